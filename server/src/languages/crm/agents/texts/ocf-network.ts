import { anything, integer, networkInterface } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import {
  agentPidFile,
  attributeName,
  binary,
  configFile,
  dampen,
  extraOptions,
  ignoreDeprecation,
  runGroup,
  runUser,
} from './ocf-families.ts';
import { hostList, hostOrAddress, ipAddress, netmask, path, words } from './types.ts';

const number = integer({ min: 0 });

const ipSrcAddr = agentText(
  'Makes a virtual IP address the preferred source address of the connections that the node itself opens, by changing the route to the destination. Start it after the IPaddr2 resource of the same address, on the same node: without that address the start fails. Needed when a firewall or a partner system accepts requests from the virtual address only.',
  'ノード自身が開始する通信の送信元として、仮想 IP アドレスが優先的に使われるように経路を変更します。同じアドレスの IPaddr2 リソースと同じノードで、その後に起動します(アドレスがないと起動に失敗します)。ファイアウォールや接続先が仮想 IP からの接続だけを許可している場合に必要です。',
  {
    ipaddress: param(
      'Sets the address that becomes the source of outgoing connections. It must already be configured on the node, normally by IPaddr2.',
      '外向きの通信の送信元にするアドレスを指定します。通常は IPaddr2 により、先にノードへ割り当てておく必要があります。',
      { type: ipAddress },
    ),
    cidr_netmask: param(
      'Sets the prefix length or netmask that belongs to the source address. It helps to find the route when several networks match.',
      '送信元アドレスのプレフィックス長またはネットマスクを指定します。該当するネットワークが複数ある場合に、経路を特定するために使われます。',
      { type: netmask },
    ),
    destination: param(
      'Limits the change to the route to this network; the default covers the default route. Narrow it when only one partner network needs the virtual address.',
      '変更する経路の宛先ネットワークを指定します(既定ではデフォルトルートが対象です)。特定の相手先だけ仮想 IP を使う場合に絞り込みます。',
    ),
    proto: param(
      'Selects the route by its protocol field, such as `kernel`. Needed only if several routes lead to the same network.',
      '変更する経路を protocol の値(`kernel` など)で選びます。同じネットワークへの経路が複数ある場合だけ必要です。',
    ),
    metric: param(
      'Sets the metric of the changed route. Needed only if the agent picks up a wrong one.',
      '変更後の経路のメトリックを指定します。誤った値が使われる場合だけ必要です。',
    ),
    table: param(
      'Selects the routing table that is changed. The table must contain a route to `destination`.',
      '変更するルーティングテーブルを指定します。そのテーブルに `destination` への経路が必要です。',
    ),
  },
);

const ipv6Addr = agentText(
  'Adds an IPv6 address to the node and removes it at stop. Use `IPaddr2` in new configurations, which handles IPv6 as well and has more options.',
  'ノードに IPv6 アドレスを追加し、停止時に削除します。新しい構成では、IPv6 にも対応し設定項目も多い `IPaddr2` を使ってください。',
  {
    ipv6addr: param(
      'Sets the virtual IPv6 address. A prefix length may follow after a slash.',
      '仮想 IPv6 アドレスを指定します。スラッシュの後にプレフィックス長を付けることもできます。',
    ),
    cidr_netmask: param(
      'Sets the prefix length of the address, such as 64. It overrides the prefix in `ipv6addr`.',
      'アドレスのプレフィックス長(64 など)を指定します。`ipv6addr` に書いたプレフィックス長より優先されます。',
    ),
    nic: param(
      'Names the interface that receives the IPv6 address. It is required for link-local addresses.',
      'IPv6 アドレスを割り当てるインターフェイスを指定します。リンクローカルアドレスの場合は必須です。',
      { type: networkInterface },
    ),
  },
);

