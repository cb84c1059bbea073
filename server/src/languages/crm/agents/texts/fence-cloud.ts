import { anything, integer } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type AgentText, agentText, type ParamText, param } from '../facts.ts';
import { apiKey, region } from './fence-text.ts';
import { command, hostOrAddress, path, url, user, words } from './types.ts';

/** An instance of a cloud by its ID. */
function instance(en: string, ja: string): ParamText {
  return param(en, ja, { type: anything('an instance', 'インスタンス') });
}

const aws: AgentText = agentText(
  'Fences EC2 instances through the API of Amazon Web Services. Give the nodes an IAM role that may describe, start, stop and reboot these instances, and map node names to instance IDs with `pcmk_host_map`. Stopping an instance can take minutes, so raise `pcmk_reboot_timeout` and `power_timeout`.',
  'AWS の API を通じて EC2 インスタンスをフェンシングします。対象インスタンスの参照、起動、停止、再起動を許可する IAM ロールをノードに与え、`pcmk_host_map` でノード名をインスタンス ID に対応付けます。停止に数分かかることがあるため、`pcmk_reboot_timeout` と `power_timeout` を長くします。',
  {
    plug: instance(
      'Sets the ID of the EC2 instance, such as `i-0123456789abcdef0`. Normally `pcmk_host_map` supplies it.',
      'EC2 インスタンスの ID です(`i-0123456789abcdef0` など)。通常は `pcmk_host_map` に任せます。',
    ),
    region: param(
      'Names the AWS region of the instances, such as `ap-northeast-1`. Without it, the configuration of boto3 decides.',
      'インスタンスがある AWS リージョンの名前です(`ap-northeast-1` など)。省略すると boto3 の設定に従います。',
      { type: region },
    ),
    access_key: param(
      'Sets the ID of an AWS access key. Omit it where the instances have an IAM role.',
      'AWS のアクセスキー ID です。インスタンスに IAM ロールがあれば指定しません。',
      { type: apiKey },
    ),
    secret_key: param(
      'Sets the secret that belongs to `access_key`. It is stored in clear text in the CIB, so prefer an IAM role.',
      '`access_key` に対応するシークレットキーです。CIB に平文で保存されるため、IAM ロールのほうが適しています。',
      { secret: true },
    ),
    filter: param(
      'Limits the instances that the agent lists, such as `tag:cluster=db` or `vpc-id=vpc-1a2b3c`.',
      'エージェントが一覧に含めるインスタンスを絞り込みます(`tag:cluster=db`、`vpc-id=vpc-1a2b3c` など)。',
      { type: anything('`KEY=VALUE`', '`キー=値`') },
    ),
    boto3_debug: param(
      'Logs the conversation of the library boto3 to /var/log/fence_aws_boto3.log.',
      'boto3 ライブラリの通信を /var/log/fence_aws_boto3.log に記録します。',
    ),
  },
);

