import { value } from '../../../schema/elements.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { atLeastOne, count, path, wordsLike, yesNo } from '../values/values.ts';
import { attribute, element } from './build.ts';
import { disk } from './disk.ts';
import { networkCard } from './interface.ts';

const connections = oneOf([
  choice(
    'pty',
    'A terminal of the host; `virsh console` opens it.',
    'ホストの擬似端末です。`virsh console` で開けます。',
  ),
  choice('unix', 'A socket of the host.', 'ホストのソケットです。'),
  choice('file', 'A file that the output is written to.', '出力を書き込むファイルです。'),
  choice('dev', 'A device of the host.', 'ホストのデバイスです。'),
  choice('pipe', 'A named pipe.', '名前付きパイプです。'),
  choice('stdio', 'The standard input and output of the hypervisor.', 'ハイパーバイザーの標準入出力です。'),
  choice('tcp', 'A TCP connection.', 'TCP 接続です。'),
  choice('udp', 'UDP packets.', 'UDP パケットを使います。'),
  choice('null', 'Nothing; the output is lost.', '何にもつながず、出力は破棄されます。'),
  choice('vc', 'A virtual console.', '仮想コンソールです。'),
  choice('spicevmc', "SPICE's own channel.", 'SPICE 専用のチャネルです。'),
  choice('spiceport', 'A port of SPICE.', 'SPICE のポートです。'),
  choice('dbus', 'D-Bus.', 'D-Bus です。'),
  choice('nmdm', 'A null modem of FreeBSD.', 'FreeBSD のヌルモデムです。'),
  choice('qemu-vdagent', 'The clipboard agent of QEMU.', 'QEMU のクリップボード用エージェントです。'),
]);

const connected = (en: string, ja: string, elements: Readonly<Record<string, Directive>> = {}): Directive =>
  element(en, ja, {
    writes: ['type'],
    attributes: {
      type: attribute('Sets what the other end is on the host.', 'ホスト側の接続先です。', value('TYPE', connections)),
    },
    elements,
  });

const graphics = element(
  'Sets the screen of the guest for people at other machines.',
  'ほかのマシンから見るためのゲストの画面です。',
  {
    writes: ['type'],
    attributes: {
      type: attribute(
        'Sets the protocol.',
        'プロトコルです。',
        value(
          'TYPE',
          oneOf([
            choice('vnc', 'VNC; every viewer knows it.', 'VNC です。多くのビューアーが対応しています。'),
            choice('spice', 'SPICE; it has sound and a clipboard.', 'SPICE です。音声とクリップボードに対応します。'),
            choice('sdl', 'A window on the host itself.', 'ホスト自身のウィンドウです。'),
            choice('rdp', 'RDP.', 'RDP です。'),
            choice('desktop', 'A window of VirtualBox.', 'VirtualBox のウィンドウです。'),
            choice(
              'egl-headless',
              '3D without a screen; use it next to another one.',
              '画面を持たない 3D 描画です。ほかの画面と併用します。',
            ),
            choice('dbus', 'D-Bus.', 'D-Bus です。'),
          ]),
        ),
      ),
      port: attribute(
        'Sets the TCP port; -1 lets libvirt choose one from 5900 on.',
        'TCP ポートです。-1 なら libvirt が 5900 以降から選びます。',
        value('PORT', integer({ min: -1, max: 65535 })),
      ),
      autoport: attribute(
        'Sets whether libvirt chooses the port.',
        'ポートを libvirt に選ばせるかどうかです。',
        value(
          'YES-NO',
          yesNo(
            'libvirt chooses a free port.',
            'libvirt が空いているポートを選びます。',
            'The port is the one in `port`.',
            '`port` で指定したポートを使います。',
          ),
        ),
      ),
      listen: attribute(
        'Sets the address of the host that accepts viewers. `0.0.0.0` accepts them from everywhere; set a password then.',
        '接続を受け付けるホストのアドレスです。`0.0.0.0` ではどこからでも接続できるため、パスワードを設定します。',
        value('ADDRESS', anything('an address', 'アドレス')),
        {
          default: '127.0.0.1',
          block: element('Sets where viewers are accepted.', '接続を受け付ける場所です。', {
            writes: ['type', 'address'],
            attributes: {
              type: attribute(
                'Sets the kind of place.',
                '場所の種類です。',
                value(
                  'TYPE',
                  oneOf([
                    choice('address', 'An address of the host.', 'ホストのアドレスです。'),
                    choice(
                      'network',
                      'The address of the host in a network of libvirt.',
                      'libvirt のネットワークでのホストのアドレスです。',
                    ),
                    choice('socket', 'A socket of the host.', 'ホストのソケットです。'),
                    choice('none', 'Nowhere.', 'どこでも受け付けません。'),
                  ]),
                ),
              ),
              address: attribute(
                'Sets the address.',
                'アドレスです。',
                value('ADDRESS', anything('an address', 'アドレス')),
              ),
            },
          }),
        },
      ),
      keymap: attribute(
        'Sets the keyboard of the guest: `ja` for a Japanese one.',
        'ゲストのキーボード配列です。日本語なら `ja` にします。',
        value('KEYMAP', anything('a keyboard such as `ja`', '`ja` などの配列')),
      ),
      passwd: attribute(
        'Sets the password of viewers. VNC reads the first 8 characters only.',
        '接続時のパスワードです。VNC では先頭の 8 文字だけが使われます。',
        value('PASSWORD', anything('a password', 'パスワード'), { secret: true }),
      ),
    },
    elements: {},
  },
);

