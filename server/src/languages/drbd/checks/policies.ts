import { nearest } from '../../../base/nearest.ts';
import type { Fix, Location, Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/policy.ts';
import { type Resource, settingsOf } from '../model/model.ts';
import { optionValue, ownOptions, Settings, through } from '../model/settings.ts';
import { quorum } from './advice.ts';
import { isFencing, someFenceIn } from './along.ts';
import { type Context, head } from './context.ts';
import { isHostOf } from './hosts.ts';
import { insertAfter } from './insertions.ts';

/** Options that need each other or are at odds with each other. Each is reported at the statement in this file. */
export function* policies(context: Context): Iterable<Problem> {
  const reported = new Set<string>();
  const { resources, common } = context.model;
  const someFence = (): boolean => someFenceIn(context.along.read);
  const shared = { context, reported, someFence };
  for (const resource of resources) {
    const settings = settingsOf(resource, context.common);
    if (!context.line?.startsWith('8') && (settings.get('quorum') || settings.get('on-no-quorum')))
      yield* quorum(resource, settings, context);
    if (context.certain && !settings.isSet('verify-alg') && resource.hosts.length > 1)
      yield messages.noVerify(resource.bound.statement.keyword);
    const own = (bound: BoundStatement): boolean => isInside(bound, resource.bound) || isInside(bound, common);
    // In a template nothing counts as missing: the same holds for a file of defaults only.
    const whole = context.certain ? resource : undefined;
    yield* rules({ ...shared, settings, resource: whole, own });
  }
  // Defaults are right or wrong by what the resources of the other files make of them; several ones are reported as that.
  if (common && context.along.read.commons.length < 2) {
    const own = (bound: BoundStatement): boolean => isInside(bound, common);
    for (const { model, sure } of context.along.others)
      for (const resource of sure ? model.resources : [])
        yield* rules({ ...shared, settings: settingsOf(resource, context.common), resource, own });
  }
  // A file of defaults only is checked by itself.
  if (!resources.length && common) {
    const settings = new Settings(ownOptions(common), context.common);
    yield* rules({ ...shared, settings, resource: undefined, own: (bound) => isInside(bound, common) });
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

/** The problem of an option: once, and only in the file that holds it. */
function once(
  { reported, own, context }: Case,
  bound: BoundStatement,
  make: (at: Span, insert: (words: string) => readonly Fix[]) => Problem,
): readonly Problem[] {
  // A misspelt statement is reported by itself.
  if (!bound.directive || !own(bound)) return [];
  const problem = make(head(bound), (words) => [insertAfter(bound, words, context.text)]);
  const key = `${problem.start} ${problem.code}`;
  if (reported.has(key)) return [];
  reported.add(key);
  return [problem];
}

/** Where an option appears: in this file, or in the `common` of one that is read along with it. */
function placeOf(option: BoundStatement | undefined, { own, context }: Case): Location | undefined {
  if (!option) return undefined;
  const file = own(option) ? undefined : context.along.read.commons.find(({ common }) => isInside(option, common));
  return { ...head(option), ...(file && { uri: file.uri }) };
}

/** A rule, and the options that it is about: where none of them is set, it has nothing to say. */
interface OptionRule {
  readonly options: readonly string[];
  readonly rule: (it: Case) => Iterable<Problem>;
}

const splitBrainPolicies = ['after-sb-0pri', 'after-sb-1pri', 'after-sb-2pri', 'rr-conflict'] as const;
const intervals = ['ping-int', 'connect-int'] as const;

/** What holds between two hosts: judged link by link, for each may have it otherwise. */
const linkRules: readonly OptionRule[] = [
  { options: ['allow-two-primaries'], rule: twoPrimaries },
  { options: ['fencing'], rule: fencing },
  { options: ['shared-secret', 'cram-hmac-alg'], rule: authentication },
  { options: splitBrainPolicies, rule: splitBrain },
  { options: ['on-congestion'], rule: congestion },
  { options: ['timeout', ...intervals], rule: times },
];

const resourceRules: readonly OptionRule[] = [
  { options: ['fence-peer'], rule: idleHandler },
  { options: ['on-io-error'], rule: ioErrors },
  { options: ['become-primary-on'], rule: startup },
];

function* rules(it: Case): Iterable<Problem> {
  for (const link of linksOf(it))
    for (const { options, rule } of linkRules) if (someSet(options, link)) yield* rule(link);
  for (const { options, rule } of resourceRules) if (someSet(options, it)) yield* rule(it);
}

function someSet(options: readonly string[], { settings }: Case): boolean {
  return options.some((option) => settings.isSet(option));
}

/** The options of each link of a resource; of the resource itself where its hosts are linked without a section. */
function linksOf(it: Case): readonly Case[] {
  const { resource, context } = it;
  const links = resource && !context.line?.startsWith('8') ? [...resource.connections, ...resource.meshes] : [];
  if (!links.some(hasNet)) return [it];
  const outer = through(resource!.options, context.common);
  return links.map((link) => ({ ...it, settings: new Settings(ownOptions(link), outer) }));
}

function hasNet(link: BoundStatement): boolean {
  return link.children.some((child) => child.statement.keyword.text === 'net');
}

/** `timeout` counts tenths of a second, the intervals seconds (drbd.conf(5): it must be below both). */
function* times(it: Case): Iterable<Problem> {
  const { settings } = it;
  const timeout = settings.get('timeout');
  const value = timeout ? Number(optionValue(timeout)) : 60;
  if (!Number.isFinite(value)) return;
  for (const name of intervals) {
    const other = settings.get(name);
    const limit = other ? Number(optionValue(other)) : 10;
    if (!Number.isFinite(limit) || value < limit * 10) continue;
    // Where the time limit is inherited, the interval is what this file sets.
    const [option, opposite] = timeout && (it.own(timeout) || !other) ? [timeout, other] : [other, timeout];
    if (option)
      yield* once(it, option, (at) => messages.timeoutTooLong(at, value / 10, name, limit, placeOf(opposite, it)));
    return;
  }
}

function* twoPrimaries(it: Case): Iterable<Problem> {
  const { settings } = it;
  const option = settings.get('allow-two-primaries');
  if (!option || !isOn(option)) return;
  const protocol = settings.value('protocol')?.toUpperCase();
  if (settings.isSet('protocol') && (protocol === 'A' || protocol === 'B'))
    yield* once(it, option, (at) => messages.twoPrimariesProtocol(at, protocol, placeOf(settings.get('protocol'), it)));
  else if (it.resource && !isFencing(settings)) yield* once(it, option, messages.twoPrimariesFencing);
}

/** The same of a statement that is misspelt, or set by a template. */
function mayBeOn(option: BoundStatement): boolean {
  return isOn(option) || optionValue(option) === undefined;
}

/** On, for a switch: no value, or `yes`; `no-NAME` is off. */
function isOn(option: BoundStatement): boolean {
  return !option.statement.keyword.text.startsWith('no-') && optionValue(option) === 'yes';
}

function* fencing(it: Case): Iterable<Problem> {
  const { settings, context } = it;
  const option = settings.get('fencing');
  const value = option && optionValue(option);
  if (!option || !value || value === 'dont-care') return;
  if (value === 'resource-and-stonith' && settings.value('protocol')?.toUpperCase() === 'A')
    yield* once(it, option, (at) => messages.stonithProtocol(at, placeOf(settings.get('protocol'), it)));
  if (!settings.isSet('fence-peer') && it.resource)
    yield* once(it, option, (at) => messages.fencingWithoutHandler(at, context.line === '9'));
}

/** A handler that nothing calls, and one whose work nothing takes back. */
function* idleHandler(it: Case): Iterable<Problem> {
  const { settings, context } = it;
  const handler = settings.get('fence-peer');
  if (!handler) return;
  if (it.resource && !isCalled(handler, it))
    yield* once(it, handler, (at) =>
      messages.handlerWithoutFencing(at, context.line === '9' ? 'net' : 'disk', placeOf(settings.get('fencing'), it)),
    );
  const script = optionValue(handler);
  if (!script?.includes('crm-fence-peer')) return;
  const undo = script.includes('crm-fence-peer.9.sh') ? 'crm-unfence-peer.9.sh' : 'crm-unfence-peer.sh';
  const others = ['unfence-peer', 'after-resync-target'].map((name) => settings.get(name));
  if (others.some((other) => other && (optionValue(other) ?? 'crm-unfence-peer').includes('crm-unfence-peer'))) return;
  const name = context.line === '9' ? 'unfence-peer' : 'after-resync-target';
  // A second statement of the name would be refused.
  const isFree = !settings.get(name);
  yield* once(it, handler, (at, insert) =>
    messages.fenceWithoutUnfence(at, name, `/usr/lib/drbd/${undo}`, isFree ? insert : () => []),
  );
}

/** True when the resource fences, or, for a handler of `common`, any other resource that takes it over. */
function isCalled(handler: BoundStatement, { settings, resource, someFence }: Case): boolean {
  return isFencing(settings) || (!isInside(handler, resource?.bound) && someFence());
}

function* authentication(it: Case): Iterable<Problem> {
  const { settings } = it;
  const secret = settings.get('shared-secret');
  const algorithm = settings.get('cram-hmac-alg');
  // One of them may appear in the defaults, the other in the resource.
  if (!it.resource) return;
  if (secret && !algorithm) yield* once(it, secret, messages.secretWithoutAlgorithm);
  else if (algorithm && !secret) yield* once(it, algorithm, messages.algorithmWithoutSecret);
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

function* splitBrain(it: Case): Iterable<Problem> {
  const { settings } = it;
  const zero = settings.value('after-sb-0pri');
  const zeroActs = settings.isSet('after-sb-0pri') && zero !== 'disconnect';
  for (const name of splitBrainPolicies) {
    const option = settings.get(name);
    const value = option && optionValue(option);
    if (!option || !value) continue;
    const handler = value === 'call-pri-lost' ? 'pri-lost' : 'pri-lost-after-sb';
    if (value.startsWith('violently')) yield* once(it, option, (at) => messages.violent(at, value));
    else if (value === 'consensus' && !zeroActs && it.resource)
      yield* once(it, option, (at) => messages.consensusWithoutPolicy(at, 'after-sb-0pri'));
    else if (value.startsWith('call-pri-lost') && !settings.isSet(handler) && it.resource)
      yield* once(it, option, (at) => messages.policyNeedsHandler(at, handler));
    else if (losing.has(value) || value.startsWith('discard-node-'))
      yield* once(it, option, (at) => messages.losesData(at, value));
  }
}

function* congestion(it: Case): Iterable<Problem> {
  const option = it.settings.get('on-congestion');
  const value = option && optionValue(option);
  if (!option || (value !== 'pull-ahead' && value !== 'disconnect')) return;
  const protocol = it.settings.get('protocol');
  const letter = protocol && optionValue(protocol)?.toUpperCase();
  if (letter === 'A' || (protocol && letter === undefined) || (!protocol && !it.resource)) return;
  yield* once(it, option, (at) => messages.congestionProtocol(at, value, placeOf(protocol, it)));
}

function* ioErrors(it: Case): Iterable<Problem> {
  if (!it.resource || it.settings.isSet('local-io-error')) return;
  for (const option of it.settings.all('on-io-error'))
    if (optionValue(option) === 'call-local-io-error') yield* once(it, option, messages.ioErrorWithoutHandler);
}

function* startup(it: Case): Iterable<Problem> {
  const { settings, context, resource } = it;
  const option = settings.get('become-primary-on');
  if (!option) return;
  if (context.line === '9') {
    yield* once(it, option, messages.primaryOnIgnored);
    return;
  }
  if (!resource) return;
  // With one host drbdadm does not look.
  const severity = context.line?.startsWith('8') && resource.hosts.length > 1 ? 'error' : 'warning';
  for (const word of option.statement.args) {
    if (word.hole) continue;
    if (word.text === 'both') {
      if (!settings.all('allow-two-primaries').some(mayBeOn))
        yield* once(it, option, (at) => messages.primaryOnBoth(at, severity));
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
      yield* once(it, option, () => messages.primaryOnUnknown(word, word.text, severity, corrected, suggestion));
    }
  }
}
