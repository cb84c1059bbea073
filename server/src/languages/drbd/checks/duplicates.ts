import { memo } from '../../../base/memo.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { lastAtOrBefore, type Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as doubles from '../messages/duplicates.ts';
import { copiedResource } from '../messages/files.ts';
import { connectionAddresses, isLocal } from '../model/addresses.ts';
import { type Address, addressOf, effectiveVolumes, type Host, type Model, type Resource } from '../model/model.ts';
import { needsOf } from '../model/needs.ts';
import { type Context, namesOf } from './context.ts';
import { freeMinor, freePort } from './free.ts';

/** Names, minors, devices, disks, metadata and addresses that are used twice: in this file, and in those read along with it. */
export function* duplicates(context: Context): Iterable<Problem> {
  if (!context.certain) return;
  const seen = new Seen(context);
  walk(context.model, seen);
  yield* seen.finish();
}

/** What one host may have only once, and what is one for all hosts. */
type Kind = 'minor' | 'device' | 'disk' | 'metaDisk' | 'address' | 'name' | 'lower';

/** What goes through the uses of a file. */
interface Visitor {
  readonly context: Context;
  /**
   * Notes a use, on a host or (`''`) on all. Answers where another owner has used the same before, if this one must be
   * reported. `refused`: drbdadm compares it, too.
   */
  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused?: boolean): First | undefined;
  report(problem: Problem): void;
}

interface Use {
  readonly at: Span;
  readonly owner: unknown;
  readonly refused: boolean;
}

/** The uses of a file, each where it comes first. */
class Recorder implements Visitor {
  readonly uses = new Map<string, Use>();
  readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused = true): undefined {
    const { steps } = this.context.file;
    if (steps) steps.count++;
    const name = keyOf(kind, host, key);
    if (!this.uses.has(name)) this.uses.set(name, { at, owner, refused });
  }

  report(): void {}
}

function keyOf(kind: Kind, host: string, key: string | number): string {
  return `${kind} ${host} ${key}`;
}

/** By the resources of a file, which are others after each edit. */
const recorded = memo((_: Model['resources']): Map<boolean, ReadonlyMap<string, Use>> => new Map());

/** The uses of a file; kept with it, unless the hosts are named elsewhere. */
function usesOf(model: Model, context: Context): ReadonlyMap<string, Use> {
  const kept = recorded(model.resources);
  const isOld = context.line?.startsWith('8') === true;
  const known = kept.get(isOld);
  if (known) return known;
  const recorder = new Recorder(context);
  walk(model, recorder);
  const isStacked = model.resources.some(({ hosts }) => hosts.some(({ kind }) => kind === 'stacked'));
  if (!isStacked) kept.set(isOld, recorder.uses);
  return recorder.uses;
}

/** What the files that are read along use as well, each where it comes first. */
function takenBy(context: Context): ReadonlyMap<string, Use & { readonly uri: string | undefined }> {
  const taken = new Map<string, Use & { readonly uri: string | undefined }>();
  if (!context.others.length) return taken;
  const own = usesOf(context.model, context);
  const { steps } = context.file;
  let compared = 0;
  for (const { model, sure } of context.others) {
    const theirs = usesOf(model, context);
    const few = own.size < theirs.size ? own : theirs;
    const many = few === own ? theirs : own;
    compared += few.size;
    for (const key of few.keys()) {
      if (!many.has(key) || taken.has(key)) continue;
      const { at, owner, refused } = theirs.get(key)!;
      taken.set(key, { at, owner, refused: sure && refused, uri: model.uri });
    }
  }
  if (steps) steps.count += compared;
  return taken;
}

