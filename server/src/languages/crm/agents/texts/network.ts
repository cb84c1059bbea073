import { anything, integer, ipv4, networkInterface } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { booleanOr, hostList, ipAddress, netmask, options, path, words } from './types.ts';

const ipaddr2: AgentText = {
  doc: {
    en: 'Holds a virtual IP address (IPv4 or IPv6) on the node where it runs, and announces its move to the neighbours by gratuitous ARP or neighbour advertisement. The node must already have an address of that network on an interface, or name the interface with `nic`. Put it last in a group when clients must not reach the service before it is up.',
    ja: '仮想 IP アドレス(IPv4/IPv6)を、リソースが動いているノードに割り当てます。移動時には Gratuitous ARP などで周囲の機器に通知します。ノードには同じネットワークのアドレスを持つインターフェイスが必要で、ない場合は `nic` で指定します。',
  },
  params: {
    ip: param(
      'The virtual address. No host may have it configured permanently, and its prefix length does not belong here but in `cidr_netmask`.',
      '仮想 IP アドレスです。OS 側の設定でどのホストにも固定で割り当てないでください。プレフィックス長はここではなく `cidr_netmask` に書きます。',
      { type: ipAddress },
    ),
    nic: param(
      'The interface that gets the address. Without it the agent asks the routing table, which is right when an address of the same network is there already; needed for bridges, VLANs and IPv6 link-local addresses.',
      'アドレスを割り当てるインターフェイスです。省略するとルーティングテーブルから判断します。同じネットワークのアドレスがない場合や、IPv6 リンクローカルアドレスの場合は指定が必要です。',
      { type: networkInterface },
    ),
    cidr_netmask: param(
      'The prefix length, such as 24. Without it the one of the matching route is taken, or a host route in cloud networks; a wrong one makes the address answer in the wrong network.',
      'プレフィックス長です(例: 24)。省略すると対応する経路のものが使われます。間違えると別のネットワーク宛てとして扱われ、通信できなくなります。',
      { type: netmask },
    ),
    broadcast: param(
      'The broadcast address, when it is not the usual last address of the network.',
      'ブロードキャストアドレスです。ネットワークの末尾以外にしたい場合だけ指定します。',
      { type: ipAddress },
    ),
    iflabel: param(
      'A label behind the interface name (`eth0:LABEL`), so that tools like ifconfig show the address. Interface and label together are limited to 15 characters.',
      'インターフェイス名に付けるラベルです(`eth0:ラベル`)。ifconfig などでアドレスが見えるようになります。インターフェイス名と合わせて 15 文字までです。',
      { type: anything('a short word', '短い英数字') },
    ),
    lvs_support: param(
      'For LVS in direct-routing mode: stop moves the address to the loopback interface instead of deleting it, so that the node still answers forwarded requests without announcing the address.',
      'LVS のダイレクトルーティング方式で使う設定です。停止時にアドレスを削除せずループバックインターフェイスへ移し、外部に通知しないまま、転送されてきた要求を処理できるようにします。',
    ),
    lvs_ipv6_addrlabel: param(
      'For LVS with IPv6: keeps the node from using the virtual address as the source of its own traffic, which would break the health checks of the real servers.',
      'IPv6 の LVS で、仮想アドレスがノード自身の通信の送信元に使われないようにします。送信元に使われると、リアルサーバーのヘルスチェックが失敗します。',
    ),
    lvs_ipv6_addrlabel_value: param(
      'The label in the address selection table for `lvs_ipv6_addrlabel`; change it only when that number is in use (`ip addrlabel list`).',
      '`lvs_ipv6_addrlabel` で使うラベル番号です。`ip addrlabel list` ですでに使われている場合だけ変更します。',
    ),
    mac: param(
      'The multicast MAC address of a cloned cluster IP (`globally-unique=true`). Leave it empty: the agent makes one up from the address.',
      'クローンにしたクラスタ IP(`globally-unique=true`)で使うマルチキャスト MAC アドレスです。通常は省略し、自動生成に任せます。',
      { type: anything('a MAC address', 'MAC アドレス') },
    ),
    clusterip_hash: param(
      'Which parts of a packet decide the clone instance that answers it, for a cloned cluster IP. With `sourceip` all connections of a client stay on one node.',
      'クローンにしたクラスタ IP で、どのノードが応答するかを決めるハッシュの対象です。`sourceip` では同じクライアントの接続が 1 ノードに集まります。',
      {
        type: words(
          ['sourceip', 'By client address.', '送信元アドレスで決めます。'],
          ['sourceip-sourceport', 'By client address and port.', '送信元のアドレスとポートで決めます。'],
          [
            'sourceip-sourceport-destport',
            'By client address, port, and service port.',
            '送信元のアドレス、ポートと宛先ポートで決めます。',
          ],
        ),
      },
    ),
    unique_clone_address: param(
      'In a clone, adds the instance number to the address, so that each instance holds an address of its own.',
      'クローンのとき、インスタンス番号をアドレスに加算して、インスタンスごとに別のアドレスを持たせます。',
    ),
    arp_interval: param(
      'Milliseconds between the ARP packets at start; only the old sender programs use it.',
      '開始時に送る ARP パケットの間隔(ミリ秒)です。古い送信プログラムでだけ使われます。',
      { type: integer({ min: 0, unit: 'ms' }), facts: { deprecated: {} } },
    ),
    arp_count: param(
      'How many gratuitous ARP packets go out at start. Raise it when switches or routers keep the old node in their caches after a failover.',
      '開始時に送る Gratuitous ARP の回数です。フェイルオーバー後もスイッチやルーターに古い情報が残る場合に増やします。',
      { type: integer({ min: 0 }) },
    ),
    arp_count_refresh: param(
      'How many gratuitous ARP packets each monitor sends. Helps neighbours whose caches are wrong after a split brain; 0 sends none.',
      'monitor のたびに送る Gratuitous ARP の回数です。スプリットブレイン後に周囲の ARP キャッシュが誤ったままになるのを防ぎます。0 なら送りません。',
      { type: integer({ min: 0 }) },
    ),
    arp_bg: param(
      'Whether start returns before all packets are out. IPv4 sends in the background, IPv6 waits, unless this says otherwise.',
      'パケットの送信をバックグラウンドで行うかどうかです。指定しなければ、IPv4 はバックグラウンド、IPv6 は送信が終わるまで待ちます。',
      { type: boolean },
    ),
    arp_sender: param(
      'The program that sends the ARP packets. Set it when the usual one is not installed, or for InfiniBand.',
      'ARP パケットを送るプログラムです。標準のものがない場合や、InfiniBand を使う場合に指定します。',
      {
        type: words(
          ['send_arp', 'The program that comes with the agents.', 'リソースエージェント付属のプログラムです。'],
          ['ipoibarping', 'For IP over InfiniBand.', 'InfiniBand(IPoIB)用です。'],
          ['iputils_arping', '`arping` of iputils.', 'iputils の `arping` です。'],
          ['libnet_arping', '`arping` built on libnet.', 'libnet 版の `arping` です。'],
        ),
      },
    ),
    send_arp_opts: param(
      'More options for the ARP program: `-A` for iputils arping sends replies instead of requests, which some switches need.',
      'ARP 送信プログラムに渡す追加オプションです。iputils の arping では `-A` で ARP リプライを送れます(リクエストでは更新されない機器向け)。',
      { type: options },
    ),
    flush_routes: param(
      'Empties the routing cache at stop, so that local programs stop using the address through the loopback shortcut at once.',
      '停止時にルーティングの情報を消去し、同じホストのプログラムがループバック経由でアドレスを使い続けないようにします。',
    ),
    run_arping: param(
      'Looks for another owner of the IPv4 address by arping before start, and fails when there is one. Protects against a double address at the price of a slower failover.',
      '開始前に arping で IPv4 アドレスの重複を調べ、使われていれば start を失敗させます。二重割り当てを防げますが、フェイルオーバーは少し遅くなります。',
      { type: boolean },
    ),
    nodad: param(
      'Adds an IPv6 address without duplicate address detection, so that it is usable at once.',
      'IPv6 アドレスを重複検出(DAD)なしで追加し、すぐに使えるようにします。',
      { type: boolean },
    ),
    noprefixroute: param(
      'Adds the address without the route to its network. For setups that manage their routes themselves.',
      'アドレス追加時にネットワークへの経路を自動作成しません。経路を別に管理している場合に使います。',
      { type: boolean },
    ),
    preferred_lft: param(
      'The preferred lifetime of an IPv6 address. `0` keeps the node from using it as source address while it still answers on it.',
      'IPv6 アドレスの優先有効期間です。`0` にすると、応答はしても送信元アドレスとしては選ばれなくなります。',
      { type: anything('seconds, or `forever`', '秒数または `forever`') },
    ),
    network_namespace: param(
      'The network namespace in which the address is set. It and the interface inside it must exist before.',
      'アドレスを設定するネットワーク名前空間です。名前空間とその中のインターフェイスは、あらかじめ用意しておきます。',
    ),
  },
};

