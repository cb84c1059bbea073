import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { lookUp } from '../../../base/tables.ts';
import type { Checked } from '../../../language.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/guests.ts';
import {
  fileAt,
  type GuestDisk,
  type GuestFile,
  type GuestLanguage,
  guestFiles,
  lastOf,
  readGuestFile,
} from '../model/guest-files.ts';
import { type Model, meta, metaTruth, modelOf, type Resource } from '../model/model.ts';
import { type DrbdResource, type DrbdResources, drbdResources } from '../model/neighbours.ts';
import { paramOf } from './drbd.ts';
import { cloneOf, followsOnePrimary, LOCAL } from './storage-use.ts';

/** The parameter that names the file of a guest, and the language of that, by agent. */
const AGENTS: Readonly<Record<string, readonly [parameter: string, language: GuestLanguage]>> = {
  'ocf:heartbeat:VirtualDomain': ['config', 'libvirt'],
  'ocf:heartbeat:Xen': ['xmfile', 'xen-domu'],
};
/** The hypervisors that a connection of libvirt reaches, by the beginning of its URI. */
const SCHEMES: Readonly<Record<string, string>> = { kvm: 'qemu', qemu: 'qemu', hvf: 'qemu', xen: 'xen', lxc: 'lxc' };

/** What the resources of guests and the files of those guests must agree about. */
export function* guests(file: Checked): Iterable<Problem> {
  const model = modelOf(file.bound);
  for (const resource of model.resources.values()) {
    const [parameter, language] = AGENTS[resource.facts?.id ?? ''] ?? [];
    const path = parameter && resource.kind === 'primitive' ? paramOf(resource, parameter) : undefined;
    if (!path || !language) continue;
    yield* ofFile(resource, path, language, file, model);
  }
}

function* ofFile(
  resource: Resource,
  path: Word,
  language: GuestLanguage,
  file: Checked,
  model: Model,
): Iterable<Problem> {
  const files = guestFiles(file.cluster, language);
  const found = fileAt(files, path.text);
  const auto = file.neighbours.find(
    ({ uri }) => /\/auto(?:start)?\/[^/]*$/.test(uri) && lastOf(uri) === lastOf(path.text) && path.text !== '',
  );
  if (auto) yield messages.startsTwice(path, { start: 0, end: 0, uri: auto.uri });
  if (!found) {
    const folder = lastOf(path.text.slice(0, path.text.lastIndexOf('/')));
    const beside = files.map(({ uri }) => uri).filter((uri) => lastOf(uri.slice(0, uri.lastIndexOf('/'))) === folder);
    if (path.text.startsWith('/') && beside.length)
      yield messages.noSuchFile(path, closestMatch(lastOf(path.text), beside.map(lastOf)));
    return;
  }
  const guest = readGuestFile(found);
  yield* identity(resource, guest);
  const pair = meta(resource, 'allow-migrate');
  if (pair && metaTruth(resource, 'allow-migrate') === true) yield* migration(pair.name, resource, guest, file, model);
}

function* identity(resource: Resource, { name, type }: GuestFile): Iterable<Problem> {
  const uri = paramOf(resource, 'hypervisor');
  const scheme = type && lookUp(SCHEMES, type.text);
  const given = uri && /^([a-z]+)(?:\+\w+)?:/.exec(uri.text)?.[1];
  if (uri && scheme && given && given !== scheme && Object.values(SCHEMES).includes(given))
    yield messages.otherHypervisor(uri, scheme, type);
  const called = resource.facts?.type === 'Xen' ? paramOf(resource, 'name') : undefined;
  if (called && name && called.text !== name.text) yield messages.otherName(called, name.text, name);
}

/** What a live migration needs: both nodes have the disks at the same time, and see the same data. */
function* migration(at: Word, resource: Resource, guest: GuestFile, file: Checked, model: Model): Iterable<Problem> {
  const known = drbdResources(file.cluster);
  for (const disk of guest.disks) {
    const drbd = replicated(disk, known);
    const isOnePrimary = drbd && !drbd.valuesOf('allow-two-primaries').some((value) => value !== 'no');
    const mount = drbd ? undefined : mountOf(disk, model);
    if (isOnePrimary) {
      // That it follows the only Primary is reported already.
      if (!followsOnePrimary(resource, model)) yield messages.needsTwoPrimaries(at, drbd.name, drbd.at);
      return;
    }
    if (mount) {
      yield messages.needsSharedDisk(at, disk.path, mount.id, disk.at);
      return;
    }
    if (!drbd && disk.cache && /^(?:writeback|writethrough|unsafe)$/.test(disk.cache)) {
      yield messages.needsNoCache(at, disk.path, disk.cache, disk.at);
      return;
    }
  }
}

function replicated({ path }: GuestDisk, known: DrbdResources): DrbdResource | undefined {
  if (path.startsWith('drbd:')) return known.named.get(path.slice(5));
  return known.withDevice.get(path);
}

/** The resource that mounts the file system of a disk on one node at a time. */
function mountOf({ path }: GuestDisk, model: Model): Resource | undefined {
  return [...model.resources.values()].find((each) => {
    if (each.facts?.id !== 'ocf:heartbeat:Filesystem' || cloneOf(each, model)) return false;
    const [directory, type] = [paramOf(each, 'directory'), paramOf(each, 'fstype')];
    const folder = directory?.text.replace(/(?<!\/)\/*$/, '/');
    return folder !== undefined && folder !== '/' && path.startsWith(folder) && LOCAL.has(type?.text ?? '');
  });
}
