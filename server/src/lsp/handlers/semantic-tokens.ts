import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { offsetAt, positionAt } from '../../base/lines.ts';
import { type Token, tokenModifiers, tokens, tokenTypes } from '../../features/tokens.ts';
import { sourceText } from '../../syntax/tree.ts';
import type { Feature } from '../feature.ts';
import type { DocumentView, Session } from '../session.ts';

export const semanticTokensFeature: Feature = {
  capability: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
      range: true,
    },
  }),
  register: (connection, session) => {
    connection.onRequest('textDocument/semanticTokens/full', (params) => semanticTokens(session, params));
    connection.onRequest('textDocument/semanticTokens/range', (params) => semanticTokens(session, params));
  },
};

/** The tokens of a document, or of the statements that a range touches. */
export function semanticTokens(
  session: Session,
  { textDocument, range }: Pick<SemanticTokensRangeParams, 'textDocument'> & Partial<SemanticTokensRangeParams>,
): SemanticTokens {
  const document = session.document(textDocument.uri);
  if (!document) return { data: [] };
  const { bound, lines } = document;
  const start = range ? offsetAt(lines, range.start) : 0;
  const end = range ? offsetAt(lines, range.end) : lines.length;
  const pieces = [...tokens(bound, document.checked(), start, end)].flatMap((token) => piecesOf(token, document));
  return { data: encoded(pieces.sort((a, b) => a.line - b.line || a.character - b.character)) };
}

/** A token of one line. */
interface Piece {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  /** Bits. */
  readonly modifiers: number;
}

/** A token is within a line: one that is longer is one a line. */
function piecesOf(token: Token, { bound, lines }: DocumentView): readonly Piece[] {
  const text = sourceText(bound.tree).slice(token.start, token.end);
  const type = tokenTypes.indexOf(token.type);
  const modifiers = token.modifiers.reduce((bits, each) => bits | (1 << tokenModifiers.indexOf(each)), 0);
  return [...text.matchAll(/[^\r\n]+/g)].map((part) => {
    const { line, character } = positionAt(lines, token.start + part.index);
    return { line, character, length: part[0].length, type, modifiers };
  });
}

/** The numbers of the protocol: each place as its distance from the one before. */
function encoded(pieces: readonly Piece[]): number[] {
  let [line, character] = [0, 0];
  return pieces.flatMap((piece) => {
    const lineDelta = piece.line - line;
    const delta = lineDelta ? piece.character : piece.character - character;
    ({ line, character } = piece);
    return [lineDelta, delta, piece.length, piece.type, piece.modifiers];
  });
}
