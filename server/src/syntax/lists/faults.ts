import type { Span } from '../../base/span.ts';

/** What a strict reader of `KEY = VALUE` with strings, numbers and lists cannot read; a script may allow some of it. */
export type FaultKind =
  /** A key that is no name, or between quotes. */
  | 'key'
  /** No `=` after the key. */
  | 'no-assign'
  /** Nothing after the `=`. */
  | 'no-value'
  /** A value that is neither string, number nor list. */
  | 'bare-value'
  | 'unclosed-string'
  | 'unclosed-list'
  /** A backslash with a character that is no escape. */
  | 'escape'
  /** A backslash at the end of a line. */
  | 'continuation'
  /** Two values in a list without a comma between them. */
  | 'no-comma'
  /** Two commas, or one at the beginning of a list. */
  | 'comma'
  /** Something after the value, in its line. */
  | 'extra'
  /** A `]` that nothing opens. */
  | 'bracket'
  /** The last line is a comment and has no line end. */
  | 'comment-end';

export interface Fault extends Span {
  readonly kind: FaultKind;
  /** The statement it is in, as far as there is one. */
  readonly keyword: string;
}

/** No reader takes these. */
export const CERTAIN: ReadonlySet<FaultKind> = new Set(['no-value', 'unclosed-string', 'unclosed-list', 'bracket']);
