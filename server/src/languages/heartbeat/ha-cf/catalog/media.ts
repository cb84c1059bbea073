import { repeat, seq, word } from '../../../../schema/grammar.ts';
import type { Directive } from '../../../../schema/types.ts';
import { choice, ipv6 } from '../../../../schema/values.ts';
import {
  cNumber,
  group4,
  group6,
  groupMember,
  mediaInterface,
  nodePeer,
  path,
  peer,
  resolvedPort,
  unicast6,
} from '../../values/values.ts';
import { list, option, text, withPacemaker } from './option.ts';

const replacedByPing = {
  since: withPacemaker,
  replacement: 'ocf:pacemaker:ping',
  doc: text('Pacemaker watches reachability with an agent.', 'Pacemaker では疎通をエージェントで監視します。'),
};
const noSerial = {
  since: withPacemaker,
  doc: text('Serial lines are too slow for what Pacemaker sends.', 'シリアル回線は Pacemaker の通信には遅すぎます。'),
};
const iface = word('INTERFACE', mediaInterface, { refersTo: ['interface', 'bridge'], ifUndefined: 'information' });
const groupPort = word('PORT', cNumber({ min: 1, high: 65535 }), {
  doc: text(
    'The UDP port of the group. `udpport` does not reach here: give the same number in both.',
    'グループの UDP ポートです。`udpport` の値は使われないため、同じ番号を指定します。',
  ),
});
const loop = word(
  'LOOP',
  {
    ...cNumber({ min: 0, max: 1 }),
    choices: [
      choice(
        '0',
        'Packets do not return to the sender. The usual choice.',
        '送信元にパケットを戻しません。通常はこちらです。',
      ),
      choice(
        '1',
        'Packets also return to the sender. This only costs processing time.',
        '送信元自身にも届きます。処理が増えるだけです。',
      ),
    ],
  },
  {
    doc: text('Whether the sender hears its own packets.', '自ノードが送ったパケットを自分でも受け取るかどうかです。'),
  },
);

/** The addresses after the interface are those of other nodes. */
const peers: Directive['ownAddresses'] = ({ statement }) => ({ words: statement.args.slice(1) });

/** The paths whose lines the plug-in reads whole: there a comma is part of a word. */
export const mediaLines: Readonly<Record<string, Directive>> = {
  ucast: list(
    seq(
      iface,
      word('PEER', nodePeer, {
        doc: text(
          "The other node's address on this line. A line with one's own address is skipped, so one file serves all nodes.",
          '対向ノードのアドレスです。自ノードのアドレスの行は無視されるので、全ノードで同じファイルを使えます。',
        ),
      }),
    ),
    text(
      'Sends heartbeats to one address only. Use it where broadcasts are not forwarded, as between routed networks or in clouds. Add one line for each node; the line with the local address does no harm.',
      '特定のアドレスにユニキャストでハートビートを送ります。ルーター越しやクラウドなど、ブロードキャストが届かない環境で使います。ノードごとに 1 行書きます。自ノードを指す行があっても問題ありません。',
    ),
    { example: 'ucast eth0 192.168.11.202', extra: 'warning', ownAddresses: peers },
  ),
  ucast6: list(
    seq(iface, word('PEER', unicast6)),
    text(
      'Sends heartbeats to one node over IPv6, as `ucast` does over IPv4. A link-local address may end in `%INTERFACE`, which must be the interface of the same line. Host names are not accepted.',
      'IPv6 版の `ucast` です。リンクローカルアドレスには `%インターフェイス` を付けられますが、同じ行のインターフェイスと一致させます。ホスト名は使えません。',
    ),
    {
      ownAddresses: peers,
      example: 'ucast6 eth1 fe80::5054:ff:fe29:3949',
      extra: 'warning',
      versions: { product: 'heartbeat', since: '3.0.6' },
    },
  ),
  mcast: list(
    seq(
      iface,
      word('GROUP', group4, {
        doc: text(
          'The multicast group; the same on all nodes.',
          'マルチキャストグループです。全ノードで同じ値にします。',
        ),
      }),
      groupPort,
      word('TTL', cNumber({ min: 0, max: 4, low: 1 }), {
        doc: text(
          'How many routers a packet may pass: 1 stays on the segment, and 0 never leaves the machine.',
          'パケットが越えられるルーターの数です。1 は同一セグメント内のみ、0 ではホストの外に出ません。',
        ),
      }),
      loop,
    ),
    text(
      'Sends heartbeats to a multicast group. All five values are required. Other hosts on the segment do not receive the packets, and clusters can be separated by their groups; the switch must forward multicast.',
      'マルチキャストグループにハートビートを送ります。5 つの値はすべて必須です。無関係なホストに負荷をかけず、グループの違いで複数のクラスタを分けられますが、スイッチがマルチキャストを通す必要があります。',
    ),
    { example: 'mcast eth0 239.192.0.42 694 1 0', extra: 'warning' },
  ),
  mcast6: list(
    seq(
      iface,
      word('GROUP', group6, {
        doc: text(
          'The multicast group; the same on all nodes.',
          'マルチキャストグループです。全ノードで同じ値にします。',
        ),
      }),
      word('PORT', resolvedPort),
      word('HOPS', cNumber({ min: 0, max: 4, low: 1 }), {
        doc: text(
          'How many routers a packet may pass; 1 for the link.',
          'パケットが越えられるルーターの数です。リンク内なら 1 です。',
        ),
      }),
      loop,
    ),
    text(
      'Sends heartbeats to a multicast group over IPv6, as `mcast` does over IPv4. Use a transient link-local group (`ff12::`), unless there is a router between the nodes.',
      'IPv6 版の `mcast` です。ノード間にルーターがなければ、リンク内の一時的なグループ `ff12::` を使います。',
    ),
    {
      example: 'mcast6 eth0 ff12::1:2:3:4 694 1 0',
      extra: 'warning',
      versions: { product: 'heartbeat', since: '3.0.4' },
    },
  ),
  ping_group: list(
    seq(word('GROUP', { name: text('a name for the group', 'グループの名前') }), repeat(word('HOST', groupMember))),
    text(
      'Combines several hosts into one ping node: it is reachable while any of them answers. For two routers of which only one is up at a time.',
      '複数のホストを 1 つの ping ノードとして扱います。どれか 1 台でも応答すれば到達可能とみなします。片方だけが動いている 2 台のルーターなどに使います。',
    ),
    { deprecated: replacedByPing, example: 'ping_group routers 192.168.11.1 192.168.11.2' },
  ),
};

