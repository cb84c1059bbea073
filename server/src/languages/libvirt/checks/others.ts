import { memo } from '../../../base/memo.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { ByKey, type Cluster, inLanguage } from '../../../schema/cluster.ts';
import * as messages from '../messages/guest.ts';
import { type Guest, guestOf, isSameGuest } from '../model/guest.ts';

/** Addresses and disks that two guests have, or one has twice. */
export function* others({ bound, cluster, uri }: Checked): Iterable<Problem> {
  const { guest } = guestOf(bound);
  if (!guest) return;
  const isOther = (has: { readonly guest: Guest }): boolean => !isSameGuest(guest, has.guest);
  const { macs, disks } = hadIn(cluster);
  const ownMacs = new Map<string, Location>();
  for (const mac of guest.macs) {
    const key = mac.text.toLowerCase();
    const first = macs.elsewhere(key, uri, isOther)?.place ?? ownMacs.get(key);
    if (first) yield messages.sameMac(mac, first);
    else ownMacs.set(key, { start: mac.start, end: mac.end });
  }
  const ownDisks = new Map<string, Disk>();
  for (const [path, disk] of written(guest)) {
    const first = disks.elsewhere(path, uri, isOther) ?? ownDisks.get(path);
    if (!first) ownDisks.set(path, disk);
    else if (!first.isShareable || !disk.isShareable) yield messages.sameDisk(disk.place, path, first.place);
  }
}

/** What a guest of a document has. */
interface Had {
  readonly uri: string;
  readonly guest: Guest;
  readonly place: Location;
}

interface Disk {
  readonly place: Location;
  readonly isShareable: boolean;
}

/** The addresses and disks of all guests in sight. */
const hadIn = memo((cluster: Cluster) => {
  const macs = new ByKey<Had>();
  const disks = new ByKey<Had & Disk>();
  for (const { uri, bound } of inLanguage(cluster, 'libvirt')) {
    const { guest } = guestOf(bound);
    if (!guest) continue;
    // Of the copies of a guest one is enough.
    const isCopy = (first: Had | undefined): boolean => first !== undefined && isSameGuest(first.guest, guest);
    for (const { text, start, end } of guest.macs)
      if (!isCopy(macs.first(text.toLowerCase())))
        macs.add(text.toLowerCase(), { uri, guest, place: { start, end, uri } });
    for (const [path, { place, isShareable }] of written(guest))
      if (!isCopy(disks.first(path))) disks.add(path, { uri, guest, place: { ...place, uri }, isShareable });
  }
  return { macs, disks };
});

/** The disks that a guest writes to. */
function* written({ disks }: Guest): Iterable<readonly [string, Disk]> {
  for (const { source, isReadOnly, isShareable } of disks)
    if (source && !isReadOnly && source.text)
      yield [source.text, { place: { start: source.start, end: source.end }, isShareable }];
}
