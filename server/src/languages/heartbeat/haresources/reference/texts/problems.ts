import { problemForms, problemText, type Reference } from '../../../../../schema/reference.ts';

const HA = {
  'ha.cf':
    'use_logd on\nkeepalive 2\nwarntime 10\ndeadtime 30\ninitdead 60\nbcast eth1\nbcast eth2\nnode cluster1 cluster2\nauto_failback off\n',
};
const with2 = { beside: HA };
const MOUNT = 'Filesystem::/dev/drbd0::/mnt/data::ext4';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms('cluster1 192.168.11.300 httpd\n', 'cluster1 192.168.11.200 httpd\n', with2),
  'byte-order-mark': problemForms('\uFEFFcluster1 httpd\n', 'cluster1 httpd\n', with2),
  'comment-mark': problemForms('// the web server\ncluster1 httpd\n', '# the web server\ncluster1 httpd\n', with2),
  'extra-argument': problemForms('cluster1 drbddisk::r0::x\n', 'cluster1 drbddisk::r0\n', with2),
  'look-alike': problemForms('cluster1 drbddisk：：r0\n', 'cluster1 drbddisk::r0\n', with2),
  'missing-argument': problemForms('cluster1 LVM\n', 'cluster1 LVM::vg0\n', with2),
  'pasted-text': problemForms('...\ncluster1 httpd\n', 'cluster1 httpd\n', with2),
  'undefined-name': problemForms('cluster1 drbddisk::r1 httpd\n', 'cluster1 drbddisk::r0 httpd\n', {
    beside: {
      'drbd.d/r0.res':
        'resource r0 {\n  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;\n  on cluster1 { address 192.168.11.201:7777; }\n  on cluster2 { address 192.168.11.202:7777; }\n}\n',
    },
  }),
  'unsuitable-address': problemForms('cluster1 IPaddr::127.0.0.1\n', 'cluster1 IPaddr::192.168.11.200\n', with2),
  'not-used': problemText(
    'With Pacemaker, this file is not read. The resources in it never start.',
    'Pacemaker を使う場合、このファイルは読まれません。書かれたリソースは起動しません。',
    'cluster1 httpd\n',
    'cluster1 httpd\n',
    {
      beside: { 'ha.cf': HA['ha.cf'].replace('auto_failback off', 'pacemaker respawn') },
      besideRight: HA,
    },
  ),
  'started-twice': problemText(
    'Heartbeat and Pacemaker know nothing of each other. Each starts the resource, perhaps on different nodes: an address is there twice, a file system is mounted twice and its data is lost.',
    'Heartbeat と Pacemaker は互いの動作を知りません。それぞれが別のノードで起動すると、アドレスの重複や、ファイルシステムの二重マウントによるデータの破損につながります。',
    'cluster1 192.168.11.200 httpd\n',
    'cluster1 192.168.11.200\n',
    { beside: { ...HA, 'web.crm': 'primitive web lsb:httpd op monitor interval=20s timeout=60s\n' } },
  ),
  'unknown-network': problemText(
    'The script puts the address on the interface that a route leads through. If no node is in the network of the address, there is none, and the start fails.',
    'スクリプトは、経路で決まるインターフェイスにアドレスを付けます。ノードがそのネットワークにないと、インターフェイスが決まらず、起動に失敗します。',
    'cluster1 192.168.99.200 httpd\n',
    'cluster1 192.168.11.200 httpd\n',
    { beside: { ...HA, hosts: '192.168.11.201 cluster1\n192.168.11.202 cluster2\n' } },
  ),
  'own-address': problemText(
    'The address would be on two machines at once: on the node that has it for itself, and on the one that runs the group. Neither can then be reached reliably, and the nodes may lose each other.',
    'アドレスの持ち主であるノードと、グループを実行しているノードの両方に同じアドレスが付きます。どちらにも正しく届かなくなり、ノード間の通信も途切れることがあります。',
    'cluster1 192.168.11.201 httpd\n',
    'cluster1 192.168.11.200 httpd\n',
    { beside: { 'ha.cf': HA['ha.cf'].replace('bcast eth1', 'ucast eth1 192.168.11.201') } },
  ),
  'mounted-twice': problemText(
    'After a takeover, one node runs both groups. The second mount then covers the first, or two nodes write to one device.',
    'テイクオーバーの後は、1 台のノードが両方のグループを実行します。2 つ目のマウントが 1 つ目を隠すか、2 台のノードが同じデバイスに書き込みます。',
    'cluster1 Filesystem::/dev/vg0/web::/srv::ext4\ncluster2 Filesystem::/dev/vg0/mail::/srv::ext4\n',
    'cluster1 Filesystem::/dev/vg0/web::/srv/web::ext4\ncluster2 Filesystem::/dev/vg0/mail::/srv/mail::ext4\n',
  ),
  'bad-node': problemText(
    'A group begins with the name of a node, as `uname -n` prints it. With any other word, Heartbeat does not start.',
    'グループは、`uname -n` が出力するノード名で始まります。ほかの単語では起動しません。',
    'cluster3 httpd\n',
    'cluster1 httpd\n',
    with2,
  ),
  'node-as-resource': problemText(
    'Only the first word of a group is a node. Another node name is read as the name of a script, and the start fails.',
    'ノードはグループの最初の単語だけです。後に書くと、その名前のスクリプトとみなされて起動に失敗します。',
    'cluster1 httpd cluster2\n',
    'cluster1 httpd\n',
    with2,
  ),
  'missing-backslash': problemText(
    'A line begins another group unless the one above ends with a backslash. The resource is read as a node.',
    '前の行がバックスラッシュで終わらない限り、新しいグループになります。リソースがノード名とみなされます。',
    'cluster1 httpd\n  IPaddr2::192.168.11.200/24\n',
    'cluster1 httpd \\\n  IPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'broken-continuation': problemText(
    'The backslash joins lines only as the last character. With a space after it, the group ends here.',
    'バックスラッシュは行末にあるときだけ行をつなぎます。後に空白があると、グループはここで終わります。',
    'cluster1 httpd \\ \n  IPaddr2::192.168.11.200/24\n',
    'cluster1 httpd \\\n  IPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'carriage-returns': problemText(
    'The file has Windows line ends. The backslash is then not the last character, and the group ends.',
    'Windows の改行コードが使われています。バックスラッシュが行末の文字でなくなり、グループが終わります。',
    'cluster1 httpd \\\r\n  IPaddr2::192.168.11.200/24\r\n',
    'cluster1 httpd \\\n  IPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'glued-continuation': problemText(
    'Lines are joined without a space. The last word of one and the first of the next become one word.',
    '行は空白なしで連結されます。前の行の最後と次の行の最初の単語が、1 つの単語になります。',
    'cluster1 httpd\\\nIPaddr2::192.168.11.200/24\n',
    'cluster1 httpd \\\nIPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'comment-in-continuation': problemText(
    'A comment in a continued line is not removed. Its words become resources, or the rest of the group is lost.',
    '継続行の途中のコメントは取り除かれません。リソースとして読まれるか、グループの残りが失われます。',
    'cluster1 httpd \\\n# the address \\\nIPaddr2::192.168.11.200/24\n',
    '# the address comes last\ncluster1 httpd \\\nIPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'comma-in-group': problemText(
    'Resources are separated by spaces. With a comma, two names become one, which is not a script.',
    'リソースは空白で区切ります。コンマでは 2 つの名前が 1 つになり、該当するスクリプトがありません。',
    'cluster1 httpd,postfix\n',
    'cluster1 httpd postfix\n',
    with2,
  ),
  'near-script': problemText(
    'Heartbeat looks for a script of this name and finds none. The start of the group fails there.',
    'この名前のスクリプトはありません。グループの起動は、ここで失敗します。',
    'cluster1 IPadr2::192.168.11.200/24\n',
    'cluster1 IPaddr2::192.168.11.200/24\n',
    with2,
  ),
  'script-path': problemText(
    'Scripts are looked up by name in two directories. A path is searched below them and not found.',
    'スクリプトは、2 つのフォルダから名前で検索されます。パスを書くと見つかりません。',
    'cluster1 /etc/init.d/httpd\n',
    'cluster1 httpd\n',
    with2,
  ),
  'pacemaker-class': problemText(
    'Classes are used in Pacemaker. Here, only the name of the script counts.',
    'クラスは Pacemaker の書き方です。ここではスクリプトの名前だけを書きます。',
    'cluster1 lsb:httpd\n',
    'cluster1 httpd\n',
    with2,
  ),
  'systemd-unit': problemText(
    'Heartbeat starts scripts, not units of systemd. A script of that name does not exist.',
    'Heartbeat が起動するのはスクリプトで、systemd のユニットではありません。この名前のスクリプトはありません。',
    'cluster1 httpd.service\n',
    'cluster1 httpd\n',
    with2,
  ),
  'repeated-address': problemText(
    'Two groups use the same address. If they run on different nodes, both nodes answer to it.',
    '2 つのグループが同じアドレスを設定します。別々のノードで動くと、両方が応答します。',
    'cluster1 httpd IPaddr2::192.168.11.200/24\ncluster2 postfix IPaddr2::192.168.11.200/24\n',
    'cluster1 httpd IPaddr2::192.168.11.200/24\ncluster2 postfix IPaddr2::192.168.11.210/24\n',
    with2,
  ),
  'repeated-first-resource': problemText(
    'Heartbeat identifies groups by their first resource. Two groups with the same one are confused in a takeover.',
    'グループは最初のリソースで区別されます。同じリソースで始まる 2 つは、引き継ぎの際に取り違えられます。',
    'cluster1 httpd\ncluster2 httpd\n',
    'cluster1 httpd\ncluster2 postfix\n',
    with2,
  ),
  'short-ipv6': problemText(
    'Two colons separate a script from its arguments, even in addresses. The script receives half of the address.',
    '2 つのコロンはスクリプトと引数の区切りで、アドレスの中でも区切られます。スクリプトにはアドレスの一部しか渡りません。',
    'cluster1 IPv6addr::2001:db8::1/64/eth0\n',
    'cluster1 IPv6addr::2001:db8:0:0:0:0:0:1/64/eth0\n',
    with2,
  ),
  'swapped-arguments': problemText(
    'The script expects device, directory and type in this order. In another order, it mounts nothing.',
    'デバイス、ディレクトリ、種類の順に渡します。順序が違うとマウントできません。',
    'cluster1 Filesystem::/mnt/data::/dev/sdb1::ext4\n',
    'cluster1 Filesystem::/dev/sdb1::/mnt/data::ext4\n',
    with2,
  ),
  'drbddisk-late': problemText(
    'A group starts from left to right. The device is still Secondary when it should be mounted.',
    'グループは左から順に起動します。マウントの時点で、デバイスがまだ Secondary です。',
    `cluster1 ${MOUNT} drbddisk::r0\n`,
    `cluster1 drbddisk::r0 ${MOUNT}\n`,
    with2,
  ),
  'no-drbddisk': problemText(
    'Nothing makes the device Primary, so it cannot be mounted. The script `drbddisk` does this.',
    'デバイスを Primary にするものがなく、マウントできません。`drbddisk` が必要です。',
    `cluster1 ${MOUNT}\n`,
    `cluster1 drbddisk::r0 ${MOUNT}\n`,
    with2,
  ),
  'service-before-mount': problemText(
    'A group starts from left to right. The service looks for its data before it is mounted.',
    'グループは左から順に起動します。マウントの前に、サービスがデータを探しに行きます。',
    'cluster1 httpd Filesystem::/dev/sdb1::/mnt/data::ext4\n',
    'cluster1 Filesystem::/dev/sdb1::/mnt/data::ext4 httpd\n',
    with2,
  ),
};
