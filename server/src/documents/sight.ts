import type { NameUse } from '../language.ts';
import type { Cluster as Seen } from '../schema/cluster.ts';
import type { BoundTree, SymbolKind } from '../schema/types.ts';
import type { NameIndex } from '../validation/names.ts';
import { clusterOf, type Folders, foldersOf, isCopy } from './clusters.ts';
import type { Entry } from './counterparts.ts';
import { includersOf } from './includes.ts';
import type { LocatedProof, Weighed } from './proofs.ts';

/** What is known of a document's cluster, or of the document alone, as long as none of these documents changes. */
export class Sight {
  /** Without those that count as not there. */
  readonly entries: readonly Entry[];
  /** The latest change of any of them. */
  readonly stamp: number;
  /** What their proofs come to, product by product. */
  readonly weighed = new Map<string, Weighed>();
  /** The bound trees and names of documents whose cluster this is: some of a cluster see more than others. */
  readonly bound = new Map<Entry, BoundTree>();
  readonly names = new Map<Entry, NameIndex>();
  private joined: JoinedNames | undefined;
  private located: readonly LocatedProof[] | undefined;
  private includers: readonly ReadonlySet<string>[] | undefined;
  /** The documents as those see them that the same includers take in, by which of them do. */
  private readonly clusters = new Map<string, Seen>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    this.stamp = entries.reduce((latest, { stamp }) => Math.max(latest, stamp), 0);
  }

  /** The versions that the documents prove. */
  get proofs(): readonly LocatedProof[] {
    this.located ??= this.entries.flatMap(({ key, document }) => document.markers.map((proof) => ({ ...proof, key })));
    return this.located;
  }

  /** Whose names are defined where. */
  namesBy(indexOf: (entry: Entry) => NameIndex): JoinedNames {
    this.joined ??= new JoinedNames(this.entries.map(indexOf));
    return this.joined;
  }

  /** What a document sees, itself in it. `includes`: the keys that a document takes in. */
  seenBy(own: Entry, bind: (entry: Entry) => BoundTree, includes: (key: string) => readonly string[]): Seen {
    this.includers ??= includersOf(
      this.entries.map(({ key }) => key),
      includes,
    );
    const closures: ReadonlySet<string>[] = [];
    let by = '';
    for (const [i, closure] of this.includers.entries())
      if (closure.has(own.key)) {
        closures.push(closure);
        by += `${i} `;
      }
    let cluster = this.clusters.get(by);
    if (!cluster) {
      const all = this.entries.map((entry) => {
        const { uri, language } = entry.document.source;
        const isIncluded = closures.some((closure) => closure.has(entry.key));
        return { entry, neighbour: { uri, language: language.id, bound: bind(entry), isIncluded } };
      });
      cluster = all.filter(({ entry }) => !entry.document.failure).map(({ neighbour }) => neighbour);
      this.clusters.set(by, cluster);
    }
    return cluster;
  }

  /** Called when a document turns out to be one that cannot be read: nobody sees it. */
  forgetSeen(): void {
    this.clusters.clear();
  }
}

/** Documents that see each other. */
interface Cluster {
  readonly members: readonly string[];
  /** What is known of them, as long as none of them changes. */
  sight?: Sight | undefined;
}

/** The clusters of a workspace, and what is known of each. */
export class Clusters {
  /** The folder around a document that is a cluster by itself, if somebody has settled one. To be followed by `forget`. */
  boundaryOf: (key: string) => string | undefined = () => undefined;
  private readonly entries: ReadonlyMap<string, Entry>;
  private folders: Folders | undefined;
  /** The cluster of each folder, and of each copy, that was asked for; forgotten when a document comes or goes. */
  private readonly byFolder = new Map<string, Cluster>();
  /** The clusters that a document is in, of those. */
  private readonly byMember = new Map<string, Cluster[]>();
  private folderRoots: readonly string[] = [];

