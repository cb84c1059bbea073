import { literal, optional, repeat, seq, word } from '../../../schema/grammar.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import { withAddress } from '../values/ports.ts';
import { address, anyName, endpointHost, hostName, resourceName, volumeNumber } from './elements.ts';
import { olderExamples } from './examples.ts';
import { volumesLeft } from './offered.ts';

/** A section as it is described here; its contents are in `scopes.ts`. */
export type Section = Omit<Directive, 'body' | 'block'>;

const source = 'drbd.conf(5)';
const only9 = since('drbd', '9');

export const global: Section = {
  doc: {
    en: 'Holds the settings of `drbdadm` itself, for the whole host, not for one resource. A set of files has one such section at most; it should appear before the first resource, which is why `global_common.conf` is included first.',
    ja: '個々のリソースではなく、`drbdadm` 自体のホスト全体に関わる設定です。設定ファイル全体で 1 つだけ書けます。最初のリソースより前に置くべきもののため、通常は最初に読み込む `global_common.conf` に書きます。',
  },
  once: true,
  example: 'global {\n  usage-count no;\n}',
  source,
};

export const common: Section = {
  doc: {
    en: 'Holds the settings that all resources inherit. A resource that sets the same option itself wins; the other options still come from here. No host sections: those belong to a resource.',
    ja: '全リソースに共通の設定です。リソース側で同じオプションを指定するとそちらが優先され、指定しなかったものはここから引き継がれます。`on` などのホストセクションは書けません。',
  },
  once: true,
  example: 'common {\n  net { protocol C; }\n}',
  ...olderExamples({ '8.3': 'common {\n  protocol C;\n}' }),
  source,
};

export const resource: Section = {
  doc: {
    en: 'Defines one replicated resource: a name, one or more volumes, and the hosts that hold copies of them. `drbdadm up NAME` and the `drbd_resource` parameter of the cluster agent use this name, so keep it the same on all hosts: copy the file instead of retyping it.',
    ja: 'レプリケーションの単位となるリソースです。名前、ボリューム、データのコピーを持つホストを定義します。`drbdadm up 名前` やクラスタのリソースエージェントの `drbd_resource` はこの名前で対象を指定します。全ホストで同一の内容にする必要があるため、書き直さずファイルごとコピーしてください。',
  },
  args: word('NAME', resourceName, { defines: 'drbd-resource' }),
  example:
    'resource r0 {\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  on cluster1 { address 192.168.11.201:7777; }\n  on cluster2 { address 192.168.11.202:7777; }\n}',
  source,
};

export const on: Section = {
  doc: {
    en: 'Holds what applies to one host only: its address, and its disk and device where they differ from host to host. The name must be what `uname -n` prints there; a host that finds no section with its name leaves the resource alone, without any error.',
    ja: '特定のホストにだけ適用する設定です。アドレスのほか、ホストごとに異なるディスクやデバイスを書きます。名前はそのホストの `uname -n` の出力と一致させてください。一致するセクションがないホストでは、エラーも出ずにリソースが無視されます。',
  },
  args: repeat(word('HOST', hostName, { defines: 'host' })),
  example: 'on cluster1 {\n  address 192.168.11.201:7777;\n}',
  source,
};

const floating8 = 'floating 10.1.1.31:7789 {\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n}';

export const floating: Section = {
  doc: {
    en: 'Describes a host by its address instead of its name: the host that currently has the address uses this section. For resources whose ends move between hosts, on shared storage for example. It contains no `address`, because its name is the address. With DRBD 9 it requires a `node-id`.',
    ja: 'ホスト名ではなく IP アドレスで対象を決めるホストセクションです。そのアドレスを現在持っているホストに適用されます。共有ストレージ上のリソースなど、端点がホスト間を移動する構成で使います。アドレス自体が名前の代わりなので、`address` は書きません。DRBD 9 では `node-id` が必要です。',
  },
  args: address,
  example: 'floating 10.1.1.31:7789 {\n  node-id 0;\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n}',
  ...olderExamples({ '8.3': floating8, '8.4': floating8 }),
  ...withAddress,
  source,
};

export const stackedOnTopOf: Section = {
  doc: {
    en: 'Replicates a resource that is itself replicated: the device of the lower resource is the backing disk here. With 8.4 this is how a third host is reached, usually at another site; DRBD 9 connects three or more hosts directly. The address moves together with the Primary of the lower resource.',
    ja: '別の DRBD リソースの上に重ねる構成(スタック)です。下位リソースのデバイスをディスクとして使います。8.4 で遠隔地などの 3 台目にレプリケーションするための方法で、9 では 3 台以上を直接接続できます。アドレスには、下位リソースの Primary とともに移動する IP を指定します。',
  },
  args: word('RESOURCE', resourceName, { refersTo: 'drbd-resource' }),
  example: 'stacked-on-top-of r0 {\n  device /dev/drbd10;\n  address 192.168.42.1:7788;\n}',
  source,
};

