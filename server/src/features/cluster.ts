import { addressKind } from '../base/addresses.ts';
import { groupBy } from '../base/group-by.ts';
import { bare } from '../base/sinks.ts';
import type { Span } from '../base/span.ts';
import { same, type Text } from '../base/text.ts';
import type { NameUse } from '../language.ts';
import { type ClusterSection, factsOf, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, SymbolKind } from '../schema/types.ts';
import { inner } from '../syntax/tree.ts';
import { definitionsOf, nameKey, referencesOf } from '../validation/names.ts';
import { containersOf, inStartOrder, type OrderedFile, startEdges, topOf } from './start-order.ts';
import { folderAndName } from './workspace-symbols.ts';

/** A file of a cluster, and what its language is called. */
export interface ClusterFile extends OrderedFile {
  readonly language: Text;
}

/** A place in a file. */
interface Place extends Span {
  readonly uri: string;
}

/** A line of the view of a cluster. */
export interface ClusterItem {
  readonly kind: 'section' | 'node' | 'storage' | 'resource' | 'group' | 'constraint' | 'use' | 'file';
  readonly label: Text;
  readonly detail?: Text | undefined;
  /** Where a click leads; absent: nowhere. */
  readonly place?: Place;
  /** Problems in these places are problems of this item, and so are those of its children. */
  readonly extents: readonly Place[];
  readonly children: readonly ClusterItem[];
}

/**
 * What the files of one cluster describe: nodes with their addresses, storage with its hosts, resources in the order in
 * which they start, constraints as sentences, and the files themselves. Parts without anything in them are left out.
 */
export function clusterItems(files: readonly ClusterFile[], symbols: SymbolTable): readonly ClusterItem[] {
  const names = new Names(files, symbols);
  const parts: readonly (readonly [Text, readonly ClusterItem[]])[] = [
    [titles.nodes, nodeItems(names)],
    [titles.storage, names.defined('storage').map((use) => storageItem(use, names))],
    [titles.resources, resourceItems(files, names)],
    [titles.constraints, names.defined('constraints').map(constraintItem)],
    [titles.files, files.map(fileItem)],
  ];
  return parts.flatMap(([label, children]) =>
    children.length
      ? [{ kind: 'section' as const, label, detail: same(`${children.length}`), extents: [], children }]
      : [],
  );
}

const titles: Readonly<Record<ClusterSection | 'files', Text>> = {
  nodes: { en: 'Nodes', ja: 'ノード' },
  storage: { en: 'Replicated storage', ja: '複製ストレージ' },
  resources: { en: 'Resources in start order', ja: 'リソース(起動順)' },
  constraints: { en: 'Constraints', ja: '制約' },
  files: { en: 'Files', ja: 'ファイル' },
};

/** The names of all files, by the part of the view that they are in. */
class Names {
  readonly symbols: SymbolTable;
  readonly definitions: readonly NameUse[];
  readonly references: readonly NameUse[];

  constructor(files: readonly ClusterFile[], symbols: SymbolTable) {
    this.symbols = symbols;
    const named = (use: Omit<NameUse, 'uri'>): boolean =>
      use.name !== '' && factsOf(symbols, use.kind).section !== undefined;
    const placed = (uri: string, uses: readonly Omit<NameUse, 'uri'>[]): readonly NameUse[] =>
      uses.filter(named).map((use) => ({ ...use, uri }));
    this.definitions = files.flatMap(({ uri, bound }) => placed(uri, definitionsOf(bound)));
    this.references = files.flatMap(({ uri, bound }) => placed(uri, referencesOf(bound)));
  }

  key({ kind, name }: Pick<NameUse, 'kind' | 'name'>): string {
    return `${kind} ${nameKey(kind, name, this.symbols)}`;
  }

  sectionOf(kind: SymbolKind): ClusterSection | undefined {
    return factsOf(this.symbols, kind).section;
  }

  defined(section: ClusterSection): readonly NameUse[] {
    return this.definitions.filter(({ kind }) => this.sectionOf(kind) === section);
  }

  mentioned(section: ClusterSection): readonly NameUse[] {
    return [...this.defined(section), ...this.references.filter(({ kind }) => this.sectionOf(kind) === section)];
  }
}

function nodeItems(names: Names): readonly ClusterItem[] {
  const byName = groupBy(names.mentioned('nodes'), (use) => names.key(use));
  return [...byName.values()]
    .map((uses) => nodeItem(uses, names))
    .sort((a, b) => a.label.en.localeCompare(b.label.en, 'en', { numeric: true }));
}

function nodeItem(uses: readonly NameUse[], names: Names): ClusterItem {
  const definitions = uses.filter((use) => names.definitions.includes(use));
  const shown = definitions.length ? definitions : uses;
  const addresses = [...new Set(uses.flatMap(addressesAt))];
  return {
    kind: 'node',
    label: same(uses[0]!.name),
    detail: addresses.length ? same(addresses.join(', ')) : undefined,
    place: placeOf(uses[0]!),
    extents: uses.map((use) => ({
      ...(definitions.includes(use) ? spanOf(scopeOf(use).statement) : spanOf(use.word)),
      uri: use.uri,
    })),
    children: shown.map((each) => useItem(each)),
  };
}

/** The section that describes the node which a word names: the statement itself, or the block around it where it names no other. */
function scopeOf({ bound, kind }: NameUse): BoundStatement {
  const { parent } = bound;
  if (bound.statement.body || !parent) return bound;
  const naming = parent.children.filter(({ match }) =>
    match.roles.some(
      ({ element }) => element.kind === 'word' && (element.defines === kind || element.refersTo === kind),
    ),
  );
  return naming.length === 1 && hostAddresses(bound).length === 0 ? parent : bound;
}

