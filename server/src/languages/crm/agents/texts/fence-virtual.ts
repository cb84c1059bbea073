import { anything, integer, ipv4 } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { path, url, words } from './types.ts';

const hashes = words(
  ['sha256', 'Signs with SHA-256.', 'SHA-256 で署名します。'],
  ['sha512', 'Signs with SHA-512.', 'SHA-512 で署名します。'],
  ['sha1', 'Signs with the older SHA-1.', '古い SHA-1 で署名します。'],
  ['none', 'Sends requests without a signature.', '署名せずに要求を送ります。'],
);

const xvm: AgentText = agentText(
  'Fences KVM guests from inside other guests by a multicast request to the daemon `fence_virtd` on the host. The shared key must exist on the host and on every guest. The bridge must pass multicast (IGMP snooping off, or a querier present), which is the usual reason why requests get no answer.',
  'KVM ゲストの中から、ホストの `fence_virtd` にマルチキャストで要求を送り、別のゲストをフェンシングします。共有鍵をホストとすべてのゲストに置きます。ブリッジがマルチキャストを通す必要があり(IGMP スヌーピングの無効化、またはクエリアの設置)、応答がない場合の多くはこれが原因です。',
  {
    port: param(
      'Names the guest to fence, as libvirt knows it. Normally `pcmk_host_map` supplies it.',
      'フェンシング対象のゲストの、libvirt での名前です。通常は `pcmk_host_map` に任せます。',
      { type: anything('a guest', 'ゲスト名') },
    ),
    multicast_address: param(
      'Sets the multicast address at which `fence_virtd` listens. It must equal the address in fence_virt.conf on the host.',
      '`fence_virtd` が待ち受けるマルチキャストアドレスです。ホストの fence_virt.conf と一致させます。',
      { type: ipv4 },
    ),
    ipport: param(
      'Sets the port at which `fence_virtd` listens on the host.',
      'ホストの `fence_virtd` が待ち受けるポート番号です。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    ip_family: param(
      'Selects the IP version of the multicast request.',
      'マルチキャストの要求に使う IP のバージョンを選びます。',
      {
        type: words(
          ['auto', 'Follows the multicast address.', 'マルチキャストアドレスから判断します。'],
          ['ipv4', 'Sends the request over IPv4.', 'IPv4 で要求を送ります。'],
          ['ipv6', 'Sends the request over IPv6.', 'IPv6 で要求を送ります。'],
        ),
      },
    ),
    retrans: param(
      'Sets the pause between two multicast requests, in tenths of a second.',
      'マルチキャストの要求を再送する間隔です(0.1 秒単位)。',
      { type: integer({ min: 1, unit: '0.1 s' }) },
    ),
    auth: param(
      'Selects how the connection back from the host is authenticated. It must match the setting of `fence_virtd`.',
      'ホストから返る接続の認証方式を選びます。`fence_virtd` の設定と一致させます。',
      { type: hashes },
    ),
    hash: param(
      'Selects how the multicast packets are signed. It must match `fence_virtd`, too.',
      'マルチキャストのパケットの署名方式を選びます。こちらも `fence_virtd` と一致させます。',
      { type: hashes },
    ),
    key_file: param(
      'Names the shared key, the same file on the host and on every guest.',
      '共有鍵のパスで、ホストとすべてのゲストに同じファイルを置きます。',
      { type: path },
    ),
    use_uuid: param(
      'Treats `port` as the UUID of the guest instead of its name.',
      '`port` の値を、ゲストの名前ではなく UUID として扱います。',
      {
        type: words(
          [
            '1',
            'Enabled. The program reads numbers only: `yes` or `true` is 0 to it.',
            '有効です。数値だけを解釈するため、`yes` や `true` は 0 とみなされます。',
          ],
          ['0', 'Disabled.', '無効です。'],
        ),
      },
    ),
    debug: param('Sets how detailed the debug output of the client is.', 'クライアントのデバッグ出力の詳しさです。', {
      type: integer({ min: 0 }),
    }),
    timeout: param(
      'Sets how long the whole request may take before fencing counts as failed.',
      '要求全体の制限時間で、超えるとフェンシングは失敗とみなされます。',
      { type: duration },
    ),
  },
);

