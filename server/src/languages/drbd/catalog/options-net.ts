import { same } from '../../../base/text.ts';
import { optional, word } from '../../../schema/grammar.ts';
import { choice } from '../../../schema/values.ts';
import { bytes, number, sectors, size, time } from '../values/numbers.ts';
import { internalName, openList, policy, switchValue, value } from '../values/values.ts';
import {
  type DrbdOption,
  manual9,
  manual83,
  manual84,
  manuals,
  negated,
  net9,
  net83,
  net84,
  newerManual,
  option,
  proxy9,
  proxy83,
  proxy84,
  type Scopes,
} from './option.ts';

const onOff = optional(word('yes|no', switchValue()));

const netScopes: Scopes = { '8.3': net83, '8.4': net84, '9': net9 };
/** These few are read in a `proxy` section, too. */
const netAndProxy: Scopes = {
  '8.3': [...net83, ...proxy83],
  '8.4': [...net84, ...proxy84],
  '9': [...net9, ...proxy9],
};

const automatic = { en: 'chosen by the kernel', ja: 'カーネルが自動調整します' };

const tcpCork = option({
  doc: {
    en: 'Lets the kernel collect small pieces into full packets (TCP_CORK), which suits nearly every network. Some network stacks become slower with it: turn it off only after measuring both settings.',
    ja: '小さなデータをまとめてから送信する機能(TCP_CORK)を使います。ほとんどのネットワークでは有効のままが適切です。ネットワークスタックによってはかえって遅くなることがあるため、実際の環境で両方を測定したうえで、必要な場合にだけ無効にしてください。',
  },
  args: onOff,
  default: 'yes',
  scopes: { '8.4': net84, '9': net9 },
  source: manuals,
});

