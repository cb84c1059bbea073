import type { Bound, BoundTree } from './bind.ts';

interface Kept<V> {
  readonly top: readonly Bound[];
  readonly values: readonly V[];
}

/**
 * Works something out for each statement of the top scope, in document order, and keeps it as long as the statement is the
 * same: after a keystroke most are. What `make` gives must follow from the statement and what is inside it alone; since
 * statements move in place, it must not hold offsets, unless its reader sees to that.
 */
export function perStatement<V>(
  make: (bound: Bound, tree: BoundTree, index: number) => V,
): (tree: BoundTree) => readonly V[] {
  const known = new WeakMap<object, Kept<V>>();
  const all = (tree: BoundTree): readonly V[] => {
    const { top, home, within } = tree;
    if (within) return [all(within.tree)[within.index]!];
    const before = known.get(home);
    if (before?.top === top) return before.values;
    const { head, tail } = before ? commonEnds(before.top, top) : { head: 0, tail: 0 };
    const values: V[] = before ? before.values.slice(0, head) : [];
    for (let i = head; i < top.length - tail; i++) values.push(make(top[i]!, tree, i));
    if (before) for (let i = before.values.length - tail; i < before.values.length; i++) values.push(before.values[i]!);
    known.set(home, { top, values });
    return values;
  };
  return all;
}

/** How many statements two rows have in common at the beginning, and behind that at the end. */
function commonEnds(a: readonly Bound[], b: readonly Bound[]): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