const shared = ipaddr2.params;

const ipaddr: AgentText = {
  doc: {
    en: 'Holds a virtual IPv4 address as an alias of an interface; the predecessor of IPaddr2. On Linux take `IPaddr2` in new configurations, which handles IPv6 and labels as well.',
    ja: '仮想 IPv4 アドレスをインターフェイスの別名として割り当てる、IPaddr2 の前身です。Linux で新しく構築する場合は `IPaddr2` を使ってください。',
  },
  params: {
    ip: param(
      'The virtual IPv4 address. No host may have it configured permanently.',
      '仮想 IPv4 アドレスです。OS 側の設定でどのホストにも固定で割り当てないでください。',
      { type: ipv4 },
    ),
    nic: param(
      'The interface, without an alias like `eth0:1`. It needs a fixed address of the same network.',
      'インターフェイス名です。`eth0:1` のような別名は付けません。同じネットワークの固定アドレスが必要です。',
      { type: networkInterface, noDefault: true },
    ),
    cidr_netmask: shared['cidr_netmask']!,
    broadcast: shared['broadcast']!,
    iflabel: shared['iflabel']!,
    lvs_support: shared['lvs_support']!,
    local_stop_script: param(
      'A script to run when the address has gone.',
      'アドレスを解放したときに実行するスクリプトです。',
      { type: path },
    ),
    local_start_script: param(
      'A script to run when the address has been set.',
      'アドレスを設定したときに実行するスクリプトです。',
      { type: path },
    ),
    ARP_INTERVAL_MS: param(
      'Milliseconds between two gratuitous ARP packets.',
      'Gratuitous ARP を送る間隔(ミリ秒)です。',
      { type: integer({ min: 0, unit: 'ms' }) },
    ),
    ARP_REPEAT: param(
      'How many gratuitous ARP packets announce the address after a move.',
      'アドレスの移動後に送る Gratuitous ARP の回数です。',
      { type: integer({ min: 0 }) },
    ),
    ARP_BACKGROUND: param(
      'Sends the ARP packets in the background, so that start need not wait for them.',
      'ARP の送信をバックグラウンドで行い、start の完了を待たせません。',
    ),
    ARP_NETMASK: param(
      'The hardware netmask of the ARP packets in hexadecimal; never needs a change.',
      'ARP パケットに使う 16 進表記のマスクです。変更する必要はありません。',
      { type: anything('hexadecimal digits', '16 進数') },
    ),
  },
};

