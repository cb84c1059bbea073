import type { Location, ReferenceParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { touches } from '../../base/span.ts';
import { nameAt } from '../../features/navigation.ts';
import type { NameUse, Uses } from '../../language.ts';
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

/** Where the name at a position is defined; the beginning of each file that an included path represents. */
export function definition(session: Session, at: TextDocumentPositionParams): Location[] {
  const document = session.document(at.textDocument.uri);
  if (!document) return [];
  const offset = offsetAt(document.lines, at.position);
  const include = session.workspace.includes(at.textDocument.uri).find(({ word }) => touches(word, offset));
  if (include) return include.targets.map((uri) => ({ uri, range: { start: origin, end: origin } }));
  return places(session, at, (uses) => uses.definitions);
}

/** Where the name at a position is used, and, if asked for, defined. */
export function references(session: Session, params: Omit<ReferenceParams, 'workDoneToken'>): Location[] {
  const withDefinition = params.context.includeDeclaration;
  return places(session, params, (uses) => [...(withDefinition ? uses.definitions : []), ...uses.references]);
}

const origin = { line: 0, character: 0 };

function places(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  which: (uses: Uses) => readonly NameUse[],
): Location[] {
  const document = session.document(textDocument.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!found) return [];
  const uses = found.kinds.flatMap((kind) => which(session.workspace.uses(textDocument.uri, kind, found.name)));
  // A word that may refer to names of several kinds is one place.
  return [...new Map(uses.map((use) => [`${use.word.start} ${use.uri}`, use])).values()].map((use) => ({
    uri: use.uri,
    range: rangeOf(session.lines(use.uri)!, inner(use.word)),
  }));
}
