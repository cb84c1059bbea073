import { anything, integer, port } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { options, path, usual } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });
const scripts = anything('paths, separated by spaces', 'パス(空白区切り)');

const virtualDomain: AgentText = {
  doc: {
    en: 'Runs a virtual machine through libvirt (KVM, Xen, LXC). The XML definition must be at the same path on every node, and libvirt must not start the machine itself (autostart off). With `allow-migrate=true` and shared storage it migrates live.',
    ja: 'libvirt の仮想マシン(KVM、Xen、LXC)を実行します。定義 XML は全ノードの同じパスに置き、libvirt の自動起動は無効にしておきます。`allow-migrate=true` と共有ストレージがあればライブマイグレーションできます。',
  },
  params: {
    config: param(
      'Sets the libvirt XML file from which the agent creates the machine. Save it by `virsh dumpxml` and remove the definition from libvirt by `virsh undefine`.',
      'エージェントが仮想マシンを作成する定義 XML ファイルを指定します。`virsh dumpxml` で保存し、libvirt 側の定義は `virsh undefine` で削除しておきます。',
      { type: path },
    ),
    hypervisor: param(
      'Sets the connection URI of libvirt: `qemu:///system` for KVM, `xen:///system` for Xen. Without it `virsh uri` decides.',
      'libvirt の接続 URI を指定します(KVM では `qemu:///system`、Xen では `xen:///system`)。省略すると `virsh uri` の結果が使われます。',
      {
        type: usual(
          { en: 'a libvirt connection URI', ja: 'libvirt の接続 URI' },
          ['qemu:///system', 'Connects to KVM and QEMU.', 'KVM(QEMU)に接続します。'],
          ['xen:///system', 'Connects to Xen.', 'Xen に接続します。'],
          ['lxc:///', 'Connects to Linux containers.', 'Linux コンテナに接続します。'],
        ),
      },
    ),
    force_stop: param(
      'Powers the guest off at once (`virsh destroy`) instead of asking it to shut down. Use it only for guests that cannot shut down, because unwritten data is lost.',
      '停止時にシャットダウンを求めず、ゲストを直ちに強制停止(`virsh destroy`)します。書き込み中のデータが失われるため、正常に停止できないゲスト以外では使わないでください。',
    ),
    migration_transport: param(
      'Selects how libvirt reaches the other hypervisor for a migration. For `ssh` root must be able to log in between the nodes without a password.',
      'マイグレーション時に移動先のハイパーバイザーへ接続する方式を指定します。`ssh` では、ノード間で root がパスワードなしでログインできる必要があります。',
      {
        type: usual(
          { en: 'a transport of libvirt', ja: 'libvirt のトランスポート' },
          ['ssh', 'Uses SSH.', 'SSH を使います。'],
          ['tls', 'Uses TLS with certificates.', '証明書による TLS を使います。'],
          ['tcp', 'Uses TCP without encryption.', '暗号化なしの TCP を使います。'],
        ),
      },
    ),
    migration_user: param(
      'Sets the user that connects to the other hypervisor; without it root is used.',
      '移動先のハイパーバイザーに接続するユーザーを指定します(省略すると root)。',
      { type: anything('a user name', 'ユーザー名') },
    ),
    migration_downtime: param(
      'Limits how many milliseconds the guest may pause at the end of a live migration; 0 keeps the default of libvirt. Raise it for busy guests whose migration never ends.',
      'ライブマイグレーションの最後にゲストが停止してよい時間(ミリ秒)を指定します(0 では libvirt の既定値)。書き込みが多く移行が終わらないゲストで増やします。',
      { type: integer({ min: 0, unit: 'ms' }) },
    ),
    migration_speed: param(
      'Limits the bandwidth of a migration in MiB/s; 0 means no limit.',
      'マイグレーションに使う帯域の上限を MiB/s で指定します(0 では制限しません)。',
      { type: integer({ min: 0, unit: 'MiB/s' }) },
    ),
    migration_network_suffix: param(
      'Appends a suffix to the node name, so migrations use a separate network: `-mig` turns `cluster2` into `cluster2-mig`, which must resolve.',
      'マイグレーションに専用ネットワークを使うため、ノード名の後ろに付ける文字列を指定します(`-mig` なら `cluster2` が `cluster2-mig` になり、名前解決が必要です)。',
    ),
    migrateuri: param(
      'Sets the whole migration URI, if the one that the agent builds does not fit; `%n` means the target node.',
      'マイグレーション URI 全体を指定します(エージェントが作る URI では不都合な場合に使い、`%n` は移動先ノード名に置き換わります)。',
      { type: anything('a URI', 'URI') },
    ),
    migrate_options: param(
      'Passes additional options to `virsh migrate`, such as `--p2p` or `--tunnelled`.',
      '`virsh migrate` に渡す追加オプションを指定します(`--p2p`、`--tunnelled` など)。',
      { type: options },
    ),
    monitor_scripts: param(
      'Lists scripts that check services inside the libvirt guest; one that fails is a failure of the resource. The start waits until all of them succeed, so give it enough time.',
      'libvirt のゲスト内のサービスを確認するスクリプトを指定します(1 つでも失敗するとリソースの障害とみなします)。start はすべて成功するまで待つため、タイムアウトを長めにします。',
      { type: scripts },
    ),
    autoset_utilization_cpu: param(
      'Stores the number of virtual CPUs as utilization of the resource in each monitor, for `placement-strategy`. It matters only if the nodes have capacities.',
      '`placement-strategy` のために、monitor のたびに仮想 CPU 数をリソースの utilization に記録します。ノードに容量を設定している場合だけ意味があります。',
    ),
    autoset_utilization_host_memory: param(
      'Stores the memory of the guest as the utilization `host_memory` in each monitor.',
      'monitor のたびに、ゲストのメモリ量を utilization の `host_memory` に記録します。',
    ),
    autoset_utilization_hv_memory: param(
      'Stores the memory of the guest as the utilization `hv_memory` in each monitor.',
      'monitor のたびに、ゲストのメモリ量を utilization の `hv_memory` に記録します。',
    ),
    unset_utilization_cpu: param(
      'Removes the utilization `cpu` again. Needed once after `autoset_utilization_cpu` has been switched off.',
      'utilization の `cpu` を削除します。`autoset_utilization_cpu` を無効にした後に必要です。',
    ),
    unset_utilization_host_memory: param(
      'Removes the utilization `host_memory` again, after its automatic update has been switched off.',
      '自動更新を無効にした後に、utilization の `host_memory` を削除します。',
    ),
    unset_utilization_hv_memory: param(
      'Removes the utilization `hv_memory` again, after its automatic update has been switched off.',
      '自動更新を無効にした後に、utilization の `hv_memory` を削除します。',
    ),
    migrateport: param(
      'Sets a fixed port for the migration of QEMU guests, which a firewall can let through; without it libvirt chooses one.',
      'QEMU ゲストの移行に使う固定ポートを指定します(ファイアウォールで許可する場合に使い、省略すると libvirt が選びます)。',
      { type: port },
    ),
    remoteuri: param(
      'Sets the whole connection URI of the target hypervisor, if the one that the agent builds does not fit; `%n` means the target node.',
      '移動先ハイパーバイザーへの接続 URI 全体を指定します(エージェントが作る URI では不都合な場合に使い、`%n` は移動先ノード名に置き換わります)。',
      { type: anything('a connection URI', '接続 URI') },
    ),
    save_config_on_stop: param(
      'Writes changes that were made to the running machine back into the file of `config` at stop.',
      '動作中に行った構成変更を、停止時に `config` のファイルへ書き戻します。',
    ),
    sync_config_on_stop: param(
      'Writes changes back into the file of `config` at stop and copies it to the other nodes with csync2. The tool must be configured on all nodes.',
      '停止時に構成変更を `config` のファイルへ書き戻し、csync2 でほかのノードへ配布します。csync2 を全ノードで設定しておく必要があります。',
    ),
    snapshot: param(
      'Sets a directory in which the stop saves the state of the running guest and from which the start resumes it. It must be on shared storage to be of use after a failover.',
      '停止時にゲストの実行状態を保存し、起動時に再開するためのディレクトリを指定します。フェイルオーバー後も使うには、共有ストレージに置きます。',
      { type: path },
    ),
    backingfile: param(
      'Sets the image that serves as the unchanged base of a copy-on-write guest.',
      'コピーオンライトで使うゲストの、変更されないベースイメージを指定します。',
      { type: path },
    ),
    stateless: param(
      'Creates a fresh image from `backingfile` at each start, so the guest forgets all changes.',
      '起動のたびに `backingfile` から新しいイメージを作り、以前の変更を破棄します。',
    ),
    copyindirs: param(
      'Lists directories that are copied into the image before each start of a stateless guest.',
      'stateless のゲストで、起動前にイメージへコピーするディレクトリを指定します。',
      { type: scripts },
    ),
    shutdown_mode: param(
      'Selects how the guest is asked to shut down. Change it for guests that do not react to the ACPI button.',
      'ゲストにシャットダウンを要求する方式を指定します。ACPI に反応しないゲストで変更します。',
      {
        type: usual(
          { en: 'a mode of `virsh shutdown`', ja: '`virsh shutdown` のモード' },
          ['acpi', 'Presses the virtual power button.', '仮想の電源ボタンを押します。'],
          ['agent', 'Asks the QEMU guest agent.', 'QEMU ゲストエージェントに要求します。'],
          ['initctl', 'Uses `initctl`; for LXC containers.', '`initctl` を使います(LXC コンテナ用)。'],
          ['signal', 'Sends a signal; for LXC containers.', 'シグナルを送ります(LXC コンテナ用)。'],
          ['paravirt', 'Uses the control channel of Xen.', 'Xen の準仮想化用の経路を使います。'],
        ),
      },
    ),
    start_resources: param(
      'Starts the storage pools and networks of libvirt that the machine needs before it.',
      '仮想マシンが必要とする libvirt のストレージプールと仮想ネットワークを先に起動します。',
    ),
  },
};