const sendArp: AgentText = {
  doc: {
    en: 'Announces an address by gratuitous ARP without holding it. For an address that IPaddr2 holds and that neighbours on a further interface must learn too; IPaddr2 itself already announces its own.',
    ja: 'アドレスを割り当てずに、Gratuitous ARP による通知だけを行います。IPaddr2 のアドレスを別のインターフェイス側にも通知したい場合に使います(通常の通知は IPaddr2 自身が行います)。',
  },
  params: {
    ip: param('The address to announce.', '通知する IP アドレスです。', { type: ipAddress }),
    nic: param('The interface over which the announcement goes out.', '通知を送るインターフェイスです。', {
      type: networkInterface,
    }),
    background: param(
      'Sends in the background; `false` makes start wait and fail when sending fails.',
      'バックグラウンドで送信します。`false` にすると送信の完了を待ち、失敗すれば start も失敗します。',
    ),
  },
};

const route: AgentText = {
  doc: {
    en: 'Sets a route on the node where it runs, and removes it at stop. For routes that follow a virtual address or a gateway role; group it behind the address it needs.',
    ja: 'リソースが動いているノードに経路を追加し、停止時に削除します。仮想 IP やゲートウェイ役に合わせて経路を移したい場合に使い、必要なアドレスの後に起動します。',
  },
  params: {
    destination: param(
      'The network (`10.0.0.0/8`) or host that the route leads to; `default` for the default route.',
      '宛先のネットワーク(`10.0.0.0/8` など)またはホストです。デフォルトルートは `default` と書きます。',
      { type: anything('a network, a host, or `default`', 'ネットワーク、ホスト、または `default`') },
    ),
    device: param(
      'The interface that packets leave by; this or `gateway` is needed.',
      '出力先のインターフェイスです。`gateway` とどちらかが必要です。',
      { type: networkInterface },
    ),
    gateway: param('The next router on the way.', '次の中継先となるゲートウェイのアドレスです。', { type: ipAddress }),
    source: param(
      'The address that the node uses as its own on this route, such as a virtual address.',
      'この経路で送信元として使うアドレスです(仮想 IP など)。',
      { type: ipAddress },
    ),
    table: param(
      'The routing table, when it is not the main one.',
      '経路を追加するルーティングテーブルです。main 以外の場合に指定します。',
    ),
    family: param(
      'IPv4 or IPv6; `detect` tells by the destination.',
      'IPv4 か IPv6 かを指定します。`detect` では宛先から判断します。',
      {
        type: words(
          ['detect', 'By the destination.', '宛先から判断します。'],
          ['ip4', 'IPv4.', 'IPv4 です。'],
          ['ip6', 'IPv6.', 'IPv6 です。'],
        ),
      },
    ),
  },
};

