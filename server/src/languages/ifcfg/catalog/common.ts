import { choice, integer, oneOf } from '../../../schema/values.ts';
import { isBridge } from '../model/bridge.ts';
import { type IfcfgKey, key } from './keys.ts';

const typeNames = oneOf(
  [
    choice('Ethernet', 'A network card, real or virtual.', '物理または仮想のネットワークカードです。'),
    choice(
      'Bridge',
      'A bridge: a switch in software, which ports join with `BRIDGE=`.',
      'ポートが `BRIDGE=` で参加するブリッジ (ソフトウェアスイッチ) です。',
    ),
    choice('Bond', 'Several cards as one.', '複数のカードを 1 つにまとめます。'),
    choice('Vlan', 'A VLAN on top of another interface.', '別のインターフェイス上の VLAN です。'),
    choice('Team', 'Several cards as one, by teamd.', 'teamd で複数のカードを 1 つにまとめます。'),
    choice('TeamPort', 'A card of a team.', 'チームを構成するカードです。'),
    choice('Wireless', 'A wireless card.', '無線 LAN カードです。'),
    choice('InfiniBand', 'IP over InfiniBand.', 'IP over InfiniBand です。'),
    choice('Infiniband', 'IP over InfiniBand.', 'IP over InfiniBand です。', { hidden: true }),
    choice('OVSBridge', 'A bridge of Open vSwitch.', 'Open vSwitch のブリッジです。'),
    choice('OVSPort', 'A port of Open vSwitch.', 'Open vSwitch のポートです。'),
    choice('Tap', 'A virtual device for frames.', 'フレームを扱う仮想デバイスです。'),
    choice('Tun', 'A virtual device for packets.', 'パケットを扱う仮想デバイスです。'),
    choice('Veth', 'One end of a virtual cable.', '仮想ケーブルの片端です。'),
    choice('GRE', 'A GRE tunnel.', 'GRE トンネルです。'),
    choice('IPIP', 'An IPv4 tunnel in IPv4.', 'IPv4 in IPv4 トンネルです。'),
    choice('SIT', 'An IPv6 tunnel in IPv4.', 'IPv6 in IPv4 トンネルです。'),
    ...['IPSEC', 'GRE6', 'IPIP6', 'xDSL', 'CTC', 'ISDN', 'Modem', 'EXTERNAL', 'CIPE', 'Token Ring'].map((value) =>
      choice(value, 'A kind that is hardly in use.', '現在はほとんど使われない種類です。', { hidden: true }),
    ),
  ],
  { open: true },
);

const bootproto = oneOf(
  [
    choice(
      'none',
      'No protocol: the address is in the file, or there is none.',
      'プロトコルを使わず、アドレスはファイルに書くか、設定しません。',
    ),
    choice('static', 'The same as `none`.', '`none` と同じです。'),
    choice('dhcp', 'Asks a DHCP server for the address.', 'DHCP サーバーからアドレスを取得します。'),
    choice('bootp', 'Asks a BOOTP server for the address.', 'BOOTP サーバーからアドレスを取得します。'),
    choice(
      'autoip',
      'Takes a link-local address (NetworkManager only).',
      'リンクローカルアドレスを使います (NetworkManager のみ)。',
      { hidden: true },
    ),
    choice(
      'shared',
      'Serves the others of this link (NetworkManager only).',
      '接続を共有します (NetworkManager のみ)。',
      { hidden: true },
    ),
  ],
  { open: true },
);

