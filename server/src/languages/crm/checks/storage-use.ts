import { groupBy } from '../../../base/group-by.ts';
import { memo } from '../../../base/memo.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { isTrue } from '../../../schema/truth.ts';
import * as messages from '../messages/storage-use.ts';
import { isLab, type Model, meta, metaTruth, modelOf, type Resource, switchedOff } from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPromotedRole, wordNamed } from '../values/members.ts';
import { paramOf } from './drbd.ts';

/** File systems that the agent refuses to mount on several nodes. */
export const LOCAL: ReadonlySet<string> = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'reiserfs', 'jfs', 'btrfs']);
const DLM = 'ocf:pacemaker:controld';
const LVMLOCKD = 'ocf:heartbeat:lvmlockd';

/** What several nodes must not use at once, and what must run before storage can be shared. */
export function* storageUse({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const primitives = [...model.resources.values()].filter(({ kind }) => kind === 'primitive');
  for (const mount of primitives) yield* clonedMount(mount, model);
  yield* dlmNeedsFencing(primitives, model);
  if (model.statements.has('property') && !model.statements.has('xml'))
    yield* daemons(primitives, model, isLab(model) ? 'hint' : 'information');
  for (const guest of primitives) yield* boundGuest(guest, model, isLab(model) ? 'hint' : 'information');
}

/** The clone that runs a resource on several nodes, a group between them or not. */
export function cloneOf(resource: Resource, model: Model): Resource | undefined {
  for (const parent of model.parents.get(resource.id) ?? []) {
    if (parent.kind === 'clone' || parent.kind === 'ms') return parent;
    const outer = parent.kind === 'group' ? cloneOf(parent, model) : undefined;
    if (outer) return outer;
  }
  return undefined;
}

function* clonedMount(mount: Resource, model: Model): Iterable<Problem> {
  const type = mount.facts?.id === 'ocf:heartbeat:Filesystem' ? paramOf(mount, 'fstype') : undefined;
  if (!type || !LOCAL.has(type.text) || mount.template !== undefined) return;
  const clone = cloneOf(mount, model);
  // Two Primaries under it are reported at their number.
  if (!clone || meta(clone, 'clone-max')?.value?.text === '1' || dualIn(model).length) return;
  const isReadOnly = /(?:^|,)ro(?:,|$)/.test(paramOf(mount, 'options')?.text ?? '');
  if (!isReadOnly && isTrue(paramOf(mount, 'force_clones')?.text ?? 'false') !== true)
    yield messages.clonedMount(type, clone.id);
}

/** What is promoted on several nodes. */
const dualIn = memo(({ resources }: Model): readonly Resource[] =>
  [...resources.values()].filter((each) => {
    const max = meta(each, 'master-max', 'promoted-max')?.value;
    return max !== undefined && (max.hole === true || Number(max.text) > 1);
  }),
);

function* dlmNeedsFencing(primitives: readonly Resource[], model: Model): Iterable<Problem> {
  const off = switchedOff(model);
  const dlm = primitives.find(({ facts }) => facts?.id === DLM);
  if (!off?.value || !dlm || isTrue(paramOf(dlm, 'allow_stonith_disabled')?.text ?? 'false') === true) return;
  yield messages.dlmWithoutFencing(off.value, dlm.id, off.name.text, isLab(model) ? 'hint' : 'warning');
}

/** Daemons that shared storage needs, where nothing starts them. */
function* daemons(primitives: readonly Resource[], { unread }: Model, severity: Severity): Iterable<Problem> {
  // Who knows what the others start?
  if (primitives.some(({ template, agent }) => template !== undefined || agent?.includes('clvm'))) return;
  const started = new Set(primitives.map(({ facts }) => facts?.id));
  const missing = (user: Resource, daemon: string) =>
    started.has(daemon) || unread.has(daemon) ? undefined : messages.missingDaemon(user.word, daemon, severity);
  for (const user of primitives) {
    const shared = paramOf(user, 'vg_access_mode')?.text === 'lvmlockd';
    const isMount =
      paramOf(user, 'fstype')?.text === 'gfs2' && !/lock_nolock/.test(paramOf(user, 'options')?.text ?? '');
    const daemon = shared ? LVMLOCKD : user.facts?.id === LVMLOCKD || isMount ? DLM : undefined;
    const found = daemon && missing(user, daemon);
    if (found) {
      yield found;
      return;
    }
  }
}

/** True where that a guest follows a single promoted instance is reported. */
export function followsOnePrimary(guest: Resource, model: Model): boolean {
  return [...boundGuest(guest, model, 'hint')].length > 0;
}

/** The colocations of two, by the first of them. */
const pairsOfTwo = memo(({ constraints }: Model) =>
  groupBy(
    constraints.filter(({ kind, members }) => kind === 'colocation' && members.length === 2),
    ({ members }) => members[0]!.name,
  ),
);

/** A guest that has to be where a single instance is promoted: that one cannot be on two nodes at a time. */
function* boundGuest(guest: Resource, model: Model, severity: Severity): Iterable<Problem> {
  const pair = meta(guest, 'allow-migrate');
  if (!pair || metaTruth(guest, 'allow-migrate') !== true || !guest.facts?.actions.some((a) => a.name === 'migrate_to'))
    return;
  for (const { bound, members } of pairsOfTwo(model).get(guest.id) ?? []) {
    const other = model.resources.get(members[1]!.name);
    const score = scoreNumber(wordNamed(bound, 'SCORE')?.text ?? '');
    if (!other || !isPromotedRole(members[1]!.suffix) || (score ?? 0) < 1_000_000) continue;
    const max = meta(other, 'master-max', 'promoted-max')?.value;
    if (max && (max.hole || Number(max.text) !== 1)) continue;
    yield messages.guestFollows(pair.name, guest.id, other.id, severity);
    return;
  }
}
