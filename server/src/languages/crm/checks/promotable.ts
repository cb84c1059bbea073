import { memo } from '../../../base/memo.ts';
import type { Edit, Problem } from '../../../base/problem.ts';
import { replace } from '../../../base/report.ts';
import type { Checked } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import type { BoundTree } from '../../../schema/types.ts';
import { isAtLeast, type Targets, until, versionMismatch } from '../../../schema/versions.ts';
import { inner } from '../../../syntax/tree.ts';
import { metaAttributes } from '../catalog/meta.ts';
import * as messages from '../messages/promotable.ts';
import { CLUSTERED } from '../model/file-systems.ts';
import {
  type Constraint,
  endOf,
  isPromotable,
  type Model,
  meta,
  metaOf,
  metaTruth,
  modelOf,
  pairsOf,
  type Resource,
} from '../model/model.ts';
import { type DrbdResources, drbdResources } from '../model/neighbours.ts';
import { isPair, isPromotedRole, newRoles } from '../values/members.ts';
import { paramOf } from './drbd.ts';

const DRBD = 'ocf:linbit:drbd';

/** DRBD and other promotable resources: wrapped, notified, watched in both roles. */
export function* promotable(file: Checked): Iterable<Problem> {
  const { bound, targets } = file;
  const model = modelOf(bound);
  const known = drbdResources(file.cluster);
  for (const resource of model.resources.values()) {
    if (resource.targetRole) yield* targetRole(resource, model);
    if (resource.kind === 'primitive') {
      if (isDrbd(resource)) yield* drbd(resource, model, targets, bound);
    } else if (resource.kind === 'clone' || resource.kind === 'ms') yield* container(resource, model, targets, known);
    if (resource.kind === 'group' || resource.kind === 'clone' || resource.kind === 'ms') yield* lostMeta(resource);
  }
}

/** A role to be in that the resource never has. */
function* targetRole(resource: Resource, model: Model): Iterable<Problem> {
  const value = resource.targetRole?.value;
  if (!value || !/^(?:master|slave|promoted|unpromoted)$/i.test(value.text)) return;
  const parent = model.parents.get(resource.id)?.[0];
  const outer = parent && model.parents.get(parent.id)?.[0];
  if (resource.kind === 'rsc_template' || resource.kind === 'bundle') return;
  if (![resource, parent, outer].some((each) => each && isPromotable(each)))
    yield messages.targetRole(value, resource.id);
}

function isDrbd(resource: Resource | undefined): boolean {
  return resource?.facts?.id === DRBD;
}

function* drbd(resource: Resource, model: Model, targets: Targets, document: BoundTree): Iterable<Problem> {
  const parent = model.parents.get(resource.id)?.[0];
  if (!parent && !model.unread.has(resource.id))
    yield messages.notPromotable(resource.word, resource.id, wrapping(resource, model, targets, document));
  // A group is promoted as little as what it holds, unless something promotable is around it.
  if (parent?.kind === 'group' && !model.parents.has(parent.id) && !model.unread.has(parent.id))
    yield messages.notPromotable(resource.word, resource.id, []);
  const outer = parent && (parent.kind === 'group' ? model.parents.get(parent.id)?.[0] : parent);
  if (outer && isPromotable(outer)) yield* roleMonitors(resource, newRoles(targets, document));
}

/** The container, as the version aimed at writes it, and constraints that speak of it instead of what it contains. */
function wrapping({ id, bound }: Resource, model: Model, targets: Targets, document: BoundTree): readonly Edit[] {
  const name = `ms_${id}`;
  if (model.resources.has(name)) return [];
  const newer = targets['pacemaker'] !== undefined && isAtLeast(targets['pacemaker'], '2');
  const made = newer
    ? `clone ${name} ${id} \\\n\tmeta promotable=true promoted-max=1 promoted-node-max=1 clone-max=2 clone-node-max=1 notify=true`
    : `ms ${name} ${id} \\\n\tmeta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true`;
  const { end } = bound.statement;
  const edits: Edit[] = [{ start: end, end, text: `\n${made}` }];
  for (const { kind, members, bound: constraint } of model.constraints)
    for (const [i, { word, name: own, suffix }] of members.entries()) {
      if (own !== id) continue;
      edits.push({
        start: word.start,
        end: word.end,
        text: suffix ? name : name + roleOf(kind, i, isPair(constraint), newRoles(targets, document)),
      });
      // Without an action of its own the second resource would be promoted, too.
      const next = members[i + 1];
      if (kind === 'order' && i === 0 && isPair(constraint) && !suffix && next && !next.suffix)
        edits.push({ start: next.word.end, end: next.word.end, text: ':start' });
    }
  return edits;
}

