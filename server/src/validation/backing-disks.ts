import { memo } from '../base/memo.ts';
import { backingDisk } from '../base/messages-storage.ts';
import type { Location, Problem } from '../base/problem.ts';
import { perStatement } from '../binding/per-statement.ts';
import type { Checked } from '../language.ts';
import type { Cluster } from '../schema/cluster.ts';
import { definedKind, nameIn } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, Catalog } from '../schema/types.ts';
import type { Word } from '../syntax/tree.ts';

/** A disk that belongs to something else. */
interface Disk {
  readonly owner: string;
  readonly place: Location;
  /** The device that is to be used in its place. */
  readonly use: string | undefined;
}

/** Disks that are the lower half of a device, used by themselves in files of other languages. */
export function* backingDisks({ bound, cluster }: Checked): Iterable<Problem> {
  const disks = allDisks(cluster);
  if (!disks.size) return;
  for (const words of devicesIn(bound))
    for (const word of words) {
      const disk = disks.get(word.text);
      if (disk && disk.catalog !== bound.catalog) yield backingDisk(word, word.text, disk.owner, disk.place, disk.use);
    }
}

/** The disks of a cluster by their paths, with the language that names them. */
const allDisks = memo((cluster: Cluster) => {
  const found = new Map<string, Disk & { readonly catalog: Catalog }>();
  for (const { uri, bound } of cluster)
    for (const [path, disk] of disksOf(bound))
      if (!found.has(path)) found.set(path, { ...disk, place: { ...disk.place, uri }, catalog: bound.catalog });
  return found;
});

const noWords: readonly Word[] = [];

/** The devices that a statement, or one inside it, names. */
const devicesIn = perStatement(({ all }): readonly Word[] => {
  const found: Word[] = [];
  for (const { match } of all)
    for (const { element, word } of match.roles)
      if (element.kind === 'word' && !word.hole && word.text.startsWith('/dev/')) found.push(word);
  return found.length ? found.slice() : noWords;
});

/** The disks of a document by their paths; of two with one path the first. */
const disksOf = memo((tree: BoundTree): ReadonlyMap<string, Disk> => {
  const found = new Map<string, Disk>();
  for (const bound of tree.all) {
    const { statement, directive } = bound;
    const [word] = statement.args;
    if (!directive?.isBackingDisk || statement.body || !word || word.hole || !word.text.startsWith('/dev/')) continue;
    let top = bound;
    while (top.parent) top = top.parent;
    const owner = top.statement.args[0]?.text;
    const { start, end } = word;
    if (owner && !found.has(word.text)) found.set(word.text, { owner, place: { start, end }, use: deviceOf(bound) });
  }
  return found;
});

/** The name that a statement next to it defines, or next to what it is in. */
function deviceOf(bound: BoundStatement): string | undefined {
  for (let at: BoundStatement | undefined = bound; at?.parent; at = at.parent)
    for (const each of at.siblings) {
      if (each.statement.body) continue;
      const naming = each.match.roles.find(({ element }) => definedKind(element, each));
      if (naming) return nameIn(naming.element, naming.word);
    }
  return undefined;
}
