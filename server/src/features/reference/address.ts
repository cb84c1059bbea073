import type { Locale } from '../../base/text.ts';

/** The scheme of the documents that the reference consists of. */
export const referenceScheme = 'ha-config';

/** The URI of a page; `id` may have a fragment (`drbd/resource#c`). */
export function pageUri(id: string, locale: Locale): string {
  const [path, fragment] = id.split('#');
  return `${referenceScheme}:/${locale}/${path}.md${fragment ? `#${fragment}` : ''}`;
}

/** The page that a URI names, and its language; undefined for any other URI. */
export function pageOfUri(uri: string): { readonly id: string; readonly locale: Locale } | undefined {
  const found = /^ha-config:\/(en|ja)\/([\w./-]+)\.md(?:#.*)?$/.exec(uri);
  return found ? { locale: found[1] as Locale, id: found[2]! } : undefined;
}

/** The page of a problem; `problem`: its code without the language's id. */
export function problemId(languageId: string, problem: string): string {
  return `${languageId}/problems/${problem}`;
}

/** A name as a part of an id: the characters that every file system and every link takes. */
export function idPart(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'any';
}

/** The path from one page's file to another's: `../../terms/quorum.md`. */
export function relativeLink(from: string, to: string): string {
  const [path, fragment] = to.split('#') as [string, string | undefined];
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const up = '../'.repeat(here.length - common);
  return `${up}${there.slice(common).join('/')}.md${fragment ? `#${fragment}` : ''}`;
}

/** The fragment of a heading that is this word as code: as editors and GitHub make it. */
export function fragmentOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
