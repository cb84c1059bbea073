import { anything, integer } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { booleanOr, drbdOrOther, options, path, usual, words } from './types.ts';

const drbd: AgentText = {
  doc: {
    en: 'Controls one DRBD resource: a start connects it as Secondary, a promotion makes it Primary. Define an `ms` resource (or a promotable clone) for it with `notify=true`, `clone-max=2` and `master-max=1`, and monitor both roles with different intervals. Disable the start of DRBD at boot, because the cluster is to control it.',
    ja: 'DRBD リソース 1 つを制御し、start で接続して Secondary に、promote で Primary にします。`ms`(または promotable クローン)リソースを定義して `notify=true`、`clone-max=2`、`master-max=1` を指定し、両方のロールに異なる間隔の monitor を設定します。クラスタが制御するため、OS 起動時の DRBD の自動起動は無効にしておきます。',
  },
  params: {
    drbd_resource: param(
      'Names the DRBD resource as in the DRBD configuration: `r0` for `resource r0 { … }`. A wrong name makes every start fail with "not configured".',
      'DRBD の設定ファイルにあるリソース名を指定します(`resource r0 { … }` なら `r0`)。名前が違うと、start が「not configured」で失敗します。',
      { refersTo: 'drbd-resource', type: anything('a DRBD resource', 'DRBD リソース名') },
    ),
    drbdconf: param(
      'Sets the path of the DRBD configuration file, if it is not in the usual place. It must be the same on every node.',
      'DRBD の設定ファイルが標準の場所にない場合に、そのパスを指定します。全ノードで同じパスにします。',
      { type: path },
    ),
    adjust_master_score: param(
      'Sets four promotion scores in ascending order: data only consistent; only the peer up to date; local data up to date but the peer unknown; local data up to date and the peer known (or already Primary). Keep the first at 0; otherwise outdated data can be promoted.',
      'データの状態に応じた 4 つの昇格スコアを昇順で指定します(Consistent にすぎない場合、対向ノードだけが UpToDate の場合、自ノードは UpToDate だが対向ノードの状態が不明な場合、自ノードが UpToDate で対向ノードの状態も分かるか、すでに Primary の場合)。最初の値を 0 以外にすると、古いデータのまま昇格するおそれがあります。',
      { type: anything('four numbers, separated by spaces', '空白区切りの 4 つの数値') },
    ),
    stop_outdates_secondary: param(
      'Marks the local disk as outdated when a Secondary stops while a Primary runs on the other node. It supplements the fencing of DRBD and does not replace it; keep the default in ordinary setups.',
      'ほかのノードで Primary が動いている間に Secondary を停止すると、ローカルディスクを Outdated にします。DRBD のフェンシングを補うもので代わりにはならず、通常は既定値のままにします。',
    ),
    ignore_missing_notifications: param(
      'Lets the agent run although the clone does not set `notify=true`. Use it in special setups only, because the promotion scores of the peers are then not updated in time.',
      'クローンに `notify=true` がなくてもエラーにしません。対向ノードの昇格スコアがすぐに更新されなくなるため、特殊な構成以外では使わないでください。',
    ),
    wfc_timeout: param(
      'Limits how many seconds the start waits for the peer to connect before it continues alone. Raise it, and the start timeout with it, if the replication link needs time to come up.',
      'start で対向ノードとの接続を待つ時間(秒)の上限を指定し、過ぎると接続を待たずに続行します。レプリケーション回線の確立に時間がかかる場合は、start のタイムアウトとともに増やします。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    remove_master_score_if_peer_primary: param(
      'Withdraws the promotion score while DRBD sees a healthy Primary on the peer, which avoids pointless promotions when only the cluster communication is lost. A real failover can be delayed until DRBD notices that the peer is gone.',
      'DRBD から見て対向ノードが正常な Primary である間、自ノードの昇格スコアを取り下げ、クラスタ通信だけが切れたときの無駄な promote を避けます。その代わり、DRBD が対向ノードのダウンに気付くまでフェイルオーバーが遅れることがあります。',
      {
        type: booleanOr(
          ['false', 'Keeps the promotion score.', '昇格スコアを取り下げません。'],
          ['true', 'Withdraws it whenever the peer is Primary.', '対向ノードが Primary なら常に取り下げます。'],
          [
            'unexpected',
            'Withdraws it only if Pacemaker knows of no Primary.',
            'Pacemaker が Primary を把握していないときだけ取り下げます。',
          ],
        ),
      },
    ),
    fail_promote_early_if_peer_primary: param(
      'Gives up a promotion after the first attempt if the peer is Primary, instead of retrying until the timeout.',
      '対向ノードが Primary の場合、タイムアウトまで再試行せず、1 回の試行で promote を失敗させます。',
    ),
    unfence_if_all_uptodate: param(
      'Calls the unfence script once all volumes are UpToDate, in case the fence-peer handler has left a constraint over.',
      'すべてのボリュームが UpToDate になると unfence スクリプトを呼び出し、fence-peer ハンドラーが追加した制約の消し残しを取り除きます。',
    ),
    unfence_extra_args: param(
      'Passes additional arguments to the script that removes the fencing constraint, if `unfence_if_all_uptodate` is on.',
      '`unfence_if_all_uptodate` が有効な場合に、フェンシング用の制約を削除するスクリプトへ渡す追加の引数を指定します。',
      { type: options },
    ),
    require_drbd_module_version_ge: param(
      'Sets the oldest version (x.y.z) of the DRBD kernel module that is accepted. It gives a clear error when a kernel update has brought an older module.',
      '使用を許す DRBD カーネルモジュールの最小バージョン(x.y.z)を指定します。カーネルの更新で古いモジュールに戻った場合に、原因の分かるエラーになります。',
      { type: anything('a version', 'バージョン番号') },
    ),
    require_drbd_module_version_lt: param(
      'Sets the first version of the DRBD kernel module that is no longer accepted.',
      '使用を許さなくなる最初の DRBD カーネルモジュールのバージョンを指定します(このバージョン自身も使えません)。',
      { type: anything('a version', 'バージョン番号') },
    ),
    connect_only_after_promote: param(
      'Leaves DRBD disconnected until it is promoted. It is meant for the upper device of a stacked setup whose lower layer has no proper fencing; each failover then creates a new generation of the data.',
      '昇格するまで DRBD を接続しません。下位層に十分なフェンシングがない多段(stacked)構成の上位デバイス向けで、フェイルオーバーのたびに新しい世代識別子が作られます。',
    ),
  },
};

