import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, type ParamText, param } from '../facts.ts';
import { binary, configFile, dampen, logFile, stateFile } from './ocf-families.ts';
import { command, options, path, user } from './types.ts';

const number = integer({ min: 0 });
const percent = integer({ min: 0, max: 100 });

/** What the agents for Docker, Podman and rkt have in common. */
const container = (engine: string): Readonly<Record<string, ParamText>> => ({
  image: param(
    `Names the image from which \`${engine} run\` creates the container. It must exist on every node unless \`allow_pull\` is set; a fixed version is safer than \`latest\`.`,
    `\`${engine} run\` でコンテナを作成するイメージを指定します。\`allow_pull\` を指定しない場合は全ノードに必要で、\`latest\` より固定の版のほうが安全です。`,
  ),
  name: param(
    `Names the ${engine} container; the default is the name of the resource. No other program may use a container of that name.`,
    `${engine} コンテナの名前を指定します(既定はリソース名)。同じ名前のコンテナをほかで使ってはいけません。`,
  ),
  allow_pull: param(
    `Lets the start download an image that is missing on the node. The download through ${engine} counts against the start timeout, and fails without the registry.`,
    `ノードにないイメージを起動時にダウンロードします。${engine} によるダウンロードは start のタイムアウトに含まれ、レジストリに接続できないと失敗します。`,
  ),
  run_opts: param(
    `Passes additional options to \`${engine} run\`, such as volumes and ports. Do not use \`--name\`, which the agent sets itself.`,
    `\`${engine} run\` に渡す追加オプション(ボリュームやポートなど)を指定します。\`--name\` はエージェントが設定するため使えません。`,
    { type: options },
  ),
  run_cmd: param(
    `Sets the command that the ${engine} container runs instead of the one in its image.`,
    `${engine} コンテナで、イメージ既定のコマンドの代わりに実行するコマンドを指定します。`,
    { type: command },
  ),
  mount_points: param(
    `Lists directories, separated by commas, that the agent creates on the node before \`${engine} run\`, because the container mounts them.`,
    `コンテナがマウントするディレクトリをカンマ区切りで指定します(\`${engine} run\` の前にノードに作成されます)。`,
  ),
  monitor_cmd: param(
    `Sets a command that the monitor runs inside the ${engine} container; any result but 0 is a failure. It must exist in the image, and frequent calls cost time.`,
    `monitor が ${engine} コンテナの中で実行するコマンドを指定します(0 以外は異常)。イメージに含まれている必要があり、頻繁な実行には時間がかかります。`,
    { type: command },
  ),
  force_kill: param(
    `Kills the ${engine} container at once when it is to stop. Its program then cannot write its data first.`,
    `停止時に ${engine} コンテナをすぐに強制終了します。その場合、プログラムはデータを書き出せません。`,
  ),
});

const reuse = (engine: string): ParamText =>
  param(
    `Keeps the stopped ${engine} container and starts it again, instead of creating a new one each time. Changed options have no effect on an existing container.`,
    `停止した ${engine} コンテナを残し、毎回作り直さずに再び起動します。既存のコンテナには、変更したオプションが反映されません。`,
  );

const docker = agentText(
  'Runs a Docker container from an image, creates it at start and removes it at stop. Data must be on volumes that are available on each node, for example a replicated file system. Containers that need several resources inside fit a `bundle` better.',
  'イメージから Docker コンテナを実行します(起動時に作成、停止時に削除)。データは、レプリケーションされたファイルシステムなど、どのノードでも使えるボリュームに置きます。コンテナ内のリソースも管理する場合は `bundle` が適しています。',
  {
    ...container('docker'),
    reuse: reuse('docker'),
    query_docker_health: param(
      'Lets the monitor also require that the health check of the container, as defined in its image, reports healthy. The time in the state "starting" counts against the monitor timeout.',
      'イメージに定義されたヘルスチェックが正常であることも monitor の条件にします。「starting」状態の時間は monitor のタイムアウトに含まれます。',
    ),
  },
);

