import { codeSpan } from '../../../base/sinks.ts';
import type { Catalog, Directive } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { duration, pair } from './values.ts';

const SOURCE = 'pacemaker-fenced(7)';
/** `NODE:VALUE` pairs. */
const mapped = { innerNames: { pattern: /(?<=^|[;\s])[^\s;:=,]+(?=[:=])/g, kinds: ['host'] } } as const;
const lenientValue = { severity: 'warning' } as const;

/** The device's action in place of one of Pacemaker's, its timeout and its number of attempts. */
function action(name: string, en: string, ja: string, more = { en: '', ja: '' }): Readonly<Record<string, Directive>> {
  return {
    [`pcmk_${name}_action`]: pair(
      `Sets the action that the device receives for ${codeSpan(name)} (${en}). Needed only for devices that use another name.${more.en}`,
      `${codeSpan(name)}(${ja})のときにデバイスへ送るアクション名です。デバイス側の名前が異なる場合だけ必要です。${more.ja}`,
      anything('an action of the device', 'デバイスのアクション名'),
      { default: name, source: SOURCE },
    ),
    [`pcmk_${name}_timeout`]: pair(
      `Sets how long ${codeSpan(name)} (${en}) may take on this device, instead of the fencing timeout of the cluster. Raise it for slow management boards.`,
      `このデバイスで ${codeSpan(name)}(${ja})にかけられる時間で、クラスタ全体のタイムアウトの代わりに使われます。応答の遅い管理ボードでは長くします。`,
      duration,
      { default: '60s', source: SOURCE },
      lenientValue,
    ),
    [`pcmk_${name}_retries`]: pair(
      `Sets how often ${codeSpan(name)} (${en}) is attempted within its timeout. Set it to 1 for devices that reject a second connection for a while.`,
      `タイムアウト内に ${codeSpan(name)}(${ja})を試みる回数です。しばらく次の接続を受け付けないデバイスでは 1 にします。`,
      integer({ min: 0 }),
      { default: '2', source: SOURCE },
      lenientValue,
    ),
  };
}

