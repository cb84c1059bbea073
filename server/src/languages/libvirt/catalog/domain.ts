import { same, type Text } from '../../../base/text.ts';
import { value } from '../../../schema/elements.ts';
import type { BoundStatement, Directive, ValueType } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { atLeastOne, bytesOf, count, path, units, uuid, yesNo } from '../values/values.ts';
import { os } from './boot.ts';
import { attribute, element } from './build.ts';
import { devices } from './devices.ts';
import { clock, cpu, features } from './machine.ts';

const name: ValueType = {
  name: { en: 'a name without `/`', ja: '`/` を含まない名前' },
  check: (text) => (text.includes('/') ? {} : undefined),
};

const hypervisor = oneOf([
  choice(
    'kvm',
    'Runs the guest with the virtualization support of the processor. It is the usual choice on Linux.',
    'プロセッサーの仮想化支援機能を使って動かします。Linux では通常これを使います。',
  ),
  choice(
    'qemu',
    'Emulates the processor in software; it is far slower than KVM.',
    'プロセッサーをソフトウェアでエミュレートします。KVM よりはるかに低速です。',
  ),
  choice('xen', 'Runs the guest under Xen.', 'Xen で動かします。'),
  choice('lxc', 'A container that shares the kernel of the host.', 'ホストのカーネルを共有するコンテナです。'),
  choice(
    'test',
    'The test driver of libvirt; nothing is started.',
    'libvirt のテスト用ドライバーです。何も起動しません。',
  ),
  choice('bhyve', 'The hypervisor of FreeBSD.', 'FreeBSD のハイパーバイザーです。'),
  choice('hvf', 'The hypervisor of macOS.', 'macOS のハイパーバイザーです。'),
  choice('hyperv', 'Microsoft Hyper-V.', 'Microsoft Hyper-V です。'),
  choice('vbox', 'Oracle VirtualBox.', 'Oracle VirtualBox です。'),
  choice('vmware', 'VMware Workstation and ESX.', 'VMware Workstation と ESX です。'),
  choice('vz', 'Virtuozzo.', 'Virtuozzo です。'),
  choice('openvz', 'OpenVZ containers.', 'OpenVZ のコンテナです。'),
  choice('phyp', 'IBM Power Hypervisor.', 'IBM Power Hypervisor です。'),
  choice(
    'uml',
    'User Mode Linux; current versions of libvirt do not support it.',
    'User Mode Linux です。現在の libvirt は対応していません。',
    { hidden: true },
  ),
  choice('kqemu', 'The accelerator that preceded KVM.', 'KVM 以前に使われたアクセラレーターです。', { hidden: true }),
]);

/** `1048576` with its unit in words that people use. */
function memorySentence(bound: BoundStatement): Text | undefined {
  const [text] = memoryHint(bound);
  return text && { en: `${text.en} of memory.`, ja: `メモリは ${text.ja} です。` };
}

function memoryHint({ statement }: BoundStatement): readonly Text[] {
  const [size] = statement.args;
  const unit = statement.body?.statements.find(({ keyword }) => keyword.text === 'unit')?.args[0]?.text ?? 'KiB';
  const bytes = size && !size.hole ? bytesOf(size.text, unit) : undefined;
  if (bytes === undefined || bytes < 1024 ** 2) return [];
  const [scale, shown] = bytes >= 1024 ** 3 ? [1024 ** 3, 'GiB'] : [1024 ** 2, 'MiB'];
  const amount = Number((bytes / scale).toFixed(2));
  return [same(`${amount} ${shown}`)];
}

const unit = attribute(
  'Sets the unit of the number. Without it, the number is in KiB.',
  '数値の単位です。省略すると KiB とみなされます。',
  value('UNIT', units),
  { default: 'KiB' },
);

const memoryFacts = { text: value('SIZE', count), attributes: { unit }, describe: memorySentence, hint: memoryHint };

