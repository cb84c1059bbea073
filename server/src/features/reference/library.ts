import { same, type Text } from '../../base/text.ts';
import { catalogOf } from '../../documents/document.ts';
import type { Language } from '../../language.ts';
import type { Reference, SharedReference } from '../../schema/reference.ts';
import type { SymbolTable } from '../../schema/symbols.ts';
import type { BoundStatement } from '../../schema/types.ts';
import { fragmentOf, idPart } from './address.ts';
import { indexId, type LanguageContext, type Subject } from './context.ts';
import { directivePage } from './directive-page.ts';
import { entryPage } from './entry-page.ts';
import { type DirectiveGroup, directiveGroups } from './groups.ts';
import { indexPage } from './index-page.ts';
import { words } from './labels.ts';
import type { Page } from './page.ts';
import { problemPage } from './problem-page.ts';
import { objectivePage, termPage } from './shared-pages.ts';
import { sharedProblemsOf } from './shared-problems.ts';
import { subjectOf } from './subjects.ts';

/** The pages of one language. */
export interface LanguagePages {
  readonly context: LanguageContext;
  readonly index: Page;
  readonly directives: readonly Page[];
  readonly entries: readonly Page[];
  readonly problems: readonly Page[];
}

export type { ReferenceLibrary };

/** The reference of some languages. `shared`: the parts that belong to none, loaded when they are first asked for. */
export function referenceLibrary(
  languages: readonly Language[],
  shared: () => SharedReference,
  symbols: SymbolTable,
): ReferenceLibrary {
  return new ReferenceLibrary(languages, shared, symbols);
}

/** Every page of every language. A language's pages are listed when one of them is asked for. */
class ReferenceLibrary {
  private readonly languages: readonly Language[];
  private readonly loadShared: () => SharedReference;
  private readonly symbols: SymbolTable;
  private readonly contexts = new Map<string, LanguageContext>();
  private readonly made = new Map<string, LanguagePages>();
  private commonPages: readonly Page[] | undefined;
  private all: ReadonlyMap<string, Page> | undefined;

  constructor(languages: readonly Language[], shared: () => SharedReference, symbols: SymbolTable) {
    this.languages = languages;
    this.loadShared = shared;
    this.symbols = symbols;
  }

  /** Every page by its id. */
  get pages(): ReadonlyMap<string, Page> {
    this.all ??= new Map(
      [
        ...this.common(),
        ...this.languages.flatMap((language) => {
          const { index, directives, entries, problems } = this.pagesOf(language);
          return [index, ...directives, ...entries, ...problems];
        }),
      ].map((page) => [page.id, page]),
    );
    return this.all;
  }

