import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import {
  agentPidFile,
  binary,
  configFile,
  extraOptions,
  homeDirectory,
  listenAddress,
  logFile,
  maxFiles,
  runGroup,
  runUser,
} from './ocf-families.ts';
import { ipAddress, path, url, usual, words } from './types.ts';

const number = integer({ min: 0 });
const positive = integer({ min: 1 });
const port = integer({ min: 1, max: 65535 });

const rabbitCluster = agentText(
  'Runs a RabbitMQ cluster as a clone: the first instance starts a new cluster, the others join it. All instances must run either on cluster nodes or on Pacemaker Remote nodes, not on a mixture. The first instance wipes its data directory, so queues and messages are lost once no instance is left.',
  'RabbitMQ クラスタをクローンとして実行します(最初のインスタンスがクラスタを作り、ほかが参加します)。すべて通常のノードか、すべて Pacemaker Remote ノードで動かし、混在させてはいけません。最初のインスタンスはデータディレクトリを消去するため、全停止するとキューとメッセージは失われます。',
  {
    set_policy: param(
      'Sets the arguments of the `rabbitmqctl set_policy` call after the first start, for example to mirror queues over all nodes.',
      '最初の起動後に実行する `rabbitmqctl set_policy` の引数を指定します(全ノードへのキューのミラーリングなど)。',
    ),
  },
);

