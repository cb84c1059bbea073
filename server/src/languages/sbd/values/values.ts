import { milliseconds } from '../../../schema/durations.ts';
import { falseWords, isTrue, trueWords } from '../../../schema/truth.ts';
import type { Choice, ValueType } from '../../../schema/types.ts';
import { choice, integer, oneOf } from '../../../schema/values.ts';

/** What sbd-inquisitor.c makes of the variables of its environment, most of it by functions of Pacemaker. */

type Texts = readonly [en: string, ja: string];

/** A truth value, or one of some other words. */
export function flags(yes: Texts, no: Texts, ...others: readonly Choice[]): ValueType {
  const row = (words: readonly string[], shown: string, [en, ja]: Texts): readonly Choice[] => [
    choice(shown, en, ja),
    ...words.filter((each) => each !== shown).map((each) => choice(each, en, ja, { hidden: true })),
  ];
  const type = oneOf([...others, ...row(trueWords, 'yes', yes), ...row(falseWords, 'no', no)]);
  return { ...type, check: (text, targets) => (isTrue(text) === undefined ? type.check?.(text, targets) : undefined) };
}

const wholeSeconds = integer({ min: 1, unit: 's' });

/** Seconds, or a time with a unit. */
export const seconds: ValueType = {
  ...wholeSeconds,
  check: (text, targets) => ((milliseconds(text) ?? 0) >= 1000 ? undefined : wholeSeconds.check?.(text, targets)),
};

/** A truth value, or how long. */
export const delay: ValueType = {
  name: { en: '`yes`, `no` or a number (unit: s)', ja: '`yes`、`no`、または数値(単位: 秒)' },
  check: (text) => (isTrue(text) === undefined && milliseconds(text) === undefined ? {} : undefined),
  choices: [
    choice('yes', 'Waits for as long as `msgwait` takes.', '`msgwait` の時間だけ待ちます。'),
    choice('no', 'Starts at once.', 'すぐに起動します。'),
  ],
};

/** One or two words; with others sbd does not start, but what follows a comma and is no word it leaves out. */
export const actions: ValueType = {
  name: {
    en: '`flush` or `noflush`, and `reboot`, `off` or `crashdump`',
    ja: '`flush`・`noflush` と `reboot`・`off`・`crashdump`',
  },
  check(text) {
    const [, , rest] = /^(flush|noflush|reboot|off|crashdump)(.*)$/.exec(text) ?? [];
    if (rest === '' || (rest !== undefined && /^,(?:flush|noflush|reboot|off|crashdump)$/.test(rest))) return undefined;
    return { severity: rest !== undefined && !/^(?:[a-z]|,[a-z])/.test(rest) ? 'warning' : 'error' };
  },
};
