import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Service } from '../support/service.ts';

/** What two files of a cluster, or three, say against each other: each rule with inputs of several languages. */
const timing = 'keepalive 2\ndeadtime 30\nwarntime 10\ninitdead 120\nbcast eth0 eth1\nauto_failback on\n';
const heartbeat = { 'ha.cf': `${timing}node alice bob\n`, authkeys: 'auth 1\n1 sha1 abcdefabcdef\n' };
const corosync = (first = 'alice', second = 'bob', more = 'two_node: 1'): string =>
  `totem {\n  version: 2\n  cluster_name: c\n  transport: knet\n  crypto_cipher: aes256\n  crypto_hash: sha256\n}\nnodelist {\n  node {\n    ring0_addr: 10.0.0.1\n    name: ${first}\n    nodeid: 1\n  }\n  node {\n    ring0_addr: 10.0.0.2\n    name: ${second}\n    nodeid: 2\n  }\n}\nquorum {\n  provider: corosync_votequorum\n  ${more}\n}\n`;
const disk = (name = 'r0', first = 'alice', second = 'bob'): string =>
  `resource ${name} {\n  device /dev/drbd0; disk /dev/vg/${name}; meta-disk internal;\n  on ${first} { address 10.0.0.1:7788; }\n  on ${second} { address 10.0.0.2:7788; }\n}\n`;
const lab = 'node alice\nnode bob\nproperty stonith-enabled=false no-quorum-policy=ignore\n';
const mount = (id: string, device: string, directory: string, type = 'ext4'): string =>
  `primitive ${id} Filesystem params device=${device} directory=${directory} fstype=${type} op start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s\n`;
const vip = (address: string, more = ''): string =>
  `primitive i IPaddr2 params ip=${address} ${more} op start interval=0 timeout=20s op stop interval=0 timeout=20s op monitor interval=10s timeout=20s\n`;
const eth0 = 'DEVICE=eth0\nBOOTPROTO=static\nIPADDR=10.0.0.1\nPREFIX=24\nONBOOT=yes\n';

