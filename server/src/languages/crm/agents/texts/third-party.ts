import { anything, integer } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type AgentText, agentText, obsoleteParam, type ParamText, param } from '../facts.ts';
import { binary, configFile, daemonPidFile, logFile, runUser } from './ocf-families.ts';
import { group, hostOrAddress, options, path, usual } from './types.ts';

const sid = anything('a SAP system ID such as `HA1`', '`HA1` のような SAP システム ID');
const number = anything('a number of two digits such as `00`', '`00` のような 2 桁の番号');

const database: Readonly<Record<string, ParamText>> = {
  SID: param(
    'Sets the system ID of the SAP HANA database, three characters such as `HA1`.',
    'SAP HANA データベースのシステム ID です(`HA1` のような 3 文字)。',
    { type: sid },
  ),
  InstanceNumber: param(
    'Sets the number of the SAP HANA instance, the same on both sites.',
    'SAP HANA インスタンスの番号で、両方のサイトで同じにします。',
    { type: number },
  ),
  PREFER_SITE_TAKEOVER: param(
    'Decides whether the cluster takes over to the secondary site before it tries to restart the primary. Set it to true where both sites are in sync and a restart would take long.',
    'プライマリの再起動を試す前に、セカンダリサイトへテイクオーバーするかどうかを決めます。両サイトが同期しており、再起動に時間がかかる場合は true にします。',
    {
      type: usual(
        { en: 'a boolean', ja: '真偽値' },
        ['true', 'Takes over to the secondary at once.', 'すぐにセカンダリへテイクオーバーします。'],
        ['false', 'Tries to restart the primary first.', '先にプライマリの再起動を試みます。'],
      ),
    },
  ),
  AUTOMATED_REGISTER: param(
    'Registers a former primary as the new secondary when it comes back. Leave it false until takeovers were tested, because its data is overwritten.',
    '復帰した旧プライマリを、新しいセカンダリとして自動で登録します。旧プライマリのデータは上書きされるため、テイクオーバーを検証するまでは false のままにします。',
  ),
  DUPLICATE_PRIMARY_TIMEOUT: param(
    'Sets how far apart the timestamps of two primaries must be before the older one is registered. Until then both wait, so an administrator can step in.',
    '2 つのプライマリのタイムスタンプがこの時間以上離れると、古いほうを登録します。それまでは待機し、管理者が対処できるようにします。',
    { type: duration },
  ),
  REMOVE_SAP_SOCKETS: param(
    'Removes the sockets of sapstartsrv before it is started again.',
    'sapstartsrv を起動し直す前に、そのソケットを削除します。',
  ),
  HANA_CALL_TIMEOUT: param(
    'Sets how long a query to SAP HANA may take. Raise the timeouts of the operations together with it.',
    'SAP HANA への問い合わせの制限時間です。長くする場合は、オペレーションのタイムアウトも合わせて長くします。',
    { type: duration },
  ),
  DIR_EXECUTABLE: param(
    'Sets the directory of sapstartsrv and sapcontrol where it was moved after the installation.',
    'インストール後に移動した場合に、sapstartsrv と sapcontrol のディレクトリを指定します。',
    { type: path },
  ),
  DIR_PROFILE: param(
    'Sets the directory of the SAP profiles where it was moved after the installation.',
    'インストール後に移動した場合に、SAP プロファイルのディレクトリを指定します。',
    { type: path },
  ),
  INSTANCE_PROFILE: param(
    'Names the instance profile where it was renamed after the installation.',
    'インストール後に変更した場合に、インスタンスプロファイルの名前を指定します。',
    { type: anything('a profile', 'プロファイル名') },
  ),
};

