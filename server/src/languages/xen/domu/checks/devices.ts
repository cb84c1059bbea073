import { memo } from '../../../../base/memo.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Checked } from '../../../../language.ts';
import { ByKey, type Cluster, inLanguage } from '../../../../schema/cluster.ts';
import type { BoundTree } from '../../../../schema/types.ts';
import { compareVersions } from '../../../../schema/versions.ts';
import { offsetIn, type Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/devices.ts';
import * as guestMessages from '../messages/guest.ts';
import { readDisk } from '../model/disk.ts';
import { guestOf, isProgram, itemsOf, keyOf, statementOf } from '../model/guest.ts';
import { itemFault } from '../model/items.ts';

/** The texts of the lists of devices: what xl refuses in them, and two that are the same. */
export function* devices(file: Checked): Iterable<Problem> {
  const { bound } = file;
  const xl = !isProgram(bound);
  const target = bound.targets['xen'];
  const isLater = target === undefined || compareVersions(target, '4.17') > 0;
  const vdevs = new Map<string, Span>();
  for (const item of listOf(bound, 'disk')) {
    const { fault, vdev } = readDisk(item.text, isLater);
    if (fault && xl) yield messages.badDisk(spanIn(item, fault), fault.kind, item.text.slice(fault.start, fault.end));
    if (!vdev?.text) continue;
    const place = spanIn(item, vdev);
    const first = vdevs.get(vdev.text);
    if (first) yield guestMessages.sameDevice(place, vdev.text, first);
    else vdevs.set(vdev.text, place);
  }
  if (xl)
    for (const each of bound.top) {
      const { statement } = each;
      const guests = keyOf(each)?.guests;
      // xl does not look at it.
      if (guests && !guests.includes(guestOf(bound))) continue;
      if (statement.broken || statementOf(bound, statement.keyword.text)?.statement !== statement) continue;
      for (const item of listOf(bound, statement.keyword.text)) {
        const fault = itemFault(statement.keyword.text, item.text);
        if (fault)
          yield messages.badDevice(
            spanIn(item, fault),
            fault,
            statement.keyword.text,
            item.text.slice(fault.start, fault.end),
          );
      }
    }
  yield* macs(file);
}

function* macs({ bound, cluster, uri }: Checked): Iterable<Problem> {
  const known = new Map<string, Span>();
  for (const { mac, place } of macsIn(bound)) {
    const key = mac.toLowerCase();
    const other = macsOf(cluster).elsewhere(key, uri) ?? known.get(key);
    if (other) yield guestMessages.sameMac(place, mac, other);
    else known.set(key, place);
    if (/^.[13579bdf]/i.test(mac)) yield guestMessages.multicastMac(place, mac);
    else if (!/^00[:-]16[:-]3e/i.test(mac)) yield guestMessages.foreignMac(place, mac);
  }
}

/** The addresses of all guests in sight. */
const macsOf = memo((cluster: Cluster) => {
  const found = new ByKey<Span & { readonly uri: string }>();
  for (const { uri, bound } of inLanguage(cluster, 'xen-domu'))
    for (const { mac, place } of macsIn(bound)) found.add(mac.toLowerCase(), { ...place, uri });
  return found;
});

function* macsIn(bound: BoundTree): Iterable<{ readonly mac: string; readonly place: Span }> {
  for (const item of listOf(bound, 'vif')) {
    const found = /(?:^|,)\s*mac=([0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})(?=,|\s*$)/i.exec(item.text);
    if (!found) continue;
    const start = found.index + found[0].length - found[1]!.length;
    yield { mac: found[1]!, place: spanIn(item, { start, end: start + found[1]!.length }) };
  }
}

function listOf(bound: BoundTree, key: string): readonly Word[] {
  const statement = statementOf(bound, key);
  return statement ? itemsOf(statement).filter(({ hole }) => !hole) : [];
}

/** The stretch of a word that a part of its text is from; the word itself where the part is empty. */
function spanIn(word: Word, { start, end }: Span): Span {
  if (end <= start) return { start: word.start, end: word.end };
  return { start: offsetIn(word, start), end: offsetIn(word, end - 1) + 1 };
}
