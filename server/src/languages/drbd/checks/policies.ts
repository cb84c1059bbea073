import { nearest } from '../../../base/nearest.ts';
import type { Fix, Location, Problem } from '../../../base/problem.ts';
import { related } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/policy.ts';
import { type Resource, settingsOf } from '../model/model.ts';
import { optionValue, ownOptions, Settings, through } from '../model/settings.ts';
import { quorum } from './advice.ts';
import { allResources, type Context, head } from './context.ts';
import { isHostOf } from './hosts.ts';
import { insertAfter } from './insertions.ts';

/** Options that need each other or are at odds with each other. Each is reported at the statement in this file. */
export function policies(context: Context): void {
  const reported = new Set<string>();
  const { resources, common } = context.model;
  let fenced: boolean | undefined;
  const someFence = (): boolean =>
    (fenced ??= allResources(context).some((each) => isFencing(settingsOf(each, context.common))));
  const shared = { context, reported, someFence };
  for (const resource of resources) {
    const settings = settingsOf(resource, context.common);
    if (!context.line?.startsWith('8')) quorum(resource, settings, context);
    if (context.certain && !settings.isSet('verify-alg') && resource.hosts.length > 1)
      context.report(messages.noVerify(resource.bound.statement.keyword));
    const own = (bound: BoundStatement): boolean => isInside(bound, resource.bound) || isInside(bound, common);
    // In a template nothing counts as missing: the same holds for a file of defaults only.
    const whole = context.certain ? resource : undefined;
    rules({ ...shared, settings, resource: whole, own });
  }
  if (common) {
    // Defaults are right or wrong by what the resources of the other files make of them.
    const own = (bound: BoundStatement): boolean => isInside(bound, common);
    for (const { model, sure } of context.others)
      for (const resource of sure ? model.resources : [])
        rules({ ...shared, settings: settingsOf(resource, context.common), resource, own });
  }
  // A file of defaults only is checked by itself.
  if (!resources.length && common) {
    const settings = new Settings(ownOptions(common), context.common);
    rules({ ...shared, settings, resource: undefined, own: (bound) => isInside(bound, common) });
  }
}

interface Case {
  readonly context: Context;
  readonly settings: Settings;
  /** Absent: the defaults by themselves, where what is missing may appear in a resource. */
  readonly resource: Resource | undefined;
  readonly reported: Set<string>;
  /** True when any resource in sight fences its peer. */
  readonly someFence: () => boolean;
  /** True for a statement of this file. */
  readonly own: (bound: BoundStatement) => boolean;
}

function isInside(bound: BoundStatement, outer: BoundStatement | undefined): boolean {
  for (let each: BoundStatement | undefined = bound; each; each = each.parent) if (each === outer) return true;
  return false;
}

/** Reports a statement once, and only in the file that holds it; `other`: the option that it is at odds with. */
function reportOption(
  it: Case,
  bound: BoundStatement,
  make: (at: Span, insert: (words: string) => readonly Fix[]) => Problem,
  other?: BoundStatement,
): void {
  const { reported, own, context } = it;
  // A misspelt statement is reported by itself.
  if (!bound.directive || !own(bound)) return;
  const problem = make(head(bound), (words) => [insertAfter(bound, words, context.text)]);
  const key = `${problem.start} ${problem.code}`;
  if (reported.has(key)) return;
  reported.add(key);
  context.report(other ? { ...problem, related: [related(placeOf(other, it), messages.atOdds)] } : problem);
}

/** Where an option appears: in this file, or in the `common` of one that is read along with it. */
function placeOf(option: BoundStatement, { own, context }: Case): Location {
  const file = own(option) ? undefined : context.others.find(({ model }) => isInside(option, model.common));
  return { ...head(option), ...(file && { uri: file.model.uri }) };
}

function rules(it: Case): void {
  // What holds between two hosts is judged link by link, for each may have it otherwise.
  for (const each of linksOf(it)) netRules(each);
  idleHandler(it);
  ioErrors(it);
  startup(it);
}

