import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { rangeOf } from '../../../schema/ranges.ts';
import type { Choice, ValueIssue, ValueType } from '../../../schema/types.ts';
import { choice, oneOf, outOfRange, rangeName } from '../../../schema/values.ts';
import { type Targets, versionMismatch } from '../../../schema/versions.ts';
import * as messages from '../messages/values.ts';

/** True when the file is surely for a corosync before 3, whose parser lets more pass. */
export function isDeprecatedFor(targets: Targets): boolean {
  return targets['corosync'] !== undefined && Number.parseInt(targets['corosync'], 10) < 3;
}

/** True when the file is for corosync 1 (1.4, with Pacemaker as a plug-in or next to it). */
export function isFirst(targets: Targets): boolean {
  return targets['corosync'] !== undefined && Number.parseInt(targets['corosync'], 10) < 2;
}

/**
 * A type whose values may not be followed by a comment: corosync takes `# ...` after a value for a part of it.
 * Checked values are refused then; others silently become something else, so that is a warning (`loose`).
 */
export function withoutComment(type: ValueType, loose: boolean): ValueType {
  return {
    ...type,
    check(text, targets): ValueIssue | undefined {
      const at = text.search(/\s#/);
      if (at < 0) return type.check?.(text, targets);
      const replacement = text.slice(0, at).trimEnd();
      const code = 'comment-in-value';
      const why = messages.commentInValue(text.slice(at).trim());
      return { why, code, replacement, ...((loose || isFirst(targets)) && { severity: 'warning' as const }) };
    },
  };
}

const uint32 = 4294967295;

interface Numbers {
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly amount?: (text: string) => Text | undefined;
}

/** A number as corosync 3 reads it (`strtoll`, base 10, then the range). 2.x does not mind the range, 1.x not even letters. */
function number(facts: Numbers): ValueType {
  const { min, max } = facts;
  const unit = facts.unit === undefined ? {} : { unit: facts.unit };
  const type: ValueType = {
    name: rangeName(max >= uint32 ? { min, ...unit } : { min, max, ...unit }),
    range: rangeOf({ min, max, ...unit }),
    ...(facts.amount && { amount: facts.amount }),
    check(text, targets): ValueIssue | undefined {
      const unitless = /^(\d+)\s*(ms|msec|s|sec)$/i.exec(text);
      if (!/^[+-]?\d+$/.test(text)) {
        const severity = isFirst(targets) ? { severity: 'warning' as const } : {};
        if (unitless && facts.unit === 'ms') {
          const ms = /^m/i.test(unitless[2]!) ? unitless[1]! : String(Number(unitless[1]) * 1000);
          return { ...severity, why: messages.unitInNumber(text), replacement: ms };
        }
        return severity;
      }
      const value = Number(text);
      if (value < min || value > max)
        return { ...(isDeprecatedFor(targets) && { severity: 'warning' as const }), why: outOfRange(text, min, max) };
      return undefined;
    },
  };
  return withoutComment(type, false);
}

/** A number of 32 bits. */
export const count: ValueType = number({ min: 0, max: uint32 });

/** Milliseconds. */
export const milliseconds: ValueType = number({ min: 0, max: uint32, unit: 'ms', amount: inSeconds });

/** Seconds. */
export const seconds: ValueType = number({ min: 0, max: uint32, unit: 's' });

/** Bytes. */
export const bytes: ValueType = number({ min: 0, max: uint32, unit: 'bytes' });

/** 0 to 100; corosync refuses more when it checks the file as a whole. */
export const percent: ValueType = withoutComment(
  {
    name: rangeName({ min: 0, max: 100, unit: '%' }),
    range: rangeOf({ min: 0, max: 100, unit: '%' }),
    check(text) {
      if (!/^[+-]?\d+$/.test(text)) return {};
      const value = Number(text);
      return value >= 0 && value <= 100 ? undefined : { why: outOfRange(text, 0, 100) };
    },
  },
  false,
);

/** A number of 32 bits that may be negative. */
export const signed: ValueType = number({ min: -2147483648, max: 2147483647 });

/** 0 to 255. */
export const byte: ValueType = number({ min: 0, max: 255 });

/** A UDP port of a link. */
export const linkPort: ValueType = number({ min: 0, max: 65535 });

/** The only version of the format that there ever was. */
export const formatVersion: ValueType = withoutComment(
  {
    name: { en: 'the number `2`', ja: '数値 `2`' },
    choices: [
      choice(
        '2',
        'The only format, for every version of Corosync.',
        'Corosync のバージョンにかかわらず、使える形式はこれだけです。',
      ),
    ],
    check: (text) => (/^\+?0*2$/.test(text) ? undefined : { replacement: '2' }),
  },
  false,
);

/** A number of 64 bits; 3.1 aborts on anything else. */
export const unsigned64: ValueType = withoutComment(
  {
    name: { en: 'a number of at least 0', ja: '0 以上の数値' },
    check(text) {
      if (!/^[+-]?\d+$/.test(text) || BigInt(text.replace(/^[+-]/, '')) >= 2n ** 64n) return {};
      return text.startsWith('-') ? { severity: 'warning', why: messages.negative(text) } : undefined;
    },
  },
  false,
);

/** 0 or 1, where the parser takes up to 255. */
export const flag: ValueType = {
  ...withoutComment(
    {
      name: { en: '`0` or `1`', ja: '`0` または `1`' },
      check(text, targets): ValueIssue | undefined {
        if (/^\+?0*[01]$/.test(text)) return undefined;
        const fix = /^(yes|on|true|enabled?)$/i.test(text)
          ? '1'
          : /^(no|off|false|disabled?)$/i.test(text)
            ? '0'
            : undefined;
        if (!/^[+-]?\d+$/.test(text))
          return { ...(fix && { replacement: fix }), ...(isFirst(targets) && { severity: 'warning' }) };
        const value = Number(text);
        if (value >= 0 && value <= 255) return { severity: 'warning' };
        return { why: outOfRange(text, 0, 255), ...(isDeprecatedFor(targets) && { severity: 'warning' as const }) };
      },
    },
    false,
  ),
  choices: [choice('0', 'Disabled.', '無効にします。'), choice('1', 'Enabled.', '有効にします。')],
};

/** One of some words that corosync checks; words of another version are errors only where that version is not aimed at. */
export function words(choices: readonly Choice[], facts: { readonly caseless?: true } = {}): ValueType {
  const plain = oneOf(choices, facts);
  const type: ValueType = {
    ...plain,
    check(text, targets) {
      const issue = plain.check?.(text, targets);
      if (issue) return isFirst(targets) ? { ...issue, severity: 'warning' } : issue;
      const found = choices.find((each) => each.value === text);
      if (found?.versions && versionMismatch(found.versions, targets))
        return {
          why: messages.valueOfOtherVersion(text, found.versions, targets['corosync']!),
          ...(isFirst(targets) && { severity: 'warning' as const }),
        };
      return undefined;
    },
  };
  return withoutComment(type, false);
}

/** One of some words that corosync does not check: anything else silently means the default, so it is a warning. */
export function looseWords(choices: readonly Choice[]): ValueType {
  const plain = oneOf(choices);
  const check = (text: string, targets: Targets): ValueIssue | undefined => {
    const issue = plain.check?.(text, targets);
    return issue && { ...issue, severity: 'warning' };
  };
  return withoutComment({ ...plain, check }, true);
}

/** What counts the votes; an unknown one is judged by a check, for it stops only the quorum service. */
export const provider: ValueType = withoutComment(
  {
    name: { en: '`corosync_votequorum`', ja: '`corosync_votequorum`' },
    choices: [
      choice('corosync_votequorum', 'Counts votes. The only provider.', '票数を数えます。使えるのはこれだけです。'),
    ],
  },
  false,
);

/** Any text; a comment after it is a mistake all the same. */
export function text(en: string, ja: string): ValueType {
  return withoutComment({ name: { en, ja } }, true);
}

/** A name that becomes part of a key in corosync's map: a comment after it, or a blank in it, is refused. */
export const mapName: ValueType = withoutComment(
  {
    name: { en: 'a name of letters, digits and `. _ - / :`', ja: '英数字と `. _ - / :` からなる名前' },
    check: (value, targets) =>
      /^[A-Za-z0-9._\-/:]+$/.test(value) ? undefined : isDeprecatedFor(targets) ? { severity: 'warning' } : {},
  },
  false,
);

/** A path of the file system. */
export const path: ValueType = withoutComment(
  {
    name: { en: 'an absolute path', ja: '絶対パス' },
    check: (value) => (value.startsWith('/') ? undefined : { severity: 'warning' }),
  },
  true,
);

/** A number or one of some words that corosync does not check when it reads the file. */
export function numberOrWord(choices: readonly Choice[], min: number, max: number): ValueType {
  const list = choices.map((each) => codeSpan(each.value)).join(', ');
  const range = rangeName({ min, max });
  return withoutComment(
    {
      name: { en: `${range.en}, or ${list}`, ja: `${range.ja}、または ${list.replaceAll(', ', '、')}` },
      choices,
      check(value) {
        if (choices.some((each) => each.value === value)) return undefined;
        if (/^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return undefined;
        return { severity: 'warning' };
      },
    },
    true,
  );
}

/** A number that corosync itself does not check: another daemon reads it. */
export function looseNumber(min: number, max: number, unit?: string): ValueType {
  return withoutComment(
    {
      name: rangeName(max >= uint32 ? { min, ...(unit && { unit }) } : { min, max, ...(unit && { unit }) }),
      range: rangeOf({ min, max, ...(unit && { unit }) }),
      ...(unit === 'ms' && { amount: inSeconds }),
      check: (value) =>
        /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max ? undefined : { severity: 'warning' },
    },
    true,
  );
}

function inSeconds(value: string): Text | undefined {
  const ms = Number(value);
  if (!Number.isFinite(ms) || ms < 1000) return undefined;
  return { en: `${ms / 1000} s`, ja: `${ms / 1000} 秒` };
}
