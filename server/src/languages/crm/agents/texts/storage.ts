import { anything, integer } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { booleanOr, drbdOrOther, options, path, usual, words } from './types.ts';

const drbd: AgentText = {
  doc: {
    en: 'Runs one DRBD resource as a promotable (master/slave) resource: started means connected and Secondary, promoted means Primary. Wrap it in `ms` (or a promotable clone) with `notify=true`, `clone-max=2` and `master-max=1`, and monitor both roles with different intervals. DRBD must not be started at boot beside it.',
    ja: 'DRBD リソース 1 つをマスター/スレーブ(昇格可能クローン)として制御します。start で接続して Secondary に、promote で Primary になります。`ms`(または promotable クローン)で包み、`notify=true`、`clone-max=2`、`master-max=1` を指定し、両方のロールに異なる間隔の monitor を設定してください。OS 起動時の DRBD 自動起動は無効にしておきます。',
  },
  params: {
    drbd_resource: param(
      'The name of the resource as the DRBD configuration has it: the `r0` of `resource r0 { … }`. A wrong name makes every start fail with "not configured".',
      'DRBD の設定ファイルに書いたリソース名です。`resource r0 { … }` なら `r0` を指定します。名前が違うと start が「not configured」で失敗します。',
      { refersTo: 'drbd-resource', type: anything('a DRBD resource', 'DRBD リソース名') },
    ),
    drbdconf: param(
      'The DRBD configuration file, when it is not in the usual place. Must be the same path on every node.',
      'DRBD の設定ファイルが標準の場所にないときに、そのパスを指定します。全ノードで同じパスでなければなりません。',
      { type: path },
    ),
    adjust_master_score: param(
      'Four promotion scores, never falling: data merely consistent; only the peer up to date; locally up to date as Secondary with the peer unknown; locally up to date and the peer known (or already Primary). Keep the first at 0, or outdated data may be promoted.',
      'データの状態に応じた昇格スコアを 4 つ、小さい順に並べます。順に、Consistent にすぎない、対向だけが UpToDate、自ノードは UpToDate だが対向の状態が不明、自ノードが UpToDate で対向の状態も分かる(または Primary)場合です。最初の値は 0 のままにします。上げると、古いデータのまま昇格するおそれがあります。',
      { type: anything('four numbers, separated by blanks', '空白区切りの 4 つの数値') },
    ),
    stop_outdates_secondary: param(
      'Marks the local disk as outdated when a Secondary is stopped while a Primary runs elsewhere. An addition to the fencing of DRBD, never a substitute; the default is right for almost everybody.',
      '他のノードで Primary が動いている間に Secondary を停止するとき、ローカルディスクを Outdated にします。DRBD のフェンシング設定を補うもので、代わりにはなりません。通常は無効のままにします。',
    ),
    ignore_missing_notifications: param(
      'Lets the agent run although the clone has no `notify=true`. For special cases only: without notifications the promotion scores of the peers are not adjusted in time.',
      'クローンに `notify=true` がなくてもエラーにしません。通知がないと対向ノードの昇格スコアがすぐに更新されないため、特殊な構成以外では使わないでください。',
    ),
    wfc_timeout: param(
      'How many seconds start waits for the peer to connect before it goes on alone. Raise it where the replication link needs time to come up, and the start timeout with it.',
      'start 時に対向ノードとの接続を待つ秒数です。この時間が過ぎると接続を待たずに続行します。レプリケーション用リンクの確立に時間がかかる場合は、start のタイムアウトと合わせて増やしてください。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    remove_master_score_if_peer_primary: param(
      'Withdraws the promotion score while DRBD sees a healthy Primary on the peer, which avoids promotions that must fail when only the cluster communication is lost. May delay a real failover until DRBD notices that the peer is gone.',
      'DRBD から見て対向ノードが正常な Primary である間、自ノードの昇格スコアを取り下げます。クラスタ通信だけが切れたときの無駄な promote を避けられますが、DRBD が対向の停止に気付くまでフェイルオーバーが遅れることがあります。',
      {
        type: booleanOr(
          ['false', 'Never.', '取り下げません。'],
          ['true', 'Whenever the peer is Primary.', '対向が Primary なら常に取り下げます。'],
          [
            'unexpected',
            'Only when Pacemaker knows of no Primary.',
            'Pacemaker が Primary を把握していないときだけ取り下げます。',
          ],
        ),
      },
    ),
    fail_promote_early_if_peer_primary: param(
      'Gives a promotion up after the first try when the peer is Primary, instead of trying again until the timeout.',
      '対向ノードが Primary のとき、タイムアウトまで再試行せず、1 回の試行で promote を失敗させます。',
    ),
    unfence_if_all_uptodate: param(
      'Calls the unfence script as soon as all volumes are UpToDate, in case a constraint of the fence-peer handler was left behind.',
      'すべてのボリュームが UpToDate になったら unfence スクリプトを呼び出し、fence-peer ハンドラーが追加した制約の消し残しを取り除きます。',
    ),
    unfence_extra_args: param(
      'Further arguments for the script that removes the fencing constraint, when `unfence_if_all_uptodate` is on.',
      '`unfence_if_all_uptodate` が有効なとき、フェンシング用の制約を削除するスクリプトに渡す追加の引数です。',
      { type: options },
    ),
    require_drbd_module_version_ge: param(
      'The oldest version (x.y.z) of the kernel module that is accepted. Gives a clear message when a kernel update has brought an older module.',
      '使用を許す DRBD カーネルモジュールの最小バージョン(x.y.z)です。カーネル更新などで古いモジュールに戻ってしまったときに、原因が分かるエラーになります。',
      { type: anything('a version', 'バージョン番号') },
    ),
    require_drbd_module_version_lt: param(
      'The version of the kernel module from which on the agent refuses to start (not included).',
      'このバージョン以降の DRBD カーネルモジュールでは start に失敗します(指定したバージョン自身も含みません)。',
      { type: anything('a version', 'バージョン番号') },
    ),
    connect_only_after_promote: param(
      'Leaves DRBD disconnected until it is promoted. For the upper device of a stacked setup whose lower layer has no proper fencing; every failover then makes a new generation of the data.',
      '昇格するまで DRBD を接続しません。下位層に十分なフェンシングがない多段(stacked)構成の上位デバイス向けです。フェイルオーバーのたびに新しい世代識別子が作られます。',
    ),
  },
};

