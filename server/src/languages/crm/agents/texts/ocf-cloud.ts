import { anything, integer, networkInterface } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, type ParamText, param } from '../facts.ts';
import { binary, dampen, stateFile } from './ocf-families.ts';
import { ipAddress, path, url, words } from './types.ts';

const port = integer({ min: 1, max: 65535 });
const number = integer({ min: 0 });

const awsProfile = param(
  'Selects the profile of the AWS command line, which holds the credentials. It must be configured for root on every node.',
  '認証情報を含む AWS CLI のプロファイルを指定します。全ノードの root に設定しておきます。',
);
const apiDelay = param(
  'Sets the pause in seconds between calls to the cloud API. Raise it if the provider rejects calls because there are too many.',
  'クラウドの API を呼び出す間隔(秒)を指定します。呼び出し過多で拒否される場合に増やします。',
  { type: number },
);

const awsVpcMoveIp = agentText(
  'Moves a virtual IP address within an Amazon VPC by pointing a route to the active node. The address must lie outside all subnets of the VPC, and the source/destination check of the instances must be off.',
  'Amazon VPC の経路を稼働ノードに向けることで仮想 IP を移動します。アドレスは VPC のどのサブネットにも属さないものにし、インスタンスの送信元/送信先チェックを無効にしておきます。',
  {
    awscli: binary('aws'),
    profile: awsProfile,
    region: param(
      'Sets the AWS region, such as `ap-northeast-1`. Without it the profile or the instance decides.',
      'AWS のリージョン(`ap-northeast-1` など)を指定します。省略すると、プロファイルまたはインスタンスのものになります。',
    ),
    ip: param('Sets the virtual address to which the route leads.', '経路の宛先になる仮想 IP を指定します。', {
      type: ipAddress,
    }),
    address: param(
      'Sets the virtual address under its former name. Use `ip` instead.',
      '仮想 IP を以前の名前で指定します。代わりに `ip` を使ってください。',
      { type: ipAddress, facts: { deprecated: { replacement: 'ip' }, hidden: true } },
    ),
    routing_table: param(
      'Lists the identifiers (`rtb-...`) of the route tables to change, separated by commas. Name the tables of all subnets with clients.',
      '変更するルートテーブルの ID(`rtb-...`)をカンマ区切りで指定します。クライアントがいるすべてのサブネットのものを含めます。',
    ),
    routing_table_role: param(
      'Sets the role that is assumed to read and change the route tables, for tables of another account.',
      'ルートテーブルの参照と変更のために引き受けるロールを指定します(別アカウントのテーブルの場合)。',
    ),
    interface: param(
      'Names the interface on which the node configures the address.',
      'ノードがアドレスを設定するインターフェイスを指定します。',
      { type: networkInterface },
    ),
    iflabel: param(
      'Appends a label to the interface name; both together have at most 15 characters.',
      'インターフェイス名に付けるラベルを指定します(合わせて 15 文字まで)。',
    ),
    monapi: param(
      'Lets each monitor also check the route through the AWS API. It finds changes from outside, but costs time and API calls.',
      'monitor のたびに AWS の API でも経路を確認します。外部からの変更を検知できますが、時間と API の呼び出しが増えます。',
    ),
    lookup_type: param('Selects what the route is compared with.', '経路と照合する対象を指定します。', {
      type: words(
        ['InstanceId', 'Compares the instance.', 'インスタンスと照合します。'],
        [
          'NetworkInterfaceId',
          'Compares the network interface, for shared VPCs.',
          'ネットワークインターフェイスと照合します(共有 VPC 用)。',
        ],
      ),
    }),
  },
);

