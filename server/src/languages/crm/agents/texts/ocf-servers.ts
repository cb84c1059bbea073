import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, obsoleteParam, param } from '../facts.ts';
import {
  agentPidFile,
  binary,
  configFile,
  daemonPidFile,
  extraOptions,
  listenAddress,
  logFile,
  maxFiles,
  runGroup,
  runUser,
  testPassword,
  testUser,
} from './ocf-families.ts';
import { path, url, words } from './types.ts';

const number = integer({ min: 0 });
const positive = integer({ min: 1 });
const port = integer({ min: 1, max: 65535 });

const squid = agentText(
  'Runs the proxy server Squid. Group it after the virtual address that clients use as their proxy. The monitor checks the processes and that one of them listens at `squid_port`; the cache itself may stay on local disks.',
  'プロキシサーバー Squid を実行します。クライアントがプロキシとして使う仮想 IP の後に起動します。monitor ではプロセスと `squid_port` での待ち受けを確認し、キャッシュはローカルディスクに置いてかまいません。',
  {
    squid_exe: binary('squid'),
    squid_conf: configFile('Squid'),
    squid_opts: extraOptions('squid'),
    squid_pidfile: obsoleteParam(
      'Formerly set the PID file of Squid. Remove it, because the agent finds Squid by its processes and its port.',
      '以前は Squid の PID ファイルを指定していました。現在はプロセスとポートから判断されるため、削除してください。',
    ),
    squid_port: param(
      'Sets the port by which the agent finds the Squid process. Give one of the ports in `squid.conf`.',
      'Squid のプロセスを見つけるためのポートを指定します。`squid.conf` のポートのうち 1 つを指定します。',
      { type: port },
    ),
    squid_stop_timeout: param(
      'Sets how many seconds an orderly shutdown of Squid may take before its processes are killed. Keep it below the stop timeout and above `shutdown_lifetime` of Squid.',
      'Squid の通常の停止を待つ時間(秒)を指定し、過ぎるとプロセスを強制終了します。stop のタイムアウトより短く、Squid の `shutdown_lifetime` より長くします。',
      { type: positive },
    ),
    debug_mode: param(
      'Traces the agent itself for debugging: `x` prints the commands, `v` the lines that the shell reads.',
      'エージェント自体のデバッグ出力を有効にします(`x` は実行したコマンド、`v` は読み込んだ行)。',
    ),
    debug_log: param(
      'Sets the file that receives the trace of `debug_mode`.',
      '`debug_mode` の出力先ファイルを指定します。',
      { type: path },
    ),
  },
);

