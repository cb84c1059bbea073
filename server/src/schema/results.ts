/** How a value that is kept goes on to the next version of its document. */
export interface Upkeep<V> {
  /** The value after its statement has moved by `delta` characters; absent: it holds no offsets of its own. */
  moved?(value: V, delta: number): V;
  /** True when the value hangs on other statements, so that any change of the document undoes it. */
  isCrossStatement?(value: V): boolean;
}

/** What one function has worked out for each statement of the top scope. */
export interface ResultRow {
  /** One for each statement; what is not known yet is `unknownResult`. */
  readonly values: unknown[];
  /** True when none of them is unknown. */
  complete: boolean;
  readonly upkeep: Upkeep<unknown>;
}

/** Rows of results by the function that makes them. */
export type StatementResults = Map<object, ResultRow>;

/** The place of a result that has not been worked out. */
export const unknownResult = Symbol('unknown result');
