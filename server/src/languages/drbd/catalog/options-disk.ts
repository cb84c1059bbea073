import { optional, word } from '../../../schema/grammar.ts';
import { choice } from '../../../schema/values.ts';
import { bytes, number, sectors, size, time } from '../values/numbers.ts';
import { policy, switchValue, value } from '../values/values.ts';
import {
  type DrbdOption,
  disk9,
  disk9Only,
  disk83,
  disk84,
  disk84AndSyncer,
  manual9,
  manuals,
  negated,
  newerManual,
  option,
  peer9,
  syncer83,
  syncerLater,
} from './option.ts';

const onOff = optional(word('yes|no', switchValue()));

const diskScopes = { '8.4': disk84, '9': disk9 };

const diskBarrier = option({
  doc: {
    en: 'Keeps dependent writes in order by barriers in the queue of the backing device. Kernels since 2.6.36 (RHEL 6: 2.6.32) cannot tell whether a device honours them, so data can be lost silently: leave it off, and rely on `disk-flushes`.',
    ja: '依存関係のある書き込みの順序を、下位デバイスのバリアで保証します。カーネル 2.6.36(RHEL 6 では 2.6.32)以降はデバイスがバリアに対応しているか判別できず、知らないうちにデータを失うおそれがあります。無効のままにし、`disk-flushes` を使ってください。',
  },
  args: onOff,
  default: 'no',
  scopes: diskScopes,
  source: manuals,
});

const diskFlushes = option({
  doc: {
    en: 'Keeps dependent writes in order by flushing the cache of the backing device. Turn it off only where that cache survives a power failure (RAID controller with battery or flash backup), where this makes writes much faster; with a plain disk, a power failure can then corrupt data.',
    ja: '依存関係のある書き込みの順序を、下位デバイスのキャッシュのフラッシュで保証します。無効にしてよいのは、バッテリーやフラッシュで保護されたキャッシュを持つ RAID コントローラーの場合だけで、その場合は大きく速くなります。通常のディスクで無効にすると、停電時にデータが壊れることがあります。',
  },
  args: onOff,
  default: 'yes',
  scopes: diskScopes,
  example: '# only with a battery backed write cache\ndisk {\n  disk-flushes no;\n  md-flushes no;\n}',
  source: manuals,
});

const diskDrain = option({
  doc: {
    en: 'Waits for writes in flight to finish before it submits one that depends on them. It is the last of the three methods that keep the order; with all three off, the nodes may write in different order, which corrupts data. Do not turn it off in production.',
    ja: '依存関係のある書き込みを出す前に、処理中の書き込みが終わるのを待ちます。順序を保証する 3 つの方法のうち最後に残るもので、3 つすべてを無効にすると書き込みの順序がノード間で食い違い、データが壊れます。本番環境では無効にしないでください。',
  },
  args: onOff,
  default: 'yes',
  scopes: diskScopes,
  source: manuals,
});

const mdFlushes = option({
  doc: {
    en: 'Flushes the cache of the device that holds DRBD’s metadata. As with `disk-flushes`, turn it off only where the write cache survives a power failure; without it a crash can leave the bitmap or the activity log stale, and a resync then misses blocks.',
    ja: 'DRBD のメタデータを置くデバイスのキャッシュをフラッシュします。`disk-flushes` と同じく、停電でも失われない書き込みキャッシュがある場合に限って無効にしてください。保護のない環境で無効にすると、クラッシュ時にビットマップやアクティビティログが古いまま残り、再同期から漏れるブロックが生じます。',
  },
  args: onOff,
  default: 'yes',
  scopes: diskScopes,
  source: manuals,
});

/** The words of 8.3, which later versions still read. */
function formerName(name: string, of: DrbdOption, en: string, ja: string): DrbdOption {
  return negated(name, of, { doc: { en, ja }, scopes: { '8.3': disk83, ...of.scopes } });
}

