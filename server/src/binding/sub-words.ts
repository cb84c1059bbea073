import { inner, slice, type Word } from '../syntax/tree.ts';

/** `a:b` -> `a` `:` `b`. With a cursor after a separator an empty last word follows. */
export function splitWord(word: Word, separator: string, open: boolean): readonly Word[] {
  const { text } = word;
  if (word.hole) return text || open ? [{ ...inner(word), text, hole: true }] : [];
  const subWords: Word[] = [];
  let from = 0;
  for (;;) {
    const next = text.indexOf(separator, from);
    const end = next < 0 ? text.length : next;
    if (end > from || (next < 0 && open)) subWords.push(slice(word, from, end));
    if (next < 0) return subWords;
    from = next + separator.length;
    subWords.push(slice(word, next, from));
  }
}
