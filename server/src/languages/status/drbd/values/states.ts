import type { ValueType } from '../../../../schema/types.ts';
import { states } from '../../values/fields.ts';

/** The states of connections, replication, roles and disks. */

export const connection: ValueType = states({ en: 'a connection state', ja: '接続状態' }, [
  [
    'StandAlone',
    'No connection, and this node does not look for one. Either an administrator disconnected it, or DRBD rejected the peer. StandAlone may mean split brain. Look for `Split-Brain detected` in the kernel log of both nodes (`grep -i split-brain /var/log/messages`). Without it, `drbdadm connect RESOURCE` is enough.',
    '接続がなく、接続しようともしていない状態です。管理者が切断したか、DRBD が対向ノードを拒否しています。スプリットブレインの可能性があります。両ノードのカーネルログで `Split-Brain detected` を探してください(`grep -i split-brain /var/log/messages`)。見つからなければ `drbdadm connect RESOURCE` で接続できます。',
  ],
  [
    'Disconnecting',
    'A short-lived state while the connection is closed. StandAlone follows.',
    '切断の途中に一時的に現れる状態です。次は StandAlone になります。',
  ],
  [
    'Unconnected',
    'A short-lived state before a connection attempt. WFConnection follows.',
    '接続を試みる前の一時的な状態です。次は WFConnection になります。',
  ],
  [
    'Timeout',
    'A short-lived state after the peer did not answer in time. Look at the network if it comes back.',
    '対向ノードの応答がタイムアウトした直後の一時的な状態です。繰り返す場合はネットワークを確認します。',
  ],
  [
    'BrokenPipe',
    'A short-lived state after the connection to the peer was lost. Look at the network if it comes back.',
    '対向ノードとの接続が失われた直後の一時的な状態です。繰り返す場合はネットワークを確認します。',
  ],
  [
    'NetworkFailure',
    'A short-lived state after the connection to the peer was lost. Look at the replication link if it comes back.',
    '対向ノードとの接続が失われた直後の一時的な状態です。繰り返す場合はレプリケーション回線を確認します。',
  ],
  [
    'ProtocolError',
    'A short-lived state after the peer sent something unexpected. Compare the DRBD versions of both nodes.',
    '対向ノードから想定外のデータを受け取った直後の一時的な状態です。両ノードの DRBD のバージョンを比べてください。',
  ],
  [
    'TearDown',
    'A short-lived state: the peer is closing the connection.',
    '対向ノードが接続を閉じている間の一時的な状態です。',
  ],
  [
    'WFConnection',
    'This node waits until its peer can be reached. Look whether DRBD runs on the peer, whether the link is up, and whether a firewall blocks the port (7777 or 7788, say).',
    '対向ノードと接続できるまで待っている状態です。対向ノードで DRBD が動作しているか、回線がつながっているか、ファイアウォールがポート(7777 や 7788 など)を遮断していないかを確認します。',
  ],
  [
    'Connecting',
    'This node waits until its peer can be reached. Look whether DRBD runs on the peer, whether the link is up, and whether a firewall blocks the port.',
    '対向ノードと接続できるまで待っている状態です。対向ノードで DRBD が動作しているか、回線がつながっているか、ファイアウォールがポートを遮断していないかを確認します。',
  ],
  [
    'WFReportParams',
    'The TCP connection is there, and this node waits for the first packet of its peer. A state that stays is a sign of different configurations.',
    'TCP 接続ができ、対向ノードからの最初のパケットを待っている状態です。この状態が続く場合は、両ノードの設定の違いを疑います。',
  ],
  [
    'Connected',
    'The nodes are connected, and writes are mirrored. This is the normal state.',
    '両ノードが接続され、書き込みがミラーリングされています。正常な状態です。',
  ],
  [
    'StartingSyncS',
    'An administrator has started a full synchronization from this node. SyncSource follows.',
    '管理者がこのノードを複製元とする全同期を開始しました。次は SyncSource になります。',
  ],
  [
    'StartingSyncT',
    'An administrator has started a full synchronization to this node. WFSyncUUID follows.',
    '管理者がこのノードを複製先とする全同期を開始しました。次は WFSyncUUID になります。',
  ],
  [
    'WFBitMapS',
    'A partial synchronization begins. SyncSource follows.',
    '差分の同期が始まります。次は SyncSource になります。',
  ],
  [
    'WFBitMapT',
    'A partial synchronization begins. WFSyncUUID follows.',
    '差分の同期が始まります。次は WFSyncUUID になります。',
  ],
  [
    'WFSyncUUID',
    'A synchronization is about to begin. SyncTarget follows.',
    '同期がまもなく始まります。次は SyncTarget になります。',
  ],
  [
    'SyncSource',
    'A synchronization runs, and this node sends its data. The device can be used meanwhile; the line `finish:` says how long it takes.',
    '同期中で、このノードがデータの送り手です。同期中もデバイスは使えます。残り時間は `finish:` の行に表示されます。',
  ],
  [
    'SyncTarget',
    'A synchronization runs, and this node receives the data. Until it ends, the local disk is Inconsistent: do not stop the peer.',
    '同期中で、このノードがデータの受け手です。終わるまでローカルのディスクは Inconsistent のため、対向ノードを停止しないでください。',
  ],
  [
    'PausedSyncS',
    'This node is to send data, but the synchronization is paused. Another one runs first, or somebody paused it. Use `drbdadm resume-sync RESOURCE` where it was you.',
    '送り手としての同期が一時停止しています。ほかの同期の終了を待っているか、だれかが停止しました。自分で停止した場合は `drbdadm resume-sync RESOURCE` で再開します。',
  ],
  [
    'PausedSyncT',
    'This node is to receive data, but the synchronization is paused. Another one runs first, or somebody paused it. Use `drbdadm resume-sync RESOURCE` where it was you.',
    '受け手としての同期が一時停止しています。ほかの同期の終了を待っているか、だれかが停止しました。自分で停止した場合は `drbdadm resume-sync RESOURCE` で再開します。',
  ],
  [
    'VerifyS',
    'An online verification runs, started on this node.',
    'このノードから開始したオンライン照合の実行中です。',
  ],
  [
    'VerifyT',
    'An online verification runs, started on the peer.',
    '対向ノードから開始したオンライン照合の実行中です。',
  ],
  [
    'Ahead',
    'The link was too slow, so this node stopped mirroring and only notes what differs. A synchronization follows when there is room again.',
    '回線が追い付かないため、ミラーリングを止めて差分だけを記録しています。余裕ができると同期します。',
  ],
  [
    'Behind',
    'The link was too slow, so the peer stopped mirroring to this node, whose data is old. A synchronization follows when there is room again.',
    '回線が追い付かないため、対向ノードがミラーリングを止め、このノードのデータは古くなっています。余裕ができると同期します。',
  ],
  [
    'Unconfigured',
    'The device is not set up. Use `drbdadm up RESOURCE`, or start the service.',
    'デバイスが設定されていません。`drbdadm up RESOURCE` を実行するか、サービスを起動します。',
  ],
  [
    'Off',
    'Nothing is replicated over this connection at the moment.',
    '現在この接続ではレプリケーションが行われていません。',
  ],
  [
    'Established',
    'The nodes are connected, and writes are mirrored. This is the normal state.',
    '両ノードが接続され、書き込みがミラーリングされています。正常な状態です。',
  ],
]);

