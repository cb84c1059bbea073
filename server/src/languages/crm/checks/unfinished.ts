import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { CheckedStatement } from '../../../language.ts';
import type { BoundStatement, BoundTree } from '../../../schema/types.ts';
import { slice, sourceText, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/incomplete.ts';
import { modelOf } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { isPair } from '../values/members.ts';

/** Words that stop short, which crmsh reads as something else: `ms_drbd0:`, `attr:rack`. */
export function* unfinished({ bound }: CheckedStatement): Iterable<Problem> {
  const model = modelOf(bound);
  for (const { statement, children } of collect(bound, 'lists'))
    if (!children.some((each) => /^\$id(?:-ref)?$/.test(each.statement.keyword.text)))
      yield messages.listWithoutId(
        statement.keyword,
        children.length ? undefined : withSpaceBefore(statement.keyword, bound),
      );
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

/** A word and the blanks before it, the continued line ends among them, so that no line is left empty. */
function withSpaceBefore({ start, end }: Word, { tree }: Pick<BoundTree, 'tree'>): Span {
  const text = sourceText(tree);
  let from = start;
  while (/[ \t\r\n\\]/.test(text[from - 1] ?? '')) from--;
  return { start: from, end };
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