const ping: AgentText = {
  doc: {
    en: 'Counts on every monitor how many of some hosts answer a ping, and keeps the number as a node attribute. Clone it over all nodes, and let a location rule keep services off nodes without connection: `rule -inf: not_defined pingd or pingd lte 0`.',
    ja: 'monitor のたびに指定したホストへの ping を行い、応答した数をノード属性に記録します。クローンにして全ノードで動かし、`rule -inf: not_defined pingd or pingd lte 0` のような location ルールで、外部と通信できないノードからサービスを遠ざけます。',
  },
  params: {
    host_list: param(
      'The hosts to ping, separated by blanks. Choose things that are always up, such as the router; several, so that one dead host does not move everything.',
      'ping を送るホストです(空白区切り)。ルーターなど常に動いている機器を選びます。1 台の停止で切り替わらないように、複数指定するのが安全です。',
      { type: hostList },
    ),
    name: param(
      'The node attribute that holds the result, as rules refer to it.',
      '結果を記録するノード属性の名前です。location ルールではこの名前を参照します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    multiplier: param(
      'Is multiplied by the number of hosts that answer. 1000 or so makes the result weigh against stickiness.',
      '応答したホスト数に掛ける値です。1000 程度にすると、stickiness などのスコアに対して十分な重みになります。',
      { type: integer() },
    ),
    dampen: param(
      'How long a change must last before it is recorded, so that nodes which lose the same host at slightly different times decide together.',
      '変化を記録するまでの待ち時間です。同じホストの不通をノードごとに少しずれて検知しても、まとめて判断できるようにします。',
      { type: duration },
    ),
    attempts: param(
      'How many pings in a row must fail before a host counts as down.',
      'ホストが応答なしと判断するまでの ping の試行回数です。',
      { type: integer({ min: 1 }) },
    ),
    timeout: param(
      'Seconds to wait for each answer. Attempts times this must stay below the monitor timeout.',
      '1 回の応答を待つ秒数です。attempts との積が monitor のタイムアウトより短くなるようにします。',
      { type: integer({ min: 1, unit: 's' }) },
    ),
    options: param('Further options for the ping program.', 'ping コマンドに渡す追加オプションです。', {
      type: options,
    }),
    failure_score: param(
      'Makes the monitor fail below this score; without it only the attribute changes.',
      'スコアがこの値を下回ると monitor を失敗させます。省略すると属性の更新だけを行います。',
      { type: integer() },
    ),
    use_fping: param(
      'Uses fping when it is installed, which asks all hosts at once.',
      'fping があれば使います。すべてのホストへ一度に問い合わせるため高速です。',
    ),
    pidfile: param(
      'The file that marks the resource as running; no daemon belongs to it.',
      'リソースが動作中であることを示すファイルです(常駐プロセスはありません)。',
      { type: path, noDefault: true },
    ),
    debug: param('Logs every update of the attribute.', '属性の更新をすべてログに出力します。', {
      type: booleanOr(
        ['true', 'Logs each call.', '毎回記録します。'],
        ['false', 'Logs changes only.', '変化だけを記録します。'],
        ['verbose', 'Logs results too.', '結果も含めて記録します。'],
      ),
    }),
  },
};

export const network: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:IPaddr2': ipaddr2,
  'ocf:heartbeat:IPaddr': ipaddr,
  'ocf:heartbeat:SendArp': sendArp,
  'ocf:heartbeat:Route': route,
  'ocf:pacemaker:ping': ping,
};
