import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../support/cursor.ts';
import { fixtures } from '../../support/fixtures.ts';
import { open } from '../../support/open.ts';

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
    devices('<interface type="bridge">\n<mac address="52:54:00:00:00"/></interface>'),
    ['7:bad-value'],
  ],
  [
    'an address of many',
    devices('<interface type="bridge">\n<mac address="53:54:00:00:00:01"/></interface>'),
    ['7:bad-value'],
  ],
  ['a misspelt model', devices('<interface type="bridge">\n<model type="virtoi"/></interface>'), ['7:bad-value']],
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
  ['a newer model of a card', devices('<interface type="network"><model type="igb"/></interface>')],
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
