// Shapes whose growth only shows in hundreds of rows: each row is held against all others of its kind.

import { many, rows, type Shape } from './growth-rows.ts';

const from = 100;

const mount = (i: number, device = `/dev/drbd${i}`): string =>
  `primitive f${i} Filesystem params device=${device} directory=/m${i} fstype=ext4\n`;
const dual = (i: number): string =>
  `primitive d${i} ocf:linbit:drbd params drbd_resource=r${i}\nms m${i} d${i} meta master-max=2\n${mount(i)}` +
  `colocation c${i} inf: f${i} m${i}:Master\norder o${i} inf: m${i}:promote f${i}:start\n`;
const fence = (i: number): string =>
  `node n${i}\nprimitive s${i} stonith:fence_ipmilan params ip=10.0.0.1 username=a password=b pcmk_host_list=n${i}\n`;
const nodes = (size: number): string => rows(size, (i) => `node n${i}\n`);

export const largeShapes: Readonly<Record<string, readonly Shape[]>> = {
  crmsh: [
    ['a location of a set', (size) => `location l {${rows(size, (i) => ` p${i}`)} } inf: n1\n`, from],
    ['two Primaries below file systems', many('', dual), from],
    [
      'levels of fencing',
      (size) => `${rows(size, fence)}fencing_topology${rows(size, (i) => ` n${i}: s${i}`)}\n`,
      from,
    ],
    [
      'nodes in a list',
      (size) =>
        `${nodes(size)}primitive s stonith:fence_ipmilan params pcmk_host_list="${rows(size, (i) => `n${i} `)}"\n`,
      from,
    ],
    [
      'nodes in a map',
      (size) =>
        `${nodes(size)}primitive s stonith:fence_ipmilan params pcmk_host_map="${rows(size, (i) => `x${i}:1;`)}"\n`,
      from,
    ],
    ['roles and users', many('', (i) => `role r${i} write ref:p${i}-x\nuser u${i} role:r${i}\n`), from],
    ['one device for all', many('', (i) => mount(i, '/dev/sda')), from],
    ['file systems in groups', many('', (i) => `${mount(i)}group g${i} f${i}\nclone c${i} g${i}\n`), from],
    [
      'rules with a long expression',
      (size) => `location l p rule 1: ${rows(size, (i) => `a${i} eq 1 and `)}z eq 1\n`,
      from,
    ],
    [
      'one template for all',
      many('rsc_template t IPaddr2\n', (i) => `primitive p${i} @t params ip=10.0.0.${i}\n`),
      from,
    ],
    ['guests', many('', (i) => `primitive v${i} VirtualDomain params config=/etc/libvirt/qemu/g${i}.xml\n`), from],
  ],
  'ha-cf': [['programs', many('', (i) => `respawn root /bin/x${i}\napiauth a${i} uid=root\n`), from]],
  ifcfg: [
    ['one key', many('', (i) => `DEVICE=eth${i}\n`), from],
    ['addresses', many('DEVICE=eth0\n', (i) => `IPADDR${i}=10.0.0.1\nPREFIX${i}=24\n`), from],
  ],
  libvirt: [
    ['unknown attributes', (size) => `<domain ${rows(size, (i) => `a${i}="1" `)}><name>a</name></domain>`, from],
  ],
  'xen-domu': [['keys', many('', (i) => `vcpus${i} = 1\nmemory = ${i}\n`), from]],
};
