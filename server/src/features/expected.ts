import { touches } from '../base/span.ts';
import { expectedAt } from '../binding/match.ts';
import type { BoundStatement, Role } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import { indexIn, inner, slice, type Word } from '../syntax/tree.ts';

/** What a statement's grammar expects at a cursor. */
export interface Expected {
  /** Best first, each with the stretch that it would replace. */
  readonly roles: readonly Role[];
  /** The argument that the cursor touches. */
  readonly touched: Word | undefined;
  /** The arguments before it. */
  readonly earlier: readonly Word[];
}

/** What may stand among a statement's arguments at an offset. */
export function expectedIn(bound: BoundStatement, offset: number, targets: Targets): Expected {
  const { statement, directive, catalog } = bound;
  // The brackets of a list of texts need no space beside them.
  const isBracket = (word: Word): boolean =>
    catalog.assign?.trim() === '=' && !word.quote && (word.end === offset ? word.text === '[' : word.text === ']');
  const touched = statement.args.find((each) => touches(each, offset) && !isBracket(each));
  const cursor = touched
    ? slice(touched, 0, indexIn(touched, offset), inner(touched))
    : { start: offset, end: offset, text: '' };
  const earlier = statement.args.filter((each) => each !== touched && each.end <= offset);
  return { roles: expectedAt(directive?.args, earlier, cursor, targets), touched, earlier };
}
