import type { Directive } from '../../../schema/types.ts';
import { anything, choice, hostName, oneOf, port } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { boolean, dateTime, duration, pair, score } from '../values/values.ts';

const lenientValue = { severity: 'warning' } as const;

/** Of every kind of resource. */
export const resourceMeta: Readonly<Record<string, Directive>> = {
  'target-role': pair(
    'Sets the state that the cluster tries to reach. `crm resource stop` writes Stopped here, which is a common reason why a resource does not start.',
    'クラスタが目指すリソースの状態です。`crm resource stop` を実行すると Stopped が書き込まれるため、リソースが起動しないときはまずここを確認します。',
    oneOf(
      [
        choice(
          'Started',
          'May run, and be promoted where that is possible.',
          '起動します(昇格可能なリソースは昇格もします)。',
        ),
        choice('Stopped', 'Must not run.', '停止したままにします。'),
        choice('Promoted', 'May run and be promoted (formerly Master).', '起動して昇格します(旧称 Master)。', {
          versions: since('pacemaker', '2.1'),
        }),
        choice(
          'Unpromoted',
          'May run, but not be promoted (formerly Slave).',
          '起動しますが昇格はしません(旧称 Slave)。',
          { versions: since('pacemaker', '2.1') },
        ),
        choice('Master', 'May run and be promoted; the name before 2.1.', '起動して昇格します(2.1 より前の名前)。', {
          deprecated: { since: since('pacemaker', '2.1'), replacement: 'Promoted' },
        }),
        choice(
          'Slave',
          'May run, but not be promoted; the name before 2.1.',
          '起動しますが昇格はしません(2.1 より前の名前)。',
          {
            deprecated: { since: since('pacemaker', '2.1'), replacement: 'Unpromoted' },
          },
        ),
      ],
      { caseless: true },
    ),
    { default: 'Started' },
  ),
  'is-managed': pair(
    'Sets whether the cluster may start and stop the resource. `false` (from `crm resource unmanage`) leaves it as it is while monitors continue; remember to enable it again.',
    'クラスタがこのリソースを起動・停止してよいかどうかです。`false` では手を出しませんが、monitor は続きます。`crm resource unmanage` の後は戻し忘れに注意してください。',
    boolean,
    { default: 'true' },
    lenientValue,
  ),
  maintenance: pair(
    'Leaves the resource alone, as `is-managed=false` does, and pauses its monitors as well. For work on one resource without touching the others.',
    '`is-managed=false` に加えて monitor も止めます。1 つのリソースだけを保守作業の対象にするときに使います。',
    boolean,
    { default: 'false', versions: since('pacemaker', '1.1.12') },
    lenientValue,
  ),
  'resource-stickiness': pair(
    'Sets how strongly the resource prefers to stay where it is. Anything above 0 keeps it from moving back when a repaired node returns (unless a location score is higher); `INFINITY` never moves it back.',
    '現在のノードにとどまろうとする強さです。0 より大きくすると、障害が発生したノードが復帰しても自動で戻りません(より高い location スコアがある場合を除く)。`INFINITY` なら決して戻りません。自動フェイルバックの抑止に使います。',
    score,
    { default: '0', example: 'rsc_defaults resource-stickiness=200' },
    lenientValue,
  ),
  'migration-threshold': pair(
    'Sets after how many failures on a node the resource moves away and does not return, until `crm resource cleanup` or `failure-timeout`. 1 moves at the first failure; `INFINITY` restarts in place forever.',
    'ノードでこの回数失敗すると、リソースはほかのノードへ移動し、`crm resource cleanup` か `failure-timeout` で記録が消えるまで戻りません。1 なら最初の失敗で移動し、`INFINITY` なら同じノードで再起動し続けます。',
    // A negative number of failures is none.
    { ...score, choices: score.choices?.filter(({ value }) => !value.startsWith('-')) ?? [] },
    { default: 'INFINITY', example: 'rsc_defaults migration-threshold=3' },
    lenientValue,
  ),
  'failure-timeout': pair(
    'Sets how long after the last failure the failure count is reset, so the node becomes eligible again. 0 never forgets. Before Pacemaker 2.0.3, it is checked only every `cluster-recheck-interval`.',
    '最後の失敗からこの時間が過ぎると、失敗回数の記録を消し、そのノードで再び起動できるようにします。0 では消えません。Pacemaker 2.0.3 より前では、確認は `cluster-recheck-interval` ごとにだけ行われます。',
    duration,
    { default: '0' },
    lenientValue,
  ),
  priority: pair(
    'Sets which resources run if not all can: those of lower priority stay stopped or are stopped in favour of the higher ones.',
    'すべてのリソースを動かせないときの優先度です。低いものが止められ、高いものが優先されます。',
    score,
    { default: '0' },
    lenientValue,
  ),
  'multiple-active': pair(
    'Sets what happens when the resource is found running on more than one node, which should never happen.',
    'リソースが複数のノードで同時に動いている(本来あってはならない)と分かったときの動作です。',
    oneOf([
      choice('stop_start', 'Stops all and starts one again.', 'すべて停止してから 1 つだけ起動します。'),
      choice('stop_only', 'Stops all and leaves them stopped.', 'すべて停止し、起動しません。'),
      choice('stop_unexpected', 'Stops only those that should not run.', '動いているべきでないものだけを停止します。', {
        versions: since('pacemaker', '2.1.3'),
      }),
      choice('block', 'Does nothing until an administrator has decided.', '管理者が対処するまで何もしません。'),
    ]),
    { default: 'stop_start' },
    lenientValue,
  ),
  critical: pair(
    'Sets whether a failure of this resource may move the resources that it is colocated with, as group members are. `false` stops it instead if it would move the others as well.',
    'このリソースの障害で、同居しているリソース(グループのほかのメンバーなど)まで移動させてよいかどうかです。`false` では他を巻き込まず、このリソースだけを停止します。',
    boolean,
    { default: 'true', versions: since('pacemaker', '2.1') },
    lenientValue,
  ),
  'allow-unhealthy-nodes': pair(
    'Lets the resource run on nodes that the health strategy rates as unhealthy. For agents that only measure the health themselves.',
    'ノードヘルス機能で不健全とされたノードでも動かします。ヘルスを測定するエージェント自身などに使います。',
    boolean,
    { default: 'false', versions: since('pacemaker', '2.1.3') },
    lenientValue,
  ),
  description: pair(
    'Holds a remark for the administrator; it has no effect.',
    '管理者向けの注記です。動作には影響しません。',
    anything(),
  ),
};

