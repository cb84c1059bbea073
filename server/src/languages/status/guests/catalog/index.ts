import { optional, repeat, seq } from '../../../../schema/grammar.ts';
import type { Catalog, Directive, ValueType } from '../../../../schema/types.ts';
import { anything } from '../../../../schema/values.ts';
import { field, fieldsOf, row, states, value } from '../../values/fields.ts';
import { feature, stateSentence } from '../values/flags.ts';
import { cpu } from './cpu.ts';

const xm = 'xl(1), xm(1)';
const virsh = 'virsh(1)';
const text = (en: string, ja: string): ValueType => anything(en, ja);
const name = value('NAME', text('a guest', 'ゲスト'), {
  refersTo: 'guest',
  ifUndefined: 'none',
  isTitle: true,
});
const number = (en: string, ja: string) => row(value('NUMBER', text(en, ja)));

const guestStates = states({ en: 'a state of a guest', ja: 'ゲストの状態' }, [
  ['running', 'The guest runs.', 'ゲストは動作しています。'],
  ['idle', 'The guest waits for work or I/O. That is normal.', 'ゲストは処理または I/O を待っています。正常です。'],
  [
    'paused',
    'The guest was paused. It may also be that libvirt paused it after an I/O error (a full disk, say). `virsh domstate --reason NAME` says why, `virsh resume NAME` continues it.',
    'ゲストは一時停止中です。ディスクの空きがないなどの I/O エラーで libvirt が停止させた場合もあります。`virsh domstate --reason NAME` で理由を確認し、`virsh resume NAME` で再開します。',
  ],
  ['in shutdown', 'The guest is shutting down.', 'ゲストはシャットダウン中です。'],
  [
    'shut off',
    'The guest does not run. `virsh start NAME` starts it.',
    'ゲストは停止しています。`virsh start NAME` で起動します。',
  ],
  [
    'crashed',
    'The guest crashed. Look at `/var/log/libvirt/qemu/NAME.log` and at the console.',
    'ゲストがクラッシュしました。`/var/log/libvirt/qemu/NAME.log` とコンソールを確認します。',
  ],
  [
    'pmsuspended',
    'The guest suspended itself. `virsh dompmwakeup NAME` wakes it.',
    'ゲストが自ら省電力状態に入りました。`virsh dompmwakeup NAME` で復帰します。',
  ],
  ['dying', 'The guest is being destroyed.', 'ゲストは破棄の途中です。'],
  [
    'no state',
    'The hypervisor reports no state. Of a Xen guest that means that it waits for its turn.',
    'ハイパーバイザーから状態が返されていません。Xen のゲストでは順番待ちを表します。',
  ],
  ['実行中', 'The guest runs.', 'ゲストは動作しています。'],
  [
    'アイドル状態',
    'The guest waits for work or I/O. That is normal.',
    'ゲストは処理または I/O を待っています。正常です。',
  ],
  [
    '一時停止',
    'The guest was paused. `virsh resume NAME` continues it.',
    'ゲストは一時停止中です。`virsh resume NAME` で再開します。',
  ],
  ['シャットダウン中', 'The guest is shutting down.', 'ゲストはシャットダウン中です。'],
  [
    'シャットオフ',
    'The guest does not run. `virsh start NAME` starts it.',
    'ゲストは停止しています。`virsh start NAME` で起動します。',
  ],
  [
    'クラッシュ',
    'The guest crashed. Look at `/var/log/libvirt/qemu/NAME.log` and at the console.',
    'ゲストがクラッシュしました。`/var/log/libvirt/qemu/NAME.log` とコンソールを確認します。',
  ],
]);

const columns = states({ en: 'the name of a column', ja: '列の名前' }, [
  ['Name', 'The name of the guest, from its configuration.', '設定ファイルにあるゲストの名前です。'],
  ['名前', 'The name of the guest, from its configuration.', '設定ファイルにあるゲストの名前です。'],
  [
    'ID',
    'The number of the domain. It changes with every start; Domain-0 has 0.',
    'ドメインの番号です。起動のたびに変わり、Domain-0 は 0 です。',
  ],
  [
    'Id',
    'The number of the guest while it runs; `-` while it does not.',
    '動作中のゲストの番号です。停止中は `-` になります。',
  ],
  ['Mem', 'The memory of the guest in MiB.', 'ゲストのメモリ(MiB)です。'],
  ['Mem(MiB)', 'The memory of the guest in MiB.', 'ゲストのメモリ(MiB)です。'],
  ['VCPUs', 'The number of its virtual processors.', '仮想プロセッサーの数です。'],
  [
    'State',
    'The state of the guest; of Xen six letters: running, blocked, paused, shutdown, crashed, dying.',
    'ゲストの状態です。Xen では 6 文字で、実行中、待機中、一時停止、シャットダウン、クラッシュ、破棄中を表します。',
  ],
  ['状態', 'The state of the guest.', 'ゲストの状態です。'],
  ['Title', 'The title of the guest, from its configuration.', '設定にあるゲストのタイトルです。'],
  ['タイトル', 'The title of the guest, from its configuration.', '設定にあるゲストのタイトルです。'],
  ['Uptime', 'How long the guest has run since its start.', '起動してからの時間です。'],
  ['Time(s)', 'The processor time that the guest has used, in seconds.', 'ゲストが使ったプロセッサー時間(秒)です。'],
]);

