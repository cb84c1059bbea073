import { anything, integer } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { hostList, hostOrAddress, path, words } from './types.ts';

const sbd: AgentText = agentText(
  'Fences by poison pill: the agent writes a message to a slot on a small shared disk, and the SBD daemon of the target resets its node by the watchdog. It needs the sbd service with a watchdog on every node and a disk that all nodes share directly (not DRBD). Set `stonith-timeout` longer than the msgwait time of the disk, or fencing is reported as failed although it works.',
  'ポイズンピル方式のフェンシングで、共有ディスクの領域にメッセージを書き込み、それを読んだ対象ノードの SBD デーモンが、ウォッチドッグで自ノードをリセットします。すべてのノードで sbd サービスとウォッチドッグを動かし、全ノードが直接共有する小さなディスク(DRBD は不可)を用意します。`stonith-timeout` をディスクの msgwait より長くしないと、成功していても失敗と報告されます。',
  {
    devices: param(
      'Lists the shared disks of SBD, one or three, separated by commas. Use stable names (`/dev/disk/by-id/...`), the same as `SBD_DEVICE` in the configuration of sbd; newer agents read them there when the parameter is missing.',
      'SBD が使う 1 台または 3 台の共有ディスクの一覧です(カンマ区切り)。`/dev/disk/by-id/...` のような変わらない名前で sbd の設定の `SBD_DEVICE` と同じものを指定します(新しいエージェントでは、省略すると sbd の設定から読み取ります)。',
      { type: anything('devices, separated by commas', 'デバイス(カンマ区切り)'), optional: true },
    ),
    plug: param(
      'Names the node whose slot receives the message. Omit it: Pacemaker passes it.',
      'メッセージを書き込むスロットのノード名です。Pacemaker が渡すため、指定しません。',
      { type: anything('a node', 'ノード名') },
    ),
    sbd_path: param('Sets the path of the program `sbd` on the nodes.', 'ノード上の `sbd` コマンドのパスです。', {
      type: path,
    }),
  },
);

const scsi: AgentText = agentText(
  'Fences a node from shared disks by SCSI-3 persistent reservations: it removes the key of the node, and the disks then reject its writes. The node keeps running until it is rebooted, so set `meta provides=unfencing` and consider the watchdog script of the package. The disks must support persistent reservations, which DRBD and most virtual disks do not.',
  'SCSI-3 の永続予約を使い、共有ディスクからノードを切り離します(ノードの鍵を削除すると、ディスクがそのノードの書き込みを拒否します)。ノードは再起動するまで動き続けるため、`meta provides=unfencing` を設定し、パッケージのウォッチドッグ用スクリプトの利用も検討します。ディスクが永続予約に対応している必要があり、DRBD やほとんどの仮想ディスクでは使えません。',
  {
    devices: param(
      'Lists the shared disks, separated by commas. Without it, the agent uses the devices of clustered LVM volume groups.',
      '共有ディスクの一覧です(カンマ区切り)。省略すると、クラスタ用の LVM ボリュームグループのデバイスを使います。',
      { type: anything('devices, separated by commas', 'デバイス(カンマ区切り)') },
    ),
    plug: param(
      'Names the node whose key is removed. Omit it: Pacemaker passes it, and the agent computes the key from it.',
      '鍵を削除するノードの名前です。Pacemaker が渡し、エージェントが名前から鍵を求めるため、指定しません。',
      { type: anything('a node', 'ノード名') },
    ),
    key: param(
      'Sets the reservation key itself, unique to a node. Normally the agent computes it as `key_value` says.',
      'ノードごとに一意な予約の鍵を直接指定します。通常は `key_value` の方法でエージェントが計算します。',
      { type: anything('a key in hexadecimal', '16 進数の鍵') },
    ),
    key_value: param(
      'Selects from what the key of a node is computed. Use `hash` where nodes may be removed while the cluster runs.',
      'ノードの鍵を何から計算するかを選びます。クラスタの稼働中にノードを削除することがあれば `hash` にします。',
      {
        type: words(
          [
            'id',
            'Computes the key from the position of the node in the node list.',
            'ノード一覧の中の位置から鍵を計算します。',
          ],
          ['hash', 'Computes the key from a hash of the node name.', 'ノード名のハッシュから鍵を計算します。'],
        ),
      },
    ),
    aptpl: param(
      'Keeps the registrations on the disk over a loss of power (APTPL).',
      'ディスクの電源が切れても登録を保持します(APTPL)。',
    ),
    readonly: param(
      'Opens the disks read-only for queries, which avoids side effects such as udev events.',
      '問い合わせの際にディスクを読み取り専用で開き、udev イベントなどの副作用を避けます。',
    ),
    suppress_errors: param(
      'Suppresses error messages of the watchdog script while the cluster is not yet running.',
      'クラスタの起動前に、ウォッチドッグ用スクリプトが出すエラーメッセージを抑えます。',
    ),
    logfile: param(
      'Names a file that receives the whole output of the agent.',
      'エージェントのすべての出力を記録するファイルのパスです。',
      { type: path },
    ),
    corosync_cmap_path: param(
      'Sets the path of `corosync-cmapctl`, from which the agent learns the node IDs.',
      'ノード ID の取得に使う `corosync-cmapctl` のパスです。',
      { type: path },
    ),
    sg_persist_path: param(
      'Sets the path of `sg_persist`, which changes the reservations.',
      '予約を操作する `sg_persist` のパスです。',
      { type: path },
    ),
    sg_turs_path: param(
      'Sets the path of `sg_turs`, which tests whether a disk answers.',
      'ディスクの応答を確認する `sg_turs` のパスです。',
      { type: path },
    ),
    vgs_path: param(
      'Sets the path of `vgs`, which finds clustered volume groups.',
      'クラスタ用のボリュームグループを探す `vgs` のパスです。',
      { type: path },
    ),
  },
);