/** `file: code word` of each finding with a code, sorted by file. */
function found(files: Readonly<Record<string, string>>, ...codes: readonly string[]): readonly string[] {
  const service = new Service();
  service.workspace.setRoots(['file:///w']);
  for (const [path, text] of Object.entries(files)) assert.ok(service.put(`file:///w/${path}`, text, undefined), path);
  return Object.entries(files).flatMap(([path, text]) =>
    service
      .findings(`file:///w/${path}`)
      .filter(({ code }) => codes.includes(code.replace(/^.*\//, '')))
      .map(({ start, end }) => `${path}: ${text.slice(start, end)}`),
  );
}

test('the list of nodes that has another node than all the others is named', () => {
  const named = (files: Readonly<Record<string, string>>) => found(files, 'outvoted-name');
  assert.deepEqual(named({ 'corosync.conf': corosync('alicia'), 'a.crm': lab, 'drbd.d/r0.res': disk() }), [
    'corosync.conf: alicia',
  ]);
  assert.deepEqual(
    named({ 'corosync.conf': corosync(), 'a.crm': lab.replace('bob', 'web1'), 'drbd.d/r0.res': disk() }),
    ['a.crm: web1'],
  );
  assert.deepEqual(
    named({ ...heartbeat, 'ha.cf': `${timing}node alice node9\n`, haresources: 'bob x\n', 'drbd.d/r0.res': disk() }),
    ['ha.cf: node9'],
  );
  // A resource need not be on all nodes, and two files are no majority.
  const three = `${corosync()}`.replace('quorum {', 'x {');
  assert.deepEqual(
    named({ 'c/corosync.conf': three, 'drbd.d/r0.res': disk(), 'drbd.d/r1.res': disk('r1', 'alice', 'carol') }),
    [],
  );
  assert.deepEqual(named({ 'corosync.conf': corosync('alice', 'carol'), 'drbd.d/r0.res': disk() }), []);
});

test('a mount point, or a device, of two file systems', () => {
  const twice = (files: Readonly<Record<string, string>>) => found(files, 'mounted-twice');
  const first = mount('f', '/dev/vda1', '/srv');
  assert.deepEqual(twice({ 'a.crm': lab + first + mount('g', '/dev/vdb1', '/srv/') }), ['a.crm: /srv/']);
  assert.deepEqual(twice({ 'a.crm': lab + first + mount('g', '/dev/vda1', '/mnt') }), ['a.crm: /dev/vda1']);
  assert.deepEqual(
    twice({
      ...heartbeat,
      haresources: 'alice Filesystem::/dev/sda1::/srv::ext4\nbob Filesystem::/dev/sdb1::/srv//::ext4\n',
    }),
    ['haresources: Filesystem::/dev/sdb1::/srv//::ext4'],
  );
  // Kept apart, at home on nodes of their own, or a file system that many nodes may mount.
  for (const more of ['colocation c -inf: f g\n', 'location l f inf: alice\nlocation m g inf: bob\n'])
    assert.deepEqual(twice({ 'a.crm': lab + first + mount('g', '/dev/vdb1', '/srv') + more }), [], more);
  assert.deepEqual(twice({ 'a.crm': lab + mount('f', 'nas:/x', '/a', 'nfs') + mount('g', 'nas:/x', '/b', 'nfs') }), []);
  assert.deepEqual(
    twice({
      ...heartbeat,
      haresources: 'alice Filesystem::/dev/sda1::/srv::ext4\nbob Filesystem::/dev/sdb1::/mnt::ext4\n',
    }),
    [],
  );
});

test('an address, a mount point or a device in two files of one configuration', () => {
  const twice = (files: Readonly<Record<string, string>>) => found(files, 'unique-parameter', 'mounted-twice');
  const second = vip('10.0.0.60').replace('primitive i', 'primitive j');
  assert.deepEqual(twice({ 'a.crm': lab + vip('10.0.0.60'), 'b.crm': second }), ['b.crm: 10.0.0.60']);
  // The file with the nodes comes first, whatever it is called; of two parts the later one is to change.
  assert.deepEqual(twice({ 'a.crm': second, 'z.crm': lab + vip('10.0.0.60') }), ['a.crm: 10.0.0.60']);
  assert.deepEqual(twice({ 'a.crm': lab, 'b.crm': vip('10.0.0.60'), 'c.crm': second }), ['c.crm: 10.0.0.60']);
  const first = mount('f', '/dev/vda1', '/srv');
  assert.deepEqual(twice({ 'a.crm': lab + first, 'b.crm': mount('g', '/dev/vdb1', '/srv/') }), ['b.crm: /srv/']);
  assert.deepEqual(twice({ 'a.crm': lab + first, 'b.crm': mount('g', '/dev/vda1', '/mnt') }), ['b.crm: /dev/vda1']);
  // Configurations of their own, versions of one, examples, and what a constraint of either file keeps apart.
  assert.deepEqual(twice({ 'a.crm': lab + vip('10.0.0.60'), 'b.crm': lab + second }), []);
  assert.deepEqual(twice({ 'a.crm': lab + vip('10.0.0.60'), 'b.crm': vip('10.0.0.60') }), []);
  assert.deepEqual(twice({ 'a.crm': vip('10.0.0.60'), 'b.crm': second }), []);
  assert.deepEqual(twice({ 'one/a.crm': lab + vip('10.0.0.60'), 'two/a.crm': second }), []);
  assert.deepEqual(twice({ 'a.crm': lab + vip('10.0.0.60'), 'b.crm': second.replace('.60', '.61') }), []);
  for (const [mine, theirs] of [
    ['colocation c -inf: f g\n', ''],
    ['', 'location l g inf: bob\n'],
  ] as const)
    assert.deepEqual(
      twice({ 'a.crm': lab + first + theirs, 'b.crm': mount('g', '/dev/vda1', '/mnt') + mine }),
      [],
      mine + theirs,
    );
});

test('what both managers start, whatever the agent is called', () => {
  const twice = (haresources: string, crm: string) =>
    found({ ...heartbeat, haresources, 'a.crm': lab + crm }, 'started-twice');
  assert.deepEqual(twice('alice 10.0.0.60/24/eth0\n', vip('10.0.0.60')), ['haresources: 10.0.0.60/24/eth0']);
  assert.deepEqual(twice('alice Filesystem::/dev/vdb1::/srv::ext4\n', mount('f', '/dev/vdb1', '/mnt')), [
    'haresources: Filesystem::/dev/vdb1::/srv::ext4',
  ]);
  assert.deepEqual(twice('alice drbddisk::r0\n', 'primitive d ocf:linbit:drbd params drbd_resource=r0\n'), [
    'haresources: drbddisk::r0',
  ]);
  assert.deepEqual(twice('alice httpd\n', 'primitive w systemd:httpd.service\n'), ['haresources: httpd']);
  assert.deepEqual(twice('alice 10.0.0.61/24/eth0\n', vip('10.0.0.60')), []);
});

test('a virtual address in no network of the nodes, or with the address of an interface', () => {
  const outside = (files: Readonly<Record<string, string>>) => found(files, 'unknown-network', 'own-address');
  const hosts = '10.0.0.1 alice\n10.0.0.2 bob\n';
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5'), 'etc/hosts': hosts }), ['a.crm: 10.9.0.5']);
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5'), 'network-scripts/ifcfg-eth0': eth0 }), [
    'a.crm: 10.9.0.5',
  ]);
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.0.0.1'), 'network-scripts/ifcfg-eth0': eth0 }), [
    'a.crm: 10.0.0.1',
  ]);
  // With an interface of its own, in a wider network, or where a node may have addresses that nobody tells.
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5', 'nic=eth1'), 'etc/hosts': hosts }), []);
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5', 'cidr_netmask=8'), 'etc/hosts': hosts }), []);
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5'), 'drbd.d/r0.res': disk() }), []);
  assert.deepEqual(outside({ 'a.crm': lab + vip('10.9.0.5'), 'etc/hosts': '10.0.0.1 alice\n' }), []);
});

