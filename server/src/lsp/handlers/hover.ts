import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt, positionAt } from '../../base/lines.ts';
import { innermost } from '../../binding/locate.ts';
import { hover } from '../../features/hover/hover.ts';
import { hoverText } from '../../features/hover/text.ts';
import { pageAt } from '../../features/reference/at.ts';
import { closingLine } from '../../features/reference/link.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import { documentation, wantsPlain } from '../documentation.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const hoverFeature: Feature = {
  capability: () => ({ hoverProvider: true }),
  register: (connection, session) => connection.onHover((params) => hoverAt(session, params)),
};

/** The documentation of what appears at a position; undefined where there is none. */
export function hoverAt(session: Session, { textDocument, position }: TextDocumentPositionParams): Hover | undefined {
  const document = session.document(textDocument.uri);
  if (!document) return undefined;
  const { uri, bound, lines, language } = document;
  const offset = offsetAt(lines, position);
  const mask = session.mask(uri);
  // A hover may quote the whole statement.
  const statement = innermost(bound, offset)?.statement;
  const about = statement
    ? { start: statement.start, end: statement.body?.start ?? statement.end }
    : { start: offset, end: offset };
  const found = hover(bound, language, offset, {
    uses: (kind, name) => session.workspace.uses(uri, kind, name),
    lineOf: (at) => positionAt(lines, at).line + 1,
    symbols: session.workspace.symbols,
    mask: (text) => mask(text, about),
    trees: () => [bound, ...document.checked().neighbours.map((other) => other.bound)],
    place: (use) => {
      const at = session.lines(use.uri);
      return `${use.uri.slice(use.uri.lastIndexOf('/') + 1)}:${at ? positionAt(at, inner(use.word).start).line + 1 : 1}`;
    },
  });
  if (!found) return undefined;
  const { reference, messageLocale, docLocales } = session;
  const formats = session.client.textDocument?.hover?.contentFormat;
  const page = pageAt(reference.library, bound, language, offset);
  const more = page && closingLine(page, wantsPlain(formats) ? undefined : reference.links, messageLocale);
  return {
    range: rangeOf(lines, found),
    contents: documentation(hoverText(found, docLocales, more), messageLocale, formats),
  };
}
