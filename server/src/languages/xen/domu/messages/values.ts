import { replacement } from '../../../../base/fixes.ts';
import type { Problem, Severity } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import { join, type Text } from '../../../../base/text.ts';

/** What xl makes of a value that it can read. */

export function listForSingle(at: Span, key: string, severity: Severity): Problem {
  return problem(at, 'wrong-type', severity, {
    en: `Invalid value for ${codeSpan(key)}: expected one value, not a list. xl ignores the statement.`,
    ja: `${codeSpan(key)} にリストは指定できません。値を 1 つだけ指定してください。xl はこの文を無視します。`,
  });
}

export function singleForList(at: Span, key: string, severity: Severity, written: string): Problem {
  return problem(
    at,
    'wrong-type',
    severity,
    {
      en: `Invalid value for ${codeSpan(key)}: expected a list. Add brackets around it.`,
      ja: `${codeSpan(key)} にはリストが必要です。角括弧で囲んでください。`,
    },
    { fixes: () => [replacement(at, `[ ${written} ]`, 'suggestion')] },
  );
}

/** `better`: the number that was meant. */
export function notANumber(
  at: Span,
  key: string,
  written: string,
  severity: Severity,
  better: string | undefined,
): Problem {
  const effect: Text =
    severity === 'error'
      ? { en: '', ja: '' }
      : { en: ' xl uses the default instead.', ja: 'xl は代わりに既定値を使います。' };
  return problem(
    at,
    'not-a-number',
    severity,
    join([
      {
        en: `Invalid value ${codeSpan(written)} for ${codeSpan(key)}: expected a number.`,
        ja: `${codeSpan(key)} に ${codeSpan(written)} は指定できません。数値を指定してください。`,
      },
      effect,
    ]),
    { fixes: () => (better === undefined ? [] : [replacement(at, better, 'suggestion')]) },
  );
}

export function unknownWord(
  at: Span,
  key: string,
  written: string,
  words: readonly string[],
  better: string | undefined,
): Problem {
  const list = words.map((each) => codeSpan(each)).join(', ');
  return problem(
    at,
    'invalid-value',
    'error',
    {
      en: `Invalid value ${codeSpan(written)} for ${codeSpan(key)}: expected one of ${list}.`,
      ja: `${codeSpan(key)} に ${codeSpan(written)} は指定できません。${list} のいずれかを指定してください。`,
    },
    { fixes: () => (better === undefined ? [] : [replacement(at, `"${better}"`, 'suggestion')]) },
  );
}

/** `right`: the word that the number stands for. */
export function numberForWord(at: Span, key: string, right: string): Problem {
  return problem(
    at,
    'number-for-word',
    'information',
    {
      en: `A number for ${codeSpan(key)} is deprecated; use ${codeSpan(right)} instead.`,
      ja: `${codeSpan(key)} の数値指定は非推奨です。代わりに ${codeSpan(right)} を使ってください。`,
    },
    { fixes: () => [replacement(at, `"${right}"`, 'safe')] },
  );
}

export function notForGuest(at: Span, key: string, guest: string): Problem {
  return problem(at, 'wrong-guest', 'error', {
    en: `${codeSpan(key)} is not allowed in a guest of the type ${codeSpan(guest)}. Remove it.`,
    ja: `種類が ${codeSpan(guest)} のゲストに ${codeSpan(key)} は指定できません。削除してください。`,
  });
}

export function outside(at: Span, key: string, min: number, max: number): Problem {
  return problem(at, 'out-of-range', 'error', {
    en: `Invalid value for ${codeSpan(key)}: expected a number from ${min} to ${max}.`,
    ja: `${codeSpan(key)} には ${min}～${max} の数値を指定してください。`,
  });
}

export function ignored(at: Span, key: string, instead: string): Problem {
  return problem(at, 'ignored-by-xl', 'warning', {
    en: `${codeSpan(key)} has no effect: xl ignores it. Use ${codeSpan(instead)} instead.`,
    ja: `xl は ${codeSpan(key)} を無視します。代わりに ${codeSpan(instead)} を使ってください。`,
  });
}

export function badUuid(at: Span, written: string): Problem {
  return problem(at, 'invalid-value', 'error', {
    en: `Invalid value ${codeSpan(written)} for \`uuid\`: expected 32 hexadecimal digits in groups of 8-4-4-4-12.`,
    ja: `\`uuid\` に ${codeSpan(written)} は指定できません。8-4-4-4-12 桁に区切った 32 桁の 16 進数を指定してください。`,
  });
}

export function addToNumber(at: Span, key: string): Problem {
  return problem(at, 'add-to-number', 'warning', {
    en: `\`+=\` has no effect on the number ${codeSpan(key)}: xl then ignores the key altogether. Use \`=\`.`,
    ja: `数値の ${codeSpan(key)} に \`+=\` は使えず、xl はこのキー全体を無視します。\`=\` を使ってください。`,
  });
}

export function addMixed(at: Span, key: string): Problem {
  return problem(at, 'add-mixed', 'error', {
    en: `\`+=\` for ${codeSpan(key)} conflicts with the value above: a text and a list cannot be added.`,
    ja: `${codeSpan(key)} の \`+=\` は上の値と組み合わせられません。文字列とリストは連結できません。`,
  });
}
