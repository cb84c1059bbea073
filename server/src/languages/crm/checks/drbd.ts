import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/drbd.ts';
import { CLUSTERED } from '../model/file-systems.ts';
import { isLab, type Model, meta, modelOf, type Resource } from '../model/model.ts';
import { type DrbdResource, type DrbdResources, drbdResources } from '../model/neighbours.ts';

/** What Pacemaker's configuration and the files of DRBD must agree about. */
export function* drbdFiles(file: Checked): Iterable<Problem> {
  const model = modelOf(file.bound);
  const known = drbdResources(file.cluster);
  if (!known.named.size) return;
  const lab = isLab(model);
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive') continue;
    if (resource.facts?.type === 'Filesystem') yield* otherResource(resource, model, known);
    if (resource.facts?.id !== 'ocf:linbit:drbd') continue;
    const name = paramOf(resource, 'drbd_resource');
    const drbd = name && known.named.get(name.text);
    const container = model.parents.get(resource.id)?.[0];
    if (!drbd || !container) continue;
    const max = meta(container, 'master-max', 'promoted-max')?.value;
    // What only one node may mount is reported as such.
    if (max && Number(max.text) > 1 && !isSet(drbd, 'allow-two-primaries') && !isMountedOnce(drbd, model))
      yield messages.twoPrimaries(max, drbd.name, drbd.at);
    if (!lab && !isProtected(drbd)) yield messages.unprotected(name, drbd.name, drbd.at);
  }
}

/** A device of one DRBD resource, where colocations tie the file system to the promoted instance of others only. */
function* otherResource(resource: Resource, model: Model, known: DrbdResources): Iterable<Problem> {
  const device = paramOf(resource, 'device');
  const owner = device && known.withDevice.get(device.text);
  if (!owner) return;
  const own = new Set(chainOf(resource.id, model));
  if ([...own].some((id) => model.unread.has(id))) return;
  const tied = model.constraints.filter(
    ({ kind, members }) => kind === 'colocation' && members.some(({ name }) => own.has(name)),
  );
  const ids = new Set(tied.flatMap(({ members }) => members.map(({ name }) => name)));
  const managed = [...model.resources.values()].flatMap((each) => {
    const name = each.facts?.id === 'ocf:linbit:drbd' ? paramOf(each, 'drbd_resource')?.text : undefined;
    const drbd = known.named.get(name ?? '');
    return drbd && chainOf(each.id, model).some((id) => ids.has(id)) ? [drbd] : [];
  });
  const [first, ...others] = managed;
  if (!first || managed.includes(owner)) return;
  const use = others.length ? undefined : [...first.devices].find((each) => !each.includes('/by-res/'));
  yield messages.otherResource(device, owner.name, owner.at, first.name, use);
}

/** A resource and what it is in, from inside out. */
function chainOf(id: string, { parents }: Model): readonly string[] {
  // A set goes on with what is added to it, and a circle adds nothing.
  const chain = new Set([id]);
  for (const each of chain) for (const parent of parents.get(each) ?? []) chain.add(parent.id);
  return [...chain];
}

/** Whether a file system for one node at a time is on a device of it. */
function isMountedOnce({ devices }: DrbdResource, { resources }: Model): boolean {
  return [...resources.values()].some((each) => {
    const type = each.facts?.type === 'Filesystem' ? paramOf(each, 'fstype') : undefined;
    return type && !CLUSTERED.has(type.text) && devices.has(paramOf(each, 'device')?.text ?? '');
  });
}

/** The value of a parameter, where no template sets it. */
export function paramOf({ params }: Resource, name: string) {
  const value = params.findLast((each) => each.name.text === name)?.value;
  return value?.hole ? undefined : value;
}

function isSet({ valuesOf }: DrbdResource, name: string): boolean {
  return valuesOf(name).some((value) => value !== 'no');
}

/** True where a node that lost the other cannot go on writing: by quorum of DRBD 9, or by fencing. */
function isProtected(drbd: DrbdResource): boolean {
  const has = (name: string, off: readonly string[]): boolean =>
    drbd.valuesOf(name).some((value) => !off.includes(value));
  return has('quorum', ['off', 'no']) || has('fencing', ['dont-care']);
}