export const volume: Section = {
  doc: {
    en: 'Defines one of several devices that are replicated together, over one connection and in one order of writes. Databases with data and log on two devices need this. Do not mix it with `device`, `disk` and `meta-disk` outside of volumes: those mean volume 0.',
    ja: '1 つのリソースに含まれる複数のデバイスのうちの 1 つです。同じ接続を通り、書き込み順序も全ボリュームを通して保たれるため、データとログを別デバイスに置くデータベースなどに向きます。`volume` の外に書いた `device`、`disk`、`meta-disk` はボリューム 0 を意味するので、混在させないでください。',
  },
  args: word('VOLUME', volumeNumber),
  versions: since('drbd', '8.4'),
  example: 'volume 0 {\n  device minor 0;\n  disk /dev/sdb1;\n  meta-disk internal;\n}',
  source,
};

export const connectionVolume: Section = {
  doc: {
    en: 'Holds the settings for one volume over this connection, such as another resync speed or `bitmap no`. It contains exactly one `disk` section.',
    ja: 'この接続における、特定のボリュームだけの設定です。再同期速度や `bitmap no` などを変える場合に使います。中には `disk` セクションをちょうど 1 つ書きます。',
  },
  args: word('VOLUME', { ...volumeNumber, usual: ({ siblings, parent }) => volumesLeft(siblings, parent) }),
  versions: only9,
  source,
};

export const connection: Section = {
  doc: {
    en: 'Defines a connection between two hosts, which its two `host` statements (or those of each `path`) name. Needed if three or more hosts are connected explicitly, or if one connection differs from the others; two hosts need none.',
    ja: '2 台のホスト間の接続です。2 つの `host` 文(または各 `path` の中の `host` 文)で両端を指定します。3 台以上を個別に接続する場合や、一部の接続だけ設定を変える場合に使います。2 台だけの構成では不要です。',
  },
  args: optional(word('NAME', anyName)),
  versions: only9,
  example: 'connection {\n  host alpha port 7789;\n  host bravo port 7789;\n}',
  source,
};

export const connectionMesh: Section = {
  doc: {
    en: 'Connects every host of the list with every other one, by the addresses of their `on` sections. This is the short form for three or more hosts in one network.',
    ja: '一覧に書いた全ホストを相互に接続します。各ホストの `on` セクションのアドレスが使われます。3 台以上が同じネットワークで通信できる場合の簡潔な書き方です。',
  },
  versions: only9,
  example: 'connection-mesh {\n  hosts alpha bravo charlie;\n}',
  source,
};

export const path: Section = {
  doc: {
    en: 'Defines one of several network paths of a connection. TCP uses one at a time and changes to the next when it fails; the transport `lb-tcp` uses all at once. With a `path`, `host` statements are allowed only inside paths.',
    ja: '接続が使うネットワーク経路の 1 つです。TCP では同時に 1 つだけを使い、切れると次の経路に切り替わります。`lb-tcp` トランスポートでは全経路を同時に使います。`path` を書く場合、`host` 文はすべて `path` の中に書きます。',
  },
  versions: only9,
  example: 'path {\n  host alpha address 10.0.1.1:7789;\n  host bravo address 10.0.1.2:7789;\n}',
  source,
};

export const net: Section = {
  doc: {
    en: 'Holds the connection settings: protocol, timeouts, authentication, buffers, and what happens after a split brain. Both ends need the same values for most of them.',
    ja: 'ホスト間の通信に関する設定です。プロトコル、タイムアウト、認証、バッファ、スプリットブレイン後の動作などを指定します。多くの項目は両端で同じ値にする必要があります。',
  },
  once: true,
  example: 'net {\n  protocol C;\n  cram-hmac-alg sha256;\n  shared-secret "...";\n}',
  ...olderExamples({ '8.3': 'net {\n  cram-hmac-alg sha1;\n  shared-secret "...";\n}' }),
  source,
};

export const disk: Section = {
  doc: {
    en: 'Holds the settings for the backing disk and the resync: reaction to I/O errors, flushes and barriers, activity log, resync controller.',
    ja: '下位ディスクの使い方と再同期速度の設定です。I/O エラー時の動作、フラッシュやバリア、アクティビティログ、再同期の速度制御などを指定します。',
  },
  once: true,
  example: 'disk {\n  on-io-error detach;\n}',
  source,
};

/** In a connection: the options of a peer device only, and a second section takes the place of the first. */
export const connectionDisk: Section = { ...disk, once: 'warning', versions: only9 };

export const options: Section = {
  doc: {
    en: 'Holds the settings of the resource as a whole: quorum, automatic promotion, behaviour without access to data, CPU mask.',
    ja: 'リソース全体に関わる設定です。クォーラム、自動昇格、データにアクセスできない場合の動作、CPU マスクなどを指定します。',
  },
  once: true,
  versions: since('drbd', '8.4'),
  example: 'options {\n  quorum majority;\n}',
  ...olderExamples({ '8.4': 'options {\n  on-no-data-accessible io-error;\n}' }),
  source,
};

