import type { Problem } from '../base/problem.ts';
import { lastAtOrBefore, type Span } from '../base/span.ts';

/**
 * A word of the document. The span covers what is in the document, quotes and escapes included;
 * `text` is what the real tool reads (unquoted, unescaped, lines joined).
 */
export interface Word extends Span {
  readonly text: string;
  /** The quote character that opens it, if any. */
  readonly quote?: '"' | "'" | undefined;
  /** True when a template hole (`{{ }}`, `<%= %>`) is part of it: its value is unknown. */
  readonly hole?: boolean | undefined;
  /** Where its text leaves the document's characters one by one, in order; absent where it never does (see `slice`). */
  readonly seams?: readonly Seam[] | undefined;
}

/**
 * A place in a word's text where two stretches of the document meet: a joined line end or a quote lies between them, or an
 * escape has just ended. `end` and `start` count from the word's start, so that a word can be moved.
 */
export interface Seam {
  /** Index in `text`. */
  readonly index: number;
  /** Where the text before the index ends in the document. */
  readonly end: number;
  /** Where the text from the index on begins. */
  readonly start: number;
}

/**
 * `keyword args { body }`, `keyword args`, `keyword=args[0]`: one statement of any language.
 * The span runs from the keyword (or the id in front of it) to the end of the statement, terminator included.
 */
export interface Statement extends Span {
  readonly keyword: Word;
  readonly args: readonly Word[];
  readonly body?: Block | undefined;
  /** The name that the statement itself is given in front of its keyword: `ID` of `$ID:name=value`. */
  readonly id?: Word | undefined;
  /** The `=` or `:` between keyword and value, where the language has one. */
  readonly assign?: Span | undefined;
  /** False when the terminator (`;`, `}`) is missing: the cursor after it is still inside. */
  readonly closed?: boolean | undefined;
  /** Moves it by so many characters, with its words; absent: whoever moves it moves each part. */
  move?(delta: number): void;
  /** True: the real tool cannot read it and the language reports that itself; nothing else is reported for it. */
  readonly broken?: true | undefined;
}

/** The statements between two braces (the span includes them), or the whole document, or the clauses of a crm statement. */
export interface Block extends Span {
  readonly statements: readonly Statement[];
  /** False when the closing brace is missing. */
  readonly closed?: boolean | undefined;
}

/** What a parser makes of any text at all. `comments` and each block's statements are sorted by start. */
export interface SyntaxTree {
  /** What was read. Fixes are made on `sourceText`. */
  readonly text: string;
  /** The text as it is in the document, where typos were corrected before it was read; of the same length as `text`. */
  readonly correctedFrom?: string | undefined;
  readonly root: Block;
  readonly comments: readonly Span[];
  readonly problems: readonly Problem[];
  /** True when what was made of a statement hangs on the whole text, as where braces do not pair up. */
  readonly unbalanced?: boolean | undefined;
  /** Whether it holds template tags, where that is known. */
  readonly template?: boolean | undefined;
  /** The keywords that are in it anywhere, where the parser has noted them. */
  readonly keywords?: ReadonlySet<string> | undefined;
}

/** The text as it is in the document: edits are made on it. */
export function sourceText({ text, correctedFrom }: SyntaxTree): string {
  return correctedFrom ?? text;
}

/** The part of a word between its quotes, if it has them. Offsets of the document. */
export function inner(word: Word): Span {
  if (!word.quote) return word;
  const closed = word.end - word.start >= 2;
  return { start: word.start + 1, end: closed ? word.end - 1 : word.end };
}

/**
 * The part of a word from one index of its text up to another, as a word of its own. `span`: what it is to cover of the
 * document, where that is more than its text (quotes that belong to it).
 */
export function slice(word: Word, from: number, to: number, span?: Span & Pick<Word, 'quote'>): Word {
  const text = word.text.slice(from, to);
  const first = offsetIn(word, from);
  const { hole } = word;
  if (!span && !word.seams) return { start: first, end: first + text.length, text, hole };
  const { start, end, quote } = span ?? { start: first, end: to > from ? endIn(word, to) : first };
  const part: Word = { start, end, text, quote, hole };
  const plain = first === start + (quote ? 1 : 0);
  if (!word.seams && plain) return part;
  const seams = plain ? [] : [{ index: 0, end: 0, start: first - start }];
  const shift = word.start - start;
  const row = word.seams ?? [];
  for (let i = seamAt(row, from) + 1; i < row.length && row[i]!.index <= to; i++) {
    const { index, end, start } = row[i]!;
    // What lies between the part and the rest of the word is no part of it.
    const next = index === to && to < word.text.length ? end : start;
    seams.push({ index: index - from, end: end + shift, start: next + shift });
  }
  return seams.length ? { ...part, seams } : part;
}

/** Index of the last seam at or before an index of the text, or -1. */
function seamAt(seams: readonly Seam[], index: number): number {
  return lastAtOrBefore(seams.length, (i) => seams[i]!.index, index);
}

/** The document's offset of the character of a word's text at an index; the escape before it belongs to it. O(log seams). */
export function offsetIn(word: Word, index: number): number {
  const seam = word.seams?.[seamAt(word.seams, index)];
  if (seam) return word.start + seam.start + index - seam.index;
  return word.start + (word.quote ? 1 : 0) + index;
}

/** Where the part of a word's text before an index ends in the document. */
function endIn(word: Word, index: number): number {
  const seam = word.seams?.[seamAt(word.seams, index)];
  return seam?.index === index ? word.start + seam.end : offsetIn(word, index);
}

/** How many characters of a word's text appear before an offset of the document. */
export function indexIn(word: Word, offset: number): number {
  const at = offset - word.start;
  const next = word.seams?.findIndex((each) => at < each.start) ?? -1;
  const seam = word.seams?.at(next < 0 ? -1 : next - 1);
  const index = next === 0 || !seam ? at - (word.quote ? 1 : 0) : seam.index + at - seam.start;
  const most = next < 0 ? word.text.length : word.seams![next]!.index;
  return Math.max(0, Math.min(index, most));
}

/** Two words, one after the other in the document, as one. */
export function joined(a: Word, b: Word): Word {
  const shift = b.start - a.start;
  const length = a.text.length;
  const before = offsetIn(a, 0) - a.start;
  const seams = [
    ...(before > 0 ? [{ index: 0, end: 0, start: before }] : []),
    ...(a.seams?.filter(({ index }) => index > 0 && index < length) ?? []),
    { index: length, end: endIn(a, length) - a.start, start: offsetIn(b, 0) - a.start },
    ...(b.seams ?? [])
      .filter(({ index }) => index > 0)
      .map(({ index, end, start }) => ({ index: index + length, end: end + shift, start: start + shift })),
  ];
  return { start: a.start, end: b.end, text: a.text + b.text, quote: undefined, hole: a.hole || b.hole, seams };
}
