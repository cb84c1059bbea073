import type { Failure } from '../base/failure.ts';
import type { Steps } from '../base/steps.ts';
import type { Checked, Counterpart, Uses, VersionConflict } from '../language.ts';
import { neighboursOf } from '../schema/cluster.ts';
import { commonSymbols, type SymbolTable } from '../schema/symbols.ts';
import type { BoundTree, SymbolKind } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Word } from '../syntax/tree.ts';
import type { NameIndex } from '../validation/names.ts';
import { Counterparts, type Entry } from './counterparts.ts';
import { Document, type Source } from './document.ts';
import { type Include, Inclusions, uriOf } from './includes.ts';
import { asConflict, type ResolvedTarget, resolved, type Weighed, weigh } from './proofs.ts';
import { Clusters, Sight } from './sight.ts';
import { uriKey } from './uri.ts';
import { nothingWanted, wantedBy, wantedFor } from './wanted.ts';

type Question<V> = (document: Document, targets: Targets) => V;
const includesOf: Question<readonly Word[]> = (document, targets) => document.includes(targets);

/** Every document in sight, open or not, by its URI in any spelling; answers have the spelling it came with. */
export class Workspace {
  /** The kinds of names of all languages. */
  readonly symbols: SymbolTable;
  /** By the canonical key of the URI. */
  private readonly entries = new Map<string, Entry>();
  private readonly clusters = new Clusters(this.entries);
  private readonly counterparts = new Counterparts(this.entries, (key) => this.clusters.boundaryOf(key));
  private readonly inclusions = new Inclusions(this.entries);
  private wanted = nothingWanted;
  private clock = 0;

  constructor(symbols: SymbolTable = commonSymbols) {
    this.symbols = symbols;
  }

  /** The workspace folders' URIs, without a slash at the end. */
  setRoots(roots: readonly string[]): void {
    this.clusters.setRoots(roots.map(uriKey));
    this.regroup();
  }

  /**
   * The versions set by a person; a product that is absent is found by markers. `project`: those that the project of a
   * document settles where nobody has set any.
   */
  setTargets(settings: Targets, project = nothingWanted.project): void {
    this.wanted = { settings, project };
    this.clusters.changed();
  }

  /** The folder around a document that is a cluster by itself, by the key of its URI; asked again whenever documents come or go. */
  setBoundaries(boundaryOf: (key: string) => string | undefined): void {
    this.clusters.boundaryOf = boundaryOf;
    this.regroup();
  }

  put(source: Source): void {
    const key = uriKey(source.uri);
    const old = this.entries.get(key)?.document;
    if (!old) this.regroup();
    const goesOn = old && old.source.language === source.language && old.source.uri === source.uri;
    const document = goesOn ? old.edit(source.text, source) : Document.open(source, this.symbols);
    this.set(key, document);
  }

  private set(key: string, document: Document): void {
    this.entries.set(key, { key, document, stamp: ++this.clock });
    this.clusters.changed(key);
  }

  /** The same documents, some with other texts (by URI). To be asked before this workspace changes: they share the rest. */
  with(texts: ReadonlyMap<string, string>): Workspace {
    const other = new Workspace(this.symbols);
    other.clusters.setRoots(this.clusters.roots);
    other.clusters.boundaryOf = this.clusters.boundaryOf;
    other.wanted = this.wanted;
    for (const [key, entry] of this.entries) other.entries.set(key, entry);
    for (const [uri, text] of texts) {
      const document = Document.open({ ...this.source(uri)!, text }, this.symbols);
      other.entries.set(uriKey(uri), { key: uriKey(uri), document, stamp: 0 });
    }
    return other;
  }

  remove(uri: string): void {
    if (this.entries.delete(uriKey(uri))) this.regroup();
  }

  source(uri: string): Source | undefined {
    return this.entry(uri)?.document.source;
  }

  get uris(): readonly string[] {
    return [...this.entries.values()].map(({ document }) => document.source.uri);
  }

  /** The documents of a document's cluster, itself among them. */
  members(uri: string): readonly string[] {
    return this.clusters.around(uriKey(uri)).map(({ document }) => document.source.uri);
  }

  /** What stands for a document's cluster as it is: another object after a change of any of its documents. */
  sight(uri: string): object {
    return this.clusters.sight(uriKey(uri));
  }

  /** Differs whenever anything that a document's diagnostics depend on has changed. */
  stampOf(uri: string): string {
    const entry = this.entry(uri);
    const counterparts = this.counterparts.entriesOf(entry);
    const { stamp, entries } = this.clusters.sight(uriKey(uri));
    const latest = counterparts.reduce((last, each) => Math.max(last, each.stamp), stamp);
    const count = entries.length + counterparts.length;
    return `${entry?.stamp ?? 0}-${latest}-${count}-${JSON.stringify(entry ? wantedFor(this.wanted, entry.document) : {})}`;
  }

  /** The document held against its catalogue, for its target versions. */
  bound(uri: string): BoundTree | undefined {
    const entry = this.entry(uri);
    return entry && this.bind(entry);
  }

  /**
   * Has neighbours take a document as not there, as long as its text is the same; or undoes that. True where that is new,
   * so that what is known of the neighbours does not hold any more.
   */
  exclude(uri: string, isExcluded: boolean): boolean {
    const key = uriKey(uri);
    const document = this.entries.get(key)?.document;
    if (!document || document.isExcluded === isExcluded) return false;
    document.isExcluded = isExcluded;
    this.set(key, document);
    return true;
  }

  /** Why a document could not be read; undefined where it could. */
  failure(uri: string): Failure | undefined {
    return this.entry(uri)?.document.failure;
  }

