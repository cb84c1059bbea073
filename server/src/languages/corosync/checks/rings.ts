import { inOneNetwork } from '../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../base/messages-addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { nodeAddressesIn } from '../../../schema/node-addresses.ts';
import * as messages from '../messages/refusals.ts';
import {
  addressesOf,
  type Config,
  type Interface,
  numberOf,
  placeOf,
  readConfig,
  type Setting,
} from '../model/model.ts';
import { isIpv4 } from '../values/addresses.ts';
import { isDeprecatedFor } from '../values/values.ts';

/** Whether the networks of the links can be meant: loopback, none that a node is in, one network for two links. */
export function* rings(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  if (config.template) return;
  for (const each of config.interfaces) {
    yield* network(config, each, file);
    yield* members(each);
  }
  yield* sharedLinks(config);
  yield* sharedRings(config);
}

function* network(config: Config, { keys, link }: Interface, { neighbours }: Checked): Iterable<Problem> {
  const bind = keys.get('bindnetaddr');
  if (!bind?.value || bind.hole || isIgnored(config, link)) return;
  if (unsuitability(bind.value)) {
    yield messages.unusableNetwork(placeOf(bind), bind.value);
    return;
  }
  if (!isIpv4(bind.value)) return;
  const prefix = presumedPrefix(bind.value);
  const own = config.nodes.flatMap((node) => addressesOf(node).filter((each) => each.link === link));
  if (!own.length) {
    const interfaces = neighbours.flatMap(({ uri, bound }) =>
      nodeAddressesIn(bound).flatMap(({ address, interface: name, word, prefix: length = prefix }) =>
        name !== undefined && isIpv4(address) && !unsuitability(address) ? [{ address, length, word, uri }] : [],
      ),
    );
    const [first] = interfaces;
    if (first && !interfaces.some(({ address, length }) => inOneNetwork(address, bind.value, length)))
      yield messages.networkWithoutInterface(placeOf(bind), bind.value, {
        start: first.word.start,
        end: first.word.end,
        uri: first.uri,
      });
    return;
  }
  if (!own.every(({ setting }) => isIpv4(setting.value))) return;
  if (!own.some(({ setting }) => inOneNetwork(setting.value, bind.value, prefix)))
    yield messages.networkWithoutNodes(placeOf(bind), bind.value, placeOf(own[0]!.setting));
}

function* members({ statement }: Interface): Iterable<Problem> {
  for (const member of statement.body!.statements)
    for (const { keyword, args } of member.body?.statements ?? []) {
      const [address] = args;
      const why = keyword.text === 'memberaddr' && address && !address.hole ? unsuitability(address.text) : undefined;
      if (why) yield unsuitableAddress(address!, address!.text, why, 'warning');
    }
}

/** Corosync 3 does not look at the network of a link whose addresses the node list gives. */
function isIgnored(config: Config, link: number): boolean {
  const { targets, nodes } = config;
  if (targets['corosync'] === undefined || isDeprecatedFor(targets)) return false;
  return nodes.some((node) => node.keys.has(`ring${link}_addr`));
}

/** The file does not give the prefix length: an address that ends with zeros is taken for a network of whole octets. */
function presumedPrefix(address: string): number {
  return address.endsWith('.0.0.0') ? 8 : address.endsWith('.0.0') ? 16 : 24;
}

/** Two addresses of one node that are in one network of 24 bits. */
function* sharedLinks(config: Config): Iterable<Problem> {
  const node = config.nodes.find((each) => addressesOf(each).length > 1);
  if (!node) return;
  const all = addressesOf(node);
  for (const [index, { setting }] of all.entries()) {
    const before = all.slice(0, index).find((other) => isShared(other.setting, setting));
    if (before) yield messages.ringsInOneNetwork(placeOf(setting), setting.value, placeOf(before.setting));
  }
}

function isShared(a: Setting, b: Setting): boolean {
  if (!isIpv4(a.value) || !isIpv4(b.value) || a.value === b.value) return false;
  return inOneNetwork(a.value, b.value, 24) === true;
}

/** Two rings of corosync 1.x and 2.x with one network, or with ports that collide in it. */
function* sharedRings(config: Config): Iterable<Problem> {
  const [first, second] = config.interfaces;
  const networks = [first?.keys.get('bindnetaddr'), second?.keys.get('bindnetaddr')];
  if (!first || !second || first.link === second.link || !networks[0]?.value || !networks[1]) return;
  if (networks[0].hole || networks[0].value !== networks[1].value) return;
  const ports = [first, second].map(({ keys }) => numberOf(keys.get('mcastport')) ?? 5405);
  const port = second.keys.get('mcastport');
  if (port && Math.abs(ports[0]! - ports[1]!) < 2)
    yield messages.collidingPorts(placeOf(port), ports[1]!, placeOf(first.keys.get('mcastport') ?? networks[0]));
  else yield messages.ringsInOneNetwork(placeOf(networks[1]), networks[1].value, placeOf(networks[0]));
}