const varnish = agentText(
  'Runs the web accelerator Varnish. Each instance needs its own name, listening address and management address. Group it after the virtual address; an in-memory cache is empty after a failover.',
  'Web アクセラレーター Varnish を実行します。インスタンスごとに、名前、待ち受けアドレス、管理アドレスを別にします。仮想 IP の後に起動し、メモリ上のキャッシュはフェイルオーバー後に空になります。',
  {
    config: configFile('Varnish'),
    name: param(
      'Names the Varnish instance, by which the command-line tools find it.',
      'コマンドラインツールから参照する Varnish インスタンスの名前を指定します。',
    ),
    pid: agentPidFile('Varnish'),
    listen_address: listenAddress('Varnish'),
    mgmt_address: param(
      'Sets the address and port of the management interface, such as `127.0.0.1:6082`. The monitor connects to it.',
      '管理インターフェイスのアドレスとポート(`127.0.0.1:6082` など)を指定します。monitor もここに接続します。',
    ),
    ttl: param(
      'Sets the shortest time in seconds that documents stay in the cache.',
      '文書をキャッシュに保持する最短の時間(秒)を指定します。',
      { type: number },
    ),
    varnish_user: runUser({ en: 'the Varnish child process', ja: 'Varnish の子プロセス' }),
    varnish_group: runGroup({ en: 'the Varnish child process', ja: 'Varnish の子プロセス' }),
    backend_type: param('Selects where Varnish keeps its cache.', 'Varnish のキャッシュの保存先を指定します。', {
      type: words(
        ['malloc', 'Keeps it in memory.', 'メモリに保存します。'],
        ['file', 'Keeps it in `backend_file`.', '`backend_file` に保存します。'],
      ),
    }),
    backend_size: param(
      'Limits the size of the cache, such as `1G`.',
      'キャッシュの容量の上限(`1G` など)を指定します。',
    ),
    backend_file: param(
      'Sets the file that holds the cache if `backend_type` is `file`.',
      '`backend_type` が `file` の場合に、キャッシュを保存するファイルを指定します。',
    ),
    threads_pools: param('Sets the number of worker thread pools.', 'ワーカースレッドのプールの数を指定します。', {
      type: positive,
    }),
    thread_pool_min: param(
      'Sets how many worker threads each pool keeps ready.',
      '各プールで常に待機させるワーカースレッドの数を指定します。',
      { type: positive },
    ),
    thread_pool_max: param(
      'Limits the number of worker threads in each pool; further requests wait.',
      '各プールのワーカースレッド数の上限を指定します(超えた要求は待たされます)。',
      { type: positive },
    ),
    thread_pool_timeout: param(
      'Sets after how many idle seconds a surplus worker thread ends.',
      '余分なワーカースレッドを終了させるまでのアイドル時間(秒)を指定します。',
      { type: number },
    ),
    client_binary: binary('varnishadm'),
    maxfiles: maxFiles('Varnish'),
    max_locked_memory: param(
      'Limits the memory that Varnish may lock (`ulimit -l`), in KiB. Its log in shared memory must fit in.',
      'Varnish がロックできるメモリの上限(`ulimit -l`)を KiB 単位で指定します。共有メモリのログが収まる値にします。',
      { type: number },
    ),
    secret: param(
      'Sets the file with the secret that protects the management interface. Only root and Varnish should be able to read it.',
      '管理インターフェイスを保護する秘密情報のファイルを指定します。root と Varnish だけが読めるようにします。',
      { type: path },
    ),
  },
);

const pound = agentText(
  'Runs Pound, a reverse proxy and load balancer for HTTP and HTTPS. Group it after the virtual address.',
  'HTTP と HTTPS のリバースプロキシ兼ロードバランサーである Pound を実行します。仮想 IP の後に起動します。',
  {
    config: configFile('Pound'),
    name: param(
      'Names the Pound instance, which also appears in its PID file.',
      'Pound インスタンスの名前を指定します(PID ファイル名にも使われます)。',
    ),
    pid: agentPidFile('Pound'),
    binary: binary('pound'),
    ctl_binary: binary('poundctl'),
    socket_path: param(
      'Sets the control socket through which the monitor asks for the state. It must equal `Control` in the Pound configuration.',
      'monitor が状態を確認する制御ソケットを指定します。Pound の設定の `Control` と一致させます。',
      { type: path },
    ),
    maxfiles: maxFiles('Pound'),
  },
);

const postfix = agentText(
  'Runs the mail server Postfix. Group it after the file system with the mail queue and the virtual address. The queue must move with the service, or mails wait on the failed node.',
  'メールサーバー Postfix を実行します。メールキューのファイルシステムと仮想 IP の後に起動します。キューがサービスと一緒に移動しないと、メールが障害の起きたノードに残ります。',
  {
    binary: binary('postfix'),
    config_dir: param(
      'Sets the directory that contains `main.cf`. A second instance needs its own directory and its own queue.',
      '`main.cf` があるディレクトリを指定します。2 つ目のインスタンスには、キューも含めて別のディレクトリが必要です。',
      { type: path },
    ),
    parameters: extraOptions('postfix'),
  },
);

const dovecot = agentText(
  'Runs the IMAP and POP3 server Dovecot. Group it after the file system with the mailboxes and the virtual address.',
  'IMAP と POP3 のサーバー Dovecot を実行します。メールボックスのファイルシステムと仮想 IP の後に起動します。',
  {
    binary: binary('dovecot'),
    config_file: configFile('Dovecot'),
    pid_file: daemonPidFile('Dovecot'),
    parameters: extraOptions('dovecot'),
  },
);

