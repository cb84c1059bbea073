import { bind } from '../binding/bind.ts';
import type { Checked, Language, NameUse, Neighbour } from '../language.ts';
import type { BoundTree, Catalog, SymbolKind } from '../schema/types.ts';
import { productName, type Targets } from '../schema/versions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { Definitions, referencesTo } from '../validation/names.ts';
import { clusterOf, type Folders, foldersOf } from './clusters.ts';
import { asMeant, mayBeMeant } from './corrected.ts';
import { rebind } from './rebind.ts';
import { type Splice, splice } from './splice.ts';

/** A document as it comes in. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
  /** The mode bits of the file, where they are known. */
  readonly mode?: number | undefined;
}

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
  readonly source: Source;
  /** Grows with every change of any document; tells whether what is derived is still right. */
  readonly stamp: number;
  tree?: SyntaxTree;
  markers?: Targets;
  bound?: BoundTree;
  boundFor?: string;
  names?: Definitions;
  /** The version before, until this one is read. */
  previous?: {
    readonly tree: SyntaxTree;
    readonly bound: BoundTree | undefined;
    readonly boundFor: string | undefined;
  };
  /** What the version before has left, until this one is bound. */
  kept?: { readonly spliced: Splice; readonly bound: BoundTree; readonly boundFor: string | undefined };
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
    const old = this.entries.get(source.uri);
    const entry: Entry = { source, stamp: ++this.clock };
    if (old?.tree && old.source.language === source.language)
      entry.previous = { tree: old.tree, bound: asItStands(old), boundFor: old.boundFor };
    this.entries.set(source.uri, entry);
  }

  remove(uri: string): void {
    if (this.entries.delete(uri)) this.regroup();
    this.clock++;
  }

  source(uri: string): Source | undefined {
    return this.entries.get(uri)?.source;
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
      mode: entry.source.mode,
      get neighbours() {
        neighbours ??= cluster
          .filter((each) => each !== entry)
          .map((each) => ({ uri: each.source.uri, language: each.source.language.id, bound: workspace.bind(each) }));
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
      references: cluster.flatMap((each) => referencesTo(each.source.uri, this.bind(each), kind, name)),
    };
  }

  /** The target versions in force for a document, and where they are from. */
  targets(uri: string): readonly FoundTarget[] {
    const entry = this.entries.get(uri);
    if (!entry) return [];
    const found = this.targetsOf(entry);
    return entry.source.language.products.map((product) => ({
      product,
      name: productName(product),
      version: found[product],
      source: this.wanted[product] ? 'setting' : found[product] ? 'markers' : 'unknown',
    }));
  }

  private targetsOf(entry: Entry): Targets {
    const own = this.markers(entry);
    const targets: Record<string, string> = {};
    for (const product of entry.source.language.products) {
      const version =
        this.wanted[product] ??
        own[product] ??
        this.cluster(entry.source.uri)
          .map((each) => this.markers(each)[product])
          .find((found) => found !== undefined);
      if (version !== undefined) targets[product] = version;
    }
    return targets;
  }

  private tree(entry: Entry): SyntaxTree {
    if (!entry.tree) this.read(entry);
    return entry.tree!;
  }

  /** Reads the text, or, where it goes on from a version that was read, only what has changed. */
  private read(entry: Entry): void {
    const { language, text } = entry.source;
    const { previous } = entry;
    delete entry.previous;
    const spliced =
      previous && language.joins ? splice(previous.tree, text, language.parse, language.joins) : undefined;
    entry.tree = spliced?.tree ?? language.parse(text);
    if (spliced && previous?.bound) entry.kept = { spliced, bound: previous.bound, boundFor: previous.boundFor };
  }

  private markers(entry: Entry): Targets {
    entry.markers ??= entry.source.language.markers?.(this.tree(entry)) ?? {};
    return entry.markers;
  }

  private bind(entry: Entry): BoundTree {
    const targets = this.targetsOf(entry);
    const key = JSON.stringify(targets);
    if (!entry.bound || entry.boundFor !== key) {
      const tree = this.tree(entry);
      const { kept } = entry;
      delete entry.kept;
      const goesOn = kept && kept.boundFor === key && !entry.bound;
      const { language } = entry.source;
      const catalog = catalogOf(language);
      entry.bound = goesOn ? rebind(kept.bound, kept.spliced) : bind(tree, catalog, targets);
      const meant = mayBeMeant(entry.bound) ? asMeant(entry.bound, language) : tree;
      if (meant !== tree) {
        // What the next version is spliced from: where it differs from the text, the text counts as changed.
        entry.tree = meant;
        entry.bound = bind(meant, catalog, targets);
      }
      entry.boundFor = key;
      delete entry.names;
    }
    return entry.bound;
  }

  private names(entry: Entry): Definitions {
    const bound = this.bind(entry);
    entry.names ??= new Definitions(entry.source.uri, bound);
    return entry.names;
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

/** What a document is bound to, if it was read as it stands. */
function asItStands({ tree, bound }: Entry): BoundTree | undefined {
  return bound?.tree === tree ? bound : undefined;
}

/** The top scope of a language. */
export function catalogOf(language: Language): Catalog {
  return typeof language.catalog === 'function' ? language.catalog() : language.catalog;
}
