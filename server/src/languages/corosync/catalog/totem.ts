import { codeSpan } from '../../../base/sinks.ts';
import type { Catalog } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import * as values from '../values/values.ts';
import { renameKey } from './fixes.ts';
import { interfaceSection } from './interface.ts';
import { from2, from3, key, no, off, on, only1, scope, upTo2, yes } from './keys.ts';
import { timers } from './timers.ts';

const dscpNames = [
  ...['cs0', 'cs1', 'cs2', 'cs3', 'cs4', 'cs5', 'cs6', 'cs7'],
  ...['af11', 'af12', 'af13', 'af21', 'af22', 'af23', 'af31', 'af32', 'af33', 'af41', 'af42', 'af43', 'ef'],
];

/** The keys of `totem { }`. */
export const totem: Catalog = scope({
  version: key(
    'NUMBER',
    values.formatVersion,
    'Sets the version of the file format, not of Corosync: always `2`. Without it, Corosync does not start.',
    '設定ファイルの形式のバージョンです。Corosync 本体のバージョンではなく、常に `2` を書きます。書き忘れると Corosync は起動しません。',
    { required: true, example: 'totem {\n    version: 2\n}' },
  ),
  cluster_name: key(
    'NAME',
    values.text('a name', '名前'),
    'Sets the name of the cluster. With `transport: udp`, the multicast address is derived from it; GFS2, DLM and Pacemaker read it, too. It must be the same on all nodes.',
    'クラスタの名前です。`transport: udp` ではこの名前からマルチキャストアドレスが作られ、GFS2、DLM、Pacemaker からも参照されます。全ノードで同じ値にします。',
    { versions: from2, emptyAllowed: true, example: 'cluster_name: lab' },
  ),
  config_version: key(
    'NUMBER',
    values.unsigned64,
    'Sets the version of this file, to be increased with every change. A node that starts with an older file than the others stops itself instead of joining with wrong settings. 0 disables this check.',
    'このファイルのバージョンです。変更のたびに増やします。ほかのノードより古いファイルで起動したノードは、誤った設定のまま参加せずに自ら停止します。0 なら確認しません。',
    { versions: from2, default: '0' },
  ),
  cluster_uuid: key(
    'UUID',
    values.text('a unique id', '一意な ID'),
    'Sets an id of the cluster that pcs creates and other tools read. Corosync itself does not use it.',
    'pcs が作成し、ほかのツールが参照するクラスタの ID です。Corosync 自身は使いません。',
    { versions: from3, source: 'pcs(8)', emptyAllowed: true },
  ),
  transport: key(
    'TRANSPORT',
    values.words([
      choice(
        'knet',
        'Kronosnet. Unicast over up to eight links, with encryption. The transport to use with Corosync 3.',
        'Kronosnet です。最大 8 本のリンクをユニキャストで使い、暗号化にも対応します。Corosync 3 ではこれを使います。',
        { versions: from3 },
      ),
      choice(
        'udpu',
        'Unicast UDP to every node. For networks without multicast. One link, and no encryption since Corosync 3.',
        '各ノードへのユニキャスト UDP です。マルチキャストが使えないネットワーク向けです。リンクは 1 本で、Corosync 3 では暗号化できません。',
      ),
      choice(
        'udp',
        'Multicast (or broadcast) UDP, as in early versions. Requires switches that forward multicast.',
        '従来のマルチキャスト(またはブロードキャスト)UDP です。マルチキャストを中継するスイッチが必要です。',
      ),
      choice('iba', 'InfiniBand; removed in Corosync 3.', 'InfiniBand 用です。Corosync 3 で廃止されました。', {
        versions: upTo2,
      }),
    ]),
    'Sets how packets travel between the nodes. It decides what else is allowed in the file: several links and encryption need `knet` (Corosync 3), multicast addresses belong to `udp`.',
    'ノード間でパケットを運ぶ方式です。ほかに書ける設定もこれで決まります。複数リンクと暗号化には(Corosync 3 では)`knet` が必要で、マルチキャストアドレスは `udp` 用です。',
    {
      default: [
        { from: '1', value: 'udp' },
        { from: '3', value: 'knet' },
      ],
      example: 'transport: knet',
      examples: [{ versions: upTo2, text: 'transport: udpu' }],
    },
  ),
  secauth: key(
    'ON_OFF',
    values.looseWords([
      on(
        'Encrypts and authenticates (3.x: `crypto_cipher: aes256` and `crypto_hash: sha256`). Every node needs the same key file.',
        '暗号化と認証を行います(3.x では `crypto_cipher: aes256` と `crypto_hash: sha256` に相当)。全ノードに同じ鍵ファイルが必要です。',
      ),
      off(
        'Any host that can reach the port can join or disturb the cluster.',
        'ポートに到達できるホストなら、どれでもクラスタへの参加や妨害ができます。',
      ),
    ]),
    'Encrypts and authenticates the traffic of the cluster with the key that `corosync-keygen` makes. With Corosync 3 prefer `crypto_cipher` and `crypto_hash`, which say more exactly what is meant.',
    '`corosync-keygen` で作った鍵を使って、クラスタの通信を暗号化・認証します。Corosync 3 では、内容をより明確に指定できる `crypto_cipher` と `crypto_hash` をお勧めします。',
    {
      default: [
        { from: '1', value: 'on' },
        { from: '3', value: 'off' },
      ],
      emptyAllowed: true,
    },
  ),
  crypto_model: key(
    'LIBRARY',
    values.words([
      choice('nss', 'Mozilla NSS.', 'Mozilla NSS を使います。'),
      choice('openssl', 'OpenSSL.', 'OpenSSL を使います。'),
      choice(
        'gcrypt',
        'Libgcrypt; many builds of libknet omit it (such as Debian 12).',
        'Libgcrypt です。libknet のビルドによっては使えません(Debian 12 では使えません)。',
      ),
    ]),
    'Sets the cryptographic library of knet. Change it only if the default is not installed; the nodes may use different libraries, but must use the same cipher and hash.',
    'knet が暗号化に使うライブラリです。既定のものが入っていない場合だけ変更します。暗号方式とハッシュは全ノードで同じにする必要がありますが、ライブラリは異なっていてもかまいません。',
    { versions: from3, default: 'nss' },
  ),
  crypto_cipher: key(
    'CIPHER',
    values.words([
      choice('aes256', 'AES with 256 bits.', 'AES 256 ビットです。'),
      choice('aes192', 'AES with 192 bits.', 'AES 192 ビットです。'),
      choice('aes128', 'AES with 128 bits.', 'AES 128 ビットです。'),
      choice('3des', 'Triple DES; removed in Corosync 3.', 'トリプル DES です。Corosync 3 で廃止されました。', {
        versions: upTo2,
      }),
      choice('none', 'No encryption.', '暗号化しません。'),
    ]),
    'Sets the cipher for the traffic of the cluster. It requires a `crypto_hash`, the same key file on all nodes and, with Corosync 3, `transport: knet`.',
    'クラスタの通信に使う暗号方式です。`crypto_hash` の指定と全ノード共通の鍵ファイルが必要で、Corosync 3 では `transport: knet` でしか使えません。',
    {
      versions: from2,
      default: [
        { from: '2', value: 'aes256' },
        { from: '3', value: 'none' },
      ],
      example: 'crypto_cipher: aes256\ncrypto_hash: sha256',
    },
  ),
  crypto_hash: key(
    'HASH',
    values.words([
      choice('sha256', 'SHA-256. The usual choice.', 'SHA-256 です。通常はこれを選びます。'),
      choice('sha384', 'SHA-384.', 'SHA-384 を使います。'),
      choice('sha512', 'SHA-512.', 'SHA-512 を使います。'),
      choice('sha1', 'SHA-1. Weak; for old systems only.', 'SHA-1 です。強度が低いため、古い環境との互換用です。'),
      choice('md5', 'MD5. Weak; for old systems only.', 'MD5 です。強度が低いため、古い環境との互換用です。'),
      choice('none', 'No authentication.', '認証しません。'),
    ]),
    'Sets the hash that authenticates every packet. With `none`, any host on the network can pretend to be a node of the cluster.',
    '各パケットの認証に使うハッシュ方式です。`none` では、ネットワーク上の誰でもクラスタのノードを名乗れてしまいます。',
    {
      versions: from2,
      default: [
        { from: '2', value: 'sha1' },
        { from: '3', value: 'none' },
      ],
    },
  ),
  crypto_type: key(
    'CIPHER',
    values.text('a cipher', '暗号方式'),
    'Sets the cipher of Corosync 1.x. Later versions do not read it; use `crypto_cipher` and `crypto_hash`.',
    'Corosync 1.x の暗号方式の指定です。以降のバージョンでは読まれないため、`crypto_cipher` と `crypto_hash` を使います。',
    {
      versions: only1,
      deprecated: { replacement: 'crypto_cipher', since: from2 },
      fix: renameKey('crypto_cipher'),
      emptyAllowed: true,
    },
  ),
  keyfile: key(
    'PATH',
    values.path,
    'Names the file that contains the shared key. It must be the same on all nodes, owned by root and not readable by others; `corosync-keygen` creates one.',
    '共有鍵のファイルです。全ノードで同一の内容とし、root 所有でほかのユーザーから読めないようにします。`corosync-keygen` で作成できます。',
    { default: '/etc/corosync/authkey', emptyAllowed: true },
  ),
  key: key(
    'SECRET',
    values.text('the key itself', '鍵そのもの'),
    'Contains the shared key itself, used only without `keyfile`. Every user who can read this file then knows it, so use a key file instead.',
    '共有鍵をこのファイルに直接書く方法で、`keyfile` がない場合だけ使われます。ファイルを読める人には鍵が知られてしまうため、鍵ファイルを使ってください。',
    { element: { secret: true }, emptyAllowed: true },
  ),
  link_mode: key(
    'MODE',
    values.words([
      choice(
        'passive',
        'Uses one link at a time: the one with the highest priority that is up.',
        '稼働中で最も優先度の高いリンクを 1 本だけ使います。',
      ),
      choice('active', 'Sends every packet over all links at once.', 'すべてのリンクに同時に送信します。'),
      choice(
        'rr',
        'Round-robin. Sends packet by packet over the links in turn.',
        'ラウンドロビンです。パケットごとにリンクを順番に使います。',
      ),
    ]),
    'Sets how knet uses several links. It has no effect with one link.',
    '複数のリンクがある場合に、knet がそれらをどう使うかを決めます。リンクが 1 本なら意味を持ちません。',
    { versions: from3, default: 'passive' },
  ),
  rrp_mode: key(
    'MODE',
    values.looseWords([
      choice('none', 'One ring.', 'リングは 1 つです。'),
      choice('active', 'Sends on both rings.', '両方のリングに送信します。'),
      choice('passive', 'Uses the rings in turn.', 'リングを交互に使います。'),
    ]),
    'Sets how Corosync 1.x and 2.x use a second ring. Corosync 3 silently ignores it: there, several links require `transport: knet`, and `link_mode` decides.',
    'Corosync 1.x・2.x での冗長リングの使い方です。Corosync 3 は警告なしに無視します。3 で複数リンクを使うには `transport: knet` とし、`link_mode` で指定します。',
    {
      versions: upTo2,
      default: 'none',
      deprecated: { replacement: 'link_mode', since: from3 },
      fix: renameKey('link_mode', { none: 'passive' }),
      emptyAllowed: true,
    },
  ),
  ip_version: key(
    'VERSION',
    values.words([
      choice('ipv4', 'IPv4 addresses only.', 'IPv4 アドレスだけを使います。'),
      choice('ipv6', 'IPv6 addresses only.', 'IPv6 アドレスだけを使います。'),
      choice(
        'ipv4-6',
        'IPv4 where there is such an address, else IPv6.',
        'IPv4 アドレスを優先し、なければ IPv6 を使います。',
        { versions: from3 },
      ),
      choice(
        'ipv6-4',
        'IPv6 where there is such an address, else IPv4.',
        'IPv6 アドレスを優先し、なければ IPv4 を使います。',
        { versions: from3 },
      ),
    ]),
    'Sets which addresses the resolver is asked for when `ring0_addr` and the like are host names. Numeric addresses must be of that family.',
    '`ring0_addr` などにホスト名を書いた場合に、どのアドレスを名前解決で求めるかを指定します。IP アドレスを直接書く場合は、その種別に合わせます。',
    {
      versions: from2,
      default: [
        { from: '2', value: 'ipv4' },
        { from: '3', value: 'ipv6-4 (knet, udpu), ipv4 (udp)' },
      ],
    },
  ),
  ip_dscp: key(
    'DSCP',
    values.numberOrWord(
      dscpNames.map((name) =>
        choice(name, `The DSCP class ${codeSpan(name)}.`, `DSCP クラス ${codeSpan(name)} です。`),
      ),
      0,
      63,
    ),
    'Sets the DSCP mark on the packets of the cluster, for switches and routers with quality of service. Versions before 3.1.8 silently ignore it.',
    'クラスタのパケットに付ける DSCP 値で、QoS に対応したスイッチやルーター向けの設定です。3.1.8 より前のバージョンでは警告なしに無視されます。',
    { versions: since('corosync', '3.1.8'), emptyAllowed: true },
  ),
  netmtu: key(
    'BYTES',
    values.bytes,
    'Sets the size of the longest packet that Corosync sends. With udp and udpu it must fit the MTU of the whole network; a value above 1500 requires jumbo frames on every device on the path. For knet, set `knet_mtu` instead.',
    'Corosync が送るパケットの最大長です。udp・udpu ではネットワーク全体の MTU に収まる必要があり、1500 を超える値には経路上の全機器でジャンボフレームが必要です。knet では `knet_mtu` を使ってください。',
    { default: '1500 (udp, udpu), 65536 (knet)' },
  ),
  nodeid: key(
    'NUMBER',
    values.count,
    'Sets the id of this node, in a file that differs from node to node. Corosync 3 ignores it: give each node its `nodeid` in the node list.',
    'このノードの ID です(ノードごとに異なるファイルを使う書き方)。Corosync 3 では無視されるため、ノードリストの各 `node` に `nodeid` を書きます。',
    { isPerNode: true, deprecated: { replacement: 'nodelist { node { nodeid: 1 } }', since: from3 } },
  ),
  clear_node_high_bit: key(
    'YES_NO',
    values.looseWords([
      yes(
        'Node ids made from IPv4 addresses stay below 2147483648.',
        'IPv4 アドレスから作られるノード ID の最上位ビットを 0 にします。',
      ),
      no('All 32 bits of the address are used.', 'アドレスの 32 ビットをすべて使います。'),
    ]),
    'Keeps automatically made node ids positive for programs that read them as signed numbers (DLM, for one). Set it on all nodes alike or not at all; with explicit node ids it has no effect.',
    '自動生成のノード ID を符号付き整数でも正の値になるようにします(DLM などが必要とします)。全ノードで揃えて設定してください。`nodeid` を明示している場合は意味を持ちません。',
    { default: 'no', emptyAllowed: true },
  ),
  block_unlisted_ips: key(
    'YES_NO',
    values.looseWords([
      yes(
        'Packets from addresses outside the node list are dropped.',
        'ノードリストにないアドレスからのパケットを破棄します。',
      ),
      no('Packets from any address are accepted.', 'どこからのパケットも受け取ります。'),
    ]),
    'Protects the cluster from nodes with an outdated configuration. Leave it enabled unless two clusters are merged in one step. Corosync 2.4.5 and 3.0.2 introduced it.',
    '古い設定のままのノードからクラスタを守ります。2 つのクラスタを一度に統合するような場合を除き、有効のままにします。2.4.5 と 3.0.2 で導入されました。',
    { versions: from2, default: 'yes', emptyAllowed: true },
  ),
  threads: key(
    'NUMBER',
    values.count,
    'Sets how many threads encrypt and send in Corosync 1.x. Later versions accept and ignore it; remove it.',
    'Corosync 1.x で暗号化と送信に使うスレッド数です。以降のバージョンでは受け付けられるだけで意味がないため、削除してください。',
    { versions: upTo2, deprecated: { since: from2 } },
  ),
  vsftype: key(
    'TYPE',
    values.text('`none` or `ykd`', '`none` または `ykd`'),
    'Sets the virtual synchrony filter of Corosync 1.x, which picks the partition that continues; `none` leaves that to Pacemaker. Later versions do not read it.',
    'Corosync 1.x の仮想同期フィルタで、どの分断側が継続するかを選びます。`none` なら Pacemaker に任せます。以降のバージョンでは読まれません。',
    { versions: only1, default: 'none', emptyAllowed: true },
  ),
  ...timers,
  interface: interfaceSection,
});
