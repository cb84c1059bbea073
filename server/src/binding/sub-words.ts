import type { Word } from '../syntax/tree.ts';

/** `a:b` -> `a` `:` `b`. With a cursor behind a separator an empty last word follows. */
export function cut(word: Word, separator: string, open: boolean): readonly Word[] {
  const row: Word[] = [];
  const shift = word.start + (word.quote ? 1 : 0);
  let from = 0;
  for (;;) {
    const next = word.hole ? -1 : word.text.indexOf(separator, from);
    const end = next < 0 ? word.text.length : next;
    if (end > from || (next < 0 && open && from === word.text.length))
      row.push({
        start: shift + from,
        end: next < 0 && !open ? Math.max(shift + from, word.end - (word.quote ? 1 : 0)) : shift + end,
        text: word.text.slice(from, end),
        hole: word.hole,
      });
    if (next < 0) return row;
    row.push({ start: shift + next, end: shift + next + separator.length, text: separator });
    from = next + separator.length;
  }
}
