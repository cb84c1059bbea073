import type { BoundTree, Directive } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { boolean, duration, lenient, pair, percentage, score, wholeNumber } from '../values/values.ts';
import { moveToDefaults, takeOut } from './property-moves.ts';

const lenientValue = { severity: 'warning' } as const;
const number = wholeNumber;
/**
 * Old names are deprecated since this version; without a target version, `checks/cluster.ts` reports that they were
 * removed.
 */
const IN_ONE = since('pacemaker', '1.1');

/** What is in its place today means something else: the value cannot move there. */
/** Without a version aimed at, what Pacemaker 2 refuses is reported. */
function isForOldLine({ targets }: BoundTree): boolean {
  return targets['pacemaker']?.startsWith('1') === true;
}

function goneOtherwise(now: string, directive: Directive): Directive {
  return {
    ...directive,
    versions: until('pacemaker', '1.1'),
    deprecated: { since: IN_ONE, replacement: now },
    ifRemoved: 'error',
    isOfferedIn: isForOldLine,
    fix: takeOut,
  };
}

function gone(now: string, directive: Directive): Directive {
  const [statement, name] = now.split(' ');
  const moves = (statement === 'rsc_defaults' || statement === 'op_defaults') && name;
  return {
    ...directive,
    versions: until('pacemaker', '1.1'),
    deprecated: { since: IN_ONE, replacement: now },
    ifRemoved: 'error',
    isOfferedIn: isForOldLine,
    ...(moves && { fix: moveToDefaults(statement, name) }),
  };
}

/** Came with 1.1.14, and alerts in its place with 1.1.15. */
function notification(directive: Directive): Directive {
  return {
    ...gone('alert', directive),
    versions: { product: 'pacemaker', since: '1.1.14', until: '1.1' },
    deprecated: { since: since('pacemaker', '1.1.15'), replacement: 'alert' },
  };
}

/** New names of 3.0.2 for what that release deprecates. */
const renamed = {
  versions: since('pacemaker', '3.0.2'),
  deprecated: { since: since('pacemaker', '3.0.2') },
} as const;

/** The name before 3.0.2; the new one is on its way out as well, so there is no fix. */
function before302(now: string, directive: Directive): Directive {
  const { versions: _, ...rest } = directive;
  return { ...rest, deprecated: { since: since('pacemaker', '3.0.2'), replacement: now }, fix: () => undefined };
}

const removedResources = pair(
  'Sets whether resources are stopped if their definition was deleted while they ran. `false` leaves them running unmonitored; for emergencies only.',
  '動作中に定義が削除されたリソースを停止するかどうかです。無効にすると監視されないまま動き続けます。緊急時以外は変更しません。',
  boolean,
  { default: 'true', ...renamed },
);

const removedActions = pair(
  'Sets whether recurring actions are cancelled if their definition was deleted. For emergencies only.',
  '定義が削除された定期オペレーション(monitor)を取り消すかどうかです。緊急時以外は変更しません。',
  boolean,
  { default: 'true', ...renamed },
);

