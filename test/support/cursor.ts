import assert from 'node:assert/strict';
import type { CompletionItem, Position } from 'vscode-languageserver';
import { linesOf, positionAt } from '../../server/src/base/lines.ts';
import { type Opened, type OpenOptions, open } from './open.ts';

/** A document with a cursor in it. */
export interface AtCursor extends Opened {
  /** 0-based offset of the cursor, and the same as a position. */
  readonly offset: number;
  readonly position: Position;
}

/** Opens a text whose `|` is the cursor; the first one is taken out. */
export function atCursor(languageId: string, marked: string, options: OpenOptions = {}): AtCursor {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, `no cursor in ${marked}`);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { ...open(languageId, text, options), offset, position: positionAt(linesOf(text), offset) };
}

/** What completion offers at the `|`. */
export function completionAt(languageId: string, marked: string, options?: OpenOptions): readonly CompletionItem[] {
  const { service, uri, position } = atCursor(languageId, marked, options);
  return service.completion(uri, position);
}

/** The labels of what completion offers at the `|`. */
export function labelsAt(languageId: string, marked: string, options?: OpenOptions): readonly string[] {
  return completionAt(languageId, marked, options).map((item) => item.label);
}

/** The Markdown of the hover at the `|`; empty where there is none. */
export function hoverAt(languageId: string, marked: string, options?: OpenOptions): string {
  const { service, uri, position } = atCursor(languageId, marked, options);
  const contents = service.hover(uri, position)?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** The text with a `|` at an offset. */
export function withCursor(text: string, offset: number): string {
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}
