import { closestMatch } from '../../../base/nearest.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/nodes.ts';

/** The nodes of the cluster among the names: two with one address, and one that is misspelt. */
export function* nodes(file: Checked): Iterable<Problem> {
  const names = [...new Set(file.definitions('host').map(({ name }) => name.toLowerCase()))];
  if (names.length < 2) return;
  const byShort = new Map(names.map((name) => [shortOf(name), name]));
  const entries = file.bound.top.filter(({ directive }) => directive?.isHostEntry);
  const listed = new Set(entries.flatMap(({ statement }) => statement.args.map(({ text }) => shortOf(text))));
  const missing = names.filter((name) => !listed.has(shortOf(name)));
  const first = new Map<string, { readonly name: string; readonly place: Location }>();
  for (const { statement } of entries) {
    const reported = new Set<string>();
    const address = statement.keyword.text;
    // Every host has its loopback addresses for itself.
    const isLoopback = address.startsWith('127.') || address === '::1';
    for (const word of statement.args) {
      if (word.hole) continue;
      const node = byShort.get(shortOf(word.text));
      const before = first.get(address);
      const name = word.text.toLowerCase();
      // Of a short name that lacks a letter, the longer one tells how near the two are.
      const right = node === undefined ? closestMatch(name, missing, name.length + 1) : undefined;
      if (right && missing.length < names.length) yield messages.misspeltNode(word, right);
      if (!node || isLoopback) continue;
      if (!before) first.set(address, { name: node, place: { start: word.start, end: word.end } });
      else if (before.name !== node && !reported.has(node)) {
        reported.add(node);
        yield messages.sharedAddress(word, address, before.name, before.place);
      }
    }
  }
}

/** Without its domain, in lower case. */
function shortOf(name: string): string {
  return name.toLowerCase().split('.')[0]!;
}
