import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import * as messages from '../../base/messages-editor.ts';
import { touches } from '../../base/span.ts';
import { manualsIn } from '../../features/mentions.ts';
import { indexId } from '../../features/reference/context.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { fileLinks } from '../file-links.ts';
import type { Session } from '../session.ts';

export const documentLinkFeature: Feature = {
  capability: () => ({ documentLinkProvider: {} }),
  register: (connection, session) => connection.onDocumentLinks((params) => documentLinks(session, params)),
};

/**
 * The words that name included files (a pattern that represents several leads to the first of them and says how many there
 * are), paths in values that lead to a file, and manuals in comments, whose facts are in the reference.
 */
export function documentLinks(
  session: Session,
  { textDocument }: Pick<DocumentLinkParams, 'textDocument'>,
): DocumentLink[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const { lines, bound, language } = document;
  const files = fileLinks(session, document);
  const words = session.workspace.includes(textDocument.uri);
  const includes = words.flatMap(({ word, targets, path }) => {
    const target = targets[0] ?? files.find((link) => touches(word, link.start))?.target ?? path;
    if (target === undefined) return [];
    const several = targets.length > 1 && { tooltip: messages.severalFiles(targets.length)[session.messageLocale] };
    return [{ range: rangeOf(lines, inner(word)), target, ...several }];
  });
  const paths = files
    .filter((link) => !words.some(({ word }) => touches(word, link.start)))
    .map((link) => ({ range: rangeOf(lines, link), target: link.target }));
  const page = session.reference.href(indexId(language.id), session.client, session.messageLocale);
  const manuals = page === undefined ? [] : manualsIn(bound, session.reference.manuals(language));
  return [...includes, ...paths, ...manuals.map((manual) => ({ range: rangeOf(lines, manual), target: page! }))];
}
