import { nearest } from '../../../base/nearest.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { milliseconds, TIME, UNITS } from '../../../schema/durations.ts';
import { word } from '../../../schema/grammar.ts';
import { falseWords, isTrue, trueWords } from '../../../schema/truth.ts';
import type { Choice, Directive, ValueIssue, ValueType, WordElement } from '../../../schema/types.ts';

/** Source of the facts on properties and attributes: Pacemaker's own option tables. */
export const PACEMAKER = 'Pacemaker Explained';

const ON: Text = {
  en: 'Enabled (also `yes`, `on` and `1`).',
  ja: '有効です(`yes`、`on`、`1` も同じ意味です)。',
};
const OFF: Text = {
  en: 'Disabled (also `no`, `off` and `0`).',
  ja: '無効です(`no`、`off`、`0` も同じ意味です)。',
};

function variant(value: string, doc: Text, hidden: boolean): Choice {
  return hidden ? { value, doc, hidden: true } : { value, doc };
}

const truths: readonly Choice[] = [
  ...trueWords.map((value, i) => variant(value, ON, i > 0)),
  ...falseWords.map((value, i) => variant(value, OFF, i > 0)),
];

/** True, on, yes, y, 1 and their opposites, in any case (crm_str_to_boolean). */
export const boolean: ValueType = {
  name: { en: 'a boolean (`true` or `false`)', ja: '真偽値(`true` または `false`)' },
  choices: truths,
  check(text) {
    if (isTrue(text) !== undefined) return undefined;
    const suggestion = nearest(text, ['true', 'false', 'yes', 'no', 'on', 'off']);
    return suggestion ? { replacement: suggestion } : {};
  },
};

/** `900` -> `15 min`: what a duration amounts to, where that is not what appears there. */
function lasting(text: string): Text | undefined {
  const ms = milliseconds(text);
  if (ms === undefined || ms === 0) return undefined;
  if (ms % 3_600_000 === 0) return { en: `${ms / 3_600_000} h`, ja: `${ms / 3_600_000} 時間` };
  if (ms % 60_000 === 0) return { en: `${ms / 60_000} min`, ja: `${ms / 60_000} 分` };
  if (ms % 1000 === 0) return { en: `${ms / 1000} s`, ja: `${ms / 1000} 秒` };
  return { en: `${ms} ms`, ja: `${ms} ミリ秒` };
}

function durationIssue(text: string): ValueIssue | undefined {
  if (milliseconds(text) !== undefined) return undefined;
  const letters = TIME.exec(text)?.[2]?.toLowerCase() ?? '';
  const unit = UNITS.find(([prefix]) => letters.startsWith(prefix));
  if (unit) {
    const replacement = `${Number.parseInt(text, 10)}${unit[0]}`;
    return { severity: 'warning', replacement, why: oddUnit(text, unit[0], replacement) };
  }
  if (text === 'PT') return { severity: 'warning' };
  const days = /^\s*(\d+)\s*d(?:ays?)?\s*$/i.exec(text);
  if (days)
    return {
      replacement: `${Number(days[1]) * 24}h`,
      why: {
        en: `Invalid value ${codeSpan(text)}: Pacemaker has no unit for days here. Use hours.`,
        ja: `${codeSpan(text)}: 日の単位は使えません。時間(\`h\`)で指定してください。`,
      },
    };
  const number = /^\s*(\d+)\s*[a-z]+\s*$/i.exec(text);
  if (number) return { replacement: `${number[1]}s` };
  if (/^-\d/.test(text))
    return {
      why: {
        en: `Invalid value ${codeSpan(text)}: a duration cannot be negative.`,
        ja: `${codeSpan(text)}: 時間に負の値は指定できません。`,
      },
    };
  return {};
}

/** Pacemaker looks at the first letters of a unit only: `3months` are three minutes. */
function oddUnit(text: string, unit: string, replacement: string): Text {
  return {
    en: `${codeSpan(text)} is read with the unit ${codeSpan(unit)}. Use ${codeSpan(replacement)} if that is intended.`,
    ja: `${codeSpan(text)} は単位 ${codeSpan(unit)} として読み取られます。意図どおりなら ${codeSpan(replacement)} と書いてください。`,
  };
}

/** `20s`, `500ms`, `2min`, `1h`, `PT1M`; a bare number is seconds. */
export const duration: ValueType = {
  name: {
    en: 'a duration such as `30s`, `2min` or `500ms` (no unit: seconds)',
    ja: '時間(`30s`、`2min`、`500ms` など。単位を省略すると秒)',
  },
  check: durationIssue,
  amount: lasting,
};

/** A duration, or -1 for "work it out yourself" (the watchdog's timeout). */
export const durationOrAuto: ValueType = {
  name: {
    en: 'a duration, or a negative number for the automatic value',
    ja: '時間(負の数を指定すると自動計算)',
  },
  check: (text) => (/^-\d+$/.test(text) ? undefined : durationIssue(text)),
  amount: lasting,
};