  /** The page of an id, whatever its fragment. */
  page(id: string): Page | undefined {
    return this.pages.get(id.replace(/#.*$/, ''));
  }

  /** The id of the page about a statement's keyword; for a parameter of an entry with a fragment. */
  statementPage(bound: BoundStatement, language: Language): string | undefined {
    const { directive } = bound;
    const context = directive && this.context(language);
    const group = context?.groups.of(directive!);
    if (group || !context) return group?.id;
    const entry = context.reference.entryOf?.(bound);
    const id = entry === undefined ? undefined : context.entryId(entry);
    return id && `${id}#${fragmentOf(bound.statement.keyword.text)}`;
  }

  /** The keyword that a statement's page can be looked up by: a pattern's label; undefined for an unknown statement. */
  keyword({ directive, statement }: BoundStatement, language: Language): string | undefined {
    return directive && (this.context(language).groups.of(directive)?.keyword ?? statement.keyword.text);
  }

  /** The id of the page of an entry (an agent) by a name that a file may give it. */
  entryPage(name: string, language: Language): string | undefined {
    const context = this.context(language);
    const entry = context.reference.entryNamed?.(name);
    return entry === undefined ? undefined : context.entryId(entry);
  }

  /** The pages of every language, listed by what they are about. */
  get books(): readonly LanguagePages[] {
    return this.languages.map((language) => this.pagesOf(language));
  }

  /** The pages that belong to no language: indexes, terms, objectives. */
  common(): readonly Page[] {
    this.commonPages ??= this.makeCommon();
    return this.commonPages;
  }

  private makeCommon(): readonly Page[] {
    const shared = this.loadShared();
    const find = (word: string): readonly Page[] => this.titled(word);
    const terms = shared.terms.map((term) => termPage(term, find));
    const names = new Map(this.languages.map((language) => [language.id, language.name]));
    const objectives = shared.objectives.map((each) => objectivePage(each, find, (id) => names.get(id) ?? same(id)));
    const termIndex = indexPage('terms/index', words.terms, [], () => [{ title: words.terms, pages: terms }]);
    const examIndex = indexPage('exam/index', words.exam, [], () => [{ title: words.exam, pages: objectives }]);
    const title: Text = { en: 'HA Config Reference', ja: 'HA Config リファレンス' };
    const index = indexPage('index', title, [], () => [
      {
        title: { en: 'Languages', ja: '言語' },
        pages: this.languages.map((language) => this.pagesOf(language).index),
      },
      { title: words.terms, pages: [termIndex, ...terms] },
      { title: words.exam, pages: [examIndex, ...objectives] },
    ]);
    return [index, termIndex, ...terms, examIndex, ...objectives];
  }

  /** The pages of a word, of `LANGUAGE/WORD` or of an id; without those of old versions where there are others. */
  private titled(word: string): readonly Page[] {
    const page = this.pages.get(word);
    if (page) return [page];
    const [, language, name = word] = /^([\w-]+)\/(.+)$/.exec(word) ?? [];
    const found = [...this.pages.values()].filter(
      ({ id, names }) =>
        names.includes(word) || (language !== undefined && id.startsWith(`${language}/`) && names.includes(name)),
    );
    const current = found.filter(({ isOld }) => !isOld);
    return current.length ? current : found;
  }

  /** What the pages of a language are made from. */
  context(language: Language): LanguageContext {
    const known = this.contexts.get(language.id);
    if (known) return known;
    const { languages, symbols } = this;
    const top = catalogOf(language);
    const groups = directiveGroups(language, top);
    const reference: Reference = language.reference?.() ?? { problems: {} };
    const ids = new Map((reference.entries ?? []).map(({ name }) => [name, entryIdOf(language.id, name)]));
    const loadShared = this.loadShared;
    let subjects: ReadonlyMap<string, Subject> | undefined;
    const context: LanguageContext = {
      language,
      top,
      groups,
      reference,
      get shared() {
        return loadShared();
      },
      subjects: () => {
        subjects ??= new Map(
          Object.entries(reference.problems).flatMap(([code, text]) => {
            const bound = subjectOf(code, text, language, languages, symbols);
            const id = bound && this.statementPage(bound, language);
            if (!id) return [];
            const label = groups.of(bound.directive!)?.keyword ?? bound.statement.keyword.text;
            return [[code, { id: id.replace(/#.*$/, ''), label }]];
          }),
        );
        return subjects;
      },
      entryId: (name) => ids.get(name),
    };
    this.contexts.set(language.id, context);
    return context;
  }

  private pagesOf(language: Language): LanguagePages {
    const known = this.made.get(language.id);
    if (known) return known;
    const context = this.context(language);
    const { groups, reference } = context;
    const directives = groups.all.map((group) => directivePage(group, context));
    const entries = (reference.entries ?? []).map((entry) => entryPage(context.entryId(entry.name)!, entry, context));
    // What a language can have of the shared rules has a page in it, with the reason alone where it gives no forms.
    const codes = new Set([...Object.keys(reference.problems), ...sharedProblemsOf(language, context.shared)]);
    const problems = [...codes].sort().map((problem) => problemPage(problem, context));
    const index = indexPage(indexId(language.id), language.name, namesOf(language), () => [
      ...chapters(groups.all, directives),
      ...(entries.length ? [{ title: reference.entriesName!.entries, pages: entries }] : []),
      { title: words.problems, pages: problems },
    ]);
    const pages = { context, index, directives, entries, problems };
    this.made.set(language.id, pages);
    return pages;
  }
}

/** What a person calls a language: by itself, by its files. */
function namesOf({ id, aliases = [], name, files }: Language): readonly string[] {
  const plain = files.names.filter((each) => !/\.(?:j2|erb)$/.test(each));
  return [...new Set([id, ...aliases, name.en, name.ja, ...plain])];
}

function entryIdOf(languageId: string, name: string): string {
  return `${languageId}/entries/${idPart(name)}`;
}

/** The directives of each scope under a heading. */
function chapters(groups: readonly DirectiveGroup[], pages: readonly Page[]) {
  const found = new Map<string, { readonly title: Text; readonly pages: Page[] }>();
  for (const [i, { places, directive }] of groups.entries()) {
    if (directive.hidden && !directive.deprecated) continue;
    const path = places[0]!.path.join(' › ');
    const title = path ? same(path) : words.directives;
    const chapter = found.get(path) ?? { title, pages: [] };
    found.set(path, chapter);
    chapter.pages.push(pages[i]!);
  }
  return [...found.values()];
}