const controller = element(
  'Adds a controller that devices are connected to. libvirt adds those that are needed.',
  'デバイスをつなぐコントローラーです。必要なものは libvirt が自動で追加します。',
  {
    writes: ['type'],
    attributes: {
      type: attribute(
        'Sets the kind of controller.',
        'コントローラーの種類です。',
        value(
          'TYPE',
          oneOf([
            choice('scsi', 'SCSI.', 'SCSI です。'),
            choice('usb', 'USB.', 'USB です。'),
            choice('pci', 'A PCI bus or bridge.', 'PCI のバスまたはブリッジです。'),
            choice('virtio-serial', 'The channels between host and guest.', 'ホストとゲスト間のチャネルです。'),
            choice('sata', 'SATA.', 'SATA です。'),
            choice('ide', 'IDE.', 'IDE です。'),
            choice('fdc', 'Floppy drives.', 'フロッピードライブ用です。'),
            choice('ccid', 'Smart cards.', 'スマートカード用です。'),
            choice('isa', 'The ISA bus.', 'ISA バスです。'),
            choice('xenbus', 'The bus of Xen.', 'Xen のバスです。'),
          ]),
        ),
      ),
      index: attribute(
        'Sets the number of the controller among those of its kind.',
        '同じ種類の中での番号です。',
        value('NUMBER', count),
      ),
      model: attribute(
        'Sets the model of the controller.',
        'コントローラーのモデルです。',
        value(
          'MODEL',
          wordsLike(
            { en: 'a model such as `virtio-scsi`', ja: '`virtio-scsi` などのモデル' },
            [
              choice(
                'virtio-scsi',
                'The fast SCSI controller for guests with virtio drivers.',
                'virtio ドライバーを持つゲスト用の高速な SCSI コントローラーです。',
              ),
              choice('qemu-xhci', 'USB 3.', 'USB 3 です。'),
              choice('ich9-ehci1', 'USB 2.', 'USB 2 です。'),
              choice('piix3-uhci', 'USB 1.', 'USB 1 です。'),
              choice('pcie-root', 'The root of PCI Express.', 'PCI Express のルートです。'),
              choice('pci-root', 'The root of PCI.', 'PCI のルートです。'),
              choice('pcie-root-port', 'A slot of PCI Express.', 'PCI Express のスロットです。'),
            ],
            'am53c974 auto buslogic dc390 dmi-to-pci-bridge ehci ibmvscsi ich6 ich9-uhci1 ich9-uhci2 ich9-uhci3 lsilogic lsisas1068 lsisas1078 ncr53c90 nec-xhci none pci-bridge pci-expander-bus pci-ohci pcie-expander-bus pcie-switch-downstream-port pcie-switch-upstream-port pcie-to-pci-bridge piix3 piix4 piix4-uhci qusb1 qusb2 virtio virtio-non-transitional virtio-transitional vmpvscsi vt82c686b-uhci nvme',
          ),
        ),
      ),
    },
  },
);

