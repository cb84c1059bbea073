import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { GAP, HOLE } from '../holes.ts';
import type { Seam, Word } from '../tree.ts';

/** The classes of characters. */
export const ILLEGAL = 0;
export const BLANK = 1;
export const NEWLINE = 2;
export const WORD = 3;
export const QUOTE = 4;
export const COMMENT = 5;
export const OPEN = 6;
export const CLOSE = 7;
export const TERMINATOR = 8;
export const PUNCTUATION = 9;

const HOLE_CODE = HOLE.charCodeAt(0);
const GAP_CODE = GAP.charCodeAt(0);

const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[\w./-]/.test(char)) return WORD;
  if (char === '\n') return NEWLINE;
  if (char === ' ' || char === '\t' || char === '\r') return BLANK;
  if (char === '"') return QUOTE;
  if (char === '#') return COMMENT;
  if (char === '{') return OPEN;
  if (char === '}') return CLOSE;
  if (char === ';') return TERMINATOR;
  if (char === '[' || char === ']' || char === ':') return PUNCTUATION;
  return ILLEGAL;
});

/** The class of a character; NaN (after the end of the text) is a line end. */
export function classOf(code: number): number {
  if (code < 128) return classes[code]!;
  if (code === HOLE_CODE) return WORD;
  if (code === GAP_CODE) return BLANK;
  return Number.isNaN(code) ? NEWLINE : ILLEGAL;
}

/** The problems that a word can have in itself. */
export interface WordProblems {
  readonly unterminatedString: (at: Span) => Problem;
  /** `chars`: what is not allowed; the span is theirs. `word`: the whole word around them. */
  readonly illegalCharacters: (at: Span, chars: string, word: Span, text: string) => Problem;
  readonly placeholder: (at: Span) => Problem;
  readonly longWord: (at: Span) => Problem;
  readonly longString: (at: Span) => Problem;
}

interface WordRules {
  readonly maxWord: number;
  readonly maxString: number;
  readonly messages: WordProblems;
}

/**
 * The word at an offset, whatever it is; what is wrong with it goes into `problems`. `bracketed`: right after a `[`;
 * `free`: in text where any character may appear.
 */
export function readToken(
  text: string,
  at: number,
  kind: number,
  bracketed: boolean,
  free: boolean,
  rules: WordRules,
  problems: Problem[],
): Word {
  if (kind === QUOTE) return readString(text, at, rules, problems);
  let word: Word | undefined;
  if (bracketed) word = readBracketed(text, at);
  else if (kind === PUNCTUATION || kind === OPEN) return { start: at, end: at + 1, text: text.charAt(at) };
  else word = readWord(text, at);
  if (!word && free) {
    const any = readUnreadable(text, at, rules, []);
    return { start: any.start, end: any.end, text: text.slice(any.start, any.end) };
  }
  word ??= readUnreadable(text, at, rules, problems);
  if (word.end - word.start > rules.maxWord && !word.hole) problems.push(rules.messages.longWord(word));
  return word;
}

/** The bare word at an offset, or nothing where there is none, or where it is glued to illegal characters. */
export function readWord(text: string, start: number): Word | undefined {
  let end = start;
  let hole = false;
  let kind = WORD;
  for (;;) {
    const code = text.charCodeAt(end);
    kind = classOf(code);
    if (kind !== WORD) break;
    if (code === HOLE_CODE) hole = true;
    end++;
  }
  if (end === start || kind === ILLEGAL) return undefined;
  return { start, end, text: text.slice(start, end), quote: undefined, hole };
}

/** The address between `[` and `]`, with its colons; nothing where a number or a name appears there. */
export function readBracketed(text: string, start: number): Word | undefined {
  let end = start;
  let colon = false;
  let hole = false;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code === HOLE_CODE) hole = true;
    else if (code === 58) colon = true;
    else if (code !== 37 && classOf(code) !== WORD) break;
  }
  if (end === start) return undefined;
  if (!colon) return readWord(text, start);
  return { start, end, text: text.slice(start, end), quote: undefined, hole };
}

/** The quoted string at an offset; one without its closing quote ends before a `;` at the end of its line. */
export function readString(text: string, start: number, rules: WordRules, problems: Problem[]): Word {
  let end = start + 1;
  let escapes = false;
  let hole = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 34 || code === 10) break;
    if (code === HOLE_CODE) hole = true;
    else if (code === 92 && text.charCodeAt(end + 1) !== 10) {
      escapes = true;
      end++;
    }
  }
  if (text.charCodeAt(end) === 34) {
    const inner = text.slice(start + 1, end);
    const word: Word = escapes
      ? { start, end: end + 1, ...unescaped(inner), quote: '"', hole }
      : { start, end: end + 1, text: inner, quote: '"', hole };
    if (inner.length > rules.maxString && !hole) {
      const units = escapes ? inner.replace(/\\./g, '.').length : inner.length;
      if (units > rules.maxString) problems.push(rules.messages.longString(word));
    }
    return word;
  }
  end = Math.min(end, text.length);
  while (end > start + 1 && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start + 1 && text.charCodeAt(end - 1) === 59) end--;
  problems.push(rules.messages.unterminatedString({ start, end }));
  return { start, end, ...unescaped(text.slice(start + 1, end)), quote: '"', hole: true };
}

/**
 * A word with characters in it that no word may hold. They are reported; the word's value counts as unknown (as a
 * hole's does), so nothing else is reported for it. A word of nothing but such characters has no text.
 */
export function readUnreadable(text: string, start: number, rules: WordRules, problems: Problem[]): Word {
  let end = start;
  let readable = false;
  let from = -1;
  let to = start;
  for (; end < text.length; end++) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === WORD) readable = true;
    else if (kind === ILLEGAL) {
      if (from < 0) from = end;
      to = end + 1;
    } else break;
  }
  if (end === start) end++;
  const word: Word = { start, end, text: readable ? text.slice(start, end) : '', quote: undefined, hole: true };
  const body = text.slice(start, end);
  if (/%[A-Za-z_]\w*%|@[A-Za-z_]\w*@/.test(body)) problems.push(rules.messages.placeholder(word));
  else if (from >= 0)
    problems.push(rules.messages.illegalCharacters({ start: from, end: to }, text.slice(from, to), word, body));
  return word;
}

/** Where the block that begins at an offset ends, whatever appears inside: only braces, strings and comments count. */
export function endOfSkipped(
  text: string,
  at: number,
  rules: WordRules,
  comments: Span[],
): { readonly end: number; readonly closed: boolean } {
  let level = 1;
  let end = at + 1;
  for (; end < text.length && level; end++) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === OPEN) level++;
    else if (kind === CLOSE) level--;
    else if (kind === QUOTE) end = readString(text, end, rules, []).end - 1;
    else if (kind === COMMENT) {
      const start = end;
      end = endOfComment(text, start);
      comments.push({ start, end });
      end--;
    }
  }
  return { end, closed: level === 0 };
}

/** Where the comment ends that begins at an offset: before the line's end. */
export function endOfComment(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/**
 * The text of a string without its escapes, and where it is put together. `written`: what appears between the quotes.
 */
function unescaped(written: string): { readonly text: string; readonly seams: readonly Seam[] | undefined } {
  const seams: Seam[] = [];
  const text = written.replace(/\\([^\n])/g, (_, char: string, at: number) => {
    // The quote in front counts; two characters are one so often as there are seams.
    const after = at + 3;
    seams.push({ index: at + 1 - seams.length, end: after, start: after });
    return char;
  });
  return { text, seams: seams.length ? seams : undefined };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