const podman = agentText(
  'Runs a Podman container from an image, creates it at start and removes it at stop. Data must be on volumes that are available on each node, for example a replicated file system.',
  'イメージから Podman コンテナを実行します(起動時に作成、停止時に削除)。データは、レプリケーションされたファイルシステムなど、どのノードでも使えるボリュームに置きます。',
  {
    ...container('podman'),
    reuse: reuse('podman'),
    drop_in_dependency: param(
      'Lets systemd stop the container only after Pacemaker when the node shuts down, by a drop-in file. Otherwise the cluster can take each reboot for a failure of the container.',
      'drop-in ファイルにより、ノードの停止時に systemd が Pacemaker より先にコンテナを停止しないようにします。そうしないと、再起動のたびにクラスタが障害とみなすことがあります。',
    ),
  },
);

const rkt = agentText(
  'Runs a container of the engine rkt. The engine is no longer developed, so use Podman in new configurations.',
  'rkt エンジンのコンテナを実行します。rkt の開発は終了しているため、新しい構成では Podman を使ってください。',
  container('rkt'),
);

const dockerCompose = agentText(
  'Runs the services of a Docker Compose file as one resource. The file and the images must exist on every node; try `docker-compose up` on each of them first.',
  'Docker Compose ファイルのサービスを 1 つのリソースとして実行します。ファイルとイメージは全ノードに必要で、事前に各ノードで `docker-compose up` を試します。',
  {
    binpath: binary('docker-compose'),
    dirpath: param(
      'Sets the directory that contains the Compose file. It must be the same on every node.',
      'Compose ファイルがあるディレクトリを指定します。全ノードで同じにします。',
      { type: path },
    ),
    ymlfile: param(
      'Names the Compose file in that directory.',
      'そのディレクトリにある Compose ファイルの名前を指定します。',
    ),
  },
);

const lxc = agentText(
  'Starts and stops an LXC container. Its configuration and root file system must be available on every node.',
  'LXC コンテナを起動・停止します。設定とルートファイルシステムを、どのノードでも使えるようにしておきます。',
  {
    container: param('Names the LXC container.', 'LXC コンテナの名前を指定します。'),
    config: configFile({ en: 'the LXC container', ja: 'LXC コンテナ' }),
    log: logFile('LXC'),
    use_screen: param(
      'Shows the console of the container in a `screen` session, which `screen -r NAME` opens.',
      'コンテナのコンソールを `screen` で表示できるようにします(`screen -r 名前` で開きます)。',
    ),
  },
);

const manageVe = agentText(
  'Starts, stops and migrates an OpenVZ container. Its private area must be available on every node.',
  'OpenVZ コンテナを起動、停止、移行します。プライベート領域を、どのノードでも使えるようにしておきます。',
  {
    veid: param(
      'Sets the number of the OpenVZ container, as `vzlist -a` prints it.',
      'OpenVZ コンテナの番号(`vzlist -a` で表示されるもの)を指定します。',
      { type: number },
    ),
  },
);

const vmware = agentText(
  'Starts and stops a virtual machine of VMware Server 2.0. The product is no longer supported.',
  'VMware Server 2.0 の仮想マシンを起動・停止します。この製品のサポートは終了しています。',
  {
    vmxpath: param(
      'Sets the configuration file (`.vmx`) of the virtual machine.',
      '仮想マシンの設定ファイル(`.vmx`)を指定します。',
    ),
    vimshbin: binary('vmware-vim-cmd'),
  },
);

