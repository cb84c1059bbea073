import type { Counterpart } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import type { Document } from './document.ts';
import { uriKey } from './uri.ts';

/** A document in sight. */
export interface Entry {
  readonly document: Document;
  /** Grows with every change of any document; invalidates derived data. */
  readonly stamp: number;
}

/** The same file of other hosts: documents of one language whose paths differ in a single folder. */
export class Counterparts {
  private readonly entries: ReadonlyMap<string, Entry>;
  /** The keys of the files that differ in a folder, as long as no document comes or goes. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
  }

  /** Called when a document has come or gone. */
  forget(): void {
    this.known.clear();
  }

  /** None for a language whose files may differ. */
  entriesOf(own: Entry | undefined): readonly Entry[] {
    if (!own) return [];
    const { language, uri } = own.document.source;
    return language.isSameOnAllNodes
      ? this.keysOf(uriKey(uri)).flatMap((key) => {
          const entry = this.entries.get(key);
          return entry?.document.source.language.id === language.id ? [entry] : [];
        })
      : [];
  }

  /** The same as a rule sees them. */
  of(own: Entry, bind: (entry: Entry) => BoundTree): readonly Counterpart[] {
    const key = uriKey(own.document.source.uri);
    return this.entriesOf(own).flatMap((entry) => {
      const { uri } = entry.document.source;
      const folders = foldersBetween(key, uriKey(uri));
      const bound = bind(entry);
      return folders && !entry.document.failure ? [{ uri, bound, ownFolder: folders[0], folder: folders[1] }] : [];
    });
  }

  private keysOf(key: string): readonly string[] {
    let keys = this.known.get(key);
    if (!keys) {
      const name = key.slice(key.lastIndexOf('/'));
      keys = [...this.entries.keys()].filter((other) => other.endsWith(name) && foldersBetween(key, other));
      this.known.set(key, keys);
    }
    return keys;
  }
}

/** The folders in which two paths differ, if that is all; undefined for others. */
function foldersBetween(key: string, other: string): readonly [string, string] | undefined {
  let at = 0;
  while (at < key.length && key[at] === other[at]) at++;
  const [ownEnd, end] = [key.indexOf('/', at), other.indexOf('/', at)];
  if (ownEnd < 0 || end < 0 || key.slice(ownEnd) !== other.slice(end)) return undefined;
  const start = key.lastIndexOf('/', at - 1) + 1;
  return [key.slice(start, ownEnd), other.slice(start, end)];
}