const rsyncd = agentText(
  'Runs rsync as a daemon. Its configuration must contain a `pid file` line, without which the start fails. Group it after the file system that it serves.',
  'rsync をデーモンとして実行します。設定ファイルに `pid file` の行がないと起動に失敗します。公開するファイルシステムの後に起動します。',
  {
    binpath: binary('rsync'),
    conffile: configFile({ en: 'the rsync daemon', ja: 'rsync デーモン' }),
    bwlimit: param(
      'Limits the transfer rate in KiB per second; 0 means no limit.',
      '転送速度の上限を毎秒 KiB 単位で指定します(0 は無制限)。',
      { type: number },
    ),
  },
);

const slapd = agentText(
  'Runs the OpenLDAP server slapd. Group it after the file system with the database and the virtual address. The monitor reads every suffix with `ldapsearch`, so an unavailable database is noticed as well.',
  'OpenLDAP サーバー slapd を実行します。データベースのファイルシステムと仮想 IP の後に起動します。monitor では各サフィックスを `ldapsearch` で読み取るため、データベースの異常も検知できます。',
  {
    slapd: binary('slapd'),
    ldapsearch: binary('ldapsearch'),
    config: param(
      'Sets the configuration of slapd, either the directory `slapd.d` or the file `slapd.conf`.',
      'slapd の設定(`slapd.d` ディレクトリまたは `slapd.conf` ファイル)を指定します。',
      { type: path },
    ),
    pidfile: param(
      'Sets the PID file of slapd. Without it the agent takes the path from the configuration of slapd.',
      'slapd の PID ファイルを指定します。省略すると、slapd の設定から読み取られます。',
      { type: path },
    ),
    user: runUser('slapd'),
    group: runGroup('slapd'),
    services: param(
      'Lists the URLs at which slapd answers, such as `ldap:/// ldapi:///`. The monitor uses them as well.',
      'slapd が応答する URL を指定します(例: `ldap:/// ldapi:///`)。monitor でも使われます。',
    ),
    watch_suffix: param(
      'Lists the suffixes that the monitor reads, separated by spaces; without it all of them.',
      'monitor で確認するサフィックスを空白区切りで指定します(省略するとすべて)。',
    ),
    ignore_suffix: param(
      'Lists the suffixes that the monitor skips. It has no effect if `watch_suffix` is set.',
      'monitor で確認しないサフィックスを指定します。`watch_suffix` を指定した場合は効果がありません。',
    ),
    bind_dn: param(
      'Sets the account (distinguished name) with which the monitor reads; without it the monitor binds anonymously.',
      'monitor が読み取りに使うアカウント(DN)を指定します(省略すると匿名で接続します)。',
    ),
    password: testPassword('slapd'),
    parameters: extraOptions('slapd'),
    stop_escalate: param(
      'Sets how many seconds slapd may take to end before it is killed. A kill can leave the database in need of recovery.',
      'slapd の終了を待つ時間(秒)を指定し、過ぎると強制終了します。強制終了すると、データベースの回復が必要になることがあります。',
      { type: number },
    ),
    maxfiles: maxFiles('slapd'),
  },
);

const proftpd = agentText(
  'Runs the FTP server ProFTPD. A monitor with `OCF_CHECK_LEVEL` above 0 also logs in and reads a URL with curl.',
  'FTP サーバー ProFTPD を実行します。`OCF_CHECK_LEVEL` が 1 以上の monitor では、curl でログインして URL を読み取ります。',
  {
    binary: binary('proftpd'),
    conffile: configFile('ProFTPD'),
    pidfile: daemonPidFile('ProFTPD'),
    curl_binary: binary('curl'),
    curl_url: param(
      'Sets the URL that the deeper monitor reads from the FTP server.',
      '詳細な monitor で FTP サーバーから読み取る URL を指定します。',
      { type: url },
    ),
    test_user: testUser('ProFTPD'),
    test_pass: testPassword('ProFTPD'),
  },
);

const vsftpd = agentText(
  'Runs the FTP server vsftpd. Group it after the file system with the files and the virtual address.',
  'FTP サーバー vsftpd を実行します。公開するファイルシステムと仮想 IP の後に起動します。',
  { binpath: binary('vsftpd'), conffile: configFile('vsftpd'), pidfile: agentPidFile('vsftpd') },
);

