import { lastAtOrBefore } from './span.ts';

/** 0-based line and character (UTF-16), as the language server protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin. `\n`, `\r\n` and `\r` end a line. */
export interface Lines {
  readonly starts: readonly number[];
  readonly length: number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  // Found by the engine's own search: most texts have no `\r`, and none needs a loop over its characters.
  if (!text.includes('\r'))
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  else for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return { starts, length: text.length };
}

/** The position of an offset; one outside the text is brought inside. */
export function positionAt(lines: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, lines.length));
  const line = lastAtOrBefore(lines.starts.length, (i) => lines.starts[i]!, inside);
  return { line, character: inside - lines.starts[line]! };
}

/** The offset of a position; one outside the text is brought inside. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length + 1;
  return Math.max(start, Math.min(start + position.character, next - 1));
}
