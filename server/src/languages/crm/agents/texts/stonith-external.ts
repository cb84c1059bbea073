import { anything, integer } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { stonithDevices } from './stonith-devices.ts';
import { command, hostList, hostOrAddress, path, user, usual, words } from './types.ts';

const node = anything('a node', 'ノード名');

const sbd: AgentText = agentText(
  'Fences by a message on a shared disk that the SBD daemon of the target obeys. It is the plugin that comes with sbd. Every node needs the sbd service with a watchdog, and `stonith-timeout` must be longer than the msgwait time. One resource serves the whole cluster and needs `pcmk_delay_max` in a cluster of two nodes.',
  '共有ディスクに書いたメッセージに従って、対象ノードの SBD デーモンが自ノードをリセットします。sbd 付属のプラグインです。すべてのノードにウォッチドッグと sbd サービスが必要で、`stonith-timeout` は msgwait より長くします。リソースはクラスタ全体で 1 つで済み、2 ノード構成では `pcmk_delay_max` を設定します。',
  {
    sbd_device: param(
      'Lists the shared disks, one or three, separated by semicolons. Without it, `SBD_DEVICE` in the configuration of sbd counts.',
      '1 台または 3 台の共有ディスクの一覧です(セミコロン区切り)。省略すると、sbd の設定の `SBD_DEVICE` が使われます。',
      { type: anything('devices', 'デバイス') },
    ),
  },
);

const ipmi: AgentText = agentText(
  'Fences one node by its IPMI board with `ipmitool`. It is the plugin of cluster-glue for Heartbeat and Pacemaker 1.0. Use `fence_ipmilan` in newer clusters. Create one resource for each node, and use only the reset action with two nodes, because ACPI turns a power-off into a slow shutdown.',
  'IPMI の管理ボードと `ipmitool` で 1 台のノードをフェンシングします。Heartbeat や Pacemaker 1.0 の時代の cluster-glue のプラグインです。新しいクラスタでは `fence_ipmilan` を使います。ノードごとに 1 つのリソースを作成し、2 ノード構成では reset だけを使います(電源オフは ACPI により時間のかかるシャットダウンになるためです)。',
  {
    passwd_method: param(
      'Selects how the password reaches `ipmitool`. Use `file`, because arguments appear in the process list.',
      '`ipmitool` にパスワードを渡す方法を選びます。引数はプロセス一覧に表示されるため、`file` を使います。',
      {
        type: words(
          ['param', 'Passes the password as an argument.', 'パスワードを引数で渡します。'],
          ['env', 'Passes the password in the environment.', 'パスワードを環境変数で渡します。'],
          [
            'file',
            'Treats `passwd` as the path of a file with the password.',
            '`passwd` を、パスワードを書いたファイルのパスとして扱います。',
          ],
        ),
      },
    ),
    interface: param('Selects the IPMI interface of the board.', '管理ボードの IPMI インターフェイスを選びます。', {
      type: usual(
        { en: 'an interface of ipmitool', ja: 'ipmitool のインターフェイス' },
        ['lan', 'Speaks IPMI 1.5 without encryption.', '暗号化のない IPMI 1.5 で通信します。'],
        [
          'lanplus',
          'Speaks IPMI 2.0, which most boards require.',
          'ほとんどの管理ボードで必要な IPMI 2.0 で通信します。',
        ],
      ),
    }),
    priv: param(
      'Selects the privilege level of the session. Set it where the user is not an administrator of the board.',
      'セッションの権限レベルを選びます。管理ボードの管理者ではないユーザーを使う場合に指定します。',
      {
        type: usual(
          { en: 'a privilege level', ja: '権限レベル' },
          ['ADMINISTRATOR', 'Asks for all rights on the board.', '管理ボードのすべての権限を要求します。'],
          ['OPERATOR', 'Asks for power control without configuration.', '設定変更を除く電源制御の権限を要求します。'],
        ),
      },
    ),
    ipmitool: param(
      'Sets the path of `ipmitool` where it is not in the search path.',
      '検索パスにない場合に、`ipmitool` のパスを指定します。',
      { type: path },
    ),
  },
);

