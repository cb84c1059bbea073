import { memo } from '../../../base/memo.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import { perStatement } from '../../../binding/per-statement.ts';
import type { BoundStatement, BoundTree, SingleStatementView } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { type Address, addressOf } from './arguments.ts';
import { type Needs, needsOf, type Volume } from './needs.ts';
import { innerOptions, type Options, ownOptions, Settings } from './settings.ts';

export { Address, addressOf, argumentOf, minorOf } from './arguments.ts';

/** What a file says of resources, section by section; made once a diagnosis, read by the checks. */
export interface Model {
  readonly uri: string;
  readonly resources: readonly Resource[];
  readonly common: BoundStatement | undefined;
}

export interface Resource {
  readonly bound: BoundStatement;
  readonly name: Word | undefined;
  /** Its host sections, as far as they are looked into: the first `mostHosts`. */
  readonly hosts: readonly Host[];
  /** Those after them, of which nothing but a copy is told. */
  readonly furtherHosts: readonly Host[];
  /** Volumes outside of host sections: all hosts have them. */
  readonly volumes: readonly Volume[];
  readonly connections: readonly BoundStatement[];
  readonly meshes: readonly BoundStatement[];
  /** What its volumes take up on the hosts that add nothing to them. */
  readonly needs: readonly Needs[];
  /** What its sections of options set, those of connections left out. */
  readonly options: Options;
  /** What the sections inside set: those of connections, meshes, volumes and hosts. */
  readonly inner: readonly Options[];
  /** True when something inside is not understood, so that nothing counts as missing. */
  readonly unclear: boolean;
}

export interface Host {
  readonly bound: BoundStatement;
  readonly kind: 'on' | 'floating' | 'stacked';
  /** Names of `on`; empty for a floating or stacked section. */
  readonly names: readonly Word[];
  /** The same as texts, without those that a template sets. */
  readonly labels: readonly string[];
  readonly address: Address | undefined;
  readonly nodeId: Word | undefined;
  readonly volumes: readonly Volume[];
  readonly proxies: readonly BoundStatement[];
  readonly unclear: boolean;
}

/** A resource has 32 nodes at most; what hosts and volumes amount to is worked out for no more than so many sections. */
const mostHosts = 64;

/** Collects the model of a document. What it knows of a resource is kept as long as its statement is. */
export function modelOf(uri: string, tree: BoundTree): Model {
  return { uri, ...contentsOf(tree) };
}

const contentsOf = memo((tree: BoundTree): Omit<Model, 'uri'> => {
  const resources: Resource[] = [];
  let common: BoundStatement | undefined;
  for (const { resource, bound } of partsOf(tree)) {
    if (resource) resources.push(resource);
    else if (bound.statement.keyword.text === 'common') common ??= bound;
  }
  return { resources, common };
});

/** The resource of a document that holds nothing but its statement. */
export function resourceIn(view: SingleStatementView): Resource | undefined {
  return partsOf(view)[0]?.resource;
}

const partsOf = perStatement(({ statement: bound }) => {
  const { keyword, body } = bound.statement;
  return { bound, resource: keyword.text === 'resource' && body ? resourceOf(bound) : undefined };
});

function resourceOf(bound: BoundStatement): Resource {
  let all: Host[] | undefined;
  let unclear = bound.statement.args[0] === undefined;
  for (const child of bound.children) {
    if (!child.directive || child.statement.broken) unclear = true;
    const { text } = child.statement.keyword;
    const kind = hostKinds.get(text);
    if (kind) {
      all ??= [];
      all.push(hostOf(child, kind));
    } else if (text === '_this_host' || text === '_remote_host' || text === 'template-file') unclear = true;
  }
  const hosts = all && all.length > mostHosts ? all.slice(0, mostHosts) : (all ?? noHosts);
  const volumes = volumesOf(bound, false);
  const connections = childrenOf(bound, 'connection');
  const meshes = childrenOf(bound, 'connection-mesh');
  return {
    bound,
    name: bound.statement.args[0],
    hosts,
    furtherHosts: all && all !== hosts ? all.slice(mostHosts) : noHosts,
    volumes,
    needs: volumes.map(needsOf),
    connections,
    meshes,
    options: ownOptions(bound),
    inner: innerOptions(sectionsInside(bound, volumes, hosts, connections, meshes)),
    unclear: unclear || hosts !== (all ?? noHosts),
  };
}

/** The sections of a resource that may have options of their own. */
function sectionsInside(
  bound: BoundStatement,
  volumes: readonly Volume[],
  hosts: readonly Host[],
  connections: readonly BoundStatement[],
  meshes: readonly BoundStatement[],
): readonly BoundStatement[] {
  const ofHosts = hosts.flatMap((host) => [host.bound, ...host.volumes.map((volume) => volume.bound)]);
  const ofVolumes = volumes.map((volume) => volume.bound);
  const peers = connections.flatMap((connection) => childrenOf(connection, 'volume'));
  const all = [...ofVolumes, ...ofHosts, ...connections, ...peers, ...meshes];
  return [...new Set(all)].filter((section) => section !== bound);
}

/** The options of a resource, seen through those of `common`. */
export function settingsOf(resource: Resource, common: Options): Settings {
  return new Settings(resource.options, common, resource.inner);
}

const noHosts: readonly Host[] = [];

