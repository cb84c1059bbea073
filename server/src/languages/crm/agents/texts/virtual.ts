import { anything, integer, port } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { options, path, usual } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });
const scripts = anything('paths, separated by blanks', 'パス(空白区切り)');

const virtualDomain: AgentText = {
  doc: {
    en: 'Runs a virtual machine by libvirt (KVM, Xen, LXC). The XML definition must lie at the same path on every node, and the machine must not be started by libvirt itself (autostart off). With `allow-migrate=true` and storage that both nodes reach it moves live.',
    ja: 'libvirt の仮想マシン(KVM、Xen、LXC)を起動・監視します。定義 XML は全ノードの同じパスに置き、libvirt の自動起動は無効にしておきます。共有ストレージと `allow-migrate=true` があればライブマイグレーションできます。',
  },
  params: {
    config: param(
      'The libvirt XML file of the machine. Do not leave the definition with libvirt (`virsh undefine`): the agent creates the machine from this file.',
      '仮想マシンの定義 XML ファイルです。エージェントはこのファイルから仮想マシンを作成します。`virsh dumpxml` で保存し、libvirt 側の定義は `virsh undefine` で消しておきます。',
      { type: path },
    ),
    hypervisor: param(
      'The libvirt connection URI: `qemu:///system` for KVM, `xen:///system` for Xen. Without it `virsh uri` decides.',
      'libvirt の接続 URI です。KVM では `qemu:///system`、Xen では `xen:///system` を指定します。省略すると `virsh uri` の結果が使われます。',
      {
        type: usual(
          { en: 'a libvirt connection URI', ja: 'libvirt の接続 URI' },
          ['qemu:///system', 'KVM and QEMU.', 'KVM(QEMU)です。'],
          ['xen:///system', 'Xen.', 'Xen です。'],
          ['lxc:///', 'Linux containers.', 'Linux コンテナです。'],
        ),
      },
    ),
    force_stop: param(
      'Stops by pulling the plug (`virsh destroy`) at once instead of asking the guest to shut down. Only for guests that cannot shut down: it costs unwritten data.',
      '停止時にゲストへシャットダウンを求めず、直ちに強制停止(`virsh destroy`)します。書き込み中のデータが失われるため、正常に停止できないゲスト以外では使わないでください。',
    ),
    migration_transport: param(
      'How libvirt reaches the other hypervisor for a migration. For `ssh` root must be able to log in without a password between the nodes.',
      'マイグレーション時に相手のハイパーバイザーへ接続する方式です。`ssh` では、ノード間で root がパスワードなしでログインできる必要があります。',
      {
        type: usual(
          { en: 'a transport of libvirt', ja: 'libvirt のトランスポート' },
          ['ssh', 'By SSH.', 'SSH を使います。'],
          ['tls', 'By TLS with certificates.', '証明書を使った TLS です。'],
          ['tcp', 'Plain TCP.', '暗号化なしの TCP です。'],
        ),
      },
    ),
    migration_user: param(
      'The user for the connection to the other hypervisor; root without it.',
      '移動先のハイパーバイザーに接続するユーザーです。省略すると root になります。',
      { type: anything('a user name', 'ユーザー名') },
    ),
    migration_downtime: param(
      'How many milliseconds the guest may stand still at the end of a live migration. Raise it for busy guests whose migration never ends; 0 keeps the default of libvirt.',
      'ライブマイグレーションの最後にゲストが停止してよい時間(ミリ秒)です。書き込みが多く移行が終わらないゲストで増やします。0 では libvirt の既定値です。',
      { type: integer({ min: 0, unit: 'ms' }) },
    ),
    migration_speed: param(
      'The bandwidth limit of a migration in MiB/s; 0 sets none.',
      'マイグレーションに使う帯域の上限(MiB/s)です。0 では制限しません。',
      { type: integer({ min: 0, unit: 'MiB/s' }) },
    ),
    migration_network_suffix: param(
      'Is added to the node name to reach the peer over a network of its own: `-mig` makes `cluster2` into `cluster2-mig`, which must resolve.',
      '専用ネットワークで移行するため、ノード名の後ろに付ける文字列です。`-mig` なら `cluster2` が `cluster2-mig` になります(名前解決が必要です)。',
    ),
    migrateuri: param(
      'The whole migration URI, when the one that the agent makes does not fit; `%n` stands for the target node.',
      'エージェントが作るマイグレーション URI では不都合な場合に、URI 全体を指定します。`%n` が移動先ノード名に置き換わります。',
      { type: anything('a URI', 'URI') },
    ),
    migrate_options: param(
      'Further options for `virsh migrate`, such as `--p2p` or `--tunnelled`.',
      '`virsh migrate` に渡す追加オプションです(`--p2p`、`--tunnelled` など)。',
      { type: options },
    ),
    monitor_scripts: param(
      'Scripts that check services inside the guest; one that fails counts as a failed resource. Start waits until all succeed, so give it time.',
      'ゲスト内のサービスを確認するスクリプトです。失敗するとリソースの故障になります。start もすべて成功するまで待つため、タイムアウトを長めにします。',
      { type: scripts },
    ),
    autoset_utilization_cpu: param(
      'Writes the number of virtual CPUs into the utilization of the resource on each monitor, for `placement-strategy`. Matters only when nodes have capacities set.',
      'monitor のたびに仮想 CPU 数をリソースの utilization に記録します。`placement-strategy` でノードの容量を使う場合に意味があります。',
    ),
    autoset_utilization_host_memory: param(
      'Writes the memory of the guest into the utilization `host_memory`.',
      'ゲストのメモリ量を utilization の `host_memory` に記録します。',
    ),
    autoset_utilization_hv_memory: param(
      'Writes the memory of the guest into the utilization `hv_memory`.',
      'ゲストのメモリ量を utilization の `hv_memory` に記録します。',
    ),
    unset_utilization_cpu: param(
      'Removes the utilization `cpu` again; needed once after switching `autoset_utilization_cpu` off.',
      'utilization の `cpu` を削除します。`autoset_utilization_cpu` を無効にした後に使います。',
    ),
    unset_utilization_host_memory: param(
      'Removes the utilization `host_memory` again.',
      'utilization の `host_memory` を削除します。',
    ),
    unset_utilization_hv_memory: param(
      'Removes the utilization `hv_memory` again.',
      'utilization の `hv_memory` を削除します。',
    ),
    migrateport: param(
      'A fixed port for the migration of QEMU guests, which a firewall can let through; otherwise a random high one.',
      'QEMU ゲストの移行に使う固定ポートです。ファイアウォールで許可する場合に指定します。省略すると任意の上位ポートになります。',
      { type: port },
    ),
    remoteuri: param(
      'The whole connection URI of the peer hypervisor, when the one that the agent makes does not fit; `%n` stands for the target node.',
      '移動先ハイパーバイザーへの接続 URI 全体です。自動生成では不都合な場合に指定します。`%n` が移動先ノード名に置き換わります。',
      { type: anything('a connection URI', '接続 URI') },
    ),
    save_config_on_stop: param(
      'Writes changes that were made to the running machine back into the file of `config` at stop.',
      '動作中に行った構成変更を、停止時に `config` のファイルへ書き戻します。',
    ),
    sync_config_on_stop: param(
      'As `save_config_on_stop`, and spreads the file to the other nodes with csync2, which must be set up.',
      '`save_config_on_stop` に加え、csync2 でファイルを他のノードへ配布します。csync2 の設定が必要です。',
    ),
    snapshot: param(
      'A directory in which stop saves the state of the running guest, and from which start resumes it. It must be on shared storage to work after a failover.',
      '停止時にゲストの実行状態を保存し、起動時に再開するためのディレクトリです。フェイルオーバー後も使うには共有ストレージに置きます。',
      { type: path },
    ),
    backingfile: param(
      'The image that is the unchanged base of a copy-on-write guest.',
      'コピーオンライトで使うゲストの、変更されないベースイメージです。',
      { type: path },
    ),
    stateless: param(
      'Makes a fresh copy of `backingfile` at each start, so that the guest forgets everything.',
      '起動のたびに `backingfile` から新しいイメージを作り、以前の変更を破棄します。',
    ),
    copyindirs: param(
      'Directories that are copied into the image before each start of a stateless guest.',
      'stateless のゲストで、起動前にイメージへコピーするディレクトリです。',
      { type: scripts },
    ),
    shutdown_mode: param(
      'How the guest is asked to shut down, for guests that do not react to the ACPI button.',
      'ゲストにシャットダウンを要求する方式です。ACPI に反応しないゲストで変更します。',
      {
        type: usual(
          { en: 'a mode of `virsh shutdown`', ja: '`virsh shutdown` のモード' },
          ['acpi', 'Presses the power button.', '電源ボタンを押す動作です。'],
          ['agent', 'Asks the QEMU guest agent.', 'QEMU ゲストエージェントに要求します。'],
          ['initctl', 'For LXC containers.', 'LXC コンテナ用です。'],
          ['signal', 'Sends a signal; LXC.', 'シグナルを送ります(LXC 用)。'],
          ['paravirt', "By Xen's control channel.", 'Xen の準仮想化用の経路を使います。'],
        ),
      },
    ),
    start_resources: param(
      'Starts the storage pools and networks that the machine needs first.',
      '仮想マシンが使うストレージプールと仮想ネットワークを先に起動します。',
    ),
  },
};

