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
}

export function nameSearch(file: Checked): NameSearch {
  let unread: ReadonlySet<string> | undefined;
  const candidates = new Map<string, readonly string[]>();
  const known = new Map<string, string | undefined>();
  let left = maxCompared;
  return {
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
      let names = candidates.get(group);
      if (!names) {
        names = [...new Set(kinds.flatMap((kind) => file.definitions(kind).map((use) => use.name)))];
        candidates.set(group, names);
        if (file.steps) file.steps.count += names.length;
      }
      left -= names.length;
      const found = left < 0 ? undefined : nearest(name, names, file.steps);
      known.set(key, found);
      return found;
    },
  };
}
