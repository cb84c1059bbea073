import type { Edit } from './problem.ts';
import { lastAtOrBefore, type Span } from './span.ts';

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

/** Where offsets of a text are after edits of it; in what replaced them, where they were replaced. */
export function offsetsAfter(edits: readonly Edit[]): (offset: number) => number {
  const ordered = inOrder(edits);
  const shifts = [0];
  for (const { start, end, text } of ordered) shifts.push(shifts.at(-1)! + text.length - (end - start));
  return (offset) => {
    let at = lastAtOrBefore(ordered.length, (i) => ordered[i]!.start, offset);
    // At an offset, what is put in comes before what replaces it.
    while (at >= 0 && ordered[at]!.start === offset && ordered[at]!.end > offset) at--;
    const edit = ordered[at];
    if (!edit) return offset;
    if (offset >= edit.end) return offset + shifts[at + 1]!;
    return edit.start + shifts[at]! + Math.min(offset - edit.start, edit.text.length);
  };
}

/** Edits that keep apart from each other. */
export class Apart {
  /** Sorted by start. */
  private readonly taken: Span[] = [];

  /** Takes edits in, if none of them touches one that is in already. */
  take(edits: readonly Edit[]): boolean {
    if (!edits.every((edit) => this.isFree(edit))) return false;
    for (const edit of edits) this.taken.splice(this.before(edit) + 1, 0, edit);
    return true;
  }

  private isFree(edit: Span): boolean {
    const at = this.before(edit);
    const [last, next] = [this.taken[at], this.taken[at + 1]];
    return !(last && edit.start <= last.end) && !(next && next.start <= edit.end);
  }

  private before({ start }: Span): number {
    return lastAtOrBefore(this.taken.length, (i) => this.taken[i]!.start, start);
  }
}
