import { integer, networkInterface } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, type ParamText, param } from '../facts.ts';
import { agentPidFile, binary, configFile, extraOptions } from './ocf-families.ts';
import { path, usual } from './types.ts';

const positive = integer({ min: 1 });
const number = integer({ min: 0 });

const lvm = agentText(
  'Activates an LVM volume group at start and deactivates it at stop, for volumes on shared storage or DRBD below a file system. Superseded by `LVM-activate`, which protects better against activation on two nodes. Set `exclusive=true` on shared storage; without it nothing keeps a second node from activating the group.',
  'LVM のボリュームグループを起動時に有効化し、停止時に無効化します(共有ストレージや DRBD の上にあるファイルシステム用)。後継は、二重の有効化をより確実に防げる `LVM-activate` です。共有ストレージでは `exclusive=true` を指定しないと、別のノードでも有効化できてしまいます。',
  {
    volgrpname: param(
      'Names the volume group that is activated. The operating system must not activate it at boot.',
      '有効化するボリュームグループを指定します。OS の起動時に自動で有効化されないようにしておきます。',
    ),
    exclusive: param(
      'Activates the group on one node only, by a tag in its metadata or, for a clustered group, by clvmd. The tag works only if `volume_list` is set in `lvm.conf`.',
      'メタデータのタグ(クラスタ化されたグループでは clvmd)により、1 ノードだけで有効化します。タグ方式には `lvm.conf` の `volume_list` の設定が必要です。',
    ),
    tag: param(
      'Sets the tag that marks the owner of the group if `exclusive` is on. Choose one that matches no entry of `volume_list`.',
      '`exclusive` が有効な場合に、使用中のグループに付けるタグを指定します。`volume_list` の項目と一致しないものにします。',
    ),
    partial_activation: param(
      'Activates the group although some physical volumes are missing. Useful for mirrored volumes; others then have gaps.',
      '一部の物理ボリュームがなくても有効化します。ミラー化されたボリュームでは有用ですが、それ以外ではデータが欠けます。',
      { type: boolean },
    ),
  },
);

const clvm = agentText(
  'Runs clvmd, which coordinates LVM on shared storage between the nodes. Use it as a clone with `interleave=true` after the DLM (`ocf:pacemaker:controld`). Newer systems use `lvmlockd` instead.',
  '共有ストレージの LVM をノード間で調整する clvmd を実行します。DLM(`ocf:pacemaker:controld`)の後に起動する `interleave=true` のクローンとして使います。新しい環境では代わりに `lvmlockd` を使います。',
  {
    with_cmirrord: param(
      'Starts cmirrord as well, which clustered mirror volumes require.',
      'クラスタ対応のミラーボリュームに必要な cmirrord も起動します。',
    ),
    daemon_options: extraOptions('clvmd', '-d0'),
    activate_vgs: param(
      'Activates all clustered volume groups after clvmd has started. Switch it off if other resources activate them one by one.',
      'clvmd の起動後に、クラスタ化されたボリュームグループをすべて有効化します。別のリソースで個別に有効化する場合は無効にします。',
    ),
    exclusive: param(
      'Limits the monitor to volume groups that are activated exclusively.',
      'monitor の対象を、排他的に有効化されたボリュームグループに限定します。',
    ),
  },
);

const lvmlockd = agentText(
  'Runs lvmlockd, which coordinates shared volume groups through the DLM. Clone it with `interleave=true` after `ocf:pacemaker:controld` and before LVM-activate. The agent adjusts `lvm.conf` so that lvmlockd is used.',
  'DLM を使って共有ボリュームグループの利用を調整する lvmlockd を実行します。`interleave=true` のクローンとして、`ocf:pacemaker:controld` の後、LVM-activate の前に起動します。必要に応じて `lvm.conf` の設定もエージェントが変更します。',
  {
    pidfile: agentPidFile('lvmlockd'),
    socket_path: param(
      'Sets the socket through which LVM commands reach lvmlockd. LVM must be configured for the same path.',
      'LVM のコマンドが lvmlockd に接続するソケットを指定します。LVM 側の設定と一致させます。',
      { type: path },
    ),
    syslog_priority: param(
      'Sets the lowest priority of the messages that lvmlockd sends to syslog.',
      'lvmlockd が syslog に出力するメッセージの最低の優先度を指定します。',
    ),
    adopt: param(
      'Takes over the locks of an earlier lvmlockd process, so a restart of the daemon does not lose them.',
      '以前の lvmlockd のロックを引き継ぎ、デーモンの再起動で失われないようにします。',
    ),
  },
);