function addressesAt(use: NameUse): readonly string[] {
  return hostAddresses(scopeOf(use));
}

function hostAddresses(bound: BoundStatement): readonly string[] {
  const own = bound.match.roles.flatMap(({ element, word }) => {
    if (element.kind !== 'word' || element.secret || word.hole) return [];
    const text = word.text.replace(/^\[(.*)\]$/, '$1');
    return addressKind(text) === 'host' ? [text] : [];
  });
  return [...own, ...bound.children.flatMap(hostAddresses)];
}

function storageItem(use: NameUse, names: Names): ClusterItem {
  const top = topOf(use.bound);
  const inside = names.mentioned('nodes').filter((each) => each.uri === use.uri && topOf(each.bound) === top);
  const hosts = [...groupBy(inside, (each) => names.key(each)).values()].map((uses) => nodeItem(uses, names));
  const users = names.references.filter((each) => names.key(each) === names.key(use) && topOf(each.bound) !== top);
  return {
    kind: 'storage',
    label: same(use.name),
    detail: hosts.length ? { en: list(hosts, ', ', 'en'), ja: list(hosts, '、', 'ja') } : undefined,
    place: placeOf(use),
    extents: [{ ...spanOf(top.statement), uri: use.uri }],
    children: [
      ...hosts.map((host) => ({ ...host, children: [] })),
      ...users.map((user) => useItem(user, topOf(user.bound))),
    ],
  };
}

function list(items: readonly ClusterItem[], comma: string, locale: 'en' | 'ja'): string {
  return items.map(({ label }) => label[locale]).join(comma);
}

/** The resources that nothing contains, each after those that start before it; what they contain is inside. */
function resourceItems(files: readonly ClusterFile[], names: Names): readonly ClusterItem[] {
  const all = names.defined('resources');
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const key = (name: string): string => nameKey(kind, name, names.symbols);
    const definitions = new Map<string, NameUse>();
    for (const use of all)
      if (use.kind === kind && !definitions.has(key(use.name))) definitions.set(key(use.name), use);
    const containers = containersOf(files, kind, names.symbols);
    const members = new Map<NameUse['bound'], string[]>();
    for (const [member, outer] of containers)
      for (const { bound } of outer) members.set(bound, [...(members.get(bound) ?? []), member]);
    /** The outermost container of a name. */
    const root = (name: string, seen: ReadonlySet<string> = new Set()): string => {
      const outer = containers.get(name)?.[0];
      return !outer || seen.has(name) ? name : root(key(outer.name), new Set(seen).add(name));
    };
    const item = (name: string, within: ReadonlySet<string>): readonly ClusterItem[] => {
      const use = definitions.get(name);
      if (!use || within.has(name)) return [];
      const inside = inOrder(use, members.get(use.bound) ?? [], names);
      return [
        resourceItem(
          use,
          inside.flatMap((each) => item(each, new Set(within).add(name))),
        ),
      ];
    };
    const roots = [...new Set([...definitions.keys()].map((name) => root(name)))];
    const edges = startEdges(files).map(
      ({ first, second }) => [root(key(first.text)), root(key(second.text))] as const,
    );
    return inStartOrder(roots, edges).flatMap((name) => item(name, new Set()));
  });
}

/** The members of a container as it names them, which is the order of their start. */
function inOrder(use: NameUse, members: readonly string[], names: Names): readonly string[] {
  const places = new Map(
    names.references.flatMap((each) =>
      each.uri === use.uri && each.kind === use.kind && topOf(each.bound) === topOf(use.bound)
        ? [[nameKey(use.kind, each.name, names.symbols), each.word.start] as const]
        : [],
    ),
  );
  return members.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function resourceItem(use: NameUse, children: readonly ClusterItem[]): ClusterItem {
  const { bound, word } = use;
  const what = bound.match.roles.find(
    ({ element, word: other }) => element.kind === 'word' && other !== word && !element.secret && !element.refersTo,
  );
  return {
    kind: children.length ? 'group' : 'resource',
    label: same(use.name),
    detail: same(children.length ? bound.statement.keyword.text : (what?.word.text ?? bound.statement.keyword.text)),
    place: placeOf(use),
    extents: [{ ...spanOf(bound.statement), uri: use.uri }],
    children,
  };
}

function constraintItem(use: NameUse): ClusterItem {
  const { bound } = use;
  const sentence = bound.directive?.describe?.(bound);
  return {
    kind: 'constraint',
    label: sentence ? { en: bare(sentence.en), ja: bare(sentence.ja) } : same(headOf(bound)),
    detail: same(use.name),
    place: placeOf(use),
    extents: [{ ...spanOf(bound.statement), uri: use.uri }],
    children: [],
  };
}

function useItem(use: NameUse, bound: BoundStatement = use.bound): ClusterItem {
  return {
    kind: 'use',
    label: same(headOf(bound)),
    detail: same(folderAndName(use.uri)),
    place: placeOf(use),
    extents: [],
    children: [],
  };
}

/** The first two words of a statement: `on alice`. */
function headOf({ statement: { keyword, args } }: BoundStatement): string {
  return [keyword, ...args.slice(0, 1)].map(({ text }) => text).join(' ');
}

function fileItem({ uri, bound, language }: ClusterFile): ClusterItem {
  const whole = { start: 0, end: bound.tree.text.length, uri };
  return {
    kind: 'file',
    label: same(folderAndName(uri)),
    detail: language,
    place: { start: 0, end: 0, uri },
    extents: [whole],
    children: [],
  };
}

function placeOf({ uri, word }: NameUse): Place {
  return { ...spanOf(inner(word)), uri };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
