import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { selections } from '../../features/selection.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const selectionRangeFeature: Feature = {
  capability: () => ({ selectionRangeProvider: true }),
  register: (connection, session) => connection.onSelectionRanges((params) => selectionRanges(session, params)),
};

/** For each position the smallest stretch, with those round it as its parents. */
export function selectionRanges(
  session: Session,
  { textDocument, positions }: Pick<SelectionRangeParams, 'textDocument' | 'positions'>,
): SelectionRange[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  return positions.map((position) => {
    const stretches = selections(document.bound, offsetAt(document.lines, position));
    let range: SelectionRange | undefined;
    for (const each of stretches.toReversed())
      range = { range: rangeOf(document.lines, each), ...(range && { parent: range }) };
    return range ?? { range: { start: position, end: position } };
  });
}
