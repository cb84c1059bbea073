import { anything, port } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { options, path, pattern, url } from './types.ts';
import { nginx, tomcat } from './web-more.ts';

const apache: AgentText = {
  doc: {
    en: 'Starts and watches the Apache web server. Every monitor asks the status page, so `mod_status` must be on and reachable from the node itself, and curl or wget installed. Do not let systemd or init start httpd at boot beside it.',
    ja: 'Apache Web サーバーを起動・監視します。monitor ではステータスページを取得するため、`mod_status` を有効にして自ノードからアクセスを許可し、curl または wget を入れておきます。OS 起動時の httpd の自動起動は無効にしておきます。',
  },
  params: {
    configfile: param(
      'The main configuration file of Apache. The agent reads Listen, PidFile and ServerRoot from it; on Debian give `/etc/apache2/apache2.conf`.',
      'Apache の設定ファイルです。エージェントはここから Listen、PidFile、ServerRoot を読み取ります。Debian 系では `/etc/apache2/apache2.conf` を指定します。',
      { type: path },
    ),
    httpd: param(
      'The program to run, when it is not in the usual place: `/usr/sbin/apache2` on Debian.',
      '実行する httpd のパスです。標準の場所にない場合に指定します(Debian 系では `/usr/sbin/apache2`)。',
      { type: path },
    ),
    port: param(
      'The port of the status page, when the one that the configuration listens on first is not the right one.',
      'ステータスページのポート番号です。設定ファイルの最初の Listen と異なる場合に指定します。',
      { type: port },
    ),
    statusurl: param(
      'The page that the monitor fetches; by default the agent looks for server-status in the configuration. If it cannot be fetched, the resource counts as failed, so test it with curl on each node first.',
      'monitor で取得するページです。省略すると設定ファイルから server-status を探します。取得できないとリソースの故障とみなされるため、事前に各ノードで curl で確認してください。',
      { type: url },
    ),
    testregex: param(
      'What the status page must contain. The default looks for the end of the page; change it for a status page of your own.',
      'ステータスページに含まれているべき文字列の正規表現です。独自のページを監視する場合に変更します。',
      { type: pattern },
    ),
    client: param(
      'The HTTP client: `curl`, `wget`, or another for which the agent has a function. The first one installed is taken.',
      '監視に使う HTTP クライアントです(`curl`、`wget` など)。省略するとインストール済みのものが使われます。',
      { type: anything('a program', 'プログラム名') },
    ),
    testurl: param(
      'The page for the thorough monitor (`OCF_CHECK_LEVEL=10`), for example one that reaches the database. A path alone is asked of the local server.',
      '詳細な監視(`OCF_CHECK_LEVEL=10`)で取得するページです。データベースを使うページなどを指定します。パスだけを書くとローカルのサーバーに問い合わせます。',
      { type: url },
    ),
    testregex10: param(
      'What `testurl` must return in the thorough monitor.',
      '詳細な監視で、`testurl` の内容が一致すべき正規表現です。',
      { type: pattern },
    ),
    testconffile: param(
      'A file with named tests (URL, expected text, user) for the thorough monitor; use it instead of `testurl` when there are several tests.',
      '詳細な監視のテスト(URL、期待する内容、ユーザーなど)を名前付きでまとめたファイルです。テストが複数ある場合に `testurl` の代わりに使います。',
      { type: path },
    ),
    testname: param(
      'The name of the test to take from `testconffile`.',
      '`testconffile` の中で実行するテストの名前です。',
    ),
    options: param(
      'Further arguments for httpd, such as `-D NAME` or `-k` options that the configuration needs.',
      'httpd に渡す追加の引数です。`-D 名前` など、設定ファイルが必要とするものを指定します。',
      { type: options },
    ),
    envfiles: param(
      'Files of environment variables to read before start, as Debian needs for `APACHE_RUN_DIR` and the like.',
      '起動前に読み込む環境変数ファイルです。Debian 系では `APACHE_RUN_DIR` などの定義に必要です。',
      { type: anything('paths, separated by blanks', 'パス(空白区切り)') },
    ),
    use_ipv6: param(
      'Lets the status request go over IPv6. Needed when Apache listens on IPv6 addresses only.',
      'ステータスの取得に IPv6 を使います。Apache が IPv6 アドレスだけで待ち受けている場合に有効にします。',
    ),
  },
};

export const web: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:apache': apache,
  'ocf:heartbeat:nginx': nginx,
  'ocf:heartbeat:tomcat': tomcat,
};
