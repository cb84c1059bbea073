import type { Checked, NameUse, Neighbour } from '../language.ts';
import type { BoundTree, SymbolKind } from '../schema/types.ts';
import { productName, type Targets } from '../schema/versions.ts';
import { type Definitions, referencesTo } from '../validation/names.ts';
import { clusterOf, type Folders, foldersOf } from './clusters.ts';
import { Document, type Source } from './document.ts';

/** Where a target version is from. */
export interface FoundTarget {
  readonly product: string;
  /** How the product is written. */
  readonly name: string;
  readonly version: string | undefined;
  readonly source: 'setting' | 'markers' | 'unknown';
}

/** The uses of one name. */
export interface Uses {
  readonly definitions: readonly NameUse[];
  readonly references: readonly NameUse[];
}

interface Entry {
  readonly document: Document;
  /** Grows with every change of any document; tells whether what is derived is still right. */
  readonly stamp: number;
}

const nobody: readonly NameUse[] = [];

/** Every document in sight, open or not, and what is derived from it; each is parsed and bound once a version. */
export class Workspace {
  private readonly entries = new Map<string, Entry>();
  private folders: Folders | undefined;
  /** The cluster of each document that was asked for; forgotten when a document comes or goes. */
  private readonly clusters = new Map<string, readonly string[]>();
  private roots: readonly string[] = [];
  private wanted: Targets = {};
  private clock = 0;

  /** The workspace folders' URIs, without a slash at the end. */
  setRoots(roots: readonly string[]): void {
    this.roots = roots;
    this.regroup();
  }

  /** The versions set by a person; a product that is absent is found by markers. */
  setTargets(targets: Targets): void {
    this.wanted = targets;
    this.clock++;
  }

  put(source: Source): void {
    if (!this.entries.has(source.uri)) this.regroup();
    const old = this.entries.get(source.uri)?.document;
    const goesOn = old && old.source.language === source.language;
    const document = goesOn ? old.edit(source.text, source) : Document.open(source);
    this.entries.set(source.uri, { document, stamp: ++this.clock });
  }

  remove(uri: string): void {
    if (this.entries.delete(uri)) this.regroup();
    this.clock++;
  }

  source(uri: string): Source | undefined {
    return this.entries.get(uri)?.document.source;
  }

  get uris(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Differs whenever anything that a document's diagnostics depend on has changed. */
  stampOf(uri: string): string {
    const stamps = this.cluster(uri).map((entry) => entry.stamp);
    return `${this.entries.get(uri)?.stamp ?? 0}-${Math.max(0, ...stamps)}-${stamps.length}-${JSON.stringify(this.wanted)}`;
  }

  /** The document held against its catalogue, for its target versions. */
  bound(uri: string): BoundTree | undefined {
    const entry = this.entries.get(uri);
    return entry && this.bind(entry);
  }

  /** What checks may look at; undefined for a document that is not here. */
  checked(uri: string): Checked | undefined {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    const bound = this.bind(entry);
    const cluster = this.cluster(uri);
    const workspace = this;
    let neighbours: readonly Neighbour[] | undefined;
    const collect = (find: (names: Definitions) => readonly NameUse[]): readonly NameUse[] => {
      if (cluster.length === 1) return find(this.names(entry));
      let found = nobody;
      for (const each of cluster) {
        const uses = find(this.names(each));
        if (uses.length) found = found.length ? [...found, ...uses] : uses;
      }
      return found;
    };
    return {
      uri,
      bound,
      targets: bound.targets,
      mode: entry.document.source.mode,
      get neighbours() {
        neighbours ??= cluster
          .filter((each) => each !== entry)
          .map((each) => ({
            uri: each.document.source.uri,
            language: each.document.source.language.id,
            bound: workspace.bind(each),
          }));
        return neighbours;
      },
      definitions: (kind) => collect((names) => names.of(kind)),
      defined: (kind, name) => collect((names) => names.named(kind, name)),
    };
  }

  /** Every use of a name in the document's cluster: definitions first. */
  uses(uri: string, kind: SymbolKind, name: string): Uses {
    const cluster = this.cluster(uri);
    return {
      definitions: cluster.flatMap((each) => this.names(each).named(kind, name)),
      references: cluster.flatMap((each) => referencesTo(each.document.source.uri, this.bind(each), kind, name)),
    };
  }

  /** The target versions in force for a document, and where they are from. */
  targets(uri: string): readonly FoundTarget[] {
    const entry = this.entries.get(uri);
    if (!entry) return [];
    const found = this.targetsOf(entry);
    return entry.document.source.language.products.map((product) => ({
      product,
      name: productName(product),
      version: found[product],
      source: this.wanted[product] ? 'setting' : found[product] ? 'markers' : 'unknown',
    }));
  }

  private targetsOf(entry: Entry): Targets {
    const own = entry.document.markers;
    const targets: Record<string, string> = {};
    for (const product of entry.document.source.language.products) {
      const version =
        this.wanted[product] ??
        own[product] ??
        this.cluster(entry.document.source.uri)
          .map((each) => each.document.markers[product])
          .find((found) => found !== undefined);
      if (version !== undefined) targets[product] = version;
    }
    return targets;
  }

  private bind(entry: Entry): BoundTree {
    return entry.document.bound(this.targetsOf(entry));
  }

  private names(entry: Entry): Definitions {
    return entry.document.names(this.targetsOf(entry));
  }

  private cluster(uri: string): readonly Entry[] {
    this.folders ??= foldersOf([...this.entries.keys()], this.roots);
    const members = this.clusters.get(uri) ?? clusterOf(uri, this.folders);
    this.clusters.set(uri, members);
    return members.map((each) => this.entries.get(each)!);
  }

  private regroup(): void {
    this.folders = undefined;
    this.clusters.clear();
  }
}
