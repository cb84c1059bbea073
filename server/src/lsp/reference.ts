import type { ClientCapabilities } from 'vscode-languageserver';
import type { Locale } from '../base/text.ts';
import { catalogOf } from '../documents/document.ts';
import { manualsOf } from '../features/mentions.ts';
import { problemId } from '../features/reference/address.ts';
import { type ReferenceLibrary, referenceLibrary } from '../features/reference/library.ts';
import { type LinkStyle, pageHref } from '../features/reference/link.ts';
import type { Language } from '../language.ts';
import { sharedReference } from '../languages/index.ts';
import type { SymbolTable } from '../schema/symbols.ts';

/** The reference as one client sees it: which links it follows, and the pages, listed when the first one is asked for. */
export class SessionReference {
  /** How the client follows links in texts; absent: it has not said that it can. */
  links: LinkStyle;
  private listed: ReferenceLibrary | undefined;
  private readonly manualsById = new Map<string, ReadonlySet<string>>();
  private readonly languages: () => readonly Language[];
  private readonly symbols: SymbolTable;

  constructor(languages: () => readonly Language[], symbols: SymbolTable) {
    this.languages = languages;
    this.symbols = symbols;
  }

  get library(): ReferenceLibrary {
    this.listed ??= referenceLibrary(this.languages(), sharedReference, this.symbols);
    return this.listed;
  }

  /** What a person adds to a language changes its pages. */
  reset(): void {
    this.listed = undefined;
  }

  /** Where a page is for a client, if it can open one. */
  href(id: string, { workspace }: ClientCapabilities, locale: Locale): string | undefined {
    return pageHref(id, this.links ?? (workspace?.textDocumentContent ? 'uri' : undefined), locale);
  }

  /** The manuals that the facts of a language are from. */
  manuals(language: Language): ReadonlySet<string> {
    const known = this.manualsById.get(language.id) ?? manualsOf(catalogOf(language));
    this.manualsById.set(language.id, known);
    return known;
  }

  /** Where the page of a problem is, for clients that show codes as links; `code` with the language's id. */
  codeHref(code: string, client: ClientCapabilities, locale: Locale): string | undefined {
    const { textDocument } = client;
    if (!textDocument?.diagnostic?.codeDescriptionSupport && !textDocument?.publishDiagnostics?.codeDescriptionSupport)
      return undefined;
    return this.href(pageOfCode(code), client, locale);
  }
}

/** Every problem code, with the id of its language before it. */
export function problemCodes({ books }: ReferenceLibrary): readonly string[] {
  return books.flatMap(({ problems }) => problems.map(({ names }) => names.at(-1)!));
}

/** The id of the page of a problem; `code` with the language's id. No text is loaded for it. */
export function pageOfCode(code: string): string {
  const [language = '', problem = ''] = code.split('/');
  return problemId(language, problem);
}
