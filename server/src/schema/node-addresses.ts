import type { Location } from '../base/problem.ts';
import type { Word } from '../syntax/tree.ts';
import type { BoundStatement, BoundTree } from './types.ts';

/** An address that a node has of its own, as DRBD, Corosync or Heartbeat name it. */
export interface NodeAddress {
  readonly address: string;
  readonly word: Word;
  /** The nodes that it is for, where the file names them. */
  readonly nodes: readonly string[];
}

const ADDRESS = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3})|((?=[\da-f]*:)[\da-f:]+$))/i;

/** The addresses of nodes in a file, in document order. */
export function nodeAddressesIn({ all }: BoundTree): readonly NodeAddress[] {
  return all.flatMap((bound) => {
    const { words, nodes } = wordsOf(bound);
    return words.flatMap((word) => {
      const address = ADDRESS.exec(word.text)?.slice(1).find(Boolean);
      return address === undefined ? [] : [{ address, word, nodes }];
    });
  });
}

/** The addresses of nodes in some files, by text, each where it appears first. */
export function nodeAddresses(
  files: readonly { readonly uri: string; readonly bound: BoundTree }[],
): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (const { uri, bound } of files)
    for (const { address, word } of nodeAddressesIn(bound))
      if (!found.has(address)) found.set(address, { start: word.start, end: word.end, uri });
  return found;
}

const none = { words: [], nodes: [] };

/** The words of a statement that may be addresses of a node. A pair `address=...` is a parameter of something else. */
function wordsOf({ statement, parent, siblings }: BoundStatement): Pick<NodeAddress, 'nodes'> & {
  readonly words: readonly Word[];
} {
  const { keyword, args, assign } = statement;
  if (keyword.text === 'address' && !assign)
    return { words: args, nodes: parent ? textsOf(parent.statement.args) : [] };
  if (keyword.text === 'ucast') return { words: args.slice(1), nodes: [] };
  if (!/^ring\d_addr$/.test(keyword.text)) return none;
  const names = siblings.filter((each) => each.statement.keyword.text === 'name');
  return { words: args.slice(0, 1), nodes: names.flatMap((each) => textsOf(each.statement.args)) };
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}