const rabbitHa = agentText(
  'Runs a RabbitMQ cluster as a promotable (`ms`) resource: the promoted instance is the one that the others join. It restarts nodes that hang or have left the cluster, and blocks clients meanwhile by iptables.',
  'RabbitMQ クラスタを `ms` リソースとして実行します(昇格したインスタンスにほかのノードが参加します)。応答しないノードや離脱したノードを再起動し、その間は iptables でクライアントを遮断します。',
  {
    binary: binary('rabbitmq-server'),
    ctl: binary('rabbitmqctl'),
    pid_file: agentPidFile('RabbitMQ'),
    log_dir: param(
      'Sets the directory of the RabbitMQ logs. It must be writable for its system user.',
      'RabbitMQ のログのディレクトリを指定します。RabbitMQ の OS のユーザーが書き込めるようにします。',
      { type: path },
    ),
    username: runUser('RabbitMQ'),
    groupname: runGroup('RabbitMQ'),
    admin_user: param(
      'Sets the RabbitMQ administrator with whom the agent imports the definitions.',
      'エージェントが定義を取り込むときに使う RabbitMQ の管理者を指定します。',
    ),
    admin_password: param(
      'Sets the password of the RabbitMQ administrator. Replace the default, which everybody knows.',
      'RabbitMQ の管理者のパスワードを指定します。既定値は誰でも知っているため変更します。',
      { secret: true },
    ),
    definitions_dump_file: param(
      'Sets the file with exchanges, queues and users that is imported when the cluster starts anew.',
      'クラスタの新規起動時に取り込む定義(エクスチェンジ、キュー、ユーザー)のファイルを指定します。',
      { type: path },
    ),
    command_timeout: extraOptions('timeout', '--signal=KILL'),
    start_time: param(
      'Sets how many seconds the agent waits for the RabbitMQ process to start.',
      'RabbitMQ のプロセスの起動を待つ時間(秒)を指定します。',
      { type: positive },
    ),
    stop_time: param(
      'Sets how many seconds the agent waits for the RabbitMQ process to stop, half of them for queues to synchronize.',
      'RabbitMQ のプロセスの停止を待つ時間(秒)を指定します(その半分はキューの同期の待ち時間です)。',
      { type: positive },
    ),
    debug: param(
      'Writes traces of the agent to files `rmq-*` in `/tmp`. Switch it off in production.',
      'エージェントのトレースを `/tmp` の `rmq-*` ファイルに出力します。本番環境では無効にします。',
    ),
    mnesia_base: param(
      'Sets the directory of the RabbitMQ database. It must be on local storage.',
      'RabbitMQ のデータベースのディレクトリを指定します。ローカルストレージに置きます。',
      { type: path },
    ),
    mnesia_schema_base: param(
      'Sets the directory that contains the schema of the RabbitMQ database. The agent deletes the schema when it resets a node.',
      'RabbitMQ のデータベースのスキーマを置くディレクトリを指定します。スキーマは、ノードのリセット時にエージェントが削除します。',
      { type: path },
    ),
    host_ip: param(
      'Sets the address at which the agent reaches the management interface of RabbitMQ.',
      'エージェントが RabbitMQ の管理インターフェイスに接続するアドレスを指定します。',
      { type: ipAddress },
    ),
    node_port: param(
      'Sets the port for clients, which the agent blocks while the node is not ready.',
      'クライアント用のポートを指定します(準備ができるまでエージェントが遮断します)。',
      { type: port },
    ),
    default_vhost: param(
      'Names the virtual host whose queues must be synchronized before a node stops. Queues of other virtual hosts can lose messages.',
      '停止前にキューの同期を待つ仮想ホストを指定します。ほかの仮想ホストのキューでは、メッセージが失われることがあります。',
    ),
    erlang_cookie: param(
      'Sets the secret that all RabbitMQ nodes share; `false` leaves the existing one alone.',
      '全 RabbitMQ ノードで共有する秘密情報を指定します(`false` では既存のものを変更しません)。',
      { secret: true },
    ),
    erlang_cookie_file: param(
      'Sets the file into which the shared secret is written.',
      '共有の秘密情報を書き込むファイルを指定します。',
      { type: path },
    ),
    use_fqdn: param(
      'Uses fully qualified host names in the RabbitMQ node names. All nodes must agree, or they do not find each other.',
      'RabbitMQ のノード名に完全修飾ホスト名を使います。全ノードで一致しないと、互いに見つかりません。',
    ),
    fqdn_prefix: param(
      'Puts a prefix before the host name in the RabbitMQ node names, for a separate network or instance.',
      'RabbitMQ のノード名のホスト名の前に付ける接頭辞を指定します(専用ネットワークや複数インスタンス用)。',
    ),
    max_rabbitmqctl_timeouts: param(
      'Sets how many calls of `rabbitmqctl` in a row may time out before the monitor fails.',
      'monitor を失敗とするまでに許す、`rabbitmqctl` の連続タイムアウト回数を指定します。',
      { type: positive },
    ),
    policy_file: param(
      'Sets a shell script that defines the RabbitMQ policies; the promoted node runs it.',
      'RabbitMQ のポリシーを定義するシェルスクリプトを指定します(昇格したノードで実行されます)。',
      { type: path },
    ),
    rmq_feature_health_check: param(
      'Lets the monitor use `node_health_check`, which needs RabbitMQ 3.6.4 or later and causes no network load.',
      'monitor で `node_health_check` を使います(RabbitMQ 3.6.4 以降が必要で、ネットワークの負荷がありません)。',
    ),
    rmq_feature_local_list_queues: param(
      'Lists only the queues of the local node before a stop, which saves network traffic. It needs a RabbitMQ with `list_queues --local`.',
      '停止前に自ノードのキューだけを調べ、ネットワークの負荷を減らします。`list_queues --local` に対応した RabbitMQ が必要です。',
    ),
    limit_nofile: maxFiles('RabbitMQ'),
    avoid_using_iptables: param(
      'Disables the blocking of clients by iptables. Needed in containers, where iptables is not permitted.',
      'iptables によるクライアントの遮断を行いません。iptables を使えないコンテナの中で必要です。',
    ),
    allowed_cluster_nodes: param(
      'Limits RabbitMQ to these cluster nodes, separated by spaces; without it all nodes count.',
      'RabbitMQ を動かすノードを空白区切りで限定します(省略すると全ノードが対象です)。',
    ),
  },
);

