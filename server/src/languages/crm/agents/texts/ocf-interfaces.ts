import { integer, networkInterface } from '../../../../schema/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { dampen, stateFile } from './ocf-families.ts';
import { hostList, usual } from './types.ts';

const number = integer({ min: 0 });

const bridge = agentText(
  'Creates a network bridge at start, adds interfaces to it, and removes it at stop. Useful for virtual machines that the cluster runs; start it before them.',
  '起動時にネットワークブリッジを作成してインターフェイスを追加し、停止時に削除します。クラスタで動かす仮想マシン用で、それより先に起動します。',
  {
    bridge_name: param('Names the bridge, with at most 15 characters.', 'ブリッジの名前を 15 文字以内で指定します。'),
    bridge_slaves: param(
      'Lists the interfaces that become ports of the bridge, separated by spaces. An interface loses its own addresses that way.',
      'ブリッジのポートにするインターフェイスを空白区切りで指定します。追加したインターフェイス自身のアドレスは使えなくなります。',
    ),
    bridge_ageing: param(
      'Sets after how many seconds the bridge forgets a silent MAC address.',
      '通信のない MAC アドレスをブリッジが忘れるまでの時間(秒)を指定します。',
      { type: number },
    ),
    port_hairpin: param(
      'Lists the ports that send packets back to the port they came from. Virtual machines on one port need this to reach each other.',
      '受信したポートへパケットを送り返すポートを指定します。1 つのポートの先にある仮想マシン同士の通信に必要です。',
    ),
    stp: param(
      'Enables the spanning tree protocol, which prevents loops between bridges. Without it a second path floods the network.',
      'ブリッジ間のループを防ぐスパニングツリープロトコルを有効にします。無効のまま経路が二重になると、ネットワークがあふれます。',
    ),
    stp_bridgeprio: param(
      'Sets the priority of the bridge in the election of the root; the lowest wins.',
      'ルートブリッジの選出でのブリッジの優先度を指定します(最小値が選ばれます)。',
      { type: integer({ min: 0, max: 65535 }) },
    ),
    stp_fd: param(
      'Sets how many seconds a new port waits before it forwards packets. With 0 virtual machines reach the network at once.',
      '新しいポートがパケットを転送し始めるまでの時間(秒)を指定します。0 にすると、仮想マシンがすぐに通信できます。',
      { type: number },
    ),
    stp_maxage: param(
      'Sets after how many seconds without messages the bridge elects a new root.',
      'メッセージが途絶えてからルートブリッジを選び直すまでの時間(秒)を指定します。',
      { type: number },
    ),
    stp_hello: param(
      'Sets how many seconds pass between the messages of the root bridge.',
      'ルートブリッジがメッセージを送る間隔(秒)を指定します。',
      { type: number },
    ),
    stp_pathcost: param(
      'Sets the cost of ports as pairs, such as `eth0 100 eth1 1000`. The cheaper path is used.',
      'ポートのコストを `eth0 100 eth1 1000` のように組で指定します。コストの低い経路が使われます。',
    ),
    stp_portprio: param(
      'Sets the priority of ports as pairs, such as `eth0 10 eth1 60`, from 0 to 63. It decides between paths of equal cost.',
      'ポートの優先度(0～63)を `eth0 10 eth1 60` のように組で指定します。コストが等しい経路の選択に使われます。',
    ),
    multicast_router: param(
      'Enables forwarding of multicast packets to routers on the bridge.',
      'ブリッジ上のルーターへのマルチキャストの転送を有効にします。',
    ),
    multicast_snooping: param(
      'Limits multicast packets to the ports with members. Without a querier in the network it can block the multicast of Corosync, so switch it off there.',
      'マルチキャストを受信者のいるポートだけに送ります。クエリアのないネットワークでは Corosync のマルチキャストが届かなくなることがあるため、無効にします。',
    ),
    multicast_port_router: param(
      'Sets for each port whether a multicast router is connected, as pairs such as `eth0 1 eth1 0`.',
      'マルチキャストルーターが接続されているかを、ポートごとに `eth0 1 eth1 0` のような組で指定します。',
    ),
  },
);

const macvlan = agentText(
  'Creates a MACVLAN interface, which has its own MAC address on an existing interface, and removes it at stop.',
  '既存のインターフェイス上に、独自の MAC アドレスを持つ MACVLAN インターフェイスを作成し、停止時に削除します。',
  {
    device: param(
      'Names the interface on which the MACVLAN interface is created.',
      'MACVLAN インターフェイスを作成する元のインターフェイスを指定します。',
      { type: networkInterface },
    ),
    name: param(
      'Names the new MACVLAN interface, with at most 15 characters.',
      '作成する MACVLAN インターフェイスの名前を 15 文字以内で指定します。',
    ),
    mode: param(
      'Selects how MACVLAN interfaces of the same device reach each other. The agent supports `bridge` only.',
      '同じデバイス上の MACVLAN インターフェイス間の通信方法を指定します。対応しているのは `bridge` だけです。',
      {
        type: usual({ en: 'a MACVLAN mode', ja: 'MACVLAN のモード' }, [
          'bridge',
          'They reach each other directly.',
          '互いに直接通信できます。',
        ]),
      },
    ),
    mac: param(
      'Sets the MAC address of the MACVLAN interface. A fixed one keeps neighbours from noticing a failover.',
      'MACVLAN インターフェイスの MAC アドレスを指定します。固定すると、フェイルオーバーが周囲の機器に影響しません。',
    ),
  },
);