const lifecycle = [
  choice('destroy', 'The guest is stopped and its memory is freed.', 'ゲストを停止し、メモリを解放します。'),
  choice('restart', 'The guest is started again.', 'ゲストを再起動します。'),
  choice(
    'preserve',
    'The guest is stopped and its memory is kept, to look into it.',
    'ゲストを停止し、調査できるようにメモリを残します。',
  ),
  choice('rename-restart', 'The guest is started again with a new name.', '新しい名前でゲストを再起動します。'),
];
const crash = [
  ...lifecycle,
  choice(
    'coredump-destroy',
    'The memory is written to a file, then the guest is stopped.',
    'メモリをファイルに書き出してから、ゲストを停止します。',
  ),
  choice(
    'coredump-restart',
    'The memory is written to a file, then the guest is started again.',
    'メモリをファイルに書き出してから、ゲストを再起動します。',
  ),
];

const sleep = (en: string, ja: string): Directive =>
  element(en, ja, {
    writes: ['enabled'],
    attributes: {
      enabled: attribute(
        'Sets whether the guest may do so.',
        'ゲストに許可するかどうかです。',
        value(
          'YES-NO',
          yesNo('It is allowed.', '許可します。', 'It is not offered to the guest.', 'ゲストに見せません。'),
        ),
      ),
    },
  });

