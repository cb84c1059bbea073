import { uriKey } from '../documents/uri.ts';

/** True when a name holds the characters of a query in their order, whatever their case. */
export function fits(query: string, name: string): boolean {
  const wanted = [...query.toLowerCase()];
  const text = name.toLowerCase();
  let from = 0;
  for (const character of wanted) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** A file as it is told apart in a list: its name and the folder that it is in. */
export function folderAndName(uri: string): string {
  return uriKey(uri).split('/').slice(-2).join('/');
}

/** The deepest folder that all files are in, by its key. */
export function commonFolder(uris: readonly string[]): string {
  const [first = [], ...others] = uris.map((uri) => uriKey(uri).split('/').slice(0, -1));
  let length = first.length;
  for (const parts of others)
    while (length && first.slice(0, length).join('/') !== parts.slice(0, length).join('/')) length--;
  return first.slice(0, length).join('/');
}

/** The last part of a folder's path. */
export function folderOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