const vipArip = agentText(
  'Adds a virtual IPv4 address of another subnet and announces the route to it through RIP version 2, using the Quagga daemons. Useful if the nodes are in different subnets, where ARP cannot move the address.',
  '別サブネットの仮想 IPv4 アドレスを追加し、Quagga のデーモンを使って RIPv2 で経路を広告します。ノードが別々のサブネットにあり、ARP ではアドレスを移動できない場合に使います。',
  {
    ip: param(
      'Sets the virtual IPv4 address, which belongs to none of the subnets of the nodes.',
      '仮想 IPv4 アドレスを指定します(ノードのサブネットとは別のもの)。',
      { type: ipAddress },
    ),
    nic: param(
      'Names the interface over which `ripd` announces the route.',
      '`ripd` が経路を広告するインターフェイスを指定します。',
      { type: networkInterface },
    ),
    zebra_binary: binary('zebra'),
    ripd_binary: binary('ripd'),
  },
);

/** What ethmonitor and ovsmonitor have in common. */
const linkMonitor = {
  multiplier: param(
    'Multiplies the result (1 for a working link, 0 for a broken one) before it is stored. A large value gives the attribute more weight when a rule uses it as a score.',
    '結果(正常なら 1、異常なら 0)に掛ける値を指定します。大きくすると、ルールでスコアとして使うときの重みが増します。',
    { type: number },
  ),
  repeat_count: param(
    'Sets how many failed checks in a row it takes to call the link broken. The monitor timeout must exceed this number times `repeat_interval`.',
    '異常と判断するまでの連続失敗回数を指定します。monitor のタイムアウトは、この回数と `repeat_interval` の積より長くします。',
    { type: integer({ min: 1 }) },
  ),
  repeat_interval: param(
    'Sets the pause in seconds between two checks within one monitor call.',
    '1 回の monitor の中で、チェックを繰り返す間隔(秒)を指定します。',
    { type: number },
  ),
  pktcnt_timeout: param(
    'Sets how many seconds the agent watches the counter of received packets for a change. On a quiet network a short time makes a working link look broken.',
    '受信パケット数の変化を確認する時間(秒)を指定します。通信の少ないネットワークで短くしすぎると、正常でも異常と判断されます。',
    { type: number },
  ),
};

const ethmonitor = agentText(
  'Watches a network interface of the node and stores the result as a node attribute: 1 if the link works, 0 if not. Clone it over all nodes and let a location rule keep services away: `rule -inf: ethmonitor-eth0 eq 0`. It sees cable, switch port and card; whether hosts beyond the switch answer is what `ocf:pacemaker:ping` checks.',
  'ノードのネットワークインターフェイスを監視し、正常なら 1、異常なら 0 をノード属性に記録します。クローンで全ノードに配置し、`rule -inf: ethmonitor-eth0 eq 0` のような location ルールでサービスを移動させます。分かるのはケーブル、スイッチのポート、NIC の異常で、その先のホストへの到達性は `ocf:pacemaker:ping` で確認します。',
  {
    interface: param(
      'Names the network interface to watch. It must have the same name on every node where the clone runs.',
      '監視するネットワークインターフェイスを指定します。クローンを動かす全ノードで同じ名前にします。',
      { type: networkInterface },
    ),
    name: attributeName('ethmonitor-INTERFACE'),
    ...linkMonitor,
    arping_count: param(
      'Sets how many ARP requests are sent to each address of the ARP cache when no packet arrives. Raise it on a network that loses packets.',
      'パケットの受信がないときに、ARP キャッシュの各アドレスへ送る ARP 要求の回数を指定します。パケットが失われやすい場合に増やします。',
      { type: integer({ min: 1 }) },
    ),
    arping_timeout: param(
      'Sets how many seconds the agent waits for the ARP replies of one address.',
      '1 つのアドレスからの ARP 応答を待つ時間(秒)を指定します。',
      { type: integer({ min: 1 }) },
    ),
    arping_cache_entries: param(
      'Limits how many addresses of the ARP cache are asked, the newest first. More addresses make the check more reliable but slower.',
      '問い合わせに使う ARP キャッシュのアドレス数の上限を指定します(新しいものから使用)。増やすと確実になりますが、時間がかかります。',
      { type: integer({ min: 1 }) },
    ),
    infiniband_device: param(
      'Names the InfiniBand device (such as `mlx4_0`) to which the interface belongs. The agent then checks the port state of that device.',
      'インターフェイスに対応する InfiniBand デバイス(`mlx4_0` など)を指定します。指定すると、そのデバイスのポートの状態を確認します。',
    ),
    infiniband_port: param(
      'Sets the port of the InfiniBand device that is checked.',
      '確認する InfiniBand デバイスのポート番号を指定します。',
    ),
    link_status_only: param(
      'Reports success as soon as the link is up, without counting packets or sending ARP requests. Faster, but it misses a switch that forwards nothing.',
      'リンクアップしていれば正常とみなし、パケット数の確認や ARP 要求を行いません。速くなりますが、スイッチが転送していない障害は検知できません。',
    ),
  },
);

