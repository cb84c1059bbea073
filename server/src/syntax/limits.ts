import * as messages from '../base/messages-limits.ts';
import type { Problem } from '../base/problem.ts';
import { problem } from '../base/report.ts';
import type { Span } from '../base/span.ts';

/** The most that a parser reads, so that time and stack stay bounded. No real configuration comes near. */
export const limits = {
  /** Levels of blocks inside each other. What is deeper is skipped, up to the end of its block. */
  depth: 100,
  /** Words of one statement, its keyword aside. The others are skipped. */
  words: 10_000,
} as const;

/** The first block that is nested too deeply; reported once a document. */
export function tooDeep(at: Span): Problem {
  return problem(at, 'too-deep', 'warning', messages.tooDeep(limits.depth));
}

/** The first word that is one too many in its statement. */
export function tooManyWords(at: Span): Problem {
  return problem(at, 'too-many-words', 'warning', messages.tooManyWords(limits.words));
}
