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

interface Vote {
  readonly name: string;
  readonly place: Location;
  readonly files: ReadonlySet<string>;
}

/**
 * The one name that the only list of its language lacks where it has one that nobody knows: files of two other languages
 * have it, and all that the list has besides. Lists of which there are several (DRBD's resources) need not name every node.
 */
function replacedName(
  file: Checked,
  kind: SymbolKind,
  ownCount: number,
  unknownCount: number,
  missing: readonly (readonly [string, Vote])[],
): Vote | undefined {
  const [only, ...others] = missing;
  if (!only || others.length || unknownCount !== 1 || ownCount < 2) return undefined;
  const lists = file.neighbours.filter(({ bound }) => mentions(bound, kind).length);
  if (lists.some(({ bound }) => bound.catalog === file.bound.catalog)) return undefined;
  const languages = new Set(lists.filter(({ uri }) => only[1].files.has(uri)).map(({ language }) => language));
  return languages.size > 1 ? only[1] : undefined;
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
  const unknown = suspects.filter(({ name }) => !votes.has(nameKey(kind, name, file.symbols)));
  const replaced = replacedName(file, kind, own.size, unknown.length, candidates);
  for (const { name, word } of unknown) {
    const closest = closestMatch(
      name,
      candidates.map(([, vote]) => vote.name),
    );
    const vote = candidates.find(([, each]) => each.name === closest)?.[1];
    if (!vote) {
      if (replaced) yield messages.replacedName(word, file.symbols[kind]!.name, replaced.name, replaced.place);
      continue;
    }
    const fixes = () => [replaceWord(word, vote.name)];
    yield messages.outvotedName(word, file.symbols[kind]!.name, vote.name, vote.place, fixes);
  }
}
