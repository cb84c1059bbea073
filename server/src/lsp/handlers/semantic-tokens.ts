import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { offsetAt, positionAt } from '../../base/lines.ts';
import { tokenModifiers, tokenTypes } from '../../features/token-types.ts';
import { type Token, tokens } from '../../features/tokens.ts';
import { sourceText } from '../../syntax/tree.ts';
import type { Feature } from '../feature.ts';
import { SemanticTokensBuilder } from '../library.ts';
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
    connection.languages.semanticTokens.on((params) => semanticTokens(session, params));
    connection.languages.semanticTokens.onRange((params) => semanticTokens(session, params));
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
  const builder = new SemanticTokensBuilder();
  for (const token of tokens(bound, document.checked(), start, end)) push(builder, token, document);
  return builder.build();
}

/** A token is within a line: one that is longer is one a line. */
function push(builder: SemanticTokensBuilder, token: Token, { bound, lines }: DocumentView): void {
  const text = sourceText(bound.tree).slice(token.start, token.end);
  const modifiers = token.modifiers.reduce((bits, each) => bits | (1 << tokenModifiers.indexOf(each)), 0);
  for (const part of text.matchAll(/[^\r\n]+/g)) {
    const { line, character } = positionAt(lines, token.start + part.index);
    builder.push(line, character, part[0].length, tokenTypes.indexOf(token.type), modifiers);
  }
}
