import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Neighbour } from '../../../schema/cluster.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { numberAt, statementsAt, valueAt } from '../../../schema/settings.ts';
import { isTrue } from '../../../schema/truth.ts';
import type { BoundTree } from '../../../schema/types.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/timeouts.ts';

/** Lines that set nothing. */
export function* lines({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top)
    if (!statement.assign && !statement.keyword.hole) yield messages.missingEquals(statement.keyword);
}

/** What sbd decides by: its disks, or else Pacemaker. */
export function* disks({ bound }: Checked): Iterable<Problem> {
  const disk = valueAt(bound, ['SBD_DEVICE']);
  const pacemaker = valueAt(bound, ['SBD_PACEMAKER']);
  if (pacemaker && !pacemaker.hole && isTrue(pacemaker.text) !== true && !disk?.text)
    yield messages.disklessAlone(pacemaker);
  if (!disk || disk.hole) return;
  const { length } = disk.text.split(';').filter((each) => each.trim());
  if (length === 2 || length > 3) yield messages.diskCount(disk, length);
  for (const { 0: path, index } of disk.text.matchAll(/[^;\s]+/g))
    if (/^\/dev\/drbd(?:\d|\/|$)/.test(path)) yield messages.replicatedDisk(slice(disk, index, index + path.length));
  if (length === 1 && /[\s,]\//.test(disk.text)) yield messages.diskSeparator(disk);
}

/** The times of sbd against those of Corosync and its quorum device: of several files the longest. */
export function* timeouts({ bound, neighbours }: Checked): Iterable<Problem> {
  const files = neighbours.filter(({ language }) => language === 'corosync');
  const delay = valueAt(bound, ['SBD_DELAY_START']);
  // `1` is a truth value: it stands for the time of the disk or the watchdog.
  const wait = delay && isTrue(delay.text) === undefined ? secondsOf(delay) : undefined;
  const waits = neighbours.flatMap((file) => {
    const times = file.bound.catalog.membership?.(file.bound);
    return times ? [(times.token + times.consensus) / 1000] : [];
  });
  const least = Math.max(...waits) + messageTime(bound);
  if (delay && wait && wait <= least) yield messages.shortDelayStart(delay, Math.ceil(least));
  yield* watchdog(bound, files);
}

/** How long a message on the disk takes, in seconds: twice the watchdog's time, as disks are made; 0 without a disk. */
function messageTime(bound: BoundTree): number {
  const { word } = numberAt(bound, ['SBD_WATCHDOG_TIMEOUT']);
  return valueAt(bound, ['SBD_DEVICE'])?.text && word ? 2 * (secondsOf(word) ?? 0) : 0;
}

/** With a disk, the time that is written on it counts. */
function* watchdog(bound: BoundTree, files: readonly Neighbour[]): Iterable<Problem> {
  const { word, standard } = numberAt(bound, ['SBD_WATCHDOG_TIMEOUT']);
  const at = word ?? bound.top[0]?.statement.keyword;
  if (!at || word?.hole || valueAt(bound, ['SBD_DEVICE'])?.text) return;
  const [longest] = files
    .flatMap(({ uri, bound: other }) => {
      const device = statementsAt(other, ['quorum', 'device']).at(-1)?.statement.keyword;
      if (!device) return [];
      const sync = numberAt(other, ['quorum', 'device', 'sync_timeout'], 'corosync');
      const { start, end } = sync.word ?? device;
      return [{ seconds: (sync.value ?? sync.standard) / 1000, place: { start, end, uri } }];
    })
    .sort((a, b) => b.seconds - a.seconds);
  const own = word ? secondsOf(word) : standard;
  if (longest && own !== undefined && own <= longest.seconds)
    yield messages.shortWatchdog(at, own, longest.seconds, longest.place);
}

/** A time in seconds; undefined for what sbd cannot read. */
function secondsOf({ text, hole }: Word): number | undefined {
  const time = hole ? undefined : milliseconds(text);
  return time === undefined ? undefined : time / 1000;
}
