import { memo } from '../../base/memo.ts';
import { bind } from '../../binding/bind.ts';
import type { BoundStatement, Catalog, Directive } from '../../schema/types.ts';
import { exampleFor } from '../hover/facts.ts';
import type { InsertionPlace } from './place.ts';

/** The statement of an example, and the text that it was read from. */
interface Shown {
  readonly bound: BoundStatement;
  readonly text: string;
  /** Whether it is no example, but what the section of the same kind next to this one says. */
  readonly isSibling: boolean;
}

/** By scope, then by directive, then by versions and text: what is read of an example follows from these. */
const examplesIn = memo((_: Catalog) => memo((_: Directive): Map<string, Shown | undefined> => new Map()));

/** What the last section of the same kind next to this one says: the other host has the same device. */
function siblingOf(directive: Directive, { parent, trees }: InsertionPlace): Shown | undefined {
  if (!parent?.directive || !directive.once) return undefined;
  const bound = parent.siblings
    .filter((each) => each !== parent && each.directive === parent.directive)
    .at(-1)
    ?.children.find((each) => each.directive === directive && !each.match.hasErrors && !each.match.stop);
  if (!bound?.statement.args.length || !trees[0] || bound.statement.args.some(({ hole }) => hole)) return undefined;
  return { bound, text: trees[0].tree.text, isSibling: true };
}

/** What shows how a directive is written here: the section next to this one, its example, that of a section around it. */
export function shownFor(keyword: string, directive: Directive, place: InsertionPlace): Shown | undefined {
  return siblingOf(directive, place) ?? shownIn(keyword, directive, place) ?? shownAround(keyword, directive, place);
}

/** The statement that a directive's example shows; undefined where it has none, or one that does not fit here. */
function shownIn(keyword: string, directive: Directive, place: InsertionPlace): Shown | undefined {
  const { text } = exampleFor(directive, place.targets);
  return text === undefined ? undefined : exampleStatement(keyword, directive, text, place);
}

/** What the example of a section around it shows of a directive that has none itself. */
function shownAround(keyword: string, directive: Directive, place: InsertionPlace): Shown | undefined {
  if (directive.example !== undefined) return undefined;
  for (let { parent } = place; parent; parent = parent.parent) {
    const text = parent.directive?.example;
    const shown = text?.includes(keyword) && exampleStatement(keyword, directive, text, place);
    if (shown) return shown;
  }
  return undefined;
}

function exampleStatement(
  keyword: string,
  directive: Directive,
  text: string,
  place: InsertionPlace,
): Shown | undefined {
  const known = examplesIn(place.catalog)(directive);
  const key = JSON.stringify([keyword, place.targets, text]);
  if (!known.has(key)) known.set(key, findStatement(keyword, directive, text, place));
  return known.get(key);
}

function findStatement(
  keyword: string,
  directive: Directive,
  text: string,
  { language, catalog: own, targets }: InsertionPlace,
): Shown | undefined {
  const top = typeof language.catalog === 'function' ? language.catalog() : language.catalog;
  const tree = language.parse(text);
  // Many examples show the section around it, which this scope does not know.
  const rows = [tree.root, ...tree.root.statements.flatMap(({ body }) => body ?? [])];
  for (const [root, catalog] of rows.flatMap((row) => [own, top].map((scope) => [row, scope] as const))) {
    const found = bind({ ...tree, root }, catalog, targets).all.find(
      ({ statement, directive: of, match }) =>
        statement.keyword.text === keyword && of?.args === directive.args && !match.hasErrors && !match.stop,
    );
    if (found?.statement.args.length) return { bound: found, text: tree.text, isSibling: false };
  }
  return undefined;
}