const xen: AgentText = {
  doc: {
    en: 'Runs a Xen guest (DomU) with `xl`, or with `xm` on old systems. The guest must not be in `/etc/xen/auto`, or it starts twice. With `allow-migrate=true` and shared storage it migrates live.',
    ja: 'Xen のゲスト(DomU)を `xl`(古い環境では `xm`)で実行します。二重起動を防ぐため、`/etc/xen/auto` には置かないでください。`allow-migrate=true` と共有ストレージがあればライブマイグレーションできます。',
  },
  params: {
    xmfile: param(
      'Sets the configuration file of the Xen guest, which must be the same on every node.',
      'Xen ゲストの設定ファイルを指定します(全ノードで同じ内容にします)。',
      { type: path, noDefault: true },
    ),
    name: param(
      'Names the Xen guest, if the agent cannot read the name because the configuration file computes it.',
      'Xen ゲストの名前を指定します(設定ファイル内で動的に決めていて、エージェントが読み取れない場合)。',
      { type: anything('a guest', 'ゲスト名') },
    ),
    shutdown_timeout: param(
      'Sets how many seconds an orderly shutdown may take before the guest is destroyed; two thirds of the stop timeout if omitted. With 0 the guest is destroyed at once.',
      '正常なシャットダウンを待つ時間(秒)を指定し、過ぎるとゲストを強制終了します(省略時は stop のタイムアウトの 3 分の 2)。0 では直ちに強制終了します。',
      { type: seconds },
    ),
    shutdown_acpi: param(
      'Shuts the guest down by the ACPI power button. Needed for fully virtualized guests without paravirtual drivers.',
      'ACPI の電源ボタンによりゲストをシャットダウンします。準仮想化ドライバーのない完全仮想化ゲストで必要です。',
    ),
    allow_mem_management: param(
      'Lets the agent adjust the memory of Dom0 and of the guests when guests start and stop.',
      'ゲストの起動・停止に合わせて、Dom0 とゲストのメモリ量をエージェントが調整します。',
    ),
    node_ip_attribute: param(
      'Names the node attribute that holds the address for live migrations. It lets migrations use a separate network.',
      'ライブマイグレーションで使うアドレスを格納したノード属性の名前を指定します。専用ネットワークを使う場合に指定します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    reserved_Dom0_memory: param(
      'Sets how many MB of memory Dom0 keeps at least, if `allow_mem_management` is on.',
      '`allow_mem_management` が有効な場合に、Dom0 に最低限残すメモリ(MB)を指定します。',
      { type: integer({ min: 0, unit: 'MB' }) },
    ),
    autoset_utilization_cpu: param(
      'Stores the number of virtual CPUs as utilization of the Xen guest in each monitor. The nodes need capacities as well, or the guest may not start anywhere.',
      'monitor のたびに、Xen ゲストの仮想 CPU 数を utilization に記録します。ノード側の容量も設定しないと、どこでも起動できなくなることがあります。',
    ),
    autoset_utilization_hv_memory: param(
      'Stores the memory of the Xen guest as the utilization `hv_memory`. The nodes need a capacity of that name as well.',
      'Xen ゲストのメモリ量を utilization の `hv_memory` に記録します。ノード側にも同名の容量が必要です。',
    ),
    monitor_scripts: param(
      'Lists scripts that check services inside the Xen guest; one that fails is a failure of the resource.',
      'Xen ゲスト内のサービスを確認するスクリプトを指定します(1 つでも失敗するとリソースの障害とみなします)。',
      { type: scripts },
    ),
  },
};

export const virtual: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:VirtualDomain': virtualDomain,
  'ocf:heartbeat:Xen': xen,
};
