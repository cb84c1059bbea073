import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { open } from '../../support/open.ts';

const drbd = (net: string): string =>
  `resource r0 {\n  device minor 0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  net { ${net} }\n  on a { address 10.0.0.1:7788; }\n  on b { address 10.0.0.2:7788; }\n}\n`;
const domain = (disk: string, type = 'kvm'): string =>
  `<domain type="${type}"><name>vm1</name><memory>1048576</memory><os><type>hvm</type></os><devices>${disk}<interface type="bridge"><source bridge="br0"/></interface></devices></domain>\n`;
const block =
  '<disk type="block"><driver name="qemu" cache="none"/><source dev="/dev/drbd0"/><target dev="vda"/></disk>';
const image = (path: string, cache: string): string =>
  `<disk type="file"><driver name="qemu" cache="${cache}"/><source file="${path}"/><target dev="vda"/></disk>`;
const domu = 'name = "vm1"\nkernel = "/boot/vmlinuz"\nmemory = 256\ndisk = [ "drbd:r0,xvda,w" ]\n';
const vm = 'primitive vm1 VirtualDomain params config=/etc/libvirt/qemu/vm1.xml';
const xen = 'primitive vm1 Xen params xmfile=/etc/xen/vm1.cfg';
const mount = 'primitive fs Filesystem params device=/dev/vg/a directory=/srv fstype=ext4\n';
const migrates = ' meta allow-migrate=true';
const OURS = /guest|hypervisor|migration-needs/;

/** The codes of what guests and their resources disagree about. */
function codes(text: string, neighbours: Readonly<Record<string, string>>): readonly string[] {
  return open('crmsh', `${text}\n`, { neighbours })
    .findings.map(({ code }) => code.slice(code.indexOf('/') + 1))
    .filter((code) => OURS.test(code));
}

const xml = 'libvirt/qemu/vm1.xml';
const res = 'drbd.d/r0.res';

for (const [what, text, neighbours, expected] of [
  ['a guest and its file', `${vm} hypervisor=qemu:///system`, { [xml]: domain(block) }, []],
  ['a file of which no folder is in sight', vm, { 'guests/other.xml': domain(block) }, []],
  ['a misspelt file', vm.replace('vm1.xml', 'vm.xml'), { [xml]: domain(block) }, ['undefined-guest-file']],
  ['a file that is not there', vm.replace('vm1.xml', 'web.xml'), { [xml]: domain(block) }, ['undefined-guest-file']],
  ['another hypervisor', `${vm} hypervisor=xen:///system`, { [xml]: domain(block) }, ['other-hypervisor']],
  ['a hypervisor far away', `${vm} hypervisor=qemu+ssh://b/system`, { [xml]: domain(block) }, []],
  ['a container', `${vm} hypervisor=lxc:///`, { [xml]: domain('', 'lxc') }, []],
  ['two Primaries', vm + migrates, { [xml]: domain(block), [res]: drbd('allow-two-primaries yes;') }, []],
  [
    'one Primary',
    vm + migrates,
    { [xml]: domain(block), [res]: drbd('protocol C;') },
    ['migration-needs-two-primaries'],
  ],
  ['one Primary without migration', vm, { [xml]: domain(block), [res]: drbd('protocol C;') }, []],
  [
    'a file system of one node',
    mount + vm + migrates,
    { [xml]: domain(image('/srv/a.img', 'none')) },
    ['migration-needs-shared-disk'],
  ],
  [
    'a cluster file system',
    mount.replace('ext4', 'gfs2') + vm + migrates,
    { [xml]: domain(image('/srv/a.img', 'none')) },
    [],
  ],
  ['a cached disk', vm + migrates, { [xml]: domain(image('/nfs/a.img', 'writeback')) }, ['migration-needs-no-cache']],
  [
    'a guest of Xen on one Primary',
    xen + migrates,
    { 'xen/vm1.cfg': domu, [res]: drbd('protocol C;') },
    ['migration-needs-two-primaries'],
  ],
  ['another name in Xen', `${xen} name=vm2`, { 'xen/vm1.cfg': domu }, ['other-guest-name']],
  ['a guest of Xen that starts at boot', xen, { 'xen/auto/vm1.cfg': domu }, ['guest-autostart']],
] as const)
  test(`guests: ${what}`, () => assert.deepEqual(codes(text, neighbours as Record<string, string>), expected));

test('guests: the fixes name the file and the connection that fit', () => {
  const neighbours = { [xml]: domain(block) };
  const fixed = (text: string, code: string): string => applyFix('crmsh', `${text}\n`, code, { neighbours });
  assert.equal(fixed(vm.replace('vm1.xml', 'vm.xml'), 'undefined-guest-file'), `${vm}\n`);
  assert.equal(fixed(`${vm} hypervisor=xen:///`, 'other-hypervisor'), `${vm} hypervisor=qemu:///system\n`);
});

test('guests: a disk leads to a DRBD resource that gives its device by the minor number alone', () => {
  const text = domain(block);
  const { service, uri } = open('libvirt', text, { neighbours: { [res]: drbd('protocol C;') } });
  const [found] = service.definition(uri, { line: 0, character: text.indexOf('/dev/drbd0') + 3 });
  assert.equal(found?.uri, `file:///lab/${res}`);
  assert.equal(found?.range.start.line, 1);
});
