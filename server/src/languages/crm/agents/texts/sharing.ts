import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, type ParamText, param } from '../facts.ts';
import { hostList, options, path, usual, words } from './types.ts';

const exportfs: AgentText = {
  doc: {
    en: 'Exports a directory by NFS as a resource that moves. It does not run the NFS server: that is `nfsserver` or the system, running before it. Order: Filesystem, then this, then the address; take it down in reverse.',
    ja: 'ディレクトリの NFS エクスポートをリソースとして管理します。NFS サーバー自体は起動しないため、`nfsserver` などで先に起動しておきます。Filesystem、exportfs、IP アドレスの順に起動するようにします。',
  },
  params: {
    clientspec: param(
      'Who may mount the directory, as in exports(5): a network `192.168.11.0/24`, a host, or `*`. Take one resource for each network.',
      'マウントを許可するクライアントです。exports(5) と同じく、ネットワーク(`192.168.11.0/24`)、ホスト、`*` で指定します。ネットワークごとに別のリソースにします。',
      { type: anything('a network, host or `*`', 'ネットワーク、ホスト、または `*`') },
    ),
    options: param(
      'Export options as in exports(5), separated by commas: `rw,no_root_squash`.',
      'エクスポートオプションです。exports(5) と同じく `rw,no_root_squash` のようにカンマ区切りで指定します。',
      { type: options },
    ),
    directory: param(
      'The directory to export. It must be mounted before this starts; several are separated by blanks.',
      'エクスポートするディレクトリです。先にマウントされている必要があります。複数ある場合は空白で区切ります。',
      { type: path },
    ),
    fsid: param(
      'The identity of the file system for clients. It must be the same on every node, and different for each export, or clients get "stale file handle" after a failover; 0 is the NFSv4 root.',
      'クライアントから見たファイルシステムの識別子です。全ノードで同じ値、エクスポートごとに異なる値にします。異なっているとフェイルオーバー後に「Stale file handle」になります。0 は NFSv4 のルートです。',
      { type: anything('a number, a UUID, or `root`', '数値、UUID、または `root`') },
    ),
    unlock_on_stop: param(
      'Gives up the NFS locks on the file system at stop, without which it often cannot be unmounted. Switch it off only when another resource exports the same path.',
      '停止時にファイルシステム上の NFS ロックを解放します。解放しないとアンマウントできないことがよくあります。同じパスを別のリソースでもエクスポートしている場合だけ無効にします。',
    ),
    wait_for_leasetime_on_stop: param(
      'Waits at stop until the NFSv4 leases have run out (often 90 seconds), so that the file system is free. The stop timeout must be longer than that.',
      '停止時に NFSv4 のリース期間(多くは 90 秒)が過ぎるまで待ち、ファイルシステムを確実に解放します。stop のタイムアウトはそれより長くします。',
    ),
    rmtab_backup: param(
      'The file, relative to the directory, that keeps the list of NFSv3 clients for the other node; `none` keeps none. Needs a monitor.',
      'NFSv3 クライアントの一覧を引き継ぐためのファイルです(エクスポートするディレクトリからの相対パス)。`none` で無効になります。monitor の設定が必要です。',
    ),
  },
};

const nfsserver: AgentText = {
  doc: {
    en: 'Runs the NFS server of the system as a resource that moves with its lock and client data. Keep `nfs_shared_infodir` on the shared or replicated file system, mount that first, and do not start the NFS server at boot.',
    ja: 'OS の NFS サーバーを、ロックやクライアントの情報ごと移動できるリソースとして管理します。`nfs_shared_infodir` を DRBD などのファイルシステムに置いて先にマウントし、OS 起動時の NFS サーバーの自動起動は無効にします。',
  },
  params: {
    nfs_init_script: param(
      'The init script of the NFS server, on systems without systemd when it has an unusual name.',
      'systemd を使わない環境で、NFS サーバーの init スクリプトが標準と異なる名前の場合に指定します。',
      { type: path, noDefault: true },
    ),
    nfsv4_only: param(
      'Runs NFS version 4 alone, without rpcbind and statd; clients with NFSv3 are shut out.',
      'NFSv4 専用で動かし、rpcbind と statd を使いません。NFSv3 クライアントは接続できなくなります。',
    ),
    nfs_no_notify: param(
      'Does not tell NFSv3 clients that the server was restarted; they will not reclaim their locks.',
      'NFSv3 クライアントに再起動を通知しません。クライアントはロックを取り直さなくなります。',
    ),
    nfs_notify_foreground: param(
      'Keeps the notifying program in the foreground, to see its messages.',
      '通知プログラム(sm-notify)をフォアグラウンドで実行します。メッセージを確認するときに使います。',
    ),
    nfs_smnotify_retry_time: param(
      'For how many minutes clients that do not answer are notified again.',
      '応答しないクライアントへの通知を繰り返す時間(分)です。',
      { type: integer({ min: 0, unit: 'min' }) },
    ),
    nfs_server_scope: param(
      'The server scope that NFSv4 clients see. Give all nodes the same, so that clients reclaim their locks after a failover.',
      'NFSv4 クライアントに見えるサーバースコープです。全ノードで同じ値にすると、フェイルオーバー後にロックを取り直せます。',
    ),
    nfs_ip: param(
      'The virtual addresses by which clients use the server, separated by commas; the reboot notice to NFSv3 clients comes from them.',
      'クライアントが使う仮想 IP アドレスです(カンマ区切り)。NFSv3 クライアントへの再起動通知の送信元になります。',
      { type: anything('addresses, separated by commas', 'IP アドレス(カンマ区切り)') },
    ),
    nfs_shared_infodir: param(
      'Where the state of the server (locks, clients) is kept. Must lie on the file system that moves with the resource, or clients lose their locks.',
      'サーバーの状態(ロック、クライアント情報)の保存先です。一緒に移動するファイルシステム上に置かないと、フェイルオーバー時にロックが失われます。',
      { type: path },
    ),
    rpcpipefs_dir: param(
      'Where the RPC pipe file system is mounted. Change it only when it must not lie below /var/lib/nfs.',
      'RPC パイプファイルシステムのマウント先です。/var/lib/nfs の下に置けない場合だけ変更します。',
      { type: path },
    ),
  },
};

