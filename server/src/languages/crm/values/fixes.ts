import type { Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import { lookUp } from '../../../base/tables.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { BoundStatement } from '../../../schema/types.ts';

const RENAMED: Readonly<Record<string, string>> = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
};

/** `ms` as a promotable clone, its attributes renamed along with it. */
export function promotableFix(bound: BoundStatement): Fix | undefined {
  const { keyword } = bound.statement;
  const metas = childrenNamed(bound, 'meta');
  const pairs = metas.flatMap((meta) => meta.children);
  const edits = [{ start: keyword.start, end: keyword.end, text: 'clone' }];
  for (const pair of pairs) {
    const word = pair.statement.keyword;
    const renamed = lookUp(RENAMED, word.text);
    if (renamed) edits.push({ start: word.start, end: word.end, text: renamed });
  }
  if (!pairs.some((pair) => pair.statement.keyword.text === 'promotable')) {
    const meta = metas[0]?.statement.keyword;
    const at = meta ? meta.end : bound.statement.args.at(-1)?.end;
    if (at === undefined) return undefined;
    edits.push({ start: at, end: at, text: meta ? ' promotable=true' : ' meta promotable=true' });
  }
  const title = { en: 'Make it a promotable clone', ja: '昇格可能なクローンに書き換える' };
  return fix(title, edits, 'safe');
}

/** A promotable clone as `ms`, for Pacemaker 1: `bound` is its `promotable`. */
export function masterFix(bound: BoundStatement, text: string): Fix | undefined {
  const list = bound.parent;
  const clone = list?.parent;
  if (!list || !clone || clone.statement.keyword.text !== 'clone') return undefined;
  const { keyword } = clone.statement;
  const edits = [{ start: keyword.start, end: keyword.end, text: 'ms' }];
  for (const { statement } of childrenNamed(clone, 'meta').flatMap((meta) => meta.children)) {
    const old = Object.keys(RENAMED).find((each) => RENAMED[each] === statement.keyword.text);
    if (old) edits.push({ start: statement.keyword.start, end: statement.keyword.end, text: old });
  }
  // With the word `meta`, where nothing else appears after it.
  const from = list.children.length > 1 ? bound.statement : list.statement;
  let { start } = from;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  edits.push({ start, end: bound.statement.end, text: '' });
  return fix({ en: 'Write it as `ms`', ja: '`ms` に書き換える' }, edits, 'safe');
}

/** `user` as `acl_target`, and as a `role` where it has permissions of its own. */
export function userFix(bound: BoundStatement, text: string): Fix | undefined {
  const { keyword, args } = bound.statement;
  const [user, ...rest] = args;
  if (!user || !rest.length || args.some((word) => word.hole)) return undefined;
  const roles = rest.filter((word) => /^role:./.test(word.text)).map((word) => word.text.slice('role:'.length));
  const permissions = rest.filter((word) => !/^role:./.test(word.text)).map((word) => text.slice(word.start, word.end));
  // A role refuses an attribute without the element that it belongs to.
  const rights = permissions.join(' ').split(/\b(?=(?:read|write|deny)(?: |$))/);
  if (rights.some((each) => /\battribute:/.test(each) && !/\b(?:type|tag):/.test(each))) return undefined;
  const own = `${user.text}_role`;
  const head = permissions.length ? `role ${own} ${permissions.join(' ')}\n` : '';
  const made = `${head}acl_target ${user.text} ${[...roles, ...(permissions.length ? [own] : [])].join(' ')}`;
  const edits = [{ start: keyword.start, end: rest.at(-1)!.end, text: made }];
  return fix({ en: 'Write it as `acl_target`', ja: '`acl_target` に書き換える' }, edits, 'suggestion');
}
