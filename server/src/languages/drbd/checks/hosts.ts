import type { Problem, Severity } from '../../../base/problem.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as doubles from '../messages/duplicates.ts';
import * as messages from '../messages/structure.ts';
import { isLocal } from '../model/addresses.ts';
import { type Address, type Host, hostLabel, type Resource, sameHost } from '../model/model.ts';
import { type Context, head, type Local, nameOf, namesOf } from './context.ts';
import { insertInto } from './insertions.ts';

/** The host sections of a resource: there, complete, and not in each other's way. */
export function* hosts(context: Local): Iterable<Problem> {
  const { resource } = context;
  if (!context.certain || !resource) return;
  // A copied section makes all of its addresses and numbers double.
  if ((yield* duplicateHosts(resource, context)) || resource.unclear) return;
  if (resource.hosts.length < 2) yield* enoughHosts(resource, context);
  yield* addresses(resource, context);
  yield* nodeIds(resource, context);
  if (resource.hosts.some((host) => host.proxies.length)) yield* proxies(resource);
}

/** Hosts that represent those of another resource. */
export function* stackedHosts(context: Context): Iterable<Problem> {
  if (!context.certain) return;
  for (const resource of context.model.resources) {
    const stacked = resource.hosts.filter((host) => host.kind === 'stacked');
    if (stacked.length) yield* duplicateStackedHost(resource, stacked, context);
  }
}

/** True where a host has two sections. */
function* duplicateHosts(resource: Resource, context: Local): Generator<Problem, boolean> {
  const hosts = [...resource.hosts, ...resource.furtherHosts];
  if (hosts.length < 2 && !hosts.some(({ names }) => names.length > 1)) return false;
  let found = false;
  const byKey = new Map<string, Word>();
  const byAddress = new Map<string, Address>();
  for (const { kind, address, names } of hosts) {
    if (address) {
      const text = `${address.ip}:${address.port}`;
      const first = byAddress.get(text);
      if (!first) byAddress.set(text, address);
      else if (kind === 'floating') yield doubles.duplicateHost(address, text, first);
    }
    for (const name of names) {
      if (name.hole) continue;
      const { own, same } = hostKeys(name.text, context);
      const [first] = same.flatMap((key) => byKey.get(key) ?? []).sort((a, b) => a.start - b.start);
      if (first) {
        found = true;
        yield doubles.duplicateHost(name, name.text, first);
      }
      for (const key of own) if (!byKey.has(key)) byKey.set(key, name);
    }
  }
  return found;
}

/**
 * Keys of a host's name, and those of the names that `comparison` takes for the same. A key with a dot in front
 * represents the first part of a longer name.
 */
function hostKeys(name: string, { line }: Pick<Local, 'line'>): Record<'own' | 'same', readonly string[]> {
  if (line !== '9') return { own: [name], same: [name] };
  const lower = name.toLowerCase();
  const dot = lower.indexOf('.');
  if (dot < 0) return { own: [`=${lower}`], same: [`=${lower}`, `.${lower}`] };
  const short = lower.slice(0, dot);
  return { own: [`=${lower}`, `.${short}`], same: [`=${lower}`, `=${short}`] };
}

/** drbdadm 9 takes names for the same that 8 does not. */
function comparison({ line }: Pick<Local, 'line'>): (a: string, b: string) => boolean {
  return line === '9' ? sameHost : (a, b) => a === b;
}

/**
 * A host that a stacked section represents has no second section, neither its own nor that of another lower resource.
 */
function* duplicateStackedHost(resource: Resource, stacked: readonly Host[], context: Context): Iterable<Problem> {
  const same = comparison(context);
  for (const host of stacked) {
    const lower = host.bound.statement.args[0];
    if (!lower || lower.hole) continue;
    if (lower.text === resource.name?.text) {
      // drbdadm looks for the hosts that it has read so far.
      const late = resource.hosts.some((each) => each.kind === 'on' && each.bound.statement.start < lower.start);
      yield doubles.stackedOnItself(lower, lower.text, late ? 'error' : 'warning');
      continue;
    }
    const names = namesOf(host, context);
    for (const other of resource.hosts) {
      const both = other.kind === 'stacked';
      if (other === host || (both && resource.hosts.indexOf(other) > resource.hosts.indexOf(host))) continue;
      const duplicate = namesOf(other, context).find((name) => names.some((each) => same(each, name)));
      if (duplicate === undefined) continue;
      const at = other.names.find((name) => name.text === duplicate) ?? head(other.bound);
      const [second, first] = both ? [lower, at] : [at, lower];
      yield doubles.duplicateStackedHost(second, duplicate, lower.text, first);
    }
  }
}