const gce: AgentText = agentText(
  'Fences virtual machines of Google Compute Engine, by default with a reset (`method=cycle`). The service account of the nodes needs the right to get, list and reset instances. Create one resource for each node with `plug` set to its instance, or map them with `pcmk_host_map`.',
  'Google Compute Engine の仮想マシンを、既定ではリセット(`method=cycle`)でフェンシングします。ノードのサービスアカウントには、インスタンスの取得、一覧、リセットの権限が必要です。ノードごとに `plug` を指定したリソースを作成するか、`pcmk_host_map` で対応付けます。',
  {
    plug: instance(
      'Names the instance, or several separated by commas.',
      'インスタンスの名前です(複数の場合はカンマ区切り)。',
    ),
    zone: param(
      'Names the zone of the instance, such as `asia-northeast1-a`. Without it, the agent searches all zones of the project, which takes longer.',
      'インスタンスのゾーン名です(`asia-northeast1-a` など)。省略するとプロジェクトのすべてのゾーンを探すため、時間がかかります。',
      { type: anything('a zone', 'ゾーン名') },
    ),
    project: param(
      'Sets the ID of the Google Cloud project. Without it, the metadata server of the node supplies it.',
      'Google Cloud のプロジェクト ID です。省略すると、ノードのメタデータサーバーから取得します。',
      { type: anything('a project ID', 'プロジェクト ID') },
    ),
    stackdriver_logging: param(
      'Sends the log of the agent to Cloud Logging (Stackdriver) as well.',
      'エージェントのログを Cloud Logging(Stackdriver)にも送ります。',
    ),
    baremetalsolution: param(
      'Uses the API of the Bare Metal Solution instead of Compute Engine.',
      'Compute Engine ではなく Bare Metal Solution の API を使います。',
    ),
    apitimeout: param(
      'Sets how long a single request to the Google API may take.',
      'Google API への 1 回の要求の制限時間です。',
      { type: duration },
    ),
    retries: param(
      'Sets how often a failed request to the Google API is repeated.',
      'Google API への要求が失敗したときに繰り返す回数です。',
      { type: integer({ min: 0 }) },
    ),
    retrysleep: param(
      'Sets the pause before a failed request is repeated.',
      '失敗した要求を繰り返すまでの待ち時間です。',
      { type: duration },
    ),
    serviceaccount: param(
      'Names the JSON key file of a service account that the agent uses instead of that of the node.',
      'ノードのものの代わりに使う、サービスアカウントの JSON キーファイルのパスです。',
      { type: path },
    ),
    plugzonemap: param(
      'Lists the zones of several instances in the order of `plug`, separated by commas.',
      '`plug` に並べたインスタンスのゾーンを、同じ順に並べます(カンマ区切り)。',
      { type: anything('zones, separated by commas', 'ゾーン(カンマ区切り)') },
    ),
    proxyhost: param(
      'Sets the host of the HTTP proxy through which the Google API is reached.',
      'Google API への接続に使う HTTP プロキシのホストです。',
      { type: hostOrAddress },
    ),
    proxyport: param(
      'Sets the port of that HTTP proxy; needed together with `proxyhost`.',
      'その HTTP プロキシのポート番号です(`proxyhost` とともに指定します)。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    earlyexit: param(
      'Reports success at once where a reset of the instance is already in progress.',
      'インスタンスのリセットがすでに進行中なら、待たずに成功を報告します。',
    ),
    warntimeout: param(
      'Sets the time after which the agent stops waiting for the operation, logs a warning, and lets the cluster continue.',
      'この時間を超えると操作の完了を待つのをやめ、警告を記録してクラスタの処理を続けさせます。',
      { type: duration },
    ),
    errortimeout: param(
      'Sets the time after which an unfinished operation counts as failed fencing.',
      'この時間を超えても完了しない操作を、フェンシングの失敗とみなします。',
      { type: duration },
    ),
    runonwarn: param(
      'Sets a command that runs when `warntimeout` is exceeded.',
      '`warntimeout` を超えたときに実行するコマンドです。',
      { type: command },
    ),
    runonfail: param(
      'Sets a command that runs when fencing fails, for example to alert an administrator.',
      'フェンシングが失敗したときに実行するコマンドです(担当者への通知など)。',
      { type: command },
    ),
  },
);

