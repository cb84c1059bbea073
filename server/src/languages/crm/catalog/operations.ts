import type { Catalog, Choice } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { identifier } from '../values/elements.ts';
import { boolean, dateTime, duration, pair } from '../values/values.ts';
import { advisedTimeout } from './advised.ts';

/** The actions that an `op` may set up, in the order of use. */
export const opActions: readonly Choice[] = [
  choice(
    'monitor',
    'Checks again and again that the resource is (or is not) running. Needs an interval; without a monitor a crashed service goes unnoticed.',
    'リソースが動いているかを定期的に確認します。interval の指定が必要です。monitor がないと、サービスが落ちても検知できません。',
  ),
  choice(
    'start',
    'Starts the resource; set only its timeout. A failed start normally bans the resource from the node.',
    'リソースを起動します。指定するのは主に timeout です。失敗すると通常、そのノードでは起動を試みなくなります。',
  ),
  choice(
    'stop',
    'Stops the resource. A failed stop means fencing of the node (or a blocked resource without STONITH), so be generous with the timeout.',
    'リソースを停止します。失敗するとノードのフェンシング(STONITH なしではリソースの block)になるため、timeout は長めにします。',
  ),
  choice(
    'promote',
    'Makes an instance of a promotable clone the master, for DRBD the Primary.',
    '昇格可能クローンのインスタンスをマスター(DRBD では Primary)に昇格させます。',
  ),
  choice(
    'demote',
    'Makes a master an ordinary instance again. Happens before every stop of a master.',
    'マスターを通常のインスタンスに降格させます。マスターを停止する前にも必ず実行されます。',
  ),
  choice(
    'notify',
    'Tells the instances of a clone before and after each start, stop, promote and demote of their peers; runs only with the meta attribute `notify=true`.',
    'クローンの各インスタンスに、ほかのインスタンスの start、stop、promote、demote の前後を通知します。メタ属性 `notify=true` のときだけ実行されます。',
  ),
  choice(
    'migrate_to',
    'The half of a live migration that runs on the old node: it moves the resource away. Needs `allow-migrate=true`.',
    'ライブマイグレーションのうち、移動元ノードで実行されるオペレーションです。`allow-migrate=true` が必要です。',
  ),
  choice(
    'migrate_from',
    'The half of a live migration that runs on the new node: it checks that the resource has arrived.',
    'ライブマイグレーションのうち、移動先ノードで実行され、リソースが移動してきたことを確認するオペレーションです。',
  ),
  choice(
    'reload',
    'Lets the resource take changed parameters without a restart, where the agent can.',
    'エージェントが対応していれば、再起動せずにパラメーターの変更を反映します。',
  ),
  choice(
    'reload-agent',
    'As reload, for agents that follow OCF 1.1: only the agent takes the new parameters, the service is not touched.',
    'OCF 1.1 準拠のエージェント用の reload で、サービス自体には触れず、エージェントのパラメーターだけを更新します。',
    { versions: since('pacemaker', '2.1') },
  ),
];

/** The roles that a monitor can be for. */
export const opRoles: readonly Choice[] = [
  choice(
    'Started',
    'Wherever the resource runs without being promoted or demoted.',
    '起動しているインスタンス(昇格・降格の区別がないもの)に対して実行します。',
  ),
  choice(
    'Stopped',
    'On the nodes where it should not run; detects instances that were started manually.',
    '動いていないはずのノードで実行し、手動で起動されたリソースを見つけます。',
  ),
  choice(
    'Promoted',
    'On the promoted instance (formerly Master).',
    '昇格したインスタンス(旧称 Master)に対して実行します。',
    { versions: since('pacemaker', '2.1') },
  ),
  choice(
    'Unpromoted',
    'On the instances that are not promoted (formerly Slave).',
    '昇格していないインスタンス(旧称 Slave)に対して実行します。',
    { versions: since('pacemaker', '2.1') },
  ),
  choice(
    'Master',
    'On the promoted instance; newer versions call it Promoted.',
    '昇格したインスタンスに対して実行します。新しいバージョンでは Promoted と呼びます。',
    {
      deprecated: { since: since('pacemaker', '2.1'), replacement: 'Promoted' },
    },
  ),
  choice(
    'Slave',
    'On the instances that are not promoted; newer versions call them Unpromoted.',
    '昇格していないインスタンスに対して実行します。新しいバージョンでは Unpromoted と呼びます。',
    {
      deprecated: { since: since('pacemaker', '2.1'), replacement: 'Unpromoted' },
    },
  ),
];

