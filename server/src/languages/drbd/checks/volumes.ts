import type { Problem, Severity } from '../../../base/problem.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as doubles from '../messages/duplicates.ts';
import * as policy from '../messages/policy.ts';
import * as messages from '../messages/structure.ts';
import {
  argumentOf,
  effectiveVolumes,
  type Host,
  hostLabel,
  minorOf,
  ownVolume,
  type Resource,
} from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { head, type Local, nameOf } from './context.ts';
import { insertAfter } from './insertions.ts';

/** The volumes of a resource: complete, the same on all hosts, numbered once, with device names that drbdadm takes. */
export function* volumes(context: Local): Iterable<Problem> {
  const { resource } = context;
  if (!resource) return;
  for (const volume of resource.volumes) yield* deviceName(volume);
  for (const host of resource.hosts) for (const volume of host.volumes) yield* deviceName(volume);
  if (!context.certain || isPlain(resource)) return;
  yield* numbers(resource.volumes);
  for (const host of resource.hosts) yield* numbers(host.volumes);
  if (resource.unclear || !resource.hosts.length) return;
  const rows = resource.hosts.map((host) => ({ host, volumes: effectiveVolumes(resource, host) }));
  if ((yield* mixed(resource)) || (yield* late(resource, context))) return;
  if (rows.every((row) => !row.volumes.length)) {
    if (!resource.hosts.some((host) => host.unclear)) yield messages.noVolume(head(resource.bound), nameOf(resource));
    return;
  }
  yield* sameOnAll(rows);
  yield* completeness(resource, rows, context);
}

/** The usual case, which has no errors: one whole volume before hosts that have none of their own. */
function isPlain({ volumes, hosts }: Resource): boolean {
  const [only] = volumes;
  if (volumes.length !== 1 || !hosts.length || !only?.device || !only.disk || !only.metaDisk) return false;
  if (isDiskless(only)) return false;
  const end = Math.max(only.device.statement.end, only.disk.statement.end, only.metaDisk.statement.end);
  return hosts.every((host) => host.kind === 'on' && !host.volumes.length && host.bound.statement.start > end);
}

interface HostVolumes {
  readonly host: Host;
  readonly volumes: readonly Volume[];
}

function* numbers(volumes: readonly Volume[]): Iterable<Problem> {
  if (volumes.length < 2) return;
  const first = new Map<number, Volume>();
  for (const volume of volumes) {
    if (volume.implicit || Number.isNaN(volume.number)) continue;
    const before = first.get(volume.number);
    if (before) yield doubles.duplicateVolume(head(volume.bound), volume.number, head(before.bound));
    else first.set(volume.number, volume);
  }
}

/** Bare statements of volume 0 next to `volume` sections. */
function* mixed(resource: Resource): Generator<Problem, boolean> {
  const isNumbered = (volume: Volume): boolean => !volume.implicit;
  const above = resource.volumes.some(isNumbered);
  const below = resource.hosts.some((host) => host.volumes.some(isNumbered));
  for (const volumes of [resource.volumes, ...resource.hosts.map((host) => host.volumes)]) {
    const bare = volumes.find((volume) => volume.implicit);
    if (!bare) continue;
    if (volumes.length < 2 && !below && (volumes === resource.volumes || !above)) continue;
    const statement = bare.device ?? bare.disk ?? bare.metaDisk;
    const other = [...volumes, ...resource.volumes, ...resource.hosts.flatMap((host) => host.volumes)].find(isNumbered);
    const at = head(statement ?? bare.bound);
    yield messages.mixedVolumes(at, head((other ?? bare).bound), isRefused(resource) ? 'error' : 'warning');
    return true;
  }
  return false;
}

/** False where drbdadm takes the bare statements and `volume 0` for one volume (each case was tried with 8.4 and 9). */
function isRefused({ volumes, hosts }: Resource): boolean {
  const rows = [volumes, ...hosts.map((host) => host.volumes)];
  if (rows.some((volumes) => volumes.some((volume) => !volume.implicit && volume.number !== 0))) return true;
  for (const hostVolumes of rows) {
    const own = hostVolumes.find((volume) => volume.implicit);
    const other = hostVolumes.find((volume) => !volume.implicit);
    if (!own || !other) continue;
    const last = Math.max(...[own.device, own.disk, own.metaDisk].map((part) => part?.statement.start ?? 0));
    if (hostVolumes !== volumes || last > other.bound.statement.start) return true;
  }
  const forms = hosts.map((host) => (host.volumes[0] ?? volumes[0])?.implicit);
  return forms.some((form) => form !== forms[0]);
}

