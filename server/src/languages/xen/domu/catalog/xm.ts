import { choice } from '../../../../schema/values.ts';
import { anyItem, count, flag, list, old, text, words, type XenKey } from './keys.ts';

const stop = [
  choice('ignore', 'Does nothing.', '何もしません。'),
  choice('shutdown', 'Shuts the guest down.', 'ゲストを停止します。'),
  choice('suspend', 'Saves the guest.', 'ゲストの状態を保存します。'),
];

const entries: Readonly<Record<string, XenKey>> = {
  access_control: list(
    '4.0',
    anyItem,
    'Sets the policy and label of the guest, as `policy=POLICY,label=LABEL`.',
    'ゲストのセキュリティポリシーとラベルを `policy=ポリシー,label=ラベル` の形で指定します。',
  ),
  blkif: flag('4.0', 'Makes the guest a backend for disks.', 'ゲストをディスクのバックエンドにします。', {
    default: '0',
  }),
  netif: flag('4.0', 'Makes the guest a backend for networks.', 'ゲストをネットワークのバックエンドにします。', {
    default: '0',
  }),
  tpmif: flag('4.0', 'Makes the guest a backend for TPMs.', 'ゲストを TPM のバックエンドにします。', { default: '0' }),
  bootargs: text(
    '4.0',
    'Passes arguments to `bootloader`. xl calls it `bootloader_args`.',
    '`bootloader` に引数を渡します。xl では `bootloader_args` です。',
  ),
  bootentry: text(
    '4.0',
    'Selects what `bootloader` boots. Newer versions ignore it.',
    '`bootloader` で起動する項目を選びます。新しいバージョンでは無視されます。',
  ),
  cpu: count(
    '4.0',
    'Sets the CPU of the host on which the guest runs. xl calls it `cpus`.',
    'ゲストを動かす物理 CPU を指定します。xl では `cpus` です。',
  ),
  cpu_cap: count(
    '4.0',
    'Limits the CPU time of the guest. xl calls it `cap`.',
    'CPU 時間の上限を指定します。xl では `cap` です。',
    { unit: '%' },
  ),
  cpuid_check: list(
    '4.0',
    anyItem,
    'Refuses to start the guest on a CPU that answers CPUID otherwise.',
    'CPUID の結果が異なる CPU ではゲストを起動しません。',
  ),
  description: text('4.0', 'Describes the guest for people.', 'ゲストの説明を書きます。'),
  dhcp: words(
    '4.0',
    [
      choice('off', 'Disabled.', '使いません。'),
      choice('dhcp', 'The kernel asks a DHCP server.', 'カーネルが DHCP サーバーに問い合わせます。'),
    ],
    'Has the kernel of the guest configure its network by DHCP.',
    'ゲストのカーネルに DHCP でネットワークを設定させます。',
    { default: '"off"' },
  ),
  fda: text('4.0', 'Sets the image of the first floppy disk.', '1 台目のフロッピーディスクのイメージを指定します。'),
  fdb: text('4.0', 'Sets the image of the second floppy disk.', '2 台目のフロッピーディスクのイメージを指定します。'),
  features: text('4.0', 'Switches features of the guest kernel on.', 'ゲストのカーネルの機能を有効にします。'),
  gateway: text(
    '4.0',
    'Sets the gateway in the kernel command line of the guest.',
    'ゲストのカーネルに渡すゲートウェイを指定します。',
  ),
  guest_os_type: text(
    '4.0',
    'Names the system in the guest, for work-arounds.',
    'ゲストの OS の種類を指定します。OS ごとの回避策に使われます。',
    { default: '"default"' },
  ),
  hostname: text(
    '4.0',
    'Sets the host name in the kernel command line of the guest.',
    'ゲストのカーネルに渡すホスト名を指定します。',
  ),
  interface: text(
    '4.0',
    'Sets the interface in the kernel command line of the guest.',
    'ゲストのカーネルに渡すインターフェイスを指定します。',
    { default: '"eth0"' },
  ),
  ip: text(
    '4.0',
    'Sets the address in the kernel command line of the guest.',
    'ゲストのカーネルに渡す IP アドレスを指定します。',
  ),
  irq: list(
    '4.0',
    anyItem,
    'Lets the guest use interrupts of the host. xl calls it `irqs`.',
    'ホストの割り込みの使用を許可します。xl では `irqs` です。',
  ),
  isa: flag('4.0', 'Emulates a PC with ISA bus only.', 'ISA バスだけの PC をエミュレートします。', { default: '0' }),
  loader: text(
    '4.0',
    'Sets the file of the loader. xl calls it `firmware_override`.',
    'ローダーのファイルを指定します。xl では `firmware_override` です。',
  ),
  machine_address_size: count(
    '4.0',
    'Limits the width of machine addresses of the guest, in bits.',
    'ゲストのマシンアドレスの幅をビット数で制限します。',
  ),
  memory_sharing: flag('4.0', 'Shares equal pages with other guests.', '同じ内容のページをほかのゲストと共有します。', {
    default: '0',
  }),
  monitor: flag('4.0', 'Opens the monitor of the emulator.', 'エミュレーターのモニターを開きます。', { default: '0' }),
  monitor_path: text(
    '4.0',
    'Sets where the monitor of the emulator is.',
    'エミュレーターのモニターの接続先を指定します。',
  ),
  netmask: text(
    '4.0',
    'Sets the netmask in the kernel command line of the guest.',
    'ゲストのカーネルに渡すネットマスクを指定します。',
  ),
  nfs_root: text(
    '4.0',
    'Sets the NFS export that is the root of the guest.',
    'ゲストのルートにする NFS エクスポートを指定します。',
  ),
  nfs_server: text('4.0', 'Sets the NFS server of `nfs_root`.', '`nfs_root` の NFS サーバーを指定します。'),
  nics: count(
    '4.0',
    'Sets the number of interfaces, where `vif` lists fewer. Later versions ignore it.',
    'インターフェイスの数を指定します。後のバージョンでは無視されます。',
  ),
  on_xend_start: words(
    '4.0',
    [choice('ignore', 'Does nothing.', '何もしません。'), choice('start', 'Starts the guest.', 'ゲストを起動します。')],
    'Sets what becomes of a managed guest when xend starts.',
    'xend の起動時に、管理下のゲストをどうするかを指定します。',
    { default: '"ignore"' },
  ),
  on_xend_stop: words(
    '4.0',
    stop,
    'Sets what becomes of a managed guest when xend stops.',
    'xend の停止時に、管理下のゲストをどうするかを指定します。',
    { default: '"ignore"' },
  ),
  parallel: text('4.0', 'Connects the parallel port of the guest.', 'ゲストのパラレルポートを接続します。'),
  restart: words(
    '4.0',
    [
      choice('onreboot', 'After a reboot.', '再起動時です。'),
      choice('always', 'Always.', '常に再作成します。'),
      choice('never', 'Never.', '再作成しません。'),
    ],
    'Sets when the guest is created again. `on_poweroff`, `on_reboot` and `on_crash` replaced it.',
    'ゲストを作り直す条件を指定します。`on_poweroff`、`on_reboot`、`on_crash` に置き換えられました。',
  ),
  s3_integrity: flag(
    '4.0',
    'Checks the memory of the guest after a suspend of the host.',
    'ホストのサスペンド後にゲストのメモリを検査します。',
    { default: '1' },
  ),
  superpages: flag('4.0', 'Builds the guest from large pages.', '大きなページでゲストを構築します。', { default: '0' }),
  suppress_spurious_page_faults: flag(
    '4.0',
    'Hides page faults from the guest that have no cause.',
    '原因のないページフォルトをゲストに見せません。',
  ),
  target: count(
    '4.0',
    'Sets the domain for which this one runs the emulator.',
    'このドメインがエミュレーターを動かす対象のドメインを指定します。',
    { default: '0' },
  ),
  vcpu_avail: count(
    '4.0',
    'Sets which virtual CPUs are on at the start, as bits of a number.',
    '起動時に有効な仮想 CPU をビットで指定します。',
  ),
  vhpt: count(
    '4.0',
    'Sets the size of the page table of a guest on Itanium.',
    'Itanium のゲストのページテーブルの大きさを指定します。',
    { default: '0' },
  ),
  vncconsole: flag(
    '4.0',
    'Opens a VNC viewer for the console of the guest.',
    'ゲストのコンソールを VNC ビューアーで開きます。',
  ),
  vscsi: list(
    '4.0',
    anyItem,
    'Passes SCSI devices of the host to the guest, as `PDEV,VDEV[,DOM]`.',
    'ホストの SCSI デバイスを `PDEV,VDEV[,DOM]` の形でゲストに割り当てます。',
  ),
  vusb: list(
    '4.0',
    anyItem,
    'Gives the guest USB ports, as `usbver=2,numports=4`.',
    'ゲストの USB ポートを `usbver=2,numports=4` の形で指定します。',
  ),
};

/** What xm knows and xl passes over: 43 options of create.py of Xen 4.1. */
export const xm: Readonly<Record<string, XenKey>> = Object.fromEntries(
  Object.entries(entries).map(([name, entry]) => [name, old(entry)]),
);