const mpath: AgentText = agentText(
  'Fences a node from multipath disks by SCSI-3 persistent reservations, as `fence_scsi` does for single paths. Every node needs its own `reservation_key` in /etc/multipath.conf, and `pcmk_host_map` must map each node to its key. A fenced node loses write access but keeps running, so set `meta provides=unfencing`.',
  '単一パス用の `fence_scsi` と同じく SCSI-3 の永続予約を使い、マルチパスのディスクからノードを切り離します。各ノードの /etc/multipath.conf に固有の `reservation_key` を設定し、`pcmk_host_map` でノードと鍵を対応付けます。フェンシングされたノードは書き込めなくなるだけで動き続けるため、`meta provides=unfencing` を設定します。',
  {
    devices: param(
      'Lists the multipath devices, separated by commas, as `/dev/mapper/mpatha,/dev/mapper/mpathb`.',
      'マルチパスデバイスの一覧です(`/dev/mapper/mpatha,/dev/mapper/mpathb` のようにカンマ区切り)。',
      { type: anything('devices, separated by commas', 'デバイス(カンマ区切り)') },
    ),
    plug: param(
      'Sets the reservation key of the node, as in its multipath.conf. Normally `pcmk_host_map` supplies it.',
      'そのノードの multipath.conf と同じ予約の鍵です。通常は `pcmk_host_map` に任せます。',
      { type: anything('a key in hexadecimal', '16 進数の鍵') },
    ),
    key: param('Sets the reservation key under a former name of `plug`.', '予約の鍵です(`plug` の以前の名前)。', {
      type: anything('a key in hexadecimal', '16 進数の鍵'),
    }),
    suppress_errors: param(
      'Suppresses error messages of the multipath watchdog script while the cluster is not yet running.',
      'クラスタの起動前に、マルチパス用ウォッチドッグスクリプトが出すエラーメッセージを抑えます。',
    ),
    mpathpersist_path: param(
      'Sets the path of `mpathpersist`, which changes the reservations on all paths.',
      'すべてのパスの予約を操作する `mpathpersist` のパスです。',
      { type: path },
    ),
    store_path: param(
      'Names the directory in which the agent keeps the devices and keys for the watchdog script.',
      'ウォッチドッグ用スクリプトのために、デバイスと鍵を保存するディレクトリです。',
      { type: path },
    ),
  },
);

