import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Service } from '../support/service.ts';

/** A cluster of every kind of file, with one contradiction at a time: it has one problem, at its cause. */
const times = 'op start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s';
const drbd = (id: string, name: string): string =>
  `primitive ${id} ocf:linbit:drbd params drbd_resource=${name} op start interval=0 timeout=240s op stop interval=0 timeout=100s op monitor interval=29s role=Promoted timeout=20s op monitor interval=31s role=Unpromoted timeout=20s\n`;
const disk = (name: string, minor: number): string => `resource ${name} {
  device /dev/drbd${minor}; disk /dev/vgdata/${name}; meta-disk internal;
  on kuma { address 172.21.5.11:${7800 + minor}; }
  on tora { address 172.21.5.12:${7800 + minor}; }
}
`;
const modern: Readonly<Record<string, string>> = {
  'etc/hosts': '172.20.5.11 kuma.example.jp kuma\n172.20.5.12 tora.example.jp tora\n',
  'etc/drbd.d/web.res': disk('web', 0),
  'etc/drbd.d/db.res': disk('db', 1),
  'etc/corosync/corosync.conf': `totem {
  version: 2
  cluster_name: kobe
  transport: knet
  crypto_cipher: aes256
  crypto_hash: sha256
}
nodelist {
  node {
    ring0_addr: 172.20.5.11
    ring1_addr: 172.21.5.11
    name: kuma
    nodeid: 1
  }
  node {
    ring0_addr: 172.20.5.12
    ring1_addr: 172.21.5.12
    name: tora
    nodeid: 2
  }
}
quorum {
  provider: corosync_votequorum
  two_node: 1
}
`,
  'a.crm': `node kuma
node tora
${drbd('p_web', 'web')}clone ms_web p_web meta promotable=true promoted-max=1 notify=true clone-max=2
primitive p_fs Filesystem params device=/dev/drbd0 directory=/srv/web fstype=xfs ${times}
primitive p_httpd systemd:httpd op start interval=0 timeout=100s op stop interval=0 timeout=100s op monitor interval=20s timeout=100s
group g_web p_fs p_httpd
colocation c_web inf: g_web ms_web:Promoted
order o_web Mandatory: ms_web:promote g_web:start
location l_web g_web 100: kuma
property stonith-enabled=false no-quorum-policy=ignore
`,
};
const old: Readonly<Record<string, string>> = {
  'etc/hosts': '10.4.4.1 ume\n10.4.4.2 take\n',
  'etc/ha.d/ha.cf':
    'keepalive 2\ndeadtime 30\nwarntime 10\ninitdead 120\nbcast eth1 eth2\nauto_failback off\nnode ume take\n',
  'etc/ha.d/authkeys': 'auth 1\n1 sha1 hardtoguess12\n',
  'etc/ha.d/haresources': 'ume drbddisk::mail Filesystem::/dev/drbd0::/var/mail::ext3 10.4.4.100/24/eth0 postfix\n',
  'etc/drbd.conf': `resource mail {
  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;
  on ume { address 10.4.5.1:7788; }
  on take { address 10.4.5.2:7788; }
}
`,
};

/** `file: code word` of each problem that is more than a hint. */
function problems(files: Readonly<Record<string, string>>): readonly string[] {
  const service = new Service();
  service.workspace.setRoots(['file:///w']);
  for (const [path, text] of Object.entries(files))
    assert.ok(service.put(`file:///w/${path}`, text, undefined, 0o600), path);
  return Object.entries(files).flatMap(([path, text]) =>
    service
      .findings(`file:///w/${path}`)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, start, end }) => `${path}: ${code.replace(/^.*\//, '')} ${text.slice(start, end)}`),
  );
}

/** One text of one file replaced, and the problems that come with it. */
function with_(base: Readonly<Record<string, string>>, path: string, from: string | RegExp, to: string) {
  const text = base[path]!.replace(from, to);
  assert.notEqual(text, base[path], `${path} ${from}`);
  const before = problems(base);
  return problems({ ...base, [path]: text }).filter((each) => !before.includes(each));
}

