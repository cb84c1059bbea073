import { addressKind, networkOf } from '../base/addresses.ts';
import { memo } from '../base/memo.ts';
import type { Cluster } from './cluster.ts';
import { addressesOfNodes, type Named, type NodeAddress } from './node-addresses.ts';

/** The networks of the nodes of a cluster. */
export class Networks {
  /** By the length of the prefix that an interface sets; those that no interface sets are last. */
  private readonly byPrefix = new Map<number, string[]>();
  private readonly found = new Map<string, ReadonlySet<number>>();

  constructor(addresses: readonly NodeAddress[]) {
    for (const { address, prefix = 32 } of addresses) {
      const row = this.byPrefix.get(prefix);
      if (row) row.push(address);
      else this.byPrefix.set(prefix, [address]);
    }
  }

  /** Whether a node has an address in the network of an address, by the shorter one of two prefixes. */
  has(address: string, prefix: number): boolean {
    for (const own of this.byPrefix.keys()) {
      const length = Math.min(own, prefix);
      const network = networkOf(address, length);
      if (network === undefined || this.networks(own, length).has(network)) return true;
    }
    return false;
  }

  private networks(prefix: number, length: number): ReadonlySet<number> {
    const key = `${prefix} ${length}`;
    let found = this.found.get(key);
    if (!found) {
      found = new Set(this.byPrefix.get(prefix)!.flatMap((address) => networkOf(address, length) ?? []));
      this.found.set(key, found);
    }
    return found;
  }
}

/** A document of a cluster that knows the nodes. */
interface NodesKnown extends Named {
  readonly definitions: (kind: 'host') => readonly { readonly name: string }[];
}

const kept = memo((_: Cluster): { networks?: Networks | undefined } => ({}));

/**
 * The networks of the nodes; undefined where they need not be all: neither an interface with its network nor a hosts file
 * with every node is in sight.
 */
export function networksOf(file: NodesKnown): Networks | undefined {
  const known = kept(file.cluster);
  if (!('networks' in known)) known.networks = find(file);
  return known.networks;
}

function find(file: NodesKnown): Networks | undefined {
  const known = addressesOfNodes(file).filter(
    ({ address }) => addressKind(address) === 'host' && !address.includes(':'),
  );
  if (known.some(({ prefix }) => prefix !== undefined)) return new Networks(known);
  const listed = new Set(
    known.flatMap((each) => (each.isHostEntry ? each.nodes.map((name) => name.toLowerCase()) : [])),
  );
  const names = file.definitions('host').map(({ name }) => name.toLowerCase());
  const isWhole = names.length > 1 && names.every((name) => listed.has(name));
  return isWhole ? new Networks(known) : undefined;
}