const domainFields: Readonly<Record<string, Directive>> = {
  ID: field(
    xm,
    'Shows the number of the domain. It changes with every start; Domain-0 has 0.',
    'ドメインの番号です。起動のたびに変わり、Domain-0 は 0 です。',
    number('the number of the domain', 'ドメインの番号'),
  ),
  Mem: field(
    xm,
    'Shows the memory of the guest in MiB.',
    'ゲストのメモリ(MiB)です。',
    number('MiB of memory', 'メモリの量(MiB)'),
  ),
  VCPUs: field(
    xm,
    'Shows the number of virtual processors.',
    '仮想プロセッサーの数です。',
    number('a number of virtual processors', '仮想プロセッサーの数'),
  ),
  'State flags': {
    ...field(
      xm,
      'Shows the state of the guest in six letters: `r` running, `b` blocked, `p` paused, `s` shutdown, `c` crashed, `d` dying. `-b----` is normal, because a guest without work is blocked.',
      'ゲストの状態を 6 文字で示します。`r` は実行中、`b` は待機中、`p` は一時停止、`s` はシャットダウン、`c` はクラッシュ、`d` は破棄中です。仕事のないゲストは待機するため、`-b----` は正常です。',
      row(value('STATE', text('six letters, one for each state', '状態を表す 6 文字'))),
    ),
    describeWord: (bound, { text }) => (bound.statement.args[0]?.text === text ? stateSentence(text) : undefined),
  },
  Uptime: field(
    xm,
    'Shows how long the guest has run since its start.',
    '起動してからの時間です。',
    row(value('TIME', text('a time', '時間'))),
  ),
  'Time(s)': field(
    xm,
    'Shows the processor time that the guest has used, in seconds.',
    'ゲストが使ったプロセッサー時間(秒)です。',
    number('seconds of processor time', 'プロセッサー時間(秒)'),
  ),
};

const persistent = states({ en: 'yes or no', ja: 'yes または no' }, [
  ['yes', 'Its configuration stays when it stops.', '停止後も設定が残ります。'],
  ['no', 'It is gone when it stops.', '停止すると一覧から消えます。'],
]);

const managedSave = states({ en: 'yes or no', ja: 'yes または no' }, [
  ['yes', 'Its memory is saved; the next start continues from it.', 'メモリが保存されており、次の起動で再開されます。'],
  ['no', 'Nothing is saved; the next start boots it.', '保存されていません。次は通常の起動になります。'],
]);

const autostart = states({ en: '`enable` or `disable`', ja: '`enable` または `disable`' }, [
  ['enable', 'The guest starts with the host.', 'ホストの起動時にゲストも起動します。'],
  [
    'disable',
    'The guest does not start with the host; a cluster starts it, or a person.',
    'ホストの起動時には起動しません。クラスタまたは人が起動します。',
  ],
]);

const dominfoFields: Readonly<Record<string, Directive>> = {
  UUID: field(
    virsh,
    'Shows the id that tells the guest from all others.',
    'ゲストを一意に識別する ID です。',
    row(value('UUID', text('a UUID', 'UUID'))),
  ),
  'OS Type': field(
    virsh,
    'Shows how the guest is virtualized.',
    'ゲストの仮想化の方式です。',
    row(
      value(
        'TYPE',
        states({ en: 'a kind of virtualization', ja: '仮想化の方式' }, [
          [
            'hvm',
            'Fully virtualized. The guest needs no changes, the host needs vmx or svm.',
            '完全仮想化です。ゲスト OS の変更は不要ですが、ホストに vmx または svm が必要です。',
          ],
          [
            'linux',
            'Paravirtualized. The kernel of the guest knows Xen.',
            '準仮想化です。ゲストのカーネルが Xen に対応している必要があります。',
          ],
          [
            'xen',
            'Paravirtualized. The kernel of the guest knows Xen.',
            '準仮想化です。ゲストのカーネルが Xen に対応している必要があります。',
          ],
          ['exe', 'A container. It shares the kernel of the host.', 'コンテナです。ホストのカーネルを共有します。'],
        ]),
      ),
    ),
  ),
  State: field(virsh, 'Shows the state of the guest.', 'ゲストの状態です。', row(value('STATE', guestStates))),
  'CPU(s)': field(
    virsh,
    'Shows the number of virtual processors.',
    '仮想プロセッサーの数です。',
    number('a number of virtual processors', '仮想プロセッサーの数'),
  ),
  'CPU time': field(
    virsh,
    'Shows the processor time that the guest has used since its start.',
    '起動してからゲストが使ったプロセッサー時間です。',
    row(value('TIME', text('a time', '時間'))),
  ),
  'Max memory': field(
    virsh,
    'Shows the most memory that the guest can have.',
    'ゲストに割り当て可能なメモリの上限です。',
    row(value('SIZE', text('an amount of memory', 'メモリの量'))),
  ),
  'Used memory': field(
    virsh,
    'Shows the memory that the guest has now.',
    'ゲストに現在割り当てられているメモリです。',
    row(value('SIZE', text('an amount of memory', 'メモリの量'))),
  ),
  Persistent: field(
    virsh,
    'Shows whether libvirt keeps the configuration when the guest stops. Without it, a stopped guest is gone.',
    '停止後も libvirt が設定を保持するかどうかです。保持しない場合、停止したゲストは一覧から消えます。',
    row(value('YESNO', persistent)),
  ),
  Autostart: field(
    virsh,
    'Shows whether the guest starts with the host. A guest that a cluster runs must have `disable`.',
    'ホストの起動時に起動するかどうかです。クラスタで動かすゲストでは `disable` にします。',
    row(value('STATE', autostart)),
  ),
  'Managed save': field(
    virsh,
    'Shows whether the memory of the guest was saved, so its next start continues there.',
    'ゲストのメモリが保存され、次の起動で再開されるかどうかです。',
    row(value('YESNO', managedSave)),
  ),
  'Security model': field(
    virsh,
    'Shows what keeps guests apart: SELinux or AppArmor.',
    'ゲスト間を隔離する仕組み(SELinux または AppArmor)です。',
    row(value('MODEL', text('a security model', 'セキュリティモデル'))),
  ),
  'Security DOI': field(
    virsh,
    'Shows the domain that labels are valid in; it is 0.',
    'ラベルが有効なドメインです。通常は 0 です。',
    row(value('NUMBER', text('a number', '数値'))),
  ),
  'Security label': field(
    virsh,
    'Shows the label that the process of the guest runs with.',
    'ゲストのプロセスに付くセキュリティラベルです。',
    row(value('LABEL', text('a label', 'ラベル'))),
  ),
  Messages: field(
    virsh,
    'Shows what libvirt finds remarkable: a guest that is tainted, say.',
    'libvirt からの注意です。たとえば、サポート外の設定を示します。',
    row(value('TEXT', text('a remark of libvirt', 'libvirt の注意'))),
  ),
};