export const proxyOptions: Section = {
  doc: {
    en: 'Holds the settings of DRBD Proxy on this side of the connection: buffer memory, compression, plugins.',
    ja: '接続のこちら側の DRBD Proxy の設定です。バッファメモリ、圧縮、プラグインなどを指定します。',
  },
  once: 'warning',
  versions: since('drbd', '8.4'),
  source,
};

export const startup: Section = {
  doc: {
    en: 'Sets how long the init script waits for the peers at boot. Under a cluster manager such as Pacemaker it has no effect, because the cluster starts DRBD there.',
    ja: '起動スクリプトが対向ノードを待つ時間などの設定です。Pacemaker などのクラスタ管理下では DRBD をクラスタが起動するため、効果はありません。',
  },
  once: true,
  example: 'startup {\n  wfc-timeout 120;\n}',
  source,
};

export const handlers: Section = {
  doc: {
    en: 'Sets the commands that DRBD runs on certain events. Each is one string for the shell, in quotes. They get the resource in environment variables such as `DRBD_RESOURCE`.',
    ja: '特定の状況でカーネルモジュールが実行させるコマンドです。それぞれシェルに渡される 1 つの文字列なので、引用符で囲みます。対象リソースは `DRBD_RESOURCE` などの環境変数で渡されます。',
  },
  once: true,
  example: 'handlers {\n  split-brain "/usr/lib/drbd/notify-split-brain.sh root";\n}',
  source,
};

export const syncer: Section = {
  doc: {
    en: 'Holds the settings for resync speed, activity log and checksums in DRBD 8.3. Since 8.4 its options live in `disk`, `net` and `options`; drbd-utils still reads it and moves them there (releases 9.0 to 9.28 reject some of them).',
    ja: '再同期速度、アクティビティログ、チェックサムなどを指定する DRBD 8.3 のセクションです。8.4 以降、各オプションは `disk`、`net`、`options` に移りました。drbd-utils は今も読み替えてくれますが、9.0～9.28 では一部が拒否されます。',
  },
  once: true,
  deprecated: { replacement: 'disk { resync-rate ...; }' },
  source: 'drbd.conf-8.3(5)',
};

export const proxy: Section = {
  doc: {
    en: 'Holds the settings for all connections of the resource that use DRBD Proxy, which buffers and compresses over WAN links.',
    ja: 'DRBD Proxy を経由する接続に共通の設定です。DRBD Proxy は遠距離回線でのバッファリングと圧縮を行います。',
  },
  once: true,
  source,
};

export const proxyOn: Section = {
  doc: {
    en: 'Configures the DRBD Proxy through which this host reaches its peer: the host that runs it, the `inside` address for DRBD and the `outside` address for the other proxy. All hosts of a connection must have one, or none.',
    ja: 'このホストが対向ノードとの通信に使う DRBD Proxy と、それが動作するホストを指定します。`inside` は DRBD が接続するアドレス、`outside` はプロキシ同士が接続するアドレスです。1 つの接続では、全ホストに書くか、どれにも書かないかのどちらかにしてください。',
  },
  args: seq(literal('on'), repeat(word('HOST', endpointHost))),
  once: 'warning',
  example: 'proxy on alpha {\n  inside 127.0.0.1:7788;\n  outside 10.0.1.1:7789;\n}',
  source,
};

export const plugin: Section = {
  doc: {
    en: 'Configures the compression plugins of DRBD Proxy, one line each: a name and its settings.',
    ja: 'DRBD Proxy の圧縮プラグインです。1 行に 1 つ、名前と設定値を書きます。',
  },
  example: 'plugin {\n  zlib level 9;\n}',
  source,
};

const skip8 = 'skip "resource r1" {\n  # ...\n}';

export const skip: Section = {
  doc: {
    en: 'Comments a block out: everything up to the matching brace is ignored. Put it before `resource` to disable a whole resource temporarily; DRBD 8 requires quotes around the words in between.',
    ja: 'ブロックをコメントアウトします。対応する閉じ括弧までが読み飛ばされます。`resource` の前に書くと、リソース全体を一時的に無効にできます(DRBD 8 では `{` までの語を引用符で囲みます)。',
  },
  args: repeat(word('TEXT', anything('any text', '任意の文字列')), 0),
  example: 'skip resource r1 {\n  # ...\n}',
  ...olderExamples({ '8.3': skip8, '8.4': skip8 }),
  source,
};

/** Inside of sections `skip` is known to 9 only (tried with each drbdadm). */
export const skipInside: Section = { ...skip, versions: only9 };

const internal = {
  en: 'Appears in the output of `drbdsetup show`, which `drbdadm adjust` reads. Do not write it into a configuration file.',
  ja: '`drbdsetup show` が出力し、`drbdadm adjust` が読み戻すための内部的なものです。設定ファイルには書かないでください。',
};

export const thisHost: Section = { doc: internal, hidden: true, source };
export const remoteHost: Section = { doc: internal, hidden: true, source };