/** What Raid1 and mdraid have in common. */
const forceStop = (what: { readonly en: string; readonly ja: string }): ParamText =>
  param(
    `Stops the processes that still use the ${what.en}, first by TERM and then by KILL. With \`false\` the stop fails if the ${what.en} is in use, and the node is fenced.`,
    `${what.ja}を使用中のプロセスを、TERM、KILL の順で終了させます。\`false\` では、使用中だと停止に失敗し、ノードがフェンシングされます。`,
  );
const array = { en: 'array', ja: 'アレイ' };
const waitForUdev = param(
  'Waits at start until udev has created the device. Set `no` on systems without udev, where the start would hang.',
  '起動時に、udev がデバイスを作成するまで待ちます。udev のない環境では起動が終わらなくなるため、`no` にします。',
);
const forceClones = param(
  'Allows the array to be active on several nodes at once. On an ordinary array this destroys the data, so it is right only if the nodes hold different arrays of the same name.',
  '複数のノードで同時に有効にすることを許可します。通常のアレイではデータが壊れるため、同じ名前の別々のアレイを使う場合だけ指定します。',
);

const raid1 = agentText(
  'Assembles Linux software RAID arrays on shared disks at start and stops them at stop. Switch off the automatic assembly at boot, or two nodes write to the same disks. For new configurations `mdraid` is the better choice.',
  '共有ディスク上の Linux ソフトウェア RAID を起動時に組み立て、停止時に停止します。OS 起動時の自動組み立てを無効にしないと、2 つのノードが同じディスクに書き込みます。新しい構成では `mdraid` が適しています。',
  {
    raidconf: configFile('mdadm'),
    raiddev: param(
      'Lists the arrays to manage, separated by spaces, or `auto` for every array in the configuration file.',
      '管理するアレイを空白区切りで指定します(`auto` では設定ファイルのすべてのアレイが対象です)。',
    ),
    homehost: param(
      'Sets the `homehost` value with which the array is assembled. A special value keeps nodes from assembling the array on their own at boot.',
      'アレイの組み立てに使う `homehost` の値を指定します。専用の値にすると、OS 起動時に各ノードが勝手に組み立てるのを防げます。',
    ),
    force_stop: forceStop(array),
    udev: waitForUdev,
    force_clones: forceClones,
  },
);

const mdraid = agentText(
  'Assembles one Linux software RAID array on shared disks and monitors it. Arrays with a clustered bitmap may run as a clone; the agent rejects all others as clones, because two nodes would destroy the data. Switch off the automatic assembly at boot.',
  '共有ディスク上の Linux ソフトウェア RAID を 1 つ組み立てて監視します。クローンにできるのはクラスタ対応ビットマップのアレイで、それ以外はデータが壊れるため拒否されます。OS 起動時の自動組み立ては無効にしておきます。',
  {
    mdadm_conf: configFile('mdadm'),
    md_dev: param(
      'Sets the block device of the array, such as `/dev/md0`. For a clone the array must have been created with `--bitmap=clustered`.',
      'アレイのブロックデバイス(`/dev/md0` など)を指定します。クローンにする場合は、`--bitmap=clustered` で作成したアレイが必要です。',
      { type: path },
    ),
    force_stop: forceStop(array),
    wait_for_udev: waitForUdev,
    force_clones: forceClones,
  },
);

const zfs = agentText(
  'Imports a ZFS pool on shared disks at start and exports it at stop. A pool that two nodes import at the same time is destroyed, so fencing must work.',
  '共有ディスク上の ZFS プールを起動時にインポートし、停止時にエクスポートします。2 つのノードが同時にインポートするとプールが壊れるため、フェンシングが必須です。',
  {
    pool: param(
      'Names the ZFS pool. It must not be imported automatically at boot.',
      'ZFS プールの名前を指定します。OS 起動時に自動でインポートされないようにしておきます。',
    ),
    importargs: extraOptions('zpool import', '-d /dev/disk/by-id'),
    importforce: param(
      'Imports the pool although another host seems to use it. This is needed after a crash, and safe only because the other node has been fenced.',
      'ほかのホストが使用中に見えてもプールをインポートします。クラッシュ後の引き継ぎに必要で、相手がフェンシング済みであることが安全の前提です。',
    ),
  },
);

