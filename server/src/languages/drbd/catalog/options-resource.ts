import { optional, word } from '../../../schema/grammar.ts';
import { choice } from '../../../schema/values.ts';
import { number, sectors, time } from '../values/numbers.ts';
import { copies, cpuMask, policy, switchValue, value, votes } from '../values/values.ts';
import {
  type DrbdOption,
  manual9,
  manuals,
  newerManual,
  option,
  options9,
  options84,
  type Scopes,
  syncer83,
} from './option.ts';

const onOff = optional(word('yes|no', switchValue()));
const nine: Scopes = { '9': options9 };

/** Section `options`: what concerns a resource as a whole, quorum above all. */
export const resourceOptions: Readonly<Record<string, DrbdOption>> = {
  'auto-promote': option({
    doc: {
      en: 'Makes a resource Primary automatically when its device is mounted or opened for writing, and Secondary again when the last process closes it. Useful without a cluster manager. With Pacemaker and the `ocf:linbit:drbd` agent, which promotes explicitly, `no` prevents other programs from opening the device by mistake.',
      ja: 'デバイスがマウントされるか書き込み用に開かれると自動的に Primary に昇格し、使用中のプロセスがなくなると Secondary に戻ります。クラスタマネージャーを使わない場合に便利です。`ocf:linbit:drbd` エージェントで明示的に昇格させる Pacemaker の構成では、`no` にすると、デバイスが誤って開かれて昇格するのを防げます。',
    },
    args: onOff,
    default: 'yes',
    scopes: nine,
    example: 'options {\n  auto-promote no;\n}',
    source: manual9,
  }),
  'auto-promote-timeout': option({
    doc: {
      en: 'Sets how long an open or mount waits for the automatic promotion to become possible before it fails. This covers the moment when the old Primary has just closed the device.',
      ja: '自動昇格が可能になるまで、オープンやマウントを待たせる時間です。過ぎると失敗します。それまでの Primary がデバイスを閉じた直後など、すぐには昇格できない一瞬を吸収します。',
    },
    args: value('TIME', time(0.1, { min: 0, max: 600 }, { en: 'fails at once', ja: '待たずに失敗します' })),
    default: '20',
    scopes: nine,
    source: newerManual,
  }),
  'cpu-mask': option({
    doc: {
      en: 'Sets the processors on which the kernel threads of this resource may run, as a hexadecimal mask: `3` for the first two. By default the threads are distributed; pin them only after measuring. A list with commas must be quoted.',
      ja: 'このリソースのカーネルスレッドを動かす CPU を 16 進数のマスクで指定します。最初の 2 つの CPU なら `3` です。指定しなければ自動で分散されるため、固定するのは測定で効果を確かめてからにしてください。カンマ区切りで書く場合は引用符で囲みます。',
    },
    args: value('MASK', cpuMask),
    default: '0',
    scopes: { '8.3': syncer83, '8.4': options84, '9': options9 },
    example: 'options {\n  cpu-mask 3;\n}',
    source: manuals,
  }),
  'drbd8-api-compatibility': option({
    doc: {
      en: 'Presents this resource to programs as DRBD 8 does: it appears in `/proc/drbd` and can be found by the addresses of its connection. For monitoring and management tools that do not support DRBD 9; only for a resource of two nodes.',
      ja: 'このリソースを DRBD 8 と同じ形でプログラムに見せます。`/proc/drbd` に表示され、接続のアドレスからも参照できるようになります。9 に対応していない監視ツールや管理ツールのためのもので、2 ノードのリソースが対象です。',
    },
    args: onOff,
    default: 'no',
    scopes: nine,
    sinceUtils: '9.33.0',
    source: 'drbd-utils 9.33',
  }),
  'max-io-depth': option({
    doc: {
      en: 'Sets how many requests may be in flight in a resource before further ones wait. A smaller number saves memory; storage with very deep queues may need more.',
      ja: '1 つのリソースで同時に処理中にできる要求の最大数です。超えた要求は待たされます。小さくするとメモリの使用量が減ります。キューの深い高速ストレージでは大きくすることがあります。',
    },
    args: value('REQUESTS', number({ min: 4, max: 4_294_967_295 })),
    default: '8000',
    scopes: nine,
    source: newerManual,
  }),
  'on-no-data-accessible': option({
    doc: {
      en: 'Sets what a Primary does when neither its own disk nor a peer can deliver the data. Set it to the same value as `on-no-quorum` if quorum is used.',
      ja: '自ノードのディスクからも対向ノードからもデータにアクセスできなくなったときの、Primary の動作です。クォーラムを使う場合は `on-no-quorum` と同じ値にしてください。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice(
            'io-error',
            'The application gets I/O errors; a file system then becomes read-only.',
            'アプリケーションに I/O エラーを返します。多くのファイルシステムは読み込み専用になります。',
          ),
          choice(
            'suspend-io',
            'Freezes I/O until a disk or a peer is back. `drbdadm resume-io` ends the freeze, with I/O errors.',
            'ディスクか対向ノードが復帰するまで I/O を凍結します。`drbdadm resume-io` で凍結を解くこともできますが、その場合は I/O エラーになります。',
          ),
        ],
        { unread8: true },
      ),
    ),
    default: 'io-error',
    scopes: { '8.3': syncer83, '8.4': options84, '9': options9 },
    source: manuals,
  }),
  'on-no-quorum': option({
    doc: {
      en: 'Sets what a Primary does after it has lost quorum. Freezing suits services that continue when the network is back; errors suit a cluster manager that stops the service and starts it elsewhere, because frozen programs cannot be stopped.',
      ja: 'クォーラムを失った Primary の動作です。ネットワークが戻ったときに処理を続けたい場合は I/O の凍結が適します。クラスタマネージャーでサービスを停止してほかのノードで起動させる場合は、凍結中のプロセスは停止できないため、エラーを返す方が適します。',
    },
    args: value(
      'POLICY',
      policy([
        choice(
          'io-error',
          'Every request fails at once, so the service can be stopped and moved.',
          'すべての要求がすぐに失敗するため、サービスを停止して移動できます。',
        ),
        choice(
          'suspend-io',
          'Requests wait until the partition has quorum again.',
          'クォーラムを回復するまで要求を待たせます。',
        ),
      ]),
    ),
    default: 'suspend-io',
    scopes: nine,
    example: 'options {\n  quorum majority;\n  on-no-quorum io-error;\n  on-no-data-accessible io-error;\n}',
    source: manual9,
  }),
  'on-suspended-primary-outdated': option({
    doc: {
      en: 'Sets what happens to a Primary that was frozen without quorum and finds on reconnecting that another node was promoted meanwhile. Useful only with `on-no-quorum suspend-io`.',
      ja: 'クォーラムを失って凍結していた Primary が復帰し、その間にほかのノードが昇格していたと分かった場合の動作です。`on-no-quorum suspend-io` のときだけ意味を持ちます。',
    },
    args: value(
      'POLICY',
      policy([
        choice(
          'disconnect',
          'Stays isolated and frozen until an administrator intervenes.',
          '管理者が対処するまで、孤立して凍結したままになります。',
        ),
        choice(
          'force-secondary',
          'Becomes Secondary at once; frozen requests fail, and the device cannot be opened until all users have closed it.',
          'すぐに Secondary になります。凍結していた要求は失敗し、使用中のプロセスがすべて閉じるまでデバイスを開けません。',
        ),
      ]),
    ),
    default: 'disconnect',
    scopes: nine,
    sinceUtils: '9.21.0',
    source: manual9,
  }),
  'peer-ack-delay': option({
    doc: {
      en: 'Sets how long after the last completed write the Primary tells its peers that they all have it. It matters only with three or more nodes: a resync between the peers may have to wait for this message.',
      ja: '最後の書き込みが終わってから、全ピアに行き渡ったことを Primary が通知するまでの時間です。3 ノード以上の構成で意味を持ち、ピア同士の再同期がこの通知を待つことがあります。',
    },
    args: value('TIME', time(0.001, { min: 1, max: 10_000 })),
    default: '100',
    scopes: nine,
    source: manual9,
  }),
  'peer-ack-window': option({
    doc: {
      en: 'Sets how much the Primary may write before it tells its peers that they all have it. A smaller value causes more traffic; a larger one needs memory on the Secondaries and lengthens the resync between them after the Primary has failed. A number without a unit counts sectors of 512 bytes.',
      ja: 'Primary が、全ピアに行き渡ったことを通知するまでに書き込める量です。小さくすると通信が増え、大きくすると Secondary のメモリ使用量が増えて、Primary の障害後に Secondary 同士の再同期が長くなります。単位のない数値は 512 バイトのセクタ数です。',
    },
    args: value('SIZE', sectors({ min: 2048, max: 204_800 })),
    default: '4096',
    scopes: nine,
    source: manual9,
  }),
  quorum: option({
    doc: {
      en: 'Sets how many nodes with a disk must see each other before one of them may be Primary and write. It prevents a split brain without fencing, and needs three nodes or more (the third may be a diskless tiebreaker); with two nodes the failure of either stops the service. A number must be more than half of the nodes.',
      ja: 'Primary になって書き込むために、ディスクを持つノードが互いにいくつ見えている必要があるかを指定します。フェンシングなしでスプリットブレインを防げますが、3 ノード以上が必要です(3 台目はディスクレスのタイブレーカーでも構いません)。2 ノードでは、片方が停止しただけでサービスも止まります。数値で指定する場合は、ノード数の半分より大きくしてください。',
    },
    args: value('VOTES', votes),
    default: 'off',
    scopes: nine,
    example: 'options {\n  quorum majority;\n  on-no-quorum io-error;\n}',
    source: manual9,
  }),
  'quorum-minimum-redundancy': option({
    doc: {
      en: 'Sets how many up-to-date copies a partition must have besides winning the vote. It guarantees that writes are never on fewer disks than this, at the cost of availability: with `2` in a cluster of three nodes, the last node with current data stops. A number should be more than half of the number of nodes.',
      ja: 'クォーラムの票数に加えて、UpToDate のディスクがいくつ必要かを指定します。書き込みの冗長度がこの数を下回らないことを保証しますが、その分だけ可用性は下がります。3 ノードのクラスタで `2` にすると、最新データを持つノードが 1 台だけになった時点で止まります。数値はノード数の半分より大きくしてください。',
    },
    args: value('COPIES', copies),
    default: 'off',
    scopes: nine,
    sinceUtils: '9.2.0',
    source: manual9,
  }),
  'twopc-retry-timeout': option({
    doc: {
      en: 'Sets the base of the pause before a change of the cluster state is retried after a collision with another one. It doubles with every attempt; there is hardly a reason to change it.',
      ja: 'クラスタの状態変更が別の変更と衝突したとき、再試行までに待つ時間の基準値です。再試行のたびに倍になります。変更する理由はほとんどありません。',
    },
    args: value('TIME', time(0.1, { min: 1, max: 50 })),
    default: '1',
    scopes: nine,
    source: newerManual,
  }),
  'twopc-timeout': option({
    doc: {
      en: 'Sets how long a change of the cluster state (two-phase commit) may take before it is aborted. Raise it only for clusters whose nodes answer very slowly.',
      ja: 'クラスタ全体の状態変更(2 相コミット)を打ち切るまでの時間です。応答が非常に遅いノードを含むクラスタでだけ、長くしてください。',
    },
    args: value('TIME', time(0.1, { min: 50, max: 600 })),
    default: '300',
    scopes: nine,
    source: newerManual,
  }),
};
