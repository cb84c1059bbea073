import { word } from '../../../../schema/grammar.ts';
import type { Directive } from '../../../../schema/types.ts';
import { choice, oneOf } from '../../../../schema/values.ts';
import { time } from '../../values/time.ts';
import { bool, cNumber, path } from '../../values/values.ts';
import { option, text } from './option.ts';

const local = (n: number) =>
  choice(`local${n}`, `Free for use on the site (number ${n}).`, `サイトで自由に使えるファシリティ(${n} 番)です。`);
const facilities = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(local),
  choice('daemon', 'Daemons in general.', '一般的なデーモン用です。'),
  choice('none', 'No syslog at all.', 'syslog に出力しません。'),
  choice('auth', 'Security messages.', 'セキュリティ関連です。'),
  choice('authpriv', 'Security messages, kept private.', '非公開のセキュリティ関連です。'),
  choice('cron', 'The clock daemon.', 'cron 用です。'),
  choice('ftp', 'FTP servers.', 'FTP サーバー用です。'),
  choice('kern', 'The kernel.', 'カーネル用です。', { hidden: true }),
  choice('lpr', 'Printing.', '印刷用です。'),
  choice('mail', 'Mail.', 'メール用です。'),
  choice('news', 'News.', 'ネットニュース用です。'),
  choice('syslog', 'The syslog daemon itself.', 'syslog 自身のメッセージ用です。'),
  choice('user', 'Programs of users.', 'ユーザープログラム用です。'),
  choice('uucp', 'UUCP.', 'UUCP 用です。'),
  choice('security', 'The old name of `auth`.', '`auth` の古い名前です。', { hidden: true }),
];
const byLogd = {
  replacement: 'use_logd on',
  doc: text('The logging daemon writes the files better.', 'ログファイルは logd に任せるのが推奨です。'),
};

/** Where heartbeat writes its log. */
export const logging: Readonly<Record<string, Directive>> = {
  logfacility: option(
    word('FACILITY', oneOf(facilities, { name: text('a syslog facility', 'syslog のファシリティ') })),
    text(
      'Sets the syslog facility of the messages. Use a separate one, such as `local1`, and have rsyslog write `local1.*` to `/var/log/ha.log`. The name must be in lower case.',
      'syslog に出力するときのファシリティです。`local1` など専用のものを割り当て、rsyslog で `local1.*` を `/var/log/ha.log` に書き出すと便利です。小文字で書いてください。',
    ),
    { example: 'logfacility local1' },
  ),
  use_logd: option(
    word('FLAG', bool),
    text(
      'Sets whether messages go through the logging daemon, so a slow disk never delays a heartbeat. `/etc/logd.cf` then sets the files, and `logfile`, `debugfile` and `logfacility` here have no effect.',
      'ログをロギングデーモン(logd)経由で出力するかどうかです。ディスクの遅れがハートビートを妨げません。出力先は `/etc/logd.cf` で決め、ここの `logfile`、`debugfile`、`logfacility` は使われなくなります。',
    ),
    { example: 'use_logd on' },
  ),
  logfile: option(
    word('FILE', path('warning')),
    text(
      'Sets a file for all messages except debug messages, written by Heartbeat itself. A disk that hangs can then delay heartbeats.',
      'デバッグ以外のメッセージを Heartbeat が直接書き出すファイルです。ディスクが遅れるとハートビートも遅れることがあります。',
    ),
    { deprecated: byLogd, example: 'logfile /var/log/ha-log' },
  ),
  debugfile: option(
    word('FILE', path('warning')),
    text(
      'Sets a file for the debug messages, which grows fast once `debug` is above 0.',
      'デバッグメッセージを書き出すファイルです。`debug` を 1 以上にすると急速に大きくなります。',
    ),
    { deprecated: byLogd, example: 'debugfile /var/log/ha-debug' },
  ),
  debug: option(
    word('LEVEL', cNumber({ min: 0, max: 255 })),
    text(
      'Sets how much debug output goes to the log. 0 in production; 1 to 3 while looking for a fault. Higher levels slow the node down until heartbeats come late.',
      'デバッグ出力の詳しさです。本番では 0、調査中は 1～3 にします。それ以上では処理が遅れ、ハートビートの遅延を招きます。',
    ),
    { default: '0', example: 'debug 0' },
  ),
  conn_logd_time: option(
    word('TIME', time({ positive: true })),
    text(
      'Sets how long Heartbeat waits before it tries again to reach a logging daemon that it lost.',
      'ロギングデーモンとの接続が切れたあと、再接続を試みるまでの時間です。',
    ),
    { default: '60', example: 'conn_logd_time 60' },
  ),
  syslogmsgfmt: option(
    word('FLAG', bool),
    text(
      'Sets whether the lines of `logfile` and `debugfile` have the form of syslog, with time and host first.',
      '`logfile` と `debugfile` の行を、日時とホスト名で始まる syslog 形式にするかどうかです。',
    ),
    { default: 'true', example: 'syslogmsgfmt on', source: 'heartbeat 3.0.6' },
  ),
  log_badpack: option(
    word('FLAG', bool),
    text(
      'Sets whether packets that are damaged or wrongly signed are logged. Turn it off only if another cluster on the same port floods the log; a different `udpport` is the better solution.',
      '壊れたパケットや署名の合わないパケットを記録するかどうかです。同じポートの別クラスタでログが埋まる場合だけ `off` にしますが、`udpport` を変えるほうが確実です。',
    ),
    { default: 'true', example: 'log_badpack on', source: 'heartbeat 3.0.6' },
  ),
};
