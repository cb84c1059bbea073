import { addressKind } from '../base/addresses.ts';
import { groupBy } from '../base/group-by.ts';
import type { NameUse } from '../language.ts';
import { type ClusterSection, definedKind, factsOf, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, Role, SymbolKind } from '../schema/types.ts';
import { definitionsOf, nameKey, referenceKinds, referencesOf } from '../validation/names.ts';
import { type OrderedFile, topOf } from './start-order.ts';

const nobody: readonly NameUse[] = [];

/** The names of the files of a cluster, by what the view of it asks for: each question is a look-up. */
export class ClusterNames {
  private readonly symbols: SymbolTable;
  private readonly definitions: ReadonlySet<NameUse>;
  private readonly references: readonly NameUse[];
  private readonly definedIn: ReadonlyMap<string, readonly NameUse[]>;
  private readonly referredIn: ReadonlyMap<string, readonly NameUse[]>;
  private referencesByKey: ReadonlyMap<string, readonly NameUse[]> | undefined;
  private referencesByTop: ReadonlyMap<BoundStatement, readonly NameUse[]> | undefined;
  private nodesByTop: ReadonlyMap<BoundStatement, readonly NameUse[]> | undefined;
  /** How many words of the statements in a block name something, by kind. */
  private readonly naming = new Map<BoundStatement, ReadonlyMap<SymbolKind, number>>();
  private readonly addresses = new Map<BoundStatement, readonly string[]>();

  constructor(files: readonly OrderedFile[], symbols: SymbolTable) {
    this.symbols = symbols;
    const placed = (uri: string, uses: readonly Omit<NameUse, 'uri'>[]): readonly NameUse[] =>
      uses.filter(({ name, kind }) => name !== '' && this.sectionOf(kind)).map((use) => ({ ...use, uri }));
    const definitions = files.flatMap(({ uri, bound }) => placed(uri, definitionsOf(bound)));
    this.definitions = new Set(definitions);
    this.references = files.flatMap(({ uri, bound }) => placed(uri, referencesOf(bound)));
    const sectionOf = ({ kind }: NameUse): string => this.sectionOf(kind)!;
    this.definedIn = groupBy(definitions, sectionOf);
    this.referredIn = groupBy(this.references, sectionOf);
  }

  private sectionOf(kind: SymbolKind): ClusterSection | undefined {
    return factsOf(this.symbols, kind).section;
  }

  key({ kind, name }: Pick<NameUse, 'kind' | 'name'>): string {
    return `${kind} ${nameKey(kind, name, this.symbols)}`;
  }

  isDefinition(use: NameUse): boolean {
    return this.definitions.has(use);
  }

  defined(section: ClusterSection): readonly NameUse[] {
    return this.definedIn.get(section) ?? nobody;
  }

  mentioned(section: ClusterSection): readonly NameUse[] {
    return [...this.defined(section), ...(this.referredIn.get(section) ?? nobody)];
  }

  referencesTo(use: NameUse): readonly NameUse[] {
    this.referencesByKey ??= groupBy(this.references, (each) => this.key(each));
    return this.referencesByKey.get(this.key(use)) ?? nobody;
  }

  /** What a statement of the top scope refers to, in document order. */
  referencesIn(top: BoundStatement): readonly NameUse[] {
    this.referencesByTop ??= groupBy(this.references, ({ bound }) => topOf(bound));
    return this.referencesByTop.get(top) ?? nobody;
  }

  /** The nodes that a statement of the top scope names. */
  nodesIn(top: BoundStatement): readonly NameUse[] {
    this.nodesByTop ??= groupBy(this.mentioned('nodes'), ({ bound }) => topOf(bound));
    return this.nodesByTop.get(top) ?? nobody;
  }

  /** The section that describes the node which a word names: the statement itself, or the block around it where it names no other. */
  scopeOf({ bound, kind }: NameUse): BoundStatement {
    const { parent } = bound;
    if (bound.statement.body || !parent) return bound;
    let naming = this.naming.get(parent);
    if (!naming) {
      naming = namesBelow(parent);
      this.naming.set(parent, naming);
    }
    return naming.get(kind) === 1 && this.addressesIn(bound).length === 0 ? parent : bound;
  }

  /** Whether a word only tells the address of a name, which need not be a node. */
  isAside({ bound }: NameUse): boolean {
    return bound.directive?.isHostEntry === true;
  }

  /** The addresses that describe the node which a word names. */
  addressesOf(use: NameUse): readonly string[] {
    return this.addressesIn(this.scopeOf(use));
  }

  private addressesIn(bound: BoundStatement): readonly string[] {
    const known = this.addresses.get(bound) ?? hostAddresses(bound);
    this.addresses.set(bound, known);
    return known;
  }
}

function namesBelow({ children }: BoundStatement): ReadonlyMap<SymbolKind, number> {
  const counts = new Map<SymbolKind, number>();
  for (const child of children)
    for (const role of child.match.roles)
      for (const kind of kindsOf(role, child)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function kindsOf(role: Role, bound: BoundStatement): readonly SymbolKind[] {
  const defined = definedKind(role.element, bound);
  return defined ? [defined] : referenceKinds(role);
}

function hostAddresses(bound: BoundStatement): readonly string[] {
  const own = bound.match.roles.flatMap(({ element, word }) => {
    if (element.kind !== 'word' || element.secret || word.hole) return [];
    const text = word.text.replace(/^\[(.*)\]$/, '$1');
    return addressKind(text) === 'host' ? [text] : [];
  });
  return [...own, ...bound.children.flatMap(hostAddresses)];
}