const SAP_HANA: Readonly<Record<string, AgentText>> = {
  SAPHana: agentText(
    'Manages two SAP HANA databases in system replication (scale-up): it starts and monitors them and takes over to the secondary when the primary fails. Run it as a promotable resource with `clone-max=2 clone-node-max=1 interleave=true`, together with a clone of SAPHanaTopology that starts first. The cluster fails over only while the sites are in sync.',
    'システムレプリケーション構成の 2 つの SAP HANA データベース(スケールアップ)を起動、監視し、プライマリに障害が発生するとセカンダリへテイクオーバーします。`clone-max=2 clone-node-max=1 interleave=true` の昇格可能なリソースとして動かし、先に起動する SAPHanaTopology のクローンと組み合わせます。フェイルオーバーは、両サイトが同期している間だけ行われます。',
    {
      ...database,
      SAPHanaFilter: obsoleteParam(
        'Formerly set which messages the agent logs. A cluster property has replaced it; remove it.',
        '以前は、エージェントが記録するメッセージの種類を指定していました。クラスタプロパティに置き換えられたため、削除してください。',
      ),
    },
  ),
  SAPHanaController: agentText(
    'Manages SAP HANA databases in system replication, scale-out and (with SAPHanaSR-angi) scale-up as well. It succeeds SAPHana and also needs a clone of SAPHanaTopology that starts first.',
    'システムレプリケーション構成の SAP HANA データベースを管理します(スケールアウトのほか、SAPHanaSR-angi ではスケールアップにも対応)。SAPHana の後継で、同じく先に起動する SAPHanaTopology のクローンが必要です。',
    {
      ...database,
      ON_FAIL_ACTION: param(
        'Selects what follows a failed monitor of the primary (a technical preview).',
        'プライマリの monitor が失敗したときの動作を選びます(テクニカルプレビュー)。',
        {
          type: usual(
            { en: 'a reaction', ja: '動作' },
            ['proceed', 'Recovers the database as usual.', '通常どおりデータベースを回復します。'],
            [
              'fence',
              'Has the node fenced for a faster takeover.',
              '早くテイクオーバーするため、ノードをフェンシングさせます。',
            ],
          ),
        },
      ),
    },
  ),
  SAPHanaTopology: agentText(
    'Analyzes the SAP HANA system replication on every node and records the roles as node attributes, from which SAPHana or SAPHanaController decides. Run it as a clone with `interleave=true`.',
    '各ノードで SAP HANA のシステムレプリケーションを調べてロールをノード属性に記録し、SAPHana や SAPHanaController がそれをもとに判断します。`interleave=true` のクローンとして動かします。',
    {
      SID: param(
        'Sets the system ID of the SAP HANA database to analyze.',
        '調べる SAP HANA データベースのシステム ID です。',
        { type: sid },
      ),
      InstanceNumber: param(
        'Sets the number of the SAP HANA instance to analyze.',
        '調べる SAP HANA インスタンスの番号です。',
        { type: number },
      ),
      HANA_CALL_TIMEOUT: param(
        'Sets how long a query about the topology may take.',
        'トポロジーの問い合わせの制限時間です。',
        { type: duration },
      ),
      DIR_EXECUTABLE: param(
        'Sets the directory of the SAP HANA programs where it is not /usr/sap/SID/HDBnn/exe.',
        'SAP HANA のプログラムが /usr/sap/SID/HDBnn/exe 以外にある場合に、そのディレクトリを指定します。',
        { type: path },
      ),
    },
  ),
  SAPHanaFilesystem: agentText(
    'Checks that the SAP HANA file system is writable, without mounting it, and lets the node be fenced when a primary that is in sync loses it. This makes takeovers faster than the long timeouts of SAPHanaController would.',
    'SAP HANA のファイルシステムに書き込めるかを(マウントはせずに)確認し、同期中のプライマリで書き込めなくなると、ノードがフェンシングされるようにします。SAPHanaController の長いタイムアウトを待たずに、早くテイクオーバーできます。',
    {
      SID: param(
        'Sets the system ID of the database whose file system is checked.',
        'ファイルシステムを確認するデータベースのシステム ID です。',
        { type: sid },
      ),
      InstanceNumber: param(
        'Has no effect yet; it is reserved for later releases.',
        '現在は効果がなく、今後のリリースのために用意されています。',
        { type: number },
      ),
      DIRECTORY: param(
        'Sets the directory that is checked, normally /hana/shared/SID. The agent writes to its hidden subdirectory.',
        '確認するディレクトリです(通常は /hana/shared/SID)。エージェントは、その中の隠しディレクトリに書き込みます。',
        { type: path },
      ),
      ON_FAIL_ACTION: param(
        'Selects what happens when a primary that is in sync loses its file system.',
        '同期中のプライマリがファイルシステムを失ったときの動作を選びます。',
        { type: anything('a reaction', '動作') },
      ),
    },
  ),
};

