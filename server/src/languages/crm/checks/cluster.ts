import { memo } from '../../../base/memo.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { isTrue } from '../../../schema/truth.ts';
import { compareVersions, until, versionMismatch } from '../../../schema/versions.ts';
import { sourceText } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { metaAttributes } from '../catalog/meta.ts';
import { clusterProperties } from '../catalog/properties.ts';
import * as messages from '../messages/cluster.ts';
import { endOf, isLab, type Model, meta, metaTruth, modelOf, type Pair, pairsOf, switchedOff } from '../model/model.ts';
import { nameFor, newestName } from '../model/properties.ts';
import { collect, fencesIn } from '../model/statement-index.ts';
import { scoreNumber } from '../values/elements.ts';
import { userFix } from '../values/fixes.ts';
import { wordNamed } from '../values/members.ts';
import { namesOf } from './node-names.ts';

/** Fencing: there, or switched off with open eyes. */
export function* fencing({ bound, targets, cluster, uri }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  if (optionsInXml(model) || [...model.unread].some((each) => newestName(each) === 'fencing-enabled')) return;
  const enabled = model.properties.get('fencing-enabled');
  const devices = [...model.resources.values()].filter((each) => each.agent?.startsWith('stonith:'));
  const primitives = [...model.resources.values()].filter((each) => each.kind === 'primitive');
  const off = switchedOff(model);
  if (off) {
    const shared = primitives.some((each) => each.facts?.type === 'drbd' || each.facts?.type === 'Filesystem');
    // Once for a cluster: in its first file that says so.
    if (!withoutFencing(cluster).some((each) => each < uri))
      yield messages.fencingOff(pairSpan(off), shared, isLab(model) ? 'hint' : 'information');
  } else if (!devices.length && fencesByWatchdog(model)) {
    if (primitives.length) yield* watchdogTime(model, targets);
  } else if (!devices.length && !model.unread.has('stonith') && primitives.length && !enabled?.value?.hole) {
    // Some statements alone are a part of a configuration that has its options elsewhere.
    const property = model.statements.get('property')?.[0];
    const whole = model.nodes.length > 0 || property !== undefined;
    const at = enabled ? pairSpan(enabled) : (property?.statement.keyword ?? primitives[0]!.word);
    const end = property ? endOf(property) : bound.tree.text.trimEnd().length;
    const setting = `${nameFor('stonith-enabled', targets)}=false`;
    const text = property ? ` ${setting}` : `\nproperty ${setting}`;
    // Behind a backslash it would become a part of the statement there.
    const place = bound.tree.text.slice(0, end).endsWith('\\') ? undefined : { start: end, end, text };
    yield messages.noFencing(at, whole ? 'warning' : 'information', setting, place);
  }
  if (off) return;
  for (const device of devices) {
    if (device.kind !== 'primitive') continue;
    const hosts = device.params.find((pair) => /^(?:hostlist|hostname|pcmk_host_list)$/.test(pair.name.text))?.value;
    const list = hosts?.text.split(/[\s,]+/).filter(Boolean) ?? [];
    if (!hosts || hosts.hole || list.length !== 1) continue;
    const node = list[0]!;
    if (!namesOf(model).has(node.toLowerCase()) || keptOff(model, device.id)) continue;
    if (model.unread.has(device.id)) continue;
    // Without another node the device could run nowhere.
    const place = model.nodes.length > 1 ? device.bound.statement.end : undefined;
    yield messages.fencesItself(hosts, node, device.id, place);
  }
}

/** True where sbd runs, or is asked to fence: what is wrong with that is another problem. */
function fencesByWatchdog({ properties }: Model): boolean {
  const active = properties.get('have-watchdog')?.value;
  const time = properties.get('fencing-watchdog-timeout')?.value;
  if (active && (active.hole || isTrue(active.text) === true)) return true;
  return time !== undefined && (time.hole === true || milliseconds(time.text) !== 0);
}

/** With sbd alone, resources start; but a node that fails is fenced only where a time is set for that. */
function* watchdogTime({ properties, unread }: Model, targets: Checked['targets']): Iterable<Problem> {
  const active = properties.get('have-watchdog');
  const time = properties.get('fencing-watchdog-timeout')?.value;
  if (unread.has('stonith') || !active || (time && (time.hole || milliseconds(time.text) !== 0))) return;
  yield messages.watchdogUnused(time ?? pairSpan(active), nameFor('stonith-watchdog-timeout', targets));
}

/** The first file of a cluster that switches fencing off. */
const withoutFencing = memo((cluster: Cluster): readonly string[] =>
  inLanguage(cluster, 'crmsh')
    .filter(({ bound }) => switchedOff(modelOf(bound)) !== undefined)
    .map((each) => each.uri)
    .sort()
    .slice(0, 1),
);