const route53 = agentText(
  'Points a DNS record of Amazon Route 53 to the active node. Clients follow only after the time to live has passed, so an address that moves is faster where it is possible.',
  'Amazon Route 53 の DNS レコードを稼働ノードに向けます。切り替わりは TTL の経過後になるため、可能であればアドレス自体を移動するほうが高速です。',
  {
    awscli: binary('aws'),
    profile: param(
      'Selects the profile of the AWS command line. Its output format must be `text`.',
      'AWS CLI のプロファイルを指定します。出力形式は `text` でなければなりません。',
    ),
    hostedzoneid: param(
      'Sets the identifier of the hosted zone that contains the record.',
      'レコードを含むホストゾーンの ID を指定します。',
    ),
    fullname: param(
      'Sets the full name of the record. It must end with a dot.',
      'レコードの完全な名前を指定します。末尾にはピリオドが必要です。',
    ),
    ip: param(
      'Selects the address that is entered into the record: `local`, `public`, or a fixed one.',
      'レコードに登録するアドレスを `local`、`public`、または具体的な値で指定します。',
    ),
    ttl: param(
      'Sets in seconds how long resolvers may keep the record. A short time makes failovers visible sooner.',
      'リゾルバーがレコードを保持する時間(秒)を指定します。短くすると、フェイルオーバーが早く反映されます。',
      { type: number },
    ),
  },
);

const awsEip = agentText(
  'Associates an Elastic IP address of Amazon EC2 with the active node, which moves a public address. Combine it with `awsvip` if the service uses a secondary private address.',
  'Amazon EC2 の Elastic IP を稼働ノードに関連付け、パブリックアドレスを移動します。サービスがセカンダリプライベート IP を使う場合は、`awsvip` と組み合わせます。',
  {
    awscli: binary('aws'),
    profile: awsProfile,
    elastic_ip: param(
      'Sets the Elastic IP address that moves with the resource.',
      'リソースと一緒に移動する Elastic IP を指定します。',
      { type: ipAddress },
    ),
    allocation_id: param(
      'Sets the identifier (`eipalloc-...`) under which Amazon has reserved the Elastic IP address.',
      'Elastic IP の割り当て ID(`eipalloc-...`)を指定します。',
    ),
    private_ip_address: param(
      'Sets the private address of the node with which the Elastic IP is associated, if it is not the primary one.',
      'Elastic IP を関連付けるノードのプライベートアドレスを指定します(プライマリ以外の場合)。',
      { type: ipAddress },
    ),
    api_delay: apiDelay,
  },
);

const awsVip = agentText(
  'Assigns a secondary private IP address of Amazon EC2 to the active node. The nodes must be in the same subnet; add an IPaddr2 resource, which configures the address in the operating system.',
  'Amazon EC2 のセカンダリプライベート IP を稼働ノードに割り当てます。ノードは同じサブネットにある必要があり、OS へのアドレス設定には IPaddr2 を併用します。',
  {
    awscli: binary('aws'),
    profile: awsProfile,
    secondary_private_ip: param(
      'Sets the secondary private address that moves between the EC2 instances.',
      'EC2 インスタンス間で移動するセカンダリプライベートアドレスを指定します。',
      { type: ipAddress },
    ),
    api_delay: apiDelay,
  },
);

const aliyun = agentText(
  'Moves a virtual IP address within an Alibaba Cloud VPC by pointing a route to the active node.',
  'Alibaba Cloud の VPC の経路を稼働ノードに向けることで仮想 IP を移動します。',
  {
    aliyuncli: binary('aliyuncli'),
    address: param('Sets the virtual address that moves within the VPC.', 'VPC 内で移動する仮想 IP を指定します。', {
      type: ipAddress,
    }),
    routing_table: param(
      'Sets the identifier (`vtb-...`) of the route table in which the address is entered.',
      'アドレスを登録するルートテーブルの ID(`vtb-...`)を指定します。',
    ),
    interface: param(
      'Names the interface of the instance that receives the virtual address.',
      '仮想 IP を割り当てるインスタンスのインターフェイスを指定します。',
      { type: networkInterface },
    ),
    endpoint: param(
      'Sets the address of the Alibaba Cloud service, which depends on the region.',
      'Alibaba Cloud のサービスのエンドポイントを指定します(リージョンにより異なります)。',
    ),
    profile: param(
      'Selects the profile of the Alibaba Cloud command line, which holds the credentials.',
      '認証情報を含む Alibaba Cloud CLI のプロファイルを指定します。',
    ),
  },
);

