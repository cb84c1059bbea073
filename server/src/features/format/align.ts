import type { Layout, Row } from './pieces.ts';

/** `auto`: as the language is usually written; where it has no custom, columns that the person has aligned stay so. */
export type Alignment = 'auto' | 'always' | 'never';

/**
 * The spaces in front of each value that stands in a column, by index of its piece. `column`: where the language's own
 * tools put values (characters from the head's start); `tabSize`: how wide a tab is.
 */
export function padding(
  text: string,
  { pieces, rows }: Layout,
  alignment: Alignment,
  column: number | undefined,
  tabSize: number,
): ReadonlyMap<number, number> {
  const spaces = new Map<number, number>();
  if (alignment === 'never') return spaces;
  const tables = new Map<object, Row[]>();
  for (const row of rows) {
    const value = pieces[row.value]!;
    // A value on a line of its own is in no column.
    if (value.gap.to === 'line' || value.gap.to === 'clause' || /[\r\n]/.test(text.slice(row.head.start, value.start)))
      continue;
    const table = tables.get(row.group);
    if (table) table.push(row);
    else tables.set(row.group, [row]);
  }
  for (const table of tables.values()) {
    const longest = table.reduce((most, row) => Math.max(most, row.width), 0) + 1;
    const own = alignment === 'auto' && column === undefined ? commonColumn(text, pieces, table, tabSize) : undefined;
    const at = alignment === 'always' || column !== undefined ? Math.max(longest, column ?? 0) : own;
    if (at === undefined) continue;
    for (const row of table) spaces.set(row.value, Math.max(1, Math.max(at, longest) - row.width));
  }
  return spaces;
}

/** Where all values of a table begin already, wider than one space somewhere; undefined where they do not. */
function commonColumn(
  text: string,
  pieces: Layout['pieces'],
  table: readonly Row[],
  tabSize: number,
): number | undefined {
  if (table.length < 2) return undefined;
  const columns = table.map(({ head, value }) => width(text, head.start, pieces[value]!.start, tabSize));
  const isWide = table.some(({ head, value }) => /^(?: {2,}|\s*\t)/.test(text.slice(head.end, pieces[value]!.start)));
  return isWide && columns.every((each) => each === columns[0]) ? columns[0] : undefined;
}

/** How many columns there are from one offset to another of the same line. */
function width(text: string, from: number, to: number, tabSize: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  let column = 0;
  let first = 0;
  for (let i = lineStart; i < to; i++) {
    if (i === from) first = column;
    column += text[i] === '\t' ? tabSize - (column % tabSize) : 1;
  }
  return column - first;
}
