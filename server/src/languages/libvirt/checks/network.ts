import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf, elementAt, elementsNamed } from '../../../syntax/xml/elements.ts';
import * as messages from '../messages/network.ts';

/** What libvirt rejects in the addresses of a network. */
export function* networkRules({ bound }: Checked): Iterable<Problem> {
  const element = bound.top.find(({ statement }) => statement.body && statement.keyword.text === 'network')?.statement;
  for (const ip of element ? elementsNamed(element, 'ip') : []) yield* addresses(ip);
}

function* addresses(ip: Statement): Iterable<Problem> {
  const [address, mask, prefix] = ['address', 'netmask', 'prefix'].map((name) => attributeOf(ip, name));
  if (mask && prefix) yield messages.maskAndPrefix(prefix, mask);
  const own = address && bitsOf(address);
  const length = prefix ? Number(prefix.text) : mask && ones(mask);
  if (own === undefined || length === undefined || !(length >= 0)) return;
  if (length > 32) {
    yield messages.longPrefix(prefix!);
    return;
  }
  const size = 2 ** (32 - length);
  const isInside = (bits: number): boolean => Math.floor(bits / size) === Math.floor(own / size);
  const dhcp = elementAt(ip, 'dhcp');
  for (const range of dhcp ? elementsNamed(dhcp, 'range') : []) {
    const [start, end] = [attributeOf(range, 'start'), attributeOf(range, 'end')];
    const [first, last] = [start && bitsOf(start), end && bitsOf(end)];
    if (first !== undefined && !isInside(first)) yield messages.outsideNetwork(start!, address!);
    else if (last !== undefined && !isInside(last)) yield messages.outsideNetwork(end!, address!);
    else if (first !== undefined && last !== undefined && last < first) yield messages.reversedRange(end!, start!);
  }
  for (const host of dhcp ? elementsNamed(dhcp, 'host') : []) {
    const given = attributeOf(host, 'ip');
    const bits = given && bitsOf(given);
    if (bits !== undefined && !isInside(bits)) yield messages.outsideNetwork(given!, address!);
  }
}

/** An IPv4 address as a number. */
function bitsOf({ text, hole }: Word): number | undefined {
  const parts = text.split('.').map(Number);
  const isAddress = !hole && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && parts.every((part) => part <= 255);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}

/** The number of ones of a netmask. */
function ones(mask: Word): number | undefined {
  const text = bitsOf(mask)?.toString(2).padStart(32, '0');
  return text && /^1*0*$/.test(text) ? text.replaceAll('0', '').length : undefined;
}
