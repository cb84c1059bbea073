import { anything, integer, port } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, type ParamText, param } from '../facts.ts';
import { command, group, hostList, options, path, user, words } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

const replicationModes = words(
  ['none', 'A single server, no replication.', 'レプリケーションなしで 1 台だけ動かします。'],
  [
    'async',
    'Asynchronous: the last transactions may be lost in a failover.',
    '非同期です。フェイルオーバー時に直前のトランザクションが失われることがあります。',
  ],
  [
    'sync',
    'Synchronous: switches to asynchronous by itself while no standby is connected.',
    '同期です。スタンバイがいない間は自動的に非同期になります。',
  ],
  [
    'slave',
    'Only a standby of a primary outside the cluster.',
    'クラスタ外のプライマリに対するスタンバイとして動かします。',
  ],
);

/** MySQL and MariaDB have these in common. */
const server: Readonly<Record<string, ParamText>> = {
  binary: param(
    'The program that starts the server, normally `mysqld_safe`. Give the path when the distribution has it elsewhere.',
    'サーバーを起動するプログラムです(通常は `mysqld_safe`)。標準と異なる場所にある場合に指定します。',
    { type: path },
  ),
  client_binary: param(
    'The command-line client with which the agent asks the server; a name in the search path or a full path.',
    'エージェントがサーバーに問い合わせるときに使うクライアントプログラムです。',
    { type: command },
  ),
  config: param(
    'The configuration file (`my.cnf`). With the data on DRBD it may lie there too; otherwise keep it equal on all nodes.',
    '設定ファイル(`my.cnf`)です。DRBD 上に置くか、全ノードで同じ内容にしておきます。',
    { type: path },
  ),
  datadir: param(
    'The directory of the databases. For a database on DRBD this lies below the mount point of the Filesystem resource.',
    'データベースのディレクトリです。DRBD 上に置く場合は、Filesystem リソースのマウントポイントの下を指定します。',
    { type: path },
  ),
  user: param(
    'The system user that the server runs as; it must own `datadir`.',
    'サーバーを実行する OS のユーザーです。`datadir` の所有者でなければなりません。',
    { type: user },
  ),
  group: param(
    'The system group for the log file and the directories.',
    'ログファイルやディレクトリに設定する OS のグループです。',
    { type: group },
  ),
  log: param(
    'The error log of the server. The agent creates it with the right owner.',
    'サーバーのエラーログです。エージェントが適切な所有者で作成します。',
    { type: path },
  ),
  pid: param(
    'The PID file; must agree with the server configuration, or the agent takes a running server for stopped.',
    'PID ファイルです。サーバーの設定と一致していないと、動作中でも停止していると判断されます。',
    { type: path },
  ),
  socket: param(
    'The Unix socket of the server, by which the agent connects. Must agree with the server configuration.',
    'エージェントが接続に使う UNIX ソケットです。サーバーの設定と一致させます。',
    { type: path },
  ),
  test_table: param(
    'The table that the thorough monitor (`OCF_CHECK_LEVEL=10`) reads, written as `database.table`.',
    '詳細な監視(`OCF_CHECK_LEVEL=10`)で読み取るテーブルです。`データベース.テーブル` の形で書きます。',
    { type: anything('`DATABASE.TABLE`', '`データベース.テーブル`') },
  ),
  test_user: param(
    'The database user for the thorough monitor; needs to read `test_table` and nothing more.',
    '詳細な監視で使うデータベースユーザーです。`test_table` を読み取る権限だけを与えます。',
    { type: user },
  ),
  test_passwd: param(
    'The password of `test_user`. It stands readable in the CIB, so do not use an important account.',
    '`test_user` のパスワードです。CIB に平文で保存されるため、重要なアカウントは使わないでください。',
    { secret: true },
  ),
  enable_creation: param(
    'Creates an empty database when `datadir` has none. Dangerous on replicated storage: a missing mount would be answered by a new, empty database.',
    '`datadir` にデータベースがないとき、空のデータベースを作成します。マウントされていない場合にも新規作成されてしまうため、DRBD などでは無効のままにします。',
  ),
  additional_parameters: param(
    'Further arguments for the server, such as `--bind-address=192.168.11.200`.',
    'サーバーに渡す追加の引数です(`--bind-address=192.168.11.200` など)。',
    { type: options },
  ),
  replication_user: param(
    'The database user that sets replication up and carries it; needs the replication, SUPER, PROCESS and RELOAD privileges on every node. Only for promotable resources.',
    'レプリケーションの設定と接続に使うデータベースユーザーです。全ノードで REPLICATION、SUPER、PROCESS、RELOAD の権限が必要です。昇格可能な構成でだけ使います。',
    { type: user },
  ),
  replication_passwd: param(
    'The password of `replication_user`; required for promotable resources.',
    '`replication_user` のパスワードです。昇格可能な構成では必須です。',
    { secret: true },
  ),
  replication_port: param(
    'The port at which the promoted server is reached by its replicas.',
    'レプリカがマスターに接続するときのポート番号です。',
    { type: port },
  ),
};

