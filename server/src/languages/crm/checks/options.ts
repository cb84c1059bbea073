import type { Problem, Severity } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { statementsAt, valueAt } from '../../../schema/settings.ts';
import { isTrue } from '../../../schema/truth.ts';
import * as messages from '../messages/options.ts';
import { isLab, type Model, modelOf, switchedOff } from '../model/model.ts';

/** Options that come to nothing, or to harm, beside others: in a lab, hints. */
export function* options({ bound, cluster }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  if (!model.statements.has('property') || model.statements.has('xml')) return;
  const advice: Severity = isLab(model) ? 'hint' : 'information';
  yield* startFailures(model, advice);
  yield* capacities(model, advice);
  yield* shutdown(model, advice);
  if (!switchedOff(model)) yield* waiting(model, inLanguage(cluster, 'corosync'));
}

/** True where some resource, or the defaults of all, have a setting. */
function isSomewhere({ resources, statements, unread }: Model, clause: string, name?: string): boolean {
  const lists = [...resources.values(), ...(statements.get('node') ?? []).map((bound) => ({ bound }))].flatMap(
    ({ bound }) => bound.children.filter(({ statement }) => statement.keyword.text === clause),
  );
  const all = clause === 'meta' ? [...lists, ...(statements.get('rsc_defaults') ?? [])] : lists;
  if (name === undefined) return all.length > 0;
  return unread.has(name) || all.some(({ children }) => children.some((each) => each.statement.keyword.text === name));
}

/** A failed start that does not count as the last one is tried again, until a threshold is reached. */
function* startFailures(model: Model, advice: Severity): Iterable<Problem> {
  const fatal = model.properties.get('start-failure-is-fatal');
  if (!fatal?.value || fatal.value.hole || isTrue(fatal.value.text) !== false) return;
  if (!isSomewhere(model, 'meta', 'migration-threshold')) yield messages.retriedForever(fatal.value, advice);
}

function* capacities(model: Model, advice: Severity): Iterable<Problem> {
  const strategy = model.properties.get('placement-strategy');
  if (!strategy?.value || strategy.value.hole || strategy.value.text === 'default') return;
  if (!isSomewhere(model, 'utilization') && !model.unread.has('utilization'))
    yield messages.noCapacities(strategy.value, advice);
}

/** A shutdown is cut short where a resource may stop for longer. */
function* shutdown({ properties, resources }: Model, advice: Severity): Iterable<Problem> {
  const escalation = properties.get('shutdown-escalation')?.value;
  const limit = escalation && !escalation.hole ? milliseconds(escalation.text) : undefined;
  if (!escalation || !limit) return;
  for (const { id, operations } of resources.values())
    for (const { action, timeoutWord } of operations) {
      const timeout = action === 'stop' && timeoutWord && !timeoutWord.hole ? milliseconds(timeoutWord.text) : 0;
      if (!timeoutWord || !timeout || timeout <= limit) continue;
      yield messages.shortEscalation(escalation, id, timeoutWord, advice);
      return;
    }
}

/** Who ignores quorum does not wait for all nodes either: a node that starts alone fences the other. */
function* waiting({ properties, nodes }: Model, corosync: Cluster): Iterable<Problem> {
  const policy = properties.get('no-quorum-policy')?.value;
  if (!policy || !/^ignore$/i.test(policy.text) || nodes.length > 2) return;
  for (const { uri, bound } of corosync) {
    const two = valueAt(bound, ['quorum', 'two_node']);
    const wait = valueAt(bound, ['quorum', 'wait_for_all']);
    if (two?.text !== '1' || wait?.text === '0' || statementsAt(bound, ['quorum', 'device']).length) continue;
    yield messages.startsAlone(policy, { start: two.start, end: two.end, uri });
    return;
  }
}
