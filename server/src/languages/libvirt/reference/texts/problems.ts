import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';

const guest = (inside: string): string =>
  `<domain type="kvm">\n  <name>vm1</name>\n  <memory unit="MiB">1024</memory>\n  <os>\n    <type>hvm</type>\n  </os>\n${inside}</domain>\n`;

const devices = (inside: string): string => guest(`  <devices>\n${inside}  </devices>\n`);
const disk = (path: string, driver = 'name="qemu"', more = ''): string =>
  `    <disk type="block"><driver ${driver}/><source dev="${path}"/><target dev="vda"/>${more}</disk>\n`;
const card = '    <interface type="bridge"><mac address="52:54:00:00:00:01"/><source bridge="br0"/></interface>\n';

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
};
