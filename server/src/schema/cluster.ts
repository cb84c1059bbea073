import { groupBy } from '../base/group-by.ts';
import { memo } from '../base/memo.ts';
import type { BoundTree } from './types.ts';

/** A document of a cluster, held against its own catalogue. */
export interface Neighbour {
  readonly uri: string;
  readonly language: string;
  readonly bound: BoundTree;
  /** True when some file in sight takes in both documents, or one of the two takes in the other: the tool reads them as one. */
  readonly isIncluded: boolean;
}

/**
 * Documents that see each other: one object for all that see the same, as long as none of them changes. What `memo` makes
 * of it is made once for all of them, so that no document of many goes through all the others.
 */
export type Cluster = readonly Neighbour[];

/** A document as one of a cluster. */
export interface Clustered {
  readonly uri: string;
  /** Its cluster, itself in it unless it cannot be read. */
  readonly cluster: Cluster;
}

/** All others. */
export const neighboursOf = memo(({ cluster, uri }: Clustered): Cluster => cluster.filter((each) => each.uri !== uri));

const byLanguage = memo((cluster: Cluster) => groupBy(cluster, ({ language }) => language));
const nobody: Cluster = [];

/** The documents of a language in a cluster: one object for all of them. */
export function inLanguage(cluster: Cluster, language: string): Cluster {
  return byLanguage(cluster).get(language) ?? nobody;
}

/** What the documents of a cluster have, by a key, in the order of the documents. */
export class ByKey<V extends { readonly uri: string }> {
  private readonly rows = new Map<string, V[]>();

  /** Of what a document has twice the first one counts. */
  add(key: string, value: V): void {
    const row = this.rows.get(key);
    if (!row) this.rows.set(key, [value]);
    else if (row.at(-1)!.uri !== value.uri) row.push(value);
  }

  first(key: string): V | undefined {
    return this.rows.get(key)?.[0];
  }

  /** The first that another document has. */
  elsewhere(key: string, uri: string, isMeant: (value: V) => boolean = () => true): V | undefined {
    return this.rows.get(key)?.find((each) => each.uri !== uri && isMeant(each));
  }
}
