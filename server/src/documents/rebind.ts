import { Binder, isSound } from '../binding/bind.ts';
import type { Bound, BoundTree, Home } from '../schema/types.ts';
import { isOwnWord, move, type Splice } from './splice.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The bound tree of a spliced tree: what was taken from the old tree keeps its bounds, **which are given up by that**
 * (`old` must be for the same catalogue and targets).
 */
export function rebind(old: BoundTree, spliced: Splice): BoundTree {
  const { tree, head, middle, tail, delta } = spliced;
  const home: Mutable<Home> = old.home;
  const binder = new Binder(old.targets);
  const fresh: number[] = [];
  for (const statement of tree.root.statements.slice(head, head + middle)) {
    fresh.push(binder.all.length);
    binder.bind(statement, old.catalog, home);
  }
  const from = old.places[head] ?? old.all.length;
  const to = old.places[tail] ?? old.all.length;
  const behind = old.all.slice(to);
  if (delta) for (const bound of behind) moveParts(bound, delta);
  const all = old.all.slice(0, from).concat(binder.all, behind);
  const shift = from + binder.all.length - to;
  const places = old.places.slice(0, head).concat(
    fresh.map((place) => place + from),
    old.places.slice(tail).map((place) => place + shift),
  );
  const top = places.map((place) => all[place]!);
  home.children = top;
  // What was sound stays so: only what was read anew needs a look.
  const sound = !tree.problems.length && (old.sound ? binder.sound : all.every(isSound));
  return { ...old, tree, top, sound, all, places };
}

/** Moves the words that were cut from words of the statement; those themselves are moved with the tree. */
function moveParts(bound: Bound, delta: number): void {
  if (!bound.traits.pieces || !bound.match.cut) return;
  const { statement } = bound;
  const { roles, stop } = bound.match;
  for (const { word } of roles) if (!isOwnWord(statement, word)) move(word, delta);
  if (stop?.word && !isOwnWord(statement, stop.word)) move(stop.word, delta);
}
