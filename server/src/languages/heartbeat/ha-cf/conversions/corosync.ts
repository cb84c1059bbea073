import type { Locale } from '../../../../base/text.ts';
import type { Checked, Conversion } from '../../../../language.ts';
import type { BoundTree } from '../../../../schema/types.ts';
import { compareVersions } from '../../../../schema/versions.ts';
import { decide, indent, type Line, note, textOf, written } from '../../conversions/notes.ts';
import { times } from '../sentences/failover.ts';
import { leftOut } from './left-out.ts';

/** ha.cf -> a corosync.conf with the same nodes and times; version 3 (knet) unless the target says 2 or 1. */
export const toCorosync: Conversion = {
  id: 'ha-cf-to-corosync',
  title: { en: 'Convert ha.cf to corosync.conf', ja: 'ha.cf を corosync.conf に変換' },
  to: 'corosync',
  convert,
};

/** Pure: the document and its neighbours in, the text of a new document out. */
function convert(file: Checked, locale: Locale): string {
  const tree = file.bound;
  const target = file.targets['corosync'];
  const knet = target === undefined || compareVersions(target, '3') >= 0;
  const named = [
    ...new Set(
      values(tree, 'node').map((name) => (name.includes('{{') || name.includes('<%') ? name : name.toLowerCase())),
    ),
  ];
  const nodes = named.length ? named : ['node1', 'node2'];
  const lines = [
    ...note(
      'Converted from ha.cf by HA Config. Resolve the TODO lines before you use this file. It must be the same on all nodes.',
      'HA Config が ha.cf から作成しました。「要確認」の行を確認してから使ってください。全ノードで同じ内容にします。',
    ),
    ...authentication(knet),
    ...(target !== undefined && compareVersions(target, '2') < 0
      ? decide(
          'this is the format of Corosync 2; version 1.4 requires secauth: on, and interface {} with bindnetaddr and member {}.',
          'Corosync 2 の形式です。1.4 では secauth: on と、bindnetaddr と member {} を持つ interface {} が必要です。',
        )
      : []),
    '',
    ...totem(tree, knet),
    '',
    ...nodelist(tree, nodes, named.length > 0, knet, addressesOf(file)),
    '',
    ...quorum(nodes.length),
    '',
    ...logging(tree),
    ...leftOut(tree, new Set([...(portOf(tree) ? ['udpport'] : []), ...compressionOf(tree, knet).keywords])),
  ];
  return textOf(lines, locale);
}

function values(tree: BoundTree, keyword: string): readonly string[] {
  return tree.top
    .filter(({ statement }) => statement.keyword.text === keyword)
    .flatMap(({ statement }) => statement.args.map((arg) => written(tree, arg)));
}

function authentication(knet: boolean): readonly Line[] {
  return decide(
    `authkeys cannot be converted: run corosync-keygen once and copy /etc/corosync/authkey to every node${knet ? '' : ' (mode 400)'}.`,
    `authkeys は引き継げません。corosync-keygen を 1 台で実行し、/etc/corosync/authkey を全ノードにコピーしてください。`,
  );
}

function totem(tree: BoundTree, knet: boolean): readonly Line[] {
  const found = times(tree.top);
  const name =
    values(tree, 'cluster')
      .at(-1)
      ?.replace(/[^\w-]/g, '-') || 'ha-cluster';
  const token = Math.max(1000, Math.min(found?.deadtime.value ?? 30000, 300000));
  return [
    'totem {',
    '\tversion: 2',
    `\tcluster_name: ${name}`,
    `\ttransport: ${knet ? 'knet' : 'udpu'}`,
    '\tcrypto_cipher: aes256',
    `\tcrypto_hash: ${knet ? 'sha256' : 'sha1'}`,
    ...indent(
      decide(
        `token is the deadtime of ha.cf. Before a node counts as lost, consensus (1.2 times token) passes as well: 3000 to 10000 is usual.`,
        'token は ha.cf の deadtime の値です。ノード停止の確定にはさらに consensus(token の 1.2 倍)がかかるため、通常は 3000～10000 にします。',
      ),
    ),
    `\ttoken: ${token}`,
    ...compressionOf(tree, knet).lines,
    ...port(tree, knet),
    '}',
  ];
}

/** The port, where it is not the usual one. */
function portOf(tree: BoundTree): string | undefined {
  const port = values(tree, 'udpport').at(-1);
  return port !== undefined && /^\d+$/.test(port) && Number(port) !== 694 ? String(Number(port)) : undefined;
}

function port(tree: BoundTree, knet: boolean): readonly Line[] {
  const port = portOf(tree);
  if (port === undefined) return [];
  return [
    ...indent(
      note(
        `udpport ${port} of ha.cf; the firewall must let it pass.`,
        `ha.cf の udpport ${port} です。ファイアウォールで許可してください。`,
      ),
    ),
    '\tinterface {',
    `\t\t${knet ? 'linknumber' : 'ringnumber'}: 0`,
    `\t\tmcastport: ${port}`,
    '\t}',
  ];
}