/** The texts of the SAP HANA agents under both providers. */
const sapHana = Object.fromEntries(
  Object.entries(SAP_HANA).flatMap(([type, text]) =>
    ['suse', 'heartbeat'].map((provider) => [`ocf:${provider}:${type}`, text] as const),
  ),
);

const pgsqlms = agentText(
  'Manages PostgreSQL streaming replication (PAF): it starts all instances as standbys and promotes the one that is most up to date. Run it as a promotable resource with `notify=true`, without which elections fail. Every instance needs `primary_conninfo` with an `application_name` equal to its node name.',
  'PostgreSQL のストリーミングレプリケーションを管理します(PAF)。すべてのインスタンスをスタンバイとして起動し、最も新しいものを昇格させます。`notify=true` の昇格可能なリソースとして動かし(これがないと選出に失敗します)、各インスタンスの `primary_conninfo` の `application_name` をノード名と一致させます。',
  {
    system_user: runUser('PostgreSQL'),
    bindir: param(
      'Sets the directory of `pg_ctl`, `psql`, `pg_isready` and `pg_controldata`.',
      '`pg_ctl`、`psql`、`pg_isready`、`pg_controldata` のあるディレクトリです。',
      { type: path },
    ),
    pgdata: param(
      'Sets the data directory of the instance (PGDATA).',
      'インスタンスのデータディレクトリ(PGDATA)です。',
      {
        type: path,
      },
    ),
    datadir: param(
      'Sets the directory of `data_directory` in postgresql.conf where it differs from `pgdata`.',
      'postgresql.conf の `data_directory` が `pgdata` と異なる場合に指定します。',
      { type: path },
    ),
    pghost: param(
      'Sets the address or the socket directory at which the instance listens.',
      'インスタンスが待ち受けるアドレス、またはソケットのディレクトリです。',
      { type: anything('an address or a directory', 'アドレスまたはディレクトリ') },
    ),
    pgport: param('Sets the TCP port at which the instance listens.', 'インスタンスが待ち受ける TCP ポート番号です。', {
      type: integer({ min: 1, max: 65535 }),
    }),
    maxlag: param(
      'Sets how many bytes a standby may lag and still be promoted; 0 sets no limit.',
      'スタンバイを昇格できる遅延の上限です(バイト、0 は無制限)。',
      { type: integer({ min: 0 }) },
    ),
    recovery_template: param(
      'Names the template of recovery.conf for PostgreSQL 11 and earlier. From PostgreSQL 12 on, the agent refuses to start where the file exists.',
      'PostgreSQL 11 以前で使う recovery.conf のひな形です。PostgreSQL 12 以降では、このファイルがあると起動しません。',
      { type: path },
    ),
    start_opts: param(
      'Passes further arguments to postgres at the start, such as `-c config_file=...` on Debian.',
      '起動時に postgres へ渡す追加の引数です(Debian での `-c config_file=...` など)。',
      { type: options },
    ),
  },
);

