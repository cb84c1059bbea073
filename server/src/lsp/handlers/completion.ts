import type {
  CompletionClientCapabilities,
  CompletionItem,
  CompletionItemKind,
  CompletionParams,
  InsertTextFormat,
  Position,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { type Lines, offsetAt, positionAt } from '../../base/lines.ts';
import { visible } from '../../base/sinks.ts';
import type { Locale, Text } from '../../base/text.ts';
import { completeAt } from '../../features/completion/completion.ts';
import type { Item, ItemKind } from '../../features/completion/item.ts';
import { pageOfItem } from '../../features/reference/at.ts';
import { closingLine } from '../../features/reference/link.ts';
import type { Language } from '../../language.ts';
import { sourceText } from '../../syntax/tree.ts';
import { markdown } from '../convert.ts';
import { documentation, wantsPlain } from '../documentation.ts';
import { completionEdit, lineEndOf, withLineEnds } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { malformed } from '../guarded.ts';
import { CompletionItemTag } from '../library.ts';
import { fittingItems } from '../offers.ts';
import type { DocumentView, Session } from '../session.ts';

export const completionFeature: Feature = {
  capability: () => ({ completionProvider: { resolveProvider: true, triggerCharacters: [' ', '=', ':', '{'] } }),
  register(connection, session) {
    const completion = new Completion(session);
    connection.onCompletion((params) => completion.items(params));
    connection.onCompletionResolve((item) => completion.resolve(item));
  },
};

/** So many lists can be asked about; of all but the latest, the items are made anew. */
const remembered = 1000;

/** A list that was sent to the client. */
interface Offer extends TextDocumentPositionParams {
  readonly language: Language;
  readonly items: readonly Item[];
  readonly mask: (text: Text) => Text;
}

/** Completion and what it has offered: documentation is made only for the items that the client asks about. */
export class Completion {
  private readonly session: Session;
  private count = 0;
  private last: Offer | undefined;
  /** Where each list was asked for, by its number. */
  private readonly asked = new Map<number, TextDocumentPositionParams>();

  constructor(session: Session) {
    this.session = session;
  }

  /** What may appear at a position. `context`: what has asked, where that is known. */
  items({ context, ...at }: Pick<CompletionParams, 'textDocument' | 'position' | 'context'>): CompletionItem[] {
    const { session } = this;
    const document = session.document(at.textDocument.uri);
    if (document?.language.isReadOnly) return [];
    if (document && context?.triggerCharacter === ' ' && !asksByBlank(document, at.position)) return [];
    const offer = document && this.offer(document, at);
    if (!document || !offer) return [];
    const list = ++this.count;
    this.last = offer;
    this.asked.set(list, { textDocument: at.textDocument, position: at.position });
    this.asked.delete(list - remembered);
    const shape: Place = {
      cursor: offsetAt(document.lines, at.position),
      list,
      lines: document.lines,
      lineEnd: lineEndOf(sourceText(document.bound.tree)),
      locale: session.messageLocale,
      client: session.client.textDocument?.completion?.completionItem ?? {},
      suggests: session.suggests,
    };
    return offer.items.map((item, index) => itemOf(item, index, shape));
  }

  private offer({ uri, bound, lines, language, checked }: DocumentView, at: TextDocumentPositionParams): Offer {
    const { session } = this;
    // A name that is offered appears elsewhere, and so may a value.
    const place = { start: -1, end: -1 };
    const mask = session.maskLabel(uri);
    const maskText = session.mask(uri);
    const cursor = offsetAt(lines, at.position);
    const shown = completeAt(bound, language, cursor, checked()).filter(
      ({ kind, label }) => (kind !== 'name' && kind !== 'value') || mask(label, place) === label,
    );
    const items = fittingItems(session.workspace, uri, cursor, shown);
    return { ...at, language, items, mask: (text) => maskText(text, place) };
  }

  /**
   * Adds the documentation to an item of any list, as long as its document has something like it at that place. Throws a
   * ResponseError for what is no item of a list.
   */
  resolve(item: CompletionItem): CompletionItem {
    const { list, index } = numbersOf(item);
    const offer = list === this.count ? this.last : this.again(list);
    const isItem = ({ label }: Item): boolean => visible(label) === item.label;
    const byIndex = offer?.items[index];
    const offered = byIndex && isItem(byIndex) ? byIndex : offer?.items.find(isItem);
    const doc = offered?.doc();
    if (!offer || !offered || !doc) return item;
    const { client, docLocales, messageLocale } = this.session;
    const formats = client.textDocument?.completion?.completionItem?.documentationFormat;
    const value = markdown(offered.kind === 'name' ? offer.mask(doc) : doc, docLocales);
    const closing = this.closing(offered, offer.language, wantsPlain(formats));
    const text = closing ? `${value}\n\n${closing}` : value;
    return { ...item, documentation: documentation(text, messageLocale, formats) };
  }

  /** A list that is not the latest, as it is by now. */
  private again(list: number): Offer | undefined {
    const at = this.asked.get(list);
    const document = at && this.session.document(at.textDocument.uri);
    return document && this.offer(document, at);
  }

  /** Where the reference tells more about an item. */
  private closing({ about, label }: Item, language: Language, isPlain: boolean): string | undefined {
    if (!about) return undefined;
    const { reference, messageLocale } = this.session;
    const page = pageOfItem(reference.library, language, about, label);
    return page && closingLine(page, isPlain ? undefined : reference.links, messageLocale);
  }
}

/** Whether a blank that was typed asks for a list: not where a line is indented, in a string, or after what ends a statement. */
function asksByBlank({ bound, lines }: DocumentView, position: Position): boolean {
  const text = sourceText(bound.tree);
  const cursor = offsetAt(lines, position);
  const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const isQuoted = (line.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
  return !isQuoted && /[^\s;{}]\s$/.test(line);
}

/** The list of an item and its place there; -1 for an item that is of no list of ours. */
function numbersOf(item: unknown): { readonly list: number; readonly index: number } {
  const { label, data } = (item ?? {}) as { readonly label?: unknown; readonly data?: unknown };
  if (typeof label !== 'string') throw malformed('a completion item has a label');
  if (data === undefined || data === null) return { list: -1, index: -1 };
  const numbers = Array.isArray(data) ? data : [];
  if (numbers.length !== 2 || !numbers.every(Number.isInteger)) throw malformed('data of a completion item');
  return { list: numbers[0], index: numbers[1] };
}

/** What the items of one list have in common. */
interface Place {
  /** Offset. */
  readonly cursor: number;
  /** The number of the list. */
  readonly list: number;
  readonly lines: Lines;
  readonly lineEnd: string;
  readonly locale: Locale;
  /** What the client reads of an item. */
  readonly client: NonNullable<CompletionClientCapabilities['completionItem']>;
  /** Whether the client opens the next list when told to. */
  readonly suggests: boolean;
}

const kinds: Record<ItemKind, CompletionItemKind> = {
  directive: 10,
  block: 9,
  value: 12,
  literal: 14,
  name: 18,
  snippet: 15,
};

/** Whether what was inserted leaves the cursor where nothing is yet: there the next list is of use. */
function goesOn(insert: string, isSnippet: boolean): boolean {
  const first = isSnippet ? /(?<!\\)\$(?:(\d+)|\{)/.exec(insert) : undefined;
  return first ? first[1] !== undefined && /[\s=:]$/.test(insert.slice(0, first.index)) : /[ =:]$/.test(insert);
}

/** `index` finds the item again when its documentation is asked for. */
function itemOf(
  item: Item,
  index: number,
  { cursor, list, lines, lineEnd, locale, client, suggests }: Place,
): CompletionItem {
  const isSnippet = item.snippet === true && client.snippetSupport === true;
  const format: InsertTextFormat = isSnippet ? 2 : 1;
  const { range, rest } = completionEdit(item, cursor, lines);
  const newText = withLineEnds(item.snippet && !isSnippet ? (item.plain ?? item.label) : item.insert, lineEnd);
  const detail = item.detail[locale] && visible(item.detail[locale]);
  const before = { start: range.start, end: positionAt(lines, cursor) };
  return {
    label: visible(item.label),
    kind: kinds[item.kind],
    ...(detail && { detail }),
    ...(detail && client.labelDetailsSupport && { labelDetails: { description: detail } }),
    sortText: `${item.order}${String(index).padStart(5, '0')}`,
    filterText: [item.label, ...(item.words ?? [])].join(' '),
    textEdit: client.insertReplaceSupport ? { newText, insert: before, replace: range } : { range, newText },
    ...(rest.length && { additionalTextEdits: [...rest] }),
    insertTextFormat: format,
    ...(item.deprecated && deprecation(client)),
    ...(suggests && goesOn(newText, isSnippet) && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    data: [list, index],
  };
}

/** How the client is told that something is on its way out, if it can be. */
function deprecation({ tagSupport, deprecatedSupport }: Place['client']): Partial<CompletionItem> {
  if (tagSupport?.valueSet.includes(CompletionItemTag.Deprecated)) return { tags: [CompletionItemTag.Deprecated] };
  return deprecatedSupport ? { deprecated: true } : {};
}
