import type { Problem, Severity } from '../../../base/problem.ts';
import type { Bound } from '../../../catalog/bind.ts';
import type { Elsewhere } from '../messages-duplicates.ts';
import * as doubles from '../messages-duplicates.ts';
import {
  type Address,
  addressOf,
  argumentOf,
  effectiveVolumes,
  type Host,
  type Model,
  minorOf,
  type Resource,
} from '../model.ts';
import { type Context, namesOf } from './context.ts';

/** Names, minors, devices, disks, metadata and addresses that are used twice: in this file, and in those read along with it. */
export function duplicates(context: Context): void {
  if (!context.certain) return;
  const seen = new Seen(context);
  const resources = [...context.others.flatMap((other) => other.model.resources), ...context.model.resources];
  for (const { model, sure } of context.others) walk(model, resources, seen.from(model.uri, sure));
  walk(context.model, resources, seen.from(undefined, true));
}

/** What has been seen so far, and where. */
class Seen {
  private readonly places = new Map<string, Use>();
  private readonly told = new Set<number>();
  private uri: string | undefined;
  private sure = true;
  readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** What comes next is from this file (undefined: the one that is checked). */
  from(uri: string | undefined, sure: boolean): Seen {
    this.uri = uri;
    this.sure = sure;
    return this;
  }

  /**
   * Notes a use. Answers where another owner has used the same before, if this one is to be told of. `refused`: drbdadm
   * compares it, too.
   */
  use(key: string, at: { start: number; end: number }, owner: unknown, refused = true): First | undefined {
    const first = this.places.get(key);
    if (!first) {
      const { start, end } = at;
      this.places.set(key, { start, end, owner, sure: this.sure && refused, uri: this.uri });
      return undefined;
    }
    if (first.owner === owner || this.uri !== undefined || this.told.has(at.start)) return undefined;
    this.told.add(at.start);
    const { start, end, uri } = first;
    const place = { start, end, ...(uri !== undefined && { uri }) };
    return { place, severity: first.sure && refused ? 'error' : 'warning' };
  }

  report(problem: Problem): void {
    this.context.report(problem);
  }
}

/** Where something was used before, and how bad that is. */
interface First {
  readonly place: Elsewhere;
  readonly severity: Severity;
}

interface Use {
  readonly start: number;
  readonly end: number;
  readonly owner: unknown;
  readonly sure: boolean;
  readonly uri: string | undefined;
}

function walk(model: Model, resources: readonly Resource[], seen: Seen): void {
  for (const resource of model.resources) {
    const { name } = resource;
    if (name && !name.hole) {
      const first = seen.use(`resource ${name.text}`, name, resource);
      if (first) seen.report(doubles.duplicateResource(name, name.text, first.place, first.severity));
    }
    for (const host of resource.hosts) {
      const names = namesOf(host, resources);
      volumesOnce(resource, host, names, seen);
      if (host.address) addressOnce(host.address, resource, host, names, seen);
      if (seen.context.line?.startsWith('8')) for (const proxy of host.proxies) proxyAddresses(proxy, seen);
      const lower = host.kind === 'stacked' ? host.bound.statement.args[0] : undefined;
      if (lower && !lower.hole) {
        const first = seen.use(`stacked ${lower.text}`, lower, host.bound);
        if (first) seen.report(doubles.duplicateStacked(lower, lower.text, first.place, first.severity));
      }
    }
    for (const end of connectionAddresses(resource)) addressOnce(end, resource, undefined, [], seen);
  }
}

