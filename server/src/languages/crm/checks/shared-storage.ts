import type { Problem, Severity } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/shared-storage.ts';
import { isLab, type Model, meta, metaTruth, modelOf, type Resource } from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';
import { paramOf } from './drbd.ts';

const CLUSTER_FILE_SYSTEMS: ReadonlySet<string> = new Set(['gfs2', 'ocfs2']);

/** Storage that several nodes use at once, and settings that do not fit it. */
export function* sharedStorage({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const severity: Severity = isLab(model) ? 'hint' : 'information';
  const primitives = [...model.resources.values()].filter(({ kind }) => kind === 'primitive');
  const locks = primitives.find((each) => each.facts?.id === 'ocf:pacemaker:controld');
  const mount = primitives.find((each) => CLUSTER_FILE_SYSTEMS.has(paramOf(each, 'fstype')?.text ?? ''));
  const policy = model.properties.get('no-quorum-policy')?.value;
  const isWhole = model.statements.has('property') && !model.unread.has('no-quorum-policy');
  if (isWhole && !isLab(model) && (locks || mount) && !/^(?:freeze|ignore)$/i.test(policy?.text ?? ''))
    yield messages.freeze(policy ?? (mount ?? locks!).word);
  if (locks && mount) yield* lockOrder(locks, mount, model);
  yield* volumeGroups(primitives, model);
  for (const guest of primitives) {
    const group = model.parents.get(guest.id)?.[0];
    const pair = meta(guest, 'allow-migrate');
    if (!pair || metaTruth(guest, 'allow-migrate') !== true || group?.kind !== 'group') continue;
    const other = group.members.find(({ name }) => model.resources.get(name)?.facts?.type === 'Filesystem');
    if (other && other.name !== guest.id) yield messages.noMigration(pair.name, guest.id, other.name, severity);
  }
  yield* failback(model, severity);
}

/** The resource itself, its container, and the container's. */
function chain(resource: Resource, model: Model): readonly string[] {
  const parents = model.parents.get(resource.id) ?? [];
  return [resource.id, ...parents.flatMap((parent) => chain(parent, model))];
}

/** The lock manager must run before the file system, on the same node. */
function* lockOrder(locks: Resource, mount: Resource, model: Model): Iterable<Problem> {
  const before = chain(locks, model);
  const after = chain(mount, model);
  if (before.some((id) => after.includes(id)) || after.some((id) => model.unread.has(id))) return;
  const ties = (kind: 'order' | 'colocation'): boolean => {
    const reached = new Set(before);
    const open = model.constraints.filter((each) => each.kind === kind);
    for (let found = true; found; ) {
      const next = open.findIndex(({ members }) => members.some(({ name }) => reached.has(name)));
      found = next >= 0;
      if (found) for (const { name } of open.splice(next, 1)[0]!.members) reached.add(name);
    }
    return after.some((id) => reached.has(id));
  };
  if (!ties('order') || !ties('colocation')) yield messages.lockOrder(mount.word, locks.id);
}

/** Volume groups that one node may use at a time, and those that two resources activate. */
function* volumeGroups(primitives: readonly Resource[], model: Model): Iterable<Problem> {
  const seen = new Map<string, Resource>();
  for (const resource of primitives) {
    if (resource.facts?.id !== 'ocf:heartbeat:LVM-activate') continue;
    const mode = paramOf(resource, 'vg_access_mode');
    if (mode && /^(?:system_id|tagging)$/.test(mode.text)) {
      const shared = paramOf(resource, 'activation_mode');
      const clone = (model.parents.get(resource.id) ?? []).find(({ kind }) => kind === 'clone' || kind === 'ms');
      if (clone || shared?.text === 'shared') yield messages.exclusiveGroup(mode, clone?.id);
    }
    const vg = paramOf(resource, 'vgname');
    const key = `${vg?.text} ${paramOf(resource, 'lvname')?.text ?? ''}`;
    const other = vg && seen.get(key);
    if (other) yield messages.groupTwice(vg, other.id);
    else if (vg) seen.set(key, resource);
  }
}

/** A preference above the stickiness, of a group that of all members together: the resource moves back as soon as the node returns. */
function* failback(model: Model, severity: Severity): Iterable<Problem> {
  const defaults = (model.statements.get('rsc_defaults') ?? []).flatMap(({ children }) => children);
  const inherited = defaults.find(({ statement }) => statement.keyword.text === 'resource-stickiness')?.statement;
  for (const { kind, bound, members } of model.constraints) {
    if (kind !== 'location' || members.length !== 1 || wordNamed(bound, 'ROLE')) continue;
    const score = wordNamed(bound, 'SCORE');
    const worth = score && scoreNumber(score.text);
    if (!score || !worth || !wordNamed(bound, 'NODE')) continue;
    const resource = model.resources.get(members[0]!.name);
    if (!resource || resource.agent?.startsWith('stonith:')) continue;
    const stickiness = meta(resource, 'resource-stickiness')?.value ?? inherited?.args[0];
    if (!stickiness || !/^[1-9]\d*$/.test(stickiness.text)) continue;
    const count = resource.kind === 'group' ? resource.members.length : 1;
    const isOnePlace = resource.kind === 'primitive' || resource.kind === 'group';
    if (worth >= 1_000_000 || (isOnePlace && worth > count * Number(stickiness.text)))
      yield messages.failback(score, stickiness, severity);
  }
}