/** Everything that is connected to a guest. */
export const devices: Directive = element('Lists the devices of the guest.', 'ゲストのデバイスです。', {
  elements: {
    emulator: element(
      'Sets the program that is the guest: QEMU. It must fit the hypervisor in `domain type`.',
      'ゲストの実体となるプログラムで、QEMU などです。`domain` の `type` のハイパーバイザーと合わせます。',
      { text: value('PATH', path) },
    ),
    disk,
    interface: networkCard,
    controller,
    graphics,
    video: element('Sets the graphics card of the guest.', 'ゲストのビデオカードです。', {
      elements: {
        model: element('Sets the kind of card.', 'カードの種類です。', {
          writes: ['type'],
          attributes: {
            type: attribute(
              'Sets the model.',
              'モデルです。',
              value(
                'MODEL',
                oneOf([
                  choice('virtio', 'The usual one for Linux.', 'Linux で一般的なものです。'),
                  choice('qxl', 'The card for SPICE.', 'SPICE 用のカードです。'),
                  choice(
                    'vga',
                    'A plain VGA card; every guest knows it.',
                    '標準的な VGA です。すべてのゲストが対応しています。',
                  ),
                  choice('cirrus', 'An old card with few colours and sizes.', '表示色と解像度の少ない古いカードです。'),
                  choice('bochs', 'A simple card for UEFI guests.', 'UEFI ゲスト用の単純なカードです。'),
                  choice('ramfb', 'A frame buffer of the firmware.', 'ファームウェアのフレームバッファーです。'),
                  choice('vmvga', 'A card of VMware.', 'VMware のカードです。'),
                  choice('xen', 'The frame buffer of Xen.', 'Xen のフレームバッファーです。'),
                  choice('vbox', 'The card of VirtualBox.', 'VirtualBox のカードです。'),
                  choice('gop', 'The card of bhyve.', 'bhyve のカードです。'),
                  choice('none', 'No card.', 'カードはありません。'),
                ]),
              ),
            ),
            vram: attribute(
              'Sets the memory of the graphics card (KiB).',
              'ビデオメモリ(KiB)です。',
              value('KIB', count),
            ),
            heads: attribute('Sets the number of screens.', '画面の数です。', value('NUMBER', atLeastOne)),
          },
        }),
      },
    }),
    console: connected('Sets the console that `virsh console` opens.', '`virsh console` で開くコンソールです。'),
    serial: connected('Adds a serial port.', 'シリアルポートです。'),
    channel: connected(
      'Adds a channel between the host and a program in the guest, such as the guest agent.',
      'ホストとゲスト内のプログラムを結ぶチャネルで、ゲストエージェントなどが使います。',
      {
        target: element('Sets how the guest sees the channel.', 'ゲストから見えるチャネルです。', {
          attributes: {
            name: attribute(
              "Sets its name: `org.qemu.guest_agent.0` for QEMU's agent.",
              'チャネル名です。QEMU のゲストエージェントなら `org.qemu.guest_agent.0` にします。',
              value('NAME', anything()),
            ),
          },
        }),
      },
    ),
    input: element('Adds a mouse, a tablet or a keyboard.', 'マウス、タブレット、またはキーボードです。', {
      writes: ['type', 'bus'],
      attributes: {
        type: attribute(
          'Sets the kind of device.',
          'デバイスの種類です。',
          value(
            'TYPE',
            oneOf([
              choice(
                'tablet',
                'A pointer with absolute places; VNC needs it to keep in step.',
                '絶対座標のポインターです。VNC でカーソルのずれを防ぎます。',
              ),
              choice('mouse', 'A mouse.', 'マウスです。'),
              choice('keyboard', 'A keyboard.', 'キーボードです。'),
              choice('passthrough', 'A device of the host.', 'ホストのデバイスです。'),
              choice('evdev', 'Events of a device of the host.', 'ホストのデバイスのイベントです。'),
            ]),
          ),
        ),
        bus: attribute(
          'Sets what it is connected to.',
          '接続先です。',
          value(
            'BUS',
            oneOf([
              choice('usb', 'USB.', 'USB です。'),
              choice('ps2', 'PS/2.', 'PS/2 です。'),
              choice('virtio', 'virtio.', 'virtio です。'),
              choice('xen', 'Xen.', 'Xen です。'),
              choice('none', 'Nothing; newer versions have it.', 'なしです。新しいバージョンで使えます。', {
                hidden: true,
              }),
              choice('parallels', 'Parallels.', 'Parallels です。', { hidden: true }),
            ]),
          ),
        ),
      },
    }),
    hostdev: element(
      'Adds a device of the host that the guest gets for itself. Such a guest cannot migrate.',
      'ゲストが専有するホストのデバイスです。このゲストはマイグレーションできません。',
      {
        writes: ['mode', 'type'],
        attributes: {
          mode: attribute(
            'Sets how the device is named.',
            'デバイスの指定方法です。',
            value(
              'MODE',
              oneOf([
                choice('subsystem', 'By its place on a bus.', 'バス上の位置で指定します。'),
                choice(
                  'capabilities',
                  'By a file or interface; for containers.',
                  'ファイルやインターフェイスで指定します。コンテナ用です。',
                ),
              ]),
            ),
          ),
          type: attribute(
            'Sets the bus.',
            'バスの種類です。',
            value(
              'TYPE',
              wordsLike(
                { en: 'a bus such as `pci`', ja: '`pci` などのバス' },
                [
                  choice('pci', 'PCI.', 'PCI です。'),
                  choice('usb', 'USB.', 'USB です。'),
                  choice('scsi', 'SCSI.', 'SCSI です。'),
                ],
                'scsi_host mdev storage misc net',
              ),
            ),
          ),
          managed: attribute(
            'Sets whether libvirt takes the device from the host, and gives it back.',
            'libvirt がデバイスをホストから切り離し、後で戻すかどうかです。',
            value(
              'YES-NO',
              yesNo('libvirt does it.', 'libvirt が行います。', 'Somebody does it by hand.', '手動で行います。'),
            ),
          ),
        },
      },
    ),
    filesystem: element(
      'Adds a directory of the host that the guest mounts.',
      'ゲストがマウントするホストのディレクトリです。',
      {
        writes: ['type'],
        attributes: {
          type: attribute(
            'Sets what is mounted.',
            'マウントするものの種類です。',
            value(
              'TYPE',
              wordsLike(
                { en: 'a kind such as `mount`', ja: '`mount` などの種類' },
                [
                  choice('mount', 'A directory of the host.', 'ホストのディレクトリです。'),
                  choice('template', 'A template of OpenVZ.', 'OpenVZ のテンプレートです。'),
                  choice('file', 'An image.', 'イメージです。'),
                  choice('block', 'A block device.', 'ブロックデバイスです。'),
                  choice('ram', 'A file system in memory.', 'メモリ上のファイルシステムです。'),
                  choice('bind', 'A directory inside the guest.', 'ゲスト内のディレクトリです。'),
                ],
                'volume',
              ),
            ),
          ),
        },
      },
    ),
    watchdog: element('Adds a card that acts when the guest hangs.', 'ゲストが応答しなくなったときに働くカードです。', {
      writes: ['model', 'action'],
      attributes: {
        model: attribute(
          'Sets the kind of card.',
          'カードの種類です。',
          value(
            'MODEL',
            oneOf([
              choice('i6300esb', 'The usual one, on PCI.', '一般的な PCI のものです。'),
              choice('itco', 'The one of the q35 board.', 'q35 に内蔵されたものです。'),
              choice('ib700', 'An ISA card.', 'ISA のカードです。'),
              choice('diag288', 'The one of IBM Z.', 'IBM Z のものです。'),
            ]),
          ),
          { required: true },
        ),
        action: attribute(
          'Sets what happens then. In a guest that is a cluster node, `reset` or `poweroff` makes SBD work.',
          'そのときの動作です。ゲストがクラスタのノードなら、`reset` か `poweroff` にすると SBD が機能します。',
          value(
            'ACTION',
            oneOf([
              choice('reset', 'The guest is reset.', 'ゲストをリセットします。'),
              choice('poweroff', 'The guest is stopped at once.', 'ゲストを即座に停止します。'),
              choice(
                'shutdown',
                'The guest is asked to shut down; a hung one cannot.',
                'ゲストにシャットダウンを要求します。応答のないゲストには効きません。',
              ),
              choice('pause', 'The guest is paused.', 'ゲストを一時停止します。'),
              choice('none', 'Nothing.', '何もしません。'),
              choice('dump', 'The memory is written to a file.', 'メモリをファイルに書き出します。'),
              choice(
                'inject-nmi',
                'The guest gets an interrupt that it cannot mask.',
                'マスクできない割り込みをゲストに送ります。',
              ),
            ]),
          ),
          { default: 'reset' },
        ),
      },
    }),
    memballoon: element(
      'Sets the balloon by which the host takes memory back from the guest.',
      'ホストがゲストからメモリを回収するためのバルーンです。',
      {
        writes: ['model'],
        attributes: {
          model: attribute(
            'Sets the kind of balloon.',
            'バルーンの種類です。',
            value(
              'MODEL',
              oneOf([
                choice('virtio', 'The usual one.', '一般的なものです。'),
                choice(
                  'virtio-transitional',
                  'For guests with old or new drivers.',
                  '新旧どちらのドライバーのゲストにも対応します。',
                ),
                choice('virtio-non-transitional', 'For guests with new drivers.', '新しいドライバーのゲスト用です。'),
                choice('xen', 'The one of Xen.', 'Xen のものです。'),
                choice('none', 'There is none.', 'バルーンはありません。'),
              ]),
            ),
          ),
        },
      },
    ),
    rng: element('Adds a source of random numbers for the guest.', 'ゲスト用の乱数源です。', {
      writes: ['model'],
      attributes: {
        model: attribute(
          'Sets the kind of device.',
          'デバイスの種類です。',
          value(
            'MODEL',
            oneOf([
              choice('virtio', 'The usual one.', '一般的なものです。'),
              choice(
                'virtio-transitional',
                'For guests with old or new drivers.',
                '新旧どちらのドライバーのゲストにも対応します。',
              ),
              choice('virtio-non-transitional', 'For guests with new drivers.', '新しいドライバーのゲスト用です。'),
            ]),
          ),
        ),
      },
    }),
  },
});
