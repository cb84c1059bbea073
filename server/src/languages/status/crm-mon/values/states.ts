import { codeSpan } from '../../../../base/sinks.ts';
import type { Choice, ValueType } from '../../../../schema/types.ts';
import { choice } from '../../../../schema/values.ts';
import { type Row, states } from '../../values/fields.ts';

/** The words of crm_mon: roles, flags, states of nodes, return codes, attributes. */

const roleRows: readonly Row[] = [
  ['Started', 'The resource runs on the node that follows.', 'リソースは続くノードで動作しています。'],
  [
    'Stopped',
    'The resource runs nowhere. Look at the failed actions, at its fail count, at `target-role`, and at constraints that forbid every node.',
    'リソースはどこでも動作していません。失敗したアクション、失敗回数、`target-role`、すべてのノードを禁止する制約がないかを確認します。',
  ],
  [
    'Master',
    'The instance is promoted. Of DRBD it is the Primary.',
    '昇格したインスタンスです。DRBD では Primary を指します。',
  ],
  [
    'Slave',
    'The instance runs without being promoted. Of DRBD it is the Secondary.',
    '昇格していないインスタンスです。DRBD では Secondary を指します。',
  ],
  [
    'Promoted',
    'The instance is promoted. Of DRBD it is the Primary.',
    '昇格したインスタンスです。DRBD では Primary を指します。',
  ],
  [
    'Unpromoted',
    'The instance runs without being promoted. Of DRBD it is the Secondary.',
    '昇格していないインスタンスです。DRBD では Secondary を指します。',
  ],
  ['Starting', 'A start is in flight.', '起動の実行中です。'],
  ['Stopping', 'A stop is in flight.', '停止の実行中です。'],
  ['Promoting', 'A promotion is in flight.', '昇格の実行中です。'],
  ['Demoting', 'A demotion is in flight.', '降格の実行中です。'],
  ['Migrating', 'A live migration is in flight.', 'ライブマイグレーションの実行中です。'],
  ['Monitoring', 'A monitor operation is in flight.', '監視の実行中です。'],
];

const flagRows: readonly Row[] = [
  [
    'FAILED',
    'The last action on the resource failed. Look at the failed actions below and in the log of the node, fix the cause, then run `crm resource cleanup RESOURCE`.',
    'リソースへの最後のアクションが失敗しました。下の失敗したアクションとノードのログを確認し、原因を取り除いてから `crm resource cleanup RESOURCE` を実行します。',
  ],
  [
    'unmanaged',
    'The cluster neither starts nor stops the resource. `is-managed` is false, the cluster is in maintenance mode, or a stop failed without fencing.',
    'クラスタはこのリソースの起動も停止もしません。`is-managed` が false か、メンテナンスモードか、フェンシングなしで停止に失敗しています。',
  ],
  [
    'ORPHANED',
    'The resource still runs, but the configuration does not have it any more. `crm resource cleanup RESOURCE` removes what is left of it.',
    'リソースは動作していますが、設定にはすでにありません。`crm resource cleanup RESOURCE` で残りを消去します。',
  ],
  [
    'orphan',
    'The configuration does not have the resource any more. `crm resource cleanup RESOURCE` removes what is left of it.',
    '設定にはすでにないリソースです。`crm resource cleanup RESOURCE` で残りを消去します。',
  ],
  [
    'blocked',
    'The cluster does nothing with the resource until somebody solves its failure. A stop failed, and there is no fencing.',
    '障害が解決されるまで、クラスタはこのリソースに何もしません。停止に失敗し、フェンシングもできない状態です。',
  ],
  [
    'disabled',
    '`target-role` stops the resource on purpose. `crm resource start RESOURCE` starts it.',
    '`target-role` で意図的に停止しています。`crm resource start RESOURCE` で起動します。',
  ],
  [
    'failure ignored',
    'An action failed, and `on-fail=ignore` lets the resource run.',
    'アクションは失敗しましたが、`on-fail=ignore` のため動作を続けています。',
  ],
  [
    'UNCLEAN',
    'The node is not trusted, so the cluster does not know what runs there. It must be fenced first.',
    'ノードを信頼できないため、何が動作しているか分かりません。先にフェンシングが必要です。',
  ],
  [
    'LOCKED',
    'The resource waits for the node that it ran on before it was shut down (`shutdown-lock`).',
    '停止前に動作していたノードの復帰を待っています(`shutdown-lock`)。',
  ],
  ['promotable', 'Instances of the clone can be promoted.', 'このクローンのインスタンスは昇格できます。'],
  [
    'unique',
    'Each instance of the clone is different (`globally-unique`).',
    'クローンの各インスタンスは区別されます(`globally-unique`)。',
  ],
  [
    'maintenance',
    'The resource is in maintenance mode: it is neither managed nor monitored.',
    'リソースはメンテナンスモードで、管理も監視もされません。',
  ],
  ['pending', 'An action is in flight.', 'アクションの実行中です。'],
];