const ENDLESS: readonly Choice[] = [
  {
    value: 'INFINITY',
    doc: {
      en: 'The highest value, 1,000,000. In a score, an absolute requirement.',
      ja: '最大の値(1,000,000)です。スコアでは絶対条件を意味します。',
    },
  },
  {
    value: '-INFINITY',
    doc: {
      en: 'The lowest value. In a score, an absolute prohibition.',
      ja: '最小の値です。スコアでは絶対に禁止という意味になります。',
    },
  },
];

const STARTS_AS_NUMBER = /^\s*[+-]?\d/;

/** Pacemaker reads the digits in front and drops the rest with a warning. */
function leftOver(text: string): ValueIssue {
  const read = /^\s*([+-]?\d+)/.exec(text)![1]!;
  return {
    severity: 'warning',
    replacement: read,
    why: {
      en: `Invalid value ${codeSpan(text)}: expected a whole number; only ${codeSpan(read)} is read.`,
      ja: `${codeSpan(text)} のうち ${codeSpan(read)} だけが読み取られます。整数で指定してください。`,
    },
  };
}

/** A whole number as Pacemaker reads it. */
export const wholeNumber: ValueType = {
  name: { en: 'a whole number', ja: '整数' },
  check(text) {
    if (/^\s*[+-]?\d+$/.test(text)) return undefined;
    return STARTS_AS_NUMBER.test(text) ? leftOver(text) : {};
  },
};

/** A score as a value: digits, INFINITY or -INFINITY. `inf` is for crmsh's constraints only, here it counts as 0. */
export const score: ValueType = {
  name: { en: 'a score (a number, `INFINITY` or `-INFINITY`)', ja: 'スコア(数値、`INFINITY`、`-INFINITY` のいずれか)' },
  choices: ENDLESS,
  check(text) {
    if (/^(?:[+-]?INFINITY|\s*[+-]?\d+)$/.test(text)) return undefined;
    if (STARTS_AS_NUMBER.test(text)) return leftOver(text);
    const endless = /^([+-]?)inf(?:inity)?$/i.exec(text);
    if (!endless) return {};
    const replacement = `${endless[1] === '-' ? '-' : ''}INFINITY`;
    return {
      replacement,
      why: {
        en: `${codeSpan(text)} is read as 0 in a value: it is a score only in constraints. Use ${codeSpan(replacement)}.`,
        ja: `値としての ${codeSpan(text)} は 0 とみなされます(使えるのは制約のスコアだけです)。${codeSpan(replacement)} と書いてください。`,
      },
    };
  },
};

/** `80%`; the sign may be left out. */
export const percentage: ValueType = {
  name: { en: 'a percentage such as `80%`', ja: '割合(`80%` など)' },
  check: (text) => (/^\d+(?:\.\d+)?\s*%?$/.test(text) ? undefined : {}),
};

/** An ISO 8601 date and time. */
export const dateTime: ValueType = {
  name: {
    en: 'an ISO 8601 date and time such as `2016-04-01 22:00:00`',
    ja: 'ISO 8601 形式の日時(`2016-04-01 22:00:00` など)',
  },
  check(text) {
    if (text === 'epoch') return undefined;
    const found = DATE_TIME.exec(text);
    const [, hour = 0, minute = 0, second = 0] = found ?? [];
    const inDay = Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
    return found && inDay && isDay(text) ? undefined : {};
  },
};

/** A date (by month and day, week, or day of the year), a time, a zone; a time alone is one of today. */
const DATE_TIME =
  /^(?=.*[-:T]|\d{6})(?:\d{4}-?(?:W(?:[0-4]\d|5[0-3])-?[1-7]|[0-3]\d{2}|\d{2}(?:-?\d{2})?))?(?:(?:^|[T ]+)(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** False for a day that the calendar does not have; other forms than year, month and day are not looked at. */
function isDay(text: string): boolean {
  const date = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (!date) return true;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  return day === new Date(Date.UTC(year, month - 1, day)).getUTCDate() && month >= 1 && month <= 12;
}

type Facts = Omit<Directive, 'doc' | 'args' | 'source'> & Partial<Pick<Directive, 'source'>>;
type ElementFacts = Omit<WordElement, 'kind' | 'name' | 'type'>;

/** A `name=value` pair: the text in both languages, the type of its value, the facts, the facts of its one word. */
export function pair(
  en: string,
  ja: string,
  type: ValueType,
  facts: Facts = {},
  element: ElementFacts = {},
): Directive {
  return { doc: { en, ja }, args: word('VALUE', type, element), source: PACEMAKER, ...facts };
}

/** The same with wrong values only warned of: versions that do not know the name let any value pass. */
export function lenient(directive: Directive): Directive {
  const { args } = directive;
  return args?.kind === 'word' ? { ...directive, args: { ...args, severity: 'warning' } } : directive;
}

/** Other spellings of the same directive, hidden from completion. */
export function variantsOf(of: string, directive: Directive, facts: Partial<Directive>): Directive {
  return { ...directive, ...facts, aliasOf: of, hidden: true };
}
