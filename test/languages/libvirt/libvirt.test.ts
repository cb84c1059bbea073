import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { hoverAt, labelsAt } from '../../support/cursor.ts';
import { fixtures } from '../../support/fixtures.ts';
import { open } from '../../support/open.ts';
import { Service } from '../../support/service.ts';

const head = '<domain type="kvm">\n<name>vm1</name>\n<memory>1048576</memory>\n<os><type>hvm</type></os>\n';

/** A guest with something in it, from line 5 on. */
function guest(inside: string): string {
  return `${head}${inside}\n</domain>\n`;
}

/** A guest with devices, from line 5 on. */
function devices(inside: string): string {
  return guest(`<devices>\n${inside}\n</devices>`);
}

for (const { path, text, language } of fixtures())
  if (language.id === 'libvirt')
    test(`${path}: nothing is said of it`, () => assert.deepEqual(open('libvirt', text).codes, []));

for (const [what, text, codes] of [
  ['an unknown hypervisor', head.replace('kvm', 'kwm').concat('</domain>'), ['1:bad-value']],
  [
    'a guest without a name',
    '<domain type="kvm"><memory>1</memory><os/></domain>',
    ['1:missing-directive', '1:missing-directive'],
  ],
  ['a unit that does not exist', guest('<currentMemory unit="Mib">1</currentMemory>'), ['5:bad-value']],
  ['processors in words', guest('<vcpu>two</vcpu>'), ['5:bad-value']],
  ['an action that does not exist', guest('<on_crash>reboot</on_crash>'), ['5:bad-value']],
  ['a misspelt action', guest('<on_poweroff>destory</on_poweroff>'), ['5:bad-value']],
  ['a misspelt element', guest('<on_powerof>destroy</on_powerof>'), ['5:unknown-directive']],
  [
    'a misspelt attribute',
    devices('<disk type="file" devcie="disk"><target dev="vda"/></disk>'),
    ['6:unknown-directive'],
  ],
  ['an unknown bus', devices('<disk>\n<target dev="vda" bus="virtoi"/>\n</disk>'), ['7:bad-value']],
  ['a disk without a name', devices('<disk>\n<target bus="virtio"/>\n</disk>'), ['7:missing-directive']],
  ['an unknown cache mode', devices('<disk>\n<driver cache="no"/>\n<target dev="vda"/></disk>'), ['7:bad-value']],
  ['a card without a type', devices('<interface>\n<source bridge="br0"/></interface>'), ['6:missing-directive']],
  [
    'an address that is none',
    devices('<interface type="bridge">\n<mac address="52:54:00:00:00"/><source bridge="br0"/></interface>'),
    ['7:bad-value'],
  ],
  [
    'an address of many',
    devices('<interface type="bridge">\n<mac address="53:54:00:00:00:01"/><source bridge="br0"/></interface>'),
    ['7:bad-value'],
  ],
  [
    'a misspelt model',
    devices('<interface type="bridge">\n<model type="virtoi"/><source bridge="br0"/></interface>'),
    ['7:bad-value'],
  ],
  ['a disk without a target', devices('<disk type="file">\n<source file="/a"/></disk>'), ['6:missing-target']],
  [
    'a source of another type',
    devices('<disk type="block">\n<source file="/dev/vg/a"/>\n<target dev="vda"/></disk>'),
    ['7:other-source'],
  ],
  ['a card that is plugged into nothing', devices('<interface type="network"/>'), ['6:missing-source']],
  [
    'places on the bus that are none, or taken',
    devices(
      '<sound model="ich6">\n<address type="pci" slot="0x20"/></sound>\n<watchdog model="ib700"><address type="pic" slot="1"/></watchdog>\n<rng model="virtio"><address type="pci" bus="0x00" slot="0x03" function="0x0"/></rng>\n<memballoon model="virtio"><address type="pci" slot="3"/></memballoon>',
    ),
    ['7:bad-value', '8:bad-value', '10:duplicate-address'],
  ],
  ['more CPUs than there are', guest('<vcpu current="4">2</vcpu>'), ['5:more-than-vcpus']],
  ['an empty name, once', head.replace('vm1', '').concat('</domain>'), ['2:missing-argument']],
  [
    'a misspelt name, once',
    head.replace('<name>vm1</name>', '<nam>vm1</nam>').concat('</domain>'),
    ['2:unknown-directive'],
  ],
  ['a short attribute', devices('<video>\n<model typ="vga"/></video>'), ['7:unknown-directive']],
  ['a feature that is nearly two', guest('<features><apci/></features>'), ['5:unknown-directive']],
  [
    'addresses outside a network',
    '<network>\n<name>a</name>\n<ip address="10.0.0.1" prefix="24">\n<dhcp>\n<range start="10.0.0.9" end="10.0.0.2"/>\n<range start="10.0.1.2" end="10.0.1.9"/>\n<host mac="52:54:00:00:00:01" ip="10.1.0.1"/>\n</dhcp></ip></network>',
    ['5:reversed-range', '6:outside-network', '7:outside-network'],
  ],
  [
    'a mask and a prefix',
    '<network>\n<name>a</name>\n<ip address="10.0.0.1" prefix="24" netmask="255.255.255.0"/></network>',
    ['3:mask-and-prefix'],
  ],
  ['a port that is none', devices('<graphics type="vnc" port="auto"/>'), ['6:bad-value']],
  ['a network of an unknown mode', '<network>\n<name>a</name>\n<forward mode="natt"/>\n</network>', ['3:bad-value']],
  [
    'an address out of range',
    '<network>\n<name>a</name>\n<ip address="192.168.122.300"/>\n</network>',
    ['3:bad-value'],
  ],
  [
    'a mask with a gap',
    '<network>\n<name>a</name>\n<ip address="10.0.0.1" netmask="255.0.255.0"/>\n</network>',
    ['3:bad-value'],
  ],
] as const)
  test(`libvirt: reports ${what}`, () => assert.deepEqual(open('libvirt', text).codes, codes));