const asterisk = agentText(
  'Runs the telephone system Asterisk. Group it after the virtual address at which the telephones register; established calls are lost in a failover.',
  '電話交換システム Asterisk を実行します。電話機が登録する仮想 IP の後に起動し、通話中の呼はフェイルオーバーで切断されます。',
  {
    binary: binary('asterisk'),
    canary_binary: binary('astcanary'),
    config: configFile('Asterisk'),
    user: runUser('Asterisk'),
    group: runGroup('Asterisk'),
    additional_parameters: extraOptions('asterisk', '-g -vvv'),
    realtime: param(
      'Runs Asterisk with real-time priority, which keeps the sound steady under load.',
      'Asterisk をリアルタイム優先度で実行し、負荷が高くても音声が途切れにくくします。',
    ),
    maxfiles: maxFiles('Asterisk'),
    monitor_sipuri: param(
      'Sets the SIP URI to which the monitor sends an OPTIONS request. Needs `sipsak`; without it only the process is checked.',
      'monitor が OPTIONS 要求を送る SIP URI を指定します。`sipsak` が必要で、省略するとプロセスだけを確認します。',
    ),
  },
);

const kamailio = agentText(
  'Runs the SIP server Kamailio. Group it after the virtual address at which it listens. The monitor asks for its state by SIP, so `kamailio.cfg` must answer OPTIONS requests.',
  'SIP サーバー Kamailio を実行します。待ち受ける仮想 IP の後に起動します。monitor は SIP で状態を確認するため、`kamailio.cfg` で OPTIONS 要求に応答するようにします。',
  {
    binary: binary('kamailio'),
    conffile: configFile('Kamailio'),
    pidfile: agentPidFile('Kamailio'),
    monitoring_ip: param(
      'Sets the address to which the monitor sends SIP OPTIONS requests, normally that of `listen_address`.',
      'monitor が SIP の OPTIONS 要求を送るアドレスを指定します(通常は `listen_address` と同じ)。',
      { type: ipAddress },
    ),
    listen_address: listenAddress('Kamailio'),
    port: param('Sets the SIP port at which Kamailio listens.', 'Kamailio が待ち受ける SIP ポートを指定します。', {
      type: port,
    }),
    extra_options: extraOptions('kamailio'),
    proto: param(
      'Selects the protocols that Kamailio serves and the monitor checks. The `conf_` values take the addresses from the configuration file instead.',
      'Kamailio が使い、monitor で確認するプロトコルを指定します。`conf_` の付く値では、アドレスを設定ファイルから読み取ります。',
      {
        type: words(
          ['udp', 'Serves UDP.', 'UDP を使います。'],
          ['tcp', 'Serves TCP.', 'TCP を使います。'],
          ['udptcp', 'Serves UDP and TCP.', 'UDP と TCP を使います。'],
          ['conf_udp', 'As configured; the monitor checks UDP.', '設定に従い、monitor では UDP を確認します。'],
          ['conf_tcp', 'As configured; the monitor checks TCP.', '設定に従い、monitor では TCP を確認します。'],
          ['conf_udptcp', 'As configured; the monitor checks both.', '設定に従い、monitor では両方を確認します。'],
        ),
      },
    ),
    sipsak: binary('sipsak'),
    kamctl: binary('kamctl'),
    kamctlrc: param(
      'Sets the configuration file of `kamctl`, with which the monitor checks Kamailio in addition. Set it for one instance per node only; leave it empty for the others.',
      'monitor での追加の確認に使う `kamctl` の設定ファイルを指定します。ノードごとに 1 インスタンスだけに指定し、ほかでは空にします。',
    ),
    kamuser: runUser('Kamailio'),
    kamgroup: runGroup('Kamailio'),
  },
);

const minio = agentText(
  'Runs the object storage server MinIO on one node. Group it after the file system with its data and the virtual address.',
  'オブジェクトストレージサーバー MinIO を 1 ノードで実行します。データのファイルシステムと仮想 IP の後に起動します。',
  {
    binary: binary('minio-server'),
    confdir: param(
      'Sets the configuration directory of MinIO. It must exist before the start.',
      'MinIO の設定ディレクトリを指定します。起動前に作成しておく必要があります。',
      { type: path },
    ),
    pidfile: agentPidFile('MinIO'),
    address: listenAddress('MinIO'),
    volumepaths: param(
      'Lists the directories in which MinIO stores the objects, separated by spaces.',
      'MinIO がオブジェクトを保存するディレクトリを空白区切りで指定します。',
    ),
  },
);

