import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { binary, configFile, extraOptions, ignoreDeprecation, logFile, stateFile } from './ocf-families.ts';
import { group, path, user, words } from './types.ts';

const positive = integer({ min: 1 });
const number = integer({ min: 0 });

const nvmetPort = agentText(
  'Opens an NVMe over Fabrics port, through which initiators reach one or more subsystems. Start it last in the group, after subsystem, namespace and virtual address.',
  'NVMe over Fabrics のポートを開き、イニシエーターがサブシステムに接続できるようにします。グループの最後、つまりサブシステム、ネームスペース、仮想 IP の後に起動します。',
  {
    port_id: param(
      'Sets the number of the port, which must be unique on the node.',
      'ポートの番号を指定します(ノード内で一意)。',
      { type: integer({ min: 0, max: 65535 }) },
    ),
    type: param('Selects the transport that the port uses.', 'ポートが使うトランスポートを指定します。', {
      type: words(
        ['tcp', 'Uses TCP/IP.', 'TCP/IP を使います。'],
        ['rdma', 'Uses RDMA.', 'RDMA を使います。'],
        ['fc', 'Uses Fibre Channel.', 'ファイバーチャネルを使います。'],
        ['loop', 'Connects within the node, for tests.', 'ノード内で接続します(テスト用)。'],
      ),
    }),
    addr_fam: param('Selects the family of the address in `addr`.', '`addr` のアドレスの種類を指定します。', {
      type: words(
        ['ipv4', 'The address is IPv4.', 'IPv4 アドレスです。'],
        ['ipv6', 'The address is IPv6.', 'IPv6 アドレスです。'],
        ['fc', 'The address belongs to Fibre Channel.', 'ファイバーチャネルのアドレスです。'],
      ),
    }),
    svcid: param(
      'Sets the TCP port, or its RDMA counterpart, at which initiators connect.',
      'イニシエーターが接続する TCP ポート(RDMA では相当する番号)を指定します。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    addr: param(
      'Sets the address at which initiators connect, normally a virtual address that starts earlier.',
      'イニシエーターが接続するアドレスを指定します(通常は先に起動する仮想 IP)。',
    ),
    nqns: param(
      'Lists the NQNs of the subsystems that the port offers, separated by spaces.',
      'ポートで公開するサブシステムの NQN を空白区切りで指定します。',
    ),
  },
);

const vdo = agentText(
  'Starts and stops volumes of the Virtual Data Optimizer, which deduplicates and compresses blocks. Copy the configuration file to every node and disable the `vdo` service of systemd.',
  '重複排除と圧縮を行う VDO のボリュームを起動・停止します。設定ファイルを全ノードにコピーし、systemd の `vdo` サービスは無効にしておきます。',
  {
    config: configFile('VDO'),
    volume: param(
      'Names the VDO volume; without it the resource manages all volumes of the configuration file.',
      'VDO ボリュームを指定します(省略すると設定ファイルのすべてのボリュームを管理します)。',
    ),
  },
);

const evms = {
  ignore_deprecation: ignoreDeprecation({
    en: 'EVMS is no longer maintained, so move the volumes to LVM.',
    ja: 'EVMS は開発が終了しているため、LVM へ移行してください。',
  }),
};

const icp = agentText(
  'Reserves a clustered host drive of an ICP Vortex RAID controller for the node where it runs.',
  'ICP Vortex RAID コントローラーのクラスタ用ホストドライブを、実行ノード用に予約します。',
  {
    driveid: param(
      'Sets the number by which the controller identifies the clustered drive.',
      'コントローラーがクラスタ用ドライブを識別する番号を指定します。',
    ),
    device: param('Sets the device file of the ICP controller.', 'ICP コントローラーのデバイスファイルを指定します。'),
  },
);

const linuxScsi = agentText(
  'Adds a SCSI device to the Linux kernel at start and removes it at stop. Deprecated: it does not stop a second node from writing, so use `sg_persist` or `sfex`.',
  '起動時に SCSI デバイスを Linux カーネルへ追加し、停止時に取り外します。ほかのノードの書き込みを防げず非推奨のため、`sg_persist` や `sfex` を使ってください。',
  {
    scsi: param(
      'Sets the SCSI address of the device as host, channel, target and LUN, separated by colons.',
      'デバイスの SCSI アドレスをホスト、チャネル、ターゲット、LUN のコロン区切りで指定します。',
    ),
    ignore_deprecation: ignoreDeprecation({
      en: 'Switch to SCSI-3 reservations (`sg_persist`) instead.',
      ja: '代わりに SCSI-3 予約(`sg_persist`)へ移行してください。',
    }),
  },
);

