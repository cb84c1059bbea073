import { anything, integer, ipv4 } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { path, usual, words } from './types.ts';

const hashes = words(
  ['sha256', 'SHA-256, the default.', '既定の SHA-256 です。'],
  ['sha512', 'SHA-512.', 'SHA-512 です。'],
  ['sha1', 'SHA-1.', 'SHA-1 です。'],
  ['none', 'No signature.', '署名しません。'],
);

const ipmilan: AgentText = {
  doc: {
    en: 'Fences a node by its management board over IPMI (iLO, iDRAC, XCC and most others), with `ipmitool`. One resource for each node, kept off that very node by a location of -inf. The board draws its power from the same supply as the node: when that fails, so does the fencing, so add a second way.',
    ja: '管理ボード(iLO、iDRAC、XCC など)の IPMI 機能を使い、`ipmitool` でノードをフェンシングします。ノードごとに 1 つ作成し、-inf の location で対象ノード自身では動かないようにします。管理ボードはノードと同じ電源で動くため、電源喪失時はフェンシングも失敗します。別の手段も用意してください。',
  },
  params: {
    plug: param(
      'The address of the board when `port_as_ip` is on; otherwise not needed.',
      '`port_as_ip` が有効なときの管理ボードのアドレスです。それ以外では不要です。',
    ),
    port: param(
      'The address of the board when `port_as_ip` is on; an older name of `plug`.',
      '`port_as_ip` が有効なときの管理ボードのアドレスです(`plug` の古い名前)。',
    ),
  },
};

const virsh: AgentText = {
  doc: {
    en: 'Fences virtual machines by logging in to their host over SSH and calling `virsh` there. For clusters of virtual machines in a lab; the host must be reachable as root (or a user of the group libvirt), and `pcmk_host_map` translates node names into machine names.',
    ja: '仮想マシンのホストへ SSH でログインし、`virsh` でフェンシングします。仮想マシンで組んだ実習環境に適しています。ホストへ root(または libvirt グループのユーザー)で接続できるようにし、ノード名と仮想マシン名の対応は `pcmk_host_map` で指定します。',
  },
  params: {},
};

const sbd: AgentText = {
  doc: {
    en: 'Fences by poison pill: writes a message into a slot on a small shared disk, and the SBD daemon on the node obeys and resets it by its watchdog. Needs the sbd service with a watchdog on every node, a disk that both see (not DRBD), and a fencing timeout longer than the message wait.',
    ja: '共有ディスク上の領域にメッセージを書き込み、受け取ったノードの SBD デーモンがウォッチドッグで自身をリセットする方式(ポイズンピル)です。全ノードで sbd サービスとウォッチドッグを動かし、両方から見える小さなディスク(DRBD は不可)を用意します。フェンシングのタイムアウトは msgwait より長くします。',
  },
  params: {
    devices: param(
      'The shared disks of SBD, separated by commas; one or three. Use names that stay (`/dev/disk/by-id/…`), the same as in the configuration of sbd; newer versions of the agent read them there when they are missing.',
      'SBD 用の共有ディスクです(カンマ区切りで 1 台または 3 台)。`/dev/disk/by-id/…` のような変わらない名前で、sbd の設定と同じものを指定します。新しいエージェントでは、省略すると sbd の設定から読み取ります。',
      { type: anything('devices, separated by commas', 'デバイス(カンマ区切り)'), optional: true },
    ),
    sbd_path: param('The path of the program `sbd`.', '`sbd` コマンドのパスです。', { type: path }),
  },
};