  /** What checks may look at; undefined for a document that is not here. `alone`: as if it had no neighbours. */
  checked(uri: string, { alone, steps }: { alone?: boolean; steps?: Steps } = {}): Checked | undefined {
    const entry = this.entry(uri);
    if (!entry) return undefined;
    const { source } = entry.document;
    const bound = this.bind(entry);
    const isApart = alone || entry.document.isExcluded;
    const sight = isApart
      ? new Sight(alone ? [entry] : this.clusters.around(entry.key))
      : this.clusters.sight(entry.key);
    const workspace = this;
    let counterparts: readonly Counterpart[] | undefined;
    const names = () => sight.namesBy((each) => this.names(each));
    return {
      uri: source.uri,
      bound,
      targets: bound.targets,
      symbols: this.symbols,
      mode: source.mode,
      steps,
      conflicts: this.conflictsIn(entry),
      get includes() {
        return workspace.inclusions.withFolders(workspace.includes(source.uri), source.uri);
      },
      get cluster() {
        return sight.seenBy(entry, workspace.bind.bind(workspace), workspace.includedBy.bind(workspace));
      },
      get neighbours() {
        return neighboursOf(this);
      },
      get counterparts() {
        counterparts ??= alone ? [] : workspace.counterparts.of(entry, (each) => workspace.bind(each));
        return counterparts;
      },
      definitions: (kind) => names().of(kind),
      mentions: (kind, name) => names().mentions(kind, name),
      defined: (kind, name) => names().named(kind, name),
    };
  }

  /** The files that a document takes in, word by word. */
  includes(uri: string): readonly Include[] {
    const entry = this.entry(uri);
    if (!entry) return [];
    const from = entry.document.source.uri;
    const words = this.ask(entry, includesOf);
    return words.map((word) => ({
      word,
      targets: this.inclusions.keysOf(from, word.text).map((key) => this.entries.get(key)!.document.source.uri),
      path: uriOf(from, word.text),
    }));
  }

  private includedBy(key: string): readonly string[] {
    const entry = this.entries.get(key)!;
    const { source } = entry.document;
    if (!source.language.includes) return [];
    return this.inclusions.takenIn(entry.document, source.uri, () => this.ask(entry, includesOf));
  }

  /** Every use of a name in the document's cluster: definitions first. A look-up in each document. */
  uses(uri: string, kind: SymbolKind, name: string): Uses {
    const cluster = this.clusters.around(uriKey(uri)).map((each) => this.names(each));
    return {
      definitions: cluster.flatMap((names) => names.named(kind, name)),
      references: cluster.flatMap((names) => names.referencesTo(kind, name)),
    };
  }

  /** The target versions in force for a document, and where they are from. */
  targets(uri: string): readonly ResolvedTarget[] {
    const entry = this.entry(uri);
    if (!entry) return [];
    const { document } = entry;
    return resolved(document.source.language.products, this.targetsOf(entry), wantedBy(this.wanted, document));
  }

  private targetsOf(entry: Entry): Targets {
    const { document, key } = entry;
    const wanted = wantedFor(this.wanted, entry.document);
    const targets: Record<string, string> = {};
    for (const product of document.source.language.products) {
      const version = wanted[product] ?? this.weighed(key, product).version;
      if (version !== undefined) targets[product] = version;
    }
    return targets;
  }

  /** What the proofs of a document's cluster come to for a product. */
  private weighed(key: string, product: string): Weighed {
    const { source, markers } = this.entries.get(key)!.document;
    // What lies beside a whole configuration is another one, perhaps for another version.
    if (source.language.isWhole && markers.some((proof) => proof.product === product))
      return weigh(
        product,
        markers.map((proof) => ({ ...proof, key })),
      );
    const sight = this.clusters.sight(key);
    let weighed = sight.weighed.get(product);
    if (!weighed) {
      weighed = weigh(product, sight.proofs);
      sight.weighed.set(product, weighed);
    }
    return weighed;
  }

  /** The contradictions between versions that are reported in this document; none of a product whose version is set. */
  private conflictsIn(entry: Entry): readonly VersionConflict[] {
    const { source } = entry.document;
    const { key } = entry;
    const wanted = wantedFor(this.wanted, entry.document);
    return source.language.products.flatMap((product) => {
      const { conflict } = wanted[product] === undefined ? this.weighed(key, product) : {};
      if (conflict?.key !== key) return [];
      return asConflict(conflict, (each) => {
        const { uri } = this.entries.get(each)!.document.source;
        return { uri, tree: this.bind(this.entries.get(each)!).tree };
      });
    });
  }

  private bind(entry: Entry): BoundTree {
    return this.known(entry, this.clusters.sight(entry.key).bound, (document, targets) => document.bound(targets));
  }

  private names(entry: Entry): NameIndex {
    return this.known(entry, this.clusters.sight(entry.key).names, (document, targets) => document.names(targets));
  }

  private known<V>(entry: Entry, answers: Map<Entry, V>, question: Question<V>): V {
    const known = answers.get(entry);
    // One that could not be read meanwhile counts as empty.
    if (known && !entry.document.failure) return known;
    const answer = this.ask(entry, question);
    answers.set(entry, answer);
    return answer;
  }

  /** What a document answers; one that cannot be read from then on is nobody's neighbour. */
  private ask<V>(entry: Entry, question: Question<V>): V {
    const { document, key } = entry;
    const before = document.failure;
    const answer = question(document, this.targetsOf(entry));
    if (document.failure !== before) this.clusters.failed(key);
    return answer;
  }

  private entry(uri: string): Entry | undefined {
    return this.entries.get(uriKey(uri));
  }

  private regroup(): void {
    this.clusters.forget();
    this.counterparts.forget();
    this.inclusions.forget();
  }
}