/** Where resources go, how many actions run at once, node health, and the scheduler's files. */
export const schedulingProperties: Readonly<Record<string, Directive>> = {
  'symmetric-cluster': pair(
    'Sets whether resources may run on every node unless a constraint forbids it. With `false`, no resource runs anywhere without a location that allows it.',
    '制約がない限りどのノードでもリソースを動かしてよいかどうかです。`false` では逆に、location で許可したノードでしか動きません。',
    boolean,
    { default: 'true' },
  ),
  'start-failure-is-fatal': pair(
    'Sets whether a single failed start bans the resource from the node. `false` counts it like any failure towards `migration-threshold`, and tries again.',
    '起動に 1 回失敗しただけで、そのノードを候補から外すかどうかです。`false` ではほかの失敗と同様に `migration-threshold` まで再試行します。',
    boolean,
    { default: 'true' },
  ),
  'enable-startup-probes': pair(
    'Sets whether a node that starts is probed for resources that already run. Disabling it is dangerous: a service that was started manually is then not noticed and runs twice.',
    'ノードの起動時に、すでに動いているリソースを調べるかどうかです。無効にすると、手動で起動されたサービスに気付かず二重起動になる危険があります。',
    boolean,
    { default: 'true', versions: since('pacemaker', '1.1.7'), deprecated: { since: since('pacemaker', '3.0.2') } },
  ),
  'stop-orphan-resources': before302('stop-removed-resources', removedResources),
  'stop-orphan-actions': before302('cancel-removed-actions', removedActions),
  'stop-removed-resources': lenient(removedResources),
  'cancel-removed-actions': lenient(removedActions),
  'remove-after-stop': pair(
    'Sets whether a stopped resource is also removed from the executor. It is never needed, poorly tested, and removed in Pacemaker 3.',
    '停止したリソースを実行デーモンからも削除するかどうかです。使う必要はなく、十分に検証されていません。Pacemaker 3 で廃止されました。',
    boolean,
    { default: 'false', versions: until('pacemaker', '2'), deprecated: {} },
  ),
  'placement-strategy': pair(
    'Sets whether the utilization attributes (memory, CPU) of nodes and resources decide where resources go.',
    'ノードとリソースの utilization 属性(メモリ、CPU など)を配置の判断に使うかどうかです。',
    oneOf(
      [
        choice(
          'default',
          'Ignores utilization and balances by the number of resources.',
          'utilization を使わず、リソース数で分散します。',
        ),
        choice(
          'utilization',
          'Uses only nodes with enough capacity, and balances by the number of resources.',
          '容量が足りるノードだけを候補にし、リソース数で分散します。',
        ),
        choice(
          'minimal',
          'Uses only nodes with enough capacity, and as few of them as possible.',
          '容量が足りるノードの中で、できるだけ少ないノードに集めます。',
        ),
        choice(
          'balanced',
          'Uses only nodes with enough capacity, and balances by free capacity.',
          '容量が足りるノードの中で、空き容量が均等になるように分散します。',
        ),
      ],
      { caseless: true },
    ),
    { default: 'default', versions: since('pacemaker', '1.1.7') },
  ),
  'batch-limit': pair(
    'Sets how many actions may run in the whole cluster at once; 0 derives the limit from the load. Lower it if the start of many resources overloads the network.',
    'クラスタ全体で同時に実行できるアクションの数です。0 は負荷に応じた自動調整です。一斉起動でネットワークが過負荷になる場合に減らします。',
    number,
    {
      default: [
        { from: '1.0', value: '30' },
        { from: '1.1.12', value: '0' },
      ],
    },
  ),
  'node-action-limit': pair(
    'Sets how many actions may run on one node at once; 0 uses twice the number of its CPU cores.',
    '1 ノードで同時に実行できるアクションの数です。0 では CPU コア数の 2 倍になります。',
    number,
    { default: '0', versions: since('pacemaker', '1.1.12') },
    lenientValue,
  ),
  'migration-limit': pair(
    'Sets how many live migrations may run at once on one node; -1 sets no limit. Set it if parallel migrations overload the network.',
    '1 ノードで同時に行うライブマイグレーションの数です。-1 は無制限です。移行用ネットワークの帯域が足りない場合に制限します。',
    number,
    { default: '-1', versions: since('pacemaker', '1.1.7') },
  ),
  'load-threshold': pair(
    'Sets the CPU load above which the cluster slows down its own actions.',
    'この割合を超える CPU 負荷になると、クラスタは自らのアクションを抑えます。',
    percentage,
    { default: '80%', versions: since('pacemaker', '1.1.12') },
    lenientValue,
  ),
  'cluster-delay': pair(
    'Sets how long the round trip of a command to another node may take at most, besides the action itself. Raise it in slow clusters, or with distant nodes.',
    'ほかのノードへの指示の往復にかかる時間の上限です(アクション自体の時間は含みません)。遠隔地や低速なネットワークでは長くします。',
    duration,
    { default: '60s' },
  ),
  'node-health-strategy': pair(
    'Sets what the cluster does with nodes whose health attributes (`#health-…`) are yellow or red.',
    'ヘルス属性(`#health-…`)が yellow や red のノードをどう扱うかです。',
    oneOf(
      [
        choice('none', 'Ignores node health.', 'ノードヘルスを使いません。'),
        choice(
          'migrate-on-red',
          'Moves everything away from a red node.',
          'red のノードからすべてのリソースを移動させます。',
        ),
        choice(
          'only-green',
          'Moves everything away from a red or yellow node.',
          'red または yellow のノードからすべてのリソースを移動させます。',
        ),
        choice(
          'progressive',
          'Adds up the scores of `node-health-red`, `-yellow` and `-green`.',
          '`node-health-red`、`-yellow`、`-green` のスコアを加算して判断します。',
        ),
        choice('custom', 'Leaves the decision to custom location rules.', '独自の location ルールに任せます。'),
      ],
      { caseless: true },
    ),
    { default: 'none' },
  ),
  'node-health-base': pair(
    'Sets the score from which a node starts in the `progressive` strategy. A value above 0 compensates for a few yellow attributes.',
    '`progressive` のときの各ノードの基準スコアです。0 より大きくすると、多少の yellow を許容できます。',
    score,
    { default: '0', versions: since('pacemaker', '1.1.18') },
  ),
  'node-health-green': pair(
    'Sets the score for each green health attribute (`progressive` and `custom`).',
    'green のヘルス属性 1 つごとに加わるスコアです(`progressive`、`custom` 用)。',
    score,
    { default: '0' },
  ),
  'node-health-yellow': pair(
    'Sets the score for each yellow health attribute (`progressive` and `custom`); negative values push resources away.',
    'yellow のヘルス属性 1 つごとに加わるスコアです(`progressive`、`custom` 用)。負の値にするとリソースを遠ざけます。',
    score,
    { default: '0' },
  ),
  'node-health-red': pair(
    'Sets the score for each red health attribute (`progressive` and `custom`); by default it bans everything from the node.',
    'red のヘルス属性 1 つごとに加わるスコアです(`progressive`、`custom` 用)。既定ではそのノードで何も動かなくなります。',
    score,
    { default: '-INFINITY' },
  ),
  'pe-error-series-max': pair(
    'Sets how many scheduler inputs that led to errors are kept on disk; -1 keeps all.',
    'エラーになったときのスケジューラー入力ファイルを保存する数です。-1 はすべて残します。',
    number,
    { default: '-1' },
  ),
  'pe-warn-series-max': pair(
    'Sets how many scheduler inputs that led to warnings are kept on disk; -1 keeps all.',
    '警告が出たときのスケジューラー入力ファイルを保存する数です。-1 はすべて残します。',
    number,
    { default: '5000' },
  ),
  'pe-input-series-max': pair(
    'Sets how many ordinary scheduler inputs are kept on disk, for reports and `crm history`; -1 keeps all.',
    '通常のスケジューラー入力ファイルを保存する数です。障害解析や `crm history` で使われます。-1 はすべて残します。',
    number,
    { default: '4000' },
  ),
};

