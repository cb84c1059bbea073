import { anything, integer, port } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, type ParamText, param } from '../facts.ts';
import { command, group, hostList, options, path, user, words } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

const replicationModes = words(
  ['none', 'Runs a single server without replication.', 'レプリケーションなしで 1 台だけ動かします。'],
  [
    'async',
    'Replicates asynchronously; a failover can lose the last transactions.',
    '非同期でレプリケーションします(フェイルオーバー時に直前のトランザクションが失われることがあります)。',
  ],
  [
    'sync',
    'Replicates synchronously, and asynchronously while no standby is connected.',
    '同期でレプリケーションし、スタンバイがいない間は自動的に非同期になります。',
  ],
  [
    'slave',
    'Runs a standby of a primary outside the cluster.',
    'クラスタ外のプライマリに対するスタンバイとして動かします。',
  ],
);

/** MySQL and MariaDB have these in common. */
const server: Readonly<Record<string, ParamText>> = {
  binary: param(
    'Sets the program that starts the database server, normally `mysqld_safe`. Give the full path if the distribution installs it elsewhere.',
    'データベースサーバーを起動するプログラム(通常は `mysqld_safe`)を指定します。標準と異なる場所にある場合はフルパスで指定します。',
    { type: path },
  ),
  client_binary: param(
    'Sets the command-line client with which the agent queries the server, as a name in the search path or a full path.',
    'エージェントがサーバーへの問い合わせに使うクライアントプログラムを、名前またはフルパスで指定します。',
    { type: command },
  ),
  config: param(
    'Sets the configuration file of the server (`my.cnf`). It is either on DRBD with the data or identical on all nodes.',
    'サーバーの設定ファイル(`my.cnf`)を指定します。データと同じ DRBD 上に置くか、全ノードで同じ内容にします。',
    { type: path },
  ),
  datadir: param(
    'Sets the directory of the databases. On DRBD it is below the mount point of the Filesystem resource.',
    'データベースのディレクトリを指定します。DRBD 上では、Filesystem リソースのマウントポイントの下になります。',
    { type: path },
  ),
  user: param(
    'Sets the system user that runs the database server. It must own `datadir`.',
    'データベースサーバーを実行する OS のユーザーを指定します。`datadir` の所有者でなければなりません。',
    { type: user },
  ),
  group: param(
    'Sets the system group of the log file and the directories of the server.',
    'サーバーのログファイルとディレクトリに設定する OS のグループを指定します。',
    { type: group },
  ),
  log: param(
    'Sets the error log of the server, which the agent creates with the right owner.',
    'サーバーのエラーログを指定します(エージェントが適切な所有者で作成します)。',
    { type: path },
  ),
  pid: param(
    'Sets the PID file of the server. It must match the server configuration; otherwise the agent takes a running server for a stopped one.',
    'サーバーの PID ファイルを指定します。サーバーの設定と一致しないと、動作中でも停止と判断されます。',
    { type: path },
  ),
  socket: param(
    'Sets the Unix socket through which the agent connects to the server. It must match the server configuration.',
    'エージェントがサーバーへの接続に使う UNIX ソケットを指定します。サーバーの設定と一致させます。',
    { type: path },
  ),
  test_table: param(
    'Names the table that the thorough monitor (`OCF_CHECK_LEVEL=10`) reads, as `database.table`.',
    '詳細な監視(`OCF_CHECK_LEVEL=10`)で読み取るテーブルを `データベース.テーブル` の形で指定します。',
    { type: anything('`DATABASE.TABLE`', '`データベース.テーブル`') },
  ),
  test_user: param(
    'Sets the database user of the thorough monitor. It needs to read `test_table` only.',
    '詳細な監視で使うデータベースユーザーを指定します。`test_table` を読み取る権限だけを与えます。',
    { type: user },
  ),
  test_passwd: param(
    'Sets the password of `test_user`. It is readable in the CIB, so do not use an important account.',
    '`test_user` のパスワードを指定します。CIB に平文で保存されるため、重要なアカウントは使わないでください。',
    { secret: true },
  ),
  enable_creation: param(
    'Creates an empty database if `datadir` contains none. On DRBD leave it off, because a missing mount would lead to a new, empty database.',
    '`datadir` にデータベースがない場合に、空のデータベースを作成します。マウントされていない場合にも新規作成されてしまうため、DRBD では無効のままにします。',
  ),
  additional_parameters: param(
    'Passes additional arguments to the database server, such as `--bind-address=192.168.11.200`.',
    'データベースサーバーに渡す追加の引数を指定します(例: `--bind-address=192.168.11.200`)。',
    { type: options },
  ),
  replication_user: param(
    'Sets the database user that configures and carries the replication, for promotable resources only. It needs the replication, SUPER, PROCESS and RELOAD privileges on every node.',
    'レプリケーションの設定と接続に使うデータベースユーザーを指定します(昇格可能な構成だけ)。全ノードで REPLICATION、SUPER、PROCESS、RELOAD の権限が必要です。',
    { type: user },
  ),
  replication_passwd: param(
    'Sets the password of `replication_user`, which promotable resources require.',
    '`replication_user` のパスワードを指定します(昇格可能な構成では必須)。',
    { secret: true },
  ),
  replication_port: param(
    'Sets the port at which replicas reach the promoted server.',
    'レプリカが昇格したサーバーに接続するポート番号を指定します。',
    { type: port },
  ),
};