const hostKinds: ReadonlyMap<string, Host['kind']> = new Map([
  ['on', 'on'],
  ['floating', 'floating'],
  ['stacked-on-top-of', 'stacked'],
]);

const nothing: readonly BoundStatement[] = [];

/** The statements of a section with a keyword; most have none. */
function childrenOf(section: BoundStatement, keyword: string): readonly BoundStatement[] {
  for (const child of section.children)
    if (child.statement.keyword.text === keyword) return childrenNamed(section, keyword);
  return nothing;
}

function hostOf(bound: BoundStatement, kind: Host['kind']): Host {
  let address = kind === 'floating' ? addressOf(bound) : undefined;
  let nodeId: Word | undefined;
  let unclear = false;
  for (const child of bound.children) {
    if (!child.directive || child.statement.broken) unclear = true;
    const { keyword, args } = child.statement;
    if (keyword.text === 'address') {
      // An address that cannot be read is there all the same.
      address ??= addressOf(child);
      if (!address) unclear = true;
    } else if (keyword.text === 'node-id') nodeId ??= args[0];
  }
  const names = kind === 'on' ? bound.statement.args : [];
  return {
    bound,
    kind,
    names,
    labels: labelsOf(names),
    address,
    nodeId,
    volumes: volumesOf(bound, true),
    proxies: childrenOf(bound, 'proxy'),
    unclear,
  };
}

function labelsOf(names: readonly Word[]): readonly string[] {
  // The usual case, without an array that grows.
  if (names.length === 1 && !names[0]!.hole) return [names[0]!.text];
  return names.filter((name) => !name.hole).map((name) => name.text);
}

const noVolumes: readonly Volume[] = [];

/** The volumes that a section sets out, volume 0 of bare statements among them; in a host section `disk { }` is one of those. */
function volumesOf(section: BoundStatement, inHost: boolean): readonly Volume[] {
  let found: Volume[] | undefined;
  let bare = false;
  for (const child of section.children) {
    const { keyword, args, body } = child.statement;
    switch (keyword.text) {
      case 'volume':
        if (body && child.children) {
          found ??= [];
          found.push(volumeOf(child, args[0]?.hole ? Number.NaN : Number(args[0]?.text), false));
        }
        break;
      case 'device':
      case 'meta-disk':
      case 'flexible-meta-disk':
        bare = true;
        break;
      case 'disk':
        if (!body || inHost) bare = true;
        break;
    }
  }
  if (!bare) return found ?? noVolumes;
  const own = volumeOf(section, 0, true);
  return found ? [...found, own] : [own];
}

function volumeOf(bound: BoundStatement, number: number, implicit: boolean): Volume {
  let device: BoundStatement | undefined;
  let disk: BoundStatement | undefined;
  let metaDisk: BoundStatement | undefined;
  for (const child of bound.children) {
    switch (child.statement.keyword.text) {
      case 'device':
        device = child;
        break;
      case 'disk':
        if (!child.statement.body) disk = child;
        break;
      case 'meta-disk':
      case 'flexible-meta-disk':
        metaDisk = child;
        break;
    }
  }
  return { number, implicit, bound, device, disk, metaDisk };
}

/** The volume of a host as it comes out: what the host does not say is the resource's. */
export function effectiveVolumes(resource: Resource, host: Host): readonly Volume[] {
  if (!resource.volumes.length) return host.volumes;
  if (!host.volumes.length && resource.volumes.length === 1) return resource.volumes;
  const first = firstOfEach(resource.volumes);
  const ownFirst = ownFirstOf(host);
  const merged = [...first.values()].map((shared) => {
    const own = ownFirst.get(shared.number);
    if (!own) return shared;
    return {
      ...own,
      device: own.device ?? shared.device,
      disk: own.disk ?? shared.disk,
      metaDisk: own.metaDisk ?? shared.metaDisk,
    };
  });
  const others = host.volumes.filter((own) => !first.has(own.number));
  return others.length ? [...merged, ...others] : merged;
}

/** The volume of that number that a host section itself sets out. */
export function ownVolume(host: Host, number: number): Volume | undefined {
  return ownFirstOf(host).get(number);
}

const ownFirstOf = memo((host: Host) => firstOfEach(host.volumes));

/** The first volume of each number; one whose number is unknown is like no other. */
function firstOfEach(volumes: readonly Volume[]): ReadonlyMap<number, Volume> {
  const first = new Map<number, Volume>();
  for (const volume of volumes)
    if (!Number.isNaN(volume.number) && !first.has(volume.number)) first.set(volume.number, volume);
  return first;
}

/** Names of hosts are the same when they are equal but for case, or one is the short form of the other (drbdadm 9). */
export function sameHost(a: string, b: string): boolean {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return true;
  const dotLeft = left.indexOf('.');
  const dotRight = right.indexOf('.');
  if (dotLeft >= 0 === dotRight >= 0) return false;
  return dotLeft >= 0 ? left.slice(0, dotLeft) === right : right.slice(0, dotRight) === left;
}

/** How a host section is called in a message. */
export function hostLabel(host: Host): string {
  if (host.kind === 'on') return host.names.map((name) => name.text).join(' ');
  if (host.kind === 'stacked') return `stacked-on-top-of ${host.bound.statement.args[0]?.text ?? ''}`;
  return host.address?.text ?? 'floating';
}
