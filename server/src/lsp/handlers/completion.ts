import type { CompletionItem, CompletionItemKind, CompletionParams, InsertTextFormat } from 'vscode-languageserver';
import { type Lines, offsetAt } from '../../base/lines.ts';
import { visible } from '../../base/sinks.ts';
import type { Locale, Text } from '../../base/text.ts';
import { completeAt, type Item, type ItemKind } from '../../features/completion/completion.ts';
import { pageOfItem } from '../../features/reference/at.ts';
import { closingLine } from '../../features/reference/link.ts';
import type { Language } from '../../language.ts';
import { sourceText } from '../../syntax/tree.ts';
import { markdown } from '../convert.ts';
import { completionEdit, lineEndOf, withLineEnds } from '../edits.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const completionFeature: Feature = {
  capability: () => ({ completionProvider: { resolveProvider: true, triggerCharacters: [' ', '=', ':', '{'] } }),
  register(connection, session) {
    const completion = new Completion(session);
    connection.onCompletion((params) => completion.items(params));
    connection.onCompletionResolve((item) => completion.resolve(item));
  },
};

/** Completion and what it has offered last: documentation is made only for the items that the client asks about. */
export class Completion {
  private readonly session: Session;
  private offered: readonly Item[] = [];
  private language: Language | undefined;
  private mask: (text: Text) => Text = (text) => text;

  constructor(session: Session) {
    this.session = session;
  }

  /** What may appear at a position. `context`: what has asked, where that is known. */
  items({
    textDocument,
    position,
    context,
  }: Pick<CompletionParams, 'textDocument' | 'position' | 'context'>): CompletionItem[] {
    const { session } = this;
    const document = session.document(textDocument.uri);
    if (!document) return [];
    const { bound, lines, language } = document;
    const cursor = offsetAt(lines, position);
    if (context?.triggerCharacter === ' ' && !asksByBlank(sourceText(bound.tree), cursor)) return [];
    // A name that is offered appears elsewhere.
    const place = { start: -1, end: -1 };
    const mask = session.maskLabel(document.uri);
    const maskText = session.mask(document.uri);
    this.mask = (text) => maskText(text, place);
    this.language = language;
    this.offered = completeAt(bound, language, cursor, document.checked()).filter(
      ({ kind, label }) => kind !== 'name' || mask(label, place) === label,
    );
    const shape: Place = {
      cursor,
      lines,
      lineEnd: lineEndOf(sourceText(bound.tree)),
      locale: session.messageLocale,
      snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport === true,
      suggests: session.suggests,
    };
    return this.offered.map((item, index) => itemOf(item, index, shape));
  }

  /** Adds the documentation to an item that was offered last. */
  resolve(item: CompletionItem): CompletionItem {
    const offered = typeof item.data === 'number' ? this.offered[item.data] : undefined;
    const doc =
      offered && (offered.label === item.filterText || visible(offered.label) === item.label)
        ? offered.doc()
        : undefined;
    if (!offered || !doc) return item;
    const value = markdown(offered.kind === 'name' ? this.mask(doc) : doc, this.session.docLocales);
    const closing = this.closing(offered);
    return { ...item, documentation: { kind: 'markdown', value: closing ? `${value}\n\n${closing}` : value } };
  }

  /** Where the reference tells more about an item. */
  private closing({ about, label }: Item): string | undefined {
    const { language, session } = this;
    if (!about || !language) return undefined;
    const { reference, messageLocale } = session;
    const page = pageOfItem(reference.library, language, about, label);
    return page && closingLine(page, reference.links, messageLocale);
  }
}

/** Whether a blank that was typed asks for a list: not where a line is indented, in a string, or after what ends a statement. */
function asksByBlank(text: string, cursor: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const isQuoted = (line.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
  return !isQuoted && /[^\s;{}]\s$/.test(line);
}

/** What the items of one request have in common. */
interface Place {
  /** Offset. */
  readonly cursor: number;
  readonly lines: Lines;
  readonly lineEnd: string;
  readonly locale: Locale;
  /** Whether the client reads snippets. */
  readonly snippets: boolean;
  /** Whether the client opens the next list when told to. */
  readonly suggests: boolean;
}

const kinds: Record<ItemKind, CompletionItemKind> = { directive: 10, block: 9, value: 12, literal: 14, name: 18 };

/** Whether what was inserted leaves the cursor where nothing is yet: there the next list is of use. */
function goesOn(insert: string, isSnippet: boolean): boolean {
  const first = isSnippet ? /(?<!\\)\$(?:(\d+)|\{)/.exec(insert) : undefined;
  return first ? first[1] !== undefined && /[\s=:]$/.test(insert.slice(0, first.index)) : /[ =:]$/.test(insert);
}

/** `index` finds the item again when its documentation is asked for. */
function itemOf(
  item: Item,
  index: number,
  { cursor, lines, lineEnd, locale, snippets, suggests }: Place,
): CompletionItem {
  const format: InsertTextFormat = item.snippet && snippets ? 2 : 1;
  const { range, rest } = completionEdit(item, cursor, lines);
  const insert = item.snippet && !snippets ? item.label : item.insert;
  return {
    label: visible(item.label),
    kind: kinds[item.kind],
    ...(item.detail[locale] && { detail: visible(item.detail[locale]) }),
    sortText: `${item.order}${String(index).padStart(5, '0')}`,
    filterText: item.label,
    textEdit: { range, newText: withLineEnds(insert, lineEnd) },
    ...(rest.length && { additionalTextEdits: [...rest] }),
    insertTextFormat: format,
    ...(item.deprecated && { tags: [1] }),
    ...(suggests &&
      goesOn(insert, format === 2) && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    data: index,
  };
}
