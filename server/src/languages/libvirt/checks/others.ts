import type { Location, Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/guest.ts';
import { type Guest, guestOf, isSameGuest } from '../model/guest.ts';

/** Addresses and disks that two guests have, or one has twice. */
export function* others({ bound, neighbours }: Checked): Iterable<Problem> {
  const { guest } = guestOf(bound);
  if (!guest) return;
  const macs = new Map<string, Location>();
  const disks = new Map<string, Location & { readonly isShareable: boolean }>();
  for (const { uri, language, bound: other } of neighbours) {
    const their = language === 'libvirt' ? guestOf(other).guest : undefined;
    if (!their || isSameGuest(guest, their)) continue;
    for (const { text, start, end } of their.macs) macs.set(text.toLowerCase(), { start, end, uri });
    for (const [path, place] of written(their, uri)) disks.set(path, place);
  }
  for (const mac of guest.macs) {
    const key = mac.text.toLowerCase();
    const first = macs.get(key);
    if (first) yield messages.sameMac(mac, first);
    else macs.set(key, { start: mac.start, end: mac.end });
  }
  for (const [path, place] of written(guest)) {
    const first = disks.get(path);
    if (!first) disks.set(path, place);
    else if (!first.isShareable || !place.isShareable) yield messages.sameDisk(place, path, first);
  }
}

/** The disks that a guest writes to. */
function* written(
  { disks }: Guest,
  uri?: string,
): Iterable<readonly [string, Location & { readonly isShareable: boolean }]> {
  for (const { source, isReadOnly, isShareable } of disks)
    if (source && !isReadOnly && source.text)
      yield [source.text, { start: source.start, end: source.end, isShareable, ...(uri !== undefined && { uri }) }];
}
