import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { type Bound, childrenNamed } from '../../../catalog/bind.ts';
import type { Checked } from '../../language.ts';
import type { AgentAction, AgentFacts } from '../agents/facts.ts';
import { opActions, opAttributes } from '../catalog/operations.ts';
import { milliseconds } from '../catalog/values.ts';
import { isPromotedRole } from '../members.ts';
import * as messages from '../messages-operations.ts';
import { endOf, modelOf, type Operation, operationsOf, type Pair, pairsOf, type Resource } from '../model.ts';

const DEFAULT_TIMEOUT = 20_000;
const KNOWN: ReadonlySet<string> = new Set(Object.keys(opAttributes.directives));
const ONCE: ReadonlySet<string> = new Set(['start', 'stop', 'promote', 'demote']);

/** Operations of each resource: told apart, repeated, long enough. */
export function* operations({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const watched = new Set((model.statements.get('monitor') ?? []).map((each) => each.match.roles[0]?.word.text));
  const inherited = defaultTimeout(model.statements.get('op_defaults') ?? []);
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive' && resource.kind !== 'rsc_template') continue;
    const rows = operationsOf(resource);
    yield* repeated(rows);
    for (const operation of rows) yield* one(operation, resource);
    const partial =
      resource.template !== undefined ||
      watched.has(resource.id) ||
      childrenNamed(resource.bound, 'operations').length > 0 ||
      resource.bound.statement.args.some((word) => word.hole) ||
      broken(resource, bound.tree.problems);
    if (!partial && resource.kind === 'primitive') {
      yield* unwatched(resource, rows);
      yield* unlimited(resource, rows, inherited);
    }
  }
}

/** True when the parser had something to say about the statement: who knows what else was to stand there. */
function broken({ bound: { statement } }: Resource, problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.some((each) => each.start >= statement.start && each.end <= statement.end);
}

function defaultTimeout(statements: readonly Bound[]): number {
  for (const statement of statements)
    for (const pair of pairsOf(statement))
      if (pair.name.text === 'timeout' && pair.value) return milliseconds(pair.value.text) ?? DEFAULT_TIMEOUT;
  return DEFAULT_TIMEOUT;
}

/** Pacemaker tells operations apart by name and interval alone. */
function* repeated(rows: readonly Operation[]): Iterable<Problem> {
  // Nearly always they differ: no need to write that down.
  if (
    !rows.some((one, i) =>
      rows.some((other, j) => j < i && other.action === one.action && other.interval === one.interval),
    )
  )
    return;
  const seen = new Set<string>();
  for (const { action, word, interval, pairs } of rows) {
    if (interval === undefined) continue;
    const key = `${action} ${interval}`;
    if (seen.has(key)) {
      const value = valueIn(pairs, 'interval');
      let better = Math.round(interval / 1000) + 1;
      while (interval > 0 && seen.has(`${action} ${better * 1000}`)) better++;
      yield messages.repeatedOperation(
        word,
        action,
        value?.text ?? '0',
        interval > 0 ? `${better}s` : undefined,
        value,
      );
      if (interval > 0) seen.add(`${action} ${better * 1000}`);
    }
    seen.add(key);
  }
}

function* one(operation: Operation, { facts, agent }: Resource): Iterable<Problem> {
  const { action, word, interval, pairs } = operation;
  if (word.hole) return;
  const value = valueIn(pairs, 'interval');
  if (action === 'monitor' && interval === 0) {
    const advised = advice(facts, operation)?.interval;
    yield messages.monitorWithoutInterval(word, value, `${advised || 10}s`);
  }
  if (ONCE.has(action) && interval && value) yield messages.intervalNotZero(value, action);
  for (const pair of pairs) {
    if (KNOWN.has(pair.name.text) || /^[$@]/.test(pair.name.text)) continue;
    const near = nearest(pair.name.text, KNOWN);
    if (near) yield messages.operationTypo(pair.name, near);
  }
  if (!agent) return;
  if (!facts) {
    const near = opActions.some((each) => each.value === action)
      ? undefined
      : nearest(
          action,
          opActions.map((each) => each.value),
        );
    if (near) yield messages.unknownAction(word, agent, near);
    return;
  }
  // Pacemaker itself takes part in some actions, which agents need not list.
  if (facts.actions.length && action !== 'notify' && !facts.actions.some((each) => each.name === action)) {
    const known = [...facts.actions.map((each) => each.name), ...opActions.map((each) => each.value)];
    yield messages.unknownAction(word, agent, nearest(action, known));
  }
  const timeout = valueIn(pairs, 'timeout');
  const given = timeout && milliseconds(timeout.text);
  const advised = advice(facts, operation)?.timeout;
  if (timeout && given !== undefined && advised && given < advised * 1000)
    yield messages.shortTimeout(timeout, action, `${advised}s`, agent);
}

/** The agent's entry for an action, and for the role of a monitor. */
function advice(facts: AgentFacts | undefined, { action, pairs }: Operation): AgentAction | undefined {
  const role = valueIn(pairs, 'role')?.text;
  if (!role) return facts?.actions.find((each) => each.name === action);
  const all = facts?.actions.filter((each) => each.name === action) ?? [];
  return all.find((each) => each.role !== undefined && isPromotedRole(each.role) === isPromotedRole(role)) ?? all[0];
}

function* unwatched(resource: Resource, rows: readonly Operation[]): Iterable<Problem> {
  if (rows.some(({ action, word }) => word.hole || action === 'monitor')) return;
  // A slip of the pen is told elsewhere.
  if (rows.some(({ action }) => nearest(action, ['monitor']))) return;
  const entry = resource.facts?.actions.find((each) => each.name === 'monitor');
  if (resource.facts && !entry) return;
  const advised = `op monitor interval=${entry?.interval || 10}s timeout=${entry?.timeout || 20}s`;
  const quiet = !resource.facts || resource.facts.class === 'stonith';
  yield messages.noMonitor(resource.word, endOf(resource.bound), advised, quiet ? 'information' : 'warning');
}

/** Start and stop without a timeout of their own, where the default is less than the agent advises. */
function* unlimited(resource: Resource, rows: readonly Operation[], inherited: number): Iterable<Problem> {
  if (!resource.facts || !resource.agent) return;
  for (const action of ['start', 'stop']) {
    const advised = resource.facts.actions.find((each) => each.name === action)?.timeout;
    const own = rows.find((each) => each.action === action);
    if (!advised || advised * 1000 <= inherited || own) continue;
    const at = endOf(resource.bound);
    yield messages.defaultTimeout(resource.word, action, `${inherited / 1000}s`, `${advised}s`, resource.agent, at);
  }
}

function valueIn(pairs: readonly Pair[], name: string) {
  const value = pairs.findLast((pair) => pair.name.text === name)?.value;
  return value?.hole ? undefined : value;
}
