import type { Location, Problem, Related, Severity } from './problem.ts';
import { type Extras, problem, related } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import { join, same, spaced, type Text } from './text.ts';

type Fixes = Extras['fixes'];

function notAllowed(
  value: string,
  directive: string | undefined,
  expected: Text,
  suggestion: string | undefined,
): Text {
  const subject =
    directive === undefined
      ? { en: '', ja: 'この位置に' }
      : { en: ` for ${codeSpan(directive)}`, ja: `${codeSpan(directive)} に` };
  return join([
    {
      en: `${value ? `Invalid value ${codeSpan(value)}` : 'Missing value'}${subject.en}: expected ${expected.en}.`,
      ja: `${subject.ja}${value ? ` ${codeSpan(value)} ` : '空の値'}は指定できません。${spaced(expected.ja)}を指定してください。`,
    },
    suggestion ? didYouMean(suggestion) : { en: '', ja: '' },
  ]);
}

/** Every problem of the generic checks, in both languages. What a language alone can report is in its own `messages/`. */

/** A word as a problem shows it. */
export interface Shown extends Span {
  readonly text: string;
}

export function unknownDirective(
  at: Shown,
  severity: Severity,
  scope: Text | undefined,
  suggestion: string | undefined,
  fixes: Fixes,
): Problem {
  const keyword = at.text;
  const message = join([
    {
      en: scope ? `Unknown option ${codeSpan(keyword)} in ${scope.en}.` : `Unknown statement ${codeSpan(keyword)}.`,
      ja: scope
        ? `${scope.ja} に ${codeSpan(keyword)} というオプションはありません。`
        : `${codeSpan(keyword)} という文はありません。`,
    },
    suggestion ? didYouMean(suggestion) : { en: '', ja: '' },
  ]);
  return problem(at, 'unknown-directive', severity, message, { fixes });
}

export function didYouMean(suggestion: string): Text {
  return { en: ` Did you mean ${codeSpan(suggestion)}?`, ja: `${codeSpan(suggestion)} ではありませんか?` };
}

/** `here`: the section at hand, undefined at the top; `homes`: where it belongs, as `nested` writes it. */
export function misplacedDirective(
  at: Shown,
  severity: Severity,
  here: string | undefined,
  homes: readonly string[],
): Problem {
  const place =
    here === undefined
      ? { en: 'at the top level', ja: '最上位' }
      : { en: `in ${codeSpan(here)}`, ja: ` ${codeSpan(here)} の中` };
  const { en, ja } = alternatives(
    homes.map((home) => (home ? same(codeSpan(home)) : { en: 'the top level', ja: '最上位' })),
  );
  return problem(at, 'misplaced-directive', severity, {
    en: `${codeSpan(at.text)} is not allowed ${place.en}. Move it to ${en}.`,
    ja: `${codeSpan(at.text)} は${place.ja}には書けません。${spaced(ja)}に移動してください。`,
  });
}

/** A path of sections as code: `common { disk }`; an empty one is the top level. */
export function nested(path: readonly string[]): string {
  return path.reduceRight((inside, name) => (inside ? `${name} { ${inside} }` : name), '');
}

/** `value`: as it may be shown; `why`: what is wrong with it, where more is known than what is expected. */
export function badValue(
  at: Span,
  code: string,
  severity: Severity,
  value: string,
  directive: string | undefined,
  expected: Text,
  suggestion: string | undefined,
  why: Text | undefined,
  fixes: Fixes,
): Problem {
  return problem(at, code, severity, why ?? notAllowed(value, directive, expected, suggestion), {
    fixes,
    // A value with a warning is read all the same.
    ...(code === 'bad-value' && severity === 'error' && { hides: 'word' }),
  });
}

export function missingArgument(
  at: Span,
  severity: Severity,
  directive: string,
  expected: Text,
  fixes: Fixes,
): Problem {
  const message = {
    en: `Missing value for ${codeSpan(directive)}: expected ${expected.en}.`,
    ja: `${codeSpan(directive)} の値がありません。${spaced(expected.ja)}を指定してください。`,
  };
  return problem(at, 'missing-argument', severity, message, { fixes, hides: 'word' });
}

/** The same where some of the values are there. */
export function incomplete(
  at: Span,
  severity: Severity,
  directive: string,
  expected: Text,
  example: string | undefined,
  fixes: Fixes,
): Problem {
  const asIn =
    example === undefined
      ? { en: '', ja: '' }
      : { en: ` (example: ${codeSpan(example)})`, ja: `(例: ${codeSpan(example)})` };
  const message = {
    en: `Missing value in ${codeSpan(directive)}: expected ${expected.en} next${asIn.en}.`,
    ja: `${codeSpan(directive)} の値が足りません。続けて${spaced(expected.ja)}を指定してください${asIn.ja}。`,
  };
  return problem(at, 'missing-argument', severity, message, { fixes, hides: 'word' });
}

/** `directive`: undefined where the keyword is a name. */
export function unexpectedArgument(
  at: Shown,
  severity: Severity,
  directive: string | undefined,
  expected: Text,
  fixes: Fixes,
): Problem {
  const subject =
    directive === undefined
      ? { en: '', ja: '' }
      : { en: ` in ${codeSpan(directive)}`, ja: `${codeSpan(directive)} の` };
  const message = {
    en: `Unexpected ${codeSpan(at.text)}${subject.en}: expected ${expected.en}.`,
    ja: `${subject.ja}この位置に ${codeSpan(at.text)} は書けません。${spaced(expected.ja)}を指定してください。`,
  };
  return problem(at, 'unexpected-argument', severity, message, { fixes });
}

