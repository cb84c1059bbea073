import type { Edit } from './problem.ts';

/** A text after edits of it, in any order; undefined where two of them overlap. */
export function edited(text: string, edits: readonly Edit[]): string | undefined {
  let made = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) return undefined;
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}

/** Edits of one text by where they are; what is put in at a place comes before what replaces it. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
