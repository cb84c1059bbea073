import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, obsoleteParam, param } from '../facts.ts';
import {
  agentPidFile,
  binary,
  configFile,
  extraOptions,
  homeDirectory,
  logFile,
  runGroup,
  runUser,
  testPassword,
  testUser,
} from './ocf-families.ts';
import { path, user, words } from './types.ts';

const number = integer({ min: 0 });
const port = integer({ min: 1, max: 65535 });

const galera = agentText(
  'Runs a Galera cluster of MySQL or MariaDB, in which every node accepts writes. Use it as a promotable (`ms`) resource with `master-max` equal to the number of nodes. After a full outage the agent compares all nodes and starts first the one with the newest data; it waits until every node of the list has reported.',
  '全ノードで書き込める MySQL または MariaDB の Galera クラスタを実行します。`master-max` をノード数と同じにした `ms` リソースとして使います。全停止の後は、リストの全ノードの報告を待って比較し、最新のデータを持つノードから起動します。',
  {
    binary: binary('mysqld_safe'),
    client_binary: binary('mysql'),
    config: configFile('Galera'),
    datadir: param(
      'Sets the directory of the databases. Galera replicates them, so it must be on local storage of each node.',
      'データベースのディレクトリを指定します。Galera がレプリケーションするため、各ノードのローカルストレージに置きます。',
      { type: path },
    ),
    user: runUser('mysqld'),
    group: runGroup('mysqld'),
    log: logFile('mysqld'),
    pid: agentPidFile('mysqld'),
    socket: param(
      'Sets the socket through which local clients, also the monitor, reach the Galera node.',
      'ローカルのクライアントや monitor が Galera ノードに接続するソケットを指定します。',
      { type: path },
    ),
    enable_creation: param(
      'Creates an empty database if the directory contains none. A wrong path then starts an empty server instead of failing.',
      'ディレクトリが空の場合に、新しいデータベースを作成します。パスを間違えても失敗せず、空のサーバーが起動してしまいます。',
    ),
    additional_parameters: extraOptions('mysqld'),
    wsrep_cluster_address: param(
      'Lists the nodes of the Galera cluster as `gcomm://node1,node2,node3`. The names must be those of the cluster nodes, or be translated by `cluster_host_map`.',
      'Galera クラスタのノードを `gcomm://node1,node2,node3` の形で指定します。クラスタのノード名と異なる場合は、`cluster_host_map` で対応付けます。',
    ),
    cluster_host_map: param(
      'Translates cluster node names to Galera names, as `node1:galera1;node2:galera2`. Needed if Galera uses a separate network.',
      'クラスタのノード名と Galera の名前を `node1:galera1;node2:galera2` の形で対応付けます。Galera 専用のネットワークを使う場合に必要です。',
    ),
    check_user: testUser('Galera'),
    check_passwd: testPassword('Galera'),
    check_passwd_use_empty: param(
      'Lets the monitor log in with an empty password and ignores `check_passwd`.',
      'monitor で空のパスワードを使い、`check_passwd` を無視します。',
    ),
    two_node_mode: param(
      'Lets one of two nodes start alone if the other cannot be reached. Safe only with working fencing; otherwise both nodes start with different data.',
      '2 ノード構成で、相手に到達できなくても 1 台で起動できるようにします。フェンシングが機能しないと、両ノードが異なるデータで起動します。',
    ),
  },
);

const garbd = agentText(
  'Runs the Galera arbitrator, which votes but stores no data. With an even number of Galera nodes it decides which half continues, so run it on a further machine.',
  'データを持たず投票だけを行う Galera アービトレーターを実行します。Galera ノードが偶数の場合に、どちらの側が存続するかを決めるため、別のマシンで動かします。',
  {
    binary: binary('garbd'),
    user: runUser('garbd'),
    group: runGroup('garbd'),
    log: logFile('garbd'),
    pid: agentPidFile('garbd'),
    options: extraOptions('garbd'),
    wsrep_cluster_address: param(
      'Lists the Galera nodes as `gcomm://node1:4567,node2:4567`. The arbitrator requires the port.',
      'Galera ノードを `gcomm://node1:4567,node2:4567` の形で指定します。アービトレーターではポートが必須です。',
    ),
    wsrep_cluster_name: param(
      'Names the Galera cluster. It must equal `wsrep_cluster_name` of the database nodes.',
      'Galera クラスタの名前を指定します。データベースノードの `wsrep_cluster_name` と一致させます。',
    ),
  },
);

