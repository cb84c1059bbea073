import { insertion } from '../base/fixes.ts';
import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import { separatedValue as separatedValueMessage } from '../base/messages-typos.ts';
import { nearest } from '../base/nearest.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import { fix } from '../base/report.ts';
import { codeSpan } from '../base/sinks.ts';
import { same, type Text } from '../base/text.ts';
import type { BoundStatement, Catalog, Directive, Element, Role, StatementView } from '../schema/types.ts';
import { type Targets, versionMismatch } from '../schema/versions.ts';
import { sourceText, type Word } from '../syntax/tree.ts';
import { listOf, replaceWord, unknownSeverity } from './problems.ts';
import { unknownDirective } from './unknown.ts';
import { checkChoiceVersion, checkDirectiveVersion, checkLiteralVersion } from './versions.ts';

/** The state of one validation pass over statements. */
export interface StatementContext {
  readonly tree: StatementView;
  readonly problems: Problem[];
  /** The words that refer to names. */
  references: Role[] | undefined;
  /** In a template, what appears twice or not at all may come out right. */
  readonly template: boolean;
  /** Set where a fix was made that may depend on other statements. */
  crossStatement: boolean;
}

/** Holds a statement and those inside it against the catalogue, one by one; looks at nothing outside of it. */
export function statementRules(bound: BoundStatement, context: StatementContext): void {
  rulesOf(bound, context);
  // A block of another version is one mistake, whatever is inside.
  if (bound.flags.versioned && versionMismatch(bound.directive?.versions, context.tree.targets)) return;
  if (bound.statement.body) for (const child of bound.children) statementRules(child, context);
}

function rulesOf(bound: BoundStatement, context: StatementContext): void {
  const { tree, problems, template } = context;
  const { statement, directive } = bound;
  if (statement.broken) return;
  if (!directive) {
    if (!statement.keyword.hole && !(template && isKnownOutside(bound))) problems.push(unknownDirective(bound, tree));
    return;
  }
  if ((statement.body !== undefined) !== bound.flags.body) blockRules(bound, directive, tree.targets, problems);
  const { versioned, needsCheck } = bound.flags;
  const { hasErrors } = bound.match;
  if (versioned) {
    const { length } = problems;
    checkDirectiveVersion(bound, directive, tree.targets, sourceText(tree.tree), problems);
    if (directive.fix && problems.length > length) context.crossStatement = true;
  }
  const misread = hasErrors
    ? (directive.misread?.(bound, sourceText(tree.tree)) ?? separatedValue(bound, sourceText(tree.tree)))
    : undefined;
  if (misread) problems.push(misread);
  else if (needsCheck || hasErrors) wordRules(bound, needsCheck, context);
  if (!misread && hasErrors && bound.match.stop) {
    const problem = argumentProblem(bound, sourceText(tree.tree));
    // What is put in there may hang on other statements.
    if (directive.completionFix) context.crossStatement = true;
    const severity = problem.code === 'missing-argument' ? directive.missing : directive.extra;
    if (severity !== 'none') problems.push(severity ? { ...problem, severity } : problem);
    else if (problem.code === 'unexpected-argument') problems.push(problem);
  }
  if (bound.body && statement.body && !template) scopeRules(bound.body, bound.children, bound, context);
}

function wordRules(bound: BoundStatement, needsCheck: boolean, context: StatementContext): void {
  const { only } = bound.match;
  if (only) wordRule(only, bound, needsCheck, context);
  else for (const role of bound.match.roles) wordRule(role, bound, needsCheck, context);
}

function wordRule(role: Role, bound: BoundStatement, needsCheck: boolean, context: StatementContext): void {
  const { tree, problems } = context;
  if (role.issue) {
    problems.push(badValue(role, bound));
    return;
  }
  if (!needsCheck) return;
  const { element } = role;
  if (element.versions) checkLiteralVersion(role.word, element.versions, tree.targets, problems);
  if (element.kind === 'literal') return;
  if (element.type.choices) checkChoiceVersion(role.word, element.type, tree.targets, problems);
  if (!element.refersTo) return;
  if (context.references) context.references.push(role);
  else context.references = [role];
}

/** In a template two branches may open one block: statements that look nested may be siblings. */
function isKnownOutside({ statement, parent }: BoundStatement): boolean {
  for (let outer = parent; outer; outer = outer.parent)
    if (Object.hasOwn(outer.catalog.directives, statement.keyword.text)) return true;
  return false;
}

