import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import * as versions from '../base/messages-versions.ts';
import { extentOf, moved, reachesOut } from '../base/places.ts';
import type { Problem } from '../base/problem.ts';
import { problem, related, settled } from '../base/report.ts';
import type { Span } from '../base/span.ts';
import { bind } from '../binding/bind.ts';
import { innermost } from '../binding/locate.ts';
import { perStatement } from '../binding/per-statement.ts';
import {
  type Check,
  type Checked,
  type Language,
  type Meaning,
  reading,
  type StatementCheck,
  type VersionConflict,
} from '../language.ts';
import { factsOf } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, Role, SingleStatementView } from '../schema/types.ts';
import { productName } from '../schema/versions.ts';
import { hasTags } from '../syntax/holes.ts';
import { backingDisks } from './backing-disks.ts';
import { differsBetweenNodes } from './counterparts.ts';
import { interfaces } from './interfaces.ts';
import { problemsOf, surroundingsOf } from './kept.ts';
import { outvotedNames } from './majority.ts';
import { NameIndex, namesIn, referenceKinds, unresolved } from './names.ts';
import { replaceWord } from './problems.ts';
import { type StatementContext, scopeRules, statementRules } from './statements.ts';
import { type NameSearch, nameSearch } from './suggestions.ts';

const noChecks: readonly StatementCheck[] = [];
const noRoles: readonly Role[] = [];