const heuristicsPing: AgentText = agentText(
  'Allows fencing only on a node that still reaches enough ping targets. It fences nothing itself. Register it in one fencing level before the real device, so the node that lost its network also loses the fencing race.',
  '十分な数の ping 宛先に到達できるノードだけにフェンシングを許可します。自身は何もフェンシングしません。同じフェンシングレベルで本来のデバイスの前に登録すると、ネットワークを失ったノードが相打ちに勝つのを防げます。',
  {
    ping_targets: param(
      'Lists the addresses to ping, separated by commas; `inet6:` before a name selects IPv6.',
      'ping を送る宛先の一覧です(カンマ区切りで、名前の前の `inet6:` は IPv6 を選びます)。',
      { type: hostList },
    ),
    ping_count: param('Sets how many probes each target receives.', '各宛先に送る ping の回数です。', {
      type: integer({ min: 1 }),
    }),
    ping_good_count: param(
      'Sets how many answers make a target count as reachable.',
      '宛先に到達できたとみなす応答の数です。',
      { type: integer({ min: 1 }) },
    ),
    ping_interval: param('Sets the pause between two probes.', 'ping を送る間隔です。', { type: duration }),
    ping_maxfail: param(
      'Sets how many unreachable targets are still accepted.',
      '到達できなくても許容する宛先の数です。',
      { type: integer({ min: 0 }) },
    ),
    ping_timeout: param(
      'Sets how long the agent waits for the answer to a probe.',
      '1 回の ping の応答を待つ時間です。',
      {
        type: duration,
      },
    ),
  },
);