const redis = agentText(
  'Runs Redis with replication: the promoted instance accepts writes, the others copy from it. Use it as a promotable (`ms`) resource with notify enabled, and colocate the virtual address with the promoted instance. Replication is asynchronous, so a failover can lose the last writes.',
  'Redis をレプリケーション構成で実行します(昇格側が書き込みを受け付け、ほかはそれを取り込みます)。notify を有効にした `ms` リソースとして使い、仮想 IP を昇格側と同じノードに置きます。非同期のため、フェイルオーバー時に直前の書き込みが失われることがあります。',
  {
    bin: binary('redis-server'),
    client_bin: binary('redis-cli'),
    config: configFile('Redis'),
    user: runUser('Redis'),
    rundir: param(
      'Sets the directory for the socket and the PID file of Redis.',
      'Redis のソケットと PID ファイルを置くディレクトリを指定します。',
      { type: path },
    ),
    pidfile_name: param(
      'Sets the name of the PID file in `rundir`, without a path.',
      '`rundir` に置く PID ファイルの名前をパスなしで指定します。',
    ),
    socket_name: param(
      'Sets the name of the socket in `rundir`, without a path.',
      '`rundir` に置くソケットの名前をパスなしで指定します。',
    ),
    port: param(
      'Sets the port at which replicas reach the promoted Redis instance.',
      '昇格した Redis にレプリカが接続するポートを指定します。',
      { type: port },
    ),
    tunnel_host: param(
      'Sets the host through which replication is tunnelled. It has no effect without `tunnel_port_map`.',
      'レプリケーションを中継するトンネルのホストを指定します。`tunnel_port_map` がないと効果がありません。',
    ),
    tunnel_port_map: param(
      'Maps each node to the port of its tunnel, as `node1:6381;node2:6382`.',
      '各ノードとトンネルのポートを `node1:6381;node2:6382` の形で対応付けます。',
    ),
    wait_last_known_master: param(
      'Lets a starting cluster wait for the node that was promoted last. This avoids data loss, but the service stays down while that node is missing.',
      'クラスタの起動時に、最後に昇格していたノードを待ちます。データの損失を防げますが、そのノードがないとサービスが開始しません。',
    ),
  },
);

