import { type Failure, failureOf, failureProblem, LimitedSteps } from '../base/failure.ts';
import type { Steps } from '../base/steps.ts';
import { bind } from '../binding/bind.ts';
import type { Language, VersionProof } from '../language.ts';
import { commonSymbols, type SymbolTable } from '../schema/symbols.ts';
import type { BoundTree, Catalog } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { SyntaxTree, Word } from '../syntax/tree.ts';
import { NameIndex } from '../validation/names.ts';
import { ownTargets } from '../validation/own-targets.ts';
import { asCorrected, mayBeCorrected, seriousIn } from './corrected.ts';
import { mayBePasted, withoutPasted } from './pasted.ts';
import { advance } from './rebind.ts';

/** A document as it comes in. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
  /** The mode bits of the file, where they are known. */
  readonly mode?: number | undefined;
}

const noProofs: readonly VersionProof[] = [];
const noTargets: Targets = {};

/** A text that was read; what is derived from it comes when it is asked for. */
interface Reading {
  readonly tree: SyntaxTree;
  markers?: readonly VersionProof[];
  ownTargets?: Targets;
  bound?: BoundTree;
  names?: NameIndex;
  includes?: readonly Word[];
}

/**
 * One version of a text in its language, with its tree, its bound tree and what is kept of each statement. Nothing is read
 * before it is asked for. `edit` gives the next version and gives this one up: the statements that stay are moved in place,
 * so that asking a version that was given up throws.
 */
export class Document {
  readonly source: Source;
  private readonly symbols: SymbolTable;
  private reading: Reading | undefined;
  /** The bound tree that the version before has left for this one, until this one is read. */
  private inherited: BoundTree | undefined;
  private givenUp = false;
  private failed: Failure | undefined;
  /** True when its checks fail even where it is alone: neighbours then take it as not there. */
  isExcluded = false;

  private constructor(source: Source, symbols: SymbolTable, inherited?: BoundTree) {
    this.source = source;
    this.symbols = symbols;
    this.inherited = inherited;
  }

  /** `symbols`: the kinds of names of all languages. */
  static open(source: Source, symbols: SymbolTable = commonSymbols): Document {
    return new Document(source, symbols);
  }

  /** The next version: another text, read anew only where it differs. This version must not be asked any more. */
  edit(text: string, { mode }: Pick<Source, 'mode'> = this.source): Document {
    const left = this.held().failed ? undefined : this.reading ? this.reading?.bound : this.inherited;
    this.givenUp = true;
    this.reading = undefined;
    this.inherited = undefined;
    return new Document({ ...this.source, text, mode }, this.symbols, left);
  }

  /** The versions that the text proves. */
  get markers(): readonly VersionProof[] {
    return this.safely(() => {
      const reading = this.read();
      reading.markers ??= this.source.language.markers?.(reading.tree) ?? noProofs;
      return reading.markers;
    });
  }

  /** The versions that comments of the text set. */
  get ownTargets(): Targets {
    if (!this.source.text.includes('ha-target')) return noTargets;
    return this.safely(() => {
      const reading = this.read();
      reading.ownTargets ??= ownTargets(reading.tree, this.source.language.products);
      return reading.ownTargets;
    });
  }

  /** Why the text could not be read; it then counts as empty. Undefined as long as all that was asked for could be. */
  get failure(): Failure | undefined {
    return this.failed;
  }

  /** The text held against the catalogue for those targets, typos read as corrected; made once, as long as the targets stay. */
  bound(targets: Targets): BoundTree {
    return this.safely(() => this.hold(targets));
  }

  private hold(targets: Targets): BoundTree {
    const { markers, bound } = this.read();
    if (bound && isSame(bound.targets, targets)) return bound;
    const { language, text } = this.source;
    const steps = new LimitedSteps(text.length);
    // A corrected tree was corrected for its targets.
    const tree = bound?.tree.correctedFrom === undefined ? this.read().tree : language.parse(text, steps);
    const read = bind(tree, catalogOf(language), targets, steps);
    const made = this.failed ? read : corrected(read, language, this.symbols, steps);
    this.reading = { ...(markers && { markers }), tree: made.tree, bound: made };
    return made;
  }

  /** The names that the text defines and refers to, for those targets. */
  names(targets: Targets): NameIndex {
    return this.safely(() => {
      const bound = this.hold(targets);
      const reading = this.read();
      reading.names ??= new NameIndex(this.source.uri, bound, this.symbols);
      return reading.names;
    });
  }

  /** The words that name files which the text takes in, for those targets. */
  includes(targets: Targets): readonly Word[] {
    return this.safely(() => {
      const bound = this.hold(targets);
      const reading = this.read();
      reading.includes ??= (this.failed ? undefined : this.source.language.includes?.(bound)) ?? [];
      return reading.includes;
    });
  }

  private read(): Reading {
    const { source, inherited } = this.held();
    if (this.reading) return this.reading;
    const { language, text } = source;
    this.inherited = undefined;
    const steps = new LimitedSteps(text.length);
    const next = inherited && advance(inherited, text, language, steps);
    if (next) {
      // Markers are looked for in the text as it is.
      const markers = language.markers?.(next.tree) ?? noProofs;
      const bound = corrected(next, language, this.symbols, steps);
      this.reading = { tree: bound.tree, bound, markers };
    } else this.reading = { tree: language.parse(text, steps) };
    return this.reading;
  }

  /** Does some work; where that throws, the text counts as empty from then on, with one problem that reports it. */
  private safely<T>(work: () => T): T {
    this.held();
    try {
      return work();
    } catch (error) {
      if (this.failed) throw error;
      this.failed = failureOf(error);
      const { text } = this.source;
      const root = { start: 0, end: text.length, statements: [] };
      const problems = [failureProblem(this.failed, text)];
      this.reading = { tree: { text, root, comments: [], problems }, markers: noProofs };
      this.inherited = undefined;
      return work();
    }
  }

  private held(): this {
    if (this.givenUp) throw new Error(`${this.source.uri}: this version of the document was given up by an edit`);
    return this;
  }
}

/** The same tree, or the one that is read from the corrected text. */
function corrected(bound: BoundTree, language: Language, symbols: SymbolTable, steps: Steps): BoundTree {
  if (language.isReadOnly || language.partOf || (!mayBeCorrected(bound) && !mayBePasted(bound))) return bound;
  const { tree, catalog, targets } = bound;
  const hold = (made: SyntaxTree): BoundTree => bind(made, catalog, targets, steps);
  const parse = (text: string): SyntaxTree => language.parse(text, steps);
  const errors = (one: BoundTree): number =>
    seriousIn(one, language, symbols).filter(({ severity }) => severity === 'error').length;
  const pasted = withoutPasted(bound, { parse, hold, errors });
  const plain = pasted ? hold(pasted.tree) : bound;
  const made = asCorrected(plain, language, symbols, steps);
  if (!pasted) return made === tree ? bound : hold(made);
  return hold({ ...made, correctedFrom: tree.text, problems: [pasted.problem, ...made.problems] });
}

function isSame(a: Targets, b: Targets): boolean {
  const products = Object.keys(a);
  return products.length === Object.keys(b).length && products.every((product) => a[product] === b[product]);
}

/** The top scope of a language. */
export function catalogOf(language: Language): Catalog {
  return typeof language.catalog === 'function' ? language.catalog() : language.catalog;
}