const failures: readonly Choice[] = [
  choice(
    'ignore',
    'Continues as if nothing had failed; only the failure is recorded.',
    '失敗を無視し、成功したものとして扱います(失敗の記録は残ります)。',
  ),
  choice(
    'block',
    'Does nothing more with the resource until an administrator intervenes. The default for a failed stop without STONITH.',
    '管理者が対処するまで、そのリソースを一切操作しません。STONITH が無効なとき、stop の失敗はこの扱いになります。',
  ),
  choice(
    'stop',
    'Stops the resource and does not start it anywhere else.',
    'リソースを停止し、ほかのノードでも起動しません。',
  ),
  choice(
    'restart',
    'Restarts the resource, possibly on another node. The default for most failures.',
    '停止して起動し直します(ほかのノードで起動することもあります)。monitor 失敗時の標準的な動作です。',
  ),
  choice(
    'demote',
    'Demotes the instance without a full restart. Only for promote actions and for the monitor of the promoted role.',
    '完全に再起動せず、降格だけを行います。promote と、昇格したロールの monitor にだけ指定できます。',
    { versions: since('pacemaker', '2.0.5') },
  ),
  choice(
    'standby',
    'Puts the whole node in standby: all its resources move away.',
    'ノード全体を standby にし、すべてのリソースをほかのノードへ移動させます。',
  ),
  choice(
    'fence',
    'Fences the node (STONITH). The default for a failed stop when STONITH is on.',
    'ノードをフェンシング(STONITH)します。STONITH が有効なとき、stop 失敗時の既定の動作です。',
  ),
  choice(
    'restart-container',
    'For a resource inside a virtual machine or container: restarts the container.',
    '仮想マシンやコンテナ内のリソースで、そのコンテナごと再起動します。',
    { versions: since('pacemaker', '1.1.11') },
  ),
];

const interval = pair(
  'Sets how often the action is repeated. Only monitors repeat: start, stop, promote and demote keep 0. Two monitors of one resource must not have the same interval, not even for different roles, so DRBD gets for example 29s and 31s.',
  'オペレーションを繰り返す間隔です。繰り返すのは monitor だけで、start、stop、promote、demote は 0 にします。同じリソースに同じ間隔の monitor を 2 つ設定することはできません(ロールが違っても不可)。DRBD では 29s と 31s のようにずらします。',
  duration,
  { default: '0' },
  { severity: 'warning' },
);

const timeout = pair(
  'Sets how long the action may take before it counts as failed and is killed. Set at least what the agent advises: too short a timeout turns a slow disk or a slow start into a failover, and an aborted stop into a fenced node.',
  'オペレーションの制限時間です。超えると失敗とみなされ、強制終了されます。エージェントの推奨値以上にしてください。短すぎると、ディスクが遅いだけでフェイルオーバーしたり、stop の途中で打ち切られてノードがフェンシングされたりします。',
  { ...duration, usual: advisedTimeout },
  { default: '20s', example: 'op stop interval=0 timeout=60s' },
  { severity: 'warning' },
);

const onFail = pair(
  'Sets what the cluster does when this action fails. By default, a failed stop fences the node (or blocks the resource if STONITH is off), and any other failure restarts the resource.',
  'オペレーションが失敗したときにクラスタが取る動作です。指定しなければ、stop の失敗はノードのフェンシング(STONITH 無効時は block)、それ以外はリソースの再起動になります。',
  oneOf(failures),
);

const role = pair(
  'Sets which role a monitor of a promotable resource checks. A DRBD resource needs two monitors, one for each role, with different intervals; the values are case-sensitive here.',
  '昇格可能なリソースの monitor で、どのロールを監視するかを指定します。DRBD ではロールごとに間隔の異なる monitor が 2 つ必要です。大文字・小文字は区別されます。',
  oneOf(opRoles),
);

const enabled = pair(
  'Sets whether the action is carried out at all. `false` disables a monitor without deleting it; it does not prevent other actions from running.',
  'このオペレーションを実行するかどうかです。`false` にすると、定義を残したまま monitor を止められます。ほかのアクションの実行は妨げません。',
  boolean,
  { default: 'true' },
);

const startDelay = pair(
  'Sets how long to wait before the first run of a recurring action. If it is needed, the agent usually returns from start too early; fix the agent instead.',
  '定期オペレーションの初回実行を遅らせる時間です。これが必要なときは、エージェントの start が早く終わりすぎている場合がほとんどです。',
  duration,
  { default: '0' },
  { severity: 'warning' },
);

const intervalOrigin = pair(
  'Sets a point in time from which the interval is counted, for checks that must run at a fixed hour. Excludes `start-delay`.',
  'interval を数え始める基準日時です。決まった時刻に確認を行いたい場合に使います。`start-delay` とは併用できません。',
  dateTime,
  {},
  { severity: 'warning' },
);

