import { addressKind } from '../../../../base/addresses.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import { nodeAddress } from '../../../../schema/node-addresses.ts';
import { slice } from '../../../../syntax/tree.ts';
import * as messages from '../messages/managers.ts';

/** An address that moves between the nodes, and that one of them has of its own, by the other files of the cluster. */
export function* ownAddresses(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top)
    for (const arg of statement.args) {
      const [, head = '', address = ''] = /^((?:IPaddr2?::)?)(\d+(?:\.\d+){3})(?=\/|$)/.exec(arg.text) ?? [];
      const place = arg.hole || addressKind(address) !== 'host' ? undefined : nodeAddress(file, address);
      if (place) yield messages.ownAddress(slice(arg, head.length, head.length + address.length), place);
    }
}
