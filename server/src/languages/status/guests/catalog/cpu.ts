import { repeat } from '../../../../schema/grammar.ts';
import type { Directive } from '../../../../schema/types.ts';
import { anything } from '../../../../schema/values.ts';
import { field, row, states, value } from '../../values/fields.ts';
import { feature } from '../values/flags.ts';

const fact = (en: string, ja: string, type = anything('a fact about the processor', 'プロセッサーの情報')): Directive =>
  field('proc(5)', en, ja, row(value('FACT', type)));
const bugs = anything(
  'a weakness of the processor that the kernel works around',
  'カーネルが対策しているプロセッサーの弱点',
);
const features = repeat(value('FEATURE', feature), 0);

/** The lines of /proc/cpuinfo. */
export const cpu: Readonly<Record<string, Directive>> = {
  vendor_id: fact(
    'Shows who made the processor.',
    'プロセッサーの製造元です。',
    states({ en: 'a maker', ja: '製造元' }, [
      [
        'GenuineIntel',
        'Intel. Hardware virtualization is the flag `vmx`, the module `kvm_intel`.',
        'Intel です。仮想化支援のフラグは `vmx`、モジュールは `kvm_intel` です。',
      ],
      [
        'AuthenticAMD',
        'AMD. Hardware virtualization is the flag `svm`, the module `kvm_amd`.',
        'AMD です。仮想化支援のフラグは `svm`、モジュールは `kvm_amd` です。',
      ],
    ]),
  ),
  'cpu family': fact('Shows the family number of the processor.', 'プロセッサーのファミリー番号です。'),
  model: fact('Shows the model number of the processor.', 'プロセッサーのモデル番号です。'),
  'model name': fact('Shows the name under which the processor is sold.', 'プロセッサーの製品名です。'),
  stepping: fact('Shows the revision of the processor.', 'プロセッサーの改版番号です。'),
  microcode: fact('Shows the version of the microcode.', 'マイクロコードのバージョンです。'),
  'cpu MHz': fact('Shows the present clock of the processor.', '現在のクロック周波数です。'),
  'cache size': fact('Shows the size of the last cache.', '最終段のキャッシュのサイズです。'),
  'physical id': fact('Shows the socket that the processor is in.', 'プロセッサーがあるソケットの番号です。'),
  siblings: fact('Shows how many logical processors the socket has.', 'ソケット内の論理プロセッサーの数です。'),
  'core id': fact('Shows the core that the logical processor belongs to.', '論理プロセッサーが属するコアの番号です。'),
  'cpu cores': fact(
    'Shows how many cores the socket has. Fewer cores than siblings means hyper-threading.',
    'ソケット内のコアの数です。siblings より少なければハイパースレッディングが有効です。',
  ),
  apicid: fact(
    'Shows the number of the interrupt controller of the processor.',
    'プロセッサーの割り込みコントローラーの番号です。',
  ),
  'initial apicid': fact(
    'Shows the number that the interrupt controller had at boot.',
    'ブート時の割り込みコントローラーの番号です。',
  ),
  fpu: fact('Shows whether there is a floating-point unit.', '浮動小数点演算ユニットの有無です。'),
  fpu_exception: fact(
    'Shows whether the floating-point unit reports exceptions.',
    '浮動小数点演算ユニットが例外を報告するかどうかです。',
  ),
  'cpuid level': fact('Shows how much the processor says of itself.', 'CPUID 命令で得られる情報の段階です。'),
  wp: fact(
    'Shows whether the kernel respects write protection of pages.',
    'カーネルがページの書き込み保護に従うかどうかです。',
  ),
  'vmx flags': field(
    'proc(5)',
    'Lists what Intel VT-x of this processor can do (newer kernels).',
    'このプロセッサーの Intel VT-x の機能の一覧です(新しいカーネル)。',
    features,
  ),
  bugs: field(
    'proc(5)',
    'Lists weaknesses of the processor that the kernel works around.',
    'カーネルが対策しているプロセッサーの弱点の一覧です。',
    repeat(value('BUG', bugs), 0),
  ),
  bogomips: fact(
    'Shows how fast an empty loop runs. It does not measure performance.',
    '空ループの速度です。性能の目安にはなりません。',
  ),
  'TLB size': fact('Shows the size of the cache for addresses.', 'アドレス変換キャッシュのサイズです。'),
  'clflush size': fact(
    'Shows how much of the cache is flushed at once.',
    '一度にフラッシュされるキャッシュの単位です。',
  ),
  cache_alignment: fact('Shows the alignment of the cache.', 'キャッシュの配置の単位です。'),
  'address sizes': fact('Shows how many bits addresses have.', 'アドレスのビット数です。'),
  'power management': fact('Lists ways to save power.', '省電力機能の一覧です。'),
};