const mysql: AgentText = {
  doc: {
    en: 'Runs a MySQL (or MariaDB) server: a single one on shared or replicated storage, or, as a promotable clone with `notify=true`, a set with replication that the agent manages. On DRBD put Filesystem, the address and this into one group.',
    ja: 'MySQL(または MariaDB)サーバーを起動・監視します。DRBD などの上で 1 台だけ動かす構成と、昇格可能クローン(`notify=true` が必要)でレプリケーションまで管理する構成があります。DRBD では Filesystem、IP アドレスと合わせてグループにします。',
  },
  params: {
    ...server,
    replication_require_ssl: param(
      'Lets the replication user connect by TLS, for servers whose account demands it.',
      'レプリケーションユーザーの接続に TLS を使います。サーバー側で必須にしている場合に有効にします。',
      { type: boolean },
    ),
    replication_master_ssl_ca: param(
      'The certificate of the authority that signed the server certificates, for replication by TLS.',
      'TLS でレプリケーションする場合の CA 証明書のパスです。',
      { type: path },
    ),
    replication_master_ssl_cert: param(
      'The certificate of this side, for replication by TLS.',
      'TLS でレプリケーションする場合の自ノードの証明書のパスです。',
      { type: path },
    ),
    replication_master_ssl_key: param(
      'The key file that belongs to `replication_master_ssl_cert`.',
      '`replication_master_ssl_cert` に対応する秘密鍵ファイルのパスです。',
      { type: path },
    ),
    max_slave_lag: param(
      'How many seconds a replica may lag behind. Beyond that its promotion score falls, or it is shut down (`evict_outdated_slaves`). Never 0.',
      'レプリカの遅延を許容する秒数です。超えると昇格スコアが下がるか、`evict_outdated_slaves` により停止されます。0 にはしないでください。',
      { type: seconds },
    ),
    evict_outdated_slaves: param(
      'Shuts down a replica that lags more than `max_slave_lag`. Keeps readers from old data at the price of losing a replica under load.',
      '遅延が `max_slave_lag` を超えたレプリカを停止します。古いデータの参照は防げますが、高負荷時にレプリカを失うことになります。',
    ),
    reader_attribute: param(
      'The node attribute that says whether this node may serve reads (1 or 0). A location rule on it keeps reader addresses on usable replicas.',
      'そのノードから読み取ってよいか(1 または 0)を示すノード属性の名前です。location ルールと組み合わせ、参照用の IP を正常なレプリカに置けます。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
  },
};

const mariadb: AgentText = {
  doc: {
    en: 'Runs MariaDB as a promotable clone with GTID replication that the agent manages; needs `notify=true`. For a single server on DRBD use `ocf:heartbeat:mysql` instead.',
    ja: 'MariaDB を GTID レプリケーション付きの昇格可能クローンとして管理します。`notify=true` が必要です。DRBD 上で 1 台だけ動かす場合は `ocf:heartbeat:mysql` を使います。',
  },
  params: {
    ...server,
    node_list: param(
      'All nodes that run MariaDB, separated by blanks. The agent waits for their positions before it chooses whom to promote.',
      'MariaDB を動かす全ノードの名前です(空白区切り)。昇格させるノードを決める前に、全ノードのレプリケーション位置を確認するために使われます。',
      { type: hostList },
    ),
  },
};

const pgsql: AgentText = {
  doc: {
    en: 'Runs PostgreSQL: a single server on shared or replicated storage, or, with `rep_mode` and as a promotable clone with `notify=true`, streaming replication with failover. On DRBD put Filesystem, the address and this into one group.',
    ja: 'PostgreSQL を起動・監視します。DRBD などの上で 1 台だけ動かす構成と、`rep_mode` を指定した昇格可能クローン(`notify=true` が必要)でストリーミングレプリケーションを管理する構成があります。DRBD では Filesystem、IP アドレスと合わせてグループにします。',
  },
  params: {
    pgctl: param(
      'The path of `pg_ctl`; versioned packages keep it away from `/usr/bin`.',
      '`pg_ctl` のパスです。バージョン別のパッケージでは `/usr/bin` 以外にあるため指定が必要です。',
      { type: path },
    ),
    start_opt: param(
      'Options for the server process, handed on by `pg_ctl -o`, such as `-p 5432`.',
      'サーバープロセスに渡すオプションです(`pg_ctl -o`)。`-p 5432` のように指定します。',
      { type: options },
    ),
    ctl_opt: param(
      'Further options for `pg_ctl` itself, such as `-w`.',
      '`pg_ctl` 自体に渡す追加オプションです(`-w` など)。',
      { type: options },
    ),
    psql: param('The path of `psql`, with which the monitor asks the server.', 'monitor で使う `psql` のパスです。', {
      type: path,
    }),
    pgdata: param(
      'The data directory. On DRBD it lies below the mount point of the Filesystem resource.',
      'データディレクトリです。DRBD 上に置く場合は、Filesystem リソースのマウントポイントの下を指定します。',
      { type: path },
    ),
    pgdba: param(
      'The system user that owns the database; the server runs as this user.',
      'データベースを所有し、サーバーを実行する OS のユーザーです。',
      { type: user },
    ),
    pghost: param(
      "The host name or address for the monitor's connection; without it, the Unix socket is used.",
      'monitor の接続先ホスト名またはアドレスです。省略すると UNIX ソケットで接続します。',
      { type: anything('a host name or address', 'ホスト名またはアドレス') },
    ),
    pgport: param(
      'The port of the server; must agree with `postgresql.conf`.',
      'サーバーのポート番号です。`postgresql.conf` と一致させます。',
      { type: port },
    ),
    pglibs: param(
      "Where PostgreSQL's libraries are, when not in the usual place.",
      'PostgreSQL のライブラリの場所です。標準以外の場合に指定します。',
      { type: path },
    ),
    monitor_user: param(
      'The database user for the monitor; without it `pgdba` is used.',
      'monitor で使うデータベースユーザーです。省略すると `pgdba` が使われます。',
      { type: user },
    ),
    monitor_password: param(
      'The password of `monitor_user`. It is stored readable in the CIB.',
      '`monitor_user` のパスワードです。CIB に平文で保存されます。',
      { secret: true },
    ),
    monitor_sql: param(
      'The statement that the thorough monitor (`OCF_CHECK_LEVEL=10`) runs.',
      '詳細な監視(`OCF_CHECK_LEVEL=10`)で実行する SQL 文です。',
      { type: anything('an SQL statement', 'SQL 文') },
    ),
    config: param(
      "The server's `postgresql.conf`, when it is not in the data directory.",
      'データディレクトリ以外に置いた `postgresql.conf` のパスです。',
      { type: path, noDefault: true },
    ),
    pgdb: param('The database to which the monitor connects.', 'monitor で接続するデータベース名です。', {
      type: anything('a database', 'データベース名'),
    }),
    logfile: param('Where the output of the server goes at start.', 'サーバーの起動時の出力先ファイルです。', {
      type: path,
    }),
    socketdir: param(
      'The directory of the Unix socket, when `unix_socket_directories` is set in the configuration.',
      '`unix_socket_directories` を設定している場合の UNIX ソケットのディレクトリです。',
      { type: path },
    ),
    stop_escalate: param(
      'Seconds that stop gives a fast shutdown before it turns to an immediate one, which makes the next start run a recovery. Keep it below the stop timeout.',
      '高速シャットダウンを待つ秒数です。過ぎると即時シャットダウンに切り替わり、次回の起動時にリカバリーが必要になります。stop のタイムアウトより短くします。',
      { type: seconds },
    ),
    rep_mode: param(
      'Whether the agent manages streaming replication.',
      'エージェントがストリーミングレプリケーションを管理するかどうかです。',
      {
        type: replicationModes,
      },
    ),
    node_list: param(
      'The names of all nodes that take part in the replication, separated by blanks.',
      'レプリケーションに参加する全ノードの名前です(空白区切り)。',
      { type: hostList },
    ),
    restore_command: param(
      'The command by which a standby fetches archived WAL files, as in PostgreSQL itself; required for replication.',
      'スタンバイがアーカイブ済みの WAL を取得するコマンドです(PostgreSQL の同名の設定と同じ)。レプリケーションでは必須です。',
      { type: command },
    ),
    archive_cleanup_command: param(
      'The command that removes archived WAL files the standby needs no more.',
      'スタンバイで不要になったアーカイブ WAL を削除するコマンドです。',
      { type: command },
    ),
    recovery_end_command: param(
      'A command to run once when recovery ends.',
      'リカバリー完了時に一度だけ実行するコマンドです。',
      { type: command },
    ),
    master_ip: param(
      'The virtual address at which standbys reach the primary; an IPaddr2 resource beside this one must hold it on the promoted node.',
      'スタンバイがプライマリに接続するための仮想 IP です。昇格したノードに IPaddr2 リソースで割り当てておきます。',
      { type: anything('an IP address or host name', 'IP アドレスまたはホスト名') },
    ),
    repuser: param(
      'The database user for the replication connection; `pg_hba.conf` must admit it from every node.',
      'レプリケーション接続に使うデータベースユーザーです。`pg_hba.conf` で全ノードからの接続を許可しておきます。',
      { type: user },
    ),
    primary_conninfo_opt: param(
      'More settings for the replication connection, such as `keepalives_idle=60`; not host, port, user or application_name.',
      'レプリケーション接続に追加する設定です(`keepalives_idle=60` など)。host、port、user、application_name は指定できません。',
      { type: options },
    ),
    restart_on_promote: param(
      'Restarts the server on promotion so that the timeline stays the same. Makes failover slower; set `on-fail=fence` for promote with it.',
      'タイムライン ID を変えないために、昇格時に再起動します。フェイルオーバーは遅くなります。promote の `on-fail=fence` と合わせて使います。',
    ),
    replication_slot_name: param(
      'The beginning of the names of replication slots; small letters, digits and `_` only. A slot keeps WAL for a standby that is down, so watch the disk.',
      'レプリケーションスロット名の先頭部分です(英小文字、数字、`_` のみ)。停止中のスタンバイ用の WAL が残り続けるため、ディスク容量に注意します。',
      { type: anything('a name in small letters', '英小文字の名前') },
    ),
    tmpdir: param(
      'Where the agent keeps lock and state files. A left-over `PGSQL.lock` in it stops a former primary from starting: its data may be old, so copy it anew before removing the file.',
      'ロックファイルなどの置き場所です。旧プライマリに `PGSQL.lock` が残っていると起動しません。データが古い可能性があるため、再同期してから削除します。',
      { type: path },
    ),
    xlog_check_count: param(
      'How many monitors compare the WAL positions of the nodes before one is promoted at the first start.',
      '初回起動時に、昇格させる前に各ノードの WAL の位置を比べる monitor の回数です。',
      { type: integer({ min: 0 }) },
    ),
    crm_attr_timeout: param(
      'Seconds that the update of a node attribute may take.',
      'ノード属性の更新にかけられる秒数です。',
      { type: seconds },
    ),
    stop_escalate_in_slave: param('As `stop_escalate`, for a standby.', 'スタンバイでの `stop_escalate` です。', {
      type: seconds,
    }),
    check_wal_receiver: param(
      'Checks on each monitor whether the standby is connected, and shows it as a node attribute (`…-receiver-status`).',
      'monitor のたびにスタンバイの接続状態を調べ、ノード属性(`…-receiver-status`)に記録します。',
    ),
  },
};

export const databases: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:mysql': mysql,
  'ocf:heartbeat:mariadb': mariadb,
  'ocf:heartbeat:pgsql': pgsql,
};
