import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { offsetAt, positionAt } from '../../base/lines.ts';
import { inlays } from '../../features/inlays.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const inlayHintFeature: Feature = {
  capability: () => ({ inlayHintProvider: true }),
  register: (connection, session) => connection.languages.inlayHint.on((params) => inlayHints(session, params)),
};

/** A few words on the statements of a range, with the sentence to point at; none unless a person wants them. */
export function inlayHints(
  session: Session,
  { textDocument, range }: Pick<InlayHintParams, 'textDocument' | 'range'>,
): InlayHint[] {
  const document = session.document(textDocument.uri);
  if (!document || !session.settings.inlayHints.enabled) return [];
  const { bound, lines } = document;
  const locale = session.messageLocale;
  const mask = session.maskLabel(document.uri);
  return inlays(bound, offsetAt(lines, range.start), offsetAt(lines, range.end)).map((hint) => ({
    position: positionAt(lines, hint.offset),
    label: mask(hint.text[locale], { start: hint.offset, end: hint.offset }),
    tooltip: mask(hint.sentence[locale], { start: hint.offset, end: hint.offset }),
    paddingLeft: true,
  }));
}
