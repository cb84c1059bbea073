import * as doubles from '../messages-duplicates.ts';
import * as policy from '../messages-policy.ts';
import * as messages from '../messages-structure.ts';
import { argumentOf, effectiveVolumes, type Host, hostLabel, minorOf, type Resource, type Volume } from '../model.ts';
import { type Context, head, nameOf } from './context.ts';

/** The volumes of each resource: complete, the same on all hosts, numbered once, with device names that drbdadm takes. */
export function volumes(context: Context): void {
  for (const resource of context.model.resources) {
    deviceNames(resource, context);
    if (!context.certain) continue;
    numbers(resource.volumes, context);
    for (const host of resource.hosts) numbers(host.volumes, context);
    if (resource.unclear || !resource.hosts.length) continue;
    const rows = resource.hosts.map((host) => ({ host, volumes: effectiveVolumes(resource, host) }));
    if (mixed(resource, context)) continue;
    if (rows.every((row) => !row.volumes.length)) {
      if (!resource.hosts.some((host) => host.unclear))
        context.report(messages.noVolume(head(resource.bound), nameOf(resource)));
      continue;
    }
    sameOnAll(rows, context);
    const told = new Set<string>();
    for (const { host, volumes } of rows) for (const volume of volumes) complete(host, volume, told, context);
  }
}

function numbers(row: readonly Volume[], { report }: Context): void {
  if (row.length < 2) return;
  const first = new Map<number, Volume>();
  for (const volume of row) {
    if (volume.implicit || Number.isNaN(volume.number)) continue;
    const before = first.get(volume.number);
    if (before) report(doubles.duplicateVolume(head(volume.bound), volume.number, head(before.bound)));
    else first.set(volume.number, volume);
  }
}

/** Bare statements of volume 0 beside `volume` sections. */
function mixed(resource: Resource, { report }: Context): boolean {
  let found = false;
  for (const row of [resource.volumes, ...resource.hosts.map((host) => host.volumes)]) {
    const bare = row.find((volume) => volume.implicit);
    if (!bare) continue;
    const others = row.length > 1 || (row !== resource.volumes && resource.volumes.some((volume) => !volume.implicit));
    const below =
      row === resource.volumes && resource.hosts.some((host) => host.volumes.some((volume) => !volume.implicit));
    const beside =
      row !== resource.volumes && resource.hosts.some((host) => host.volumes.some((volume) => !volume.implicit));
    if (!others && !below && !beside) continue;
    if (found) continue;
    found = true;
    const statement = bare.device ?? bare.disk ?? bare.metaDisk;
    report(messages.mixedVolumes(head(statement ?? bare.bound)));
  }
  return found;
}

function sameOnAll(rows: readonly { host: Host; volumes: readonly Volume[] }[], { report }: Context): void {
  const all = new Set(rows.flatMap((row) => row.volumes.map((volume) => volume.number)));
  if (all.has(Number.NaN)) return;
  for (const { host, volumes } of rows) {
    if (host.unclear || host.kind === 'stacked') continue;
    for (const number of all)
      if (!volumes.some((volume) => volume.number === number))
        report(messages.volumeMissingOn(head(host.bound), number, hostLabel(host)));
  }
}

/** Whether a volume of a host has all that it needs; what the resource lacks is told once, at the first host. */
function complete(host: Host, volume: Volume, told: Set<string>, context: Context): void {
  const { line, report } = context;
  if (host.unclear) return;
  if ([...volume.bound.children, ...host.bound.children].some((child) => !child.directive || child.statement.broken))
    return;
  const own = host.volumes.some((each) => each.number === volume.number);
  const at = head(own && !volume.implicit ? volume.bound : host.bound);
  const once = (part: string, tell: () => void): void => {
    const key = `${part} ${at.start}`;
    if (told.has(key)) return;
    told.add(key);
    tell();
  };
  const label = hostLabel(host);
  if (!volume.device) once('device', () => report(messages.missingPart(at, 'device', label, 'error')));
  if (host.kind === 'stacked') return;
  const diskless = argumentOf(volume.disk, 'DISK')?.text === 'none';
  if (diskless && line !== '8.3' && line !== '8.4') {
    if (volume.metaDisk && volume.metaDisk.parent === host.bound)
      report(policy.metaDiskOfDiskless(head(volume.metaDisk)));
    return;
  }
  if (!volume.disk && (volume.metaDisk || line !== '9')) {
    // Without disk and metadata the host is a diskless one, which 9 knows.
    const severity = volume.metaDisk || line !== undefined ? 'error' : 'warning';
    once('disk', () => report(messages.missingPart(at, 'disk', label, severity)));
  }
  if (!volume.metaDisk && volume.disk) {
    if (line === '8.3' || line === '8.4')
      once('meta-disk', () => report(messages.missingPart(at, 'meta-disk', label, 'error')));
    else {
      const disk = { start: volume.disk.statement.start, end: volume.disk.statement.end };
      once(`meta-disk of ${disk.start}`, () => undefined);
      if (!told.has(`default ${disk.start}`)) report(messages.metaDiskByDefault(disk));
      told.add(`default ${disk.start}`);
    }
  }
}

function deviceNames(resource: Resource, context: Context): void {
  const rows = [resource.volumes, ...resource.hosts.map((host) => host.volumes)];
  for (const row of rows) for (const volume of row) deviceName(volume, context);
}

/** The name and the minor number of a device have to agree; a name without a number needs one (drbdadm, parse_device). */
function deviceName(volume: Volume, { report }: Context): void {
  const name = argumentOf(volume.device, 'DEVICE');
  if (!name) return;
  const path = name.text.startsWith('drbd') ? `/dev/${name.text}` : name.text;
  if (!path.startsWith('/dev/drbd')) return;
  const rest = path.slice('/dev/drbd'.length);
  const given = argumentOf(volume.device, 'MINOR');
  if (!given) {
    if (volume.device!.statement.args.length === 1 && minorOf(volume.device) === undefined)
      report(messages.noMinor(name, name.text));
    return;
  }
  if (/^\d+$/.test(rest)) {
    if (Number(rest) !== Number(given.text)) report(messages.minorMismatch(given, name.text, Number(given.text)));
  } else if (!rest.startsWith('_')) report(messages.arbitraryDevice(name, name.text));
}
