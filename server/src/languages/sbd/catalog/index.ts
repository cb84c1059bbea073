import { word } from '../../../schema/grammar.ts';
import type { Catalog, Directive, ValueType } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { actions, delay, flags, seconds } from '../values/values.ts';

function setting(name: string, type: ValueType, en: string, ja: string, facts: Partial<Directive> = {}): Directive {
  return {
    doc: { en, ja },
    args: word(name, type, { severity: 'warning' }),
    missing: 'none',
    extra: 'warning',
    once: 'warning',
    source: 'sbd(8)',
    ...facts,
  };
}

/** Any other variable of the environment. */
const variable: Directive = {
  doc: {
    en: 'Sets a variable of the environment that `sbd` is started in.',
    ja: '`sbd` を起動する環境の変数を設定します。',
  },
  args: word('VALUE', anything('text', '文字列')),
  missing: 'none',
  extra: 'none',
  hidden: true,
  source: 'sbd(8)',
};

/** Everything that the settings of sbd know. */
export const catalog: Catalog = {
  directives: {
    SBD_DEVICE: setting(
      'DEVICES',
      anything('paths of disks, separated by `;`', '`;` で区切ったディスクのパス'),
      'Names the shared disks with the message slots: one or three, separated by `;`. Empty, the watchdog alone fences (diskless).',
      'メッセージスロットを置く共有ディスクです。1 台または 3 台を `;` で区切って指定します。空にすると、ウォッチドッグだけでフェンシングします(ディスクレス)。',
      { example: 'SBD_DEVICE="/dev/disk/by-id/a;/dev/disk/by-id/b;/dev/disk/by-id/c"' },
    ),
    SBD_WATCHDOG_TIMEOUT: setting(
      'SECONDS',
      seconds,
      'Sets after how many seconds the watchdog resets the node where sbd does not feed it. With a disk, the timeout on the disk counts instead. `stonith-watchdog-timeout` must be at least twice as long.',
      'sbd がウォッチドッグを更新しないときに、ノードがリセットされるまでの秒数です。ディスクを使う場合は、ディスクに書かれた値が優先されます。`stonith-watchdog-timeout` はこの 2 倍以上にします。',
      { default: '5', example: 'SBD_WATCHDOG_TIMEOUT=5' },
    ),
    SBD_WATCHDOG_DEV: setting(
      'PATH',
      anything('the path of a device', 'デバイスのパス'),
      'Names the watchdog. Without a hardware watchdog, `softdog` must be loaded.',
      'ウォッチドッグデバイスのパスです。ハードウェアがない場合は `softdog` を読み込んでおく必要があります。',
      { default: '/dev/watchdog', example: 'SBD_WATCHDOG_DEV=/dev/watchdog' },
    ),
    SBD_PACEMAKER: setting(
      'YES_NO',
      flags(
        ['Asks Pacemaker whether the node is healthy.', 'ノードが健全かどうかを Pacemaker に確認します。'],
        ['Looks at the disk only.', 'ディスクだけを確認します。'],
      ),
      'Sets whether sbd asks Pacemaker and Corosync about the health of this node. A diskless sbd requires it.',
      'このノードの健全性を Pacemaker と Corosync に確認するかどうかです。ディスクレスの sbd では必須です。',
      { default: 'yes', example: 'SBD_PACEMAKER=yes' },
    ),
    SBD_STARTMODE: setting(
      'MODE',
      oneOf([
        choice('always', 'Starts in any case.', '常に起動します。'),
        choice(
          'clean',
          'Starts only where the last stop was clean; otherwise a person must clear the slot.',
          '前回正常に停止した場合だけ起動します。そうでなければ、スロットを手動でクリアする必要があります。',
        ),
      ]),
      'Sets whether a node that was fenced may rejoin automatically.',
      'フェンシングされたノードが自動的に復帰してよいかどうかです。',
      { default: 'always', example: 'SBD_STARTMODE=always' },
    ),
    SBD_DELAY_START: setting(
      'DELAY',
      delay,
      'Sets how long a node waits at its start, so a node that was fenced does not come back before the others know. To be safe, make it longer than `token`, `consensus`, `pcmk_delay_max` and `msgwait` together. `1` means `yes`, not one second.',
      'フェンシングされたノードが、ほかのノードに認識される前に復帰しないよう、起動時に待つ時間です。安全のためには `token`、`consensus`、`pcmk_delay_max`、`msgwait` の合計より長くします。`1` は 1 秒ではなく `yes` の意味です。',
      { default: 'no', example: 'SBD_DELAY_START=no' },
    ),
    SBD_TIMEOUT_ACTION: setting(
      'ACTION',
      actions,
      'Sets what sbd does when it loses its disk or its cluster: whether caches are written first, and how the node goes down.',
      'ディスクやクラスタとの接続を失ったときの動作です。キャッシュを書き出すかどうかと、停止の方法を指定します。',
      { default: 'flush,reboot', example: 'SBD_TIMEOUT_ACTION=flush,reboot' },
    ),
    SBD_MOVE_TO_ROOT_CGROUP: setting(
      'MODE',
      flags(
        ['Always.', '常に移します。'],
        ['Never.', '移しません。'],
        choice(
          'auto',
          'Only where realtime scheduling needs it.',
          'リアルタイムスケジューリングに必要な場合だけ移します。',
        ),
      ),
      'Sets whether sbd moves itself to the root control group, so it gets realtime priority.',
      'リアルタイム優先度を得るために、ルートのコントロールグループへ移るかどうかです。',
      { default: 'auto' },
    ),
    SBD_SYNC_RESOURCE_STARTUP: setting(
      'YES_NO',
      flags(
        ['Pacemaker starts resources only after sbd has reported.', 'sbd の報告を待ってからリソースを起動します。'],
        ['They start independently.', '互いに待たずに起動します。'],
      ),
      'Sets whether the start of Pacemaker waits for sbd. Pacemaker must be built for it.',
      'Pacemaker の起動を sbd に同期させるかどうかです。Pacemaker 側の対応が必要です。',
      { default: 'no' },
    ),
    SBD_OPTS: setting(
      'OPTIONS',
      anything('options of the command line', 'コマンドラインのオプション'),
      'Adds options to the command line of `sbd watch`.',
      '`sbd watch` のコマンドラインに追加するオプションです。',
    ),
  },
  patterns: [{ match: /^(?!SBD_)\w+$/, label: 'NAME', directive: variable }],
  unknown: 'warning',
  assign: '=',
};
