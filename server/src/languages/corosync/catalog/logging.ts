import { codeSpan } from '../../../base/sinks.ts';
import type { Directive } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import * as values from '../values/values.ts';
import { renameKey } from './fixes.ts';
import { from2, key, off, on, only1, scope, section } from './keys.ts';

/** `on` and `off` are taken as well, though the manual does not say so. */
const destination = (yesEn: string, yesJa: string) =>
  values.words([
    choice('yes', yesEn, yesJa),
    choice('no', 'Does not log there.', '出力しません。'),
    choice('on', yesEn, yesJa, { hidden: true }),
    choice('off', 'Does not log there.', '出力しません。', { hidden: true }),
  ]);

const priority = values.words(
  [
    choice('emerg', 'Only when the system is unusable.', 'システムが使用不能な場合のみです。'),
    choice('alert', 'What needs action at once, and above.', '直ちに対処が必要なもの以上です。'),
    choice('crit', 'Critical and above.', '致命的なもの以上です。'),
    choice('err', 'Errors and above.', 'エラー以上です。'),
    choice('error', 'Errors and above.', 'エラー以上です。', { hidden: true }),
    choice('warning', 'Warnings and above.', '警告以上です。'),
    choice('notice', 'Notable events and above.', '注目すべき通知以上です。'),
    choice('info', 'Information and above.', '情報以上です。'),
    choice('debug', 'Everything, as `debug: on`.', 'すべて出力します(`debug: on` と同じ)。'),
  ],
  { caseless: true },
);

const facilities = values.words([
  choice('daemon', 'System daemons, the default.', 'システムデーモンです(既定)。'),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
    choice(`local${n}`, `For local use, number ${n}.`, `ローカル用途の ${n} 番です。`),
  ),
  ...['auth', 'authpriv', 'cron', 'ftp', 'kern', 'lpr', 'mail', 'news', 'syslog', 'user', 'uucp'].map((name) =>
    choice(
      name,
      `The facility ${codeSpan(name)}; accepted, but not documented.`,
      `ファシリティ ${codeSpan(name)} です。使えますが、マニュアルには載っていません。`,
    ),
  ),
]);

/** The keys that hold for all of corosync and for one subsystem. */
const common: Readonly<Record<string, Directive>> = {
  to_stderr: key(
    'YES_NO',
    destination('Logs to the terminal.', '標準エラー出力に出力します。'),
    'Sets whether to log to standard error: useful with `corosync -f`, unnecessary under systemd or an init script.',
    '標準エラー出力にログを出すかどうかを指定します。`corosync -f` で試すときに便利で、サービスとして動かす場合は不要です。',
    { default: 'yes' },
  ),
  to_logfile: key(
    'YES_NO',
    destination('Logs to the file of `logfile`.', '`logfile` のファイルに出力します。'),
    'Sets whether to log to a file. `logfile` must be set as well; rotate it with `copytruncate`, because Corosync keeps it open.',
    'ファイルにログを出すかどうかを指定します。`logfile` も必要です。Corosync がファイルを開いたままにするため、ローテーションには `copytruncate` を使います。',
    { default: 'no' },
  ),
  to_syslog: key(
    'YES_NO',
    destination('Logs to syslog.', 'syslog に出力します。'),
    'Sets whether to log to syslog (or the journal).',
    'syslog(またはジャーナル)にログを出すかどうかを指定します。',
    { default: 'yes' },
  ),
  logfile: key(
    'PATH',
    values.path,
    'Sets the log file, used with `to_logfile: yes`. Its directory must exist.',
    'ログファイルのパスです。`to_logfile: yes` のときに使われます。ディレクトリはあらかじめ作成しておきます。',
    { emptyAllowed: true, example: 'to_logfile: yes\nlogfile: /var/log/cluster/corosync.log' },
  ),
  logfile_priority: key(
    'PRIORITY',
    priority,
    'Sets the lowest priority of messages that go to the file. Without effect while `debug` is on.',
    'ファイルに出力するメッセージの最低の重要度です。`debug` が有効な間は効きません。',
    { default: 'info' },
  ),
  syslog_facility: key(
    'FACILITY',
    facilities,
    'Sets the syslog facility of the messages, by which rsyslog sorts them into files.',
    'syslog に送るときのファシリティです。rsyslog などでの振り分けに使います。',
    { default: 'daemon', example: 'syslog_facility: local1' },
  ),
  syslog_priority: key(
    'PRIORITY',
    priority,
    'Sets the lowest priority of messages that go to syslog. Without effect while `debug` is on.',
    'syslog に出力するメッセージの最低の重要度です。`debug` が有効な間は効きません。',
    { default: 'info' },
  ),
  debug: key(
    'MODE',
    values.words([
      on('Debug messages.', 'デバッグメッセージを出力します。'),
      off('None.', '出力しません。'),
      choice('trace', 'Everything, in more detail than is usually readable.', 'トレースを含め、すべて出力します。'),
    ]),
    'Logs debug messages, for troubleshooting only: they fill the disk quickly.',
    'デバッグメッセージを出力します。ディスクをすぐに消費するため、障害調査のときだけ有効にします。',
    { default: 'off' },
  ),
  to_file: key(
    'YES_NO',
    destination('Logs to the file of `logfile`.', '`logfile` のファイルに出力します。'),
    'Means the same as `to_logfile`, under its name in very old versions; Corosync warns about it.',
    'ごく古いバージョンでの `to_logfile` の名前です。Corosync が警告を出します。',
    { hidden: true, deprecated: { replacement: 'to_logfile' }, fix: renameKey('to_logfile') },
  ),
  syslog_level: key(
    'PRIORITY',
    priority,
    'Means the same as `syslog_priority`, under its name in very old versions; Corosync warns about it.',
    'ごく古いバージョンでの `syslog_priority` の名前です。Corosync が警告を出します。',
    { hidden: true, deprecated: { replacement: 'syslog_priority' }, fix: renameKey('syslog_priority') },
  ),
  tags: key(
    'TAGS',
    values.text('tags with `|` between them', '`|` 区切りのタグ'),
    'Selects which trace points of Corosync 1.x to log. Later versions do not read it.',
    'Corosync 1.x でログに出すトレースの種類です。以降のバージョンでは読まれません。',
    { versions: only1, emptyAllowed: true },
  ),
};

