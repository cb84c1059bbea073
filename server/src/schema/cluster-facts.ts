import type { Word } from '../syntax/tree.ts';

/** Addresses that a statement gives to nodes of their own. */
export interface OwnAddresses {
  /** Words that begin with an address; others among them are passed over. */
  readonly words: readonly Word[];
  /** The nodes that they are for, where the file names them. */
  readonly nodes?: readonly string[];
  /** The interface that has them, and the length of its network's prefix, where the file sets them. */
  readonly interface?: string | undefined;
  readonly prefix?: number | undefined;
}

/** How long the nodes of a cluster take to notice that one of them is gone, in ms. */
export interface MembershipTimes {
  readonly token: number;
  readonly consensus: number;
}

/** Names inside a value that has others around them: whatever the pattern (global) matches is one. */
export interface InnerNames {
  readonly pattern: RegExp;
  /** The kinds that it may be of. */
  readonly kinds: readonly string[];
}
