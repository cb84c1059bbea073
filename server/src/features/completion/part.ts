import type { Span } from '../../base/span.ts';
import type { Role } from '../../schema/types.ts';
import { inner, type Word } from '../../syntax/tree.ts';

/** Whether an offset touches a word, but not the text between its quotes: the quotes belong to it. */
export function outsideQuotes(word: Word, offset: number): boolean {
  const { start, end } = inner(word);
  return offset < start || offset > end;
}

/** The part of a word that is completed; what of it comes after the cursor goes with it. */
export function partAt({ word: part, element }: Role, touched: Word | undefined, text: string, offset: number): Span {
  // A value with a colon in it (`ocf:heartbeat:Dummy`) is no part that ends there.
  const whole = element.kind === 'word' && element.type.choices?.some(({ value }) => value.includes(':'));
  const end = touched ? partEnd(touched, part.start, whole ? /,/ : /[:,]/, text, offset) : offset;
  // After a joined line an empty part begins at the cursor, not at the end of the line before.
  return { start: part.text ? part.start : Math.max(part.start, offset), end };
}

function partEnd(word: Word, start: number, separator: RegExp, text: string, offset: number): number {
  const { end } = inner(word);
  const rest = text.slice(Math.max(start, offset), end);
  const stop = rest.search(separator);
  return Math.max(offset, stop < 0 ? end : Math.max(start, offset) + stop);
}
