import { lastAtOrBefore, type Span } from '../base/span.ts';
import { hasTags } from '../syntax/holes.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/**
 * What fingers write that have another keyboard, tool or editor in mind: full-width letters of an input method, `//`
 * before a comment, `=` after a keyword. Each has a reading of the same length, so that offsets hold.
 */
export type TypoKind = 'look-alike' | 'byte-order-mark' | 'comment-mark' | 'stray-separator' | 'wrong-terminator';

export interface Typo extends Span {
  readonly kind: TypoKind;
  /** The text that is read in its place; has the same length. */
  readonly reading: string;
  /** The replacement that the fix writes. */
  readonly write: string;
  /** True if it is surely unintended: neither in quotes nor next to other non-ASCII letters. */
  readonly plain: boolean;
}

/** The syntax features of a language that decide which foreign habits are typos in it. */
export interface SyntaxProfile {
  /** What ends a statement (`;`), where something does. */
  readonly terminator: string | undefined;
  /** Nothing but spaces appears between a keyword and its value. */
  readonly blankAssigns: boolean;
}

/**
 * Next to the full-width forms, which have a block of their own: spaces, quotes, dashes, and what Japanese keys give
 * for `/ [ ] . , \ -`.
 */
const others: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u30FC': '-',
  '\u30FB': '/',
  '\u300C': '[',
  '\u300D': ']',
  '\u3001': ',',
  '\u3002': '.',
  '\uFFE5': '\\',
  '\u00A5': '\\',
};

const LOOK_ALIKES =
  /[\u3000\u00A0\u2018\u2019\u201C\u201D\u2010-\u2014\u2212\u30FC\u30FB\u300C\u300D\u3001\u3002\uFFE5\u00A5\uFF01-\uFF5E]+/g;

/**
 * Every stretch that may be a typo; nothing inside a comment. Validation decides whether it is one. `ranges`: the
 * stretches in which something is wrong, in document order; habits are looked for in their lines only.
 */
export function findTypos(tree: SyntaxTree, ranges: readonly Span[], profile: SyntaxProfile): readonly Typo[] {
  const { text } = tree;
  const typos: Typo[] = [];
  if (text.charCodeAt(0) === 0xfeff)
    typos.push({ start: 0, end: 1, kind: 'byte-order-mark', reading: ' ', write: '', plain: true });
  for (const found of text.matchAll(LOOK_ALIKES)) {
    const start = found.index;
    const end = start + found[0].length;
    if (isInComment(tree, start)) continue;
    // After letters of another language it belongs to them.
    if (isForeign(text, start - 1)) continue;
    const quoted = isQuoted(text, start);
    const before = isForeign(text, end);
    if (quoted && before) continue;
    const reading = asciiOf(found[0]);
    typos.push({ start, end, kind: 'look-alike', reading, write: reading, plain: !quoted && !before });
  }
  if (hasTags(tree)) return typos;
  const characters = typos.length ? applyReadings(text, typos) : text;
  for (const { start, end } of linesOf(characters, ranges))
    for (const each of habits(characters.slice(start, end), profile))
      typos.push({ ...each, start: each.start + start, end: each.end + start });
  return typos;
}

/** The lines that the stretches touch, those next to each other as one. */
function linesOf(text: string, stretches: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    // The lines are listed already.
    if (last && stretch.start >= last.start && Math.max(stretch.start, stretch.end - 1) < last.end) continue;
    const start = text.lastIndexOf('\n', stretch.start - 1) + 1;
    const next = text.indexOf('\n', Math.max(stretch.start, stretch.end - 1));
    const end = next < 0 ? text.length : next + 1;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The text as it is read with the typos fixed. */
export function applyReadings(text: string, typos: readonly Typo[]): string {
  let done = '';
  let at = 0;
  for (const typo of typos) {
    done += text.slice(at, typo.start) + typo.reading;
    at = typo.end;
  }
  return done + text.slice(at);
}

function asciiOf(run: string): string {
  return run.replace(/[\s\S]/g, (one) => others[one] ?? String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

function isInComment({ comments }: SyntaxTree, offset: number): boolean {
  const comment = comments[lastAtOrBefore(comments.length, (i) => comments[i]!.start, offset)];
  return comment !== undefined && offset < comment.end;
}

function isForeign(text: string, at: number): boolean {
  return at >= 0 && text.charCodeAt(at) > 0x7f && text.charCodeAt(at) !== 0xfeff;
}

/** So far back is looked for a quote that opens. */
const LOOK_BACK = 300;

function isQuoted(text: string, offset: number): boolean {
  let quote = '';
  for (const one of text.slice(Math.max(0, offset - LOOK_BACK), offset)) {
    if (one === '\n') quote = '';
    else if (quote ? one === quote : one === '"' || one === "'") quote = quote ? '' : one;
  }
  return quote !== '';
}

/** What other tools have: their comment marks, `key = value`, `;` or `,` after a statement. */
function habits(text: string, { terminator, blankAssigns }: SyntaxProfile): readonly Typo[] {
  const typos: Typo[] = [];
  const mark = terminator === ';' ? /^[ \t]*(\/\/|--)/gm : /^[ \t]*(\/\/|--|;+)/gm;
  for (const found of text.matchAll(mark)) {
    const end = found.index + found[0].length;
    const { length } = found[1]!;
    typos.push({ ...at(end - length, end), kind: 'comment-mark', reading: '#'.padEnd(length), write: '#' });
  }
  if (blankAssigns) {
    for (const found of text.matchAll(/^[ \t]*[A-Za-z][\w-]*([ \t]*[=:](?![=:])[ \t]*)(?=[^\s#])/gm)) {
      const end = found.index + found[0].length;
      const { length } = found[1]!;
      typos.push({ ...at(end - length, end), kind: 'stray-separator', reading: ' '.repeat(length), write: ' ' });
    }
  }
  for (const found of text.matchAll(
    terminator === undefined ? /(?<![;,])[;,]+(?=[ \t]*$)/gm : /(?<!,),(?=[ \t]*$)/gm,
  )) {
    const line = text.slice(text.lastIndexOf('\n', found.index - 1) + 1, found.index);
    if (!/^[ \t]*[^\s#]/.test(line) || /\s$/.test(line)) continue;
    const { length } = found[0];
    const write = terminator ?? '';
    const end = found.index + length;
    typos.push({ ...at(found.index, end), kind: 'wrong-terminator', reading: write.padEnd(length), write });
  }
  return typos;
}

function at(start: number, end: number) {
  return { start, end, plain: false };
}