/** Parameters that Pacemaker itself reads of every fencing resource, whatever its agent. */
export const fencingParams: Catalog = {
  directives: {
    pcmk_host_list: pair(
      'Lists the nodes that this device can fence, separated by spaces or commas. Set it for every device that cannot list its targets itself, because a device without any known target is never used.',
      'このデバイスでフェンシングできるノードの一覧です(空白またはカンマ区切り)。対象を自分で答えられないデバイスでは必ず指定します(対象の分からないデバイスは使われません)。',
      anything('node names', 'ノード名の一覧'),
      { example: 'pcmk_host_list="cluster1 cluster2"', source: SOURCE },
      { innerNames: { pattern: /[^\s,;]+/g, kinds: ['host'] } },
    ),
    pcmk_host_map: pair(
      'Maps each node to its name or outlet on the device, as `NODE:PORT` pairs separated by semicolons. Needed where the virtual machine or the outlet does not have the name of the node.',
      'ノード名と、デバイス側の名前(コンセント番号や仮想マシン名)を対応付けます(`ノード:ポート` のセミコロン区切り)。仮想マシンやコンセントの名前がノード名と異なる場合に必要です。',
      anything('`NODE:PORT` pairs, separated by `;`', '`ノード:ポート` の並び(`;` 区切り)'),
      { example: 'pcmk_host_map="cluster1:vm-a;cluster2:vm-b"', source: SOURCE },
      mapped,
    ),
    pcmk_host_check: pair(
      'Selects how the cluster finds out which nodes the device can fence. Omit it normally: a list is used where one is set, and otherwise the device is asked.',
      'デバイスがどのノードをフェンシングできるかを調べる方法を選びます。通常は指定しません(一覧が設定されていればそれを使い、なければデバイスに問い合わせます)。',
      oneOf([
        choice(
          'dynamic-list',
          'Asks the device for the list of its targets.',
          'デバイスに対象の一覧を問い合わせます。',
        ),
        choice(
          'static-list',
          'Uses `pcmk_host_list` or `pcmk_host_map`.',
          '`pcmk_host_list` または `pcmk_host_map` を使います。',
        ),
        choice(
          'status',
          'Asks the device for the status of each node.',
          'ノードごとにデバイスへ状態を問い合わせます。',
        ),
        choice('none', 'Assumes that it can fence every node.', 'すべてのノードをフェンシングできるとみなします。'),
      ]),
      { source: SOURCE },
      lenientValue,
    ),
    pcmk_delay_max: pair(
      'Adds a random delay of up to this time before fencing. In a two-node cluster it keeps both nodes from fencing each other at the same moment.',
      'フェンシングの前に、この時間を上限とするランダムな遅延を入れます。2 ノード構成で、両ノードが同時に相手をフェンシングする相打ちを防ぎます。',
      duration,
      { default: '0s', source: SOURCE },
      lenientValue,
    ),
    pcmk_delay_base: pair(
      'Adds a fixed delay before fencing. In a two-node cluster, set it on the device that fences the node that should survive, so the other node has to wait. From Pacemaker 2.1.2 on, each node can have its own delay, as `node1:0s;node2:10s`.',
      'フェンシングの前に固定の遅延を入れます。2 ノード構成では、生き残らせたいノードをフェンシングするデバイスに設定し、対向ノードを待たせます。Pacemaker 2.1.2 以降は `node1:0s;node2:10s` のようにノードごとに指定できます。',
      anything('a duration, or `NODE:DELAY` pairs', '時間、または `ノード:時間` の並び'),
      { default: '0s', source: SOURCE },
      mapped,
    ),
    pcmk_action_limit: pair(
      'Sets how many actions the device may carry out at the same time; -1 sets no limit. Keep 1 for boards that allow only one session.',
      'このデバイスで同時に実行できるアクションの数です(-1 は無制限)。同時に 1 セッションしか使えない管理ボードでは 1 のままにします。',
      integer({ min: -1 }),
      { default: '1', source: SOURCE },
      lenientValue,
    ),
    pcmk_host_argument: pair(
      'Names the parameter in which the agent expects the target node; `none` passes nothing. Needed only where it is neither `port` nor `plug`.',
      'エージェントが対象ノードを受け取るパラメーターの名前です(`none` では渡しません)。`port` や `plug` 以外の場合だけ必要です。',
      anything('a parameter', 'パラメーター名'),
      { default: 'port', source: SOURCE },
    ),
    ...action('reboot', 'off and on again', '再起動', {
      en: ' Set it to `off` to leave the node powered off instead of rebooting it.',
      ja: '`off` にすると、再起動せず電源オフのままにします。',
    }),
    ...action('off', 'power off', '電源オフ'),
    ...action('on', 'power on, or unfence', '電源オン、アンフェンス'),
    ...action('list', 'which nodes it knows', '対象一覧の取得'),
    ...action('monitor', 'is the device itself reachable', 'デバイス自体の監視'),
    ...action('status', 'is the node on or off', 'ノードの電源状態の確認'),
    priority: pair(
      'Orders the devices of one node, the lowest number first; it dates from before fencing levels. Use `fencing_topology` instead.',
      '1 つのノードに対するデバイスの順序を、小さいものから順に決めます(フェンシングレベルより前の方法)。現在は `fencing_topology` を使います。',
      integer(),
      {
        versions: until('pacemaker', '1.1'),
        deprecated: { since: since('pacemaker', '1.1'), replacement: 'fencing_topology' },
        source: 'stonithd(7)',
      },
      lenientValue,
    ),
    'stonith-timeout': pair(
      'Sets how long an operation of this device may take in Pacemaker 1.0 and 1.1. Later versions use `pcmk_reboot_timeout` and its siblings instead.',
      'Pacemaker 1.0 と 1.1 で、このデバイスのアクションにかけられる時間です。以降のバージョンでは `pcmk_reboot_timeout` などを使います。',
      duration,
      {
        versions: until('pacemaker', '1.1'),
        deprecated: { since: since('pacemaker', '1.1'), replacement: 'pcmk_reboot_timeout' },
        source: 'stonithd(7)',
      },
      lenientValue,
    ),
  },
  unknown: 'warning',
  assign: '=',
};
