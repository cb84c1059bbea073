import type { Catalog, Directive } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { duration, pair } from './values.ts';

const SOURCE = 'pacemaker-fenced(7)';
const mild = { severity: 'warning' } as const;

/** The device's action in place of one of Pacemaker's, its timeout and its number of attempts. */
function action(name: string, en: string, ja: string, more = { en: '', ja: '' }): Readonly<Record<string, Directive>> {
  return {
    [`pcmk_${name}_action`]: pair(
      `What to ask of the device for \`${name}\` (${en}), for devices that call it differently.${more.en}`,
      `\`${name}\`(${ja})のときにデバイスへ送る操作名です。デバイス側の名前が異なる場合に指定します。${more.ja}`,
      anything('an action of the device', 'デバイスの操作名'),
      { default: name, source: SOURCE },
    ),
    [`pcmk_${name}_timeout`]: pair(
      `How long \`${name}\` (${en}) may take on this device, in place of the cluster's general fencing timeout. Raise it for slow management boards.`,
      `このデバイスで \`${name}\`(${ja})にかけられる時間です。クラスタ全体のタイムアウトの代わりに使われます。応答の遅い管理ボードでは長くします。`,
      duration,
      { default: '60s', source: SOURCE },
      mild,
    ),
    [`pcmk_${name}_retries`]: pair(
      `How often \`${name}\` (${en}) is tried within its timeout. Some devices refuse a second connection for a while; then 1 can be better.`,
      `タイムアウト内に \`${name}\`(${ja})を試す回数です。連続した接続を受け付けないデバイスでは 1 のほうがよいこともあります。`,
      integer({ min: 0 }),
      { default: '2', source: SOURCE },
      mild,
    ),
  };
}

/** Parameters that Pacemaker itself reads of every fencing resource, whatever its agent. */
export const fencingParams: Catalog = {
  directives: {
    pcmk_host_list: pair(
      'The nodes that this device can fence, separated by blanks or commas. Give it for every device that cannot tell by itself; a device without a list and without an answer is never used.',
      'このデバイスでフェンシングできるノードの一覧です(空白またはカンマ区切り)。デバイス自身が対象を答えられない場合は必ず指定してください。',
      anything('node names', 'ノード名の一覧'),
      { example: 'pcmk_host_list="cluster1 cluster2"', source: SOURCE },
    ),
    pcmk_host_map: pair(
      'Which name or outlet each node has on the device: `NODE:PORT` pairs, separated by semicolons. Needed when the virtual machine or the power outlet is not called like the node.',
      'ノード名とデバイス側の名前(コンセント番号や仮想マシン名)の対応表です。`ノード:ポート` をセミコロンで区切って並べます。両者の名前が異なるときに必要です。',
      anything('`NODE:PORT` pairs, separated by `;`', '`ノード:ポート` の並び(`;` 区切り)'),
      { example: 'pcmk_host_map="cluster1:vm-a;cluster2:vm-b"', source: SOURCE },
    ),
    pcmk_host_check: pair(
      'How the cluster finds out which nodes the device can fence. It normally chooses by itself: the list when there is one, otherwise the device is asked.',
      'デバイスがどのノードをフェンシングできるかを調べる方法です。通常は指定不要で、一覧があればそれを使い、なければデバイスに問い合わせます。',
      oneOf([
        choice('dynamic-list', 'Asks the device for its list.', 'デバイスに一覧を問い合わせます。'),
        choice(
          'static-list',
          'Takes `pcmk_host_list` or `pcmk_host_map`.',
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
      mild,
    ),
    pcmk_delay_max: pair(
      'A random delay up to this time before fencing. In a two-node cluster it keeps both nodes from shooting each other at the same moment; set it on one device only, or use `pcmk_delay_base`.',
      'フェンシング前に入れるランダムな遅延の上限です。2 ノード構成で両ノードが同時に相手を落とし合うのを防ぎます。',
      duration,
      { default: '0s', source: SOURCE },
      mild,
    ),
    pcmk_delay_base: pair(
      'A fixed delay before fencing. In a two-node cluster give it to the device of the node that should survive: its opponent has to wait. From 2.1.2 on different delays per node can be written as `node1:0s;node2:10s`.',
      'フェンシング前に入れる固定の遅延です。2 ノード構成では、生き残らせたいノードを落とすデバイスに設定します。2.1.2 以降は `node1:0s;node2:10s` のようにノードごとに指定できます。',
      anything('a duration, or `NODE:DELAY` pairs', '時間、または `ノード:時間` の並び'),
      { default: '0s', source: SOURCE },
    ),
    pcmk_action_limit: pair(
      'How many actions the device may carry out at the same time; -1 sets no limit. Leave it at 1 for boards that allow one session only.',
      'このデバイスで同時に実行できる操作の数です。-1 は無制限です。同時接続が 1 つだけの管理ボードでは 1 のままにします。',
      integer({ min: -1 }),
      { default: '1', source: SOURCE },
      mild,
    ),
    pcmk_host_argument: pair(
      'The name of the parameter in which the agent expects the victim, when it is neither `port` nor `plug`; `none` hands over nothing.',
      '対象ノードを渡すエージェントのパラメーター名です。`port` や `plug` 以外のときに指定します。`none` にすると渡しません。',
      anything('a parameter', 'パラメーター名'),
      { default: 'port', source: SOURCE },
    ),
    ...action('reboot', 'off and on again', '再起動', {
      en: ' `off` here leaves the node powered off instead of rebooting it.',
      ja: '`off` を指定すると、再起動せず電源オフのままにします。',
    }),
    ...action('off', 'power off', '電源オフ'),
    ...action('on', 'power on, or unfence', '電源オン、アンフェンス'),
    ...action('list', 'which nodes it knows', '対象一覧の取得'),
    ...action('monitor', 'is the device itself reachable', 'デバイス自体の監視'),
    ...action('status', 'is the node on or off', 'ノードの電源状態の確認'),
    priority: pair(
      'The order of the devices for one node before fencing levels existed: a lower number is tried first. Write `fencing_topology` today.',
      'フェンシングレベルがなかった頃の、1 ノードに対するデバイスの優先順位です。小さいものから順に試されます。現在は `fencing_topology` を使います。',
      integer(),
      {
        versions: until('pacemaker', '1.1'),
        deprecated: { since: since('pacemaker', '1.1'), replacement: 'fencing_topology' },
        source: 'stonithd(7)',
      },
      mild,
    ),
    'stonith-timeout': pair(
      'How long an operation of this device may take; Pacemaker 1.0 and 1.1 only. Later versions have `pcmk_reboot_timeout` and its companions.',
      'このデバイスの操作のタイムアウトです。Pacemaker 1.0/1.1 専用で、以降は `pcmk_reboot_timeout` などを使います。',
      duration,
      {
        versions: until('pacemaker', '1.1'),
        deprecated: { since: since('pacemaker', '1.1'), replacement: 'pcmk_reboot_timeout' },
        source: 'stonithd(7)',
      },
      mild,
    ),
  },
  unknown: 'warning',
  assign: '=',
};
