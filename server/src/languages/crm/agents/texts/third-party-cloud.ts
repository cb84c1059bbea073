import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, type ParamText, param } from '../facts.ts';
import { binary } from './ocf-families.ts';
import { command, ipAddress, options, path, url, words } from './types.ts';

const perHost = anything('`NODE:VALUE` pairs, separated by `;`', '`ノード:値` の並び(`;` 区切り)');

const podmanEtcd = agentText(
  'Runs etcd in a podman container on the two control-plane nodes of an OpenShift cluster, and restarts it as a single member when the other node fails. OpenShift creates and tunes this resource itself.',
  'OpenShift クラスタの 2 つのコントロールプレーンノードで etcd を podman コンテナとして動かし、一方に障害が発生すると単独のメンバーとして再起動します。このリソースは OpenShift 自身が作成、調整します。',
  {
    pod_manifest: param(
      'Names the pod manifest from which etcd is configured.',
      'etcd の設定元となる Pod マニフェストです。',
      {
        type: path,
      },
    ),
    etcd_certs_dir: param(
      'Sets the directory of the etcd certificates; a change restarts the container.',
      'etcd の証明書のディレクトリです(変更されるとコンテナを再起動します)。',
      { type: path },
    ),
    image: param('Names the image of the etcd container.', 'etcd コンテナのイメージ名です。'),
    name: param('Names the etcd container.', 'etcd コンテナの名前です。'),
    node_ip_map: param(
      'Maps each node to the address of its etcd member, as `node1:10.0.0.1;node2:10.0.0.2`.',
      '`node1:10.0.0.1;node2:10.0.0.2` の形で、ノードと etcd メンバーのアドレスを対応付けます。',
      { type: perHost },
    ),
    nic: param(
      'Names the network interface from which the node address is read.',
      'ノードのアドレスを読み取るネットワークインターフェイスです。',
    ),
    authfile: param(
      'Names the file with the registry login for pulling the image.',
      'イメージの取得に使う、レジストリの認証ファイルです。',
      {
        type: path,
      },
    ),
    allow_pull: param(
      'Pulls the image when it is missing on the node, which makes the start slower.',
      'ノードにイメージがない場合に取得します(起動に時間がかかります)。',
    ),
    run_opts: param('Passes further options to `podman run`.', '`podman run` に渡す追加のオプションです。', {
      type: options,
    }),
    run_cmd: param('Sets the command that runs in the container.', 'コンテナ内で実行するコマンドです。', {
      type: command,
    }),
    run_cmd_opts: param('Passes options to the command of `run_cmd`.', '`run_cmd` のコマンドに渡すオプションです。', {
      type: options,
    }),
    mount_points: param(
      'Lists directories that are created before the container starts, separated by commas.',
      'コンテナの起動前に作成するディレクトリの一覧です(カンマ区切り)。',
    ),
    monitor_cmd: param(
      'Sets a command in the container whose exit code the monitor reports.',
      'monitor が終了コードを報告する、コンテナ内のコマンドです。',
      { type: command },
    ),
    force_kill: param(
      'Kills the container at the stop instead of shutting it down.',
      '停止時に、コンテナを終了処理せずに強制終了します。',
    ),
    reuse: param(
      'Keeps the stopped container and starts it again instead of a new one.',
      '停止したコンテナを残し、新しく作らずに再利用します。',
    ),
    drop_in_dependency: param(
      'Adds a dependency to systemd, so a reboot does not stop the container before Pacemaker.',
      '再起動時に systemd が Pacemaker より先にコンテナを停止しないよう、依存関係を追加します。',
    ),
    oom: param(
      'Sets the OOM score adjustment of the container; lower values are killed last.',
      'コンテナの OOM スコアの調整値です(小さいほど、メモリ不足でも終了されにくくなります)。',
      { type: integer({ min: -1000, max: 1000 }) },
    ),
    config_location: param(
      'Sets the directory in which the agent keeps its state files.',
      'エージェントが状態ファイルを保存するディレクトリです。',
      {
        type: path,
      },
    ),
    backup_location: param(
      'Sets the directory for backups of the etcd data.',
      'etcd のデータのバックアップを保存するディレクトリです。',
      {
        type: path,
      },
    ),
    max_backup_snapshots: param(
      'Sets how many etcd snapshots are kept; 0 makes none.',
      '保存する etcd のスナップショットの数です(0 では作成しません)。',
      {
        type: integer({ min: 0 }),
      },
    ),
  },
);