/** Hypervisors, their managers, containers and partitions. */
export const hypervisors: Readonly<Record<string, AgentText>> = {
  'stonith:fence_xvm': xvm,
  'stonith:fence_virsh': agentText(
    'Fences virtual machines by logging in to their host over SSH and running `virsh` there. It suits lab clusters of guests, and the login must be root or a member of the group libvirt. Where node and machine names differ, map them with `pcmk_host_map`.',
    '仮想マシンのホストに SSH でログインし、`virsh` でフェンシングします。ゲストで組んだ実習用のクラスタに向いており、root または libvirt グループのユーザーでログインします。ノード名と仮想マシン名が異なる場合は `pcmk_host_map` で対応付けます。',
  ),
  'stonith:fence_vbox': agentText(
    'Fences VirtualBox machines by logging in to their host over SSH and running `VBoxManage` there. The login must own the machines.',
    'VirtualBox の仮想マシンのホストに SSH でログインし、`VBoxManage` でフェンシングします。仮想マシンを所有するユーザーでログインします。',
    {
      host_os: param(
        'Selects the operating system of the host, which decides how `VBoxManage` is called.',
        '`VBoxManage` の呼び出し方を決める、ホストの OS を選びます。',
        {
          type: words(
            ['linux', 'Uses a Linux shell on the host.', 'ホストで Linux のシェルを使います。'],
            ['macos', 'Uses a macOS shell on the host.', 'ホストで macOS のシェルを使います。'],
            ['windows', 'Uses the Windows command line on the host.', 'ホストで Windows のコマンドラインを使います。'],
          ),
        },
      ),
      vboxmanage_path: param('Sets the path of `VBoxManage` on the host.', 'ホスト上の `VBoxManage` のパスです。', {
        type: anything('a path on the host', 'ホスト上のパス'),
      }),
    },
  ),
  'stonith:fence_vmware_soap': agentText(
    'Fences VMware virtual machines through the SOAP API of vCenter or an ESXi host. Set `ssl`, and map node names to machine names or UUIDs with `pcmk_host_map`. An inventory path such as `/dc/vm/name` works where names repeat. Logging in takes long on big inventories, so raise `pcmk_monitor_timeout` there or use `fence_vmware_rest`.',
    'vCenter または ESXi ホストの SOAP API を通じて、VMware の仮想マシンをフェンシングします。`ssl` を指定し、`pcmk_host_map` でノード名を仮想マシン名または UUID に対応付けます。名前が重複する場合は `/dc/vm/name` のようなインベントリパスも使えます。仮想マシンの多い環境ではログインに時間がかかるため、`pcmk_monitor_timeout` を長くするか `fence_vmware_rest` を使います。',
  ),
  'stonith:fence_vmware_rest': agentText(
    'Fences VMware virtual machines through the REST API of vCenter 6.5 or later. It is faster than `fence_vmware_soap` and needs no inventory path, but machine names must be unique. The API lists at most 1,000 machines, so set `filter` in larger inventories.',
    'vCenter 6.5 以降の REST API を通じて、VMware の仮想マシンをフェンシングします。`fence_vmware_soap` より速く、インベントリパスも不要ですが、仮想マシン名は一意でなければなりません。API が返す一覧は最大 1,000 台のため、それより多い環境では `filter` を指定します。',
    {
      api_path: param(
        'Sets the path at which the REST API of vCenter begins; newer releases also offer `/api`.',
        'vCenter の REST API の起点となるパスです(新しいリリースには `/api` もあります)。',
        { type: path },
      ),
      filter: param(
        'Limits the list of machines by a query such as `filter.names=node1&filter.names=node2`.',
        '`filter.names=node1&filter.names=node2` のような条件で、仮想マシンの一覧を絞り込みます。',
        { type: anything('a query of the REST API', 'REST API の検索条件') },
      ),
    },
  ),
  'stonith:fence_vmware_vcloud': agentText(
    'Fences virtual machines through the API of VMware vCloud Director. `plug` takes the ID that the `list` action shows.',
    'VMware vCloud Director の API を通じて仮想マシンをフェンシングします。`plug` には `list` で表示される ID を指定します。',
    {
      api_path: param('Sets the path at which the vCloud API begins.', 'vCloud の API の起点となるパスです。', {
        type: path,
      }),
    },
  ),
  'stonith:fence_vmware': agentText(
    'Fences virtual machines of old VMware products by the VI Perl Toolkit or `vmrun`, which must be installed on every node. Use `fence_vmware_rest` or `fence_vmware_soap` with current products.',
    '古い VMware 製品の仮想マシンを、VI Perl Toolkit または `vmrun` でフェンシングします(すべてのノードに導入します)。現在の製品では `fence_vmware_rest` か `fence_vmware_soap` を使います。',
    {
      exec: param(
        'Sets the path of the helper program: `fence_vmware_helper` for ESX, `vmrun` for VMware Server.',
        '補助プログラムのパスです(ESX では `fence_vmware_helper`、VMware Server では `vmrun`)。',
        { type: anything('a program', 'プログラム') },
      ),
      vmware_type: param('Selects the product to which the agent connects.', 'エージェントが接続する製品を選びます。', {
        type: words(
          ['esx', 'Connects to ESX, ESXi or vCenter with VI Perl.', 'VI Perl で ESX、ESXi、vCenter に接続します。'],
          ['server2', 'Connects to VMware Server 2 with `vmrun`.', '`vmrun` で VMware Server 2 に接続します。'],
          ['server1', 'Connects to VMware Server 1 with `vmrun`.', '`vmrun` で VMware Server 1 に接続します。'],
        ),
      }),
      vmware_datacenter: param(
        'Limits the search for the machine to one datacenter of vCenter.',
        '仮想マシンを探す範囲を、vCenter の 1 つのデータセンターに限定します。',
        { type: anything('a datacenter', 'データセンター名') },
      ),
    },
  ),
  'stonith:fence_xenapi': agentText(
    'Fences virtual machines of Citrix Hypervisor (XenServer) or XCP-ng through the XenAPI of the pool master.',
    'Citrix Hypervisor(XenServer)や XCP-ng の仮想マシンを、プールマスターの XenAPI を通じてフェンシングします。',
    {
      session_url: param(
        'Sets the URL of the XenServer host or pool master, such as `https://xenhost`.',
        'XenServer ホストまたはプールマスターの URL です(`https://xenhost` など)。',
        { type: url },
      ),
    },
  ),
  'stonith:fence_pve': agentText(
    'Fences virtual machines or containers of Proxmox VE through the API of any node of the Proxmox cluster.',
    'Proxmox VE の仮想マシンやコンテナを、Proxmox クラスタのいずれかのノードの API を通じてフェンシングします。',
    {
      ip: param(
        'Sets the address of a node of the Proxmox cluster, which forwards requests to the others.',
        'Proxmox クラスタのいずれかのノードのアドレスです(要求はほかのノードへ転送されます)。',
      ),
      plug: param(
        'Sets the numeric ID of the machine in Proxmox, such as `101`.',
        'Proxmox での仮想マシンの ID 番号です(`101` など)。',
        { type: anything('a machine ID', '仮想マシンの ID') },
      ),
      pve_node: param(
        'Names the Proxmox node that runs the machine. It has no effect together with `pve_node_auto`.',
        '仮想マシンを動かしている Proxmox ノードの名前です。`pve_node_auto` と同時に指定すると無視されます。',
        { type: anything('a Proxmox node', 'Proxmox のノード名') },
      ),
      pve_node_auto: param(
        'Looks up the Proxmox node that runs the machine; needed where machines migrate.',
        '仮想マシンを動かしている Proxmox ノードを自動で探します(マイグレーションする環境で必要です)。',
      ),
      vmtype: param(
        'Selects whether the target is a machine or a container.',
        '対象が仮想マシンかコンテナかを選びます。',
        {
          type: words(
            ['qemu', 'Fences a QEMU/KVM machine.', 'QEMU/KVM の仮想マシンをフェンシングします。'],
            ['lxc', 'Fences an LXC container.', 'LXC コンテナをフェンシングします。'],
          ),
        },
      ),
      nodename: param(
        'Names the Proxmox node under a former name of `pve_node`.',
        'Proxmox ノードの名前です(`pve_node` の以前の名前)。',
        { type: anything('a Proxmox node', 'Proxmox のノード名') },
      ),
      node_name: param(
        'Names the Proxmox node under the oldest name of `pve_node`.',
        'Proxmox ノードの名前です(`pve_node` の最も古い名前)。',
        { type: anything('a Proxmox node', 'Proxmox のノード名') },
      ),
    },
  ),
  'stonith:fence_rhevm': agentText(
    'Fences virtual machines of oVirt or Red Hat Virtualization through the REST API of the engine. The login includes the profile, as in `admin@internal`.',
    'oVirt や Red Hat Virtualization の仮想マシンを、Engine の REST API を通じてフェンシングします。ユーザー名には `admin@internal` のようにプロファイルを付けます。',
    {
      use_cookies: param(
        'Reuses the session by a cookie, which spares the engine a login for every request.',
        'Cookie でセッションを再利用し、要求ごとのログインを省きます。',
      ),
      api_version: param(
        'Sets the version of the oVirt API; `auto` asks the engine.',
        'oVirt API のバージョンです(`auto` では Engine に問い合わせます)。',
        { type: anything('`auto`, `3` or `4`', '`auto`、`3`、`4` のいずれか') },
      ),
      cookie_file: param(
        'Names the file in which the session cookie is kept between calls.',
        '呼び出しの間、セッションの Cookie を保存するファイルのパスです。',
        { type: path },
      ),
      api_path: param(
        'Sets the path at which the API of the engine begins; very old engines use `/api`.',
        'Engine の API の起点となるパスです(非常に古い Engine では `/api`)。',
        { type: path },
      ),
      disable_http_filter: param(
        'Sends `Filter: false`, so an administrator sees all machines instead of only its own.',
        '`Filter: false` を送り、管理者が自分の分だけでなくすべての仮想マシンを参照できるようにします。',
      ),
    },
  ),
  'stonith:fence_kubevirt': agentText(
    'Fences virtual machines that run as KubeVirt objects in a Kubernetes cluster.',
    'Kubernetes クラスタで KubeVirt のオブジェクトとして動く仮想マシンをフェンシングします。',
    {
      namespace: param(
        'Names the Kubernetes namespace of the machines; without it, the namespace of the current context counts.',
        '仮想マシンが属する Kubernetes の名前空間です(省略すると現在のコンテキストの名前空間)。',
        { type: anything('a namespace', '名前空間') },
      ),
      kubeconfig: param(
        'Names the kubeconfig file with the access to the Kubernetes cluster; it must exist on every node.',
        'Kubernetes クラスタへの接続情報を含む kubeconfig ファイルのパスです(すべてのノードに置きます)。',
        { type: path },
      ),
      apiversion: param(
        'Sets the version of the KubeVirt API that the cluster serves.',
        'クラスタが提供する KubeVirt API のバージョンです。',
        { type: anything('a version such as `kubevirt.io/v1`', '`kubevirt.io/v1` のようなバージョン') },
      ),
    },
  ),
  'stonith:fence_docker': agentText(
    'Fences Docker containers that act as cluster nodes, by the remote API of the Docker host. For tests only.',
    'クラスタのノードとして動く Docker コンテナを、Docker ホストのリモート API でフェンシングします。テスト専用です。',
    {
      api_version: param(
        'Sets the version of the Docker remote API in requests.',
        '要求で指定する Docker リモート API のバージョンです。',
        { type: anything('a version of the API', 'API のバージョン') },
      ),
      tlscacert: param(
        'Names the CA certificate that verifies the Docker host; required with `ssl`.',
        'Docker ホストを検証する CA 証明書のパスです(`ssl` を使う場合は必須)。',
        { type: path },
      ),
      tlscert: param(
        'Names the client certificate that is shown to the Docker host; required with `ssl`.',
        'Docker ホストに提示するクライアント証明書のパスです(`ssl` を使う場合は必須)。',
        { type: path },
      ),
      tlskey: param(
        'Names the private key of the client certificate; required with `ssl`.',
        'クライアント証明書の秘密鍵のパスです(`ssl` を使う場合は必須)。',
        { type: path },
      ),
    },
  ),
  'stonith:fence_ldom': agentText(
    'Fences Oracle (Sun) logical domains by logging in to the control domain and running `ldm` there. Set `command_prompt` where the shell of the login is not the usual one.',
    'Oracle(Sun)の論理ドメインを、制御ドメインにログインして `ldm` を実行しフェンシングします。ログインシェルが標準と異なる場合は `command_prompt` を指定します。',
  ),
  'stonith:fence_lpar': agentText(
    'Fences logical partitions of IBM Power servers by logging in to their HMC or IVM over SSH.',
    'IBM Power サーバーの論理パーティションを、HMC または IVM に SSH でログインしてフェンシングします。',
    {
      hmc_version: param('Selects the generation of the console.', 'コンソールの世代を選びます。', {
        type: words(
          ['3', 'Speaks to an HMC of version 3.', 'バージョン 3 の HMC と通信します。'],
          ['4', 'Speaks to an HMC of version 4 or later.', 'バージョン 4 以降の HMC と通信します。'],
          [
            'ivm',
            'Speaks to an Integrated Virtualization Manager.',
            'Integrated Virtualization Manager と通信します。',
          ],
        ),
      }),
      managed: param(
        'Names the managed system (the physical server) that contains the partition.',
        'パーティションを含む管理対象システム(物理サーバー)の名前です。',
        { type: anything('a managed system', '管理対象システム名') },
      ),
    },
  ),
  'stonith:fence_ibmz': agentText(
    'Fences logical partitions of IBM Z or LinuxONE through the Web Services API of the HMC.',
    'IBM Z や LinuxONE の論理パーティションを、HMC の Web Services API を通じてフェンシングします。',
    {
      plug: param(
        'Names the partition as `CPC/PARTITION`; upper and lower case matter.',
        '`CPC名/パーティション名` の形でパーティションを指定します(大文字と小文字は区別されます)。',
        { type: anything('`CPC/PARTITION`', '`CPC名/パーティション名`') },
      ),
      connect_retries: param(
        'Sets how often a failed connection to the HMC is retried.',
        'HMC への接続に失敗したときに再試行する回数です。',
        { type: integer({ min: 0 }) },
      ),
      connect_timeout: param(
        'Sets how long the agent waits for a connection to the HMC.',
        'HMC との接続の確立を待つ時間です。',
        { type: duration },
      ),
      operation_timeout: param(
        'Sets how long the agent waits for a power operation of the HMC; 0 does not wait at all.',
        'HMC の電源操作の完了を待つ時間です(0 では待ちません)。',
        { type: duration },
      ),
      read_retries: param(
        'Sets how often a failed read from the HMC is retried.',
        'HMC からの読み取りに失敗したときに再試行する回数です。',
        { type: integer({ min: 0 }) },
      ),
      read_timeout: param('Sets how long the agent waits for data from the HMC.', 'HMC からのデータを待つ時間です。', {
        type: duration,
      }),
      load_on_activate: param(
        'Leaves the load to the activation profile on the HMC, so the agent only activates the partition.',
        'ロードを HMC のアクティベーションプロファイルに任せ、エージェントはパーティションの活動化だけを行います。',
      ),
    },
  ),
  'stonith:fence_zvmip': agentText(
    'Fences z/VM guests through the SMAPI service over TCP/IP. The user needs the right to recycle images in VSMWORK1 AUTHLIST.',
    'z/VM のゲストを、TCP/IP 経由の SMAPI サービスでフェンシングします。VSMWORK1 AUTHLIST で、イメージの再起動をユーザーに許可しておきます。',
    {
      disable_ssl: param(
        'Connects to SMAPI without TLS, so the password crosses the network in clear text.',
        'TLS を使わずに SMAPI に接続します(パスワードが平文で流れます)。',
      ),
    },
  ),
  'stonith:fence_skalar': agentText(
    'Fences virtual machines of the Skala-R platform through its management API.',
    'Skala-R プラットフォームの仮想マシンを、管理 API を通じてフェンシングします。',
    {
      force: param(
        'Stops the machine by force when it is switched off.',
        '電源を切る際に、仮想マシンを強制的に停止します。',
      ),
      graceful: param(
        'Shuts the guest system down in order when it is switched off, which can hang with a faulty guest.',
        '電源を切る際に、ゲスト OS を正常に停止させます(障害のあるゲストでは止まらないことがあります)。',
      ),
    },
  ),
};