const pureFtpd = agentText(
  'Runs the FTP server Pure-FTPd through its start script. Group it after the file system with the files and the virtual address.',
  'FTP サーバー Pure-FTPd を起動スクリプトから実行します。公開するファイルシステムと仮想 IP の後に起動します。',
  {
    script: param(
      'Sets the script that starts the server, `pure-config.pl` or `pure-ftpd-wrapper`.',
      'サーバーを起動するスクリプト(`pure-config.pl` または `pure-ftpd-wrapper`)を指定します。',
      { type: path },
    ),
    conffile: configFile('Pure-FTPd'),
    daemon_type: param(
      'Selects the variant that `pure-ftpd-wrapper` starts: `mysql`, `postgresql`, `ldap`, or nothing for the plain one.',
      '`pure-ftpd-wrapper` で起動する種類を `mysql`、`postgresql`、`ldap` から指定します(通常版では省略)。',
    ),
    pidfile: agentPidFile('Pure-FTPd'),
  },
);

const rsyslog = agentText(
  'Runs a separate instance of rsyslog, for example as a log server on a virtual address. The system log of the node must not use the same configuration and PID file.',
  'ログサーバー用などに、独立した rsyslog インスタンスを実行します。ノード自身のシステムログと、設定ファイルや PID ファイルを共用してはいけません。',
  {
    configfile: configFile('rsyslog'),
    rsyslog_binary: binary('rsyslogd'),
    start_opts: param(
      'Passes additional options to rsyslogd at start. Never use `-F`, because the start then does not return.',
      'rsyslogd の起動時に渡す追加オプションを指定します。`-F` は start が終わらなくなるため使えません。',
    ),
  },
);

const syslogNg = agentText(
  'Runs a separate instance of syslog-ng, for example as a log server on a virtual address. Each instance needs its own control, persist and PID files.',
  'ログサーバー用などに、独立した syslog-ng インスタンスを実行します。インスタンスごとに、制御ソケット、persist ファイル、PID ファイルを別にします。',
  {
    configfile: configFile('syslog-ng'),
    syslog_ng_binary: binary('syslog-ng'),
    syslog_ng_ctl: binary('syslog-ng-ctl'),
    qdisk_dir: param(
      'Sets the directory of the disk buffers, in Premium Edition 6 only.',
      'ディスクバッファーのディレクトリを指定します(Premium Edition 6 だけ)。',
      { type: path },
    ),
    control_file: param(
      'Sets the socket through which `syslog-ng-ctl` controls the instance.',
      '`syslog-ng-ctl` がインスタンスを制御するソケットを指定します。',
      { type: path },
    ),
    persist_file: param(
      'Sets the file in which syslog-ng remembers how far it has read its sources. It should move with the resource.',
      'syslog-ng が入力の読み取り位置などを記録するファイルを指定します。リソースと一緒に移動する場所に置きます。',
      { type: path },
    ),
    pidfile: param(
      'Sets the PID file that syslog-ng writes. The agent itself finds the processes by their command line.',
      'syslog-ng が書き込む PID ファイルを指定します。エージェント自身はコマンドラインからプロセスを探します。',
      { type: path },
    ),
    start_opts: param(
      'Passes additional options to syslog-ng at start. Never use `-F`, because the start then does not return.',
      'syslog-ng の起動時に渡す追加オプションを指定します。`-F` は start が終わらなくなるため使えません。',
    ),
    kill_term_timeout: param(
      'Sets how many seconds the stop waits for syslog-ng to end after SIGTERM.',
      '停止時に、SIGTERM の後 syslog-ng の終了を待つ時間(秒)を指定します。',
      { type: positive },
    ),
  },
);

