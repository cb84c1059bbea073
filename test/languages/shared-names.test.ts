import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { Service } from '../support/service.ts';

/** The files of a host, with names that several of them know. */
const host: Readonly<Record<string, readonly [language: string, text: string]>> = {
  'network-scripts/ifcfg-eth1': [
    'ifcfg',
    'DEVICE=eth1\nONBOOT=yes\nBOOTPROTO=none\nIPADDR=192.168.12.201\nPREFIX=24\n',
  ],
  'network-scripts/ifcfg-eth0': ['ifcfg', 'DEVICE=eth0\nONBOOT=yes\nNM_CONTROLLED=no\nBRIDGE=br0\n'],
  'network-scripts/ifcfg-br0': [
    'ifcfg',
    'DEVICE=br0\nTYPE=Bridge\nONBOOT=yes\nNM_CONTROLLED=no\nBOOTPROTO=none\nIPADDR=192.168.11.201\nPREFIX=24\n',
  ],
  'ha.cf': ['ha-cf', 'bcast eth1\nucast br0 192.168.11.202\nnode cluster1 cluster2\n'],
  'corosync.conf': [
    'corosync',
    'totem {\n  version: 2\n  secauth: on\n  interface {\n    ringnumber: 0\n    bindnetaddr: 192.168.11.0\n    mcastaddr: 239.255.1.1\n    mcastport: 5405\n  }\n}\n',
  ],
  haresources: ['haresources', 'cluster1 IPaddr::192.168.11.200/24/br0 httpd\n'],
  'seminar.crm': [
    'crmsh',
    'primitive res_ip ocf:heartbeat:IPaddr2 params ip=192.168.11.200 nic=br0 cidr_netmask=24 op monitor interval=10s\n',
  ],
  'r0.res': [
    'drbd',
    'resource r0 {\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  on cluster1 { address 192.168.12.201:7788; }\n  on cluster2 { address 192.168.12.202:7788; }\n}\n',
  ],
  'xen/domu1.cfg': [
    'xen-domu',
    'name = "domu1"\nmemory = 512\nbootloader = "/usr/bin/pygrub"\ndisk = [ "drbd:r0,xvda,w", "phy:/dev/drbd0,xvdb,w", "/dev/drbd0,raw,xvdc,rw", "vdev=xvdd,target=/dev/drbd0" ]\nvif = [ "bridge=br0" ]\n',
  ],
  'libvirt/qemu/guest1.xml': [
    'libvirt',
    '<domain type="kvm">\n  <name>guest1</name>\n  <memory unit="MiB">512</memory>\n  <os><type>hvm</type></os>\n  <devices>\n    <disk type="block" device="disk"><source dev="/dev/drbd0"/><target dev="vda"/></disk>\n    <interface type="bridge"><source bridge="br0"/></interface>\n  </devices>\n</domain>\n',
  ],
  'xm-list.txt': [
    'guest-status',
    'Name                                        ID   Mem VCPUs      State   Time(s)\nDomain-0                                     0  1024     2     r-----    123.4\ndomu1                                        1   512     1     -b----     10.0\nlost                                         2   512     1     -b----     10.0\n',
  ],
  'virsh-list.txt': [
    'guest-status',
    ' Id    Name                           State\n----------------------------------------------------\n 1     guest1                         running\n',
  ],
};

const service = new Service(languages);
service.workspace.setRoots(['file:///lab']);
for (const [name, [language, text]] of Object.entries(host)) service.put(`file:///lab/${name}`, text, language);

/** The files that the word after some text of a file leads to, with the line. */
function leadsTo(name: string, before: string): readonly string[] {
  const [, text] = host[name]!;
  const at = text.indexOf(before) + before.length;
  assert.ok(at >= before.length, before);
  const lines = text.slice(0, at).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  return service
    .definition(`file:///lab/${name}`, position)
    .map(({ uri, range }) => `${uri.slice('file:///lab/'.length)}:${range.start.line + 1}`);
}

for (const [name, before, to] of [
  ['ha.cf', 'bcast ', 'network-scripts/ifcfg-eth1:1'],
  ['ha.cf', 'ucast ', 'network-scripts/ifcfg-br0:1'],
  ['haresources', '/24/', 'network-scripts/ifcfg-br0:1'],
  ['corosync.conf', 'bindnetaddr: ', 'network-scripts/ifcfg-br0:6'],
  ['r0.res', 'cluster1 { address ', 'network-scripts/ifcfg-eth1:4'],
  ['seminar.crm', 'nic=', 'network-scripts/ifcfg-br0:1'],
  ['network-scripts/ifcfg-eth0', 'BRIDGE=', 'network-scripts/ifcfg-br0:1'],
  ['xen/domu1.cfg', 'bridge=', 'network-scripts/ifcfg-br0:1'],
  ['xen/domu1.cfg', 'drbd:', 'r0.res:1'],
  ['xen/domu1.cfg', 'phy:', 'r0.res:2'],
  ['xen/domu1.cfg', '"phy:/dev/drbd0,xvdb,w", "', 'r0.res:2'],
  ['xen/domu1.cfg', 'target=', 'r0.res:2'],
  ['libvirt/qemu/guest1.xml', 'source bridge="', 'network-scripts/ifcfg-br0:1'],
  ['libvirt/qemu/guest1.xml', 'source dev="', 'r0.res:2'],
  ['xm-list.txt', '123.4\n', 'xen/domu1.cfg:1'],
  ['virsh-list.txt', ' 1     ', 'libvirt/qemu/guest1.xml:2'],
] as const)
  test(`${name}: what follows ${JSON.stringify(before)} leads to ${to}`, () =>
    assert.deepEqual(leadsTo(name, before), [to]));

test('nothing is said of these files but of the guest that no file names', () => {
  const said = Object.keys(host).flatMap((name) =>
    service
      .findings(`file:///lab/${name}`)
      .filter(({ code }) => /undefined|not-configured|unknown/.test(code))
      .map(({ code, start }) => `${name}: ${code} ${host[name]![1].slice(start, start + 5).trim()}`),
  );
  assert.deepEqual(said, ['xm-list.txt: guest-status/not-configured lost']);
});