/** What depends on DRBD depends on its being Primary. */
function roleOf(kind: Constraint['kind'], at: number, pair: boolean, newer: boolean): string {
  if (!pair) return '';
  if (kind === 'order' && at === 0) return ':promote';
  if (kind !== 'colocation' || at !== 1) return '';
  return newer ? ':Promoted' : ':Master';
}

/** A monitor for each role; the interval of the missing one must differ from all others. */
function* roleMonitors(resource: Resource, newer: boolean): Iterable<Problem> {
  if (resource.template) return;
  const monitors = resource.operations.filter((each) => each.action === 'monitor');
  const roles = monitors.map((each) => pairsOf(each.bound).find((pair) => pair.name.text === 'role')?.value?.text);
  const taken = new Set(monitors.map((each) => each.interval));
  const free = (from: number): string => {
    let seconds = from;
    while (taken.has(seconds * 1000)) seconds++;
    taken.add(milliseconds(`${seconds}s`));
    return `${seconds}s`;
  };
  const promoted = roles.some((role) => isPromotedRole(role));
  const other = roles.some((role) => role !== undefined && /^(?:slave|unpromoted)$/i.test(role));
  const none = roles.some((role) => role === undefined || /^started$/i.test(role));
  const at = endOf(resource.bound);
  const word = monitors[0]?.word ?? resource.word;
  if (!promoted) {
    const role = newer ? 'Promoted' : 'Master';
    yield messages.roleMonitors(
      word,
      resource.id,
      role,
      at,
      ` \\\n\top monitor interval=${free(29)} role=${role} timeout=20s`,
    );
  }
  // Without a role a monitor watches the instances that are not promoted.
  if (!other && !none) {
    const role = newer ? 'Unpromoted' : 'Slave';
    yield messages.roleMonitors(
      word,
      resource.id,
      role,
      at,
      ` \\\n\top monitor interval=${free(31)} role=${role} timeout=20s`,
    );
  }
}

function* container(resource: Resource, model: Model, targets: Targets, known: DrbdResources): Iterable<Problem> {
  const child = resource.members[0] && model.resources.get(resource.members[0].name);
  const inner = child?.kind === 'group' ? child.members.map((each) => model.resources.get(each.name)) : [child];
  if (inner.some(isDrbd)) {
    if (metaTruth(resource, 'notify') !== true)
      yield messages.notifyMissing(resource.word, resource.id, metaEdit(resource, 'notify', 'true'));
    if (!isPromotable(resource) && !meta(resource, 'promotable')?.value?.hole)
      yield messages.cloneNotPromotable(resource.word, resource.id, metaEdit(resource, 'promotable', 'true'));
    const max = meta(resource, 'clone-max')?.value;
    if (max && Number(max.text) === 1 && model.nodes.length > 1) yield messages.tooFewCopies(max, model.nodes.length);
    yield* dualPrimary(resource, inner, model, known);
  }
  const perNode = meta(resource, 'clone-node-max')?.value;
  // Since Pacemaker 3.0.0 copies that are the same may share a node.
  const limited = versionMismatch(until('pacemaker', '2'), targets) === undefined;
  if (limited && perNode && Number(perNode.text) > 1 && metaTruth(resource, 'globally-unique') !== true)
    yield messages.copiesPerNode(perNode, resource.id);
  if (
    !isPromotable(resource) &&
    inner.some((each) => each?.facts?.type === 'IPaddr2') &&
    metaTruth(resource, 'globally-unique') !== true
  )
    yield messages.clonedAddress(resource.word, resource.id, metaEdit(resource, 'globally-unique', 'true'));
}

/** Writes a meta attribute: over the one that is there, or after the last. */
function metaEdit(resource: Resource, name: string, value: string): Edit {
  const there = meta(resource, name);
  if (there?.value) return replace(inner(there.value), value);
  const last = metaOf(resource).at(-1);
  const end = last ? (last.value?.end ?? last.name.end) : endOf(resource.bound);
  // Quoted where the attribute before is.
  const quote = last?.value?.quote ?? '';
  const text = `${name}=${quote}${value}${quote}`;
  return { start: end, end, text: last ? ` ${text}` : ` meta ${text}` };
}

