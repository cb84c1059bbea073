import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, type ParamText, param } from '../facts.ts';
import { hostList, options, path, usual, words } from './types.ts';

const exportfs: AgentText = {
  doc: {
    en: 'Exports a directory by NFS. It does not run the NFS server, which `nfsserver` or the system must start before it. Start the Filesystem first, then this resource, then the address.',
    ja: 'ディレクトリを NFS でエクスポートします。NFS サーバー自体は起動しないため、`nfsserver` や OS で先に起動しておきます。Filesystem、このリソース、IP アドレスの順に起動します。',
  },
  params: {
    clientspec: param(
      'Selects who may mount the directory, as in exports(5): a network such as `192.168.11.0/24`, a host, or `*`. Define one resource for each network.',
      'マウントを許可するクライアントを exports(5) の形式(`192.168.11.0/24` などのネットワーク、ホスト、`*`)で指定します。ネットワークごとに別のリソースにします。',
      { type: anything('a network, host or `*`', 'ネットワーク、ホスト、または `*`') },
    ),
    options: param(
      'Sets the export options as in exports(5), separated by commas, such as `rw,no_root_squash`.',
      'エクスポートオプションを exports(5) の形式でカンマ区切りで指定します(例: `rw,no_root_squash`)。',
      { type: options },
    ),
    directory: param(
      'Sets the directory to export; several are separated by spaces. It must be mounted before the start.',
      'エクスポートするディレクトリを指定します(複数は空白区切り)。先にマウントされている必要があります。',
      { type: path },
    ),
    fsid: param(
      'Sets the identity of the file system for clients; 0 is the NFSv4 root. It must be the same on every node and different for each export; otherwise clients report "stale file handle" after a failover.',
      'クライアントから見たファイルシステムの識別子を指定します(0 は NFSv4 のルート)。全ノードで同じ値、エクスポートごとに異なる値にしないと、フェイルオーバー後に「Stale file handle」になります。',
      { type: anything('a number, a UUID, or `root`', '数値、UUID、または `root`') },
    ),
    unlock_on_stop: param(
      'Releases the NFS locks on the file system at stop, because it often cannot be unmounted otherwise. Switch it off only if another resource exports the same path.',
      '停止時にファイルシステム上の NFS ロックを解放します(解放しないとアンマウントできないことがよくあります)。同じパスを別のリソースでもエクスポートしている場合だけ無効にします。',
    ),
    wait_for_leasetime_on_stop: param(
      'Waits at stop until the NFSv4 leases have expired (often 90 seconds), so the file system is free. The stop timeout must be longer than that.',
      '停止時に NFSv4 のリース期間(多くは 90 秒)が過ぎるまで待ち、ファイルシステムを確実に解放します。stop のタイムアウトはそれより長くします。',
    ),
    rmtab_backup: param(
      'Sets the file, relative to the directory, that keeps the list of NFSv3 clients for the other node; `none` keeps no list. It works only with a monitor operation.',
      'NFSv3 クライアントの一覧をほかのノードへ引き継ぐファイルを、ディレクトリからの相対パスで指定します(`none` で無効)。monitor オペレーションの設定が必要です。',
    ),
  },
};

