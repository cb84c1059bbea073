import { addressKind } from '../../../base/addresses.ts';
import { memo } from '../../../base/memo.ts';
import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import { hostMapQuotes, hostMapSeparator } from '../messages/fence-devices.ts';
import { hostListUnread } from '../messages/needs.ts';
import * as messages from '../messages/node-names.ts';
import { type Model, meta, modelOf, type Resource } from '../model/model.ts';
import { paramOf } from './drbd.ts';

/** The words of a list, and the names before the colons of a map. */
const inList = /([^\s,;]+)/g;
const inMap = /(?:^|[;\s])([^;\s:=]+)(?=[:=])/g;

/** The parameters of services that name nodes, by the agents' own code. */
const NODE_LISTS: readonly (readonly [agent: string, parameter: string, names: RegExp])[] = [
  ['ocf:heartbeat:pgsql', 'node_list', inList],
  ['ocf:heartbeat:mariadb', 'node_list', inList],
  ['ocf:heartbeat:galera', 'cluster_host_map', inMap],
];

/** Values that name nodes: those of fence devices, their levels, and of some services. */
export function* nodeNames({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive') continue;
    if (resource.agent?.startsWith('stonith:')) yield* ofDevice(resource, model);
    for (const [agent, parameter, names] of NODE_LISTS) {
      const value = resource.facts?.id === agent ? paramOf(resource, parameter) : undefined;
      if (value) yield* unknownNodes(value, parameter, names, model);
    }
  }
  yield* levels(model);
}