/** Of primitives and templates only. */
export const primitiveMeta: Readonly<Record<string, Directive>> = {
  'allow-migrate': pair(
    'Allows live migration (`migrate_to`, `migrate_from`) instead of stop and start. The agent must support it and both nodes must see the same storage; on DRBD that means dual-primary. For `ocf:pacemaker:remote`, the default is `true`.',
    '停止・起動の代わりにライブマイグレーション(`migrate_to`、`migrate_from`)を許可します。エージェントの対応と、両ノードから使える共有ストレージが必要です(DRBD ではデュアルプライマリ)。`ocf:pacemaker:remote` での既定値は `true` です。',
    boolean,
    { default: 'false', example: 'meta allow-migrate=true' },
    lenientValue,
  ),
  requires: pair(
    'Sets what must be true before the resource may start. The default follows from the cluster: fencing devices need quorum, everything else needs fencing of failed nodes, if STONITH is enabled.',
    'リソースを起動する前提条件です。既定では、STONITH デバイスはクォーラム、それ以外は(STONITH が有効なら)障害が発生したノードのフェンシング完了が条件になります。',
    oneOf([
      choice('nothing', 'Starts in any case.', '無条件に起動します。'),
      choice('quorum', 'Only with quorum.', 'クォーラムがあるときだけ起動します。'),
      choice(
        'fencing',
        'Only with quorum, and when failed nodes have been fenced.',
        'クォーラムがあり、障害が発生したノードのフェンシングが済んでいるときだけ起動します。',
      ),
      choice(
        'unfencing',
        'As `fencing`, and only on nodes that have been unfenced.',
        'fencing の条件に加え、アンフェンシングされたノードでだけ起動します。',
      ),
    ]),
    { versions: since('pacemaker', '1.1') },
    lenientValue,
  ),
  'container-attribute-target': pair(
    'Sets where agents that store node attributes (`ping`, for example) put them when they run in a bundle: with `host`, on the host instead of the container. Rules then check these attributes of the host, too, and agents get the value in their environment.',
    'bundle 内のエージェントがノード属性を設定する先です。`host` にすると、コンテナではなくホスト側のノードに設定します。rule もホスト側の属性を確認し、エージェントには環境変数でこの値が渡されます。',
    oneOf([choice('host', 'On the host of the container.', 'コンテナのホストに設定します。')]),
    {},
    lenientValue,
  ),
  'remote-node': pair(
    'Makes the virtual machine or container of this resource a node of the cluster (a guest node) with this name. The name must not be that of a resource or node.',
    'このリソース(仮想マシンやコンテナ)を、指定した名前のゲストノードとしてクラスタに参加させます。既存のリソース名・ノード名とは別の名前にします。',
    hostName,
    { versions: since('pacemaker', '1.1.9') },
  ),
  'remote-port': pair(
    'Sets the TCP port of pacemaker_remote in the guest node.',
    'ゲストノードの pacemaker_remote が待ち受ける TCP ポートです。',
    port,
    { default: '3121', versions: since('pacemaker', '1.1.9') },
    lenientValue,
  ),
  'remote-addr': pair(
    'Sets the address of the guest node; without it, its name must resolve.',
    'ゲストノードへの接続先アドレスです。省略した場合は `remote-node` の名前が解決できなければなりません。',
    anything('a host name or address', 'ホスト名またはアドレス'),
    { versions: since('pacemaker', '1.1.9') },
  ),
  'remote-connect-timeout': pair(
    'Sets how long the cluster waits for the connection to the guest node after its start. Guests that boot slowly need more.',
    'ゲストの起動後、pacemaker_remote への接続を待つ時間です。起動に時間のかかるゲストでは長くします。',
    duration,
    { default: '60s', versions: since('pacemaker', '1.1.9') },
    lenientValue,
  ),
  'remote-allow-migrate': pair(
    'Sets whether the connection to the guest node may move along with the live migration of its virtual machine.',
    '仮想マシンのライブマイグレーションに合わせて、ゲストノードへの接続も移動させてよいかどうかです。',
    boolean,
    { default: 'true' },
    lenientValue,
  ),
  provides: pair(
    'Declares what a fencing resource provides: `unfencing` means that a node may start resources only after this device has admitted it (fabric fencing such as fence_scsi).',
    'STONITH リソース用です。`unfencing` は、このデバイスで許可されるまでノードがリソースを起動できないことを示します(fence_scsi などのファブリックフェンシング)。',
    oneOf([choice('unfencing', 'The device unfences nodes.', 'ノードのアンフェンスを行うデバイスです。')]),
    {},
    lenientValue,
  ),
  'interval-origin': pair(
    'Belongs on an `op`, although crmsh accepts it as a meta attribute.',
    'crmsh はメタ属性として受け付けますが、本来は `op` に書く属性です。',
    dateTime,
    { hidden: true },
    lenientValue,
  ),
  'restart-type': pair(
    'Sets whether the resource restarts when one that it is ordered after restarts, in an optional order. Use a Mandatory order instead.',
    '任意(Optional)の order で前にあるリソースが再起動したとき、このリソースも再起動するかどうかです。代わりに order を Mandatory にします。',
    oneOf([
      choice('ignore', 'Keeps running.', 'そのまま動き続けます。'),
      choice('restart', 'Restarts as well.', '一緒に再起動します。'),
    ]),
    { default: 'ignore', versions: until('pacemaker', '2'), deprecated: { replacement: 'order … Mandatory:' } },
    lenientValue,
  ),
  trace_ra: pair(
    'Traces every action of the agent into files; left over from `crm resource trace`. Remove it when the search for the mistake is over.',
    'エージェントの全アクションをトレースしてファイルに記録します。`crm resource trace` の名残なので、調査が終わったら削除してください。',
    anything('1'),
    { hidden: true, source: 'crm(8)' },
  ),
};

/** Of bundles, besides what all resources have. */
export const bundleMeta: Readonly<Record<string, Directive>> = {
  'container-attribute-target': primitiveMeta['container-attribute-target']!,
};
