import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A word as the shell splits it, with the data needed to split it again. */
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

/** One line of the file without the spaces around it and the backslashes after it. */
export interface PhysicalLine extends Span {
  /** Where the line begins, spaces included. */
  readonly from: number;
  /** Where its line end appears. */
  readonly to: number;
  /** Offset of the first backslash that joins it with the next line, or -1. */
  readonly slash: number;
}

/** The lines that backslashes join into one. */
export interface LogicalLine {
  readonly lines: readonly PhysicalLine[];
  /** True when its first character is `#`: all of it is a comment. */
  readonly comment: boolean;
  /** True when it ends with an empty line after a backslash. */
  readonly blankEnd: boolean;
}
