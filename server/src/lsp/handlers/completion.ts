import type { CompletionItem, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { visible } from '../../base/sinks.ts';
import { completeAt, type Item } from '../../features/completion/completion.ts';
import { completionItemOf, markdown } from '../convert.ts';
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

  constructor(session: Session) {
    this.session = session;
  }

  /** What may appear at a position. */
  items({ textDocument, position }: TextDocumentPositionParams): CompletionItem[] {
    const { session } = this;
    const document = session.document(textDocument.uri);
    if (!document) return [];
    const { bound, lines, language } = document;
    this.offered = completeAt(bound, language, offsetAt(lines, position), document.checked());
    const { messageLocale, client } = session;
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    return this.offered.map((item, index) => completionItemOf(item, lines, index, snippets, messageLocale));
  }

  /** Adds the documentation to an item that was offered last. */
  resolve(item: CompletionItem): CompletionItem {
    const offered = typeof item.data === 'number' ? this.offered[item.data] : undefined;
    const doc =
      offered && (offered.label === item.filterText || visible(offered.label) === item.label)
        ? offered.doc()
        : undefined;
    if (!doc) return item;
    return { ...item, documentation: { kind: 'markdown', value: markdown(doc, this.session.docLocales) } };
  }
}
