import { insertion } from '../base/fixes.ts';
import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import { nearest } from '../base/nearest.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import { fix } from '../base/report.ts';
import { same, type Text } from '../base/text.ts';
import type { Bound, Catalog, Directive, Element, Role, StatementView } from '../schema/types.ts';
import { directives, scopes } from '../schema/walk.ts';
import { sourceText, type Word } from '../syntax/tree.ts';
import { listOf, replaceWord } from './problems.ts';
import { choiceAge, directiveAge, literalAge } from './versions.ts';

/** What the catalogue says of statements goes in here. */
export interface Run {
  readonly tree: StatementView;
  readonly problems: Problem[];
  /** The words that refer to names. */
  references: readonly Role[];
  /** In a template, what stands twice or not at all may come out right. */
  readonly template: boolean;
  /** Set where a fix was made that may depend on other statements. */
  crossStatement: boolean;
}

/** Holds a statement and those inside it against the catalogue, one by one; looks at nothing outside of it. */
export function statementRules(bound: Bound, run: Run): void {
  rulesOf(bound, run);
  if (bound.statement.body) for (const child of bound.children) statementRules(child, run);
}

function rulesOf(bound: Bound, run: Run): void {
  const { tree, problems, template } = run;
  const { statement, directive } = bound;
  if (statement.broken) return;
  if (!directive) {
    if (!statement.keyword.hole && !(template && isKnownOutside(bound)))
      problems.push(unknownDirective(bound, tree.catalog));
    return;
  }
  if ((statement.body !== undefined) !== bound.traits.body) blockRules(bound, directive, problems);
  const { aged, judged } = bound.traits;
  const { amiss } = bound.match;
  if (aged) {
    const { length } = problems;
    directiveAge(bound, directive, tree.targets, sourceText(tree.tree), problems);
    if (directive.mend && problems.length > length) run.crossStatement = true;
  }
  if (judged || amiss) wordRules(bound, judged, run);
  if (amiss && bound.match.stop) {
    const problem = argumentProblem(bound, sourceText(tree.tree));
    // What is put in there may hang on other statements.
    if (directive.complete) run.crossStatement = true;
    const severity = problem.code === 'missing-argument' ? directive.missing : directive.extra;
    if (severity !== 'none') problems.push(severity ? { ...problem, severity } : problem);
    else if (problem.code === 'unexpected-argument') problems.push(problem);
  }
  if (bound.body && statement.body && !template) scopeRules(bound.body, bound.children, bound, run);
}

function wordRules(bound: Bound, judged: boolean, run: Run): void {
  const { only } = bound.match;
  if (only) wordRule(only, bound, judged, run);
  else for (const role of bound.match.roles) wordRule(role, bound, judged, run);
}

function wordRule(role: Role, bound: Bound, judged: boolean, run: Run): void {
  const { tree, problems } = run;
  if (role.wrong) {
    problems.push(badValue(role, bound));
    return;
  }
  if (!judged) return;
  const { element } = role;
  if (element.versions) literalAge(role.word, element.versions, tree.targets, problems);
  if (element.kind === 'literal') return;
  if (element.type.choices) choiceAge(role.word, element.type, tree.targets, problems);
  // Statements refer to few names: no array that grows.
  if (element.refersTo) run.references = [...run.references, role];
}

/** In a template two branches may open one block: what looks as if it stood inside stands beside. */
function isKnownOutside({ statement, parent }: Bound): boolean {
  for (let outer = parent; outer; outer = outer.parent)
    if (Object.hasOwn(outer.catalog.directives, statement.keyword.text)) return true;
  return false;
}