/** Agents that cut a node off its storage, and those that help other agents. */
export const storageFencing: Readonly<Record<string, AgentText>> = {
  'stonith:fence_sbd': sbd,
  'stonith:fence_scsi': scsi,
  'stonith:fence_mpath': mpath,
  'stonith:fence_brocade': agentText(
    'Fences a node from the SAN by disabling its port on a Brocade Fibre Channel switch over Telnet or SSH. The node keeps running, and its port must be enabled again afterwards.',
    'Brocade の FC スイッチに Telnet または SSH で接続し、ポートを無効にしてノードを SAN から切り離します。ノードは動き続け、復帰の際にはポートを有効に戻す必要があります。',
  ),
  'stonith:fence_cisco_mds': agentText(
    'Fences a node from the SAN by disabling its port on a Cisco MDS 9000 switch over SNMP.',
    'Cisco MDS 9000 スイッチのポートを SNMP で無効にし、ノードを SAN から切り離します。',
  ),
  'stonith:fence_sanbox2': agentText(
    'Fences a node from the SAN by disabling its port on a QLogic SANbox2 switch over Telnet.',
    'QLogic SANbox2 スイッチに Telnet で接続し、ポートを無効にしてノードを SAN から切り離します。',
  ),
  'stonith:fence_ifmib': agentText(
    'Fences a node by setting its switch port down over SNMP (IF-MIB), for example on the Ethernet switch of an iSCSI network. `plug` names the interface by index or description.',
    'iSCSI 用の Ethernet スイッチなどで、ポートを SNMP(IF-MIB)で停止してノードを切り離します。`plug` でインターフェイスの番号または名前を指定します。',
  ),
  'stonith:fence_kdump': agentText(
    'Recognizes a crashed node that is writing its kdump, and counts it as fenced so the dump is not cut short. It waits for a message that the crash kernel sends, so every node needs `fence_kdump_nodes` in its kdump configuration. It cannot power anything off: register it in level 1 and a real device in level 2.',
    'クラッシュして kdump を書き出しているノードを検出し、ダンプを中断させないようフェンシング済みとみなします。クラッシュカーネルが送るメッセージを待つため、各ノードの kdump の設定に `fence_kdump_nodes` が必要です。電源は切れないため、レベル 1 にこのエージェントを、レベル 2 に本来のデバイスを登録します。',
    {
      nodename: param(
        'Lists the names or addresses from which the message of the crashed node may come, separated by commas.',
        'クラッシュしたノードのメッセージの送信元となる名前またはアドレスの一覧です(カンマ区切り)。',
        { type: hostList },
      ),
      ipport: param(
        'Sets the UDP port at which the agent listens for the message of the crash kernel.',
        'クラッシュカーネルのメッセージを待ち受ける UDP ポート番号です。',
        { type: integer({ min: 1, max: 65535 }) },
      ),
      family: param('Selects the IP version of the message.', 'メッセージに使う IP のバージョンを選びます。', {
        type: words(
          ['auto', 'Follows the address of the node.', 'ノードのアドレスから判断します。'],
          ['ipv4', 'Listens on IPv4.', 'IPv4 で待ち受けます。'],
          ['ipv6', 'Listens on IPv6.', 'IPv6 で待ち受けます。'],
        ),
      }),
      timeout: param(
        'Sets how long the agent waits for the message before the next fencing level is tried.',
        'メッセージを待つ時間で、超えると次のフェンシングレベルに進みます。',
        { type: duration },
      ),
      usage: param(
        'Prints how the command is called and exits; it is of use on the command line only.',
        'コマンドの呼び出し方を表示して終了します(コマンドライン専用です)。',
        { facts: { hidden: true } },
      ),
    },
  ),
  'stonith:fence_heuristics_ping': heuristicsPing,
  'stonith:fence_crosslink': agentText(
    'Assumes in a two-node cluster that the peer is dead when it does not answer over the cross-over cable. A broken cable then looks like a dead node, so use it only as the last fencing level.',
    '2 ノード構成で、クロスケーブル経由の応答がなければ対向ノードはダウンしているとみなします。ケーブルの障害とノードの停止を区別できないため、最後のフェンシングレベルとしてだけ使います。',
    {
      crosscableip: param(
        'Sets the address of the peer on the cross-over cable.',
        'クロスケーブル側の、対向ノードのアドレスです。',
        { type: hostOrAddress },
      ),
      timeout: param(
        'Sets how long the peer may stay silent before it counts as dead.',
        '対向ノードをダウンとみなすまで、応答を待つ時間です。',
        { type: duration },
      ),
    },
  ),
  'stonith:fence_watchdog': agentText(
    'Represents the watchdog fencing that Pacemaker itself carries out when `stonith-watchdog-timeout` is set. Configure it only to limit that fencing to certain nodes (`pcmk_host_list`) or to order it in a topology.',
    '`stonith-watchdog-timeout` を設定したときに Pacemaker 自身が行う、ウォッチドッグによるフェンシングを表します。対象ノードを限定する(`pcmk_host_list`)場合や、トポロジーの中で順序を決める場合だけ設定します。',
    {
      nodename: param(
        'Has no effect; it exists only because callers may pass it.',
        '効果はなく、呼び出し側が渡すことがあるために存在します。',
      ),
      plug: param(
        'Has no effect either, because the watchdog always belongs to the target itself.',
        'こちらも効果はありません(ウォッチドッグは常に対象ノード自身のものです)。',
      ),
    },
  ),
  'stonith:fence_dummy': agentText(
    'Pretends to fence and changes only a status file. It is for tests of the cluster software, and a cluster that relies on it loses data.',
    'フェンシングしたことにして、状態ファイルだけを書き換えます。クラスタソフトウェアのテスト用であり、実際のクラスタで使うとデータを失います。',
    {
      random_sleep_range: param(
        'Delays each call by a random number of seconds up to this value, to simulate a slow device.',
        '遅いデバイスを模倣するため、この秒数までの範囲で呼び出しをランダムに遅らせます。',
        { type: integer({ min: 1 }) },
      ),
      status_file: param(
        'Names the file that holds the pretended power state.',
        '見せかけの電源状態を保存するファイルのパスです。',
        { type: path },
      ),
      type: param(
        'Selects whether the pretended fencing succeeds.',
        '見せかけのフェンシングが成功するかどうかを選びます。',
        {
          type: words(
            ['file', 'Succeeds and records the state in the file.', '成功し、状態をファイルに記録します。'],
            [
              'fail',
              'Reports machines in the wrong state, to test failures.',
              '障害を試すため、異なる状態を報告します。',
            ],
          ),
        },
      ),
    },
  ),
  'stonith:fence_legacy': agentText(
    'Calls the older stonith plugins of cluster-glue on behalf of Pacemaker. Name the plugin itself instead of this agent, such as `stonith:external/ipmi`.',
    'cluster-glue の古い stonith プラグインを Pacemaker から呼び出します。直接は設定せず、`stonith:external/ipmi` のようにプラグイン自体を指定します。',
    {
      port: param(
        'Names the node that the plugin fences; Pacemaker passes it.',
        'プラグインがフェンシングするノードの名前です(Pacemaker が渡します)。',
        { type: anything('a node', 'ノード名') },
      ),
    },
  ),
};
