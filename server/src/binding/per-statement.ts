import { type ResultRow, type Upkeep, unknownResult } from '../schema/results.ts';
import type { BoundTree, SingleStatementView, StatementView } from '../schema/types.ts';
import { SingleStatement } from './single-statement.ts';

/**
 * A function that works something out for each statement of the top scope, in document order, and keeps it as long as the
 * statement is the same: after a keystroke most are. What `make` gives must follow from the statement and what is inside it
 * alone, and must hold no offsets but those of its words (which move with the statement); `upkeep` says how other values
 * go on. Of one statement by itself, nothing but that one is worked out: the row has one value.
 */
export function perStatement<V>(
  make: (view: SingleStatementView) => V,
  upkeep: Upkeep<V> = {},
): (view: StatementView) => readonly V[] {
  const siblingsOf = ({ results, top }: BoundTree): ResultRow => {
    const known = results.get(make);
    if (known) return known;
    const row = { values: new Array<unknown>(top.length).fill(unknownResult), complete: false, upkeep };
    results.set(make, row);
    return row;
  };
  const valueAt = (document: BoundTree, { values }: ResultRow, index: number, view?: SingleStatementView): V => {
    const known = values[index];
    if (known !== unknownResult) return known as V;
    const made = make(view ?? new SingleStatement(document, index));
    values[index] = made;
    return made;
  };
  return (view) => {
    if ('document' in view) return [valueAt(view.document, siblingsOf(view.document), view.index, view)];
    const row = siblingsOf(view);
    if (!row.complete) for (let i = 0; i < row.values.length; i++) valueAt(view, row, i);
    row.complete = true;
    return row.values as readonly V[];
  };
}
