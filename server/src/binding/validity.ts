import type { BoundStatement, BoundTree } from '../schema/types.ts';
import { isValidStatement } from './bind.ts';
import { perStatement } from './per-statement.ts';

/** The statements in which the catalogue finds something wrong by themselves, in document order. */
export function invalidStatements(tree: BoundTree): readonly BoundStatement[] {
  return invalidIn(tree).flat();
}

const invalidIn = perStatement(({ all }): readonly BoundStatement[] => {
  const invalid = all.filter((each) => !isValidStatement(each));
  return invalid.length ? invalid : none;
});

const none: readonly BoundStatement[] = [];
