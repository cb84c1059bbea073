import { inner, slice, type Word } from '../syntax/tree.ts';

/** `a:b` -> `a` `:` `b`. With a cursor behind a separator an empty last word follows. */
export function cut(word: Word, separator: string, open: boolean): readonly Word[] {
  const { text } = word;
  if (word.hole) return text || open ? [{ ...inner(word), text, hole: true }] : [];
  const row: Word[] = [];
  let from = 0;
  for (;;) {
    const next = text.indexOf(separator, from);
    const end = next < 0 ? text.length : next;
    if (end > from || (next < 0 && open)) row.push(slice(word, from, end));
    if (next < 0) return row;
    from = next + separator.length;
    row.push(slice(word, next, from));
  }
}
