import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';

/**
 * What a check reads of a statement of the top scope, as a text: statements that give the same texts are the same to the
 * check. `source`: the text that the statement's offsets are of.
 */
export type Digest<S> = (statement: S, source: string) => string;

/** The statements that gave way to others when a document was edited; those on either side are the same as before. */
export interface Replacement<S> {
  readonly gone: readonly S[];
  readonly goneFrom: string;
  readonly added: readonly S[];
  readonly addedFrom: string;
  /** What lies between the statements that stayed, in the text before. */
  readonly stretch: Span;
  /** By how many characters what follows has moved. */
  readonly delta: number;
}

/** Something around a document that need not be the same object to be the same. */
export interface Surrounding {
  isSame(other: unknown): boolean;
}

/** What checks across statements have found in a document, from version to version. */
export interface KeptProblems<S> {
  /**
   * What a check found, where what it reads is still the same, and so is what lies around the document (compared one by
   * one, by identity unless it is a `Surrounding`). The fixes of a problem are those of an earlier version: make them anew.
   */
  get(check: object, surroundings: readonly unknown[]): readonly Problem[] | undefined;
  keep(check: object, reads: Digest<S>, surroundings: readonly unknown[], found: readonly Problem[]): void;
  /** Goes on to the next version: moves what holds, forgets the rest. */
  replace(replacement: Replacement<S>): void;
  clear(): void;
}
