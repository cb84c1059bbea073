import { codeSpan } from '../../../../base/sinks.ts';
import type { Text } from '../../../../base/text.ts';
import type { ValueType } from '../../../../schema/types.ts';
import { choice } from '../../../../schema/values.ts';
import type { Row } from '../../values/fields.ts';

/** The features of processors that matter for virtualization, and some that people meet. */
const rows: readonly Row[] = [
  [
    'vmx',
    'Intel VT-x: the processor supports hardware virtualization. KVM and fully virtualized Xen guests (HVM) need it. The module is `kvm_intel`.',
    'Intel VT-x です。ハードウェアによる仮想化支援に対応し、KVM と Xen の完全仮想化(HVM)で必要です。モジュールは `kvm_intel` です。',
  ],
  [
    'svm',
    'AMD-V: the processor supports hardware virtualization. KVM and fully virtualized Xen guests (HVM) need it. The module is `kvm_amd`.',
    'AMD-V です。ハードウェアによる仮想化支援に対応し、KVM と Xen の完全仮想化(HVM)で必要です。モジュールは `kvm_amd` です。',
  ],
  [
    'hypervisor',
    'This system is itself a guest of a hypervisor. Guests inside it need nested virtualization.',
    'このシステム自体が仮想マシンです。この中でゲストを動かすには、ネストした仮想化が必要です。',
  ],
  [
    'ept',
    'Intel’s nested page tables. The processor translates the addresses of guests itself, which makes them much faster.',
    'Intel のネストしたページテーブルです。ゲストのアドレスをプロセッサーが変換するため、大幅に速くなります。',
  ],
  [
    'npt',
    'AMD’s nested page tables. The processor translates the addresses of guests itself, which makes them much faster.',
    'AMD のネストしたページテーブルです。ゲストのアドレスをプロセッサーが変換するため、大幅に速くなります。',
  ],
  [
    'vpid',
    'The processor marks cached addresses with the guest that they belong to, so a change of guests costs less.',
    'キャッシュしたアドレスにゲストの印を付け、ゲストの切り替えを軽くします。',
  ],
  [
    'tpr_shadow',
    'The processor answers a guest’s accesses to the interrupt priority itself.',
    'ゲストによる割り込み優先度の操作をプロセッサーが処理します。',
  ],
  ['vnmi', 'The processor delivers non-maskable interrupts to guests.', 'ゲストへの NMI をプロセッサーが配送します。'],
  [
    'flexpriority',
    'The processor answers a guest’s accesses to its interrupt controller itself.',
    'ゲストによる割り込みコントローラーの操作をプロセッサーが処理します。',
  ],
  ['lm', 'Long mode. The processor can run 64-bit systems.', 'ロングモードです。64 ビットのシステムを動かせます。'],
  [
    'pae',
    'Addresses beyond 4 GiB on 32-bit systems. Paravirtualized 32-bit guests of Xen need it.',
    '32 ビットのシステムで 4 GiB を超えるアドレスを扱えます。Xen の 32 ビット準仮想化ゲストで必要です。',
  ],
  ['nx', 'Pages can be marked as not executable.', 'ページを実行禁止にできます。'],
  [
    'aes',
    'The processor encrypts with AES itself. TLS and disks profit.',
    'AES 暗号をプロセッサーが処理します。TLS やディスクの暗号化に役立ちます。',
  ],
  ['rdtscp', 'A clock that says which processor it was read on.', '読み取ったプロセッサーの分かる時計です。'],
  ['constant_tsc', 'The clock of the processor has a constant speed.', 'プロセッサーの時計の速度が一定です。'],
  [
    'nonstop_tsc',
    'The clock of the processor runs on in deep sleep.',
    '省電力状態でもプロセッサーの時計が止まりません。',
  ],
  ['ht', 'The package holds several logical processors.', '1 つのパッケージに複数の論理プロセッサーがあります。'],
  ['fpu', 'A floating-point unit is on the chip.', '浮動小数点演算ユニットを内蔵しています。'],
  [
    'sse4_2',
    'Vector instructions, with one for CRC32C checksums. DRBD’s `crc32c` is fast with it.',
    'ベクトル命令で、CRC32C の計算命令を含みます。DRBD の `crc32c` が速くなります。',
  ],
];

/** A feature of a processor. */
export const feature: ValueType = {
  name: {
    en: 'a feature of the processor that plays no part in virtualization',
    ja: '仮想化には関係しないプロセッサーの機能',
  },
  choices: rows.map((row) => choice(...row)),
  open: true,
};

const places: readonly (readonly [string, Text])[] = [
  ['r', { en: 'runs on a processor now', ja: 'いまプロセッサー上で実行中' }],
  ['b', { en: 'waits for work or I/O (blocked), which is normal', ja: '処理または I/O の待機中(正常)' }],
  [
    'p',
    {
      en: 'was paused; `xl unpause` (or `xm unpause`) continues it',
      ja: '一時停止中(`xl unpause` または `xm unpause` で再開)',
    },
  ],
  ['s', { en: 'is shutting down', ja: 'シャットダウン中' }],
  [
    'c',
    {
      en: 'crashed; look at its console and its log in `/var/log/xen`',
      ja: 'クラッシュ(コンソールと `/var/log/xen` のログを確認)',
    },
  ],
  ['d', { en: 'is being destroyed, but not gone yet', ja: '破棄の途中' }],
];

/** What the state of a Xen guest says, letter by letter: `-b----`. */
export function stateSentence(flags: string): Text {
  const set = places.filter(([letter], i) => flags[i] === letter);
  if (!set.length)
    return {
      en: 'Runnable, but not on a processor at the moment.',
      ja: '実行可能ですが、いまはプロセッサー上にいません。',
    };
  return {
    en: `The guest ${set.map(([letter, { en }]) => `${en} (${codeSpan(letter)})`).join('; ')}.`,
    ja: `${set.map(([letter, { ja }]) => `${ja}(${codeSpan(letter)})`).join('、')}です。`,
  };
}