const azureEvents = (method: { readonly en: string; readonly ja: string }): AgentText =>
  agentText(
    `Watches for maintenance that Microsoft Azure has announced for the virtual machine, and moves the resources away in time by setting ${method.en}. Clone it over all nodes.`,
    `Microsoft Azure が予告した仮想マシンの保守作業を監視し、${method.ja}を設定して事前にリソースを移動します。クローンで全ノードに配置します。`,
    {
      eventTypes: param(
        'Lists the kinds of announced events to react to, separated by commas: `Freeze`, `Reboot`, `Redeploy`. A freeze lasts only seconds, so moving for it rarely pays.',
        '対応する予告イベントの種類をカンマ区切りで指定します(`Freeze`、`Reboot`、`Redeploy`)。Freeze は数秒で終わるため、移動する必要はほとんどありません。',
      ),
      verbose: param(
        'Logs in detail which events the agent found and how it reacted.',
        '検出したイベントと対応を詳しくログに出力します。',
      ),
    },
  );

const azureLb = agentText(
  'Answers the health probes of a load balancer of Microsoft Azure, so traffic for the virtual address reaches the node where it runs. Group it with the IPaddr2 resource of that address.',
  'Microsoft Azure のロードバランサーのヘルスプローブに応答し、仮想 IP 宛ての通信が実行ノードに届くようにします。そのアドレスの IPaddr2 と同じグループに入れます。',
  {
    nc: param(
      'Sets the program that listens for the probes, `nc` or `socat`.',
      'プローブを待ち受けるプログラム(`nc` または `socat`)を指定します。',
    ),
    port: param(
      'Sets the port that the Azure load balancer probes. It must equal the port of the health probe.',
      'Azure のロードバランサーが確認するポートを指定します。ヘルスプローブの設定と一致させます。',
      { type: port },
    ),
  },
);

const gcpIlb = agentText(
  'Answers the health checks of an internal load balancer of Google Cloud, so traffic for the virtual address reaches the node where it runs. Group it with the IPaddr2 resource of that address.',
  'Google Cloud の内部ロードバランサーのヘルスチェックに応答し、仮想 IP 宛ての通信が実行ノードに届くようにします。そのアドレスの IPaddr2 と同じグループに入れます。',
  {
    port: param(
      'Sets the port that the Google Cloud load balancer checks. It must equal the port of the health check.',
      'Google Cloud のロードバランサーが確認するポートを指定します。ヘルスチェックの設定と一致させます。',
      { type: port },
    ),
    cat: param(
      'Sets the program that listens for the health checks; `socat` is preferred to `nc`.',
      'ヘルスチェックを待ち受けるプログラムを指定します(`nc` より `socat` を推奨)。',
    ),
    log_enable: param(
      'Sends the messages of the agent to an external logging program as well.',
      'エージェントのメッセージを外部のログプログラムにも送ります。',
      { type: boolean },
    ),
    log_cmd: param(
      'Names the external logging program, without arguments.',
      '外部のログプログラムを引数なしで指定します。',
    ),
    log_params: param(
      'Sets the arguments of the logging program that precede the message.',
      'ログプログラムの引数のうち、メッセージの前に置くものを指定します。',
    ),
    log_end_params: param(
      'Sets the arguments of the logging program that follow the message.',
      'ログプログラムの引数のうち、メッセージの後に置くものを指定します。',
    ),
  },
);

const stackdriver = param(
  'Sends the log of the agent to the logging service of Google Cloud as well.',
  'エージェントのログを Google Cloud のロギングサービスにも送ります。',
);