/** The options of each link of a resource; of the resource itself where its hosts are linked without a section. */
function linksOf(it: Case): readonly Case[] {
  const { resource, context } = it;
  const links = resource && !context.line?.startsWith('8') ? [...resource.connections, ...resource.meshes] : [];
  if (!links.some(hasNet)) return [it];
  const outer = through(resource!.options, context.common);
  return links.map((link) => ({ ...it, settings: new Settings(ownOptions(link), outer) }));
}

function netRules(it: Case): void {
  twoPrimaries(it);
  fencing(it);
  authentication(it);
  splitBrain(it);
  congestion(it);
  times(it);
}

function hasNet(link: BoundStatement): boolean {
  return link.children.some((child) => child.statement.keyword.text === 'net');
}

const intervals = ['ping-int', 'connect-int'] as const;

/** `timeout` counts tenths of a second, the intervals seconds (drbd.conf(5): it must be below both). */
function times(it: Case): void {
  const { settings } = it;
  const timeout = settings.get('timeout');
  const value = timeout ? Number(optionValue(timeout)) : 60;
  if (!Number.isFinite(value)) return;
  for (const name of intervals) {
    const other = settings.get(name);
    const limit = other ? Number(optionValue(other)) : 10;
    if (!Number.isFinite(limit) || value < limit * 10) continue;
    const make = (at: Span) => messages.timeoutTooLong(at, value / 10, name, limit);
    // Where the time limit is inherited, the interval is what this file sets.
    if (timeout && (it.own(timeout) || !other)) reportOption(it, timeout, make, other);
    else if (other) reportOption(it, other, make, timeout);
    return;
  }
}

function twoPrimaries(it: Case): void {
  const { settings } = it;
  const option = settings.get('allow-two-primaries');
  if (!option || !isOn(option)) return;
  const protocol = settings.value('protocol')?.toUpperCase();
  if (settings.isSet('protocol') && (protocol === 'A' || protocol === 'B'))
    reportOption(it, option, (at) => messages.twoPrimariesProtocol(at, protocol), settings.get('protocol'));
  else if (it.resource && !isFencing(settings)) reportOption(it, option, messages.twoPrimariesFencing);
}

/** The same of a statement that is misspelt, or set by a template. */
function mayBeOn(option: BoundStatement): boolean {
  return isOn(option) || optionValue(option) === undefined;
}

/** On, for a switch: no value, or `yes`; `no-NAME` is off. */
function isOn(option: BoundStatement): boolean {
  return !option.statement.keyword.text.startsWith('no-') && optionValue(option) === 'yes';
}

function isFencing(settings: Settings): boolean {
  return settings.all('fencing').some((option) => optionValue(option) !== 'dont-care');
}

function fencing(it: Case): void {
  const { settings, context } = it;
  const option = settings.get('fencing');
  const value = option && optionValue(option);
  if (!option || !value || value === 'dont-care') return;
  if (value === 'resource-and-stonith' && settings.value('protocol')?.toUpperCase() === 'A')
    reportOption(it, option, messages.stonithProtocol, settings.get('protocol'));
  if (!settings.isSet('fence-peer') && it.resource)
    reportOption(it, option, (at) => messages.fencingWithoutHandler(at, context.line === '9'));
}

/** A handler that nothing calls, and one whose work nothing takes back. */
function idleHandler(it: Case): void {
  const { settings, context } = it;
  const handler = settings.get('fence-peer');
  if (!handler) return;
  if (it.resource && !isCalled(handler, it))
    reportOption(
      it,
      handler,
      (at) => messages.handlerWithoutFencing(at, context.line === '9' ? 'net' : 'disk'),
      settings.get('fencing'),
    );
  const script = optionValue(handler);
  if (!script?.includes('crm-fence-peer')) return;
  const undo = script.includes('crm-fence-peer.9.sh') ? 'crm-unfence-peer.9.sh' : 'crm-unfence-peer.sh';
  const others = ['unfence-peer', 'after-resync-target'].map((name) => settings.get(name));
  if (others.some((other) => other && (optionValue(other) ?? 'crm-unfence-peer').includes('crm-unfence-peer'))) return;
  const name = context.line === '9' ? 'unfence-peer' : 'after-resync-target';
  reportOption(it, handler, (at, insert) => messages.fenceWithoutUnfence(at, name, `/usr/lib/drbd/${undo}`, insert));
}

