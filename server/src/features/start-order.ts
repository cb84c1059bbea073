import { groupBy } from '../base/group-by.ts';
import type { NameUse, StartEdge } from '../language.ts';
import type { SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, SymbolKind } from '../schema/types.ts';
import { definitionsOf, nameKey, referencesOf } from '../validation/names.ts';

/** A file of a cluster, and what its language knows of the order in which things start. */
export interface OrderedFile {
  readonly uri: string;
  readonly bound: BoundTree;
  readonly startOrder?: ((bound: BoundTree) => readonly StartEdge[]) | undefined;
}

/** An edge with the document that it is in. */
export interface PlacedEdge extends StartEdge {
  readonly uri: string;
}

/** What starts next to a name, and the statements that say so. */
export interface StartStep {
  readonly definition: NameUse;
  readonly edges: readonly PlacedEdge[];
}

/** What all files of a cluster say of the order in which things start. */
export function startEdges(files: readonly OrderedFile[]): readonly PlacedEdge[] {
  return files.flatMap(({ uri, bound, startOrder }) => (startOrder?.(bound) ?? []).map((edge) => ({ ...edge, uri })));
}

/**
 * What must have started before a name does (`before`), or starts only after it (`after`). What holds for a container
 * (a group) holds for what is in it. `defined`: where a name is defined.
 */
export function startSteps(
  files: readonly OrderedFile[],
  { kind, name }: Pick<NameUse, 'kind' | 'name'>,
  side: 'before' | 'after',
  symbols: SymbolTable,
  defined: (kind: SymbolKind, name: string) => readonly NameUse[],
): readonly StartStep[] {
  const key = (text: string): string => nameKey(kind, text, symbols);
  const names = withContainers(files, kind, name, symbols);
  const found = new Map<string, { readonly definition: NameUse; readonly edges: PlacedEdge[] }>();
  for (const edge of startEdges(files)) {
    const [own, other] = side === 'before' ? [edge.second, edge.first] : [edge.first, edge.second];
    if (!names.has(key(own.text))) continue;
    const step = found.get(key(other.text));
    const definition = step?.definition ?? defined(kind, other.text)[0];
    if (step) step.edges.push(edge);
    else if (definition) found.set(key(other.text), { definition, edges: [edge] });
  }
  return [...found.values()];
}

/** The keys of a name and of all that contain it. */
function withContainers(
  files: readonly OrderedFile[],
  kind: SymbolKind,
  name: string,
  symbols: SymbolTable,
): ReadonlySet<string> {
  const containers = containersOf(files, kind, symbols);
  const names = new Set([nameKey(kind, name, symbols)]);
  for (const each of names)
    for (const { name: outer } of containers.get(each) ?? []) names.add(nameKey(kind, outer, symbols));
  return names;
}

/** The definitions that contain each name of a kind, by its key: a statement that defines one name contains those of the kind that it refers to. */
export function containersOf(
  files: readonly OrderedFile[],
  kind: SymbolKind,
  symbols: SymbolTable,
): ReadonlyMap<string, readonly NameUse[]> {
  const containers = new Map<string, NameUse[]>();
  for (const { uri, bound } of files) {
    const defining = new Map<BoundStatement, NameUse>();
    for (const each of definitionsOf(bound)) if (each.kind === kind) defining.set(topOf(each.bound), { ...each, uri });
    for (const each of referencesOf(bound)) {
      const outer = each.kind === kind ? defining.get(topOf(each.bound)) : undefined;
      if (!outer) continue;
      const key = nameKey(kind, each.name, symbols);
      const row = containers.get(key);
      if (row) row.push(outer);
      else containers.set(key, [outer]);
    }
  }
  return containers;
}

/** The statement of the top scope that a statement is in, or is itself. */
export function topOf(bound: BoundStatement): BoundStatement {
  let top = bound;
  while (top.parent) top = top.parent;
  return top;
}

/** Names in their order, except that each comes after those that lead to it; a circle is cut where it is met. */
export function inStartOrder(
  names: readonly string[],
  edges: readonly (readonly [string, string])[],
): readonly string[] {
  const before = groupBy(edges, ([, second]) => second);
  const done = new Set<string>();
  const met = new Set<string>();
  for (const name of names) {
    if (met.has(name)) continue;
    // A stack of its own: a chain may be longer than functions can be called in each other.
    const open = [{ name, next: 0 }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      met.add(top.name);
      const edge = before.get(top.name)?.[top.next++];
      if (!edge) {
        done.add(top.name);
        open.pop();
      } else if (!met.has(edge[0])) open.push({ name: edge[0], next: 0 });
    }
  }
  const known = new Set(names);
  return [...done].filter((name) => known.has(name));
}