const azure: AgentText = agentText(
  'Fences virtual machines of Microsoft Azure through the Resource Manager. Use a managed identity (`msi=true`) or an app registration with a role that may read, power off and start the machines. Deallocating takes minutes: set `pcmk_reboot_timeout=900` and `power_timeout=240`, and give one node a `pcmk_delay_max` or priority delay.',
  'Microsoft Azure の仮想マシンを Resource Manager を通じてフェンシングします。仮想マシンの参照、停止、起動を許可するロールを持つ、マネージド ID(`msi=true`)またはアプリの登録を使います。停止に数分かかるため、`pcmk_reboot_timeout=900` と `power_timeout=240` を設定し、`pcmk_delay_max` か優先順位による遅延も設定します。',
  {
    username: param(
      'Sets the application ID of the app registration. It is not needed with `msi`.',
      'アプリの登録のアプリケーション ID です。`msi` を使う場合は不要です。',
      { type: user },
    ),
    password: param(
      'Sets the client secret of the app registration. It expires in Azure, and fencing then fails until it is renewed.',
      'アプリの登録のクライアントシークレットです。Azure で期限が切れると、更新するまでフェンシングが失敗します。',
      { secret: true },
    ),
    plug: instance(
      'Names the virtual machine in Azure. Omit it where the machines have the names of the nodes.',
      'Azure での仮想マシンの名前です。ノード名と同じであれば指定しません。',
    ),
    resourceGroup: param(
      'Names the resource group of the machines. Without it, the metadata service of the node supplies it.',
      '仮想マシンのリソースグループの名前です。省略すると、ノードのメタデータサービスから取得します。',
      { type: anything('a resource group', 'リソースグループ名') },
    ),
    tenantId: param(
      'Sets the ID of the Azure Active Directory (Entra) tenant. It is required with an app registration.',
      'Azure Active Directory(Entra)のテナント ID です。アプリの登録を使う場合は必須です。',
      { type: anything('a tenant ID', 'テナント ID') },
    ),
    subscriptionId: param(
      'Sets the ID of the Azure subscription. The metadata service supplies this as well.',
      'Azure サブスクリプションの ID です。こちらもメタデータサービスから取得できます。',
      { type: anything('a subscription ID', 'サブスクリプション ID') },
    ),
    network_fencing: param(
      'Moves the machine into an isolated subnet before it is switched off. The virtual network needs a subnet `fence-subnet` whose security group denies all traffic.',
      '電源を切る前に、仮想マシンを隔離されたサブネットへ移します。仮想ネットワークに、すべての通信を拒否するサブネット `fence-subnet` を用意しておきます。',
    ),
    msi: param(
      'Authenticates with the managed identity of the machine instead of a stored secret.',
      '保存したシークレットの代わりに、仮想マシンのマネージド ID で認証します。',
    ),
    cloud: param(
      'Selects a sovereign Azure cloud. Omit it for the public cloud.',
      '国や用途ごとに分かれた Azure のクラウドを選びます。パブリッククラウドでは指定しません。',
      {
        type: words(
          ['china', 'Uses the cloud operated in China.', '中国で運用されるクラウドを使います。'],
          ['germany', 'Uses the former cloud operated in Germany.', 'ドイツで運用されていた旧クラウドを使います。'],
          ['usgov', 'Uses the cloud of the US government.', '米国政府向けのクラウドを使います。'],
          ['stack', 'Uses an Azure Stack of a customer.', '利用者が運用する Azure Stack を使います。'],
        ),
      },
    ),
  },
);

/** The parameters with which the Nova agents log in to Keystone. */
const nova: AgentText['params'] = {
  auth_url: param(
    'Sets the URL at which Keystone authenticates the administrator, such as `http://controller:5000/v3`.',
    'Keystone が管理者を認証する URL です(`http://controller:5000/v3` など)。',
    { type: url },
  ),
  endpoint_type: param(
    'Selects the kind of Nova endpoint to use, such as `internalURL` or `publicURL`.',
    '使用する Nova エンドポイントの種類を選びます(`internalURL`、`publicURL` など)。',
    { type: anything('a kind of endpoint', 'エンドポイントの種類') },
  ),
  region_name: param(
    'Names the OpenStack region of the compute nodes; needed where the cloud has several.',
    'コンピュートノードが属する OpenStack のリージョン名です(複数ある場合に必要です)。',
    { type: region },
  ),
  tenant_name: param(
    'Names the tenant or project of the administrator.',
    '管理者が属するテナントまたはプロジェクトの名前です。',
    { type: anything('a project', 'プロジェクト名') },
  ),
  insecure: param(
    'Accepts any certificate of the OpenStack services; use it only in tests.',
    'OpenStack のサービスの証明書を検証しません(テストだけで使います)。',
  ),
  project_domain: param(
    'Names the Keystone domain of the project.',
    'プロジェクトが属する Keystone ドメインの名前です。',
    {
      type: anything('a domain', 'ドメイン名'),
    },
  ),
  user_domain: param('Names the Keystone domain of the user.', 'ユーザーが属する Keystone ドメインの名前です。', {
    type: anything('a domain', 'ドメイン名'),
  }),
  domain: param(
    'Sets the DNS domain that Nova appends to the short node names of the cluster.',
    'クラスタの短いノード名に付け足す、Nova 側の DNS ドメインです。',
    { type: anything('a DNS domain', 'DNS ドメイン') },
  ),
  compute_domain: param(
    'Sets the DNS domain of the compute nodes under a former name of `domain`.',
    'コンピュートノードの DNS ドメインです(`domain` の以前の名前)。',
    { type: anything('a DNS domain', 'DNS ドメイン') },
  ),
  instance_filtering: param(
    'Evacuates only instances whose image or flavor is tagged `evacuable=true`; where nothing is tagged, all are evacuated.',
    'イメージまたはフレーバーに `evacuable=true` のタグがあるインスタンスだけを退避させます(タグが 1 つもなければすべてが対象です)。',
  ),
  no_shared_storage: param(
    'Declares that the instances do not live on shared storage, so its special handling is turned off.',
    'インスタンスが共有ストレージ上にないことを示し、共有ストレージ用の処理を無効にします。',
  ),
};