const mysqlProxy = agentText(
  'Runs MySQL Proxy, which distributes client connections over several MySQL servers. A monitor with `OCF_CHECK_LEVEL=20` also reads a table through the proxy.',
  '複数の MySQL サーバーに接続を振り分ける MySQL Proxy を実行します。`OCF_CHECK_LEVEL=20` の monitor では、プロキシ経由でテーブルを読み取ります。',
  {
    binary: binary('mysql-proxy'),
    client_binary: binary('mysql'),
    defaults_file: configFile('MySQL Proxy'),
    proxy_backend_addresses: param(
      'Lists the MySQL servers that accept writes, as address and port.',
      '書き込みを受け付ける MySQL サーバーをアドレスとポートで指定します。',
    ),
    proxy_read_only_backend_addresses: param(
      'Lists the MySQL servers that receive reads only.',
      '読み取りだけを振り分ける MySQL サーバーを指定します。',
    ),
    proxy_address: param(
      'Sets the address and port, or the socket, at which the proxy accepts clients.',
      'プロキシがクライアントを受け付けるアドレスとポート、またはソケットを指定します。',
    ),
    log_level: param(
      'Sets the least important kind of message that the proxy logs; an empty value switches the log off.',
      'プロキシがログに出力する最低のレベルを指定します(空にするとログを出力しません)。',
    ),
    keepalive: param(
      'Lets the proxy restart itself after a crash. The cluster then does not notice the crash.',
      'クラッシュ時にプロキシが自分で再起動します。その場合、クラスタはクラッシュに気付きません。',
    ),
    plugins: param(
      'Lists the plugins that the proxy loads, separated by spaces.',
      'プロキシが読み込むプラグインを空白区切りで指定します。',
    ),
    admin_address: param(
      'Sets the address and port of the administration plugin.',
      '管理プラグインのアドレスとポートを指定します。',
    ),
    admin_username: param(
      'Sets the account of the administration plugin, which MySQL Proxy 0.8.1 and later require for it.',
      '管理プラグインのアカウントを指定します(MySQL Proxy 0.8.1 以降でプラグインを使う場合は必須)。',
    ),
    admin_password: param(
      'Sets the password of the administration plugin. It is visible in the CIB.',
      '管理プラグインのパスワードを指定します。CIB で読み取れる状態になります。',
      { secret: true },
    ),
    admin_lua_script: param(
      'Sets the Lua script that answers the commands of the administration plugin.',
      '管理プラグインのコマンドに応答する Lua スクリプトを指定します。',
      { type: path },
    ),
    test_table: param(
      'Names the table that the monitor reads, as `database.table`.',
      'monitor が読み取るテーブルを `データベース.テーブル` の形で指定します。',
    ),
    test_user: testUser('MySQL Proxy'),
    test_passwd: testPassword('MySQL Proxy'),
    parameters: extraOptions('mysql-proxy'),
    pidfile: agentPidFile('MySQL Proxy'),
  },
);

const oraHome = param(
  'Sets the Oracle home directory. Without it the agent looks it up in `/etc/oratab`.',
  'Oracle のホームディレクトリを指定します。省略すると `/etc/oratab` から調べます。',
  { type: path },
);

const oracle = agentText(
  'Starts and stops an Oracle database instance. Group it after the file systems and the virtual address, with an `oralsnr` resource for the listener. Recovery after a crash can take long, so choose a generous start timeout.',
  'Oracle データベースのインスタンスを起動・停止します。ファイルシステムと仮想 IP の後に起動し、リスナーには `oralsnr` を使います。クラッシュ後のリカバリーには時間がかかるため、start のタイムアウトを長めにします。',
  {
    sid: param('Sets the system identifier (SID) of the Oracle instance.', 'Oracle インスタンスの SID を指定します。'),
    home: oraHome,
    user: param(
      'Sets the system user that owns the Oracle instance. Without it the owner of the parameter file is used.',
      'Oracle インスタンスを所有する OS のユーザーを指定します。省略すると、パラメーターファイルの所有者になります。',
      { type: user },
    ),
    monuser: param(
      'Sets the database account of the monitor, which the agent creates at the first start. Logins as `sysdba` would fill the audit log instead.',
      'monitor で使うデータベースアカウントを指定します(初回の起動時に作成されます)。専用のアカウントにより、監査ログが `sysdba` のログインで増えるのを防げます。',
    ),
    monpassword: param(
      'Sets the password of the monitoring account. It must never expire, or the monitor fails.',
      '監視用アカウントのパスワードを指定します。有効期限が切れると monitor が失敗します。',
      { secret: true },
    ),
    monprofile: param(
      'Sets the database profile of the monitoring account. A missing one is created with a password that does not expire.',
      '監視用アカウントのプロファイルを指定します。存在しない場合は、パスワードが無期限のものが作成されます。',
    ),
    ipcrm: param(
      'Selects which leftover shared memory is removed, since it can prevent a start after a crash.',
      'クラッシュ後の起動を妨げる、残った共有メモリの削除方法を指定します。',
      {
        type: words(
          ['none', 'Removes nothing.', '何も削除しません。'],
          ['instance', 'Removes what belongs to this instance.', 'このインスタンスのものを削除します。'],
          [
            'orauser',
            'Removes everything of the Oracle user, which harms further instances of that user.',
            'Oracle ユーザーのものをすべて削除します(同じユーザーのほかのインスタンスに影響します)。',
          ],
        ),
      },
    ),
    clear_backupmode: param(
      'Ends a backup mode that was active at the crash, which otherwise prevents the database from opening.',
      'クラッシュ時に有効だったバックアップモードを終了させます(残っているとデータベースを開けません)。',
    ),
    shutdown_method: param('Selects how the instance is stopped.', 'インスタンスの停止方法を指定します。', {
      type: words(
        [
          'checkpoint/abort',
          'Writes a checkpoint and aborts; fast.',
          'チェックポイントを書いてから abort します(高速)。',
        ],
        ['immediate', 'Ends all sessions in order; slower.', 'すべてのセッションを終了させてから停止します(低速)。'],
      ),
    }),
  },
);