const details = fieldsOf(
  { ...dominfoFields, ...cpu, ...domainFields },
  field(
    'proc(5)',
    'Shows a fact about the processor that plays no part in virtualization.',
    '仮想化には関係しないプロセッサーの情報です。',
    row(value('FACT', text('a fact about the processor', 'プロセッサーの情報'))),
  ),
);
const within = (directive: Directive): Directive => ({ ...directive, body: details, bodyOptional: true });

/** What processors and guests say of themselves. */
export const catalog: Catalog = {
  directives: {
    columns: field(xm, 'Names the columns of the list.', '一覧の列の名前です。', repeat(value('COLUMN', columns), 0)),
    domain: within(
      field(
        xm,
        'Shows a guest of Xen (a domain); Domain-0 is the host itself.',
        'Xen のゲスト(ドメイン)です。Domain-0 はホスト自身です。',
        row(name),
      ),
    ),
    guest: field(
      virsh,
      'Shows a guest of libvirt: its number while it runs, its name and its state.',
      'libvirt のゲストです。動作中の番号、名前、状態を示します。',
      seq(
        value('ID', text('the number of the guest; `-` while it does not run', 'ゲストの番号(停止中は `-`)')),
        name,
        value('STATE', guestStates),
        optional(value('TITLE', text('the title of the guest', 'ゲストのタイトル'))),
      ),
    ),
    domstate: field(
      virsh,
      'Shows the state of the guest, and the reason with `--reason`.',
      'ゲストの状態です。`--reason` では理由も表示されます。',
      row(value('STATE', guestStates), value('REASON', text('the reason of the state', 'その状態になった理由'))),
    ),
    Id: within(
      field(
        virsh,
        'Shows the number of the guest while it runs; `-` while it does not.',
        '動作中のゲストの番号です。停止中は `-` になります。',
        row(value('ID', text('the number of the guest', 'ゲストの番号'))),
      ),
    ),
    Name: within(
      field(virsh, 'Shows the name of the guest, from its configuration.', '設定にあるゲストの名前です。', row(name)),
    ),
    processor: within(
      field(
        'proc(5)',
        'Shows the number of a logical processor; the lines below it are about it.',
        '論理プロセッサーの番号です。続く行はその説明です。',
        row(value('NUMBER', text('the number of the processor', 'プロセッサーの番号'), { isTitle: true })),
      ),
    ),
    flags: field(
      'proc(5)',
      'Lists the features of the processor. `vmx` (Intel) or `svm` (AMD) must be among them for KVM and for fully virtualized guests of Xen.',
      'プロセッサーの機能の一覧です。KVM と Xen の完全仮想化には `vmx`(Intel)または `svm`(AMD)が必要です。',
      repeat(value('FEATURE', feature), 0),
    ),
    ...dominfoFields,
    ...cpu,
    ...domainFields,
  },
  other: field(
    'proc(5)',
    'Shows a fact about the processor that plays no part in virtualization.',
    '仮想化には関係しないプロセッサーの情報です。',
    row(value('FACT', text('a fact about the processor', 'プロセッサーの情報'))),
  ),
};