const compute: AgentText = agentText(
  'Tells OpenStack Nova that a compute node is down and has its instances evacuated to other hosts. Register it in the same fencing level after the agent that powers the node off.',
  'コンピュートノードのダウンを OpenStack Nova に伝え、そのインスタンスをほかのホストへ退避させます。電源を切るエージェントの後に、同じフェンシングレベルで登録します。',
  {
    ...nova,
    record_only: param(
      'Only records that the node needs evacuation and leaves it to a resource such as `NovaEvacuate`.',
      '退避が必要なことだけを記録し、退避自体は `NovaEvacuate` などのリソースに任せます。',
    ),
  },
);

const evacuate: AgentText = agentText(
  'Evacuates the instances of a compute node that OpenStack Nova already regards as down. It powers nothing off. It performs the second half of `fence_compute`.',
  'OpenStack Nova がすでにダウンとみなしているコンピュートノードのインスタンスを退避させます。電源は切りません。`fence_compute` の後半の処理を受け持ちます。',
  nova,
);

const openstack: AgentText = agentText(
  'Fences virtual machines of OpenStack through the Nova API. `python-novaclient` must be installed on every node. Map node names to server UUIDs with `pcmk_host_map`.',
  'OpenStack の仮想マシンを Nova API でフェンシングします。すべてのノードに `python-novaclient` が必要です。`pcmk_host_map` でノード名をサーバーの UUID に対応付けます。',
  {
    plug: instance('Sets the UUID of the Nova server to fence.', 'フェンシング対象の Nova サーバーの UUID です。'),
    uuid: param(
      'Sets the UUID of the Nova server under a former name of `plug`.',
      'Nova サーバーの UUID です(`plug` の以前の名前)。',
    ),
    auth_url: param(
      'Sets the URL of Keystone for the login, unless `cloud` or `openrc` supplies it.',
      'ログインに使う Keystone の URL です(`cloud` や `openrc` を使う場合は不要です)。',
      { type: url },
    ),
    project_name: param(
      'Names the OpenStack project that owns the servers.',
      'サーバーを所有する OpenStack プロジェクトの名前です。',
      { type: anything('a project', 'プロジェクト名') },
    ),
    user_domain_name: param(
      'Names the domain in which Keystone looks up the login user.',
      'ログインするユーザーを Keystone が探すドメインの名前です。',
      { type: anything('a domain', 'ドメイン名') },
    ),
    project_domain_name: param(
      'Names the domain in which Keystone looks up `project_name`.',
      '`project_name` を Keystone が探すドメインの名前です。',
      { type: anything('a domain', 'ドメイン名') },
    ),
    cloud: param(
      'Names an entry of clouds.yaml with URL and credentials, which keeps the password out of the CIB.',
      'URL と認証情報を含む clouds.yaml の項目名で、CIB にパスワードを書かずに済みます。',
      { type: anything('an entry of clouds.yaml', 'clouds.yaml の項目名') },
    ),
    openrc: param(
      'Names an openrc file from which the credentials are read.',
      '認証情報を読み取る openrc ファイルのパスです。',
      { type: path },
    ),
    cacert: param(
      'Names a file with the certificate authorities that verify the OpenStack services.',
      'OpenStack のサービスを検証する認証局の証明書ファイルのパスです。',
      { type: path },
    ),
    apitimeout: param(
      'Sets how long a single request to the Nova API may take.',
      'Nova API への 1 回の要求の制限時間です。',
      { type: duration },
    ),
  },
);

