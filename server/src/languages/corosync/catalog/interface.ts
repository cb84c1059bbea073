import type { Directive } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import * as addresses from '../values/addresses.ts';
import * as values from '../values/values.ts';
import { renameKey } from './fixes.ts';
import { from3, key, no, scope, section, upTo2, yes } from './keys.ts';

const member: Directive = section(
  'Defines one node of a `udpu` cluster, in the form from before there was a node list. Corosync 3 ignores it if there is a `nodelist`; move the addresses there.',
  'ノードリストがなかった頃の `udpu` クラスタのノード指定です。Corosync 3 では `nodelist` があると無視されます。アドレスは `nodelist` に移してください。',
  scope(
    {
      memberaddr: key(
        'ADDRESS',
        addresses.nodeAddress,
        'Sets the address of the node on this ring.',
        'このリングでのノードのアドレスです。',
        { deprecated: { replacement: 'nodelist { node { ring0_addr: ADDRESS } }', since: from3 } },
      ),
    },
    { unknown: 'error' },
  ),
  { deprecated: { replacement: 'nodelist { node { } }', since: from3 } },
);

/** `totem { interface { } }`: one link (or ring). */
export const interfaceSection: Directive = section(
  'Holds the settings of one link (a *ring* before Corosync 3): network, port and, with knet, priority and ping times. With knet and udpu it can be omitted if the defaults are suitable; Corosync 1.x requires it.',
  '1 本のリンク(Corosync 3 より前は「リング」)の設定です。ネットワーク、ポート、knet では優先度や ping 間隔などを指定します。knet と udpu では既定値でよければ省略できますが、Corosync 1.x では必須です。',
  scope({
    linknumber: key(
      'NUMBER',
      values.byte,
      'Selects the link of this section: 0 for the one of `ring0_addr`, 1 for `ring1_addr`, and so on. Only knet has more than link 0.',
      'このセクションが対象とするリンクの番号です。`ring0_addr` なら 0、`ring1_addr` なら 1 になります。0 以外が使えるのは knet だけです。',
      { versions: from3, default: '0' },
    ),
    ringnumber: key(
      'NUMBER',
      values.text('a number', '数値'),
      'Selects the ring of this section, in Corosync 1.x and 2.x. Corosync 3 silently ignores it, so every section then means link 0; use `linknumber`.',
      'Corosync 1.x・2.x でのリング番号です。Corosync 3 は警告なしに無視し、どのセクションもリンク 0 の設定になってしまいます。`linknumber` と書いてください。',
      {
        versions: upTo2,
        deprecated: { replacement: 'linknumber', since: from3 },
        fix: renameKey('linknumber'),
        emptyAllowed: true,
      },
    ),
    bindnetaddr: key(
      'ADDRESS',
      addresses.networkAddress,
      'Sets the network to use: its address (`192.168.11.0`), which lets one file serve all nodes, or the address of this host. With a `nodelist` it is not needed, and Corosync 3 warns about it.',
      '使用するネットワークです。ネットワークアドレス(`192.168.11.0` など)で書けば、全ノードで同じファイルを使えます。`nodelist` があれば不要で、Corosync 3 では警告されます。',
      { example: 'bindnetaddr: 192.168.11.0', emptyAllowed: true, isPerNode: true },
    ),
    mcastaddr: key(
      'ADDRESS',
      addresses.multicastAddress,
      'Sets the multicast group of the cluster (`transport: udp`). Two clusters in one network need different groups or ports; 239.255.0.0/16 is free for private use. Without it the address is made from `cluster_name`.',
      'クラスタのマルチキャストグループです(`transport: udp` 用)。同じネットワークに複数のクラスタがある場合は、アドレスかポートを変えます。自由に使えるのは 239.255.0.0/16 です。省略すると `cluster_name` から作られます。',
      { example: 'mcastaddr: 239.255.1.1', emptyAllowed: true },
    ),
    broadcast: key(
      'YES_NO',
      values.looseWords([
        yes(
          'Uses the broadcast address; do not set `mcastaddr` then.',
          'ブロードキャストアドレスを使います。`mcastaddr` は指定しません。',
        ),
        no('Uses multicast.', 'マルチキャストを使います。'),
      ]),
      'Uses broadcast instead of multicast (`transport: udp`), for switches that do not forward multicast.',
      'マルチキャストの代わりにブロードキャストを使います(`transport: udp` 用)。マルチキャストを中継しないスイッチ向けです。',
      { default: 'no', emptyAllowed: true },
    ),
    mcastport: key(
      'PORT',
      values.linkPort,
      'Sets the UDP port of the link; with knet, the default is 5405 plus the link number. With udp, the next lower port is used for sending as well, so the ports of clusters in one network must differ by at least two. The firewall must allow both.',
      'リンクの UDP ポートです。knet での既定値は、5405 にリンク番号を加えた値です。udp では 1 つ小さい番号のポートも送信に使うため、同じネットワークのクラスタ同士は 2 つ以上離します。ファイアウォールで許可してください。',
      { default: '5405', example: 'mcastport: 5405' },
    ),
    ttl: key(
      'NUMBER',
      values.byte,
      'Sets how many routers a multicast packet may pass (`transport: udp` only). With 1, it stays in the local network.',
      'マルチキャストパケットが越えられるルーターの数です(`transport: udp` 専用)。1 ならローカルネットワークにとどまります。',
      { default: '1' },
    ),
    knet_link_priority: key(
      'NUMBER',
      values.byte,
      'Sets the priority of the link with `link_mode: passive`: the link with the highest number that is up is used.',
      '`link_mode: passive` でのリンクの優先度です。稼働中で値が最も大きいリンクが使われます。',
      { versions: from3, default: '1' },
    ),
    knet_ping_interval: key(
      'MS',
      values.milliseconds,
      'Sets how often knet pings the peers over this link. Set it together with `knet_ping_timeout`.',
      'knet がこのリンクで対向ノードに ping を送る間隔です。`knet_ping_timeout` とあわせて設定します。',
      { versions: from3, default: 'token / (knet_pong_count * 2)' },
    ),
    knet_ping_timeout: key(
      'MS',
      values.milliseconds,
      'Sets after how long without an answer the link counts as down. Set it together with `knet_ping_interval`.',
      'この時間応答がないと、リンクをダウンとみなします。`knet_ping_interval` とあわせて設定します。',
      { versions: from3, default: 'token / knet_pong_count' },
    ),
    knet_ping_precision: key(
      'NUMBER',
      values.count,
      'Sets from how many measurements the average latency of the link is calculated.',
      'リンクの平均遅延を何回分の測定値から求めるかを指定します。',
      { versions: from3, default: '2048' },
    ),
    knet_pong_count: key(
      'NUMBER',
      values.count,
      'Sets how many answers in a row make a link count as up again. A higher number helps with unstable links.',
      '何回続けて応答があればリンクを復帰とみなすかを指定します。接続が不安定なリンクでは大きくします。',
      { versions: from3, default: '2' },
    ),
    knet_transport: key(
      'PROTOCOL',
      values.words([
        choice('udp', 'UDP. The usual choice.', 'UDP です。通常はこちらです。'),
        choice('sctp', 'SCTP. Requires the kernel module.', 'SCTP です。カーネルモジュールが必要です。'),
      ]),
      'Sets the protocol over which knet sends its packets on this link.',
      'このリンクで knet が使う IP 上のプロトコルです。',
      { versions: from3, default: 'udp' },
    ),
    member,
  }),
  {
    example: 'interface {\n    linknumber: 1\n    knet_link_priority: 10\n}',
    examples: [
      {
        versions: upTo2,
        text: 'interface {\n    ringnumber: 0\n    bindnetaddr: 192.168.12.0\n    mcastport: 5405\n}',
      },
    ],
  },
);
