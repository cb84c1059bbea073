import type { Checked, Language } from '../../language.ts';
import type { BoundStatement, BoundTree, Catalog } from '../../schema/types.ts';
import type { Item } from './item.ts';
import type { InsertionPlace } from './place.ts';

/** The names that are in sight. */
export type NamesInSight = Pick<Checked, 'definitions' | 'symbols' | 'neighbours'>;

/** A list of items as it comes about. */
export interface CompletionContext {
  readonly tree: BoundTree;
  readonly language: Language;
  readonly offset: number;
  readonly names: NamesInSight;
  readonly items: Item[];
  /** Whether the innermost scope lacks something. */
  needs: boolean;
  readonly seen: Set<string>;
}

/** Where something is to be written in a scope. */
export function placeOf(
  catalog: Catalog,
  parent: BoundStatement | undefined,
  siblings: readonly BoundStatement[],
  { language, names, tree }: CompletionContext,
): InsertionPlace {
  const trees = [tree, ...names.neighbours.map(({ bound }) => bound)];
  const { definitions, symbols } = names;
  return { language, catalog, targets: tree.targets, parent, siblings, trees, definitions, symbols };
}

/** Adds an item, unless the same label is there. */
export function add(context: CompletionContext, item: Item): void {
  const key = `${item.start} ${item.label}`;
  if (context.seen.has(key)) return;
  context.seen.add(key);
  context.items.push(item);
}
