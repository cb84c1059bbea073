import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A word as the shell cuts it, and what is needed to cut it again. */
export interface ShellWord extends Word {
  /** Index of the first `=` in `text`, or -1. */
  readonly equals: number;
  /** Offset of that `=` in the document, or -1. */
  readonly equalsAt: number;
  /** True when it is the first word of a physical line. */
  readonly first: boolean;
  /** Offset of the backslash across which it is glued together, or -1. */
  readonly glued: number;
}

/** One line of the file without the blanks around it and the backslashes behind it. */
export interface PhysicalLine extends Span {
  /** Where the line begins, blanks included. */
  readonly from: number;
  /** Where its line end stands. */
  readonly to: number;
  /** Offset of the first backslash that joins it with the next line, or -1. */
  readonly slash: number;
}

/** The lines that backslashes join into one. */
export interface LogicalLine {
  readonly lines: readonly PhysicalLine[];
  /** True when its first character is `#`: all of it is a comment. */
  readonly comment: boolean;
  /** True when it ends with an empty line behind a backslash. */
  readonly blankEnd: boolean;
}
