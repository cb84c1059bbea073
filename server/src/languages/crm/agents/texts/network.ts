import { anything, integer, ipv4, networkInterface } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { booleanOr, hostList, ipAddress, netmask, options, path, words } from './types.ts';

const ipaddr2: AgentText = {
  doc: {
    en: 'Assigns a virtual IP address (IPv4 or IPv6) to the node where it runs, and announces each move to the neighbours by gratuitous ARP or neighbour advertisement. The node must already have an address of that network on an interface; otherwise name the interface with `nic`. Put it last in a group if clients must not reach the service before it is up.',
    ja: '仮想 IP アドレス(IPv4/IPv6)を、リソースが動いているノードに割り当て、移動時には Gratuitous ARP などで周囲の機器に通知します。ノードには同じネットワークのアドレスを持つインターフェイスが必要で、ない場合は `nic` で指定します。起動前のサービスにクライアントを接続させたくない場合は、グループの最後に置きます。',
  },
  params: {
    ip: param(
      'Sets the virtual address. No host may have it configured permanently; the prefix length belongs in `cidr_netmask`.',
      '仮想 IP アドレスを指定します。OS の設定でどのホストにも固定で割り当ててはならず、プレフィックス長は `cidr_netmask` に書きます。',
      { type: ipAddress },
    ),
    nic: param(
      'Names the interface that receives the address; without it the agent follows the routing table. Set it if no address of the same network is configured yet, and for IPv6 link-local addresses.',
      'アドレスを割り当てるインターフェイスを指定します(省略するとルーティングテーブルから判断します)。同じネットワークのアドレスがまだない場合や、IPv6 リンクローカルアドレスの場合は指定が必要です。',
      { type: networkInterface },
    ),
    cidr_netmask: param(
      'Sets the prefix length, such as 24; without it that of the matching route is used. A wrong one makes the node look for its neighbours in the wrong network.',
      'プレフィックス長(24 など)を指定します(省略すると対応する経路のものが使われます)。誤っていると、ノードが周囲の機器を別のネットワークで探してしまいます。',
      { type: netmask },
    ),
    broadcast: param(
      'Sets the broadcast address, if it is not the last address of the network.',
      'ブロードキャストアドレスを指定します(ネットワークの末尾のアドレスではない場合)。',
      { type: ipAddress },
    ),
    iflabel: param(
      'Appends a label to the interface name (`eth0:LABEL`), which makes the address visible to tools such as ifconfig. Interface and label together have at most 15 characters.',
      'インターフェイス名に付けるラベル(`eth0:ラベル`)を指定し、ifconfig などでアドレスが見えるようにします。インターフェイス名と合わせて 15 文字までです。',
      { type: anything('a short word', '短い英数字') },
    ),
    lvs_support: param(
      'Moves the address to the loopback interface at stop instead of deleting it, for LVS in direct-routing mode. The node then still answers forwarded requests without announcing the address.',
      'LVS のダイレクトルーティング方式のために、停止時にアドレスを削除せずループバックインターフェイスへ移します。ノードはアドレスを外部に通知しないまま、転送されてきた要求を処理できます。',
    ),
    lvs_ipv6_addrlabel: param(
      'Keeps the node from using the virtual address as the source of its traffic, for LVS with IPv6. Otherwise the health checks of the real servers fail.',
      'IPv6 の LVS で、仮想 IP がノード自身の通信の送信元に使われないようにします。使われると、リアルサーバーのヘルスチェックが失敗します。',
    ),
    lvs_ipv6_addrlabel_value: param(
      'Sets the label that `lvs_ipv6_addrlabel` enters into the address selection table. Change it only if the number is already in use (`ip addrlabel list`).',
      '`lvs_ipv6_addrlabel` がアドレス選択テーブルに登録するラベル番号を指定します。すでに使われている場合(`ip addrlabel list` で確認)だけ変更します。',
    ),
    mac: param(
      'Sets the multicast MAC address of a cloned cluster IP (`globally-unique=true`). Leave it empty to let the agent derive one from the address.',
      'クローンにしたクラスタ IP(`globally-unique=true`)で使うマルチキャスト MAC アドレスを指定します。通常は省略し、アドレスからの自動生成に任せます。',
      { type: anything('a MAC address', 'MAC アドレス') },
    ),
    clusterip_hash: param(
      'Selects which parts of a packet decide which instance of a cloned cluster IP answers. With `sourceip` all connections of a client stay on one node.',
      'クローンにしたクラスタ IP で、応答するインスタンスを決めるハッシュの対象を指定します。`sourceip` では、同じクライアントの接続が 1 ノードに集まります。',
      {
        type: words(
          ['sourceip', 'Decides by the client address.', '送信元アドレスで決めます。'],
          ['sourceip-sourceport', 'Decides by client address and port.', '送信元のアドレスとポートで決めます。'],
          [
            'sourceip-sourceport-destport',
            'Decides by client address, client port and service port.',
            '送信元のアドレスとポート、宛先ポートで決めます。',
          ],
        ),
      },
    ),
    unique_clone_address: param(
      'Adds the instance number of a clone to the address, so each instance holds its own address.',
      'クローンのインスタンス番号をアドレスに加算し、インスタンスごとに別のアドレスを持たせます。',
    ),
    arp_interval: param(
      'Sets the pause in milliseconds between the ARP packets at start; only older sender programs use it.',
      '開始時に送る ARP パケットの間隔(ミリ秒)を指定します(古い送信プログラムでだけ使われます)。',
      { type: integer({ min: 0, unit: 'ms' }), facts: { deprecated: {} } },
    ),
    arp_count: param(
      'Sets how many gratuitous ARP packets are sent at start. Raise it if switches or routers keep pointing to the old node after a failover.',
      '開始時に送る Gratuitous ARP の回数を指定します。フェイルオーバー後もスイッチやルーターに古い情報が残る場合に増やします。',
      { type: integer({ min: 0 }) },
    ),
    arp_count_refresh: param(
      'Sets how many gratuitous ARP packets each monitor sends; 0 sends none. They correct neighbours whose caches are wrong after a split brain.',
      'monitor のたびに送る Gratuitous ARP の回数を指定します(0 では送りません)。スプリットブレイン後に周囲の機器の ARP キャッシュが誤ったままになるのを防ぎます。',
      { type: integer({ min: 0 }) },
    ),
    arp_bg: param(
      'Selects whether the packets are sent in the background, without delaying the start. If omitted, IPv4 does so and IPv6 waits for the end.',
      'パケットの送信をバックグラウンドで行い、start を待たせないかどうかを指定します。省略すると、IPv4 はバックグラウンドで送り、IPv6 は送信の完了を待ちます。',
      { type: boolean },
    ),
    arp_sender: param(
      'Selects the program that sends the ARP packets. Set it for InfiniBand or if the standard program is not installed.',
      'ARP パケットを送るプログラムを指定します。InfiniBand の場合や、標準のプログラムがない場合に指定します。',
      {
        type: words(
          ['send_arp', 'Uses the program of the resource agents.', 'リソースエージェント付属のプログラムを使います。'],
          ['ipoibarping', 'Uses the program for IP over InfiniBand.', 'InfiniBand(IPoIB)用のプログラムを使います。'],
          ['iputils_arping', 'Uses `arping` of iputils.', 'iputils の `arping` を使います。'],
          ['libnet_arping', 'Uses `arping` based on libnet.', 'libnet 版の `arping` を使います。'],
        ),
      },
    ),
    send_arp_opts: param(
      'Passes additional options to the program that sends the ARP packets. With iputils arping, `-A` sends replies instead of requests, which some switches need.',
      'ARP パケットを送るプログラムに渡す追加オプションを指定します。iputils の arping では `-A` で要求ではなく応答を送り、応答でしか更新されない機器に対応できます。',
      { type: options },
    ),
    flush_routes: param(
      'Empties the routing cache at stop, so local programs no longer reach the address through the loopback interface.',
      '停止時にルーティングキャッシュを消去し、同じホストのプログラムがループバック経由でアドレスを使い続けないようにします。',
    ),
    run_arping: param(
      'Searches by arping for another owner of the IPv4 address before the start, and fails if there is one. It prevents a duplicate address but makes the failover slower.',
      '開始前に arping で IPv4 アドレスの重複を調べ、使われていれば start を失敗させます。二重割り当てを防げますが、フェイルオーバーは遅くなります。',
      { type: boolean },
    ),
    nodad: param(
      'Adds an IPv6 address without duplicate address detection, which makes it usable at once.',
      'IPv6 アドレスを重複検出(DAD)なしで追加し、すぐに使えるようにします。',
      { type: boolean },
    ),
    noprefixroute: param(
      'Adds the address without a route to its network. Use it if the routes are managed separately.',
      'ネットワークへの経路を作らずにアドレスを追加します。経路を別に管理している場合に使います。',
      { type: boolean },
    ),
    preferred_lft: param(
      'Sets the preferred lifetime of an IPv6 address. With `0` the node still answers at the address but does not choose it as a source.',
      'IPv6 アドレスの優先有効期間を指定します。`0` では、応答はしても送信元アドレスとしては選ばれません。',
      { type: anything('seconds, or `forever`', '秒数または `forever`') },
    ),
    network_namespace: param(
      'Names the network namespace in which the address is configured. The namespace and its interface must exist before the start.',
      'アドレスを設定するネットワーク名前空間を指定します。名前空間とその中のインターフェイスは、起動前に用意しておきます。',
    ),
  },
};