/** The other paths, and what they take from the file. */
export const media: Readonly<Record<string, Directive>> = {
  udpport: option(
    word('PORT', cNumber({ min: 1, high: 65535 })),
    text(
      'Sets the UDP port of `bcast`, `ucast` and `ucast6`. It must appear above them, because each reads the port when its line is read. Use a separate port for every cluster on a network segment.',
      '`bcast`、`ucast`、`ucast6` が使う UDP ポートです。各行を読んだ時点の値が使われるため、それらより上に書きます。同じセグメントに複数のクラスタがあるときは、クラスタごとに番号を変えてください。',
    ),
    { default: '694', example: 'udpport 694' },
  ),
  bcast: list(
    repeat(iface),
    text(
      'Sends heartbeats as broadcasts on these interfaces. It is the simplest path for two nodes with a dedicated link; on a shared segment, every host receives the packets, and another cluster requires another `udpport`.',
      '指定したインターフェイスからブロードキャストでハートビートを送ります。2 台を直結する専用線に向いた最も簡単な方法です。共有セグメントでは全ホストに届くため、別のクラスタとは `udpport` を変えてください。',
    ),
    { example: 'bcast eth1', missing: 'warning' },
  ),
  udp: list(
    repeat(iface),
    text(
      'Means the same as `bcast`, under its old name. It still works, with a warning in the log.',
      '`bcast` の古い名前です。今も使えますが、ログに警告が出ます。',
    ),
    { aliasOf: 'bcast', hidden: true, missing: 'warning', deprecated: { replacement: 'bcast' } },
  ),
  baud: option(
    word('RATE', {
      ...cNumber({ min: 0 }),
      name: text('a speed from 9600 to 460800', '9600～460800 の通信速度'),
      choices: ['9600', '19200', '38400', '57600', '115200', '230400', '460800'].map((rate) =>
        choice(rate, `${rate} bits a second.`, `毎秒 ${rate} ビットです。`),
      ),
      check: (value) =>
        ['9600', '19200', '38400', '57600', '115200', '230400', '460800'].includes(/^\d*/.exec(value)![0])
          ? undefined
          : {},
    }),
    text(
      'Sets the speed of `serial` lines. It must appear above them, and only once.',
      '`serial` 回線の通信速度です。`serial` より上に書き、指定は 1 回だけです。',
    ),
    { default: '19200', once: true, deprecated: noSerial, example: 'baud 19200' },
  ),
  serial: list(
    repeat(word('DEVICE', path())),
    text(
      'Sends heartbeats over null-modem cables, so the nodes still hear each other when the network fails. For `haresources` clusters only: the messages of Pacemaker are too large for it.',
      'ヌルモデムケーブルでハートビートを送ります。ネットワークが切れても相互監視を続けられます。`haresources` のクラスタ専用で、Pacemaker のメッセージには容量が足りません。',
    ),
    { deprecated: noSerial, missing: 'warning', example: 'serial /dev/ttyS0' },
  ),
  ping: list(
    repeat(word('HOST', peer)),
    text(
      'Treats hosts outside the cluster, usually the gateway, as nodes that only answer pings. `ipfail` moves the resources to the node that reaches more of them. Each host counts separately.',
      'クラスタ外のホスト(通常はゲートウェイ)を、ping に応答するだけのノードとして扱います。`ipfail` はより多くに到達できるノードへリソースを移します。ホストは個別に数えます。',
    ),
    { deprecated: replacedByPing, missing: 'warning', example: 'ping 192.168.11.1' },
  ),
  ping6: list(
    repeat(word('HOST', ipv6)),
    text(
      'Sends pings to a host with an IPv6 address, as `ping` does over IPv4.',
      'IPv6 アドレスのホストに ping を送ります(IPv4 の `ping` と同じ働きです)。',
    ),
    {
      deprecated: replacedByPing,
      missing: 'warning',
      example: 'ping6 2001:db8::1',
      source: 'heartbeat 3.0.6',
    },
  ),
};
