import { perStatement } from '../binding/per-statement.ts';
import type { Checked, NameUse } from '../language.ts';
import { symbols } from '../schema/symbols.ts';
import type { Bound, BoundTree, Role, SymbolKind } from '../schema/types.ts';

const noKinds: readonly SymbolKind[] = [];

/** The kinds of names that a word may refer to; none for a template's hole. */
export function referenceKinds(role: Pick<Role, 'element' | 'word'>): readonly SymbolKind[] {
  if (role.element.kind !== 'word' || !role.element.refersTo || role.word.hole) return noKinds;
  return typeof role.element.refersTo === 'string' ? [role.element.refersTo] : role.element.refersTo;
}

/** A place where a name is defined, document aside. */
type Definition = Omit<NameUse, 'uri'>;

/** The names that a document defines. */
export class Definitions {
  private readonly kinds = new Map<SymbolKind, Map<string, NameUse[]>>();
  private readonly rows = new Map<SymbolKind, readonly NameUse[]>();

  constructor(uri: string, tree: BoundTree) {
    for (const row of definitionsIn(tree))
      for (const { kind, name, word, bound } of row) {
        let names = this.kinds.get(kind);
        if (!names) {
          names = new Map();
          this.kinds.set(kind, names);
        }
        const key = nameKey(kind, name);
        const use = { kind, name, uri, word, bound };
        const uses = names.get(key);
        if (uses) uses.push(use);
        else names.set(key, [use]);
      }
  }

  /** All of a kind, in document order. */
  of(kind: SymbolKind): readonly NameUse[] {
    const known = this.rows.get(kind);
    if (known) return known;
    const row = [...(this.kinds.get(kind)?.values() ?? [])].flat().sort((a, b) => a.word.start - b.word.start);
    this.rows.set(kind, row);
    return row;
  }

  /** Those of one name; constant time. */
  named(kind: SymbolKind, name: string): readonly NameUse[] {
    return this.kinds.get(kind)?.get(nameKey(kind, name)) ?? nobody;
  }
}

const nobody: readonly NameUse[] = [];
const noDefinitions: readonly Definition[] = [];

const definitionsIn = perStatement(({ statement }) => {
  const found: Definition[] = [];
  collect(statement, (bound) => {
    for (const { element, word } of bound.match.roles)
      if (element.kind === 'word' && element.defines && !word.hole)
        found.push({ kind: element.defines, name: word.text, word, bound });
  });
  return found.length ? found : noDefinitions;
});

/** The places of a document that refer to a name. O(statements). */
export function referencesTo(uri: string, tree: BoundTree, kind: SymbolKind, name: string): readonly NameUse[] {
  const key = nameKey(kind, name);
  const found: NameUse[] = [];
  for (const bound of tree.all) {
    if (!bound.traits.names) continue;
    for (const role of bound.match.roles) {
      const { word } = role;
      if (referenceKinds(role).includes(kind) && nameKey(kind, word.text) === key)
        found.push({ kind, name: word.text, uri, word, bound });
    }
  }
  return found;
}

/** Visits a statement and those inside it whose words are names. */
function collect(bound: Bound, visit: (bound: Bound) => void): void {
  if (bound.traits.names) visit(bound);
  if (bound.statement.body) for (const child of bound.children) collect(child, visit);
}

/** What two spellings of one name have in common, for look-ups. */
function nameKey(kind: SymbolKind, name: string): string {
  return symbols[kind]?.caseless ? name.toLowerCase() : name;
}

/**
 * True when a name is surely undefined: no kind has it, and the kinds are closed,
 * or somewhere in sight names of the kind are defined (so this one may be a slip).
 */
export function unresolved(
  name: string,
  kinds: readonly SymbolKind[],
  file: Pick<Checked, 'definitions' | 'defined'>,
): boolean {
  for (const kind of kinds) if (file.defined(kind, name).length) return false;
  return kinds.some((kind) => symbols[kind]?.closed || file.definitions(kind).length);
}