const crypt = agentText(
  'Opens a LUKS-encrypted device with cryptsetup at start and closes it at stop. Put it in a group between the shared device or DRBD and the file system.',
  'LUKS で暗号化されたデバイスを起動時に cryptsetup で開き、停止時に閉じます。共有デバイスや DRBD とファイルシステムの間に置きます。',
  {
    encrypted_dev: param(
      'Sets the encrypted device, preferably by its UUID. Device names such as `/dev/sdb` can differ between nodes and after a reboot.',
      '暗号化されたデバイスを指定します(UUID を推奨)。`/dev/sdb` のような名前は、ノードや再起動によって変わることがあります。',
    ),
    crypt_dev: param(
      'Names the opened device, which appears as `/dev/mapper/NAME`. Give the name without a path.',
      '開いたデバイスの名前を指定します(`/dev/mapper/名前` になります)。パスは付けません。',
    ),
    key_file: param(
      'Sets the file that contains the passphrase. It must exist on every node and be readable by root only.',
      'パスフレーズを含むファイルを指定します。全ノードに置き、root だけが読めるようにします。',
      { type: path },
    ),
    crypt_type: param(
      'Sets the encryption format that the device must have. A different format makes the start fail instead of damaging the device.',
      'デバイスの暗号化形式を指定します。実際の形式と異なる場合は、デバイスを壊さずに起動が失敗します。',
      {
        type: usual(
          { en: 'a LUKS format', ja: 'LUKS の形式' },
          ['luks', 'Accepts any LUKS version.', 'LUKS の版を問いません。'],
          ['luks1', 'Requires LUKS version 1.', 'LUKS 1 が必要です。'],
          ['luks2', 'Requires LUKS version 2.', 'LUKS 2 が必要です。'],
        ),
      },
    ),
    force_stop: forceStop({ en: 'opened device', ja: '開いたデバイス' }),
  },
);

const sfex = agentText(
  'Holds an exclusive lock on a small partition of a shared disk and renews it regularly. Put it first in the group with the file system, so the disk is never mounted on two nodes even during a split brain. It supplements fencing and does not replace it.',
  '共有ディスクの小さなパーティションに排他ロックを取得し、定期的に更新します。ファイルシステムと同じグループの先頭に置くと、スプリットブレイン中でも 2 つのノードでマウントされません。フェンシングの補助であり、代わりにはなりません。',
  {
    device: param(
      'Sets the partition that holds the lock data. Initialize it once with `sfex_init`; all other content is lost.',
      'ロック情報を保存するパーティションを指定します。あらかじめ `sfex_init` で初期化します(ほかの内容は失われます)。',
      { type: path },
    ),
    index: param(
      'Selects one of several locks on the partition. Each resource group needs its own number.',
      'パーティション内のロックの番号を指定します。リソースグループごとに別の番号にします。',
      { type: positive },
    ),
    collision_timeout: param(
      'Sets how many seconds the agent waits when two nodes try to take the lock at the same moment.',
      '2 つのノードが同時にロックを取得しようとしたときに待つ時間(秒)を指定します。',
      { type: positive },
    ),
    monitor_interval: param(
      'Sets how often, in seconds, the lock is renewed.',
      'ロックを更新する間隔(秒)を指定します。',
      { type: positive },
    ),
    lock_timeout: param(
      'Sets after how many seconds an unrenewed lock counts as free. The start can take as long as this, so its timeout must be longer.',
      '更新されないロックを無効とみなすまでの時間(秒)を指定します。start はこの時間だけ待つことがあるため、そのタイムアウトより短くします。',
      { type: positive },
    ),
  },
);

/** SCSI-3 persistent reservations: sg_persist and mpathpersist. */
const reservation = (required: string): Readonly<Record<string, ParamText>> => ({
  devs: param(
    'Lists the shared disks to reserve, separated by spaces; wildcards are allowed. Use names under `/dev/disk/by-id`, which are the same on every node.',
    '予約する共有ディスクを空白区切りで指定します(ワイルドカード可)。全ノードで同じになる `/dev/disk/by-id` の名前を使います。',
  ),
  [required]: param(
    'Sets how many disks of the list must work. With fewer, the start and the monitor fail.',
    'リストのうち動作している必要があるディスクの数を指定します。下回ると start と monitor が失敗します。',
    { type: positive },
  ),
  reservation_type: param(
    'Sets the SCSI-3 reservation type that the promoted node takes. Type 1 lets the others read, type 3 does not.',
    '昇格したノードが取得する SCSI-3 予約の種類を指定します。1 ではほかのノードの読み取りを許可し、3 では許可しません。',
  ),
  master_score_base: param(
    'Sets the base of the promotion score. A node with a larger value is preferred for the promoted role.',
    '昇格スコアの基準値を指定します。値の大きいノードが優先的に昇格します。',
  ),
  master_score_dev_factor: param(
    'Sets how much each working disk adds to the promotion score, so the node that sees more disks is promoted. The value 0 switches this off.',
    '動作しているディスク 1 つごとに昇格スコアに加える値を指定し、より多くのディスクが見えるノードを昇格させます。0 で無効になります。',
  ),
  master_score_delay: param(
    'Sets how many seconds a change of the disks must last before the promotion score follows. It must exceed the monitor interval; 0 switches it off.',
    'ディスクの状態の変化を昇格スコアに反映するまでの時間(秒)を指定します。monitor の間隔より長くします(0 で無効)。',
  ),
});

