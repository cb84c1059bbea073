import { addressKind } from '../base/addresses.ts';
import { memo } from '../base/memo.ts';
import type { Location } from '../base/problem.ts';
import type { Word } from '../syntax/tree.ts';
import { ByKey, type Cluster, type Clustered } from './cluster.ts';
import type { OwnAddresses } from './cluster-facts.ts';
import type { BoundStatement, BoundTree, Catalog } from './types.ts';

/** An address that a node has of its own, as DRBD, Corosync, Heartbeat, an interface or a hosts file name it. */
export interface NodeAddress {
  readonly address: string;
  readonly word: Word;
  /** The nodes that it is for, where the file names them. */
  readonly nodes: readonly string[];
  /** It is from a hosts file, whose names need not be nodes. */
  readonly isHostEntry?: boolean;
  /** The length of the network's prefix, where an interface sets it. */
  readonly prefix?: number | undefined;
  /** The interface that has it, where the file says so. */
  readonly interface?: string | undefined;
}

const ADDRESS = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3})|((?=[\da-f]*:)[\da-f:]+$))/i;

/** The addresses of nodes in a file, in document order. */
export const nodeAddressesIn = memo(({ all }: BoundTree): readonly NodeAddress[] =>
  all.flatMap((bound) => {
    const { words, nodes = [], prefix, interface: onInterface } = addressesIn(bound);
    const isHostEntry = bound.directive?.isHostEntry === true;
    return words.flatMap((word) => {
      const address = ADDRESS.exec(word.text)?.slice(1).find(Boolean);
      return address === undefined ? [] : [{ address, word, nodes, isHostEntry, prefix, interface: onInterface }];
    });
  }),
);

/** What a document knows of the names of its cluster. */
export interface Named extends Clustered {
  readonly defined: (kind: 'host', name: string) => readonly unknown[];
}

/** The address of a node in a document of a cluster. */
interface AddressIn extends NodeAddress {
  readonly uri: string;
}

const known = memo((_: Cluster): { all?: readonly AddressIn[]; byText?: ByKey<AddressIn> } => ({}));

/** The addresses of the nodes of a cluster; of the names in hosts files only those count that are nodes. */
export function addressesOfNodes({ cluster, defined }: Named): readonly AddressIn[] {
  const kept = known(cluster);
  kept.all ??= cluster.flatMap(({ uri, bound }) =>
    nodeAddressesIn(bound)
      .filter(({ isHostEntry, nodes }) => !isHostEntry || nodes.some((name) => defined('host', name).length > 0))
      .map((each) => ({ ...each, uri })),
  );
  return kept.all;
}

/** Where another document gives a node an address. */
export function nodeAddress(file: Named, address: string): Location | undefined {
  const kept = known(file.cluster);
  if (!kept.byText) {
    kept.byText = new ByKey();
    for (const each of addressesOfNodes(file)) kept.byText.add(each.address, each);
  }
  const found = kept.byText.elsewhere(address, file.uri);
  return found && { start: found.word.start, end: found.word.end, uri: found.uri };
}

/** An address in a hosts file, and where it is. */
export interface HostEntry {
  readonly address: string;
  readonly place: Location;
}

/** What the hosts files of a cluster know, by name in lower case; a name may have several addresses. */
export const hostEntries = memo((cluster: Cluster): ReadonlyMap<string, readonly HostEntry[]> => {
  const found = new Map<string, HostEntry[]>();
  for (const { uri, bound } of cluster) {
    if (!bound.top.some(({ directive }) => directive?.isHostEntry)) continue;
    for (const { address, word, nodes, isHostEntry } of nodeAddressesIn(bound))
      for (const name of isHostEntry ? new Set(nodes.map((each) => each.toLowerCase())) : []) {
        const entry = { address, place: { start: word.start, end: word.end, uri } };
        const before = found.get(name);
        if (before) before.push(entry);
        else found.set(name, [entry]);
      }
  }
  return found;
});

/** The node among `others` that has an address in hosts files, where the node itself is there with other ones only. */
export function otherOwner(
  entries: ReadonlyMap<string, readonly HostEntry[]>,
  address: string,
  own: string,
  others: readonly string[],
): { readonly name: string; readonly place: Location } | undefined {
  const ownEntries = entries.get(own.toLowerCase());
  if (!ownEntries || ownEntries.some((each) => each.address === address)) return undefined;
  for (const name of others) {
    const entry = entries.get(name.toLowerCase())?.find((each) => each.address === address);
    if (entry) return { name, place: entry.place };
  }
  return undefined;
}

/** Who has an address by a file that names its nodes itself (not a hosts file). */
export interface Claim {
  readonly nodes: readonly string[];
  readonly place: Location & { readonly uri: string };
}

type Claims = ReadonlyMap<string, readonly Claim[]>;
const claims = memo((_: Cluster): Map<Catalog, Claims> => new Map());

/** The claims of the files of a cluster by address, those of one language left out. */
export function claimsOf(cluster: Cluster, catalog: Catalog): Claims {
  const known = claims(cluster).get(catalog);
  if (known) return known;
  const found = new Map<string, Claim[]>();
  for (const { uri, bound } of cluster)
    for (const { address, word, nodes, isHostEntry } of bound.catalog === catalog ? [] : nodeAddressesIn(bound)) {
      if (isHostEntry || !nodes.length) continue;
      const claim = { nodes, place: { start: word.start, end: word.end, uri } };
      const before = found.get(address);
      if (before) before.push(claim);
      else found.set(address, [claim]);
    }
  claims(cluster).set(catalog, found);
  return found;
}

/**
 * The node among `others` that has an address by more claims than `own`, for which the file at hand (`uri`) and those of
 * its language (`agreeing`, which is only asked for where it counts) are. Of as many the file that comes last is wrong.
 */
export function ownerByVote(
  uri: string,
  claims: readonly Claim[],
  own: string,
  others: readonly string[],
  agreeing: () => number = () => 0,
): { readonly name: string; readonly place: Location } | undefined {
  const votes = others.flatMap((name) => {
    const of = claims.filter(({ nodes }) => nodes.includes(name));
    return of[0] ? [{ name, count: of.length, place: of[0].place }] : [];
  });
  const [first] = votes.sort((a, b) => b.count - a.count);
  if (!first) return undefined;
  const { name, place, count } = first;
  const against = count - 1 - claims.filter(({ nodes }) => nodes.includes(own)).length - agreeing();
  return against > 0 || (against === 0 && place.uri < uri) ? { name, place } : undefined;
}

/** The IPv4 addresses that some documents give a node, those of its own sections before those of hosts files. */
export function addressesOfNode(trees: readonly BoundTree[], node: string): readonly string[] {
  const known = trees
    .flatMap(nodeAddressesIn)
    .filter(({ nodes, address }) => nodes.includes(node) && addressKind(address) === 'host' && !address.includes(':'));
  return [...new Set([...known.filter((each) => !each.isHostEntry), ...known].map(({ address }) => address))];
}

/** What a statement gives to nodes: of a line of a hosts file the keyword, of others what the directive finds. */
function addressesIn(bound: BoundStatement): OwnAddresses {
  const { directive, statement } = bound;
  if (directive?.isHostEntry) return { words: [statement.keyword], nodes: statement.args.map(({ text }) => text) };
  return directive?.ownAddresses?.(bound) ?? none;
}

const none: OwnAddresses = { words: [] };
