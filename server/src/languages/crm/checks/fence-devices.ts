import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { inLanguage, type Neighbour } from '../../../schema/cluster.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { defaultFor, numberAt, valueAt } from '../../../schema/settings.ts';
import { isTrue } from '../../../schema/truth.ts';
import { clusterProperties } from '../catalog/properties.ts';
import * as messages from '../messages/fence-devices.ts';
import { type Model, modelOf, type Pair, type Resource, switchedOff } from '../model/model.ts';
import { nameFor } from '../model/properties.ts';
import { wordNamed } from '../values/members.ts';
import { paramOf } from './drbd.ts';
import { hostsOf } from './node-names.ts';

/** Fence devices: what they leave out, and what happens when both nodes fence each other. */
export function* fenceDevices(file: Checked): Iterable<Problem> {
  const { bound, cluster } = file;
  const model = modelOf(bound);
  const devices = [...model.resources.values()].filter(
    ({ kind, agent }) => kind === 'primitive' && agent?.startsWith('stonith:'),
  );
  yield* levels(model);
  const off = switchedOff(model) !== undefined;
  yield* watchdog(model, inLanguage(cluster, 'sbd')[0], off);
  if (!off) {
    yield* uncovered(devices, model);
    yield* lateDevices(devices, file);
  }
  const corosync = inLanguage(cluster, 'corosync');
  // A quorum device decides which of two nodes goes on.
  const arbiter = corosync.some(({ bound: { all } }) =>
    all.some(({ statement }) => statement.keyword.text === 'device'),
  );
  if (!off && model.nodes.length === 2 && !arbiter && !model.properties.has('priority-fencing-delay'))
    yield* race(devices);
}

/** Nodes that no device fences, where all devices list theirs. */
function* uncovered(devices: readonly Resource[], { nodes, unread, statements }: Model): Iterable<Problem> {
  if (!devices.length || statements.has('xml') || unread.has('stonith')) return;
  const lists = devices.map(hostsOf);
  if (lists.includes(undefined)) return;
  const hosts = lists.flatMap((list) => list ?? []);
  const names = nodes.map(({ name }) => name.toLowerCase());
  // One that is misspelt, or written with commas, is reported as that; devices may also be for other clusters.
  if (!hosts.some((host) => names.includes(host)) || hosts.some((host) => !names.includes(host))) return;
  for (const { name, bound } of nodes)
    if (!hosts.includes(name.toLowerCase())) {
      const word = wordNamed(bound, 'NODE');
      if (word && !/[:*]/.test(name)) yield messages.uncoveredNode(word);
    }
}

/** Devices that are asked to wait for longer than fencing may take. */
function* lateDevices(devices: readonly Resource[], { bound, targets }: Checked): Iterable<Problem> {
  const { properties } = modelOf(bound);
  const whole = properties.get('fencing-timeout');
  const usual = defaultFor(clusterProperties.directives['fencing-timeout']!, targets, 'pacemaker') ?? '';
  for (const device of devices) {
    const own = paramOf(device, 'pcmk_reboot_timeout');
    const limit = own ?? whole?.value;
    const longest = milliseconds(limit?.text ?? usual);
    if (!longest || limit?.hole) continue;
    const waits = ['delay', 'power_wait', 'pcmk_delay_base', 'pcmk_delay_max'].flatMap((name) => {
      // What waits at random already has its least time inside.
      if (name === 'pcmk_delay_base' && paramOf(device, 'pcmk_delay_max')) return [];
      const value = paramOf(device, name);
      const length = value && milliseconds(value.text);
      return value && length ? [{ value, length }] : [];
    });
    const sum = waits.reduce((all, { length }) => all + length, 0);
    const [first] = [...waits].sort((a, b) => b.length - a.length);
    if (!first || sum < longest) continue;
    const name = own ? 'pcmk_reboot_timeout' : (whole?.name.text ?? nameFor('stonith-timeout', targets));
    yield messages.lateDevice(first.value, device.id, sum / 1000, name, longest / 1000, limit);
  }
  const priority = properties.get('priority-fencing-delay')?.value;
  const delay = priority && milliseconds(priority.text);
  if (!priority || !delay) return;
  for (const device of devices)
    for (const name of ['pcmk_delay_max', 'pcmk_delay_base']) {
      const value = paramOf(device, name);
      const length = value && milliseconds(value.text);
      if (!value || !length || delay >= 2 * length) continue;
      yield messages.smallPriorityDelay(priority, name, value, Math.ceil((2 * length) / 1000));
      return;
    }
}

/** Levels of fencing name devices; other resources cannot fence. */
function* levels({ statements, resources }: Model): Iterable<Problem> {
  for (const { match } of statements.get('fencing_topology') ?? [])
    for (const { word } of match.roles) {
      const named = word.hole ? undefined : resources.get(word.text);
      if (named?.agent && !named.agent.startsWith('stonith:')) yield messages.noDevice(word, named.agent);
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
  const [a, b] = single.map(({ device }) =>
    ['pcmk_delay_base', 'delay'].reduce(
      (sum, name) => sum + (milliseconds(paramOf(device, name)?.text ?? '0') ?? Number.NaN),
      0,
    ),
  );
  if (!random && a === b) yield messages.fenceRace(second.device.word, first.device.id);
}

function hasDelay(device: Resource, name: string): boolean {
  const value = paramOf(device, name)?.text;
  return value !== undefined && milliseconds(value) !== 0;
}

/** Self-fencing by the watchdog needs sbd without a disk, and more time than sbd, but less than fencing as a whole. */
function* watchdog({ properties }: Model, sbd: Neighbour | undefined, off: boolean): Iterable<Problem> {
  const timeout = timeOf(properties.get('fencing-watchdog-timeout'));
  if (!timeout) return;
  const disk = sbd && valueAt(sbd.bound, ['SBD_DEVICE']);
  const active = properties.get('have-watchdog')?.value;
  // What is to be removed is not too short as well.
  if (sbd && disk?.text) {
    yield messages.watchdogWithDisk(timeout, { start: disk.start, end: disk.end, uri: sbd.uri });
    return;
  }
  if (active && isTrue(active.text) === false) {
    yield messages.noWatchdog(timeout, active);
    return;
  }
  if (sbd) {
    const { word, standard } = numberAt(sbd.bound, ['SBD_WATCHDOG_TIMEOUT']);
    const seconds = word ? (milliseconds(word.hole ? '' : word.text) ?? 0) / 1000 : standard;
    const place = word && { start: word.start, end: word.end, uri: sbd.uri };
    // The controller exits only where the time is below that of sbd.
    if (seconds && timeout.length < seconds * 2000)
      yield messages.shortWatchdogTimeout(timeout, seconds, timeout.length < seconds * 1000, place);
  }
  const whole = off ? undefined : timeOf(properties.get('fencing-timeout'));
  if (whole && whole.length <= timeout.length) yield messages.shortFencingTimeout(whole, timeout);
}

/** A time that a property sets, in milliseconds; undefined where it sets none, or 0. */
function timeOf(pair: Pair | undefined): (messages.Setting & { readonly length: number }) | undefined {
  const value = pair?.value;
  const length = value && !value.hole ? milliseconds(value.text) : undefined;
  return pair && value && length && length > 0 ? { name: pair.name.text, value, length } : undefined;
}
