import { choice } from '../../../../schema/values.ts';
import { pathType } from '../values/values.ts';
import { anyItem, count, flag, hvm, list, listOrText, notPv, text, words, type XenKey } from './keys.ts';

const actions = [
  choice('destroy', 'Removes the domain.', 'ドメインを破棄します。'),
  choice('restart', 'Removes the domain and creates it again.', 'ドメインを破棄し、同じ設定で作り直します。'),
  choice(
    'rename-restart',
    'Keeps the domain under another name and creates a new one.',
    'ドメインを別名で残し、新しく作成します。',
  ),
  choice(
    'preserve',
    'Keeps the domain for a look at it; its memory stays in use until `xl destroy`.',
    '調査のためにドメインを残します。`xl destroy` するまでメモリは解放されません。',
  ),
  choice(
    'coredump-destroy',
    'Writes a core dump of the domain, then removes it.',
    'コアダンプを書き出してから破棄します。',
  ),
  choice(
    'coredump-restart',
    'Writes a core dump of the domain, then creates it again.',
    'コアダンプを書き出してから作り直します。',
  ),
  choice(
    'soft-reset',
    'Resets the devices and continues in the same memory (kdump).',
    'デバイスを初期化し、同じメモリのまま再開します (kdump 向け)。',
  ),
];

