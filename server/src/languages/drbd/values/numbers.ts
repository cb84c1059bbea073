import { codeSpan } from '../../../base/sinks.ts';
import { same, type Text } from '../../../base/text.ts';
import type { ValueIssue, ValueType } from '../../../schema/types.ts';
import { outOfRange, plainNumber, rangeName } from '../../../schema/values.ts';
import { lineOf, refusedLater } from './values.ts';

interface Range {
  readonly min?: number;
  readonly max?: number;
}

interface NumberFacts extends Range {
  /** Bytes that a bare number counts: 1024 for a rate, 512 for sectors; absent: the number is taken as it is. */
  readonly scale?: 512 | 1024;
  /** What one of it is, for people: `s`, `0.1 s`, `KiB/s`. */
  readonly unit?: string;
  /** Where 8.3 and 8.4 allow another range than 9. */
  readonly range8?: Range;
  /** Where 8.3 alone does. */
  readonly range83?: Range;
  /** The drbdadm that hand any word on to the kernel. */
  readonly unread?: readonly ('8.3' | '8.4')[];
  /** drbdadm 9 takes the nearest number of the range instead of a number outside it. */
  readonly clamped?: true;
  /** What a right number amounts to; `count` is in units of a bare number. */
  readonly amount?: (count: number) => Text | undefined;
}

/**
 * A number as drbdadm reads it: decimal, with a suffix k, m, g (either case; powers of 1024) or s (sectors of 512 bytes).
 * The range counts in units of a bare number.
 */
export function number(facts: NumberFacts): ValueType {
  const { scale = 1, unit, clamped, unread, amount } = facts;
  const ranges = rangesOf(facts);
  return {
    name: rangeName({ ...pick(facts), ...(unit && { unit }) }),
    range: {
      // Without a version aimed at, the newest has the word.
      of: (targets) => ranges[lineOf(targets) ?? '9'],
      ...(unit && { unit }),
      ...((facts.range8 || facts.range83) && { versions: { product: 'drbd', lines: ['8.3', '8.4', '9'] } }),
    },
    check(text, targets): ValueIssue | undefined {
      const line = lineOf(targets);
      const count = countOf(text, scale);
      if (count !== undefined && (line ? inRange(count, ranges[line]) : isInAny(count, ranges))) return undefined;
      const { min = 0, max = Number.POSITIVE_INFINITY } = ranges[line ?? '9'];
      const why = count === undefined ? notANumber(text) : outOfRange(text, min, max);
      if (line && line !== '9') return unread?.includes(line) ? refusedLater(line, why) : { why };
      if (!clamped || count === undefined) return { why };
      const taken = String(count < min ? min : max);
      return {
        severity: 'warning',
        code: 'clamped',
        replacement: taken,
        why: {
          en: `${why.en} DRBD 9 silently uses ${taken} instead.`,
          ja: `${why.ja}DRBD 9 は警告なしに ${taken} として扱います。`,
        },
      };
    },
    ...(amount && {
      amount(text: string): Text | undefined {
        const count = countOf(text, scale);
        return count === undefined || count < 0 ? undefined : amount(count);
      },
    }),
  };
}

const shifts: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3, s: 512 };

/** The number of units of `scale` bytes, rounded up as drbdadm does; undefined: this is not a number. */
export function countOf(text: string, scale: number): number | undefined {
  const digits = plainNumber(text);
  if (digits !== undefined) return digits;
  const parts = /^\s*([+-]?\d+)([kKmMgGs]?)$/.exec(text);
  if (!parts) return undefined;
  const plain = Number(parts[1]);
  const factor = shifts[parts[2]!.toLowerCase()];
  return factor === undefined ? plain : Math.ceil((plain * factor) / scale);
}

type Ranges = Readonly<Record<'8.3' | '8.4' | '9', Range>>;

function rangesOf(facts: NumberFacts): Ranges {
  const nine = pick(facts);
  const eight = { ...nine, ...facts.range8 };
  return { '9': nine, '8.4': eight, '8.3': { ...eight, ...facts.range83 } };
}

function isInAny(count: number, ranges: Ranges): boolean {
  return inRange(count, ranges['9']) || inRange(count, ranges['8.4']) || inRange(count, ranges['8.3']);
}

/** The range alone, without what else is known of the number. */
function pick({ min, max }: Range): Range {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function inRange(count: number, { min = 0, max = Number.POSITIVE_INFINITY }: Range): boolean {
  return count >= min && count <= max;
}

function notANumber(text: string): Text {
  return {
    en: `${codeSpan(text)} is not a number: digits, then k, M, G or s (sectors) if needed.`,
    ja: `${codeSpan(text)} は数値ではありません。数字の後に、必要であれば接尾辞 k、M、G、s(セクタ)を付けて指定してください。`,
  };
}

/** `4.8 GiB`: one decimal at most. */
export function bytes(count: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  let unit = 0;
  while (count >= 1024 && unit < units.length - 1) {
    count /= 1024;
    unit++;
  }
  return `${round(count)} ${units[unit]}`;
}

/** `6 s`, `2 min 30 s`, `500 ms`. */
export function seconds(count: number): Text {
  const of = (amount: number, en: string, ja: string): Text => ({ en: `${amount} ${en}`, ja: `${amount} ${ja}` });
  if (count > 0 && count < 1) return of(round(count * 1000), 'ms', 'ミリ秒');
  if (count < 120) return of(round(count), 's', '秒');
  const [hours, minutes, rest] = [Math.floor(count / 3600), Math.floor(count / 60) % 60, round(count % 60)];
  const parts = [
    ...(hours ? [of(hours, 'h', '時間')] : []),
    ...(minutes ? [of(minutes, 'min', '分')] : []),
    ...(rest ? [of(rest, 's', '秒')] : []),
  ];
  return { en: parts.map(({ en }) => en).join(' '), ja: parts.map(({ ja }) => ja).join(' ') };
}

function round(count: number): number {
  return Math.round(count * 10) / 10;
}

/** A rate: a bare number is KiB/s. `zero`: what 0 means. */
export function rate(range: Omit<NumberFacts, 'scale' | 'unit' | 'amount'>, zero?: Text): ValueType {
  return number({
    ...range,
    scale: 1024,
    unit: 'KiB/s',
    amount: (count) => (count === 0 && zero ? zero : same(`${bytes(count * 1024)}/s`)),
  });
}

/** An amount of data: a bare number is sectors of 512 bytes. */
export function sectors(range: Omit<NumberFacts, 'scale' | 'unit' | 'amount'>, zero?: Text): ValueType {
  return number({
    ...range,
    scale: 512,
    unit: '512 B',
    amount: (count) => (count === 0 && zero ? zero : same(bytes(count * 512))),
  });
}

/** An amount of data in bytes. */
export function size(range: Omit<NumberFacts, 'scale' | 'unit' | 'amount'>, zero?: Text): ValueType {
  return number({
    ...range,
    unit: 'B',
    amount: (count) => (count === 0 && zero ? zero : same(bytes(count))),
  });
}

/** A time; `tick`: seconds that one of it is. */
export function time(tick: number, range: Omit<NumberFacts, 'scale' | 'unit' | 'amount'>, zero?: Text): ValueType {
  return number({
    ...range,
    unit: tick === 1 ? 's' : tick === 0.001 ? 'ms' : `${tick} s`,
    amount: (count) => (count === 0 && zero ? zero : seconds(count * tick)),
  });
}
