import { addressKind } from '../../../../base/addresses.ts';
import type { Location, Problem } from '../../../../base/problem.ts';
import type { Checked, Neighbour } from '../../../../language.ts';
import { slice } from '../../../../syntax/tree.ts';
import { haCf } from '../../ha-cf/index.ts';
import * as messages from '../messages/managers.ts';

/** An address that moves between the nodes, and that one of them has of its own, by the other files of the cluster. */
export function* ownAddresses({ bound, neighbours }: Checked): Iterable<Problem> {
  const nodes = nodeAddresses(neighbours);
  if (!nodes.size) return;
  for (const { statement } of bound.top)
    for (const arg of statement.args) {
      const [, head = '', address = ''] = /^((?:IPaddr2?::)?)(\d+(?:\.\d+){3})(?=\/|$)/.exec(arg.text) ?? [];
      const place = arg.hole || addressKind(address) !== 'host' ? undefined : nodes.get(address);
      if (place) yield messages.ownAddress(slice(arg, head.length, head.length + address.length), place);
    }
}

/** The keywords whose value is an address of a node, and the place of the address among their words. */
const keywords: Readonly<Record<string, readonly [keyword: RegExp, at: number]>> = {
  drbd: [/^address$/, 0],
  corosync: [/^ring\d_addr$/, 0],
  [haCf.id]: [/^ucast$/, 1],
};

function nodeAddresses(neighbours: readonly Neighbour[]): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (const { uri, language, bound } of neighbours) {
    const known = Object.hasOwn(keywords, language) ? keywords[language] : undefined;
    for (const { statement } of known ? bound.all : []) {
      const [keyword, at] = known!;
      const word = keyword.test(statement.keyword.text)
        ? statement.args.at(statement.args[0]?.text === 'ipv4' ? 1 : at)
        : undefined;
      const address = /^\d+(?:\.\d+){3}/.exec(word?.text ?? '')?.[0];
      if (word && address && !found.has(address)) found.set(address, { start: word.start, end: word.end, uri });
    }
  }
  return found;
}
