import { addressKind, prefixOfMask } from '../../../../base/addresses.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import { networksOf } from '../../../../schema/networks.ts';
import { nodeAddress } from '../../../../schema/node-addresses.ts';
import { slice } from '../../../../syntax/tree.ts';
import * as messages from '../messages/managers.ts';

/** The address, the length of its prefix and whatever follows: an interface, a broadcast address. */
const ADDRESS = /^((?:IPaddr2?::)?)(\d+(?:\.\d+){3})(?:\/([\d.]+))?((?:\/[^:]*)?)(?=::|$)/;

/** An address that moves between the nodes, held against those that they have by the other files of the cluster. */
export function* ownAddresses(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top)
    for (const arg of statement.args) {
      const [, head = '', address = '', mask = '', rest = ''] = (!arg.hole && ADDRESS.exec(arg.text)) || [];
      if (addressKind(address) !== 'host') continue;
      const word = slice(arg, head.length, head.length + address.length);
      const place = nodeAddress(file, address);
      if (place) yield messages.ownAddress(word, place);
      else if (!rest && networksOf(file)?.has(address, prefixOf(mask) ?? 24) === false)
        yield messages.unknownNetwork(word);
    }
}

function prefixOf(mask: string): number | undefined {
  return /^\d+$/.test(mask) ? Number(mask) : prefixOfMask(mask);
}
