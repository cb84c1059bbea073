import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

const haCf = 'bcast eth1\nnode alpha beta\nauto_failback off\n';
const options = { neighbours: { 'ha.cf': haCf } };

for (const [name, text] of [
  ['a node that ha.cf lacks', 'gamma httpd\n#<----- bad-node'],
  ['a misspelt node', 'alhpa httpd\n#<----- bad-node'],
  ['a group without resources', 'alpha\n#<----- missing-argument'],
  ['an address that is none', 'alpha 192.0.2.300 httpd\n#     ^^^^^^^^^^^ bad-value'],
  ['an address with a wrong mask', 'alpha IPaddr2::192.0.2.1/64/eth0\n#                        ^^ bad-value'],
  ['a file system without a directory', 'alpha Filesystem::/dev/sdb1\n#     ^^^^^^^^^^^^^^^^^^^^^ missing-argument'],
  ['too many arguments', 'alpha drbddisk::r0::x\n#     ^^^^^^^^^^^^^^^ extra-argument'],
  [
    'drbddisk after its file system',
    'alpha Filesystem::/dev/drbd0::/mnt::ext4 drbddisk::r0\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drbddisk-late',
  ],
  [
    'a file system on DRBD alone',
    'alpha Filesystem::/dev/drbd0::/mnt::ext4\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drbddisk',
  ],
  ['two groups with one beginning', 'alpha httpd 192.0.2.1\nbeta httpd\n#    ^^^^^ repeated-first-resource'],
  [
    'one address in two groups',
    'alpha httpd 192.0.2.1\nbeta IPaddr2::192.0.2.1/24\n#    ^^^^^^^^^^^^^^^^^^^^^ repeated-address',
  ],
  ['a backslash that is missing', 'alpha httpd\n  IPaddr2::10.0.0.1\n# ^^^^^^^^^^^^^^^^^ missing-backslash'],
  ['a script that is spelled almost so', 'alpha IPadr2::10.0.0.1\n#     ^^^^^^^^ near-script'],
  ['one colon after a script', 'alpha Filesystem:/dev/sdb1::/mnt::ext4\n#     ^^^^^^^^^^^ near-script'],
  ['a comma after a script', 'alpha httpd, postfix\n#     ^^^^^^ comma-in-group'],
  ['a comma between scripts', 'alpha httpd,postfix\n#     ^^^^^^^^^^^^^ comma-in-group'],
  ['a comma after an address', 'alpha 192.0.2.1, httpd\n#     ^^^^^^^^^^ comma-in-group'],
  [
    'a comma after an interface',
    'alpha IPaddr2::192.0.2.1/24/eth0, httpd\n#                           ^^^^^ comma-in-group',
  ],
  ['a script by its path', 'alpha /etc/init.d/httpd\n#     ^^^^^^^^^^^^^^^^^ script-path'],
  [
    'a path with an argument',
    'alpha /etc/ha.d/resource.d/drbddisk::r0\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ script-path',
  ],
  ['a unit of systemd', 'alpha httpd.service\n#     ^^^^^^^^^^^^^ systemd-unit'],
  ['a class of Pacemaker', 'alpha lsb:httpd\n#     ^^^^^^^^^ pacemaker-class'],
  [
    'an agent of Pacemaker',
    'alpha ocf:heartbeat:IPaddr2::192.0.2.1\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pacemaker-class',
  ],
  [
    'an agent with two colons',
    'alpha ocf::heartbeat::IPaddr2::192.0.2.1\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pacemaker-class',
  ],
  ['a node among the resources', 'alpha httpd Beta\n#           ^^^^ node-as-resource'],
  [
    'a directory before its device',
    'alpha Filesystem::/mnt::/dev/sdb1::ext4\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swapped-arguments',
  ],
  [
    'a type before its directory',
    'alpha Filesystem::/dev/sdb1::ext4::/mnt\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swapped-arguments',
  ],
  ['a service before its mount', 'alpha httpd Filesystem::/dev/sdb1::/mnt::ext4\n#     ^^^^^ service-before-mount'],
  ['the last address of a network', 'alpha IPaddr2::192.0.2.255/24\n#     ^^^^^^^^^^^^^^^^^^^^^^^ unsuitable-address'],
  [
    'the first address of a network',
    'alpha 192.0.2.64/255.255.255.192/eth0\n#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsuitable-address',
  ],
  ['a loopback address', 'alpha IPaddr::127.0.0.1\n#     ^^^^^^^^^^^^^^^^^ unsuitable-address'],
  ['spaces after a backslash', 'alpha httpd \\ \n#           ^^ broken-continuation\n  postfix'],
  ['words glued by a backslash', 'alpha httpd\\\n#          ^ glued-continuation\npostfix'],
  ['a comment in a continued group', 'alpha httpd \\\n# web \\\n#<------- comment-in-continuation\n  postfix'],
] as const)
  test(`reports ${name}`, () => holdMarked('haresources', text, options));