const ovsMonitor = agentText(
  'Watches a bond of Open vSwitch and stores the result as a node attribute, in the way that ethmonitor does for ordinary interfaces. Clone it over all nodes and use the attribute in a location rule.',
  'Open vSwitch のボンドを監視し、結果をノード属性に記録します(通常のインターフェイスに対する ethmonitor と同様の動作です)。クローンで全ノードに配置し、location ルールで利用します。',
  {
    bond: param('Names the Open vSwitch bond to watch.', '監視する Open vSwitch のボンドを指定します。'),
    bridge: param(
      'Names the Open vSwitch bridge that contains the bond.',
      'ボンドが属する Open vSwitch のブリッジを指定します。',
    ),
    name: attributeName('ovsmonitor-BOND'),
    ...linkMonitor,
    link_status_only: param(
      'Reports success as soon as the link of the bond is up, without watching the packet counter.',
      'ボンドがリンクアップしていれば正常とみなし、パケット数は確認しません。',
    ),
  },
);

const portblock = agentText(
  'Blocks a port by iptables while a service moves, so clients wait for an answer instead of receiving a connection refusal. Use it in pairs around the service: a resource with `action=block` starts first, one with `action=unblock` last. With `tickle_dir` it also makes long-lived TCP connections, as of NFS or iSCSI, recover quickly after the failover.',
  'サービスの移動中に iptables でポートをふさぎ、クライアントが接続拒否を受けずに待つようにします。`action=block` のリソースを最初に、`action=unblock` のリソースを最後に起動するように、サービスを挟んで 2 つ 1 組で使います。`tickle_dir` を指定すると、NFS や iSCSI などの長時間の TCP 接続もフェイルオーバー後すぐに回復します。',
  {
    protocol: param('Selects the protocol of the port that is blocked.', 'ふさぐポートのプロトコルを指定します。', {
      type: words(
        ['tcp', 'Blocks TCP connections.', 'TCP の接続をふさぎます。'],
        ['udp', 'Blocks UDP packets.', 'UDP のパケットをふさぎます。'],
      ),
    }),
    portno: param(
      'Lists the ports to block; several are separated by commas.',
      'ふさぐポート番号を指定します(複数はカンマ区切り)。',
      { type: anything('port numbers, separated by commas', 'ポート番号(カンマ区切り)') },
    ),
    action: param(
      'Selects what the start of the resource does to the port. The stop does the opposite.',
      'リソースの start がポートに対して行う動作を指定します。stop では逆の動作をします。',
      {
        type: words(
          ['block', 'Blocks the port at start and opens it at stop.', 'start でポートをふさぎ、stop で開きます。'],
          ['unblock', 'Opens the port at start and blocks it at stop.', 'start でポートを開き、stop でふさぎます。'],
        ),
      },
    ),
    reset_local_on_unblock_stop: param(
      'Resets the TCP connections of the local server when an `unblock` resource stops. Set it for services such as the kernel NFS server, whose old connections would delay a later move back.',
      '`unblock` のリソースの停止時に、このノードのサーバー側の TCP 接続をリセットします。カーネル NFS サーバーのように、残った接続が次の切り戻しを遅らせるサービスで指定します。',
    ),
    ip: param(
      'Limits the block to packets for this address, normally the virtual address of the service. Without it the port is blocked on all addresses.',
      'ふさぐ対象を、このアドレス宛ての通信に限定します(通常はサービスの仮想 IP)。省略すると、すべてのアドレスでポートをふさぎます。',
    ),
    tickle_dir: param(
      'Sets the directory in which the established TCP connections are recorded, for `action=unblock` only. A directory on shared storage needs no more; a local one also needs `sync_script`.',
      '確立済みの TCP 接続を記録するディレクトリを指定します(`action=unblock` でのみ有効)。共有ストレージでない場合は、`sync_script` も必要です。',
      { type: path },
    ),
    sync_script: param(
      'Sets the command that copies the connection file to the other nodes, such as `csync2 -xv`. Required if `tickle_dir` is a local directory.',
      '接続の記録をほかのノードへコピーするコマンドを指定します(`csync2 -xv` など)。`tickle_dir` がローカルディレクトリの場合に必要です。',
    ),
    direction: param(
      'Selects which traffic of the port is blocked.',
      'ポートのどちら向きの通信をふさぐかを指定します。',
      {
        type: words(
          ['in', 'Blocks incoming packets.', '受信をふさぎます。'],
          ['out', 'Blocks outgoing packets.', '送信をふさぎます。'],
          ['both', 'Blocks packets in both directions.', '両方向をふさぎます。'],
        ),
      },
    ),
  },
);