const sgPersist = agentText(
  'Protects shared disks by SCSI-3 persistent reservations: every node registers its key, and only the promoted one holds the reservation. Use it as a promotable (`ms`) resource and colocate the file system with the promoted instance. The storage must support persistent reservations.',
  'SCSI-3 の永続予約で共有ディスクを保護します(各ノードがキーを登録し、昇格したノードだけが予約を保持します)。`ms` リソースとして使い、ファイルシステムを昇格側と同じノードに置きます。ストレージが永続予約に対応している必要があります。',
  { binary: binary('sg_persist'), ...reservation('required_devs_nof') },
);

const mpathPersist = agentText(
  'Protects multipath devices by SCSI-3 persistent reservations, as sg_persist does for single paths. Use it as a promotable (`ms`) resource and colocate the file system with the promoted instance.',
  'マルチパスデバイスを SCSI-3 の永続予約で保護します(単一パス用の sg_persist に相当します)。`ms` リソースとして使い、ファイルシステムを昇格側と同じノードに置きます。',
  { binary: binary('mpathpersist'), ...reservation('required_devs_no') },
);

const scsi2 = agentText(
  'Holds an old-style SCSI-2 reservation on a shared disk through the scsires package. Use `sg_persist` on current storage.',
  'scsires パッケージを使い、共有ディスクに旧式の SCSI-2 予約を保持します。現在のストレージでは `sg_persist` を使ってください。',
  {
    scsi_reserve: binary('scsi_reserve'),
    sharedisk: param('Sets the shared disk that is reserved.', '予約する共有ディスクを指定します。', { type: path }),
    start_loop: param(
      'Sets how often the start tries to obtain the reservation before it fails.',
      'start が失敗するまでに予約の取得を試みる回数を指定します。',
      { type: positive },
    ),
  },
);

const iscsi = agentText(
  'Logs in to an iSCSI target at start and logs out at stop, which makes the remote disk available on the node (the initiator side). To offer a disk use iSCSITarget instead. Switch off the automatic login of open-iscsi for this target.',
  '起動時に iSCSI ターゲットにログインし、停止時にログアウトして、リモートのディスクをノードで使えるようにします(イニシエーター側)。ディスクを提供する側には iSCSITarget を使います。このターゲットへの open-iscsi の自動ログインは無効にしておきます。',
  {
    portal: param(
      'Sets the address of the storage server, with the port after a colon if it is not 3260.',
      'ストレージサーバーのアドレスを指定します(ポートが 3260 以外の場合はコロンの後に付けます)。',
    ),
    target: param(
      'Sets the iSCSI qualified name (IQN) of the target, as the storage server announces it.',
      'ストレージサーバーが公開しているターゲットの iSCSI 修飾名(IQN)を指定します。',
    ),
    discovery_type: param(
      'Selects how the targets of the portal are discovered.',
      'ポータルのターゲットを検出する方法を指定します。',
    ),
    iscsiadm: binary('iscsiadm'),
    udev: param(
      'Waits at start until udev has created the disk device, because the next resource needs it. Set `no` on systems without udev.',
      '次のリソースが使えるように、udev がディスクデバイスを作成するまで起動時に待ちます。udev のない環境では `no` にします。',
    ),
    try_recovery: param(
      'Lets the monitor wait for the iSCSI layer to restore a broken session. The monitor then fails only by its timeout, so set that accordingly.',
      '切れたセッションを iSCSI 層が回復するのを monitor が待つようにします。失敗はタイムアウトでしか検知されないため、その値を適切に設定します。',
    ),
  },
);