const subsystems = [
  ['MAIN', 'the main program', '本体'],
  ['TOTEM', 'membership and messages', 'メンバーシップとメッセージ配送'],
  ['CPG', 'process groups', 'プロセスグループ'],
  ['QUORUM', 'quorum', 'クォーラム'],
  ['VOTEQ', 'the counting of votes', '票数の計算'],
  ['SERV', 'the services', 'サービスエンジン'],
  ['CMAP', 'the configuration map', '設定情報(cmap)'],
  ['CFG', 'the configuration service', '設定サービス'],
  ['QB', 'the library libqb', 'libqb ライブラリ'],
  ['KNET', 'the library libknet', 'libknet ライブラリ'],
  ['AMF', 'the availability framework of Corosync 1.x', 'Corosync 1.x の可用性フレームワーク'],
] as const;

const subsystem = (required: boolean): Directive =>
  key(
    'NAME',
    {
      ...values.mapName,
      choices: subsystems.map(([name, en, ja]) => choice(name, `Messages of ${en}.`, `${ja}のメッセージです。`)),
    },
    `Selects the part of Corosync that the section configures, in capital letters.${required ? ' Without it Corosync does not start.' : ''}`,
    `対象とする Corosync のサブシステムを大文字で指定します。${required ? '書き忘れると Corosync は起動しません。' : ''}`,
    { emptyAllowed: true, example: 'logger_subsys {\n    subsys: QUORUM\n    debug: off\n}' },
  );

const loggerSubsys: Directive = section(
  'Holds different log settings for one part of Corosync.',
  'Corosync の一部(サブシステム)だけに別のログ設定を適用します。',
  scope({ subsys: subsystem(true), ...common }),
  { snippet: ' {\n\tsubsys: ${1:QUORUM}\n\tdebug: ${2:on}\n}' },
);

const loggingDaemon: Directive = section(
  'Holds the log settings of another daemon that reads them from Corosync, such as corosync-qdevice; with `name: corosync`, of Corosync itself.',
  'Corosync からログ設定を読む別のデーモン(corosync-qdevice など)の設定です。`name: corosync` なら Corosync 自身の設定になります。',
  scope({
    name: key(
      'NAME',
      values.mapName,
      'Names the daemon that the section configures. Without it, Corosync does not start.',
      '対象とするデーモンの名前です。書き忘れると Corosync は起動しません。',
      { emptyAllowed: true },
    ),
    subsys: subsystem(false),
    ...common,
  }),
  { snippet: ' {\n\tname: ${1:corosync-qdevice}\n\tdebug: ${2:on}\n}' },
);

const onOff = (onEn: string, onJa: string, offEn = 'Omits them.') =>
  values.words([on(onEn, onJa), off(offEn, '付けません。')]);

/** `logging { }`. */
export const logging: Directive = section(
  'Sets where Corosync logs, and in how much detail.',
  'Corosync のログの出力先と詳しさを指定します。',
  scope({
    ...common,
    timestamp: key(
      'MODE',
      values.words([
        on('To the second.', '秒まで付けます。'),
        off('None.', '付けません。'),
        choice('hires', 'To the millisecond.', 'ミリ秒まで付けます。', { versions: since('corosync', '3') }),
      ]),
      'Sets whether messages in the log file begin with the time.',
      'ログファイルの各メッセージに時刻を付けるかどうかを指定します。',
      {
        default: [
          { from: '1', value: 'off' },
          { from: '3', value: 'hires' },
        ],
      },
    ),
    fileline: key(
      'ON_OFF',
      onOff('Adds them.', '付けます。'),
      'Sets whether messages name the source file and line of Corosync that they come from. For developers.',
      'メッセージに Corosync のソースファイル名と行番号を付けるかどうかを指定します。開発者向けです。',
      { default: 'off' },
    ),
    function_name: key(
      'ON_OFF',
      onOff('Adds it.', '付けます。', 'Omits it.'),
      'Sets whether messages name the function of Corosync that they come from. For developers.',
      'メッセージに Corosync の関数名を付けるかどうかを指定します。開発者向けです。',
      { default: 'off' },
    ),
    blackbox: key(
      'ON_OFF',
      values.words([on('Keeps it.', '記録します。'), off('Does not keep it.', '記録しません。')]),
      'Keeps a flight recorder in memory with the last messages, read by `corosync-blackbox` after a crash.',
      '直近のメッセージをメモリに記録します。クラッシュ後に `corosync-blackbox` で読み出せます。',
      { versions: from2, default: 'on' },
    ),
    logger_subsys: loggerSubsys,
    logging_daemon: loggingDaemon,
  }),
  {
    once: 'hint',
    example:
      'logging {\n    to_syslog: yes\n    to_logfile: yes\n    logfile: /var/log/cluster/corosync.log\n    timestamp: on\n}',
  },
);