const nfsserver: AgentText = {
  doc: {
    en: 'Runs the NFS server of the system and moves it together with its lock and client data. Keep `nfs_shared_infodir` on the shared or replicated file system, mount that first, and disable the start of the NFS server at boot.',
    ja: 'OS の NFS サーバーを、ロックやクライアントの情報ごと移動できるように実行します。`nfs_shared_infodir` を DRBD などのファイルシステムに置いて先にマウントし、OS 起動時の NFS サーバーの自動起動は無効にします。',
  },
  params: {
    nfs_init_script: param(
      'Sets the init script of the NFS server, on systems without systemd where it has an unusual name.',
      'NFS サーバーの init スクリプトを指定します(systemd を使わず、標準と異なる名前の環境)。',
      { type: path, noDefault: true },
    ),
    nfsv4_only: param(
      'Runs NFS version 4 only, without rpcbind and statd. Clients with NFSv3 can no longer connect.',
      'NFSv4 だけで動かし、rpcbind と statd を使いません。NFSv3 クライアントは接続できなくなります。',
    ),
    nfs_no_notify: param(
      'Suppresses the notification of NFSv3 clients after a restart. They then do not reclaim their locks.',
      '再起動後の NFSv3 クライアントへの通知を行いません。その場合、クライアントはロックを再取得しません。',
    ),
    nfs_notify_foreground: param(
      'Keeps the notification program (`sm-notify`) in the foreground, so its messages can be read.',
      '通知プログラム(`sm-notify`)をフォアグラウンドで実行し、メッセージを確認できるようにします。',
    ),
    nfs_smnotify_retry_time: param(
      'Sets for how many minutes the notification of clients that do not answer is repeated.',
      '応答しないクライアントへの通知を繰り返す時間(分)を指定します。',
      { type: integer({ min: 0, unit: 'min' }) },
    ),
    nfs_server_scope: param(
      'Sets the server scope that NFSv4 clients see. It must be the same on all nodes, so clients reclaim their locks after a failover.',
      'NFSv4 クライアントに見えるサーバースコープを指定します。フェイルオーバー後にロックを再取得できるように、全ノードで同じ値にします。',
    ),
    nfs_ip: param(
      'Lists the virtual addresses by which clients use the server, separated by commas. NFSv3 clients receive the restart notification from them.',
      'クライアントがサーバーの利用に使う仮想 IP をカンマ区切りで指定します。NFSv3 クライアントへの再起動通知の送信元になります。',
      { type: anything('addresses, separated by commas', 'IP アドレス(カンマ区切り)') },
    ),
    nfs_shared_infodir: param(
      'Sets the directory that holds the state of the server (locks, clients). It must be on the file system that moves with the resource; otherwise clients lose their locks.',
      'サーバーの状態(ロック、クライアント情報)を保存するディレクトリを指定します。一緒に移動するファイルシステムに置かないと、フェイルオーバー時にロックが失われます。',
      { type: path },
    ),
    rpcpipefs_dir: param(
      'Sets the mount point of the RPC pipe file system. Change it only if it must not be below `/var/lib/nfs`.',
      'RPC パイプファイルシステムのマウントポイントを指定します。`/var/lib/nfs` の下に置けない場合だけ変更します。',
      { type: path },
    ),
  },
};

const implementation: ParamText = param(
  'Selects the iSCSI target software of the system. Set it explicitly, because the automatic choice depends on what is installed and can differ between the nodes.',
  '使用する iSCSI ターゲットの実装を指定します。自動判定はインストール状況によりノードごとに異なるおそれがあるため、明示してください。',
  {
    type: words(
      ['lio-t', 'Uses LIO with targetcli; the standard today.', '現在標準的な LIO(targetcli)を使います。'],
      ['lio', 'Uses LIO with lio-utils.', 'LIO(lio-utils)を使います。'],
      ['tgt', 'Uses the target of scsi-target-utils.', 'scsi-target-utils(tgt)を使います。'],
      ['iet', 'Uses iSCSI Enterprise Target.', 'iSCSI Enterprise Target を使います。'],
      ['scst', 'Uses SCST.', 'SCST を使います。'],
    ),
  },
);

const more: ParamText = param(
  'Passes additional settings to the iSCSI target software as `name=value`, separated by spaces.',
  'iSCSI ターゲットの実装に渡す追加設定を `名前=値` の形で空白区切りで指定します。',
  { type: options },
);

const iqn = anything(
  'an iSCSI qualified name (`iqn.2016-04.jp.example:disk1`)',
  'iSCSI 修飾名(`iqn.2016-04.jp.example:disk1` など)',
);