const azureSapZone = agentText(
  'Keeps SAP application servers on Azure in the availability zone of the active SAP HANA node: it makes those of the other zone passive or stops them. Run it as a clone on the HANA nodes.',
  'Azure 上の SAP アプリケーションサーバーを、稼働系の SAP HANA ノードと同じ可用性ゾーンにそろえます(ほかのゾーンのものは、パッシブにするか停止します)。HANA ノードのクローンとして動かします。',
  {
    sid: param(
      'Sets the SAP system ID of the application servers.',
      'アプリケーションサーバーの SAP システム ID です。',
    ),
    hana_sid: param(
      'Sets the system ID of SAP HANA where it differs from `sid`.',
      '`sid` と異なる場合に、SAP HANA のシステム ID を指定します。',
    ),
    hana_resource: param('Names the SAP HANA resource of the cluster.', 'クラスタの SAP HANA リソースの名前です。', {
      refersTo: 'crm-resource',
    }),
    hana_vm_zones: param(
      'Maps SAP HANA machines to zones by hand, as `hanavm1:1,hanavm2:2`.',
      '`hanavm1:1,hanavm2:2` の形で、SAP HANA の仮想マシンとゾーンを手動で対応付けます。',
    ),
    verbose: param('Logs every step of the zone alignment.', 'ゾーンをそろえる処理の各段階を記録します。'),
    soft_shutdown_timeout: param(
      'Sets how many seconds an SAP instance may take for its soft shutdown.',
      'SAP インスタンスのソフトシャットダウンにかけられる秒数です。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    app_vm_names: param(
      'Lists the machines of the application servers, separated by commas.',
      'アプリケーションサーバーの仮想マシンの一覧です(カンマ区切り)。',
    ),
    app_vm_name_pattern: param(
      'Finds these machines by a regular expression; `app_vm_names` takes precedence.',
      'それらの仮想マシンを正規表現で探します(`app_vm_names` が優先されます)。',
    ),
    app_vm_zones: param(
      'Maps application machines to zones by hand, as `vm1:1,vm2:2`.',
      '`vm1:1,vm2:2` の形で、アプリケーションの仮想マシンとゾーンを手動で対応付けます。',
    ),
    resource_group: param(
      'Names the Azure resource group of the application servers where it is not that of SAP HANA.',
      'SAP HANA と異なる場合に、アプリケーションサーバーの Azure リソースグループを指定します。',
    ),
    client_id: param(
      'Sets the ID of a user-assigned managed identity; without it, that of the system is used.',
      'ユーザー割り当てマネージド ID の ID です(省略するとシステム割り当てを使います)。',
    ),
    wait_before_stop_sap: param(
      'Sets how many seconds the agent waits before it stops instances, in case SAP HANA fails back.',
      'SAP HANA が元に戻る場合に備え、インスタンスを停止する前に待つ秒数です。',
      { type: integer({ min: 0, unit: 's' }) },
    ),
    wait_time: param(
      'Sets how many seconds each phase may take before the agent fails.',
      '各段階の制限時間で、超えるとエージェントは失敗します(秒)。',
      {
        type: integer({ min: 0, unit: 's' }),
      },
    ),
    stop_vms: param(
      'Stops the machines in the other zone instead of only making their instances passive.',
      'インスタンスをパッシブにするだけでなく、ほかのゾーンの仮想マシンを停止します。',
    ),
    retry_count: param(
      'Sets how often a failed request to Azure is repeated.',
      'Azure への要求が失敗したときに繰り返す回数です。',
      {
        type: integer({ min: 0 }),
      },
    ),
    retry_wait: param(
      'Sets the pause before a request to Azure is repeated, in seconds.',
      'Azure への要求を繰り返すまでの待ち時間です(秒)。',
      {
        type: integer({ min: 0, unit: 's' }),
      },
    ),
  },
);

