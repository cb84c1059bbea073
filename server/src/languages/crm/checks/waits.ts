import type { Problem } from '../../../base/problem.ts';
import type { CheckedStatement } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { agentWaits } from '../catalog/waits.ts';
import { longWait } from '../messages/operations.ts';
import { modelOf, type Resource } from '../model/model.ts';
import { paramOf } from './drbd.ts';

/** Agents that wait for longer than their action may take: it fails each time. */
export function* waits({ bound }: CheckedStatement): Iterable<Problem> {
  for (const resource of modelOf(bound).resources.values()) {
    const rows = agentWaits.get(resource.facts?.id ?? '');
    if (!rows || resource.kind !== 'primitive') continue;
    for (const { action, names, seconds, atWorst } of rows) {
      const given = names.flatMap((name) => resource.params.find((each) => each.name.text === name) ?? []);
      const [first] = given;
      if (!first || given.some(({ value }) => !value || value.hole)) continue;
      const hosts = paramOf(resource, 'host_list')?.text.split(/\s+/).filter(Boolean).length ?? 0;
      const sum = seconds((name, standard) => numberOf(resource, name) ?? standard, hosts);
      for (const operation of resource.operations) {
        const timeout = operation.timeoutWord;
        const limit = operation.action === action && timeout && !timeout.hole ? milliseconds(timeout.text) : undefined;
        const advised = resource.facts?.actions.find(({ name }) => name === action)?.timeout ?? 0;
        // What is below the agent's advice is reported as that.
        const isReported = limit !== undefined && limit < advised * 1000 && sum < advised;
        if (timeout && limit && sum * 1000 >= limit && !isReported)
          yield longWait(timeout, action, sum, names, first.value!, atWorst === true);
      }
    }
  }
}

/** A number of seconds, or of times; undefined where nothing is set. */
function numberOf(resource: Resource, name: string): number | undefined {
  const text = paramOf(resource, name)?.text;
  return text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