const shared = ipaddr2.params;

const ipaddr: AgentText = {
  doc: {
    en: 'Assigns a virtual IPv4 address as an alias of an interface; it is the predecessor of IPaddr2. Use `IPaddr2` in new Linux configurations, which supports IPv6 and works without aliases.',
    ja: '仮想 IPv4 アドレスをインターフェイスの別名として割り当てる、IPaddr2 の前身です。Linux の新しい構成では、IPv6 に対応し別名も不要な `IPaddr2` を使ってください。',
  },
  params: {
    ip: param(
      'Sets the virtual IPv4 address. No host may have it configured permanently.',
      '仮想 IPv4 アドレスを指定します。OS の設定でどのホストにも固定で割り当ててはいけません。',
      { type: ipv4 },
    ),
    nic: param(
      'Names the interface, without an alias such as `eth0:1`. It needs a fixed address of the same network.',
      'インターフェイスを `eth0:1` のような別名なしで指定します。同じネットワークの固定アドレスが必要です。',
      { type: networkInterface, noDefault: true },
    ),
    cidr_netmask: shared['cidr_netmask']!,
    broadcast: shared['broadcast']!,
    iflabel: shared['iflabel']!,
    lvs_support: shared['lvs_support']!,
    local_stop_script: param(
      'Names a script that runs after the address has been removed.',
      'アドレスを削除した後に実行するスクリプトを指定します。',
      { type: path },
    ),
    local_start_script: param(
      'Names a script that runs after the address has been configured.',
      'アドレスを設定した後に実行するスクリプトを指定します。',
      { type: path },
    ),
    ARP_INTERVAL_MS: param(
      'Sets the pause in milliseconds between two gratuitous ARP packets of IPaddr.',
      'IPaddr が Gratuitous ARP を送る間隔(ミリ秒)を指定します。',
      { type: integer({ min: 0, unit: 'ms' }) },
    ),
    ARP_REPEAT: param(
      'Sets how many gratuitous ARP packets announce the address after a move.',
      'アドレスの移動後に送る Gratuitous ARP の回数を指定します。',
      { type: integer({ min: 0 }) },
    ),
    ARP_BACKGROUND: param(
      'Sends the ARP packets in the background, so the start does not wait for them.',
      'ARP パケットをバックグラウンドで送信し、start の完了を待たせません。',
      {
        type: words(
          ['yes', 'Sends them in the background.', 'バックグラウンドで送信します。'],
          [
            'no',
            'Waits until they are sent, as any value but `yes` does.',
            '送信が終わるまで待ちます(`yes` 以外の値も同じです)。',
          ],
        ),
      },
    ),
    ARP_NETMASK: param(
      'Sets the hardware netmask of the ARP packets in hexadecimal; it never needs a change.',
      'ARP パケットに使うハードウェアマスクを 16 進数で指定します(変更する必要はありません)。',
      { type: anything('hexadecimal digits', '16 進数') },
    ),
  },
};

