import { locate } from '../../binding/locate.ts';
import type { Language } from '../../language.ts';
import type { BoundTree, Directive } from '../../schema/types.ts';
import { fragmentOf } from './address.ts';
import { visible } from './facts.ts';
import type { ReferenceLibrary } from './library.ts';

/** A page of the reference, and the word to look up where links cannot be followed. */
export interface PageLink {
  readonly id: string;
  readonly word: string;
}

/** The page about what appears at an offset; undefined where there is none. */
export function pageAt(
  library: ReferenceLibrary,
  tree: BoundTree,
  language: Language,
  offset: number,
): PageLink | undefined {
  const place = locate(tree, offset);
  if (place.at !== 'keyword' && place.at !== 'value') return undefined;
  const own = library.statementPage(place.bound, language);
  const keyword = library.keyword(place.bound, language);
  if (place.at === 'keyword' || !place.role) return own && keyword ? { id: own, word: keyword } : undefined;
  const { element } = place.role;
  const { text } = place.word;
  if (element.kind === 'word' && element.type.choices) {
    const entry = library.entryPage(text, language);
    if (entry) return { id: entry, word: text };
  }
  if (!own || !keyword) return undefined;
  const isChoice =
    element.kind === 'literal'
      ? element.doc && element.text === text
      : visible(element.type).some((each) => each.value === text);
  return isChoice && !own.includes('#')
    ? { id: `${own}#${fragmentOf(text)}`, word: keyword }
    : { id: own, word: keyword };
}

/** The page about an item of completion: `about`, the directive that it is or that it is a value of; `label` as offered. */
export function pageOfItem(
  library: ReferenceLibrary,
  language: Language,
  about: Directive,
  label: string,
): PageLink | undefined {
  const entry = library.entryPage(label, language);
  if (entry) return { id: entry, word: label };
  const group = library.context(language).groups.of(about);
  return group && { id: group.id, word: group.keyword };
}
