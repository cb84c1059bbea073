import { replacement } from '../base/fixes.ts';
import * as messages from '../base/messages-versions.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import { match } from '../binding/match.ts';
import type { Bound, Catalog, Choice, Deprecation, Directive, ValueType } from '../schema/types.ts';
import { misfit, productName, type Targets, type VersionRange } from '../schema/versions.ts';
import { inner, type Word } from '../syntax/tree.ts';
import { listOf } from './problems.ts';

/** Reports a directive that the target version does not know, or that is on its way out. */
export function directiveAge(
  bound: Bound,
  directive: Directive,
  targets: Targets,
  text: string,
  problems: Problem[],
): void {
  const { keyword } = bound.statement;
  const { versions, deprecated } = directive;
  if (!isTold(versions, deprecated, targets)) return;
  // Where the real tool lets unknown keywords pass, it lets those of another version pass, too.
  const severity = bound.catalog.unknown ?? 'error';
  const early = misfit(versions, targets) === 'early';
  const instead =
    directive.instead?.(bound, targets) ??
    (early ? formerName(bound.catalog, keyword.text, targets) : deprecated?.replacement);
  const mend = (): Fix | undefined =>
    directive.mend
      ? directive.mend(bound, text, targets)
      : instead === undefined
        ? undefined
        : renamed(bound, instead, targets);
  report(keyword, keyword.text, versions, deprecated, targets, problems, severity, mend, instead);
}

/** Most statements are of the right age: what to write instead is worked out for the others only. */
function isTold(versions: VersionRange | undefined, deprecated: Deprecation | undefined, targets: Targets): boolean {
  return misfit(versions, targets) !== undefined || (deprecated !== undefined && isOld(deprecated, targets));
}

/** A deprecation that began with some version is told only where that version, or a later one, is aimed at. */
function isOld({ since }: Deprecation, targets: Targets): boolean {
  return !since || (targets[since.product] !== undefined && !misfit(since, targets));
}

/** What a directive was called before it got the name that is too new for the target. */
function formerName(catalog: Catalog, name: string, targets: Targets): string | undefined {
  for (const former in catalog.directives) {
    const { deprecated, versions } = catalog.directives[former]!;
    if (deprecated?.replacement === name && !misfit(versions, targets)) return former;
  }
  return undefined;
}

/** The mend that changes the keyword alone: the same scope must know the other name and take the same words behind it. */
function renamed(bound: Bound, name: string, targets: Targets): Fix | undefined {
  const { keyword, args, body } = bound.statement;
  const other = Object.hasOwn(bound.catalog.directives, name) ? bound.catalog.directives[name] : undefined;
  if (!other || misfit(other.versions, targets) || (other.body === undefined) !== (body === undefined))
    return undefined;
  const found = match(other.args, args, targets);
  return found.stop || found.roles.some((role) => role.wrong) ? undefined : rename(keyword, name);
}

function rename(word: Word, name: string): Fix {
  return replacement(inner(word), name, 'safe');
}

/** The same for a value; it is no error where any other word is right as well. */
export function choiceAge(word: Word, { choices = [], open }: ValueType, targets: Targets, problems: Problem[]): void {
  const found = choiceOf(choices, word.text);
  if (!found || (!found.versions && !found.deprecated)) return;
  const early = misfit(found.versions, targets) === 'early';
  const other = choices.find(
    (each) =>
      (early ? each.deprecated?.replacement === found.value : each.value === found.deprecated?.replacement) &&
      !misfit(each.versions, targets),
  );
  const mend = other && ((): Fix => rename(word, other.value));
  const instead = other?.value ?? (early ? undefined : found.deprecated?.replacement);
  report(
    word,
    found.value,
    found.versions,
    found.deprecated,
    targets,
    problems,
    open ? 'warning' : 'error',
    mend,
    instead,
  );
}

function choiceOf(choices: readonly Choice[], value: string): Choice | undefined {
  for (const choice of choices) if (choice.value === value) return choice;
  return undefined;
}

/** The same for a form of the syntax. */
export function literalAge(word: Word, versions: VersionRange, targets: Targets, problems: Problem[]): void {
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
  mend?: () => Fix | undefined,
  instead?: string,
): void {
  const why = misfit(range, targets);
  const fixes = mend && (() => listOf(mend()));
  if (why && range) {
    const target = targets[range.product]!;
    const product = productName(range.product);
    problems.push(
      why === 'early'
        ? messages.tooNew(word, severity, name, { product, number: range.since! }, target, instead, fixes)
        : messages.tooOld(word, severity, name, { product, number: range.until! }, target, instead, fixes),
    );
    return;
  }
  if (!old || !isOld(old, targets)) return;
  problems.push(messages.deprecated(word, name, old.doc, instead, fixes));
}