const manageRaid = agentText(
  'Starts, stops and checks a RAID device that is described in `/etc/conf.d/HB-ManageRAID`.',
  '`/etc/conf.d/HB-ManageRAID` に定義した RAID デバイスを起動、停止、確認します。',
  {
    raidname: param(
      'Names the RAID as it is written in `/etc/conf.d/HB-ManageRAID`; case matters.',
      '`/etc/conf.d/HB-ManageRAID` に書いた RAID の名前を指定します(大文字と小文字は区別されます)。',
    ),
  },
);

const serveRaid = agentText(
  'Enables and disables a shared merge group of an IBM ServeRAID controller. The SCSI identifiers can change with each start, so mount the file systems by UUID or label.',
  'IBM ServeRAID コントローラーの共有マージグループを有効化・無効化します。SCSI ID は起動のたびに変わることがあるため、ファイルシステムは UUID かラベルでマウントします。',
  {
    serveraid: param('Sets the number of the ServeRAID adapter.', 'ServeRAID アダプターの番号を指定します。'),
    mergegroup: param(
      'Sets the number of the merge group that contains the logical drive; shared groups have 1 to 8.',
      '論理ドライブを含むマージグループの番号を指定します(共有グループは 1～8)。',
    ),
  },
);

const symlink = agentText(
  'Creates a symbolic link at start and removes it at stop. It switches configuration on only where a service runs, for example a cron job.',
  '起動時にシンボリックリンクを作成し、停止時に削除します。cron ジョブなど、サービスが動くノードだけで設定を有効にしたい場合に使います。',
  {
    link: param('Sets the path of the symbolic link.', 'シンボリックリンクのパスを指定します。', { type: path }),
    target: param(
      'Sets the file or directory to which the link points. If it does not exist, the agent only logs a warning.',
      'リンク先のファイルまたはディレクトリを指定します。存在しない場合は、警告がログに出るだけです。',
      { type: path },
    ),
    backup_suffix: param(
      'Sets the suffix with which a file in the way of the link is renamed. Without it the start fails if such a file exists.',
      'リンクと同じパスにある既存ファイルを退避するときの拡張子を指定します。省略すると、既存ファイルがある場合に起動が失敗します。',
    ),
  },
);

const o2cb = agentText(
  'Connects the OCFS2 cluster file system to the DLM of Pacemaker. Clone it with `interleave=true` after `ocf:pacemaker:controld` and before the file system. On newer systems `controld` alone is sufficient.',
  'OCFS2 クラスタファイルシステムを Pacemaker の DLM に接続します。`interleave=true` のクローンとして、`ocf:pacemaker:controld` の後、ファイルシステムの前に起動します。新しい環境では `controld` だけで足ります。',
  {
    sysfs: param(
      'Sets the directory in which the OCFS2 files of sysfs appear.',
      'sysfs の OCFS2 関連ファイルがあるディレクトリを指定します。',
      {
        type: path,
      },
    ),
    configfs: param('Sets the mount point of configfs.', 'configfs のマウントポイントを指定します。', { type: path }),
    stack: param(
      'Selects the cluster stack for which the OCFS2 daemon was built; `pcmk` means Pacemaker.',
      'OCFS2 デーモンが対応するクラスタスタックを指定します(`pcmk` は Pacemaker)。',
    ),
    daemon_timeout: param(
      'Limits how many seconds the start waits for the control daemon.',
      'start が制御デーモンの起動を待つ時間(秒)の上限を指定します。',
      { type: positive },
    ),
  },
);

