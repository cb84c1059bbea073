import { nearest } from '../base/nearest.ts';
import type { Severity } from '../base/problem.ts';
import { codeSpan } from '../base/sinks.ts';
import type { Text } from '../base/text.ts';
import { rangeOf, unitText } from './ranges.ts';
import type { Choice, ValueIssue, ValueType } from './types.ts';

/** Anything at all. */
export function anything(en = 'text', ja = '文字列'): ValueType {
  return { name: { en, ja } };
}

interface NumberFacts {
  readonly min?: number;
  readonly max?: number;
  /** What one of it is: `s`, `0.1 s`, `KiB/s`. */
  readonly unit?: string;
  /** Of a number outside the range, where the real tool lets it pass. */
  readonly outside?: Severity;
  readonly amount?: (text: string) => Text | undefined;
}

/** `a number from 1 to 600 (unit: 0.1 s)`, in both languages. */
export function rangeName(facts: NumberFacts): Text {
  const { min, max, unit } = facts;
  const en =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : min !== undefined
        ? ` of at least ${min}`
        : max !== undefined
          ? ` of at most ${max}`
          : '';
  const ja =
    min !== undefined && max !== undefined
      ? `${min}～${max} の`
      : min !== undefined
        ? `${min} 以上の`
        : max !== undefined
          ? `${max} 以下の`
          : '';
  return {
    en: `a number${en}${unit ? ` (unit: ${unit})` : ''}`,
    ja: `${ja}数値${unit ? `(単位: ${unitText(unit).ja})` : ''}`,
  };
}

/** The number of a text of one to nine digits, the usual form by far; of any other text nothing. Faster than a pattern. */
export function plainNumber(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 9) return undefined;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A whole number in decimal, without suffix. */
export function integer(facts: NumberFacts = {}): ValueType {
  const name = rangeName(facts);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, outside } = facts;
  return {
    name,
    range: rangeOf(facts),
    check(text) {
      let value = plainNumber(text);
      if (value === undefined) {
        if (!/^[+-]?\d+$/.test(text)) return {};
        value = Number(text);
      }
      if (value >= min && value <= max) return undefined;
      return { ...(outside && { severity: outside }), why: outOfRange(text, min, max) };
    },
    ...(facts.amount && { amount: facts.amount }),
  };
}

/** `700 is out of range: 1 to 600`. */
export function outOfRange(text: string, min: number, max: number): Text {
  const high = Number.isFinite(max);
  const low = Number.isFinite(min);
  const en =
    low && high ? `must be between ${min} and ${max}` : low ? `must be at least ${min}` : `must be at most ${max}`;
  const ja =
    low && high
      ? `${min}～${max} の範囲で指定してください`
      : low
        ? `${min} 以上にしてください`
        : `${max} 以下にしてください`;
  return { en: `${codeSpan(text)} is out of range: it ${en}.`, ja: `${codeSpan(text)} は範囲外です。${ja}。` };
}

/** One of some words. `open`: other words are right as well, or are judged elsewhere. */
export function oneOf(
  choices: readonly Choice[],
  facts: { readonly name?: Text; readonly caseless?: true; readonly open?: ValueType['open'] } = {},
): ValueType {
  const shown = choices.filter((choice) => !choice.hidden).map((choice) => choice.value);
  const words = shown.map((value) => codeSpan(value));
  const list = words.join(', ');
  const listed = words.join('、');
  const name =
    facts.name ??
    (facts.open === true
      ? { en: `a word such as ${list}`, ja: `${listed} などの値` }
      : { en: words.length === 1 ? list : `one of ${list}`, ja: words.length === 1 ? listed : `${listed} のいずれか` });
  if (facts.open) return { name, choices, open: facts.open };
  const known = new Set(choices.map((choice) => (facts.caseless ? choice.value.toLowerCase() : choice.value)));
  return {
    name,
    choices,
    check(text): ValueIssue | undefined {
      if (known.has(facts.caseless ? text.toLowerCase() : text)) return undefined;
      const suggestion = nearest(text, shown);
      return suggestion ? { replacement: suggestion } : {};
    },
  };
}

/** A value with its text, for `oneOf`. */
export function choice(value: string, en: string, ja: string, facts: Omit<Choice, 'value' | 'doc'> = {}): Choice {
  return { value, doc: { en, ja }, ...facts };
}

/** `192.168.11.201`; each part 0 to 255. */
export const ipv4: ValueType = {
  name: { en: 'an IPv4 address', ja: 'IPv4 アドレス' },
  check(text) {
    if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return {};
    const high = text.split('.').find((part) => Number(part) > 255);
    if (high === undefined) return undefined;
    return {
      why: {
        en: `Invalid IPv4 address ${codeSpan(text)}: each part is at most 255.`,
        ja: `${codeSpan(text)}: IPv4 アドレスの各部は 255 以下です。`,
      },
    };
  },
};

const IPV6 = /^(?=.*:)(?:[0-9a-f]{0,4}:){1,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:%[\w.-]+)?$/i;

/** `fe80::1%eth0`: with at most one `::`, an IPv4 tail, and a zone. */
export const ipv6: ValueType = {
  name: { en: 'an IPv6 address', ja: 'IPv6 アドレス' },
  check: (text) => (isIpv6(text) ? undefined : {}),
};

/** True for a well-formed IPv6 address, a zone allowed. */
export function isIpv6(text: string): boolean {
  if (!IPV6.test(text)) return false;
  const address = text.replace(/%.*$/, '').replace(/\d{1,3}(?:\.\d{1,3}){3}$/, '0:0');
  const halves = address.split('::');
  if (halves.length > 2 || address.includes(':::') || /^:(?!:)|(?<!:):$/.test(address)) return false;
  const count = address.split(':').filter(Boolean).length;
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** `eth0`, `bond0.100`, `br-lan`: at most 15 characters (the kernel's IFNAMSIZ). */
export const networkInterface: ValueType = {
  name: { en: 'a network interface', ja: 'ネットワークインターフェイス名' },
  check: (text) => (/^[^\s/]{1,15}$/.test(text) ? undefined : {}),
};

/** A device of DRBD, told from others by its name. */
export const drbdDevice: ValueType = {
  name: { en: 'a DRBD device such as `/dev/drbd0`', ja: 'DRBD デバイス(`/dev/drbd0` など)' },
  check: (text) => (/^\/dev\/drbd(?!\/by-res\/)/.test(text) ? undefined : {}),
};

/** The link to a device of DRBD by its resource, and the resource in it. */
export const drbdLink: ValueType = {
  name: {
    en: 'a link of DRBD such as `/dev/drbd/by-res/r0/0`',
    ja: 'DRBD のリンク(`/dev/drbd/by-res/r0/0` など)',
  },
  check: (text) => (text.startsWith('/dev/drbd/by-res/') ? undefined : {}),
};
export const linkedResource = {
  innerNames: { pattern: /(?<=^\/dev\/drbd\/by-res\/)[^/]+/g, kinds: ['drbd-resource'] },
} as const;

/** A name as `uname -n` prints it. */
export const hostName: ValueType = {
  name: { en: 'a node name (as `uname -n` prints it)', ja: 'ノード名(`uname -n` の出力)' },
};

/** A TCP or UDP port. */
export const port: ValueType = integer({ min: 1, max: 65535 });