function unknownDirective(bound: Bound, top: Catalog): Problem {
  const { keyword } = bound.statement;
  const severity = bound.catalog.unknown ?? 'error';
  const elsewhere = homes(top, keyword.text);
  if (elsewhere.length) {
    return messages.misplacedDirective(keyword, severity, elsewhere);
  }
  const candidates: string[] = [];
  for (const [name, directive] of directives(bound.catalog)) if (!directive.hidden) candidates.push(name);
  const near = nearest(keyword.text, candidates);
  const scope = bound.parent && same(`\`${bound.parent.statement.keyword.text}\``);
  return messages.unknownDirective(keyword, severity, scope, near, near ? [replaceWord(keyword, near)] : []);
}

/** The scopes that know a keyword, at most three of them, the shortest paths first. */
function homes(catalog: Catalog, keyword: string): readonly string[] {
  const found: string[] = [];
  for (const scope of scopes(catalog)) {
    if (!Object.hasOwn(scope.catalog.directives, keyword) || scope.catalog.directives[keyword]!.hidden) continue;
    const name = scope.path.join(' ') || messages.topScope;
    if (!found.includes(name)) found.push(name);
    if (found.length === 3) break;
  }
  return found;
}

function blockRules(bound: Bound, directive: Directive, problems: Problem[]): void {
  const { keyword, body } = bound.statement;
  const severity = bound.catalog.unknown ?? 'error';
  if (directive.body && !directive.bodyOptional) {
    problems.push(messages.missingBlock(keyword, severity));
  } else if (!directive.body && body) {
    const at = { start: body.start, end: Math.min(body.start + 1, body.end) };
    problems.push(messages.unexpectedBlock(at, severity, keyword.text));
  }
}

function badValue(role: Role, bound: Bound): Problem {
  const { word, element } = role;
  const wrong = role.wrong!;
  const expected = element.kind === 'word' ? element.type.name : same(`\`${element.text}\``);
  const severity = wrong.severity ?? (element.kind === 'word' ? element.severity : undefined) ?? 'error';
  const fixes = wrong.mend === undefined ? [] : [replaceWord(word, wrong.mend)];
  const code = wrong.code ?? 'bad-value';
  return messages.badValue(word, code, severity, shown(role), nameOf(bound), expected, wrong.mend, wrong.why, fixes);
}

/** A word's text for a message; a secret stays one. */
function shown(role: Role): string {
  return role.element.kind === 'word' && role.element.secret ? '***' : role.word.text;
}

function argumentProblem(bound: Bound, text: string): Problem {
  const { statement, match } = bound;
  const { word, expected } = match.stop!;
  const directive = statement.keyword.text;
  const wanted = expectedText(expected);
  if (!word) {
    const last = statement.args.at(-1) ?? statement.keyword;
    const example = bound.directive?.example;
    const next = wanted ?? same('');
    const complete = bound.directive?.complete;
    const fixes = complete && (() => listOf(complete(bound)));
    return statement.args.length
      ? messages.incomplete(last, 'error', directive, next, example?.includes('\n') ? undefined : example, fixes)
      : messages.missingArgument(last, 'error', directive, next, fixes);
  }
  if (!wanted) {
    const at = { start: word.start, end: Math.max(word.end, statement.args.at(-1)?.end ?? 0) };
    // Behind a secret, what is too much may be a part of it.
    const secret = match.roles.some((role) => role.element.kind === 'word' && role.element.secret);
    const extra = secret ? '***' : text.slice(at.start, at.end);
    const cut = { start: wordEndBefore(bound, word), end: at.end, text: '' };
    const fixes = [fix(messages.removeText(extra), [cut], 'suggestion', false)];
    return messages.extraArgument({ ...at, text: extra }, 'error', nameOf(bound), fixes);
  }
  const near = nearest(
    word.text,
    expected.filter((e) => e.kind === 'literal').map((e) => e.text),
  );
  const fixes = listOf(near ? replaceWord(word, near) : insertMark(word, expected));
  return messages.unexpectedArgument(word, 'error', nameOf(bound), wanted, fixes);
}

