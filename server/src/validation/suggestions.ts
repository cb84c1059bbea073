import { nearest } from '../base/nearest.ts';
import type { Checked } from '../language.ts';
import type { SymbolKind } from '../schema/types.ts';

/** Names that are compared for suggestions in one document: twice the undefined names must not mean four times the work. */
const maxCompared = 100_000;

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
  const candidates = new Map<string, readonly string[]>();
  const known = new Map<string, string | undefined>();
  let left = maxCompared;
  const namesOf = (kinds: readonly SymbolKind[]): readonly string[] => {
    const group = kinds.join(' ');
    let names = candidates.get(group);
    if (!names) {
      names = [...new Set(kinds.flatMap((kind) => file.definitions(kind).map((use) => use.name)))];
      candidates.set(group, names);
      if (file.steps) file.steps.count += names.length;
    }
    return names;
  };
  return {
    listed(kinds) {
      const names = namesOf(kinds);
      return names.length > maxListed ? [] : names;
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
      const group = kinds.join(' ');
      const key = `${group} ${name}`;
      if (known.has(key)) return known.get(key);
      const names = namesOf(kinds);
      left -= names.length;
      const found =
        left < 0
          ? undefined
          : nearest(
              name,
              names.filter((each) => isLike(name, each)),
              file.steps,
            );
      known.set(key, found);
      return found;
    },
  };
}

/**
 * False for names that are kept apart on purpose: by a number alone (`node1`, `node3`), or by a part that is another word
 * (`web-ip`, `web-fs`).
 */
function isLike(name: string, other: string): boolean {
  const parts = name.split(/[-_.]/);
  const others = other.split(/[-_.]/);
  if (parts.length !== others.length) return true;
  if (name !== other && name.replace(/\d+/g, '0') === other.replace(/\d+/g, '0')) return false;
  return (
    parts.length === 1 || parts.every((part, i) => part === others[i] || nearest(part, [others[i]!]) !== undefined)
  );
}
