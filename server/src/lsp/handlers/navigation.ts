import type { Location, ReferenceParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import type { Uses } from '../../documents/workspace.ts';
import { nameAt } from '../../features/navigation.ts';
import type { NameUse } from '../../language.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const definitionFeature: Feature = {
  capability: () => ({ definitionProvider: true }),
  register: (connection, session) => connection.onDefinition((params) => definition(session, params)),
};

export const referencesFeature: Feature = {
  capability: () => ({ referencesProvider: true }),
  register: (connection, session) => connection.onReferences((params) => references(session, params)),
};

/** Where the name at a position is defined. */
export function definition(session: Session, at: TextDocumentPositionParams): Location[] {
  return places(session, at, (uses) => uses.definitions);
}

/** Where the name at a position is used, and, if asked for, defined. */
export function references(session: Session, params: Omit<ReferenceParams, 'workDoneToken'>): Location[] {
  const withDefinition = params.context.includeDeclaration;
  return places(session, params, (uses) => [...(withDefinition ? uses.definitions : []), ...uses.references]);
}

function places(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  which: (uses: Uses) => readonly NameUse[],
): Location[] {
  const document = session.document(textDocument.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!found) return [];
  return found.kinds
    .flatMap((kind) => which(session.workspace.uses(textDocument.uri, kind, found.name)))
    .map((use) => ({ uri: use.uri, range: rangeOf(session.lines(use.uri)!, inner(use.word)) }));
}