const recordPending = pair(
  'Sets whether an action that is still running shows up in the status. Costs a little write traffic.',
  '実行中のオペレーションを状態情報に記録し、crm_mon などで見えるようにするかどうかです。状態情報への書き込みがわずかに増えます。',
  boolean,
  {
    default: [
      { from: '1.0', value: 'false' },
      { from: '2.0', value: 'true' },
    ],
    deprecated: { since: since('pacemaker', '3.0') },
  },
);

const requires = pair(
  'Sets what must be true before the action may run. Old form: today it is a meta attribute of the resource.',
  'オペレーションを実行する前提条件です。古い書き方で、現在はリソースのメタ属性として指定します。',
  oneOf([
    choice('nothing', 'No condition.', '条件なしで実行します。'),
    choice('quorum', 'Only with quorum.', 'クォーラムがあるときだけ実行します。'),
    choice(
      'fencing',
      'Only when failed nodes have been fenced.',
      '障害が発生したノードのフェンシングが済んでから実行します。',
    ),
  ]),
  {
    versions: until('pacemaker', '1.1'),
    deprecated: { since: since('pacemaker', '1.1'), replacement: 'meta requires=…' },
  },
  // Later versions hand it to the agent, whatever it says.
  { severity: 'warning' },
);

const checkLevel = pair(
  'Sets how thorough a monitor is: 0 is the quick check, higher levels do more, if the agent offers them (Filesystem: 10 reads the device, 20 writes a file; apache: 10 fetches `testurl`). It must appear after the other attributes of the `op`.',
  '監視の深さです。0 は簡易チェックで、大きいほど詳しく調べます(Filesystem では 10 でデバイス読み取り、20 でファイル書き込み、apache では 10 で `testurl` を取得)。`op` のほかの属性より後ろに書きます。',
  integer({ min: 0 }),
  { default: '0', example: 'op monitor interval=60s timeout=40s OCF_CHECK_LEVEL=20' },
  { severity: 'warning' },
);

const depth = pair(
  'Has no effect here: only the metadata of agents uses this name. The level of a check is `OCF_CHECK_LEVEL`.',
  'エージェントのメタデータでの呼び名です。ここに書いても、エージェントは読みません。監視の深さは `OCF_CHECK_LEVEL` で指定します。',
  integer({ min: 0 }),
  {
    hidden: true,
    deprecated: {
      replacement: 'OCF_CHECK_LEVEL',
      doc: { en: 'No agent reads it.', ja: 'どのエージェントも読みません。' },
    },
    source: 'OCF resource agent API',
  },
  { severity: 'warning' },
);

const trace = pair(
  'Writes a trace of each run of the action; `crm resource trace` sets it. A leftover of debugging: it fills the disk in the long run.',
  'オペレーションの実行トレースを記録します。`crm resource trace` が設定します。デバッグ後の消し忘れはディスクを圧迫します。',
  integer(),
  { source: 'crm(8)' },
  { severity: 'warning' },
);

const description = pair(
  'Holds a remark for the reader; it has no effect.',
  '管理者向けの説明です。動作には影響しません。',
  anything(),
);

const id = pair(
  'Sets the id of the operation in the CIB. By default, crmsh builds one from resource, action and interval.',
  'CIB 内でのこのオペレーションの ID です。省略すると crmsh がリソース名、オペレーション、間隔から作ります。',
  identifier,
);

const name = pair(
  'Names the action; crmsh takes it from the word after `op`.',
  'オペレーションの名前です。crmsh では `op` の直後に書くため、通常は指定しません。',
  anything('an action', 'オペレーション名'),
  { hidden: true },
);

const own = {
  interval,
  timeout,
  role,
  'on-fail': onFail,
  enabled,
  'start-delay': startDelay,
  'interval-origin': intervalOrigin,
  'record-pending': recordPending,
  description,
  id,
  name,
};

/** What the schema knows as attributes of an operation; everything else goes to the agent. */
export const operationAttributes: ReadonlySet<string> = new Set(Object.keys(own));

/** The attributes of an `op`, after its action. What is not known counts as a parameter for the agent. */
export const opAttributes: Catalog = {
  directives: { ...own, OCF_CHECK_LEVEL: checkLevel, requires, depth, trace_ra: trace },
  unknown: 'warning',
  assign: '=',
};

/** What `op_defaults` can set for all operations. */
export const opDefaults: Catalog = {
  directives: {
    timeout,
    'on-fail': onFail,
    interval,
    enabled,
    'start-delay': startDelay,
    'record-pending': recordPending,
    'interval-origin': intervalOrigin,
    role,
    requires,
  },
  unknown: 'warning',
  assign: '=',
};