/** What DRBD asks of the disk below it, and what it does when that fails. */
export const diskOptions: Readonly<Record<string, DrbdOption>> = {
  'on-io-error': option({
    doc: {
      en: 'Sets what a node does when its own disk reports an I/O error. With `detach`, the application keeps running on the data of the peer, which is right for nearly every cluster. `call-local-io-error` needs a `local-io-error` handler; without one it acts like `detach`.',
      ja: '自ノードのディスクで I/O エラーが発生した場合の動作です。`detach` ではディスクを切り離し、対向ノードのデータを使ってサービスを続けます。ほとんどのクラスタではこれが適切です。`call-local-io-error` には `local-io-error` ハンドラーが必要で、ハンドラーがなければ `detach` と変わりません。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice(
            'detach',
            'Detaches the failed disk and continues diskless, reading and writing over the network.',
            '障害のあるディスクを切り離し、ディスクレスの状態でネットワーク越しに読み書きを続けます。',
          ),
          choice(
            'pass_on',
            'Marks the block as out of sync, makes the disk Inconsistent, and tries the request again on the peer; without a peer the application gets the error. The failing disk stays in use.',
            '該当ブロックを不整合として記録し、ディスクの状態を Inconsistent に下げて、対向ノードで要求をやり直します。対向ノードがなければアプリケーションにエラーが返ります。障害のあるディスクは使われ続けます。',
          ),
          choice(
            'call-local-io-error',
            'Detaches the disk as `detach` does, and runs the `local-io-error` handler. The handler usually stops the node so the peer can take over.',
            '`detach` と同じくディスクを切り離し、さらに `local-io-error` ハンドラーを実行します。ハンドラーでノードを停止し、対向ノードに引き継がせるのが一般的です。',
          ),
        ],
        { unread8: true },
      ),
    ),
    default: [
      { from: '8.3', value: 'pass_on' },
      { from: '8.4', value: 'detach' },
    ],
    scopes: { '8.3': disk83, '8.4': disk84, '9': disk9 },
    example: 'disk {\n  on-io-error detach;\n}',
    source: manuals,
  }),
  'al-extents': option({
    doc: {
      en: 'Sets how many extents of 4 MiB may be active, that is, written to without another metadata update. A larger number makes scattered writes faster, but the resync after the crash of a Primary longer, because the whole active area is resynced. Keep it below what disk and link can resync in about five minutes; the standard metadata has room for 6433.',
      ja: 'アクティビティログに同時に載せられる 4 MiB 単位の領域(エクステント)の数です。大きくするとメタデータへの書き込みが減ってランダム書き込みが速くなりますが、Primary がクラッシュした後はこの領域全体が再同期の対象になるため、再同期が長くなります。ディスクと回線が 5 分程度で再同期できる量に抑えてください。標準のメタデータで実際に使える上限は 6433 です。',
    },
    args: value(
      'EXTENTS',
      number({
        min: 67,
        max: 65_534,
        range83: { min: 7, max: 3833 },
        unread: ['8.4'],
        clamped: true,
        amount: (count) => {
          const area = bytes(count * 4 * 1024 ** 2);
          return { en: `active set of ${area}`, ja: `アクティブな領域 ${area}` };
        },
      }),
    ),
    default: [
      { from: '8.3', value: '127' },
      { from: '8.4', value: '1237' },
    ],
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': disk9 },
    example: 'disk {\n  al-extents 3389;\n}',
    source: manuals,
  }),
  'al-updates': option({
    doc: {
      en: 'Writes changes of the activity log to the metadata. Without it, writes are slightly faster, but after the crash of a Primary the whole device is resynced instead of the recently active area. Turn it off for small devices, or while loading data.',
      ja: 'アクティビティログの変更をメタデータに書き込みます。無効にすると書き込みが多少速くなりますが、Primary がクラッシュした後は、直前に使っていた領域だけでなくデバイス全体の再同期が必要になります。小容量のデバイスや、初期データを投入する間だけの利用に向きます。',
    },
    args: onOff,
    default: 'yes',
    scopes: diskScopes,
    source: manuals,
  }),
  'disk-barrier': diskBarrier,
  'disk-flushes': diskFlushes,
  'disk-drain': diskDrain,
  'md-flushes': mdFlushes,
  'no-disk-barrier': formerName(
    'disk-barrier',
    diskBarrier,
    'Disables barriers; since 8.4 written `disk-barrier no`. Barriers are off anyway in every current version, so the line can be removed.',
    'バリアを無効にします。8.4 以降は `disk-barrier no` と書きます。現在のバージョンではバリアは最初から無効なので、この行は削除して構いません。',
  ),
  'no-disk-flushes': formerName(
    'disk-flushes',
    diskFlushes,
    'Disables flushes of the data device; since 8.4 written `disk-flushes no`. Use it only with a write cache that survives a power failure.',
    'データデバイスのフラッシュを無効にします。8.4 以降は `disk-flushes no` と書きます。停電でも失われない書き込みキャッシュの上でだけ使ってください。',
  ),
  'no-disk-drain': formerName(
    'disk-drain',
    diskDrain,
    'Stops waiting for earlier writes; since 8.4 written `disk-drain no`. Dangerous: writes may then reach the two disks in different order.',
    '先行する書き込みの完了を待たなくします。8.4 以降は `disk-drain no` と書きます。両ノードのディスクで書き込みの順序が入れ替わるおそれがあり、危険です。',
  ),
  'no-md-flushes': formerName(
    'md-flushes',
    mdFlushes,
    'Disables flushes of the metadata device; since 8.4 written `md-flushes no`. Use it together with `disk-flushes no`, under the same condition.',
    'メタデータ用デバイスのフラッシュを無効にします。8.4 以降は `md-flushes no` と書きます。`disk-flushes no` と同じ条件のもとで、合わせて使います。',
  ),
  'disk-timeout': option({
    doc: {
      en: 'Sets after how long an unanswered request counts as failed, so the disk is detached. For disks that hang without an error. Dangerous: if the disk answers later, it may write into memory that is used for something else by then, so the kernel panics on purpose; reboot such a node soon.',
      ja: 'この時間内に下位デバイスが応答しない要求を失敗とみなし、ディスクを切り離します。エラーも返さずに固まるディスクへの対策です。後から応答が届くと、すでに別の用途に使われているメモリに書き込まれるため、カーネルは意図的にパニックを起こします。危険な設定であり、切り離しが起きたノードは早めに再起動してください。',
    },
    args: value(
      'TIME',
      time(0.1, { min: 0, max: 6000, unread: ['8.3', '8.4'] }, { en: 'never', ja: '無期限に待ちます' }),
    ),
    default: '0',
    scopes: { '8.3': disk83, '8.4': disk84, '9': disk9 },
    source: manuals,
  }),
  'read-balancing': option({
    doc: {
      en: 'Sets from which node a Primary reads. Reading from the peer as well helps when the disks are slower than the network; with local SSDs it only adds delay. The striping policies keep neighbouring blocks on one node, so each side can read ahead.',
      ja: 'Primary での読み込みをどのノードから行うかを指定します。ディスクよりネットワークの方が速い場合は、対向ノードからも読むと性能が上がります。ローカルが SSD であれば遅延が増えるだけです。ストライピングの各方式は、隣り合うブロックを同じノードから読むため、先読みが効きます。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice('prefer-local', 'Reads from the local disk.', 'ローカルのディスクから読みます。'),
          choice(
            'prefer-remote',
            'Reads from the peer; for a node with a slow disk.',
            '対向ノードから読みます。ローカルのディスクが遅い場合や、消耗を避けたい場合に使います。',
          ),
          choice(
            'round-robin',
            'Alternates between the nodes, request by request.',
            '要求ごとにノードを交互に切り替えます。',
          ),
          choice(
            'least-pending',
            'Reads from the node with fewer waiting requests.',
            '処理待ちの要求が少ない方のノードから読みます。',
          ),
          choice(
            'when-congested-remote',
            'Reads from the peer only while the local disk is congested.',
            'ローカルのディスクが混雑しているときだけ対向ノードから読みます。',
          ),
          ...(['32K', '64K', '128K', '256K', '512K', '1M'] as const).map((stripe) =>
            choice(
              `${stripe}-striping`,
              `Reads stretches of ${stripe}iB in turn from either node, by their position on the device.`,
              `デバイス上の位置に応じて、${stripe}iB ごとに交互のノードから読みます。`,
            ),
          ),
        ],
        { unread8: true },
      ),
    ),
    default: 'prefer-local',
    scopes: diskScopes,
    source: manuals,
  }),
  'discard-zeroes-if-aligned': option({
    doc: {
      en: 'Trusts a backing device to read zeroes after an aligned discard, even if it does not announce this; DRBD zeroes unaligned ends itself. That is right for thin LVM. Set it to `no` for devices that may return old data after a discard: the nodes would then differ, and online verification would report it.',
      ja: '境界の揃った discard(TRIM)の後は 0 が読めるものとして扱います。デバイスがそう申告していなくても信用し、揃っていない端の部分は DRBD 自身が 0 で埋めます。LVM のシンプロビジョニングではこの扱いが適切です。discard 後に古いデータが読めるデバイスでは、ノード間で内容が食い違ってオンライン照合に検出されるため、`no` にしてください。',
    },
    args: onOff,
    default: 'yes',
    scopes: diskScopes,
    source: manuals,
  }),
  'disable-write-same': option({
    doc: {
      en: 'Does not use WRITE SAME although the disk offers it. Needed for disks that answer such a request with an I/O error, which virtual disks of VMware are known for; the error would detach the disk.',
      ja: 'ディスクが対応を申告していても WRITE SAME を使いません。VMware の仮想ディスクなど、対応を申告しながら実際には I/O エラーを返すディスクで必要です。放置するとそのエラーでディスクが切り離されます。',
    },
    args: onOff,
    default: 'no',
    scopes: diskScopes,
    example: 'disk {\n  disable-write-same yes;\n}',
    source: `drbdsetup-8.4(8), ${manual9}`,
  }),
  size: option({
    doc: {
      en: 'Uses only this much of the backing device; a number without a unit counts sectors of 512 bytes, so specify the unit (`100G`). Normally DRBD and its peer use the smaller of the two disks automatically. Too small a value on a device in use truncates the file system.',
      ja: '下位デバイスのうちこの大きさだけを使います。単位のない数値は 512 バイトのセクタ数なので、`100G` のように単位を付けてください。通常は DRBD がノード間で小さい方のディスクに自動で合わせます。使用中のデバイスに小さすぎる値を指定すると、ファイルシステムの末尾が失われます。',
    },
    args: value(
      'SIZE',
      sectors(
        { min: 0, max: 2_199_023_255_552, range83: { max: 34_359_738_368 } },
        { en: 'the whole device', ja: 'デバイス全体' },
      ),
    ),
    default: '0',
    scopes: { '8.3': disk83, '8.4': disk84, '9': disk9 },
    source: 'drbdsetup-8.4(8), drbdsetup-9.0(8)',
  }),
  'block-size': option({
    doc: {
      en: 'Sets the logical block size that the DRBD device reports to the file system. All nodes must be able to serve it: with a disk of 4096-byte sectors on one of them, set `4096` before the file system is made. Changing it later makes an existing file system unusable.',
      ja: 'DRBD デバイスがファイルシステムに見せる論理ブロックサイズです。全ノードのディスクが対応できる値でなければなりません。4096 バイトセクタのディスクを使うノードがある場合は、ファイルシステムを作成する前に `4096` を指定してください。後から変えると、既存のファイルシステムが使えなくなります。',
    },
    args: value('BYTES', size({ min: 512, max: 4096 })),
    default: '512',
    scopes: { '9': disk9Only },
    sinceUtils: '9.24.0',
    source: newerManual,
  }),
  'max-bio-size': option({
    doc: {
      en: 'Sets the largest request that the DRBD device accepts in one piece. DRBD automatically uses what all nodes support; set a lower value only if a backing device, or a peer that joins later, does not support large requests.',
      ja: 'DRBD デバイスが一度に受け付ける要求の最大サイズです。通常は全ノードが扱える大きさに自動で決まります。大きな要求を扱えない下位デバイスがある場合や、そのようなノードを後から加える場合にだけ、手動で小さくしてください。',
    },
    args: value('BYTES', size({ min: 512, max: 1_048_576 })),
    default: '1048576',
    scopes: { '9': disk9Only },
    source: 'drbd-utils 9.34',
  }),
  'discard-granularity': option({
    doc: {
      en: 'Sets the discard granularity that the DRBD device reports, instead of that of the backing devices; `0` reports no support for discards. Set it where nodes have backing devices of different kinds and the device must look the same everywhere.',
      ja: 'DRBD デバイスが申告する discard(TRIM)の単位です。下位デバイスから決まる値の代わりに使われ、`0` にすると discard に対応しないデバイスとして見えます。ノードごとに下位デバイスの種類が異なり、どのノードでも同じ特性に見せたい場合に指定します。',
    },
    args: value('BYTES', size({ min: 0, max: 134_217_728 }, { en: 'no discards', ja: 'discard なし' })),
    scopes: { '9': disk9Only },
    sinceUtils: '9.34.0',
    source: newerManual,
  }),
  diskless: option({
    doc: {
      en: 'Marks the node as intentionally diskless, so the missing disk does not count as a failure. drbdadm sets it automatically for a volume with `disk none`, and `drbdsetup show` prints it; in your files, use `disk none` instead.',
      ja: '意図的にディスクを持たないノードであることを示し、ディスクがないことを障害として扱わないようにします。`disk none` のボリュームには drbdadm が自動で設定し、`drbdsetup show` の出力にも現れます。設定ファイルには代わりに `disk none` と書いてください。',
    },
    args: onOff,
    default: 'no',
    scopes: { '9': disk9Only },
    hidden: true,
    source: 'drbd-utils 9.34',
  }),
  bitmap: option({
    doc: {
      en: 'Keeps a bitmap of what the peer is missing. `no` is for peers that never have a disk: it saves a bitmap slot in the metadata, and memory. drbdadm sets it automatically for peers with `disk none`. A peer that gets a disk later needs its slot back. In the `disk` section of a volume (drbd-utils 9.33, DRBD 9.3), `no` allocates no bitmap at all, and no peer can be added until it is `yes` again.',
      ja: 'ピアとの差分を記録するビットマップを持ちます。`no` は恒久的にディスクを持たないピア用で、メタデータのビットマップ領域とメモリを節約できます。`disk none` のピアには drbdadm が自動で設定します。そのピアに後からディスクを追加する場合は、ビットマップの領域が必要になります。ボリュームの `disk` セクション(drbd-utils 9.33、DRBD 9.3)では、`no` にするとビットマップがまったく確保されず、`yes` に戻すまでピアを追加できません。',
    },
    args: onOff,
    default: 'yes',
    scopes: { '9': peer9 },
    laterUtils: syncerLater,
    source: newerManual,
  }),
  'peer-tiebreaker': option({
    doc: {
      en: 'Lets a diskless peer break a tie in the vote on quorum. With `no`, that peer has no vote: for nodes that only use the data over the network and connect only at times.',
      ja: 'ディスクレスのピアを、クォーラム判定のタイブレーカー(同数の場合の決め手)として数えます。`no` にするとそのピアは投票に加わりません。ネットワーク越しにデータを使うだけで、頻繁に起動・停止するノードに向きます。',
    },
    args: onOff,
    default: 'yes',
    scopes: { '9': peer9 },
    sinceUtils: '9.34.0',
    source: newerManual,
  }),
};