const storageMon = agentText(
  'Reads from disks at intervals and sets the health attribute `#health-storage` to red when a read fails or hangs. Clone it over all nodes and set `node-health-strategy`, or nothing moves.',
  'ディスクを定期的に読み取り、失敗や無応答の場合にヘルス属性 `#health-storage` を red にします。クローンで全ノードに配置し、`node-health-strategy` も設定しないとリソースは移動しません。',
  {
    state_file: stateFile,
    drives: param(
      'Lists the disks to check, separated by spaces; at most 25.',
      '確認するディスクを空白区切りで指定します(最大 25 個)。',
    ),
    io_timeout: param(
      'Sets after how many seconds an unanswered read counts as an error.',
      '読み取りを異常とみなすまでの時間(秒)を指定します。',
      { type: positive },
    ),
    inject_errors: param(
      'Simulates errors in the given percentage of the reads. For tests only.',
      '指定した割合(%)の読み取りで異常を再現します。テスト専用です。',
      { type: number },
    ),
  },
);

const nfsNotify = agentText(
  'Tells NFSv3 clients after a failover that the server has restarted, so they reclaim their locks. Start it last in the group, after the virtual address and the exports.',
  'フェイルオーバー後に、NFSv3 クライアントへサーバーの再起動を通知し、ロックを再取得させます。グループの最後、つまり仮想 IP とエクスポートの後に起動します。',
  {
    source_host: param(
      'Lists the virtual addresses or host names by which clients know the server, separated by commas. A wrong name makes clients ignore the notification.',
      'クライアントが使うサーバーの仮想 IP またはホスト名をカンマ区切りで指定します。誤っていると、クライアントが通知を無視します。',
    ),
    notify_args: extraOptions('sm-notify'),
  },
);

const smbShare = agentText(
  'Adds a share to a running Samba server at start and removes it at stop, without a restart, as exportfs does for NFS. It needs a cloned Samba server and an `include` line in `smb.conf`.',
  '動作中の Samba サーバーに再起動なしで共有を追加し、停止時に削除します(NFS の exportfs に相当します)。クローンにした Samba サーバーと、`smb.conf` の `include` 行が必要です。',
  {
    share: param('Names the share as clients see it.', 'クライアントに見える共有の名前を指定します。'),
    path: param('Sets the directory that is shared.', '共有するディレクトリを指定します。', { type: path }),
    hosts_allow: param(
      'Lists the hosts or networks that may use the share.',
      '共有の利用を許可するホストまたはネットワークを指定します。',
    ),
    browseable: param(
      'Shows the share in the list of the server. A hidden share can still be used by its name.',
      'サーバーの共有一覧に表示します。表示しなくても、名前を指定すれば利用できます。',
    ),
    writeable: param(
      'Lets clients write to the share; the opposite of `read_only`.',
      'クライアントの書き込みを許可します(`read_only` の逆)。',
    ),
    read_only: param('Forbids clients to write to the share.', 'クライアントの書き込みを禁止します。'),
    guest_ok: param(
      'Lets clients in without a password, with the rights of the guest account.',
      'ゲストアカウントの権限で、パスワードなしの利用を許可します。',
    ),
    directory_mask: param(
      'Limits the permissions of directories that clients create, in octal.',
      'クライアントが作成するディレクトリのパーミッションの上限を 8 進数で指定します。',
    ),
    create_mask: param(
      'Limits the permissions of files that clients create, in octal.',
      'クライアントが作成するファイルのパーミッションの上限を 8 進数で指定します。',
    ),
    printable: param(
      'Turns the share into a printer, to which clients send spool files.',
      '共有をプリンターとして扱い、クライアントがスプールファイルを送れるようにします。',
    ),
    valid_users: param(
      'Lists the users who may use the share; `@NAME` means a group.',
      '共有を利用できるユーザーを指定します(`@名前` はグループ)。',
    ),
    force_user: param(
      'Sets the system user whose rights apply to all access through the share.',
      '共有へのすべてのアクセスに適用する OS のユーザーを指定します。',
      { type: user },
    ),
    force_group: param(
      'Sets the primary group that applies to all access through the share.',
      '共有へのすべてのアクセスに適用するプライマリグループを指定します。',
      { type: group },
    ),
    extraopt: param(
      'Adds one more line `key = value` to the share, which may contain semicolons.',
      '共有に追加する設定行 `キー = 値` を 1 つ指定します(セミコロンを含められます)。',
    ),
    extraopt_list: param(
      'Adds several more lines `key = value` to the share, separated by semicolons.',
      '共有に追加する設定行 `キー = 値` をセミコロン区切りで複数指定します。',
    ),
    outfile: param(
      'Sets the file into which the section of the share is written. Each share needs its own file.',
      '共有のセクションを書き出すファイルを指定します。共有ごとに別のファイルにします。',
      { type: path },
    ),
    confd: param(
      'Sets the directory that holds the written files. It must be a tmpfs, so a fenced node forgets its shares.',
      '書き出したファイルを置くディレクトリを指定します。フェンシング後に共有が残らないように、tmpfs にします。',
      { type: path },
    ),
    includesfile: param(
      'Sets the file that lists the active shares. `smb.conf` must include it.',
      '有効な共有を列挙するファイルを指定します。`smb.conf` から include する必要があります。',
      { type: path },
    ),
  },
);

