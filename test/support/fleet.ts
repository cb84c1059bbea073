const resource = (i: number): string => `resource r${i} {
  device /dev/drbd${i};
  disk /dev/vg0/r${i};
  meta-disk internal;
  net { protocol C; verify-alg crc32c; }
  on alpha { address 10.0.0.1:${7788 + i}; }
  on bravo { address 10.0.0.2:${7788 + i}; }
}
`;

/** What one host has: ten files of one cluster. */
const files: Readonly<Record<string, string>> = {
  'etc/drbd.conf': 'include "drbd.d/global_common.conf";\ninclude "drbd.d/*.res";\n',
  'etc/drbd.d/global_common.conf': 'global { usage-count no; }\ncommon { net { protocol C; } }\n',
  'etc/drbd.d/r0.res': resource(0),
  'etc/drbd.d/r1.res': resource(1),
  'etc/drbd.d/r2.res': resource(2),
  'etc/ha.d/ha.cf': 'keepalive 2\ndeadtime 30\nbcast eth0\nnode alpha bravo\n',
  'etc/ha.d/authkeys': 'auth 1\n1 sha1 abcdef\n',
  'etc/ha.d/haresources': 'alpha drbddisk::r0 Filesystem::/dev/drbd0::/srv::ext3 10.0.0.5\n',
  'etc/corosync/corosync.conf': `totem {
  version: 2
  cluster_name: c
  transport: udpu
}
nodelist {
  node {
    name: alpha
    ring0_addr: 10.0.0.1
    nodeid: 1
  }
  node {
    name: bravo
    ring0_addr: 10.0.0.2
    nodeid: 2
  }
}
quorum {
  provider: corosync_votequorum
  two_node: 1
}
`,
  'cluster.crm': `node alpha
node bravo
primitive d0 ocf:linbit:drbd params drbd_resource=r0 \\
  op monitor interval=29s role=Promoted op monitor interval=31s role=Unpromoted
clone ms d0 meta promotable=true notify=true
primitive ip ocf:heartbeat:IPaddr2 params ip=10.0.0.5 op monitor interval=10s
colocation c inf: ip ms:Promoted
order o Mandatory: ms:promote ip:start
location l ip 100: alpha
`,
};

/** A repository with the files of so many hosts, ten each, by path, all of which have the same. */
export function fleet(hosts: number): readonly { readonly path: string; readonly text: string }[] {
  return Array.from({ length: hosts }, (_, i) => {
    const host = i % 2 ? `bravo${i >> 1}` : `alpha${i >> 1}`;
    return Object.entries(files).map(([path, text]) => ({ path: `${host}/${path}`, text }));
  }).flat();
}