const sendArp: AgentText = {
  doc: {
    en: 'Announces an address by gratuitous ARP without configuring it. Use it if neighbours on a further interface must also learn about an address that IPaddr2 holds; IPaddr2 already announces its own.',
    ja: 'アドレスを割り当てずに、Gratuitous ARP による通知だけを行います。IPaddr2 のアドレスを別のインターフェイス側にも通知したい場合に使います(通常の通知は IPaddr2 自身が行います)。',
  },
  params: {
    ip: param('Sets the address that is announced.', '通知するアドレスを指定します。', { type: ipAddress }),
    nic: param(
      'Names the interface over which the address is announced.',
      'アドレスを通知するインターフェイスを指定します。',
      {
        type: networkInterface,
      },
    ),
    background: param(
      'Sends the announcement in the background. With `false` the start waits for it, and fails if it cannot be sent.',
      '通知をバックグラウンドで送信します。`false` では送信の完了を待ち、送信できないと start が失敗します。',
    ),
  },
};

const route: AgentText = {
  doc: {
    en: 'Adds a route to the node where it runs and removes it at stop. Use it for routes that follow a virtual address; start it after the address that it needs.',
    ja: 'リソースが動いているノードに経路を追加し、停止時に削除します。仮想 IP に合わせて経路を移したい場合に使い、必要なアドレスの後に起動します。',
  },
  params: {
    destination: param(
      'Sets the network (`10.0.0.0/8`) or host to which the route leads, or `default` for the default route.',
      '経路の宛先のネットワーク(`10.0.0.0/8` など)またはホストを指定します(デフォルトルートは `default`)。',
      { type: anything('a network, a host, or `default`', 'ネットワーク、ホスト、または `default`') },
    ),
    device: param(
      'Names the interface through which packets leave. Either this or `gateway` is required.',
      'パケットを送り出すインターフェイスを指定します。これか `gateway` のどちらかが必要です。',
      { type: networkInterface },
    ),
    gateway: param(
      'Sets the router to which packets for the destination are sent.',
      '宛先へのパケットを渡すルーターのアドレスを指定します。',
      { type: ipAddress },
    ),
    source: param(
      'Sets the source address that the node uses on this route, such as a virtual address.',
      'この経路でノードが使う送信元アドレスを指定します(仮想 IP など)。',
      { type: ipAddress },
    ),
    table: param(
      'Selects the routing table that receives the route, if it is not the main one.',
      '経路を追加するルーティングテーブルを指定します(main 以外の場合)。',
    ),
    family: param(
      'Selects the address family of the route; `detect` decides by the destination.',
      '経路のアドレスファミリーを指定します(`detect` では宛先から判断します)。',
      {
        type: words(
          ['detect', 'Decides by the destination.', '宛先から判断します。'],
          ['ip4', 'Sets an IPv4 route.', 'IPv4 の経路を設定します。'],
          ['ip6', 'Sets an IPv6 route.', 'IPv6 の経路を設定します。'],
        ),
      },
    ),
  },
};