function blockRules(bound: BoundStatement, directive: Directive, targets: Targets, problems: Problem[]): void {
  const { keyword, body } = bound.statement;
  const severity = unknownSeverity(bound.catalog, targets);
  if (directive.body && !directive.bodyOptional) {
    problems.push(messages.missingBlock(keyword, severity));
  } else if (!directive.body && body) {
    const at = { start: body.start, end: Math.min(body.start + 1, body.end) };
    problems.push(messages.unexpectedBlock(at, severity, keyword.text));
  }
}

function badValue(role: Role, bound: BoundStatement): Problem {
  const { word, element } = role;
  const issue = role.issue!;
  const expected = element.kind === 'word' ? element.type.name : same(codeSpan(element.text));
  const severity = issue.severity ?? (element.kind === 'word' ? element.severity : undefined) ?? 'error';
  const fixes = issue.replacement === undefined ? [] : [replaceWord(word, issue.replacement)];
  const code = issue.code ?? 'bad-value';
  return messages.badValue(
    word,
    code,
    severity,
    shown(role),
    nameOf(bound),
    expected,
    issue.replacement,
    issue.why,
    fixes,
  );
}

/** A word's text for a message; a secret stays one. */
function shown(role: Role): string {
  return role.element.kind === 'word' && role.element.secret ? '***' : role.word.text;
}

function argumentProblem(bound: BoundStatement, text: string): Problem {
  const { statement, match } = bound;
  const { word, expected } = match.stop!;
  const directive = statement.keyword.text;
  const wanted = expectedText(expected);
  if (!word) {
    const last = statement.args.at(-1) ?? statement.keyword;
    const example = bound.directive?.example;
    const next = wanted ?? same('');
    const complete = bound.directive?.completionFix;
    const fixes = complete && (() => listOf(complete(bound)));
    return statement.args.length
      ? messages.incomplete(last, 'error', directive, next, example?.includes('\n') ? undefined : example, fixes)
      : messages.missingArgument(last, 'error', directive, next, fixes);
  }
  if (!wanted) {
    const at = { start: word.start, end: Math.max(word.end, statement.args.at(-1)?.end ?? 0) };
    // After a secret, what is too much may be a part of it.
    const secret = match.roles.some((role) => role.element.kind === 'word' && role.element.secret);
    const extra = secret ? '***' : text.slice(at.start, at.end);
    const cut = { start: wordEndBefore(bound, word), end: at.end, text: '' };
    // A part of a word cannot go without the rest of it.
    const whole = statement.args.some(({ start }) => start === word.start);
    // Without its unit, a number says something else.
    const isUnit = /^[A-Za-z%]+$/.test(extra) && /^[\d.]+$/.test(match.roles.at(-1)?.word.text ?? '');
    const fixes = whole && !isUnit ? [fix(messages.removeText(extra), [cut], 'suggestion', false)] : [];
    return messages.extraArgument({ ...at, text: extra }, 'error', nameOf(bound), fixes);
  }
  const suggestion = nearest(
    word.text,
    expected.filter((e) => e.kind === 'literal').map((e) => e.text),
  );
  const fixes = listOf(suggestion ? replaceWord(word, suggestion) : insertMark(word, expected, bound));
  return messages.unexpectedArgument(word, 'error', nameOf(bound), wanted, fixes);
}

/** The last value and the extra word after it, where they are one value with a space in it: `100 M`. */
function separatedValue(bound: BoundStatement, text: string): Problem | undefined {
  const { match, statement } = bound;
  const extra = match.stop?.word;
  const last = match.roles.at(-1);
  if (last?.element.kind !== 'word' || !extra || extra !== statement.args.at(-1)) return undefined;
  const { check } = last.element.type;
  // Where the type takes anything, nothing shows that the two are one.
  if (!check || last.word.hole || extra.hole || last.word.quote || extra.quote) return undefined;
  if (!/^[-+]?[\d.]+$/.test(last.word.text) || !/^[A-Za-z%]/.test(extra.text)) return undefined;
  // `MB` is `M` where the type knows no more than that.
  const units = /^[kmgt]i?b$/i.test(extra.text) ? [extra.text, extra.text[0]!] : [extra.text];
  const joined = units.map((unit) => last.word.text + unit).find((each) => !check(each, {}) && check(`${each}?`, {}));
  if (joined === undefined) return undefined;
  const whole = { start: last.word.start, end: extra.end, text: joined };
  const fixes = [fix(messages.changeTo(joined), [whole], 'suggestion')];
  const shown = { start: extra.start, end: extra.end, text: text.slice(extra.start, extra.end) };
  return separatedValueMessage(shown, 'error', nameOf(bound), joined, fixes);
}

