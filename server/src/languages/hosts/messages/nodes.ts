import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** `first`: the other node of the address, and where it has it. */
export function sharedAddress(word: Word, address: string, first: string, place: Location): Problem {
  return problem(
    word,
    'shared-address',
    'warning',
    {
      en: `Duplicate address ${codeSpan(address)}: ${codeSpan(first)} and ${codeSpan(word.text)} are two nodes. Use a separate address for each.`,
      ja: `アドレス ${codeSpan(address)} が、2 つのノード ${codeSpan(first)} と ${codeSpan(word.text)} に割り当てられています。ノードごとに別のアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

/** `node`: the node that no line names. */
export function misspeltNode(word: Word, node: string): Problem {
  return problem(
    word,
    'misspelt-node',
    'warning',
    {
      en: `Unknown name ${codeSpan(word.text)}, while no line names the node ${codeSpan(node)}. Did you mean ${codeSpan(node)}?`,
      ja: `${codeSpan(word.text)} という名前はほかのファイルになく、ノード ${codeSpan(node)} の行がありません。${codeSpan(node)} ではありませんか?`,
    },
    { fixes: [replacement(word, node, 'suggestion')] },
  );
}