const ping: AgentText = {
  doc: {
    en: 'Counts in each monitor how many hosts answer a ping, and stores the number as a node attribute. Clone it over all nodes, and let a location rule keep services away from nodes without connection: `rule -inf: not_defined pingd or pingd lte 0`.',
    ja: 'monitor のたびに、ping に応答するホストを数えてノード属性に記録します。クローンで全ノードに配置し、`rule -inf: not_defined pingd or pingd lte 0` のような location ルールで、外部と通信できないノードからサービスを遠ざけます。',
  },
  params: {
    host_list: param(
      'Lists the hosts to ping, separated by spaces. Choose several devices that are always on, such as routers, so one dead host does not move every service.',
      'ping を送るホストを空白区切りで指定します。1 台の停止でサービスが移動しないように、ルーターなど常に動いている機器を複数選びます。',
      { type: hostList },
    ),
    name: param(
      'Names the node attribute that receives the number. Location rules must refer to the same name.',
      '応答数を記録するノード属性の名前を指定します。location ルールでは同じ名前を参照します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    multiplier: param(
      'Multiplies the number of hosts that answer. A value of about 1000 gives the result enough weight against stickiness.',
      '応答したホスト数に掛ける値を指定します。1000 程度にすると、リソースの固着度に対して十分な重みになります。',
      { type: integer() },
    ),
    dampen: param(
      'Sets how long a change must last before it is stored as a node attribute. Nodes that lose the same host at slightly different times then decide together.',
      '変化をノード属性に記録するまでの待ち時間を指定します。同じホストの不通をノードごとに少しずれて検知しても、まとめて判断されます。',
      { type: duration },
    ),
    attempts: param(
      'Sets how many pings in a row must remain unanswered before a host counts as down.',
      'ホストをダウンと判断するまでの、応答のない ping の連続回数を指定します。',
      { type: integer({ min: 1 }) },
    ),
    timeout: param(
      'Sets how many seconds the agent waits for each answer. The product with `attempts` must stay below the monitor timeout.',
      '1 回の応答を待つ時間(秒)を指定します。`attempts` との積を monitor のタイムアウトより短くします。',
      { type: integer({ min: 1, unit: 's' }) },
    ),
    options: param(
      'Passes additional options to the `ping` command.',
      '`ping` コマンドに渡す追加オプションを指定します。',
      {
        type: options,
      },
    ),
    failure_score: param(
      'Sets the score below which the monitor fails. Without it only the node attribute changes.',
      'monitor を失敗とするスコアの下限を指定します。省略すると、ノード属性だけが変わります。',
      { type: integer() },
    ),
    use_fping: param(
      'Uses `fping` if it is installed, which pings all hosts at once.',
      '`fping` がある場合に使い、すべてのホストへ一度に ping を送ります。',
    ),
    pidfile: param(
      'Sets the file that marks the ping resource as running; no daemon belongs to it.',
      'ping リソースが動作中であることを示すファイルを指定します(常駐プロセスはありません)。',
      { type: path },
    ),
    debug: param(
      'Logs each update of the node attribute, for debugging.',
      'デバッグ用に、ノード属性の更新をすべてログに出力します。',
      {
        type: booleanOr(
          ['true', 'Logs each update.', '更新を毎回記録します。'],
          ['false', 'Logs changes only.', '変化だけを記録します。'],
          ['verbose', 'Logs also the results of the pings.', 'ping の結果も記録します。'],
        ),
      },
    ),
  },
};

export const network: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:IPaddr2': ipaddr2,
  'ocf:heartbeat:IPaddr': ipaddr,
  'ocf:heartbeat:SendArp': sendArp,
  'ocf:heartbeat:Route': route,
  'ocf:pacemaker:ping': ping,
};
