import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Steps } from '../../../base/steps.ts';
import { HOLE, maskHoles } from '../../../syntax/holes.ts';
import { limits, tooManyWords } from '../../../syntax/limits.ts';
import type { Statement, SyntaxTree, Word } from '../../../syntax/tree.ts';

/** What the parsers of status texts have in common: a text is read line by line, and what is no status is a remark. */

/** A line of a text. */
export interface Line extends Span {
  readonly text: string;
  /** How many characters it is indented. */
  readonly indent: number;
}

/** What a parser collects. */
export interface Reading {
  readonly statements: Statement[];
  readonly comments: Span[];
  readonly problems: Problem[];
  readonly steps: Steps | undefined;
}

const QUOTE = /^[ \t]*(?:>[ \t]?)+/;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A statement that may still grow. */
export interface Growing extends Mutable<Statement> {
  args: Word[];
  body?: { start: number; end: number; statements: Statement[]; closed: boolean } | undefined;
}

/** Reads a text line by line; `read` takes those that it knows, the others are remarks. O(n). */
export function readLines(
  text: string,
  steps: Steps | undefined,
  read: (line: Line, reading: Reading) => boolean,
): SyntaxTree {
  const reading: Reading = { statements: [], comments: [], problems: [], steps };
  const masked = maskHoles(text);
  let start = 0;
  for (const whole of masked.split('\n')) {
    if (steps) steps.count++;
    // A mail quotes lines with `> `.
    const quoted = QUOTE.exec(whole)?.[0].length ?? 0;
    const shown = (quoted ? ' '.repeat(quoted) + whole.slice(quoted) : whole).trimEnd();
    const indent = shown.length - shown.trimStart().length;
    const line = { start, end: start + shown.length, text: shown, indent };
    if (!read(line, reading) && shown) reading.comments.push({ start: start + indent, end: line.end });
    start += whole.length + 1;
  }
  const { statements, comments, problems } = reading;
  return { text, root: { start: 0, end: text.length, statements }, comments, problems };
}

/** Has a line read up to a remark after it (`  # look here`); where nothing is read, all of it is a remark. */
export function beforeRemark(line: Line, { comments }: Reading, read: (line: Line) => boolean): boolean {
  const at = line.text.search(/(?:^|\s)#\s/);
  if (at < 0) return read(line);
  const text = line.text.slice(0, at).trimEnd();
  const isRead = text !== '' && read({ ...line, text, end: line.start + text.length });
  if (isRead) comments.push({ start: line.start + line.text.indexOf('#', at), end: line.end });
  return isRead;
}

/** A word of a line. `text`: what it means, where that is not what is written. */
export function wordAt(line: Line, at: number, written: string, text = written): Word {
  const start = line.start + at;
  return { start, end: start + written.length, text, ...(written.includes(HOLE) && { hole: true as const }) };
}

/** A statement of some words. */
export function statementOf(keyword: Word, args: readonly Word[] = []): Growing {
  return { start: keyword.start, end: (args.at(-1) ?? keyword).end, keyword, args: [...args] };
}

/** A statement whose keyword the text leaves out: the place of a value says what it is. */
export function unnamed(keyword: string, args: readonly Word[]): Growing {
  const { start } = args[0]!;
  return statementOf({ start, end: start, text: keyword }, args);
}

/** Puts statements into another one, which ends with them. */
export function grow(outer: Growing, inner: readonly Statement[]): void {
  const first = inner[0];
  if (!first) return;
  outer.body ??= { start: first.start, end: first.end, statements: [], closed: true };
  outer.body.statements.push(...inner);
  const { end } = inner.at(-1)!;
  outer.body.end = Math.max(outer.body.end, end);
  outer.end = Math.max(outer.end, end);
}

/** The words of a line between two places: runs of what is neither space nor one of those marks. */
export function wordsIn(line: Line, from: number, to: number, word: RegExp, reading: Reading): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of line.text.slice(from, to).matchAll(word)) {
    if (reading.steps) reading.steps.count++;
    const found = wordAt(line, from + index, written);
    if (words.length === limits.words) {
      reading.problems.push(tooManyWords(found));
      break;
    }
    words.push(found);
  }
  return words;
}
