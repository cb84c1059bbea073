import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

const haCf = 'bcast eth1\nnode a b\nauto_failback off\n';
const crm = `primitive web systemd:httpd.service
primitive ip ocf:heartbeat:IPaddr2 params ip=192.0.2.9 cidr_netmask=24
primitive fs ocf:heartbeat:Filesystem params device=/dev/drbd0 directory=/srv fstype=ext4
primitive disk ocf:linbit:drbd params drbd_resource="r0"
primitive cups lsb:cups
`;

function codesOf(text: string, neighbours: Readonly<Record<string, string>>): readonly string[] {
  const { findings } = open('haresources', text, { neighbours });
  return findings
    .filter(({ code }) => code === 'haresources/started-twice')
    .map(({ start, end }) => text.slice(start, end));
}

for (const resource of [
  'httpd',
  'cups',
  '192.0.2.9',
  'IPaddr::192.0.2.9/24/eth0',
  'drbddisk::r0',
  'Filesystem::/dev/drbd0::/srv::ext4',
])
  test(`${resource} is started by Heartbeat and by Pacemaker`, () => {
    assert.deepEqual(codesOf(`a ${resource}\n`, { 'ha.cf': haCf, 'web.crm': crm }), [resource]);
  });

for (const resource of ['mysqld', '192.0.2.10', 'drbddisk::r1', 'Filesystem::/dev/drbd1::/srv::ext4', 'MailTo::root'])
  test(`${resource} is started by Heartbeat alone`, () => {
    assert.deepEqual(codesOf(`a ${resource}\n`, { 'ha.cf': haCf, 'web.crm': crm }), []);
  });

test('nothing is started twice where Heartbeat does not read the file, or nobody knows whether it does', () => {
  assert.deepEqual(codesOf('a httpd\n', { 'ha.cf': `${haCf}pacemaker respawn\n`, 'web.crm': crm }), []);
  assert.deepEqual(codesOf('a httpd\n', { 'web.crm': crm }), []);
  assert.deepEqual(codesOf('a httpd\n', { 'ha.cf': haCf }), []);
});

test('the resource of Pacemaker is shown with it', () => {
  const { findings } = open('haresources', 'a httpd\n', { neighbours: { 'ha.cf': haCf, 'web.crm': crm } });
  const [place] = findings.find(({ code }) => code === 'haresources/started-twice')?.related ?? [];
  assert.deepEqual([place?.uri, place?.start, place?.end], ['file:///lab/web.crm', 10, 13]);
});

const nodes = {
  'ha.cf': 'ucast eth1 192.0.2.1\nucast eth1 192.0.2.2\nnode a b\nauto_failback off\n',
  'drbd.d/r0.res':
    'resource r0 {\n  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;\n  on a { address 198.51.100.1:7788; }\n  on b { address ipv4 198.51.100.2:7788; }\n}\n',
};

for (const [resource, own] of [
  ['192.0.2.2', '192.0.2.2'],
  ['IPaddr2::192.0.2.1/24/eth0', '192.0.2.1'],
  ['198.51.100.1/24', '198.51.100.1'],
  ['IPaddr::198.51.100.2', '198.51.100.2'],
  ['192.0.2.3', undefined],
  ['192.0.2.22', undefined],
  ['MailTo::192.0.2.1', undefined],
] as const)
  test(`${resource} is ${own ? 'an' : 'no'} address of a node`, () => {
    const text = `a ${resource}\n`;
    const found = open('haresources', text, { neighbours: nodes }).findings.filter(
      ({ code }) => code === 'haresources/own-address',
    );
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      own ? [own] : [],
    );
  });
