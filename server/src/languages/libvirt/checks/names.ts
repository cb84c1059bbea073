import { memo } from '../../../base/memo.ts';
import { changeTo, unknownDirective } from '../../../base/messages.ts';
import { closestMatch, editDistance } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { same } from '../../../base/text.ts';
import type { Checked } from '../../../language.ts';
import { namesOf, renamedElement, undescribed } from '../../../schema/elements.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { vocabulary } from '../values/vocabulary.ts';

/** Elements and attributes that libvirt does not know and that are nearly one that it does: it ignores them silently. */
export function* names({ bound }: Checked): Iterable<Problem> {
  for (const each of bound.all) {
    const { keyword } = each.statement;
    if (each.directive !== undescribed || keyword.hole || vocabulary.has(keyword.text)) continue;
    if (keyword.text.includes(':')) continue;
    const names = namesLike(each);
    const suggestion = closestMatch(keyword.text, names) ?? oneEditAway(keyword.text, names);
    if (!suggestion) continue;
    const scope = each.parent && same(codeSpan(each.parent.statement.keyword.text));
    yield unknownDirective(keyword, 'warning', scope, suggestion, [
      fix(changeTo(suggestion), renamedElement(each.statement, suggestion, bound.tree.text), 'suggestion'),
    ]);
  }
}

/** The first name that is one edit away: of several that are equally close, and of a short word that lacks a letter. */
function oneEditAway(word: string, names: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  return names.find((name) => editDistance(word, name, 2) === 1 && (word.length > 3 || name.length > 3));
}

/** The names of the scope that a statement can be meant to be: elements, or attributes that are not there. */
function namesLike({ catalog, statement, siblings }: BoundStatement): readonly string[] {
  if (statement.body) return namesOf(catalog, true);
  const present = attributesIn(siblings);
  return namesOf(catalog, false).filter((name) => !present.has(name));
}

/** The names of the attributes among some statements. */
const attributesIn = memo(
  (row: readonly BoundStatement[]): ReadonlySet<string> =>
    new Set(row.filter((each) => !each.statement.body).map((each) => each.statement.keyword.text)),
);
