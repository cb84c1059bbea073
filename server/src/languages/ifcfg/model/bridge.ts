import { memo } from '../../../base/memo.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Who reads a file: the network scripts, NetworkManager. */
export type Reader = 'initscripts' | 'networkmanager';

/** The value of a key; the last one counts. Undefined where nothing is set. */
export function settingOf(top: readonly BoundStatement[], key: string): Word | undefined {
  const value = lastOf(top).get(key)?.statement.args[0];
  // One whose quote does not end is reported itself.
  return value && !value.quote && !value.seams && /["']/.test(value.text) ? undefined : value;
}

const lastOf = memo(
  (top: readonly BoundStatement[]): ReadonlyMap<string, BoundStatement> =>
    new Map(
      top.flatMap((each) =>
        each.statement.assign && !each.statement.broken ? [[each.statement.keyword.text, each] as const] : [],
      ),
    ),
);

/** True for the file of a bridge, in whatever letters its type is written. */
export function isBridge(top: readonly BoundStatement[]): boolean {
  return settingOf(top, 'TYPE')?.text.toLowerCase() === 'bridge';
}