const xvm: AgentText = {
  doc: {
    en: 'Fences KVM guests from inside other guests: asks the daemon `fence_virtd` on the host by multicast. The shared key must be on the host and on every guest, and the bridge must let multicast through (IGMP snooping off, or a querier).',
    ja: 'KVM ゲスト内から、ホストの `fence_virtd` にマルチキャストで依頼して別のゲストをフェンシングします。共有鍵をホストと全ゲストに置き、ブリッジでマルチキャストが通るようにします(IGMP スヌーピングの無効化など)。',
  },
  params: {
    port: param(
      'The guest to fence, by its libvirt name. Leave it to `pcmk_host_map`.',
      'フェンシング対象のゲスト名(libvirt の名前)です。通常は `pcmk_host_map` に任せます。',
    ),
    domain: param(
      'The guest to fence; an older name of `port`.',
      'フェンシング対象のゲスト名です(`port` の古い名前)。',
    ),
    multicast_address: param(
      'The multicast address at which fence_virtd listens; must agree with fence_virt.conf on the host.',
      'fence_virtd が待ち受けるマルチキャストアドレスです。ホストの fence_virt.conf と一致させます。',
      { type: ipv4 },
    ),
    ipport: param('The port at which fence_virtd listens.', 'fence_virtd が待ち受けるポート番号です。', {
      type: integer({ min: 1, max: 65535 }),
    }),
    ip_family: param('IPv4 or IPv6 for the multicast.', 'マルチキャストに IPv4 と IPv6 のどちらを使うかです。', {
      type: words(
        ['auto', 'By the address.', 'アドレスから判断します。'],
        ['ipv4', 'IPv4.', 'IPv4 です。'],
        ['ipv6', 'IPv6.', 'IPv6 です。'],
      ),
    }),
    retrans: param(
      'Tenths of a second between two multicast requests.',
      'マルチキャストを再送する間隔(0.1 秒単位)です。',
      { type: integer({ min: 1, unit: '0.1 s' }) },
    ),
    auth: param('How the request is signed; the same on both sides.', '要求の署名方式です。ホスト側と一致させます。', {
      type: hashes,
    }),
    hash: param('How packets are signed; the same on both sides.', 'パケットの署名方式です。ホスト側と一致させます。', {
      type: hashes,
    }),
    key_file: param(
      'The shared key; the same file on the host and on every guest.',
      '共有鍵のファイルです。ホストと全ゲストに同じものを置きます。',
      { type: path },
    ),
    use_uuid: param("Takes the guest's UUID instead of its name.", 'ゲスト名の代わりに UUID で指定します。', {
      type: boolean,
    }),
    debug: param('How much the agent logs; for looking for mistakes.', '調査用のログ出力の詳しさです。', {
      type: integer({ min: 0 }),
    }),
    timeout: param('Seconds for the whole request.', '要求全体にかけられる秒数です。', { type: duration }),
  },
};

const externalSsh: AgentText = {
  doc: {
    en: 'Reboots a node by logging in to it with SSH. For trying a cluster out only: it works just as long as the node is healthy, which is when nobody needs it. Root must get in without a password, and the `at` daemon must run.',
    ja: 'SSH でノードにログインして再起動させます。対象ノードが正常なときしか動かないため、動作確認専用です。本番では使わないでください。root がパスワードなしでログインでき、`at` デーモンが動いている必要があります。',
  },
  params: {
    livedangerously: param(
      "Set to `yes` by people who use it outside of tests all the same. Don't.",
      'テスト以外で使う場合に `yes` を指定するものですが、使うべきではありません。',
      { type: boolean },
    ),
  },
};