/** The one mark (`:`) that is expected behind a word which is right up to its end. */
function insertMark(word: Word, expected: readonly Element[]): Fix | undefined {
  const [only] = expected;
  if (expected.length !== 1 || only?.kind !== 'literal' || !/^[^\w\s]$/.test(only.text)) return undefined;
  if (word.quote || word.text.includes(only.text)) return undefined;
  return insertion(word, only.text, 'safe');
}

/** The directive's name; undefined where the keyword is a name of the person's own. */
function nameOf({ statement, directive }: Bound): string | undefined {
  return directive?.keyword ? undefined : statement.keyword.text;
}

/** Where the word before `word` ends, so that the blank between them goes too. */
function wordEndBefore(bound: Bound, word: Word): number {
  let end = bound.statement.keyword.end;
  for (const arg of bound.statement.args) if (arg.end <= word.start) end = arg.end;
  return end;
}

function expectedText(expected: readonly Element[]): Text | undefined {
  if (!expected.length) return undefined;
  const texts = expected.map((e) => (e.kind === 'literal' ? same(`\`${e.text}\``) : e.type.name));
  return messages.alternatives(texts.filter((t, i) => texts.findIndex((other) => other.en === t.en) === i).slice(0, 6));
}

/** What must stand in a scope, and what may stand there only once. */
export function scopeRules(catalog: Catalog, row: readonly Bound[], parent: Bound | undefined, run: Run): void {
  const counted = countedIn(catalog);
  if (counted.once) repeated(row, run);
  const { required } = counted;
  if (!required.length || catalog.requiredElsewhere || (!parent && !row.length)) return;
  if (row.some((each) => each.statement.keyword.hole)) return;
  for (const [keyword, directive] of required) {
    if (row.some((each) => each.directive === directive || each.directive?.aliasOf === keyword)) continue;
    // A misspelt one is told of where it stands.
    if (row.some((each) => !each.directive && nearest(each.statement.keyword.text, [keyword]))) continue;
    const at = parent ? parent.statement.keyword : row[0]!.statement.keyword;
    const severity: Severity = directive.required === true ? 'error' : directive.required!;
    run.problems.push(messages.missingDirective(at, severity, keyword, parent?.statement.keyword.text));
  }
}

function repeated(row: readonly Bound[], { problems }: Run): void {
  // Most scopes are short: looking back costs less than a map.
  const seen = row.length > 24 ? new Map<Directive, Bound>() : undefined;
  for (let i = 0; i < row.length; i++) {
    const { directive, statement } = row[i]!;
    if (!directive?.once || directive.once === 'none') continue;
    const before = seen ? seen.get(directive) : firstOf(directive, row, i);
    if (before) {
      const severity: Severity = directive.once === true ? 'error' : directive.once;
      problems.push(messages.repeatedDirective(statement.keyword, severity, before.statement.keyword));
    } else seen?.set(directive, row[i]!);
  }
}

/** The first statement before an index with that directive. */
function firstOf(directive: Directive, row: readonly Bound[], end: number): Bound | undefined {
  for (let i = 0; i < end; i++) if (row[i]!.directive === directive) return row[i];
  return undefined;
}

/** What is counted in a scope. */
interface Counted {
  /** Something may stand in it only once. */
  readonly once: boolean;
  readonly required: readonly (readonly [string, Directive])[];
}

const countedIn = memo(({ directives, patterns, other }: Catalog): Counted => {
  const required: (readonly [string, Directive])[] = [];
  const isCounted = (each: Directive | undefined) => each?.once !== undefined && each.once !== 'none';
  let once = isCounted(other) || patterns?.some(({ directive }) => isCounted(directive)) === true;
  for (const keyword in directives) {
    const directive = directives[keyword]!;
    if (isCounted(directive) || isCounted(directive.block)) once = true;
    if (directive.required) required.push([keyword, directive]);
    else if (directive.block?.required) required.push([keyword, directive.block]);
  }
  return { once, required };
});