const oraLsnr = agentText(
  'Runs an Oracle listener, through which clients reach the database. Bind it to the virtual address and group it with the `oracle` resource.',
  'クライアントがデータベースに接続するための Oracle リスナーを実行します。仮想 IP で待ち受けるように設定し、`oracle` リソースと同じグループに入れます。',
  {
    sid: param(
      'Sets the SID that the monitor asks for by `tnsping`.',
      'monitor が `tnsping` で確認する SID を指定します。',
    ),
    home: oraHome,
    user: runUser({ en: 'the listener', ja: 'リスナー' }),
    listener: param(
      'Names the listener, as defined in `listener.ora`.',
      '`listener.ora` で定義したリスナーの名前を指定します。',
    ),
    tns_admin: param(
      'Sets the directory that contains `tnsnames.ora` and `listener.ora`.',
      '`tnsnames.ora` と `listener.ora` があるディレクトリを指定します。',
      { type: path },
    ),
  },
);

const oraAsm = agentText(
  'Mounts an Oracle ASM disk group through the `ohasd` service. Start it before the database that stores its files there.',
  '`ohasd` サービスを通じて Oracle ASM のディスクグループをマウントします。そこにファイルを置くデータベースより先に起動します。',
  {
    user: param(
      'Sets the system user that owns the Oracle Grid installation.',
      'Oracle Grid を所有する OS のユーザーを指定します。',
      { type: user },
    ),
    diskgroup: param('Names the ASM disk group that is mounted.', 'マウントする ASM ディスクグループを指定します。'),
    home: param(
      'Sets the home directory of Oracle Grid. Without it `/etc/oratab` is searched.',
      'Oracle Grid のホームディレクトリを指定します。省略すると `/etc/oratab` から調べます。',
      { type: path },
    ),
  },
);

const db2 = agentText(
  'Runs a DB2 instance, either as one resource on shared storage or, with HADR, as a promotable (`ms`) resource that automates the takeover. With HADR enable notify and keep detection and promotion within `HADR_PEER_WINDOW`.',
  'DB2 インスタンスを、共有ストレージ上の単一リソースとして、または HADR で引き継ぎを自動化する `ms` リソースとして実行します。HADR では notify を有効にし、検知から昇格までを `HADR_PEER_WINDOW` 以内に収めます。',
  {
    instance: param(
      'Names the DB2 instance, which is also its system user.',
      'DB2 インスタンス(同名の OS ユーザー)を指定します。',
    ),
    dblist: param(
      'Lists the databases to manage, separated by spaces; without it all of the instance. HADR requires exactly one.',
      '管理するデータベースを空白区切りで指定します(省略するとインスタンスのすべて)。HADR では 1 つだけ指定します。',
    ),
    admin: obsoleteParam(
      'Sets the user of the instance under its former name. Use `instance` instead.',
      'インスタンスのユーザーを以前の名前で指定します。代わりに `instance` を使ってください。',
    ),
    dbpartitionnum: param(
      'Sets the number of the database partition. Each partition needs its own resource.',
      'データベースパーティションの番号を指定します。パーティションごとにリソースが必要です。',
      { type: number },
    ),
  },
);

