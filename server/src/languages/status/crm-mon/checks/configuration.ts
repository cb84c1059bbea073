import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/alarms.ts';
import { keywordOf, namesOf } from './alarms.ts';

/** Where the cluster names its nodes. */
const NODES = /^(?:online|offline|node)$/;

/** What a status says against the configuration in sight; without one, nothing is said. */
export function* configuration(file: Checked): Iterable<Problem> {
  const seen = new Set<string>();
  const nodes = new Map<string, Word>();
  let list: BoundStatement | undefined;
  for (const bound of file.bound.all) {
    for (const word of namesOf(bound, 'crm-resource')) yield* once(word, 'crm-resource', 'resource', file, seen);
    if (!NODES.test(keywordOf(bound))) continue;
    list ??= bound;
    for (const word of namesOf(bound, 'host')) {
      nodes.set(word.text.toLowerCase(), word);
      yield* once(word, 'host', 'node', file, seen);
    }
  }
  // A status of another cluster has none of the names.
  if (!list || ![...nodes.values()].some(({ text }) => file.defined('host', text).length)) return;
  const missing = new Set<string>();
  for (const { name, word, uri } of file.definitions('host')) {
    const key = name.toLowerCase();
    if (nodes.has(key) || missing.has(key)) continue;
    missing.add(key);
    yield messages.missingNode(list.statement.keyword, name, { start: word.start, end: word.end, uri });
  }
}

/** A name that no file has, where some file names others of its kind; each name once. */
function* once(
  word: Word,
  kind: string,
  what: 'node' | 'resource',
  file: Checked,
  seen: Set<string>,
): Iterable<Problem> {
  const key = `${what} ${word.text}`;
  if (seen.has(key) || file.defined(kind, word.text).length || !file.definitions(kind).length) return;
  seen.add(key);
  yield messages.notConfigured(word, word.text, what);
}
