import { value } from '../../../schema/elements.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything, choice, networkInterface, oneOf } from '../../../schema/values.ts';
import { byType, CARD_SOURCE } from '../model/sources.ts';
import { macAddress, wordsLike } from '../values/values.ts';
import { attribute, element } from './build.ts';
import { bootOrder } from './disk.ts';

/** What connects a card to a switch that needs more than a name. */
export const virtualport: Directive = element(
  'Sets what a switch needs to know of the card, such as Open vSwitch.',
  'Open vSwitch などのスイッチに伝える、カードの情報です。',
  {
    writes: ['type'],
    attributes: {
      type: attribute(
        'Sets the kind of switch.',
        'スイッチの種類です。',
        value(
          'TYPE',
          oneOf([
            choice(
              'openvswitch',
              'Open vSwitch; `bridge` names one of its bridges.',
              'Open vSwitch です。`bridge` にはそのブリッジを指定します。',
            ),
            choice('802.1Qbg', 'A switch with VEPA.', 'VEPA 対応のスイッチです。'),
            choice('802.1Qbh', 'A switch with VN-Link.', 'VN-Link 対応のスイッチです。'),
            choice('midonet', 'MidoNet.', 'MidoNet です。'),
          ]),
        ),
      ),
    },
  },
);

/** A network card. */
export const networkCard: Directive = element(
  'Adds a network card of the guest, and what it is connected to.',
  'ゲストのネットワークカードと、その接続先です。',
  {
    writes: ['type'],
    attributes: {
      type: attribute(
        'Sets what the card is connected to. `source` names it by the attribute that belongs to the type.',
        'カードの接続先の種類です。`source` では、種類に応じた属性で接続先を指定します。',
        value(
          'TYPE',
          oneOf([
            choice(
              'bridge',
              'A bridge of the host. The guest is in the same network as the host. `source bridge=` names it.',
              'ホストのブリッジです。ゲストはホストと同じネットワークに入ります。`source` の `bridge` で指定します。',
            ),
            choice(
              'network',
              'A network of libvirt. By default it has NAT. `source network=` names it.',
              'libvirt のネットワークです。既定では NAT になります。`source` の `network` で指定します。',
            ),
            choice(
              'direct',
              'An interface of the host, by macvtap. The host itself cannot reach the guest. `source dev=` names it.',
              'macvtap によるホストのインターフェイスです。ホスト自身からはゲストに届きません。`source` の `dev` で指定します。',
            ),
            choice(
              'user',
              'Network access by QEMU without any right. Nobody can reach the guest.',
              '権限なしで使える QEMU のネットワークです。外部からゲストには届きません。',
            ),
            choice(
              'ethernet',
              'A tap device that a script or another program sets up.',
              'スクリプトやほかのプログラムが用意する tap デバイスです。',
            ),
            choice(
              'hostdev',
              'A card of the host that the guest gets for itself.',
              'ゲストが専有するホストのカードです。',
            ),
            choice(
              'vhostuser',
              'A switch in user space, such as Open vSwitch with DPDK.',
              'DPDK 版 Open vSwitch など、ユーザー空間のスイッチです。',
            ),
            choice('vdpa', 'Hardware with vDPA.', 'vDPA 対応のハードウェアです。'),
            choice('internal', 'A network of the hypervisor itself.', 'ハイパーバイザー内部のネットワークです。'),
            choice('mcast', 'A network of guests by multicast.', 'マルチキャストによるゲスト間のネットワークです。'),
            choice('server', 'A TCP connection that another guest opens.', 'ほかのゲストからの TCP 接続を待ちます。'),
            choice('client', 'A TCP connection to another guest.', 'ほかのゲストへ TCP で接続します。'),
            choice('udp', 'UDP packets.', 'UDP パケットを使います。'),
            choice('null', 'Nothing.', '何にもつなぎません。'),
            choice('vds', 'A distributed switch of VMware.', 'VMware の分散スイッチです。'),
          ]),
        ),
        { required: true },
      ),
    },
    elements: {
      mac: element(
        'Sets the MAC address of the card. Without it, libvirt makes one.',
        'カードの MAC アドレスです。省略すると libvirt が生成します。',
        {
          writes: ['address'],
          attributes: {
            address: attribute(
              'Sets the address. Those of KVM begin with `52:54:00`, those of Xen with `00:16:3e`.',
              'アドレスです。KVM では `52:54:00`、Xen では `00:16:3e` で始めます。',
              value('MAC', macAddress),
              { example: '<mac address="52:54:00:00:00:01"/>' },
            ),
          },
        },
      ),
      source: element('Sets what the card is connected to.', 'カードの接続先です。', {
        writes: ['bridge'],
        attributes: byType(
          {
            bridge: attribute(
              'Sets the bridge of the host, for a card of type `bridge`.',
              'ホストのブリッジです。`bridge` 型のカードで使います。',
              value('BRIDGE', networkInterface, { refersTo: 'bridge' }),
            ),
            network: attribute(
              'Sets the network of libvirt, for a card of type `network`.',
              'libvirt のネットワークです。`network` 型のカードで使います。',
              value('NETWORK', anything('the name of a network', 'ネットワーク名'), {
                refersTo: 'libvirt-network',
                ifUndefined: 'none',
              }),
            ),
            dev: attribute(
              'Sets the interface of the host, for a card of type `direct`.',
              'ホストのインターフェイスです。`direct` 型のカードで使います。',
              value(
                'INTERFACE',
                { name: networkInterface.name },
                { refersTo: ['interface', 'bridge'], ifUndefined: 'none' },
              ),
            ),
            mode: attribute(
              'Sets how a card of type `direct` shares the interface.',
              '`direct` 型のカードがインターフェイスを共有する方法です。',
              value(
                'MODE',
                oneOf([
                  choice(
                    'bridge',
                    'Guests on one interface reach each other at once.',
                    '同じインターフェイス上のゲストは直接通信できます。',
                  ),
                  choice(
                    'vepa',
                    'All traffic goes through the switch; the switch must send it back.',
                    'すべての通信がスイッチを経由します。スイッチ側に折り返しの対応が必要です。',
                  ),
                  choice(
                    'private',
                    'Guests on one interface do not reach each other.',
                    '同じインターフェイス上のゲスト同士は通信できません。',
                  ),
                  choice(
                    'passthrough',
                    'One guest has the interface for itself.',
                    '1 つのゲストがインターフェイスを専有します。',
                  ),
                ]),
              ),
            ),
            portgroup: attribute(
              'Sets the port group of the network.',
              'ネットワークのポートグループです。',
              value('NAME', anything()),
            ),
          },
          CARD_SOURCE,
        ),
      }),
      model: element('Sets the kind of card that the guest sees.', 'ゲストから見えるカードの種類です。', {
        writes: ['type'],
        attributes: {
          type: attribute(
            'Sets the model.',
            'モデルです。',
            value(
              'MODEL',
              wordsLike(
                { en: 'a model such as `virtio`', ja: '`virtio` などのモデル' },
                [
                  choice(
                    'virtio',
                    'The fast one; for guests with virtio drivers, such as Linux.',
                    '高速です。Linux など、virtio ドライバーを持つゲストで使います。',
                  ),
                  choice(
                    'e1000',
                    'An Intel card that most guests know.',
                    'ほとんどのゲストが対応する Intel のカードです。',
                  ),
                  choice(
                    'e1000e',
                    'A newer Intel card, for PCI Express.',
                    'PCI Express 用の新しい Intel のカードです。',
                  ),
                  choice('rtl8139', 'A Realtek card for old guests.', '古いゲスト用の Realtek のカードです。'),
                  choice('netfront', 'The paravirtualized card of Xen.', 'Xen の準仮想化カードです。'),
                  choice('ne2k_pci', 'A card of the 1990s.', '1990 年代のカードです。'),
                  choice('pcnet', 'An AMD card for old guests.', '古いゲスト用の AMD のカードです。'),
                ],
                'virtio-transitional virtio-non-transitional igb ne2k_isa vmxnet vmxnet2 vmxnet3 lan9118 smc91c111 spapr-vlan usb-net i82551 i82557b i82559er',
              ),
            ),
          ),
        },
      }),
      driver: element('Sets how the host serves the card.', 'ホストがカードを提供する方法です。', {
        attributes: {
          name: attribute(
            'Sets the program that moves the packets.',
            'パケットを転送するプログラムです。',
            value(
              'NAME',
              oneOf([
                choice('vhost', 'The kernel of the host.', 'ホストのカーネルです。'),
                choice('qemu', 'QEMU; it is slower.', 'QEMU です。速度は劣ります。'),
                choice(
                  'vfio',
                  'VFIO; for a card that the guest has for itself.',
                  'VFIO です。ゲストが専有するカード用です。',
                ),
                choice('kvm', 'The older way for such a card.', '専有するカード用の以前の方法です。'),
                choice('xen', 'Xen, for such a card.', '専有するカード用の Xen の方法です。'),
              ]),
            ),
          ),
        },
      }),
      target: element(
        'Sets the device of the host that carries the traffic of the card.',
        'カードに対応するホスト側のデバイスです。',
        {
          writes: ['dev'],
          attributes: {
            dev: attribute(
              'Sets the name of the device. libvirt chooses one that begins with `vnet` where none is given.',
              'デバイス名です。省略すると libvirt が `vnet` で始まる名前を選びます。',
              value('TAP', networkInterface),
            ),
          },
        },
      ),
      link: element('Sets whether the cable is plugged in.', 'ケーブルの接続状態です。', {
        writes: ['state'],
        attributes: {
          state: attribute(
            'Sets the state of the link.',
            'リンクの状態です。',
            value(
              'STATE',
              oneOf([
                choice('up', 'The link is up.', 'リンクアップしています。'),
                choice('down', 'The link is down, as without a cable.', 'ケーブルを抜いた状態と同じです。'),
              ]),
            ),
          ),
        },
      }),
      script: element(
        'Adds a script of the host that sets up the device.',
        'デバイスを設定するホストのスクリプトです。',
        {
          writes: ['path'],
          attributes: {
            path: attribute(
              'Sets the path of the script. Xen looks for a plain name in `/etc/xen/scripts`.',
              'スクリプトのパスです。Xen はファイル名だけのとき `/etc/xen/scripts` を探します。',
              value('PATH', anything('a path', 'パス')),
            ),
          },
        },
      ),
      virtualport,
      boot: bootOrder,
    },
  },
);