const implementation: ParamText = param(
  'Which iSCSI target of the system is used. Set it: the guess depends on what happens to be installed, which may differ between the nodes.',
  '使用する iSCSI ターゲットの実装です。省略するとインストール状況から推測され、ノードごとに異なるおそれがあるため、明示してください。',
  {
    type: words(
      ['lio-t', 'LIO with targetcli; the usual one today.', 'LIO(targetcli)です。現在はこれが一般的です。'],
      ['lio', 'LIO with lio-utils.', 'LIO(lio-utils)です。'],
      ['tgt', 'The target of scsi-target-utils.', 'scsi-target-utils(tgt)です。'],
      ['iet', 'iSCSI Enterprise Target.', 'iSCSI Enterprise Target です。'],
      ['scst', 'SCST.', 'SCST です。'],
    ),
  },
);

const more: ParamText = param(
  'Further settings for the iSCSI implementation as `name=value`, separated by blanks.',
  'iSCSI の実装に渡す追加設定です。`名前=値` を空白で区切って並べます。',
  { type: options },
);

const iqn = anything(
  'an iSCSI qualified name (`iqn.2016-04.jp.example:disk1`)',
  'iSCSI 修飾名(`iqn.2016-04.jp.example:disk1` など)',
);

const iscsiTarget: AgentText = {
  doc: {
    en: 'Offers an iSCSI target on the node where it runs. The disks in it are `iSCSILogicalUnit` resources that start after it; clients reach it by a virtual address that comes last.',
    ja: 'iSCSI ターゲットを提供します。ディスクは `iSCSILogicalUnit` リソースとしてこの後に起動し、最後に仮想 IP アドレスを起動してクライアントから接続させます。',
  },
  params: {
    implementation,
    iqn: param(
      'The name of the target. Clients store it, so it must never change after a failover.',
      'ターゲットの名前です。クライアントが記憶するため、運用開始後は変更しないでください。',
      { type: iqn },
    ),
    tid: param(
      'The number of the target; needed by tgt and unique on the node.',
      'ターゲットの番号です。tgt では必須で、ノード内で重複しないようにします。',
      { type: integer({ min: 1 }) },
    ),
    portals: param(
      'The addresses and ports at which the target listens. Name the virtual address to hide the others.',
      '待ち受けるアドレスとポートです。仮想 IP アドレスだけを公開する場合に指定します。',
      { type: anything('`ADDRESS:PORT` words', '`アドレス:ポート` の並び') },
    ),
    iser_portals: param(
      'The addresses for iSER (iSCSI over RDMA).',
      'iSER(RDMA 上の iSCSI)で待ち受けるアドレスです。',
      { type: hostList },
    ),
    allowed_initiators: param(
      'The initiators that may connect, separated by blanks; without it, everybody may.',
      '接続を許可するイニシエーターです(空白区切り)。省略するとすべて許可されます。',
      { type: anything('initiator names', 'イニシエーター名の一覧') },
    ),
    incoming_username: param(
      'The CHAP user with which clients log in; without it no login is asked for.',
      'クライアントが CHAP 認証で使うユーザー名です。省略すると認証なしになります。',
    ),
    incoming_password: param(
      'The CHAP password that belongs to `incoming_username`.',
      '`incoming_username` の CHAP パスワードです。',
      { secret: true },
    ),
    additional_parameters: more,
  },
};