const libvirt: AgentText = agentText(
  'Fences virtual machines by `virsh` over the libvirt connection to their host, as a plugin of cluster-glue. It suits clusters of KVM or Xen guests, also in a lab. Every node must reach the host without a password, by a key for SSH or a certificate for TLS.',
  'ホストへの libvirt の接続と `virsh` で仮想マシンをフェンシングする、cluster-glue のプラグインです。実習環境も含め、KVM や Xen のゲストで組んだクラスタに向いています。SSH の鍵や TLS の証明書により、各ノードからホストへパスワードなしで接続できる必要があります。',
  {
    hostlist: param(
      'Lists the nodes that can be fenced, as `NODE:MACHINE` where the virtual machine has another name.',
      'フェンシングできるノードの一覧で、仮想マシン名が異なる場合は `ノード名:仮想マシン名` と書きます。',
      { type: anything('node names', 'ノード名の一覧') },
    ),
    hypervisor_uri: param(
      'Sets the libvirt URI of the host, such as `qemu+ssh://kvmhost/system`.',
      'ホストに接続する libvirt の URI です(`qemu+ssh://kvmhost/system` など)。',
      { type: anything('a URI of libvirt', 'libvirt の URI') },
    ),
    reset_method: param(
      'Selects how a machine is reset. Use `reboot` only where the host loses the definition of a machine at power-off.',
      '仮想マシンをリセットする方法を選びます。`reboot` は、電源オフで仮想マシンの定義が失われる環境だけで使います。',
      {
        type: words(
          ['power_cycle', 'Destroys the machine and starts it again.', '仮想マシンを強制終了し、起動し直します。'],
          [
            'reboot',
            'Calls `virsh reboot`, which a hung guest ignores.',
            '`virsh reboot` を実行します(ハングしたゲストには効きません)。',
          ],
        ),
      },
    ),
  },
);

const helper: AgentText = agentText(
  'Runs before the real fencing device: it finds out whether the target is already dead and delays the node that should lose in a split brain. It comes from the additional packages of Linux-HA Japan. Register it as the first device of the node.',
  '本来のデバイスの前に実行し、対象ノードがすでに停止しているかを確認したり、スプリットブレイン時に待機側のノードを遅らせたりします。Linux-HA Japan の追加パッケージに含まれます。対象ノードの最初のデバイスとして登録します。',
  {
    dead_check_target: param(
      'Lists addresses of the target node; where none of them answers a ping, the node counts as already dead.',
      '対象ノードのアドレスの一覧です(どれからも ping の応答がなければ、すでに停止しているとみなします)。',
      { type: hostList },
    ),
    standby_check_command: param(
      'Sets a command that succeeds on the active node. Where it fails, fencing is delayed.',
      '稼働系のノードで成功するコマンドです。失敗するノードでは、フェンシングを遅らせます。',
      { type: command },
    ),
    standby_wait_time: param(
      'Sets how long the standby node waits before it fences.',
      '待機系のノードがフェンシングを遅らせる時間です。',
    ),
    run_dead_check: param(
      'Turns the check whether the target is already dead on or off.',
      '対象ノードがすでに停止しているかの確認を行うかどうかを指定します。',
    ),
    run_quorum_check: param(
      'Turns the check whether this node has quorum on or off.',
      '自ノードにクォーラムがあるかの確認を行うかどうかを指定します。',
    ),
    run_standby_wait: param(
      'Turns the delay of the standby node on or off.',
      '待機系のノードを遅らせる処理を行うかどうかを指定します。',
    ),
    run_online_check: param(
      'Turns the check of the state that the cluster records for the target on or off.',
      'クラスタが記録している対象ノードの状態の確認を行うかどうかを指定します。',
    ),
  },
);

