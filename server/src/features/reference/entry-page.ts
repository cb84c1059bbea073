import { codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { ReferenceEntry } from '../../schema/reference.ts';
import type { Directive } from '../../schema/types.ts';
import { directives } from '../../schema/walk.ts';
import { labels } from '../hover/labels.ts';
import { firstSentence, type LanguageContext, mentioned, objectivesFor, problemsAbout } from './context.ts';
import { breadcrumb } from './directive-page.ts';
import { factsOf, valuesOf } from './facts.ts';
import { words } from './labels.ts';
import { bullets, code, type Page, page, section } from './page.ts';

/** The page of an agent: what it does, and each of its parameters. */
export function entryPage(id: string, entry: ReferenceEntry, context: LanguageContext): Page {
  const { language, reference } = context;
  const kind = reference.entriesName!.entries;
  return {
    id,
    kind: 'entry',
    title: code(entry.name),
    where: { en: `${language.name.en} › ${kind.en}`, ja: `${language.name.ja} › ${kind.ja}` },
    names: [entry.name, ...entry.aliases],
    isOld: false,
    summary: () => firstSentence(entry.doc),
    text: () => {
      const parameters = [...directives(entry.scope)].map(([name, directive]) =>
        parameterText(name, directive, language),
      );
      return page([
        join([same('# '), code(entry.name)]),
        breadcrumb(id, context),
        entry.doc,
        ...section(reference.entriesName!.scope, parameters.length ? join(parameters, '\n\n') : undefined),
        ...section(words.related, bullets(mentioned(context, entry.doc, id))),
        ...section(words.checks, problemsAbout(context, id)),
        ...section(words.exam, objectivesFor(context, id, [entry.name], language.id)),
        join([same('*'), labels.source, same(`: ${codeSpan(entry.name)}*`)]),
      ]);
    },
  };
}

function parameterText(name: string, directive: Directive, language: LanguageContext['language']): Text {
  const facts = factsOf(directive, language);
  return join(
    [join([same('### '), code(name)]), directive.doc, ...(facts ? [facts] : []), ...valuesOf(directive, 4)],
    '\n\n',
  );
}
