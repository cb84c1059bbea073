import * as messages from '../base/messages.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import type { Bound } from '../catalog/bind.ts';
import type { Choice, Deprecation, Directive } from '../catalog/types.ts';
import { misfit, type Targets, type VersionRange } from '../catalog/versions.ts';
import type { Word } from '../syntax/tree.ts';

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
  // Where the real tool lets unknown keywords pass, it lets those of another version pass, too.
  const severity = bound.catalog.unknown ?? 'error';
  report(keyword, keyword.text, versions, deprecated, targets, problems, severity, () => directive.mend?.(bound, text));
}

/** The same for a value. */
export function choiceAge(word: Word, choices: readonly Choice[], targets: Targets, problems: Problem[]): void {
  const found = choices.find((choice) => choice.value === word.text);
  if (!found || (!found.versions && !found.deprecated)) return;
  report(word, found.value, found.versions, found.deprecated, targets, problems, 'error');
}

/** The same for a word of the syntax. */
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
): void {
  const why = misfit(range, targets);
  if (why && range) {
    const target = targets[range.product]!;
    const message =
      why === 'early'
        ? messages.tooNew(name, range.product, range.since!, target, old?.replacement)
        : messages.tooOld(name, range.product, range.until!, target, old?.replacement);
    problems.push({ ...at(word, mend), code: 'other-version', severity, message });
    return;
  }
  if (!old) return;
  // A deprecation that began with some version is told only where that version, or a later one, is aimed at.
  if (old.since && (targets[old.since.product] === undefined || misfit(old.since, targets))) return;
  const message = messages.deprecated(name, old.doc, old.replacement);
  problems.push({ ...at(word, mend), code: 'deprecated', severity: 'hint', message, tag: 'deprecated' });
}

function at(word: Word, mend: (() => Fix | undefined) | undefined): Pick<Problem, 'start' | 'end' | 'fixes'> {
  const fix = mend?.();
  return { start: word.start, end: word.end, ...(fix && { fixes: [fix] }) };
}