const iscsiLogicalUnit: AgentText = {
  doc: {
    en: 'Puts a block device, such as a DRBD device or a logical volume, into an iSCSI target as a logical unit. Start it after its `iSCSITarget`; give `scsi_id` and `scsi_sn` fixed values so that clients with multipath recognize the disk after a failover.',
    ja: 'DRBD デバイスや論理ボリュームを、iSCSI ターゲットの論理ユニット(LU)として公開します。`iSCSITarget` の後に起動します。`scsi_id` と `scsi_sn` を固定しておくと、フェイルオーバー後もクライアントが同じディスクと認識できます。',
  },
  params: {
    implementation,
    target_iqn: param(
      'The name of the target that the unit belongs to: the `iqn` of its `iSCSITarget`.',
      'この LU が属するターゲットの名前です。`iSCSITarget` の `iqn` と同じ値にします。',
      { type: iqn },
    ),
    lun: param(
      'The number of the unit in its target. 0 is taken by the controller in tgt; start with 1 there.',
      'ターゲット内での LU の番号です。tgt では 0 がコントローラー用のため、1 から使います。',
      { type: integer({ min: 0 }) },
    ),
    path: param('The device or file that clients get.', 'クライアントに公開するデバイスまたはファイルです。', {
      type: path,
    }),
    scsi_id: param(
      'The SCSI identifier of the unit, at most 24 bytes; made from the resource name when missing.',
      'LU の SCSI ID です(24 バイトまで)。省略するとリソース名から作られます。',
      { noDefault: true },
    ),
    scsi_sn: param(
      'The serial number that clients see; made from the resource name when missing. Some multipath clients demand a fixed one.',
      'クライアントに見えるシリアル番号です。省略するとリソース名から作られます。マルチパス環境では固定値が必要なことがあります。',
      { noDefault: true },
    ),
    emulate_tpu: param(
      '1 offers the UNMAP command, so that clients can give unused space back (LIO).',
      '1 にすると UNMAP コマンドに対応し、クライアントが未使用領域を返却できます(LIO)。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    emulate_3pc: param(
      '1 offers the EXTENDED COPY command (LIO).',
      '1 にすると EXTENDED COPY コマンドに対応します(LIO)。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    emulate_caw: param(
      '1 offers the COMPARE AND WRITE command, which VMware uses for locking (LIO).',
      '1 にすると COMPARE AND WRITE コマンドに対応します(LIO)。VMware のロックで使われます。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    vendor_id: param('The vendor name that clients see.', 'クライアントに見えるベンダー名です。'),
    product_id: param('The product name that clients see.', 'クライアントに見える製品名です。'),
    tgt_bstype: param(
      'How tgt reads the device: `rdwr`, `aio`, `sg` and others.',
      'tgt がデバイスにアクセスする方式です(`rdwr`、`aio`、`sg` など)。',
    ),
    tgt_bsoflags: param('Flags with which tgt opens the device.', 'tgt がデバイスを開くときのフラグです。', {
      type: usual(
        { en: 'a flag of tgtadm', ja: 'tgtadm のフラグ' },
        ['direct', 'Past the page cache.', 'ページキャッシュを使いません。'],
        ['sync', 'Each write is synchronous.', '書き込みを同期で行います。'],
      ),
    }),
    tgt_bsopts: param('Options of the backing store, for tgt.', 'tgt のバッキングストアに渡すオプションです。', {
      type: options,
    }),
    tgt_device_type: param(
      'The kind of device that tgt pretends to be: `disk`, `cd`, `pt` and others.',
      'tgt が見せるデバイスの種類です(`disk`、`cd`、`pt` など)。',
    ),
    additional_parameters: more,
    allowed_initiators: param(
      'The initiators that may use this unit, separated by blanks. Needed with LIO when the target is not in demo mode.',
      'この LU の使用を許可するイニシエーターです(空白区切り)。LIO でターゲットがデモモードでない場合に必要です。',
      { type: anything('initiator names', 'イニシエーター名の一覧') },
    ),
    lio_iblock: param(
      'The number of the LIO backing device. Give each unit its own, so that several can start at once.',
      'LIO のバックエンドデバイスの番号です。複数の LU を同時に起動できるよう、LU ごとに別の値にします。',
      { type: integer({ min: 0 }) },
    ),
    liot_bstype: param('How LIO reads the device.', 'LIO がデバイスにアクセスする方式です。', {
      type: usual(
        { en: 'a backing store of targetcli', ja: 'targetcli のバッキングストア' },
        ['block', 'A block device, directly.', 'ブロックデバイスを直接使います。'],
        [
          'fileio',
          'By way of the page cache: fast, but data in it is lost when the node fails.',
          'ページキャッシュを経由します。高速ですが、ノード障害時に未書き込みのデータが失われます。',
        ],
        ['pscsi', 'Hands SCSI commands on.', 'SCSI コマンドをそのまま渡します。'],
      ),
    }),
  },
};

export const sharing: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:exportfs': exportfs,
  'ocf:heartbeat:nfsserver': nfsserver,
  'ocf:heartbeat:iSCSITarget': iscsiTarget,
  'ocf:heartbeat:iSCSILogicalUnit': iscsiLogicalUnit,
};
