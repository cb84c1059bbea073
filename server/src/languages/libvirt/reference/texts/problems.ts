import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';

const guest = (inside: string): string =>
  `<domain type="kvm">\n  <name>vm1</name>\n  <memory unit="MiB">1024</memory>\n  <os>\n    <type>hvm</type>\n  </os>\n${inside}</domain>\n`;

const devices = (inside: string): string => guest(`  <devices>\n${inside}  </devices>\n`);
const disk = (path: string, driver = 'name="qemu"', more = ''): string =>
  `    <disk type="block"><driver ${driver}/><source dev="${path}"/><target dev="vda"/>${more}</disk>\n`;
const card = '    <interface type="bridge"><mac address="52:54:00:00:00:01"/><source bridge="br0"/></interface>\n';

const PCI = (tag: string, slot: string): string =>
  `    ${tag}<address type="pci" bus="0x00" slot="0x0${slot}"/></${/\w+/.exec(tag)![0]}>\n`;
const network = (mask: string, dhcp: string): string =>
  `<network>\n  <name>n</name>\n  <bridge name="virbr5"/>\n  <ip address="10.0.0.1" ${mask}><dhcp>${dhcp}</dhcp></ip>\n</network>\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms(guest('  <on_crash>destory</on_crash>\n'), guest('  <on_crash>destroy</on_crash>\n')),
  'unknown-directive': problemForms(guest('  <on_crsh>destroy</on_crsh>\n'), guest('  <on_crash>destroy</on_crash>\n')),
  'missing-directive': problemForms(guest('').replace('  <name>vm1</name>\n', ''), guest('')),
  'duplicate-target': problemText(
    'The name gives a disk its place on a bus. libvirt refuses to define a guest in which two disks have the same.',
    'この名前で、バス上のディスクの位置が決まります。2 つのディスクが同じ名前だと、libvirt はゲストを定義できません。',
    devices(disk('/a.img') + disk('/b.img')),
    devices(disk('/a.img') + disk('/b.img').replace('vda', 'vdb')),
  ),
  'more-than-memory': problemText(
    'The balloon takes memory away from the guest and cannot add any. The guest gets less than the file says.',
    'バルーンはゲストからメモリを回収する仕組みで、増やすことはできません。実際のメモリはファイルの記述より少なくなります。',
    guest('  <currentMemory unit="GiB">2</currentMemory>\n'),
    guest('  <currentMemory unit="GiB">1</currentMemory>\n'),
  ),
  'open-screen': problemText(
    'Anybody who reaches the port of the screen has the keyboard of the guest, as if sitting in front of it.',
    '画面のポートに届く人は、ゲストの前に座っているのと同じように操作できます。',
    devices('    <graphics type="vnc" listen="0.0.0.0"/>\n'),
    devices('    <graphics type="vnc" listen="127.0.0.1"/>\n'),
  ),
  'other-hypervisor': problemText(
    'Each hypervisor starts guests by a program of its kind. With another one the guest does not start.',
    'ゲストを起動するプログラムはハイパーバイザーごとに異なります。別のものを指定すると起動しません。',
    devices('    <emulator>/usr/lib/xen/bin/qemu-dm</emulator>\n'),
    devices('    <emulator>/usr/bin/qemu-system-x86_64</emulator>\n'),
  ),
  'shared-cache': problemText(
    'With a cache, each host keeps its copy of the blocks. A guest on another host does not see what was written.',
    'キャッシュを使うと、ホストごとにブロックの写しができます。別のホストのゲストには、書き込まれた内容が見えません。',
    devices(disk('/dev/sdb', 'type="raw" cache="writeback"', '<shareable/>')),
    devices(disk('/dev/sdb', 'type="raw" cache="none"', '<shareable/>')),
  ),
  'shared-format': problemText(
    'The format keeps tables in the image that one program changes at a time. Two of them overwrite each other.',
    'この形式はイメージ内に管理表を持ち、同時に変更できるのは 1 つのプログラムだけです。2 つから使うと互いに上書きします。',
    devices(disk('/srv/a.img', 'type="qcow2" cache="none"', '<shareable/>')),
    devices(disk('/srv/a.img', 'type="raw" cache="none"', '<shareable/>')),
  ),
  'drbd-cache': problemText(
    'The new host reads the device while the old one may still hold data in its cache. libvirt refuses to migrate such a guest.',
    '移動元のホストがキャッシュにデータを残したまま、移動先がデバイスを読むことになります。libvirt はこのようなゲストのマイグレーションを拒否します。',
    devices(disk('/dev/drbd0', 'cache="writeback"')),
    devices(disk('/dev/drbd0', 'cache="none"')),
  ),
  'no-drbd-cache': problemText(
    'The default of most hypervisors is a cache on the host, with which libvirt does not migrate a guest. Without migration, the default is right.',
    '多くのハイパーバイザーの既定ではホストでキャッシュされ、libvirt はゲストをマイグレーションしません。マイグレーションしないなら、既定のままで構いません。',
    devices(disk('/dev/drbd0', 'type="raw"')),
    devices(disk('/dev/drbd0', 'type="raw" cache="none"')),
  ),
  'duplicate-mac': problemText(
    'A switch sends packets to the card that it saw last. Both guests lose connections at random.',
    'スイッチは最後に通信したカードにパケットを送ります。どちらのゲストでも接続が不規則に切れます。',
    devices(card.repeat(2)),
    devices(card),
  ),
  'duplicate-disk': problemText(
    'An ordinary file system belongs to one system. When two guests write to one disk, the data is lost.',
    '通常のファイルシステムは 1 台だけが使うものです。2 つのゲストが同じディスクに書き込むと、データが失われます。',
    devices(disk('/a.img') + disk('/a.img').replace('vda', 'vdb')),
    devices(disk('/a.img')),
  ),
  'unclosed-element': problemForms(
    guest('  <features>\n    <acpi/>\n'),
    guest('  <features>\n    <acpi/>\n  </features>\n'),
  ),
  'unexpected-end-tag': problemForms(guest('  <features>\n  </feature>\n'), guest('  <features>\n  </features>\n')),
  'unclosed-markup': problemForms(guest('  <clock offset="utc/>\n'), guest('  <clock offset="utc"/>\n')),
  'bad-attribute': problemForms(guest('  <clock offset=utc/>\n'), guest('  <clock offset="utc"/>\n')),
  'bad-character': problemForms(guest('  <title>R & D</title>\n'), guest('  <title>R &amp; D</title>\n')),
  'outside-root': problemForms(`${guest('')}end\n`, guest('')),
  'missing-target': problemText(
    'A disk without a target has no place on a bus of the guest. libvirt refuses to define the guest.',
    'ターゲットのないディスクは、ゲストのバス上の位置が決まりません。libvirt はゲストを定義できません。',
    devices('    <disk type="file"><source file="/a.img"/></disk>\n'),
    devices('    <disk type="file"><source file="/a.img"/><target dev="vda"/></disk>\n'),
  ),
  'other-source': problemText(
    'Each type reads one attribute of `source`. Another one is passed over, and the device has no source.',
    '種類ごとに `source` の読まれる属性が決まっています。ほかの属性は無視され、デバイスに接続元がないことになります。',
    devices('    <disk type="block"><source file="/dev/drbd1"/><target dev="vda"/></disk>\n'),
    devices(
      '    <disk type="block"><driver name="qemu" cache="none"/><source dev="/dev/drbd1"/><target dev="vda"/></disk>\n',
    ),
  ),
  'missing-source': problemText(
    'A card of these types is plugged into something that `source` names. Without it, libvirt refuses to define the guest.',
    'これらの種類のカードは、`source` が示すものに接続されます。ないと libvirt はゲストを定義できません。',
    devices('    <interface type="bridge"/>\n'),
    devices('    <interface type="bridge"><source bridge="br0"/></interface>\n'),
  ),
  'duplicate-address': problemText(
    'Two devices cannot have one place on the bus. A copied device often brings its address along.',
    '2 つのデバイスがバス上の同じ位置を使うことはできません。デバイスをコピーするとアドレスも残りがちです。',
    devices(PCI('<sound model="ich6">', '5') + PCI('<memballoon model="virtio">', '5')),
    devices(PCI('<sound model="ich6">', '5') + PCI('<memballoon model="virtio">', '6')),
  ),
  'more-than-vcpus': problemText(
    'The number in the element is the most that the guest can have, and `current` how many it starts with.',
    '要素の値は上限で、`current` は起動時の数です。',
    guest('  <vcpu current="4">2</vcpu>\n'),
    guest('  <vcpu current="2">4</vcpu>\n'),
  ),
  'missing-argument': problemText(
    'A guest is known by its name in every command. libvirt takes no guest without one.',
    'すべてのコマンドで、ゲストは名前で区別されます。名前のないゲストを libvirt は受け付けません。',
    guest('').replace('vm1', ''),
    guest(''),
  ),
  'mask-and-prefix': problemText(
    'Both say how long the network is. libvirt takes one of the two forms.',
    'どちらもネットワークの大きさを表します。libvirt が受け付けるのは一方だけです。',
    network('netmask="255.255.255.0" prefix="24"', ''),
    network('prefix="24"', ''),
  ),
  'outside-network': problemText(
    'dnsmasq hands out addresses of the network of its bridge. libvirt refuses to define a network with others.',
    'dnsmasq が配布できるのは、ブリッジのネットワーク内のアドレスだけです。それ以外があると libvirt はネットワークを定義できません。',
    network('prefix="24"', '<range start="10.0.1.2" end="10.0.1.9"/>'),
    network('prefix="24"', '<range start="10.0.0.2" end="10.0.0.9"/>'),
  ),
  'reversed-range': problemText(
    'A range runs from its first address up to its last. libvirt rejects one that does not.',
    '範囲は先頭から末尾に向かって増えます。逆順のものを libvirt は受け付けません。',
    network('prefix="24"', '<range start="10.0.0.9" end="10.0.0.2"/>'),
    network('prefix="24"', '<range start="10.0.0.2" end="10.0.0.9"/>'),
  ),
};
