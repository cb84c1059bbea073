import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import { closestMatch } from '../base/nearest.ts';
import type { Location, Problem } from '../base/problem.ts';
import type { Checked } from '../language.ts';
import type { Cluster } from '../schema/cluster.ts';
import type { SymbolKind } from '../schema/types.ts';
import { definitionsOf, mentions, nameKey } from './names.ts';
import { replaceWord } from './problems.ts';

/**
 * Names that no other file of the cluster knows, each a typo of one that at least two of the others have and this one has
 * not: the file that differs from the majority is wrong.
 */
export function* outvotedNames(file: Checked): Iterable<Problem> {
  if (file.cluster.length < 3) return;
  for (const kind in file.symbols) if (file.symbols[kind]!.shared) yield* outvoted(file, kind);
}

/** A name that documents of a cluster mention, where the first of them does, and which do. */
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
  const isUnknownElsewhere = (name: string) => file.defined(kind, name).every(({ uri }) => uri === file.uri);
  const suspects = definitionsOf(file.bound).filter((place) => place.kind === kind && isUnknownElsewhere(place.name));
  if (!suspects.length) return;
  const own = new Set(mentions(file.bound, kind).map(({ name }) => nameKey(kind, name, file.symbols)));
  const { votes, shared } = votesOf(file, kind);
  const candidates = shared.filter(([key]) => !own.has(key));
  const names = candidates.map(([, vote]) => vote.name);
  const unknown = suspects.filter(({ name }) => {
    const files = votes.get(nameKey(kind, name, file.symbols))?.files;
    return !files || (files.size === 1 && files.has(file.uri));
  });
  const replaced = replacedName(file, kind, own.size, unknown.length, candidates);
  for (const { name, word } of unknown) {
    const closest = closestMatch(name, names);
    const vote = candidates.find(([, each]) => each.name === closest)?.[1];
    if (!vote) {
      if (replaced) yield messages.replacedName(word, file.symbols[kind]!.name, replaced.name, replaced.place);
      continue;
    }
    const fixes = () => [replaceWord(word, vote.name)];
    yield messages.outvotedName(word, file.symbols[kind]!.name, vote.name, vote.place, fixes);
  }
}

/** What the documents of a cluster mention of a kind, by the keys of the names. */
interface Votes {
  readonly votes: ReadonlyMap<string, Vote>;
  /** What several documents mention. */
  readonly shared: readonly (readonly [string, Vote])[];
}

function votesOf({ cluster, symbols }: Checked, kind: SymbolKind): Votes {
  const kinds = votesBy(cluster);
  const known = kinds.get(kind);
  if (known) return known;
  const votes = new Map<string, Vote & { readonly files: Set<string> }>();
  for (const { uri, bound } of cluster)
    for (const { name, word } of mentions(bound, kind)) {
      const key = nameKey(kind, name, symbols);
      const vote = votes.get(key) ?? { name, place: { start: word.start, end: word.end, uri }, files: new Set() };
      vote.files.add(uri);
      votes.set(key, vote);
    }
  const made = { votes, shared: [...votes].filter(([, { files }]) => files.size > 1) };
  kinds.set(kind, made);
  return made;
}

const votesBy = memo((_: Cluster) => new Map<SymbolKind, Votes>());
