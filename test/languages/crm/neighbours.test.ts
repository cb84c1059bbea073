import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** What crm files and the files of DRBD, Corosync and Heartbeat beside them disagree about. */
const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const fenced = `node n1
node n2
property stonith-enabled=true
primitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s`;
const drbd = (
  id: string,
  resource: string,
): string => `primitive ${id} ocf:linbit:drbd params drbd_resource=${resource} \\
  op start interval=0 timeout=240s op stop interval=0 timeout=100s \\
  op monitor interval=29s role=Master timeout=20s op monitor interval=31s role=Slave timeout=20s`;
const times = 'op start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s';
const file = (name: string, minor: number, options = ''): string => `resource ${name} {
  ${options}
  device /dev/drbd${minor}; disk /dev/vg/${name}; meta-disk internal;
  on n1 { address 10.9.0.1:${7788 + minor}; }
  on n2 { address 10.9.0.2:${7788 + minor}; }
}
`;
const neighbours = {
  'drbd.d/r0.res': file('r0', 0),
  'drbd.d/r1.res': file('r1', 1, 'net { allow-two-primaries yes; }'),
};

for (const [what, text, files] of [
  [
    'a mount of the backing disk, and of the device',
    `${lab}
primitive f Filesystem params device=/dev/vg/r0 directory=/srv fstype=ext4 ${times}
#                                    ^^^^^^^^^^ backing-disk
primitive g Filesystem params device=/dev/drbd0 directory=/mnt fstype=ext4 ${times}
primitive h Filesystem params device="/dev/vg/r2" directory=/var fstype=ext4 ${times}`,
    neighbours,
  ],
  [
    'two promoted instances, where one resource allows them',
    `${lab}
${drbd('d', 'r0')}
ms m d meta master-max=2 clone-max=2 notify=true
#                      ^ two-primaries
${drbd('e', 'r1')}
ms n e meta master-max=2 clone-max=2 notify=true`,
    neighbours,
  ],
  [
    'one promoted instance needs nothing',
    `${lab}
${drbd('d', 'r0')}
ms m d meta master-max=1 clone-max=2 notify=true`,
    neighbours,
  ],
  [
    'an option of `common` counts',
    `${lab}
${drbd('d', 'r0')}
ms m d meta master-max=2 clone-max=2 notify=true`,
    { 'drbd.d/r0.res': file('r0', 0), 'drbd.d/common.res': 'common { net { allow-two-primaries; } }' },
  ],
  [
    'neither quorum nor fencing, outside of a lab',
    `${fenced}
${drbd('d', 'r0')}
#X
ms m d meta master-max=1 clone-max=2 notify=true`.replace('\n#X', ''),
    { 'drbd.d/r0.res': file('r0', 0, 'options { quorum majority; on-no-quorum io-error; }') },
  ],
  [
    'an address that a node has of its own',
    `${lab}
primitive i IPaddr2 params ip=10.9.0.1 cidr_netmask=24 op monitor interval=10s
#                             ^^^^^^^^ own-address
primitive j IPaddr2 params ip=10.9.0.10 cidr_netmask=24 op monitor interval=10s`,
    neighbours,
  ],
  [
    'an address of Corosync, and one of Heartbeat',
    `${lab}
primitive i IPaddr2 params ip=10.8.0.2 op monitor interval=10s
#                             ^^^^^^^^ own-address
primitive j IPaddr2 params ip=10.7.0.2 op monitor interval=10s
#                             ^^^^^^^^ own-address`,
    {
      'corosync.conf':
        'totem {\n  version: 2\n}\nnodelist {\n  node {\n    ring0_addr: 10.8.0.2\n    nodeid: 1\n  }\n}\n',
      'ha.cf': 'ucast eth0 10.7.0.2\nnode n1 n2\n',
    },
  ],
  [
    'addresses that no host has',
    `${lab}
primitive i IPaddr2 params ip=10.9.0.255 cidr_netmask=24 op monitor interval=10s
#                             ^^^^^^^^^^ unsuitable-address
primitive j IPaddr2 params ip=127.0.0.5 op monitor interval=10s
#                             ^^^^^^^^^ unsuitable-address
primitive k IPaddr2 params ip=10.9.1.255 cidr_netmask=23 op monitor interval=10s
#                             ^^^^^^^^^^ unsuitable-address
primitive l IPaddr2 params ip=10.9.2.255 cidr_netmask=22 op monitor interval=10s
primitive m IPaddr2 params ip=10.6.0.255 op monitor interval=10s
primitive n IPaddr2 params ip=239.1.1.1 op monitor interval=10s
#                             ^^^^^^^^^ unsuitable-address`,
    {},
  ],
  [
    'a file system on another DRBD device than the one with two promoted instances',
    `${lab}
${drbd('d', 'r0')}
ms m d meta master-max=1 clone-max=2 notify=true
${drbd('e', 'r1')}
ms n e meta master-max=2 clone-max=2 notify=true
primitive f Filesystem params device=/dev/drbd0 directory=/srv fstype=ext4 ${times}
colocation c inf: f m:Master
order o inf: m:promote f:start`,
    neighbours,
  ],
  [
    'a file system on the very device',
    `${lab}
${drbd('e', 'r1')}
ms n e meta master-max=2 clone-max=2 notify=true
#                      ^ dual-primary
primitive f Filesystem params device=/dev/drbd1 directory=/srv fstype=ext4 ${times}
colocation c inf: f n:Master
order o inf: n:promote f:start`,
    neighbours,
  ],
] as const)
  test(`crm beside other files: ${what}`, () => holdMarked('crmsh', text, { neighbours: files }));

