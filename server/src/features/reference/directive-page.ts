import { bare, codeBlock, codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import { bodyOf, directives } from '../../schema/walk.ts';
import { labels } from '../hover/labels.ts';
import { firstSentence, type LanguageContext, mentioned, objectivesFor, problemsAbout } from './context.ts';
import { factsOf, formOf, valuesOf } from './facts.ts';
import type { DirectiveGroup, Place } from './groups.ts';
import { words } from './labels.ts';
import { bullets, code, link, type Page, page, section } from './page.ts';

/** The page of a directive: everything that its catalogue and the checks know of it. */
export function directivePage(group: DirectiveGroup, context: LanguageContext): Page {
  const { id, keyword, directive } = group;
  const { language } = context;
  const path = group.places[0]!.path;
  return {
    id,
    kind: 'directive',
    title: code(keyword),
    where: { en: [language.name.en, ...path].join(' › '), ja: [language.name.ja, ...path].join(' › ') },
    names: [keyword],
    isOld: directive.deprecated !== undefined || directive.versions?.until !== undefined || directive.hidden === true,
    summary: () => firstSentence(directive.doc),
    text: () => textOf(group, context),
  };
}

function textOf(group: DirectiveGroup, context: LanguageContext): Text {
  const { id, keyword, directive, places } = group;
  const { language } = context;
  const facts = factsOf(directive, language);
  const source = typeof directive.source === 'string' ? same(directive.source) : directive.source;
  const body = bodyOf(directive);
  const inside = body && insideOf(id, [...directives(body)], context);
  const related = mentioned(context, directive.doc, id, group);
  const values = valuesOf(directive);
  return page([
    join([same('# '), code(keyword)]),
    breadcrumb(id, context),
    same(codeBlock(language.id, formOf(keyword, directive, places[0]!.catalog))),
    directive.doc,
    ...(facts ? [facts] : []),
    ...section(words.places, placesOf(group, context)),
    ...(values.length ? section(words.values, join(values, '\n\n')) : []),
    ...section(words.example, exampleOf(group, language.id)),
    ...section(words.inside, inside),
    ...section(words.related, bullets(related)),
    ...section(words.checks, problemsAbout(context, id)),
    ...section(words.exam, objectivesFor(context, id, [keyword], language.id)),
    join([same('*'), labels.source, same(': '), source, same('*')]),
  ]);
}

/** The way back: the reference, the language. */
export function breadcrumb(from: string, { language }: LanguageContext): Text {
  return join([link(from, 'index', words.reference), link(from, `${language.id}/index`, language.name)], ' › ');
}

function placesOf({ id, places }: DirectiveGroup, { groups }: LanguageContext): Text | undefined {
  const found = new Map<string, Text>();
  for (const place of places) for (const [key, shown] of placeNames(id, place, groups)) found.set(key, shown);
  return bullets([...found.values()]);
}

/** The scope of a place by each of the directives that it is the inside of. */
function* placeNames(from: string, { path, catalog }: Place, groups: LanguageContext['groups']) {
  if (!path.length) yield ['', words.top] as const;
  const owners = groups.owners(catalog);
  for (const owner of owners) {
    const around = [...owner.places[0]!.path, owner.keyword];
    const outer = around.slice(0, -1).map((word) => codeSpan(word));
    const own = link(from, owner.id, code(owner.keyword));
    yield [around.join(' '), { en: [...outer, own.en].join(' › '), ja: [...outer, own.ja].join(' › ') }] as const;
  }
}

/** The directive's example below a comment that says what it does. */
function exampleOf({ directive }: DirectiveGroup, languageId: string): Text | undefined {
  const { example } = directive;
  if (!example) return undefined;
  const comment = firstSentence(directive.doc);
  const block = (text: string): string => codeBlock(languageId, `# ${bare(text)}\n${example.trim()}`);
  return { en: block(comment.en), ja: block(comment.ja) };
}

function insideOf(
  from: string,
  known: readonly (readonly [string, Parameters<LanguageContext['groups']['of']>[0]])[],
  { groups }: LanguageContext,
): Text | undefined {
  const shown = known.flatMap(([keyword, directive]) => {
    const group = directive.hidden ? undefined : groups.of(directive);
    if (!group) return [];
    const label = link(from, group.id, code(keyword));
    const { en, ja } = firstSentence(directive.doc);
    return [{ en: `${label.en}: ${en}`, ja: `${label.ja}: ${ja}` }];
  });
  return bullets(shown);
}