  /** `entries`: every document by its key, as they come and go. */
  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
  }

  get roots(): readonly string[] {
    return this.folderRoots;
  }

  /** The keys of the workspace folders. To be followed by `forget`. */
  setRoots(roots: readonly string[]): void {
    this.folderRoots = roots;
  }

  /** Called when a document has come or gone. */
  forget(): void {
    this.folders = undefined;
    this.byFolder.clear();
    this.byMember.clear();
  }

  /** Called when a document has changed, or all of them may have. */
  changed(key?: string): void {
    const clusters = key === undefined ? this.byFolder.values() : (this.byMember.get(key) ?? []);
    for (const cluster of clusters) cluster.sight = undefined;
  }

  /** Called when a document turns out to be one that cannot be read. */
  failed(key: string): void {
    for (const { sight } of this.byMember.get(key) ?? []) sight?.forgetSeen();
  }

  /** The documents of a document's cluster that count, and itself. */
  around(key: string): readonly Entry[] {
    const own = this.entries.get(key);
    if (!own?.document.isExcluded) return this.sight(key).entries;
    return this.entriesOf(this.of(key)).filter((each) => each === own || !each.document.isExcluded);
  }

  /** What is known of a document's cluster. */
  sight(key: string): Sight {
    const cluster = this.of(key);
    cluster.sight ??= new Sight(this.entriesOf(cluster).filter(({ document }) => !document.isExcluded));
    return cluster.sight;
  }

  private entriesOf({ members }: Cluster): readonly Entry[] {
    return members.map((each) => this.entries.get(each)!);
  }

  private of(key: string): Cluster {
    const folder = isCopy(key) ? key : key.slice(0, key.lastIndexOf('/'));
    let cluster = this.byFolder.get(folder);
    if (!cluster) {
      this.folders ??= foldersOf([...this.entries.keys()], this.folderRoots, this.boundaryOf, (each) => {
        const { language } = this.entries.get(each)!.document.source;
        return language.isInOneFolder && language.id;
      });
      cluster = { members: clusterOf(key, this.folders) };
      this.byFolder.set(folder, cluster);
      for (const member of cluster.members) {
        const known = this.byMember.get(member);
        if (known) known.push(cluster);
        else this.byMember.set(member, [cluster]);
      }
    }
    return cluster;
  }
}

const nobody: readonly NameUse[] = [];
/** Among so few documents each is asked for a name. */
const few = 8;

/** The names of several documents; a question costs about the same, however many they are. */
export class JoinedNames {
  private readonly indexes: readonly NameIndex[];
  private readonly rows = new Map<SymbolKind, readonly NameUse[]>();
  private readonly byKey = new Map<SymbolKind, ReadonlyMap<string, readonly NameUse[]>>();
  /** How many documents have a name. */
  private readonly counts = new Map<SymbolKind, Map<string, number>>();

  constructor(indexes: readonly NameIndex[]) {
    this.indexes = indexes;
  }

  /** All definitions of a kind, document by document. */
  of(kind: SymbolKind): readonly NameUse[] {
    let row = this.rows.get(kind);
    if (!row) {
      row = joined(this.indexes.map((names) => names.of(kind)));
      this.rows.set(kind, row);
    }
    return row;
  }

  /** How many documents have a name, as a definition or not. */
  mentions(kind: SymbolKind, name: string): number {
    const [first] = this.indexes;
    if (!first) return 0;
    let counts = this.counts.get(kind);
    if (!counts) {
      counts = new Map();
      for (const names of this.indexes)
        for (const key of names.keysOf(kind)) counts.set(key, (counts.get(key) ?? 0) + 1);
      this.counts.set(kind, counts);
    }
    return counts.get(first.keyOf(kind, name)) ?? 0;
  }

  /** The definitions of one name. */
  named(kind: SymbolKind, name: string): readonly NameUse[] {
    const [first] = this.indexes;
    if (!first) return nobody;
    if (this.indexes.length <= few) return joined(this.indexes.map((names) => names.named(kind, name)));
    let all = this.byKey.get(kind);
    if (!all) {
      const found = new Map<string, NameUse[]>();
      for (const names of this.indexes)
        for (const [key, uses] of names.definedAs(kind)) {
          const before = found.get(key);
          if (before) before.push(...uses);
          else found.set(key, [...uses]);
        }
      all = found;
      this.byKey.set(kind, all);
    }
    return all.get(first.keyOf(kind, name)) ?? nobody;
  }
}

function joined(rows: readonly (readonly NameUse[])[]): readonly NameUse[] {
  const filled = rows.filter(({ length }) => length);
  return filled.length < 2 ? (filled[0] ?? nobody) : filled.flat();
}
