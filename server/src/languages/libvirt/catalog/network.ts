import { value } from '../../../schema/elements.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything, choice, integer, networkInterface, oneOf } from '../../../schema/values.ts';
import { address, count, macAddress, netmask, uuid, yesNo } from '../values/values.ts';
import { attribute, element } from './build.ts';
import { virtualport } from './interface.ts';

const ports = integer({ min: 1, max: 65535 });

const forward = element(
  'Sets how guests reach the world beyond the host. Without it, they reach each other and the host only.',
  'ゲストがホストの外と通信する方法です。ないと、ゲスト同士とホストとだけ通信できます。',
  {
    writes: ['mode'],
    attributes: {
      mode: attribute(
        'Sets the way.',
        '方法です。',
        value(
          'MODE',
          oneOf([
            choice(
              'nat',
              'The host translates addresses; guests reach the network, but nobody reaches them.',
              'ホストがアドレスを変換します。ゲストから外には出られますが、外からゲストには届きません。',
            ),
            choice(
              'route',
              'The host is a router. Others must know the way to the network.',
              'ホストがルーターになります。外側に、このネットワークへの経路が必要です。',
            ),
            choice(
              'open',
              'As `route`, without rules of a firewall.',
              '`route` と同じですが、ファイアウォールの規則を加えません。',
            ),
            choice(
              'bridge',
              'A bridge of the host, or its interfaces by macvtap. libvirt gives no addresses then.',
              'ホストのブリッジ、または macvtap によるインターフェイスです。libvirt はアドレスを配布しません。',
            ),
            choice(
              'private',
              'Interfaces of the host; guests do not reach each other.',
              'ホストのインターフェイスを使います。ゲスト同士は通信できません。',
            ),
            choice(
              'vepa',
              'Interfaces of the host, all traffic through the switch.',
              'ホストのインターフェイスを使い、すべての通信がスイッチを経由します。',
            ),
            choice(
              'passthrough',
              'An interface of the host for each guest.',
              'ゲストごとにホストのインターフェイスを割り当てます。',
            ),
            choice(
              'hostdev',
              'A virtual function of a card for each guest.',
              'ゲストごとにカードの仮想機能を割り当てます。',
            ),
          ]),
        ),
        { default: 'nat' },
      ),
      dev: attribute(
        'Sets the interface of the host that traffic leaves by.',
        '通信が出ていくホストのインターフェイスです。',
        value('INTERFACE', networkInterface, { refersTo: ['interface', 'bridge'], ifUndefined: 'none' }),
      ),
    },
    elements: {
      nat: element('Sets how addresses are translated.', 'アドレス変換の方法です。', {
        elements: {
          port: element('Sets the ports that translation uses.', '変換に使うポートの範囲です。', {
            writes: ['start', 'end'],
            attributes: {
              start: attribute('Sets the first port.', '先頭のポートです。', value('PORT', ports)),
              end: attribute('Sets the last port.', '末尾のポートです。', value('PORT', ports)),
            },
          }),
        },
      }),
      interface: element(
        'Adds an interface of the host that guests may use.',
        'ゲストが使えるホストのインターフェイスです。',
        {
          writes: ['dev'],
          attributes: {
            dev: attribute(
              'Sets the name of the interface.',
              'インターフェイス名です。',
              value('INTERFACE', networkInterface, { refersTo: ['interface', 'bridge'], ifUndefined: 'none' }),
            ),
          },
        },
      ),
    },
  },
);

const dhcp = element('Sets the addresses that guests are given.', 'ゲストに配布するアドレスです。', {
  elements: {
    range: element('Adds a range of addresses in the network.', 'ネットワーク内のアドレスの範囲です。', {
      writes: ['start', 'end'],
      attributes: {
        start: attribute('Sets the first address.', '先頭のアドレスです。', value('ADDRESS', address)),
        end: attribute('Sets the last address.', '末尾のアドレスです。', value('ADDRESS', address)),
      },
    }),
    host: element('Adds an address that one guest always gets.', '特定のゲストに常に割り当てるアドレスです。', {
      writes: ['mac', 'ip'],
      attributes: {
        mac: attribute('Sets the MAC address of the card.', 'カードの MAC アドレスです。', value('MAC', macAddress)),
        name: attribute(
          'Sets the name of the guest in the network.',
          'ネットワークでのゲストの名前です。',
          value('NAME', anything()),
        ),
        ip: attribute('Sets the address.', 'アドレスです。', value('ADDRESS', address)),
      },
    }),
  },
});

