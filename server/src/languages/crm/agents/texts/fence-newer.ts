import { anything, integer } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { apiKey, fenceBoardParams, region } from './fence-text.ts';
import { hostOrAddress, path, url, words } from './types.ts';

const hashes = words(
  ['sha256', 'Uses SHA-256.', 'SHA-256 を使います。'],
  ['sha512', 'Uses SHA-512.', 'SHA-512 を使います。'],
  ['sha1', 'Uses the older SHA-1.', '古い SHA-1 を使います。'],
  ['none', 'Uses no signature.', '署名を使いません。'],
);

const awsVpcNet = agentText(
  'Fences EC2 instances from the network by removing their security groups, which takes effect faster than a power-off. The node keeps running unless `onfence_poweroff` is set, and the groups return when it is switched on again.',
  'セキュリティグループを外すことで EC2 インスタンスをネットワークから切り離します(電源オフより早く効果が現れます)。`onfence_poweroff` を指定しなければノードは動き続け、電源オンの操作でグループが元に戻ります。',
  {
    plug: param('Sets the ID of the EC2 instance to isolate.', '切り離す EC2 インスタンスの ID です。', {
      type: anything('an instance', 'インスタンス'),
    }),
    region: param(
      'Names the AWS region in which the security groups are.',
      'セキュリティグループがある AWS リージョンの名前です。',
      { type: region },
    ),
    access_key: param(
      'Sets the ID of an AWS access key that may modify network interfaces.',
      'ネットワークインターフェイスの変更を許可された AWS アクセスキーの ID です。',
      { type: apiKey },
    ),
    secret_key: param(
      'Sets the secret of that AWS access key; an IAM role of the instances makes both unnecessary.',
      'その AWS アクセスキーのシークレットです(インスタンスに IAM ロールがあれば両方とも不要です)。',
      { secret: true },
    ),
    secg: param(
      'Lists the security groups that are removed, separated by commas.',
      '外すセキュリティグループの一覧です(カンマ区切り)。',
      { type: anything('security groups', 'セキュリティグループの一覧') },
    ),
    invert_sg_removal: param(
      'Inverts `secg`: all security groups except those listed are removed.',
      '`secg` の意味を逆にし、一覧にないセキュリティグループをすべて外します。',
    ),
    unfence_ignore_restore: param(
      'Leaves the security groups as they are when the node is switched on again.',
      'ノードの電源を入れる操作で、セキュリティグループを元に戻しません。',
    ),
    skip_race_check: param(
      'Skips the check whether this node is itself being isolated at the same moment.',
      '自ノードも同時に切り離されようとしていないかの確認を省きます。',
    ),
    onfence_poweroff: param(
      'Also stops the instance after it was isolated; it must then be started by hand.',
      '切り離した後にインスタンスも停止します(その後の起動は手動で行います)。',
    ),
    filter: param(
      'Limits the instances that the `list` action shows, as `KEY=VALUE`.',
      '`list` で表示するインスタンスを、`キー=値` の形で絞り込みます。',
      { type: anything('`KEY=VALUE`', '`キー=値`') },
    ),
    boto3_debug: param(
      'Logs what the library boto3 sends and receives.',
      'boto3 ライブラリの送受信の内容を記録します。',
    ),
  },
);

const virt = agentText(
  'Fences guests of libvirt through `fence_virtd` on the host, over a serial channel, TCP or a VM socket instead of multicast. Use it where multicast does not work, because `fence_xvm` is simpler otherwise.',
  'ホストの `fence_virtd` を通じて libvirt のゲストをフェンシングし、マルチキャストの代わりにシリアル、TCP、VM ソケットを使います。マルチキャストが使えない環境向けで、それ以外では `fence_xvm` のほうが簡単です。',
  {
    plug: param(
      'Names the guest to fence as libvirt lists it.',
      'フェンシング対象のゲストの、libvirt の一覧での名前です。',
      {
        type: anything('a guest', 'ゲスト名'),
      },
    ),
    domain: param(
      'Names the guest to fence under the oldest name of `plug`.',
      'フェンシング対象のゲストの名前です(`plug` の最も古い名前)。',
      { type: anything('a guest', 'ゲスト名') },
    ),
    serial_device: param(
      'Names the serial port of the guest that leads to the host.',
      'ホストにつながる、ゲストのシリアルポートです。',
      { type: path },
    ),
    serial_params: param(
      'Sets speed and format of the serial line, such as `115200,8N1`.',
      'シリアル回線の速度と形式です(`115200,8N1` など)。',
      { type: anything('speed and format', '速度と形式') },
    ),
    channel_address: param(
      'Sets the address of the VM channel inside the guest.',
      'ゲスト内での VM チャネルのアドレスです。',
      { type: hostOrAddress },
    ),
    ipport: param(
      'Sets the port at which `fence_virtd` accepts TCP, channel or socket connections.',
      '`fence_virtd` が TCP、チャネル、ソケットの接続を受け付けるポート番号です。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    ipaddr: param('Sets the address of the host in TCP mode.', 'TCP モードで接続するホストのアドレスです。', {
      type: hostOrAddress,
    }),
    vsock: param(
      'Sets the context ID (CID) of the host in VM socket mode; 2 is always the host.',
      'VM ソケットモードで接続するホストのコンテキスト ID(CID)です(2 は常にホストを表します)。',
      { type: integer({ min: 0 }) },
    ),
    auth: param(
      'Selects how the connection to `fence_virtd` is authenticated.',
      '`fence_virtd` との接続の認証方式を選びます。',
      { type: hashes },
    ),
    hash: param(
      'Selects the hash that protects each packet to `fence_virtd`.',
      '`fence_virtd` に送るパケットを保護するハッシュ方式を選びます。',
      { type: hashes },
    ),
    key_file: param('Names the key that guest and host share.', 'ゲストとホストが共有する鍵ファイルのパスです。', {
      type: path,
    }),
    timeout: param(
      'Sets how long the agent waits for the host to fence the guest.',
      'ホストによるフェンシングの完了を待つ時間です。',
      { type: duration },
    ),
    debug: param('Turns debug messages of the agent on.', 'エージェントのデバッグメッセージを有効にします。', {
      facts: { hidden: true },
    }),
  },
);

