import { addressKind, prefixOfMask } from '../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../base/messages-addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { type Networks, networksOf } from '../../../schema/networks.ts';
import { nodeAddress } from '../../../schema/node-addresses.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/addresses.ts';
import { modelOf, type Resource } from '../model/model.ts';
import { paramOf } from './drbd.ts';

/** The agents that put an address on a node, and the parameter that has it. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'ocf:heartbeat:IPaddr2': 'ip',
  'ocf:heartbeat:IPaddr': 'ip',
  'ocf:heartbeat:IPv6addr': 'ipv6addr',
};

/** Virtual addresses that no host can have; of a resource that is made from a template, its agent is not known here. */
export function* virtualAddresses({ bound }: CheckedStatement): Iterable<Problem> {
  for (const resource of modelOf(bound).resources.values()) yield* unsuitable(resource);
}

/** The same of resources that are made from templates; and virtual addresses that a node has of its own. */
export function* addresses(file: Checked): Iterable<Problem> {
  const { resources, fromTemplates } = modelOf(file.bound);
  for (const resource of fromTemplates) yield* unsuitable(resource);
  for (const resource of resources.values()) {
    const word = addressOf(resource);
    const address = word && plainAddress(word);
    const own = address && addressKind(address) === 'host' ? nodeAddress(file, address) : undefined;
    if (word && own) yield messages.ownAddress(word, own);
    else if (word && address && isOutside(resource, address, networksOf(file)))
      yield messages.unknownNetwork(word, address);
  }
}

/** Whether no node has an address in the network of a virtual one, so that the agent finds no interface by itself. */
function isOutside(resource: Resource, address: string, known: Networks | undefined): boolean {
  if (!known || resource.facts?.id === 'ocf:heartbeat:IPv6addr') return false;
  if (address.includes(':') || addressKind(address) !== 'host' || paramOf(resource, 'nic')) return false;
  return !known.has(address, prefixOf(resource) ?? 24);
}

function addressOf(resource: Resource): Word | undefined {
  const { facts, kind } = resource;
  const name = kind === 'primitive' && facts ? ADDRESSES[facts.id] : undefined;
  return name === undefined ? undefined : paramOf(resource, name);
}

/** Without the length of its prefix. */
function plainAddress({ text }: Word): string {
  return text.split('/')[0]!;
}

function* unsuitable(resource: Resource): Iterable<Problem> {
  const word = addressOf(resource);
  const mask = paramOf(resource, 'cidr_netmask');
  if (word && mask && /^\d+$/.test(mask.text) && Number(mask.text) > 32 && /^\d+(?:\.\d+){3}$/.test(plainAddress(word)))
    yield messages.longPrefix(mask);
  const why = word && unsuitability(plainAddress(word), prefixOf(resource));
  if (why) yield unsuitableAddress(word, plainAddress(word), why, 'warning');
}

/** The prefix length that is set: 1 to 32, or a netmask; the agent takes both. */
function prefixOf(resource: Resource): number | undefined {
  const mask = paramOf(resource, 'cidr_netmask')?.text;
  if (mask === undefined) return undefined;
  return /^\d+$/.test(mask) ? Number(mask) : prefixOfMask(mask);
}