const vlan = agentText(
  'Creates a VLAN interface on top of another interface and removes it at stop. Start it before the IPaddr2 resource that uses it.',
  '別のインターフェイス上に VLAN インターフェイスを作成し、停止時に削除します。それを使う IPaddr2 より先に起動します。',
  {
    vlan_interface: param(
      'Names the interface that carries the VLAN.',
      'VLAN を作成する元のインターフェイスを指定します。',
      { type: networkInterface },
    ),
    vlan_id: param(
      'Sets the number of the VLAN, as configured at the switch.',
      'VLAN の番号(スイッチの設定と同じもの)を指定します。',
      { type: integer({ min: 0, max: 4094 }) },
    ),
    vlan_name: param(
      'Names the new VLAN interface, with at most 15 characters; by default interface and number joined by a dot.',
      '作成する VLAN インターフェイスの名前を 15 文字以内で指定します(既定では元の名前と番号をピリオドでつなぎます)。',
      { noDefault: true },
    ),
    vlan_reorder_hdr: param(
      'Hides the VLAN tag from programs that read raw packets, by reordering the header.',
      'ヘッダーを並べ替え、パケットを直接読むプログラムに VLAN タグを見せないようにします。',
    ),
    vlan_gvrp: param('Registers the VLAN at the switch by GVRP.', 'GVRP により VLAN をスイッチに登録します。'),
    vlan_mvrp: param(
      'Registers the VLAN at the switch by MVRP, the successor of GVRP. `iproute2` must support it.',
      'GVRP の後継である MVRP により VLAN をスイッチに登録します。`iproute2` が対応している必要があります。',
    ),
    vlan_loose_binding: param(
      'Keeps the VLAN interface up although the interface below is down. The monitor then cannot see a broken link.',
      '元のインターフェイスがダウンしても VLAN インターフェイスを有効のままにします。その場合、monitor ではリンクの障害を検知できません。',
    ),
  },
);

const countInfo = (what: { readonly en: string; readonly ja: string }, attribute: string): AgentText =>
  agentText(
    `Counts the ${what.en} that run on each node and stores the number as the node attribute \`${attribute}\`. Clone it over all nodes.`,
    `各ノードで動作中の${what.ja}を数え、ノード属性 \`${attribute}\` に記録します。クローンで全ノードに配置します。`,
    { pidfile: stateFile, delay: dampen },
  );

export const ocfInterfaces: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:iface-bridge': bridge,
  'ocf:heartbeat:iface-macvlan': macvlan,
  'ocf:heartbeat:iface-vlan': vlan,
  'ocf:heartbeat:lxd-info': countInfo({ en: 'LXD containers', ja: ' LXD コンテナ' }, 'lxd_containers'),
  'ocf:heartbeat:machine-info': countInfo(
    {
      en: 'virtual machines and containers (as `machinectl` lists them)',
      ja: '仮想マシンとコンテナ(`machinectl` で表示されるもの)',
    },
    'machines',
  ),
  'ocf:heartbeat:AudibleAlarm': agentText(
    'Lets the console of the node beep while the resource runs. In a group it signals acoustically that a takeover happened.',
    'リソースの動作中、ノードのコンソールでビープ音を鳴らします。グループに入れると、引き継ぎが起きたことを音で知らせます。',
    {
      nodelist: param(
        'Lists the nodes that never beep, normally the one on which the service usually runs.',
        '音を鳴らさないノードを指定します(通常はサービスがいつも動くノード)。',
        { type: hostList },
      ),
    },
  ),
  'ocf:heartbeat:WinPopup': agentText(
    'Sends a pop-up message to Windows computers when it starts or stops. Current Windows versions no longer show them; use `MailTo` or `alert`.',
    '起動時と停止時に、Windows のコンピューターへポップアップメッセージを送ります。現在の Windows では表示されないため、`MailTo` や `alert` を使ってください。',
    {
      hostfile: param(
        'Sets the file that lists the computers to notify.',
        '通知先のコンピューターを列挙したファイルを指定します。',
      ),
    },
  ),
  'ocf:heartbeat:fio': agentText(
    'Runs the load generator fio, to test how a cluster behaves under disk load. Never use it in production.',
    '負荷生成ツール fio を実行し、ディスク負荷が高いときのクラスタの動作を試します。本番環境では使いません。',
    {
      args: param(
        'Sets the arguments of `fio`, at least the job files that describe the load.',
        '`fio` の引数を指定します(少なくとも負荷を記述したジョブファイルが必要)。',
      ),
    },
  ),
  'ocf:heartbeat:dummypy': agentText(
    'Does nothing but remember whether it runs; it is the example of an agent written in Python.',
    '動作中かどうかを覚えるだけの、Python で書かれたサンプルエージェントです。',
    {
      state: stateFile,
      fake: param(
        'Sets a value without meaning. Change it to see what a reload of the Python example does.',
        '意味のない値を指定します。変更すると、Python のサンプルで reload の動作を試せます。',
      ),
    },
  ),
};
