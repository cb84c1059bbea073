import type { Bound, BoundTree } from '../schema/types.ts';

interface Kept<V> {
  readonly top: readonly Bound[];
  /** As many as there are statements. */
  readonly values: (V | typeof unknown)[];
  /** True when none of them is unknown. */
  complete: boolean;
}

/** What has not been worked out yet. */
const unknown = Symbol('unknown');

/**
 * Works something out for each statement of the top scope, in document order, and keeps it as long as the statement is the
 * same: after a keystroke most are. What `make` gives must follow from the statement and what is inside it alone; since
 * statements move in place, it must not hold offsets, unless its reader sees to that. Of a tree that holds one statement of
 * another one alone, nothing but that one is looked at.
 */
export function perStatement<V>(
  make: (bound: Bound, tree: BoundTree, index: number) => V,
): (tree: BoundTree) => readonly V[] {
  const known = new WeakMap<object, Kept<V>>();
  const keep = (tree: BoundTree): Kept<V> => {
    const { top, home } = tree;
    const before = known.get(home);
    if (before?.top === top) return before;
    const kept = { top, values: valuesFor(top, before), complete: false };
    known.set(home, kept);
    return kept;
  };
  const at = (tree: BoundTree, kept: Kept<V>, index: number): V => {
    const value = kept.values[index];
    if (value !== unknown) return value as V;
    const made = make(kept.top[index]!, tree, index);
    kept.values[index] = made;
    return made;
  };
  return (tree) => {
    if (tree.within) return [at(tree.within.tree, keep(tree.within.tree), tree.within.index)];
    const kept = keep(tree);
    if (!kept.complete) for (let i = 0; i < kept.values.length; i++) at(tree, kept, i);
    kept.complete = true;
    return kept.values as readonly V[];
  };
}

/** Room for the values of a row of statements, with those of the row before that still hold. */
function valuesFor<V>(top: readonly Bound[], before: Kept<V> | undefined): (V | typeof unknown)[] {
  const values = new Array<V | typeof unknown>(top.length).fill(unknown);
  if (!before) return values;
  const { head, tail } = commonEnds(before.top, top);
  for (let i = 0; i < head; i++) values[i] = before.values[i]!;
  for (let i = 1; i <= tail; i++) values[top.length - i] = before.values[before.values.length - i]!;
  return values;
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