/** A network. */
export const network: Directive = element(
  'Describes a virtual network of libvirt: its bridge, its addresses, and its way out.',
  'libvirt の仮想ネットワークです。ブリッジ、アドレス、外への経路を記述します。',
  {
    attributes: {
      ipv6: attribute(
        'Sets whether guests may use IPv6 among themselves where the network has no such address.',
        'IPv6 アドレスのないネットワークで、ゲスト同士の IPv6 通信を許すかどうかです。',
        value('YES-NO', yesNo('It is allowed.', '許可します。', 'It is not allowed.', '許可しません。')),
      ),
      connections: attribute(
        'Sets how many guests are connected. libvirt writes it; it means nothing in a file.',
        '接続中のゲストの数です。libvirt が書き込むもので、ファイルでは意味を持ちません。',
        value('NUMBER', count),
        { hidden: true },
      ),
    },
    elements: {
      name: element(
        'Sets the name of the network, which `source network=` of a card refers to.',
        'ネットワークの名前です。カードの `source` の `network` から参照されます。',
        { required: true, text: value('NAME', anything('a name', '名前'), { defines: 'libvirt-network' }) },
      ),
      uuid: element(
        'Sets the identifier of the network. Without it, libvirt makes one.',
        'ネットワークの識別子です。省略すると libvirt が生成します。',
        { text: value('UUID', uuid) },
      ),
      title: element('Adds a short title for people.', '人が読むための短い題名です。', {
        text: value('TEXT', anything()),
      }),
      description: element('Adds a description for people.', '人が読むための説明です。', {
        text: value('TEXT', anything()),
      }),
      metadata: element(
        'Holds what other programs keep with the network, each in its namespace.',
        'ほかのプログラムがネットワークとともに保存する情報です。それぞれの名前空間に書きます。',
        { body: () => undefined },
      ),
      forward,
      bridge: element(
        'Sets the bridge that guests are connected to. libvirt makes it unless `forward` has the mode `bridge`.',
        'ゲストをつなぐブリッジです。`forward` の `mode` が `bridge` でなければ、libvirt が作成します。',
        {
          writes: ['name'],
          attributes: {
            name: attribute(
              'Sets the name of the bridge.',
              'ブリッジの名前です。',
              value('BRIDGE', networkInterface, { defines: 'bridge' }),
            ),
            stp: attribute(
              'Sets whether the bridge looks for loops (STP).',
              'ブリッジがループを検出する(STP)かどうかです。',
              value(
                'ON-OFF',
                oneOf([
                  choice('on', 'STP is enabled.', 'STP を有効にします。'),
                  choice('off', 'STP is disabled.', 'STP を無効にします。'),
                ]),
              ),
              { default: 'on' },
            ),
            delay: attribute(
              'Sets how long the bridge waits before it forwards packets (s).',
              'ブリッジがパケットの転送を始めるまでの時間(秒)です。',
              value('SECONDS', count),
              { default: '0' },
            ),
            zone: attribute('Sets the zone of firewalld.', 'firewalld のゾーンです。', value('ZONE', anything())),
          },
        },
      ),
      mac: element('Sets the MAC address of the bridge.', 'ブリッジの MAC アドレスです。', {
        writes: ['address'],
        attributes: { address: attribute('Sets the address.', 'アドレスです。', value('MAC', macAddress)) },
      }),
      domain: element('Sets the DNS domain of the guests.', 'ゲストの DNS ドメインです。', {
        writes: ['name'],
        attributes: {
          name: attribute(
            'Sets the name of the domain.',
            'ドメイン名です。',
            value('NAME', anything('a domain', 'ドメイン名')),
          ),
          localOnly: attribute(
            'Sets whether names of the domain are never asked for outside.',
            'このドメインの名前を外部に問い合わせないかどうかです。',
            value(
              'YES-NO',
              yesNo(
                'They are answered here or not at all.',
                '内部でのみ解決します。',
                'Unknown names are asked for outside.',
                '分からない名前は外部に問い合わせます。',
              ),
            ),
          ),
        },
      }),
      dns: element('Sets the DNS server of the network.', 'ネットワークの DNS サーバーです。', {
        attributes: {
          enable: attribute(
            'Sets whether there is one.',
            'DNS サーバーを動かすかどうかです。',
            value('YES-NO', yesNo('There is one.', '動かします。', 'There is none.', '動かしません。')),
          ),
        },
        elements: {
          host: element('Adds an address that has names.', '名前を付けるアドレスです。', {
            writes: ['ip'],
            attributes: { ip: attribute('Sets the address.', 'アドレスです。', value('ADDRESS', address)) },
            elements: {
              hostname: element('Adds a name of the address.', 'アドレスの名前です。', {
                text: value('NAME', anything('a name', '名前')),
              }),
            },
          }),
          forwarder: element('Adds a server that unknown names are asked of.', '分からない名前の問い合わせ先です。', {
            writes: ['addr'],
            attributes: {
              addr: attribute('Sets the address of the server.', 'サーバーのアドレスです。', value('ADDRESS', address)),
              domain: attribute(
                'Sets the domain whose names are asked of it.',
                'このサーバーに問い合わせるドメインです。',
                value('NAME', anything('a domain', 'ドメイン名')),
              ),
            },
          }),
        },
      }),
      ip: element(
        'Adds an address of the host in the network, which is the gateway of the guests.',
        'ネットワークでのホストのアドレスです。ゲストのゲートウェイになります。',
        {
          writes: ['address', 'netmask'],
          attributes: {
            address: attribute('Sets the address.', 'アドレスです。', value('ADDRESS', address)),
            netmask: attribute(
              'Sets the netmask; `prefix` is the other way to write it.',
              'ネットマスクです。`prefix` でも指定できます。',
              value('MASK', netmask),
            ),
            prefix: attribute(
              'Sets the number of bits of the network.',
              'ネットワーク部のビット数です。',
              value('BITS', integer({ min: 0, max: 128 })),
            ),
            family: attribute(
              'Sets the kind of address.',
              'アドレスの種類です。',
              value('FAMILY', oneOf([choice('ipv4', 'IPv4.', 'IPv4 です。'), choice('ipv6', 'IPv6.', 'IPv6 です。')])),
              { default: 'ipv4' },
            ),
            localPtr: attribute(
              'Sets whether reverse look-ups of the network stay inside.',
              'このネットワークの逆引きを内部だけで解決するかどうかです。',
              value(
                'YES-NO',
                yesNo(
                  'They stay inside.',
                  '内部だけで解決します。',
                  'They are asked for outside.',
                  '外部に問い合わせます。',
                ),
              ),
            ),
          },
          elements: { dhcp },
        },
      ),
      route: element(
        'Adds a route of the host to a network that a guest leads to.',
        'ゲストの先にあるネットワークへの、ホストの経路です。',
        {
          writes: ['address', 'prefix', 'gateway'],
          attributes: {
            family: attribute(
              'Sets the kind of address.',
              'アドレスの種類です。',
              value('FAMILY', oneOf([choice('ipv4', 'IPv4.', 'IPv4 です。'), choice('ipv6', 'IPv6.', 'IPv6 です。')])),
            ),
            address: attribute('Sets the network.', 'ネットワークのアドレスです。', value('ADDRESS', address)),
            netmask: attribute('Sets the netmask of the network.', 'ネットマスクです。', value('MASK', netmask)),
            prefix: attribute(
              'Sets how many bits of the address are the network.',
              'ネットワーク部のビット数です。',
              value('BITS', integer({ min: 0, max: 128 })),
            ),
            gateway: attribute(
              'Sets the guest that leads there.',
              '経由するゲストのアドレスです。',
              value('ADDRESS', address),
            ),
            metric: attribute('Sets the cost of the route.', '経路のコストです。', value('NUMBER', count)),
          },
        },
      ),
      mtu: element('Sets the largest packet in the network.', 'ネットワークの最大パケット長です。', {
        writes: ['size'],
        attributes: {
          size: attribute(
            'Sets the size of that packet (bytes).',
            '長さ(バイト)です。',
            value('BYTES', integer({ min: 68, max: 65535 })),
          ),
        },
      }),
      portgroup: element('Defines a class of cards with separate settings.', '独自の設定を持つカードのグループです。', {
        writes: ['name'],
        attributes: {
          name: attribute(
            'Sets the name of the class, which `portgroup` of a card refers to.',
            'グループ名です。カードの `portgroup` から参照されます。',
            value('NAME', anything('a name', '名前')),
          ),
          default: attribute(
            'Sets whether cards that name no group are in it.',
            'グループを指定しないカードが入るかどうかです。',
            value('YES-NO', yesNo('They are.', '入ります。', 'They are not.', '入りません。')),
          ),
        },
      }),
      virtualport,
      vlan: element(
        'Sets the VLAN of the guests, for switches that know it.',
        'ゲストの VLAN です。対応したスイッチで使います。',
        {
          elements: {
            tag: element('Adds one VLAN.', 'VLAN の 1 つです。', {
              writes: ['id'],
              attributes: {
                id: attribute(
                  'Sets the number of the VLAN.',
                  'VLAN の番号です。',
                  value('NUMBER', integer({ min: 0, max: 4095 })),
                ),
              },
            }),
          },
        },
      ),
    },
    source: 'libvirt: Network XML format',
  },
);
