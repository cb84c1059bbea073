import type { Directive } from '../../../../schema/types.ts';
import { field, row, states, value } from '../../values/fields.ts';
import { connection, disks, roles, yesNo } from '../values/states.ts';
import { kib, number, text } from './words.ts';

const setup = 'drbdsetup(8)';
const overview = 'drbd-overview(8)';

/** The fields that the tools of DRBD 9 print. */
export const setupFields: Readonly<Record<string, Directive>> = {
  role: field(
    setup,
    'Shows the role: `Primary` can mount the device, `Secondary` only receives writes. On the first line it is that of this node, below a peer’s name that of the peer.',
    'ロールです。`Primary` はデバイスをマウントでき、`Secondary` は書き込みを受け取るだけです。先頭の行は自ノード、対向ノード名の行はそのノードのロールです。',
    row(value('ROLE', roles)),
  ),
  connection: field(
    setup,
    'Shows the state of the connection to this peer. It appears only where the nodes are not connected.',
    'このピアとの接続の状態です。接続されていないときだけ表示されます。',
    row(value('CONNECTION', connection)),
  ),
  replication: field(
    setup,
    'Shows what is replicated at the moment. It appears only while a synchronization or verification runs or waits.',
    'レプリケーションの状態です。同期や照合の実行中や待機中にだけ表示されます。',
    row(value('REPLICATION', connection)),
  ),
  disk: field(
    setup,
    'Shows the state of the disk of this node.',
    'このノードのディスクの状態です。',
    row(value('DISK', disks)),
  ),
  'peer-disk': field(
    setup,
    'Shows the state of the peer’s disk.',
    '対向ノードのディスクの状態です。',
    row(value('DISK', disks)),
  ),
  client: field(
    setup,
    'Shows whether this node has no disk on purpose.',
    'このノードが意図的にディスクレスかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          [
            'The configuration gives this node no disk. Nothing has failed.',
            '設定でディスクを持たないノードです。障害は起きていません。',
          ],
          [
            'This node is meant to have a disk. If it has none, the disk has failed or was detached.',
            'ディスクを持つはずのノードです。ディスクレスになっている場合は、障害か切り離しが起きています。',
          ],
        ),
      ),
    ),
  ),
  'peer-client': field(
    setup,
    'Shows whether the peer has no disk on purpose.',
    '対向ノードが意図的にディスクレスかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          ['The configuration gives the peer no disk.', '設定で対向ノードにディスクがありません。'],
          ['The peer is meant to have a disk.', '対向ノードはディスクを持つはずです。'],
        ),
      ),
    ),
  ),
  quorum: field(
    setup,
    'Shows whether this node sees enough peers to write. Without quorum, DRBD suspends I/O or reports errors: bring the other nodes back.',
    '書き込みに必要な数のノードが見えているかどうかです。クォーラムがないと I/O は停止するかエラーになるため、ほかのノードを復旧します。',
    row(
      value(
        'YESNO',
        yesNo(
          ['Enough nodes are in sight: this node may write.', '必要な数のノードが見えており、書き込めます。'],
          [
            'Too few nodes are in sight. I/O is suspended, or ends with errors, as `on-no-quorum` sets.',
            '見えているノードが足りません。`on-no-quorum` の設定に従って I/O が停止するか、エラーになります。',
          ],
        ),
      ),
    ),
  ),
  suspended: field(
    setup,
    'Shows why I/O is suspended, if it is. `drbdadm resume-io RESOURCE` continues it where it is safe.',
    'I/O が停止している理由です。安全と判断できる場合は `drbdadm resume-io RESOURCE` で再開します。',
    row(
      value(
        'REASON',
        states({ en: 'a reason', ja: '理由' }, [
          ['no', 'I/O runs.', 'I/O は停止していません。'],
          ['user', 'A person suspended it (`drbdadm suspend-io`).', '管理者が停止しました(`drbdadm suspend-io`)。'],
          ['no-data', 'No disk with current data can be reached.', '最新のデータを持つディスクに到達できません。'],
          [
            'fencing',
            'The fencing handler of a lost peer has not answered yet.',
            '切断した対向ノードのフェンシングハンドラーの応答を待っています。',
          ],
          ['quorum', 'Quorum is lost.', 'クォーラムを失っています。'],
        ]),
      ),
    ),
  ),
  blocked: field(
    setup,
    'Shows which layer makes requests wait.',
    '要求を待たせている層です。',
    row(
      value(
        'LAYER',
        states({ en: 'a layer', ja: '層' }, [
          ['no', 'Nothing waits.', '待ちはありません。'],
          [
            'upper',
            'The layers above the backing disk make requests wait.',
            '下位ディスクより上の層が要求を待たせています。',
          ],
          ['lower', 'The backing disk makes requests wait.', '下位ディスクが要求を待たせています。'],
        ]),
      ),
    ),
  ),
  'resync-suspended': field(
    setup,
    'Shows who paused the synchronization.',
    '同期を一時停止させているものです。',
    row(
      value(
        'WHO',
        states({ en: 'a reason', ja: '理由' }, [
          ['no', 'It is not paused.', '停止していません。'],
          ['user', 'A person paused it here.', 'このノードで管理者が停止しました。'],
          ['peer', 'The peer paused it.', '対向ノードが停止しました。'],
          ['dependency', 'Another synchronization runs first.', '先に別の同期が実行されています。'],
        ]),
      ),
    ),
  ),
  'node-id': field(
    setup,
    'Shows the number that DRBD 9 knows the node by.',
    'DRBD 9 がノードを識別する番号です。',
    number(),
  ),
  volume: field(
    setup,
    'Shows the number of the volume within its resource.',
    'リソース内のボリューム番号です。',
    number(),
  ),
  minor: field(
    setup,
    'Shows the minor number of the device: 0 is `/dev/drbd0`.',
    'デバイスのマイナー番号です。0 は `/dev/drbd0` を指します。',
    number(),
  ),
  backing_dev: field(
    setup,
    'Names the backing disk.',
    '下位ディスクの名前です。',
    row(value('DISK', text('a block device', 'ブロックデバイス'))),
  ),
  open: field(
    setup,
    'Shows whether a program has the device open.',
    'デバイスを開いているプログラムがあるかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          [
            'Something has it open: a mount, or a guest. It cannot be demoted or taken down.',
            'マウントや仮想マシンなどで使用中です。降格や停止はできません。',
          ],
          ['Nothing uses it.', '使用されていません。'],
        ),
      ),
    ),
  ),
  size: field(setup, 'Shows the size of the device in KiB.', 'デバイスのサイズ(KiB)です。', number(kib)),
  read: field(
    setup,
    'Counts the KiB read from the local disk.',
    'ローカルディスクから読み取った量(KiB)です。',
    number(kib),
  ),
  written: field(
    setup,
    'Counts the KiB written to the local disk.',
    'ローカルディスクに書き込んだ量(KiB)です。',
    number(kib),
  ),
  received: field(setup, 'Counts the KiB received from this peer.', 'このピアから受信した量(KiB)です。', number(kib)),
  sent: field(setup, 'Counts the KiB sent to this peer.', 'このピアへ送信した量(KiB)です。', number(kib)),
  'out-of-sync': field(
    setup,
    'Shows the KiB that differ between this node and the peer. Zero is normal.',
    'このピアと一致していない量(KiB)です。正常時は 0 です。',
    number(kib),
  ),
  done: field(
    setup,
    'Shows how many percent of the synchronization are done.',
    '同期が完了した割合(%)です。',
    number(),
  ),
  eta: field(setup, 'Shows how long the synchronization will still take.', '同期が終わるまでの残り時間です。'),
  dbdt1: field(
    setup,
    'Shows the speed of the synchronization in MiB per second.',
    '同期の速度(MiB/秒)です。',
    number(),
  ),
  pending: field(
    setup,
    'Counts the requests sent to this peer that it has not answered yet.',
    'このピアに送って応答を待っている要求の数です。',
    number(),
  ),
  unacked: field(
    setup,
    'Counts the requests of this peer that this node has not answered yet.',
    'このピアから受け取り、まだ応答していない要求の数です。',
    number(),
  ),
  'write-ordering': field(
    setup,
    'Shows how writes are kept in order on the local disk: `flush`, `drain` or `none`. Without a battery, `none` may lose data in a power failure.',
    'ローカルディスクへの書き込み順序を保つ方法(`flush`、`drain`、`none`)です。バッテリーがない場合、`none` では停電時にデータを失うことがあります。',
    row(value('METHOD', text('a method', '方法'))),
  ),
  peers: field(setup, 'Counts the peers that this word is about.', 'この状態にあるピアの数です。', number()),
  'al-writes': field(
    setup,
    'Counts the updates of the activity log.',
    'アクティビティログを更新した回数です。',
    number(),
  ),
  'bm-writes': field(setup, 'Counts the updates of the bitmap.', 'ビットマップを更新した回数です。', number()),
  'upper-pending': field(
    setup,
    'Counts the requests of applications that are open now.',
    'アプリケーションからの未完了の要求の数です。',
    number(),
  ),
  'lower-pending': field(
    setup,
    'Counts the requests to the backing disk that are open now.',
    '下位ディスクへの未完了の要求の数です。',
    number(),
  ),
  'al-suspended': field(
    setup,
    'Shows whether the activity log is suspended.',
    'アクティビティログが停止しているかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          ['Writes go on without updates of the activity log.', 'アクティビティログを更新せずに書き込みます。'],
          ['The activity log is updated, as usual.', '通常どおりアクティビティログを更新します。'],
        ),
      ),
    ),
  ),
  'force-io-failures': field(
    setup,
    'Shows whether DRBD reports every request as failed because somebody asked for it (`drbdadm secondary --force`).',
    '管理者の指示(`drbdadm secondary --force`)により、すべての要求を失敗として返しているかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          ['Every request fails.', 'すべての要求が失敗します。'],
          ['Requests are served, as usual.', '通常どおり要求を処理します。'],
        ),
      ),
    ),
  ),
  congested: field(
    setup,
    'Shows whether the send buffer of the link is more than 80 % full.',
    '回線の送信バッファーが 80 % を超えて埋まっているかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          ['The link takes data more slowly than the disk.', '回線への送信が書き込みに追いついていません。'],
          ['The link keeps up.', '送信は追いついています。'],
        ),
      ),
    ),
  ),
  tls: field(
    setup,
    'Shows whether the link is encrypted.',
    '回線が暗号化されているかどうかです。',
    row(
      value(
        'YESNO',
        yesNo(
          ['The link is encrypted.', '暗号化されています。'],
          ['Data crosses the network in clear text.', 'データは平文で流れます。'],
        ),
      ),
    ),
  ),
  'ap-in-flight': field(
    setup,
    'Shows the amount of application data on its way to the peer, in KiB.',
    '対向ノードへ送信中のアプリケーションデータの量(KiB)です。',
    number(kib),
  ),
  'rs-in-flight': field(
    setup,
    'Shows the amount of synchronization data on its way to the peer, in KiB.',
    '対向ノードへ送信中の同期データの量(KiB)です。',
    number(kib),
  ),
};