/** The plugins of cluster-glue and others that are programs of their own. */
export const stonithExternal: Readonly<Record<string, AgentText>> = {
  ...stonithDevices,
  'stonith:external/sbd': sbd,
  'stonith:external/ipmi': ipmi,
  'stonith:external/libvirt': libvirt,
  'stonith:external/stonith-helper': helper,
  'stonith:external/ssh': agentText(
    'Reboots a node by logging in to it over SSH and scheduling the reboot with `at`. It is for tests only, because it works just as long as the target is healthy. Root must log in without a password, and `atd` must run on every node.',
    'SSH でノードにログインし、`at` で再起動を予約します。対象ノードが正常な間しか動かないため、テスト専用です。root がパスワードなしでログインでき、すべてのノードで `atd` が動いている必要があります。',
    {
      livedangerously: param(
        'Has to be `yes` for use outside of tests, which its authors advise against.',
        'テスト以外で使うには `yes` を指定しますが、作者は勧めていません。',
        { type: boolean },
      ),
    },
  ),
  'stonith:external/ec2': agentText(
    'Fences EC2 instances with the `aws` command line. It is the usual agent of SUSE clusters on AWS. Every instance needs a tag that contains its node name, and the nodes need an IAM role that may describe, stop, start and reboot them. Install and test `aws` as root on every node first.',
    '`aws` コマンドで EC2 インスタンスをフェンシングします。AWS 上の SUSE クラスタで一般的なエージェントです。各インスタンスにノード名を値とするタグを付け、ノードにはインスタンスの参照、停止、起動、再起動を許可する IAM ロールを与えます。あらかじめ、すべてのノードの root で `aws` が動くことを確認します。',
    {
      tag: param(
        'Names the tag of the instances that contains the node name.',
        'ノード名を値とする、インスタンスのタグの名前です。',
        { type: anything('a tag', 'タグ名') },
      ),
      profile: param(
        'Names the profile of the AWS configuration of root that is used.',
        '使用する、root の AWS 設定のプロファイル名です。',
        { type: anything('a profile', 'プロファイル名') },
      ),
      port: param(
        'Names the instance by tag, ID or host name. Omit it: Pacemaker passes the node.',
        'タグ、ID、ホスト名でインスタンスを指定します。Pacemaker がノードを渡すため、指定しません。',
        { type: anything('an instance', 'インスタンス') },
      ),
      unknown_are_stopped: param(
        'Treats an instance that is not found as safely stopped; a wrong tag then counts as fenced.',
        '見つからないインスタンスを停止済みとみなします(タグを間違えてもフェンシングに成功したことになります)。',
      ),
    },
  ),
  'stonith:external/drac5': agentText(
    'Fences a Dell server by its DRAC 5 over SSH. The login uses a key without a passphrase.',
    'Dell サーバーを DRAC 5 に SSH で接続してフェンシングします。ログインにはパスフレーズなしの鍵を使います。',
  ),
  'stonith:external/dracmc-telnet': agentText(
    'Fences a blade of a Dell chassis by its DRAC/MC, whose serial console is reached by Telnet through a Cyclades terminal server.',
    'Dell シャーシのブレードを DRAC/MC でフェンシングし、そのシリアルコンソールには Cyclades ターミナルサーバー経由の Telnet で接続します。',
    {
      nodename: param('Names the node that runs on the blade.', 'ブレードで動くノードの名前です。', { type: node }),
      cyclades_ip: param(
        'Sets the host name or address of the Cyclades terminal server.',
        'Cyclades ターミナルサーバーのホスト名またはアドレスです。',
        { type: hostOrAddress },
      ),
      cyclades_port: param(
        'Sets the Telnet port of the terminal server to which the DRAC/MC is connected.',
        'DRAC/MC を接続した、ターミナルサーバーの Telnet ポート番号です。',
        { type: integer({ min: 1, max: 65535 }) },
      ),
      servername: param(
        'Names the blade as the DRAC/MC lists it, such as `Server-7`.',
        'DRAC/MC の一覧でのブレードの名前です(`Server-7` など)。',
        { type: anything('a blade', 'ブレード名') },
      ),
    },
  ),
  'stonith:external/hetzner': agentText(
    'Resets a rented Hetzner server through the Robot web service. The credentials are in /etc/hetzner.cfg, not in the CIB.',
    'Hetzner のレンタルサーバーを Robot Web サービスでリセットします。認証情報は CIB ではなく /etc/hetzner.cfg に置きます。',
    {
      remote_ip: param(
        'Sets the main address of the server, by which Robot identifies it.',
        'Robot がサーバーを識別する、サーバーのメインアドレスです。',
        { type: hostOrAddress },
      ),
    },
  ),
  'stonith:external/hmchttp': agentText(
    'Fences IBM Power servers through the web console of their HMC port.',
    'IBM Power サーバーを、HMC ポートの Web コンソールを通じてフェンシングします。',
    {
      hmc_ipaddr: param('Sets the address of the HMC web console.', 'HMC の Web コンソールのアドレスです。', {
        type: hostOrAddress,
      }),
      user: param('Sets the user of the HMC web console.', 'HMC の Web コンソールのユーザー名です。', { type: user }),
    },
  ),
  'stonith:external/ibmrsa': agentText(
    "Fences an IBM server by its management processor with IBM's command line tool MPCLI.",
    'IBM サーバーを、管理プロセッサーと IBM の MPCLI コマンドでフェンシングします。',
    {
      type: param('Selects the kind of management processor.', '管理プロセッサーの種類を選びます。', {
        type: words(
          ['ibm', 'Speaks to a Remote Supervisor Adapter.', 'Remote Supervisor Adapter と通信します。'],
          [
            'ipmi',
            'Speaks to a processor with IPMI, such as a BMC.',
            'BMC など、IPMI に対応したプロセッサーと通信します。',
          ],
        ),
      }),
    },
  ),
  'stonith:external/ibmrsa-telnet': agentText(
    'Fences an IBM server by its Remote Supervisor Adapter over Telnet.',
    'IBM サーバーを、Remote Supervisor Adapter に Telnet で接続してフェンシングします。',
    {
      nodename: param(
        'Names the node whose server contains the adapter.',
        'アダプターを備えたサーバーのノード名です。',
        {
          type: node,
        },
      ),
      ip_address: param(
        'Sets the host name or address of the Remote Supervisor Adapter.',
        'Remote Supervisor Adapter のホスト名またはアドレスです。',
        { type: hostOrAddress },
      ),
    },
  ),
  'stonith:external/ippower9258': agentText(
    'Switches outlets of an IP Power 9258 (not the model 9258 HP) over HTTP.',
    'IP Power 9258(9258 HP ではないモデル)のコンセントを HTTP で操作します。',
    {
      deviceip: param(
        'Sets the host name or address of the power switch.',
        '電源スイッチのホスト名またはアドレスです。',
        {
          type: hostOrAddress,
        },
      ),
    },
  ),
  'stonith:external/kdumpcheck': agentText(
    'Checks by SSH whether the target is writing a kdump, so its dump is not cut short. It fences nothing itself and needs a real device after it.',
    '対象ノードが kdump を書き出し中かを SSH で確認し、ダンプの中断を防ぎます。自身は何もフェンシングしないため、後に本来のデバイスが必要です。',
    {
      identity_file: param(
        'Names the SSH key of the user kdumpchecker, which may run only `test -s /proc/vmcore` on the target.',
        '対象ノードで `test -s /proc/vmcore` だけを実行できる、kdumpchecker ユーザーの SSH 鍵のパスです。',
        { type: path },
      ),
    },
  ),
  'stonith:external/vmware': agentText(
    'Fences virtual machines of VMware Server by running `vmware-cmd` on its host over SSH. The product is discontinued.',
    'VMware Server の仮想マシンを、ホストに SSH で接続して `vmware-cmd` でフェンシングします。製品の提供は終了しています。',
    {
      host_map: param(
        'Maps each node to the configuration file of its machine, as `node1=/vm/1.vmx;node2=/vm/2.vmx`.',
        '`node1=/vm/1.vmx;node2=/vm/2.vmx` の形で、ノードと仮想マシンの設定ファイルを対応付けます。',
        { type: anything('nodes and files', 'ノードとファイルの対応') },
      ),
      device_host: param(
        'Sets the host name or address of the VMware Server that runs the machines.',
        '仮想マシンを動かす VMware Server のホスト名またはアドレスです。',
        { type: hostOrAddress },
      ),
    },
  ),
  'stonith:external/xen0': agentText(
    'Fences Xen guests by SSH to the one Dom0 on which they run. For tests.',
    'Xen のゲストを、動作している Dom0 への SSH でフェンシングします。テスト用です。',
    {
      hostlist: param(
        'Lists the guests, each as `NODE` or `NODE:CONFIGFILE`.',
        'ゲストの一覧で、それぞれ `ノード名` または `ノード名:設定ファイル` の形で指定します。',
        { type: anything('guests', 'ゲストの一覧') },
      ),
      dom0: param(
        'Names the Dom0, to which root must log in without a password.',
        'root がパスワードなしでログインできる Dom0 の名前です。',
        {
          type: hostOrAddress,
        },
      ),
      run_dump: param(
        'Saves a memory dump of the guest before it is destroyed, which makes fencing slower.',
        '強制終了の前にゲストのメモリダンプを保存します(フェンシングに時間がかかります)。',
        { type: boolean },
      ),
      dump_dir: param(
        'Names the directory on the Dom0 for these dumps.',
        'そのダンプを保存する Dom0 のディレクトリです。',
        {
          type: path,
        },
      ),
    },
  ),
  'stonith:external/xen0-ha': agentText(
    'Fences Xen guests that a Pacemaker cluster of Dom0s manages as resources, by stopping the resource. Its authors call it a proof of concept.',
    'Dom0 の Pacemaker クラスタがリソースとして管理する Xen のゲストを、リソースの停止によってフェンシングします。作者は概念実証と位置付けています。',
    {
      hostlist: param(
        'Lists the guests, which must have the names of their resources in the Dom0 cluster.',
        'ゲストの一覧です(Dom0 のクラスタでのリソース名と一致させます)。',
        { type: anything('guests', 'ゲストの一覧') },
      ),
      dom0_cluster_ip: param(
        'Sets the cluster address of the Dom0 cluster, to which root logs in by SSH.',
        'root が SSH でログインする、Dom0 のクラスタのクラスタアドレスです。',
        { type: hostOrAddress },
      ),
      stop_timeout: param(
        'Sets how long the stop of the guest may take before fencing fails, in seconds.',
        'ゲストの停止を待つ時間で、超えるとフェンシングは失敗します(秒)。',
        { type: integer({ min: 1, unit: 's' }) },
      ),
    },
  ),
};