const ifSpeed = agentText(
  'Stores the speed of a network interface as a node attribute, so rules can prefer nodes with the faster connection. It understands physical interfaces, bonds, bridges and VLANs. Clone it over all nodes.',
  'ネットワークインターフェイスの速度をノード属性に記録し、接続の速いノードをルールで優先できるようにします。物理インターフェイス、ボンド、ブリッジ、VLAN に対応しています。クローンで全ノードに配置します。',
  {
    name: attributeName('ifspeed'),
    iface: param(
      'Names the interface whose speed is measured. Either this or `ip` is required.',
      '速度を調べるインターフェイスを指定します。これか `ip` のどちらかが必要です。',
      { type: networkInterface },
    ),
    ip: param(
      'Selects the interface by an address that it holds, which helps if the interface names differ between nodes. Either this or `iface` is required.',
      '割り当てられているアドレスでインターフェイスを指定します(名前がノードごとに異なる場合に便利です)。これか `iface` のどちらかが必要です。',
      { type: ipAddress },
    ),
    bridge_ports: param(
      'Lists the ports of a bridge that count; `detect` takes those that lead to the root bridge.',
      'ブリッジの場合に速度の計算に含めるポートを指定します(`detect` ではルートブリッジ側のポートを選びます)。',
    ),
    weight_base: param(
      'Sets the attribute value for a speed of 1 Gbit/s; other speeds are in proportion.',
      '1 Gbps に対応する属性値を指定します(ほかの速度は比例した値になります)。',
      { type: integer({ min: 1 }) },
    ),
    dampen,
    debug: param('Logs in more detail how the speed was determined.', '速度を判定した過程を詳しくログに出力します。', {
      type: boolean,
    }),
  },
);

const pingd = agentText(
  'Counts the ping nodes of Heartbeat that answer and stores the number as a node attribute. Deprecated: use `ocf:pacemaker:ping`, which needs neither the daemon nor ping nodes in `ha.cf`.',
  '応答のある Heartbeat の ping ノードの数をノード属性に記録します。非推奨のため、デーモンも `ha.cf` の ping ノードも不要な `ocf:pacemaker:ping` を使ってください。',
  {
    pidfile: agentPidFile('pingd'),
    user: runUser('pingd'),
    dampen,
    set: param(
      'Names the set of instance attributes that receives the value. Omit it unless several sets exist.',
      '値を記録する instance_attributes のセット名を指定します。セットが複数ある場合以外は省略します。',
      { type: anything('a name', '名前') },
    ),
    name: attributeName('pingd'),
    section: param(
      'Names the section of the CIB that receives the value; the status section is the usual one.',
      '値を記録する CIB のセクションを指定します(通常は status セクションです)。',
      { type: anything('a name', '名前') },
    ),
    multiplier: param(
      'Multiplies the number of ping nodes that answer. A larger value gives connectivity more weight against other scores.',
      '応答した ping ノードの数に掛ける値を指定します。大きくすると、ほかのスコアに対する重みが増します。',
      { type: number },
    ),
    host_list: param(
      'Limits the count to these ping nodes; without it all ping nodes of `ha.cf` count.',
      '数える ping ノードを限定します(省略すると `ha.cf` のすべての ping ノードが対象です)。',
      { type: hostList },
    ),
    ignore_deprecation: ignoreDeprecation({
      en: 'Switch to `ocf:pacemaker:ping` instead.',
      ja: '代わりに `ocf:pacemaker:ping` へ移行してください。',
    }),
  },
);