const aoeTarget = agentText(
  'Exports a disk or file by ATA over Ethernet with vblade. The protocol is not routed, so clients must be on the same Ethernet network.',
  'ディスクやファイルを vblade で ATA over Ethernet として公開します。ルーティングできないプロトコルのため、クライアントは同じイーサネットに必要です。',
  {
    device: param('Sets the disk or file that is exported.', '公開するディスクまたはファイルを指定します。', {
      type: path,
    }),
    nic: param(
      'Names the interface on which the AoE target is offered.',
      'AoE ターゲットを公開するインターフェイスを指定します。',
      { type: networkInterface },
    ),
    shelf: param(
      'Sets the shelf number, the first half of the AoE address.',
      'AoE アドレスの前半であるシェルフ番号を指定します。',
      { type: number },
    ),
    slot: param(
      'Sets the slot number, the second half of the AoE address. Shelf and slot together must be unique in the network.',
      'AoE アドレスの後半であるスロット番号を指定します。シェルフとの組み合わせはネットワーク内で一意にします。',
      { type: number },
    ),
    pid: agentPidFile('vblade'),
    binary: binary('vblade'),
  },
);

const nqn = param(
  'Sets the NVMe qualified name (NQN) of the subsystem, such as `nqn.2014-08.com.example:disk1`. Namespaces and ports refer to it.',
  'サブシステムの NVMe 修飾名(NQN)を指定します(例: `nqn.2014-08.com.example:disk1`)。ネームスペースとポートから参照されます。',
);

const nvmetSubsystem = agentText(
  'Creates an NVMe over Fabrics subsystem, the container of exported namespaces. Start it before the nvmet-namespace and nvmet-port resources, in one group.',
  'NVMe over Fabrics のサブシステム(公開するネームスペースの入れ物)を作成します。同じグループの nvmet-namespace と nvmet-port より先に起動します。',
  {
    nqn,
    allowed_initiators: param(
      'Lists the NQNs of the initiators that may connect, separated by spaces. Without it every initiator may connect.',
      '接続を許可するイニシエーターの NQN を空白区切りで指定します。省略すると、すべてのイニシエーターが接続できます。',
    ),
    serial: param(
      'Sets the serial number of the subsystem, 16 hexadecimal digits. It must stay the same on every node, or initiators see another disk after a failover.',
      'サブシステムのシリアル番号(16 進 16 桁)を指定します。ノードによって異なると、フェイルオーバー後に別のディスクとみなされます。',
    ),
  },
);

const nvmetNamespace = agentText(
  'Exports a block device as a namespace of an NVMe over Fabrics subsystem, comparable to a logical unit of iSCSI. Start it after its nvmet-subsystem.',
  'ブロックデバイスを NVMe over Fabrics サブシステムのネームスペースとして公開します(iSCSI の論理ユニットに相当します)。nvmet-subsystem の後に起動します。',
  {
    nqn,
    namespace_id: param(
      'Sets the number of the namespace within its subsystem.',
      'サブシステム内でのネームスペースの番号を指定します。',
      { type: positive },
    ),
    backing_path: param(
      'Sets the block device or file that is exported, such as a DRBD device.',
      '公開するブロックデバイスまたはファイルを指定します(DRBD デバイスなど)。',
      { type: path },
    ),
    uuid: param(
      'Sets the UUID that initiators see. A fixed value lets them recognize the disk after a failover.',
      'イニシエーターに見える UUID を指定します。固定しておくと、フェイルオーバー後も同じディスクと認識されます。',
    ),
    nguid: param(
      'Sets the globally unique identifier of the namespace, which VMware ESXi needs to recognize the disk.',
      'ネームスペースのグローバル一意識別子を指定します(VMware ESXi がディスクの識別に使います)。',
    ),
  },
);

export const ocfStorage: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:LVM': lvm,
  'ocf:heartbeat:clvm': clvm,
  'ocf:heartbeat:lvmlockd': lvmlockd,
  'ocf:heartbeat:Raid1': raid1,
  'ocf:heartbeat:mdraid': mdraid,
  'ocf:heartbeat:ZFS': zfs,
  'ocf:heartbeat:crypt': crypt,
  'ocf:heartbeat:sfex': sfex,
  'ocf:heartbeat:sg_persist': sgPersist,
  'ocf:heartbeat:mpathpersist': mpathPersist,
  'ocf:heartbeat:scsi2reservation': scsi2,
  'ocf:heartbeat:iscsi': iscsi,
  'ocf:heartbeat:AoEtarget': aoeTarget,
  'ocf:heartbeat:nvmet-subsystem': nvmetSubsystem,
  'ocf:heartbeat:nvmet-namespace': nvmetNamespace,
};
