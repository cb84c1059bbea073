import { nameMatcher } from '../base/glob.ts';
import type { IncludeUse } from '../language.ts';
import type { Word } from '../syntax/tree.ts';
import { uriKey } from './uri.ts';

/** A word that names files, and the documents in sight that it represents. */
export interface Include {
  readonly word: Word;
  /** Their URIs; none where no such document is in sight. */
  readonly targets: readonly string[];
  /** The URI that a plain path makes; undefined for a glob. */
  readonly path: string | undefined;
}

/** What the paths and globs of documents take in, each found once as long as no document comes or goes. */
export class Inclusions {
  private readonly known: ReadonlyMap<string, unknown>;
  /** By the URI key of the document that says so and what it says. */
  private readonly found = new Map<string, { keys?: readonly string[]; isFolderInSight?: boolean }>();

  /** `known`: the documents by URI key, as they come and go. */
  constructor(known: ReadonlyMap<string, unknown>) {
    this.known = known;
  }

  /** What documents take in, as long as no document comes or goes. */
  private taken = new WeakMap<object, readonly string[]>();

  /** Called when a document has come or gone. */
  forget(): void {
    this.found.clear();
    this.taken = new WeakMap();
  }

  /** The keys of the documents that a path or glob takes in. */
  keysOf(from: string, pattern: string): readonly string[] {
    // The documents of a folder that say the same take in the same.
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const found = this.foundOf(folder, pattern);
    found.keys ??= included(folder, pattern, this.known);
    return found.keys;
  }

  /** The keys of all that a version of a document takes in. */
  takenIn(document: object, uri: string, words: () => readonly Word[]): readonly string[] {
    let keys = this.taken.get(document);
    if (!keys) {
      const [only = [], ...others] = new Set(words().map(({ text }) => this.keysOf(uri, text)));
      keys = others.length ? [...new Set([only, ...others].flat())] : only;
      this.taken.set(document, keys);
    }
    return keys;
  }

  /** Includes of a document with what is known of the folders that they look in. */
  withFolders(includes: readonly Include[], uri: string): readonly IncludeUse[] {
    return includes.map((include) => {
      const found = this.foundOf(uri, include.word.text);
      found.isFolderInSight ??= hasOther(folderOf(uri, include.word.text), uriKey(uri), this.known.keys());
      return { ...include, isFolderInSight: found.isFolderInSight };
    });
  }

  private foundOf(from: string, pattern: string): { keys?: readonly string[]; isFolderInSight?: boolean } {
    const place = `${uriKey(from)}\n${pattern}`;
    let found = this.found.get(place);
    if (!found) {
      // Every pattern that was typed is one.
      if (this.found.size > 10_000) this.found.clear();
      found = {};
      this.found.set(place, found);
    }
    return found;
  }
}

/**
 * What a path or glob takes in, as `glob(3)` would: relative to the folder of the document that says so, `*` not over
 * slashes, hidden files only by name. Gives URI keys. `from`: that document's URI.
 */
function included(from: string, pattern: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const parts = partsOf(uriKey(from), pattern);
  if (!isGlob(pattern)) {
    const key = parts.map(keyOf).join('/');
    return known.has(key) ? [key] : [];
  }
  const tests = parts.map((part) => {
    if (part.written && isGlob(part.text)) return nameMatcher(part.text);
    const key = keyOf(part);
    return (other: string) => other === key;
  });
  const found: string[] = [];
  const free = parts.findIndex(({ text, written }) => written && isGlob(text));
  const prefix = `${parts.slice(0, free).map(keyOf).join('/')}/`;
  for (const key of known.keys()) {
    if (!key.startsWith(prefix)) continue;
    const others = key.split('/');
    if (others.length === tests.length && tests.every((test, i) => test(others[i]!))) found.push(key);
  }
  return found;
}

/** The URI that a plain path makes, seen from a document; undefined for a glob. */
export function uriOf(from: string, path: string): string | undefined {
  if (isGlob(path)) return undefined;
  return partsOf(from, path)
    .map(({ text, written }) => (written ? encodeURIComponent(text) : text))
    .join('/');
}

/** The key of the folder that a path or glob looks in, with a slash at its end; undefined where the folder is a glob. */
function folderOf(from: string, pattern: string): string | undefined {
  const end = pattern.lastIndexOf('/');
  if (isGlob(pattern.slice(0, end + 1))) return undefined;
  const parts = partsOf(uriKey(from), `${pattern.slice(0, end + 1)}x`).map(keyOf);
  return `${parts.slice(0, -1).join('/')}/`;
}

/** True when a folder holds another of some documents than `own`; all are keys. */
function hasOther(folder: string | undefined, own: string, keys: Iterable<string>): boolean {
  if (folder === undefined) return false;
  for (const key of keys) if (key !== own && key.startsWith(folder) && !key.includes('/', folder.length)) return true;
  return false;
}

/**
 * Everything that is reached over edges, the start included. `known`: what is reached from others, which is not gone over
 * again; in a circle of thousands that take each other in, all have the same.
 */
function reached(
  start: string,
  next: (key: string) => Iterable<string>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const seen = new Set([start]);
  const whole = new Set<string>();
  for (const key of seen) {
    if (whole.has(key)) continue;
    const all = known.get(key);
    if (all?.has(start)) return all;
    for (const each of all ?? next(key)) seen.add(each);
    for (const each of all ?? []) whole.add(each);
  }
  return seen;
}

/** The sets of keys that are read as one because some document takes in the others, each set once. */
export function includersOf(
  keys: readonly string[],
  next: (key: string) => readonly string[],
): readonly ReadonlySet<string>[] {
  const known = new Map<string, ReadonlySet<string>>();
  for (const key of keys) if (next(key).length) known.set(key, reached(key, next, known));
  return [...new Set(known.values())];
}

/** What appears between the slashes of a URI: a part that the path brings is not encoded yet. */
interface Part {
  readonly text: string;
  readonly written: boolean;
}

function partsOf(from: string, path: string): readonly Part[] {
  const [, root = '', folders = ''] = /^([A-Za-z][\w+.-]*:(?:\/\/[^/]*)?)(.*)$/s.exec(from) ?? [];
  const first = root.split('/').length;
  const above = path.startsWith('/') ? root.split('/') : (root + folders).split('/').slice(0, -1);
  const parts: Part[] = above.map((text) => ({ text, written: false }));
  for (const text of path.split('/')) {
    if (text === '..') {
      if (parts.length > first) parts.pop();
    } else if (text !== '' && text !== '.') parts.push({ text, written: true });
  }
  return parts;
}

/** A part as it is in a URI key: there these characters stay encoded. */
function keyOf({ text, written }: Part): string {
  return written ? text.replace(/[%?#]/g, encodeURIComponent) : text;
}

/** True for a pattern that may represent several files. */
function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}