/** drbdadm 8 hands the volumes of the resource to a host where its section ends; what comes later, the host lacks. */
function* late(resource: Resource, { line }: Local): Generator<Problem, boolean> {
  if (line !== '8.3' && line !== '8.4') return false;
  let found = false;
  const before = firstStatements(resource);
  const last = resource.hosts.at(-1)?.bound.statement.start ?? -1;
  /** A volume that no host has is silently ignored by drbdadm 8 after all of them. */
  const ofHosts = new Set(resource.hosts.flatMap(({ volumes }) => volumes.map(({ number }) => number)));
  for (const volume of resource.volumes) {
    const parts = volume.implicit ? [volume.device, volume.disk, volume.metaDisk] : [volume.bound];
    for (const part of parts) {
      if (!part) continue;
      // What the resource says before a host as well is not missing there.
      const first = before.get(keyOf(part)) ?? part.statement.start;
      const host = resource.hosts.find((each) => each.bound.statement.start < first && isMissing(each, volume, part));
      if (!host) continue;
      found = true;
      const isUnused = part === volume.bound && !ofHosts.has(volume.number) && last < part.statement.start;
      const severity = isUnused ? 'warning' : 'error';
      const { keyword } = part.statement;
      yield messages.lateVolume(head(part), keyword.text, hostLabel(host), host.bound.statement.keyword, severity);
    }
  }
  return found;
}

/** Where a resource says each thing for the first time. */
function firstStatements({ bound }: Resource): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const child of bound.children) {
    if (child.statement.body && child.statement.keyword.text !== 'volume') continue;
    const key = keyOf(child);
    if (!first.has(key)) first.set(key, child.statement.start);
  }
  return first;
}

function keyOf({ statement: { keyword, args } }: BoundStatement): string {
  return keyword.text === 'volume' ? `volume ${args[0]?.text}` : keyword.text;
}

function isMissing(host: Host, volume: Volume, part: BoundStatement): boolean {
  if (host.kind === 'stacked' && part !== volume.device) return false;
  const own = ownVolume(host, volume.number);
  if (!own) return true;
  if (part === volume.device) return !own.device;
  if (part === volume.disk) return !own.disk;
  return part === volume.metaDisk ? !own.metaDisk : !(own.device && own.disk && own.metaDisk);
}

function* sameOnAll(rows: readonly HostVolumes[]): Iterable<Problem> {
  /** Where a host has a volume. */
  const places = new Map<number, BoundStatement>();
  for (const { volumes } of rows)
    for (const { number, bound } of volumes) if (!places.has(number)) places.set(number, bound);
  if (places.has(Number.NaN)) return;
  for (const { host, volumes } of rows) {
    if (host.unclear) continue;
    const own = new Set(volumes.map((volume) => volume.number));
    for (const [number, bound] of places)
      if (!own.has(number)) yield messages.volumeMissingOn(head(host.bound), number, hostLabel(host), head(bound));
  }
}

interface MissingPart {
  readonly part: 'device' | 'disk' | 'meta-disk';
  readonly severity: Severity;
}

/** What a volume of a host lacks. */
interface Missing {
  readonly host: Host;
  readonly volume: Volume;
  readonly missing: MissingPart;
}

/** The missing parts of each volume, reported once if the hosts share the volume, otherwise for each host. */
function* completeness(resource: Resource, rows: readonly HostVolumes[], context: Local): Iterable<Problem> {
  const all = rows.flatMap(({ host, volumes }) =>
    isClear(host, host.bound)
      ? volumes.flatMap((volume) =>
          isClear(host, volume.bound)
            ? missingPartsOf(host, volume, context.line).map((missing) => ({ host, volume, missing }))
            : [],
        )
      : [],
  );
  const reported = new Set<string>();
  if (all.length) yield* missing(resource, rows, all, reported, context);
  for (const { host, volumes } of rows)
    for (const volume of volumes) {
      const found = advice(host, volume, reported, context);
      if (found) yield found;
    }
}

