import type { Span } from '../../base/span.ts';
import { GAP, HOLE } from '../holes.ts';

/** What a line of a section file is to corosync: its parser looks for `{` first, then for `:`, then for `}`. */
export type SectionLine =
  | (LinePart & {
      readonly kind: 'open';
      readonly name: Span;
      readonly brace: number;
      /** What appears after the brace, where nothing may. */
      readonly rest: Span;
    })
  | (LinePart & { readonly kind: 'item'; readonly name: Span; readonly colon: number; readonly value: Span })
  | (LinePart & { readonly kind: 'close'; readonly brace: number; readonly standalone: boolean })
  | (LinePart & { readonly kind: 'unexpected' })
  | (LinePart & { readonly kind: 'comment' });

interface LinePart {
  /** From the first to the last character that is not blank. */
  readonly start: number;
  readonly end: number;
  /** The line as a whole, without its line end. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** The lines that are not empty, in order. `text` has its template tags masked; one pass, linear. */
export function readSectionLines(text: string): readonly SectionLine[] {
  const lines: SectionLine[] = [];
  for (let lineStart = 0; lineStart <= text.length; ) {
    let next = text.indexOf('\n', lineStart);
    if (next < 0) next = text.length;
    const lineEnd = next > lineStart && text[next - 1] === '\r' ? next - 1 : next;
    const { start, end } = trim(text, lineStart, lineEnd);
    if (start < end) lines.push(classify(text, { start, end, lineStart, lineEnd }));
    lineStart = next + 1;
  }
  return lines;
}

function classify(text: string, line: LinePart): SectionLine {
  const { start, end } = line;
  if (text[start] === '#') return { ...line, kind: 'comment' };
  const brace = indexBetween(text, '{', start, end);
  if (brace >= 0) {
    let nameEnd = brace;
    while (nameEnd > start && (isBlank(text, nameEnd - 1) || text[nameEnd - 1] === ':')) nameEnd--;
    return { ...line, kind: 'open', name: { start, end: nameEnd }, brace, rest: trim(text, brace + 1, end) };
  }
  const colon = indexBetween(text, ':', start, end);
  if (colon >= 0) {
    let nameEnd = colon;
    while (nameEnd > start && isBlank(text, nameEnd - 1)) nameEnd--;
    return { ...line, kind: 'item', name: { start, end: nameEnd }, colon, value: trim(text, colon + 1, end) };
  }
  const close = indexBetween(text, '}', start, end);
  if (close >= 0) return { ...line, kind: 'close', brace: close, standalone: close === start && end === start + 1 };
  return { ...line, kind: 'unexpected' };
}

function indexBetween(text: string, character: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text[at] === character) return at;
  return -1;
}

/** The stretch without spaces at either end. */
export function trim(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  const character = text[at]!;
  return character === ' ' || character === '\t' || character === GAP;
}

/** True when the stretch is made of a template's values alone. */
export function isHoleOnly(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (text[at] !== HOLE && !isBlank(text, at)) return false;
  return true;
}
