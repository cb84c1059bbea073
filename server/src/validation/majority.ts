import * as messages from '../base/messages.ts';
import { closestMatch } from '../base/nearest.ts';
import type { Location, Problem } from '../base/problem.ts';
import type { Checked, NameUse } from '../language.ts';
import type { SymbolKind } from '../schema/types.ts';
import { mentions, nameKey } from './names.ts';
import { replaceWord } from './problems.ts';

/**
 * Names that no other file of the cluster knows, each a typo of one that at least two of the others have and this one has
 * not: the file that differs from the majority is wrong.
 */
export function* outvotedNames(file: Checked): Iterable<Problem> {
  if (file.neighbours.length < 2) return;
  for (const kind in file.symbols) if (file.symbols[kind]!.shared) yield* outvoted(file, kind);
}

function* outvoted(file: Checked, kind: SymbolKind): Iterable<Problem> {
  const all = file.definitions(kind);
  const isUnknownElsewhere = ({ name }: NameUse) => file.defined(kind, name).every(({ uri }) => uri === file.uri);
  const suspects = all.filter((use) => use.uri === file.uri && isUnknownElsewhere(use));
  if (!suspects.length) return;
  const own = new Set(mentions(file.bound, kind).map(({ name }) => nameKey(kind, name, file.symbols)));
  const votes = new Map<string, { readonly name: string; readonly place: Location; readonly files: Set<string> }>();
  for (const { uri, bound } of file.neighbours)
    for (const { name, word } of mentions(bound, kind)) {
      const key = nameKey(kind, name, file.symbols);
      const vote = votes.get(key) ?? { name, place: { start: word.start, end: word.end, uri }, files: new Set() };
      vote.files.add(uri);
      votes.set(key, vote);
    }
  const candidates = [...votes].filter(([key, { files }]) => files.size > 1 && !own.has(key));
  for (const { name, word } of suspects) {
    if (votes.has(nameKey(kind, name, file.symbols))) continue;
    const closest = closestMatch(
      name,
      candidates.map(([, vote]) => vote.name),
    );
    const vote = candidates.find(([, each]) => each.name === closest)?.[1];
    if (!vote) continue;
    const fixes = () => [replaceWord(word, vote.name)];
    yield messages.outvotedName(word, file.symbols[kind]!.name, vote.name, vote.place, fixes);
  }
}
