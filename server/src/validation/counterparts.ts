import { memo } from '../base/memo.ts';
import * as messages from '../base/messages-nodes.ts';
import type { Problem } from '../base/problem.ts';
import type { Checked } from '../language.ts';
import { factsOf } from '../schema/symbols.ts';
import type { BoundTree } from '../schema/types.ts';
import { hasTags } from '../syntax/holes.ts';
import type { Statement, Word } from '../syntax/tree.ts';

/** A file as one node has it. */
interface Copy {
  readonly uri: string;
  readonly node: string;
  readonly words: readonly Word[];
  /** Its words in one text: what copies that are equal have in common. */
  readonly text: string;
}

/**
 * A file that must be the same on all nodes, and is not: in folders named after nodes that the cluster of the file knows.
 * The copies that most nodes have are right; of as many, the one that comes first. Each other one has a problem at the
 * first word that differs. Comments and layout do not count.
 */
export function* differsBetweenNodes(file: Checked): Iterable<Problem> {
  const { counterparts = [] } = file;
  const [first] = counterparts;
  if (!first || hasTags(file.bound.tree)) return;
  const isNode = nodesOf(file);
  if (!isNode(first.ownFolder)) return;
  const own = copyOf(file.uri, first.ownFolder, file.bound);
  const others = counterparts.flatMap(({ uri, folder, ownFolder, bound }) =>
    ownFolder === first.ownFolder && isNode(folder) && !hasTags(bound.tree) ? [copyOf(uri, folder, bound)] : [],
  );
  const copies = [own, ...others].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const votes = new Map<string, number>();
  for (const { text } of copies) votes.set(text, (votes.get(text) ?? 0) + 1);
  const most = Math.max(...votes.values());
  const model = copies.find(({ text }) => votes.get(text) === most);
  if (!model || model.text === own.text) return;
  const at = own.words.findIndex((word, i) => word.text !== model.words[i]?.text);
  const index = at < 0 ? own.words.length : at;
  const place = own.words[index] ?? own.words.at(-1);
  const there = model.words[index] ?? model.words.at(-1);
  yield messages.differsBetweenNodes({ start: place?.start ?? 0, end: place?.end ?? 0 }, own.node, model.node, {
    start: there?.start ?? 0,
    end: there?.end ?? 0,
    uri: model.uri,
  });
}

/** Tells whether a folder is named after a node of the cluster: by its name, with or without its domain. */
function nodesOf(file: Checked): (folder: string) => boolean {
  const kinds = Object.keys(file.symbols).filter((kind) => factsOf(file.symbols, kind).section === 'nodes');
  const names = new Set(kinds.flatMap((kind) => file.definitions(kind).map(({ name }) => shortName(name))));
  return (folder) => names.has(shortName(folder));
}

function shortName(name: string): string {
  return name.toLowerCase().split('.')[0]!;
}

function copyOf(uri: string, node: string, bound: BoundTree): Copy {
  return { uri, node, ...wordsOf(bound) };
}

/** Kept for each version of a document: a fleet compares it with all others. */
const wordsOf = memo(({ tree, all }: BoundTree): Pick<Copy, 'words' | 'text'> => {
  const words: Word[] = [];
  const own = new Set(all.flatMap(({ directive, statement }) => (directive?.isPerNode ? [statement] : [])));
  collect(tree.root.statements, own, words);
  return { words, text: words.map(({ text }) => text).join('\n') };
});

/** The words of statements, and of those inside them, but for the values of a node's own; braces as words of no text, so that they count. */
function collect(statements: readonly Statement[], own: ReadonlySet<Statement>, into: Word[]): void {
  for (const statement of statements) {
    const { keyword, args, body } = statement;
    into.push(keyword, ...(own.has(statement) ? [] : args));
    if (!body) continue;
    collect(body.statements, own, into);
    into.push({ start: body.end, end: body.end, text: '' });
  }
}
