import { repeat, word } from '../../../../schema/grammar.ts';
import type { Directive } from '../../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../../schema/values.ts';
import { bool, cNumber, path } from '../../values/values.ts';
import { list, option, text, withPacemaker } from './option.ts';

const byDistribution = text(
  'Availability depends on how Heartbeat was built; most packages omit the plugin.',
  'プラグインの有無は Heartbeat のビルドによります。多くのパッケージには含まれません。',
);

/** What seldom needs a change: priorities, formats, memory. */
export const tuning: Readonly<Record<string, Directive>> = {
  compression: option(
    word(
      'MODULE',
      oneOf([
        choice('zlib', 'Fast; the usual choice.', '高速で、一般的な選択です。'),
        choice('bz2', 'Smaller, but needs more of the processor.', '小さくなりますが、CPU を多く使います。'),
      ]),
    ),
    text(
      'Sets the module that compresses large messages. It is needed when Pacemaker’s CIB grows larger than the largest message. All nodes must have the module.',
      '大きなメッセージを圧縮するモジュールです。Pacemaker の CIB はメッセージサイズの上限を超えることがあり、圧縮で送れるようになります。全ノードに同じモジュールが必要です。',
    ),
    { default: 'zlib', example: 'compression bz2' },
  ),
  compression_threshold: option(
    word('KILOBYTES', cNumber({ min: 1, unit: 'KB' })),
    text(
      'Sets the size above which messages are compressed. A higher value saves CPU time; it must stay below the largest message that the network carries.',
      'このサイズを超えるメッセージを圧縮します。大きくすると CPU の負荷が減りますが、送信できる最大サイズより小さくする必要があります。',
    ),
    { default: '2', example: 'compression_threshold 20' },
  ),
  traditional_compression: option(
    word('FLAG', bool),
    text(
      'Sets whether a message is compressed as a whole, headers included. Large Pacemaker clusters may need it; it costs time, so combine it with a high `compression_threshold`.',
      'ヘッダーも含めてメッセージ全体を圧縮するかどうかです。大規模な Pacemaker クラスタで必要になることがあります。時間がかかるため、`compression_threshold` を大きめにして使います。',
    ),
    { default: 'no', example: 'traditional_compression off' },
  ),
  msgfmt: option(
    word(
      'FORMAT',
      oneOf([
        choice(
          'classic',
          'Sends text. Binary data is encoded in base64.',
          'テキスト形式です。バイナリは base64 に変換します。',
        ),
        choice('netstring', 'Sends binary data unchanged.', 'バイナリをそのまま送ります。'),
      ]),
    ),
    text(
      'Sets how messages are encoded on the network. It must be the same on all nodes; leave it at its default unless measurements show a need.',
      '通信時のメッセージの形式です。全ノードで一致させます。測定で必要と分かった場合以外は、既定値のままにしてください。',
    ),
    { default: 'classic', example: 'msgfmt classic' },
  ),
  realtime: option(
    word('FLAG', bool),
    text(
      'Sets whether Heartbeat locks itself into memory and runs with real-time priority. Without it, a loaded node sends its heartbeats late and is declared dead; turn it off only for debugging.',
      '自身をメモリに固定し、リアルタイム優先度で動くかどうかです。`off` では高負荷時にハートビートが遅れ、停止と誤認されます。デバッグ時以外は `on` のままにしてください。',
    ),
    { default: 'true', example: 'realtime on' },
  ),
  rtprio: option(
    word('PRIORITY', cNumber({ min: 1, max: 99 })),
    text(
      'Sets the real-time priority of Heartbeat. Needed only if other real-time programs run on the node; the default is the middle of the SCHED_FIFO range.',
      'Heartbeat のリアルタイム優先度です。ほかのリアルタイムプログラムが動くノードでだけ指定します。既定値は SCHED_FIFO の優先度の範囲の中央です。',
    ),
    { example: 'rtprio 5' },
  ),
  hbgenmethod: option(
    word(
      'METHOD',
      oneOf([
        choice('file', 'Counts starts in a file.', '起動回数をファイルに記録します。'),
        choice('time', 'Takes the clock. The clock must never go back.', '時計を使います。時刻が戻ってはなりません。'),
      ]),
    ),
    text(
      'Sets how a node numbers its starts, which identifies replayed packets. `time` is for nodes without a disk: if the clock is earlier than at the last start, the node cannot join.',
      'リプレイ攻撃を防ぐための世代番号の作り方です。`time` はディスクレスの機器用で、前回の起動時より時計が遅れていると、クラスタに参加できません。',
    ),
    { default: 'file', example: 'hbgenmethod file' },
  ),
  memreserve: option(
    word('KBYTES', cNumber({ min: 1, unit: 'KB' })),
    text(
      'Sets how much memory Heartbeat reserves at its start, so it does not have to allocate any when memory is short.',
      '起動時に確保しておくメモリ量です。メモリ不足のときも追加の確保なしで動作できます。',
    ),
    { default: '6500', example: 'memreserve 6500', source: 'heartbeat 3.0.6' },
  ),
  coredumps: option(
    word('FLAG', bool),
    text(
      'Sets whether a process that crashes leaves a core dump for the developers.',
      'プロセスの異常終了時にコアダンプを残すかどうかです。',
    ),
    { default: 'true', example: 'coredumps true' },
  ),
  coreroot: option(
    word('DIRECTORY', path()),
    text(
      'Sets where core dumps are kept, in a directory for each user. It must be writable by those users.',
      'コアダンプの保存先です。ユーザーごとのディレクトリに保存され、各ユーザーの書き込み権限が必要です。',
    ),
    { example: 'coreroot /var/lib/heartbeat/cores', source: 'heartbeat 3.0.6' },
  ),
  watchdog: option(
    word('DEVICE', path('warning')),
    text(
      'Sets a watchdog device that reboots the node when Heartbeat no longer reports to it, so a hung node cannot resume and write. Load a driver such as `softdog` first. May be specified only once.',
      'Heartbeat からの通知が途絶えるとノードを再起動するウォッチドッグデバイスです。ハングしたノードが復帰して書き込む事故を防ぎます。`softdog` などのドライバーが必要で、指定は 1 回だけです。',
    ),
    {
      once: true,
      example: 'watchdog /dev/watchdog',
      deprecated: {
        since: withPacemaker,
        doc: text('With Pacemaker, fencing does this work.', 'Pacemaker ではフェンシング(STONITH)を使います。'),
      },
    },
  ),
  use_apphbd: option(
    word('FLAG', bool),
    text(
      'Sets whether the daemon `apphbd` monitors Heartbeat and restarts it.',
      'アプリケーション監視デーモン `apphbd` に Heartbeat 自身を監視させるかどうかです。',
    ),
    { example: 'use_apphbd no', source: 'heartbeat 3.0.6' },
  ),
  env: list(
    word('NAME=VALUE', {
      name: text('a name, `=` and a value', '`名前=値`'),
      check(value) {
        const equals = value.indexOf('=');
        if (equals > 0) return undefined;
        return equals === 0 ? {} : { severity: 'warning' };
      },
    }),
    text(
      'Sets the variable `HA_NAME` for the programs that Heartbeat starts, including Pacemaker. The value ends at a space or comma.',
      'Heartbeat が起動するプログラム(Pacemaker を含む)に環境変数 `HA_名前` を渡します。値に空白とカンマは使えません。',
    ),
    { example: 'env logpriority=debug', missing: 'warning', extra: 'none' },
  ),
  record_config_changes: pacemakerFlag(
    'Sets whether Pacemaker logs every change of its configuration.',
    'Pacemaker が設定の変更をログに記録するかどうかです。',
  ),
  record_pengine_inputs: pacemakerFlag(
    'Sets whether Pacemaker keeps the inputs of its policy engine, with which a decision can be examined later.',
    'Pacemaker がポリシーエンジンへの入力を保存するかどうかです。後から判断の経緯を調べられます。',
  ),
  enable_config_writes: pacemakerFlag(
    'Sets whether Pacemaker writes its configuration to disk. With `off`, every change is lost at the next start.',
    'Pacemaker が設定をディスクに保存するかどうかです。`off` では次回の起動時に変更が失われます。',
  ),
  normalpoll: option(
    word('FLAG', bool),
    text(
      'Chooses between two ways to wait for events, in special builds. Released versions do not know it and do not start with it.',
      'イベント待ちの方式を選ぶ、特別なビルド専用の指定です。通常の版では未知の指定として起動を拒否されます。',
    ),
    { hidden: true, source: 'heartbeat 3.0.6' },
  ),
  hbaping: list(
    repeat(word('WORD', anything()), 0),
    text(
      'Uses Fibre Channel devices as ping nodes; never finished.',
      'ファイバチャネル機器を ping ノードにする、未完成の機能です。',
    ),
    { hidden: true, deprecated: { doc: byDistribution } },
  ),
  rds: list(
    repeat(word('WORD', anything()), 0),
    text(
      'Sends heartbeats over Reliable Datagram Sockets (InfiniBand).',
      'RDS(InfiniBand など)でハートビートを送ります。',
    ),
    { hidden: true, source: 'heartbeat 3.0.6' },
  ),
  tipc: list(
    repeat(word('WORD', anything()), 0),
    text(
      'Sends heartbeats over TIPC, a protocol for clusters.',
      'クラスタ向けプロトコル TIPC でハートビートを送ります。',
    ),
    { hidden: true, source: 'heartbeat 3.0.6' },
  ),
  openais: list(
    repeat(word('WORD', anything()), 0),
    text(
      'Sends heartbeats through OpenAIS, the predecessor of Corosync.',
      'Corosync の前身 OpenAIS でハートビートを送ります。',
    ),
    { hidden: true, source: 'heartbeat 3.0.6' },
  ),
};

function pacemakerFlag(en: string, ja: string): Directive {
  return option(
    word('FLAG', bool),
    text(`${en} It is used only with \`pacemaker\`.`, `${ja}\`pacemaker\` を有効にした場合だけ意味があります。`),
    { default: 'on', source: 'heartbeat 3.0.6' },
  );
}
