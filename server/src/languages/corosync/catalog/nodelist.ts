import { codeSpan } from '../../../base/sinks.ts';
import { word } from '../../../schema/grammar.ts';
import type { Directive } from '../../../schema/types.ts';
import * as addresses from '../values/addresses.ts';
import * as values from '../values/values.ts';
import { from2, key, scope, section } from './keys.ts';

/** Whose address it is: `node cluster1 on link 0`. */
const addressOf =
  (link: number): NonNullable<Directive['describeWord']> =>
  ({ statement, siblings }, word) => {
    const name = siblings.find((each) => each.statement.keyword.text === 'name')?.statement.args[0];
    if (word === statement.keyword || !name || name.hole) return undefined;
    const node = codeSpan(name.text);
    return {
      en: `Node ${node}: its address on link ${link}.`,
      ja: `ノード ${node} の、リンク ${link} でのアドレスです。`,
    };
  };

/** The address of a node on a link, and the node where it has a name. */
const ownAddresses: Directive['ownAddresses'] = ({ statement, siblings }) => {
  const names = siblings.filter((each) => each.statement.keyword.text === 'name');
  return {
    words: statement.args.slice(0, 1),
    nodes: names.flatMap((each) => each.statement.args.map(({ text }) => text)),
  };
};

const ringAddress = (link: number): Directive =>
  key(
    'ADDRESS',
    addresses.nodeAddress,
    'Sets the address of the node on this link: `ring0_addr` on link 0, up to `ring7_addr` with knet (the word *ring* is from older versions). IP addresses are safer than host names, which must resolve the same on every node. All nodes need the same links.',
    'このリンクでのノードのアドレスです。リンク 0 が `ring0_addr` で、knet では `ring7_addr` まで使えます(ring という名前は旧バージョンの名残です)。ホスト名は全ノードで同じように名前解決できる必要があるため、IP アドレスのほうが確実です。全ノードに同じ数のリンクを書きます。',
    {
      emptyAllowed: true,
      // A host may be named there as well.
      element: { innerNames: { pattern: /^(?!\d+(?:\.\d+){3}$)[^:]+$/g, kinds: ['host'] } },
      example: `ring${link}_addr: 192.168.1${link + 1}.201`,
      describeWord: addressOf(link),
      ownAddresses,
    },
  );

const ringTooHigh: Directive = {
  ...ringAddress(8),
  args: word('ADDRESS', addresses.addressOfNoLink),
  hidden: true,
};

const node: Directive = section(
  'Defines one node of the cluster. All nodes must be listed, identically in the file of each node.',
  'クラスタの 1 ノードです。すべてのノードを、全ノードで同じ内容になるように列挙します。',
  scope(
    {
      ring0_addr: ringAddress(0),
      nodeid: key(
        'NUMBER',
        values.count,
        'Sets the number of the node, from 1 on, unique in the cluster and never changed. knet requires it (below 65536); otherwise it is derived from the IPv4 address. IPv6 always requires it.',
        'ノードの番号です。1 以上で、クラスタ内で重複してはならず、運用開始後は変えません。knet では必須で 65536 未満です。それ以外では IPv4 アドレスから作られますが、IPv6 では必ず指定します。',
        { example: 'nodeid: 1' },
      ),
      name: key(
        'NAME',
        values.text('a node name (as `uname -n` prints it)', 'ノード名(`uname -n` の出力)'),
        'Sets the name of the node, preferably the one that `uname -n` prints. Corosync finds itself in the list by this name, and Pacemaker displays it and expects it in constraints. With several links, every node requires one.',
        'ノード名です。`uname -n` の出力と合わせます。Corosync が自分自身をリストから探すときや、Pacemaker の表示・制約に使われます。リンクが複数ある場合は全ノードに必要です。',
        { element: { defines: 'host' }, emptyAllowed: true, example: 'name: cluster1' },
      ),
      quorum_votes: key(
        'NUMBER',
        values.count,
        'Sets how many votes the node has. Leave it at one unless one node is to have more weight; several quorum options do not work with unequal votes.',
        'ノードの票数です。特定のノードを重く扱う場合以外は 1 のままにします。票数に差をつけると使えなくなるクォーラム機能があります。',
        { versions: from2, default: '1', source: 'votequorum(5)' },
      ),
      ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((link) => [`ring${link}_addr`, ringAddress(link)])),
    },
    {
      patterns: [{ match: /^ring\d+_addr$/, label: 'ring8_addr', directive: ringTooHigh }],
    },
  ),
  { example: 'node {\n    ring0_addr: 192.168.11.201\n    name: cluster1\n    nodeid: 1\n}' },
);

/** `nodelist { }`. */
export const nodelist: Directive = section(
  'Lists the nodes of the cluster. Corosync 3 does not start without it, and `udpu` always requires it; the expected votes are also derived from it.',
  'クラスタのノードの一覧です。Corosync 3 では必須で、`udpu` でも必要です。クォーラムの期待票数もここから計算されます。',
  scope({ node }),
  {
    versions: from2,
    once: 'warning',
    example:
      'nodelist {\n    node {\n        ring0_addr: 192.168.11.201\n        name: cluster1\n        nodeid: 1\n    }\n    node {\n        ring0_addr: 192.168.11.202\n        name: cluster2\n        nodeid: 2\n    }\n}',
    snippet:
      ' {\n\tnode {\n\t\tring0_addr: ${1:192.168.11.201}\n\t\tname: ${2:cluster1}\n\t\tnodeid: 1\n\t}\n\tnode {\n\t\tring0_addr: ${3:192.168.11.202}\n\t\tname: ${4:cluster2}\n\t\tnodeid: 2\n\t}\n}',
  },
);
