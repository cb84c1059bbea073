import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/structure.ts';
import { modelOf } from '../model/model.ts';
import { dialectOf } from '../syntax/parse.ts';
import { wordNamed } from '../values/members.ts';

/** In a script each statement is carried out as it comes: what it takes in must be there by then. */
export function* sequence({ bound }: Checked): Iterable<Problem> {
  if (dialectOf(bound.tree) !== 'script') return;
  const { resources, statements } = modelOf(bound);
  const later = (word: Word): boolean => (resources.get(word.text)?.word.start ?? -1) > word.start;
  for (const { members, kind } of resources.values())
    for (const { word } of members) if (later(word)) yield messages.definedLater(word, kind);
  for (const statement of statements.get('monitor') ?? []) {
    const word = wordNamed(statement, 'RESOURCE');
    if (word && later(word)) yield messages.definedLater(word, 'monitor');
  }
}