const nodeUtilization = agentText(
  'Detects the CPUs and the memory of each node and stores them as utilization attributes, which `placement-strategy` uses. Clone it over all nodes; resources need `utilization` values as well.',
  '各ノードの CPU とメモリを検出し、`placement-strategy` が使う utilization 属性に記録します。クローンで全ノードに配置し、リソース側にも `utilization` の値が必要です。',
  {
    dynamic: param(
      'Updates the utilization attributes in each monitor. With `false` they are set at start only.',
      'monitor のたびに utilization 属性を更新します。`false` では起動時だけ設定します。',
    ),
    utilization_cpu: param('Stores the number of CPUs as the attribute `cpu`.', 'CPU の数を `cpu` 属性に記録します。'),
    utilization_cpu_reservation: param(
      'Sets how many CPUs are kept back for the system itself.',
      'システム自身のために残しておく CPU の数を指定します。',
      { type: number },
    ),
    utilization_host_memory: param(
      'Stores the memory of the host as the attribute `host_memory`.',
      'ホストのメモリを `host_memory` 属性に記録します。',
    ),
    utilization_host_memory_reservation: param(
      'Sets how many MB of memory are kept back for the host itself.',
      'ホスト自身のために残しておくメモリ(MB)を指定します。',
      { type: number },
    ),
    utilization_hv_memory: param(
      'Stores the memory of the hypervisor as the attribute `hv_memory`. It works with Xen only.',
      'ハイパーバイザーのメモリを `hv_memory` 属性に記録します。Xen だけに対応しています。',
    ),
    utilization_hv_memory_reservation: param(
      'Sets how many MB of memory are kept back for the Xen hypervisor.',
      'Xen ハイパーバイザーのために残しておくメモリ(MB)を指定します。',
      { type: number },
    ),
  },
);

const anything = agentText(
  'Runs any program as a daemon, with a PID file that the agent writes. The program must stay in the foreground and keep its process ID. For a program with a service file prefer `systemd:NAME`.',
  '任意のプログラムをデーモンとして実行します(PID ファイルはエージェントが作成)。プログラムはフォアグラウンドで動き続け、プロセス ID が変わらない必要があります。サービスファイルがある場合は `systemd:名前` が適しています。',
  {
    binfile: param(
      'Sets the program to run, with its full path. It must not put itself into the background.',
      '実行するプログラムをフルパスで指定します。自身でバックグラウンドに移るものは使えません。',
    ),
    cmdline_options: param(
      'Passes options to the program of `binfile`.',
      '`binfile` のプログラムに渡すオプションを指定します。',
      { type: options },
    ),
    workdir: param(
      'Sets the directory in which the program of `binfile` starts.',
      '`binfile` のプログラムを起動するディレクトリを指定します。',
    ),
    pidfile: param(
      'Sets the file in which the agent keeps the process ID of the program.',
      'エージェントがプログラムのプロセス ID を記録するファイルを指定します。',
      { type: path },
    ),
    logfile: param(
      'Sets the file that receives the standard output of the program.',
      'プログラムの標準出力を書き込むファイルを指定します。',
    ),
    errlogfile: param(
      'Sets the file that receives the error output of the program.',
      'プログラムの標準エラー出力を書き込むファイルを指定します。',
    ),
    user: param(
      'Sets the system user that runs the program of `binfile`.',
      '`binfile` のプログラムを実行する OS のユーザーを指定します。',
      { type: user },
    ),
    monitor_hook: param(
      'Sets a command that the monitor runs in addition to the check of the process. Its result decides.',
      'monitor で、プロセスの確認に加えて実行するコマンドを指定します。その結果で正常かどうかを判断します。',
      { type: command },
    ),
    stop_timeout: param(
      'Sets how many seconds the stop waits after SIGTERM before it sends SIGKILL; two thirds of the stop timeout if omitted.',
      '停止時に SIGTERM から SIGKILL までに待つ時間(秒)を指定します(省略時は stop のタイムアウトの 3 分の 2)。',
    ),
  },
);

const healthLimits = (what: { readonly en: string; readonly ja: string }): Readonly<Record<string, ParamText>> => ({
  yellow_limit: param(
    `Sets the ${what.en} which the health attribute turns yellow.`,
    `ヘルス属性を yellow にする${what.ja}を指定します。`,
    { type: percent },
  ),
  red_limit: param(
    `Sets the ${what.en} which the health attribute turns red, so the resources leave the node.`,
    `ヘルス属性を red にし、リソースを移動させる${what.ja}を指定します。`,
    { type: percent },
  ),
});