/** True where options are in an `xml` statement, which is not read for them. */
function optionsInXml({ statements }: Model): boolean {
  return (statements.get('xml') ?? []).some((each) => each.statement.args[0]?.text.includes('<cluster_property_set'));
}

function keptOff(model: Model, id: string): boolean {
  return model.constraints.some(
    (each) =>
      each.kind === 'location' &&
      each.members.some((member) => member.name === id) &&
      (each.bound.children.length > 0 || (scoreNumber(wordNamed(each.bound, 'SCORE')?.text ?? '') ?? 0) <= -1_000_000),
  );
}

/** Failures answered by fencing where that is switched off: Pacemaker takes something else. */
export function* fencingAnswers({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const { statements } = model;
  const off = switchedOff(model)?.name.text;
  if (off === undefined) return;
  for (const word of [...collect(bound, 'fences'), ...(statements.get('op_defaults') ?? []).flatMap(fencesIn)])
    yield messages.answerNeedsFencing(word, 'on-fail', off);
  for (const ticket of statements.get('rsc_ticket') ?? []) {
    const policy = wordNamed(ticket, 'POLICY');
    if (policy && /^fence$/i.test(policy.text)) yield messages.answerNeedsFencing(policy, 'loss-policy', off);
  }
}

/** Two nodes that cannot outvote each other; a policy that cannot be carried out. */
export function* quorum({ bound, targets, cluster }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const { nodes, properties, unread } = model;
  const policy = properties.get('no-quorum-policy')?.value;
  const off = switchedOff(model);
  if (policy && off && /^(?:suicide|fence)$/i.test(policy.text))
    yield messages.policyNeedsFencing(policy, off.name.text);
  if (unread.has('no-quorum-policy')) return;
  if (nodes.length !== 2 || properties.has('no-quorum-policy') || optionsInXml(model)) return;
  // Corosync 2 knows two_node, and came with Pacemaker 1.1; heartbeat has its own way.
  if (targets['corosync'] !== undefined && compareVersions(targets['corosync'], '2') >= 0) return;
  if (targets['pacemaker'] !== undefined && compareVersions(targets['pacemaker'], '2') >= 0) return;
  if (inLanguage(cluster, 'ha-cf').length) return;
  yield messages.twoNodes(nodes[1]!.bound.statement.keyword);
}

/** The same of a resource. */
export function* leftoverMetas({ bound }: CheckedStatement): Iterable<Problem> {
  const text = sourceText(bound.tree);
  for (const resource of modelOf(bound).resources.values()) {
    if (!resource.metas.length) continue;
    const role = resource.targetRole;
    if (role?.value && /^stopped$/i.test(role.value.text))
      yield messages.stopped(pairSpan(role), removalOf(role, text));
    const managed = meta(resource, 'is-managed');
    if (managed && metaTruth(resource, 'is-managed') === false)
      yield messages.unmanaged(pairSpan(managed), 'is-managed=false', removalOf(managed, text));
    const maintenance = meta(resource, 'maintenance');
    if (maintenance && metaTruth(resource, 'maintenance') === true)
      yield messages.unmanaged(pairSpan(maintenance), 'maintenance=true', removalOf(maintenance, text));
  }
}

/** States that commands of the shell set, and that are easily left over. */
export function* leftovers({ bound }: Checked): Iterable<Problem> {
  const { properties, nodes, statements } = modelOf(bound);
  const text = sourceText(bound.tree);
  for (const list of statements.get('rsc_defaults') ?? []) {
    // What holds under a rule only is meant so.
    if (list.children.some(({ statement }) => statement.keyword.text === 'rule')) continue;
    for (const pair of pairsOf(list)) {
      const { name, value } = pair;
      if (name.text === 'target-role' && value && /^stopped$/i.test(value.text))
        yield messages.stopped(pairSpan(pair), removalOf(pair, text));
      if (
        value &&
        ['is-managed', 'maintenance'].includes(name.text) &&
        isTrue(value.text) === (name.text !== 'is-managed')
      )
        yield messages.unmanaged(pairSpan(pair), `${name.text}=${value.text}`, removalOf(pair, text));
    }
  }
  const mode = properties.get('maintenance-mode');
  if (mode?.value && isTrue(mode.value.text) === true)
    yield messages.unmanaged(pairSpan(mode), 'maintenance-mode=true', removalOf(mode, text));
  for (const { name, bound: node } of nodes)
    for (const pair of [
      ...pairsOf(node),
      ...node.children.filter((each) => each.statement.keyword.text === 'attributes').flatMap(pairsOf),
    ]) {
      if (!pair.value || isTrue(pair.value.text) !== true) continue;
      if (pair.name.text === 'standby') yield messages.standby(pairSpan(pair), name, removalOf(pair, text));
      if (pair.name.text === 'maintenance')
        yield messages.unmanaged(pairSpan(pair), 'maintenance', removalOf(pair, text));
    }
}

/** What goes with a pair: the blank before it, the clause that would be empty, the statement that would say nothing. */
function removalOf(pair: Pair, text: string): Span {
  const span = withBlank(text, pairSpan(pair));
  const { parent, siblings } = pair.bound;
  if (!parent || siblings.length > 1) return span;
  const { keyword } = parent.statement;
  if (parent.parent) return { start: withBlank(text, keyword).start, end: span.end };
  if (!Object.hasOwn(defaultSets, keyword.text)) return span;
  return {
    start: keyword.start,
    end: text[parent.statement.end] === '\n' ? parent.statement.end + 1 : parent.statement.end,
  };
}

/** Properties of another statement, of another time, or of the cluster itself. */
export function* properties({ bound, targets }: Checked): Iterable<Problem> {
  const defaults = metaAttributes('rsc_defaults').directives;
  const pacemaker = targets['pacemaker'];
  const old = aimsAtOldLine(pacemaker);
  for (const statement of modelOf(bound).statements.get('property') ?? []) {
    for (const pair of pairsOf(statement)) {
      const { name, value } = pair;
      const removal = withBlank(sourceText(bound.tree), pairSpan(pair));
      const known = Object.hasOwn(clusterProperties.directives, name.text)
        ? clusterProperties.directives[name.text]
        : undefined;
      if (!known && Object.hasOwn(defaults, name.text) && value) {
        const moved = sourceText(bound.tree).slice(pair.bound.statement.start, value.end);
        yield messages.invalidStatement(name, 'rsc_defaults', moved, removal, statement.statement.end);
      } else if (
        known?.versions?.until &&
        compareVersions(known.versions.until, '2') < 0 &&
        !old &&
        versionMismatch(known.versions, targets) === undefined
      ) {
        const now = known.deprecated?.replacement;
        const fix = known.fix?.(pair.bound, sourceText(bound.tree), targets);
        yield messages.removedProperty(
          name,
          now,
          fix,
          now !== undefined && Object.hasOwn(clusterProperties.directives, now),
        );
      } else if (
        name.text === 'cluster-infrastructure' &&
        value &&
        /openais|^(?:heartbeat|cman)$/.test(value.text) &&
        !old
      ) {
        yield messages.infrastructure(value, removalOf(pair, sourceText(bound.tree)), refused(pacemaker));
      }
    }
  }
}

/** An error where the version is known that refuses it, a warning where it may be another. */
function refused(pacemaker: string | undefined): Severity {
  return pacemaker !== undefined && compareVersions(pacemaker, '2') >= 0 ? 'error' : 'warning';
}

/** What newer schemas refuse in nodes, permissions and locations. */
export function* oldForms({ bound, targets }: Checked): Iterable<Problem> {
  const pacemaker = targets['pacemaker'];
  if (aimsAtOldLine(pacemaker)) return;
  if (versionMismatch(until('pacemaker', '2'), targets) === 'removed')
    for (const location of modelOf(bound).statements.get('location') ?? []) {
      const second = location.children.filter((each) => each.statement.keyword.text === 'rule')[1];
      if (second) yield messages.severalRules(second.statement.keyword);
    }
  for (const { bound: node } of modelOf(bound).nodes) {
    const type = wordNamed(node, 'TYPE');
    if (type && /^(?:normal)$/i.test(type.text))
      yield messages.oldNodeType(type, { start: type.start - 1, end: type.end }, refused(pacemaker));
  }
  // For a version that does not know them, the catalogue reports it.
  for (const user of modelOf(bound).statements.get('user') ?? [])
    if (!versionMismatch(user.directive?.versions, targets)) {
      const fix = userFix(user, sourceText(bound.tree));
      yield messages.oldUser(user.statement.keyword, fix ? [fix] : []);
    }
}

/** True for Pacemaker 1, chosen by a person or named by `dc-version`: what later versions removed is right there. */
function aimsAtOldLine(pacemaker: string | undefined): boolean {
  return pacemaker !== undefined && /^1(?:\.|$)/.test(pacemaker);
}

function pairSpan(pair: Pair): Span {
  return { start: pair.bound.statement.start, end: pair.value?.end ?? pair.name.end };
}

/** A word with the blank before it, so that nothing is left when it goes. */
function withBlank(text: string, span: Span): Span {
  let { start } = span;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, end: span.end };
}