const xen: AgentText = {
  doc: {
    en: 'Runs a Xen guest (DomU) with `xl`, or with `xm` on old systems. The guest must not be in `/etc/xen/auto`, or it starts twice. With `allow-migrate=true` and shared storage it moves live.',
    ja: 'Xen のゲスト(DomU)を `xl`(古い環境では `xm`)で起動・監視します。二重起動を防ぐため、`/etc/xen/auto` には置かないでください。共有ストレージと `allow-migrate=true` があればライブマイグレーションできます。',
  },
  params: {
    xmfile: param(
      'The configuration file of the guest; the same on every node.',
      'ゲストの設定ファイルです。全ノードで同じ内容にします。',
      { type: path, noDefault: true },
    ),
    name: param(
      'The name of the guest, when it cannot be read from the configuration file because that computes it.',
      'ゲストの名前です。設定ファイル内で動的に決めていて、エージェントが読み取れない場合に指定します。',
      { type: anything('a guest', 'ゲスト名') },
    ),
    shutdown_timeout: param(
      'Seconds for an orderly shutdown before the guest is destroyed; two thirds of the stop timeout without it, 0 destroys at once.',
      '正常なシャットダウンを待つ秒数です。過ぎると強制終了します。省略すると stop のタイムアウトの 3 分の 2、0 なら直ちに強制終了します。',
      { type: seconds },
    ),
    shutdown_acpi: param(
      'Shuts the guest down by the ACPI power button; for fully virtualized guests without paravirtual drivers.',
      'ACPI の電源ボタン操作でシャットダウンします。準仮想化ドライバーのない完全仮想化ゲスト向けです。',
    ),
    allow_mem_management: param(
      'Lets the agent change the memory of Dom0 and the guests as guests come and go.',
      'ゲストの起動・停止に合わせて、Domain-0 とゲストのメモリ量を動的に調整します。',
    ),
    node_ip_attribute: param(
      'A node attribute that holds the address for live migration, so that it takes a network of its own.',
      'ライブマイグレーションで使う IP アドレスを格納したノード属性の名前です。専用ネットワークを使う場合に指定します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    reserved_Dom0_memory: param(
      'The memory in MB that Dom0 keeps at least, with `allow_mem_management`.',
      '`allow_mem_management` が有効なとき、Domain-0 に最低限残すメモリ(MB)です。',
      { type: integer({ min: 0, unit: 'MB' }) },
    ),
    autoset_utilization_cpu: param(
      'Writes the number of virtual CPUs into the utilization of the resource on each monitor. The nodes need capacities too, or the guest may start nowhere.',
      'monitor のたびに仮想 CPU 数を utilization に記録します。ノード側の容量も設定しておかないと、どこでも起動できなくなることがあります。',
    ),
    autoset_utilization_hv_memory: param(
      'Writes the memory of the guest into the utilization `hv_memory`. The nodes need a capacity of that name too.',
      'ゲストのメモリ量を utilization の `hv_memory` に記録します。ノード側にも同名の容量が必要です。',
    ),
    monitor_scripts: param(
      'Scripts that check services inside the guest; when one fails, the resource has failed.',
      'ゲスト内のサービスを確認するスクリプトです。1 つでも失敗するとリソースの故障とみなされます。',
      { type: scripts },
    ),
  },
};

export const virtual: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:VirtualDomain': virtualDomain,
  'ocf:heartbeat:Xen': xen,
};
