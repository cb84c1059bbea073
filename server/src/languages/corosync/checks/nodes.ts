import { unsuitability, unsuitableAddress } from '../../../base/messages-addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Checked } from '../../../language.ts';
import { isIpv6 } from '../../../schema/values.ts';
import * as messages from '../messages/nodes.ts';
import * as refusals from '../messages/refusals.ts';
import {
  addressesOf,
  type Config,
  type Interface,
  inThree,
  keywordOf,
  type Node,
  placeOf,
  readConfig,
  type Setting,
} from '../model/model.ts';
import { isIpv4 } from '../values/addresses.ts';
import { isDeprecatedFor } from '../values/values.ts';

/** The node list: ids, names, addresses, and that all nodes have the same links. */
export function* nodes(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  if (config.template) return;
  yield* presence(config);
  yield* ids(config);
  yield* names(config);
  yield* links(config);
  yield* addresses(config);
}

function* presence(config: Config): Iterable<Problem> {
  const { nodes, interfaces, sections, targets, transport } = config;
  const totem = sections.get('totem')?.[0];
  if (!totem || nodes.length) return;
  // A list that cannot be read is reported as that.
  if (sections.get('nodelist')?.some(({ body }) => body!.statements.some(({ broken }) => broken))) return;
  const place = keywordOf(sections.get('nodelist')?.[0] ?? totem);
  if (!interfaces.length) yield refusals.noAddresses(place);
  else if (targets['corosync'] === undefined) yield refusals.neededByThree(place);
  else if (!isDeprecatedFor(targets)) yield messages.missingNodelist(place);
  else if (transport === 'udpu' && !interfaces.some(hasMembers)) yield refusals.udpuWithoutNodes(place);
}

function hasMembers({ statement }: Interface): boolean {
  return statement.body!.statements.some((inner) => inner.keyword.text === 'member' && inner.body);
}

function* ids(config: Config): Iterable<Problem> {
  const { targets, transport } = config;
  const severity = inThree(targets);
  const knet = transport === 'knet' && !isDeprecatedFor(targets);
  const seen = new Map<string, Span>();
  for (const node of config.nodes) {
    const setting = node.keys.get('nodeid');
    if (setting?.hole) continue;
    const id = setting && /^\+?\d+$/.test(setting.value) ? String(Number(setting.value)) : undefined;
    if (setting && id === undefined) continue;
    const first = node.keys.get('ring0_addr');
    if (knet && !setting) yield messages.missingNodeid(keywordOf(node.statement), severity);
    else if (setting && id === '0') yield messages.nodeidZero(placeOf(setting), knet ? severity : 'warning');
    else if (setting && knet && Number(id) >= 65536) yield messages.nodeidTooHigh(placeOf(setting), severity);
    else if (!setting && first && isIpv6(first.value) && transport !== undefined)
      yield messages.nodeidForIpv6(keywordOf(node.statement), severity);
    const made = id ?? (first && isIpv4(first.value) ? fromAddress(first.value) : undefined);
    if (made === undefined || made === '0') continue;
    const before = seen.get(made);
    if (!before) seen.set(made, setting ? placeOf(setting) : keywordOf(node.statement));
    else {
      const place = setting ? placeOf(setting) : first ? placeOf(first) : keywordOf(node.statement);
      yield messages.repeatedNodeid(place, made, before);
    }
  }
}

/** The id that corosync makes of an IPv4 address. */
function fromAddress(address: string): string {
  return String(address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0));
}

function* names(config: Config): Iterable<Problem> {
  const several = config.nodes.some((node) => addressesOf(node).length > 1);
  const knet = config.transport === 'knet' && !isDeprecatedFor(config.targets);
  const seen = new Set<string>();
  for (const node of config.nodes) {
    const setting = node.keys.get('name');
    if (!setting) {
      const place = keywordOf(node.statement);
      if (several && knet) yield messages.missingName(place, inThree(config.targets));
      else if (knet) yield messages.adviseName(place);
    } else if (setting.value && seen.has(setting.value.toLowerCase()))
      yield messages.repeatedNodeName(placeOf(setting), setting.value);
    else seen.add(setting.value.toLowerCase());
  }
}

function* links(config: Config): Iterable<Problem> {
  const { targets, transport } = config;
  const used = [...new Set(config.nodes.flatMap((node) => addressesOf(node).map(({ link }) => link)))].sort();
  if (!config.nodes.length) return;
  if (!used.length) used.push(0);
  const old = isDeprecatedFor(targets);
  if (used.length > 1 && transport !== undefined && transport !== 'knet' && !old) {
    const second = addressesOf(config.nodes.find((node) => addressesOf(node).length > 1) ?? config.nodes[0]!)[1];
    if (second) yield messages.onlyKnetHasLinks(keywordOf(second.setting.statement), transport, inThree(targets));
  }
  for (const [index, node] of config.nodes.entries()) {
    const own = new Set(addressesOf(node).map(({ link }) => link));
    for (const link of used) {
      if (own.has(link)) continue;
      const ring = `ring${link}_addr`;
      const place = keywordOf(node.statement);
      if (used.length > 1) yield messages.unevenLinks(place, ring, old ? 'warning' : inThree(targets));
      // The node itself does not start then; the others do.
      else yield messages.missingAddress(place, ring, index || old ? 'warning' : 'error');
    }
  }
  const gap = used.findIndex((link, index) => link !== index);
  const first = config.nodes[0]!;
  const shown = addressesOf(first)[gap];
  if (gap >= 0 && shown)
    yield messages.linkGap(keywordOf(shown.setting.statement), gap, gap ? 'information' : 'warning');
}

function* addresses(config: Config): Iterable<Problem> {
  const seen = new Set<string>();
  for (const node of config.nodes) {
    for (const { setting } of addressesOf(node)) {
      const address = setting.value.toLowerCase();
      if (!address || setting.hole) continue;
      if (seen.has(address)) yield messages.repeatedAddress(placeOf(setting), setting.value);
      seen.add(address);
      // One node by itself may well use its loopback.
      const why = config.nodes.length > 1 ? unsuitability(address) : undefined;
      if (why) yield unsuitableAddress(placeOf(setting), setting.value, why, 'warning');
    }
  }
  if (!isDeprecatedFor(config.targets)) yield* families(config);
}

function* families(config: Config): Iterable<Problem> {
  const severity = inThree(config.targets);
  const wanted = config.settings.get('totem.ip_version')?.value || (config.transport === 'udp' ? 'ipv4' : '');
  const first = new Map<number, Setting>();
  for (const node of config.nodes) {
    for (const { link, setting } of addressesOf(node)) {
      const family = familyOf(setting);
      if (!family) continue;
      if ((wanted === 'ipv4' || wanted === 'ipv6') && family !== wanted) {
        yield messages.invalidFamily(placeOf(setting), wanted, severity);
        continue;
      }
      const other = first.get(link);
      if (!other) first.set(link, setting);
      else if (familyOf(other) !== family) yield messages.mixedFamilies(placeOf(setting), link, other.value, severity);
    }
  }
}

function familyOf(setting: Setting): 'ipv4' | 'ipv6' | undefined {
  // The resolver takes `10.1` and `7` for IPv4 addresses, too.
  return /^[\d.]+$/.test(setting.value) ? 'ipv4' : isIpv6(setting.value) ? 'ipv6' : undefined;
}

/** The votes of a node; undefined where nobody can know. */
export function votesOf(node: Node): number | undefined {
  const setting = node.keys.get('quorum_votes');
  if (!setting) return 1;
  return /^\d+$/.test(setting.value) ? Number(setting.value) : undefined;
}
