import type { Term } from '../../../schema/reference.ts';

/** Terms of the field that are no words of a file, in the order of the index. */
export const terms: readonly Term[] = [
  {
    id: 'failover',
    title: { en: 'Failover', ja: 'フェイルオーバー' },
    names: ['takeover', '引き継ぎ', '系切り替え'],
    doc: {
      en: 'A failover moves a service from a node that has failed to another one. The cluster first makes sure that the failed node no longer runs the service, then starts it in the order of its constraints: storage, file system, address, daemon. It takes the time to detect the failure, to fence the node, and to start the resources.',
      ja: '障害が起きたノードから別のノードへ、サービスを移すことです。クラスタは、まず障害ノードでサービスが動いていないことを確かめ、制約の順(ストレージ、ファイルシステム、アドレス、デーモン)に起動します。所要時間は、障害の検知、フェンシング、起動にかかる時間の合計です。',
    },
    see: ['failback', 'terms/fencing', 'deadtime', 'crmsh/migration-threshold', 'crmsh/order', 'crmsh/group'],
  },
  {
    id: 'failback',
    title: { en: 'Failback', ja: 'フェイルバック' },
    names: ['切り戻し', 'fail back'],
    doc: {
      en: 'A failback moves a service back after the failed node has been repaired. It interrupts the service a second time, so most clusters leave it where it is and let an administrator choose the time. In Pacemaker the stickiness of resources decides, in Heartbeat `auto_failback`.',
      ja: '障害ノードの復旧後に、サービスを元のノードへ戻すことです。もう一度サービスが中断するため、多くの場合は自動では戻さず、管理者が時期を選びます。Pacemaker ではリソースの固着度、Heartbeat では `auto_failback` で決まります。',
    },
    see: ['failover', 'resource-stickiness', 'auto_failback'],
  },
  {
    id: 'split-brain',
    title: { en: 'Split brain', ja: 'スプリットブレイン' },
    names: ['split-brain', 'splitbrain', '分断', 'ネットワーク分断'],
    doc: {
      en: 'In a split brain, the nodes no longer hear each other, and each one declares the other dead. Both start the service, and both change the data. In DRBD, the two copies then differ, and the changes of one side must be discarded.\n\nTwo independent paths for heartbeats make it rare, quorum and fencing make it harmless. DRBD detects it when the nodes meet again: it disconnects and calls the handler `split-brain`. The repair: on the side that loses, `drbdadm secondary RESOURCE` and `drbdadm connect --discard-my-data RESOURCE`; on the other, `drbdadm connect RESOURCE`.',
      ja: 'ノード同士の通信が途絶え、互いに「対向ノードがダウンした」と判断した状態です。両方でサービスが起動し、両方でデータが更新されます。DRBD では 2 つのデータが食い違い、どちらかの変更を捨てることになります。\n\n独立した 2 本の通信経路があれば起こりにくくなり、クォーラムとフェンシングがあれば被害を防げます。DRBD は再接続時に検出して切断し、ハンドラー `split-brain` を呼びます。復旧するには、変更を捨てる側で `drbdadm secondary RESOURCE` と `drbdadm connect --discard-my-data RESOURCE`、残す側で `drbdadm connect RESOURCE` を実行します。',
    },
    see: ['split-brain', 'after-sb-0pri', 'after-sb-1pri', 'after-sb-2pri', 'quorum', 'fencing', 'no-quorum-policy'],
  },
  {
    id: 'fencing',
    title: { en: 'Fencing (STONITH)', ja: 'フェンシング(STONITH)' },
    names: [
      'STONITH',
      'stonith',
      'fencing',
      'フェンシング',
      'ストニス',
      'shoot the other node in the head',
      '強制停止',
    ],
    doc: {
      en: 'Fencing makes sure that a node which does not answer is really out of the way before another one takes over its resources. Usually it switches the power off or resets the node, through a management board, a power switch, a hypervisor or a watchdog. STONITH (“shoot the other node in the head”) is the name of this method.\n\nWithout fencing a cluster has to guess. It either waits, or starts the service although the silent node still writes. Where two nodes can fence each other, give one device a delay, so not both go down.',
      ja: '応答しないノードが確実に動いていない状態にしてから、別のノードがリソースを引き継ぐための仕組みです。多くは、管理ボード、電源装置、ハイパーバイザー、ウォッチドッグを使って、電源を切るかリセットします。この方法を STONITH(shoot the other node in the head)と呼びます。\n\nフェンシングがないと、クラスタは推測に頼るしかありません。待ち続けるか、相手がまだ書き込んでいるのにサービスを起動します。互いにフェンシングできる 2 ノードでは、片方のデバイスに遅延を付けて共倒れを防ぎます。',
    },
    see: [
      'fencing-enabled',
      'stonith-enabled',
      'fencing_topology',
      'fencing',
      'fence-peer',
      'ha-cf/stonith',
      'terms/quorum',
      'terms/watchdog',
    ],
  },
  {
    id: 'quorum',
    title: { en: 'Quorum', ja: 'クォーラム' },
    names: ['quorum', 'クォーラム', '定足数', '過半数', 'votes', '票'],
    doc: {
      en: 'Quorum decides whether a part of the cluster may continue: it may with more than half of all votes. After a split at most one part can have quorum, so only one runs the services. Two nodes are a special case, because one of two is not a majority: `two_node`, a quorum device or a third node solves it.\n\nCorosync counts the votes, Pacemaker decides by `no-quorum-policy` what happens without quorum, and DRBD 9 has a separate quorum for each resource.',
      ja: 'クラスタの一部が動作を続けてよいかどうかの条件で、全体の過半数の票があれば成立します。分断しても、成立するのは多くても片側だけのため、サービスが二重に動くことはありません。2 ノードでは 1 台だけでは過半数にならないため、`two_node`、クォーラムデバイス、3 台目のノードのいずれかで対処します。\n\n票を数えるのは Corosync で、成立しないときの動作は Pacemaker の `no-quorum-policy` で決まります。DRBD 9 には、リソースごとのクォーラムもあります。',
    },
    see: [
      'no-quorum-policy',
      'corosync/provider',
      'two_node',
      'expected_votes',
      'wait_for_all',
      'quorum',
      'on-no-quorum',
      'split-brain',
    ],
  },
  {
    id: 'virtual-ip',
    title: { en: 'Virtual IP address', ja: '仮想 IP アドレス' },
    names: ['VIP', 'virtual IP', 'floating IP', 'service IP', '仮想IP', '仮想 IP', 'フローティング IP', 'サービス IP'],
    doc: {
      en: 'A virtual IP address belongs to the service and not to a node. Clients connect to it, and it moves together with the service. The node that takes it over announces it by gratuitous ARP, so switches and neighbours learn the new place. No node may have it configured permanently.',
      ja: 'ノードではなくサービスに属する IP アドレスです。クライアントはこのアドレスに接続し、サービスと一緒に移動します。引き継いだノードは gratuitous ARP を送り、スイッチや周囲のホストに新しい場所を知らせます。ノードに固定で設定してはいけません。',
    },
    see: ['IPaddr2', 'IPaddr', 'crmsh/group', 'haresources/NODE', 'failover'],
  },
  {
    id: 'heartbeat',
    title: { en: 'Heartbeat (signal)', ja: 'ハートビート' },
    names: ['heartbeat', 'ハートビート', '死活監視'],
    doc: {
      en: 'Heartbeats are small packets that show the other nodes that a node is alive. If none arrives for some time, the node counts as dead. They should use two independent paths: if the only path fails, both nodes think that the other one has failed.\n\nHeartbeat (the program) sends them on the paths of ha.cf, Corosync passes a token around its links.',
      ja: 'ノードが動いていることを互いに知らせる小さなパケットです。一定時間届かないと、対向ノードはダウンしたとみなされます。経路は独立した 2 本を用意します。1 本だけだと、その経路が切れたときに、互いに対向ノードがダウンしたと判断します。\n\nHeartbeat(プログラム)は ha.cf の経路に送信し、Corosync はリンク上でトークンを回します。',
    },
    see: ['keepalive', 'deadtime', 'bcast', 'ucast', 'mcast', 'token', 'terms/split-brain'],
  },
  {
    id: 'ifcheckd',
    title: { en: 'ifcheckd', ja: 'ifcheckd' },
    names: ['ifcheckd', 'インターフェース監視', 'リンク監視'],
    doc: {
      en: 'ifcheckd is a small daemon of Linux-HA Japan that watches network interfaces under Heartbeat. It writes the state of each interface into a node attribute of Pacemaker, and a location rule on that attribute moves the service away from a node whose cable is out. Heartbeat starts it by `respawn`; without Pacemaker it has nowhere to write.',
      ja: 'Heartbeat の環境でネットワークインターフェイスを監視する、Linux-HA Japan の小さなデーモンです。各インターフェイスの状態を Pacemaker のノード属性に書き込みます。その属性を使った location ルールで、ケーブルが抜けたノードからサービスを移動できます。`respawn` で Heartbeat から起動します。Pacemaker がないと、書き込み先がありません。',
    },
    see: ['respawn', 'location', 'pacemaker', 'ping'],
  },
  {
    id: 'replication',
    title: { en: 'Replication (DRBD)', ja: 'レプリケーション(DRBD)' },
    names: ['mirror', 'replication', 'レプリケーション', 'ミラーリング', 'network RAID', 'ネットワーク RAID'],
    doc: {
      en: 'DRBD replicates a block device over the network: each write goes to the local disk and to that of the peer. The protocol decides when a write counts as completed. A node that is Primary may read and write, a Secondary only receives. After an interruption a resync copies the blocks that differ, which a bitmap records.',
      ja: 'DRBD は、ネットワーク越しにブロックデバイスをレプリケーションします。書き込みはローカルディスクと対向ノードのディスクの両方に行われ、いつ完了とみなすかはプロトコルで決まります。読み書きできるのは Primary のノードだけで、Secondary は受信だけを行います。中断の後は、ビットマップに記録された、異なるブロックが再同期されます。',
    },
    see: ['drbd/protocol', 'drbd-status/protocol', 'drbd/resource', 'meta-disk', 'c-max-rate', 'ocf:linbit:drbd'],
  },
  {
    id: 'resync',
    title: { en: 'Resync and metadata', ja: '再同期とメタデータ' },
    names: [
      'resync',
      '再同期',
      'metadata',
      'メタデータ',
      'bitmap',
      'ビットマップ',
      'activity log',
      'アクティビティログ',
    ],
    doc: {
      en: 'DRBD keeps metadata with each volume: which blocks the peer is missing (the bitmap), which areas are being written (the activity log) and which copy is newer. After an interruption it copies only the blocks that differ. `drbdadm create-md` makes the metadata, and a resync that is too fast slows applications down.',
      ja: 'DRBD はボリュームごとにメタデータを持ちます。対向ノードに足りないブロック(ビットマップ)、書き込み中の領域(アクティビティログ)、どちらのデータが新しいかの情報です。中断の後は、異なるブロックだけがコピーされます。メタデータは `drbdadm create-md` で作成します。再同期が速すぎると、アプリケーションが遅くなります。',
    },
    see: ['meta-disk', 'al-extents', 'c-max-rate', 'resync-rate', 'verify-alg'],
  },
  {
    id: 'primary-secondary',
    title: { en: 'Primary and Secondary', ja: 'Primary と Secondary' },
    names: ['Primary', 'Secondary', 'dual primary', 'デュアルプライマリ', 'プライマリ', 'セカンダリ'],
    doc: {
      en: 'The role of a DRBD resource on a node. Only a Primary can be mounted; a Secondary receives the writes. Two Primaries are for cluster file systems and live migration only, and require fencing. Under Pacemaker the promotable clone decides the role, so an init script must not.',
      ja: 'あるノードでの DRBD リソースのロールです。マウントできるのは Primary だけで、Secondary は書き込みを受信します。デュアルプライマリは、クラスタファイルシステムとライブマイグレーションのためのもので、フェンシングが必要です。Pacemaker の環境では昇格可能クローンがロールを決めるため、起動スクリプトで昇格させてはいけません。',
    },
    see: ['allow-two-primaries', 'become-primary-on', 'ms', 'auto-promote', 'fencing'],
  },
  {
    id: 'resource-agent',
    title: { en: 'Resource agent', ja: 'リソースエージェント' },
    names: ['RA', 'OCF', 'resource agent', 'リソースエージェント', 'LSB'],
    doc: {
      en: 'A resource agent is a script that starts, stops and watches one kind of service for the cluster. OCF agents take parameters and report exactly what they find; LSB agents are init scripts, and systemd units can serve as well. `crm ra info ocf:heartbeat:IPaddr2` shows the parameters of one.',
      ja: 'クラスタのために、ある種類のサービスを起動・停止・監視するスクリプトです。OCF エージェントはパラメーターを受け取り、状態を正確に報告します。LSB は起動スクリプトで、systemd のユニットも使えます。`crm ra info ocf:heartbeat:IPaddr2` でパラメーターを確認できます。',
    },
    see: ['crmsh/primitive', 'crmsh/op', 'IPaddr2', 'Filesystem'],
  },
  {
    id: 'score',
    title: { en: 'Score', ja: 'スコア' },
    names: ['score', 'INFINITY', 'スコア', '点数', '優先度'],
    doc: {
      en: 'Scores say how much Pacemaker should prefer or avoid something. They are added up for each node, and the node with the highest sum runs the resource. `inf` (1,000,000) demands, `-inf` forbids, numbers between them are wishes that can outweigh each other.',
      ja: 'Pacemaker がどれだけ優先するか、または避けるかを表す数値です。ノードごとに合計され、最も高いノードでリソースが動きます。`inf`(1,000,000)は必須、`-inf` は禁止で、間の数値は互いに打ち消し合える希望です。',
    },
    see: ['location', 'colocation', 'resource-stickiness', 'crmsh/order'],
  },
  {
    id: 'watchdog',
    title: { en: 'Watchdog', ja: 'ウォッチドッグ' },
    names: ['watchdog', 'ウォッチドッグ', 'softdog', 'SBD', 'sbd'],
    doc: {
      en: 'A watchdog is a timer that resets the machine unless a program restarts it in time. A node that hangs does not restart it and is reset, so the others can rely on that after a certain time. sbd uses a watchdog for fencing, with or without a shared disk.',
      ja: '一定時間内に更新されないと、マシンをリセットするタイマーです。応答しなくなったノードは更新できず、自動的にリセットされるため、ほかのノードは一定時間後の停止を前提にできます。sbd はウォッチドッグを使ってフェンシングします。共有ディスクはあってもなくても構いません。',
    },
    see: ['watchdog', 'stonith-watchdog-timeout', 'SBD_WATCHDOG_TIMEOUT', 'SBD_DEVICE', 'terms/fencing'],
  },
  {
    id: 'cib',
    title: { en: 'CIB (cluster information base)', ja: 'CIB(クラスタ情報ベース)' },
    names: ['CIB', 'cib', 'cluster information base', 'クラスタ情報ベース'],
    doc: {
      en: 'The CIB holds the configuration and the state of a Pacemaker cluster as XML, the same on all nodes. The crm shell writes it from its own shorter language; `ha-config cib FILE` shows what a file becomes.',
      ja: 'Pacemaker クラスタの構成と状態を保持する XML で、全ノードで共有されます。crm シェルは、短い書式からこの XML を作ります。`ha-config cib FILE` で変換結果を確認できます。',
    },
    see: ['cib-xml/cib', 'crmsh/primitive', 'crmsh/property', 'crmsh/xml'],
  },
  {
    id: 'cluster-file-system',
    title: { en: 'Cluster file system', ja: 'クラスタファイルシステム' },
    names: ['GFS2', 'OCFS2', 'gfs2', 'ocfs2', 'クラスタファイルシステム', 'DLM', 'dlm'],
    doc: {
      en: 'A cluster file system can be mounted on several nodes at once. A lock manager (DLM) coordinates every write. On DRBD it requires two Primaries and fencing; an ordinary file system such as ext4 is destroyed by a second mount.',
      ja: '複数のノードで同時にマウントできるファイルシステムです。書き込みはロックマネージャー(DLM)が調整します。DRBD の上で使うには、デュアルプライマリとフェンシングが必要です。ext4 などの普通のファイルシステムは、2 か所でマウントすると壊れます。',
    },
    see: ['allow-two-primaries', 'ocf:pacemaker:controld', 'Filesystem', 'interleave', 'fencing'],
  },
  {
    id: 'single-point-of-failure',
    title: { en: 'Single point of failure', ja: '単一障害点' },
    names: ['SPOF', '単一障害点'],
    doc: {
      en: 'A part whose failure stops the whole service: one switch, one power supply, one path for heartbeats, one disk. High availability means to find these parts and to have each of them twice, or to accept the risk knowingly.',
      ja: 'それが停止するとサービス全体が停止する部分です(1 台のスイッチ、1 系統の電源、1 本のハートビート経路、1 台のディスクなど)。高可用性とは、こうした部分を見つけて二重化するか、承知のうえで受け入れることです。',
    },
    see: ['terms/split-brain', 'bcast', 'rrp_mode', 'terms/fencing'],
  },
  {
    id: 'maintenance-mode',
    title: { en: 'Maintenance mode', ja: 'メンテナンスモード' },
    names: ['maintenance', 'メンテナンスモード', 'unmanaged', 'standby', 'スタンバイ'],
    doc: {
      en: 'In maintenance mode Pacemaker leaves resources alone: it neither starts, stops nor watches them. It suits updates of the cluster software. A node on standby, in contrast, hands its resources over and runs none. Both stay set until a person ends them.',
      ja: 'メンテナンスモードの間、Pacemaker はリソースを起動も停止も監視もしません。クラスタソフトウェアの更新などに使います。一方、スタンバイのノードはリソースをほかに渡し、何も動かしません。どちらも、管理者が解除するまで続きます。',
    },
    see: ['maintenance-mode', 'standby', 'is-managed', 'target-role'],
  },
];
