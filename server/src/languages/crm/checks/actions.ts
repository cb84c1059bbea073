import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/actions.ts';
import { mayBePromoted, modelOf } from '../model/model.ts';
import { isPair } from '../values/members.ts';

/**
 * Orders of two resources whose second action is left out: it is the first one again, and a resource that is never
 * promoted takes no part in a promotion, so nothing waits for it.
 */
export function* actions({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  for (const { kind, members, bound: order } of model.constraints) {
    if (kind !== 'order' || !isPair(order)) continue;
    const [first, second] = members;
    const inherited = first?.suffix?.toLowerCase();
    if (!second || second.suffix !== undefined || (inherited !== 'promote' && inherited !== 'demote')) continue;
    // A colon with nothing after it is another check's, and what is no resource is the name's.
    if (bound.tree.text[second.word.end] === ':' || second.word.hole) continue;
    const resource = model.resources.get(second.name);
    if (!resource || mayBePromoted(resource, model)) continue;
    yield messages.missingAction(second.word, inherited, inherited === 'promote' ? 'start' : 'stop');
  }
}
