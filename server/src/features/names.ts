import type { Bound, BoundTree } from '../catalog/bind.ts';
import type { Role } from '../catalog/match.ts';
import { symbols } from '../catalog/symbols.ts';
import type { SymbolKind } from '../catalog/types.ts';
import type { Checked, NameUse } from '../languages/language.ts';
import { inner, type Word } from '../syntax/tree.ts';

const noKinds: readonly SymbolKind[] = [];

/** The kinds of names that a word may refer to; none for a template's hole. */
export function referenceKinds(role: Pick<Role, 'element' | 'word'>): readonly SymbolKind[] {
  if (role.element.kind !== 'word' || !role.element.refersTo || role.word.hole) return noKinds;
  return typeof role.element.refersTo === 'string' ? [role.element.refersTo] : role.element.refersTo;
}

/** The names that a document defines and those that it refers to, in document order. */
export interface Names {
  readonly definitions: readonly NameUse[];
  readonly references: readonly NameUse[];
}

/** Collects the names of a document. One pass over the matched words. */
export function collectNames(uri: string, bound: BoundTree): Names {
  const definitions: NameUse[] = [];
  const references: NameUse[] = [];
  for (const statement of bound.all) {
    if (!statement.traits.names) continue;
    for (const { element, word } of statement.match.roles) {
      if (element.kind !== 'word' || word.hole) continue;
      const { defines, refersTo } = element;
      if (defines) definitions.push(useOf(defines, word, uri, statement));
      if (!refersTo) continue;
      if (typeof refersTo === 'string') references.push(useOf(refersTo, word, uri, statement));
      else for (const kind of refersTo) references.push(useOf(kind, word, uri, statement));
    }
  }
  return { definitions, references };
}

function useOf(kind: SymbolKind, word: Word, uri: string, bound: Bound): NameUse {
  return { kind, name: word.text, uri, span: inner(word), bound };
}

/** What two spellings of one name have in common, for look-ups. */
export function nameKey(kind: SymbolKind, name: string): string {
  return `${kind} ${symbols[kind]?.caseless ? name.toLowerCase() : name}`;
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

/** The names of a document, found by kind and by name. */
export interface NameIndex extends Names {
  readonly byKind: ReadonlyMap<SymbolKind, readonly NameUse[]>;
  readonly byName: ReadonlyMap<string, readonly NameUse[]>;
}

/** Sorts the names of a document. */
export function indexNames(names: Names): NameIndex {
  const byKind = new Map<SymbolKind, NameUse[]>();
  const byName = new Map<string, NameUse[]>();
  for (const use of names.definitions) {
    push(byKind, use.kind, use);
    push(byName, nameKey(use.kind, use.name), use);
  }
  return { ...names, byKind, byName };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const row = map.get(key);
  if (row) row.push(value);
  else map.set(key, [value]);
}
