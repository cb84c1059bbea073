import type { Choice, Directive } from '../../../schema/types.ts';
import { choice, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { boolean, duration, durationOrAuto, lenient, pair, score } from '../values/values.ts';

const lenientValue = { severity: 'warning' } as const;

/** The name that a property had before Pacemaker 3.0.2: known everywhere, on its way out from there on. */
function before302(now: string, directive: Directive, facts: Partial<Directive> = {}): Directive {
  const { versions: _, ...rest } = directive;
  return { ...rest, ...facts, deprecated: { since: since('pacemaker', '3.0.2'), replacement: now } };
}

const renamed = { versions: since('pacemaker', '3.0.2') } as const;

const enabled = pair(
  'Sets whether failed nodes are fenced (STONITH) before their resources start elsewhere. If it is enabled and no fencing device is configured, no resource starts. Disable it in a lab only: after a split brain, both nodes may write to the same data.',
  '障害が発生したノードのリソースを引き継ぐ前に、そのノードをフェンシング(STONITH)するかどうかです。有効なのに STONITH デバイスが 1 つもないと、リソースはまったく起動しません。無効にしてよいのは実習や検証環境だけです。スプリットブレインになると両ノードが同じデータに書き込み、データが壊れるおそれがあります。',
  boolean,
  { default: 'true', example: 'property stonith-enabled=false', ...renamed },
);

/** `old`: names of actions that a newer name of the property never knew. */
const actionOnNode = (...old: readonly Choice[]) =>
  pair(
    'Sets what fencing does to a node by default: reboot it, or switch it off. `off` avoids fencing loops of a broken node, but an administrator has to switch it on again.',
    'フェンシングでノードに対して行う動作です。`reboot` は再起動、`off` は電源オフのままにします。`off` なら障害が発生したノードが再起動と排除を繰り返すことを防げますが、復旧時に手動で電源を入れる必要があります。',
    oneOf(
      [
        choice('reboot', 'Switches the node off and on again.', '電源を切って入れ直します。'),
        choice('off', 'Switches the node off.', '電源を切ったままにします。'),
        ...old,
      ],
      { caseless: true },
    ),
    { default: 'reboot', ...renamed },
  );
const poweroff = choice('poweroff', 'The old name of `off`.', '`off` の古い名前です。', {
  versions: until('pacemaker', '2.1'),
  deprecated: { since: since('pacemaker', '1.1.12'), replacement: 'off' },
});

const timeout = pair(
  "Sets how long a fencing action may take, unless the device has a separate `pcmk_reboot_timeout`. Increase it for slow management boards; while it runs, the failed node's resources stay down.",
  'フェンシングの制限時間です(デバイスごとの `pcmk_reboot_timeout` などがあればそちらが優先されます)。応答の遅い管理ボードでは長くします。完了するまで引き継ぎは始まりません。',
  duration,
  { default: '60s', ...renamed },
);

const attempts = pair(
  'Sets how many times in a row fencing of a node is tried before the cluster pauses until the next event.',
  '1 つのノードのフェンシングを続けて試みる回数です。すべて失敗すると、次のイベントまで中断します。',
  score,
  { default: '10', ...renamed },
  lenientValue,
);

const watchdog = pair(
  'Sets how long the cluster waits until an unreachable node has surely reset itself, with fencing by watchdog alone (SBD without a disk). Set at least twice the watchdog timeout of SBD; 0 disables this kind of fencing, a negative value calculates it.',
  'ウォッチドッグだけでフェンシングする構成(ディスクレスの SBD)で、応答のないノードが自らリセットし終えたとみなすまでの時間です。SBD のウォッチドッグタイムアウトの 2 倍以上にします。0 で無効、負の値で自動計算になります。',
  durationOrAuto,
  { default: '0', ...renamed },
  lenientValue,
);

const reaction = pair(
  'Sets what a node does when it learns that it has been fenced and is still running, as happens with fabric fencing: stop Pacemaker, or stop the whole host at once.',
  '自ノードがフェンシングされたのにまだ動いていると分かったとき(ファブリックフェンシングなど)の動作です。Pacemaker だけを止めるか、OS ごと直ちに停止するかを選びます。',
  oneOf(
    [
      choice('stop', 'Stops Pacemaker at once.', 'Pacemaker を直ちに停止します。'),
      choice('panic', 'Reboots or halts the host at once.', 'OS を直ちに再起動または停止します。'),
    ],
    { caseless: true },
  ),
  { default: 'stop', ...renamed },
  lenientValue,
);

/** Everything about STONITH. The names in use before Pacemaker 3.0.2 come first. */
export const fencingProperties: Readonly<Record<string, Directive>> = {
  'stonith-enabled': before302('fencing-enabled', enabled),
  'stonith-action': before302('fencing-action', actionOnNode(poweroff)),
  'stonith-timeout': before302('fencing-timeout', timeout),
  'stonith-max-attempts': before302('fencing-max-attempts', attempts, { versions: since('pacemaker', '1.1.17') }),
  'stonith-watchdog-timeout': before302('fencing-watchdog-timeout', watchdog, {
    versions: since('pacemaker', '1.1.12'),
  }),
  'fence-reaction': before302('fencing-reaction', reaction, { versions: since('pacemaker', '1.1.24') }),
  'startup-fencing': pair(
    'Sets whether nodes that the cluster has not seen since its start are fenced as well. Disabling it is dangerous: such a node may already run the resources.',
    'クラスタ起動後に一度も姿を見せていないノードもフェンシングするかどうかです。無効にするのは危険です。そのノードですでにリソースが動いている可能性があるためです。',
    boolean,
    { default: 'true' },
  ),
  'concurrent-fencing': pair(
    'Sets whether several nodes may be fenced at the same time. It shortens the recovery when a whole rack fails.',
    '複数ノードのフェンシングを並行して行うかどうかです。ラックごとの障害などで復旧が早くなります。',
    boolean,
    {
      default: [
        { from: '1.1.14', value: 'false' },
        { from: '3.0.0', value: 'true' },
      ],
      versions: since('pacemaker', '1.1.14'),
      deprecated: { since: since('pacemaker', '3.0.0') },
    },
  ),
  'priority-fencing-delay': pair(
    'Sets how long the fencing of the node with the more important resources (by their `priority`) is delayed in a two-node cluster, so it wins the fencing race. Set at least twice the longest `pcmk_delay_base` or `pcmk_delay_max`.',
    '2 ノード構成で、重要なリソース(`priority` の合計が大きい)を動かしているノードへのフェンシングを遅らせ、生き残りやすくする時間です。`pcmk_delay_base`、`pcmk_delay_max` の最大値の 2 倍以上にします。',
    duration,
    { default: '0', versions: since('pacemaker', '1.1.24') },
  ),
  'have-watchdog': pair(
    'Shows whether SBD is in use; the cluster sets this and overwrites any other value.',
    'SBD を使っているかどうかを示し、クラスタ自身が設定します。書き込んでも上書きされます。',
    boolean,
    { default: 'false', versions: since('pacemaker', '1.1.12'), hidden: true },
  ),
  'fence-remote-without-quorum': pair(
    'Sets whether a partition without quorum may fence remote nodes. Enabling it is safe only if no other partition can run their resources.',
    'クォーラムのないパーティションがリモートノードをフェンシングしてよいかどうかです。安易に有効にすると、動作中のノードを誤ってフェンシングするおそれがあります。',
    boolean,
    {
      default: [
        { from: '2.1.10', value: 'true' },
        { from: '3.0.1', value: 'false' },
      ],
      versions: since('pacemaker', '2.1.10'),
    },
    lenientValue,
  ),
  'fencing-enabled': { ...lenient(enabled), example: 'property fencing-enabled=false' },
  'fencing-action': lenient(actionOnNode()),
  'fencing-timeout': lenient(timeout),
  'fencing-max-attempts': attempts,
  'fencing-watchdog-timeout': watchdog,
  'fencing-reaction': reaction,
};