const managed = 'ctdb_manages_samba';

const ctdb = agentText(
  'Runs CTDB, which lets Samba serve the same shares on several nodes at once. It needs a cluster file system for its lock file and the private addresses of all nodes in `/etc/ctdb/nodes`. Run it as a clone.',
  '複数のノードの Samba から同じ共有を同時に提供できるようにする CTDB を実行します。ロックファイル用のクラスタファイルシステムと、全ノードのプライベートアドレスを書いた `/etc/ctdb/nodes` が必要です。クローンとして動かします。',
  {
    ctdb_recovery_lock: param(
      'Sets the lock file on the shared file system, by which the nodes elect the leader of a recovery. All nodes must use the same file.',
      'リカバリーの主導ノードを決めるための、共有ファイルシステム上のロックファイルを指定します。全ノードで同じファイルにします。',
    ),
    ctdb_manages_samba: param(
      'Lets CTDB itself start and stop Samba. Separate Samba resources are the recommended way.',
      'Samba の起動と停止を CTDB に任せます。Samba を別のリソースにする構成が推奨されます。',
    ),
    ctdb_manages_winbind: param(
      'Lets CTDB itself start and stop winbind. A separate winbind resource is the recommended way.',
      'winbind の起動と停止を CTDB に任せます。winbind を別のリソースにする構成が推奨されます。',
    ),
    ctdb_service_smb: param(
      `Names the service script of smbd. Used only with \`${managed}\`, and usually detected.`,
      `smbd のサービススクリプトの名前を指定します。\`${managed}\` が有効な場合だけ使われ、通常は自動で検出されます。`,
    ),
    ctdb_service_nmb: param(
      `Names the service script of nmbd. Used only with \`${managed}\`, and usually detected.`,
      `nmbd のサービススクリプトの名前を指定します。\`${managed}\` が有効な場合だけ使われ、通常は自動で検出されます。`,
    ),
    ctdb_service_winbind: param(
      'Names the service script of winbind. Used only with `ctdb_manages_winbind`, and usually detected.',
      'winbind のサービススクリプトの名前を指定します。`ctdb_manages_winbind` が有効な場合だけ使われ、通常は自動で検出されます。',
    ),
    ctdb_samba_skip_share_check: param(
      'Skips the check of every share during a monitor. Useful if there are too many shares to check in time.',
      'monitor ですべての共有を確認する処理を省きます。共有が多く、時間内に確認できない場合に使います。',
    ),
    ctdb_monitor_free_memory: param(
      'Sets the free memory in MB below which the node becomes unhealthy. CTDB 4.4 and later ignore it.',
      'ノードを異常とみなす空きメモリ(MB)の下限を指定します。CTDB 4.4 以降では無視されます。',
      { type: number },
    ),
    ctdb_start_as_disabled: param(
      'Starts CTDB in the disabled state, in which the node takes no public address.',
      'パブリックアドレスを持たない無効状態で CTDB を起動します。',
    ),
    ctdb_config_dir: param(
      'Sets the directory that contains the `nodes` file and the other CTDB settings.',
      '`nodes` ファイルなど CTDB の設定を置くディレクトリを指定します。',
      { type: path },
    ),
    ctdb_binary: binary('ctdb'),
    ctdbd_binary: binary('ctdbd'),
    ctdb_socket: param(
      'Sets the socket through which local programs reach ctdbd. CTDB 4.9 and later ignore it.',
      'ローカルのプログラムが ctdbd に接続するソケットを指定します。CTDB 4.9 以降では無視されます。',
      { type: path },
    ),
    ctdb_dbdir: param(
      'Sets the directory of the local databases of CTDB. It must be on local storage.',
      'CTDB のローカルデータベースのディレクトリを指定します。ローカルストレージに置きます。',
      { type: path },
    ),
    ctdb_logfile: logFile('CTDB'),
    ctdb_rundir: param(
      'Sets the directory in which ctdbd keeps its socket and PID files.',
      'ctdbd がソケットや PID ファイルを置くディレクトリを指定します。',
      { type: path },
    ),
    ctdb_timeout: param(
      'Limits how many seconds a command waits for the answer of ctdbd.',
      'コマンドが ctdbd の応答を待つ時間(秒)の上限を指定します。',
      { type: positive },
    ),
    ctdb_debuglevel: param(
      'Sets from 0 to 10 how much CTDB logs; a higher number logs more.',
      'CTDB のログの詳しさを 0～10 で指定します(大きいほど詳細)。',
      { type: integer({ min: 0, max: 10 }) },
    ),
    ctdb_max_open_files: param(
      'Limits the number of files that ctdbd may have open. Raise it for clusters with many clients.',
      'ctdbd が同時に開けるファイル数の上限を指定します。クライアントが多い場合に増やします。',
      { type: positive },
    ),
    smb_conf: param(
      `Sets the Samba configuration file that the agent edits. Used only with \`${managed}\`.`,
      `エージェントが編集する Samba の設定ファイルを指定します。\`${managed}\` が有効な場合だけ使われます。`,
      { type: path },
    ),
    smb_private_dir: param(
      'Sets the directory of the Samba password files. Only CTDB before 1.0.50 needs it; omit it otherwise.',
      'Samba のパスワードファイルのディレクトリを指定します。CTDB 1.0.50 より前でだけ必要です。',
      { type: path },
    ),
    smb_passdb_backend: param(
      `Selects where Samba stores its users. Used only with \`${managed}\`.`,
      `Samba がユーザー情報を保存する方式を指定します。\`${managed}\` が有効な場合だけ使われます。`,
    ),
    smb_idmap_backend: param(
      `Selects how Samba maps Windows identifiers to system users. Used only with \`${managed}\`.`,
      `Samba が Windows の識別子を OS のユーザーに対応付ける方式を指定します。\`${managed}\` が有効な場合だけ使われます。`,
    ),
    smb_fileid_algorithm: param(
      `Selects how Samba identifies files on the cluster file system; OCFS2 requires \`fsid\`. Used only with \`${managed}\`.`,
      `クラスタファイルシステム上のファイルを Samba が識別する方式を指定します(OCFS2 では \`fsid\`)。\`${managed}\` が有効な場合だけ使われます。`,
    ),
  },
);

