import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { type Cluster, inLanguage, type Neighbour } from '../../../schema/cluster.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { defaultFor, numberAt, statementsAt, valueAt } from '../../../schema/settings.ts';
import { clusterProperties } from '../catalog/properties.ts';
import * as messages from '../messages/sbd.ts';
import { type Model, modelOf, type Resource, switchedOff } from '../model/model.ts';
import { paramOf } from './drbd.ts';

/** The agents that fence by sbd's disks, and the parameter that lists them. */
const AGENTS: ReadonlyMap<string, string> = new Map([
  ['stonith:external/sbd', 'sbd_device'],
  ['stonith:fence_sbd', 'devices'],
]);

/** Fencing by sbd: its disks and times, against those of the cluster. */
export function* sbd(file: Checked): Iterable<Problem> {
  const model = modelOf(file.bound);
  const [settings] = inLanguage(file.cluster, 'sbd');
  if (switchedOff(model) || !settings) return;
  const disks = valueAt(settings.bound, ['SBD_DEVICE']);
  if (disks?.hole) return;
  const place = disks?.text ? { start: disks.start, end: disks.end, uri: settings.uri } : undefined;
  const devices = [...model.resources.values()].filter(
    ({ kind, agent }) => kind === 'primitive' && AGENTS.has(agent ?? ''),
  );
  for (const device of devices) {
    if (!place) yield messages.noDisk(device.agentWord ?? device.word);
    else yield* otherDisks(device, disks!.text, place);
  }
  if (place) yield* fencingTime(devices, file, settings);
  else yield* twoNodes(model, inLanguage(file.cluster, 'corosync'));
}

function listed(text: string): string {
  return text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}

function* otherDisks(device: Resource, disks: string, place: messages.Place): Iterable<Problem> {
  const own = paramOf(device, AGENTS.get(device.agent!)!);
  if (own?.text && listed(own.text) !== listed(disks)) yield messages.otherDisks(own, place);
}

/** A disk is made with a `msgwait` of twice the watchdog's time, if nothing else is asked for; a delay comes before it. */
function* fencingTime(
  devices: readonly Resource[],
  { bound, targets }: Checked,
  settings: Neighbour,
): Iterable<Problem> {
  const { word } = numberAt(settings.bound, ['SBD_WATCHDOG_TIMEOUT']);
  const watchdog = word && !word.hole ? milliseconds(word.text) : undefined;
  const [device] = devices;
  if (!device || !word || !watchdog) return;
  const delay = milliseconds(paramOf(device, 'pcmk_delay_max')?.text ?? '0') ?? 0;
  const whole = modelOf(bound).properties.get('fencing-timeout')?.value;
  if (whole?.hole) return;
  const usual = defaultFor(clusterProperties.directives['fencing-timeout']!, targets, 'pacemaker') ?? '';
  const limit = milliseconds(whole?.text ?? usual);
  const own = paramOf(device, 'pcmk_reboot_timeout');
  // A delay that alone is too long is reported as that.
  if (!limit || own || delay >= limit || limit > delay + 2 * watchdog) return;
  yield messages.shortForDisk(whole ?? device.word, limit / 1000, watchdog / 1000, delay / 1000, {
    start: word.start,
    end: word.end,
    uri: settings.uri,
  });
}

/** Without a disk, sbd follows the quorum; of two nodes, both keep it. */
function* twoNodes({ nodes, properties }: Model, corosync: Cluster): Iterable<Problem> {
  const timeout = properties.get('fencing-watchdog-timeout')?.value;
  if (nodes.length !== 2 || !timeout || timeout.hole || !milliseconds(timeout.text)) return;
  if (!corosync.length || corosync.some(({ bound }) => statementsAt(bound, ['quorum', 'device']).length)) return;
  yield messages.disklessPair(timeout);
}