const rabbitmq = agentText(
  'Runs RabbitMQ on all nodes and joins the servers into one RabbitMQ cluster. Run it as a promotable resource with `notify=true`, so the others join the promoted server.',
  'すべてのノードで RabbitMQ を動かし、1 つの RabbitMQ クラスタにまとめます。`notify=true` の昇格可能なリソースとして動かし、昇格したサーバーにほかのサーバーが参加します。',
  {
    binary: binary('rabbitmq-server'),
    ctl: binary('rabbitmqctl'),
    pid_file: daemonPidFile('RabbitMQ'),
    log_dir: param('Sets the directory of the RabbitMQ logs.', 'RabbitMQ のログのディレクトリです。', { type: path }),
    username: runUser('RabbitMQ'),
    groupname: param(
      'Sets the system group of the RabbitMQ server.',
      'RabbitMQ サーバーを実行する OS のグループです。',
      {
        type: group,
      },
    ),
    admin_user: param(
      'Sets the RabbitMQ administrator with which definitions are saved and loaded.',
      '定義の保存と読み込みに使う RabbitMQ の管理者です。',
    ),
    admin_password: param(
      'Sets the password of the RabbitMQ administrator. Change it from the public `guest`.',
      'RabbitMQ の管理者のパスワードです。公開されている `guest` から変更します。',
      { secret: true },
    ),
    definitions_dump_file: param(
      'Names the file with queues and users that is loaded into an empty cluster.',
      '空のクラスタに読み込む、キューやユーザーの定義ファイルです。',
      { type: path },
    ),
    command_timeout: param(
      'Passes arguments to `timeout`, which limits every RabbitMQ command.',
      'RabbitMQ の各コマンドを制限する `timeout` に渡す引数です。',
    ),
    start_time: param(
      'Sets how long the start waits for the server; by default it follows from the timeout of the operation.',
      '起動時にサーバーを待つ時間です(既定ではオペレーションのタイムアウトから決まります)。',
    ),
    stop_time: param(
      'Sets how long the stop waits for the server before it is killed.',
      '停止時に、強制終了するまでサーバーを待つ時間です。',
    ),
    debug: param(
      'Writes debug information to files `rmq-*` in `/tmp`.',
      'デバッグ情報を `/tmp` の `rmq-*` ファイルに書き込みます。',
    ),
    mnesia_base: param(
      'Sets the directory of the Mnesia database with queues and users.',
      'キューやユーザーを保存する Mnesia データベースのディレクトリです。',
      { type: path },
    ),
    host_ip: param('Sets the address at which RabbitMQ listens.', 'RabbitMQ が待ち受けるアドレスです。', {
      type: hostOrAddress,
    }),
    node_port: param('Sets the AMQP port at which RabbitMQ listens.', 'RabbitMQ が待ち受ける AMQP のポート番号です。', {
      type: integer({ min: 1, max: 65535 }),
    }),
    erlang_cookie: param(
      'Sets the Erlang cookie that all servers must share; `false` leaves the file alone.',
      'すべてのサーバーで共有する Erlang クッキーです(`false` ではファイルを変更しません)。',
      { secret: true },
    ),
    erlang_cookie_file: param('Names the file of the Erlang cookie.', 'Erlang クッキーのファイルです。', {
      type: path,
    }),
    use_fqdn: param(
      'Uses fully qualified host names in the names of the RabbitMQ nodes.',
      'RabbitMQ のノード名に完全修飾ドメイン名を使います。',
    ),
    fqdn_prefix: param(
      'Sets a prefix of these host names, for example for a separate network.',
      '専用ネットワークなどのために、そのホスト名に付ける接頭辞です。',
    ),
    max_rabbitmqctl_timeouts: param(
      'Sets how many timeouts of rabbitmqctl in a row make the monitor fail.',
      'rabbitmqctl が続けて何回タイムアウトしたら monitor を失敗とするかの回数です。',
      { type: integer({ min: 1 }) },
    ),
  },
);

