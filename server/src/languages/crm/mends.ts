import type { Fix } from '../../base/problem.ts';
import { type Bound, childrenNamed } from '../../catalog/bind.ts';

const RENAMED: Readonly<Record<string, string>> = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
};

/** `ms` as a promotable clone, its attributes renamed along with it. */
export function promotableMend(bound: Bound): Fix | undefined {
  const { keyword } = bound.statement;
  const metas = childrenNamed(bound, 'meta');
  const pairs = metas.flatMap((meta) => meta.children);
  const edits = [{ start: keyword.start, end: keyword.end, text: 'clone' }];
  for (const pair of pairs) {
    const word = pair.statement.keyword;
    const renamed = RENAMED[word.text];
    if (renamed) edits.push({ start: word.start, end: word.end, text: renamed });
  }
  if (!pairs.some((pair) => pair.statement.keyword.text === 'promotable')) {
    const meta = metas[0]?.statement.keyword;
    const at = meta ? meta.end : bound.statement.args.at(-1)?.end;
    if (at === undefined) return undefined;
    edits.push({ start: at, end: at, text: meta ? ' promotable=true' : ' meta promotable=true' });
  }
  const title = { en: 'Make it a promotable clone', ja: '昇格可能なクローンに書き換える' };
  return { title, edits, preferred: true };
}