const ipsec = agentText(
  'Loads an IPsec tunnel on the node that holds a virtual IP address, and takes it down when the resource stops. Colocate it with the IPaddr2 resource and start it afterwards.',
  '仮想 IP を持つノードで IPsec トンネルを読み込み、停止時に切断します。IPaddr2 リソースと同じノードで、その後に起動します。',
  {
    tunnel: param(
      'Names the connection of the IPsec configuration that the resource controls.',
      'リソースが制御する接続の名前(IPsec の設定にあるもの)を指定します。',
    ),
    vip: param(
      'Sets the virtual address that the tunnel uses as its local end.',
      'トンネルがローカル側で使う仮想 IP を指定します。',
      { type: ipAddress },
    ),
    confdir: param(
      'Sets the directory that contains the tunnel definitions.',
      'トンネルの定義ファイルがあるディレクトリを指定します。',
      { type: path },
    ),
    fallbacktunnel: param(
      'Names a tunnel that is brought up on this node when the resource stops.',
      'リソースの停止時に、このノードで代わりに確立するトンネルの名前を指定します。',
    ),
  },
);

const conntrackd = agentText(
  'Manages conntrackd, which replicates the connection tracking table between two firewalls, so open connections survive a failover. Use it as a promotable (`ms`) resource with notify enabled, and colocate the virtual addresses with the promoted instance.',
  '2 台のファイアウォール間でコネクション追跡テーブルを同期する conntrackd を管理し、フェイルオーバー後も接続を維持します。notify を有効にした `ms` リソースとして使い、仮想 IP を昇格側のインスタンスと同じノードに置きます。',
  { binary: binary('conntrackd'), config: configFile('conntrackd') },
);

const ldirectord = agentText(
  'Runs ldirectord, which checks the real servers of a Linux Virtual Server (LVS) load balancer and removes dead ones. Group it with the virtual address. The status check is expensive, so do not monitor it too often.',
  'LVS ロードバランサーのリアルサーバーを監視し、停止したものを切り離す ldirectord を実行します。仮想 IP と同じグループに入れます。状態確認の負荷が高いため、monitor の間隔を短くしすぎないでください。',
  { configfile: configFile('ldirectord'), ldirectord: binary('ldirectord') },
);