export const roles: ValueType = states({ en: 'a role', ja: 'ロール' }, [
  [
    'Primary',
    'The device can be read, written and mounted on this side.',
    'デバイスを読み書きでき、マウントもできる側です。',
  ],
  [
    'Secondary',
    'This side receives all writes. Its device cannot be mounted or even read.',
    '書き込みを受け取る側です。デバイスはマウントも読み取りもできません。',
  ],
  [
    'Unknown',
    'The role of a node that is not connected. It is never that of the node itself.',
    '接続していないノードのロールです。自ノードがこの値になることはありません。',
  ],
]);

export const disks: ValueType = states({ en: 'a disk state', ja: 'ディスクの状態' }, [
  [
    'Diskless',
    'No local disk: it was never attached, it was detached, or DRBD dropped it after an I/O error. Look for I/O errors in the kernel log; after replacing the disk, `drbdadm create-md` and `drbdadm attach` bring it back.',
    'ローカルディスクがありません。アタッチ前か、デタッチ済みか、I/O エラーのために DRBD が切り離しました。カーネルログで I/O エラーを確認し、ディスク交換後に `drbdadm create-md` と `drbdadm attach` で戻します。',
  ],
  ['Attaching', 'A short-lived state while the metadata is read.', 'メタデータを読み取っている間の一時的な状態です。'],
  ['Detaching', 'A short-lived state while the disk is taken away.', 'ディスクを切り離している間の一時的な状態です。'],
  [
    'Failed',
    'A short-lived state after an I/O error of the local disk. Diskless follows.',
    'ローカルディスクの I/O エラー直後の一時的な状態です。次は Diskless になります。',
  ],
  [
    'Negotiating',
    'A short-lived state: the disk was attached to a connected device, and the nodes compare their data.',
    '接続中にディスクがアタッチされ、両ノードがデータの世代を比べている間の一時的な状態です。',
  ],
  [
    'Inconsistent',
    'The data is incomplete. So it is on both nodes of a new resource before the first synchronization, and on the target during every synchronization. On a new resource, choose the node with the data and run `drbdadm primary --force RESOURCE` there.',
    'データが不完全です。新しいリソースでは初回同期まで両ノードが、同期中は常に受け手がこの状態になります。新しいリソースでは、データを持つノードを選び `drbdadm primary --force RESOURCE` を実行します。',
  ],
  [
    'Outdated',
    'The data is consistent, but old. The node is not allowed to become Primary until it is synchronized. Connect the nodes again.',
    'データに矛盾はありませんが、古くなっています。同期するまで Primary にはなれません。ノードを再接続してください。',
  ],
  [
    'DUnknown',
    'The state of a peer disk without a connection to the peer. Look at the connection state.',
    '対向ノードと接続していないため、そのディスクの状態が分かりません。接続状態を確認します。',
  ],
  [
    'Consistent',
    'The data is consistent; whether it is UpToDate or Outdated is decided when the nodes connect.',
    'データに矛盾はありません。UpToDate か Outdated かは、接続時に決まります。',
  ],
  [
    'UpToDate',
    'The data is consistent and current. This is the normal state.',
    'データに矛盾がなく、最新です。正常な状態です。',
  ],
]);

