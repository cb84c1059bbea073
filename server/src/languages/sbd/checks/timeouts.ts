import type { Problem } from '../../../base/problem.ts';
import type { Checked, Neighbour } from '../../../language.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/timeouts.ts';

/** What corosync-qdevice(8) and corosync.conf(5) take where nothing is set, in seconds. */
const USUAL_SYNC = 30;
const USUAL_TOKEN = 3;
const USUAL_WATCHDOG = 5;

/** Lines that set nothing. */
export function* lines({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top)
    if (!statement.assign && !statement.keyword.hole) yield messages.missingEquals(statement.keyword);
}

/** The times of sbd against those of Corosync and its quorum device. */
export function* timeouts({ bound, neighbours }: Checked): Iterable<Problem> {
  const watchdog = settingOf(
    bound.top.map(({ statement }) => statement),
    'SBD_WATCHDOG_TIMEOUT',
  );
  const disk = settingOf(
    bound.top.map(({ statement }) => statement),
    'SBD_DEVICE',
  );
  const pacemaker = settingOf(
    bound.top.map(({ statement }) => statement),
    'SBD_PACEMAKER',
  );
  if (pacemaker && /^(?:no|false|0)$/i.test(pacemaker.text) && !disk?.text) yield messages.disklessAlone(pacemaker);
  const disks = disk?.text.split(';').filter((each) => each.trim()).length ?? 0;
  if (disk && !disk.hole && disks === 2) yield messages.twoDisks(disk);
  if (disk && !disk.hole && disks === 1 && /[\s,]\//.test(disk.text)) yield messages.diskSeparator(disk);
  for (const { language, bound: other, uri } of neighbours) {
    if (language !== 'corosync') continue;
    yield* corosync(other, uri, watchdog, bound.top[0]?.statement.keyword);
    const delay = settingOf(
      bound.top.map(({ statement }) => statement),
      'SBD_DELAY_START',
    );
    const token = tokenOf(other);
    if (delay && /^\d+$/.test(delay.text) && Number(delay.text) > 0 && Number(delay.text) <= token.seconds * 2.2)
      yield messages.shortDelayStart(delay, Math.ceil(token.seconds * 2.2));
  }
}

function* corosync(
  { all }: Neighbour['bound'],
  uri: string,
  watchdog: Word | undefined,
  first: Word | undefined,
): Iterable<Problem> {
  const device = all.find(({ statement }) => statement.keyword.text === 'device' && statement.body)?.statement;
  const at = watchdog ?? first;
  if (!device || !at || watchdog?.hole) return;
  const sync = settingOf(device.body!.statements, 'sync_timeout');
  const seconds = sync ? Number(sync.text) / 1000 : USUAL_SYNC;
  const own = watchdog ? Number(watchdog.text) : USUAL_WATCHDOG;
  const place = sync ?? device.keyword;
  if (own <= seconds) yield messages.shortWatchdog(at, own, seconds, { start: place.start, end: place.end, uri });
}

function tokenOf({ all }: Neighbour['bound']): { readonly seconds: number } {
  const token = all.find(({ statement }) => statement.keyword.text === 'token' && statement.assign)?.statement.args[0];
  const milliseconds = Number(token?.text);
  return { seconds: milliseconds > 0 ? milliseconds / 1000 : USUAL_TOKEN };
}

/** The value of a key among some statements; the last one counts. */
function settingOf(statements: readonly Statement[], key: string): Word | undefined {
  return statements.findLast(({ keyword, assign }) => assign && keyword.text === key)?.args[0];
}