/** The one mark (`:`) that is expected after a word which is right up to its end. */
function insertMark(word: Word, expected: readonly Element[], { statement }: BoundStatement): Fix | undefined {
  const [only] = expected;
  if (expected.length !== 1 || only?.kind !== 'literal' || !/^[^\w\s]$/.test(only.text)) return undefined;
  if (word.quote || word.text.includes(only.text)) return undefined;
  // Where nothing follows, or the mark follows later, something else is wrong.
  const later = statement.args.filter(({ start }) => start >= word.end);
  if (
    !/^[-+]?(?:[\d.]+|inf\w*)$/i.test(word.text) ||
    !later.length ||
    later.some(({ text }) => text.includes(only.text))
  )
    return undefined;
  if (statement.args.some(({ text }) => text.endsWith(only.text))) return undefined;
  return insertion(word, only.text, 'safe');
}

/** The directive's name; undefined where the keyword is a name of the person's own. */
function nameOf({ statement, directive }: BoundStatement): string | undefined {
  return directive?.keyword ? undefined : statement.keyword.text;
}

/** Where the word before `word` ends, so that the blank between them goes too. */
function wordEndBefore(bound: BoundStatement, word: Word): number {
  let end = bound.statement.keyword.end;
  for (const arg of bound.statement.args) if (arg.end <= word.start) end = arg.end;
  return end;
}

function expectedText(expected: readonly Element[]): Text | undefined {
  if (!expected.length) return undefined;
  const texts = expected.map((e) => (e.kind === 'literal' ? same(codeSpan(e.text)) : e.type.name));
  return messages.alternatives(texts.filter((t, i) => texts.findIndex((other) => other.en === t.en) === i).slice(0, 6));
}

/** What must appear in a scope, and what may appear there only once. */
export function scopeRules(
  catalog: Catalog,
  siblings: readonly BoundStatement[],
  parent: BoundStatement | undefined,
  context: StatementContext,
): void {
  const counted = countedIn(catalog);
  if (counted.once) repeated(siblings, context);
  const { required } = counted;
  if (!required.length || catalog.requiredByCheck || (!parent && !siblings.length)) return;
  if (siblings.some((each) => each.statement.keyword.hole)) return;
  for (const [keyword, directive] of required) {
    if (siblings.some((each) => each.directive === directive || each.directive?.aliasOf === keyword)) continue;
    // A misspelt one is reported at its own place.
    const isOther = ({ directive: found }: BoundStatement): boolean => !found || found === catalog.other;
    if (siblings.some((each) => isOther(each) && nearest(each.statement.keyword.text, [keyword]))) continue;
    const at = parent ? parent.statement.keyword : siblings[0]!.statement.keyword;
    const severity: Severity = directive.required === true ? 'error' : directive.required!;
    context.problems.push(messages.missingDirective(at, severity, keyword, parent?.statement.keyword.text));
  }
}

function repeated(siblings: readonly BoundStatement[], { problems }: StatementContext): void {
  // Most scopes are short: looking back costs less than a map.
  const seen = siblings.length > 24 ? new Map<Directive, BoundStatement>() : undefined;
  for (let i = 0; i < siblings.length; i++) {
    const { directive, statement } = siblings[i]!;
    if (!directive?.once || directive.once === 'none') continue;
    const before = seen ? seen.get(directive) : firstOf(directive, siblings, i);
    if (before) {
      const severity: Severity = directive.once === true ? 'error' : directive.once;
      problems.push(messages.repeatedDirective(statement.keyword, severity, before.statement.keyword));
    } else seen?.set(directive, siblings[i]!);
  }
}

/** The first statement before an index with that directive. */
function firstOf(directive: Directive, siblings: readonly BoundStatement[], end: number): BoundStatement | undefined {
  for (let i = 0; i < end; i++) if (siblings[i]!.directive === directive) return siblings[i];
  return undefined;
}

/** What is counted in a scope. */
interface Counted {
  /** Something may appear in it only once. */
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
