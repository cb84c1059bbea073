import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/drbd.ts';
import { isLab, meta, modelOf, type Resource } from '../model/model.ts';
import { type DrbdResource, drbdResources } from '../model/neighbours.ts';

/** What Pacemaker's configuration and the files of DRBD must agree about. */
export function* drbdFiles(file: Checked): Iterable<Problem> {
  const model = modelOf(file.bound);
  const known = drbdResources(file);
  if (!known.size) return;
  const lab = isLab(model);
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive') continue;
    if (resource.facts?.type === 'Filesystem') yield* backingDisk(resource, known);
    if (resource.facts?.id !== 'ocf:linbit:drbd') continue;
    const name = paramOf(resource, 'drbd_resource');
    const drbd = name && known.get(name.text);
    const container = model.parents.get(resource.id)?.[0];
    if (!drbd || !container) continue;
    const max = meta(container, 'master-max', 'promoted-max')?.value;
    if (max && Number(max.text) > 1 && !isSet(drbd, 'allow-two-primaries'))
      yield messages.twoPrimaries(max, drbd.name, drbd.at);
    if (!lab && !isProtected(drbd)) yield messages.unprotected(name, drbd.name, drbd.at);
  }
}

/** The value of a parameter, where no template sets it. */
export function paramOf({ params }: Resource, name: string) {
  const value = params.findLast((each) => each.name.text === name)?.value;
  return value?.hole ? undefined : value;
}

function* backingDisk(resource: Resource, known: ReadonlyMap<string, DrbdResource>): Iterable<Problem> {
  const device = paramOf(resource, 'device');
  if (!device) return;
  for (const { name, disks, devices } of known.values()) {
    const disk = disks.get(device.text);
    if (disk)
      yield messages.backingDisk(
        device,
        name,
        disk,
        [...devices].find((each) => !each.includes('/by-res/')),
      );
  }
}

function isSet({ options }: DrbdResource, name: string): boolean {
  const values = options.get(name);
  return values?.some((value) => value !== 'no') === true;
}

/** True where a node that lost the other cannot go on writing: by quorum of DRBD 9, or by fencing. */
function isProtected(drbd: DrbdResource): boolean {
  const has = (name: string, off: readonly string[]): boolean =>
    drbd.options.get(name)?.some((value) => !off.includes(value)) === true;
  return has('quorum', ['off', 'no']) || has('fencing', ['dont-care']);
}