const mysql: AgentText = {
  doc: {
    en: 'Runs a MySQL or MariaDB server, either a single one on shared or replicated storage or, as a promotable clone with `notify=true`, several with replication that the agent manages. On DRBD put the Filesystem, the address and this resource into one group.',
    ja: 'MySQL(または MariaDB)サーバーを、DRBD などの上の 1 台、または昇格可能クローン(`notify=true` が必要)でレプリケーションも管理する複数台として実行します。DRBD では、Filesystem、IP アドレスと合わせてグループにします。',
  },
  params: {
    ...server,
    replication_require_ssl: param(
      'Lets the replication user connect by TLS. Needed if the server requires TLS for that account.',
      'レプリケーションユーザーの接続に TLS を使います。サーバーがこのアカウントに TLS を要求する場合に必要です。',
      { type: boolean },
    ),
    replication_master_ssl_ca: param(
      'Sets the certificate of the authority that signed the server certificates, for replication by TLS.',
      'TLS でレプリケーションする場合の CA 証明書ファイルを指定します。',
      { type: path },
    ),
    replication_master_ssl_cert: param(
      'Sets the certificate of this node, for replication by TLS.',
      'TLS でレプリケーションする場合の自ノードの証明書ファイルを指定します。',
      { type: path },
    ),
    replication_master_ssl_key: param(
      'Sets the key file that belongs to `replication_master_ssl_cert`.',
      '`replication_master_ssl_cert` に対応する秘密鍵ファイルを指定します。',
      { type: path },
    ),
    max_slave_lag: param(
      'Limits how many seconds a replica may lag; never set 0. Beyond the limit its promotion score falls, or it is stopped (`evict_outdated_slaves`).',
      'レプリカの遅延を許容する時間(秒)を指定します(0 にはしないでください)。超えると昇格スコアが下がるか、`evict_outdated_slaves` により停止されます。',
      { type: seconds },
    ),
    evict_outdated_slaves: param(
      'Stops a replica that lags more than `max_slave_lag`. Readers then never see old data, but a replica under load is lost.',
      '遅延が `max_slave_lag` を超えたレプリカを停止します。古いデータの参照は防げますが、高負荷時にレプリカを失うことになります。',
    ),
    reader_attribute: param(
      'Names the node attribute that tells whether the node may serve reads (1 or 0). With a location rule it keeps addresses for readers on usable replicas.',
      'そのノードから読み取ってよいか(1 または 0)を示すノード属性の名前を指定します。location ルールと組み合わせると、参照用の IP を正常なレプリカに置けます。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
  },
};

const mariadb: AgentText = {
  doc: {
    en: 'Runs MariaDB as a promotable clone with GTID replication that the agent manages; it requires `notify=true`. Use `ocf:heartbeat:mysql` for a single server on DRBD.',
    ja: 'MariaDB を、GTID レプリケーションを管理する昇格可能クローンとして実行します(`notify=true` が必要)。DRBD 上で 1 台だけ動かす場合は `ocf:heartbeat:mysql` を使います。',
  },
  params: {
    ...server,
    node_list: param(
      'Lists all nodes that run MariaDB, separated by spaces. The agent waits for their replication positions before it decides which one to promote.',
      'MariaDB を動かす全ノードを空白区切りで指定します。昇格させるノードを決める前に、全ノードのレプリケーション位置が確認されます。',
      { type: hostList },
    ),
  },
};

const pgsql: AgentText = {
  doc: {
    en: 'Runs PostgreSQL, either a single server on shared or replicated storage or, with `rep_mode` as a promotable clone with `notify=true`, streaming replication with failover. On DRBD put the Filesystem, the address and this resource into one group.',
    ja: 'PostgreSQL を、DRBD などの上の 1 台、または `rep_mode` を指定した昇格可能クローン(`notify=true` が必要)によるストリーミングレプリケーション構成として実行します。DRBD では、Filesystem、IP アドレスと合わせてグループにします。',
  },
  params: {
    pgctl: param(
      'Sets the path of `pg_ctl`. Packages with a version number install it outside `/usr/bin`.',
      '`pg_ctl` のパスを指定します。バージョン別のパッケージでは `/usr/bin` 以外にインストールされます。',
      { type: path },
    ),
    start_opt: param(
      'Passes options to the server process through `pg_ctl -o`, such as `-p 5432`.',
      '`pg_ctl -o` を通じてサーバープロセスに渡すオプションを指定します(例: `-p 5432`)。',
      { type: options },
    ),
    ctl_opt: param(
      'Passes additional options to `pg_ctl` itself, such as `-w`.',
      '`pg_ctl` 自体に渡す追加オプションを指定します(例: `-w`)。',
      { type: options },
    ),
    psql: param(
      'Sets the path of `psql`, with which the monitor queries the server.',
      'monitor がサーバーへの問い合わせに使う `psql` のパスを指定します。',
      {
        type: path,
      },
    ),
    pgdata: param(
      'Sets the data directory. On DRBD it is below the mount point of the Filesystem resource.',
      'データディレクトリを指定します。DRBD 上では、Filesystem リソースのマウントポイントの下になります。',
      { type: path },
    ),
    pgdba: param(
      'Sets the system user that owns the database and runs the server.',
      'データベースを所有し、サーバーを実行する OS のユーザーを指定します。',
      { type: user },
    ),
    pghost: param(
      'Sets the host name or address to which the monitor connects; without it the Unix socket is used.',
      'monitor の接続先のホスト名またはアドレスを指定します(省略すると UNIX ソケットで接続します)。',
      { type: anything('a host name or address', 'ホスト名またはアドレス') },
    ),
    pgport: param(
      'Sets the port of the server, which must match `postgresql.conf`.',
      'サーバーのポート番号を指定します(`postgresql.conf` と一致させます)。',
      { type: port },
    ),
    pglibs: param(
      'Sets the directory of the PostgreSQL libraries, if it is not the usual one.',
      'PostgreSQL のライブラリのディレクトリを指定します(標準以外の場合)。',
      { type: path },
    ),
    monitor_user: param(
      'Sets the database user of the monitor; without it `pgdba` is used.',
      'monitor で使うデータベースユーザーを指定します(省略すると `pgdba` が使われます)。',
      { type: user },
    ),
    monitor_password: param(
      'Sets the password of `monitor_user`. It is stored in plain text in the CIB.',
      '`monitor_user` のパスワードを指定します。CIB に平文で保存されます。',
      { secret: true },
    ),
    monitor_sql: param(
      'Sets the SQL statement that the thorough monitor (`OCF_CHECK_LEVEL=10`) runs.',
      '詳細な監視(`OCF_CHECK_LEVEL=10`)で実行する SQL 文を指定します。',
      { type: anything('an SQL statement', 'SQL 文') },
    ),
    config: param(
      'Sets the path of `postgresql.conf`, if it is not in the data directory.',
      '`postgresql.conf` のパスを指定します(データディレクトリ以外に置いた場合)。',
      { type: path, noDefault: true },
    ),
    pgdb: param('Names the database to which the monitor connects.', 'monitor が接続するデータベースを指定します。', {
      type: anything('a database', 'データベース名'),
    }),
    logfile: param(
      'Sets the file that receives the output of the server at start.',
      'サーバーの起動時の出力を書き込むファイルを指定します。',
      {
        type: path,
      },
    ),
    socketdir: param(
      'Sets the directory of the Unix socket, if the configuration sets `unix_socket_directories`.',
      'UNIX ソケットのディレクトリを指定します(`unix_socket_directories` を設定している場合)。',
      { type: path },
    ),
    stop_escalate: param(
      'Sets how many seconds a fast shutdown may take before the stop turns to an immediate one, after which the next start has to recover. Keep it below the stop timeout.',
      '高速シャットダウンを待つ時間(秒)を指定し、過ぎると即時シャットダウンに切り替わって、次回の起動時にリカバリーが必要になります。stop のタイムアウトより短くします。',
      { type: seconds },
    ),
    rep_mode: param(
      'Selects whether the agent manages streaming replication.',
      'エージェントがストリーミングレプリケーションを管理するかどうかを指定します。',
      {
        type: replicationModes,
      },
    ),
    node_list: param(
      'Lists all nodes that take part in the replication, separated by spaces.',
      'レプリケーションに参加する全ノードを空白区切りで指定します。',
      { type: hostList },
    ),
    restore_command: param(
      'Sets the command by which a standby fetches archived WAL files, like the PostgreSQL setting of that name; replication requires it.',
      'スタンバイがアーカイブ済みの WAL を取得するコマンドを指定します(PostgreSQL の同名の設定と同じで、レプリケーションでは必須)。',
      { type: command },
    ),
    archive_cleanup_command: param(
      'Sets the command that removes archived WAL files which the standby no longer needs.',
      'スタンバイで不要になったアーカイブ WAL を削除するコマンドを指定します。',
      { type: command },
    ),
    recovery_end_command: param(
      'Sets a command that runs once at the end of a recovery.',
      'リカバリーの完了時に一度だけ実行するコマンドを指定します。',
      { type: command },
    ),
    master_ip: param(
      'Sets the virtual address at which standbys reach the primary; an IPaddr2 resource must hold it on the promoted node.',
      'スタンバイがプライマリに接続するための仮想 IP を指定します(昇格したノードに IPaddr2 リソースで割り当てておきます)。',
      { type: anything('an IP address or host name', 'IP アドレスまたはホスト名') },
    ),
    repuser: param(
      'Sets the database user of the replication connection; `pg_hba.conf` must admit it from every node.',
      'レプリケーション接続に使うデータベースユーザーを指定します(`pg_hba.conf` で全ノードからの接続を許可しておきます)。',
      { type: user },
    ),
    primary_conninfo_opt: param(
      'Adds settings to the replication connection, such as `keepalives_idle=60`, but not host, port, user or application_name.',
      'レプリケーション接続に追加する設定(`keepalives_idle=60` など)を指定しますが、host、port、user、application_name は指定できません。',
      { type: options },
    ),
    restart_on_promote: param(
      'Restarts the server on promotion, so the timeline stays the same. It slows down the failover; combine it with `on-fail=fence` for promote.',
      'タイムライン ID を変えないために、昇格時にサーバーを再起動します。フェイルオーバーが遅くなるため、promote の `on-fail=fence` と組み合わせます。',
    ),
    replication_slot_name: param(
      'Sets the first part of the names of replication slots, from lower-case letters, digits and `_`. A slot keeps WAL files for a standby that is down, so watch the disk space.',
      'レプリケーションスロット名の先頭部分を英小文字、数字、`_` で指定します。停止中のスタンバイ用の WAL が残り続けるため、ディスクの空きに注意します。',
      { type: anything('a name in small letters', '英小文字の名前') },
    ),
    tmpdir: param(
      'Sets the directory of the lock and state files. A leftover `PGSQL.lock` in it prevents the start of a former primary whose data may be old; copy the data again before you remove the file.',
      'ロックファイルと状態ファイルを置くディレクトリを指定します。旧プライマリに `PGSQL.lock` が残っていると、データが古い可能性があるため起動できず、再同期してからファイルを削除します。',
      { type: path },
    ),
    xlog_check_count: param(
      'Sets how many monitors compare the WAL positions of the nodes before one is promoted.',
      '昇格の前に、各ノードの WAL の位置を比較する monitor の回数を指定します。',
      { type: integer({ min: 0 }) },
    ),
    crm_attr_timeout: param(
      'Limits how many seconds the update of a node attribute may take.',
      'ノード属性の更新にかけられる時間(秒)の上限を指定します。',
      { type: seconds },
    ),
    stop_escalate_in_slave: param(
      'Sets how many seconds a fast shutdown of a standby may take before it turns to an immediate one.',
      'スタンバイの高速シャットダウンを待つ時間(秒)を指定し、過ぎると即時シャットダウンに切り替わります。',
      {
        type: seconds,
      },
    ),
    check_wal_receiver: param(
      'Checks in each monitor whether the standby is connected, and stores the result as a node attribute (`…-receiver-status`).',
      'monitor のたびにスタンバイの接続を確認し、結果をノード属性(`…-receiver-status`)に記録します。',
    ),
  },
};

export const databases: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:mysql': mysql,
  'ocf:heartbeat:mariadb': mariadb,
  'ocf:heartbeat:pgsql': pgsql,
};
