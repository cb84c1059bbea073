import { problemText, type Reference } from '../../../../schema/reference.ts';
import { conf, rings, SECURE, three } from './forms.ts';

const V2 = { targets: { corosync: '2' } };
const V3 = { targets: { corosync: '3' } };
const totem = (line: string): string => conf({ totem: `${SECURE}\n    ${line}` });
const link = (lines: string): string => totem(`interface {\n        linknumber: 0\n        ${lines}\n    }`);
const MCAST = 'mcastaddr: 239.255.1.1\n        mcastport: 5405';

/** Problems of links, addresses and security. */
export const network: Reference['problems'] = {
  'no-authentication': problemText(
    'Without a key, any host that can reach the port can join the cluster and stop it.',
    '鍵がないと、ポートに届くどのホストでもクラスタに参加でき、停止させることもできます。',
    conf({ totem: '' }),
    conf(),
    V3,
  ),
  'cipher-without-hash': problemText(
    'Encrypted packets must also be authenticated. Corosync rejects a cipher without a hash.',
    '暗号化するパケットには認証も必要です。ハッシュのない暗号方式は拒否されます。',
    conf({ totem: 'crypto_cipher: aes256\n    crypto_hash: none' }),
    conf(),
    V3,
  ),
  'crypto-needs-knet': problemText(
    'Corosync 3 encrypts only with knet. With another transport, it does not start.',
    'Corosync 3 で暗号化できるのは knet だけです。ほかのトランスポートでは起動しません。',
    conf({ transport: 'udpu' }),
    conf(),
    V3,
  ),
  'priority-needs-knet': problemText(
    'Only knet has link priorities. Other transports reject the key.',
    'リンクの優先度は knet だけの機能です。ほかのトランスポートでは拒否されます。',
    conf({ transport: 'udpu', totem: 'interface {\n        linknumber: 0\n        knet_link_priority: 3\n    }' }),
    link('knet_link_priority: 3'),
    V3,
  ),
  'ttl-needs-udp': problemText(
    'A time to live applies to multicast across routers. With any transport except udp, Corosync does not start.',
    'TTL は、ルーターを越えるマルチキャスト用の指定です。udp 以外のトランスポートでは起動しません。',
    link('ttl: 3'),
    link('knet_link_priority: 3'),
    V3,
  ),
  'missing-bindnetaddr': problemText(
    'Corosync 1 and 2 find their interface by its network. Without one, they do not start.',
    'Corosync 1 と 2 は、ネットワークアドレスからインターフェイスを決めます。指定がないと起動しません。',
    rings(MCAST).replace(/ {8}bindnetaddr.*\n/, ''),
    rings(MCAST),
    { targets: { corosync: '1' } },
  ),
  'bindnetaddr-ignored': problemText(
    'With a node list, Corosync 3 takes the addresses from there. It ignores this one.',
    'ノードの一覧がある場合、Corosync 3 はそのアドレスを使います。この指定は読まれません。',
    link('bindnetaddr: 192.168.11.0'),
    link('knet_link_priority: 3'),
    V3,
  ),
  'missing-multicast': problemText(
    'Multicast needs a group address. Without one, and without a name to derive it from, Corosync does not start.',
    'マルチキャストにはグループアドレスが必要です。指定も、元になるクラスタ名もないと起動しません。',
    rings('mcastport: 5405').replace('secauth: on', 'secauth: on\n    transport: udp'),
    rings(MCAST).replace('secauth: on', 'secauth: on\n    transport: udp'),
    V2,
  ),
  'not-multicast': problemText(
    'A multicast group is from 224.0.0.0 to 239.255.255.255. With another address, no node receives the packets.',
    'マルチキャストアドレスは 224.0.0.0～239.255.255.255 です。ほかのアドレスでは、誰にも届きません。',
    rings('mcastaddr: 192.168.11.9\n        mcastport: 5405'),
    rings(MCAST),
    V2,
  ),
  'broadcast-and-multicast': problemText(
    'A ring sends by broadcast or by multicast. Corosync does not start with both.',
    'リングの送信方法は、ブロードキャストかマルチキャストのどちらかです。両方あると起動しません。',
    rings(`broadcast: yes\n        ${MCAST}`),
    rings(MCAST),
    V2,
  ),
  'missing-rrp-mode': problemText(
    'With two rings, Corosync 2 must know how to use them: one at a time or both. Without a mode, it does not start.',
    'リングが 2 つある場合は、使い方(片方ずつか両方か)の指定が必要です。ないと起動しません。',
    rings(MCAST, 'mcastaddr: 239.255.1.2\n        mcastport: 5407', ''),
    rings(MCAST, 'mcastaddr: 239.255.1.2\n        mcastport: 5407'),
    V2,
  ),
  'colliding-ports': problemText(
    'Each ring uses its port and the one below it. The second ring would open a port that the first one uses.',
    '各リングは、指定したポートとその 1 つ下のポートを使います。もう一方のリングのポートと衝突します。',
    rings(MCAST, 'mcastaddr: 239.255.1.2\n        mcastport: 5406').replaceAll('192.168.12', '192.168.11'),
    rings(MCAST, 'mcastaddr: 239.255.1.2\n        mcastport: 5407'),
    V2,
  ),
  'repeated-link': problemText(
    'A link or ring has one section. A second one replaces the first, or Corosync does not start.',
    'リンクやリングのセクションは 1 つです。2 つあると、後の内容で置き換えられるか、起動しません。',
    totem('interface {\n        linknumber: 0\n    }\n    interface {\n        linknumber: 0\n    }'),
    link('knet_link_priority: 3'),
    V3,
  ),
  'no-such-link': problemText(
    'Corosync has links 0 to 7. An address of another link is never used.',
    'リンクの番号は 0～7 です。それ以外の番号のアドレスは使われません。',
    conf({ nodes: ['ring8_addr: 192.168.12.201', 'ring8_addr: 192.168.12.202'] }),
    conf({ nodes: ['ring1_addr: 192.168.12.201', 'ring1_addr: 192.168.12.202'] }),
    V3,
  ),
  'link-without-address': problemText(
    'No node has an address for this link. Corosync does not start.',
    'どのノードにもアドレスがないリンクのセクションです。Corosync は起動しません。',
    totem('interface {\n        linknumber: 1\n        mcastport: 5407\n    }'),
    link('knet_link_priority: 3'),
    V3,
  ),
  'link-gap': problemText(
    'The link numbers are not consecutive. This works, but is harder to follow.',
    'リンクの番号が連続していません。動作はしますが、ツールや人は連番を想定します。',
    three().replaceAll('ring0_addr', 'ring1_addr'),
    three(),
    V3,
  ),
  'links-in-one-network': problemText(
    'Two links in one network use the same switch. They fail together, so the second link gives no protection.',
    '同じネットワークの 2 本のリンクは、同じスイッチを通ります。同時に切れるため、冗長になりません。',
    conf({ nodes: ['ring1_addr: 192.168.11.211', 'ring1_addr: 192.168.11.212'] }),
    conf({ nodes: ['ring1_addr: 192.168.12.201', 'ring1_addr: 192.168.12.202'] }),
    V3,
  ),
  'too-many-links': problemText(
    'Only knet supports more than one link. With another transport and a second link, Corosync does not start.',
    '複数のリンクを使えるのは knet だけです。ほかのトランスポートでは起動しません。',
    conf({
      transport: 'udpu',
      totem: '',
      nodes: ['ring1_addr: 192.168.12.201', 'ring1_addr: 192.168.12.202'],
    }),
    conf({ nodes: ['ring1_addr: 192.168.12.201', 'ring1_addr: 192.168.12.202'] }),
    V3,
  ),
  'uneven-links': problemText(
    'One node has an address for this link, another has none. Corosync does not start with an incomplete link.',
    'このリンクのアドレスがないノードがあります。全ノードにそろっていないと起動しません。',
    conf({ nodes: ['ring1_addr: 192.168.12.201', ''] }),
    conf({ nodes: ['ring1_addr: 192.168.12.201', 'ring1_addr: 192.168.12.202'] }),
    V3,
  ),
  'mixed-families': problemText(
    'All addresses of a link must have one address family. With both, Corosync does not start.',
    '1 つのリンクのアドレスは、IPv4 か IPv6 のどちらかにそろえます。混在すると起動しません。',
    conf().replace('192.168.11.202', 'fd00::2'),
    conf(),
    V3,
  ),
  'wrong-family': problemText(
    'The file sets one address family, but this address has the other. Corosync does not start.',
    '指定したアドレスの種類と、実際のアドレスが一致しません。Corosync は起動しません。',
    totem('ip_version: ipv6'),
    totem('ip_version: ipv4'),
    V3,
  ),
  'repeated-address': problemText(
    'Two nodes have the same address. Corosync reports nothing, and one of them never joins.',
    '2 つのノードに同じアドレスがあります。エラーにはならず、一方が参加できません。',
    conf().replace('192.168.11.202', '192.168.11.201'),
    conf(),
    V3,
  ),
  'network-without-nodes': problemText(
    'Corosync binds to the interface in this network, but no node of the list is in it.',
    'Corosync はこのネットワークのインターフェイスを使います。一覧のどのノードも、このネットワークにありません。',
    conf({
      transport: 'udpu',
      totem: 'secauth: off\n    interface {\n        ringnumber: 0\n        bindnetaddr: 10.8.0.0\n    }',
    }),
    conf({
      transport: 'udpu',
      totem: 'secauth: off\n    interface {\n        ringnumber: 0\n        bindnetaddr: 192.168.11.0\n    }',
    }),
    V2,
  ),
  'udpu-without-nodes': problemText(
    'Unicast sends to each node by its address. Without a node list, there are no addresses to send to.',
    'ユニキャストでは各ノードのアドレスに送信します。一覧がないと、送信先がありません。',
    rings(MCAST).replace('secauth: on', 'secauth: on\n    transport: udpu'),
    rings(MCAST),
    V2,
  ),
  'comment-in-value': problemText(
    'Corosync allows comments only on separate lines. After a value, the words become part of it.',
    'コメントは独立した行にだけ書けます。値の後に書くと、値の一部になります。',
    totem('token: 5000 # five seconds'),
    totem('token: 5000'),
    V3,
  ),
  'without-effect': problemText(
    'The transport does not use this setting. It is accepted, but has no effect.',
    'このトランスポートでは使われない設定です。受け付けられますが、何も変わりません。',
    link('mcastaddr: 239.255.1.1'),
    link('knet_link_priority: 3'),
    V3,
  ),
};