const ibmVpc: AgentText = agentText(
  'Fences virtual server instances of IBM Cloud VPC through its API.',
  'IBM Cloud VPC の仮想サーバーインスタンスを、その API を通じてフェンシングします。',
  {
    plug: instance('Sets the ID of the instance in the VPC.', 'VPC でのインスタンスの ID です。'),
    apikey: param(
      'Sets the API key of an IBM Cloud account that may stop and start the instances.',
      'インスタンスの停止と起動を許可された、IBM Cloud アカウントの API キーです。',
      { secret: true },
    ),
    limit: param(
      'Sets how many instances one request lists; raise it where the region has more.',
      '1 回の要求で一覧に含めるインスタンスの数で、リージョンにそれ以上あれば増やします。',
      { type: integer({ min: 1 }) },
    ),
    proxy: param(
      'Sets the URL of a proxy through which the IBM Cloud API is reached.',
      'IBM Cloud の API への接続に使うプロキシの URL です。',
      { type: url },
    ),
    region: param('Names the IBM Cloud region, such as `jp-tok`.', 'IBM Cloud のリージョン名です(`jp-tok` など)。', {
      type: region,
    }),
    token_file: param(
      'Names the file that caches the access token; `[hash]` in it is replaced by a checksum of the login.',
      'アクセストークンを保存するファイルのパスです(`[hash]` はログイン情報のチェックサムに置き換わります)。',
      { type: anything('a path', 'パス') },
    ),
  },
);

const powervs: AgentText = agentText(
  'Fences logical partitions of IBM Power Virtual Server through the IBM Cloud API.',
  'IBM Power Virtual Server の論理パーティションを、IBM Cloud の API を通じてフェンシングします。',
  {
    plug: instance('Sets the ID of the partition to fence.', 'フェンシング対象のパーティションの ID です。'),
    api_type: param(
      'Selects the endpoint of the Power Virtual Server API.',
      'Power Virtual Server の API のエンドポイントを選びます。',
      {
        type: words(
          ['private', 'Uses the endpoint inside the IBM Cloud network.', 'IBM Cloud 内部のエンドポイントを使います。'],
          ['public', 'Uses the endpoint on the Internet.', 'インターネット側のエンドポイントを使います。'],
        ),
      },
    ),
    crn: param(
      'Sets the Cloud Resource Name (CRN) of the Power Virtual Server workspace.',
      'Power Virtual Server ワークスペースの CRN(Cloud Resource Name)です。',
      { type: anything('a CRN', 'CRN') },
    ),
    instance: param(
      'Sets the ID of the workspace (cloud instance) that contains the partitions.',
      'パーティションを含むワークスペース(クラウドインスタンス)の ID です。',
      { type: anything('a workspace ID', 'ワークスペース ID') },
    ),
    proxy: param(
      'Sets the URL of a proxy through which the Power Virtual Server API is reached.',
      'Power Virtual Server の API への接続に使うプロキシの URL です。',
      { type: url },
    ),
    region: param(
      'Names the region of the workspace, such as `tok`.',
      'ワークスペースのリージョン名です(`tok` など)。',
      {
        type: region,
      },
    ),
    token: param(
      'Sets the IBM Cloud API key with which the agent obtains its access token.',
      'エージェントがアクセストークンの取得に使う、IBM Cloud の API キーです。',
      { secret: true },
    ),
  },
);

