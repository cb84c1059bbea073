/**
 * Counts the steps of work that grow with a document: statements visited, names compared, look-ups of other statements.
 * Deterministic, unlike a clock: tests hold the growth of work by it.
 */
export interface Steps {
  count: number;
}