function volumesOnce(resource: Resource, host: Host, names: readonly string[], seen: Seen): void {
  for (const volume of effectiveVolumes(resource, host)) {
    const minor = minorOf(volume.device);
    const minorWord = argumentOf(volume.device, 'MINOR') ?? argumentOf(volume.device, 'DEVICE');
    const device = argumentOf(volume.device, 'DEVICE');
    const disk = argumentOf(volume.disk, 'DISK');
    const meta = metaOf(volume.metaDisk);
    // A host that two sections of one resource name is told of as such, not by its volumes.
    const owner = volume.bound;
    for (const name of names) {
      if (minor !== undefined && minorWord) {
        const first = seen.use(`minor ${name} ${minor}`, minorWord, owner);
        if (first) seen.report(doubles.duplicateMinor(minorWord, minor, name, first.place, first.severity));
      }
      if (device) {
        const first = seen.use(
          `device ${name} ${device.text.startsWith('/dev/') ? device.text.slice(5) : device.text}`,
          device,
          owner,
        );
        if (first) seen.report(doubles.duplicateDevice(device, device.text, name, first.place, first.severity));
      }
      if (disk && disk.text !== 'none' && host.kind !== 'stacked') {
        // drbdadm compares the disks that hosts inherit, not those that they name themselves.
        const inherited = volume.disk!.parent === resource.bound || volume.disk!.parent?.parent === resource.bound;
        const first = seen.use(
          `disk ${name} ${disk.text}`,
          disk,
          owner,
          inherited && !isHostSection(volume.disk!.parent),
        );
        if (first) seen.report(doubles.duplicateDisk(disk, disk.text, name, first.place, first.severity));
      }
      if (meta) {
        const first = seen.use(`meta ${name} ${meta.key}`, meta, owner);
        if (first) seen.report(doubles.duplicateMetaDisk(meta, meta.key, name, first.place, first.severity));
      }
    }
  }
}

function isHostSection(section: Bound | undefined): boolean {
  const keyword = section?.statement.keyword.text;
  return keyword === 'on' || keyword === 'floating' || keyword === 'stacked-on-top-of';
}

/** An external metadata device with its index; without one it is the volume's alone. */
function metaOf(metaDisk: Bound | undefined): { key: string; start: number; end: number } | undefined {
  const device = argumentOf(metaDisk, 'DEVICE');
  if (!device || device.text === 'internal') return undefined;
  const index = argumentOf(metaDisk, 'INDEX');
  if (metaDisk!.statement.args.length > 1 && !index) return undefined;
  const key = index ? `${device.text}[${index.text}]` : device.text;
  return { key, start: device.start, end: metaDisk!.statement.args.at(-1)!.end };
}

/** An address and port belong to one resource; this machine's own addresses count host by host. */
function addressOnce(
  address: Address,
  resource: Resource,
  host: Host | undefined,
  names: readonly string[],
  seen: Seen,
): void {
  if (isLocal(address.ip)) return;
  const shown = `${address.ip}:${address.port}`;
  const eight = seen.context.line?.startsWith('8') === true;
  const first = seen.use(
    `address  ${shown}`,
    address,
    eight && host ? `${resource.bound.statement.start} ${names}` : resource,
  );
  if (first) seen.report(doubles.duplicateAddress(address, shown, first.place, first.severity));
}

/** drbdadm 8 compares the addresses of the proxies, too; each host has its own ones of the machine itself. */
function proxyAddresses(proxy: Bound, seen: Seen): void {
  const words = proxy.match.roles.filter((role) => role.element.kind === 'word').map((role) => role.word);
  const hosts = words.map((word) => word.text);
  const again = words.find((word, i) => hosts.indexOf(word.text) < i);
  if (again) {
    seen.context.report(doubles.duplicateHost(again, again.text, words[hosts.indexOf(again.text)]!));
    return;
  }
  for (const child of proxy.children) {
    const address = addressOf(child);
    if (!address) continue;
    const shown = `${address.ip}:${address.port}`;
    const owners = isLocal(address.ip) ? hosts : [''];
    for (const [i, host] of owners.entries()) {
      const first = seen.use(`address ${host} ${shown}`, address, `${child.statement.start} ${i}`);
      if (first) seen.report(doubles.duplicateAddress(address, shown, first.place, first.severity));
    }
  }
}

/** An address that every host has for itself. */
export function isLocal(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1' || /^fe80:/i.test(ip);
}

function connectionAddresses(resource: Resource): readonly Address[] {
  const found: Address[] = [];
  for (const connection of resource.connections) {
    for (const child of connection.children) {
      const keyword = child.statement.keyword.text;
      const ends = keyword === 'path' ? child.children : keyword === 'host' ? [child] : [];
      for (const end of ends) {
        const address = end.statement.keyword.text === 'host' ? addressOf(end) : undefined;
        if (address) found.push(address);
      }
    }
  }
  return found;
}