/** A type that takes its own values only, so an alternative of a grammar. */
function strict(en: string, ja: string, rows: readonly Row[]): ValueType {
  const known = new Set(rows.map(([value]) => value));
  return {
    name: { en, ja },
    choices: rows.map((row) => choice(...row)),
    check: (text) => (known.has(text) ? undefined : {}),
  };
}

export const roles = strict('a role', 'ロール', roleRows);
export const flags = strict('a flag', 'フラグ', flagRows);

/** `target-role:Stopped`. */
export const otherFlags: ValueType = {
  name: { en: 'what keeps the resource from its usual state', ja: 'リソースを通常の状態にしていない理由' },
  check: (text) => (/^(?:target-role:|.* (?:pending|task)$|Monitoring|pending )/.test(text) ? undefined : {}),
};

const nodeRows: readonly Row[] = [
  [
    'online',
    'The node is a member of the cluster and may run resources.',
    'ノードはクラスタのメンバーで、リソースを動作させることができます。',
  ],
  [
    'OFFLINE',
    'The node is not in the cluster. Start the cluster on it, or look at its network and its log.',
    'ノードはクラスタにいません。そのノードでクラスタを起動するか、ネットワークとログを確認します。',
  ],
  [
    'standby',
    'The node is a member, but runs nothing on purpose. `crm node online NODE` ends that.',
    'メンバーですが、意図的にリソースを動作させていません。`crm node online NODE` で解除します。',
  ],
  [
    'standby (on-fail)',
    'A failed resource with `on-fail=standby` drove everything from the node. Clean the resource up after the cause is gone.',
    '`on-fail=standby` のリソースの障害により、すべてのリソースがノードから移動しました。原因を取り除いてからリソースをクリーンアップします。',
  ],
  [
    'OFFLINE (standby)',
    'The node is not in the cluster, and it would run nothing if it came back. `crm node online NODE` ends the latter.',
    'ノードはクラスタにおらず、復帰しても何も動作させません。後者は `crm node online NODE` で解除します。',
  ],
  [
    'maintenance',
    'The node is in maintenance mode. Its resources run, unmanaged. `crm node ready NODE` ends that.',
    'ノードはメンテナンスモードです。リソースは管理されないまま動作します。`crm node ready NODE` で解除します。',
  ],
  [
    'pending',
    'The node is joining the cluster. A state that stays is a sign of trouble with its daemons: read its log.',
    'ノードはクラスタに参加する途中です。この状態が続く場合はデーモンの問題を疑い、ログを確認します。',
  ],
  [
    'UNCLEAN (online)',
    'The node is a member, but not trusted. A stop failed there, or it left and came back. The cluster waits until it is fenced.',
    'メンバーですが信頼されていません。停止に失敗したか、一度離脱して戻りました。クラスタはフェンシングされるまで待ちます。',
  ],
  [
    'UNCLEAN (offline)',
    'The node is gone, and nobody confirmed that it is off. Its resources are not started elsewhere until it is fenced. Look at the fence device and its log.',
    'ノードがいなくなりましたが、停止したことが確認できていません。フェンシングされるまで、リソースは別のノードで起動しません。フェンシングデバイスとログを確認します。',
  ],
  [
    'UNCLEAN (pending)',
    'The node is joining and not trusted. The cluster waits until it is fenced.',
    '参加途中のノードが信頼されていません。クラスタはフェンシングされるまで待ちます。',
  ],
];
const nodeStates = states({ en: 'a node state', ja: 'ノードの状態' }, nodeRows);

/** States of a node; later releases add `feature set 3.16.2` and `(health is RED)`. */
export const nodeState: ValueType = {
  ...nodeStates,
  choiceOf(text) {
    if (text.startsWith('feature set'))
      return choice(
        text,
        'The version of the cluster protocol that the node speaks.',
        'ノードが対応するクラスタプロトコルのバージョンです。',
      );
    if (text.startsWith('('))
      return choice(
        text,
        'The number or UUID that the messaging layer knows the node by.',
        '通信層がノードを識別する番号または UUID です。',
      );
    const health = /\(health is (\w+)\)/.exec(text);
    return health
      ? choice(
          text,
          'The health of the node, as health agents report it.',
          'ヘルスエージェントが報告したノードの健全性です。',
        )
      : undefined;
  },
};

