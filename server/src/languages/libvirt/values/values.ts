import { closestMatch } from '../../../base/nearest.ts';
import type { Text } from '../../../base/text.ts';
import type { Choice, ValueType } from '../../../schema/types.ts';
import { choice, integer, ipv4, isIpv6, oneOf } from '../../../schema/values.ts';

/** `yes` and `no`, with what each means. */
export function yesNo(en: string, ja: string, notEn: string, notJa: string): ValueType {
  return oneOf([choice('yes', en, ja), choice('no', notEn, notJa)]);
}

/** Words of which more exist than are listed: only what is nearly one of them is wrong. */
export function wordsLike(name: Text, choices: readonly Choice[], others = ''): ValueType {
  const known = [...choices.map(({ value }) => value), ...others.split(' ').filter(Boolean)];
  const all = new Set(known);
  return {
    name,
    choices,
    open: true,
    check(text) {
      const replacement = all.has(text) ? undefined : closestMatch(text, known);
      return replacement === undefined || isVariant(text, replacement) ? undefined : { replacement };
    },
  };
}

/** Names of versions (`pc-i440fx-6.2`, `e1000e`) differ from each other in numbers, or one goes on where the other ends. */
function isVariant(text: string, known: string): boolean {
  const letters = (name: string): string => name.replace(/\d+/g, '');
  return text.startsWith(known) || known.startsWith(text) || letters(text) === letters(known);
}

/** A whole number that is not negative. */
export const count: ValueType = integer({ min: 0 });
/** At least one. */
export const atLeastOne: ValueType = integer({ min: 1 });

/** `52:54:00:00:00:01`. */
export const macAddress: ValueType = {
  name: { en: 'a MAC address', ja: 'MAC アドレス' },
  check(text) {
    if (!/^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/.test(text)) {
      const hyphens = text.replaceAll('-', ':');
      return /^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/.test(hyphens) ? { replacement: hyphens } : {};
    }
    if (Number.parseInt(text.slice(0, 2), 16) % 2 === 0) return undefined;
    return {
      why: {
        en: 'Invalid MAC address for a card: an odd first byte is a multicast address.',
        ja: 'カードの MAC アドレスとして使えません。最初のバイトが奇数のものはマルチキャスト用です。',
      },
    };
  },
};

/** The form of an identifier of a guest or network. */
export const uuid: ValueType = {
  name: { en: 'a UUID', ja: 'UUID' },
  check: (text) => (/^[0-9A-Fa-f]{32}$/.test(text.replace(/[-\s]/g, '')) ? undefined : {}),
};

/** IPv4 or IPv6. */
export const address: ValueType = {
  name: { en: 'an IP address', ja: 'IP アドレス' },
  check: (text) => (isIpv6(text) ? undefined : ipv4.check!(text, {})),
};

/** A dotted mask: ones, then zeros. */
export const netmask: ValueType = {
  name: { en: 'a netmask', ja: 'ネットマスク' },
  check(text) {
    const wrong = ipv4.check!(text, {});
    if (wrong) return wrong;
    const bits = text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
    return /^1*0*$/.test(bits) ? undefined : {};
  },
};

/** A path from the root of the file system. */
export const path: ValueType = {
  name: { en: 'an absolute path', ja: '絶対パス' },
  check: (text) => (text.startsWith('/') || text === '' ? undefined : {}),
};

/** How many bytes a unit of libvirt has. */
const unitSizes: Readonly<Record<string, number>> = {
  b: 1,
  bytes: 1,
  KB: 1e3,
  k: 1024,
  KiB: 1024,
  MB: 1e6,
  M: 1024 ** 2,
  MiB: 1024 ** 2,
  GB: 1e9,
  G: 1024 ** 3,
  GiB: 1024 ** 3,
  TB: 1e12,
  T: 1024 ** 4,
  TiB: 1024 ** 4,
};

/** The bytes of a number with a unit; undefined where either cannot be read. */
export function bytesOf(text: string, unit: string): number | undefined {
  const size = Object.hasOwn(unitSizes, unit) ? unitSizes[unit] : undefined;
  return size !== undefined && /^\d+$/.test(text) ? Number(text) * size : undefined;
}

/** The units of memory. */
export const units: ValueType = oneOf([
  choice('MiB', '1,024 KiB.', '1,024 KiB です。'),
  choice('KiB', '1,024 bytes; the unit where none is given.', '1,024 バイトです。単位を省略したときはこれになります。'),
  choice('GiB', '1,024 MiB.', '1,024 MiB です。'),
  choice('TiB', '1,024 GiB.', '1,024 GiB です。'),
  choice('KB', '1,000 bytes.', '1,000 バイトです。'),
  choice('MB', '1,000,000 bytes.', '1,000,000 バイトです。'),
  choice('GB', '1,000 MB.', '1,000 MB です。'),
  choice('TB', '1,000 GB.', '1,000 GB です。'),
  choice('k', 'The same as KiB.', 'KiB と同じです。', { hidden: true }),
  choice('M', 'The same as MiB.', 'MiB と同じです。', { hidden: true }),
  choice('G', 'The same as GiB.', 'GiB と同じです。', { hidden: true }),
  choice('T', 'The same as TiB.', 'TiB と同じです。', { hidden: true }),
  choice('b', 'Bytes.', 'バイト単位です。', { hidden: true }),
  choice('bytes', 'Bytes.', 'バイト単位です。', { hidden: true }),
]);
