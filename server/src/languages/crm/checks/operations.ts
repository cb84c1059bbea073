import { closestMatch, nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { lastAtOrBefore } from '../../../base/span.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import type { AgentAction, AgentFacts } from '../agents/facts.ts';
import { opActions, opAttributes } from '../catalog/operations.ts';
import * as messages from '../messages/operations.ts';
import { isAttribute } from '../model/contents.ts';
import { endOf, modelOf, type Operation, pairsOf, type Resource } from '../model/model.ts';
import { isPromotedRole } from '../values/members.ts';

const DEFAULT_TIMEOUT = 20_000;
const KNOWN: ReadonlySet<string> = new Set(Object.keys(opAttributes.directives));
const ONCE: ReadonlySet<string> = new Set(['start', 'stop', 'promote', 'demote']);

/**
 * Operations of a resource: distinct, not repeated, with sufficient timeouts. Values from a template are not known
 * here.
 */
export function* operations({ bound }: CheckedStatement): Iterable<Problem> {
  // Collected, because a generator for each operation would cost more than looking at it.
  const found: Problem[] = [];
  for (const resource of modelOf(bound).resources.values()) if (!resource.template) checkTimeouts(resource, found);
  yield* found;
}

/** The same of resources that are made from templates; and operations that are missing, which may appear elsewhere. */
export function* operationsInSight({ bound }: Checked): Iterable<Problem> {
  const found: Problem[] = [];
  const model = modelOf(bound);
  const watched = new Set((model.statements.get('monitor') ?? []).map((each) => each.match.roles[0]?.word.text));
  const inherited = defaultTimeout(model.statements.get('op_defaults') ?? []);
  for (const resource of model.resources.values()) {
    if (resource.template) checkTimeouts(resource, found);
    if (resource.kind !== 'primitive' || resource.template !== undefined || resource.whole) continue;
    const rows = resource.operations;
    const missing = [...unwatched(resource, rows), ...unlimited(resource, rows, inherited)];
    if (!missing.length) continue;
    const partial =
      watched.has(resource.id) ||
      childrenNamed(resource.bound, 'operations').length > 0 ||
      resource.bound.statement.args.some((word) => word.hole) ||
      broken(resource, bound.tree.problems);
    if (!partial) found.push(...missing);
  }
  yield* found;
}

function checkTimeouts(resource: Resource, found: Problem[]): void {
  if (resource.kind !== 'primitive' && resource.kind !== 'rsc_template') return;
  const rows = resource.operations;
  if (isRepeated(rows)) found.push(...repeated(rows));
  for (const operation of rows) one(operation, resource, found);
}

/** True if the parser reported a problem in the statement, so parts of it may be missing. */
function broken({ bound: { statement } }: Resource, problems: readonly Problem[]): boolean {
  let at = lastAtOrBefore(problems.length, (i) => problems[i]!.start, statement.start - 1) + 1;
  for (; at < problems.length && problems[at]!.start <= statement.end; at++)
    if (problems[at]!.end <= statement.end || problems[at]!.code === 'stray-backslash') return true;
  return false;
}

function defaultTimeout(statements: readonly BoundStatement[]): number {
  for (const statement of statements)
    for (const pair of pairsOf(statement))
      if (pair.name.text === 'timeout' && pair.value) return milliseconds(pair.value.text) ?? DEFAULT_TIMEOUT;
  return DEFAULT_TIMEOUT;
}

/** True where two operations have the same name and interval; nearly always they differ. */
function isRepeated(rows: readonly Operation[]): boolean {
  // Of a few, looking back costs less than a set.
  if (rows.length > 16) return new Set(rows.map(({ action, interval }) => `${action} ${interval}`)).size < rows.length;
  for (let i = 1; i < rows.length; i++)
    for (let j = 0; j < i; j++)
      if (rows[i]!.interval === rows[j]!.interval && rows[i]!.action === rows[j]!.action) return true;
  return false;
}

/** Pacemaker identifies operations by name and interval only. */
function* repeated(rows: readonly Operation[]): Iterable<Problem> {
  const seen = new Set<string>();
  /** Where the search for a free interval goes on. */
  const next = new Map<string, number>();
  for (const { action, word, interval, intervalWord } of rows) {
    if (interval === undefined) continue;
    const key = `${action} ${interval}`;
    if (seen.has(key)) {
      const value = certain(intervalWord);
      let better = next.get(key) ?? Math.round(interval / 1000) + 1;
      while (interval > 0 && seen.has(`${action} ${better * 1000}`)) better++;
      next.set(key, better);
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

function one(operation: Operation, { facts, agent }: Resource, found: Problem[]): void {
  const { action, word, interval, bound } = operation;
  if (word.hole) return;
  if (action === 'monitor') {
    if (interval === 0) {
      const advised = advice(facts, operation)?.interval;
      found.push(messages.monitorWithoutInterval(word, certain(operation.intervalWord), `${advised || 10}s`));
    }
  } else if (interval && ONCE.has(action)) {
    const value = certain(operation.intervalWord);
    if (value) found.push(messages.intervalNotZero(value, action));
  }
  for (const child of bound.children) {
    const { keyword, args } = child.statement;
    const value = certain(args[0]);
    if (keyword.text === 'on-fail' && value?.text === 'demote' && !mayDemote(operation))
      found.push(messages.demoteUnfit(value, action));
    if (keyword.text === 'on-fail' && action === 'stop' && /^ignore$/i.test(value?.text ?? '') && value)
      found.push(messages.stopIgnored(value));
    if (keyword.text === 'name' && value && value.text !== action)
      found.push(messages.nameOverrides(keyword, value.text, action));
    if (KNOWN.has(keyword.text) || !isAttribute(child) || /^[$@]/.test(keyword.text)) continue;
    const suggestion = closestMatch(keyword.text, KNOWN);
    if (suggestion) found.push(messages.operationTypo(keyword, suggestion));
  }
  if (!agent) return;
  if (!facts) {
    const suggestion = opActions.some((each) => each.value === action)
      ? undefined
      : nearest(
          action,
          opActions.map((each) => each.value),
        );
    if (suggestion) found.push(messages.unknownAction(word, agent, suggestion));
    return;
  }
  // Pacemaker itself takes part in some actions, which agents need not list.
  const advised = advice(facts, operation);
  if (!advised && facts.actions.length && action !== 'notify') {
    const known = [...facts.actions.map((each) => each.name), ...opActions.map((each) => each.value)];
    found.push(
      messages.unknownAction(
        word,
        agent,
        nearest(
          action,
          known.filter((each) => each !== action),
        ),
      ),
    );
  }
  const timeout = certain(operation.timeoutWord);
  if (!timeout || !advised?.timeout) return;
  const given = milliseconds(timeout.text);
  if (given !== undefined && given < advised.timeout * 1000)
    found.push(messages.shortTimeout(timeout, action, `${advised.timeout}s`, agent));
}

/** True for what happens in the promoted role: promoting, and the monitor there. */
function mayDemote({ action, roleWord, interval }: Operation): boolean {
  return action === 'promote' || (action === 'monitor' && interval !== 0 && isPromotedRole(roleWord?.text));
}

/** The agent's entry for an action, and for the role of a monitor; undefined only where it has none for the action. */
function advice(facts: AgentFacts | undefined, { action, roleWord }: Operation): AgentAction | undefined {
  const role = certain(roleWord)?.text;
  if (!role) return actionOf(facts, action);
  const all = facts?.actions.filter((each) => each.name === action) ?? [];
  return all.find((each) => each.role !== undefined && isPromotedRole(each.role) === isPromotedRole(role)) ?? all[0];
}

function actionOf(facts: AgentFacts | undefined, name: string): AgentAction | undefined {
  if (facts) for (const each of facts.actions) if (each.name === name) return each;
  return undefined;
}

function* unwatched(resource: Resource, rows: readonly Operation[]): Iterable<Problem> {
  if (rows.some(({ action, word }) => word.hole || action === 'monitor')) return;
  // So is an operation without an action, or after one that is read as a value.
  if (resource.bound.children.some(({ statement }) => statement.keyword.text === 'op' && !statement.args.length))
    return;
  // A misspelt value is reported by another check.
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
    const advised = actionOf(resource.facts, action)?.timeout;
    if (!advised || advised * 1000 <= inherited || rows.some((each) => each.action === action)) continue;
    const at = endOf(resource.bound);
    yield messages.defaultTimeout(resource.word, action, `${inherited / 1000}s`, `${advised}s`, resource.agent, at);
  }
}

/** A value that no template sets. */
function certain(word: Word | undefined): Word | undefined {
  return word?.hole ? undefined : word;
}
