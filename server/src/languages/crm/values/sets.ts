import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { wordNamed } from './members.ts';

/** The id that a `property`, `rsc_defaults` or `op_defaults` gives its set; undefined where it is the usual one. */
export function setIdOf(bound: BoundStatement): Word | undefined {
  const own = bound.children.find((each) => /^\$id$/i.test(each.statement.keyword.text));
  return wordNamed(bound, 'SET-ID') ?? own?.statement.args[0];
}