/** Names, boot, life cycle. */
export const general: Readonly<Record<string, XenKey>> = {
  name: text(
    '4.0',
    'Sets the name of the guest, by which `xl list` and all other commands know it. Two running guests cannot have the same name.',
    'ゲストの名前を指定します。`xl list` などのコマンドはこの名前でゲストを区別するため、動作中のゲストの間で重複できません。',
    { strict: true, required: true, defines: 'guest', example: 'name = "domu1"' },
  ),
  type: words(
    '4.10',
    [
      choice(
        'pv',
        'Paravirtual: the guest kernel knows Xen. Needs no virtualization support in the CPU.',
        '準仮想化: ゲストのカーネルが Xen に対応している必要があります。CPU の仮想化支援は不要です。',
      ),
      choice(
        'pvh',
        'Paravirtual with help of the CPU. It has no emulated devices, and its kernel must support it.',
        'CPU の仮想化支援を使う準仮想化です。デバイスのエミュレーションはなく、対応したカーネルが必要です。',
      ),
      choice(
        'hvm',
        'Full virtualization: the guest sees an emulated PC. Needs VT-x or AMD-V (`vmx`, `svm`).',
        '完全仮想化: ゲストからはエミュレートされた PC が見えます。VT-x または AMD-V (`vmx`、`svm`) が必要です。',
      ),
    ],
    'Selects how the guest is virtualized. Without it the guest is paravirtual, unless there is `builder = "hvm"`.',
    'ゲストの仮想化方式を選びます。省略すると、`builder = "hvm"` がない限り準仮想化になります。',
    { compared: 'abbreviated', default: '"pv"' },
  ),
  builder: words(
    '4.0',
    [
      choice('generic', 'A paravirtual guest.', '準仮想化ゲストです。'),
      choice(
        'linux',
        'A paravirtual guest. It is the usual word in files for xm.',
        '準仮想化ゲストです。xm の設定でよく使われた書き方です。',
        { hidden: true },
      ),
      choice('hvm', 'A fully virtualized guest.', '完全仮想化ゲストです。'),
    ],
    'Selects how the guest is virtualized, in the words of xm. Newer files use `type`; a contradiction between the two is rejected.',
    'ゲストの仮想化方式を xm の書き方で選びます。新しい設定では `type` を使います。両者が矛盾するとエラーになります。',
    { compared: 'abbreviated', deprecated: { since: { product: 'xen', since: '4.10' }, replacement: 'type' } },
  ),
  uuid: text(
    '4.0',
    'Sets the UUID of the guest. Without it each start gets a new one, which licences and DHCP in the guest may notice.',
    'ゲストの UUID を指定します。省略すると起動のたびに新しい値になり、ゲスト内のライセンスや DHCP に影響することがあります。',
    {
      example: 'uuid = "06ed00fe-1162-4fc4-b5d8-11993ee4a8b9"',
    },
  ),
  pool: text('4.0', 'Sets the CPU pool in which the guest runs.', 'ゲストを動かす CPU プールを指定します。', {
    default: '"Pool-0"',
  }),
  kernel: text(
    '4.0',
    'Sets the kernel that is loaded for the guest: a file of Domain-0, not of the guest. For a fully virtualized guest a boot loader is the usual way.',
    'ゲストに読み込むカーネルを指定します。ゲスト内ではなく Domain-0 にあるファイルです。完全仮想化ゲストでは通常は指定せず、ゲストのディスクから起動します。',
    { type: pathType },
  ),
  ramdisk: text(
    '4.0',
    'Sets the initial RAM disk that goes with `kernel`: a file of Domain-0.',
    '`kernel` と組み合わせる初期 RAM ディスクを指定します。Domain-0 にあるファイルです。',
    { type: pathType },
  ),
  cmdline: text(
    '4.5',
    'Sets the whole command line of the kernel. With it, `root` and `extra` are ignored.',
    'カーネルのコマンドライン全体を指定します。指定すると `root` と `extra` は無視されます。',
    { example: 'cmdline = "root=/dev/xvda1 console=hvc0"' },
  ),
  root: text(
    '4.0',
    'Sets the root device of the guest: `root=` of the kernel command line.',
    'ゲストのルートデバイスを指定します。カーネルのコマンドラインの `root=` になります。',
    { example: 'root = "/dev/xvda1 ro"' },
  ),
  extra: text('4.0', 'Adds words to the command line of the kernel.', 'カーネルのコマンドラインに語を追加します。', {
    example: 'extra = "console=hvc0"',
  }),
  bootloader: text(
    '4.0',
    'Sets the program that finds kernel and RAM disk on the disk of the guest, such as `pygrub`. The guest can then update its own kernel.',
    'ゲストのディスクからカーネルと RAM ディスクを取り出すプログラム (`pygrub` など) を指定します。ゲスト側でカーネルを更新できるようになります。',
    { example: 'bootloader = "pygrub"' },
  ),
  bootloader_args: listOrText(
    '4.1',
    anyItem,
    'Passes arguments to `bootloader`, as a list. A single text is deprecated.',
    '`bootloader` に渡す引数をリストで指定します。1 つの文字列で書く方法は非推奨です。',
  ),
  bootloader_restrict: flag(
    '4.18',
    'Runs `bootloader` without privileges, so a hostile disk image cannot attack Domain-0.',
    '`bootloader` を権限なしで実行し、悪意のあるディスクイメージから Domain-0 を守ります。',
    { default: '0' },
  ),
  bootloader_user: text(
    '4.18',
    'Sets the user as whom a restricted `bootloader` runs.',
    '権限を制限した `bootloader` を実行するユーザーを指定します。',
  ),
  firmware: words(
    '4.10',
    [
      choice('bios', 'Boots with the BIOS that `bios` selects.', '`bios` で選んだ BIOS で起動します。'),
      choice('uefi', 'Boots with OVMF.', 'OVMF (UEFI) で起動します。'),
      choice('seabios', 'Boots with SeaBIOS.', 'SeaBIOS で起動します。'),
      choice(
        'rombios',
        'Boots with the BIOS of the traditional device model.',
        '従来のデバイスモデルの BIOS で起動します。',
      ),
      choice('ovmf', 'Boots with OVMF, which is UEFI.', 'OVMF (UEFI) で起動します。'),
      choice(
        'pvgrub32',
        'Boots a paravirtual guest with 32-bit PV-GRUB.',
        '32 ビットの PV-GRUB で準仮想化ゲストを起動します。',
      ),
      choice(
        'pvgrub64',
        'Boots a paravirtual guest with 64-bit PV-GRUB.',
        '64 ビットの PV-GRUB で準仮想化ゲストを起動します。',
      ),
    ],
    'Selects the firmware from which the guest boots. A paravirtual guest has either this or `kernel`.',
    'ゲストを起動するファームウェアを選びます。準仮想化ゲストでは `kernel` と同時に指定できません。',
    { open: true },
  ),
  on_poweroff: words(
    '4.0',
    actions,
    'Sets what happens when the guest shuts itself down.',
    'ゲストが自分で停止したときの動作を指定します。',
    { default: '"destroy"' },
  ),
  on_reboot: words(
    '4.0',
    actions,
    'Sets what happens when the guest reboots itself. For an installation `destroy` prevents that it starts from the installer again.',
    'ゲストが自分で再起動したときの動作を指定します。インストール時に `destroy` にすると、インストーラーが繰り返し起動しません。',
    { default: '"restart"' },
  ),
  on_watchdog: words(
    '4.1',
    actions,
    'Sets what happens when the watchdog of Xen in the guest is not fed in time.',
    'ゲスト内の Xen ウォッチドッグが時間切れになったときの動作を指定します。',
    { default: '"destroy"' },
  ),
  on_crash: words(
    '4.0',
    actions,
    'Sets what happens when the guest crashes.',
    'ゲストがクラッシュしたときの動作を指定します。',
    { default: '"destroy"' },
  ),
  on_soft_reset: words(
    '4.7',
    actions,
    'Sets what happens when the guest asks for a soft reset, as kexec does.',
    'ゲストが kexec などでソフトリセットを要求したときの動作を指定します。',
    { default: '"soft-reset"' },
  ),
  nomigrate: flag(
    '4.0',
    'Forbids that the guest is migrated, which allows CPU features that a migration could not take along.',
    'ゲストのマイグレーションを禁止します。移行できない CPU 機能を使えるようになります。',
    { default: '0' },
  ),
  driver_domain: flag(
    '4.4',
    'Marks the guest as a driver domain: its backends serve other guests.',
    'ゲストをドライバードメインにします。ほかのゲストにバックエンドを提供します。',
    { default: '0' },
  ),
  seclabel: text('4.2', 'Sets the XSM label of the guest.', 'ゲストの XSM ラベルを指定します。'),
  init_seclabel: text(
    '4.3',
    'Sets the XSM label that the guest has while it is built.',
    'ゲストの作成中に使う XSM ラベルを指定します。',
  ),
  xend_suspend_evtchn_compat: flag(
    '4.14',
    'Sets up the suspend event channel as xend did, for old guests.',
    '古いゲストのために、サスペンド用イベントチャネルを xend と同じ方法で設定します。',
    { default: '0' },
  ),
  xenstore_feature_mask: count(
    '4.21',
    'Limits the Xenstore features that the guest sees to the bits of this number.',
    'ゲストに見せる Xenstore の機能を、この数値のビットに制限します。',
  ),
  xenstore_quota: list(
    '4.22',
    anyItem,
    'Sets quotas of the guest in Xenstore, each as `NAME=N`.',
    'Xenstore でのゲストの割り当て上限を `名前=数` の形で指定します。',
  ),
  acpi_firmware: text(
    '4.3',
    'Adds ACPI tables from a file to those of the guest.',
    'ファイルの ACPI テーブルをゲストに追加します。',
    { guests: hvm, type: pathType },
  ),
  smbios_firmware: text(
    '4.3',
    'Adds SMBIOS structures from a file to those of the guest.',
    'ファイルの SMBIOS 構造体をゲストに追加します。',
    { guests: hvm, type: pathType },
  ),
  smbios: list(
    '4.18',
    anyItem,
    'Sets single texts of SMBIOS, each as `KEY=VALUE`.',
    'SMBIOS の文字列を `キー=値` の形で個別に指定します。',
    { guests: hvm },
  ),
  ms_vm_genid: words(
    '4.5',
    [
      choice('generate', 'Makes a new id at each start.', '起動のたびに新しい ID を生成します。'),
      choice('none', 'Shows none.', 'ID を見せません。'),
    ],
    'Sets the generation id by which Windows notices that it was copied or set back.',
    'Windows が複製や巻き戻しを検知するための世代 ID を指定します。',
    { guests: hvm, default: '"generate"' },
  ),
  pvshim: flag(
    '4.11',
    'Runs a paravirtual kernel inside a PVH container by a small separate Xen.',
    '小さな Xen を介して、準仮想化カーネルを PVH コンテナ内で動かします。',
    { guests: ['pvh'], default: '0' },
  ),
  pvshim_path: text(
    '4.11',
    'Sets the file of the shim that `pvshim` loads.',
    '`pvshim` が読み込むシムのファイルを指定します。',
    { guests: ['pvh'], type: pathType },
  ),
  pvshim_cmdline: text('4.11', 'Sets the command line of the shim.', 'シムのコマンドラインを指定します。', {
    guests: ['pvh'],
  }),
  pvshim_extra: text('4.11', 'Adds words to the command line of the shim.', 'シムのコマンドラインに語を追加します。', {
    guests: ['pvh'],
  }),
  device_tree: text(
    '4.6',
    'Passes a partial device tree to a guest on ARM.',
    'ARM のゲストに部分的なデバイスツリーを渡します。',
    { type: pathType },
  ),
  boot: text(
    '4.0',
    'Sets the order of boot devices of a fully virtualized guest: `c` disk, `d` CD-ROM, `n` network, `a` floppy.',
    '完全仮想化ゲストの起動順を指定します。`c` はディスク、`d` は CD-ROM、`n` はネットワーク、`a` はフロッピーです。',
    { guests: hvm, default: '"cd"', example: 'boot = "dc"' },
  ),
  display: text(
    '4.0',
    'Sets the X display on which the SDL window of the guest opens.',
    'ゲストの SDL ウィンドウを開く X ディスプレイを指定します。',
    { guests: notPv },
  ),
  xauthority: text(
    '4.0',
    'Sets the X authority file for the SDL window.',
    'SDL ウィンドウに使う X の認証ファイルを指定します。',
    { guests: notPv, type: pathType },
  ),
};