const gcpPdMove = agentText(
  'Attaches a persistent disk of Google Cloud to the active node and detaches it at stop. A regional disk survives the loss of a zone. Put it before the file system.',
  'Google Cloud の永続ディスクを稼働ノードに接続し、停止時に切断します。リージョンディスクであれば、ゾーン障害でも使い続けられます。ファイルシステムの前に起動します。',
  {
    disk_name: param('Names the Google Cloud disk that moves.', '移動する Google Cloud のディスクを指定します。'),
    disk_scope: param(
      'Sets where the disk exists: `regional`, the name of a zone, or `detect`.',
      'ディスクの範囲を `regional`、ゾーン名、`detect` のいずれかで指定します。',
    ),
    disk_csek_file: param(
      'Sets the file with the customer-supplied key of an encrypted disk.',
      '暗号化ディスクの顧客指定の鍵ファイルを指定します。',
      { type: path },
    ),
    mode: param('Selects how the disk is attached.', 'ディスクの接続方法を指定します。', {
      type: words(
        ['READ_WRITE', 'Allows writing; one node at a time.', '読み書きできます(同時に 1 ノードだけ)。'],
        ['READ_ONLY', 'Allows reading only.', '読み取り専用です。'],
      ),
    }),
    device_name: param(
      'Sets the name under which the guest sees the disk (`/dev/disk/by-id/google-NAME`).',
      'ゲストから見えるディスクの名前(`/dev/disk/by-id/google-名前`)を指定します。',
      { type: anything('a device name', 'デバイス名') },
    ),
    stackdriver_logging: stackdriver,
  },
);

/** The agents that move an address of Google Cloud by a route. */
const gcpRoute: Readonly<Record<string, ParamText>> = {
  ip: param(
    'Sets the virtual address to which the route leads. It must lie outside all subnets of the VPC.',
    '経路の宛先になる仮想 IP を指定します。VPC のどのサブネットにも属さないものにします。',
    { type: ipAddress },
  ),
  vpc_network: param(
    'Names the VPC network in which the route is created.',
    '経路を作成する VPC ネットワークの名前を指定します。',
  ),
  interface: param(
    'Names the interface on which the Google Cloud instance configures the address.',
    'Google Cloud のインスタンスがアドレスを設定するインターフェイスを指定します。',
    { type: networkInterface },
  ),
  route_name: param(
    'Names the route. Each virtual address needs its own name.',
    '経路の名前を指定します。仮想 IP ごとに別の名前にします。',
  ),
};
const gcpProject = param(
  'Sets the project of the instances. Needed if they belong to a shared service project; otherwise it is detected.',
  'インスタンスのプロジェクト ID を指定します。共有サービスプロジェクトの場合に必要で、それ以外では自動で判定されます。',
);
const gcpAccount = param(
  'Sets the JSON file with the key of a service account. Without it the account of the instance is used.',
  'サービスアカウントの鍵の JSON ファイルを指定します。省略すると、インスタンスのアカウントが使われます。',
  { type: path },
);

const gcpMoveIp = agentText(
  'Moves a virtual IP address within a Google Cloud VPC by a route that the `gcloud` command changes. IP forwarding must be allowed for the instances. The agent `gcp-vpc-move-route` does the same through the API, without `gcloud`.',
  'Google Cloud の VPC の経路を `gcloud` コマンドで変更し、仮想 IP を移動します。インスタンスで IP 転送を許可しておく必要があります。`gcloud` を使わず API で同じことを行う `gcp-vpc-move-route` もあります。',
  {
    gcloud: binary('gcloud'),
    configuration: param(
      'Selects a named configuration of `gcloud`, with account and project.',
      'アカウントとプロジェクトを含む `gcloud` の名前付き構成を指定します。',
    ),
    ...gcpRoute,
  },
);

const gcpMoveRoute = agentText(
  'Moves a virtual IP address within a Google Cloud VPC by a route, which it changes through the API. IP forwarding must be allowed for the instances, and their account may change routes.',
  'Google Cloud の VPC の経路を API で変更し、仮想 IP を移動します。インスタンスの IP 転送と、アカウントによる経路の変更を許可しておく必要があります。',
  { ...gcpRoute, project: gcpProject, serviceaccount: gcpAccount, stackdriver_logging: stackdriver },
);