for (const [what, text] of [
  [
    'elements that are not described',
    devices('<sound model="ich6"/><tpm model="tpm-tis"><backend type="emulator"/></tpm>'),
  ],
  [
    'attributes that are not described',
    devices('<disk type="file" device="disk" model="virtio"><target dev="vda" rotation_rate="1"/></disk>'),
  ],
  ['what another program keeps', guest('<metadata><x:memry xmlns:x="y" unt="1"/></metadata>')],
  [
    'a newer model of a card',
    devices('<interface type="network"><source network="default"/><model type="igb"/></interface>'),
  ],
  ['a template', guest('<vcpu>{{ cpus }}</vcpu><on_crash>{{ action }}</on_crash>')],
] as const)
  test(`libvirt: nothing is said of ${what}`, () => assert.deepEqual(open('libvirt', text).codes, []));

test('libvirt: elements, attributes and values hover', () => {
  const text = devices('<disk type="block"><driver cache="none"/><target dev="vda"/></disk>');
  const at = (part: string): string => hoverAt('libvirt', text.replace(part, `${part}|`));
  assert.match(at('<dis'), /disk of the guest/);
  assert.match(at('cac'), /caches the disk/);
  assert.match(at('"non'), /migration/);
  assert.match(at('<memor'), /1 GiB of memory/);
});

const disk = (path: string, driver: string, more = ''): string =>
  `<disk type="block">\n<driver ${driver}/>\n<source dev="${path}"/>\n<target dev="vda"/>${more}</disk>`;
const card = (mac: string, bridge = 'br0'): string =>
  `<interface type="bridge">\n<mac address="${mac}"/>\n<source bridge="${bridge}"/></interface>`;
const mac = '52:54:00:00:00:01';
const second = (inside: string): string => devices(inside).replace('vm1', 'vm2');

for (const [what, text, codes, neighbours] of [
  ['two disks of one name', devices(disk('/a', '') + disk('/b', '')), ['12:duplicate-target']],
  ['more memory than there is', guest('<currentMemory unit="GiB">2</currentMemory>'), ['5:more-than-memory']],
  ['an emulator of Xen for KVM', devices('<emulator>/usr/lib/xen/bin/qemu-dm</emulator>'), ['6:other-hypervisor']],
  ['a cache on DRBD', devices(disk('/dev/drbd0', 'cache="writeback"')), ['7:drbd-cache']],
  ['a cache on a shared disk', devices(disk('/dev/sdb', 'cache="writeback"', '<shareable/>')), ['7:shared-cache']],
  ['a shared image of qcow2', devices(disk('/a', 'type="qcow2"', '<shareable/>')), ['7:shared-format']],
  ['an address twice', devices(card(mac) + card(mac.toUpperCase())), ['9:duplicate-mac']],
  ['an address of another guest', devices(card(mac)), ['7:duplicate-mac'], { 'libvirt/qemu/b.xml': second(card(mac)) }],
  [
    'a disk of another guest',
    devices(disk('/a', '')),
    ['8:duplicate-disk'],
    { 'libvirt/qemu/b.xml': second(disk('/a', '')) },
  ],
  [
    'a bridge that nothing defines',
    devices(card(mac, 'br9')),
    ['8:undefined-name'],
    { 'network-scripts/ifcfg-br0': 'DEVICE=br0\nTYPE=Bridge\nONBOOT=yes\n' },
  ],
] as const)
  test(`libvirt: reports ${what}`, () =>
    assert.deepEqual(open('libvirt', text, { neighbours: neighbours ?? {} }).codes, codes));

