import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { lastAtOrBefore, type Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as doubles from '../messages/duplicates.ts';
import { copiedResource } from '../messages/files.ts';
import { type Address, addressOf, effectiveVolumes, type Host, type Model, type Resource } from '../model/model.ts';
import { needsOf } from '../model/needs.ts';
import { type Context, namesOf } from './context.ts';
import { freeMinor, freePort } from './free.ts';

/** Names, minors, devices, disks, metadata and addresses that are used twice: in this file, and in those read along with it. */
export function* duplicates(context: Context): Iterable<Problem> {
  if (!context.certain) return;
  const seen = new Seen(context);
  for (const { model, sure } of context.others) walk(model, seen.from(model.uri, sure));
  walk(context.model, seen.from(undefined, true));
  yield* seen.finish();
}

/** What has been seen so far, and where. */
class Seen {
  /** What is one for all hosts: names of resources, lower resources, addresses. */
  readonly names: Table = new Map();
  readonly lower: Table = new Map();
  readonly addresses: Table = new Map();
  private readonly hosts = new Map<string, HostTables>();
  private readonly reported = new Set<number>();
  private readonly found: Problem[] = [];
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

  /** What is in use on a host. */
  on(host: string): HostTables {
    let found = this.hosts.get(host);
    if (!found) {
      found = { minors: new Map(), devices: new Map(), disks: new Map(), metaDisks: new Map(), addresses: new Map() };
      this.hosts.set(host, found);
    }
    return found;
  }

  /**
   * Notes a use. Answers where another owner has used the same before, if this one must be reported. `refused`: drbdadm
   * compares it, too.
   */
  use(table: Table, key: string | number, at: Span, owner: unknown, refused = true): First | undefined {
    const { steps } = this.context.file;
    if (steps) steps.count++;
    const first = table.get(key);
    if (!first) {
      table.set(key, { at, owner, sure: this.sure && refused, uri: this.uri });
      return undefined;
    }
    if (first.owner === owner || this.uri !== undefined || this.reported.has(at.start)) return undefined;
    this.reported.add(at.start);
    const { at: place, uri } = first;
    return {
      place: { start: place.start, end: place.end, ...(uri !== undefined && { uri }) },
      severity: first.sure && refused ? 'error' : 'warning',
    };
  }

  report(problem: Problem): void {
    this.found.push(problem);
  }

  /** What was found; a resource that has most of what one of another file has is a copy of it, and one problem. */
  *finish(): Iterable<Problem> {
    const { model } = this.context;
    const groups = new Map<string, Problem[]>();
    for (const found of this.found) {
      const uri = found.related?.[0]?.uri;
      const owner = uri === undefined ? -1 : indexOfOwner(model.resources, found);
      const key = owner < 0 ? `${found.start} ${found.code}` : `${owner} ${uri}`;
      const group = groups.get(key);
      if (group) group.push(found);
      else groups.set(key, [found]);
    }
    for (const group of groups.values()) {
      const kinds = new Set(group.map(({ code }) => code));
      const isSameName = kinds.has('duplicate-resource');
      const owner = model.resources[indexOfOwner(model.resources, group[0]!)];
      if (!owner?.name || kinds.size < (isSameName ? 2 : 3)) yield* group;
      else {
        const others = group.flatMap((each) => each.related ?? []);
        const severity = group.some((each) => each.severity === 'error') ? 'error' : 'warning';
        yield copiedResource(owner.name, owner.name.text, others, severity, isSameName);
      }
    }
  }
}

/** The resource that a problem is in; resources are sorted. */
function indexOfOwner(resources: readonly Resource[], { start }: Span): number {
  return lastAtOrBefore(resources.length, (i) => resources[i]!.bound.statement.start, start);
}

type Table = Map<string | number, Use>;

/** What one host may have only once. */
interface HostTables {
  readonly minors: Table;
  readonly devices: Table;
  readonly disks: Table;
  readonly metaDisks: Table;
  readonly addresses: Table;
}

/** Where something was used before, and how bad that is. */
interface First {
  readonly place: Location;
  readonly severity: Severity;
}

interface Use {
  readonly at: Span;
  readonly owner: unknown;
  readonly sure: boolean;
  readonly uri: string | undefined;
}

function walk(model: Model, seen: Seen): void {
  for (const resource of model.resources) {
    const { name } = resource;
    if (name && !name.hole) {
      const first = seen.use(seen.names, name.text, name, resource);
      if (first) seen.report(doubles.duplicateResource(name, name.text, first.place, first.severity));
    }
    for (const host of resource.hosts) {
      const names = namesOf(host, seen.context);
      volumesOnce(resource, host, seen, names);
      if (host.address) addressOnce(host.address, resource, host, seen);
      if (seen.context.line?.startsWith('8')) for (const proxy of host.proxies) proxyAddresses(proxy, seen);
      const lower = host.kind === 'stacked' ? host.bound.statement.args[0] : undefined;
      if (lower && !lower.hole) {
        const first = seen.use(seen.lower, lower.text, lower, host.bound);
        if (first) seen.report(doubles.duplicateStacked(lower, lower.text, first.place, first.severity));
      }
    }
    for (const end of connectionAddresses(resource)) addressOnce(end, resource, undefined, seen);
  }
}

function volumesOnce(resource: Resource, host: Host, seen: Seen, names: readonly string[]): void {
  const volumes = effectiveVolumes(resource, host);
  const needs = volumes === resource.volumes ? resource.needs : volumes.map(needsOf);
  for (const name of names) {
    const tables = seen.on(name);
    // A host named by two sections of one resource is reported itself, not its volumes: the owner is the volume.
    for (const { volume, minor, minorWord, device, disk, meta } of needs) {
      const owner = volume.bound;
      if (minor !== undefined && minorWord) {
        const first = seen.use(tables.minors, minor, minorWord, owner);
        if (first) {
          const free = (): doubles.Free | undefined => freeMinor(minorWord, seen.context);
          seen.report(doubles.duplicateMinor(minorWord, minor, name, first.place, first.severity, free));
        }
      }
      if (device) {
        const key = device.text.startsWith('/dev/') ? device.text.slice(5) : device.text;
        const first = seen.use(tables.devices, key, device, owner);
        if (first) seen.report(doubles.duplicateDevice(device, device.text, name, first.place, first.severity));
      }
      if (disk && host.kind !== 'stacked') {
        // drbdadm compares the disks that hosts inherit, not those that they name themselves.
        const holder = volume.disk!.parent;
        const inherited = !isHostSection(holder) && (holder === resource.bound || holder?.parent === resource.bound);
        const first = seen.use(tables.disks, disk.text, disk, owner, inherited);
        if (first) seen.report(doubles.duplicateDisk(disk, disk.text, name, first.place, first.severity));
      }
      if (meta) {
        const at = { start: meta.from.start, end: meta.to.end };
        const first = seen.use(tables.metaDisks, meta.key, at, owner);
        if (first) seen.report(doubles.duplicateMetaDisk(at, meta.key, name, first.place, first.severity));
      }
    }
  }
}

function isHostSection(section: BoundStatement | undefined): boolean {
  const keyword = section?.statement.keyword.text;
  return keyword === 'on' || keyword === 'floating' || keyword === 'stacked-on-top-of';
}

/** An address and port belong to one resource; this machine's own addresses count host by host. */
function addressOnce(address: Address, resource: Resource, host: Host | undefined, seen: Seen): void {
  if (isLocal(address.ip)) return;
  // drbdadm 8 compares the hosts of one resource as well.
  const owner = host && seen.context.line?.startsWith('8') ? host : resource;
  const first = seen.use(seen.addresses, address.text, address, owner);
  if (!first || isSameHostAddress(resource, first.place)) return;
  const free = (): doubles.Free | undefined => freePort(address, resource, seen.context);
  seen.report(doubles.duplicateAddress(address, address.text, first.place, first.severity, free));
}

/** The two hosts of a resource have one address, which is reported as that. */
function isSameHostAddress({ hosts, bound }: Resource, { uri, start }: Location): boolean {
  const { statement } = bound;
  const isInside = uri === undefined && statement.start <= start && start < statement.end;
  return isInside && hosts.length === 2 && hosts.every((host) => !host.proxies.length);
}

/** drbdadm 8 compares the addresses of the proxies, too; each host has its own ones of the machine itself. */
function proxyAddresses(proxy: BoundStatement, seen: Seen): void {
  const words = proxy.match.roles.filter((role) => role.element.kind === 'word').map((role) => role.word);
  const hosts = words.map((word) => word.text);
  const again = words.find((word, i) => hosts.indexOf(word.text) < i);
  if (again) {
    seen.report(doubles.duplicateHost(again, again.text, words[hosts.indexOf(again.text)]!));
    return;
  }
  for (const child of proxy.children) {
    const address = addressOf(child);
    if (!address) continue;
    const tables = isLocal(address.ip) ? hosts.map((host) => seen.on(host).addresses) : [seen.addresses];
    for (const [i, table] of tables.entries()) {
      const first = seen.use(table, address.text, address, `${child.statement.start} ${i}`);
      if (first) seen.report(doubles.duplicateAddress(address, address.text, first.place, first.severity));
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