/** All problems of a document, sorted by start: problems of syntax, of the catalogue, and of the language's checks. */
export function diagnose(
  file: Checked,
  language: Pick<Language, 'checks' | 'statementChecks' | 'meaning'>,
): readonly Problem[] {
  const tree = file.bound;
  const problems: Problem[] = [...tree.tree.problems];
  const statementChecks = language.statementChecks ?? noChecks;
  const surroundings = surroundingsOf(file);
  const add = (check: Check): void => {
    for (const problem of problemsOf(check, file, surroundings)) problems.push(problem);
  };
  add(topScope);
  for (const conflict of file.conflicts ?? []) problems.push(...conflictProblem(conflict, tree));
  if (file.steps) file.steps.count += tree.all.length;
  for (const { problems: own } of resultsBy(statementChecks)(tree)) for (const problem of own) problems.push(problem);
  add(undefinedNamesBy(statementChecks));
  add(outvoted);
  add(interfaces);
  add(backingDisks);
  if (file.counterparts?.length) add(differsBetweenNodes);
  for (const check of language.checks) add(check);
  const meaning = language.meaning?.(tree);
  if (meaning) problems.push(...meant(file, meaning));
  return once(
    'some-releases',
    problems.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

/**
 * The problems of what a document means, at its places and without their fixes, which are of another text. An error of
 * that language is a warning: the program reads the document itself.
 */
function* meant({ targets, symbols }: Checked, { language, tree, placeOf }: Meaning): Iterable<Problem> {
  const { catalog } = language;
  const bound = bind(tree, typeof catalog === 'function' ? catalog() : catalog, targets);
  const names = new NameIndex('', bound, symbols);
  const view: Checked = {
    uri: '',
    bound,
    targets,
    symbols,
    cluster: [],
    neighbours: [],
    definitions: (kind) => names.of(kind),
    defined: (kind, name) => names.named(kind, name),
  };
  for (const each of diagnose(view, language)) {
    const at = placeOf(each);
    if (at) yield problem(at, each.code, each.severity === 'error' ? 'warning' : each.severity, each.message);
  }
}

/** The problems with a single one of that code, which has the places of the others with it. */
function once(code: string, problems: readonly Problem[]): readonly Problem[] {
  const first = problems.findIndex((each) => each.code === code);
  const others = first < 0 ? [] : problems.filter((each, i) => i > first && each.code === code);
  if (!others.length) return problems;
  const places = others.map((each) => related(each, each.message));
  return problems
    .filter((each) => !others.includes(each))
    .map((each, i) => (i === first ? { ...each, related: [...(each.related ?? []), ...places] } : each));
}

/** What the top scope must have, and may have only once. */
const topScope = reading(headOf, ({ bound }) => {
  const problems: Problem[] = [];
  const template = hasTags(bound.tree);
  const context = { tree: bound, problems, references: undefined, template, crossStatement: false };
  if (!template) scopeRules(bound.catalog, bound.top, undefined, context);
  return problems;
});

/** What counting looks at: the keyword, and whether it has a block. */
function headOf({ statement }: BoundStatement, source: string): string {
  const { start, end } = statement.keyword;
  return `${source.slice(start, end)}${statement.body ? '{' : ''}`;
}

const outvoted = reading(namesIn, outvotedNames);

/** The names that nothing defines, by the references that each statement has: those are kept for each set of checks. */
const undefinedNamesBy = memo((checks: readonly StatementCheck[]) =>
  reading(namesIn, (file) => {
    const search = nameSearch(file);
    const problems: Problem[] = [];
    for (const { references } of resultsBy(checks)(file.bound))
      for (const role of references) nameRules(role, file, search, problems);
    return problems;
  }),
);

/** What is missing from a document without any statement is information: somebody is about to write it. */
export function lenientIfEmpty(problems: readonly Problem[], { top, tree }: BoundTree): readonly Problem[] {
  if (top.length || tree.problems.length) return problems;
  return problems.map((problem) => ({ ...problem, severity: 'information' }));
}

/** Reports that the files of a cluster, or the statements of one file, are for different versions. */
function conflictProblem({ proof, other, place }: VersionConflict, { all }: BoundTree): readonly Problem[] {
  const at = all.find(({ statement }) => statement.keyword.text === proof.keyword)?.statement.keyword;
  if (!at) return [];
  const name = productName(proof.product);
  return [versions.contradictingVersions(at, { product: name, number: proof.version }, other, place)];
}

/** The problems of a single statement. */
interface ValidationResult {
  readonly problems: readonly Problem[];
  readonly references: readonly Role[];
  /** True where something of it reaches beyond the statement, so that it may look different after a change elsewhere. */
  readonly crossStatement: boolean;
}

function staysIn({ start, end }: Span, problem: Problem): boolean {
  const extent = extentOf(problem);
  return extent.start >= start && extent.end <= end && !reachesOut(problem);
}

/** The judgements of a document's statements, for each set of checks: a language has one. */
const resultsBy = memo((checks: readonly StatementCheck[]) =>
  perStatement((view) => validateStatement(view, checks), {
    moved: (result, delta) =>
      result.problems.length
        ? { ...result, problems: result.problems.map((problem) => moved(problem, delta)) }
        : result,
    isCrossStatement: (result) => result.crossStatement,
  }),
);

function validateStatement(view: SingleStatementView, checks: readonly StatementCheck[]): ValidationResult {
  const template = hasTags(view.tree);
  const context: StatementContext = {
    tree: view,
    problems: [],
    references: undefined,
    template,
    crossStatement: false,
  };
  statementRules(view.statement, context);
  if (checks.length) {
    const single = { bound: view, targets: view.targets };
    for (const check of checks) for (const problem of check(single)) context.problems.push(problem);
  }
  const { references } = context;
  // What is kept must not look at a tree that has moved on.
  const problems = context.crossStatement ? context.problems : context.problems.map(settled);
  const { statement } = view.statement;
  const crossStatement = context.crossStatement || !problems.every((problem) => staysIn(statement, problem));
  return { problems, references: references ?? noRoles, crossStatement };
}

function nameRules(role: Role, file: Checked, search: NameSearch, problems: Problem[]): void {
  const kinds = referenceKinds(role);
  const set = role.element.kind === 'word' ? role.element.ifUndefined : undefined;
  if (!kinds.length || set === 'none' || !unresolved(role.word.text, kinds, file)) return;
  if (kinds.some((kind) => file.symbols[kind]?.ofNode)) return;
  // What a statement that cannot be read was to define is not missing.
  if (search.isUnread(role.word.text)) return;
  const closest = search.closest(role.word.text, kinds);
  // A statement names nothing twice.
  const isThere = (name: string) =>
    innermost(file.bound, role.word.start)?.match.roles.some(({ word }) => word.text === name);
  const suggestion = closest !== undefined && isThere(closest) ? undefined : closest;
  const facts = factsOf(file.symbols, kinds[0]!);
  const severity = set ?? (facts.closed ? 'error' : 'warning');
  const listed = suggestion ? [] : search.listed(kinds);
  // The only name that there is may be meant, however it is written.
  const only = listed.length === 1 && !isThere(listed[0]!) ? listed[0] : undefined;
  const fixes = suggestion ? [replaceWord(role.word, suggestion)] : only ? [replaceWord(role.word, only, false)] : [];
  problems.push(messages.undefinedName(role.word, severity, facts.name, suggestion ?? listed, fixes));
}
