import type { Problem, Severity } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { propertyNeeds } from '../catalog/needs.ts';
import * as messages from '../messages/needs.ts';
import {
  isLab,
  type Model,
  meta,
  metaTruth,
  modelOf,
  type Pair,
  pairsOf,
  type Resource,
  switchedOff,
} from '../model/model.ts';

/** Settings that work only beside others, and times that undo each other. */
export function* needs({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  // A part of a configuration may have its options elsewhere.
  if (!model.statements.has('property') || model.statements.has('xml')) return;
  const advice: Severity = isLab(model) ? 'hint' : 'information';
  yield* lonelyProperties(model, advice);
  yield* failures(model, advice);
  yield* policy(model, advice);
  for (const resource of model.resources.values()) {
    const pair = metaTruth(resource, 'allow-migrate') === true ? meta(resource, 'allow-migrate') : undefined;
    const { kind, facts } = resource;
    if (!pair || kind !== 'primitive' || !facts?.actions.length) continue;
    if (!facts.actions.some(({ name }) => name === 'migrate_to')) yield messages.cannotMigrate(pair.name, facts.id);
  }
}

function* lonelyProperties(model: Model, advice: Severity): Iterable<Problem> {
  const { properties, unread } = model;
  const off = switchedOff(model);
  for (const [newest, pair] of properties) {
    const need = propertyNeeds.get(newest);
    const name = pair.name.text;
    if (!need || !pair.value || pair.value.hole) continue;
    if ('fencing' in need) {
      if (off) yield messages.noEffect(pair.name, name, { en: 'fencing', ja: 'フェンシング' }, advice);
      continue;
    }
    const other = properties.get(need.property)?.value;
    if (unread.has(need.property) || (other && (other.hole || need.suits(other.text)))) continue;
    yield messages.noEffect(pair.name, name, need.text, 'warning');
  }
  const delay = properties.get('priority-fencing-delay');
  if (off || !delay?.value || !milliseconds(delay.value.text) || unread.has('priority')) return;
  const services = [...model.resources.values()].filter(({ agent }) => agent && !agent.startsWith('stonith:'));
  const lists = [...model.resources.values()].flatMap(({ metas }) => metas);
  const isSet = [...lists, ...(model.statements.get('rsc_defaults') ?? [])].some((list) =>
    list.children.some(({ statement }) => statement.keyword.text === 'priority'),
  );
  if (services.length && !isSet)
    yield messages.noEffect(
      delay.name,
      delay.name.text,
      { en: 'a `priority` of resources', ja: 'リソースの `priority` ' },
      'warning',
    );
}

/** The value of a meta attribute of a resource or of its containers. */
function inherited(resource: Resource, name: string, model: Model, depth = 0): Pair | undefined {
  const own = meta(resource, name);
  if (own || depth > 4) return own;
  for (const parent of model.parents.get(resource.id) ?? []) {
    const found = inherited(parent, name, model, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The meta attributes that hold for all resources, at all times. */
function defaultsOf({ statements }: Model): ReadonlyMap<string, Pair> {
  const lists = (statements.get('rsc_defaults') ?? []).filter(
    ({ children }) => !children.some(({ statement }) => statement.keyword.text === 'rule'),
  );
  return new Map(lists.flatMap(pairsOf).map((pair) => [pair.name.text, pair]));
}

/** How often a resource may fail, and for how long that is remembered. */
function* failures(model: Model, advice: Severity): Iterable<Problem> {
  const seen = new Set<unknown>();
  const defaults = defaultsOf(model);
  const settingOf = (resource: Resource, name: string) =>
    (inherited(resource, name, model) ?? defaults.get(name))?.value;
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive' || resource.template !== undefined) continue;
    const limit = settingOf(resource, 'migration-threshold');
    if (!limit || limit.hole || !/^[1-9]\d*$/.test(limit.text)) continue;
    const timeout = settingOf(resource, 'failure-timeout');
    const length = timeout && !timeout.hole ? milliseconds(timeout.text) : undefined;
    if (timeout?.hole || model.unread.has('failure-timeout')) continue;
    if (!timeout || length === 0) {
      if (limit.text === '1' && !seen.has(limit)) yield messages.neverBack(limit, advice);
      seen.add(limit);
      continue;
    }
    if (Number(limit.text) < 2 || length === undefined || seen.has(timeout)) continue;
    const monitors = resource.operations.filter(({ action, interval }) => action === 'monitor' && interval);
    // The shortest one sees most failures.
    const [fastest] = [...monitors].sort((a, b) => a.interval! - b.interval!);
    if (!fastest?.intervalWord || length > fastest.interval!) continue;
    seen.add(timeout);
    yield messages.failuresForgotten(timeout, fastest.intervalWord.text, limit.text);
  }
}

/** Three nodes can outvote each other: to ignore that is of use for two only. */
function* policy(model: Model, advice: Severity): Iterable<Problem> {
  const { nodes, properties } = model;
  const value = properties.get('no-quorum-policy')?.value;
  const members = nodes.filter(({ bound }) => !bound.statement.args.some(({ text }) => /:remote$/.test(text)));
  // A node that is there twice is one.
  const { size } = new Set(members.map(({ name }) => name.toLowerCase()));
  if (size < 3 || !value || !/^ignore$/i.test(value.text)) return;
  yield messages.quorumIgnored(value, size, advice === 'hint' ? 'hint' : 'warning');
}