const rcRows: readonly Row[] = [
  ['0', 'The action succeeded.', 'アクションは成功しました。'],
  [
    '1',
    'A general error. Look in the log of the node for what the agent wrote.',
    '一般的なエラーです。ノードのログで、エージェントが書いた内容を確認します。',
  ],
  [
    '2',
    'A parameter of the resource is wrong on this node. Compare the parameters with the documentation of the agent.',
    'このノードでリソースのパラメーターが正しくありません。エージェントの説明と照らし合わせます。',
  ],
  [
    '3',
    'The agent does not implement this action. Remove the operation, or use another agent.',
    'エージェントがこのアクションに対応していません。オペレーションを削除するか、別のエージェントを使います。',
  ],
  [
    '4',
    'The agent may not do what it must. Look at permissions and SELinux.',
    'エージェントに必要な権限がありません。ファイルの権限と SELinux を確認します。',
  ],
  [
    '5',
    'A program or file that the agent needs is missing on this node. Install it here as on the other node.',
    'エージェントに必要なプログラムやファイルがこのノードにありません。もう一方のノードと同じものをインストールします。',
  ],
  [
    '6',
    'The configuration of the resource is wrong on every node. The cluster does not try another one.',
    'どのノードでもリソースの設定が正しくありません。クラスタは別のノードを試しません。',
  ],
  [
    '7',
    'The resource does not run. Of a first probe (`monitor_0`) that is normal; of a repeated monitor it failed by itself.',
    'リソースは動作していません。最初のプローブ(`monitor_0`)では正常です。定期的な監視では、リソースがひとりでに停止したことを示します。',
  ],
  [
    '8',
    'The resource runs promoted. Of a probe that is not a failure.',
    'リソースは昇格した状態で動作しています。プローブでは障害ではありません。',
  ],
  [
    '9',
    'The promoted instance failed. It is demoted, stopped and started again.',
    '昇格したインスタンスに障害が起きました。降格、停止、起動が行われます。',
  ],
  [
    '124',
    'The action took too long. Raise its timeout, or find out what it waits for.',
    'アクションがタイムアウトしました。タイムアウトを延ばすか、何を待っていたのかを調べます。',
  ],
  [
    '189',
    'The action was not executed. The resource is not in the configuration that the daemon knows.',
    'アクションは実行されませんでした。デーモンの持つ設定にリソースがありません。',
  ],
  ['193', 'No result is known yet.', 'まだ結果が出ていません。'],
  [
    '198',
    'The action never finished. The daemon gave up on it.',
    'アクションが終わりませんでした。デーモンが打ち切りました。',
  ],
];
export const returnCode = states({ en: 'a return code of an agent', ja: 'エージェントの戻り値' }, rcRows);

const resultRows: readonly (readonly [RegExp, string])[] = [
  [/^ok$/i, '0'],
  [/^(?:unknown |generic )?error$/i, '1'],
  [/^invalid (?:argument|parameter)/i, '2'],
  [/^(?:not implemented|unimplemented)/i, '3'],
  [/^insufficient (?:permission|privileges)/i, '4'],
  [/^not installed$/i, '5'],
  [/^not configured$/i, '6'],
  [/^not running$/i, '7'],
  [/^(?:master|promoted)$/i, '8'],
  [/^(?:master|promoted) \(failed\)|^failed (?:master|promoted)/i, '9'],
];

/** A result in words: it means what its return code does. */
export const result: ValueType = {
  name: {
    en: 'what the agent or the cluster says of the action',
    ja: 'アクションについてのエージェントまたはクラスタの説明',
  },
  choiceOf(text): Choice | undefined {
    if (text === 'returned')
      return choice(
        text,
        'The agent ran, and answered with what follows.',
        'エージェントが実行され、続く結果を返しました。',
      );
    if (text.startsWith('could not be'))
      return choice(
        text,
        'The agent gave no answer: what follows says why.',
        'エージェントからの応答がありません。続く部分が理由です。',
      );
    const words = text.replace(/^'|'$/g, '');
    const code = resultRows.find(([form]) => form.test(words))?.[1];
    const row = rcRows.find(([value]) => value === code);
    return row && choice(text, row[1], row[2]);
  },
};

export const callStatus = states({ en: 'a status of the action', ja: 'アクションの状態' }, [
  ['pending', 'The action is in flight.', 'アクションは実行中です。'],
  [
    'complete',
    'The agent ran to its end; the return code says with what result.',
    'エージェントは最後まで実行されました。結果は戻り値で分かります。',
  ],
  [
    'done',
    'The agent ran to its end; the return code says with what result.',
    'エージェントは最後まで実行されました。結果は戻り値で分かります。',
  ],
  [
    'Error',
    'The daemon could not run the agent. Look in its log.',
    'デーモンがエージェントを実行できませんでした。ログを確認します。',
  ],
  ['Timed Out', 'The action took longer than its timeout.', 'アクションがタイムアウトしました。'],
  ['NOT SUPPORTED', 'The agent does not know the action.', 'エージェントがアクションに対応していません。'],
  ['Not installed', 'The agent is missing on this node.', 'エージェントがこのノードにありません。'],
  ['Cancelled', 'The cluster cancelled the action.', 'クラスタがアクションを取り消しました。'],
]);