const dnsUpdate = agentText(
  'Moves a service by changing a DNS record with `nsupdate`, for sites that share no network, as with booth. Clients follow only after the time to live of the record has passed.',
  '`nsupdate` で DNS レコードを書き換えてサービスを移動します(booth のように、拠点間でネットワークを共有できない場合)。クライアントが新しい宛先に切り替わるのは、レコードの TTL が過ぎた後です。',
  {
    hostname: param(
      'Sets the name whose record is changed: the host name for type A, the alias for type CNAME.',
      '書き換えるレコードの名前を指定します(A レコードではホスト名、CNAME レコードでは別名)。',
    ),
    type: param('Selects the type of the DNS record.', '書き換える DNS レコードの種類を指定します。', {
      type: words(
        ['A', 'Points the name to an address.', '名前をアドレスに対応付けます。'],
        ['CNAME', 'Points the name to another name.', '名前を別の名前に対応付けます。'],
      ),
    }),
    ip: param(
      'Sets the address that an A record receives when the resource starts.',
      'リソースの起動時に A レコードへ設定するアドレスを指定します。',
      { type: ipAddress },
    ),
    cname: param(
      'Sets the host name that a CNAME record receives when the resource starts.',
      'リソースの起動時に CNAME レコードへ設定するホスト名を指定します。',
    ),
    ttl: param(
      'Sets the time to live of the record in seconds. A short one speeds up the move but increases the load of the DNS server.',
      'レコードの TTL(秒)を指定します。短くすると切り替わりが速くなりますが、DNS サーバーの負荷が増えます。',
      { type: number },
    ),
    keyfile: param(
      'Sets the key file that authorizes `nsupdate` to change the zone. Only root should be able to read it.',
      'ゾーンの書き換えを認証するための `nsupdate` の鍵ファイルを指定します。root だけが読めるようにしておきます。',
      { type: path },
    ),
    server: param(
      'Sets the DNS server that receives the update; without it the primary server of the zone is used.',
      '更新を送る DNS サーバーを指定します(省略するとゾーンのプライマリサーバーに送ります)。',
      { type: hostOrAddress },
    ),
    serverport: param(
      'Sets the port of the DNS server. It has no effect unless `server` is set as well.',
      'DNS サーバーのポート番号を指定します。`server` も指定しないと効果がありません。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    nsupdate_opts: extraOptions('nsupdate'),
    unregister_on_stop: param(
      'Deletes the record when the resource stops. Normally unnecessary, because the site that takes over replaces it.',
      'リソースの停止時にレコードを削除します。引き継ぐ側が書き換えるため、通常は不要です。',
    ),
  },
);

const dhcpd = agentText(
  'Runs the ISC DHCP server, by default in a chroot environment that the agent prepares. Keep the leases file on storage that moves with the resource, or the other node hands out addresses that are in use.',
  'ISC DHCP サーバーを、既定ではエージェントが準備する chroot 環境で実行します。リースファイルをリソースと一緒に移動するストレージに置かないと、切り替え後に使用中のアドレスが配布されるおそれがあります。',
  {
    config: configFile('dhcpd'),
    chrooted: param(
      'Runs the server in a chroot environment below `chrooted_path`. With `false` the paths of the leases and PID files are used as they are.',
      'サーバーを `chrooted_path` 以下の chroot 環境で実行します。`false` ではリースファイルと PID ファイルのパスがそのまま使われます。',
    ),
    chrooted_path: param(
      'Sets the root directory of the chroot environment. The agent creates the files that are missing in it.',
      'chroot 環境のルートディレクトリを指定します。不足しているファイルはエージェントが作成します。',
      { type: path },
    ),
    binary: binary('dhcpd'),
    user: runUser('dhcpd'),
    group: runGroup('dhcpd'),
    interface: param(
      'Lists the interfaces on which the server answers; without it the server uses all of them.',
      'サーバーが応答するインターフェイスを指定します(省略するとすべてのインターフェイスが対象です)。',
    ),
    includes: param(
      'Lists files, separated by spaces, that are copied into the chroot environment. Name every file that the configuration includes.',
      'chroot 環境にコピーするファイルを空白区切りで指定します。設定ファイルが include しているファイルをすべて列挙します。',
    ),
    leases: param(
      'Sets the file that records the leases, relative to `chrooted_path`.',
      'リースを記録するファイルを `chrooted_path` からの相対位置で指定します。',
    ),
    pid: param(
      'Sets the PID file of the server, relative to `chrooted_path`.',
      'サーバーの PID ファイルを `chrooted_path` からの相対位置で指定します。',
    ),
  },
);

export const ocfNetwork: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:IPsrcaddr': ipSrcAddr,
  'ocf:heartbeat:IPv6addr': ipv6Addr,
  'ocf:heartbeat:VIPArip': vipArip,
  'ocf:heartbeat:ethmonitor': ethmonitor,
  'ocf:heartbeat:ovsmonitor': ovsMonitor,
  'ocf:heartbeat:portblock': portblock,
  'ocf:pacemaker:ifspeed': ifSpeed,
  'ocf:heartbeat:pingd': pingd,
  'ocf:heartbeat:ipsec': ipsec,
  'ocf:heartbeat:conntrackd': conntrackd,
  'ocf:heartbeat:ldirectord': ldirectord,
  'ocf:heartbeat:dnsupdate': dnsUpdate,
  'ocf:heartbeat:dhcpd': dhcpd,
};