/** `directive`: undefined where the keyword is a name. */
export function extraArgument(at: Shown, severity: Severity, directive: string | undefined, fixes: Fixes): Problem {
  const subject =
    directive === undefined
      ? { en: 'this statement', ja: 'この文' }
      : { en: codeSpan(directive), ja: `${codeSpan(directive)} ` };
  const message = {
    en: `Unexpected ${codeSpan(at.text)}: ${subject.en} takes no more arguments. Remove it.`,
    ja: `余分な語 ${codeSpan(at.text)} があります。${subject.ja}にこれ以上の値は指定できません。削除してください。`,
  };
  return problem(at, 'extra-argument', severity, message, { fixes });
}

/** `a, b or c` */
export function alternatives(texts: readonly Text[]): Text {
  const en = texts.map((t) => t.en);
  return {
    en: en.length < 2 ? (en[0] ?? '') : `${en.slice(0, -1).join(', ')} or ${en.at(-1)}`,
    ja:
      texts.length < 2
        ? (texts[0]?.ja ?? '')
        : `${texts
            .slice(0, -1)
            .map((t) => t.ja)
            .join('、')}、または${texts.at(-1)!.ja.startsWith('`') ? ' ' : ''}${texts.at(-1)!.ja}`,
  };
}

export function missingDirective(at: Span, severity: Severity, keyword: string, scope: string | undefined): Problem {
  const message = scope
    ? {
        en: `Missing ${codeSpan(keyword)} in ${codeSpan(scope)}. Add it.`,
        ja: `${codeSpan(scope)} に必須の ${codeSpan(keyword)} がありません。追加してください。`,
      }
    : {
        en: `Missing ${codeSpan(keyword)} in this file. Add it.`,
        ja: `このファイルに必須の ${codeSpan(keyword)} がありません。追加してください。`,
      };
  return problem(at, 'missing-directive', severity, message);
}

export function repeatedDirective(at: Shown, severity: Severity, first: Span): Problem {
  const message = {
    en: `Duplicate ${codeSpan(at.text)}. Remove one of them.`,
    ja: `${codeSpan(at.text)} が重複しています。1 つだけ残してください。`,
  };
  return problem(at, 'repeated-directive', severity, message, { related: [related(first, firstHere)] });
}

export const firstHere: Text = { en: 'First specified here.', ja: '最初の指定はここです。' };

/** The place that a problem conflicts with. */
export function conflictsWithThis(at: Location): Related {
  return related(at, { en: 'Conflicts with this.', ja: 'これと矛盾しています。' });
}

export const firstDefined: Text = { en: 'First defined here.', ja: '最初の定義はここです。' };

export function missingBlock(at: Shown, severity: Severity): Problem {
  const keyword = at.text;
  return problem(at, 'missing-block', severity, {
    en: `Missing block after ${codeSpan(keyword)}. Use ${codeSpan(`${keyword} { ... }`)}.`,
    ja: `${codeSpan(keyword)} にはブロックが必要です。${codeSpan(`${keyword} { ... }`)} の形で書いてください。`,
  });
}

export function unexpectedBlock(at: Span, severity: Severity, keyword: string): Problem {
  return problem(at, 'unexpected-block', severity, {
    en: `Unexpected block: ${codeSpan(keyword)} does not take one. Remove it.`,
    ja: `${codeSpan(keyword)} にブロック \`{ }\` は書けません。削除してください。`,
  });
}

/** `near`: the name that may be meant, or else those that are defined. */
export function undefinedName(
  at: Shown,
  severity: Severity,
  kind: Text,
  near: string | readonly string[],
  fixes: Fixes,
): Problem {
  const message = join([
    {
      en: `Undefined ${kind.en} ${codeSpan(at.text)}.`,
      ja: `${kind.ja} ${codeSpan(at.text)} は定義されていません。`,
    },
    typeof near === 'string' ? didYouMean(near) : definedNames(near),
  ]);
  return problem(at, 'undefined-name', severity, message, { fixes, hides: 'statement' });
}

function definedNames(names: readonly string[]): Text {
  if (!names.length) return { en: '', ja: '' };
  const list = names.map(codeSpan);
  return { en: ` Defined: ${list.join(', ')}.`, ja: `定義済み: ${list.join('、')}。` };
}

/** `place`: where another file says `common`. */
export function outvotedName(at: Shown, kind: Text, common: string, place: Location, fixes: Fixes): Problem {
  return problem(
    at,
    'outvoted-name',
    'warning',
    {
      en: `Unknown ${kind.en} ${codeSpan(at.text)}: the other files of the cluster use ${codeSpan(common)}. Did you mean ${codeSpan(common)}?`,
      ja: `${kind.ja} ${codeSpan(at.text)} はほかのファイルにありません。クラスタのほかのファイルでは ${codeSpan(common)} です。${codeSpan(common)} ではありませんか?`,
    },
    { fixes, related: [conflictsWithThis(place)] },
  );
}

/** `missing`: the name that the other files have and this one lacks. */
export function replacedName(at: Shown, kind: Text, missing: string, place: Location): Problem {
  return problem(
    at,
    'outvoted-name',
    'warning',
    {
      en: `Unknown ${kind.en} ${codeSpan(at.text)}: the other files of the cluster have ${codeSpan(missing)} in its place. Make the files agree.`,
      ja: `${kind.ja} ${codeSpan(at.text)} はほかのファイルになく、代わりに ${codeSpan(missing)} があります。どちらかに揃えてください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function insertText(text: string): Text {
  return { en: `Insert ${codeSpan(text)}`, ja: `${codeSpan(text)} を挿入する` };
}

export function changeTo(text: string): Text {
  return { en: `Change to ${codeSpan(text)}`, ja: `${codeSpan(text)} に変更する` };
}

export function removeText(text: string): Text {
  return { en: `Remove ${codeSpan(text)}`, ja: `${codeSpan(text)} を削除する` };
}