/** True when the resource fences, or, for a handler of `common`, any other resource that takes it over. */
function isCalled(handler: BoundStatement, { settings, resource, someFence }: Case): boolean {
  return isFencing(settings) || (!isInside(handler, resource?.bound) && someFence());
}

function authentication(it: Case): void {
  const { settings } = it;
  const secret = settings.get('shared-secret');
  const algorithm = settings.get('cram-hmac-alg');
  // One of them may appear in the defaults, the other in the resource.
  if (!it.resource) return;
  if (secret && !algorithm) reportOption(it, secret, messages.secretWithoutAlgorithm);
  else if (algorithm && !secret) reportOption(it, algorithm, messages.algorithmWithoutSecret);
}

const losing: ReadonlySet<string> = new Set([
  'discard-younger-primary',
  'discard-older-primary',
  'discard-least-changes',
  'discard-secondary',
  'discard-local',
  'discard-remote',
  'auto-discard',
]);

const splitBrainPolicies = ['after-sb-0pri', 'after-sb-1pri', 'after-sb-2pri', 'rr-conflict'] as const;

function splitBrain(it: Case): void {
  const { settings } = it;
  const zero = settings.value('after-sb-0pri');
  const zeroActs = settings.isSet('after-sb-0pri') && zero !== 'disconnect';
  for (const name of splitBrainPolicies) {
    const option = settings.get(name);
    const value = option && optionValue(option);
    if (!option || !value) continue;
    const handler = value === 'call-pri-lost' ? 'pri-lost' : 'pri-lost-after-sb';
    if (value.startsWith('violently')) reportOption(it, option, (at) => messages.violent(at, value));
    else if (value === 'consensus' && !zeroActs && it.resource)
      reportOption(it, option, (at) => messages.consensusWithoutPolicy(at, 'after-sb-0pri'));
    else if (value.startsWith('call-pri-lost') && !settings.isSet(handler) && it.resource)
      reportOption(it, option, (at) => messages.policyNeedsHandler(at, handler));
    else if (losing.has(value) || value.startsWith('discard-node-'))
      reportOption(it, option, (at) => messages.losesData(at, value));
  }
}

function congestion(it: Case): void {
  const option = it.settings.get('on-congestion');
  const value = option && optionValue(option);
  if (!option || (value !== 'pull-ahead' && value !== 'disconnect')) return;
  const protocol = it.settings.get('protocol');
  const letter = protocol && optionValue(protocol)?.toUpperCase();
  if (letter === 'A' || (protocol && letter === undefined) || (!protocol && !it.resource)) return;
  reportOption(it, option, (at) => messages.congestionProtocol(at, value), protocol);
}

function ioErrors(it: Case): void {
  if (!it.resource || it.settings.isSet('local-io-error')) return;
  for (const option of it.settings.all('on-io-error'))
    if (optionValue(option) === 'call-local-io-error') reportOption(it, option, messages.ioErrorWithoutHandler);
}

function startup(it: Case): void {
  const { settings, context, resource } = it;
  const option = settings.get('become-primary-on');
  if (!option) return;
  if (context.line === '9') {
    reportOption(it, option, messages.primaryOnIgnored);
    return;
  }
  if (!resource) return;
  // With one host drbdadm does not look.
  const severity = context.line?.startsWith('8') && resource.hosts.length > 1 ? 'error' : 'warning';
  for (const word of option.statement.args) {
    if (word.hole) continue;
    if (word.text === 'both') {
      if (!settings.all('allow-two-primaries').some(mayBeOn))
        reportOption(it, option, (at) => messages.primaryOnBoth(at, severity));
    } else if (
      !resource.hosts.some((host) => host.kind === 'stacked') &&
      !isHostOf(resource, word.text, context) &&
      context.certain
    ) {
      const names = resource.hosts.flatMap((host) => host.names);
      const suggestion = nearest(
        word.text,
        names.map((name) => name.text),
      );
      const corrected = names.find((name) => name.text === suggestion);
      reportOption(it, option, () => messages.primaryOnUnknown(word, word.text, severity, corrected, suggestion));
    }
  }
}
