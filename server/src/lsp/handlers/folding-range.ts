import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { folds } from '../../features/folding.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const foldingRangeFeature: Feature = {
  capability: () => ({ foldingRangeProvider: true }),
  register: (connection, session) => connection.onFoldingRanges((params) => foldingRanges(session, params)),
};

/** Whole lines that may be folded; at most as many as the client takes. */
export function foldingRanges(
  session: Session,
  { textDocument }: Pick<FoldingRangeParams, 'textDocument'>,
): FoldingRange[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const limit = session.client.textDocument?.foldingRange?.rangeLimit;
  return folds(document.bound.tree, document.lines)
    .slice(0, limit)
    .map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind && { kind }) }));
}