const healthCpu = agentText(
  'Measures the idle time of the CPU and sets the health attribute `#health-cpu`. Clone it over all nodes and set `node-health-strategy`, or the attribute has no effect.',
  'CPU のアイドル率を測定し、ヘルス属性 `#health-cpu` を設定します。クローンで全ノードに配置し、`node-health-strategy` も設定しないと効果がありません。',
  {
    state: stateFile,
    ...healthLimits({ en: 'idle percentage of the CPU below', ja: ' CPU アイドル率(%)の下限' }),
  },
);

const healthIoWait = agentText(
  'Measures how long the CPU waits for disks and sets the health attribute `#health-iowait`. Clone it over all nodes and set `node-health-strategy`, or the attribute has no effect.',
  'CPU がディスクを待つ割合を測定し、ヘルス属性 `#health-iowait` を設定します。クローンで全ノードに配置し、`node-health-strategy` も設定しないと効果がありません。',
  { state: stateFile, ...healthLimits({ en: 'I/O wait percentage above', ja: ' I/O 待ち率(%)の上限' }) },
);

const healthSmart = agentText(
  'Reads the SMART status and temperature of disks and sets the health attribute `#health-smart`. Clone it over all nodes and set `node-health-strategy`, or the attribute has no effect.',
  'ディスクの SMART の状態と温度を読み取り、ヘルス属性 `#health-smart` を設定します。クローンで全ノードに配置し、`node-health-strategy` も設定しないと効果がありません。',
  {
    state: stateFile,
    drives: param(
      'Lists the disks whose SMART status is read, separated by spaces.',
      'SMART の状態を読み取るディスクを空白区切りで指定します。',
    ),
    devices: param(
      'Lists the device types for `smartctl -d`, separated by spaces. Disks on a RAID controller need one.',
      '`smartctl -d` に渡すデバイスの種類を空白区切りで指定します。RAID コントローラー配下のディスクで必要です。',
    ),
    temp_lower_limit: param(
      'Sets the temperature in °C below which the status is red.',
      '下回るとステータスを red にする温度(℃)を指定します。',
      { type: integer() },
    ),
    temp_upper_limit: param(
      'Sets the temperature in °C above which the status is red.',
      '上回るとステータスを red にする温度(℃)を指定します。',
      { type: integer() },
    ),
    temp_warning: param(
      'Sets how many degrees before a limit the status turns yellow.',
      '限界の何度手前でステータスを yellow にするかを指定します。',
      { type: number },
    ),
    smartctl: binary('smartctl'),
    dampen,
  },
);

const stateful = agentText(
  'Demonstrates promotion without doing anything: it only remembers whether it is promoted. Use it to try out `ms` resources and their constraints.',
  '実際には何もせず、昇格の状態だけを覚えるサンプルです。`ms` リソースと制約の動作を試すために使います。',
  { state: stateFile },
);

const pacemakerStateful = agentText(
  'Demonstrates promotion without doing anything, and is the variant that comes with Pacemaker. Use it to try out `ms` resources, their constraints and notifications.',
  '実際には何もせず、昇格の状態だけを覚える Pacemaker 付属のサンプルです。`ms` リソース、制約、notify の動作を試すために使います。',
  {
    state: stateFile,
    envfile: param(
      'Sets a file to which each action appends its environment, for debugging.',
      'デバッグ用に、各オペレーションの環境変数を追記するファイルを指定します。',
      { type: path },
    ),
    notify_delay: param(
      'Sets how many seconds a notify action takes, to test slow notifications.',
      '遅い notify を試すために、notify の所要時間(秒)を指定します。',
      { type: number },
    ),
  },
);