for (const [what, base, path, from, to, ...expected] of [
  [
    'a file system on the device of another DRBD resource',
    modern,
    'a.crm',
    '/dev/drbd0',
    '/dev/drbd1',
    'a.crm: other-drbd-resource /dev/drbd1',
  ],
  [
    'two Primaries under a file system for one node',
    modern,
    'a.crm',
    'promoted-max=1',
    'promoted-max=2',
    'a.crm: dual-primary 2',
  ],
  [
    'a file of DRBD with the addresses of its hosts exchanged',
    modern,
    'etc/drbd.d/db.res',
    /172\.21\.5\.11(.*\n.*)172\.21\.5\.12/,
    '172.21.5.12$1172.21.5.11',
    'etc/drbd.d/db.res: address-of-other-node 172.21.5.12:7801',
    'etc/drbd.d/db.res: address-of-other-node 172.21.5.11:7801',
  ],
  [
    'the node list with the addresses of a link exchanged',
    modern,
    'etc/corosync/corosync.conf',
    /(ring1_addr: 172\.21\.5\.)11([\s\S]*ring1_addr: 172\.21\.5\.)12/,
    '$112$211',
    'etc/corosync/corosync.conf: address-of-other-node 172.21.5.12',
    'etc/corosync/corosync.conf: address-of-other-node 172.21.5.11',
  ],
  [
    'the list of nodes that alone has another name',
    old,
    'etc/ha.d/ha.cf',
    'node ume',
    'node umee',
    'etc/ha.d/ha.cf: outvoted-name umee',
  ],
  [
    'a group for a node that only it names',
    old,
    'etc/ha.d/haresources',
    'ume',
    'uma',
    'etc/ha.d/haresources: bad-node uma',
  ],
  [
    'an address of a group in no network of the nodes',
    old,
    'etc/ha.d/haresources',
    '10.4.4.100/24/eth0',
    '10.9.4.100',
    'etc/ha.d/haresources: unknown-network 10.9.4.100',
  ],
  [
    'a peer that no node is',
    old,
    'etc/ha.d/ha.cf',
    'bcast eth1 eth2',
    'bcast eth2\nucast eth1 10.4.5.9',
    'etc/ha.d/ha.cf: no-node-address 10.4.5.9',
  ],
  ['a node that the hosts file misspells', old, 'etc/hosts', 'take', 'tak', 'etc/hosts: misspelt-node tak'],
  [
    'one address of two nodes in the hosts file',
    modern,
    'etc/hosts',
    '172.20.5.12',
    '172.20.5.11',
    'etc/hosts: shared-address tora.example.jp',
  ],
  [
    'a group that mounts the backing disk',
    old,
    'etc/ha.d/haresources',
    '/dev/drbd0',
    '/dev/sdb1',
    'etc/ha.d/haresources: backing-disk /dev/sdb1',
  ],
  [
    'a file system on the backing disk',
    modern,
    'a.crm',
    '/dev/drbd0',
    '/dev/vgdata/web',
    'a.crm: backing-disk /dev/vgdata/web',
  ],
  [
    'a second mount of one directory, whatever node it would rather be on',
    modern,
    'a.crm',
    /^property/m,
    `primitive p_fs2 Filesystem params device=/dev/vgdata/x directory=/srv/web fstype=xfs ${times}\nproperty`,
    'a.crm: mounted-twice /srv/web',
  ],
] as const)
  test(what, () => assert.deepEqual(with_(base, path, from, to), expected));

for (const [what, base, path, from, to] of [
  ['a file system that no constraint ties', modern, 'a.crm', /^colocation.*\n/m, ''],
  ['a file system on another device', modern, 'a.crm', '/dev/drbd0', '/dev/vgother/web'],
  ['a third network', modern, 'etc/drbd.d/db.res', /172\.21\.5/g, '172.29.9'],
  ['a name that no file has', old, 'etc/hosts', 'ume', 'ume www ns1'],
  ['an address of a group with its interface', old, 'etc/ha.d/haresources', '10.4.4.100/24/eth0', '10.9.4.100/24/eth0'],
  [
    'peers that are nodes, and one of another network',
    old,
    'etc/ha.d/ha.cf',
    'bcast eth1 eth2',
    'bcast eth2\nucast eth1 10.4.5.1\nucast eth1 10.4.5.2\nucast eth3 10.77.0.2',
  ],
  ['a node more', old, 'etc/ha.d/ha.cf', 'node ume', 'node ume matsu'],
] as const)
  test(`nothing about addresses, devices and names: ${what}`, () => {
    const told = with_(base, path, from, to).filter((each) => /other|twice|node|name/.test(each.split(' ')[1]!));
    assert.deepEqual(told, []);
  });

test('a guest that writes to the backing disk of DRBD, and one on its device', () => {
  const guest = (device: string): string =>
    `name = "g"\nmemory = 512\nkernel = "/boot/x"\ndisk = [ "phy:${device},xvda,w" ]\n`;
  const before = problems(modern);
  const told = (device: string) =>
    problems({ ...modern, 'xen/g.cfg': guest(device) }).filter((each) => !before.includes(each));
  assert.deepEqual(told('/dev/vgdata/db'), ['xen/g.cfg: backing-disk /dev/vgdata/db']);
  assert.deepEqual(told('/dev/drbd1'), []);
  assert.deepEqual(told('/dev/vgdata/other'), []);
});
