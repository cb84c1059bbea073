import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { linesOf, offsetAt, positionAt } from '../../server/src/base/lines.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import { type OpenOptions, open } from './open.ts';
import { expand } from './snippets.ts';

/** What is no mistake in what was inserted, but something that is still to be written around it: the English message. */
export const INCOMPLETE = /^Missing |\brequires? |\bAdd |^Unexpected `[^`]+=`/;

/** A text after one of its completion items was accepted, every stop left as it was offered. */
export interface Accepted {
  readonly item: CompletionItem;
  readonly text: string;
  /** What was inserted. */
  readonly inserted: string;
  /** Where in the text it is. */
  readonly start: number;
  readonly end: number;
  /** Where typing goes on: the last stop, or the end of what was inserted. */
  readonly cursor: number;
  /** The errors and warnings in what was inserted that were not there before. */
  readonly problems: readonly Finding[];
}

/** What completion offers at an offset, best first. */
export function offered(
  languageId: string,
  text: string,
  offset: number,
  options: OpenOptions = {},
): readonly CompletionItem[] {
  const { service, uri } = open(languageId, text, options);
  return service
    .completion(uri, positionAt(linesOf(text), offset))
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

/** Accepts an item that was offered, and checks the document. */
export function accept(languageId: string, text: string, item: CompletionItem, options: OpenOptions = {}): Accepted {
  const edit = item.textEdit;
  assert.ok(edit && 'range' in edit, `no edit: ${item.label}`);
  const lines = linesOf(text);
  const start = offsetAt(lines, edit.range.start);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))![0];
  const made = item.insertTextFormat === 2 ? expand(edit.newText) : { text: edit.newText, final: undefined };
  // An editor indents the lines of a snippet as the one that it is put into.
  const indented = (piece: string): string => piece.replaceAll('\n', `\n${indent}`);
  const inserted = indented(made.text);
  const after = text.slice(0, start) + inserted + text.slice(offsetAt(lines, edit.range.end));
  const end = start + inserted.length;
  const cursor = made.final === undefined ? end : start + indented(made.text.slice(0, made.final)).length;
  const before = new Set(graveIn(languageId, text, options).map(keyOf));
  const problems = graveIn(languageId, after, options).filter(
    (each) => !before.has(keyOf(each)) && each.start <= end && each.end >= start,
  );
  return { item, text: after, inserted, start, end, cursor, problems };
}

function graveIn(languageId: string, text: string, options: OpenOptions): readonly Finding[] {
  return open(languageId, text, options).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
}

function keyOf({ code, message }: Finding): string {
  return `${code} ${message.en}`;
}
