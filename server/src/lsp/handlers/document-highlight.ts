import type { DocumentHighlight, DocumentHighlightKind, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { uriKey } from '../../documents/uri.ts';
import { nameAt } from '../../features/navigation.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const documentHighlightFeature: Feature = {
  capability: () => ({ documentHighlightProvider: true }),
  register: (connection, session) => connection.onDocumentHighlight((params) => documentHighlights(session, params)),
};

const read: DocumentHighlightKind = 2;
const write: DocumentHighlightKind = 3;

/** Where the document has the name at a position: written where it is defined, read where it is used. */
export function documentHighlights(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): DocumentHighlight[] {
  const document = session.document(textDocument.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!found) return [];
  const own = uriKey(textDocument.uri);
  const kinds = new Map<number, DocumentHighlight>();
  for (const kind of found.kinds) {
    const { definitions, references } = session.workspace.uses(textDocument.uri, kind, found.name);
    for (const { uri, word } of definitions)
      if (uriKey(uri) === own) kinds.set(word.start, { range: rangeOf(document.lines, inner(word)), kind: write });
    for (const { uri, word } of references)
      if (uriKey(uri) === own && !kinds.has(word.start))
        kinds.set(word.start, { range: rangeOf(document.lines, inner(word)), kind: read });
  }
  return [...kinds].sort(([a], [b]) => a - b).map(([, highlight]) => highlight);
}