for (const [name, text] of [
  ['a group on several lines', 'alpha drbddisk::r0 \\\n  Filesystem::/dev/drbd0::/mnt::ext4 \\\n  httpd\n'],
  ['a node in capitals', 'ALPHA httpd'],
  [
    'the short form of an address',
    'alpha 192.0.2.1/24/eth0:1/192.0.2.255 192.0.2.2/255.255.255.0 192.0.2.3/24/192.0.2.255',
  ],
  ['scripts of the site', 'alpha my-script::a::b::c other'],
  ['an open end of arguments', 'alpha AudibleAlarm::alpha::beta httpd ids::/opt/ids::one::onconfig'],
  ['an IPv6 address in full', 'alpha IPv6addr::2001:db8:0:0:0:0:0:10/64/eth0'],
  ['an address that ends with 255, of an unknown network', 'alpha 192.0.2.255'],
  ['the same in a larger network', 'alpha IPaddr2::10.9.0.255/16'],
  ['options with commas', 'alpha Filesystem::/dev/sdb1::/mnt::ext4::noatime,ro httpd'],
  ['a mount of NFS', 'alpha Filesystem::nas:/export::/mnt::nfs httpd'],
  ['a mount by its label', 'alpha Filesystem::-Ldata::/mnt::ext4'],
  ['a script of the site before a mount', 'alpha killnfsd Filesystem::/dev/sdb1::/mnt::ext4 nfs'],
  ['a script of OCF', 'alpha OCF::Dummy::x'],
  ['comments and empty lines', '\n# nothing\n   \n'],
] as const)
  test(`keeps silent about ${name}`, () => assert.deepEqual(open('haresources', text, options).codes, []));

test('Windows line ends break a continued line, once', () => {
  const { codes } = open('haresources', 'alpha httpd \\\r\n  postfix\r\n', options);
  assert.deepEqual(codes, ['1:carriage-returns']);
});

test('without ha.cf any node may be right', () => {
  assert.deepEqual(open('haresources', 'gamma httpd').codes, []);
});

test('Pacemaker in ha.cf makes the file useless', () => {
  const neighbours = { 'ha.cf': `pacemaker respawn\n${haCf}` };
  assert.deepEqual(open('haresources', 'alpha httpd', { neighbours }).codes, ['1:not-used']);
});

test('names lead to ha.cf and to DRBD', () => {
  const neighbours = {
    'ha.cf': haCf,
    'drbd.d/r0.res': 'resource r0 {\n device /dev/drbd0;\n on alpha { }\n}\n',
  };
  const text = 'beta drbddisk::r0 Filesystem::/dev/drbd0::/mnt::ext4\n';
  const { service, uri } = open('haresources', text, { neighbours });
  const target = (character: number) =>
    service.definition(uri, { line: 0, character }).map((each) => each.uri.split('/').at(-1));
  assert.deepEqual(target(1), ['ha.cf']);
  if (!service.language('drbd')) return;
  assert.deepEqual([...new Set(target(15))], ['r0.res']);
  assert.deepEqual([...new Set(target(32))], ['r0.res']);
});

test('hover on a node shows where ha.cf names it, on an argument what it is', () => {
  const { service, uri } = open('haresources', 'alpha Filesystem::/dev/sdb1::/srv', options);
  const shown = (character: number) => JSON.stringify(service.hover(uri, { line: 0, character }) ?? '');
  assert.match(shown(1), /ha\.cf:2/);
  assert.match(shown(8), /Mounts a file system/);
  assert.match(shown(20), /block device/);
  assert.match(shown(30), /mount point/);
});

test('a DRBD resource that is not there is reported', () => {
  const neighbours = { 'drbd.d/r0.res': 'resource r0 {\n device /dev/drbd0;\n}\n' };
  const { findings } = open('haresources', 'alpha drbddisk::r1 httpd', { neighbours });
  assert.ok(findings.some((f) => f.code === 'haresources/undefined-name'));
});

for (const [text, corrected] of [
  ['alpha httpd, postfix', 'alpha httpd postfix'],
  ['alpha httpd,postfix', 'alpha httpd postfix'],
  ['alpha /etc/init.d/httpd', 'alpha httpd'],
  ['alpha systemd:httpd.service', 'alpha httpd'],
  ['alpha httpd.service', 'alpha httpd'],
  ['alpha ocf:heartbeat:IPaddr2::192.0.2.1/24', 'alpha IPaddr2::192.0.2.1/24'],
  ['alpha Filesystem::/mnt::/dev/sdb1::ext4', 'alpha Filesystem::/dev/sdb1::/mnt::ext4'],
] as const)
  test(`fixes '${text}'`, () => {
    const [found] = open('haresources', text, options).findings.filter((f) => f.severity === 'warning');
    const [edit] = found!.fixes!()[0]!.edits;
    const fixed = text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end);
    assert.equal(fixed, corrected);
    assert.deepEqual(open('haresources', fixed, options).codes, []);
  });
