import { addressKind, prefixOfMask } from '../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../base/messages-addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/addresses.ts';
import { modelOf, type Resource } from '../model/model.ts';
import { nodeAddresses } from '../model/neighbours.ts';
import { paramOf } from './drbd.ts';

/** The agents that put an address on a node, and the parameter that has it. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'ocf:heartbeat:IPaddr2': 'ip',
  'ocf:heartbeat:IPaddr': 'ip',
  'ocf:heartbeat:IPv6addr': 'ipv6addr',
};

/** Virtual addresses: such as a host can have, and none that a node has of its own. */
export function* addresses(file: Checked): Iterable<Problem> {
  const resources = [...modelOf(file.bound).resources.values()];
  const virtual = resources.filter(({ facts, kind }) => kind === 'primitive' && facts && ADDRESSES[facts.id]);
  if (!virtual.length) return;
  const nodes = nodeAddresses(file);
  for (const resource of virtual) {
    const word = paramOf(resource, ADDRESSES[resource.facts!.id]!);
    if (!word) continue;
    const address = word.text.split('/')[0]!;
    const why = unsuitability(address, prefixOf(resource));
    if (why) yield unsuitableAddress(word, address, why, 'warning');
    const own = addressKind(address) === 'host' ? nodes.find((each) => each.address === address) : undefined;
    if (own) yield messages.ownAddress(word, own.at);
  }
}

/** The prefix length that is set: 1 to 32, or a netmask; the agent takes both. */
function prefixOf(resource: Resource): number | undefined {
  const mask = paramOf(resource, 'cidr_netmask')?.text;
  if (mask === undefined) return undefined;
  return /^\d+$/.test(mask) ? Number(mask) : prefixOfMask(mask);
}
