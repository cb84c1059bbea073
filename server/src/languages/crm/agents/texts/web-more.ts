import { anything, integer, port } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { command, options, path, pattern, url, user } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

/** nginx, by the agent of the same name. */
export const nginx: AgentText = {
  doc: {
    en: 'Runs nginx as web server or proxy. The plain monitor checks the process; with `OCF_CHECK_LEVEL` 10, 20 or 30 it reads the status page, reads another page, or runs a command. Disable the start of nginx at boot.',
    ja: 'nginx(Web サーバー、プロキシ)を実行します。通常の monitor はプロセスを確認し、`OCF_CHECK_LEVEL` が 10、20、30 では、それぞれステータスページ、任意のページ、外部コマンドで確認します。OS 起動時の nginx の自動起動は無効にしておきます。',
  },
  params: {
    configfile: param(
      'Sets the configuration file of nginx, from which the agent reads the PID file and the port.',
      'nginx の設定ファイルを指定します(エージェントはここから PID ファイルやポートを読み取ります)。',
      { type: path },
    ),
    httpd: param(
      'Sets the path of the nginx program, usually `/usr/sbin/nginx`.',
      'nginx のプログラムのパスを指定します(通常は `/usr/sbin/nginx`)。',
      {
        type: path,
        noDefault: true,
      },
    ),
    port: param(
      'Sets the port for the checks of nginx, if it differs from the one in the configuration.',
      'nginx の監視に使うポート番号を指定します(設定ファイルと異なる場合)。',
      { type: port },
    ),
    status10url: param(
      'Sets the status page (`stub_status`) for the monitor of level 10. Permit it for the node itself only.',
      'レベル 10 の monitor で取得するステータスページ(`stub_status`)を指定します。自ノードからだけアクセスを許可しておきます。',
      { type: url },
    ),
    status10regex: param(
      'Sets the regular expression that the status page of nginx must match.',
      'nginx のステータスページが一致すべき正規表現を指定します。',
      { type: pattern },
    ),
    testclient: param(
      'Selects the HTTP client for the levels 10 and 20, `curl` or `wget`.',
      'レベル 10 と 20 の監視で使う HTTP クライアント(`curl` または `wget`)を指定します。',
      { type: command },
    ),
    test20url: param(
      'Sets the page for the monitor of level 20; a path alone refers to the local server.',
      'レベル 20 の monitor で取得するページを指定します(パスだけの場合はローカルのサーバーに問い合わせます)。',
      { type: url },
    ),
    test20regex: param(
      'Sets the regular expression that the page of `test20url` must match.',
      '`test20url` の内容が一致すべき正規表現を指定します。',
      {
        type: pattern,
      },
    ),
    test20conffile: param(
      'Sets a file with named tests for level 20. It also keeps passwords out of the CIB.',
      'レベル 20 のテストを名前付きでまとめたファイルを指定します。CIB に書きたくないパスワードもここに書けます。',
      { type: path },
    ),
    test20name: param(
      'Names the test of `test20conffile` that the nginx monitor runs.',
      'nginx の監視で実行する `test20conffile` のテスト名を指定します。',
    ),
    external_monitor30_cmd: param(
      'Sets the command for the monitor of level 30; any exit status but 0 is a failure.',
      'レベル 30 の monitor で実行するコマンドを指定します(終了コードが 0 以外なら障害とみなします)。',
      { type: command },
    ),
    options: param(
      'Passes additional arguments to the nginx program.',
      'nginx のプログラムに渡す追加の引数を指定します。',
      { type: options },
    ),
  },
};

