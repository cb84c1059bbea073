import type { Span } from './span.ts';
import type { Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One change of a document: the span is replaced by `text`. */
export interface Edit extends Span {
  readonly text: string;
  /** Another document than the problem's own. */
  readonly uri?: string;
}

/** A mend that a person may choose. All its edits are applied, or none. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly Edit[];
  /** True when this is the one obvious mend. */
  readonly preferred?: boolean;
}

/** Another place that belongs to a problem ("first defined here"). */
export interface Related extends Span {
  readonly message: Text;
  /** Absent: the problem's own document. */
  readonly uri?: string;
}

/** Something to tell about a stretch of a document. */
export interface Problem extends Span {
  /** `unknown-option`, stable; the language's id is put before it (`drbd/unknown-option`) when it is shown. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Shown faded (no effect) or struck through (deprecated). */
  readonly tag?: 'unnecessary' | 'deprecated';
}
