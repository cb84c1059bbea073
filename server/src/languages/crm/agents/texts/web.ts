import { anything, port } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { options, path, pattern, url } from './types.ts';
import { nginx, tomcat } from './web-more.ts';

const apache: AgentText = {
  doc: {
    en: 'Runs the Apache web server. Each monitor reads the status page, so `mod_status` must be enabled and reachable from the node itself, and curl or wget installed. Disable the start of httpd at boot.',
    ja: 'Apache Web サーバーを実行します。monitor ではステータスページを取得するため、`mod_status` を有効にして自ノードからのアクセスを許可し、curl または wget を入れておきます。OS 起動時の httpd の自動起動は無効にしておきます。',
  },
  params: {
    configfile: param(
      'Sets the main configuration file of Apache, from which the agent reads Listen, PidFile and ServerRoot. On Debian it is `/etc/apache2/apache2.conf`.',
      'Apache の設定ファイルを指定します(エージェントはここから Listen、PidFile、ServerRoot を読み取ります)。Debian 系では `/etc/apache2/apache2.conf` です。',
      { type: path },
    ),
    httpd: param(
      'Sets the path of the Apache program, if it is not in the usual place; on Debian it is `/usr/sbin/apache2`.',
      'Apache のプログラムのパスを指定します(標準の場所にない場合に必要で、Debian 系では `/usr/sbin/apache2`)。',
      { type: path },
    ),
    port: param(
      'Sets the port of the status page, if it is not the first one that the configuration listens at.',
      'ステータスページのポート番号を指定します(設定ファイルの最初の Listen と異なる場合)。',
      { type: port },
    ),
    statusurl: param(
      'Sets the URL that the monitor reads; without it the agent searches the configuration for server-status. A page that cannot be read counts as a failure, so test it with curl on each node first.',
      'monitor で取得する URL を指定します(省略すると設定ファイルから server-status を探します)。取得できないとリソースの障害とみなされるため、事前に各ノードの curl で確認します。',
      { type: url },
    ),
    testregex: param(
      'Sets the regular expression that the status page must match. The default looks for the end of the page; change it for a custom page.',
      'ステータスページが一致すべき正規表現を指定します。既定ではページの末尾を確認し、独自のページを監視する場合に変更します。',
      { type: pattern },
    ),
    client: param(
      'Selects the HTTP client of the monitor, such as `curl` or `wget`. Without it the first one that is installed is used.',
      '監視に使う HTTP クライアント(`curl`、`wget` など)を指定します。省略すると、インストール済みのものが使われます。',
      { type: anything('a program', 'プログラム名') },
    ),
    testurl: param(
      'Sets the URL for the thorough monitor (`OCF_CHECK_LEVEL=10`), for example a page that uses the database. A path alone refers to the local server.',
      '詳細な監視(`OCF_CHECK_LEVEL=10`)で取得する URL を指定します(データベースを使うページなど)。パスだけの場合は、ローカルのサーバーに問い合わせます。',
      { type: url },
    ),
    testregex10: param(
      'Sets the regular expression that `testurl` must match in the thorough monitor.',
      '詳細な監視で、`testurl` の内容が一致すべき正規表現を指定します。',
      { type: pattern },
    ),
    testconffile: param(
      'Sets a file with named tests (URL, expected text, user) for the thorough monitor. Use it instead of `testurl` for several tests.',
      '詳細な監視のテスト(URL、期待する内容、ユーザーなど)を名前付きでまとめたファイルを指定します。テストが複数ある場合に `testurl` の代わりに使います。',
      { type: path },
    ),
    testname: param(
      'Names the test of `testconffile` that the Apache monitor runs.',
      'Apache の監視で実行する `testconffile` のテスト名を指定します。',
    ),
    options: param(
      'Passes additional arguments to httpd, such as `-D NAME` for conditions in the configuration.',
      'httpd に渡す追加の引数を指定します(設定ファイルの条件に使う `-D 名前` など)。',
      { type: options },
    ),
    envfiles: param(
      'Lists the files of environment variables that are read before the start. Debian needs one for variables such as `APACHE_RUN_DIR`.',
      '起動前に読み込む環境変数ファイルを指定します。Debian 系では `APACHE_RUN_DIR` などの定義に必要です。',
      { type: anything('paths, separated by spaces', 'パス(空白区切り)') },
    ),
    use_ipv6: param(
      'Lets the monitor request the status page over IPv6. Needed if Apache listens at IPv6 addresses only.',
      'monitor のステータスページの取得に IPv6 を使います。Apache が IPv6 アドレスだけで待ち受けている場合に必要です。',
    ),
  },
};

export const web: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:apache': apache,
  'ocf:heartbeat:nginx': nginx,
  'ocf:heartbeat:tomcat': tomcat,
};
