import type { ValueType } from '../../../schema/types.ts';
import { choice, ipv4, isIpv6, oneOf } from '../../../schema/values.ts';

function pattern(en: string, ja: string, form: RegExp): ValueType {
  return { name: { en, ja }, check: (text) => (form.test(text) ? undefined : {}) };
}

export const mac: ValueType = pattern(
  'a MAC address such as `52:54:00:00:00:01`',
  '`52:54:00:00:00:01` のような MAC アドレス',
  /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?:(?:[:-][0-9a-f]{2}){14})?$/i,
);

export const uuid: ValueType = pattern(
  'a UUID as `uuidgen` prints it',
  '`uuidgen` の出力のような UUID',
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
);

export const ip: ValueType = {
  name: { en: 'an IP address', ja: 'IP アドレス' },
  check: (text, targets) => (isIpv6(text) ? undefined : ipv4.check!(text, targets)),
};

/** An IPv4 address; a check reports a prefix length behind it. */
export const address: ValueType = {
  ...ipv4,
  check: (text, targets) => ipv4.check!(text.replace(WITH_PREFIX, ''), targets),
};

/** The prefix length behind an address, as `ip addr` writes it. */
export const WITH_PREFIX = /\/(\d{1,2})$/;

export const ipv6Prefix: ValueType = {
  name: { en: 'an IPv6 address, with its prefix length after `/`', ja: 'IPv6 アドレス (`/` の後にプレフィックス長)' },
  check(text) {
    const [, before, length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    return before !== undefined && isIpv6(before) && Number(length ?? 0) <= 128 ? undefined : {};
  },
};

/** `255.255.255.0`: ones, then zeros. */
export const netmask: ValueType = {
  name: { en: 'a netmask such as `255.255.255.0`', ja: '`255.255.255.0` のようなネットマスク' },
  check: (text) => (prefixOf(text) === undefined ? {} : undefined),
};

/** The number of ones of a netmask; undefined where it is none. */
export function prefixOf(text: string): number | undefined {
  const bits = bitsOf(text);
  if (bits === undefined) return undefined;
  const ones = bits.toString(2).padStart(32, '0');
  const length = ones.indexOf('0') < 0 ? 32 : ones.indexOf('0');
  return ones.includes('1', length) ? undefined : length;
}

/** An IPv4 address as a number; undefined where it is none. */
export function bitsOf(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const parts = text.split('.').map(Number);
  return parts.some((part) => part > 255) ? undefined : parts.reduce((sum, part) => sum * 256 + part, 0);
}

export const yesNo: ValueType = oneOf(
  [choice('yes', 'Enabled.', '有効にします。'), choice('no', 'Disabled.', '無効にします。')],
  { open: true },
);