const informix = agentText(
  'Runs an IBM Informix server. The monitor checks the server mode and runs a query.',
  'IBM Informix サーバーを実行します。monitor ではサーバーのモードを確認し、クエリーを実行します。',
  {
    informixdir: homeDirectory('Informix'),
    informixserver: param(
      'Names the Informix server instance (`INFORMIXSERVER`).',
      'Informix サーバーのインスタンス名(`INFORMIXSERVER`)を指定します。',
    ),
    onconfig: param(
      'Names the configuration file of the instance in `$INFORMIXDIR/etc`.',
      '`$INFORMIXDIR/etc` にあるインスタンスの設定ファイル名を指定します。',
    ),
    dbname: param(
      'Names the database that the monitor queries.',
      'monitor がクエリーを実行するデータベースを指定します。',
    ),
    sqltestquery: param(
      'Sets the query of the monitor. It should be short and change nothing.',
      'monitor で実行するクエリーを指定します。短く、何も変更しないものにします。',
    ),
  },
);

const sybase = agentText(
  'Runs a Sybase ASE server for failover. The file systems with its software and data must be active first.',
  'Sybase ASE サーバーをフェイルオーバー用に実行します。ソフトウェアとデータのファイルシステムを先に起動しておきます。',
  {
    sybase_home: param(
      'Sets the directory in which the Sybase products are installed; `detect` finds `/opt/sap` or `/opt/sybase`.',
      'Sybase 製品のインストール先ディレクトリを指定します(`detect` では `/opt/sap` か `/opt/sybase` を探します)。',
    ),
    sybase_ase: param(
      'Names the directory of ASE below `sybase_home`; `detect` reads it from `SYBASE.env`.',
      '`sybase_home` の下の ASE のディレクトリ名を指定します(`detect` では `SYBASE.env` から読み取ります)。',
    ),
    sybase_ocs: param(
      'Names the directory of OCS (the client programs) below `sybase_home`.',
      '`sybase_home` の下の OCS(クライアントプログラム)のディレクトリ名を指定します。',
    ),
    server_name: param(
      'Names the ASE server, as in the interfaces file.',
      'ASE サーバーの名前(interfaces ファイルにあるもの)を指定します。',
    ),
    interfaces_file: param(
      'Sets the interfaces file that tells programs where the server listens; without it `interfaces` in `sybase_home` is used.',
      'サーバーの待ち受け先を記述した interfaces ファイルを指定します(省略すると `sybase_home` の `interfaces`)。',
      { noDefault: true },
    ),
    sybase_user: runUser('Sybase ASE'),
    db_user: testUser('Sybase ASE'),
    db_passwd: testPassword('Sybase ASE'),
    logfile: param(
      'Sets the log file of the ASE server; without it the file in the `install` directory of ASE is used.',
      'ASE サーバーのログファイルを指定します(省略すると ASE の `install` ディレクトリのもの)。',
      { noDefault: true },
    ),
  },
);

const pgAgent = agentText(
  'Runs pgAgent, the job scheduler of PostgreSQL. Group it with the database, so jobs run on one node only.',
  'PostgreSQL のジョブスケジューラー pgAgent を実行します。データベースと同じグループに入れ、1 ノードだけでジョブを実行します。',
  {
    connection_string: param(
      'Sets how pgAgent connects to PostgreSQL, as a libpq connection string.',
      'pgAgent が PostgreSQL に接続する方法を libpq の接続文字列で指定します。',
    ),
    user: runUser('pgAgent'),
    options: extraOptions('pgagent', '-r 1 -t 1'),
  },
);

export const ocfDatabases: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:galera': galera,
  'ocf:heartbeat:garbd': garbd,
  'ocf:heartbeat:redis': redis,
  'ocf:heartbeat:mysql-proxy': mysqlProxy,
  'ocf:heartbeat:oracle': oracle,
  'ocf:heartbeat:oralsnr': oraLsnr,
  'ocf:heartbeat:oraasm': oraAsm,
  'ocf:heartbeat:db2': db2,
  'ocf:heartbeat:ids': informix,
  'ocf:heartbeat:sybaseASE': sybase,
  'ocf:heartbeat:pgagent': pgAgent,
};
