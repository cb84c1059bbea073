import { closestMatch, nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { lookUp } from '../../../base/tables.ts';
import type { Checked } from '../../../language.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf, elementAt, elementsNamed } from '../../../syntax/xml/elements.ts';
import * as messages from '../messages/devices.ts';
import { guestOf } from '../model/guest.ts';
import { CARD_SOURCE, DISK_SOURCE } from '../model/sources.ts';

/** The kinds of addresses. */
const ADDRESSES = [
  'pci',
  'drive',
  'virtio-serial',
  'ccid',
  'usb',
  'spapr-vio',
  'virtio-s390',
  'ccw',
  'isa',
  'virtio-mmio',
  'dimm',
  'unassigned',
  'mdev',
];
/** The greatest numbers of a PCI address. */
const MOST: Readonly<Record<string, number>> = { bus: 0xff, slot: 0x1f, function: 7 };

/** What libvirt rejects in the devices of a guest. */
export function* deviceRules({ bound }: Checked): Iterable<Problem> {
  const { guest } = guestOf(bound);
  const devices = guest && elementAt(guest.element, 'devices');
  if (!devices) return;
  const places = new Map<string, Statement>();
  for (const device of devices.body?.statements ?? []) {
    if (!device.body) continue;
    const name = device.keyword.text;
    if (name === 'disk') yield* disk(device);
    else if (name === 'interface') yield* card(device);
    for (const address of elementsNamed(device, 'address')) {
      const type = attributeOf(address, 'type');
      const meant =
        type && !type.hole && !ADDRESSES.includes(type.text)
          ? (closestMatch(type.text, ADDRESSES) ?? nearest(type.text, ADDRESSES))
          : undefined;
      if (type && meant) yield messages.addressType(type, meant);
      else yield* pciAddress(address, places);
    }
  }
}

function* disk(element: Statement): Iterable<Problem> {
  if (!elementAt(element, 'target')) yield messages.missingTarget(element.keyword);
  yield* otherSource(element, DISK_SOURCE);
}

/** A source whose attribute belongs to another type. */
function* otherSource(element: Statement, sources: Readonly<Record<string, string>>): Iterable<Problem> {
  const type = attributeOf(element, 'type');
  const source = elementAt(element, 'source');
  const wanted = type && !type.hole ? sources[type.text] : undefined;
  if (!wanted || !source || attributeOf(source, wanted)) return;
  const other = source.body?.statements.find(
    (each) => !each.body && Object.values(sources).includes(each.keyword.text),
  )?.keyword;
  if (other) yield messages.otherSource(other, type!.text, wanted, type!);
}

function* card(element: Statement): Iterable<Problem> {
  const type = attributeOf(element, 'type');
  const wanted = type && !type.hole ? lookUp(CARD_SOURCE, type.text) : undefined;
  if (!wanted) return;
  const source = elementAt(element, 'source');
  if (source && attributeOf(source, wanted)) return;
  const others = [...otherSource(element, CARD_SOURCE)];
  if (others.length) yield* others;
  else if (!source?.body?.statements.length) yield messages.missingSource(element.keyword, type!.text, wanted);
}

/** A PCI address beyond what there is, or of two devices. */
function* pciAddress(address: Statement, places: Map<string, Statement>): Iterable<Problem> {
  if (attributeOf(address, 'type')?.text !== 'pci') return;
  const parts = ['domain', 'bus', 'slot', 'function'].map((name) => [name, attributeOf(address, name)] as const);
  const numbers: number[] = [];
  for (const [name, word] of parts) {
    const number = word ? numberOf(word) : 0;
    if (number === undefined) return;
    const most = lookUp(MOST, name);
    if (word && most !== undefined && number > most) {
      yield messages.beyondPci(word, name, most);
      return;
    }
    numbers.push(number);
  }
  // Without a slot libvirt chooses one.
  if (!attributeOf(address, 'slot')) return;
  const key = numbers.join(':');
  const first = places.get(key);
  if (first) yield messages.samePci(address.keyword, written(numbers), first.keyword);
  else places.set(key, address);
}

function numberOf({ text, hole }: Word): number | undefined {
  return !hole && /^(?:0x[0-9a-f]+|\d+)$/i.test(text) ? Number(text) : undefined;
}

function written(numbers: readonly number[]): string {
  const [domain, bus, slot, part] = numbers.map((each, i) => each.toString(16).padStart([4, 2, 2, 1][i]!, '0'));
  return `${domain}:${bus}:${slot}.${part}`;
}