export const protocols: ValueType = states({ en: 'a replication protocol', ja: 'レプリケーションプロトコル' }, [
  [
    'A',
    'A write counts as done when it is on the local disk and in the send buffer. A crash can lose the last writes.',
    'ローカルディスクへの書き込みと送信バッファーへの格納で、書き込み完了になります。障害時に直前の書き込みを失うことがあります。',
  ],
  [
    'B',
    'A write counts as done when it is on the local disk and has reached the memory of the peer.',
    'ローカルディスクへの書き込みと、対向ノードのメモリへの到着で、書き込み完了になります。',
  ],
  [
    'C',
    'A write counts as done when it is on both disks. Clusters use this one.',
    '両方のディスクへの書き込みで、書き込み完了になります。クラスタではこれを使います。',
  ],
]);

export const writeOrdering: ValueType = states({ en: 'a method of write ordering', ja: '書き込み順序の制御方法' }, [
  ['b', 'Barriers of the disk keep the order.', 'ディスクのバリアで順序を保ちます。'],
  [
    'f',
    'The disk is flushed between writes that depend on each other.',
    '依存する書き込みの間でディスクをフラッシュします。',
  ],
  [
    'd',
    'DRBD waits until earlier writes are done. The disk must have a cache with a battery, or none.',
    '先の書き込みの完了を待ちます。ディスクのキャッシュがないか、バッテリーで保護されている必要があります。',
  ],
  [
    'n',
    'Nothing keeps the order. After a power failure the data may be damaged.',
    '順序を保ちません。電源断の後にデータが壊れるおそれがあります。',
  ],
]);

/** The answer to a question: what `yes` means, and what `no` means, in English and Japanese. */
export function yesNo(yes: readonly [en: string, ja: string], no: readonly [en: string, ja: string]): ValueType {
  return states({ en: 'yes or no', ja: 'yes または no' }, [
    ['yes', ...yes],
    ['no', ...no],
  ]);
}
