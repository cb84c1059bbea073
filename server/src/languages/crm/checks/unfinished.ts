import type { Problem } from '../../../base/problem.ts';
import type { CheckedStatement } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/incomplete.ts';
import { modelOf } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { isPair } from '../values/members.ts';

/** Words that stop short, which crmsh reads as something else: `ms_drbd0:`, `attr:rack`. */
export function* unfinished({ bound }: CheckedStatement): Iterable<Problem> {
  const model = modelOf(bound);
  for (const { statement, children } of collect(bound, 'lists'))
    if (!children.some((each) => /^\$id(?:-ref)?$/.test(each.statement.keyword.text)))
      yield messages.listWithoutId(statement.keyword);
  for (const { bound: constraint, kind, members } of model.constraints) {
    if (kind === 'location' && !members.length) continue;
    for (const name of bareColons(constraint))
      yield messages.nothingAfterColon(
        name,
        slice(name, name.text.length - 1, name.text.length),
        name.text.slice(0, -1),
        kind === 'order' ? 'action' : 'role',
        isPair(constraint) || members.length === 1 ? 'warning' : 'error',
      );
  }
  for (const { match } of model.statements.get('fencing_topology') ?? [])
    for (const [i, { element, word }] of match.roles.entries()) {
      if (element.kind !== 'word' || element.name !== 'attr:NAME' || word.hole) continue;
      const next = match.roles[i + 1]?.element;
      if (next?.kind !== 'literal' || next.text !== '=') yield messages.targetWithoutValue(word);
    }
}

/** The members whose colon has nothing after it, colon and all. */
function bareColons(constraint: BoundStatement): readonly Word[] {
  const { roles } = constraint.match;
  return constraint.statement.args.flatMap((word) => {
    if (!word.text.endsWith(':') || word.hole) return [];
    const at = roles.findIndex((each) => word.start <= each.word.start && each.word.end <= word.end);
    const element = roles[at]?.element;
    return element?.kind === 'word' && element.name === 'RESOURCE' ? [word] : [];
  });
}
