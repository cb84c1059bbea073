import { anything, integer, port } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { command, options, path, pattern, url, user } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

/** nginx, by the agent of the same name. */
export const nginx: AgentText = {
  doc: {
    en: 'Starts and watches the nginx web server or proxy. The plain monitor looks at the process; levels 10, 20 and 30 (`OCF_CHECK_LEVEL`) ask the status page, a page of your own, and a command. Do not let the system start nginx at boot beside it.',
    ja: 'nginx(Web サーバー、プロキシ)を起動・監視します。通常の monitor はプロセスを確認し、`OCF_CHECK_LEVEL` が 10、20、30 のときはそれぞれステータスページ、任意のページ、外部コマンドで確認します。OS 起動時の自動起動は無効にしておきます。',
  },
  params: {
    configfile: param(
      'The configuration file of nginx. The agent reads the PID file and the port from it.',
      'nginx の設定ファイルです。エージェントはここから PID ファイルやポートを読み取ります。',
      { type: path },
    ),
    httpd: param(
      'The path of the nginx program: `/usr/sbin/nginx` mostly.',
      'nginx のパスです(多くは `/usr/sbin/nginx`)。',
      {
        type: path,
        noDefault: true,
      },
    ),
    port: param(
      'The port for the checks, when the one in the configuration is not the right one.',
      '監視に使うポート番号です。設定ファイルのものと異なる場合に指定します。',
      { type: port },
    ),
    status10url: param(
      'The status page (`stub_status`) for the monitor of level 10. Allow it for the node itself only.',
      'レベル 10 の monitor で取得するステータスページ(`stub_status`)です。自ノードからだけアクセスを許可しておきます。',
      { type: url },
    ),
    status10regex: param(
      'What the status page must contain.',
      'ステータスページに含まれているべき文字列の正規表現です。',
      { type: pattern },
    ),
    testclient: param(
      'The HTTP client for levels 10 and 20: `curl` or `wget`.',
      'レベル 10 と 20 の監視で使う HTTP クライアント(`curl` または `wget`)です。',
      { type: command },
    ),
    test20url: param(
      'The page for the monitor of level 20; a path alone is asked of the local server.',
      'レベル 20 の monitor で取得するページです。パスだけを書くとローカルのサーバーに問い合わせます。',
      { type: url },
    ),
    test20regex: param('What `test20url` must contain.', '`test20url` の内容が一致すべき正規表現です。', {
      type: pattern,
    }),
    test20conffile: param(
      'A file with named tests for level 20; also the place for passwords that should not stand in the CIB.',
      'レベル 20 のテストを名前付きでまとめたファイルです。CIB に書きたくないパスワードもここに書けます。',
      { type: path },
    ),
    test20name: param(
      'The name of the test to take from `test20conffile`.',
      '`test20conffile` の中で実行するテストの名前です。',
    ),
    external_monitor30_cmd: param(
      'The command for the monitor of level 30; anything but exit status 0 is a failure.',
      'レベル 30 の monitor で実行するコマンドです。終了コードが 0 以外なら故障とみなされます。',
      { type: command },
    ),
    options: param('Further arguments for nginx.', 'nginx に渡す追加の引数です。', { type: options }),
  },
};