function* enoughHosts(resource: Resource, { line }: Local): Iterable<Problem> {
  const at = head(resource.bound);
  const { hosts } = resource;
  if (!hosts.length) yield messages.missingHosts(at, nameOf(resource), line === '9' ? 'error' : 'warning');
  else if (hosts.length === 1 && hosts[0]!.names.length < 2) {
    const refused = line === '9' && !hosts[0]!.nodeId;
    yield messages.singleHost(at, nameOf(resource), refused ? 'error' : 'warning');
  }
}

/** True where the resource is in the old form: two hosts, no `connection`, no `node-id`. */
function isImplicit(resource: Resource): boolean {
  return !resource.connections.length && resource.hosts.every((host) => !host.nodeId);
}

function* addresses(resource: Resource, { line }: Local): Iterable<Problem> {
  const { hosts } = resource;
  const implicit = isImplicit(resource);
  for (const host of hosts) {
    if (host.address || host.unclear || resource.connections.length) continue;
    const severity: Severity = line === '9' && !implicit && !resource.meshes.length ? 'warning' : 'error';
    yield messages.missingAddress(head(host.bound), hostLabel(host), severity);
  }
  if (hosts.length !== 2) return;
  const [a, b] = [hosts[0]!.address, hosts[1]!.address];
  if (!a || !b) return;
  if ((a.family === 'ipv6') !== (b.family === 'ipv6')) yield doubles.mixedFamilies(b, a);
  if (a.ip !== b.ip || hosts.some((host) => host.proxies.length)) return;
  // drbdadm 9 makes the node ids of the old form from the addresses, and cannot with equal ones.
  if (line === '9' && implicit) yield doubles.sameAddress(b, b.ip, a, 'error');
  else if (line !== '9' && a.port === b.port && !isLocal(a.ip)) yield doubles.sameAddress(b, b.ip, a, 'error');
  else if (line === '9' && a.port === b.port && !resource.connections.length && !isLocal(a.ip))
    yield doubles.sameAddress(b, b.ip, a, 'error');
  else if (!isLocal(a.ip)) yield doubles.sameAddress(b, b.ip, a, 'warning');
}

function* nodeIds(resource: Resource, { line, text }: Local): Iterable<Problem> {
  const { hosts } = resource;
  if (line !== '9' && hosts.every((host) => !host.nodeId)) return;
  const first = new Map<string, { start: number; end: number }>();
  for (const { nodeId } of hosts) {
    if (!nodeId || nodeId.hole) continue;
    const number = nodeId.text;
    const before = first.get(number);
    if (before) yield doubles.duplicateNodeId(nodeId, number, before);
    else first.set(number, nodeId);
  }
  if (line !== '9' || hosts.length < 2) return;
  if (isImplicit(resource) && hosts.length === 2) return;
  let free = 0;
  for (const host of hosts) {
    if (host.nodeId || host.unclear) continue;
    while (first.has(String(free))) free++;
    // One without its number may be filled in.
    const isThere = host.bound.children.some(({ statement }) => statement.keyword.text === 'node-id');
    const fix = isThere ? undefined : insertInto(host.bound, `node-id ${free++};`, text);
    yield messages.missingNodeId(head(host.bound), hostLabel(host), fix && [fix]);
  }
}

function* proxies(resource: Resource): Iterable<Problem> {
  for (const host of resource.hosts)
    if (!host.proxies.length && !host.unclear) yield messages.proxyOnOneSide(head(host.bound), hostLabel(host));
}

/** True when a name is, or may be, one of a host of the resource. */
export function isHostOf(resource: Resource, name: string, context: Context): boolean {
  return resource.furtherHosts.length > 0 || resource.hosts.some((host) => isNamed(host, name, context));
}

/** True when a host section has that name; a stacked one has those of the resource below it. */
export function isNamed(host: Host, name: string, context: Context): boolean {
  if (host.kind === 'stacked') {
    const names = namesOf(host, context);
    return !names.length || names.some((each) => sameHost(each, name));
  }
  return host.names.some((each) => each.hole || sameHost(each.text, name));
}