/** What Pacemaker 2 has no more. */
export const removedProperties: Readonly<Record<string, Directive>> = {
  'default-resource-stickiness': gone(
    'rsc_defaults resource-stickiness',
    pair(
      'Sets the stickiness of all resources without a value, in the form of Pacemaker 1. Use `rsc_defaults` instead.',
      '個別に指定していない全リソースの `resource-stickiness` です(Pacemaker 1 の書き方)。現在は `rsc_defaults` で指定します。',
      score,
      { default: '0' },
      lenientValue,
    ),
  ),
  'is-managed-default': gone(
    'rsc_defaults is-managed',
    pair(
      'Sets whether resources without a value are managed, in the form of Pacemaker 1.',
      '個別に指定していない全リソースの `is-managed` です(Pacemaker 1 の書き方)。',
      boolean,
      { default: 'true' },
    ),
  ),
  'default-action-timeout': gone(
    'op_defaults timeout',
    pair(
      'Sets the timeout of all operations that set none, in the form of Pacemaker 1.',
      '個別に指定していない全オペレーションのタイムアウトです(Pacemaker 1 の書き方)。',
      duration,
      { default: '20s' },
    ),
  ),
  'default-migration-threshold': gone(
    'rsc_defaults migration-threshold',
    pair(
      'Sets the migration threshold of all resources that set none, in an early form.',
      '個別に指定していない全リソースの `migration-threshold` です(初期の書き方)。',
      score,
      {},
      lenientValue,
    ),
  ),
  'default-resource-failure-stickiness': goneOtherwise(
    'rsc_defaults migration-threshold',
    pair(
      'Sets how much each failure pushes a resource away, from before there was a migration threshold.',
      '失敗 1 回ごとにリソースを遠ざける強さです。`migration-threshold` ができる前の設定です。',
      score,
      {},
      lenientValue,
    ),
  ),
  transition_idle_timeout: gone(
    'cluster-delay',
    pair(
      'Sets how long a transition could make no progress, in Pacemaker 0.6.',
      '遷移処理が止まったとみなすまでの時間です(Pacemaker 0.6 の設定)。',
      duration,
    ),
  ),
  'notification-agent': notification(
    pair(
      'Sets a program that is notified of events, from before there were `alert` statements.',
      'イベントを通知するプログラムです。`alert` ができる前の設定です。',
      anything('a path', 'パス'),
      { default: '/dev/null' },
    ),
  ),
  'notification-recipient': notification(
    pair(
      'Sets the recipient for `notification-agent`; replaced by the `to` of an `alert`.',
      '`notification-agent` の通知先です。現在は `alert` の `to` で指定します。',
      anything(),
    ),
  ),
};