const nagios = agentText(
  'Runs the monitoring system Nagios. Group it after a file system with its retention file, so the state of the checks survives a failover.',
  '監視システム Nagios を実行します。リテンションファイルのあるファイルシステムの後に起動すると、監視状態がフェイルオーバー後も引き継がれます。',
  {
    user: runUser('Nagios'),
    group: runGroup('Nagios'),
    binary: binary('nagios'),
    config: configFile('Nagios'),
    log: logFile('Nagios'),
    retention: param(
      'Sets the file in which Nagios keeps the state of its checks over a restart.',
      '再起動をまたいで監視状態を保持する Nagios のファイルを指定します。',
      { type: path },
    ),
    command: param(
      'Sets the named pipe through which Nagios receives external commands. The agent removes a leftover one before the start.',
      'Nagios が外部コマンドを受け取る名前付きパイプを指定します。残っている場合は、起動前にエージェントが削除します。',
      { type: path },
    ),
    pid: daemonPidFile('Nagios'),
  },
);

const zabbix = agentText(
  'Runs the Zabbix server. Group it after its database and the virtual address; two servers on one database must never run at once.',
  'Zabbix サーバーを実行します。データベースと仮想 IP の後に起動し、同じデータベースを使うサーバーを同時に 2 つ動かしてはいけません。',
  {
    binary: binary('zabbix_server'),
    pid: daemonPidFile({ en: 'the Zabbix server', ja: 'Zabbix サーバー' }),
    config: configFile({ en: 'the Zabbix server', ja: 'Zabbix サーバー' }),
  },
);

const qnetd = agentText(
  'Runs corosync-qnetd, which gives other Corosync clusters an additional vote. Copy its certificate database to every node, so the clusters trust it after a failover too.',
  'ほかの Corosync クラスタに追加の票を与える corosync-qnetd を実行します。フェイルオーバー後も信頼されるように、証明書データベースを全ノードにコピーしておきます。',
  {
    binary: binary('corosync-qnetd'),
    qnetd_opts: extraOptions('corosync-qnetd', '-4'),
    qnetd_tool_binary: binary('corosync-qnetd-tool'),
    ip: listenAddress('corosync-qnetd'),
    port: param(
      'Sets the TCP port at which the clusters connect (5403 if omitted). It must equal `port` in their `quorum.device.net` section.',
      'クラスタが接続する TCP ポートを指定します(省略時は 5403)。クラスタ側の `quorum.device.net` の `port` と一致させます。',
      { type: port },
    ),
    nss_db_dir: param(
      'Sets the directory of the certificate database of corosync-qnetd.',
      'corosync-qnetd の証明書データベースのディレクトリを指定します。',
      { type: path },
    ),
    pid: agentPidFile('corosync-qnetd'),
    ipc_sock: param(
      'Sets the socket through which `corosync-qnetd-tool` asks the daemon.',
      '`corosync-qnetd-tool` がデーモンに問い合わせるソケットを指定します。',
      { type: path },
    ),
    user: runUser('corosync-qnetd'),
    group: runGroup('corosync-qnetd'),
  },
);

const xinetd = agentText(
  'Enables a service of xinetd on the node where the resource runs by changing its `disable` line. The xinetd daemon itself must already be running on every node.',
  'リソースが動くノードで、`disable` 行を書き換えて xinetd のサービスを有効にします。xinetd 自体は全ノードで起動しておく必要があります。',
  {
    service: param(
      'Names the xinetd service. Its file must contain a `disable` line.',
      'xinetd のサービス名を指定します。設定ファイルに `disable` 行が必要です。',
    ),
  },
);

export const ocfServers: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:Squid': squid,
  'ocf:heartbeat:varnish': varnish,
  'ocf:heartbeat:pound': pound,
  'ocf:heartbeat:postfix': postfix,
  'ocf:heartbeat:dovecot': dovecot,
  'ocf:heartbeat:rsyncd': rsyncd,
  'ocf:heartbeat:slapd': slapd,
  'ocf:heartbeat:proftpd': proftpd,
  'ocf:heartbeat:vsftpd': vsftpd,
  'ocf:heartbeat:Pure-FTPd': pureFtpd,
  'ocf:heartbeat:rsyslog': rsyslog,
  'ocf:heartbeat:syslog-ng': syslogNg,
  'ocf:heartbeat:nagios': nagios,
  'ocf:heartbeat:zabbixserver': zabbix,
  'ocf:heartbeat:corosync-qnetd': qnetd,
  'ocf:heartbeat:Xinetd': xinetd,
};
