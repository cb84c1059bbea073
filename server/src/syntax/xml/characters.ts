import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { HOLE } from '../holes.ts';
import type { Seam, Word } from '../tree.ts';
import * as messages from './messages.ts';

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([A-Za-z_:][\w:.-]*));/y;

/**
 * The word of a stretch, quotes included where it has them; `text` is what XML makes of it: references resolved. Faults
 * of its characters go to `problems`. O(length).
 */
export function decoded(
  source: string,
  { start, end }: Span,
  quote: '"' | "'" | undefined,
  problems: Problem[],
  hasDoctype: boolean,
): Word {
  const from = start + (quote ? 1 : 0);
  const to = quote && end > from && source[end - 1] === quote ? end - 1 : end;
  const written = source.slice(from, to);
  const hole = written.includes(HOLE);
  const plain = { start, end, ...(quote && { quote }), ...(hole && { hole: true }) };
  if (!written.includes('&')) return { ...plain, text: written };
  let text = '';
  let done = from;
  const seams: Seam[] = [];
  for (let at = source.indexOf('&', from); at >= 0 && at < to; at = source.indexOf('&', at)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(source);
    const after = REFERENCE.lastIndex;
    if (!found || after > to) {
      problems.push(messages.bareAmpersand({ start: at, end: at + 1 }));
      at++;
      continue;
    }
    const value = characterOf(found);
    if (value === undefined) {
      if (!hasDoctype) problems.push(messages.unknownEntity({ start: at, end: after }, found[0]));
      at = after;
      continue;
    }
    text += source.slice(done, at) + value;
    seams.push({ index: text.length, end: after - start, start: after - start });
    done = after;
    at = after;
  }
  return { ...plain, text: text + source.slice(done, to), ...(seams.length && { seams }) };
}

function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(predefined, name) ? predefined[name] : undefined;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