const filesystem: AgentText = {
  doc: {
    en: 'Mounts and unmounts a file system. On DRBD it must run where the device is Primary: one colocation and one order with the `ms` resource. Stop kills processes that still use the mount; when it fails all the same, the node has to be fenced, so give stop enough time.',
    ja: 'ファイルシステムをマウント・アンマウントします。DRBD 上に置く場合は、デバイスが Primary のノードで動くように、`ms` リソースとの colocation と order の両方が必要です。stop ではマウントを使用中のプロセスを終了させますが、それでもアンマウントできないとノードのフェンシングになるため、stop のタイムアウトは長めにします。',
  },
  params: {
    device: param(
      'What to mount: a block device, `-U UUID` or `-L LABEL`, or `server:/path` for NFS. For replicated data this is the DRBD device, never the disk below it.',
      'マウントするデバイスです。ブロックデバイスのほか、`-U UUID`、`-L ラベル`、NFS の `server:/path` も指定できます。DRBD を使う場合は下位のディスクではなく、必ず DRBD デバイスを指定します。',
      { args: drbdOrOther },
    ),
    directory: param(
      'The mount point. It must exist on every node and must not be in `/etc/fstab` for mounting at boot.',
      'マウントポイントです。全ノードに作成しておき、`/etc/fstab` で自動マウントしないようにします。',
      { type: path },
    ),
    fstype: param(
      'The type of the file system, as for `mount -t`. Only one node at a time may mount ext4 or XFS; a mount on two nodes needs a cluster file system such as GFS2 or OCFS2.',
      'ファイルシステムの種類です(`mount -t` と同じ)。ext4 や XFS は同時に 1 ノードでしかマウントできません。2 ノードで同時にマウントするには GFS2 や OCFS2 などのクラスタファイルシステムが必要です。',
      {
        type: usual(
          { en: 'a file system type', ja: 'ファイルシステムの種類' },
          ['ext4', 'The usual one on Linux; one node at a time.', 'Linux で一般的なもので、1 ノードずつ使います。'],
          ['xfs', 'For big files; one node at a time.', '大容量向けで、1 ノードずつ使います。'],
          ['ext3', 'The predecessor of ext4.', 'ext4 の前身です。'],
          ['btrfs', 'With snapshots; one node at a time.', 'スナップショットを持ち、1 ノードずつ使います。'],
          ['nfs', 'A share of an NFS server.', 'NFS サーバーの共有です。'],
          ['nfs4', 'A share of an NFS 4 server.', 'NFSv4 サーバーの共有です。'],
          ['cifs', 'A share of a Windows or Samba server.', 'Windows または Samba サーバーの共有です。'],
          [
            'gfs2',
            'A cluster file system (Red Hat); needs DLM.',
            'クラスタファイルシステム(Red Hat)です。DLM が必要です。',
          ],
          ['ocfs2', 'A cluster file system (Oracle).', 'クラスタファイルシステム(Oracle)です。'],
          ['tmpfs', 'In memory.', 'メモリ上のファイルシステムです。'],
        ),
      },
    ),
    options: param(
      'Mount options as for `mount -o`, separated by commas: `noatime`, `ro` and so on.',
      'マウントオプションです。`mount -o` と同じ形式で、`noatime` などをカンマ区切りで指定します。',
      { type: anything('mount options, separated by commas', 'マウントオプション(カンマ区切り)') },
    ),
    statusfile_prefix: param(
      'Where the thorough monitor (`OCF_CHECK_LEVEL=20`) writes its test file, relative to the mount point. Change it only when the application minds a directory of that name.',
      '詳細な監視(`OCF_CHECK_LEVEL=20`)で書き込みテスト用のファイルを置く場所です。マウントポイントからの相対パスで、アプリケーションの妨げになる場合だけ変更します。',
    ),
    run_fsck: param(
      'Whether to check the file system before mounting. `force` can make start far slower than its timeout.',
      'マウント前に fsck を行うかどうかです。`force` では start がタイムアウトするほど時間がかかることがあります。',
      {
        type: words(
          ['auto', 'Only for types that need it.', '必要な種類のファイルシステムだけ実行します。'],
          ['force', 'Always.', '常に実行します。'],
          ['no', 'Never.', '実行しません。'],
        ),
      },
    ),
    fast_stop: param(
      'Assumes that nobody uses the file system and gives up soon when stop meets users. Keep `no`, with a long stop timeout, where users cannot be ruled out.',
      '使用中のプロセスがない前提で停止を急ぎ、残っていると早めに失敗とします。使用中のプロセスがあり得る場合は `no` のままにし、stop のタイムアウトを長くします。',
    ),
    force_clones: param(
      'Allows a clone of a file system that is not cluster-aware. Dangerous for anything but read-only or network file systems: two mounts of the same ext4 destroy it.',
      'クラスタ非対応のファイルシステムをクローンにすることを許可します。読み取り専用やネットワークファイルシステム以外では危険で、同じ ext4 を 2 ノードでマウントするとデータが壊れます。',
    ),
    force_unmount: param(
      'What stop does to processes that still use the mount. Without killing them the unmount, and with it the stop, may fail.',
      'stop のときにマウントを使用中のプロセスをどう扱うかです。終了させない設定ではアンマウントできず、stop に失敗することがあります。',
      {
        type: booleanOr(
          ['true', 'Finds them with fuser and kills them.', 'fuser で探して終了させます。'],
          [
            'safe',
            'Finds them by way of /proc, which does not hang on a dead NFS server, and kills them.',
            '/proc を調べて終了させます。応答しない NFS サーバーがあってもハングしません。',
          ],
          ['false', 'Kills nothing.', 'プロセスを終了させません。'],
        ),
      },
    ),
  },
};

