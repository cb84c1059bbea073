import { nearest } from '../base/nearest.ts';
import { plain, visible } from '../base/sinks.ts';
import type { Locale, Text } from '../base/text.ts';
import { words } from '../features/reference/labels.ts';
import { type ReferenceLibrary, referenceLibrary } from '../features/reference/library.ts';
import { type Meaning, meanings } from '../features/reference/meanings.ts';
import { languages, sharedReference, shellCommands, symbolsOf } from '../languages/index.ts';
import { pageOfCode, problemCodes } from '../lsp/reference.ts';
import { plainText } from './texts.ts';

function library(): ReferenceLibrary {
  return referenceLibrary(languages, sharedReference, symbolsOf(languages));
}

/** What the page of a problem code (`drbd/unknown-option`) says. */
interface ProblemHelp {
  /** One sentence. */
  readonly summary: Text;
  /** Why it matters: its first paragraph. */
  readonly why: Text;
  /** All of it, Markdown without links to other pages. */
  readonly page: Text;
}

/** Looks up the pages of problem codes; the reference is made when it is first asked. Undefined where there is no page. */
export function problemHelps(): (code: string) => ProblemHelp | undefined {
  let made: ReferenceLibrary | undefined;
  return (code) => {
    made ??= library();
    return problemHelp(made, code);
  };
}

function problemHelp(known: ReferenceLibrary, code: string): ProblemHelp | undefined {
  const page = known.page(pageOfCode(code));
  if (!page) return undefined;
  const text = page.text();
  const paragraph = (locale: Locale): string => {
    const parts = text[locale].split('\n\n');
    return parts[parts.indexOf(`## ${words.why[locale]}`) + 1] ?? '';
  };
  return {
    summary: page.summary(),
    why: { en: paragraph('en'), ja: paragraph('ja') },
    page: { en: withoutLinks(text.en), ja: withoutLinks(text.ja) },
  };
}

/** Every problem code, with the id of its language before it. */
export function allProblemCodes(): readonly string[] {
  return problemCodes(library());
}

function withoutLinks(markdown: string): string {
  return withoutWay(markdown).replace(/\[([^[\]\n]+)\]\([\w./#-]+\)/g, '$1');
}

/** What a word means, for a terminal; undefined, with the closest known word, where nobody knows it. */
export function explainWord(
  word: string,
  languageId: string | undefined,
  locale: Locale,
): { readonly text: string } | { readonly closest: string | undefined } {
  const known = library();
  const found = meanings(known, word, languageId, shellCommands().commands);
  const [first, ...others] = found;
  if (!first) {
    const names = [...known.pages.values()].flatMap((page) => page.names);
    return { closest: nearest(word, [...new Set(names)]) };
  }
  const heading = `# ${visible(first.where[locale])}\n\n${plainText(withoutWay(first.text()[locale]), locale)}\n`;
  if (!others.length) return { text: heading };
  const list = others.slice(0, MOST).map((each) => row(each, locale));
  const rest = others.length > MOST ? [`… ${others.length - MOST}`] : [];
  return { text: `${heading}\n# ${words.other[locale]}\n\n${[...list, ...rest].join('\n')}\n` };
}

/** A page without the line that leads back to the index. */
function withoutWay(markdown: string): string {
  return markdown.replace(/^\[[^\]\n]*\]\([^)\n]*\) › .*\n\n/m, '');
}

/** A list of more meanings than these is nothing to choose from. */
const MOST = 30;

function row({ id, where, summary }: Meaning, locale: Locale): string {
  return `- ha-config explain ${id}\n  ${visible(where[locale])}: ${plain(summary()[locale], locale)}`;
}

/** Every page as Markdown, by its path below a folder for each language of texts. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { id, text } of library().pages.values()) {
    const both = text();
    for (const locale of ['en', 'ja'] as const) files.set(`${locale}/${id}.md`, both[locale]);
  }
  return files;
}
