import { perStatement } from '../binding/per-statement.ts';
import type { Checked, NameUse } from '../language.ts';
import { definedKind, nameIn, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, Role, SymbolKind } from '../schema/types.ts';
import { slice, type Word } from '../syntax/tree.ts';

const noKinds: readonly SymbolKind[] = [];

/** The kinds of names that a word may refer to; none for a template's hole. */
export function referenceKinds(role: Pick<Role, 'element' | 'word'>): readonly SymbolKind[] {
  if (role.element.kind !== 'word' || !role.element.refersTo || role.word.hole) return noKinds;
  return typeof role.element.refersTo === 'string' ? [role.element.refersTo] : role.element.refersTo;
}

/** A place where a name appears, document aside. */
type Place = Omit<NameUse, 'uri'>;

/** Uses by kind, and within a kind by name. */
type Uses = Map<SymbolKind, Map<string, NameUse[]>>;

/** The names of a document by kind: where they are defined and where they are referred to. */
export class NameIndex {
  private readonly uri: string;
  private readonly tree: BoundTree;
  private readonly symbols: SymbolTable;
  private readonly definitions: Uses;
  private readonly rows = new Map<SymbolKind, readonly NameUse[]>();
  /** Made when somebody asks for references. */
  private references: Uses | undefined;

  constructor(uri: string, tree: BoundTree, symbols: SymbolTable) {
    this.uri = uri;
    this.tree = tree;
    this.symbols = symbols;
    this.definitions = this.sorted(definitionsIn(tree));
  }

  /** All definitions of a kind, in document order. */
  of(kind: SymbolKind): readonly NameUse[] {
    const known = this.rows.get(kind);
    if (known) return known;
    const definitions = [...(this.definitions.get(kind)?.values() ?? [])]
      .flat()
      .sort((a, b) => a.word.start - b.word.start);
    this.rows.set(kind, definitions);
    return definitions;
  }

  /** The definitions of one name; constant time. */
  named(kind: SymbolKind, name: string): readonly NameUse[] {
    return this.definitions.get(kind)?.get(this.keyOf(kind, name)) ?? nobody;
  }

  /** The definitions of a kind by the keys of their names. */
  definedAs(kind: SymbolKind): ReadonlyMap<string, readonly NameUse[]> {
    return this.definitions.get(kind) ?? noNames;
  }

  /** The key of a name. */
  keyOf(kind: SymbolKind, name: string): string {
    return nameKey(kind, name, this.symbols);
  }

  /** The places that refer to one name, in document order; constant time but for the first question. */
  referencesTo(kind: SymbolKind, name: string): readonly NameUse[] {
    this.references ??= this.sorted([...referencesIn(this.tree), ...innerNamesIn(this.tree)]);
    return this.references.get(kind)?.get(this.keyOf(kind, name)) ?? nobody;
  }

  /** The keys of the names of a kind that it defines or refers to, each once. */
  keysOf(kind: SymbolKind): ReadonlySet<string> {
    this.references ??= this.sorted(referencesIn(this.tree));
    return new Set([this.definitions, this.references].flatMap((uses) => [...(uses.get(kind)?.keys() ?? [])]));
  }

  private sorted(rows: readonly (readonly Place[])[]): Uses {
    const { uri, symbols } = this;
    const kinds: Uses = new Map();
    for (const row of rows)
      for (const { kind, name, word, bound } of row) {
        let names = kinds.get(kind);
        if (!names) {
          names = new Map();
          kinds.set(kind, names);
        }
        const key = nameKey(kind, name, symbols);
        const use = { kind, name, uri, word, bound };
        const uses = names.get(key);
        if (uses) uses.push(use);
        else names.set(key, [use]);
      }
    return kinds;
  }
}

const nobody: readonly NameUse[] = [];
const noNames: ReadonlyMap<string, readonly NameUse[]> = new Map();
const noPlaces: readonly Place[] = [];

const definitionsIn = perStatement(({ statement }) =>
  placesIn(statement, ({ element, word }, bound) => {
    const kind = word.hole ? undefined : definedKind(element, bound);
    return kind ? [kind] : noKinds;
  }),
);

