import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';

/** Who hears of what happens to the documents that a client has open. */
export interface DocumentEvents {
  readonly opened: (document: TextDocument) => void;
  /** Also after it was opened. */
  readonly changed: (document: TextDocument) => void;
  readonly saved: (document: TextDocument) => void;
  readonly closed: (document: TextDocument) => void;
}

/** The documents that a client has open, by its URIs, in step with what it types. */
export class OpenDocuments {
  private readonly documents = new Map<string, TextDocument>();

  get all(): readonly TextDocument[] {
    return [...this.documents.values()];
  }

  /** Takes in what the client says of its documents. */
  listen(connection: Connection, events: DocumentEvents): void {
    const { documents } = this;
    connection.onNotification('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
      const { uri, languageId, version, text } = textDocument;
      const document = TextDocument.create(uri, languageId, version, text);
      documents.set(uri, document);
      events.opened(document);
      events.changed(document);
    });
    connection.onNotification(
      'textDocument/didChange',
      ({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
        const document = documents.get(uri);
        if (!document || !contentChanges.length) return;
        // Some clients count nothing, against the protocol: what they type counts all the same.
        TextDocument.update(document, contentChanges, version ?? document.version + 1);
        events.changed(document);
      },
    );
    connection.onNotification('textDocument/didSave', ({ textDocument: { uri } }: DidSaveTextDocumentParams) => {
      const document = documents.get(uri);
      if (document) events.saved(document);
    });
    connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
      const document = documents.get(uri);
      documents.delete(uri);
      if (document) events.closed(document);
    });
  }
}