export const ocfSharing: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:nvmet-port': nvmetPort,
  'ocf:heartbeat:vdo-vol': vdo,
  'ocf:heartbeat:EvmsSCC': agentText(
    'Activates the shared cluster container of EVMS on one node. Deprecated, because EVMS is no longer maintained; use LVM.',
    'EVMS の共有クラスタコンテナを 1 ノードで有効化します。EVMS の開発は終了しているため非推奨で、代わりに LVM を使ってください。',
    evms,
  ),
  'ocf:heartbeat:Evmsd': agentText(
    'Runs the EVMS daemon, through which nodes share EVMS volumes. Deprecated, because EVMS is no longer maintained; use LVM.',
    'ノード間で EVMS ボリュームを共有するための EVMS デーモンを実行します。EVMS の開発は終了しているため非推奨で、代わりに LVM を使ってください。',
    evms,
  ),
  'ocf:heartbeat:ICP': icp,
  'ocf:heartbeat:LinuxSCSI': linuxScsi,
  'ocf:heartbeat:ManageRAID': manageRaid,
  'ocf:heartbeat:ServeRAID': serveRaid,
  'ocf:heartbeat:symlink': symlink,
  'ocf:pacemaker:o2cb': o2cb,
  'ocf:heartbeat:storage-mon': storageMon,
  'ocf:heartbeat:nfsnotify': nfsNotify,
  'ocf:heartbeat:smb-share': smbShare,
  'ocf:heartbeat:CTDB': ctdb,
};