const referencesIn = perStatement(({ statement }) => placesIn(statement, referenceKinds));

/** The names inside words. They are no mentions: a value may hold words that are no names. */
const innerNamesIn = perStatement(({ statement }) => {
  const found: Place[] = [];
  collect(statement, (bound) => {
    for (const role of bound.match.roles)
      for (const { word, kinds } of innerNames(role))
        for (const kind of kinds) found.push({ kind, name: word.text, word, bound });
  });
  return found.length ? found.slice() : noPlaces;
});

/** The names inside a word. */
export function innerNames({
  element,
  word,
}: Role): readonly { readonly word: Word; readonly kinds: readonly string[] }[] {
  const inside = element.kind === 'word' && !word.hole ? element.innerNames : undefined;
  if (!inside) return [];
  return [...word.text.matchAll(inside.pattern)].map(({ 0: name, index }) => ({
    word: slice(word, index, index + name.length),
    kinds: inside.kinds,
  }));
}

/** The words of a statement, and of those inside it, that name something of the kinds that `kindsOf` reports. */
function placesIn(
  statement: BoundStatement,
  kindsOf: (role: Role, bound: BoundStatement) => readonly SymbolKind[],
): readonly Place[] {
  const found: Place[] = [];
  collect(statement, (bound) => {
    for (const role of bound.match.roles)
      for (const kind of kindsOf(role, bound))
        found.push({ kind, name: nameIn(role.element, role.word), word: role.word, bound });
  });
  // A list that has grown has room for more.
  return found.length ? found.slice() : noPlaces;
}

/** Whatever the look-up of names reads of a statement: the names in it, and those that it would define if it were understood. */
export function namesIn(statement: BoundStatement): string {
  let text = '';
  const look = (bound: BoundStatement): void => {
    if (bound.flags.names)
      for (const role of bound.match.roles) {
        const { element, word } = role;
        if (element.kind !== 'word' || word.hole) continue;
        const kinds = referenceKinds(role).join(' ');
        const defined = definedKind(element, bound);
        if (defined || kinds) text += `${defined ?? ''} < ${kinds} ${word.text}\n`;
      }
    else if (!bound.directive) text += `? ${bound.statement.args[0]?.text ?? ''}\n`;
    for (const child of bound.children) look(child);
  };
  look(statement);
  return text;
}

/** Visits a statement and those inside it whose words are names. */
function collect(bound: BoundStatement, visit: (bound: BoundStatement) => void): void {
  if (bound.flags.names) visit(bound);
  if (bound.statement.body) for (const child of bound.children) collect(child, visit);
}

/** Every name that a document defines, in document order. */
export function definitionsOf(tree: BoundTree): readonly Place[] {
  return definitionsIn(tree).flat();
}

/** Every name that a document refers to, in document order; a word that may be of several kinds once for each. */
export function referencesOf(tree: BoundTree): readonly Place[] {
  return referencesIn(tree).flat();
}

/** Every name inside a word of a document that has others around it. */
export function innerNamesOf(tree: BoundTree): readonly Place[] {
  return innerNamesIn(tree).flat();
}

/** The places in a document where names of a kind are defined or referred to. */
export function mentions(tree: BoundTree, kind: SymbolKind): readonly Place[] {
  return [definitionsIn(tree), referencesIn(tree)].flatMap((rows) =>
    rows.flatMap((row) => row.filter((place) => place.kind === kind)),
  );
}

/** The key of a name for look-ups, the same for all its spellings. */
export function nameKey(kind: SymbolKind, name: string, symbols: SymbolTable): string {
  return symbols[kind]?.caseless ? name.toLowerCase() : name;
}

/**
 * True when a name is surely undefined: no kind has it, and the kinds are closed,
 * or somewhere in sight names of the kind are defined (so this one may be a typo).
 */
export function unresolved(
  name: string,
  kinds: readonly SymbolKind[],
  file: Pick<Checked, 'definitions' | 'defined' | 'symbols'>,
): boolean {
  for (const kind of kinds) if (file.defined(kind, name).length) return false;
  return kinds.some((kind) => file.symbols[kind]?.closed || file.definitions(kind).length);
}
