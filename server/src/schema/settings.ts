import type { Word } from '../syntax/tree.ts';
import type { BoundStatement, BoundTree, Catalog, Directive } from './types.ts';
import { compareVersions, type Product, type Targets } from './versions.ts';
import { bodyOf } from './walk.ts';

/** The default that the versions aimed at have; without a target the newest. */
export function defaultFor(directive: Directive, targets: Targets, product: Product | undefined): string | undefined {
  const all = directive.default;
  if (all === undefined || typeof all === 'string') return all;
  const target = product === undefined ? undefined : targets[product];
  if (target === undefined) return all.at(-1)?.value;
  return all.findLast(({ from }) => compareVersions(target, from) >= 0)?.value;
}

/** The same as the number that it begins with: 1.2 of `1.2 * token`. */
export function defaultNumber(directive: Directive | undefined, targets: Targets, product?: Product): number {
  return Number.parseFloat((directive && defaultFor(directive, targets, product)) ?? '');
}

/** A number that a file sets, or leaves to its default. */
export interface NumberSetting {
  /** The value that counts: the last one. */
  readonly word: Word | undefined;
  /** The number that it is, if any. */
  readonly value: number | undefined;
  /** The default by the catalogue; NaN where there is none. */
  readonly standard: number;
}

/** The statements of a name in the sections of a path: `['totem', 'token']`. */
export function statementsAt({ top }: BoundTree, path: readonly string[]): readonly BoundStatement[] {
  return path.reduce<readonly BoundStatement[]>(
    (row, name, depth) =>
      (depth ? row.flatMap(({ children }) => children) : row).filter(
        ({ statement }) => statement.keyword.text === name && !statement.broken,
      ),
    top,
  );
}

/** The value of a key, by its path; the last one counts. */
export function valueAt(tree: BoundTree, path: readonly string[]): Word | undefined {
  return statementsAt(tree, path).findLast(({ statement }) => statement.assign)?.statement.args[0];
}

/** The same of a number, with its default. */
export function numberAt(tree: BoundTree, path: readonly string[], product?: Product): NumberSetting {
  const word = valueAt(tree, path);
  let scope: Catalog | undefined = tree.catalog;
  for (const name of path.slice(0, -1)) scope = scope && bodyOf(scope.directives[name]!);
  return {
    word,
    value: word && /^\+?\d+$/.test(word.text) ? Number(word.text) : undefined,
    standard: defaultNumber(scope?.directives[path.at(-1)!], tree.targets, product),
  };
}
