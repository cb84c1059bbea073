import { memo } from '../../../base/memo.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import type { Cluster } from '../../../schema/cluster.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { handlerOptions } from '../catalog/handlers.ts';
import * as messages from '../messages/effects.ts';
import { argumentOf, minorOf, type Resource, settingsOf } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { optionValue, Settings } from '../model/settings.ts';
import { type Context, head, type Local } from './context.ts';

/** Values that drbdadm takes, and that do not do what they say. */
export function* effects(context: Context): Iterable<Problem> {
  const { model, common, line } = context;
  const own = new Set(context.file.bound.top);
  const reported = new Set<BoundStatement>();
  const once = (option: BoundStatement): boolean => {
    if (reported.has(option) || option.match.hasErrors || !own.has(topOf(option))) return false;
    reported.add(option);
    return true;
  };
  const inside: readonly (Resource | undefined)[] = model.resources.length ? model.resources : [undefined];
  for (const resource of inside) {
    const settings = resource ? settingsOf(resource, common) : new Settings(common, []);
    const crossed = crossedRates(settings, resource);
    if (crossed && once(crossed.later))
      yield messages.leastAboveMost(head(crossed.later), crossed.least, crossed.most, head(crossed.other));
    const rate = line === '9' ? settings.get('resync-rate') : undefined;
    if (rate && !settings.all('c-plan-ahead').some((option) => optionValue(option) === '0') && once(rate))
      yield messages.rateWithoutEffect(head(rate));
  }
}

/** A least rate above the most one: the values as they are written, and the option that is told of the other. */
function crossedRates(settings: Settings, resource: Resource | undefined) {
  const [least, most] = [settings.get('c-min-rate'), settings.get('c-max-rate')];
  if (!least || !most) return undefined;
  const [low, high] = [kibibytes(least), kibibytes(most)];
  if (low === undefined || high === undefined || high <= 0 || low <= high) return undefined;
  const [later, other] = resource && topOf(least) !== resource.bound ? [most, least] : [least, most];
  return { least: writtenValue(least), most: writtenValue(most), later, other };
}

/** The statement of the top scope that an option is in. */
function topOf(option: BoundStatement): BoundStatement {
  let top = option;
  while (top.parent) top = top.parent;
  return top;
}

function writtenValue(option: BoundStatement): string {
  return option.statement.args[0]?.text ?? '';
}

/** A rate in KiB/s, as a bare number is; undefined where it cannot be read. */
function kibibytes(option: BoundStatement): number | undefined {
  const found = /^(\d+)([kKmMgG]?)$/.exec(optionValue(option) ?? '');
  if (!found) return undefined;
  const power = ['k', 'm', 'g'].indexOf(found[2]!.toLowerCase());
  return Number(found[1]) * 1024 ** Math.max(power, 0);
}

/** Of a statement by itself: a disk that is its own device, and scripts that no package brings. */
export function* values({ bound, resource, line }: Local): Iterable<Problem> {
  if (resource)
    for (const volumes of [resource.volumes, ...resource.hosts.map((host) => host.volumes)])
      for (const volume of volumes) {
        const found = ownDisk(volume);
        if (found) yield found;
      }
  for (const each of bound.all) {
    const { parent, statement } = each;
    if (parent?.statement.keyword.text === 'handlers') yield* script(each);
    else if (statement.keyword.text === 'transport') yield* transport(each, line);
  }
}

function ownDisk(volume: Volume): Problem | undefined {
  const disk = argumentOf(volume.disk, 'DISK');
  const device = argumentOf(volume.device, 'DEVICE');
  const minor = minorOf(volume.device);
  if (!disk || !volume.device) return undefined;
  const isOwn = disk.text === device?.text || (minor !== undefined && disk.text === `/dev/drbd${minor}`);
  return isOwn ? messages.diskIsDevice(disk, disk.text, head(volume.device)) : undefined;
}

/** The scripts of drbd-utils 8.3 to 9, without the folder. */
const scripts: ReadonlySet<string> = new Set([
  ...Object.values(handlerOptions)
    .flatMap(({ args }) => (args?.kind === 'word' ? (args.type.choices ?? []) : []))
    .map(({ value }) => value.slice(value.lastIndexOf('/') + 1).replace(/ .*$/, '')),
  ...['crm-fence-peer.sh', 'crm-unfence-peer.sh', 'crm-fence-peer.9.sh', 'crm-unfence-peer.9.sh', 'notify.sh'],
  ...['notify-emergency-reboot.sh', 'notify-emergency-shutdown.sh', 'notify-io-error.sh', 'notify-out-of-sync.sh'],
  ...['notify-pri-lost-after-sb.sh', 'notify-pri-lost.sh', 'notify-pri-on-incon-degr.sh', 'notify-split-brain.sh'],
  ...['outdate-peer.sh', 'obliterate-peer.sh', 'rhcs_fence', 'stonith_admin-fence-peer.sh'],
  ...['snapshot-resync-target-lvm.sh', 'unsnapshot-resync-target-lvm.sh'],
]);

/** A path below drbd-utils' own folder that only a misspelt script can be. */
function* script({ statement, match, directive }: BoundStatement): Iterable<Problem> {
  const [word] = statement.args;
  if (!directive || !word || word.hole || match.stop) return;
  // A command may go on with other ones; each path is looked at.
  for (const { 0: path, 1: name = '', index } of word.text.matchAll(/(?:\/usr)?\/lib\/drbd\/([\w.-]+)/g)) {
    if (scripts.has(name)) continue;
    const start = word.start + (word.quote ? 1 : 0) + index;
    const at =
      word.end - word.start === word.text.length + (word.quote ? 2 : 0) ? { start, end: start + path.length } : word;
    const suggestion = nearest(name, scripts);
    yield messages.unknownScript(at, path, suggestion && path.slice(0, -name.length) + suggestion);
  }
}

const transports: readonly string[] = ['tcp', 'rdma', 'lb-tcp'];

function* transport({ statement, directive }: BoundStatement, line: Local['line']): Iterable<Problem> {
  const [word] = statement.args;
  if (!directive || line?.startsWith('8') || !word || word.hole || transports.includes(word.text)) return;
  const suggestion = nearest(word.text, transports);
  if (suggestion) yield messages.unknownTransport(word, word.text, suggestion);
}

/** Promotion by DRBD's own start script where Pacemaker promotes. */
export function* promotion({ file, model }: Context): Iterable<Problem> {
  const [manager] = pacemakersIn(file.cluster);
  if (!manager) return;
  for (const outer of [...model.resources.map(({ bound }) => bound), ...(model.common ? [model.common] : [])])
    for (const section of outer.children)
      for (const option of section.children)
        if (option.directive && option.statement.keyword.text === 'become-primary-on')
          yield messages.promotedTwice(head(option), manager);
}

/** Where files of Pacemaker name DRBD's agent. */
const pacemakersIn = memo((cluster: Cluster): readonly Location[] => {
  for (const { uri, bound, language } of cluster) {
    if (language === 'drbd') continue;
    for (const { statement } of bound.top) {
      const agent = statement.args.find(({ text }) => /^ocf:(?:linbit|heartbeat):drbd$/.test(text));
      if (agent) return [{ start: agent.start, end: agent.end, uri }];
    }
  }
  return [];
});
