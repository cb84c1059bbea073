import type { Span } from '../base/span.ts';
import type { BoundTree, Catalog, Directive } from '../schema/types.ts';
import { scopes } from '../schema/walk.ts';
import { offsetIn } from '../syntax/tree.ts';

/** A stretch of a document that names something outside of it: a file, a manual. */
export interface Mention extends Span {
  readonly name: string;
}

/** Not in the middle of a word, of an address or of a URL; devices and the kernel's files are none that a person opens. */
const PATH = /(?<![\w.~+@/-])\/(?!(?:dev|proc|sys)\/)[\w.+@~-]+(?:\/[\w.+@~-]+)+/g;

/** The absolute paths in the values of a document, in document order; none of a secret or of a template's value. */
export function pathsIn({ all }: BoundTree): readonly Mention[] {
  const found = new Map<number, Mention>();
  for (const { match } of all)
    for (const { element, word } of match.roles) {
      if (element.kind !== 'word' || element.secret || word.hole || !word.text.includes('/')) continue;
      for (const { 0: name, index } of word.text.matchAll(PATH)) {
        const start = offsetIn(word, index);
        found.set(start, { start, end: offsetIn(word, index + name.length - 1) + 1, name });
      }
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The manuals that the comments of a document name, of those given: `drbd.conf(5)`. */
export function manualsIn({ tree }: BoundTree, known: ReadonlySet<string>): readonly Mention[] {
  return tree.comments.flatMap(({ start, end }) =>
    [...tree.text.slice(start, end).matchAll(/(?<![\w.-])[a-z][\w.-]*\(\d\)/gi)].flatMap(({ 0: name, index }) =>
      known.has(name.toLowerCase()) ? [{ start: start + index, end: start + index + name.length, name }] : [],
    ),
  );
}

/** The manuals that a catalogue's facts are from, in lower case. */
export function manualsOf(catalog: Catalog): ReadonlySet<string> {
  const found = new Set<string>();
  for (const scope of scopes(catalog))
    for (const directive of Object.values(scope.catalog.directives))
      for (const [name] of sourceOf(directive).matchAll(/(?<![\w.-])[\w.-]+\(\d\)/g)) found.add(name.toLowerCase());
  return found;
}

function sourceOf({ source }: Directive): string {
  return typeof source === 'string' ? source : source.en;
}

/**
 * Where a file of that absolute path may be, seen from a document: below the folder of a host that holds the document, the
 * nearest first; at the path itself only for a document of `/etc`.
 */
export function placesOfPath(uri: string, path: string): readonly string[] {
  const [, root = '', folders = ''] = /^([A-Za-z][\w+.-]*:(?:\/\/[^/]*)?)(\/.*)\/[^/]*$/s.exec(uri) ?? [];
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const parts = folders.split('/');
  const found: string[] = [];
  for (let length = parts.length; length > 1; length--) found.push(root + parts.slice(0, length).join('/') + encoded);
  return parts[1] === 'etc' ? [...found, root + encoded] : found;
}
