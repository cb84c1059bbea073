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

/** The same file of other hosts: documents of one language whose paths differ in a single folder. None for a language whose files may differ. */
export function counterpartEntries(own: Entry, entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  const { language, uri } = own.document.source;
  if (!language.isSameOnAllNodes) return [];
  const key = uriKey(uri);
  const name = key.slice(key.lastIndexOf('/'));
  const found: Entry[] = [];
  for (const [other, entry] of entries)
    if (
      entry !== own &&
      other.endsWith(name) &&
      entry.document.source.language.id === language.id &&
      foldersBetween(key, other)
    )
      found.push(entry);
  return found;
}

/** The same as a rule sees them. */
export function counterparts(
  own: Entry,
  entries: ReadonlyMap<string, Entry>,
  bind: (entry: Entry) => BoundTree,
): readonly Counterpart[] {
  const key = uriKey(own.document.source.uri);
  return counterpartEntries(own, entries).flatMap((entry) => {
    const { uri } = entry.document.source;
    const folders = foldersBetween(key, uriKey(uri));
    const bound = bind(entry);
    return folders && !entry.document.failure ? [{ uri, bound, ownFolder: folders[0], folder: folders[1] }] : [];
  });
}

/** The folders in which two paths differ, if that is all; files of one folder differ in none. */
function foldersBetween(key: string, other: string): readonly [string, string] | undefined {
  const own = key.split('/');
  const parts = other.split('/');
  if (own.length !== parts.length) return undefined;
  const at = own.findIndex((part, i) => part !== parts[i]);
  if (at < 0 || own.slice(at + 1).join('/') !== parts.slice(at + 1).join('/')) return undefined;
  return at === own.length - 1 ? undefined : [own[at]!, parts[at]!];
}
