import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import * as messages from '../../base/messages-editor.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const documentLinkFeature: Feature = {
  capability: () => ({ documentLinkProvider: {} }),
  register: (connection, session) => connection.onDocumentLinks((params) => documentLinks(session, params)),
};

/**
 * The words that name included files; a pattern that represents several leads to the first of them and says how many
 * there are.
 */
export function documentLinks(
  session: Session,
  { textDocument }: Pick<DocumentLinkParams, 'textDocument'>,
): DocumentLink[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  return session.workspace.includes(textDocument.uri).flatMap(({ word, targets, path }) => {
    const target = targets[0] ?? path;
    if (target === undefined) return [];
    const several = targets.length > 1 && { tooltip: messages.severalFiles(targets.length)[session.messageLocale] };
    return [{ range: rangeOf(document.lines, inner(word)), target, ...several }];
  });
}
