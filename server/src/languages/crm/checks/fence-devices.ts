import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import * as contradictions from '../messages/contradictions.ts';
import * as messages from '../messages/fence-devices.ts';
import { type Model, modelOf, type Resource } from '../model/model.ts';
import { isTrue, milliseconds } from '../values/values.ts';
import { paramOf } from './drbd.ts';

/** Fence devices: whom they fence, and what happens when both nodes fence each other. */
export function* fenceDevices({ bound, neighbours }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const devices = [...model.resources.values()].filter(
    ({ kind, agent }) => kind === 'primitive' && agent?.startsWith('stonith:'),
  );
  for (const device of devices) yield* hostMap(device, model);
  const enabled = (model.properties.get('stonith-enabled') ?? model.properties.get('fencing-enabled'))?.value;
  const off = enabled !== undefined && isTrue(enabled.text) === false;
  yield* watchdog(model);
  const corosync = neighbours.filter(({ language }) => language === 'corosync');
  // A quorum device decides which of two nodes goes on.
  const arbiter = corosync.some(({ bound: { all } }) =>
    all.some(({ statement }) => statement.keyword.text === 'device'),
  );
  if (!off && model.nodes.length === 2 && !arbiter && !model.properties.has('priority-fencing-delay'))
    yield* race(devices);
}

function* hostMap(device: Resource, model: Model): Iterable<Problem> {
  const map = paramOf(device, 'pcmk_host_map');
  if (map) {
    const fixed = map.text.replace(/,(?=[^,;\s:=]+[:=])/g, ';');
    if (fixed !== map.text) yield messages.hostMapSeparator(map, fixed);
    else if (/["']/.test(map.text)) yield messages.hostMapQuotes(map);
    else yield* unknownNodes(map, /(?:^|[;\s])([^;\s:=]+)(?=[:=])/g, model);
  }
  const list = paramOf(device, 'pcmk_host_list');
  if (list) yield* unknownNodes(list, /([^\s,;]+)/g, model);
}

/** Names in a value that are no node of the cluster. */
function* unknownNodes(value: Word, names: RegExp, { nodes, resources, statements }: Model): Iterable<Problem> {
  if (!nodes.length || statements.has('xml')) return;
  const known = nodes.map(({ name }) => name);
  for (const found of value.text.matchAll(names)) {
    const name = found[1]!;
    const isKnown = known.some((each) => each.toLowerCase() === name.toLowerCase()) || resources.has(name);
    const start = found.index + found[0].length - name.length;
    // A device may fence nodes of other clusters: only a typo is surely none of this one.
    const suggestion = isKnown ? undefined : closestMatch(name, known);
    if (suggestion && !value.text.includes(suggestion))
      yield contradictions.unknownNode(slice(value, start, start + name.length), suggestion);
  }
}

/** Two devices, one for each node, that strike at the same time. */
function* race(devices: readonly Resource[]): Iterable<Problem> {
  const single = devices.flatMap((device) => {
    const hosts = paramOf(device, 'pcmk_host_list') ?? paramOf(device, 'hostlist') ?? paramOf(device, 'hostname');
    return hosts && /^[^\s,;]+$/.test(hosts.text) ? [{ device, host: hosts.text.toLowerCase() }] : [];
  });
  const [first, second] = single;
  if (!first || !second || single.length !== devices.length || first.host === second.host || single.length > 2) return;
  const random = single.some(({ device }) => hasDelay(device, 'pcmk_delay_max'));
  const [a, b] = single.map(({ device }) => milliseconds(paramOf(device, 'pcmk_delay_base')?.text ?? '0'));
  if (!random && a !== undefined && a === b) yield messages.fenceRace(second.device.word, first.device.id);
}

function hasDelay(device: Resource, name: string): boolean {
  const value = paramOf(device, name)?.text;
  return value !== undefined && milliseconds(value) !== 0;
}

/** Self-fencing by the watchdog needs sbd, and more time than fencing as a whole must not take. */
function* watchdog({ properties }: Model): Iterable<Problem> {
  const timeout = properties.get('stonith-watchdog-timeout')?.value;
  if (!timeout || timeout.hole) return;
  const length = milliseconds(timeout.text);
  if (!length) return;
  const active = properties.get('have-watchdog')?.value;
  if (active && isTrue(active.text) === false) yield messages.noWatchdog(timeout, active);
  const whole = properties.get('stonith-timeout')?.value;
  const limit = whole && milliseconds(whole.text);
  if (whole && limit && limit <= length) yield messages.shortStonithTimeout(whole, timeout);
}
