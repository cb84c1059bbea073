import { addressKind } from '../../../base/addresses.ts';
import { addressOfOther, addressOfOtherNode } from '../../../base/messages-addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { claimsOf, type HostEntry, hostEntries, otherOwner, ownerByVote } from '../../../schema/node-addresses.ts';
import * as messages from '../messages/host-files.ts';
import { addressesOf, type Config, type Node, placeOf, readConfig, type Setting } from '../model/model.ts';

type Entries = ReadonlyMap<string, readonly HostEntry[]>;

/** What other files say of addresses. */
interface Known {
  readonly entries: Entries;
  readonly claims: ReturnType<typeof claimsOf>;
  readonly uri: string;
}

/** The addresses of the node list against the hosts files of the cluster, and against files of other languages. */
export function* hostFiles(file: Checked): Iterable<Problem> {
  const entries = hostEntries(file.cluster);
  const claims = claimsOf(file.cluster, file.bound.catalog);
  if (!entries.size && !claims.size) return;
  const config = readConfig(file.bound.tree, file.targets);
  if (config.template || config.nodes.length < 2) return;
  const isListed = config.nodes.some((node) => namesOf(node).some((name) => entries.has(name)));
  for (const node of config.nodes)
    for (const { setting } of addressesOf(node)) {
      if (!setting.value || setting.hole) continue;
      if (addressKind(setting.value) !== undefined)
        yield* ownership(node, setting, config, { entries, claims, uri: file.uri });
      else if (isListed) yield* resolution(setting, entries);
    }
}

/** The names by which a node may be in a hosts file: its own, and those of its addresses. */
function namesOf(node: Node): readonly string[] {
  const settings = [node.keys.get('name'), ...addressesOf(node).map(({ setting }) => setting)];
  return settings.flatMap((each) => (each && !each.hole ? [each.value.toLowerCase()] : []));
}

function* ownership(node: Node, setting: Setting, { nodes }: Config, known: Known): Iterable<Problem> {
  const own = node.keys.get('name')?.value;
  if (!own) return;
  const others = nodes.flatMap((each) => (each === node ? [] : (each.keys.get('name')?.value ?? [])));
  const owner = otherOwner(known.entries, setting.value, own, others);
  const voted = ownerByVote(known.uri, known.claims.get(setting.value) ?? [], own, others);
  if (owner) yield addressOfOther(placeOf(setting), setting.value, own, owner.name, owner.place);
  else if (voted) yield addressOfOtherNode(placeOf(setting), setting.value, own, voted.name, voted.place);
}

function* resolution(setting: Setting, entries: Entries): Iterable<Problem> {
  const known = entries.get(setting.value.toLowerCase());
  if (!known) yield messages.unlistedHost(placeOf(setting), setting.value);
  else if (known.every(({ address }) => addressKind(address) === 'loopback'))
    yield messages.loopbackName(placeOf(setting), setting.value, known[0]!.address, known[0]!.place);
}
