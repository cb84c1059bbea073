import type { Text } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import type { Reference, SharedReference } from '../../schema/reference.ts';
import type { Catalog } from '../../schema/types.ts';
import { problemId } from './address.ts';
import type { DirectiveGroup, DirectiveGroups } from './groups.ts';
import { bullets, code, link } from './page.ts';

/** What the pages of one language are made from. */
export interface LanguageContext {
  readonly language: Language;
  readonly top: Catalog;
  readonly groups: DirectiveGroups;
  readonly reference: Reference;
  readonly shared: SharedReference;
  /** The page that each problem is about, by code. */
  readonly subjects: () => ReadonlyMap<string, Subject>;
  readonly entryId: (name: string) => string | undefined;
}

/** What a problem is about: the directive or entry whose statement it is reported on. */
export interface Subject {
  readonly id: string;
  readonly label: string;
}

/** The id of the page that lists those of a language. */
export function indexId(languageId: string): string {
  return `${languageId}/index`;
}

/** The page of a term. */
export function termId(id: string): string {
  return `terms/${id}`;
}

/** The page of an objective of the exam. */
export function objectiveId(id: string): string {
  return `exam/${id}`;
}

/** Why a problem matters: the language's own words, or what holds in all of them. */
export function whyOf({ reference, shared }: LanguageContext, problem: string): Text {
  return reference.problems[problem]?.why ?? shared.problems[problem] ?? { en: '', ja: '' };
}

/** Links to the directives, entries and terms that the code of a text names, a few at most. */
export function mentioned(context: LanguageContext, text: Text, from: string, near?: DirectiveGroup): readonly Text[] {
  const found = new Map<string, Text>();
  const paths = new Set(near?.places.map((place) => place.path.join(' ')));
  for (const [, span] of text.en.matchAll(/`([^`\n]+)`/g)) {
    const word = /^[\w$:@#.-]+/.exec(span!)?.[0];
    if (!word || word === near?.keyword) continue;
    const groups = context.groups.named(word);
    const group = groups.find((each) => each.places.some((place) => paths.has(place.path.join(' ')))) ?? groups[0];
    const id = group ? !group.directive.hidden && group.id : context.entryId(word);
    if (id && id !== from && !found.has(id)) found.set(id, link(from, id, code(word)));
  }
  for (const term of context.shared.terms) {
    const id = termId(term.id);
    if (id !== from && near && isNamed(term.see, context.language.id, [near.keyword], from))
      found.set(id, link(from, id, term.title));
  }
  return [...found.values()].slice(0, MOST_RELATED);
}

const MOST_RELATED = 12;

/** The problems that are reported about a page, as a list of links. */
export function problemsAbout(context: LanguageContext, id: string): Text | undefined {
  const { language, subjects } = context;
  return bullets(
    [...subjects()]
      .filter(([, subject]) => subject.id === id)
      .map(([problem]) => {
        const label = link(id, problemId(language.id, problem), code(`${language.id}/${problem}`));
        const why = firstSentence(whyOf(context, problem));
        return { en: `${label.en}: ${why.en}`, ja: `${label.ja}: ${why.ja}` };
      }),
  );
}

/** Whether a list names a page: by its id, or by a name of it, with the language or without. */
function isNamed(list: readonly string[], languageId: string, names: readonly string[], id: string): boolean {
  return list.includes(id) || names.some((name) => list.includes(name) || list.includes(`${languageId}/${name}`));
}

/** The objectives that ask for a directive or an entry, as a list of links. */
export function objectivesFor({ shared }: LanguageContext, from: string, names: readonly string[], languageId: string) {
  return bullets(
    shared.objectives
      .filter((each) => each.languages.includes(languageId) || isNamed(each.names, languageId, names, from))
      .map((each) => {
        const label = link(from, objectiveId(each.id), { en: `304-${each.id}`, ja: `304-${each.id}` });
        return { en: `${label.en} ${each.title.en}`, ja: `${label.ja} ${each.title.ja}` };
      }),
  );
}

/** The first sentence of a text. */
export function firstSentence({ en, ja }: Text): Text {
  return {
    en: /^.*?[.?](?=\s|$)/s.exec(en)?.[0].replaceAll('\n', ' ') ?? en,
    ja: /^.*?。/s.exec(ja)?.[0].replaceAll('\n', ' ') ?? ja,
  };
}