const ganesha = agentText(
  'Runs one NFS-Ganesha server in user space. The recovery directory of ganesha.conf must be on storage that moves with the resource, or clients lose their locks at failover.',
  'ユーザー空間の NFS サーバーである NFS-Ganesha を 1 つ動かします。ganesha.conf のリカバリーディレクトリは、リソースと一緒に移動するストレージに置かないと、フェイルオーバー時にクライアントがロックを失います。',
  {
    config_file: configFile('NFS-Ganesha'),
    pid_file: daemonPidFile('NFS-Ganesha'),
    log_file: logFile('NFS-Ganesha'),
    log_level: param(
      'Selects how much NFS-Ganesha logs, from `NIV_NULL` to `NIV_FULL_DEBUG`.',
      'NFS-Ganesha のログの詳しさを、`NIV_NULL` から `NIV_FULL_DEBUG` の間で選びます。',
      { type: anything('a log level', 'ログレベル') },
    ),
    nfs_ip: param(
      'Sets the service address at which the monitor expects the NFS port; needed with several servers on one node.',
      'monitor が NFS のポートを確認するサービスアドレスです(1 つのノードで複数のサーバーを動かす場合に必要です)。',
      { type: hostOrAddress },
    ),
    nfs_port: param(
      'Sets the TCP port that the monitor expects to be open.',
      'monitor が開いていることを確認する TCP ポート番号です。',
      {
        type: integer({ min: 1, max: 65535 }),
      },
    ),
    start_timeout: param(
      'Sets how long the start waits until NFS-Ganesha listens, in seconds.',
      '起動時に、NFS-Ganesha が待ち受けを始めるまで待つ時間です(秒)。',
      { type: integer({ min: 1, unit: 's' }) },
    ),
  },
);

const ibmmq = agentText(
  'Runs an IBM MQ queue manager. Put its data and logs on storage that moves with the resource, and group it after the file system and the address.',
  'IBM MQ のキューマネージャーを動かします。データとログはリソースと一緒に移動するストレージに置き、ファイルシステムとアドレスの後に起動するグループに入れます。',
  {
    qmgr: param('Names the queue manager.', 'キューマネージャーの名前です。', {
      type: anything('a queue manager', 'キューマネージャー名'),
    }),
    mquser: runUser('IBM MQ'),
    mq_installation_path: param(
      'Sets the installation of IBM MQ where a node has several.',
      '1 つのノードに複数の IBM MQ がある場合に、使用するインストール先を指定します。',
      { type: path },
    ),
    env_file: param(
      'Names a shell file that is read before every IBM MQ command.',
      'IBM MQ の各コマンドの前に読み込むシェルファイルです。',
      { type: path },
    ),
    strmqm_opts: param(
      'Passes options to `strmqm`. The agent rejects `-x` (multi-instance), because Pacemaker provides the failover.',
      '`strmqm` に渡すオプションです。フェイルオーバーは Pacemaker が行うため、`-x`(マルチインスタンス)は拒否されます。',
      { type: options },
    ),
    immediate_stop_timeout: param(
      'Sets how many seconds `endmqm -i` may take before `endmqm -p` follows.',
      '`endmqm -i` がこの秒数で終わらなければ、`endmqm -p` に切り替えます。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    preemptive_stop_timeout: param(
      'Sets how many seconds `endmqm -p` may take before the processes are killed.',
      '`endmqm -p` がこの秒数で終わらなければ、プロセスを強制終了します。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    monitor_command_server: param(
      'Makes the monitor fail where the command server is not running.',
      'コマンドサーバーが動いていないときに、monitor を失敗とします。',
    ),
    monitor_listener: param(
      'Makes the monitor fail where no listener of the queue manager is running.',
      'キューマネージャーのリスナーが動いていないときに、monitor を失敗とします。',
    ),
    monitor_program: param(
      'Sets a custom program whose exit code decides whether the queue manager is healthy.',
      '終了コードでキューマネージャーの正常性を判断する、独自のプログラムです。',
    ),
    test_queue: param(
      'Names a queue that the deep monitor (OCF_CHECK_LEVEL 20) fills and empties. Never name a queue of an application.',
      '詳細な monitor(OCF_CHECK_LEVEL 20)が書き込みと読み出しに使うキューです。アプリケーションのキューは指定しません。',
    ),
  },
);