/** What `drbd-overview` adds to the states of a device. */
export const overviewFields: Readonly<Record<string, Directive>> = {
  resource: field(
    overview,
    'Names the resource of the device.',
    'デバイスのリソース名です。',
    row(value('RESOURCE', text('a resource', 'リソース名'), { refersTo: 'drbd-resource', ifUndefined: 'none' })),
  ),
  mounted: field(
    overview,
    'Names the directory where the device is mounted.',
    'デバイスがマウントされているディレクトリです。',
    row(value('DIRECTORY', text('a directory', 'ディレクトリ'))),
  ),
  'file-system': field(
    overview,
    'Names the type of the file system.',
    'ファイルシステムの種類です。',
    row(value('TYPE', text('a type of file system', 'ファイルシステムの種類'))),
  ),
  capacity: field(
    overview,
    'Shows the size of the file system.',
    'ファイルシステムのサイズです。',
    row(value('SIZE', text('a size', 'サイズ'))),
  ),
  used: field(
    overview,
    'Shows how much of the file system is used.',
    'ファイルシステムの使用量です。',
    row(value('SIZE', text('a size', 'サイズ'))),
  ),
  available: field(
    overview,
    'Shows how much of the file system is free.',
    'ファイルシステムの空き容量です。',
    row(value('SIZE', text('a size', 'サイズ'))),
  ),
  use: field(
    overview,
    'Shows the used part of the file system in percent.',
    'ファイルシステムの使用率です。',
    row(value('PERCENT', text('a percentage', '割合'))),
  ),
};