const apiKey = (en: string, ja: string): ParamText =>
  param(
    `Sets the IBM Cloud API key ${en}, or \`@FILE\` to read it from a file.`,
    `${ja} IBM Cloud の API キーです(\`@ファイル\` ではファイルから読み取ります)。`,
    { secret: true },
  );

const endpoint = (en: string, ja: string): ParamText =>
  param(`Selects the network on which ${en} is reached.`, `${ja}に接続するネットワークを選びます。`, {
    type: words(
      ['private', 'Uses the endpoint inside the IBM Cloud network.', 'IBM Cloud 内部のエンドポイントを使います。'],
      ['public', 'Uses the endpoint on the Internet.', 'インターネット側のエンドポイントを使います。'],
    ),
  });

const moveIp = agentText(
  'Moves an overlay address between two IBM Power Virtual Server workspaces by switching their network routes. Both nodes need an API key for both workspaces.',
  '2 つの IBM Power Virtual Server ワークスペースの間で、ネットワークルートを切り替えてオーバーレイアドレスを移動します。両方のノードに、両方のワークスペースの API キーが必要です。',
  {
    ip: param(
      'Sets the overlay address, the destination of the routes.',
      'ルートの宛先となるオーバーレイアドレスです。',
      {
        type: ipAddress,
      },
    ),
    api_key: apiKey('that may switch the routes', 'ルートの切り替えを許可された'),
    api_type: endpoint('the route API', 'ルートの API '),
    region: param(
      'Names the region of both workspaces, which selects the API endpoint.',
      '両方のワークスペースのリージョン名で、API のエンドポイントを決めます。',
    ),
    route_host_map: param(
      'Maps each node to the CRN of its route, as `NODE:CRN;NODE:CRN`.',
      '`ノード:CRN;ノード:CRN` の形で、ノードとルートの CRN を対応付けます。',
      { type: perHost },
    ),
    use_token_cache: param(
      'Keeps the access token in a file to save logins.',
      'アクセストークンをファイルに保存し、ログインを減らします。',
    ),
    monitor_api: param(
      'Checks the routes through the API at every monitor, too.',
      'monitor のたびに、API でルートも確認します。',
    ),
    device: param(
      'Names the interface of the address, the same on both nodes; by default that of the next hop.',
      'アドレスを割り当てるインターフェイスで、両方のノードで同じ名前にします(既定ではネクストホップのもの)。',
    ),
    proxy: param(
      'Sets a proxy for the route API, as `http://host:port`.',
      'ルートの API への接続に使うプロキシです(`http://host:port` の形)。',
      {
        type: url,
      },
    ),
  },
);

const subnet = agentText(
  'Moves a whole subnet with its address between two IBM Power Virtual Server workspaces. This takes minutes. Newer set-ups use `powervs-move-ip`.',
  '2 つの IBM Power Virtual Server ワークスペースの間で、サブネットをアドレスごと移動します。数分かかります。新しい構成では `powervs-move-ip` を使います。',
  {
    ip: param(
      'Sets the address in the subnet that moves with it.',
      'サブネットと一緒に移動する、その中のアドレスです。',
      {
        type: ipAddress,
      },
    ),
    cidr: param(
      'Sets the network of the subnet, such as `10.10.10.0/24`.',
      'サブネットのネットワークです(`10.10.10.0/24` など)。',
    ),
    subnet_name: param(
      'Names the subnet in IBM Cloud; by default its network.',
      'IBM Cloud でのサブネットの名前です(既定ではネットワークの値)。',
    ),
    api_key: apiKey('that may move the subnet', 'サブネットの移動を許可された'),
    api_type: endpoint('the subnet API', 'サブネットの API '),
    region: param(
      'Names the region of the Power Virtual Server instances.',
      'Power Virtual Server インスタンスのリージョン名です。',
    ),
    crn_host_map: param(
      'Maps each node to the CRN of its workspace, as `NODE:CRN;NODE:CRN`.',
      '`ノード:CRN;ノード:CRN` の形で、ノードとワークスペースの CRN を対応付けます。',
      { type: perHost },
    ),
    vsi_host_map: param(
      'Maps each node to the ID of its instance, as `NODE:ID;NODE:ID`.',
      '`ノード:ID;ノード:ID` の形で、ノードとインスタンスの ID を対応付けます。',
      { type: perHost },
    ),
    proxy: param('Sets a proxy for the subnet API.', 'サブネットの API への接続に使うプロキシです。', { type: url }),
    jumbo: param('Creates the subnet with an MTU of 9000.', 'MTU 9000 のサブネットを作成します。'),
    route_table: param(
      'Sets the number of the routing table for the subnet.',
      'サブネット用のルーティングテーブルの番号です。',
      {
        type: integer({ min: 1 }),
      },
    ),
  },
);