const families: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(?:master|promotion)-/,
    'The promotion score that the agent sets: the node with the higher one is promoted first.',
    'エージェントが設定する昇格のスコアです。大きいノードから昇格します。',
  ],
  [
    /^(?:pingd?|default_ping_set|p?_?ping[\w-]*)$/,
    'The number of reachable ping nodes times a multiplier. Zero means that the node sees none of them.',
    '到達できる ping ノードの数に倍率を掛けた値です。0 はどれにも届かないことを示します。',
  ],
  [
    /^(?:eth|bond|br|en[ops]|ib|wlan)[\w.]*\d$/,
    'The state of a network interface, as ifcheckd reports it: `up` or `down`.',
    'ifcheckd が報告するネットワークインターフェイスの状態です(`up` または `down`)。',
  ],
  [
    /^#health/,
    'The health of the node, as a health agent reports it.',
    'ヘルスエージェントが報告するノードの健全性です。',
  ],
  [/^standby$/, 'Whether the node is in standby.', 'ノードがスタンバイかどうかです。'],
  [/^maintenance$/, 'Whether the node is in maintenance mode.', 'ノードがメンテナンスモードかどうかです。'],
  [
    /-status$/,
    'The state that an agent notes of its data: `LATEST` is current.',
    'エージェントが記録するデータの状態です。`LATEST` は最新です。',
  ],
];

/** Names of node attributes, by their families. */
export const attributeName: ValueType = {
  name: {
    en: 'a node attribute, which rules of `location` can ask for',
    ja: '`location` のルールで参照できるノード属性',
  },
  choiceOf(text) {
    const found = families.find(([form]) => form.test(text));
    return found && choice(text, found[1], found[2]);
  },
};

export const attributeRemark: ValueType = {
  name: { en: 'a remark on the attribute', ja: '属性の注記' },
  choiceOf(text) {
    if (!text.startsWith('Connectivity is ')) return undefined;
    return text.includes('lost')
      ? choice(
          text,
          'The node reaches none of the ping nodes. Look at its network; resources with a rule on this attribute move away.',
          'どの ping ノードにも届きません。ネットワークを確認します。この属性のルールを持つリソースは移動します。',
        )
      : choice(
          text,
          'The node reaches fewer ping nodes than expected. Look which of them does not answer.',
          '届く ping ノードが期待より少ない状態です。応答しないノードを調べます。',
        );
  },
};

/** `ocf::heartbeat:IPaddr2` in words. */
export const agent: ValueType = {
  name: { en: 'a resource agent', ja: 'リソースエージェント' },
  choiceOf(text) {
    if (!/^(?:ocf|lsb|stonith|systemd|service|upstart|heartbeat|nagios):/.test(text)) return undefined;
    const [standard = '', ...names] = text.split(/:+/);
    const name = codeSpan(names.at(-1) ?? '');
    const provider = codeSpan(names[0] ?? '');
    if (standard === 'ocf')
      return choice(
        text,
        `The OCF agent ${name} of the provider ${provider}: the script that starts, stops and monitors the resource.`,
        `プロバイダー ${provider} の OCF エージェント ${name} です。リソースの起動、停止、監視を行うスクリプトです。`,
      );
    if (standard === 'stonith')
      return choice(
        text,
        `The fence device ${name}, which turns failed nodes off.`,
        `障害が起きたノードを停止させるフェンシングデバイス ${name} です。`,
      );
    return choice(
      text,
      `The service ${name}, run by ${codeSpan(standard)}.`,
      `${codeSpan(standard)} が管理するサービス ${name} です。`,
    );
  },
};

const whatRows: readonly (readonly [RegExp, string, string])[] = [
  [
    /vote/i,
    'How many votes the cluster expects. More than half of them make quorum.',
    'クラスタの期待票数です。過半数でクォーラムになります。',
  ],
  [
    /DISABLED/i,
    'So many resources are stopped on purpose (`target-role`).',
    '意図的に停止しているリソースの数です(`target-role`)。',
  ],
  [
    /BLOCKED/i,
    'So many resources wait until somebody solves their failure.',
    '障害の解決を待っているリソースの数です。',
  ],
  [
    /node/i,
    'How many nodes the configuration has, whether they run or not.',
    '設定にあるノードの数です。動作しているかどうかは問いません。',
  ],
  [
    /resource/i,
    'How many resources the configuration has. Each instance of a clone counts.',
    '設定にあるリソースの数です。クローンは各インスタンスを数えます。',
  ],
];

export const counted: ValueType = {
  name: { en: 'what is counted', ja: '数えている対象' },
  choiceOf(text) {
    const found = whatRows.find(([form]) => form.test(text));
    return found && choice(text, found[1], found[2]);
  },
};