test('DRBD with neither quorum nor fencing is reported outside of a lab', () => {
  const text = (head: string): string =>
    `${head}\n${drbd('d', 'r0')}\nms m d meta master-max=1 clone-max=2 notify=true`;
  const codes = (head: string, options: string): readonly string[] =>
    open('crmsh', text(head), { neighbours: { 'drbd.d/r0.res': file('r0', 0, options) } }).codes.map((code) =>
      code.replace(/^\d+:/, ''),
    );
  assert.deepEqual(codes(fenced, ''), ['drbd-unprotected']);
  assert.deepEqual(codes(fenced, 'net { fencing dont-care; }'), ['drbd-unprotected']);
  assert.deepEqual(codes(fenced, 'net { fencing resource-only; }'), []);
  assert.deepEqual(codes(fenced, 'options { quorum off; }'), ['drbd-unprotected']);
  assert.deepEqual(codes(lab, ''), []);
});

test('the fix for a backing disk names the device', () => {
  const text = `${lab}\nprimitive f Filesystem params device="/dev/vg/r0" directory=/srv fstype=ext4 ${times}`;
  assert.equal(applyFix('crmsh', text, 'backing-disk', { neighbours }), text.replace('/dev/vg/r0', '/dev/drbd0'));
});

const services = `${lab}
primitive fs Filesystem params device=/dev/sdb1 directory=/srv fstype=ext4 ${times}
primitive ip IPaddr2 params ip=192.0.2.1 op monitor interval=10s
primitive httpd apache params configfile=/etc/httpd/conf/httpd.conf \\
  op start interval=0 timeout=40s op stop interval=0 timeout=60s op monitor interval=10s timeout=20s
primitive web systemd:nginx op monitor interval=10s`;

for (const [what, text] of [
  [
    'a service before its file system and address',
    `${services}
group g httpd ip fs
#       ^^^^^ late-member`,
  ],
  [
    'a service of the system',
    `${services}
group g ip web fs
#          ^^^ late-member`,
  ],
  [
    'the usual order, and a group without order',
    `${services}
group g fs ip httpd
group h web`,
  ],
  [
    'a group without order',
    `${services}
group g httpd ip fs meta ordered=false`,
  ],
] as const)
  test(`crm, groups: ${what}`, () => holdMarked('crmsh', text));

test('the fix moves what is late, and an address alone is only mentioned', () => {
  assert.equal(
    applyFix('crmsh', `${services}\ngroup g httpd ip fs meta x=1`, 'late-member'),
    `${services}\ngroup g ip fs httpd meta x=1`,
  );
  const { findings } = open('crmsh', `${services}\ngroup g fs httpd ip`);
  assert.equal(findings.find(({ code }) => code === 'crmsh/late-member')?.severity, 'information');
});

test('a member of a group in a location or an optional order is only mentioned', () => {
  const severities = (line: string): readonly string[] =>
    open('crmsh', `${services}\ngroup g fs ip\n${line}`)
      .findings.filter(({ code }) => code === 'crmsh/constraint-on-member')
      .map(({ severity }) => severity);
  assert.deepEqual(severities('location l ip 100: n1'), ['information']);
  assert.deepEqual(severities('order o Optional: ip httpd'), ['information']);
  assert.deepEqual(severities('order o 0: ip httpd'), ['information']);
  assert.deepEqual(severities('order o Mandatory: ip httpd'), ['warning']);
  assert.deepEqual(severities('colocation c inf: httpd ip'), ['warning']);
});