/** Interfaces, bridges, start. */
export const common: Readonly<Record<string, IfcfgKey>> = {
  DEVICE: key(
    'interface',
    'Sets the name of the interface. It should be what follows `ifcfg-` in the name of the file, because `ifup NAME` opens the file by that name.',
    'インターフェイス名を指定します。`ifup 名前` はファイル名で設定を探すため、ファイル名の `ifcfg-` に続く部分と同じにします。',
    { example: 'DEVICE=br0', word: { defines: (bound) => (isBridge(bound.siblings) ? 'bridge' : 'interface') } },
  ),
  TYPE: key(
    typeNames,
    'Sets the kind of the interface. The network scripts compare the word with its capital: only `Bridge` makes a bridge, `bridge` does not. NetworkManager ignores the case.',
    'インターフェイスの種類を指定します。ネットワークスクリプトは大文字と小文字を区別するため、ブリッジを作成するのは `Bridge` だけで、`bridge` では作成されません。NetworkManager は区別しません。',
    { example: 'TYPE=Bridge', name: 'TYPE' },
  ),
  BRIDGE: key(
    'interface',
    'Makes the interface a port of that bridge. The address then belongs in the file of the bridge: a port has none, and one that is set here is not used.',
    'このインターフェイスを、指定したブリッジのポートにします。アドレスはブリッジ側のファイルに書きます。ポート側に書いたアドレスは使われません。',
    { isCarrier: true, example: 'BRIDGE=br0', word: { refersTo: 'bridge', ifUndefined: 'none' } },
  ),
  ONBOOT: key(
    'flag',
    'Sets whether the interface comes up at boot. Only a false value keeps it down. A bridge without its port, or a port without its bridge, cuts off the guests and perhaps the host.',
    '起動時にインターフェイスを有効にするかどうかです。無効になるのは偽の値を書いた場合だけです。ブリッジとポートの片方だけでは、ゲストやホストが通信できません。',
    { flag: 'both', default: 'yes', example: 'ONBOOT=yes' },
  ),
  NM_CONTROLLED: key(
    'flag',
    'Sets whether NetworkManager handles the interface. With `no`, the network scripts (`service network`) are the only reader. NetworkManager of RHEL 6 does not support bridges, so both files of a bridge need `no` there.',
    'NetworkManager が管理するかどうかです。`no` では、ネットワークスクリプト (`service network`) だけがこのファイルを読みます。RHEL 6 の NetworkManager はブリッジに対応していないため、ブリッジとポートの両方で `no` にします。',
    { flag: 'both', default: 'yes', example: 'NM_CONTROLLED=no' },
  ),
  BOOTPROTO: key(
    bootproto,
    'Sets where the address is from. For the network scripts only `dhcp` and `bootp`, in lower case, start a client, and any other word means a fixed address. NetworkManager ignores the case and rejects a file with a word that it does not know.',
    'アドレスの取得方法を指定します。ネットワークスクリプトでは小文字の `dhcp` と `bootp` だけがクライアントを起動し、それ以外は固定アドレスとみなされます。NetworkManager は大文字と小文字を区別せず、知らない語があるとファイルを拒否します。',
    { example: 'BOOTPROTO=none', name: 'PROTOCOL' },
  ),
  NAME: key(
    'text',
    'Sets the name under which people see the connection, as in `nmcli connection`. It has no effect on the interface.',
    '`nmcli connection` などに表示される接続名です。インターフェイスの動作には影響しません。',
    { example: 'NAME="System br0"' },
  ),
  UUID: key(
    'uuid',
    'Sets the UUID of the connection for NetworkManager. Two files with the same one are taken for the same connection, which happens with copied files.',
    'NetworkManager での接続の UUID です。ファイルをコピーして同じ値が残ると、同一の接続とみなされます。',
  ),
  HWADDR: key(
    'mac',
    'Binds the file to the card with this MAC address. If the card has another one, as after the machine was cloned, `ifup` gives up. A bridge is not tied to a card and needs no `HWADDR`.',
    'この MAC アドレスを持つカードに設定を結び付けます。複製した仮想マシンのようにアドレスが違うと、`ifup` は失敗します。ブリッジには固有のカードがないため不要です。',
    { example: 'HWADDR=52:54:00:12:34:56' },
  ),
  MACADDR: key(
    'mac',
    'Replaces the MAC address of the interface. Do not use it together with `HWADDR`, which looks for the original one.',
    'インターフェイスの MAC アドレスをこの値に変更します。元のアドレスで照合する `HWADDR` とは併用しないでください。',
  ),
  STP: key(
    oneOf(
      [
        choice(
          'on',
          'Switches the protocol on. It guards against loops between bridges.',
          '有効にします。ブリッジ間のループを防ぎます。',
        ),
        choice(
          'off',
          'Switches the protocol off. It suits a single bridge for guests.',
          '無効にします。ゲスト用の単独のブリッジに適しています。',
        ),
        choice('yes', 'The same as `on`.', '`on` と同じです。'),
        choice('no', 'The same as `off`.', '`off` と同じです。'),
      ],
      { open: true },
    ),
    'Sets whether the bridge speaks the spanning tree protocol. NetworkManager takes only these four words.',
    'ブリッジでスパニングツリープロトコルを使うかどうかです。NetworkManager で使える値はこの 4 つだけです。',
    { default: 'off', example: 'STP=off', name: 'on|off' },
  ),
  DELAY: key(
    integer({ min: 0, unit: 's' }),
    'Sets how long a new port listens before the bridge forwards its frames. With `0`, guests reach the network at once, and DHCP at their start does not time out. NetworkManager ignores it where `STP` is off.',
    '新しいポートが転送を始めるまでの待ち時間です。`0` にすると、ゲストは起動直後から通信でき、DHCP がタイムアウトしません。`STP` が無効の場合、NetworkManager は無視します。',
    { default: '15', example: 'DELAY=0', name: 'SECONDS' },
  ),
  BRIDGING_OPTS: key(
    'text',
    'Sets options of a bridge (`priority`, `hello_time`, `max_age`, `ageing_time`, `multicast_snooping`) or of a port (`priority`, `path_cost`, `hairpin_mode`), as `name=value` with spaces between.',
    'ブリッジ (`priority`、`hello_time`、`max_age`、`ageing_time`、`multicast_snooping`) またはポート (`priority`、`path_cost`、`hairpin_mode`) のオプションを、`名前=値` の形で空白区切りで指定します。',
    { example: 'BRIDGING_OPTS="priority=32768 multicast_snooping=0"' },
  ),
  MASTER: key(
    'interface',
    'Makes the interface a port of that bond. It goes together with `SLAVE=yes`.',
    'このインターフェイスを、指定したボンドのポートにします。`SLAVE=yes` と組み合わせます。',
    {
      isCarrier: true,
      example: 'MASTER=bond0',
      word: { refersTo: 'interface', ifUndefined: 'none' },
    },
  ),
  SLAVE: key(
    'flag',
    'Tells that the interface belongs to the bond of `MASTER`. The network scripts then read nothing about bridges or addresses.',
    '`MASTER` のボンドに属することを示します。ネットワークスクリプトは、ブリッジやアドレスの設定を読まなくなります。',
    { example: 'SLAVE=yes' },
  ),
  BONDING_OPTS: key(
    'text',
    'Sets options of the bond, as `name=value` with spaces between. Set `miimon`, or a broken link goes unnoticed.',
    'ボンドのオプションを `名前=値` の形で空白区切りで指定します。`miimon` がないとリンク障害を検出できません。',
    {
      example: 'BONDING_OPTS="mode=active-backup miimon=100"',
    },
  ),
  VLAN: key(
    'flag',
    'Tells that the interface is a VLAN. The number is in its name: `eth0.100`.',
    'このインターフェイスが VLAN であることを示します。番号は `eth0.100` のように名前に含めます。',
    { example: 'VLAN=yes' },
  ),
  PHYSDEV: key(
    'interface',
    'Names the interface below a VLAN, where the name of the VLAN does not tell it.',
    'VLAN の下位のインターフェイスを指定します。VLAN の名前から分からない場合に使います。',
    {
      word: { refersTo: 'interface', ifUndefined: 'none' },
    },
  ),
  VID: key(
    integer({ min: 0, max: 4095 }),
    'Sets the number of a VLAN whose name does not tell it.',
    '名前から分からない VLAN の番号を指定します。',
    { name: 'NUMBER' },
  ),
  REORDER_HDR: key(
    'flag',
    'Sets whether the kernel takes the VLAN header out of frames before programs see them.',
    'VLAN ヘッダーを取り除いてからフレームを渡すかどうかです。',
  ),
  GVRP: key(
    'flag',
    'Sets whether a VLAN announces itself to the switch by GVRP.',
    'GVRP で VLAN をスイッチに通知するかどうかです。',
  ),
  TEAM_MASTER: key(
    'interface',
    'Makes the interface a port of that team.',
    'このインターフェイスを、指定したチームのポートにします。',
    {
      isCarrier: true,
      word: { refersTo: 'interface', ifUndefined: 'none' },
    },
  ),
  TEAM_CONFIG: key('text', 'Sets the configuration of teamd as JSON.', 'teamd の設定を JSON で指定します。'),
  DEVICETYPE: key(
    'text',
    'Chooses the script `ifup-TYPE` that brings the interface up, such as `Team` or `ovs`.',
    '起動に使うスクリプト `ifup-種類` を選びます (`Team`、`ovs` など)。',
  ),
  MTU: key(
    'int',
    'Sets the size of the largest packet. All ports of a bridge and the switch must agree on it.',
    '最大パケットサイズです。ブリッジの全ポートとスイッチで一致させます。',
    { example: 'MTU=9000' },
  ),
  ETHTOOL_OPTS: key(
    'text',
    'Sets options of the card with `ethtool -s`, such as speed and duplex.',
    '速度やデュプレックスなど、`ethtool -s` のオプションを指定します。',
    {
      example: 'ETHTOOL_OPTS="speed 1000 duplex full autoneg on"',
    },
  ),
  HOTPLUG: key(
    'flag',
    'Sets whether the interface comes up when its card is plugged in.',
    'カードの接続時にインターフェイスを有効にするかどうかです。',
    { default: 'yes' },
  ),
  USERCTL: key(
    'flag',
    'Sets whether users other than root may bring the interface up and down.',
    'root 以外のユーザーに起動と停止を許可するかどうかです。',
    { default: 'no' },
  ),
  LINKDELAY: key(
    'seconds',
    'Sets how long to wait for the link. Switches with spanning tree need up to 30 s.',
    'リンクの確立を待つ時間です。スパニングツリーを使うスイッチでは最大 30 秒かかります。',
  ),
  PRIO: key(
    'int',
    'Sets the priority of the bridge in the spanning tree. The lowest becomes the root.',
    'スパニングツリーでのブリッジの優先度です。最小のものがルートになります。',
  ),
  AGEING: key(
    'seconds',
    'Sets how long the bridge remembers a MAC address that is silent.',
    '通信のない MAC アドレスをブリッジが保持する時間です。',
  ),
  ZONE: key(
    'text',
    'Sets the zone of firewalld that the interface is in.',
    'インターフェイスが属する firewalld のゾーンを指定します。',
  ),
  OWNER: key('text', 'Names the user who may use a Tap device.', 'Tap デバイスを使えるユーザーを指定します。'),
};
