import type { Location, Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as doubles from '../messages/duplicates.ts';
import { connectionAddresses, isLocal } from '../model/addresses.ts';
import { type Address, addressOf, effectiveVolumes, type Host, type Resource } from '../model/model.ts';
import { needsOf } from '../model/needs.ts';

/** What one host may have only once, and what is one for all hosts. */
export type Kind = 'minor' | 'device' | 'disk' | 'metaDisk' | 'address' | 'name' | 'lower';

/** What goes through the uses of a file. */
export interface Visitor {
  /** Whether drbdadm 8 reads the file. */
  readonly isOld: boolean;
  namesOf(host: Host): readonly string[];
  /**
   * Notes a use, on a host or (`''`) on all. Answers where another owner has used the same before, if this one must be
   * reported. `refused`: drbdadm compares it, too.
   */
  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused?: boolean): First | undefined;
  report(problem: Problem): void;
  /** Where something else of the kind is free. */
  readonly free?: Free;
}

/** Numbers that nothing in sight uses. */
export interface Free {
  readonly minor: (word: Word) => doubles.Free | undefined;
  readonly port: (address: Address, resource: Resource) => doubles.Free | undefined;
}

/** Where something was used before, and how bad that is. */
export interface First {
  readonly place: Location;
  readonly severity: Severity;
}

/** Goes through what the resources of a file use. */
export function walk(resources: readonly Resource[], seen: Visitor): void {
  for (const resource of resources) {
    const { name } = resource;
    if (name && !name.hole) {
      const first = seen.use('name', '', name.text, name, resource);
      if (first) seen.report(doubles.duplicateResource(name, name.text, first.place, first.severity));
    }
    for (const host of resource.hosts) {
      const names = seen.namesOf(host);
      volumesOnce(resource, host, seen, names);
      if (host.address) addressOnce(host.address, resource, host, seen);
      if (seen.isOld) for (const proxy of host.proxies) proxyAddresses(proxy, seen);
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
          const free = (): doubles.Free | undefined => seen.free?.minor(minorWord);
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
  const owner = host && seen.isOld ? host : resource;
  const first = seen.use('address', '', address.text, address, owner);
  if (!first || isSameHostAddress(resource, first.place)) return;
  const free = (): doubles.Free | undefined => seen.free?.port(address, resource);
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
