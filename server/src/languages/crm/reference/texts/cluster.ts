import { problemText, type Reference } from '../../../../schema/reference.ts';
import { dummy, fenced, lab } from './forms.ts';

const fence = (name: string, rest: string): string =>
  `primitive ${name} stonith:fence_xvm params ${rest} op monitor interval=60s`;
const nodes = 'node n1\nnode n2\n';
const secure = (rest: string): string => `${nodes}property stonith-enabled=true no-quorum-policy=stop\n${rest}\n`;

/** Problems of nodes, properties and fencing. */
export const cluster: Reference['problems'] = {
  'fencing-off': problemText(
    'Without fencing, the cluster cannot know that a silent node is really down. A resource that does not stop blocks the failover, or runs twice.',
    'フェンシングがないと、応答しないノードが本当に停止したかどうかが分かりません。フェイルオーバーが止まるか、リソースが二重に動きます。',
    lab(dummy('a')),
    fenced(dummy('a')),
  ),
  'no-fencing': problemText(
    'Fencing is enabled by default, but there is no device. Pacemaker then starts no resources.',
    'フェンシングは既定で有効ですが、デバイスがありません。この場合、Pacemaker はリソースを 1 つも起動しません。',
    `${nodes}${dummy('a')}\n`,
    fenced(dummy('a')),
  ),
  'policy-needs-fencing': problemText(
    'The policy requires fencing, which is disabled. Pacemaker silently uses `stop` instead.',
    'この方針にはフェンシングが必要ですが、無効になっています。警告なしに `stop` として扱われます。',
    'property stonith-enabled=false no-quorum-policy=suicide\n',
    'property stonith-enabled=false no-quorum-policy=stop\n',
  ),
  'fence-race': problemText(
    'When the link between two nodes fails, both fence each other at the same time, and both go down. A delay decides which one survives.',
    '2 ノード間の接続が切れると、両ノードが相打ち(相互フェンシング)になり、両方とも停止します。遅延を付けると、残る方が決まります。',
    secure(`${fence('f', 'pcmk_host_list=n1')}\n${fence('g', 'pcmk_host_list=n2')}`),
    secure(
      `${fence('f', 'pcmk_host_list=n1 pcmk_delay_base=5s')}\n${fence('g', 'pcmk_host_list=n2')}\nlocation lf f -inf: n1\nlocation lg g -inf: n2`,
    ),
  ),
  'fences-itself': problemText(
    'A node that fences itself goes down before it can confirm this. The device must run on another node.',
    '自分自身をフェンシングすると、成功を報告する前に停止します。デバイスは別のノードで動かします。',
    secure(`${fence('f', 'pcmk_host_list=n1 pcmk_delay_base=5s')}\n${fence('g', 'pcmk_host_list=n2')}`),
    secure(
      `${fence('f', 'pcmk_host_list=n1 pcmk_delay_base=5s')}\n${fence('g', 'pcmk_host_list=n2')}\nlocation lf f -inf: n1\nlocation lg g -inf: n2`,
    ),
  ),
  'host-map': problemText(
    'A comma lists more ports of the same node. The second node is not mapped, so it cannot be fenced.',
    'コンマは、1 つのノードの追加のポートを表します。2 つ目のノードが登録されず、フェンシングできません。',
    secure(
      'primitive f stonith:fence_ipmilan params ip=192.168.12.9 username=admin password=lab pcmk_host_map="n1=1,n2=2" op monitor interval=60s',
    ),
    secure(
      'primitive f stonith:fence_ipmilan params ip=192.168.12.9 username=admin password=lab pcmk_host_map="n1:1;n2:2" op monitor interval=60s',
    ),
  ),
  'watchdog-inactive': problemText(
    'The property relies on a watchdog that does not run. A node counts as fenced although nothing has stopped it.',
    '動いていないウォッチドッグを前提にしています。実際には停止していないノードが、フェンシング済みとみなされます。',
    `${nodes}property have-watchdog=false stonith-watchdog-timeout=5 no-quorum-policy=stop\n`,
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=10 stonith-timeout=60s no-quorum-policy=stop\n`,
  ),
  'short-stonith-timeout': problemText(
    'Fencing times out before the watchdog can have acted. The failover then waits although the node is down.',
    'ウォッチドッグが作動する前に、フェンシングが打ち切られます。ノードが停止していても、フェイルオーバーが進みません。',
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=60 stonith-timeout=40s no-quorum-policy=stop\n`,
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=10 stonith-timeout=60s no-quorum-policy=stop\n`,
  ),
  'two-node-quorum': problemText(
    'One of two nodes is not a majority. With Corosync 1, the surviving node stops all resources unless the policy allows it to continue.',
    '2 ノードのうち 1 台では過半数になりません。Corosync 1 では、方針を指定しないと、残ったノードがすべてを停止します。',
    `${nodes}property stonith-enabled=false\n`,
    lab(),
  ),
  'removed-property': problemText(
    'Pacemaker 2 no longer has this property. Its schema rejects the whole configuration because of it.',
    'Pacemaker 2 で廃止されたプロパティです。この 1 行のために、構成全体が拒否されます。',
    'property stonith-enabled=false expected-quorum-votes=2\n',
    'property stonith-enabled=false\n',
  ),
  'cluster-infrastructure': problemText(
    'The cluster writes this property itself. If it was copied from an old cluster, its value is wrong.',
    'クラスタ自身が書き込むプロパティです。古いクラスタから写すと、実際と異なる値になります。',
    'property stonith-enabled=false cluster-infrastructure=openais\n',
    'property stonith-enabled=false\n',
  ),
  'wrong-statement': problemText(
    'The name is a default for resources, not a cluster property. As a property, it has no effect.',
    'クラスタのプロパティではなく、リソースの既定値の名前です。プロパティとして書いても使われません。',
    'property stonith-enabled=false resource-stickiness=100\n',
    'property stonith-enabled=false\nrsc_defaults resource-stickiness=100\n',
  ),
  'node-type': problemText(
    'The type belongs to Pacemaker 1.0. Later versions reject the node, and with it the configuration.',
    'Pacemaker 1.0 の書き方です。以降のバージョンでは、構成全体が拒否されます。',
    'node n1:normal\n',
    'node n1\n',
    { targets: { pacemaker: '2' } },
  ),
  'left-standby': problemText(
    'The setting was left by `crm node standby`. The node runs no resources until it is removed.',
    '`crm node standby` が残す設定です。取り除くまで、このノードでは何も動きません。',
    lab(dummy('a')).replace('node n1', 'node n1 attributes standby=on'),
    lab(dummy('a')),
  ),
  'not-a-fence-device': problemText(
    'A fencing level uses a fencing device. Another resource cannot switch a node off, so the level always fails.',
    'フェンシングのレベルではフェンシングデバイスが使われます。ほかのリソースではノードを停止できず、必ず失敗します。',
    fenced(dummy('s'), 'fencing_topology n1: fx n2: s'),
    fenced(dummy('s'), 'fencing_topology n1: fx n2: fx'),
  ),
  'node-without-fencing': problemText(
    'No device can switch this node off. If it hangs, its resources are not recovered.',
    'このノードを停止できるデバイスがありません。応答しなくなると、リソースはどこにも引き継がれません。',
    fenced().replace('node n2', 'node n2\nnode n3'),
    fenced().replace('node n2', 'node n2\nnode n3').replace('n1 n2', 'n1 n2 n3'),
  ),
  'small-priority-delay': problemText(
    'The delay protects the node that runs the more important resources. If a random delay of the device is about as long, that node can still lose.',
    '重要なノードを守るための遅延です。デバイスのランダムな遅延が同じくらい長いと、重要なノードが負けることがあります。',
    secure(fence('f', 'pcmk_host_list="n1 n2" pcmk_delay_max=15')).replace('=stop', '=stop priority-fencing-delay=20'),
    secure(fence('f', 'pcmk_host_list="n1 n2" pcmk_delay_max=15')).replace('=stop', '=stop priority-fencing-delay=30'),
  ),
  'short-watchdog-timeout': problemText(
    'The cluster counts a node as dead before its watchdog has reset it. The resources then run twice.',
    'ウォッチドッグがノードをリセットする前に、停止したとみなされます。リソースが二重に動きます。',
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=5 no-quorum-policy=stop\n`,
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=20 no-quorum-policy=stop\n`,
    { beside: { 'sysconfig/sbd': 'SBD_WATCHDOG_DEV=/dev/watchdog\nSBD_WATCHDOG_TIMEOUT=5\n' } },
  ),
  'watchdog-with-disk': problemText(
    'With a disk, sbd fences by messages on it. Fencing by the watchdog alone is a different method, and the two cannot be combined.',
    'ディスクがある場合、sbd はディスク上のメッセージでフェンシングします。ウォッチドッグだけを使う方法とは併用できません。',
    `${nodes}property have-watchdog=true stonith-watchdog-timeout=20 no-quorum-policy=stop\n`,
    `${nodes}property have-watchdog=true no-quorum-policy=stop\n`,
    {
      beside: {
        'sysconfig/sbd': 'SBD_DEVICE=/dev/disk/by-id/sbd\nSBD_WATCHDOG_DEV=/dev/watchdog\nSBD_WATCHDOG_TIMEOUT=5\n',
      },
    },
  ),
  'quorum-ignored': problemText(
    'With three or more nodes, a majority exists, which this setting ignores. After a split, each part runs all resources.',
    '3 ノード以上なら過半数が決まりますが、それを無視する設定です。分断すると、双方がすべてのリソースを動かします。',
    lab(dummy('a')).replace('node n2', 'node n2\nnode n3'),
    lab(dummy('a')).replace('node n2', 'node n2\nnode n3').replace('=ignore', '=stop'),
  ),
  'no-effect': problemText(
    'The setting has an effect only together with another one, which is missing.',
    'ほかの設定と組み合わせて初めて効く設定ですが、それがありません。ファイルの内容と実際の動作が異なります。',
    fenced(dummy('a')).replace('=stop', '=stop shutdown-lock-limit=10min'),
    fenced(dummy('a')).replace('=stop', '=stop shutdown-lock=true shutdown-lock-limit=10min'),
  ),
  'failures-forgotten': problemText(
    'Failures are forgotten before the next check, so the threshold is hardly ever reached. The resource is restarted on the same node forever.',
    '次の監視の前に障害の回数が消えるため、しきい値に達しません。同じノードで再起動が繰り返されます。',
    fenced(`${dummy('a')} meta migration-threshold=3 failure-timeout=10s`),
    fenced(`${dummy('a')} meta migration-threshold=3 failure-timeout=10min`),
  ),
  'never-back': problemText(
    'One failure bans the resource from the node until it is cleaned up. After one failure on each node, it runs nowhere.',
    '障害が 1 回起きると、手動で消すまでそのノードは使われません。各ノードで 1 回ずつ起きると、どこでも動かなくなります。',
    fenced(`${dummy('a')} meta migration-threshold=1`),
    fenced(`${dummy('a')} meta migration-threshold=1 failure-timeout=10min`),
  ),
  'attribute-unset': problemText(
    'The rule uses an attribute that nothing sets. It is always undefined, so the rule has the same result everywhere.',
    'どこからも設定されない属性をルールが参照しています。常に未定義のため、どのノードでも同じ結果になります。',
    fenced(dummy('a'), 'location l a rule -inf: not_defined pingd or pingd lte 0'),
    fenced(
      dummy('a'),
      'primitive ping ocf:pacemaker:ping params host_list=192.168.11.1 name=pingd op monitor interval=10s timeout=60s op start interval=0 timeout=60s',
      'clone cping ping',
      'location l a rule -inf: not_defined pingd or pingd lte 0',
    ),
  ),
};