/** Compression, which only knet has, and the keywords of `ha.cf` that it is made from. */
function compressionOf(
  tree: BoundTree,
  knet: boolean,
): { readonly lines: readonly string[]; readonly keywords: readonly string[] } {
  const method = /^(?:zlib|bz2)$/.exec(values(tree, 'compression').at(-1) ?? '')?.[0];
  if (!method || !knet) return { lines: [], keywords: [] };
  const threshold = values(tree, 'compression_threshold').at(-1);
  const bytes = threshold !== undefined && /^\d+$/.test(threshold) ? Number(threshold) * 1024 : undefined;
  return {
    lines: [
      `\tknet_compression_model: ${method === 'bz2' ? 'bzip2' : method}`,
      ...(bytes === undefined ? [] : [`\tknet_compression_threshold: ${bytes}`]),
    ],
    keywords: ['compression', ...(bytes === undefined ? [] : ['compression_threshold'])],
  };
}

const PATHS = ['bcast', 'ucast', 'ucast6', 'mcast', 'mcast6'];

/** The addresses that other files (DRBD's) give the nodes, by lower-case name. */
function addressesOf(file: Checked): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, bound } of file.definitions('host'))
    for (const { statement } of bound.children) {
      const address =
        statement.keyword.text === 'address'
          ? statement.args.find(({ text }) => /^[\d.]+(?::|$)/.test(text))
          : undefined;
      if (address && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), address.text.split(':')[0]!);
    }
  return found;
}

/** Each interface that carried heartbeats is a link; which address each node has there, ha.cf does not say. */
function nodelist(
  tree: BoundTree,
  nodes: readonly string[],
  known: boolean,
  knet: boolean,
  addresses: ReadonlyMap<string, string>,
): readonly Line[] {
  const interfaces = new Map<string, string[]>();
  for (const { statement } of tree.top) {
    const [first, second] = statement.args;
    if (!PATHS.includes(statement.keyword.text) || !first) continue;
    const each =
      statement.keyword.text === 'bcast' ? statement.args.map((arg) => written(tree, arg)) : [written(tree, first)];
    for (const name of each) {
      const peers = interfaces.get(name) ?? interfaces.set(name, []).get(name)!;
      if (/^ucast6?$/.test(statement.keyword.text) && second) peers.push(written(tree, second));
    }
  }
  const peers = [...interfaces].map(([name, list]) => `${name}${list.length ? ` (${list.join(', ')})` : ''}`);
  return [
    'nodelist {',
    ...(known
      ? []
      : indent(
          decide(
            'ha.cf names no nodes (autojoin); Corosync needs every one of them. node1 and node2 are examples.',
            'ha.cf にノードの記載がありません(autojoin)。Corosync では全ノードの記載が必要です。node1 と node2 は例です。',
          ),
        )),
    ...indent(
      nodes.every((name) => addresses.has(name))
        ? note(
            `ring0_addr is the address that DRBD uses; the paths of Heartbeat were: ${peers.join(', ') || 'none'}.`,
            `ring0_addr は DRBD のアドレスです。Heartbeat の経路: ${peers.join(', ') || 'なし'}。`,
          )
        : decide(
            `ring0_addr should be the node's address on the Heartbeat network: ${peers.join(', ') || 'none is named in ha.cf'}.`,
            `ring0_addr はハートビート用ネットワークのアドレスにしてください: ${peers.join(', ') || 'ha.cf に記載がありません'}。`,
          ),
    ),
    ...(interfaces.size > 1 && knet
      ? indent(
          decide(
            `ha.cf has ${interfaces.size} paths: give each node a ring1_addr on the second network, too.`,
            `ha.cf には経路が ${interfaces.size} つあります。2 つ目のネットワークのアドレスを ring1_addr に追加してください。`,
          ),
        )
      : []),
    ...nodes.flatMap((name, i) => [
      '\tnode {',
      `\t\tring0_addr: ${addresses.get(name) ?? name}`,
      `\t\tname: ${name}`,
      `\t\tnodeid: ${i + 1}`,
      '\t}',
    ]),
    '}',
  ];
}

function quorum(count: number): readonly Line[] {
  return [
    'quorum {',
    '\tprovider: corosync_votequorum',
    ...(count === 2
      ? [
          ...indent(
            note(
              'Two nodes: one can continue alone, but after booting it waits for the other. Fencing must work.',
              '2 ノード用: 1 台でも継続できますが、起動時はもう一方のノードを待ちます。フェンシングが必須です。',
            ),
          ),
          '\ttwo_node: 1',
          '\twait_for_all: 1',
        ]
      : []),
    '}',
  ];
}

function logging(tree: BoundTree): readonly Line[] {
  const facility = values(tree, 'logfacility').at(-1);
  const syslog = facility !== 'none';
  const named = facility !== undefined && /^(daemon|local[0-7])$/.test(facility);
  const file = values(tree, 'logfile').at(-1);
  return [
    'logging {',
    `\tto_syslog: ${syslog ? 'yes' : 'no'}`,
    ...(named ? [`\tsyslog_facility: ${facility}`] : []),
    ...(file ? ['\tto_logfile: yes', '\tlogfile: /var/log/cluster/corosync.log'] : ['\tto_logfile: no']),
    `\tdebug: ${Number(values(tree, 'debug').at(-1) ?? 0) > 0 ? 'on' : 'off'}`,
    '}',
  ];
}
