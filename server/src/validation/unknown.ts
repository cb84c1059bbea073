import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problem.ts';
import { codeSpan } from '../base/sinks.ts';
import { lookUp } from '../base/tables.ts';
import { same } from '../base/text.ts';
import type { BoundStatement, Catalog, Directive, StatementView } from '../schema/types.ts';
import { directives, scopes } from '../schema/walk.ts';
import { replaceWord, unknownSeverity } from './problems.ts';

/** The names that a scope offers for an unknown keyword. */
const offeredIn = memo((catalog: Catalog): readonly string[] => {
  const names: string[] = [];
  for (const [name, directive] of directives(catalog)) if (!directive.hidden) names.push(name);
  return names;
});

/** A keyword that its scope does not know: it belongs elsewhere, is misspelt, or neither. */
export function unknownDirective(bound: BoundStatement, { catalog: top, targets }: StatementView): Problem {
  const { keyword } = bound.statement;
  const severity = unknownSeverity(bound.catalog, targets);
  const homes = homesOf(top, bound);
  if (homes.length) return messages.misplacedDirective(keyword, severity, bound.parent?.statement.keyword.text, homes);
  const suggestion = nearest(keyword.text, offeredIn(bound.catalog));
  const scope = bound.parent && same(codeSpan(bound.parent.statement.keyword.text));
  return messages.unknownDirective(
    keyword,
    suggestion && isLacking(suggestion, bound) ? 'error' : severity,
    scope,
    suggestion,
    suggestion && fits(suggestion, bound) ? [replaceWord(keyword, suggestion)] : [],
  );
}

/** True for a keyword that its scope requires as an error, and that nothing else in the scope gives. */
function isLacking(keyword: string, { siblings, catalog }: BoundStatement): boolean {
  const required = lookUp(catalog.directives, keyword)?.required;
  if (required !== true && required !== 'error') return false;
  return siblings.every((each) => each.statement.keyword.text !== keyword);
}

/** True where a keyword can be put in the place of an unknown one. */
function fits(keyword: string, { statement, parent, siblings, catalog }: BoundStatement): boolean {
  const directive = lookUp(catalog.directives, keyword);
  // `node1` is a name rather than a misspelt `node`.
  if (/\d$/.test(statement.keyword.text) && statement.keyword.text.startsWith(keyword)) return false;
  if (!statement.args.length && !statement.body && directive?.args && directive.args.kind !== 'optional') return false;
  return !parent || !directive?.once || siblings.every((each) => each.statement.keyword.text !== keyword);
}

/**
 * The scopes that know a keyword, at most three, as code: those inside the scope at hand before others, the shortest paths
 * first. A deprecated section comes up only where there is no other.
 */
function homesOf(top: Catalog, { statement, parent }: BoundStatement): readonly string[] {
  const homes = homesIn(top).get(statement.keyword.text);
  if (!homes) return [];
  const here: string[] = [];
  for (let outer = parent; outer; outer = outer.parent) here.unshift(outer.statement.keyword.text);
  const isInside = ({ path }: Home): boolean => here.length > 0 && here.every((name, i) => path[i] === name);
  const current = homes.filter(({ isDeprecated }) => !isDeprecated);
  const best = current.length ? current : homes;
  const inOrder = [...best.filter(isInside), ...best.filter((home) => !isInside(home))];
  return [...new Set(inOrder.map(({ path }) => messages.nested(path)))].slice(0, 3);
}

/** A scope that knows a keyword. */
interface Home {
  readonly path: readonly string[];
  /** True where the keyword there, or a section on the way, is deprecated. */
  readonly isDeprecated: boolean;
}

const homesIn = memo((top: Catalog): ReadonlyMap<string, readonly Home[]> => {
  const all = new Map<string, Home[]>();
  for (const { path, catalog } of scopes(top)) {
    const deprecatedPath = leadsThroughDeprecated(top, path);
    for (const [keyword, { hidden, deprecated }] of Object.entries(catalog.directives)) {
      if (hidden) continue;
      const found = all.get(keyword) ?? [];
      found.push({ path, isDeprecated: deprecatedPath || deprecated !== undefined });
      all.set(keyword, found);
    }
  }
  return all;
});

/** True when a section on the way to a scope is deprecated. */
function leadsThroughDeprecated(top: Catalog, path: readonly string[]): boolean {
  let catalog: Catalog | undefined = top;
  for (const name of path) {
    const directive: Directive | undefined = catalog && lookUp(catalog.directives, name);
    const form: Directive | undefined = directive?.block ?? directive;
    if (form?.deprecated) return true;
    catalog = typeof form?.body === 'object' ? form.body : undefined;
  }
  return false;
}
