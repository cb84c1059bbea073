import type { Counterpart } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { isCopy } from './clusters.ts';
import type { Document } from './document.ts';

/** A document in sight. */
export interface Entry {
  /** The canonical form of its URI. */
  readonly key: string;
  readonly document: Document;
  /** Grows with every change of any document; invalidates derived data. */
  readonly stamp: number;
}

/** A file whose path differs from another's in one folder. */
interface Other {
  readonly key: string;
  readonly ownFolder: string;
  readonly folder: string;
}

/** Files whose paths are the same but for one folder. */
interface Row {
  readonly key: string;
  readonly folder: string;
  /** Which of all files it is. */
  readonly index: number;
}

/** The same file of other hosts: documents of one language whose paths differ in a single folder. */
export class Counterparts {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly boundaryOf: (key: string) => string | undefined;
  /** What is found of each file that was asked for, as long as no document comes or goes. */
  private readonly known = new Map<string, readonly Other[]>();
  private rows: ReadonlyMap<string, readonly Row[]> | undefined;

  /** `boundaryOf`: the folder around a document that is a cluster by itself. */
  constructor(entries: ReadonlyMap<string, Entry>, boundaryOf: (key: string) => string | undefined) {
    this.entries = entries;
    this.boundaryOf = boundaryOf;
  }

  /** Called when a document has come or gone. */
  forget(): void {
    this.known.clear();
    this.rows = undefined;
  }

  /** None for a language whose files may differ, and for a copy. */
  entriesOf(own: Entry | undefined): readonly Entry[] {
    return own ? this.found(own).map(({ entry }) => entry) : [];
  }

  /** The same as a rule sees them. */
  of(own: Entry, bind: (entry: Entry) => BoundTree): readonly Counterpart[] {
    return this.found(own).flatMap(({ entry, other: { ownFolder, folder } }) => {
      const bound = bind(entry);
      return entry.document.failure ? [] : [{ uri: entry.document.source.uri, bound, ownFolder, folder }];
    });
  }

  private found({ key, document }: Entry): readonly { readonly entry: Entry; readonly other: Other }[] {
    const { language } = document.source;
    if (!language.isSameOnAllNodes || isCopy(key)) return [];
    return this.othersOf(key).flatMap((other) => {
      const entry = this.entries.get(other.key);
      return entry?.document.source.language.id === language.id ? [{ entry, other }] : [];
    });
  }

  private othersOf(key: string): readonly Other[] {
    let others = this.known.get(key);
    if (!others) {
      this.rows ??= rowsOf(this.entries.keys());
      const found: (Other & Row)[] = [];
      for (const [pattern, ownFolder] of patternsOf(key))
        for (const row of this.rows.get(pattern) ?? []) if (row.key !== key) found.push({ ...row, ownFolder });
      const boundary = this.boundaryOf(key);
      others = found.filter((row) => this.boundaryOf(row.key) === boundary).sort((a, b) => a.index - b.index);
      this.known.set(key, others);
    }
    return others;
  }
}

function rowsOf(keys: Iterable<string>): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  let index = 0;
  for (const key of keys) {
    for (const [pattern, folder] of patternsOf(key)) {
      const row = rows.get(pattern);
      if (row) row.push({ key, folder, index });
      else rows.set(pattern, [{ key, folder, index }]);
    }
    index++;
  }
  return rows;
}

/** A path without one of its folders, for each of them, and that folder. */
function* patternsOf(key: string): Iterable<readonly [string, string]> {
  let start = 0;
  for (let end = key.indexOf('/'); end >= 0; end = key.indexOf('/', start)) {
    yield [`${key.slice(0, start)}\n${key.slice(end)}`, key.slice(start, end)];
    start = end + 1;
  }
}
