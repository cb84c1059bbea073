import { optional, word } from '../../../schema/grammar.ts';
import { rate, sectors, size, time } from '../values/numbers.ts';
import { digest, switchValue, value, volumeOf } from '../values/values.ts';
import {
  type DrbdOption,
  disk9,
  disk84,
  disk84AndSyncer,
  manual9,
  manual83,
  manual84,
  manuals,
  net9,
  net84,
  net84AndSyncer,
  newerManual,
  option,
  peer9,
  syncer83,
  syncerLater,
} from './option.ts';

const onOff = optional(word('yes|no', switchValue()));

/** How fast, in which order and how cheaply disks are brought in sync again, and compared. */
export const resyncOptions: Readonly<Record<string, DrbdOption>> = {
  'resync-rate': option({
    doc: {
      en: 'Sets the fixed bandwidth of a resync; a number without a unit is in KiB/s, so specify the unit (`30M`). It applies only while the resync controller is off (`c-plan-ahead 0`); otherwise it is only the initial rate. A third of the bandwidth of the slower of disk and replication link leaves enough for applications.',
      ja: '再同期に使う帯域を固定値で指定します。単位を付けない数値は KiB/s とみなされるため、`30M` のように単位を書くことをお勧めします。この値が上限として働くのは速度の自動調整を止めた場合(`c-plan-ahead 0`)だけで、有効な場合は開始時の速度にすぎません。ディスクとレプリケーション回線のうち遅い方の 3 分の 1 程度にしておくと、アプリケーションの I/O を圧迫しません。',
    },
    args: value('RATE', rate({ min: 1, max: 8_388_608, range8: { max: 4_194_304 } })),
    default: '250',
    scopes: { '8.4': disk84, '9': peer9 },
    laterUtils: syncerLater,
    example: 'disk {\n  c-plan-ahead 0;\n  resync-rate 30M;\n}',
    source: manuals,
  }),
  'c-plan-ahead': option({
    doc: {
      en: 'Sets the time over which the resync controller plans, and thus how quickly it reacts. Make it at least five times the round trip between the nodes; if it is too short, the speed oscillates. With `0`, the controller is off and `resync-rate` applies.',
      ja: '再同期速度の自動調整(コントローラー)がどれくらい先までを見越して調整するかを指定します。ノード間の往復遅延(RTT)の 5 倍以上にしてください。短すぎると速度が大きく振れます。`0` にすると自動調整が無効になり、`resync-rate` の固定速度で再同期します。',
    },
    args: value(
      'TIME',
      time(0.1, { min: 0, max: 300 }, { en: 'off: `resync-rate` holds', ja: '自動調整なし(`resync-rate` に従います)' }),
    ),
    default: [
      { from: '8.3', value: '0' },
      { from: '8.4', value: '20' },
    ],
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': peer9 },
    laterUtils: syncerLater,
    example: 'disk {\n  c-plan-ahead 20;\n  c-fill-target 1M;\n  c-max-rate 100M;\n  c-min-rate 10M;\n}',
    source: manuals,
  }),
  'c-fill-target': option({
    doc: {
      en: 'Sets how much resync data the controller tries to keep in flight. A number without a unit counts sectors of 512 bytes. A few tens of KiB keep an ordinary link busy; a fast link with fast storage needs up to a few MiB. A value that is too high delays the writes of applications. With `0` the controller aims at `c-delay-target` instead.',
      ja: '自動調整が常に転送中に保とうとする再同期データの量です。単位のない数値は 512 バイトのセクタ数です。一般的な回線では数十 KiB で足り、高速な回線とストレージの組み合わせでは数 MiB まで大きくすることがあります。大きすぎるとアプリケーションの書き込みが待たされます。`0` にすると、代わりに `c-delay-target` を目標にします。',
    },
    args: value(
      'SIZE',
      sectors(
        { min: 0, max: 1_048_576 },
        { en: 'off: `c-delay-target` is the aim', ja: '使用しません(`c-delay-target` を目標にします)' },
      ),
    ),
    default: [
      { from: '8.3', value: '0' },
      { from: '8.4', value: '100' },
    ],
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': peer9 },
    laterUtils: syncerLater,
    example: 'disk {\n  c-fill-target 1M;\n}',
    source: manuals,
  }),
  'c-delay-target': option({
    doc: {
      en: 'Sets the delay along the replication path that the controller aims for when `c-fill-target` is `0`. For paths with large buffers whose fill level is unknown, such as DRBD Proxy. Start with five times the round trip time.',
      ja: '`c-fill-target` が `0` の場合に、自動調整が目標とする経路上の遅延です。DRBD Proxy のように、途中のバッファにどれだけ溜まっているか分からない経路で使います。まず往復遅延(RTT)の 5 倍程度から調整してください。',
    },
    args: value('TIME', time(0.1, { min: 1, max: 100 })),
    default: [
      { from: '8.3', value: '1' },
      { from: '8.4', value: '10' },
    ],
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': peer9 },
    laterUtils: syncerLater,
    source: manuals,
  }),
  'c-max-rate': option({
    doc: {
      en: 'Sets the highest bandwidth that the controller gives to a resync. Set it to the bandwidth of the replication link or of the slower disk, whichever is less: with a fast link, the default slows a resync down. `0` removes the limit since DRBD 9.0.28. A number without a unit is in KiB/s.',
      ja: '自動調整が再同期に割り当てる帯域の上限です。レプリケーション回線と遅い方のディスクのうち、小さい方の性能に合わせてください。10 GbE などの高速な回線では、既定値のままだと再同期が頭打ちになります。`0` は無制限です(DRBD 9.0.28 以降)。単位のない数値は KiB/s です。',
    },
    args: value('RATE', rate({ min: 0, max: 4_194_304, range8: { min: 250 } }, { en: 'no limit', ja: '無制限' })),
    default: '102400',
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': peer9 },
    laterUtils: syncerLater,
    example: 'disk {\n  c-max-rate 500M;\n}',
    source: manuals,
  }),
  'c-min-rate': option({
    doc: {
      en: 'Sets the bandwidth that a resync may use while applications write; above it, DRBD slows the resync down in favour of the applications. It is not guaranteed: a full buffer may still stall the resync. `0` removes the limit, which can make applications very slow; `1` always gives applications priority. A number without a unit is in KiB/s.',
      ja: 'アプリケーションの I/O がある間に再同期が使ってよい帯域です。これを超えると、DRBD は再同期を抑えてアプリケーションを優先します。名前と違って下限の保証ではなく、バッファが詰まれば再同期は止まることもあります。`0` はこの制限をなくすためアプリケーションが極端に遅くなることがあり、`1` は常にアプリケーションを優先します。単位のない数値は KiB/s です。',
    },
    args: value(
      'RATE',
      rate(
        { min: 0, max: 4_194_304 },
        { en: 'no limit: the resync may take everything', ja: '制限なし(再同期が帯域を使い切ることがあります)' },
      ),
    ),
    default: [
      { from: '8.3', value: '4096' },
      { from: '8.4', value: '250' },
    ],
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': peer9 },
    laterUtils: syncerLater,
    example: 'disk {\n  c-min-rate 10M;\n}',
    source: manuals,
  }),
  'resync-after': option({
    doc: {
      en: 'Lets this resource resync only when the named one has finished. Use it for resources that share a disk or a slow link; on fast storage, let them resync in parallel. A name that does not exist has no effect, and a cycle is rejected.',
      ja: '指定したリソースの再同期が終わってから、このリソースの再同期を始めます。同じ物理ディスクや低速な回線を共有するリソースは、このように順番を付けると全体が速く終わります。高速なストレージでは並行のままで構いません。存在しない名前を書いても効果はなく、循環する指定は拒否されます。',
    },
    args: volumeOf(),
    scopes: { '8.4': disk84, '9': disk9 },
    example: 'disk {\n  resync-after r0;\n}',
    source: manuals,
  }),
  'resync-without-replication': option({
    doc: {
      en: 'Lets a resync with a peer run while new writes are not replicated to that peer. Leave it enabled; the manual advises disabling it only for certain resyncs that `c-max-rate` limits. In the `disk` section of a connection, it applies to one peer only.',
      ja: '新しい書き込みがそのピアにレプリケーションされていない間でも、ピアとの再同期を進めます。有効のままにします。マニュアルが無効化を勧めるのは、`c-max-rate` に制限される一部の再同期だけです。`connection` 内の `disk` セクションに書くと、特定のピアだけに適用されます。',
    },
    args: onOff,
    default: 'yes',
    scopes: { '9': peer9 },
    sinceUtils: '9.32.0',
    source: newerManual,
  }),
  'rs-discard-granularity': option({
    doc: {
      en: 'Resyncs in pieces of this size, and where such a piece is all zeroes on the source, discards it on the target instead of writing. This keeps thin volumes thin during a full resync. DRBD rounds up to what the backing device can discard; the option has no effect on a device that does not read zeroes after a discard. The resync may exceed `c-max-rate`.',
      ja: '再同期をこの大きさの単位で行い、同期元でその範囲がすべて 0 の場合は、同期先で書き込む代わりに discard(TRIM)を発行します。シンプロビジョニングのボリュームが全同期で膨らむのを防げます。下位デバイスの discard の単位に切り上げられ、discard 後に 0 が読めないデバイスでは効果がありません。再同期の速度が `c-max-rate` を超えることがあります。',
    },
    args: value('SIZE', size({ min: 0, max: 1_048_576, unread: ['8.4'] }, { en: 'off', ja: '無効' })),
    default: '0',
    scopes: { '8.4': disk84, '9': disk9 },
    example: 'disk {\n  rs-discard-granularity 64K;\n}',
    source: manuals,
  }),
  'csums-alg': option({
    doc: {
      en: 'Sets the digest with which a resync compares blocks before sending them, to skip identical ones. Useful on a slow link, especially after the crash of a Primary, when much of the active area is unchanged; on a fast link it only costs CPU time and reads.',
      ja: '再同期でブロックを送る前に双方のチェックサムを比較し、一致したブロックの転送を省きます。低速な回線、とくに Primary のクラッシュ後(アクティビティログの範囲の大半が実際には一致している場合)に有効です。高速な回線では CPU と読み込みの負荷が増えるだけです。',
    },
    args: value('DIGEST', digest([], { en: '', ja: '' })),
    scopes: { '8.3': syncer83, '8.4': net84AndSyncer, '9': net9 },
    example: 'net {\n  csums-alg sha1;\n}',
    source: manuals,
  }),
  'csums-after-crash-only': option({
    doc: {
      en: 'Uses `csums-alg` only for the first resync after a Primary has crashed. After a network interruption, nearly every marked block has changed, so comparing checksums is wasted work. It has no effect without `csums-alg`.',
      ja: '`csums-alg` による比較を、Primary がクラッシュした後の最初の再同期だけに限定します。単なるネットワーク断の後は、印の付いたブロックのほとんどが実際に変更されており、比較は無駄になるためです。`csums-alg` を指定していなければ効果はありません。',
    },
    args: onOff,
    default: 'no',
    scopes: { '8.4': net84, '9': net9 },
    example: 'net {\n  csums-alg sha1;\n  csums-after-crash-only yes;\n}',
    source: manual9,
  }),
  'verify-alg': option({
    doc: {
      en: 'Sets the digest for online verification: `drbdadm verify` compares both copies block by block while they are in use. Without it, that command cannot run, and silent differences remain unnoticed until a failover. Schedule a run, for example monthly; disconnect and reconnect to resync the differences.',
      ja: 'オンライン照合(`drbdadm verify`)に使うハッシュアルゴリズムです。稼働中のまま両ノードのデータをブロックごとに比較します。未指定だと照合を実行できず、気付かない不一致がフェイルオーバーまで残ります。月に 1 回程度の定期実行をお勧めします。見つかった不一致は、一度切断して再接続すると再同期されます。',
    },
    args: value('DIGEST', digest([], { en: '', ja: '' })),
    scopes: { '8.3': syncer83, '8.4': net84AndSyncer, '9': net9 },
    example: 'net {\n  verify-alg sha1;\n}',
    source: manuals,
  }),
  'use-rle': option({
    doc: {
      en: 'Compresses the bitmaps that the nodes exchange when they connect, by run-length encoding. Large devices then connect faster over a slow link; there is hardly a reason to turn it off.',
      ja: '接続時にノード間で交換するビットマップを、ランレングス圧縮して送ります。ビットマップは同じ値が長く続くためよく縮み、大容量のデバイスでも低速な回線での接続が速くなります。無効にする理由はほとんどありません。',
    },
    args: optional(word('yes|no', switchValue(true))),
    default: [
      { from: '8.3', value: 'no' },
      { from: '8.4', value: 'yes' },
    ],
    scopes: { '8.3': syncer83, '8.4': net84AndSyncer, '9': net9 },
    source: `${manual83}, ${manual84}, ${manual9}`,
  }),
};