/** Resource agents for clouds, of later releases of resource-agents. */
export const thirdPartyCloud: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:podman-etcd': podmanEtcd,
  'ocf:heartbeat:azure-sap-zone': azureSapZone,
  'ocf:heartbeat:powervs-move-ip': moveIp,
  'ocf:heartbeat:powervs-subnet': subnet,
  'ocf:heartbeat:osceip': agentText(
    'Moves an elastic address of the Outscale cloud between instances with `osc-cli`.',
    'Outscale クラウドの Elastic IP アドレスを、`osc-cli` でインスタンスの間で移動します。',
    {
      osccli: binary('osc-cli'),
      profile: param('Names the profile of the `osc-cli` configuration.', '`osc-cli` の設定のプロファイル名です。'),
      elastic_ip: param(
        'Sets the elastic address that was reserved for the service.',
        'サービス用に予約した Elastic IP アドレスです。',
        {
          type: ipAddress,
        },
      ),
      region: param(
        'Names the Outscale region; needed with a role instead of keys.',
        'Outscale のリージョン名です(キーの代わりにロールを使う場合に必要です)。',
      ),
    },
  ),
  'ocf:heartbeat:ibm-cloud-vpc-cr-vip': agentText(
    'Moves a virtual address in IBM Cloud VPC by changing the next hop of a custom route. Instance metadata and IP spoofing must be allowed on both nodes.',
    'IBM Cloud VPC で、カスタムルートのネクストホップを変更して仮想 IP を移動します。両方のノードで、インスタンスメタデータと IP スプーフィングを許可しておきます。',
    {
      vpc_url: param(
        'Sets the URL of the VPC API in the region of the route.',
        'ルートがあるリージョンの VPC API の URL です。',
        { type: url },
      ),
      ext_ip_1: param('Sets the private address of the first node.', '1 台目のノードのプライベートアドレスです。', {
        type: ipAddress,
      }),
      ext_ip_2: param('Sets the private address of the second node.', '2 台目のノードのプライベートアドレスです。', {
        type: ipAddress,
      }),
      api_key: apiKey('that may change the custom route', 'カスタムルートの変更を許可された'),
    },
  ),
  'ocf:heartbeat:ibm-cloud-vpc-move-fip': agentText(
    'Moves a public floating address in IBM Cloud VPC between the virtual network interfaces of two nodes.',
    'IBM Cloud VPC の公開フローティング IP を、2 つのノードの仮想ネットワークインターフェイスの間で移動します。',
    {
      vpc_url: param(
        'Sets the URL of the VPC API in the region of the floating address.',
        'フローティング IP があるリージョンの VPC API の URL です。',
        {
          type: url,
        },
      ),
      vni_id_1: param(
        'Sets the UUID of the network interface of the first node.',
        '1 台目のノードのネットワークインターフェイスの UUID です。',
      ),
      vni_id_2: param(
        'Sets the UUID of the network interface of the second node.',
        '2 台目のノードのネットワークインターフェイスの UUID です。',
      ),
      fip_id: param('Sets the UUID of the floating address.', 'フローティング IP の UUID です。'),
      api_key: apiKey('that may move the floating address', 'フローティング IP の移動を許可された'),
    },
  ),
};
