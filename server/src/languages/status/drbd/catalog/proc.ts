import type { Directive } from '../../../../schema/types.ts';
import { field, row, states, value } from '../../values/fields.ts';
import { flagsSentence } from '../values/flags.ts';
import { connection, disks, protocols, roles, writeOrdering } from '../values/states.ts';
import { kib, number, sides, text } from './words.ts';

const proc = 'drbd.ko (drbd_proc.c)';

const units = states({ en: 'a unit', ja: '単位' }, [
  ['M', 'The amounts are in MiB.', '量の単位は MiB です。'],
  ['K', 'The amounts are in KiB.', '量の単位は KiB です。'],
]);
const progressOf = (en: string, ja: string) =>
  field(
    proc,
    en,
    ja,
    row(
      value('PERCENT', text('how much is done', '完了した割合')),
      value('LEFT', text('how much is left', '残りの量')),
      value('TOTAL', text('how much there is in all', '全体の量')),
      value('UNIT', units),
    ),
  );

/** The fields of a device or of the link to one peer, as the kernel module prints them. */
export const procFields: Readonly<Record<string, Directive>> = {
  cs: field(
    proc,
    'Shows the connection state: whether this node and its peer are connected, and whether they synchronize. `Connected` is normal.',
    '接続状態です。対向ノードと接続しているか、同期中かを示します。正常時は `Connected` です。',
    row(value('CONNECTION', connection)),
  ),
  ro: field(
    proc,
    'Shows the roles, this node first, then the peer. One Primary and one Secondary are normal while a cluster runs a service.',
    'ロールです。自ノード、対向ノードの順に示します。クラスタでサービスが動いていれば Primary と Secondary が 1 つずつになります。',
    sides(roles),
  ),
  st: field(
    proc,
    'Shows the roles as releases before 8.3 print them, this node first, then the peer.',
    '8.3 より前のリリースでのロールの表示です。自ノード、対向ノードの順に示します。',
    sides(roles),
  ),
  ds: field(
    proc,
    'Shows the states of the disks, the one of this node first, then that of the peer. `UpToDate/UpToDate` is normal.',
    'ディスクの状態です。自ノード、対向ノードの順に示します。正常時は `UpToDate/UpToDate` です。',
    sides(disks),
  ),
  protocol: field(
    proc,
    'Shows the replication protocol of the connection. The place is empty without a connection (StandAlone).',
    '接続のレプリケーションプロトコルです。接続の設定がないとき(StandAlone)は空白になります。',
    row(value('PROTOCOL', protocols)),
  ),
  'io-flags': {
    ...field(
      proc,
      'Shows six flags of the I/O: running, waits for another synchronization, paused by the peer, paused here, blocked, activity log suspended. `r-----` is normal.',
      'I/O に関する 6 つのフラグです。順に、I/O の動作、ほかの同期の待機、対向ノードによる一時停止、このノードでの一時停止、I/O の待ち、アクティビティログの停止を示します。正常時は `r-----` です。',
      row(value('FLAGS', text('flags of the I/O, one letter each', 'I/O のフラグ(1 文字ずつ)'))),
    ),
    describeWord: (bound, { text }) => (bound.statement.args[0]?.text === text ? flagsSentence(text) : undefined),
  },
  ns: field(
    proc,
    'Counts the KiB sent to the peer over the network.',
    '対向ノードへネットワークで送信した量(KiB)です。',
    number(kib),
  ),
  nr: field(
    proc,
    'Counts the KiB received from the peer over the network.',
    '対向ノードからネットワークで受信した量(KiB)です。',
    number(kib),
  ),
  dw: field(
    proc,
    'Counts the KiB written to the local disk.',
    'ローカルディスクに書き込んだ量(KiB)です。',
    number(kib),
  ),
  dr: field(
    proc,
    'Counts the KiB read from the local disk.',
    'ローカルディスクから読み取った量(KiB)です。',
    number(kib),
  ),
  al: field(
    proc,
    'Counts the updates of the activity log in the metadata. Many of them for few writes suggest a larger `al-extents`.',
    'メタデータ内のアクティビティログを更新した回数です。書き込みに比べて多い場合は `al-extents` を大きくします。',
    number(),
  ),
  bm: field(
    proc,
    'Counts the updates of the bitmap, which notes the blocks that differ between the nodes.',
    'ノード間で異なるブロックを記録するビットマップを更新した回数です。',
    number(),
  ),
  lo: field(
    proc,
    'Counts the requests to the local disk that are open now. A number that stays high means that the disk is slow.',
    'ローカルディスクへの未完了の要求の数です。高いままの場合はディスクが遅いことを示します。',
    number(),
  ),
  pe: field(
    proc,
    'Counts the requests sent to the peer that it has not answered yet. A number that stays high means that the link or the disk of the peer is slow.',
    '対向ノードに送って応答を待っている要求の数です。高いままの場合は回線か対向ノードのディスクが遅いことを示します。',
    number(),
  ),
  ua: field(
    proc,
    'Counts the requests received from the peer that this node has not answered yet.',
    '対向ノードから受け取り、まだ応答していない要求の数です。',
    number(),
  ),
  ap: field(
    proc,
    'Counts the requests of applications that DRBD has not answered yet.',
    'アプリケーションからの要求のうち、DRBD がまだ応答していない数です。',
    number(),
  ),
  ep: field(
    proc,
    'Counts the epochs: groups of writes whose order among each other does not matter. It is usually 1.',
    'エポック(互いに順序を問わない書き込みのまとまり)の数です。通常は 1 です。',
    number(),
  ),
  wo: field(
    proc,
    'Shows how the order of writes is kept on the local disk: `b` barrier, `f` flush, `d` drain, `n` none.',
    'ローカルディスクで書き込みの順序を保つ方法です。`b` はバリア、`f` はフラッシュ、`d` はドレイン、`n` はなしです。',
    row(value('METHOD', writeOrdering)),
  ),
  oos: field(
    proc,
    'Shows the KiB that differ between the nodes. Zero is normal; during a synchronization the number shrinks.',
    'ノード間で一致していない量(KiB)です。正常時は 0 で、同期中は減っていきます。',
    number(kib),
  ),
  progress: field(
    proc,
    'Shows the progress of a synchronization or a verification as a bar.',
    '同期または照合の進み具合を示すバーです。',
    row(value('BAR', text('a bar of progress', '進み具合のバー'))),
  ),
  "sync'ed": progressOf(
    'Shows how much of a synchronization is done: the percentage, then what is left, then the whole amount.',
    '同期の進み具合です。完了した割合、残りの量、全体の量の順に示します。',
  ),
  verified: progressOf(
    'Shows how much of an online verification is done: the percentage, then what is left, then the whole amount.',
    'オンライン照合の進み具合です。完了した割合、残りの量、全体の量の順に示します。',
  ),
  finish: field(
    proc,
    'Shows how long the synchronization will still take, at its present speed.',
    '現在の速度で同期が終わるまでの残り時間です。',
    row(value('TIME', text('hours, minutes and seconds', '時間:分:秒'))),
  ),
  speed: field(
    proc,
    'Shows the speed of the synchronization: at present, then on average since its start. Raise `resync-rate` or `c-max-rate` where the link has room.',
    '同期の速度です。現在の速度、開始からの平均の順に示します。回線に余裕があれば `resync-rate` や `c-max-rate` を上げます。',
    row(
      value('NOW', text('the present speed', '現在の速度')),
      value('AVERAGE', text('the average speed', '平均の速度')),
      value(
        'UNIT',
        states({ en: 'a unit', ja: '単位' }, [
          ['K/sec', 'The speed is in KiB per second.', '速度の単位は KiB/秒です。'],
        ]),
      ),
      value(
        'STALLED',
        states({ en: 'a remark', ja: '注記' }, [
          [
            'stalled',
            'Nothing was transferred for three minutes. Look at the link.',
            '3 分間何も転送されていません。回線を確認します。',
          ],
        ]),
      ),
    ),
  ),
  want: field(
    proc,
    'Shows the speed that the controller of the synchronization aims at.',
    '同期速度の制御が目標としている速度です。',
    row(value('SPEED', text('a speed', '速度')), value('UNIT', text('KiB per second', 'KiB/秒'))),
  ),
  remark: field(
    proc,
    'Shows a detail of the device that needs no attention in daily work.',
    '日常の運用では気にしなくてよい詳細情報です。',
    row(
      value(
        'DETAIL',
        states({ en: 'a detail', ja: '詳細情報' }, [
          [
            'stalled',
            'Nothing was transferred for three minutes. Look at the link.',
            '3 分間何も転送されていません。回線を確認します。',
          ],
        ]),
      ),
    ),
  ),
  pos: field(
    proc,
    'Shows the sector that a synchronization or a verification has reached, and the number of all sectors.',
    '同期や照合が到達したセクタと、全セクタ数です。',
  ),
  resync: field(proc, 'Shows the use of the cache for synchronizations.', '同期用キャッシュの利用状況です。'),
  act_log: field(proc, 'Shows the use of the activity log.', 'アクティビティログの利用状況です。'),
};
