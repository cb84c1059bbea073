import { changeTo, unknownDirective } from '../../../../base/messages.ts';
import { closestMatch } from '../../../../base/nearest.ts';
import type { Problem } from '../../../../base/problem.ts';
import { fix } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import { same } from '../../../../base/text.ts';
import type { Checked } from '../../../../language.ts';
import { namesOf, renamedElement, undescribed } from '../../../../schema/elements.ts';

/** Elements that the schema of Pacemaker does not know and that are nearly one that it does. */
export function* names({ bound }: Checked): Iterable<Problem> {
  for (const { directive, statement, parent, catalog } of bound.all) {
    if (directive !== undescribed || !statement.body || statement.keyword.hole) continue;
    const suggestion = closestMatch(statement.keyword.text, namesOf(catalog, true));
    if (!suggestion) continue;
    const scope = parent && same(codeSpan(parent.statement.keyword.text));
    yield unknownDirective(statement.keyword, 'warning', scope, suggestion, [
      fix(changeTo(suggestion), renamedElement(statement, suggestion, bound.tree.text), 'suggestion'),
    ]);
  }
}