const filesystem: AgentText = {
  doc: {
    en: 'Mounts a file system at start and unmounts it at stop. On DRBD it must run where the device is Primary, which takes a colocation and an order with the `ms` resource. The stop kills processes that still use the mount; if the unmount fails nevertheless, the node is fenced, so choose a generous stop timeout.',
    ja: '起動時にファイルシステムをマウントし、停止時にアンマウントします。DRBD 上では、デバイスが Primary のノードで動くように `ms` リソースとの colocation と order が必要です。stop ではマウントを使用中のプロセスを終了させ、それでもアンマウントできないとノードがフェンシングされるため、stop のタイムアウトは長めにします。',
  },
  params: {
    device: param(
      'Sets what is mounted: a block device, `-U UUID`, `-L LABEL`, or `server:/path` for NFS. For replicated data this is the DRBD device, never the disk below it.',
      'マウントする対象(ブロックデバイス、`-U UUID`、`-L ラベル`、NFS の `server:/path`)を指定します。DRBD を使う場合は、下位のディスクではなく必ず DRBD デバイスを指定します。',
      { args: drbdOrOther },
    ),
    directory: param(
      'Sets the mount point. It must exist on every node and must not be mounted at boot by `/etc/fstab`.',
      'マウントポイントを指定します。全ノードに作成しておき、`/etc/fstab` では自動マウントしないようにします。',
      { type: path },
    ),
    fstype: param(
      'Sets the type of the file system, as for `mount -t`. Only one node at a time may mount ext4 or XFS; a mount on two nodes requires a cluster file system such as GFS2 or OCFS2.',
      'ファイルシステムの種類を指定します(`mount -t` と同じ)。ext4 や XFS は同時に 1 ノードでしかマウントできず、2 ノードでのマウントには GFS2 や OCFS2 などのクラスタファイルシステムが必要です。',
      {
        type: usual(
          { en: 'a file system type', ja: 'ファイルシステムの種類' },
          [
            'ext4',
            'Standard file system of Linux; one node at a time.',
            'Linux の標準的なファイルシステムです(同時に 1 ノードだけ)。',
          ],
          [
            'xfs',
            'File system for large volumes; one node at a time.',
            '大容量向けのファイルシステムです(同時に 1 ノードだけ)。',
          ],
          ['ext3', 'Predecessor of ext4; one node at a time.', 'ext4 の前身です(同時に 1 ノードだけ)。'],
          [
            'btrfs',
            'File system with snapshots; one node at a time.',
            'スナップショットを持つファイルシステムです(同時に 1 ノードだけ)。',
          ],
          ['nfs', 'Share of an NFS server.', 'NFS サーバーの共有です。'],
          ['nfs4', 'Share of an NFSv4 server.', 'NFSv4 サーバーの共有です。'],
          ['cifs', 'Share of a Windows or Samba server.', 'Windows または Samba サーバーの共有です。'],
          [
            'gfs2',
            'Cluster file system of Red Hat; requires DLM.',
            'Red Hat のクラスタファイルシステムです(DLM が必要)。',
          ],
          [
            'ocfs2',
            'Cluster file system of Oracle; requires DLM.',
            'Oracle のクラスタファイルシステムです(DLM が必要)。',
          ],
          ['tmpfs', 'File system in memory.', 'メモリ上のファイルシステムです。'],
        ),
      },
    ),
    options: param(
      'Sets the mount options as for `mount -o`, separated by commas: `noatime`, `ro` and so on.',
      'マウントオプションを `mount -o` と同じ形式でカンマ区切りで指定します(`noatime`、`ro` など)。',
      { type: anything('mount options, separated by commas', 'マウントオプション(カンマ区切り)') },
    ),
    statusfile_prefix: param(
      'Sets the directory, relative to the mount point, in which the thorough monitor (`OCF_CHECK_LEVEL=20`) writes its test file. Change it only if the application cannot tolerate a directory of that name.',
      '詳細な監視(`OCF_CHECK_LEVEL=20`)で書き込みテスト用のファイルを置く場所を、マウントポイントからの相対パスで指定します。アプリケーションの妨げになる場合だけ変更します。',
    ),
    run_fsck: param(
      'Selects whether the file system is checked before it is mounted. With `force` the start can take longer than its timeout.',
      'マウント前に fsck を行うかどうかを指定します。`force` では、start がタイムアウトするほど時間がかかることがあります。',
      {
        type: words(
          ['auto', 'Checks only the types that need it.', '必要な種類のファイルシステムだけ実行します。'],
          ['force', 'Checks always.', '常に実行します。'],
          ['no', 'Checks never.', '実行しません。'],
        ),
      },
    ),
    fast_stop: param(
      'Shortens the stop by assuming that no process uses the file system, and fails soon if one does. Keep `no` with a long stop timeout unless users can be ruled out.',
      '使用中のプロセスがない前提で停止を急ぎ、残っていると早めに失敗とします。使用中のプロセスがあり得る場合は `no` のままにし、stop のタイムアウトを長くします。',
    ),
    force_clones: param(
      'Allows a clone of a file system that is not cluster-aware. This is safe only for read-only or network file systems; mounting the same ext4 on two nodes destroys it.',
      'クラスタ非対応のファイルシステムをクローンにすることを許可します。安全なのは読み取り専用やネットワークファイルシステムだけで、同じ ext4 を 2 ノードでマウントするとデータが壊れます。',
    ),
    force_unmount: param(
      'Selects what the stop does to processes that still use the mount. If they are not killed, the unmount, and with it the stop, can fail.',
      'stop のときに、マウントを使用中のプロセスをどう扱うかを指定します。終了させない設定では、アンマウントできずに stop が失敗することがあります。',
      {
        type: booleanOr(
          ['true', 'Finds them with `fuser` and kills them.', '`fuser` で探して終了させます。'],
          [
            'safe',
            'Finds them in `/proc`, which does not hang on a dead NFS server, and kills them.',
            '応答しない NFS サーバーがあってもハングしない `/proc` で探して終了させます。',
          ],
          ['false', 'Kills no process.', 'プロセスを終了させません。'],
        ),
      },
    ),
  },
};