const jboss = agentText(
  'Runs the application server JBoss. The monitor searches for the process and reads `statusurl`. The stop timeout must exceed `shutdown_timeout` and `kill_timeout` together.',
  'アプリケーションサーバー JBoss を実行します。monitor ではプロセスを探し、`statusurl` を読み取ります。stop のタイムアウトは `shutdown_timeout` と `kill_timeout` の合計より長くします。',
  {
    jboss_version: param(
      'Selects how JBoss is started and stopped, because that changed with version 6.',
      'JBoss の版を指定します(起動と停止の方法がバージョン 6 で変わったため)。',
      {
        type: usual(
          { en: 'a major version', ja: 'メジャーバージョン' },
          ['5', 'Uses the scripts of JBoss 5.', 'JBoss 5 のスクリプトを使います。'],
          ['6', 'Uses the scripts of JBoss 6.', 'JBoss 6 のスクリプトを使います。'],
          ['7', 'Uses the scripts of JBoss 7.', 'JBoss 7 のスクリプトを使います。'],
        ),
      },
    ),
    resource_name: param(
      'Sets the name under which JBoss appears in messages and in the name of its log.',
      'メッセージやログファイル名に使う JBoss の名前を指定します。',
    ),
    console: logFile('JBoss'),
    shutdown_timeout: param(
      'Sets how many seconds the shutdown script of JBoss may take before the agent sends signals.',
      'JBoss の停止スクリプトの完了を待つ時間(秒)を指定し、過ぎるとシグナルを送ります。',
      { type: number },
    ),
    kill_timeout: param(
      'Sets how many seconds the agent repeats TERM and QUIT before it kills JBoss.',
      'TERM と QUIT を繰り返す時間(秒)を指定し、過ぎると JBoss を強制終了します。',
      { type: number },
    ),
    user: runUser('JBoss'),
    statusurl: param(
      'Sets the URL that the monitor reads from JBoss.',
      'monitor で JBoss から読み取る URL を指定します。',
      { type: url },
    ),
    java_home: homeDirectory('Java'),
    java_opts: extraOptions('java'),
    jboss_home: homeDirectory('JBoss'),
    jboss_base_dir: param(
      'Sets the base directory of the server instance. JBoss 5 does not use it.',
      'サーバーインスタンスの基準ディレクトリを指定します。JBoss 5 では使われません。',
      { type: path },
    ),
    pstring: param(
      'Sets the pattern by which the agent finds the JBoss process. With several instances it must fit one only.',
      'JBoss のプロセスを見つけるためのパターンを指定します。複数のインスタンスがある場合は、1 つだけに一致させます。',
    ),
    run_command: param(
      'Sets the script that starts JBoss. By default it is `bin/run.sh` below `jboss_home`, from JBoss 7 on `bin/standalone.sh`.',
      'JBoss を起動するスクリプトを指定します。既定では `jboss_home` の `bin/run.sh` で、JBoss 7 以降では `bin/standalone.sh` です。',
      { noDefault: true },
    ),
    run_opts: param(
      'Passes options to the start script, such as the configuration to use.',
      '起動スクリプトに渡すオプション(使用する構成など)を指定します。',
    ),
    shutdown_opts: param(
      'Passes options to the shutdown script, such as the address of the running server.',
      '停止スクリプトに渡すオプション(動作中のサーバーのアドレスなど)を指定します。',
    ),
    rotate_consolelog: param(
      'Rotates the console log of JBoss, which otherwise grows without limit.',
      'JBoss のコンソールログをローテーションします(行わないと際限なく大きくなります)。',
    ),
    rotate_value: param(
      'Sets after how many seconds the console log of JBoss is rotated.',
      'JBoss のコンソールログをローテーションする間隔(秒)を指定します。',
      { type: positive },
    ),
    rotate_logsuffix: param(
      'Sets the suffix of rotated console logs, as a date format such as `.%F`.',
      'ローテーションしたコンソールログの拡張子を日付の書式(`.%F` など)で指定します。',
    ),
  },
);