const gcpMoveVip = agentText(
  'Moves an alias IP range of Google Cloud to the active node. The agent removes it from the other instances first.',
  'Google Cloud のエイリアス IP 範囲を稼働ノードに移動します。先にほかのインスタンスから外されます。',
  {
    alias_ip: param(
      'Sets the virtual address with its prefix length, such as `10.0.0.9/32`.',
      '仮想 IP をプレフィックス長付きで指定します(例: `10.0.0.9/32`)。',
    ),
    alias_range_name: param(
      'Names the secondary range of the subnet from which the address is taken. Without it the primary range is used.',
      'アドレスが属するサブネットのセカンダリ範囲の名前を指定します。省略するとプライマリ範囲になります。',
    ),
    hostlist: param(
      'Lists the instances from which the address is removed, separated by spaces. Without it all instances of the project are asked, which takes longer.',
      'アドレスを外す対象のインスタンスを空白区切りで指定します。省略するとプロジェクトの全インスタンスを調べるため、時間がかかります。',
    ),
    project: gcpProject,
    serviceaccount: gcpAccount,
    stackdriver_logging: stackdriver,
  },
);

const ociVip = agentText(
  'Assigns a secondary private IP address of Oracle Cloud Infrastructure to the active node and configures it there. The instances need a policy that lets them manage the virtual network.',
  'Oracle Cloud Infrastructure のセカンダリプライベート IP を稼働ノードに割り当てて設定します。インスタンスには、仮想ネットワークの管理を許可するポリシーが必要です。',
  {
    ocicli: binary('oci'),
    secondary_private_ip: param(
      'Sets the secondary private address that moves between the Oracle Cloud instances.',
      'Oracle Cloud のインスタンス間で移動するセカンダリプライベートアドレスを指定します。',
      { type: ipAddress },
    ),
    cidr_netmask: param(
      'Sets the prefix length of the secondary address.',
      'セカンダリアドレスのプレフィックス長を指定します。',
    ),
    interface_alias: param(
      'Sets the number of the alias interface (`eth0:NUMBER`) that holds the address.',
      'アドレスを設定する別名インターフェイスの番号(`eth0:番号`)を指定します。',
    ),
    api_delay: apiDelay,
  },
);

/** How the agents for OpenStack log in. */
const openstack: Readonly<Record<string, ParamText>> = {
  cloud: param(
    'Selects an entry of `clouds.yaml`, which holds the OpenStack credentials. Either this, `openrc`, or the single credentials are required.',
    'OpenStack の認証情報を含む `clouds.yaml` の項目を指定します。これか `openrc`、または個別の認証情報が必要です。',
  ),
  openrc: param(
    'Sets the `openrc` file with the OpenStack credentials. It can contain a password, so only root should be able to read it.',
    'OpenStack の認証情報を含む `openrc` ファイルを指定します。パスワードを含むことがあるため、root だけが読めるようにします。',
    { type: path },
  ),
  auth_url: param(
    'Sets the URL of the OpenStack identity service (Keystone).',
    'OpenStack の認証サービス(Keystone)の URL を指定します。',
    { type: url },
  ),
  username: param(
    'Sets the OpenStack account. Its role must allow the changes that the agent makes.',
    'OpenStack のユーザー名を指定します。エージェントの変更を許可されたロールが必要です。',
  ),
  password: param(
    'Sets the password of the OpenStack account. It is readable in the CIB; `cloud` or `openrc` avoid that.',
    'OpenStack のユーザーのパスワードを指定します。CIB に平文で残るため、避けるには `cloud` か `openrc` を使います。',
    { secret: true },
  ),
  project_name: param(
    'Names the OpenStack project that contains the instances.',
    'インスタンスが属する OpenStack のプロジェクトを指定します。',
  ),
  user_domain_name: param(
    'Names the Keystone domain of the account.',
    'ユーザーが属する Keystone のドメインを指定します。',
  ),
  project_domain_name: param(
    'Names the Keystone domain of the project.',
    'プロジェクトが属する Keystone のドメインを指定します。',
  ),
  openstackcli: binary('openstack'),
  insecure: param(
    'Accepts OpenStack servers whose certificate cannot be verified. An attacker in the network can then steal the credentials.',
    '証明書を検証できない OpenStack サーバーへの接続を許可します。ネットワーク上の攻撃者に認証情報を盗まれるおそれがあります。',
  ),
};
const subnetId = param(
  'Sets the identifier of the subnet whose port receives the address.',
  'アドレスを割り当てるポートのサブネット ID を指定します。',
);

