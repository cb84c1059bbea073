import { conflictsWithThis } from './messages.ts';
import type { Location, Problem, Severity } from './problem.ts';
import { type Extras, problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import { join, type Text } from './text.ts';

/** What is reported of versions: too new, gone, on its way out; one function each. */

type Fixes = Extras['fixes'];

/** A product as it is called, and a version of it. */
export interface Version {
  readonly product: string;
  readonly number: string;
}

/** `subject`: what is too new, as it is called; `version`: the product and the version that it came with. */
export function tooNew(
  at: Span,
  severity: Severity,
  subject: string,
  version: Version,
  target: string,
  replacement: string | undefined,
  fixes: Fixes,
): Problem {
  const message = join([
    {
      en: `${codeSpan(subject)} requires ${version.product} ${version.number}; this file targets ${version.product} ${target}.`,
      ja: `${codeSpan(subject)} には ${version.product} ${version.number} 以降が必要ですが、このファイルは ${version.product} ${target} 用です。`,
    },
    replacement ? useReplacement(replacement) : { en: '', ja: '' },
  ]);
  return problem(at, 'other-version', severity, message, { fixes });
}

/** `version`: the product and the last version that has it. */
export function removed(
  at: Span,
  severity: Severity,
  subject: string,
  version: Version,
  target: string,
  replacement: string | undefined,
  fixes: Fixes,
): Problem {
  const message = join([
    {
      en: `${codeSpan(subject)} was removed after ${version.product} ${version.number}; this file targets ${version.product} ${target}.`,
      ja: `${codeSpan(subject)} が使えるのは ${version.product} ${version.number} までですが、このファイルは ${version.product} ${target} 用です。`,
    },
    replacement ? useReplacement(replacement) : { en: '', ja: '' },
  ]);
  return problem(at, 'other-version', severity, message, { fixes });
}

export function deprecated(
  at: Span,
  subject: string,
  why: Text | undefined,
  replacement: string | undefined,
  fixes: Fixes,
): Problem {
  const instead = replacement ? codeSpan(replacement) : undefined;
  const message = {
    en: `${codeSpan(subject)} is deprecated${instead ? `; use ${instead} instead` : ''}.${why ? ` ${why.en}` : ''}`,
    ja: `${codeSpan(subject)} は非推奨です。${why?.ja ?? ''}${instead ? `代わりに ${instead} を使ってください。` : ''}`,
  };
  return problem(at, 'deprecated', 'hint', message, { fixes, tag: 'deprecated' });
}

function useReplacement(replacement: string): Text {
  return { en: ` Use ${codeSpan(replacement)} instead.`, ja: `代わりに ${codeSpan(replacement)} を使ってください。` };
}

/**
 * Statements that no one version accepts together. `own`: the product and the version that the statement is for; `other`:
 * the keyword elsewhere and its version; `place`: where that is.
 */
export function contradictingVersions(
  at: Span & { readonly text: string },
  own: Version,
  other: { readonly keyword: string; readonly version: string },
  place: Location | undefined,
): Problem {
  return problem(
    at,
    'version-conflict',
    'warning',
    {
      en: `${codeSpan(at.text)} (${own.product} ${own.number} only) conflicts with ${codeSpan(other.keyword)} (${other.version} only). Use the statements of one version, or set the target version.`,
      ja: `${codeSpan(at.text)}(${own.product} ${own.number} のみ)と ${codeSpan(other.keyword)}(${other.version} のみ)は両立しません。どちらか一方のバージョンの書き方に統一するか、対象バージョンを設定してください。`,
    },
    { related: place && [conflictsWithThis(place)] },
  );
}

/**
 * A statement that only some releases of a tool take. `target`: the release aimed at, where that is known to refuse it;
 * `range`: the releases that do, from the first one on where it has no `since`.
 */
export function refusedBy(
  at: Span,
  subject: string,
  product: string,
  range: { readonly since?: string; readonly until?: string },
  target: string | undefined,
  replacement: string | undefined,
  fixes: Fixes,
): Problem {
  const until = range.until ?? '';
  const [major = '', minor = '0'] = until.split('.');
  const first = `${major}.${Number(minor) + 1}`;
  const aimed = target === undefined ? { en: '', ja: '' } : { en: ` (target: ${target})`, ja: `(対象: ${target})` };
  const fact =
    range.since === undefined
      ? {
          en: `${codeSpan(subject)} requires ${product} ${first}${aimed.en}.`,
          ja: `${codeSpan(subject)} には ${product} ${first} 以降が必要です${aimed.ja}。`,
        }
      : {
          en: `${product} ${range.since} to ${until} reject ${codeSpan(subject)} here${aimed.en}.`,
          ja: `${product} ${range.since}～${until} では、ここに ${codeSpan(subject)} を書くとエラーになります${aimed.ja}。`,
        };
  const advice = replacement
    ? { en: ` Use ${codeSpan(replacement)}.`, ja: `${codeSpan(replacement)} を使ってください。` }
    : { en: '', ja: '' };
  const severity = target === undefined ? 'information' : 'error';
  return problem(at, target === undefined ? 'some-releases' : 'other-version', severity, join([fact, advice]), {
    fixes,
  });
}