const iscsiTarget: AgentText = {
  doc: {
    en: 'Offers an iSCSI target on the node where it runs. Its disks are `iSCSILogicalUnit` resources that start after it; the virtual address for clients comes last.',
    ja: 'リソースが動いているノードで iSCSI ターゲットを提供します。ディスクは `iSCSILogicalUnit` リソースとしてこの後に起動し、クライアント用の仮想 IP を最後に起動します。',
  },
  params: {
    implementation,
    iqn: param(
      'Sets the iSCSI qualified name (IQN) that the target announces. Clients store it, so never change it later.',
      '公開するターゲットの iSCSI 修飾名(IQN)を指定します。クライアントが記憶するため、運用開始後は変更しないでください。',
      { type: iqn },
    ),
    tid: param(
      'Sets the number of the target, which tgt requires and which must be unique on the node.',
      'ターゲットの番号を指定します(tgt では必須で、ノード内で一意)。',
      { type: integer({ min: 1 }) },
    ),
    portals: param(
      'Lists the addresses and ports at which the target listens. Name the virtual address to keep the target off the others.',
      'ターゲットが待ち受けるアドレスとポートを指定します。仮想 IP だけで公開する場合に指定します。',
      { type: anything('`ADDRESS:PORT` words', '`アドレス:ポート` の並び') },
    ),
    iser_portals: param(
      'Lists the addresses at which the target listens for iSER (iSCSI over RDMA).',
      'ターゲットが iSER(RDMA 上の iSCSI)で待ち受けるアドレスを指定します。',
      { type: hostList },
    ),
    allowed_initiators: param(
      'Lists the initiators that may connect to the iSCSI target, separated by spaces; without it every initiator may.',
      'iSCSI ターゲットへの接続を許可するイニシエーターを空白区切りで指定します(省略するとすべて許可)。',
      { type: anything('initiator names', 'イニシエーター名の一覧') },
    ),
    incoming_username: param(
      'Sets the CHAP user with which clients log in; without it no login is required.',
      'クライアントが CHAP 認証で使うユーザー名を指定します(省略すると認証なし)。',
    ),
    incoming_password: param(
      'Sets the CHAP password of `incoming_username`.',
      '`incoming_username` の CHAP パスワードを指定します。',
      { secret: true },
    ),
    additional_parameters: more,
  },
};