/** Clouds and rented servers. */
export const clouds: Readonly<Record<string, AgentText>> = {
  'stonith:fence_aws': aws,
  'stonith:fence_gce': gce,
  'stonith:fence_azure_arm': azure,
  'stonith:fence_compute': compute,
  'stonith:fence_evacuate': evacuate,
  'stonith:fence_openstack': openstack,
  'stonith:fence_ibm_vpc': ibmVpc,
  'stonith:fence_ibm_powervs': powervs,
  'stonith:fence_ironic': agentText(
    'Fences bare-metal servers that OpenStack Ironic manages, by the command line of OpenStack. Its authors advise against production use, because fencing then depends on a working Ironic.',
    'OpenStack Ironic が管理する物理サーバーを、OpenStack のコマンドでフェンシングします。フェンシングが Ironic の稼働に依存するため、作者は本番での使用を勧めていません。',
    {
      auth_url: param(
        'Sets the URL of Keystone, with which the command `openstack` logs in.',
        '`openstack` コマンドがログインする Keystone の URL です。',
        { type: url },
      ),
      tenant_name: param(
        'Names the administrative project that may control Ironic.',
        'Ironic を操作できる管理用プロジェクトの名前です。',
        { type: anything('a project', 'プロジェクト名') },
      ),
      openstack_path: param('Sets the path of the command `openstack`.', '`openstack` コマンドのパスです。', {
        type: path,
      }),
    },
  ),
  'stonith:fence_aliyun': agentText(
    'Fences ECS instances of Alibaba Cloud (Aliyun) through its API.',
    'Alibaba Cloud(Aliyun)の ECS インスタンスを、その API を通じてフェンシングします。',
    {
      plug: instance(
        'Sets the ID of the ECS instance, such as `i-bp1abc`.',
        'ECS インスタンスの ID です(`i-bp1abc` など)。',
      ),
      region: param(
        'Names the Alibaba Cloud region, such as `ap-northeast-1`.',
        'Alibaba Cloud のリージョン名です(`ap-northeast-1` など)。',
        { type: region },
      ),
      access_key: param(
        'Sets the ID of an Alibaba Cloud access key; not needed with `ram_role`.',
        'Alibaba Cloud のアクセスキー ID です(`ram_role` を使う場合は不要)。',
        { type: apiKey },
      ),
      secret_key: param(
        'Sets the secret that belongs to the Alibaba Cloud access key.',
        'Alibaba Cloud のアクセスキーに対応するシークレットです。',
        { secret: true },
      ),
      ram_role: param(
        'Names a RAM role of the nodes that grants access without a stored key.',
        'キーを保存せずにアクセスするための、ノードの RAM ロールの名前です。',
        { type: anything('a RAM role', 'RAM ロール名') },
      ),
    },
  ),
  'stonith:fence_ecloud': agentText(
    'Fences instances of ANS eCloud VPC or servers of eCloud v1 through the API of ANS.',
    'ANS の eCloud VPC のインスタンスや eCloud v1 のサーバーを、ANS の API を通じてフェンシングします。',
    {
      plug: instance(
        'Sets the ID of the eCloud instance (VPC) or server (v1).',
        'eCloud のインスタンス(VPC)またはサーバー(v1)の ID です。',
      ),
      apikey: param(
        'Sets the API key of the eCloud account; it needs read and write access.',
        'eCloud アカウントの API キーです(読み書きの権限が必要です)。',
        { secret: true },
      ),
    },
  ),
  'stonith:fence_ovh': agentText(
    'Fences rented OVH servers through the API of OVH. Off is simulated by booting the rescue system.',
    'OVH のレンタルサーバーを OVH の API でフェンシングします。電源オフは、レスキューシステムの起動で代用します。',
    {
      email: param(
        'Sets the address to which OVH reports each reboot.',
        '再起動のたびに OVH が通知を送るメールアドレスです。',
        { type: anything('an e-mail address', 'メールアドレス') },
      ),
    },
  ),
};
