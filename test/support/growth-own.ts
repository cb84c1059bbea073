// What single languages are tried with: hosts and volumes, resources and constraints, nodes and keys, again and again.

/**
 * A title, and the text of a size: twice the size is about twice as long. `from`: the size from which on a limit is in
 * force, where one is.
 */
export type Shape = readonly [title: string, make: (size: number) => string, from?: number];

/** The numbers have four digits each, so that every row is as long. */
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(1000 + i)).join('');

export const many =
  (before: string, row: (index: number) => string, after = ''): Shape[1] =>
  (size) =>
    `${before}${rows(size, row)}${after}`;

const inResource = (row: (index: number) => string): Shape[1] => many('resource r {\n', row, '}\n');
const drbdVolume = (i: number): string => `device /dev/drbd${i}; disk /dev/vg/x${i}; meta-disk internal;`;
const drbdHosts = (i: number): string =>
  `on a { ${drbdVolume(i)} address 10.0.0.1:${7000 + i}; } on b { ${drbdVolume(i)} address 10.0.0.2:${7000 + i}; }`;
const dummy = (name: string, more = ''): string => `primitive ${name} ocf:heartbeat:Dummy${more}\n`;
const one = dummy('a') + dummy('b');

/** The shapes of single languages, by what the language calls its things. */
export const ownShapes: Readonly<Record<string, readonly Shape[]>> = {
  drbd: [
    ['nested resources', (size) => 'resource r {\n'.repeat(size)],
    ['skipped blocks', (size) => 'skip { '.repeat(size)],
    ['hosts of one name', inResource(() => 'on h{}\n')],
    ['hosts of one name at the top', many('', () => 'on h{}')],
    [
      'hosts',
      inResource(
        (i) => `on h${i} { device /dev/drbd1; disk /dev/x${i}; address 10.0.0.1:${i + 7000}; meta-disk internal; }\n`,
      ),
    ],
    ['hosts without addresses', inResource((i) => `on h${i} { disk /dev/x${i}; }\n`)],
    ['hosts with node ids', inResource((i) => `on h${i} { node-id 1; address 10.0.0.1:${i + 7000}; }\n`)],
    [
      'hosts and volumes of a resource',
      (size) =>
        `resource r {\n${rows(size, (i) => `volume ${i} { ${drbdVolume(i)} }\n`)}${rows(size, (i) => `on h${i} { address 10.0.0.1:${7000 + i}; node-id ${i}; }\n`)}}\n`,
      80,
    ],
    [
      'hosts and bare volumes',
      (size) =>
        `resource r {\n${rows(size, (i) => `volume ${i} { }\n`)}${rows(size, (i) => `on h${i} { node-id ${i}; }\n`)}}\n`,
      80,
    ],
    ['names of one host', inResource((i) => `on ${rows(8, (k) => `h${i}-${k} `)} { address 10.0.0.1:${i + 7000}; }\n`)],
    ['names in one host section', (size) => `resource r { on ${rows(size, (i) => `h${i} `)} { node-id 1; } }`],
    ['resources', many('', (i) => `resource r${i} { ${drbdHosts(i)} }\n`)],
    ['resources with the same', many('', () => `resource r { ${drbdHosts(1)} }\n`)],
    ['resources that are stacked', many('', (i) => `resource r${i} { stacked-on-top-of r${i + 1} { } }\n`)],
    ['resources stacked on one', many('', (i) => `resource r${i} { stacked-on-top-of r { } }\n`)],
    ['an option again and again', many('resource r { net {\n', () => 'protocol C;\n', '} }')],
    ['an option without its end', many('resource r { net {\n', () => 'protocol C\n', '} }')],
    ['options of other values', many('resource r { net {\n', (i) => `max-buffers ${i};\n`, '} }')],
    ['unknown options', many('resource r { net {\n', (i) => `max-buf${i} 2;\n`, '} }')],
    ['sections again and again', inResource(() => 'net { protocol C; }\n')],
    ['sections of hosts', inResource((i) => `on h${i} { disk { c-plan-ahead ${i}; } net { protocol C; } }\n`)],
    ['options of two versions', inResource((i) => `syncer { rate ${i}M; } net { ping-int ${i}; }\n`)],
    ['connections', inResource((i) => `connection { host a${i} port 1; host b${i} port 2; }\n`)],
    ['connections of one pair', inResource(() => 'connection { host a port 1; host b port 2; }\n')],
    [
      'connections with addresses',
      inResource((i) => `connection { host a${i} address 10.0.0.1:1; host b${i} address 10.0.0.2:2; }\n`),
    ],
    [
      'connections with paths',
      inResource((i) => `connection { path { host a${i}; host b${i}; } net { fencing x; } }\n`),
    ],
    [
      'hosts and their connections',
      (size) =>
        `resource r {\n${rows(size, (i) => `on h${i} { node-id ${i}; address 10.0.0.1:${7000 + i}; }\n`)}${rows(size, (i) => `connection { host h${i}; host h${i + 1}; }\n`)}}`,
      80,
    ],
    ['names in one connection', many('resource r { connection { ', (i) => `host h${i}; `, '} }')],
    ['paths in one connection', many('resource r { connection { ', (i) => `path { host h${i}; host b; } `, '} }')],
    ['volumes', many('resource r { on h {\n', (i) => `volume ${i} { ${drbdVolume(i)} }\n`, '} }')],
    ['volumes of one number', many('resource r { on h {\n', (i) => `volume 0 { ${drbdVolume(i)} }\n`, '} }')],
    ['volumes of the resource', inResource((i) => `volume ${i} { ${drbdVolume(i)} }\n`)],
    ['volumes with one device', inResource((i) => `volume ${i} { ${drbdVolume(1)} }\n`)],
    ['volumes with options', inResource((i) => `volume ${i} { ${drbdVolume(i)} disk { c-plan-ahead ${i}; } }\n`)],
    [
      'volumes of connections',
      inResource((i) => `connection { host a; host b; volume ${i} { disk { c-max-rate ${i}; } } }\n`),
    ],
    ['a mesh of hosts', (size) => `resource r { connection-mesh { hosts ${rows(size, (i) => ` h${i}`)}; } }`],
    ['meshes', inResource((i) => `connection-mesh { hosts a${i} b${i} c${i}; }\n`)],
    ['meshes of the same', inResource(() => 'connection-mesh { hosts a b c; }\n')],
    ['files taken in', many('', (i) => `include "x${i}";\n`)],
    ['floating hosts', inResource((i) => `floating 10.0.${100 + ((i >> 4) % 100)}.${100 + (i & 15)}:7000 { }\n`)],
    ['floating hosts of one address', inResource(() => 'floating 10.0.0.1:7000 { }\n')],
    ['common sections', many('', () => 'common { net { protocol C; } }\n')],
    ['options in common', many('common { net {\n', () => 'protocol C;\n', '} }\nresource r { }')],
    ['handlers', many('common { handlers {\n', (i) => `split-brain "x${i}";\n`, '} }')],
    ['proxies', inResource((i) => `on h${i} { proxy on p${i} { inside 127.0.0.1:1; outside 10.0.0.1:2; } }\n`)],
    ['unended comments', (size) => '/* '.repeat(size)],
    [
      'resources with a common',
      (size) =>
        `common { ${rows(size, (i) => `net { max-buffers ${i}; }\n`)} }\n${rows(size, (i) => `resource r${i} { net { max-buffers 1; } }\n`)}`,
    ],
  ],
  corosync: [
    ['nested sections', (size) => 'totem {\n'.repeat(size)],
    ['closed twice', many('', () => 'totem {\n}\n}\n')],
    ['an item again and again', many('totem {\n', () => 'version: 2\n', '}')],
    ['unknown items', many('totem {\n', (i) => `vers${i}: 2\n`, '}')],
    [
      'nodes',
      many(
        'nodelist {\n',
        (i) =>
          `node {\nring0_addr: 10.0.${100 + ((i >> 4) % 100)}.${100 + (i & 15)}\nnodeid: ${i + 1}\nname: n${i}\n}\n`,
        '}',
      ),
    ],
    [
      'nodes that are the same',
      many('nodelist {\n', () => 'node {\nring0_addr: 10.0.0.1\nnodeid: 1\nname: n\n}\n', '}'),
    ],
    ['nodes without ids', many('nodelist {\n', (i) => `node {\nring0_addr: n${i}\n}\n`, '}')],
    ['links of a node', many('nodelist {\nnode {\n', (i) => `ring${i}_addr: 10.0.0.${100 + (i % 100)}\n`, '}\n}')],
    ['interfaces', many('totem {\n', (i) => `interface {\nringnumber: ${i}\nbindnetaddr: 10.0.0.0\n}\n`, '}')],
    ['interfaces of one number', many('totem {\n', () => 'interface {\nringnumber: 0\nmcastport: 5405\n}\n', '}')],
    ['loggers', many('logging {\n', (i) => `logger_subsys {\nsubsys: S${i}\ndebug: on\n}\n`, '}')],
    ['loggers of one system', many('logging {\n', () => 'logger_subsys {\nsubsys: QUORUM\ndebug: on\n}\n', '}')],
    ['a brace on the next line', many('', () => 'totem\n{\n}\n')],
    ['lines before a brace', (size) => `${'x\n'.repeat(size)}{`],
    ['values without end', (size) => `totem {\ncluster_name: ${'a '.repeat(size)}\n}`],
    ['sections on one line', many('', () => 'totem { version: 2 }\n')],
  ],
  crmsh: [
    ['joined statements', (size) => 'primitive p \\\n'.repeat(size)],
    ['resources of one name', many('', () => dummy('p', ' params a=b'))],
    ['bracket after bracket', (size) => `colocation c inf: ${'( a '.repeat(size)}`],
    ['sets of an order', (size) => `order o Mandatory: ${'( a b ) '.repeat(size)}`],
    ['sets of resources', (size) => `${one}order o Mandatory: ${'( a b ) '.repeat(size)}`],
    ['orders of nobody', many('', (i) => `order o${i} Mandatory: aaaa${i} bbbb${i}\n`)],
    [
      'orders of nearly somebody',
      (size) =>
        `${rows(size, (i) => dummy(`res${i}`))}${rows(size, (i) => `order o${i} Mandatory: rse${i}x ers${i}y\n`)}`,
      240,
    ],
    ['groups of nobody', many('', () => 'group a b\n')],
    ['groups', many('', (i) => `${dummy(`a${i}`)}group g${i} a${i}\n`)],
    ['a group of all', (size) => `${rows(size, (i) => dummy(`a${i}`))}group g${rows(size, (i) => ` a${i}`)}`],
    ['a group of one', (size) => `${one}group g${' a'.repeat(size)}`],
    ['a group of nobodies', (size) => `group g${rows(size, (i) => ` a${i}`)}`],
    [
      'a colocation of all',
      (size) => `${rows(size, (i) => dummy(`a${i}`))}colocation c inf:${rows(size, (i) => ` a${i}`)}`,
    ],
    [
      'an order of all',
      (size) => `${rows(size, (i) => dummy(`a${i}`))}order c Mandatory:${rows(size, (i) => ` a${i}`)}`,
    ],
    ['clones', many('', (i) => `${dummy(`a${i}`)}clone c${i} a${i}\n`)],
    ['clones of one', many(one, (i) => `clone c${i} a\n`)],
    ['clones of clones', many(one, (i) => `clone c${i} c${i - 1}\n`)],
    ['groups in groups', many(one, (i) => `group g${i} g${i - 1}\n`)],
    ['groups in a circle', many(one, (i) => `group g${i} g${i + 1}\n`)],
    ['a set of masters', many(one, () => 'ms c a\n')],
    [
      'constraints on one clone',
      many(`${one}ms m a\n`, (i) => `colocation c${i} inf: b m:Master\norder o${i} inf: m:promote b:start\n`),
    ],
    ['places of one', many(one, (i) => `location l${i} a inf: n${i}\n`)],
    ['places at one node', many(one, (i) => `location l${i} a inf: n\n`)],
    ['places against each other', many(one, (i) => `location l${i} a inf: n${i}\nlocation m${i} a -inf: n${i}\n`)],
    ['a long rule', (size) => `${one}location l a rule inf: ${'#uname eq x and '.repeat(size)}#uname eq y`],
    ['many rules', (size) => `${one}location l a ${rows(size, (i) => ` rule ${i}: #uname eq x`)}`],
    ['a chain of orders', many('', (i) => `${dummy(`a${i}`)}order o${i} Mandatory: a${i} a${i + 1}\n`)],
    ['a chain of colocations', many('', (i) => `${dummy(`a${i}`)}colocation o${i} inf: a${i} a${i + 1}\n`)],
    ['one order again and again', many(one, (i) => `order o${i} Mandatory: a b\n`)],
    ['an order and back', many(one, (i) => `order o${i} Mandatory: a b\norder p${i} Mandatory: b a\n`)],
    ['one colocation again and again', many(one, (i) => `colocation o${i} inf: a b\n`)],
    ['tickets', many(one, (i) => `rsc_ticket t${i} T: a\n`)],
    ['properties', (size) => `property ${'stonith-enabled=true '.repeat(size)}`],
    ['unknown properties', (size) => `property ${rows(size, (i) => `stonith-enable${i}=true `)}`],
    ['nodes', many('', (i) => `node ${i}: n${i}\n`)],
    ['nodes of one name', many('', () => 'node n attributes standby=on\n')],
    ['operations', (size) => `primitive p ocf:heartbeat:Dummy${rows(size, (i) => ` op monitor interval=${i}`)}`],
    [
      'operations of one interval',
      (size) => `primitive p ocf:heartbeat:Dummy${' op monitor interval=10'.repeat(size)}`,
    ],
    [
      'operations of roles',
      (size) => `primitive p ocf:linbit:drbd${' op monitor interval=10 role=Master'.repeat(size)}`,
    ],
    ['unknown parameters', (size) => `primitive p ocf:heartbeat:Dummy params ${rows(size, (i) => ` a${i}=1`)}`],
    ['a parameter again and again', (size) => `primitive p ocf:heartbeat:Dummy params ${' state=1'.repeat(size)}`],
    ['unique parameters', many('', (i) => `primitive p${i} IPaddr2 params ip=10.0.0.1\n`)],
    [
      'addresses',
      many('', (i) => `primitive p${i} IPaddr2 params ip=10.0.${100 + ((i >> 4) % 100)}.${100 + (i & 15)}\n`),
    ],
    ['unknown agents', many('', (i) => `primitive p${i} ocf:heartbeat:Dumy${i}\n`), 40],
    ['devices that fence', many('', (i) => `primitive f${i} stonith:external/ssh params hostlist="n${i} m${i}"\n`)],
    [
      'devices that fence many',
      (size) => `primitive f stonith:external/ssh params hostlist="${rows(size, (i) => `n${i} `)}"\n`,
    ],
    ['disks of DRBD', many('', (i) => `primitive d${i} ocf:linbit:drbd params drbd_resource=r${i}\nms m${i} d${i}\n`)],
    [
      'disks of DRBD that are one',
      many('', (i) => `primitive d${i} ocf:linbit:drbd params drbd_resource=r\nms m${i} d${i}\n`),
    ],
    [
      'file systems',
      many('', (i) => `primitive d${i} Filesystem params device=/dev/drbd${i} directory=/m fstype=xfs\n`),
    ],
    ['templates', many('', (i) => `rsc_template t${i} ocf:heartbeat:Dummy\nprimitive p${i} @t${i}\n`)],
    ['resources of one template', many('rsc_template t ocf:heartbeat:Dummy\n', (i) => `primitive p${i} @t\n`)],
    ['open quotations', (size) => `primitive p x params a=${'"'.repeat(2 * size + 1)}`],
    ['nested XML', (size) => `xml ${'<a>'.repeat(size)}`],
    ['XML', many('', () => 'xml <a/>\n')],
    ['XML that never ends', (size) => `xml <primitive ${'id="a" '.repeat(size)}`],
    ['XML that begins again and again', (size) => `xml ${'<primitive '.repeat(size)}`],
    ['brackets of a rule', (size) => `${one}location l a rule inf: ${'( '.repeat(size)}x eq y`],
    ['tags', many('', (i) => `tag t${i} a\n`)],
    ['roles and users', many('', (i) => `role r${i} read xpath:/x\nuser u${i} role:r${i}\n`)],
    ['levels of fencing', (size) => `fencing_topology ${rows(size, (i) => ` n${i}: f${i}`)}`],
    ['bundles', many('', (i) => `bundle b${i} docker image=x\n`)],
    ['lists by reference', many('', (i) => `primitive p${i} Dummy meta $id-ref=x${i}\n`)],
    ['ids', many('', (i) => `primitive p${i} Dummy meta $id=x a=b\n`)],
    ['comments at the ends', many('', (i) => `primitive p${i} Dummy # comment\n`)],
    ['comments in statements', many('', (i) => `primitive p${i} Dummy \\\n# comment\n params a=b\n`)],
    ['one statement of many lines', (size) => `primitive p Dummy${' \\\n params state=a'.repeat(size)}`],
    ['one statement of empty lines', (size) => `primitive p Dummy${' \\\n'.repeat(size)}`],
    ['blanks around equals', (size) => `primitive p Dummy params ${'state = a '.repeat(size)}`],
    ['colons alone', (size) => `colocation c inf ${': '.repeat(size)}`],
  ],
  'ha-cf': [
    ['nodes on a line', (size) => `node ${rows(size, (i) => ` n${i}`)}`],
    ['one node on a line', (size) => `node ${' n'.repeat(size)}`],
    ['nodes', many('', (i) => `node n${i}\n`)],
    ['peers', many('', (i) => `ucast eth0 10.0.${100 + ((i >> 4) % 100)}.${100 + (i & 15)}\n`)],
    ['one peer', many('', () => 'ucast eth0 10.0.0.1\n')],
    ['devices that fence', many('', (i) => `stonith_host * ssh n${i}\n`)],
    ['groups to ping', many('', (i) => `ping_group g${i} a b\n`)],
    ['a group to ping', (size) => `ping_group g ${rows(size, (i) => ` 10.0.0.${100 + (i % 100)}`)}`],
    ['programs', many('', () => 'respawn hacluster /usr/lib/heartbeat/ipfail\n')],
    ['interfaces', many('', (i) => `bcast eth${i}\n`)],
    ['interfaces on a line', (size) => `bcast ${rows(size, (i) => ` eth${i}`)}`],
  ],
  haresources: [
    ['lines', many('', (i) => `n${i} 10.0.${100 + ((i >> 4) % 100)}.${100 + (i & 15)} httpd\n`)],
    ['one line', many('', () => 'n 10.0.0.1 httpd\n')],
    ['joined lines', (size) => 'n a \\\n'.repeat(size)],
    ['a long line', (size) => `n ${rows(size, (i) => ` Filesystem::/dev/${i}::/m${i}::ext3`)}`],
    ['a resource again and again', (size) => `n ${' Filesystem::/dev/a::/m::ext3'.repeat(size)}`],
    ['arguments', (size) => `n a${'::'.repeat(size)}`],
    ['disks', (size) => `n ${rows(size, (i) => ` drbddisk::r${i}`)}`],
    ['addresses', (size) => `n ${rows(size, (i) => ` IPaddr::10.0.0.${100 + (i % 100)}`)}`],
  ],
  'ha-authkeys': [
    ['keys', many('', (i) => `${i} sha1 key${i}\n`)],
    ['one key', many('auth 1\n', () => '1 sha1 key\n')],
    ['choices', many('', (i) => `auth ${i}\n`)],
    ['keys that differ', many('auth 1\n', (i) => `1 sha1 key${i}\n`)],
  ],
  'xen-domu': [
    ['keys', many('', (i) => `key${i} = ${i}\n`)],
    ['one key', many('', () => 'vcpus = 1\n')],
    ['a long list', (size) => `disk = [ ${rows(size, (i) => `"/a${i},raw,xvda${i},rw", `)} ]\n`],
    ['nested lists', (size) => `vnuma = ${'[ '.repeat(size)}${'] '.repeat(size)}\n`],
    ['values without commas', (size) => `vif = [ ${'"a" '.repeat(size)} ]\n`],
    ['interfaces of one address', (size) => `vif = [ ${'"mac=00:16:3e:00:00:01", '.repeat(size)} ]\n`],
    ['escapes', (size) => `extra = "${'\\\\a'.repeat(size)}"\n`],
    ['open brackets', (size) => 'disk = [\n'.repeat(size)],
    ['words after a value', (size) => `vcpus = 1${' b'.repeat(size)}\n`],
  ],
  'xend-sxp': [
    ['lists', many('', (i) => `(key${i} yes)\n`)],
    ['nested lists', (size) => `(a ${'('.repeat(size)}${')'.repeat(size)})\n`],
    ['lists that are not closed', (size) => '(a b\n'.repeat(size)],
  ],
  ifcfg: [
    ['keys', many('', (i) => `KEY${i}=1\n`)],
    ['one key', many('', () => 'BRIDGE=br0\n')],
    ['addresses of a port', many('BRIDGE=br0\n', (i) => `IPADDR${i}=10.0.0.1\n`)],
    ['quotes', many('', () => 'NAME="a b\n')],
    ['a long value', (size) => `NAME=${'a b '.repeat(size)}\n`],
    ['commands', many('', (i) => `DEVICE =eth${i}\n`)],
  ],
  sbd: [
    ['keys', many('', (i) => `KEY${i}=1\n`)],
    ['one key', many('', () => 'SBD_DEVICE=/dev/sda\n')],
    ['disks', (size) => `SBD_DEVICE="${rows(size, (i) => `/dev/sd${i};`)}"`],
    ['words after a value', (size) => `SBD_OPTS=a${' b'.repeat(size)}`],
  ],
};
