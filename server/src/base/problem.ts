import type { Span } from './span.ts';
import type { Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A span, in the problem's own document where there is no URI. */
export interface Location extends Span {
  readonly uri?: string;
}

/** One change of a document: the span is replaced by `text`. */
export interface Edit extends Location {
  readonly text: string;
}

/**
 * `safe`: applied unseen, a fix takes the problem away and cannot change what the file means beyond it.
 * `suggestion`: a person has to look at what it does.
 */
export type Applicability = 'safe' | 'suggestion';

/** A quick fix. All its edits are applied, or none. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly Edit[];
  readonly applicability: Applicability;
  /** True when this is the one obvious fix. */
  readonly preferred?: boolean;
}

/** Another place that belongs to a problem ("First defined here."). */
export interface Related extends Location {
  readonly message: Text;
}

/** Something to report about a span of a document. Made by `problem()` in `report.ts`. */
export interface Problem extends Span {
  /** `unknown-option`, stable; the language's id is put before it (`drbd/unknown-option`) when it is shown. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /**
   * Makes the quick fixes, which may cost far more than finding the problem; called only when somebody asks for them,
   * and only as long as the document is the one that the problem was found in. The offsets of the edits are of that
   * document.
   */
  readonly fixes?: () => readonly Fix[];
  readonly related?: readonly Related[];
  /**
   * More is judged once this is gone, so its fix may bring to light what was there before: of the `word` at hand, too, or only
   * of the rest of its `statement`.
   */
  readonly hides?: 'word' | 'statement';
  /** Something around the place is still to be written, as a `missing-...` says by its name. */
  readonly unfinished?: true;
  /** The same file of another node, to compare with: its URI, and the node. */
  readonly counterpart?: { readonly uri: string; readonly name: string };
  /** Shown faded (no effect) or struck through (deprecated). */
  readonly tag?: 'unnecessary' | 'deprecated';
}
