import { replacement } from '../base/fixes.ts';
import * as messages from '../base/messages-versions.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import { match } from '../binding/match.ts';
import type { BoundStatement, Catalog, Choice, Directive, ValueType } from '../schema/types.ts';
import {
  type Deprecation,
  fitsEveryRelease,
  isDeprecatedFor,
  productName,
  type RefusedBy,
  type Targets,
  type VersionRange,
  versionMismatch,
} from '../schema/versions.ts';
import { inner, type Word } from '../syntax/tree.ts';
import { listOf, unknownSeverity } from './problems.ts';

/** Reports a directive that the target version does not know, or that is on its way out. */
export function checkDirectiveVersion(
  bound: BoundStatement,
  directive: Directive,
  targets: Targets,
  text: string,
  problems: Problem[],
): void {
  const { keyword } = bound.statement;
  const { versions, deprecated, refusedBy } = directive;
  const refused = refusedBy && !versionMismatch(versions, targets) ? refusal(refusedBy, targets) : undefined;
  if (!refused && !isReported(versions, deprecated, targets)) return;
  const why = versionMismatch(versions, targets);
  const isTooNew = why === 'tooNew';
  const severity = severityOf(bound.catalog, directive, why, targets);
  const replacement =
    directive.replacement?.(bound, targets) ??
    (isTooNew ? formerName(bound.catalog, keyword.text, targets) : deprecated?.replacement);
  const makeFix = (): Fix | undefined =>
    directive.fix
      ? directive.fix(bound, text, targets)
      : replacement === undefined
        ? undefined
        : renamed(bound, replacement, targets);
  if (refused) {
    const { range, where } = refusedBy!;
    // Where the version is open, what to write instead may be refused by another one.
    const isOpen = where !== undefined && targets[where.product] === undefined && refused === 'some';
    const target = refused === 'all' ? targets[range.product] : undefined;
    const fixes = (): readonly Fix[] => listOf(makeFix());
    const product = productName(range.product);
    const advice = isOpen ? undefined : replacement;
    problems.push(messages.refusedBy(keyword, keyword.text, product, range, target, advice, isOpen ? [] : fixes));
    return;
  }
  report(keyword, keyword.text, versions, deprecated, targets, problems, severity, makeFix, replacement);
}

/** Whether all or some of the releases aimed at refuse something; undefined: none. */
function refusal({ range, where }: RefusedBy, targets: Targets): 'all' | 'some' | undefined {
  if (versionMismatch(range, targets) || versionMismatch(where, targets)) return undefined;
  return fitsEveryRelease(range, targets) ? 'all' : 'some';
}

/**
 * Where the real tool lets unknown keywords pass, it lets those of another version pass, too. Where any name may stand,
 * one that is known to later versions only is a person's own.
 */
function severityOf(
  catalog: Catalog,
  { ifRemoved }: Directive,
  why: 'tooNew' | 'removed' | undefined,
  targets: Targets,
): Severity {
  if (why === 'removed' && ifRemoved) return ifRemoved;
  if (why === 'tooNew' && catalog.other) return 'hint';
  return unknownSeverity(catalog, targets);
}

/** Most statements fit the target version; the replacement is computed for the others only. */
function isReported(
  versions: VersionRange | undefined,
  deprecated: Deprecation | undefined,
  targets: Targets,
): boolean {
  return versionMismatch(versions, targets) !== undefined || isDeprecatedFor(deprecated, targets);
}

/** True where a directive or a value is on its way out, or gone, in the versions aimed at. */
export function isDeprecated(
  { versions, deprecated }: Pick<Directive, 'versions' | 'deprecated'>,
  targets: Targets,
): boolean {
  if (!versions && !deprecated) return false;
  return versionMismatch(versions, targets) === 'removed' || isDeprecatedFor(deprecated, targets);
}

/** True where all that is aimed at knows a word: only then is it advised. Without a target nothing speaks against it. */
function isKnown(range: VersionRange | undefined, targets: Targets): boolean {
  return !range || targets[range.product] === undefined || fitsEveryRelease(range, targets);
}

/** What a directive was called before it got the name that is too new for the target. */
function formerName(catalog: Catalog, name: string, targets: Targets): string | undefined {
  for (const former in catalog.directives) {
    const { deprecated, versions } = catalog.directives[former]!;
    if (deprecated?.replacement === name && isKnown(versions, targets)) return former;
  }
  return undefined;
}

/** The fix that changes the keyword alone: the same scope must know the other name and take the same words after it. */
function renamed(bound: BoundStatement, name: string, targets: Targets): Fix | undefined {
  const { keyword, args, body } = bound.statement;
  const other = Object.hasOwn(bound.catalog.directives, name) ? bound.catalog.directives[name] : undefined;
  if (!other || !isKnown(other.versions, targets) || (other.body === undefined) !== (body === undefined))
    return undefined;
  const found = match(other.args, args, targets);
  return found.stop || found.roles.some((role) => role.issue) ? undefined : rename(keyword, name);
}

function rename(word: Word, name: string): Fix {
  return replacement(inner(word), name, 'safe');
}

/** The same for a value; it is no error where any other word is right as well. */
export function checkChoiceVersion(
  word: Word,
  { choices = [], open }: ValueType,
  targets: Targets,
  problems: Problem[],
): void {
  const found = choiceOf(choices, word.text);
  if (!found || (!found.versions && !found.deprecated)) return;
  const isTooNew = versionMismatch(found.versions, targets) === 'tooNew';
  const other = choices.find(
    (each) =>
      (isTooNew ? each.deprecated?.replacement === found.value : each.value === found.deprecated?.replacement) &&
      isKnown(each.versions, targets),
  );
  const makeFix = other && ((): Fix => rename(word, other.value));
  const replacement = other?.value ?? (isTooNew ? undefined : found.deprecated?.replacement);
  report(
    word,
    found.value,
    found.versions,
    found.deprecated,
    targets,
    problems,
    open ? 'warning' : 'error',
    makeFix,
    replacement,
  );
}

function choiceOf(choices: readonly Choice[], value: string): Choice | undefined {
  for (const choice of choices) if (choice.value === value) return choice;
  return undefined;
}

/** The same for a form of the syntax. */
export function checkLiteralVersion(word: Word, versions: VersionRange, targets: Targets, problems: Problem[]): void {
  report(word, word.text, versions, undefined, targets, problems, 'error');
}

function report(
  word: Word,
  name: string,
  range: VersionRange | undefined,
  old: Deprecation | undefined,
  targets: Targets,
  problems: Problem[],
  severity: Severity,
  makeFix?: () => Fix | undefined,
  replacement?: string,
): void {
  const why = versionMismatch(range, targets);
  const fixes = makeFix && (() => listOf(makeFix()));
  if (why && range) {
    const target = targets[range.product]!;
    const product = productName(range.product);
    problems.push(
      why === 'tooNew'
        ? messages.tooNew(word, severity, name, { product, number: range.since! }, target, replacement, fixes)
        : messages.removed(word, severity, name, { product, number: range.until! }, target, replacement, fixes),
    );
    return;
  }
  if (!old || !isDeprecatedFor(old, targets)) return;
  problems.push(messages.deprecated(word, name, old.doc, replacement, fixes));
}
