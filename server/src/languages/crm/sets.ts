import { type Bound, childrenNamed } from '../../catalog/bind.ts';
import type { Word } from '../../syntax/tree.ts';
import { wordNamed } from './members.ts';

/** The id that a `property`, `rsc_defaults` or `op_defaults` gives its set; undefined where it is the usual one. */
export function setIdOf(bound: Bound): Word | undefined {
  return wordNamed(bound, 'SET-ID') ?? childrenNamed(bound, '$id')[0]?.statement.args[0];
}
