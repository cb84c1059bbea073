// What the shapes of texts are made of.

/**
 * A title, and the text of a size: twice the size is about twice as long. `from`: the size from which on a limit is in
 * force, where one is.
 */
export type Shape = readonly [title: string, make: (size: number) => string, from?: number];

/** The numbers have four digits each, so that every row is as long. */
export const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(1000 + i)).join('');

export const many =
  (before: string, row: (index: number) => string, after = ''): Shape[1] =>
  (size) =>
    `${before}${rows(size, row)}${after}`;
