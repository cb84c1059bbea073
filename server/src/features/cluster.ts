import { groupBy } from '../base/group-by.ts';
import { bare } from '../base/sinks.ts';
import type { Span } from '../base/span.ts';
import { same, type Text } from '../base/text.ts';
import type { NameUse } from '../language.ts';
import type { ClusterSection, SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement } from '../schema/types.ts';
import { inner } from '../syntax/tree.ts';
import { nameKey } from '../validation/names.ts';
import { ClusterNames } from './cluster-names.ts';
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
  const names = new ClusterNames(files, symbols);
  const parts: readonly (readonly [Text, readonly ClusterItem[]])[] = [
    [titles.nodes, nodeItems(names)],
    [titles.storage, names.defined('storage').map((use) => storageItem(use, names))],
    [titles.resources, resourceItems(files, names, symbols)],
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

function nodeItems(names: ClusterNames): readonly ClusterItem[] {
  const byName = groupBy(names.mentioned('nodes'), (use) => names.key(use));
  return [...byName.values()]
    .filter((uses) => !uses.every((use) => names.isAside(use)))
    .map((uses) => nodeItem(uses, names))
    .sort((a, b) => a.label.en.localeCompare(b.label.en, 'en', { numeric: true }));
}

function nodeItem(uses: readonly NameUse[], names: ClusterNames): ClusterItem {
  const definitions = uses.filter((use) => names.isDefinition(use));
  const shown = definitions.length ? [...definitions, ...uses.filter((use) => names.isAside(use))] : uses;
  const addresses = [...new Set(uses.flatMap((use) => names.addressesOf(use)))];
  return {
    kind: 'node',
    label: same(uses[0]!.name),
    detail: addresses.length ? same(addresses.join(', ')) : undefined,
    place: placeOf(uses[0]!),
    extents: uses.map((use) => ({
      ...(names.isDefinition(use) ? spanOf(names.scopeOf(use).statement) : spanOf(use.word)),
      uri: use.uri,
    })),
    children: shown.map((each) => useItem(each)),
  };
}

function storageItem(use: NameUse, names: ClusterNames): ClusterItem {
  const top = topOf(use.bound);
  const inside = groupBy(names.nodesIn(top), (each) => names.key(each));
  const hosts = [...inside.values()].map((uses) => nodeItem(uses, names));
  const users = names.referencesTo(use).filter((each) => topOf(each.bound) !== top);
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

/** The resources that nothing contains, each after those that start before it; what they contain is inside, each in one place. */
function resourceItems(
  files: readonly ClusterFile[],
  names: ClusterNames,
  symbols: SymbolTable,
): readonly ClusterItem[] {
  const byKind = groupBy(names.defined('resources'), ({ kind }) => kind);
  return [...byKind].flatMap(([kind, uses]) => {
    const key = (name: string): string => nameKey(kind, name, symbols);
    const definitions = new Map<string, NameUse>();
    for (const use of uses) if (!definitions.has(key(use.name))) definitions.set(key(use.name), use);
    const rootOf = roots(containersOf(files, kind, symbols), key);
    const shown = new Set<string>();
    const item = (name: string, depth: number): readonly ClusterItem[] => {
      const use = definitions.get(name);
      if (!use || shown.has(name)) return [];
      shown.add(name);
      const inside = names.referencesIn(topOf(use.bound)).filter((each) => each.kind === kind);
      return [resourceItem(use, depth < deepest ? inside.flatMap((each) => item(key(each.name), depth + 1)) : [])];
    };
    const edges = startEdges(files).map(
      ({ first, second }) => [rootOf(key(first.text)), rootOf(key(second.text))] as const,
    );
    const outermost = [...new Set([...definitions.keys()].map(rootOf))];
    // After them what is too deep in others.
    return [...inStartOrder(outermost, edges), ...definitions.keys()].flatMap((name) => item(name, 0));
  });
}

/** Rows in rows are no deeper than that: a resource in a group in a clone has a depth of 2. */
const deepest = 8;

/** Tells the outermost container of a name; of those that contain each other one. */
function roots(
  containers: ReadonlyMap<string, readonly NameUse[]>,
  key: (name: string) => string,
): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const path = new Set<string>();
    let at = name;
    for (
      let outer = containers.get(at)?.[0];
      outer && !path.has(at) && !known.has(at);
      outer = containers.get(at)?.[0]
    ) {
      path.add(at);
      at = key(outer.name);
    }
    const root = known.get(at) ?? at;
    for (const each of path) known.set(each, root);
    return root;
  };
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
