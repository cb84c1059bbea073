import type { Location, LocationLink, Range, ReferenceParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { touches } from '../../base/span.ts';
import { locate } from '../../binding/locate.ts';
import { addressPlaces } from '../../features/address-places.ts';
import { nameAt } from '../../features/navigation.ts';
import { pageUri } from '../../features/reference/address.ts';
import type { NameUse, Uses } from '../../language.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { fileLinks } from '../file-links.ts';
import type { DocumentView, Session } from '../session.ts';

export const definitionFeature: Feature = {
  capability: () => ({ definitionProvider: true }),
  register: (connection, session) =>
    connection.onDefinition((params) =>
      session.client.textDocument?.definition?.linkSupport
        ? definitionLinks(session, params)
        : definition(session, params),
    ),
};

export const referencesFeature: Feature = {
  capability: () => ({ referencesProvider: true }),
  register: (connection, session) => connection.onReferences((params) => references(session, params)),
};

/**
 * Where the name at a position is defined; the beginning of each file that an included path represents; the reference's
 * page of an agent, for clients that can show it; the interface that has an address.
 */
export function definition(session: Session, at: TextDocumentPositionParams): Location[] {
  return linksAt(session, at).targets.map(({ uri, range }) => ({ uri, range }));
}

/** The same with the range that leads there and all of what defines it, for clients that read that. */
export function definitionLinks(session: Session, at: TextDocumentPositionParams): LocationLink[] {
  const { origin, targets } = linksAt(session, at);
  return targets.map(({ uri, range, whole }) => ({
    ...(origin && { originSelectionRange: origin }),
    targetUri: uri,
    targetRange: whole ?? range,
    targetSelectionRange: range,
  }));
}

interface Target extends Location {
  /** All of the statement that defines the name. */
  readonly whole?: Range;
}

interface Links {
  readonly origin?: Range;
  readonly targets: readonly Target[];
}

function linksAt(session: Session, at: TextDocumentPositionParams): Links {
  const { uri } = at.textDocument;
  const document = session.document(uri);
  if (!document) return nowhere;
  const { bound, lines } = document;
  const offset = offsetAt(lines, at.position);
  const include = session.workspace.includes(uri).find(({ word }) => touches(word, offset));
  if (include?.targets.length)
    return {
      origin: rangeOf(lines, inner(include.word)),
      targets: include.targets.map((target) => ({ uri: target, range: { start: origin, end: origin } })),
    };
  const found = nameAt(bound, offset);
  const targets = places(session, at, (uses) => uses.definitions);
  if (targets.length) return { ...(found && { origin: rangeOf(lines, inner(found.word)) }), targets };
  const file = fileLinks(session, document).find((link) => touches(link, offset));
  if (file)
    return {
      origin: rangeOf(lines, file),
      targets: [{ uri: file.target, range: { start: origin, end: origin } }],
    };
  const checked = session.workspace.checked(uri);
  const address = checked && addressPlaces(checked, offset);
  if (address)
    return {
      origin: rangeOf(lines, address.origin),
      targets: address.places.map((each) => ({ uri: each.uri!, range: rangeOf(session.lines(each.uri!)!, each) })),
    };
  return session.client.workspace?.textDocumentContent ? pageLinks(session, document, offset) : nowhere;
}

const nowhere: Links = { targets: [] };

/** To the page of the entry (an agent) at an offset. */
function pageLinks(session: Session, { bound, lines, language }: DocumentView, offset: number): Links {
  const place = locate(bound, offset);
  if (place.at !== 'value' || place.role?.element.kind !== 'word' || !place.role.element.type.choices) return nowhere;
  const id = session.reference.library.entryPage(place.word.text, language);
  if (id === undefined) return nowhere;
  const target = { uri: pageUri(id, session.messageLocale), range: { start: origin, end: origin } };
  return { origin: rangeOf(lines, inner(place.word)), targets: [target] };
}

/** Where the name at a position is used, and, if asked for, defined. */
export function references(session: Session, params: Omit<ReferenceParams, 'workDoneToken'>): Location[] {
  const withDefinition = params.context.includeDeclaration;
  return places(session, params, (uses) => [...(withDefinition ? uses.definitions : []), ...uses.references]).map(
    ({ uri, range }) => ({ uri, range }),
  );
}

const origin = { line: 0, character: 0 };

function places(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  which: (uses: Uses) => readonly NameUse[],
): Target[] {
  const document = session.document(textDocument.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!found) return [];
  const uses = found.kinds.flatMap((kind) => which(session.workspace.uses(textDocument.uri, kind, found.name)));
  // A word that may refer to names of several kinds is one place.
  return [...new Map(uses.map((use) => [`${use.word.start} ${use.uri}`, use])).values()].map((use) => ({
    uri: use.uri,
    range: rangeOf(session.lines(use.uri)!, inner(use.word)),
    whole: rangeOf(session.lines(use.uri)!, use.bound.statement),
  }));
}
