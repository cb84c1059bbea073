import { problemText, type Reference } from '../../../../schema/reference.ts';
import { COMMON, included, other, pair, resource, secondHost, threeHosts } from './forms.ts';

const MESH = 'connection-mesh { hosts cluster1 cluster2 cluster3; }';
const good = resource();
const COPIED = {
  'drbd.conf': 'include "*.drbd";\ninclude "drbd.d/*.res";\n',
  'drbd.d/r1.res': resource([], { name: 'r1' }),
};

/** Problems of volumes, hosts and addresses. */
export const names: Reference['problems'] = {
  'missing-device': problemText(
    'Applications use the device instead of the disk. Without it, there is nothing to mount.',
    'アプリケーションがディスクの代わりに使うのが device です。ないとマウントするものがありません。',
    resource([], { volume: 'disk /dev/sdb1; meta-disk internal;' }),
    good,
  ),
  'missing-disk': problemText(
    'A volume needs a backing disk. For a node without a disk, DRBD 9 uses `disk none`.',
    'ボリュームにはレプリケーションするディスクが必要です。ディスクを持たないノードは、DRBD 9 では `disk none` と書きます。',
    resource([], { volume: 'device /dev/drbd0; meta-disk internal;' }),
    good,
  ),
  'missing-meta-disk': problemText(
    'DRBD keeps its metadata next to the data or on another disk. DRBD 8 requires this setting.',
    'DRBD は管理情報をデータと同じディスクか別のディスクに置きます。DRBD 8 では場所の指定が必要です。',
    resource([], { volume: 'device /dev/drbd0; disk /dev/sdb1;' }),
    good,
    { targets: { drbd: '8.4' } },
  ),
  'missing-minor': problemText(
    'The kernel identifies a device by its minor number. A device name without digits does not contain one.',
    'カーネルはデバイスをマイナー番号で区別します。数字を含まないデバイス名では番号が決まりません。',
    resource([], { volume: 'device /dev/drbd_data; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device /dev/drbd_data minor 0; disk /dev/sdb1; meta-disk internal;' }),
  ),
  'missing-volume': problemText(
    'A resource without a volume replicates nothing. Usually the statements are in a section that is never read.',
    'ボリュームのないリソースは何もレプリケーションしません。多くは、必要な文が読まれないセクションに書かれています。',
    resource([], { volume: '' }),
    good,
  ),
  'missing-host-section': problemText(
    'drbdadm looks for the section of the host on which it runs. Without one, no host participates in the resource.',
    'drbdadm は自ホストのセクションを探します。1 つもないと、どのホストもこのリソースに参加しません。',
    resource([], { hosts: [] }),
    good,
    { targets: { drbd: '9' } },
  ),
  'missing-address': problemText(
    'The peers reach this host by its address. Without one, the hosts cannot connect.',
    '対向ノードはこのアドレスに接続します。ないと接続できません。',
    secondHost('on cluster2 { }'),
    good,
    { targets: { drbd: '8.4' } },
  ),
  'missing-protocol': problemText(
    'DRBD 8.3 has no default protocol and rejects the resource. Later versions use `C`.',
    'DRBD 8.3 には protocol の既定値がなく、リソースが拒否されます。以降のバージョンでは `C` とみなされます。',
    good,
    resource('protocol C;'),
    { targets: { drbd: '8.3' } },
  ),
  'missing-index': problemText(
    'One device can hold the metadata of several resources in DRBD 8.3, so the number of the slot is required.',
    'DRBD 8.3 では 1 つのデバイスに複数リソースのメタデータを置けるため、どの領域を使うかの番号が必要です。',
    resource([], { volume: 'device /dev/drbd0; disk /dev/sdb1; meta-disk /dev/sdc1;' }).replace(
      '  device',
      '  protocol C;\n  device',
    ),
    resource([], { volume: 'device /dev/drbd0; disk /dev/sdb1; meta-disk /dev/sdc1[0];' }).replace(
      '  device',
      '  protocol C;\n  device',
    ),
    { targets: { drbd: '8.3' } },
  ),
  'missing-node-id': problemText(
    'DRBD 9 records the missing blocks of each peer by its node id. With more than two hosts, it cannot assign the numbers itself.',
    'DRBD 9 は、各ピアに足りないデータを node-id ごとに記録します。3 台以上では自動的に番号を決められません。',
    resource([], {
      hosts: [
        'on cluster1 { node-id 0; address 192.168.11.201:7777; }',
        'on cluster2 { address 192.168.11.202:7777; }',
      ],
    }),
    resource([], {
      hosts: [
        'on cluster1 { node-id 0; address 192.168.11.201:7777; }',
        'on cluster2 { node-id 1; address 192.168.11.202:7777; }',
      ],
    }),
    { targets: { drbd: '9' } },
  ),
  'missing-file': problemText(
    'drbdadm stops at an `include` whose file does not exist, so no resource can be used at all.',
    '`include` で指定したファイルがないと drbdadm は停止し、どのリソースも操作できません。',
    'include "drbd.d/global_commn.conf";\n',
    'include "drbd.d/global_common.conf";\n',
    { beside: { 'drbd.d/global_common.conf': 'global { usage-count no; }\n' } },
  ),
  'file-not-included': problemText(
    'drbd.conf names the files that are read, usually `drbd.d/*.res`. drbdadm ignores resources in any other file.',
    '読まれるのは drbd.conf が指定するファイル(通常は `drbd.d/*.res`)だけです。それ以外のファイルのリソースは、drbdadm にとって存在しません。',
    good,
    good,
    {
      beside: included('drbd.d/*.res', { ...COMMON, 'drbd.d/r5.res': other(5, 'net { protocol C; }') }),
      besideRight: included('*.drbd', COMMON),
    },
  ),
  'copied-resource': problemText(
    'The file is a copy of another with only the name changed. Both resources use the same device, disk and port, so only one can run.',
    '別のファイルをコピーして名前だけを変えたものです。デバイス、ディスク、ポートが同じため、一方しか起動できません。',
    good,
    good,
    {
      beside: COPIED,
      besideRight: included('*.drbd', COMMON),
    },
  ),
  'device-name': problemText(
    'DRBD numbers its devices without leading zeros. The kernel module creates a different name, so the mount fails.',
    'DRBD のデバイス番号に先頭のゼロは付きません。実際のデバイス名と異なるため、マウントに失敗します。',
    resource([], { volume: 'device drbd01; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device /dev/drbd1; disk /dev/sdb1; meta-disk internal;' }),
  ),
  'disk-is-device': problemText(
    'DRBD writes to the backing disk. The device itself cannot be that disk.',
    '下位ディスクは DRBD が書き込む先です。自分自身のデバイスを指定すると、書き込み先がありません。',
    resource([], { volume: 'device /dev/drbd0; disk /dev/drbd0; meta-disk internal;' }),
    good,
  ),
  'minor-mismatch': problemText(
    'The name of the device and its minor number differ. DRBD uses the number, applications the name.',
    'デバイス名とマイナー番号が食い違っています。DRBD は番号を、アプリケーションは名前を使います。',
    resource([], { volume: 'device /dev/drbd0 minor 1; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device /dev/drbd1 minor 1; disk /dev/sdb1; meta-disk internal;' }),
  ),
  'mixed-volumes': problemText(
    '`device`, `disk` and `meta-disk` outside `volume` mean volume 0. drbdadm does not accept both forms in one resource.',
    '`volume` の外の `device`、`disk`、`meta-disk` はボリューム 0 を意味します。1 つのリソースに両方の書き方は使えません。',
    resource('volume 0 { device minor 9; disk /dev/sdc1; meta-disk internal; }'),
    resource('volume 0 { device minor 9; disk /dev/sdc1; meta-disk internal; }', { volume: '' }),
  ),
  'late-volume': problemText(
    'DRBD 8 reads from top to bottom. A host uses only what comes before its section.',
    'DRBD 8 は上から順に読みます。ホストに引き継がれるのは、そのセクションより前に書いたものだけです。',
    good.replace(' meta-disk internal;', '').replace(/\}\n$/, '  meta-disk internal;\n}\n'),
    good,
    { targets: { drbd: '8.4' } },
  ),
  'volume-missing-on-host': problemText(
    'A volume is replicated between all hosts of the resource. A host without it cannot connect.',
    'ボリュームはリソースの全ホスト間でレプリケーションされます。1 台でも欠けていると接続できません。',
    resource([], {
      volume: '',
      hosts: [
        'on cluster1 { address 192.168.11.201:7777; volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; } volume 1 { device minor 1; disk /dev/sdc1; meta-disk internal; } }',
        'on cluster2 { address 192.168.11.202:7777; volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; } }',
      ],
    }),
    resource('volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; }', { volume: '' }),
    { targets: { drbd: '8.4' } },
  ),
  'duplicate-volume': problemText(
    'The number identifies the volume. drbdadm accepts both, but the kernel module rejects the second.',
    'ボリュームは番号で区別されます。drbdadm は両方を読みますが、2 つ目はカーネルモジュールに拒否されます。',
    resource(
      [
        'volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; }',
        'volume 0 { device minor 1; disk /dev/sdc1; meta-disk internal; }',
      ],
      { volume: '' },
    ),
    resource(
      [
        'volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; }',
        'volume 1 { device minor 1; disk /dev/sdc1; meta-disk internal; }',
      ],
      { volume: '' },
    ),
  ),
  'duplicate-minor': problemText(
    'A minor number identifies one device of the host. Two resources cannot use the same one at a time.',
    'マイナー番号はホスト上の 1 つのデバイスを表します。2 つのリソースで共有できません。',
    pair({ minor: 0 }),
    pair({}),
  ),
  'duplicate-device': problemText(
    'udev creates one link of this name. It points to the resource that started last, so data may be written to the wrong one.',
    'この名前のリンクは 1 つしか作られません。最後に起動したリソースを指すため、誤った方にデータが書き込まれます。',
    pair({}).replace('/dev/drbd0', '/dev/drbd_data minor 0').replace('/dev/drbd1', '/dev/drbd_data minor 1'),
    pair({}).replace('/dev/drbd0', '/dev/drbd_data minor 0').replace('/dev/drbd1', '/dev/drbd_logs minor 1'),
  ),
  'duplicate-disk': problemText(
    'Both resources write to the same blocks. The one that starts second destroys the data of the first.',
    '2 つのリソースが同じブロックに書き込みます。後から起動した方が、先の方のデータを壊します。',
    pair({ disk: '/dev/sdb1' }),
    pair({}),
  ),
  'duplicate-disk-statement': problemText(
    'In a host section, drbdadm treats the disk itself and its options as one statement and rejects the second.',
    'ホストセクションの中では、ディスクの指定とそのオプションが同じ文とみなされ、2 つ目は拒否されます。',
    secondHost('on cluster2 { address 192.168.11.202:7777; disk /dev/sdc1; disk { al-extents 1237; } }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; disk /dev/sdc1; }'),
  ),
  'duplicate-meta-disk': problemText(
    'Two volumes that write their metadata to one place overwrite each other’s bitmap. A later resync then copies the wrong blocks.',
    '2 つのボリュームが同じ場所にメタデータを書くと、互いのビットマップを壊します。次の再同期で誤ったブロックがコピーされます。',
    pair({ firstMeta: '/dev/sdd1[0]', meta: '/dev/sdd1[0]' }),
    pair({ firstMeta: '/dev/sdd1[0]', meta: '/dev/sdd1[1]' }),
  ),
  'duplicate-address': problemText(
    'Every resource listens on a separate port. The second one to start cannot open it and remains unconnected.',
    'リソースごとに専用のポートで待ち受けます。後から起動した方はポートを開けず、接続できないままになります。',
    pair({ port: 7777 }),
    pair({}),
  ),
  'duplicate-node-id': problemText(
    'The node id identifies the peer in the metadata. Two hosts with the same id cannot connect to each other.',
    'node-id はメタデータの中でピアを区別します。同じ番号のホスト同士は接続できません。',
    threeHosts(MESH).replace('node-id 2', 'node-id 1'),
    threeHosts(MESH),
  ),
  'duplicate-resource': problemText(
    'drbdadm identifies resources by name. Two of the same name are rejected.',
    'drbdadm はリソースを名前で区別します。同じ名前が 2 つあると拒否されます。',
    pair({ name: 'r0' }),
    pair({}),
  ),
  'duplicate-host': problemText(
    'A host takes its settings from one section. With two, drbdadm rejects the resource.',
    'ホストの設定は 1 つのセクションで決まります。2 つあるとリソースが拒否されます。',
    secondHost('on cluster1 { address 192.168.11.202:7777; }'),
    good,
  ),
  'duplicate-stacked': problemText(
    'A lower resource is the disk of one upper resource. Two upper resources would overwrite each other’s data.',
    '下位のリソースは、上位のリソース 1 つのディスクになります。2 つ重ねると、互いのデータを上書きします。',
    `${resource([], { name: 'low' })}${['up1', 'up2'].map((name, i) => stacked(name, 8 + i, 'low')).join('')}`,
    `${resource([], { name: 'low' })}${stacked('up1', 8, 'low')}`,
  ),
  'stacked-on-itself': problemText(
    'A stacked resource uses the device of another resource as its disk. It cannot be stacked on itself.',
    '重ねたリソースは、別のリソースのデバイスをディスクとして使います。自分自身には重ねられません。',
    `${resource([], { name: 'low' })}${stacked('up', 8, 'up')}`,
    `${resource([], { name: 'low' })}${stacked('up', 8, 'low')}`,
  ),
  'duplicate-section': problemText(
    'drbdadm reads all included files as one and rejects a second `common` or `global`.',
    'include されたファイルは 1 つの設定として読まれ、2 つ目の `common` や `global` は拒否されます。',
    'common { net { timeout 60; } }\n',
    good,
    { beside: included('*.drbd', COMMON) },
  ),
  'duplicate-option': problemText(
    'Only one of two values is used; which one depends on the version. The other is misleading.',
    '2 つの値のどちらが使われるかは、バージョンによって異なります。もう一方は読む人を惑わせるだけです。',
    'common {\n  net {\n    timeout 50;\n    timeout 60;\n  }\n}\n',
    'common {\n  net {\n    timeout 60;\n  }\n}\n',
    { targets: { drbd: '9' } },
  ),
  'duplicate-connection': problemText(
    'The mesh already connects this host to the others. drbdadm reads the second mention and warns.',
    'このメッシュで、ホストはすでにほかのホストと接続されています。2 回目の指定には警告が出ます。',
    threeHosts('connection-mesh { hosts cluster1 cluster2 cluster3 cluster1; }'),
    threeHosts(MESH),
  ),
  'ambiguous-option': problemText(
    'Two sections set different values for the same connection. drbdadm 9 rejects both.',
    '同じ接続に対して 2 つのセクションが異なる値を指定しています。drbdadm 9 はどちらも選びません。',
    threeHosts([
      'disk { c-max-rate 4M; }',
      'connection { host cluster1; host cluster2; disk { c-max-rate 5M; } }',
      'connection { host cluster1; host cluster3; }',
      'connection { host cluster2; host cluster3; }',
    ]),
    threeHosts(['disk { c-max-rate 4M; }', MESH]),
  ),
  'connection-ends': problemText(
    'A connection has exactly two ends. With fewer or more, drbdadm rejects it.',
    '接続の両端は 2 つのホストです。それより多くても少なくても拒否されます。',
    threeHosts([MESH, 'connection { host cluster1; }']).replace(`  ${MESH}\n`, ''),
    threeHosts(MESH),
  ),
  'path-and-hosts': problemText(
    'A connection names its hosts directly or in its paths. drbdadm does not accept both.',
    '接続のホストは、直接書くか `path` の中に書きます。両方は書けません。',
    threeHosts([
      'connection { host cluster1; host cluster2; path { host cluster1; host cluster2; } }',
      'connection { host cluster1; host cluster3; }',
      'connection { host cluster2; host cluster3; }',
    ]),
    threeHosts(MESH),
  ),
  'no-connection': problemText(
    'With more than two hosts, DRBD 9 connects only those that a connection names. Without one, nothing is replicated.',
    '3 台以上の場合、DRBD 9 は指定された接続しか作りません。指定がないと何もレプリケーションされません。',
    threeHosts([]),
    threeHosts(MESH),
  ),
  'single-host': problemText(
    'With one host, nothing is replicated. This is noticed only when the data is needed elsewhere.',
    'ホストが 1 台だけではレプリケーション先がありません。障害が起きて初めて気付くことになります。',
    resource([], { hosts: ['on cluster1 { address 192.168.11.201:7777; }'] }),
    good,
  ),
  'same-address': problemText(
    'Each host listens on its own address. With one address for both, they cannot connect to each other.',
    '各ホストは自分のアドレスで待ち受けます。2 台とも同じアドレスでは、対向ノードに接続できません。',
    secondHost('on cluster2 { address 192.168.11.201:7777; }'),
    good,
  ),
  'mixed-address-families': problemText(
    'An IPv4 socket cannot connect to an IPv6 address. The two hosts never connect.',
    'IPv4 のソケットから IPv6 のアドレスには接続できません。2 台はつながらないままになります。',
    secondHost('on cluster2 { address ipv6 [fd00::2]:7777; }'),
    good,
  ),
  'host-name-as-address': problemText(
    'DRBD runs in the kernel and does not resolve names. drbdadm rejects anything except an IP address.',
    'DRBD はカーネル内で動作し、名前解決をしません。IP アドレス以外は拒否されます。',
    secondHost('on cluster2 { address cluster2:7777; }'),
    good,
  ),
  'ipv6-address': problemText(
    'The address looks like IPv6, but is malformed: too many groups, or `::` twice.',
    'IPv6 の文字で書かれていますが、形式が正しくありません(区切りが多すぎる、`::` が 2 回あるなど)。',
    secondHost('on cluster2 { address ipv6 [fd00::2::1]:7777; }'),
    resource([], {
      hosts: ['on cluster1 { address ipv6 [fd00::1]:7777; }', 'on cluster2 { address ipv6 [fd00::2]:7777; }'],
    }),
  ),
  'ipv6-form': problemText(
    'An IPv6 address contains colons itself. It needs brackets, and the word `ipv6` before it, to separate the port.',
    'IPv6 アドレスはコロンを含むため、ポートと区別できるように角括弧で囲み、前に `ipv6` と書きます。',
    secondHost('on cluster2 { address fd00::2; }'),
    resource([], {
      hosts: ['on cluster1 { address ipv6 [fd00::1]:7777; }', 'on cluster2 { address ipv6 [fd00::2]:7777; }'],
    }),
  ),
  'octet-over-255': problemText(
    'Each part of an IPv4 address is at most 255. drbdadm rejects the address.',
    'IPv4 アドレスの各部は 255 以下です。このアドレスは拒否されます。',
    secondHost('on cluster2 { address 192.168.11.302:7777; }'),
    good,
  ),
  'port-out-of-range': problemText(
    'A TCP port is a number from 1 to 65535. drbdadm passes another one on, and the connection fails.',
    'TCP のポート番号は 1～65535 です。drbdadm は範囲外の番号もそのまま渡し、接続時に拒否されます。',
    threeHosts([
      'connection { host cluster1 port 77777; host cluster2 port 7778; }',
      'connection { host cluster1; host cluster3; }',
      'connection { host cluster2; host cluster3; }',
    ]),
    threeHosts([
      'connection { host cluster1 port 7778; host cluster2 port 7778; }',
      'connection { host cluster1; host cluster3; }',
      'connection { host cluster2; host cluster3; }',
    ]),
  ),
  'volume-out-of-range': problemText(
    'drbdadm does not check the range of a volume number, but the kernel module does, and rejects the volume.',
    'ボリューム番号の範囲を drbdadm は検査しませんが、カーネルモジュールがこのボリュームを拒否します。',
    resource('volume 70000 { device minor 0; disk /dev/sdb1; meta-disk internal; }', { volume: '' }),
    resource('volume 0 { device minor 0; disk /dev/sdb1; meta-disk internal; }', { volume: '' }),
  ),
  'minor-out-of-range': problemText(
    'The kernel has 1,048,576 minor numbers for a driver. A larger one is rejected when the device is created.',
    'カーネルのマイナー番号は 1,048,576 個です。それ以上の番号は、デバイスの作成時に拒否されます。',
    resource([], { volume: 'device minor 2000000; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device minor 0; disk /dev/sdb1; meta-disk internal;' }),
  ),
  'index-out-of-range': problemText(
    'The index counts slots of 128 MiB on the metadata device. No device has so many.',
    '番号は、メタデータ用デバイス上の 128 MiB ごとの領域を数えます。これほど多くの領域を持つデバイスはありません。',
    resource([], { volume: 'device /dev/drbd0; disk /dev/sdb1; meta-disk /dev/sdc1[999999999];' }),
    resource([], { volume: 'device /dev/drbd0; disk /dev/sdb1; meta-disk /dev/sdc1[0];' }),
  ),
  'resource-name': problemText(
    'In drbdadm, `all` means every resource. A resource of this name cannot be selected alone.',
    'drbdadm では `all` は全リソースを意味します。この名前のリソースだけを指定することはできません。',
    resource([], { name: 'all' }),
    good,
  ),
  'unknown-host': problemText(
    'The resource has no host of this name. drbdadm rejects it.',
    'このリソースのホストではない名前です。drbdadm に拒否されます。',
    resource('startup { become-primary-on cluster3; }'),
    resource('startup { become-primary-on cluster1; }'),
    { targets: { drbd: '8.4' } },
  ),
  'unknown-cluster-node': problemText(
    'DRBD compares the name with the host name (`uname -n`). It ignores a resource on hosts that it does not list.',
    'DRBD はこの名前をホスト名(`uname -n`)と比べ、一致しないホストではリソースを扱いません。',
    secondHost('on clustre2 { address 192.168.11.202:7777; }'),
    good,
    { beside: { 'ha.cf': 'node cluster1 cluster2\nbcast eth1\nauto_failback off\n' } },
  ),
  'unknown-volume': problemText(
    'The connection sets options of a volume that the resource does not have. drbdadm rejects it.',
    'リソースにないボリュームのオプションを接続で指定しています。drbdadm に拒否されます。',
    threeHosts([
      'connection { host cluster1; host cluster2; volume 3 { disk { bitmap no; } } }',
      'connection { host cluster1; host cluster3; }',
      'connection { host cluster2; host cluster3; }',
    ]),
    threeHosts(MESH),
  ),
  'global-after-resource': problemText(
    'The section applies to the whole configuration. drbdadm warns if it comes after resources.',
    '設定全体に効くセクションです。リソースより後に書くと drbdadm が警告を出します。',
    `${good}global { usage-count no; }\n`,
    `global { usage-count no; }\n${good}`,
  ),
  'proxy-on-one-side': problemText(
    'A proxy communicates with the proxy of the other side. If only one side has one, they cannot communicate.',
    'プロキシは対向側のプロキシと通信します。片側だけにあると、通信が成り立ちません。',
    resource([], {
      hosts: [
        'on cluster1 { address 127.0.0.1:7777; proxy on cluster1 { inside 127.0.0.1:7778; outside 192.168.11.201:7779; } }',
        'on cluster2 { address 127.0.0.2:7777; }',
      ],
    }),
    good,
    { targets: { drbd: '8.4' } },
  ),
};

function stacked(name: string, minor: number, lower: string): string {
  return `resource ${name} {
  stacked-on-top-of ${lower} { device minor ${minor}; address 192.168.12.1:78${minor}0; }
  on backup { device minor ${minor}; disk /dev/sdb${minor}; meta-disk internal; address 192.168.12.2:78${minor}0; }
}
`;
}
