import { nearest } from '../../../base/nearest.ts';
import type { Location } from '../../../base/problem.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { handlerOptions } from '../catalog/handlers.ts';
import * as messages from '../messages/effects.ts';
import { argumentOf, minorOf, type Resource, settingsOf } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { optionValue, Settings } from '../model/settings.ts';
import { type Context, head, type Local } from './context.ts';

/** Values that drbdadm takes, and that do not do what they say. */
export function effects(context: Context): void {
  const { model, common, report, line } = context;
  const own = new Set(context.file.bound.top);
  const reported = new Set<BoundStatement>();
  const once = (option: BoundStatement): boolean => {
    if (reported.has(option) || option.match.hasErrors || !own.has(topOf(option))) return false;
    reported.add(option);
    return true;
  };
  for (const resource of model.resources) rates(settingsOf(resource, common), resource);
  if (!model.resources.length) rates(new Settings(common, []), undefined);

  function rates(settings: Settings, resource: Resource | undefined): void {
    const [least, most] = [settings.get('c-min-rate'), settings.get('c-max-rate')];
    const [low, high] = [kibibytes(least), kibibytes(most)];
    if (least && most && low !== undefined && high !== undefined && high > 0 && low > high) {
      const [later, other] = resource && topOf(least) !== resource.bound ? [most, least] : [least, most];
      if (once(later))
        report(messages.leastAboveMost(head(later), writtenValue(least), writtenValue(most), head(other)));
    }
    const rate = settings.get('resync-rate');
    if (line !== '9' || !rate || settings.all('c-plan-ahead').some((option) => optionValue(option) === '0')) return;
    if (once(rate)) report(messages.rateWithoutEffect(head(rate)));
  }
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
function kibibytes(option: BoundStatement | undefined): number | undefined {
  const found = option && /^(\d+)([kKmMgG]?)$/.exec(optionValue(option) ?? '');
  if (!found) return undefined;
  const power = ['k', 'm', 'g'].indexOf(found[2]!.toLowerCase());
  return Number(found[1]) * 1024 ** Math.max(power, 0);
}

/** Of a statement by itself: a disk that is its own device, and scripts that no package brings. */
export function values({ bound, resource, report, line }: Local): void {
  if (resource)
    for (const volumes of [resource.volumes, ...resource.hosts.map((host) => host.volumes)])
      for (const volume of volumes) ownDisk(volume, report);
  for (const each of bound.all) {
    const { parent, statement } = each;
    if (parent?.statement.keyword.text === 'handlers') script(each, report);
    else if (statement.keyword.text === 'transport') transport(each, report, line);
  }
}

function ownDisk(volume: Volume, report: Local['report']): void {
  const disk = argumentOf(volume.disk, 'DISK');
  const device = argumentOf(volume.device, 'DEVICE');
  const minor = minorOf(volume.device);
  if (!disk || !volume.device) return;
  const isOwn = disk.text === device?.text || (minor !== undefined && disk.text === `/dev/drbd${minor}`);
  if (isOwn) report(messages.diskIsDevice(disk, disk.text, head(volume.device)));
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
function script({ statement, match, directive }: BoundStatement, report: Local['report']): void {
  const [word] = statement.args;
  if (!directive || !word || word.hole || match.stop) return;
  // A command may go on with other ones; each path is looked at.
  for (const { 0: path, 1: name = '', index } of word.text.matchAll(/(?:\/usr)?\/lib\/drbd\/([\w.-]+)/g)) {
    if (scripts.has(name)) continue;
    const start = word.start + (word.quote ? 1 : 0) + index;
    const at =
      word.end - word.start === word.text.length + (word.quote ? 2 : 0) ? { start, end: start + path.length } : word;
    const suggestion = nearest(name, scripts);
    report(messages.unknownScript(at, path, suggestion && path.slice(0, -name.length) + suggestion));
  }
}

const transports: readonly string[] = ['tcp', 'rdma', 'lb-tcp'];

function transport({ statement, directive }: BoundStatement, report: Local['report'], line: Local['line']): void {
  const [word] = statement.args;
  if (!directive || line?.startsWith('8') || !word || word.hole || transports.includes(word.text)) return;
  const suggestion = nearest(word.text, transports);
  if (suggestion) report(messages.unknownTransport(word, word.text, suggestion));
}

/** Promotion by DRBD's own start script where Pacemaker promotes. */
export function promotion({ file, model, report }: Context): void {
  const manager = pacemakerOf(file);
  if (!manager) return;
  for (const outer of [...model.resources.map(({ bound }) => bound), ...(model.common ? [model.common] : [])])
    for (const section of outer.children)
      for (const option of section.children)
        if (option.directive && option.statement.keyword.text === 'become-primary-on')
          report(messages.promotedTwice(head(option), manager));
}

/** Where a file of Pacemaker names DRBD's agent. */
function pacemakerOf({ neighbours }: Context['file']): Location | undefined {
  for (const { uri, bound, language } of neighbours) {
    if (language === 'drbd') continue;
    for (const { statement } of bound.top) {
      const agent = statement.args.find(({ text }) => /^ocf:(?:linbit|heartbeat):drbd$/.test(text));
      if (agent) return { start: agent.start, end: agent.end, uri };
    }
  }
  return undefined;
}