const jira = agentText(
  'Runs the issue tracker Jira. Group it after its file system, its database and the virtual address; the start takes minutes.',
  '課題管理システム Jira を実行します。ファイルシステム、データベース、仮想 IP の後に起動します(起動には数分かかります)。',
  {
    statusurl: param(
      'Sets the status URL of Jira, which must report the state RUNNING.',
      'Jira の状態を返す URL を指定します(RUNNING が返る必要があります)。',
      { type: url },
    ),
    java_home: homeDirectory('Java'),
    jira_installation: homeDirectory('Jira'),
    jira_user: runUser('Jira'),
  },
);

const was = agentText(
  'Runs an old WebSphere Application Server. Newer versions use the agent `WAS6`.',
  '古い WebSphere Application Server を実行します。新しい版では `WAS6` を使います。',
  {
    config: configFile('WebSphere'),
    port: param(
      'Sets the port at which the monitor reads the snoop page, for editions without a configuration file.',
      'monitor が snoop ページを読み取るポートを指定します(設定ファイルのないエディション用)。',
      { type: port },
    ),
  },
);

const was6 = agentText(
  'Runs a WebSphere Application Server of version 6 or later by its profile. Group it after the file system with the profile and the virtual address.',
  'WebSphere Application Server 6 以降をプロファイル単位で実行します。プロファイルのファイルシステムと仮想 IP の後に起動します。',
  { profile: param('Names the WebSphere profile to run.', '実行する WebSphere のプロファイルを指定します。') },
);

const sphinx = agentText(
  'Runs the search daemon Sphinx. The monitor sends a query, so a server that cannot read its indexes is noticed.',
  '全文検索デーモン Sphinx を実行します。monitor では検索を実行するため、インデックスを読み取れない異常も検知できます。',
  {
    config: configFile('Sphinx'),
    searchd: binary('searchd'),
    search: binary('search'),
    testQuery: param(
      'Sets the words that the monitor searches for. They need not match any document.',
      'monitor で検索する語を指定します。一致する文書がなくてもかまいません。',
    ),
  },
);

const eDirectory = agentText(
  'Runs an instance of Novell eDirectory 8.8. Keep its configuration file on local storage, and choose long timeouts, because the start can take more than ten minutes.',
  'Novell eDirectory 8.8 のインスタンスを実行します。設定ファイルはローカルストレージに置き、起動に 10 分以上かかることがあるためタイムアウトを長くします。',
  {
    eDir_config_file: configFile('eDirectory'),
    eDir_monitor_ldap: param(
      'Lets start and monitor also wait for the LDAP server of eDirectory.',
      '起動時と monitor で、eDirectory の LDAP サーバーも確認します。',
    ),
    eDir_monitor_idm: param(
      'Lets start and monitor also wait for Identity Manager.',
      '起動時と monitor で、Identity Manager も確認します。',
    ),
    eDir_jvm_initial_heap: param(
      'Sets the initial heap of the Java machine in eDirectory (`DHOST_INITIAL_HEAP`).',
      'eDirectory の Java の初期ヒープ(`DHOST_INITIAL_HEAP`)を指定します。',
    ),
    eDir_jvm_max_heap: param(
      'Limits the heap of the Java machine in eDirectory (`DHOST_MAX_HEAP`).',
      'eDirectory の Java のヒープの上限(`DHOST_MAX_HEAP`)を指定します。',
    ),
    eDir_jvm_options: param(
      'Passes options to the Java machine in eDirectory (`DHOST_OPTIONS`).',
      'eDirectory の Java に渡すオプション(`DHOST_OPTIONS`)を指定します。',
    ),
  },
);

export const ocfApplications: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:rabbitmq-cluster': rabbitCluster,
  'ocf:heartbeat:rabbitmq-server-ha': rabbitHa,
  'ocf:heartbeat:asterisk': asterisk,
  'ocf:heartbeat:kamailio': kamailio,
  'ocf:heartbeat:minio': minio,
  'ocf:heartbeat:jboss': jboss,
  'ocf:heartbeat:jira': jira,
  'ocf:heartbeat:WAS': was,
  'ocf:heartbeat:WAS6': was6,
  'ocf:heartbeat:SphinxSearchDaemon': sphinx,
  'ocf:heartbeat:eDir88': eDirectory,
};
