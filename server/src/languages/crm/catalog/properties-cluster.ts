import type { Directive } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { boolean, duration, pair } from '../values/values.ts';
import { takeOut } from './property-moves.ts';

const PLUGIN = {
  en: 'The plugin of Corosync 1, up to Pacemaker 1.1.',
  ja: 'Corosync 1 のプラグインです(Pacemaker 1.1 まで)。',
} as const;
const IGNORED = { en: 'Pacemaker ignores it.', ja: 'Pacemaker は無視します。' } as const;
const lenientValue = { severity: 'warning' } as const;

function renamedIn2(now: string, en: string, ja: string, value: string): Directive {
  return pair(
    en,
    ja,
    duration,
    {
      default: value,
      versions: until('pacemaker', '2'),
      deprecated: { since: since('pacemaker', '2.0'), replacement: now },
    },
    lenientValue,
  );
}

/** Quorum, membership, elections, and what the cluster writes itself. */
export const membershipProperties: Readonly<Record<string, Directive>> = {
  'no-quorum-policy': pair(
    'Sets what a partition without quorum (not the majority of the nodes) does. In a two-node cluster, the remaining node keeps quorum with Heartbeat, whose membership breaks the tie, and with `two_node` of Corosync 2 and later; with Corosync 1 it loses quorum, so `ignore` is needed. STONITH is needed in every case.',
    'クォーラム(過半数)を失ったときの動作です。2 ノード構成で残った 1 台は、Heartbeat ではメンバーシップ機能が同数を判定するためクォーラムを保ち、Corosync 2 以降でも `two_node` を設定すれば保ちます。Corosync 1 では失うため、`ignore` が必要です。いずれの場合も STONITH が必要です。',
    oneOf(
      [
        choice(
          'stop',
          'Stops all resources of the partition (the safe default).',
          'パーティション内の全リソースを停止します(安全な既定値)。',
        ),
        choice('ignore', 'Continues as if there were quorum.', 'クォーラムがあるものとして動作を続けます。'),
        choice(
          'freeze',
          'Keeps what runs, but starts nothing more. For cluster file systems such as GFS2, which cannot be stopped without quorum.',
          '動作中のリソースは続け、新たな起動は行いません。クォーラムなしでは停止できない GFS2 などで使います。',
        ),
        choice(
          'demote',
          'Demotes promoted resources and stops the others.',
          '昇格したリソースを降格し、その他は停止します。',
          { versions: since('pacemaker', '2.0.5') },
        ),
        choice('fence', 'Fences all nodes of the partition.', 'パーティション内の全ノードをフェンシングします。', {
          versions: since('pacemaker', '2.1.9'),
        }),
        choice(
          'suicide',
          'Fences all nodes of the partition; the name before `fence`.',
          'パーティション内の全ノードをフェンシングします(`fence` の旧名)。',
          {
            deprecated: { since: since('pacemaker', '2.1.9'), replacement: 'fence' },
          },
        ),
      ],
      { caseless: true },
    ),
    { default: 'stop', example: 'property no-quorum-policy=ignore' },
  ),
  'maintenance-mode': pair(
    'Puts the whole cluster into maintenance mode: no resource is started, stopped or monitored. For work on the cluster itself; check with `crm_mon` before disabling it again.',
    'クラスタ全体をメンテナンスモードにします。全リソースの起動・停止・監視をやめます。クラスタ自体の作業時に使い、解除前に `crm_mon` で状態を確認します。',
    boolean,
    { default: 'false' },
  ),
  'stop-all-resources': pair(
    'Stops every resource in the cluster, fencing devices included. A single switch for a planned shutdown.',
    'クラスタ内の全リソースを停止します(STONITH デバイスも含みます)。計画停止のときなどに使います。',
    boolean,
    { default: 'false' },
  ),
  'dc-deadtime': pair(
    'Sets how long a starting node waits for an answer of others before it elects itself. Raise it on slow networks, where nodes start separately and then have to merge.',
    '起動したノードが、ほかのノードの応答を待って DC を選出するまでの時間です。ネットワークが遅く、起動時に別々のクラスタになってしまう場合に長くします。',
    duration,
    { default: '20s' },
    lenientValue,
  ),
  'cluster-recheck-interval': pair(
    'Sets how often the cluster checks its state again without an event. Before Pacemaker 2.0.3, it determines how precisely time-based rules and `failure-timeout` take effect; later versions check at those times by themselves, and only rules with `date spec` wait for it.',
    'イベントがなくてもクラスタの状態を再計算する間隔です。Pacemaker 2.0.3 より前では、時刻によるルールや `failure-timeout` が反映される精度を左右します。それ以降は必要な時刻に自動で再計算され、この間隔を待つのは `date spec` のルールだけです。',
    duration,
    { default: '15min' },
    lenientValue,
  ),
  'election-timeout': pair(
    'Sets how long an election of the DC may take before it counts as failed. Change it only when support asks for it.',
    'DC の選出にかけられる時間で、超えると失敗とみなされます。サポートから指示がない限り変更しません。',
    duration,
    { default: '2min' },
    lenientValue,
  ),
  'join-integration-timeout': pair(
    'Sets how long the DC waits for nodes that are joining. Change it only to diagnose a problem.',
    'ノードの参加処理を DC が待つ時間です。問題の調査時以外は変更しません。',
    duration,
    { default: '3min', versions: since('pacemaker', '2.0') },
    lenientValue,
  ),
  'join-finalization-timeout': pair(
    'Sets how long the last step of joining may take. Change it only to diagnose a problem.',
    'ノード参加の最終段階にかけられる時間です。問題の調査時以外は変更しません。',
    duration,
    { default: '30min', versions: since('pacemaker', '2.0') },
    lenientValue,
  ),
  'transition-delay': pair(
    'Sets how long the cluster waits after a change before it acts, in case more changes follow. Every failover waits this long, so leave it at its default.',
    '変化を検知してから動き出すまでの待ち時間です。続けて起こる変化をまとめるためのものですが、フェイルオーバーもその分遅れるため通常は変更しません。',
    duration,
    { default: '0s', versions: since('pacemaker', '2.0') },
    lenientValue,
  ),
  'crmd-integration-timeout': renamedIn2(
    'join-integration-timeout',
    'Sets how long the DC waits for joining nodes, under its name before Pacemaker 2.',
    'ノードの参加処理を DC が待つ時間です(Pacemaker 1 の名前)。',
    '3min',
  ),
  'crmd-finalization-timeout': renamedIn2(
    'join-finalization-timeout',
    'Sets how long the last step of joining may take, under its name before Pacemaker 2.',
    'ノード参加の最終段階にかけられる時間です(Pacemaker 1 の名前)。',
    '30min',
  ),
  'crmd-transition-delay': renamedIn2(
    'transition-delay',
    'Sets how long the cluster waits before it acts on a change, under its name before Pacemaker 2.',
    '変化を検知してから動き出すまでの待ち時間です(Pacemaker 1 の名前)。',
    '0s',
  ),
  'shutdown-escalation': pair(
    'Sets how long the orderly shutdown of a node may take before it exits by force. It should be longer than the slowest stop of all resources together.',
    'ノードの正常停止にかけられる時間です。超えると強制終了します。全リソースの停止にかかる時間より長くしてください。',
    duration,
    { default: '20min' },
    lenientValue,
  ),
  'shutdown-lock': pair(
    'Keeps resources reserved for a node that was shut down cleanly, instead of moving them. For clusters in which a planned reboot should not move resources.',
    '正常にシャットダウンしたノードのリソースを移動させず、そのノードの復帰まで確保しておきます。計画的な再起動では移動させたくない場合に使います。',
    boolean,
    { default: 'false', versions: since('pacemaker', '2.0.4') },
  ),
  'shutdown-lock-limit': pair(
    'Sets how long `shutdown-lock` holds a resource back before it may start elsewhere; 0 means forever.',
    '`shutdown-lock` でリソースを確保しておく最長時間です。0 は無期限です。',
    duration,
    { default: '0', versions: since('pacemaker', '2.0.4') },
  ),
  'node-pending-timeout': pair(
    'Sets how long a node that has joined the membership may take to join the process group before it is fenced; 0 waits forever.',
    'メンバーシップに入ったノードが Pacemaker の処理に参加するまで待つ時間です。超えるとフェンシングします。0 は無期限です。',
    duration,
    { default: '0', versions: since('pacemaker', '2.1.7') },
    lenientValue,
  ),
  'enable-acl': pair(
    'Sets whether access control lists (`acl_target`, `role`) are enforced. Without it, they have no effect; root and hacluster always have full access.',
    'アクセス制御(`acl_target`、`role`)を有効にするかどうかです。無効の間、ACL を書いても効果がありません。root と hacluster は常に制限を受けません。',
    boolean,
    { default: 'false', versions: since('pacemaker', '1.1.7') },
    lenientValue,
  ),
  'cluster-name': pair(
    'Sets a name for the cluster, usable in rules (`#cluster-name`) and by DLM. If it is not set, it comes from corosync.conf.',
    'クラスタの名前です。ルール(`#cluster-name`)や DLM で使われます。指定しなければ corosync.conf の値になります。',
    anything('a name', '名前'),
    { versions: since('pacemaker', '1.1.12') },
  ),
  'cluster-ipc-limit': pair(
    'Sets how many unread messages a local program may accumulate before the cluster disconnects it. Raise it if the logs of a large cluster contain "evicting client".',
    'ローカルのクライアントが溜めてよい未読メッセージの数です。大規模構成でログに「evicting client」と出る場合に増やします。',
    integer({ min: 1 }),
    {
      default: '500',
      versions: since('pacemaker', '1.1.17'),
      deprecated: { since: since('pacemaker', '3.0.2'), doc: IGNORED },
    },
    lenientValue,
  ),
  'expected-quorum-votes': pair(
    'Sets how many votes a full cluster has, with the Corosync 1 plugin. Corosync 2 counts votes itself (votequorum).',
    'Corosync 1 のプラグイン使用時の期待票数です。Corosync 2 以降は Corosync 自身(votequorum)が数えます。',
    integer({ min: 0 }),
    {
      default: '2',
      versions: until('pacemaker', '1.1'),
      deprecated: { since: since('pacemaker', '1.1'), replacement: 'quorum { expected_votes }' },
      ifRemoved: 'error',
      isOfferedIn: ({ targets }) => targets['pacemaker']?.startsWith('1') === true,
      fix: takeOut,
    },
    lenientValue,
  ),
  'dc-version': pair(
    'Records the version of Pacemaker on the DC. The cluster writes it; omit it from configuration files.',
    'DC で動いている Pacemaker のバージョンです。クラスタが書き込むもので、設定ファイルには書きません。',
    anything('a version', 'バージョン番号'),
    { hidden: true },
  ),
  'cluster-infrastructure': pair(
    'Shows the messaging layer in use. The cluster writes it; the schema of Pacemaker 2 rejects configuration files of Pacemaker 1 that still contain `heartbeat`, `openais` or `cman`.',
    'クラスタの通信基盤です。クラスタが書き込みます。Pacemaker 1 時代の `heartbeat`、`openais`、`cman` が残っていると、Pacemaker 2 のスキーマ検証でエラーになります。',
    oneOf(
      [
        choice('corosync', 'Corosync 2 or later.', 'Corosync 2 以降です。'),
        // The checks report where these are rejected and offer to remove them.
        choice('heartbeat', 'Heartbeat 3, up to Pacemaker 1.1.', 'Heartbeat 3 です(Pacemaker 1.1 まで)。'),
        choice('openais', PLUGIN.en, PLUGIN.ja),
        choice('classic openais', PLUGIN.en, PLUGIN.ja, { hidden: true }),
        choice('classic openais (with plugin)', PLUGIN.en, PLUGIN.ja, { hidden: true }),
        choice('cman', 'CMAN, up to Pacemaker 1.1.', 'CMAN です(Pacemaker 1.1 まで)。'),
      ],
      { open: true },
    ),
    { hidden: true },
  ),
  'last-lrm-refresh': pair(
    'Records when resources were last refreshed; written by the cluster. Omit it from configuration files.',
    'リソースの状態を再取得したときにクラスタが書き込むタイムスタンプです。設定ファイルには書きません。',
    integer(),
    { hidden: true },
    lenientValue,
  ),
};