const lvmActivate: AgentText = {
  doc: {
    en: 'Activates an LVM volume group, or one logical volume of it, on the node where it runs, and prevents other nodes from doing the same. It supports lvmlockd, the system ID and tags; the group must not be activated at boot.',
    ja: 'LVM のボリュームグループ(または 1 つの論理ボリューム)を、リソースが動いているノードだけで有効化します。保護方式には lvmlockd、system_id、タグなどがあり、OS 起動時に自動で有効化されないように設定しておきます。',
  },
  params: {
    vgname: param(
      'Names the volume group that LVM-activate controls.',
      'LVM-activate が制御するボリュームグループを指定します。',
      {
        type: anything('a volume group', 'ボリュームグループ名'),
      },
    ),
    lvname: param(
      'Limits the activation to this logical volume of the group. Without it all volumes are activated.',
      '有効化するグループ内の論理ボリュームを限定します。省略するとすべてのボリュームが対象になります。',
      { type: anything('a logical volume', '論理ボリューム名') },
    ),
    vg_access_mode: param(
      'Selects the mechanism that keeps two nodes from using the group at the same time. It must agree with `lvm.conf` on all nodes.',
      '2 つのノードが同時に使うのを防ぐ方式を指定します。全ノードの `lvm.conf` の設定と一致させます。',
      {
        type: words(
          [
            'system_id',
            'Records the owning node in the group; for failover clusters.',
            '使用中のノードをボリュームグループに記録します(フェイルオーバー構成向け)。',
          ],
          [
            'lvmlockd',
            'Uses the lock daemon with DLM, which also allows shared volumes.',
            'DLM を使うロックデーモンの方式で、複数ノードでの共有もできます。',
          ],
          ['clvmd', 'Uses the older daemon of cluster LVM.', '旧来のクラスタ LVM(cLVM)の方式です。'],
          [
            'tagging',
            'Uses a tag on the group and a list in `lvm.conf`; for old systems.',
            'タグと `lvm.conf` の一覧で制御する、古い環境向けの方式です。',
          ],
        ),
      },
    ),
    activation_mode: param(
      'Selects whether one node or several may use the volumes; `shared` requires lvmlockd or clvmd and a cluster file system.',
      'ボリュームを 1 ノードだけで使うか、複数ノードで共有するかを指定します(`shared` には lvmlockd または clvmd と、クラスタファイルシステムが必要です)。',
      {
        type: words(
          ['exclusive', 'Allows one node at a time.', '同時に 1 ノードだけで使います。'],
          ['shared', 'Allows several nodes at once.', '複数ノードで同時に使います。'],
        ),
      },
    ),
    tag: param(
      'Sets the tag that `vg_access_mode=tagging` puts on the group while a node uses it.',
      '`vg_access_mode=tagging` で、使用中のグループに付けるタグを指定します。',
    ),
    partial_activation: param(
      'Activates the group although one of its disks is missing, for example half of a mirror.',
      'ミラーの片側だけの場合など、グループのディスクの一部がなくても有効化します。',
      { type: boolean },
    ),
  },
};

export const storage: Readonly<Record<string, AgentText>> = {
  'ocf:linbit:drbd': drbd,
  'ocf:heartbeat:Filesystem': filesystem,
  'ocf:heartbeat:LVM-activate': lvmActivate,
};