const attribute = agentText(
  'Sets a node attribute to one value while it runs and to another when it is stopped. Location rules can make other resources follow it.',
  '動作中と停止中で、ノード属性を異なる値に設定します。location ルールで、ほかのリソースをこれに合わせて配置できます。',
  {
    state: stateFile,
    name: param(
      'Names the node attribute that is set. Rules refer to the same name.',
      '設定するノード属性の名前を指定します。ルールでも同じ名前を参照します。',
    ),
    active_value: param(
      'Sets the value of the node attribute while the resource runs. An empty value is indistinguishable from an error.',
      'リソースの動作中のノード属性の値を指定します。空の値はエラーと区別できません。',
    ),
    inactive_value: param(
      'Sets the value of the node attribute after the resource has stopped.',
      'リソースの停止後のノード属性の値を指定します。',
    ),
  },
);

const remote = agentText(
  'Connects the cluster to a Pacemaker Remote node, a machine that runs resources without Corosync and without a vote. The name of the resource becomes the name of the node; fencing must cover the machine as well.',
  'Pacemaker Remote ノード(Corosync も投票権も持たずにリソースを動かすマシン)をクラスタに接続します。リソース名がノード名になり、このマシンもフェンシングの対象にする必要があります。',
  {
    server: param(
      'Sets the host name or address of the remote node. Without it the name of the resource is resolved.',
      'リモートノードのホスト名またはアドレスを指定します。省略すると、リソース名から解決します。',
    ),
    port: param(
      'Sets the TCP port of the Pacemaker Remote daemon. A firewall must let it through.',
      'Pacemaker Remote デーモンの TCP ポートを指定します。ファイアウォールで許可しておきます。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
    reconnect_interval: param(
      'Sets the pause between attempts to reconnect after the connection was lost. With 0 the cluster tries at once, after the fencing.',
      '接続が失われた後に再接続を試みる間隔を指定します。0 では、フェンシングの完了後すぐに試みます。',
    ),
  },
);

const drbdAttr = agentText(
  'Copies the promotion score of each DRBD 9 resource into a node attribute, so location rules can place a file system where the data is good. For DRBD that starts outside the cluster with `auto-promote`; clone it over all DRBD nodes.',
  'DRBD 9 の各リソースの昇格スコアをノード属性に記録し、データが正常なノードにファイルシステムを配置できるようにします。クラスタ外で起動し `auto-promote` を使う DRBD 用で、クローンで全 DRBD ノードに配置します。',
  {
    dampening_delay: dampen,
    attr_name_prefix: param(
      'Sets the first part of the attribute names; the name of the DRBD resource follows after a hyphen.',
      '属性名の先頭部分を指定します(その後にハイフンと DRBD リソース名が付きます)。',
    ),
    record_event_details: param(
      'Stores in a second attribute which DRBD event led to the current score, for debugging.',
      'デバッグ用に、現在のスコアの原因になった DRBD のイベントを別の属性に記録します。',
    ),
  },
);

export const ocfContainers: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:docker': docker,
  'ocf:heartbeat:podman': podman,
  'ocf:heartbeat:rkt': rkt,
  'ocf:heartbeat:docker-compose': dockerCompose,
  'ocf:heartbeat:lxc': lxc,
  'ocf:heartbeat:ManageVE': manageVe,
  'ocf:heartbeat:vmware': vmware,
  'ocf:heartbeat:NodeUtilization': nodeUtilization,
  'ocf:heartbeat:anything': anything,
  'ocf:heartbeat:Stateful': stateful,
  'ocf:linbit:drbd-attr': drbdAttr,
  'ocf:pacemaker:Stateful': pacemakerStateful,
  'ocf:pacemaker:HealthCPU': healthCpu,
  'ocf:pacemaker:HealthIOWait': healthIoWait,
  'ocf:pacemaker:HealthSMART': healthSmart,
  'ocf:pacemaker:attribute': attribute,
  'ocf:pacemaker:remote': remote,
};
