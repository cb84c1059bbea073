/** What an IP address is good for. `host`: an ordinary address that one host may have. */
export type AddressKind = 'host' | 'any' | 'loopback' | 'multicast' | 'reserved' | 'broadcast';

/** An IPv4 or IPv6 address as its bytes, the first one first. */
export type AddressBytes = readonly number[];

/** The bytes of an IPv4 address in dotted decimal (4) or of an IPv6 address without brackets and zone (16). */
export function addressBytes(text: string): AddressBytes | undefined {
  return text.includes(':') ? ipv6Bytes(text) : ipv4Bytes(text);
}

/** Read by hand: every address of a file passes here after each keystroke. */
function ipv4Bytes(text: string): AddressBytes | undefined {
  const bytes: number[] = [];
  let byte = 0;
  let digits = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : DOT;
    if (code === DOT) {
      if (digits === 0 || byte > 255) return undefined;
      bytes.push(byte);
      byte = 0;
      digits = 0;
    } else if (code >= ZERO && code <= ZERO + 9 && digits < 3) {
      byte = byte * 10 + code - ZERO;
      digits++;
    } else return undefined;
  }
  return bytes.length === 4 ? bytes : undefined;
}

const DOT = 46;
const ZERO = 48;

function ipv6Bytes(text: string): AddressBytes | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length) return undefined;
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  if (!left || !right) return undefined;
  const missing = 16 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

/** The bytes of groups of hexadecimal digits; the last one may be an IPv4 address. */
function groups(text: string): AddressBytes | undefined {
  if (!text) return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const embedded = i === parts.length - 1 && part.includes('.') ? ipv4Bytes(part) : undefined;
    if (embedded) bytes.push(...embedded);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255);
    else return undefined;
  }
  return bytes;
}

/**
 * Classifies an IP address by itself (RFC 1122, RFC 4291): `127.0.1.1` is `loopback`, `0.0.0.0` and `::` are `any`,
 * `0.x.x.x` and 240.0.0.0/4 are `reserved`. Undefined for a text that is not an address.
 */
export function addressKind(text: string): AddressKind | undefined {
  const bytes = addressBytes(text);
  return bytes && kindOf(bytes);
}

function kindOf(bytes: AddressBytes): AddressKind {
  const [first = 0] = bytes;
  if (bytes.every((byte) => byte === 0)) return 'any';
  if (bytes.length === 16) {
    if (isMapped(bytes)) return kindOf(bytes.slice(12));
    if (bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1) return 'loopback';
    return first === 255 ? 'multicast' : 'host';
  }
  if (bytes.every((byte) => byte === 255)) return 'broadcast';
  if (first === 127) return 'loopback';
  if (first === 0 || first >= 240) return 'reserved';
  return first >= 224 ? 'multicast' : 'host';
}

/** `::ffff:10.0.0.1`: an IPv4 address in the form of IPv6. */
function isMapped(bytes: AddressBytes): boolean {
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}

/**
 * The position of an IPv4 address in its network of `prefix` bits: `10.9.0.255` of 24 bits is the `broadcast` address.
 * Networks of 31 and 32 bits have neither (RFC 3021), nor has IPv6. Undefined for a text that is not an address.
 */
export function positionInNetwork(text: string, prefix: number): 'network' | 'broadcast' | 'host' | undefined {
  const bytes = addressBytes(text);
  if (!bytes) return undefined;
  if (bytes.length !== 4 || !Number.isInteger(prefix) || prefix < 1 || prefix > 30) return 'host';
  const hostBits = 2 ** (32 - prefix);
  const rest = bytes.reduce((sum, byte) => sum * 256 + byte, 0) % hostBits;
  return rest === 0 ? 'network' : rest === hostBits - 1 ? 'broadcast' : 'host';
}

/** True when two addresses of one family are in one network of `prefix` bits; undefined where one is not an address. */
export function inOneNetwork(a: string, b: string, prefix: number): boolean | undefined {
  const left = addressBytes(a);
  const right = addressBytes(b);
  if (!left || !right) return undefined;
  if (left.length !== right.length) return false;
  for (let bit = 0; bit < Math.min(prefix, left.length * 8); bit++) {
    const mask = 128 >> (bit % 8);
    if ((left[bit >> 3]! & mask) !== (right[bit >> 3]! & mask)) return false;
  }
  return true;
}

/** The network of `prefix` bits that an IPv4 address is in, for comparisons; undefined for a text that is not one. */
export function networkOf(text: string, prefix: number): number | undefined {
  const bytes = ipv4Bytes(text);
  return bytes && Math.floor(bytes.reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** (32 - prefix));
}

/** The prefix length of a netmask: `255.255.255.0` is 24. Undefined for a text that is not one. */
export function prefixOfMask(mask: string): number | undefined {
  const bits = ipv4Bytes(mask)
    ?.map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return bits && /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined;
}