export const ocfCloud: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:aws-vpc-move-ip': awsVpcMoveIp,
  'ocf:heartbeat:aws-vpc-route53': route53,
  'ocf:heartbeat:awseip': awsEip,
  'ocf:heartbeat:awsvip': awsVip,
  'ocf:heartbeat:aliyun-vpc-move-ip': aliyun,
  'ocf:heartbeat:azure-events': azureEvents({ en: 'the node to standby', ja: 'ノードの standby ' }),
  'ocf:heartbeat:azure-events-az': azureEvents({
    en: 'the health attribute `#health-azure`, which requires `node-health-strategy`',
    ja: 'ヘルス属性 `#health-azure`(`node-health-strategy` が必要)',
  }),
  'ocf:heartbeat:azure-lb': azureLb,
  'ocf:heartbeat:gcp-ilb': gcpIlb,
  'ocf:heartbeat:gcp-pd-move': gcpPdMove,
  'ocf:heartbeat:gcp-vpc-move-ip': gcpMoveIp,
  'ocf:heartbeat:gcp-vpc-move-route': gcpMoveRoute,
  'ocf:heartbeat:gcp-vpc-move-vip': gcpMoveVip,
  'ocf:heartbeat:ocivip': ociVip,
  'ocf:heartbeat:openstack-cinder-volume': agentText(
    'Attaches a Cinder volume of OpenStack to the active node and detaches it at stop. It needs a cloned `openstack-info` resource and starts before the file system.',
    'OpenStack の Cinder ボリュームを稼働ノードに接続し、停止時に切断します。クローンの `openstack-info` が必要で、ファイルシステムの前に起動します。',
    {
      ...openstack,
      volume_local_check: param(
        'Lets the monitor look for the volume on the node instead of asking the OpenStack API. Faster, and independent of an API outage.',
        'monitor で OpenStack の API に問い合わせず、ノード上のボリュームを確認します。速く、API の障害にも影響されません。',
      ),
      volume_id: param('Sets the identifier of the Cinder volume.', 'Cinder ボリュームの ID を指定します。'),
    },
  ),
  'ocf:heartbeat:openstack-floating-ip': agentText(
    'Moves a floating IP address of OpenStack to the active node. It needs a cloned `openstack-info` resource.',
    'OpenStack のフローティング IP を稼働ノードに移動します。クローンの `openstack-info` が必要です。',
    {
      ...openstack,
      ip_id: param(
        'Sets the identifier of the floating IP address; the address itself is not accepted.',
        'フローティング IP の ID を指定します(アドレスそのものは指定できません)。',
      ),
      subnet_id: subnetId,
    },
  ),
  'ocf:heartbeat:openstack-virtual-ip': agentText(
    'Permits a virtual IP address on the OpenStack port of the active node (allowed address pair). It needs a cloned `openstack-info` resource, and IPaddr2 to configure the address.',
    '稼働ノードの OpenStack のポートで仮想 IP を許可します(許可アドレスペア)。クローンの `openstack-info` と、アドレスを設定する IPaddr2 が必要です。',
    {
      ...openstack,
      ip: param(
        'Sets the virtual address that the OpenStack port may use.',
        'OpenStack のポートで許可する仮想 IP を指定します。',
        { type: ipAddress },
      ),
      subnet_id: subnetId,
    },
  ),
  'ocf:heartbeat:openstack-info': agentText(
    'Stores facts about the OpenStack instance (identifier, ports, flavor, availability zone) as node attributes. The other OpenStack agents need them, so clone it over all nodes.',
    'OpenStack のインスタンスの情報(ID、ポート、フレーバー、アベイラビリティゾーン)をノード属性に記録します。ほかの OpenStack 用エージェントに必要なため、クローンで全ノードに配置します。',
    {
      ...openstack,
      pidfile: { ...stateFile, noDefault: true },
      delay: dampen,
      curlcli: binary('curl'),
      pythoncli: binary('python3'),
    },
  ),
};