/** Apache Tomcat. */
export const tomcat: AgentText = {
  doc: {
    en: 'Runs a Tomcat instance with its Java process. The monitor reads `statusurl` with wget or curl. Stopping Java can take long, so keep the stop timeout well above `max_stop_time`.',
    ja: 'Tomcat のインスタンス(Java プロセス)を実行します。monitor では wget または curl で `statusurl` を取得します。Java の停止には時間がかかることがあるため、stop のタイムアウトは `max_stop_time` より十分長くします。',
  },
  params: {
    tomcat_name: param(
      'Names the Tomcat instance, by which its process is found. Instances on the same node need different names.',
      'プロセスの識別に使う Tomcat インスタンスの名前を指定します。同じノードで複数動かす場合は別の名前にします。',
    ),
    script_log: param(
      'Sets the file that receives the output of the start and stop of Tomcat.',
      'Tomcat の起動・停止時の出力を書き込むファイルを指定します。',
      {
        type: path,
      },
    ),
    tomcat_stop_timeout: param(
      'Formerly set the time for an orderly stop. It is no longer used; set `max_stop_time` instead.',
      '以前は正常な停止を待つ時間を指定していました。現在は使われないため、`max_stop_time` を指定してください。',
      { type: seconds, facts: { deprecated: { replacement: 'max_stop_time' } } },
    ),
    tomcat_suspend_trialcount: param(
      'Formerly set how often a stop was retried. It is no longer used.',
      '以前は停止を再試行する回数を指定していました。現在は使われません。',
      { type: integer(), facts: { deprecated: {} } },
    ),
    tomcat_user: param(
      'Sets the system user that runs Tomcat. Use an account other than root.',
      'Tomcat を実行する OS のユーザーを指定します。root 以外のアカウントを使います。',
      { type: user },
    ),
    statusurl: param(
      'Sets the URL by which the monitor checks that Tomcat answers. It must not require a login.',
      'Tomcat の応答を monitor で確認する URL を指定します。認証なしで取得できるものにします。',
      { type: url },
    ),
    max_stop_time: param(
      'Limits how many seconds an orderly stop may take before the process is killed; five seconds less than the stop timeout if omitted. Keep it below the stop timeout.',
      '正常な停止を待つ時間(秒)を指定し、過ぎるとプロセスを強制終了します(省略時は stop のタイムアウトの 5 秒前)。stop のタイムアウトより短くします。',
      { type: seconds },
    ),
    java_home: param(
      'Sets the directory of the Java installation that runs Tomcat.',
      'Tomcat を動かす Java のインストールディレクトリを指定します。',
      {
        type: path,
      },
    ),
    java_opts: param(
      'Passes options to the Java machine of Tomcat at start and stop, such as `-Xmx1g`.',
      'Tomcat の起動時と停止時に Java VM に渡すオプションを指定します(`-Xmx1g` など)。',
      { type: options },
    ),
    catalina_home: param(
      'Sets the directory of the Tomcat installation.',
      'Tomcat のインストールディレクトリを指定します。',
      {
        type: path,
      },
    ),
    catalina_base: param(
      'Sets the directory of this instance (conf, webapps), if it is separate from the installation.',
      'このインスタンスのディレクトリ(conf、webapps など)を指定します(インストール先と別の場合)。',
      { type: path },
    ),
    catalina_out: param(
      'Sets the file that receives the standard output of Tomcat.',
      'Tomcat の標準出力を書き込むファイルを指定します。',
      {
        noDefault: true,
      },
    ),
    catalina_pid: param(
      'Sets the PID file of the Tomcat instance.',
      'Tomcat インスタンスの PID ファイルを指定します。',
      { type: path },
    ),
    force_systemd: param(
      'Starts Tomcat in a separate systemd unit, where systemd is running.',
      'systemd が動いている環境で、Tomcat を専用の systemd ユニットとして起動します。',
      { type: boolean },
    ),
    tomcat_start_script: param(
      'Sets a custom script that starts Tomcat instead of `catalina.sh`.',
      '`catalina.sh` の代わりに Tomcat を起動する独自のスクリプトを指定します。',
      { type: path },
    ),
    tomcat_start_opts: param(
      'Passes options to the start command of Tomcat.',
      'Tomcat の起動コマンドに渡すオプションを指定します。',
      { type: options },
    ),
    catalina_opts: param(
      'Passes options to the Java machine of Tomcat at start only.',
      'Tomcat の起動時にだけ Java VM に渡すオプションを指定します。',
      {
        type: options,
      },
    ),
    catalina_tmpdir: param(
      'Sets the directory for temporary files of Tomcat.',
      'Tomcat の一時ファイルのディレクトリを指定します。',
      {
        type: path,
      },
    ),
    catalina_rotate_log: param(
      'Rotates `catalina.out`, which otherwise grows without limit.',
      '`catalina.out` をローテーションします(行わないと際限なく大きくなります)。',
    ),
    catalina_rotatetime: param(
      'Sets after how many seconds `catalina.out` is rotated.',
      '`catalina.out` をローテーションする間隔(秒)を指定します。',
      {
        type: seconds,
      },
    ),
    java_endorsed_dirs: param(
      'Lists directories of endorsed libraries, which only old Java versions use.',
      'endorsed ライブラリのディレクトリを指定します(古い Java でだけ使われます)。',
      { type: anything('paths', 'パス') },
    ),
    logging_config: param(
      'Passes the Java option that names the logging configuration of Tomcat.',
      'Tomcat のログ設定ファイルを指定する Java のオプションを渡します。',
      { type: options },
    ),
    logging_manager: param(
      'Passes the Java option that names the logging manager of Tomcat.',
      'Tomcat のログマネージャーを指定する Java のオプションを渡します。',
      { type: options },
    ),
  },
};