/** Agents of later releases of fence-agents, and fence_virt. */
export const newerFencing: Readonly<Record<string, AgentText>> = {
  'stonith:fence_aws_vpc_net': awsVpcNet,
  'stonith:fence_virt': virt,
  'stonith:fence_amt_ws': agentText(
    'Fences a computer with Intel vPro by its Active Management Technology over web services. The Python library pywsman must be installed.',
    'Intel vPro を備えたコンピューターを、Active Management Technology の Web サービスでフェンシングします。Python の pywsman ライブラリが必要です。',
    {
      ...fenceBoardParams,
      boot_option: param(
        'Selects the device from which the machine boots the next time.',
        '次にマシンを起動するデバイスを選びます。',
        {
          type: words(
            ['pxe', 'Boots over the network the next time.', '次はネットワークから起動します。'],
            ['hd', 'Boots from disk the next time.', '次はハードディスクから起動します。'],
            [
              'hdsafe',
              'Boots from disk in safe mode the next time.',
              '次はハードディスクからセーフモードで起動します。',
            ],
            ['cd', 'Boots from CD or DVD the next time.', '次は CD または DVD から起動します。'],
            ['diag', 'Boots into the diagnostics the next time.', '次は診断プログラムを起動します。'],
          ),
        },
      ),
    },
  ),
  'stonith:fence_eaton_ssh': agentText(
    'Fences a node by switching its outlet on an Eaton ePDU G3 over SSH.',
    'Eaton ePDU G3 に SSH で接続し、ノードのコンセントを操作してフェンシングします。',
  ),
  'stonith:fence_hetzner_cloud': agentText(
    'Fences servers of Hetzner Cloud through its API. Rented hardware of Hetzner needs `external/hetzner` instead.',
    'Hetzner Cloud のサーバーを API でフェンシングします。Hetzner の物理レンタルサーバーでは `external/hetzner` を使います。',
    {
      api_token: param(
        'Sets an API token with write access to the project of the servers.',
        'サーバーのプロジェクトへの書き込みを許可された API トークンです。',
        { secret: true },
      ),
      api_url: param('Sets the base URL of the Hetzner Cloud API.', 'Hetzner Cloud API の起点となる URL です。', {
        type: url,
      }),
    },
  ),
  'stonith:fence_nutanix_ahv': agentText(
    'Fences virtual machines of a Nutanix AHV cluster through Prism Central. Set `ssl`, and map node names to machine names or UUIDs with `pcmk_host_map`.',
    'Nutanix AHV クラスタの仮想マシンを、Prism Central を通じてフェンシングします。`ssl` を指定し、`pcmk_host_map` でノード名を仮想マシン名または UUID に対応付けます。',
    {
      filter: param(
        "Limits the machines that are listed by a Prism filter such as `name eq 'node1-vm'`.",
        "`name eq 'node1-vm'` のような Prism のフィルターで、一覧に含める仮想マシンを絞り込みます。",
        { type: anything('a filter', 'フィルター') },
      ),
    },
  ),
  'stonith:fence_ovm': agentText(
    'Fences virtual machines of Oracle VM through the REST API of Oracle VM Manager.',
    'Oracle VM の仮想マシンを、Oracle VM Manager の REST API を通じてフェンシングします。',
    {
      ssl_client_certificate_file: param(
        'Names a client certificate with which the agent authenticates instead of a password.',
        'パスワードの代わりに認証に使うクライアント証明書のパスです。',
        { type: path },
      ),
    },
  ),
  'stonith:fence_shelly_gen2': agentText(
    'Fences a node by a Shelly switch or plug of generation 2 or later over HTTP. These are devices for the home, so use a managed PDU in production.',
    '第 2 世代以降の Shelly スイッチやプラグを HTTP で操作してフェンシングします。家庭用の機器のため、本番ではマネージド PDU を使います。',
    {
      sw_id: param(
        'Sets the number of the switch in a Shelly device that has several.',
        '複数のスイッチを備えた Shelly で、操作するスイッチの番号です。',
        { type: integer({ min: 0 }) },
      ),
    },
  ),
};
