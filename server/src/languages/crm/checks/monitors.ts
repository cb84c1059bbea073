import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { milliseconds } from '../../../schema/durations.ts';
import * as messages from '../messages/operations.ts';
import { modelOf } from '../model/model.ts';
import { wordNamed } from '../values/members.ts';

/** `monitor RESOURCE INTERVAL`: of a primitive, and not at an interval that it has already. */
export function* monitors({ bound }: Checked): Iterable<Problem> {
  const { statements, resources } = modelOf(bound);
  const added = new Map<string, Set<number>>();
  for (const statement of statements.get('monitor') ?? []) {
    const word = wordNamed(statement, 'RESOURCE');
    const resource = word && resources.get(word.text);
    // An unused template is already reported.
    if (!resource || resource.kind === 'rsc_template') continue;
    if (resource.kind !== 'primitive') {
      yield messages.monitorOfContainer(word, resource.kind, resource.members[0]?.name);
      continue;
    }
    const interval = wordNamed(statement, 'INTERVAL');
    const length = interval && !interval.hole ? milliseconds(interval.text) : undefined;
    if (!interval || length === undefined) continue;
    const seen =
      added.get(resource.id) ??
      new Set(resource.operations.flatMap((each) => (each.action === 'monitor' ? [each.interval ?? -1] : [])));
    added.set(resource.id, seen);
    if (seen.has(length)) {
      let better = Math.round(length / 1000) + 1;
      while (seen.has(better * 1000)) better++;
      yield messages.repeatedOperation(interval, 'monitor', interval.text, `${better}s`, interval);
    }
    seen.add(length);
  }
}