/** What has been seen so far, and where. */
class Seen implements Visitor {
  private readonly hosts = new Map<string, Map<Kind, Map<string | number, Use>>>();
  private readonly taken: ReturnType<typeof takenBy>;
  private readonly reported = new Set<number>();
  private readonly found: Problem[] = [];
  readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    this.taken = takenBy(context);
  }

  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused = true): First | undefined {
    const { steps } = this.context.file;
    if (steps) steps.count++;
    const elsewhere = this.taken.size ? this.taken.get(keyOf(kind, host, key)) : undefined;
    const first = elsewhere ?? this.firstHere(kind, host, key, { at, owner, refused });
    if (!first || first.owner === owner || this.reported.has(at.start)) return undefined;
    this.reported.add(at.start);
    const { start, end } = first.at;
    return {
      place: { start, end, ...(elsewhere?.uri !== undefined && { uri: elsewhere.uri }) },
      severity: first.refused && refused ? 'error' : 'warning',
    };
  }

  /** The first use in this file; undefined where that is the one at hand. */
  private firstHere(kind: Kind, host: string, key: string | number, use: Use): Use | undefined {
    let kinds = this.hosts.get(host);
    if (!kinds) {
      kinds = new Map();
      this.hosts.set(host, kinds);
    }
    let table = kinds.get(kind);
    if (!table) {
      table = new Map();
      kinds.set(kind, table);
    }
    const first = table.get(key);
    if (!first) table.set(key, use);
    return first;
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

/** Where something was used before, and how bad that is. */
interface First {
  readonly place: Location;
  readonly severity: Severity;
}

function walk(model: Model, seen: Visitor): void {
  for (const resource of model.resources) {
    const { name } = resource;
    if (name && !name.hole) {
      const first = seen.use('name', '', name.text, name, resource);
      if (first) seen.report(doubles.duplicateResource(name, name.text, first.place, first.severity));
    }
    for (const host of resource.hosts) {
      const names = namesOf(host, seen.context);
      volumesOnce(resource, host, seen, names);
      if (host.address) addressOnce(host.address, resource, host, seen);
      if (seen.context.line?.startsWith('8')) for (const proxy of host.proxies) proxyAddresses(proxy, seen);
      const lower = host.kind === 'stacked' ? host.bound.statement.args[0] : undefined;
      if (lower && !lower.hole) {
        const first = seen.use('lower', '', lower.text, lower, host.bound);
        if (first) seen.report(doubles.duplicateStacked(lower, lower.text, first.place, first.severity));
      }
    }
    for (const end of connectionAddresses(resource)) addressOnce(end, resource, undefined, seen);
  }
}

function volumesOnce(resource: Resource, host: Host, seen: Visitor, names: readonly string[]): void {
  const volumes = effectiveVolumes(resource, host);
  const needs = volumes === resource.volumes ? resource.needs : volumes.map(needsOf);
  for (const name of names) {
    // A host named by two sections of one resource is reported itself, not its volumes: the owner is the volume.
    for (const { volume, minor, minorWord, device, disk, meta } of needs) {
      const owner = volume.bound;
      if (minor !== undefined && minorWord) {
        const first = seen.use('minor', name, minor, minorWord, owner);
        if (first) {
          const free = (): doubles.Free | undefined => freeMinor(minorWord, seen.context);
          seen.report(doubles.duplicateMinor(minorWord, minor, name, first.place, first.severity, free));
        }
      }
      if (device) {
        const key = device.text.startsWith('/dev/') ? device.text.slice(5) : device.text;
        const first = seen.use('device', name, key, device, owner);
        if (first) seen.report(doubles.duplicateDevice(device, device.text, name, first.place, first.severity));
      }
      if (disk && host.kind !== 'stacked') {
        // drbdadm compares the disks that hosts inherit, not those that they name themselves.
        const holder = volume.disk!.parent;
        const inherited = !isHostSection(holder) && (holder === resource.bound || holder?.parent === resource.bound);
        const first = seen.use('disk', name, disk.text, disk, owner, inherited);
        if (first) seen.report(doubles.duplicateDisk(disk, disk.text, name, first.place, first.severity));
      }
      if (meta) {
        const at = { start: meta.from.start, end: meta.to.end };
        const first = seen.use('metaDisk', name, meta.key, at, owner);
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
function addressOnce(address: Address, resource: Resource, host: Host | undefined, seen: Visitor): void {
  if (isLocal(address.ip)) return;
  // drbdadm 8 compares the hosts of one resource as well.
  const owner = host && seen.context.line?.startsWith('8') ? host : resource;
  const first = seen.use('address', '', address.text, address, owner);
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
function proxyAddresses(proxy: BoundStatement, seen: Visitor): void {
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
    const places = isLocal(address.ip) ? hosts : [''];
    for (const [i, host] of places.entries()) {
      const first = seen.use('address', host, address.text, address, `${child.statement.start} ${i}`);
      if (first) seen.report(doubles.duplicateAddress(address, address.text, first.place, first.severity));
    }
  }
}