test('an interface that the files of interfaces do not know, is a part of another, or has another network', () => {
  const other = eth0.replace('eth0', 'eth1').replace('10.0.0.1', '192.168.7.1');
  const own = { 'network-scripts/ifcfg-eth0': eth0, 'network-scripts/ifcfg-eth1': other, 'drbd.d/r0.res': disk() };
  const wrong = (files: Readonly<Record<string, string>>) =>
    found({ ...own, ...files }, 'wrong-interface', 'undefined-name');
  const nic = (name: string): string => lab + vip('10.0.0.60', `nic=${name}`);
  const path = (line: string) => ({ ...heartbeat, 'ha.cf': heartbeat['ha.cf'].replace('bcast eth0 eth1', line) });
  assert.deepEqual(wrong({ 'a.crm': nic('eth1') }), ['a.crm: eth1']);
  assert.deepEqual(wrong({ 'a.crm': nic('eth7') }), ['a.crm: eth7']);
  assert.deepEqual(wrong(path('bcast eth0 eth9')), ['ha.cf: eth9']);
  assert.deepEqual(wrong(path('bcast eth0\nucast eth1 10.0.0.2')), ['ha.cf: eth1']);
  const groups = 'alice 10.0.0.60/24/eth1 192.168.7.9/24/eth1 httpd\n';
  assert.deepEqual(wrong({ ...heartbeat, haresources: groups }), ['haresources: eth1']);
  const bridge = {
    'network-scripts/ifcfg-eth0': 'DEVICE=eth0\nBRIDGE=br0\nONBOOT=yes\n',
    'network-scripts/ifcfg-br0': `${eth0.replace('eth0', 'br0')}TYPE=Bridge\n`,
  };
  assert.deepEqual(wrong({ ...bridge, 'a.crm': nic('eth0') }), ['a.crm: eth0']);
  for (const files of [
    { 'a.crm': nic('eth0') },
    { ...bridge, 'a.crm': nic('br0') },
    // Made without a file, and an interface that asks for its address.
    { 'a.crm': nic('eth0:1') },
    { 'a.crm': nic('eth0.7') },
    { 'network-scripts/ifcfg-eth1': 'DEVICE=eth1\nBOOTPROTO=dhcp\nONBOOT=yes\n', 'a.crm': nic('eth1') },
    path('bcast eth0 eth1'),
    path('bcast eth0\nucast eth0 10.0.0.2\nucast eth1 192.168.7.2'),
    // The interfaces of a host that nobody says is a node: those of its guests are others.
    { 'drbd.d/r0.res': '', 'a.crm': nic('eth7') },
  ])
    assert.deepEqual(wrong(files), [], JSON.stringify(files));
});

