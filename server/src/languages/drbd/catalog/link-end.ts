import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { argument } from '../../../binding/bound.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Whose end of the replication link an address is: `host cluster1's end of the replication link; port 7777`. */
export function linkEnd(bound: BoundStatement, word: Word): Text | undefined {
  const { statement, parent } = bound;
  if (word === statement.keyword || parent?.statement.keyword.text !== 'on') return undefined;
  const hosts = parent.statement.args.map(({ text }) => codeSpan(text));
  const port = argument(bound, 'PORT');
  if (!hosts.length || port === undefined) return undefined;
  return {
    en: `Host ${hosts.join(', ')}: its end of the replication link; port ${codeSpan(port)}.`,
    ja: `ホスト ${hosts.join('、')} 側のレプリケーション回線の端点です。ポートは ${codeSpan(port)} です。`,
  };
}