const externalIpmi: AgentText = {
  doc: {
    en: 'Fences one node by its IPMI board; the plug-in of cluster-glue for Pacemaker 1.0 and heartbeat. Newer clusters take `fence_ipmilan`. One resource for each node.',
    ja: 'IPMI の管理ボードでノードをフェンシングする、cluster-glue のプラグインです(Pacemaker 1.0、heartbeat の時代のもの)。新しい環境では `fence_ipmilan` を使います。ノードごとに 1 つ作成します。',
  },
  params: {
    passwd_method: param(
      'How the password reaches ipmitool. With `param` it can be seen in the process list.',
      'ipmitool へのパスワードの渡し方です。`param` ではプロセス一覧から見えてしまいます。',
      {
        type: words(
          ['param', 'As an argument.', '引数で渡します。'],
          ['env', 'In the environment.', '環境変数で渡します。'],
          [
            'file',
            '`passwd` is the name of a file with the password.',
            '`passwd` にパスワードを書いたファイル名を指定します。',
          ],
        ),
      },
    ),
    interface: param('The IPMI interface of the board.', '管理ボードの IPMI インターフェイスです。', {
      type: usual(
        { en: 'an interface of ipmitool', ja: 'ipmitool のインターフェイス' },
        ['lan', 'IPMI 1.5.', 'IPMI 1.5 です。'],
        ['lanplus', 'IPMI 2.0; what most boards need.', 'IPMI 2.0 です。多くの管理ボードで必要です。'],
      ),
    }),
    priv: param(
      'The privilege level of the session, when the user is no administrator.',
      'セッションの権限レベルです。管理者以外のユーザーを使う場合に指定します。',
      {
        type: usual(
          { en: 'a privilege level', ja: '権限レベル' },
          ['ADMINISTRATOR', 'Everything.', 'すべての操作ができます。'],
          ['OPERATOR', 'Power control.', '電源制御ができます。'],
        ),
      },
    ),
    ipmitool: param(
      'The path of `ipmitool`, when it is not in the search path.',
      '`ipmitool` のパスです。検索パスにない場合に指定します。',
      { type: path },
    ),
  },
};

const externalLibvirt: AgentText = {
  doc: {
    en: 'Fences virtual machines by `virsh` over the libvirt connection of their host; the plug-in of cluster-glue. Handy for a cluster of KVM or Xen guests. The nodes need access to the host without a password.',
    ja: 'ホストの libvirt に接続し、`virsh` で仮想マシンをフェンシングする cluster-glue のプラグインです。KVM や Xen のゲストで組んだクラスタに向いています。各ノードからホストへパスワードなしで接続できる必要があります。',
  },
  params: {
    hostlist: param(
      'The nodes that can be fenced; `NODE:MACHINE` where the virtual machine is called otherwise.',
      'フェンシングできるノードの一覧です。仮想マシン名が異なる場合は `ノード名:仮想マシン名` と書きます。',
      { type: anything('`NODE` or `NODE:MACHINE` words', '`ノード` または `ノード:仮想マシン` の一覧') },
    ),
    hypervisor_uri: param(
      'The libvirt connection of the host, such as `qemu+ssh://kvmhost/system`.',
      'ホストへの libvirt 接続 URI です(`qemu+ssh://kvmhost/system` など)。',
      { type: anything('a libvirt connection URI', 'libvirt の接続 URI') },
    ),
    reset_method: param('How a machine is reset.', '仮想マシンのリセット方法です。', {
      type: words(
        ['power_cycle', 'Off and on again; certain.', '強制停止してから起動します。確実な方法です。'],
        [
          'reboot',
          'By a reboot, which a hanging guest may not obey.',
          '再起動を要求します。ハングしたゲストでは効かないことがあります。',
        ],
      ),
    }),
  },
};

const meatware: AgentText = {
  doc: {
    en: 'Fencing by hand: the cluster waits until an administrator has switched the node off and confirmed it with `meatclient -c NODE`. A last resort, for example as the last fencing level; failover waits as long as that takes. Never confirm without having looked.',
    ja: '人手によるフェンシングです。管理者がノードの電源を切り、`meatclient -c ノード名` で確認するまでクラスタは待ち続けます。フェンシングの最後の手段として使います。実際に停止したことを確かめずに確認コマンドを実行してはいけません。',
  },
  params: {},
};

export const fencing: Readonly<Record<string, AgentText>> = {
  'stonith:fence_ipmilan': ipmilan,
  'stonith:fence_virsh': virsh,
  'stonith:fence_sbd': sbd,
  'stonith:fence_xvm': xvm,
  'stonith:external/ssh': externalSsh,
  'stonith:external/ipmi': externalIpmi,
  'stonith:external/libvirt': externalLibvirt,
  'stonith:meatware': meatware,
};
