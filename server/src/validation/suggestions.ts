import { groupBy } from '../base/group-by.ts';
import { memo } from '../base/memo.ts';
import { nearest } from '../base/nearest.ts';
import type { Checked } from '../language.ts';
import type { Cluster } from '../schema/cluster.ts';
import type { SymbolKind } from '../schema/types.ts';

/** Names that are compared for suggestions in one document: twice the undefined names must not mean four times the work. */
const maxCompared = 100_000;
/** And in all documents of a cluster. */
const maxInCluster = 400_000;

/** What the rules of undefined names look up again and again; collected once a diagnosis. */
export interface NameSearch {
  /** True for a name that a statement which cannot be read was to define. */
  readonly isUnread: (name: string) => boolean;
  /** The closest defined name of some kinds; undefined where none is close, or a document has used up its comparisons. */
  readonly closest: (name: string, kinds: readonly SymbolKind[]) => string | undefined;
  /** The defined names of some kinds, where they are few enough to be listed. */
  readonly listed: (kinds: readonly SymbolKind[]) => readonly string[];
}

/** So many names are listed in a message. */
const maxListed = 4;

export function nameSearch(file: Checked): NameSearch {
  let unread: ReadonlySet<string> | undefined;
  const known = new Map<string, string | undefined>();
  let left = Math.min(maxCompared, maxInCluster / Math.max(1, file.cluster.length));
  return {
    listed(kinds) {
      const { texts } = namesOf(file, kinds);
      return texts.length > maxListed ? [] : texts;
    },
    isUnread(name) {
      unread ??= new Set(
        file.bound.all.flatMap(({ directive, statement }) => {
          const [first] = statement.args;
          return directive || !first ? [] : [first.text];
        }),
      );
      return unread.has(name);
    },
    closest(name, kinds) {
      const key = `${groupOf(kinds)} ${name}`;
      if (known.has(key)) return known.get(key);
      const names = namesOf(file, kinds);
      left -= names.texts.length;
      const found = left < 0 ? undefined : nearest(name, alike(nameOf(name), names), file.steps);
      known.set(key, found);
      return found;
    },
  };
}

/** A name with what it is compared by. */
interface Name {
  readonly text: string;
  readonly parts: readonly string[];
  /** With all numbers alike. */
  readonly shape: string;
  /** The letters and digits in it, a bit each, digits in pairs. */
  readonly letters: number;
}

function nameOf(text: string): Name {
  return { text, parts: text.split(/[-_.]/), shape: text.replace(/\d+/g, '0'), letters: lettersOf(text) };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? 26 + (code % 5) : 31);
  }
  return letters;
}

/** How many letters one has and the other lacks: at least as many edits are between them. */
function lacking(one: number, other: number): number {
  let count = 0;
  for (let left = one & ~other; left; left &= left - 1) count++;
  return count;
}

/** False where one name has too many letters that the other lacks for the one to be meant by the other. */
function mayBeNear({ text, letters }: Name, other: number): boolean {
  const limit = Math.max(1, Math.floor(text.length / 3));
  const missing = lacking(letters, other);
  // What begins with all of it may be longer.
  return missing === 0 || (missing <= limit && lacking(other, letters) <= limit);
}

function groupOf(kinds: readonly SymbolKind[]): string {
  return kinds.join(' ');
}

/** The defined names of some kinds. */
interface Names {
  readonly texts: readonly string[];
  readonly byLetters: ReadonlyMap<number, readonly Name[]>;
}

/** The defined names of a cluster, by their kinds; one list for all of its documents. */
const kept = memo((_: Cluster): Map<string, Names> => new Map());

function namesOf(file: Checked, kinds: readonly SymbolKind[]): Names {
  const group = groupOf(kinds);
  let names = kept(file.cluster).get(group);
  if (!names) {
    const texts = [...new Set(kinds.flatMap((kind) => file.definitions(kind).map((use) => use.name)))];
    names = { texts, byLetters: groupBy(texts.map(nameOf), ({ letters }) => letters) };
    kept(file.cluster).set(group, names);
    if (file.steps) file.steps.count += texts.length;
  }
  return names;
}

/**
 * Names that one may have been meant to be. Names are kept apart on purpose by a number alone (`node1`, `node3`), or by a
 * part that is another word (`web-ip`, `web-fs`).
 */
function* alike(name: Name, { byLetters }: Names): Iterable<string> {
  for (const [letters, others] of byLetters)
    for (const other of mayBeNear(name, letters) ? others : []) {
      if (name.parts.length === other.parts.length) {
        if (name.shape === other.shape && name.text !== other.text) continue;
        if (name.parts.length > 1 && !name.parts.every((part, i) => isAlike(part, other.parts[i]!))) continue;
      }
      yield other.text;
    }
}

function isAlike(part: string, other: string): boolean {
  return part === other || nearest(part, [other]) !== undefined;
}