for (const [what, text, neighbours] of [
  [
    'a copy of the guest',
    devices(card(mac) + disk('/a', '')),
    { 'node2/libvirt/qemu/a.xml': devices(card(mac) + disk('/a', '')) },
  ],
  [
    'a disk that both share',
    devices(disk('/a', '', '<shareable/>')),
    { 'libvirt/qemu/b.xml': second(disk('/a', '', '<shareable/>')) },
  ],
  ['a bridge of ifcfg', devices(card(mac)), { 'network-scripts/ifcfg-br0': 'DEVICE=br0\nTYPE=Bridge\nONBOOT=yes\n' }],
  [
    'a bridge of a network',
    devices(card(mac, 'virbr0')),
    { 'libvirt/qemu/networks/d.xml': '<network><name>d</name><bridge name="virbr0"/></network>' },
  ],
  ['a bridge, where nobody says which there are', devices(card(mac)), {}],
] as const)
  test(`libvirt: nothing is said of ${what}`, () => assert.deepEqual(open('libvirt', text, { neighbours }).codes, []));

for (const [what, text, path, isOurs] of [
  ['a guest', devices(''), 'vm.xml', true],
  ['a network', '<network>\n<name>a</name></network>', 'a.xml', true],
  ['the settings of GlassFish', '<domain log-root="x" version="1">\n<security/></domain>', 'domain.xml', false],
  ['a network of something else', '<network xmlns="http://example.com"><node/></network>', 'a.xml', false],
  ['a project of Maven', '<project><name>x</name></project>', 'pom.xml', false],
  ['a pool in the folder of libvirt', '<pool type="dir"/>', 'etc/libvirt/storage/a.xml', true],
] as const)
  test(`${what} is ${isOurs ? '' : 'not '}ours`, () => {
    const service = new Service();
    const uri = `file:///lab/${path}`;
    assert.equal(service.put(uri, text, 'xml'), isOurs);
    assert.equal(service.workspace.source(uri) !== undefined, isOurs);
    // What becomes another document is forgotten.
    assert.equal(service.put(uri, '<html><body/></html>', 'xml'), path.includes('libvirt/'));
    if (!path.includes('libvirt/')) assert.equal(service.hover(uri, { line: 0, character: 2 }), undefined);
  });

test('libvirt: completion offers elements, attributes and values where they go', () => {
  const labels = (marked: string): readonly string[] => labelsAt('libvirt', marked);
  assert.deepEqual(labels('<domain type="kvm"><devices><disk><|</disk></devices></domain>').slice(0, 3), [
    'driver',
    'source',
    'target',
  ]);
  assert.ok(labels('<domain><devices><disk |/></devices></domain>').includes('device'));
  assert.ok(labels('<domain><devices><disk><driver cache="|"/></disk></devices></domain>').includes('none'));
  assert.ok(labels('<domain><on_crash>|</on_crash></domain>').includes('destroy'));
  assert.deepEqual(labels('<domain>|</domain>'), []);
});

test('libvirt: the outline names guests, disks and cards', () => {
  const [domain] = open('libvirt', devices(card(mac) + disk('/a', ''))).service.symbols(
    'file:///lab/under-test.libvirt',
  );
  assert.equal(domain!.name, 'vm1');
});

test('libvirt: an end tag hovers as its element, and says where that begins', () => {
  const text = devices('<disk type="file"><target dev="vda"/></disk>');
  const hover = (tag: string, locale: 'en' | 'ja' = 'en'): string =>
    hoverAt('libvirt', text.replace(`</${tag}`, `</${tag.slice(0, 2)}|${tag.slice(2)}`), { locale });
  assert.match(hover('disk'), /^Closes `<disk>` \(line 6\)\.[\s\S]*drive for CDs/);
  assert.match(hover('domain'), /^Closes `<domain>` \(line 1\)\.[\s\S]*guest of libvirt/);
  assert.match(hover('devices', 'ja'), /^`<devices>`\(5 行目\)を閉じます。/);
});

test('an end tag without its first character gets it', () => {
  const text =
    '<domain type="kvm">\n  <name>a</name>\n  <os><type>hvm</type>\n  /os>\n  <devices>\n  </devices>\n</domain>\n';
  assert.equal(applyFix('libvirt', text, 'unclosed-element'), text.replace(' /os>', ' </os>'));
});
