import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { outline } from '../../features/outline.ts';
import { flat, symbolOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const documentSymbolFeature: Feature = {
  capability: () => ({ documentSymbolProvider: true }),
  register: (connection, session) =>
    connection.onDocumentSymbol((params) => {
      const symbols = documentSymbols(session, params);
      const isTree = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      return isTree ? symbols : flat(symbols, params.textDocument.uri);
    }),
};

/** The outline of a document. */
export function documentSymbols(
  session: Session,
  { textDocument }: Pick<DocumentSymbolParams, 'textDocument'>,
): DocumentSymbol[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const mask = session.maskLabel(document.uri);
  return outline(document.bound, session.workspace.symbols, document.language.titles).map((item) =>
    symbolOf(item, document.lines, mask),
  );
}
