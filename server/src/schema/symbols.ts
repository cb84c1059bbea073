import { same, type Text } from '../base/text.ts';
import type { Word } from '../syntax/tree.ts';
import type { BoundStatement, Element, SymbolKind } from './types.ts';

/** How an editor draws a symbol (names of LSP's SymbolKind). */
export type SymbolShape =
  | 'Module'
  | 'Class'
  | 'Object'
  | 'Interface'
  | 'Key'
  | 'Event'
  | 'Struct'
  | 'Property'
  | 'Function';

/** The parts of a cluster in which a view lists names. */
export type ClusterSection = 'nodes' | 'storage' | 'resources' | 'constraints';

/** What holds for the names of a kind. */
export interface SymbolFacts {
  readonly name: Text;
  readonly shape: SymbolShape;
  /** Upper and lower case are the same. */
  readonly caseless?: true;
  /** Every name must be defined in the document itself: an undefined one is reported even when no other file is in sight. */
  readonly closed?: true;
  /** The files of a cluster name the same ones: a name that differs by a typo from what the others say is reported. */
  readonly shared?: true;
  /** They are interfaces of nodes: each has addresses, and most have some that no file in sight names (`validation/interfaces.ts`). */
  readonly ofNode?: true;
  /** Where the view of the cluster lists them; absent: nowhere. */
  readonly section?: ClusterSection;
}

/** Kinds of names: a language declares its own, the registry merges those of all. */
export type SymbolTable = Readonly<Record<SymbolKind, SymbolFacts>>;

/** The kinds that several languages define. */
export const commonSymbols: SymbolTable = {
  host: { name: { en: 'node', ja: 'ノード' }, shape: 'Class', caseless: true, shared: true, section: 'nodes' },
  guest: { name: { en: 'guest', ja: 'ゲスト' }, shape: 'Object', section: 'resources' },
};

/** What holds for a kind; one that no language in use declares has its own id for a name. */
export function factsOf(symbols: SymbolTable, kind: SymbolKind): SymbolFacts {
  return symbols[kind] ?? { name: same(kind), shape: 'Object' };
}

/** The kind of names that a word of a statement defines; undefined where it defines none. It may hang on the statements next to it. */
export function definedKind(element: Element, bound: BoundStatement | undefined): SymbolKind | undefined {
  if (element.kind !== 'word') return undefined;
  const { defines } = element;
  return typeof defines === 'function' ? bound && defines(bound) : defines;
}

/** The name that a word is: what is written, unless that stands for another text. */
export function nameIn(element: Element, { text }: Pick<Word, 'text'>): string {
  return (element.kind === 'word' && element.nameFor?.(text)) || text;
}