/** How the nodes talk to each other: protocol, time-outs, buffers. */
export const netOptions: Readonly<Record<string, DrbdOption>> = {
  protocol: option({
    doc: {
      en: 'Sets when a write counts as completed, and thus what a failover may lose. Use `C` for a cluster at one site. `A` and `B` respond earlier, but may lose the last writes when the Primary fails. Two Primaries need `C`, and `fencing resource-and-stonith` needs `B` or `C`.',
      ja: '書き込みをどの時点で完了とみなすか(レプリケーションのモード)を指定します。フェイルオーバー時に何を失い得るかがこれで決まります。同一拠点のクラスタでは `C` を使います。`A` と `B` は応答が早い代わりに、Primary の障害時に直前の書き込みを失うことがあります。両ノードを Primary にするには `C`、`fencing resource-and-stonith` には `B` か `C` が必要です。',
    },
    args: value(
      'PROTOCOL',
      policy(
        [
          choice(
            'A',
            'Asynchronous replication. A write is completed when the data is on the local disk and in the TCP send buffer. After a failover, writes still in flight are lost. For long distances.',
            '非同期レプリケーションです。ローカルディスクに書き込み、TCP の送信バッファに入れた時点で完了とします。フェイルオーバー時には転送中の書き込みが失われます。遠隔地へのレプリケーション向きです。',
          ),
          choice(
            'B',
            'Memory-synchronous replication. A write is completed when the data is on the local disk and the peer has received it. Writes can be lost only when both nodes fail at once.',
            'メモリ同期(準同期)レプリケーションです。ローカルディスクに書き込み、対向ノードがデータを受信した時点で完了とします。両ノードが同時に停止した場合にだけ、書き込みが失われることがあります。',
          ),
          choice(
            'C',
            'Synchronous replication. A write is completed when the data is on the disks of both nodes (in DRBD 9, of all connected nodes). A failover loses no completed write.',
            '同期レプリケーションです。ローカル・リモート両方のディスクに書き込まれて、書き込み完了とします(9 では接続中の全ノード)。完了と報告した書き込みがフェイルオーバーで失われることはありません。',
          ),
        ],
        { caseless: true, unread83: true },
      ),
    ),
    default: 'C',
    scopes: {
      '8.3': ['common', 'resource'],
      '8.4': [...net84, 'common', 'resource'],
      '9': [
        ...net84,
        'connection.net',
        'connection-mesh.net',
        'common.syncer',
        'resource.syncer',
        'common',
        'resource',
      ],
    },
    example: 'net {\n  protocol C;\n}',
    older: { '8.3': 'protocol C;' },
    source: manuals,
  }),
  timeout: option({
    doc: {
      en: 'Sets how long to wait for an answer of the peer before it counts as dead and the connection is closed. Must be shorter than `connect-int` and `ping-int`, which are in whole seconds. If it is too short, a busy peer is disconnected repeatedly; if it is too long, every write stalls longer when the peer fails.',
      ja: '対向ノードの応答を待つ時間です。これを過ぎると対向ノードを停止したものとみなし、接続を切ります。秒単位の `connect-int` と `ping-int` のどちらよりも短くなければなりません。短すぎると高負荷時に切断を繰り返し、長すぎると対向ノードの障害時に書き込みが止まる時間が延びます。',
    },
    args: value('TIME', time(0.1, { min: 1, max: 600 })),
    default: '60',
    scopes: netScopes,
    example: 'net {\n  timeout 60;      # 6 s\n  connect-int 10;  # 10 s\n  ping-int 10;     # 10 s\n}',
    source: manuals,
  }),
  'connect-int': option({
    doc: {
      en: 'Sets the pause between two attempts to connect to the peer. A shorter one reconnects sooner after an interruption, at the cost of more packets while the peer is down.',
      ja: '対向ノードへの接続を再試行する間隔です。短くすると障害からの復帰後に早く再接続しますが、対向ノードがダウンしている間の無駄なパケットが増えます。',
    },
    args: value('TIME', time(1, { min: 1, max: 120 })),
    default: '10',
    scopes: netScopes,
    source: manuals,
  }),
  'ping-int': option({
    doc: {
      en: 'Sets after how many idle seconds DRBD sends the peer a keep-alive packet. Together with `ping-timeout` it determines how soon a failed peer is noticed while nothing is written. Must be longer than `timeout`.',
      ja: '接続がこの秒数だけアイドル状態になると、生存確認のパケットを送ります。書き込みがない間に対向ノードの停止をどれだけ早く検知できるかは、この値と `ping-timeout` で決まります。`timeout` より長くしてください。',
    },
    args: value('TIME', time(1, { min: 1, max: 120 })),
    default: '10',
    scopes: netScopes,
    source: manuals,
  }),
  'ping-timeout': option({
    doc: {
      en: 'Sets how long the peer may take to answer a keep-alive packet before the connection is closed. Raise it on links with long or varying delay, where the short default causes needless reconnects.',
      ja: '生存確認のパケットに対する応答を待つ時間です。過ぎると接続を切って再接続します。既定値は短いため、遅延が大きい回線や不安定な回線では、不要な再接続を避けるために長くしてください。',
    },
    args: value('TIME', time(0.1, { min: 1, max: 300, unread: ['8.3', '8.4'] })),
    default: '5',
    scopes: netAndProxy,
    source: manuals,
  }),
  'socket-check-timeout': option({
    doc: {
      en: 'Sets how long a new connection is observed before it counts as stable, if that is to differ from `ping-timeout`. For DRBD Proxy: even with a long `ping-timeout` for the remote side, connecting to the local proxy then does not take as long. Set at least the round-trip time to the proxy, in most cases 1.',
      ja: '新しい接続が安定しているかを確認する時間を、`ping-timeout` とは別に指定します。DRBD Proxy 用のオプションで、遠隔地に合わせて `ping-timeout` を長くしている場合でも、近くにあるプロキシへの接続に時間をかけずに済みます。プロキシとの往復時間以上にします(ほとんどの場合は 1 で足ります)。',
    },
    args: value(
      'TIME',
      time(0.1, { min: 0, max: 300, unread: ['8.4'] }, { en: 'as `ping-timeout`', ja: '`ping-timeout` に従います' }),
    ),
    default: '0',
    scopes: { '8.4': net84, '9': net9 },
    source: manuals,
  }),
  'ko-count': option({
    doc: {
      en: 'Sets how many times `timeout` a single write may take on the peer before the Primary disconnects it. It protects the Primary from a peer that still answers, but whose disk hangs. With `0`, such a peer blocks the Primary forever.',
      ja: '対向ノードでの 1 回の書き込みを、`timeout` の何倍の時間まで待つかを指定します。それでも完了しなければ、Primary は対向ノードを切り離します。応答はするもののディスクが固まったノードに、Primary まで巻き込まれるのを防ぎます。`0` にすると、そのような場合に Primary が止まったままになります。',
    },
    args: value(
      'NUMBER',
      number({
        min: 0,
        max: 200,
        amount: (n) => (n ? { en: `${n} × \`timeout\``, ja: `\`timeout\` の ${n} 倍` } : { en: 'off', ja: '無効' }),
      }),
    ),
    default: [
      { from: '8.3', value: '0' },
      { from: '8.4', value: '7' },
    ],
    scopes: netScopes,
    source: manuals,
  }),
  'max-buffers': option({
    doc: {
      en: 'Sets how many memory pages DRBD uses for data that it receives and writes, or reads for a resync. Beyond it, DRBD slows down but does not stop. Raise it, together with `max-epoch-size`, if the disks of the Secondary are not busy; 8000 is a common value for fast storage.',
      ja: '受信して書き込むデータや再同期で読み込むデータのために使うメモリのページ数です。上限に達しても止まりはせず、割り当てが抑えられます。Secondary のディスク性能を使い切れない場合に、`max-epoch-size` と合わせて大きくしてください。高速なストレージでは 8000 程度がよく使われます。',
    },
    args: value('PAGES', number({ min: 32, max: 131_072, amount: (pages) => same(bytes(pages * 4096)) })),
    default: '2048',
    scopes: netScopes,
    example: 'net {\n  max-buffers 8000;\n  max-epoch-size 8000;\n}',
    source: manuals,
  }),
  'max-epoch-size': option({
    doc: {
      en: 'Sets how many writes are allowed between two write barriers. Usually set to the value of `max-buffers`; less than 10 makes writes slow.',
      ja: '2 つの書き込みバリアの間に含められる書き込み要求の最大数です。通常は `max-buffers` と同じ値にします。10 未満にすると書き込みが遅くなります。',
    },
    args: value('NUMBER', number({ min: 1, max: 20_000 })),
    default: '2048',
    scopes: netScopes,
    source: manuals,
  }),
  'sndbuf-size': option({
    doc: {
      en: 'Sets the size of the TCP send buffer. Let the kernel choose, except for protocol `A` over a WAN link, where the buffer has to hold the data in flight. Less than 32K reduces the throughput. drbd-utils 9.22 accepts at most 10 MiB.',
      ja: 'TCP の送信バッファのサイズです。通常はカーネルの自動調整に任せます。遅延の大きい回線でプロトコル `A` を使う場合は、転送中のデータを収められるように大きくします。32K 未満ではスループットが低下します。drbd-utils 9.22 での上限は 10 MiB です。',
    },
    args: value('SIZE', size({ min: 0, max: 134_217_728, range8: { max: 10_485_760 } }, automatic)),
    default: '0',
    scopes: netAndProxy,
    example: 'net {\n  protocol A;\n  sndbuf-size 10M;\n}',
    older: { '8.3': 'net {\n  sndbuf-size 10M;\n}' },
    source: manuals,
  }),
  'rcvbuf-size': option({
    doc: {
      en: 'Sets the size of the TCP receive buffer; best left to the kernel. On a fast WAN link it may be set to bandwidth times round-trip time. drbd-utils 9.22 accepts at most 10 MiB.',
      ja: 'TCP の受信バッファのサイズです。カーネルの自動調整に任せるのが最善です。帯域も遅延も大きい回線では、「帯域 × 往復遅延」に合わせることがあります。drbd-utils 9.22 での上限は 10 MiB です。',
    },
    args: value('SIZE', size({ min: 0, max: 134_217_728, range8: { max: 10_485_760 } }, automatic)),
    default: '0',
    scopes: netAndProxy,
    source: manuals,
  }),
  'tcp-cork': tcpCork,
  'no-tcp-cork': negated('tcp-cork', tcpCork, {
    doc: {
      en: 'Disables TCP_CORK; since 8.4 written `tcp-cork no`. Data is then sent at once, in more and smaller packets.',
      ja: 'TCP_CORK を無効にします。8.4 以降は `tcp-cork no` と書きます。データがまとめられずにすぐ送られ、小さなパケットが増えます。',
    },
    scopes: netScopes,
  }),
  'on-congestion': option({
    doc: {
      en: 'Sets what happens when more data waits for the peer than `congestion-fill` or `congestion-extents` allow. Useful only with protocol `A`, mainly with DRBD Proxy on a slow link; with `B` or `C`, the kernel rejects everything except `block`.',
      ja: '対向ノードへの送信待ちデータが `congestion-fill` または `congestion-extents` を超えた場合の動作です。プロトコル `A` 専用で、主に低速な回線と DRBD Proxy の組み合わせで使います。`B` や `C` では、`block` 以外はカーネルに拒否されます。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice(
            'block',
            'Writes wait until there is room again.',
            '送信バッファに空きができるまで書き込みを待たせます。',
          ),
          choice(
            'pull-ahead',
            'The Primary stops replicating and records what has changed (Ahead, the peer Behind); it resyncs when the link is free again. Meanwhile the peer is outdated, and it is inconsistent during that resync.',
            'レプリケーションを中断して変更箇所だけを記録し(Primary は Ahead、対向ノードは Behind になります)、回線が空いたら再同期します。その間、対向ノードのデータは古く、再同期中は不整合な状態です。',
          ),
          choice('disconnect', 'Closes the connection to the peer.', '対向ノードとの接続を切ります。'),
        ],
        { unread8: true },
      ),
    ),
    default: 'block',
    scopes: netScopes,
    example: 'net {\n  protocol A;\n  on-congestion pull-ahead;\n  congestion-fill 2G;\n  congestion-extents 2000;\n}',
    older: { '8.3': 'net {\n  on-congestion pull-ahead;\n  congestion-fill 2G;\n  congestion-extents 2000;\n}' },
    source: manuals,
  }),
  'congestion-fill': option({
    doc: {
      en: 'Sets how much data in flight makes the link count as congested. A number without a unit counts sectors of 512 bytes. With DRBD Proxy, use about 90 % of its buffer.',
      ja: '送信中のデータがこの量を超えると、回線が輻輳しているとみなします。単位のない数値は 512 バイトのセクタ数です。DRBD Proxy を使う場合は、そのバッファの 9 割程度が目安です。',
    },
    args: value('SIZE', sectors({ min: 0, max: 20_971_520 }, { en: 'off', ja: '無効' })),
    default: '0',
    scopes: netScopes,
    source: manuals,
  }),
  'congestion-extents': option({
    doc: {
      en: 'Sets how many active extents of 4 MiB make the link count as congested. Only a number below `al-extents` has an effect, because there are never more active ones.',
      ja: 'アクティブなエクステント(4 MiB 単位)の数がこの値に達すると、回線が輻輳しているとみなします。アクティブな数は `al-extents` を超えないため、それより小さい値にしなければ効果がありません。',
    },
    args: value(
      'EXTENTS',
      number({
        min: 67,
        max: 65_534,
        range83: { min: 7, max: 3833 },
        amount: (count) => {
          const area = bytes(count * 4 * 1024 ** 2);
          return { en: `${area} of active area`, ja: `アクティブな領域 ${area} 分` };
        },
      }),
    ),
    default: [
      { from: '8.3', value: '127' },
      { from: '8.4', value: '1237' },
    ],
    scopes: netScopes,
    source: `${manual83}, ${manual84}, ${manual9}`,
  }),
  transport: option({
    doc: {
      en: 'Selects the kernel module that carries the replication data. It cannot change while the nodes are connected, and must be the same on both sides.',
      ja: 'レプリケーションのデータを運ぶカーネルモジュールを指定します。接続中は変更できず、両側のノードで同じでなければなりません。',
    },
    args: value(
      'NAME',
      openList(
        [
          choice(
            'tcp',
            'Plain TCP; suits nearly every cluster.',
            '通常の TCP です。ほとんどの環境ではこれを使います。',
          ),
          choice(
            'rdma',
            'InfiniBand or RoCE: low latency and low CPU load. Needs network cards that support it.',
            'InfiniBand や RoCE を使います。遅延も CPU 負荷も小さくなりますが、対応するネットワークカードが必要です。',
          ),
          choice(
            'lb-tcp',
            'TCP over all paths of a connection at once. Newer versions have `load-balance-paths` for it.',
            '接続に定義したすべてのパスを同時に使う TCP です。新しいバージョンでは `load-balance-paths` を使います。',
          ),
        ],
        63,
      ),
    ),
    default: 'tcp',
    scopes: { '9': net9 },
    example: 'net {\n  transport rdma;\n}',
    source: manual9,
  }),
  'load-balance-paths': option({
    doc: {
      en: 'Spreads the data over all paths of a connection instead of using one and keeping the others in reserve. It must be enabled on both sides and needs several `path` sections and the TCP transport of DRBD 9.2.6 or later; the RDMA transport ignores it.',
      ja: '接続に定義した複数のパスを、予備として待機させる代わりに同時に使って負荷を分散します。両側で有効にする必要があり、複数の `path` セクションと、DRBD 9.2.6 以降の TCP トランスポートが必要です。RDMA トランスポートでは無視されます。',
    },
    args: onOff,
    default: 'no',
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
  'rdma-ctrl-rcvbuf-size': option({
    doc: {
      en: 'Sets the receive buffer for control packets of the RDMA transport. Leave it at its default unless support asks for a change.',
      ja: 'RDMA トランスポートの制御パケット用受信バッファのサイズです。サポートから指示がない限り変更しないでください。',
    },
    args: value('SIZE', size({ min: 0, max: 10_485_760 }, { en: '`rcvbuf-size` / 64', ja: '`rcvbuf-size` / 64' })),
    default: '0',
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
  'rdma-ctrl-sndbuf-size': option({
    doc: {
      en: 'Sets the send buffer for control packets of the RDMA transport, the counterpart of `rdma-ctrl-rcvbuf-size`.',
      ja: 'RDMA トランスポートの制御パケット用送信バッファのサイズです。`rdma-ctrl-rcvbuf-size` と対になります。',
    },
    args: value('SIZE', size({ min: 0, max: 10_485_760 }, { en: '`sndbuf-size` / 64', ja: '`sndbuf-size` / 64' })),
    default: '0',
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
  _name: option({
    doc: {
      en: 'Holds the name of a connection as the kernel module knows it. drbdadm derives it from the name of the peer; `drbdsetup show` prints it, and no file needs it.',
      ja: 'カーネルモジュールが使う接続の名前です。drbdadm が対向ノード名から自動で設定し、`drbdsetup show` の出力に現れます。設定ファイルに書く必要はありません。',
    },
    args: value('NAME', internalName),
    scopes: { '9': net9 },
    hidden: true,
    source: 'drbdsetup help net-options (drbd-utils 9)',
  }),
  'allow-remote-read': option({
    doc: {
      en: 'Lets a node that has lost its own disk read from this peer. Turn it off for a peer that is only to receive a copy, such as a distant one for disaster recovery: after a disk failure, the node then does not continue over that slow link, and `on-no-data-accessible` decides what the application sees.',
      ja: '自ノードのディスクを失ったときに、このピアからの読み込みを認めます。災害対策用の遠隔地ノードのように、コピーを受け取るだけのピアでは無効にします。無効にすると、ディスク障害後に低速な回線越しで動き続けることがなくなり、I/O の扱いは `on-no-data-accessible` に従います。',
    },
    args: onOff,
    default: 'yes',
    scopes: { '9': net9 },
    sinceUtils: '9.10.0',
    source: manual9,
  }),
};
