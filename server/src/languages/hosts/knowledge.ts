import { codeSpan } from '../../base/sinks.ts';
import type { Steps } from '../../base/steps.ts';
import type { Text } from '../../base/text.ts';
import type { Knowledge } from '../../language.ts';
import { repeat, word } from '../../schema/grammar.ts';
import { problemText, type Reference } from '../../schema/reference.ts';
import type { BoundStatement, Catalog, Directive } from '../../schema/types.ts';
import { anything, hostName } from '../../schema/values.ts';
import { parseLines } from '../../syntax/lines.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { nodes } from './checks/nodes.ts';

/** What a line gives to whom. */
function sentence({ statement: { keyword, args } }: BoundStatement): Text | undefined {
  if (!args.length) return undefined;
  const names = args.map(({ text }) => codeSpan(text));
  const address = codeSpan(keyword.text);
  return {
    en: `${names.join(', ')}: the address is ${address}.`,
    ja: `${names.join('、')} のアドレスは ${address} です。`,
  };
}

const entry: Directive = {
  doc: {
    en: 'Gives names to an address: first the full name, then short ones. The nodes of a cluster look each other up here, before they ask a name server. Use the same lines on all nodes, and an address in the cluster network: a node whose own name leads to `127.0.1.1` listens only to itself.',
    ja: 'アドレスに名前を付けます。最初に正式名、続いて短い名前を書きます。クラスタのノードは、DNS サーバーに問い合わせる前にここで互いを探します。全ノードで同じ行を書き、クラスタのネットワークのアドレスにします。自分の名前が `127.0.1.1` を指すノードは、自分としか通信できません。',
  },
  isHostEntry: true,
  keyword: word('ADDRESS', anything('an IP address', 'IP アドレス')),
  args: repeat(word('NAME', hostName, { refersTo: 'host', ifUndefined: 'none', isTitle: true })),
  missing: 'none',
  extra: 'none',
  describe: sentence,
  example: '192.168.11.201 cluster1.example.com cluster1',
  source: 'hosts(5)',
};

const ignored: Directive = {
  doc: {
    en: 'Not an address: the resolver skips the line.',
    ja: 'アドレスではないため、この行は名前解決で無視されます。',
  },
  args: repeat(word('TEXT', anything())),
  missing: 'none',
  extra: 'none',
  hidden: true,
  source: 'hosts(5)',
};

/** Every line is right: what is no entry is skipped by those who read the file. */
const catalog: Catalog = {
  directives: {},
  patterns: [{ match: /^(?:\d+(?:\.\d+){3}|(?=.*:)[\da-f:.]+(?:%\S+)?)$/i, label: 'ADDRESS', directive: entry }],
  other: ignored,
};

/** `#` begins a comment anywhere. */
function parse(text: string, steps?: Steps): SyntaxTree {
  return parseLines(text, { comment: 'anywhere' }, steps);
}

const CLUSTER = { 'ha.cf': 'node alice bob\n' };

const problems: Reference['problems'] = {
  'shared-address': problemText(
    'The nodes reach each other by these names. If two have one address, messages to one arrive at the other.',
    'ノードはこの名前で互いに通信します。2 つのノードが同じアドレスになっていると、一方への通信がもう一方に届きます。',
    '10.0.0.1 alice bob\n',
    '10.0.0.1 alice\n10.0.0.2 bob\n',
    { beside: CLUSTER },
  ),
  'misspelt-node': problemText(
    'The node that the other files name has no address here, so looking it up fails or takes long.',
    'ほかのファイルにあるノードのアドレスが書かれていないため、名前を解決できないか、解決に時間がかかります。',
    '10.0.0.1 alice\n10.0.0.2 bobb\n',
    '10.0.0.1 alice\n10.0.0.2 bob\n',
    { beside: CLUSTER },
  ),
};

const knowledge: Knowledge = { parse, catalog, checks: [nodes], reference: () => ({ problems }) };

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