/** More than one Primary under a file system for one node only. */
function* dualPrimary(
  resource: Resource,
  inner: readonly (Resource | undefined)[],
  model: Model,
  known: DrbdResources,
): Iterable<Problem> {
  const max = meta(resource, 'master-max', 'promoted-max')?.value;
  if (!max || !(Number(max.text) > 1)) return;
  const names = new Set([resource.id, ...inner.map((each) => each?.id)]);
  const { constraintsOf, drbds, filesystems } = storageIn(model);
  const tied = new Set<string>();
  for (const each of names)
    for (const { members } of (each && constraintsOf.get(each)) || []) for (const { name } of members) tied.add(name);
  const drbd = inner.find(isDrbd);
  const name = drbd && paramOf(drbd, 'drbd_resource')?.text;
  const mounts = mountsOf(known)(model);
  const inTied = [...tied].flatMap((id) => [id, ...(model.resources.get(id)?.members ?? []).map((each) => each.name)]);
  const near = new Set(inTied.flatMap((id) => filesystems.get(id) ?? []));
  // With a second DRBD resource, the device alone does not say whose it is.
  if (drbds === 1) for (const each of mounts.elsewhere) near.add(each);
  const own = [...(name === undefined ? [] : (mounts.of.get(name) ?? [])), ...near].filter((each) => {
    const device = paramOf(each, 'device')?.text ?? '';
    const of = resourceOfDevice(device, known);
    if (of !== undefined) return of === name;
    const isTied = tied.has(each.id) || (model.parents.get(each.id) ?? []).some((group) => tied.has(group.id));
    return isTied || (device.startsWith('/dev/drbd') && drbds === 1);
  });
  own.sort((a, b) => a.word.start - b.word.start);
  for (const each of own) {
    const type = paramOf(each, 'fstype')?.text;
    if (type && !CLUSTERED.has(type)) {
      yield messages.dualPrimary(max, each.id, type);
      return;
    }
  }
}

/** The constraints of each resource, the number of DRBD resources, and the file systems by their ids. */
const storageIn = memo(({ constraints, resources }: Model) => {
  const constraintsOf = new Map<string, Constraint[]>();
  for (const each of constraints)
    for (const name of new Set(each.members.map((member) => member.name))) {
      const row = constraintsOf.get(name);
      if (row) row.push(each);
      else constraintsOf.set(name, [each]);
    }
  const drbds = [...resources.values()].filter((each) => each.kind === 'primitive' && isDrbd(each)).length;
  const mounts = [...resources.values()].filter((each) => each.facts?.type === 'Filesystem');
  return { constraintsOf, drbds, filesystems: new Map(mounts.map((each) => [each.id, each] as const)) };
});

/** The file systems of a document by the DRBD resource whose device they are on, and those on devices that nothing knows. */
const mountsOf = memo((known: DrbdResources) =>
  memo((model: Model) => {
    const of = new Map<string, Resource[]>();
    const elsewhere: Resource[] = [];
    for (const each of storageIn(model).filesystems.values()) {
      const name = resourceOfDevice(paramOf(each, 'device')?.text ?? '', known);
      const row = name === undefined ? elsewhere : of.get(name);
      if (row) row.push(each);
      else of.set(name!, [each]);
    }
    return { of, elsewhere };
  }),
);

/** The DRBD resource whose device it is; undefined where nothing says so. */
function resourceOfDevice(device: string, known: DrbdResources): string | undefined {
  return known.withDevice.get(device)?.name ?? /^\/dev\/drbd\/by-res\/([^/]+)/.exec(device)?.[1];
}

/** Meta attributes of a container that appear where its parameters do. */
function* lostMeta(resource: Resource): Iterable<Problem> {
  const known = metaAttributes(
    resource.kind === 'ms' ? 'ms' : resource.kind === 'clone' ? 'clone' : 'group',
  ).directives;
  let first = true;
  for (const { name, bound } of resource.params) {
    if (!Object.hasOwn(known, name.text)) continue;
    if (first) yield messages.lostMeta(name, bound.statement.start);
    first = false;
  }
}
