import { problemText, type Reference } from '../../../../schema/reference.ts';
import { pair, resource, secondHost, threeHosts } from './forms.ts';

const MESH = 'connection-mesh { hosts cluster1 cluster2 cluster3; }';
const AUTH = 'net { cram-hmac-alg sha256; shared-secret "lab-only"; }';

/** Problems of policies, rates, handlers and security. */
export const policy: Reference['problems'] = {
  'address-of-other-node': problemText(
    'The hosts file gives this address to the other host of the resource. drbdadm on this host then binds to an address that it does not have.',
    'hosts ファイルでは、リソースのもう一方のホストのアドレスです。このホストの drbdadm は、自分が持たないアドレスを使おうとします。',
    secondHost('on cluster2 { address 192.168.11.201:7778; }'),
    resource(),
    { beside: { hosts: '192.168.11.201 cluster1\n192.168.11.202 cluster2\n' } },
  ),
  'algorithm-without-secret': problemText(
    'Peers authenticate with a secret that both know. Without one the key is empty, so any host that uses the same algorithm can connect.',
    '対向ノード同士は、共通の秘密の文字列で互いを認証します。ないと鍵が空になり、同じアルゴリズムを指定したホストなら、どれでも接続できます。',
    resource('net { cram-hmac-alg sha256; }'),
    resource(AUTH),
  ),
  'secret-without-algorithm': problemText(
    'The secret is used only with an algorithm. Without one, any host of the network can connect.',
    '秘密の文字列は、アルゴリズムの指定があって初めて使われます。ないと、ネットワーク上のどのホストでも接続できます。',
    resource('net { shared-secret "lab-only"; }'),
    resource(AUTH),
    { targets: { drbd: '9' } },
  ),
  'no-verify-alg': problemText(
    '`drbdadm verify` compares the copies block by block and finds silent differences. It needs an algorithm for this.',
    '`drbdadm verify` は両方のデータをブロックごとに比べ、気付かれない違いを見つけます。それにはアルゴリズムの指定が必要です。',
    resource(),
    resource('net { verify-alg crc32c; }'),
    { targets: { drbd: '8.4' } },
  ),
  'two-primaries-without-fencing': problemText(
    'When the link between two Primaries fails, both continue to write. After that, one side loses all its changes.',
    '2 つの Primary の間の接続が切れると、両方が書き込みを続けます。その後、一方の変更はすべて失われます。',
    resource('net { allow-two-primaries yes; }'),
    resource([
      'net { allow-two-primaries yes; fencing resource-and-stonith; }',
      'handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; }',
    ]),
    { targets: { drbd: '9' } },
  ),
  'two-primaries-protocol': problemText(
    'With two Primaries, every write must be on both before it counts as completed, which is protocol C. The kernel module rejects the others.',
    '2 つの Primary は、書き込みのたびに両方の完了を待つ必要があります(protocol C)。ほかのプロトコルはカーネルモジュールに拒否されます。',
    resource('net { protocol A; allow-two-primaries yes; }'),
    resource([
      'net { protocol C; allow-two-primaries yes; fencing resource-and-stonith; }',
      'handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; }',
    ]),
    { targets: { drbd: '9' } },
  ),
  'both-primary-not-allowed': problemText(
    'Both hosts are promoted at the start, which the resource does not allow. The second promotion fails.',
    '起動時に両方を Primary にする指定ですが、リソースがそれを許していません。2 台目は失敗します。',
    resource('startup { become-primary-on both; }'),
    resource('startup { become-primary-on cluster1; }'),
    { targets: { drbd: '8.4' } },
  ),
  'promoted-by-pacemaker': problemText(
    'Pacemaker decides which node is promoted. If the init script does it first, the cluster finds an unexpected state.',
    'どのノードを昇格させるかは Pacemaker が決めます。起動スクリプトが先に昇格させると、クラスタの想定しない状態になります。',
    resource('startup { become-primary-on cluster1; }'),
    resource(),
    {
      beside: {
        'cluster.crm':
          'primitive p_drbd ocf:linbit:drbd \\\n\tparams drbd_resource=r0 \\\n\top monitor interval=29s role=Master \\\n\top monitor interval=31s role=Slave\nms ms_drbd p_drbd \\\n\tmeta notify=true\n',
      },
    },
  ),
  'fencing-without-handler': problemText(
    'The policy calls a script that fences the peer. Without one, DRBD waits for an answer that never comes, or continues unprotected.',
    'この方針では、対向ノードを締め出すスクリプトが呼ばれます。ないと DRBD は応答を待ち続けるか、保護なしで続行します。',
    resource('net { fencing resource-only; }'),
    resource([
      'net { fencing resource-only; }',
      'handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; }',
    ]),
    { targets: { drbd: '9' } },
  ),
  'handler-without-fencing': problemText(
    'The handler is called only if `fencing` is set accordingly. By default it is never called, and a split brain remains possible.',
    'ハンドラーは `fencing` の指定があるときだけ呼ばれます。既定のままでは呼ばれず、スプリットブレインを防げません。',
    resource('handlers { fence-peer "/usr/local/sbin/fence-peer"; }'),
    resource(['net { fencing resource-only; }', 'handlers { fence-peer "/usr/local/sbin/fence-peer"; }']),
    { targets: { drbd: '9' } },
  ),
  'fence-without-unfence': problemText(
    'The script sets a constraint in Pacemaker that prevents the promotion of the peer. Nothing removes it after the resync.',
    'スクリプトは、対向ノードの昇格を禁じる制約を Pacemaker に設定します。再同期の後も、それを取り除くものがありません。',
    'common { handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; } }\n',
    'common { handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; } }\n',
    { targets: { drbd: '9' } },
  ),
  'stonith-protocol': problemText(
    'Fencing with STONITH freezes I/O until the peer is down, which requires acknowledged writes. The kernel module rejects it with protocol A.',
    'STONITH によるフェンシングでは、対向ノードの停止まで I/O を止めます。書き込みの確認が必要なため、protocol A ではカーネルモジュールに拒否されます。',
    resource([
      'net { protocol A; fencing resource-and-stonith; }',
      'handlers { fence-peer "/usr/local/sbin/fence-peer"; }',
    ]),
    resource([
      'net { protocol C; fencing resource-and-stonith; }',
      'handlers { fence-peer "/usr/local/sbin/fence-peer"; }',
    ]),
    { targets: { drbd: '9' } },
  ),
  'congestion-protocol': problemText(
    'Running ahead of the peer means not waiting for it, which only protocol A does. The kernel module rejects it with others.',
    '対向ノードを待たずに先へ進む動作は、protocol A でだけ可能です。ほかのプロトコルではカーネルモジュールに拒否されます。',
    resource('net { protocol C; on-congestion pull-ahead; }'),
    resource('net { protocol A; on-congestion pull-ahead; }'),
  ),
  'io-error-without-handler': problemText(
    'The policy calls a script on a disk error. Without one, nothing happens, and the node continues with a failed disk.',
    'ディスクのエラー時にスクリプトを呼ぶ方針ですが、スクリプトがありません。壊れたディスクのまま動き続けます。',
    resource('disk { on-io-error call-local-io-error; }'),
    resource('disk { on-io-error detach; }'),
  ),
  'policy-without-handler': problemText(
    'The policy calls a handler that is not set. The split brain then remains unresolved.',
    'この方針では最後にハンドラーが呼ばれますが、設定されていません。スプリットブレインはそのまま残ります。',
    resource('net { after-sb-1pri call-pri-lost-after-sb; }'),
    resource([
      'net { after-sb-0pri discard-zero-changes; after-sb-1pri call-pri-lost-after-sb; }',
      'handlers { pri-lost-after-sb "/usr/lib/drbd/notify-pri-lost-after-sb.sh"; }',
    ]),
  ),
  'policy-without-effect': problemText(
    'The policy applies the decision of another one, which decides nothing. It has no effect.',
    'この方針は別の方針の判定に従いますが、そちらは何も判定しません。設定したつもりで、何も変わりません。',
    resource('net { after-sb-1pri consensus; }'),
    resource('net { after-sb-0pri discard-zero-changes; after-sb-1pri consensus; }'),
  ),
  'policy-loses-data': problemText(
    'The policy may replace data below a mounted file system. The file system is then corrupted without an error message.',
    'マウント中のファイルシステムのデータが置き換えられることがあります。エラーも出ないままファイルシステムが壊れます。',
    resource('net { after-sb-2pri violently-as0p; }'),
    resource('net { after-sb-2pri disconnect; }'),
  ),
  'quorum-of-two': problemText(
    'One of two nodes is not a majority. If either fails, I/O stops on both, so the cluster is less available than a single node.',
    '2 台のうち 1 台では過半数になりません。どちらが停止しても I/O が止まるため、1 台の場合より可用性が下がります。',
    resource('options { quorum majority; }'),
    resource('options { quorum off; }'),
    { targets: { drbd: '9' } },
  ),
  'quorum-number': problemText(
    'With so small a number, two halves can have quorum at once. This is the split brain that quorum should prevent.',
    '数が小さすぎると、分断された両側が同時にクォーラムを持てます。防ぐはずのスプリットブレインが起こります。',
    threeHosts(['options { quorum 1; }', MESH]),
    threeHosts(['options { quorum majority; }', MESH]),
  ),
  'no-effect': problemText(
    'Another setting takes precedence, so this one is never used.',
    '別の設定が優先されるため、この設定は使われません。ファイルの内容と実際の動作が異なります。',
    'common { disk { resync-rate 40M; } }\n',
    'common { disk { c-max-rate 40M; } }\n',
    { targets: { drbd: '9' } },
  ),
  'no-effect-in-common': problemText(
    'The statement applies to one resource. drbdadm accepts it in `common`, but never uses it.',
    '1 つのリソースについての文です。`common` に書いても受け付けられるだけで、使われません。',
    'common { disk /dev/sdb1; }\n',
    'common { disk { al-extents 1237; } }\n',
  ),
  'rates-reversed': problemText(
    'The lower limit is above the upper one. The resync uses the upper one and ignores the other.',
    '下限が上限を上回っています。再同期は上限に従い、下限は無視されます。',
    resource('disk { c-min-rate 100M; c-max-rate 10M; }'),
    resource('disk { c-min-rate 1M; c-max-rate 10M; }'),
  ),
  'rate-without-unit': problemText(
    'A number without a unit is in KiB per second. With `40` instead of `40M`, a resync takes weeks.',
    '単位のない数値は KiB/秒です。40 MiB/秒のつもりの `40` では、再同期に何週間もかかります。',
    'common { disk { c-max-rate 4000; } }\n',
    'common { disk { c-max-rate 40M; } }\n',
    { targets: { drbd: '9' } },
  ),
  'timeout-too-long': problemText(
    'A peer counts as dead after `timeout`, which must be shorter than the interval between pings. Otherwise, a failed peer is detected late.',
    '`timeout` を過ぎると対向ノードは停止したとみなされます。ping の間隔より短くないと、停止の検知が遅れます。',
    resource('net { timeout 100; ping-int 10; }'),
    resource('net { timeout 60; ping-int 10; }'),
  ),
  'resync-after-cycle': problemText(
    'Each resource waits for the other to finish its resync. Neither starts.',
    '互いの再同期の完了を待ち合う指定です。どちらの再同期も始まりません。',
    resource('disk { resync-after r0; }'),
    pair({}).replace(/(resource r1 \{\n)/, '$1  disk { resync-after r0; }\n'),
  ),
  'unknown-script': problemText(
    'drbd-utils does not install a script of this name. If it does not exist on the host, DRBD calls nothing when it matters.',
    'drbd-utils にこの名前のスクリプトはありません。自分で置いていなければ、肝心なときに何も実行されません。',
    resource('handlers { split-brain "/usr/lib/drbd/call-me.sh"; }'),
    resource('handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh root"; }'),
  ),
  'unknown-transport': problemText(
    'The kernel has no module of this name. The resource cannot connect.',
    'この名前のカーネルモジュールはありません。リソースは接続できません。',
    resource('net { transport tpc; }'),
    resource('net { transport tcp; }'),
    { targets: { drbd: '9' } },
  ),
};