const lvmActivate: AgentText = {
  doc: {
    en: 'Activates an LVM volume group, or one logical volume, on the node where it runs, and sees to it that no other node does. Works with lvmlockd, the system id, or tags; the group must not be activated at boot.',
    ja: 'LVM のボリュームグループ(または 1 つの論理ボリューム)を、リソースが動いているノードだけで有効化します。保護方式は lvmlockd、system_id、タグなどから選びます。OS 起動時に自動で有効化されないように設定しておきます。',
  },
  params: {
    vgname: param('The volume group.', '対象のボリュームグループ名です。', {
      type: anything('a volume group', 'ボリュームグループ名'),
    }),
    lvname: param(
      'Only this logical volume of the group. Without it, all volumes are activated.',
      'この論理ボリュームだけを有効化します。省略するとグループ内のすべてが対象になります。',
      { type: anything('a logical volume', '論理ボリューム名') },
    ),
    vg_access_mode: param(
      'What keeps two nodes from using the group at the same time. It must agree with lvm.conf on all nodes.',
      '2 つのノードが同時に使うのを防ぐ方式です。全ノードの lvm.conf の設定と合わせる必要があります。',
      {
        type: words(
          [
            'system_id',
            'The group belongs to one node, recorded in it; for failover clusters.',
            'ボリュームグループに使用ノードを記録する方式です。フェイルオーバー構成向けです。',
          ],
          [
            'lvmlockd',
            'The lock daemon over DLM; shared volumes are possible.',
            'DLM を使うロックデーモンの方式です。複数ノードでの共有もできます。',
          ],
          ['clvmd', 'The older daemon of cluster LVM.', '旧来のクラスタ LVM(cLVM)の方式です。'],
          [
            'tagging',
            'A tag on the group and a list in lvm.conf; old systems.',
            'タグと lvm.conf の一覧で制御する、古い環境向けの方式です。',
          ],
        ),
      },
    ),
    activation_mode: param(
      'Whether one node or several may use the volumes; `shared` needs lvmlockd or clvmd and a cluster file system.',
      '1 ノードだけで使うか、複数ノードで共有するかです。`shared` には lvmlockd か clvmd と、クラスタファイルシステムが必要です。',
      {
        type: words(
          ['exclusive', 'One node at a time.', '同時に 1 ノードだけで使います。'],
          ['shared', 'Several nodes at once.', '複数ノードで同時に使います。'],
        ),
      },
    ),
    tag: param('The tag that `tagging` puts on the group.', '`tagging` 方式で使うタグの名前です。'),
    partial_activation: param(
      'Activates the group even when a disk of it is missing, as with half a mirror.',
      '一部の物理ボリュームがなくても有効化します。ミラーの片側だけで動かす場合に使います。',
      { type: boolean },
    ),
  },
};

export const storage: Readonly<Record<string, AgentText>> = {
  'ocf:linbit:drbd': drbd,
  'ocf:heartbeat:Filesystem': filesystem,
  'ocf:heartbeat:LVM-activate': lvmActivate,
};
