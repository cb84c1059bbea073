import { codeBlock, codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { ShellCommand } from '../../schema/commands.ts';
import type { Directive } from '../../schema/types.ts';
import { directives, elements } from '../../schema/walk.ts';
import { labels } from '../hover/labels.ts';
import { fragmentOf } from './address.ts';
import { firstSentence, type LanguageContext } from './context.ts';
import { choiceText, factsOf, formOf, valuesOf } from './facts.ts';
import { words } from './labels.ts';
import type { LanguagePages, ReferenceLibrary } from './library.ts';
import { bullets, code, type Page } from './page.ts';

/** One meaning of a word. */
export interface Meaning {
  /** The page that tells more, with a fragment where it is a part of that. */
  readonly id: string;
  readonly title: Text;
  readonly where: Text;
  /** True for what is only there for old versions. */
  readonly isOld: boolean;
  readonly summary: () => Text;
  readonly text: () => Text;
}

/**
 * Everything that a word means: terms, commands, directives, values, agents and their parameters, problem codes, files,
 * ids of pages; current meanings first, and those of texts that programs write last. `languageId`: in this language only.
 */
export function meanings(
  library: ReferenceLibrary,
  word: string,
  languageId?: string,
  commands: readonly ShellCommand[] = [],
): readonly Meaning[] {
  const books = library.books.filter(({ context }) => languageId === undefined || context.language.id === languageId);
  const pages = [
    ...(languageId === undefined ? [...library.common(), ...commandMeanings(commands)] : []),
    ...books.flatMap((book) => [...book.directives, ...book.entries, ...book.problems]),
    ...books.map(overview),
  ];
  const page = library.page(word);
  if (page) return [page];
  const exact = found(pages, books, (name) => name === word, word);
  const wanted = loose(word);
  return exact.length ? exact : found(pages, books, (name) => loose(name) === wanted);
}

function found(
  pages: readonly (Meaning & Pick<Page, 'names'>)[],
  books: readonly LanguagePages[],
  isWanted: (name: string) => boolean,
  word?: string,
): readonly Meaning[] {
  const named: Meaning[] = pages.filter(({ names }) => names.some(isWanted));
  const inside = books.flatMap(({ context }) => [
    ...parametersOf(context, isWanted),
    ...valuesIn(context, isWanted, word),
  ]);
  const seen = new Set<string>();
  return [...named, ...inside]
    .filter((each) => {
      const key = `${each.title.en} ${each.text().en}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => rank(a) - rank(b));

  function rank({ id, isOld }: Meaning): number {
    const header = books.find((book) => id.startsWith(`${book.context.language.id}/`))?.context.language;
    return (isOld ? 2 : 0) + (header?.partOf || header?.isReadOnly ? 1 : 0);
  }
}

/** So few directives are told with what they mean. */
const FEW = 4;

/** A language by its name or that of its file: the words of each section, without what they mean. */
function overview({ index, context }: LanguagePages): Meaning & Pick<Page, 'names'> {
  const sections = new Map<string, string[]>();
  for (const { keyword, places, directive } of context.groups.all) {
    if (directive.hidden) continue;
    const path = places[0]!.path.map((each) => codeSpan(each)).join(' › ');
    sections.set(path, [...(sections.get(path) ?? []), codeSpan(keyword)]);
  }
  const shown = context.groups.all.filter(({ directive }) => !directive.hidden);
  const list =
    shown.length > FEW
      ? [...sections].map(([path, names]) => join([path ? same(path) : words.top, same(`: ${names.join(' ')}`)]))
      : shown.map(({ keyword, directive }) => join([code(keyword), same(': '), firstSentence(directive.doc)]));
  return { ...index, text: () => join([join([same('# '), index.title]), bullets(list) ?? same('')], '\n\n') };
}

/** The commands of a shell, which have no pages: each with its form, and with what comes below it. */
function commandMeanings(commands: readonly ShellCommand[]): readonly (Meaning & Pick<Page, 'names'>)[] {
  return commands.map(({ name, form, doc }) => {
    const below = commands.filter((each) => each.name.startsWith(`${name} `));
    const list = bullets(below.map((each) => join([code(each.name), same(': '), firstSentence(each.doc)])));
    return {
      id: name,
      names: [name],
      title: code(name),
      where: words.commands,
      isOld: false,
      summary: () => firstSentence(doc),
      text: () =>
        join([same(codeBlock('shellscript', `${name} ${form}`.trim())), doc, ...(list ? [list] : [])], '\n\n'),
    };
  });
}

/** Letters and digits only, so that spaces, hyphens and widths of characters make no difference. */
function loose(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function* parametersOf(context: LanguageContext, isWanted: (name: string) => boolean): Iterable<Meaning> {
  const { language, reference } = context;
  for (const entry of reference.entries ?? []) {
    for (const [name, directive] of directives(entry.scope)) {
      if (!isWanted(name)) continue;
      const facts = factsOf(directive, language);
      const form = { en: `**${code(formOf(name, directive, entry.scope)).en}**` };
      yield {
        id: `${context.entryId(entry.name)}#${fragmentOf(name)}`,
        title: code(name),
        where: { en: `${language.name.en} › ${entry.name}`, ja: `${language.name.ja} › ${entry.name}` },
        isOld: directive.deprecated !== undefined,
        summary: () => firstSentence(directive.doc),
        text: () => join([same(form.en), directive.doc, ...(facts ? [facts] : []), ...valuesOf(directive)], '\n\n'),
      };
    }
  }
}

function* valuesIn(context: LanguageContext, isWanted: (name: string) => boolean, word?: string): Iterable<Meaning> {
  const { groups, reference } = context;
  for (const { id, keyword, directive, places } of groups.all) {
    const path = [...places[0]!.path, keyword];
    // What a program has printed can be any word.
    const own = context.language.isReadOnly ? undefined : word;
    for (const { value, doc, isOld } of valuesOfGrammar(directive, isWanted, own)) {
      if (reference.entryNamed?.(value) !== undefined) continue;
      const { name } = context.language;
      yield {
        id: `${id}#${fragmentOf(value)}`,
        title: code(value),
        where: { en: [name.en, ...path].join(' › '), ja: [name.ja, ...path].join(' › ') },
        isOld,
        summary: () => firstSentence(doc),
        text: () => join([join([same('**'), code(value), same('**')]), doc, source(directive)], '\n\n'),
      };
    }
  }
}

function source({ source: from }: Directive): Text {
  return join([same('*'), labels.source, same(': '), typeof from === 'string' ? same(from) : from, same('*')]);
}

function* valuesOfGrammar(
  { args }: Directive,
  isWanted: (name: string) => boolean,
  word: string | undefined,
): Iterable<{ readonly value: string; readonly doc: Text; readonly isOld: boolean }> {
  for (const element of elements(args)) {
    if (element.kind === 'literal') {
      if (element.doc && isWanted(element.text)) yield { value: element.text, doc: element.doc, isOld: false };
      continue;
    }
    const { choices, choiceOf } = element.type;
    const choice = choices?.find(({ value }) => isWanted(value)) ?? (word === undefined ? undefined : choiceOf?.(word));
    if (choice)
      yield {
        value: choice.value,
        doc: choiceText(choice),
        isOld: choice.deprecated !== undefined || !!choice.versions?.until,
      };
  }
}