/** Apache Tomcat. */
export const tomcat: AgentText = {
  doc: {
    en: 'Starts and watches a Tomcat instance and the Java process in it. Monitor fetches `statusurl` with wget or curl. Stopping Java can take long: keep the stop timeout well above `max_stop_time`.',
    ja: 'Tomcat(Java プロセス)を起動・監視します。monitor では wget または curl で `statusurl` を取得します。Java の停止には時間がかかることがあるため、stop のタイムアウトは `max_stop_time` より十分長くします。',
  },
  params: {
    tomcat_name: param(
      'The name of the instance, by which its process is found. Each Tomcat on a node needs its own.',
      'インスタンスの名前です。プロセスの識別に使われるため、同じノードで複数動かす場合は別の名前にします。',
    ),
    script_log: param('Where the output of starting and stopping goes.', '起動・停止時の出力先ログファイルです。', {
      type: path,
    }),
    tomcat_stop_timeout: param(
      'Had the meaning of `max_stop_time`; no longer in use.',
      '以前の `max_stop_time` にあたるパラメーターで、現在は使われません。',
      { type: seconds, facts: { deprecated: { replacement: 'max_stop_time' } } },
    ),
    tomcat_suspend_trialcount: param(
      'How often a stop was tried again; no longer in use.',
      '停止を再試行する回数でした。現在は使われません。',
      { type: integer(), facts: { deprecated: {} } },
    ),
    tomcat_user: param(
      'The system user that runs Tomcat; better not root.',
      'Tomcat を実行する OS のユーザーです。root 以外を推奨します。',
      { type: user },
    ),
    statusurl: param(
      'The page that shows that Tomcat answers. It must not need a login.',
      'Tomcat の応答確認に使うページです。認証なしで取得できるものを指定します。',
      { type: url },
    ),
    max_stop_time: param(
      'Seconds for an orderly stop before the process is killed; must be less than the stop timeout. Without it, five seconds less than that timeout.',
      '正常な停止を待つ秒数です。過ぎるとプロセスを強制終了します。stop のタイムアウトより短くします(省略するとタイムアウトの 5 秒前)。',
      { type: seconds },
    ),
    java_home: param('The directory of the Java installation.', 'Java のインストールディレクトリです。', {
      type: path,
    }),
    java_opts: param(
      'Options for the Java machine at start and stop, such as `-Xmx1g`.',
      '起動時と停止時の Java VM オプションです(`-Xmx1g` など)。',
      { type: options },
    ),
    catalina_home: param('The directory of the Tomcat installation.', 'Tomcat のインストールディレクトリです。', {
      type: path,
    }),
    catalina_base: param(
      'The directory of this instance (conf, webapps), when it is apart from the installation.',
      'インスタンス用のディレクトリ(conf、webapps など)です。インストール先と別の場合に指定します。',
      { type: path },
    ),
    catalina_out: param('The log of the standard output of Tomcat.', 'Tomcat の標準出力を記録するログファイルです。', {
      noDefault: true,
    }),
    catalina_pid: param('The PID file of the instance.', 'インスタンスの PID ファイルです。', { type: path }),
    force_systemd: param(
      'Starts the process in a systemd unit of its own, where systemd is running.',
      'systemd が動いている環境で、専用の systemd ユニットとして起動します。',
      { type: boolean },
    ),
    tomcat_start_script: param(
      "A start script of one's own instead of `catalina.sh`.",
      '`catalina.sh` の代わりに使う起動スクリプトです。',
      { type: path },
    ),
    tomcat_start_opts: param(
      'Options for the start command of Tomcat.',
      'Tomcat の起動コマンドに渡すオプションです。',
      { type: options },
    ),
    catalina_opts: param('Options for the Java machine at start only.', '起動時にだけ使う Java VM オプションです。', {
      type: options,
    }),
    catalina_tmpdir: param('The directory for temporary files of Tomcat.', 'Tomcat の一時ディレクトリです。', {
      type: path,
    }),
    catalina_rotate_log: param(
      'Rotates catalina.out, which otherwise grows without end.',
      'catalina.out をローテーションします。無効だとファイルが増え続けます。',
    ),
    catalina_rotatetime: param('Seconds between two rotations of the log.', 'ログをローテーションする間隔(秒)です。', {
      type: seconds,
    }),
    java_endorsed_dirs: param(
      'Directories of endorsed libraries, for old Java versions.',
      '古い Java で使う endorsed ライブラリのディレクトリです。',
      { type: anything('paths', 'パス') },
    ),
    logging_config: param(
      'The option that names the logging configuration of Tomcat.',
      'Tomcat のログ設定ファイルを指定するオプションです。',
      { type: options },
    ),
    logging_manager: param(
      'The option that names the logging manager of Tomcat.',
      'Tomcat のログマネージャーを指定するオプションです。',
      { type: options },
    ),
  },
};