/** What is missing; `reported`: where what has been reported. */
function* missing(
  resource: Resource,
  rows: readonly HostVolumes[],
  all: readonly Missing[],
  reported: Set<string>,
  context: Local,
): Iterable<Problem> {
  const sharedVolumes = new Map(resource.volumes.toReversed().map((volume) => [volume.number, volume]));
  const complete = rows.filter(({ host }) => host.kind !== 'stacked').length;
  const lackingHosts = new Map<string, Set<Host>>();
  for (const { host, volume, missing } of all) {
    const key = `${missing.part} ${volume.number}`;
    const hosts = lackingHosts.get(key) ?? new Set();
    if (host.kind !== 'stacked') hosts.add(host);
    lackingHosts.set(key, hosts);
  }
  const having = new Map<string, BoundStatement>();
  for (const { volumes } of rows)
    for (const volume of volumes)
      for (const part of ['device', 'disk', 'meta-disk'] as const) {
        const key = `${part} ${volume.number}`;
        const bound = partOf(volume, part);
        if (bound && !having.has(key)) having.set(key, bound);
      }
  const ownNumbers = new Map(rows.map(({ host }) => [host, new Set(host.volumes.map((own) => own.number))]));
  for (const { host, volume, missing } of all) {
    const numbered = `${missing.part} ${volume.number}`;
    const shared = sharedVolumes.get(volume.number);
    const everywhere = lackingHosts.get(numbered)!.size === complete;
    const own = ownNumbers.get(host)!.has(volume.number);
    const place = shared && everywhere ? shared.bound : own && !volume.implicit ? volume.bound : host.bound;
    const key = `${place.statement.start} ${missing.part}`;
    if (reported.has(key)) continue;
    reported.add(key);
    const label = place === host.bound || !shared ? hostLabel(host) : undefined;
    const other = having.get(numbered);
    // Metadata has one usual place; the disk it belongs to says where to write that.
    const { text } = context;
    const fixes = missing.part === 'meta-disk' &&
      volume.disk && [insertAfter(volume.disk, 'meta-disk internal;', text)];
    const related = other && head(other);
    yield messages.missingPart(head(place), missing.part, label, missing.severity, related, fixes || undefined);
  }
}

function partOf(volume: Volume, part: MissingPart['part']): BoundStatement | undefined {
  return part === 'device' ? volume.device : part === 'disk' ? volume.disk : volume.metaDisk;
}

/** False where something is not understood, so that nothing counts as missing. */
function isClear(host: Host, { children }: BoundStatement): boolean {
  return !host.unclear && !children.some((child) => !child.directive || child.statement.broken);
}

function missingPartsOf(host: Host, volume: Volume, line: Local['line']): readonly MissingPart[] {
  const found: MissingPart[] = [];
  if (!volume.device) found.push({ part: 'device', severity: 'error' });
  if (host.kind === 'stacked') return found;
  const eight = line === '8.3' || line === '8.4';
  if (isDiskless(volume) && !eight) return found;
  // Without disk and metadata the host is a diskless one, which 9 knows.
  if (!volume.disk && (volume.metaDisk || line !== '9'))
    found.push({ part: 'disk', severity: volume.metaDisk || eight ? 'error' : 'warning' });
  if (!volume.metaDisk && eight) found.push({ part: 'meta-disk', severity: 'error' });
  return found;
}

function isDiskless(volume: Volume): boolean {
  return argumentOf(volume.disk, 'DISK')?.text === 'none';
}

/** Metadata that is left to the default, or that a diskless host does not have. */
function advice(host: Host, volume: Volume, reported: Set<string>, { line }: Local): Problem | undefined {
  if (line === '8.3' || line === '8.4' || host.kind === 'stacked' || !volume.disk || host.unclear) return undefined;
  if (isDiskless(volume)) {
    return volume.metaDisk?.parent === host.bound ? policy.metaDiskOfDiskless(head(volume.metaDisk)) : undefined;
  }
  const { start, end } = volume.disk.statement;
  if (volume.metaDisk || reported.has(`default ${start}`)) return undefined;
  reported.add(`default ${start}`);
  return messages.metaDiskByDefault({ start, end });
}

/** The name and the minor number of a device have to agree; a name without a number needs one (drbdadm, parse_device). */
function* deviceName(volume: Volume): Iterable<Problem> {
  const name = argumentOf(volume.device, 'DEVICE');
  if (!name) return;
  const path = name.text.startsWith('drbd') ? `/dev/${name.text}` : name.text;
  if (!path.startsWith('/dev/drbd')) return;
  const rest = path.slice('/dev/drbd'.length);
  const given = argumentOf(volume.device, 'MINOR');
  if (/^0\d+$/.test(rest)) yield messages.leadingZero(name, name.text, name.text.replace(/0+(?=\d)/, ''));
  if (!given) {
    if (volume.device!.statement.args.length === 1 && minorOf(volume.device) === undefined)
      yield messages.noMinor(name, name.text);
    return;
  }
  if (/^\d+$/.test(rest)) {
    if (Number(rest) !== Number(given.text)) yield messages.minorMismatch(given, name.text, Number(given.text));
  } else if (!rest.startsWith('_')) yield messages.arbitraryDevice(name, name.text);
}