const mediationzone = agentText(
  'Runs one pico process of DigitalRoute MediationZone. The platform starts after its address and before the others.',
  'DigitalRoute MediationZone の pico プロセスを 1 つ動かします。platform は、そのアドレスの後、ほかの pico の前に起動します。',
  {
    os_user: runUser('MediationZone'),
    mz_home: param(
      'Sets the installation directory of MediationZone (MZ_HOME).',
      'MediationZone のインストール先(MZ_HOME)です。',
      {
        type: path,
      },
    ),
    java_home: param(
      'Sets the Java installation that MediationZone uses.',
      'MediationZone が使う Java のインストール先です。',
      {
        type: path,
      },
    ),
    pico_name: param('Names the pico, such as `platform` or `ui`.', 'pico の名前です(`platform`、`ui` など)。'),
    pico_port: param(
      'Sets the web port of the pico; needed for other picos than `platform` (9000) and `ui` (9001).',
      'pico の Web ポート番号です(`platform`(9000)と `ui`(9001)以外で必要です)。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    mzsh_timeout: param(
      'Sets how many seconds a call of mzsh may take, at least 10. The stop needs twice this time and a minute more.',
      'mzsh の 1 回の呼び出しにかけられる秒数です(10 以上)。stop のタイムアウトは、この 2 倍に 1 分を加えた値以上にします。',
      { type: integer({ min: 10, unit: 's' }) },
    ),
    monitor_retries: param(
      'Sets how often the monitor repeats a failed status query before it reports a failure.',
      'monitor が障害を報告するまでに、失敗した状態の問い合わせを繰り返す回数です。',
      { type: integer({ min: 0 }) },
    ),
  },
);

/** Resource agents of packages of their own and of later releases of resource-agents. */
export const thirdParty: Readonly<Record<string, AgentText>> = {
  ...sapHana,
  'ocf:suse:SAPStartSrv': agentText(
    'Starts and stops sapstartsrv of one SAP instance. Put it into the group of the instance before SAPInstance. It has no recurring monitor, because SAPInstance recovers sapstartsrv itself.',
    '1 つの SAP インスタンスの sapstartsrv を起動、停止します。インスタンスのグループで SAPInstance の前に置き、定期的な monitor は設定しません。SAPInstance が sapstartsrv を回復させます。',
    {
      InstanceName: param(
        'Names the instance by SID, instance and virtual host name, as `HA1_ASCS00_sapha1as`.',
        '`HA1_ASCS00_sapha1as` のように、SID、インスタンス、仮想ホスト名でインスタンスを指定します。',
        { type: anything('a SAP instance', 'SAP インスタンス名') },
      ),
    },
  ),
  'ocf:heartbeat:pgsqlms': pgsqlms,
  'ocf:pacemaker:booth-site': agentText(
    'Runs boothd on one node of a site, which negotiates the tickets of a geo cluster with the other sites. Group it with the address that the booth configuration names for the site.',
    '拠点のノードの 1 つで boothd を動かし、地理分散クラスタのチケットをほかの拠点と調整します。booth の設定に書いた、拠点のアドレスと同じグループに入れます。',
    {
      config: param(
        'Names the booth configuration, by name or file.',
        'booth の設定を、名前またはファイルで指定します。',
        { type: anything('a name or a file', '名前またはファイル') },
      ),
      args: param('Passes further options to boothd.', 'boothd に渡す追加のオプションです。', { type: options }),
      daemon: param(
        'Sets the program that is started where boothd is not in the search path.',
        'boothd が検索パスにない場合に、起動するプログラムを指定します。',
      ),
    },
  ),
  'ocf:pacemaker:SystemHealth': agentText(
    'Watches the hardware by IPMI events (ipmiservicelogd) and records the health of the node as an attribute. Set `node-health-strategy`, or nothing follows from it.',
    'IPMI のイベント(ipmiservicelogd)でハードウェアを監視し、ノードの健全性を属性に記録します。`node-health-strategy` を設定しないと、何も起こりません。',
  ),
  'ocf:rabbitmq:rabbitmq-server-ha': rabbitmq,
  'ocf:heartbeat:ganesha-nfs': ganesha,
  'ocf:heartbeat:ibmmq': ibmmq,
  'ocf:heartbeat:mediationzone': mediationzone,
};
