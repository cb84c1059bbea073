import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/alarms.ts';

/** The words of a field inside a statement; none where it has no such field. */
export function valuesOf(bound: BoundStatement, field: string): readonly Word[] {
  return bound.children.find(({ statement }) => statement.keyword.text === field)?.statement.args ?? [];
}

const BROKEN = /^(?:NetworkFailure|BrokenPipe|Timeout|ProtocolError|Unconnected)$/;
const SYNCING = /^(?:SyncTarget|SyncSource|PausedSync[ST]|StartingSync[ST]|WFBitMap[ST]|WFSyncUUID|Behind)$/;

/** States that need attention, field by field: one problem for each cause. */
export function* alarms({ bound }: Checked): Iterable<Problem> {
  for (const each of bound.top) {
    if (!each.children.length) continue;
    yield* ofDevice(each);
    yield* ofResource(each);
  }
}

/** `/proc/drbd` and drbd-overview: both sides in one field. */
function* ofDevice(device: BoundStatement): Iterable<Problem> {
  const [state] = valuesOf(device, 'cs');
  if (!state) return;
  yield* ofConnection(state);
  const [own, peer] = valuesOf(device, 'ds');
  const isSyncing = SYNCING.test(state.text);
  if (own?.text === 'Diskless' || own?.text === 'Failed') yield messages.diskless(own, own.text);
  if (!isSyncing)
    for (const disk of [own, peer]) {
      if (disk?.text === 'Inconsistent') yield messages.inconsistent(disk);
      if (disk?.text === 'Outdated') yield messages.outdated(disk);
    }
  const [amount] = valuesOf(device, 'oos');
  const isCurrent = own?.text === 'UpToDate' && peer?.text === 'UpToDate';
  if (state.text === 'Connected' && isCurrent && amount && Number(amount.text) > 0)
    yield messages.outOfSync(amount, amount.text);
  const [flags] = valuesOf(device, 'io-flags');
  if (flags?.text.startsWith('s')) yield messages.suspended(flags);
}

/** drbdadm status: this node first, then its peers. */
function* ofResource(resource: BoundStatement): Iterable<Problem> {
  const [suspended] = valuesOf(resource, 'suspended');
  if (suspended?.text === 'quorum') yield messages.lostQuorum(suspended);
  else if (suspended && suspended.text !== 'no') yield messages.suspended(suspended);
  yield* ofDisks(resource, suspended?.text === 'quorum');
  for (const peer of resource.children) {
    if (!peer.children.length) continue;
    const [state] = valuesOf(peer, 'connection');
    if (state) yield* ofConnection(state);
    yield* ofDisks(peer);
  }
}

function* ofConnection(state: Word): Iterable<Problem> {
  if (state.text === 'StandAlone') yield messages.standAlone(state);
  else if (state.text === 'WFConnection' || state.text === 'Connecting') yield messages.noPeer(state, state.text);
  else if (BROKEN.test(state.text)) yield messages.brokenLink(state, state.text);
}

/** Every field of a side: it may have several volumes. `isQuorumReported`: that it is lost. */
function* ofDisks(side: BoundStatement, isQuorumReported = false): Iterable<Problem> {
  const isSyncing = side.children.some(
    ({ statement: { keyword, args } }) =>
      keyword.text === 'replication' && SYNCING.test(args[0]?.text ?? '') && args[0]?.text !== 'Established',
  );
  // The peers tell whether this node synchronizes.
  const isOwn = !side.parent;
  const isReceiving = isOwn && side.children.some((peer) => SYNCING.test(valuesOf(peer, 'replication')[0]?.text ?? ''));
  for (const [i, { statement }] of side.children.entries()) {
    const [word] = statement.args;
    if (!word) continue;
    const field = statement.keyword.text;
    const isClient = side.children[i + 1]?.statement.args[0]?.text === 'yes';
    if (field === 'quorum' && word.text === 'no' && !isQuorumReported) yield messages.lostQuorum(word);
    if (field !== 'disk' && field !== 'peer-disk') continue;
    if (field === 'disk' && /^(?:Diskless|Failed)$/.test(word.text) && !isClient)
      yield messages.diskless(word, word.text);
    if (isSyncing || isReceiving) continue;
    if (word.text === 'Inconsistent') yield messages.inconsistent(word);
    if (word.text === 'Outdated') yield messages.outdated(word);
  }
}