function* ofDevice(device: Resource, model: Model): Iterable<Problem> {
  const map = paramOf(device, 'pcmk_host_map');
  const list = paramOf(device, 'pcmk_host_list');
  const check = paramOf(device, 'pcmk_host_check');
  const known = namesOf(model);
  if (map) {
    const fixed = map.text.replace(/,(?=[^,;\s:=]+[:=])/g, ';');
    const swapped = swappedMap(map.text, known);
    if (fixed !== map.text) yield hostMapSeparator(map, fixed);
    else if (/["']/.test(map.text)) yield hostMapQuotes(map);
    else if (swapped !== undefined) yield messages.mapSwapped(map, swapped);
    else yield* unknownNodes(map, 'pcmk_host_map', inMap, model);
  }
  if (list) {
    const pair = device.params.find(({ value }) => value === list)!;
    const asMap = list.text.match(/(?<![^\s,;:=])[^\s,;:=]+[:=][^\s,;:=]+/g);
    if (asMap?.some((each) => known.has(each.split(/[:=]/)[0]!.toLowerCase())))
      yield messages.listIsMap(list, pair.name, map ? undefined : asMap.join(';'));
    else yield* unknownNodes(list, 'pcmk_host_list', inList, model);
  }
  if (list && check && /^(?:none|status|dynamic-list)$/.test(check.text)) yield hostListUnread(list, check.text);
  const others = device.params.some(({ name }) => /^\$|^pcmk_host_(?:list|map)$|^hostlist$/.test(name.text));
  if (check?.text === 'static-list' && !others) yield messages.emptyList(check);
  yield* delays(device, model);
}

/** A fixed delay, for all nodes or node by node, and the greatest one. */
function* delays(device: Resource, model: Model): Iterable<Problem> {
  const base = paramOf(device, 'pcmk_delay_base');
  if (!base) return;
  if (/[:=]/.test(base.text)) yield* unknownNodes(base, 'pcmk_delay_base', inMap, model);
  const max = paramOf(device, 'pcmk_delay_max');
  const [fixed, greatest] = [base, max].map((each) => each && milliseconds(each.text));
  if (max && fixed && greatest && fixed > greatest) yield messages.delayAboveMax(base, max);
}

/** A map whose nodes are where the ports should be, turned round. */
function swappedMap(text: string, known: ReadonlySet<string>): string | undefined {
  const pairs = text.split(/[;\s]+/).filter(Boolean);
  const halves = pairs.map((pair) => /^([^:=,]+)([:=])([^:=,]+)$/.exec(pair));
  if (!halves.length || halves.some((half) => !half || known.has(half[1]!.toLowerCase()))) return undefined;
  if (!halves.every((half) => known.has(half![3]!.toLowerCase()))) return undefined;
  return halves.map((half) => `${half![3]}${half![2]}${half![1]}`).join(';');
}

/** Names in a value that are no node of the cluster: one problem for a value. */
function* unknownNodes(value: Word, parameter: string, names: RegExp, model: Model): Iterable<Problem> {
  const { nodes, statements } = model;
  if (!nodes.length || statements.has('xml')) return;
  const known = nodes.map(({ name }) => name);
  const compared = known.length > mostCompared ? [] : known;
  const found = [...value.text.matchAll(names)].map(({ 0: all, 1: name = '', index }) => {
    const start = index + all.length - name.length;
    return { name, at: slice(value, start, start + name.length) };
  });
  const strange = found.filter(({ name }) => !isNode(name, model));
  const listed = new Set(found.map(({ name }) => name.toLowerCase()));
  // A device may fence nodes of other clusters: only a typo, or another form of a name, is surely none of this one.
  const wrong = strange.flatMap(({ name, at }) => {
    const right = closestMatch(name, compared) ?? compared.find((each) => isSameHost(each, name));
    return right !== undefined && !listed.has(right.toLowerCase()) ? [{ at, right }] : [];
  });
  if (wrong.length) yield messages.unknownNodes(value, parameter, wrong);
  else if (strange.length && strange.length === found.length && !hasGuests(model)) {
    const areAddresses = strange.every(({ name }) => addressKind(name));
    yield messages.noNodes(value, parameter, areAddresses, known);
  }
}

function isNode(name: string, model: Model): boolean {
  return model.resources.has(name) || namesOf(model).has(name.toLowerCase());
}

/** With more nodes than any cluster has, names are not compared. */
const mostCompared = 64;

/** The names of the nodes, in lower case. */
export const namesOf = memo(
  ({ nodes }: Model): ReadonlySet<string> => new Set(nodes.map(({ name }) => name.toLowerCase())),
);

/** Guests and bundles are nodes without a statement of their own. */
function hasGuests({ resources }: Model): boolean {
  return [...resources.values()].some((each) => each.kind === 'bundle' || meta(each, 'remote-node'));
}

/** Whether one name is the other with a domain. */
function isSameHost(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  return long!.startsWith(`${short}.`);
}

/** Levels whose devices fence other nodes. */
function* levels(model: Model): Iterable<Problem> {
  const { statements, resources } = model;
  const nodes = namesOf(model);
  for (const { match } of statements.get('fencing_topology') ?? []) {
    let target: string | undefined;
    for (const { word, element } of match.roles) {
      if (element.kind !== 'word') continue;
      if (element.refersTo === 'host') target = word.text.toLowerCase();
      else if (/^(?:attr|pattern):/i.test(word.text)) target = undefined;
      const device = target === undefined ? undefined : resources.get(word.text);
      const hosts = device?.agent?.startsWith('stonith:') ? hostsOf(device) : undefined;
      if (!hosts || target === undefined || hosts.includes(target)) continue;
      // Of a device whose list is wrong altogether, that is reported.
      if (!nodes.has(target)) continue;
      if (hosts.every((host) => nodes.has(host))) yield messages.levelElsewhere(word, target, hosts);
    }
  }
}

/** The nodes that a device fences by its own lists; undefined where the device itself knows. */
export function hostsOf(device: Resource): readonly string[] | undefined {
  const check = paramOf(device, 'pcmk_host_check')?.text;
  if (
    device.template !== undefined ||
    device.params.some(({ name, value }) => value?.hole || name.text.startsWith('$'))
  )
    return undefined;
  if (check !== undefined && check !== 'static-list') return undefined;
  const list = paramOf(device, 'pcmk_host_list')?.text ?? paramOf(device, 'hostlist')?.text;
  const map = paramOf(device, 'pcmk_host_map')?.text;
  // A map that cannot be right is reported as that.
  if ((list === undefined && map === undefined) || /[,"']/.test(map ?? '')) return undefined;
  const mapped = [...(map ?? '').matchAll(inMap)].map(([, name]) => name!);
  return [...(list ?? '').split(/[\s,;]+/), ...mapped].filter(Boolean).map((name) => name.toLowerCase());
}