/** A guest. */
export const domain: Directive = element(
  'Describes a guest of libvirt: its name, its memory, how it starts, and its devices.',
  'libvirt のゲストです。名前、メモリ、起動方法、デバイスを記述します。',
  {
    writes: ['type'],
    attributes: {
      type: attribute(
        'Sets the hypervisor that runs the guest.',
        'ゲストを動かすハイパーバイザーです。',
        value('TYPE', hypervisor),
        { required: true },
      ),
      id: attribute(
        'Sets the number of the running guest. libvirt writes it; it means nothing in a file.',
        '実行中のゲストの番号です。libvirt が書き込むもので、ファイルでは意味を持ちません。',
        value('ID', anything('a number', '番号')),
        { hidden: true },
      ),
    },
    elements: {
      name: element(
        'Sets the name of the guest, as `virsh list` shows it. It must be unique on the host.',
        'ゲストの名前で、`virsh list` に表示されます。ホスト内で一意でなければなりません。',
        { required: true, text: value('NAME', name, { defines: 'guest' }) },
      ),
      uuid: element(
        'Sets the identifier of the guest. Without it, libvirt makes one.',
        'ゲストの識別子です。省略すると libvirt が生成します。',
        { text: value('UUID', uuid) },
      ),
      title: element('Adds a short title for people, in one line.', '人が読むための短い題名です。1 行で書きます。', {
        text: value('TEXT', anything()),
      }),
      description: element(
        'Adds a description for people. libvirt does not read it.',
        '人が読むための説明です。libvirt は解釈しません。',
        { text: value('TEXT', anything()) },
      ),
      metadata: element(
        'Holds what other programs keep with the guest, each in its namespace.',
        'ほかのプログラムがゲストとともに保存する情報です。それぞれの名前空間に書きます。',
        { body: () => undefined },
      ),
      memory: element(
        'Sets the memory of the guest at its start, and the most that it can have.',
        'ゲストの起動時のメモリ量で、上限でもあります。',
        { ...memoryFacts, required: true, writes: ['unit'] },
      ),
      currentMemory: element(
        'Sets the memory that the guest has now, by its balloon. It cannot exceed `memory`.',
        'バルーンによって現在割り当てられているメモリ量です。`memory` を超えることはできません。',
        { ...memoryFacts, writes: ['unit'] },
      ),
      maxMemory: element(
        'Sets the most memory that the guest can be given while it runs, by adding memory devices.',
        '実行中にメモリデバイスを追加して割り当てられるメモリの上限です。',
        {
          ...memoryFacts,
          writes: ['slots', 'unit'],
          attributes: {
            unit,
            slots: attribute(
              'Sets how many memory devices can be added.',
              '追加できるメモリデバイスの数です。',
              value('NUMBER', count),
            ),
          },
        },
      ),
      memoryBacking: element('Sets what the memory of the guest is made of.', 'ゲストのメモリの確保方法です。', {
        elements: {
          hugepages: element(
            'Uses huge pages of the host, which guests with much memory profit from.',
            'ホストのヒュージページを使います。メモリの大きいゲストで有利です。',
          ),
        },
      }),
      vcpu: element('Sets the number of virtual processors.', '仮想プロセッサーの数です。', {
        text: value('NUMBER', atLeastOne),
        attributes: {
          placement: attribute(
            'Sets how the host processors are chosen.',
            'ホストのプロセッサーの選び方です。',
            value(
              'PLACEMENT',
              oneOf([
                choice('static', 'Those in `cpuset`, or all.', '`cpuset` で指定したもの、なければすべてです。'),
                choice('auto', 'Those that numad advises.', 'numad が推奨するものです。'),
              ]),
            ),
          ),
          cpuset: attribute(
            'Sets the processors of the host that the guest may use, such as `0-3,^1`.',
            'ゲストが使えるホストのプロセッサーで、`0-3,^1` のように書きます。',
            value('CPUS', {
              name: { en: 'a list of processors', ja: 'プロセッサーのリスト' },
              check: (text) => (/^[\d,^\s-]*$/.test(text) ? undefined : {}),
            }),
          ),
          current: attribute(
            'Sets how many processors are on at the start, where more can be added later.',
            '後から追加できる場合に、起動時に有効なプロセッサーの数です。',
            value('NUMBER', atLeastOne),
          ),
        },
      }),
      cputune: element('Sets how much of the processors the guest may use.', 'ゲストが使えるプロセッサーの量です。', {
        elements: {
          shares: element(
            'Sets the weight of the guest against others. 2048 gets twice as much time as 1024.',
            'ほかのゲストに対する重みです。2048 なら 1024 の 2 倍の時間が割り当てられます。',
            { text: value('WEIGHT', count) },
          ),
        },
      }),
      bootloader: element(
        'Sets the program on the host that finds the kernel of a paravirtualized Xen guest: `pygrub`.',
        'Xen の準仮想化ゲストのカーネルを探す、ホスト上のプログラムです。`pygrub` などを指定します。',
        { text: value('PATH', path) },
      ),
      os,
      features,
      cpu,
      clock,
      on_poweroff: element(
        'Sets what happens when the guest shuts down.',
        'ゲストがシャットダウンしたときの動作です。',
        {
          text: value('ACTION', oneOf(lifecycle)),
          default: 'destroy',
        },
      ),
      on_reboot: element('Sets what happens when the guest restarts.', 'ゲストが再起動したときの動作です。', {
        text: value('ACTION', oneOf(lifecycle)),
        default: 'restart',
      }),
      on_crash: element(
        'Sets what happens when the guest crashes. In a cluster, Pacemaker decides about a new start, so `destroy` is the usual choice.',
        'ゲストがクラッシュしたときの動作です。クラスタでは再起動を Pacemaker が判断するため、通常は `destroy` にします。',
        { text: value('ACTION', oneOf(crash)), default: 'destroy' },
      ),
      on_lockfailure: element(
        'Sets what happens when a lock on a disk of the guest is lost.',
        'ゲストのディスクのロックを失ったときの動作です。',
        {
          text: value(
            'ACTION',
            oneOf([
              choice('poweroff', 'The guest is stopped.', 'ゲストを停止します。'),
              choice('restart', 'The guest is started again.', 'ゲストを再起動します。'),
              choice('pause', 'The guest is paused.', 'ゲストを一時停止します。'),
              choice('ignore', 'The guest runs on.', 'そのまま実行を続けます。'),
            ]),
          ),
        },
      ),
      pm: element('Sets which states of sleep the guest may use.', 'ゲストが使えるスリープ状態です。', {
        elements: {
          'suspend-to-mem': sleep('Controls sleep in memory (S3).', 'メモリへのサスペンド(S3)です。'),
          'suspend-to-disk': sleep('Controls hibernation (S4).', 'ディスクへのサスペンド(S4)です。'),
        },
      }),
      devices,
    },
  },
);