test('addresses of nodes are those that each language says are', () => {
  const own = (files: Readonly<Record<string, string>>, address: string) =>
    found({ 'a.crm': lab + vip(address), ...files }, 'own-address');
  const stacked = `${disk()}resource upper {
  stacked-on-top-of r0 { device /dev/drbd10; address 10.0.0.70:7790; }
  on carol { device /dev/drbd10; disk /dev/vg/u; meta-disk internal; address 10.0.0.3:7790; }
}
`;
  assert.deepEqual(own({ 'drbd.d/r0.res': stacked }, '10.0.0.3'), ['a.crm: 10.0.0.3']);
  // A stacked resource listens on the address that moves with the lower one.
  assert.deepEqual(own({ 'drbd.d/r0.res': stacked }, '10.0.0.70'), []);
  const linked = disk().replace(
    /}\n$/,
    '  connection { host alice address 10.0.1.1:7789; host bob address 10.0.1.2:7789; }\n}\n',
  );
  assert.deepEqual(own({ 'drbd.d/r0.res': linked }, '10.0.1.2'), ['a.crm: 10.0.1.2']);
  assert.deepEqual(own({ 'corosync.conf': corosync() }, '10.0.0.2'), ['a.crm: 10.0.0.2']);
  assert.deepEqual(own({ 'ha.cf': `ucast6 eth0 fd00::2\nnode alice bob\n` }, '10.0.0.2'), []);
});

test('DRBD resources and devices that crm, haresources and Xen guests use', () => {
  const undefined_ = (files: Readonly<Record<string, string>>) =>
    found({ 'drbd.d/r0.res': disk(), ...files }, 'undefined-name');
  assert.deepEqual(undefined_({ 'a.crm': `${lab}primitive d ocf:linbit:drbd params drbd_resource=r1\n` }), [
    'a.crm: r1',
  ]);
  assert.deepEqual(undefined_({ 'a.crm': lab + mount('f', '/dev/drbd7', '/srv') }), ['a.crm: /dev/drbd7']);
  assert.deepEqual(
    undefined_({ ...heartbeat, haresources: 'alice drbddisk::r7 Filesystem::/dev/drbd4::/srv::ext4\n' }),
    ['haresources: r7', 'haresources: /dev/drbd4'],
  );
  const guest = (device: string): string =>
    `name = "vm"\nmemory = 512\nkernel = "/boot/x"\ndisk = [ "${device},xvda,w" ]\n`;
  assert.deepEqual(undefined_({ 'xen/vm.cfg': guest('drbd:rx') }), ['xen/vm.cfg: rx']);
  assert.deepEqual(undefined_({ 'xen/vm.cfg': guest('drbd:r0') }), []);
});

test('a folder of Heartbeat without its keys', () => {
  const missing = (files: Readonly<Record<string, string>>) => found(files, 'missing-authkeys');
  const { 'ha.cf': ha, authkeys } = heartbeat;
  assert.deepEqual(missing({ 'ha.cf': ha, haresources: 'alice httpd\n' }), ['ha.cf: keepalive']);
  assert.deepEqual(missing({ 'ha.cf': ha, haresources: 'alice httpd\n', authkeys }), []);
  // Nobody knows whether the folder was read, or it holds a part of the files.
  assert.deepEqual(missing({ 'ha.cf': ha }), []);
  const own = (host: string) => ({
    [`hosts/${host}/etc/ha.d/ha.cf`]: ha,
    [`hosts/${host}/etc/ha.d/haresources`]: 'alice httpd\n',
  });
  assert.deepEqual(missing({ ...own('alice'), ...own('bob'), 'hosts/alice/etc/ha.d/authkeys': authkeys }), [
    'hosts/bob/etc/ha.d/ha.cf: keepalive',
  ]);
});

test('files that all nodes must share: corosync.conf but for the address of the interface', () => {
  const differs = (name: string, one: string, other: string) =>
    found({ [`hosts/alice/etc/${name}`]: one, [`hosts/bob/etc/${name}`]: other }, 'differs-between-nodes');
  assert.deepEqual(differs('corosync/corosync.conf', corosync(), corosync('alice', 'bob', 'two_node: 0')), [
    'hosts/bob/etc/corosync/corosync.conf: 0',
  ]);
  const bound = (address: string): string =>
    corosync().replace(
      '  crypto_cipher',
      `  interface {\n    ringnumber: 0\n    bindnetaddr: ${address}\n  }\n  crypto_cipher`,
    );
  assert.deepEqual(differs('corosync/corosync.conf', bound('10.0.0.1'), bound('10.0.0.2')), []);
  assert.deepEqual(differs('drbd.d/r0.res', disk(), disk().replace('/dev/vg/r0', '/dev/vg/rx')), [
    'hosts/bob/etc/drbd.d/r0.res: /dev/vg/rx',
  ]);
});
