import type { Steps } from '../base/steps.ts';
import { Binder } from '../binding/bind.ts';
import { perStatement } from '../binding/per-statement.ts';
import { invalidStatements } from '../binding/validity.ts';
import type { Language } from '../language.ts';
import type { Replacement } from '../schema/kept.ts';
import { type StatementResults, unknownResult } from '../schema/results.ts';
import type { BoundStatement, BoundTree, Container } from '../schema/types.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { isOwnWord, move, type Splice, splice } from './splice.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The bound tree of a changed text, made of the old one (for the same catalogue and targets) where the text is the
 * same; what was worked out for the statements that stay is kept. The old tree is given up by that: what appears after
 * the change is moved in place, and looking into the old tree throws. Undefined where the whole text has to be read;
 * the old tree is as it was then.
 */
export function advance(
  old: BoundTree,
  text: string,
  language: Pick<Language, 'parse' | 'canReparsePartially'>,
  steps?: Steps,
): BoundTree | undefined {
  const { canReparsePartially } = language;
  const parse = (part: string): SyntaxTree => language.parse(part, steps);
  const spliced = canReparsePartially && splice(old.tree, text, parse, canReparsePartially);
  if (!spliced) return undefined;
  const next = rebind(old, spliced, steps);
  giveUp(old.tree, ['root', 'comments', 'problems']);
  giveUp(old, ['tree', 'top', 'all', 'places', 'results', 'kept']);
  return next;
}

/** Has an object throw instead of answering what does not hold any more. */
function giveUp<T extends object>(object: T, keys: readonly (keyof T)[]): void {
  const get = (): never => {
    throw new Error('This tree was given up by an edit of its document: ask the document for the next one');
  };
  for (const key of keys) Object.defineProperty(object, key, { get });
}

function rebind(old: BoundTree, spliced: Splice, steps: Steps | undefined): BoundTree {
  const { tree, head, middle, tail, delta } = spliced;
  const container: Mutable<Container> = old.container;
  const binder = new Binder(old.targets, container, steps);
  const fresh: number[] = [];
  for (const statement of tree.root.statements.slice(head, head + middle)) {
    fresh.push(binder.all.length);
    binder.bind(statement, old.catalog, container);
  }
  const from = old.places[head] ?? old.all.length;
  const to = old.places[tail] ?? old.all.length;
  const following = old.all.slice(to);
  if (delta) for (const row of splitIn(old).slice(tail)) for (const bound of row) moveParts(bound, delta);
  const all = old.all.slice(0, from).concat(binder.all, following);
  const shift = from + binder.all.length - to;
  const places = old.places.slice(0, head).concat(
    fresh.map((place) => place + from),
    old.places.slice(tail).map((place) => place + shift),
  );
  const top = places.map((place) => all[place]!);
  container.children = top;
  carryProblems(old, top, spliced);
  const next = { ...old, tree, top, all, places, results: carried(old.results, spliced) };
  // A valid statement stays valid: only those that were read anew are checked.
  const isValid = !tree.problems.length && (old.isValid ? binder.isValid : !invalidStatements(next).length);
  return { ...next, isValid };
}

/** Moves what checks across statements have found, and forgets what may differ now. */
function carryProblems(
  old: BoundTree,
  top: readonly BoundStatement[],
  { tree, head, middle, tail, delta }: Splice,
): void {
  const gone = old.top.slice(head, tail);
  const added = top.slice(head, head + middle);
  const start = head > 0 ? old.top[head - 1]!.statement.end : 0;
  // Those after it have moved already.
  const next = old.top[tail];
  const end = next ? next.statement.start - delta : old.tree.text.length;
  const replacement = { gone, goneFrom: old.tree.text, added, addedFrom: tree.text, stretch: { start, end }, delta };
  // A check may look at what the parser says of the whole.
  if (hasSameProblems(old.tree, tree, replacement)) old.kept.replace(replacement);
  else old.kept.clear();
}

/** True where the parser says of the text after an edit what it said before, all of it outside of the edit. */
function hasSameProblems(old: SyntaxTree, tree: SyntaxTree, { stretch, delta }: Replacement<BoundStatement>): boolean {
  const before = old.problems;
  return (
    before.length === tree.problems.length &&
    before.every((each, i) => {
      const { code, start, end } = tree.problems[i]!;
      const shift = each.start >= stretch.end ? delta : 0;
      const isOutside = each.end <= stretch.start || each.start >= stretch.end;
      return isOutside && each.code === code && each.start + shift === start && each.end + shift === end;
    })
  );
}

/** What was worked out for the statements that stay, moved with them; what hangs on other statements is left out. */
function carried(old: StatementResults, { head, middle, tail, delta }: Splice): StatementResults {
  const results: StatementResults = new Map();
  for (const [maker, { values, upkeep }] of old) {
    const following = values.slice(tail);
    if (delta && upkeep.moved)
      for (const [i, value] of following.entries())
        if (value !== unknownResult) following[i] = upkeep.moved(value, delta);
    const all = values.slice(0, head).concat(new Array<unknown>(middle).fill(unknownResult), following);
    if (upkeep.isCrossStatement)
      for (const [i, value] of all.entries())
        if (value !== unknownResult && upkeep.isCrossStatement(value)) all[i] = unknownResult;
    results.set(maker, { values: all, complete: false, upkeep });
  }
  return results;
}

/** The statements whose words are read piece by piece, for each statement of the top scope: few have any. */
const splitIn = perStatement(({ all }): readonly BoundStatement[] => {
  const split = all.filter(({ flags, match }) => flags.subWords && match.isSplit);
  return split.length ? split : noStatements;
});

const noStatements: readonly BoundStatement[] = [];

/** Moves the sub-words of the statement; its words are moved with the tree. */
function moveParts({ statement, match }: BoundStatement, delta: number): void {
  const { roles, stop } = match;
  for (const { word } of roles) if (!isOwnWord(statement, word)) move(word, delta);
  if (stop?.word && !isOwnWord(statement, stop.word)) move(stop.word, delta);
}