const iscsiLogicalUnit: AgentText = {
  doc: {
    en: 'Adds a block device, such as a DRBD device or a logical volume, to an iSCSI target as a logical unit. Start it after its `iSCSITarget`; fix `scsi_id` and `scsi_sn`, so clients with multipath recognize the disk after a failover.',
    ja: 'DRBD デバイスや論理ボリュームを、論理ユニット(LU)として iSCSI ターゲットに追加します。`iSCSITarget` の後に起動し、フェイルオーバー後もクライアントが同じディスクと認識できるように、`scsi_id` と `scsi_sn` を固定します。',
  },
  params: {
    implementation,
    target_iqn: param(
      'Names the target to which the unit belongs; it must equal `iqn` of its `iSCSITarget`.',
      'LU が属するターゲットの名前を指定します(`iSCSITarget` の `iqn` と同じ値)。',
      { type: iqn },
    ),
    lun: param(
      'Sets the number of the unit in its target. With tgt start at 1, because 0 belongs to the controller.',
      'ターゲット内での LU の番号を指定します。tgt では 0 がコントローラー用のため、1 から使います。',
      { type: integer({ min: 0 }) },
    ),
    path: param(
      'Sets the device or file that clients receive as a disk.',
      'クライアントにディスクとして公開するデバイスまたはファイルを指定します。',
      {
        type: path,
      },
    ),
    scsi_id: param(
      'Sets the SCSI identifier of the unit, with at most 24 bytes; without it the agent derives one from the resource name.',
      'LU の SCSI ID を 24 バイト以内で指定します(省略するとリソース名から作られます)。',
      { noDefault: true },
    ),
    scsi_sn: param(
      'Sets the serial number that clients see; without it the agent derives one from the resource name. Some multipath clients need a fixed one.',
      'クライアントに見えるシリアル番号を指定します(省略するとリソース名から作られます)。マルチパス環境では固定値が必要なことがあります。',
      { noDefault: true },
    ),
    emulate_tpu: param(
      'Enables the UNMAP command with 1, by which clients return unused space (LIO only).',
      '1 で UNMAP コマンドを有効にし、クライアントが未使用領域を返却できるようにします(LIO だけ)。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    emulate_3pc: param(
      'Enables the EXTENDED COPY command with 1, by which the target copies data itself (LIO only).',
      '1 で EXTENDED COPY コマンドを有効にし、ターゲット側でデータをコピーできるようにします(LIO だけ)。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    emulate_caw: param(
      'Enables the COMPARE AND WRITE command with 1, which VMware uses for locking (LIO only).',
      '1 で、VMware がロックに使う COMPARE AND WRITE コマンドを有効にします(LIO だけ)。',
      { type: integer({ min: 0, max: 1 }) },
    ),
    vendor_id: param(
      'Sets the vendor name that clients see for the disk.',
      'クライアントに見えるディスクのベンダー名を指定します。',
    ),
    product_id: param(
      'Sets the product name that clients see for the disk.',
      'クライアントに見えるディスクの製品名を指定します。',
    ),
    tgt_bstype: param(
      'Selects how tgt accesses the device: `rdwr`, `aio`, `sg` and others.',
      'tgt がデバイスにアクセスする方式(`rdwr`、`aio`、`sg` など)を指定します。',
    ),
    tgt_bsoflags: param(
      'Sets the flags with which tgt opens the device.',
      'tgt がデバイスを開くときのフラグを指定します。',
      {
        type: usual(
          { en: 'a flag of tgtadm', ja: 'tgtadm のフラグ' },
          ['direct', 'Bypasses the page cache.', 'ページキャッシュを使いません。'],
          ['sync', 'Writes synchronously.', '書き込みを同期で行います。'],
        ),
      },
    ),
    tgt_bsopts: param(
      'Passes options to the backing store of tgt.',
      'tgt のバッキングストアに渡すオプションを指定します。',
      {
        type: options,
      },
    ),
    tgt_device_type: param(
      'Selects the kind of device that tgt presents: `disk`, `cd`, `pt` and others.',
      'tgt が見せるデバイスの種類(`disk`、`cd`、`pt` など)を指定します。',
    ),
    additional_parameters: more,
    allowed_initiators: param(
      'Lists the initiators that may use this unit, separated by spaces. LIO needs it unless the target is in demo mode.',
      'この LU の使用を許可するイニシエーターを空白区切りで指定します。LIO では、ターゲットがデモモードでない場合に必要です。',
      { type: anything('initiator names', 'イニシエーター名の一覧') },
    ),
    lio_iblock: param(
      'Sets the number of the LIO backing device. Give each unit its own, so several can start at once.',
      'LIO のバックエンドデバイスの番号を指定します。複数の LU を同時に起動できるように、LU ごとに別の値にします。',
      { type: integer({ min: 0 }) },
    ),
    liot_bstype: param('Selects how LIO accesses the device.', 'LIO がデバイスにアクセスする方式を指定します。', {
      type: usual(
        { en: 'a backing store of targetcli', ja: 'targetcli のバッキングストア' },
        ['block', 'Accesses a block device directly.', 'ブロックデバイスを直接使います。'],
        [
          'fileio',
          'Uses the page cache, which is fast but loses data when the node fails.',
          'ページキャッシュを使うため高速ですが、ノード障害時に未書き込みのデータが失われます。',
        ],
        ['pscsi', 'Passes SCSI commands through.', 'SCSI コマンドをそのまま渡します。'],
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
