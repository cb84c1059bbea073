import { codeSpan } from '../../../base/sinks.ts';
import { optional, word } from '../../../schema/grammar.ts';
import type { Choice, ValueType } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import { lineOf, policy, switchValue, value } from '../values/values.ts';
import {
  type DrbdOption,
  disk83,
  disk84,
  manual9,
  manual84,
  manuals,
  net9,
  net83,
  net84,
  option,
  type Scopes,
} from './option.ts';

const netScopes: Scopes = { '8.3': net83, '8.4': net84, '9': net9 };
const fencing8 =
  'disk {\n  fencing resource-and-stonith;\n}\nhandlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.sh";\n  after-resync-target "/usr/lib/drbd/crm-unfence-peer.sh";\n}';

const flag83 = optional(word('yes|no', switchValue(true)));

const noPrimary: readonly Choice[] = [
  choice(
    'disconnect',
    'Stays disconnected. An administrator decides which data to discard.',
    '自動では判断せず、切断したままにします。どちらのデータを破棄するかを管理者が決めます。',
  ),
  choice(
    'discard-younger-primary',
    'Discards the changes of the node that became Primary last.',
    '後から Primary になったノードの変更を破棄します。',
  ),
  choice(
    'discard-older-primary',
    'Discards the changes of the node that was Primary first.',
    '先に Primary だったノードの変更を破棄します。',
  ),
  choice(
    'discard-zero-changes',
    'Discards the side that wrote nothing during the split; if both wrote, disconnects. Loses no data.',
    '分断中に何も書き込まなかった側を破棄します。両方が書き込んでいた場合は切断します。データは失われません。',
  ),
  choice(
    'discard-least-changes',
    'Discards the side that changed fewer blocks. The importance of the data is not considered.',
    '変更したブロックが少ない側を破棄します。量だけで判断し、データの重要度は考慮しません。',
  ),
  choice(
    'discard-local',
    'Discards the changes of the node that decides. What counts as local depends on the node, so do not write it into a file that both nodes share.',
    '判断するノード自身の変更を破棄します。どちらが「ローカル」かはノードによって異なるため、両ノードで共有する設定ファイルには書かないでください。',
  ),
  choice(
    'discard-remote',
    'Discards the changes of the peer, as seen from the node that decides; not for a file that both nodes share.',
    '判断するノードから見た対向ノードの変更を破棄します。両ノードで共有する設定ファイルには書かないでください。',
  ),
];

const basePolicy = policy(noPrimary, { unread8: true });

/** Before 9, `discard-node-NAME` as well, which drbdadm turns into local or remote; 9 refuses that word (tried). */
const zeroPrimaries: ValueType = {
  ...basePolicy,
  check(text, targets) {
    if (!text.startsWith('discard-node-') || text === 'discard-node-') return basePolicy.check?.(text, targets);
    if (lineOf(targets) !== '9') return undefined;
    return {
      why: {
        en: `${codeSpan(text)} is not allowed in drbdadm 9, although its manual describes it. Use a policy that does not depend on a node, such as \`discard-zero-changes\`.`,
        ja: `マニュアルには記載がありますが、drbdadm 9 は ${codeSpan(text)} を受け付けません。\`discard-zero-changes\` など、ノードに依存しないポリシーを使ってください。`,
      },
    };
  },
};

const violently = choice(
  'violently-as0p',
  'Does what `after-sb-0pri` says even if that changes the data below a mounted file system. Can crash the node and destroy the file system: do not use it.',
  'マウント中のファイルシステムの下でデータが変わることになっても、`after-sb-0pri` の判断に従います。ノードのクラッシュやファイルシステムの破損を招くため、使わないでください。',
);

/** How two Primaries are kept apart, and what happens when there were two. */
export const splitBrainOptions: Readonly<Record<string, DrbdOption>> = {
  fencing: option({
    doc: {
      en: 'Prevents an isolated Primary from continuing to write while the other node takes over. Any policy except `dont-care` needs a `fence-peer` handler, and one that reverses it: `unfence-peer`, in DRBD 8 usually `after-resync-target`. In a Pacemaker cluster, use the `crm-fence-peer` scripts.',
      ja: 'ネットワークが分断されたとき、両方のノードが Primary になるスプリットブレインを防ぎます。`dont-care` 以外を使うには、`fence-peer` ハンドラーと、その制限を解除するハンドラー(`unfence-peer`。DRBD 8 では通常 `after-resync-target`)が必要です。Pacemaker のクラスタでは `crm-fence-peer` 系のスクリプトを使います。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice('dont-care', 'No fencing.', 'フェンシングを行いません。'),
          choice(
            'resource-only',
            'A Primary that loses its peer calls the `fence-peer` handler, which marks the data of the peer as outdated over another path, so it cannot be promoted. Meanwhile the Primary continues to write.',
            '対向ノードとの接続を失った Primary が `fence-peer` ハンドラーを呼び、別の経路で対向ノードのデータを outdated(古い)とし、昇格できないようにします。その間も Primary の I/O は続きます。',
          ),
          choice(
            'resource-and-stonith',
            'Like `resource-only`, but the Primary freezes I/O until the handler has outdated or fenced the peer (STONITH). The safe choice, especially with two Primaries; needs STONITH and protocol `B` or `C`.',
            '`resource-only` の動作に加え、ハンドラーが対向ノードを outdated にするか強制停止(STONITH)するまで、Primary の I/O を凍結します。とくに両ノードを Primary にする構成で安全な選択です。STONITH と、プロトコル `B` または `C` が必要です。',
          ),
        ],
        { unread8: true },
      ),
    ),
    default: 'dont-care',
    scopes: { '8.3': disk83, '8.4': disk84, '9': [...net9, 'common.disk', 'resource.disk'] },
    laterUtils: { scopes: ['common.disk', 'resource.disk'], since: '9.29.0' },
    example:
      'net {\n  fencing resource-and-stonith;\n}\nhandlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";\n  unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh";\n}',
    older: { '8.3': fencing8, '8.4': fencing8 },
    source: manuals,
  }),
  'allow-two-primaries': option({
    doc: {
      en: 'Lets two nodes be Primary at the same time. Only for a cluster file system (GFS2, OCFS2), or for the moment of a live migration of a virtual machine: ext4 or XFS mounted on two nodes is destroyed at once. Needs protocol `C`, and must never be used without fencing.',
      ja: '両方のノードを同時に Primary にできるようにします。GFS2 や OCFS2 などのクラスタファイルシステムか、仮想マシンのライブマイグレーション中にだけ使います。ext4 や XFS を両ノードでマウントすると、すぐに壊れます。プロトコル `C` が必須で、フェンシングなしで使ってはいけません。',
    },
    args: flag83,
    default: 'no',
    scopes: netScopes,
    example: 'net {\n  protocol C;\n  allow-two-primaries yes;\n  fencing resource-and-stonith;\n}',
    older: {
      '8.3': 'net {\n  allow-two-primaries;\n}\ndisk {\n  fencing resource-and-stonith;\n}',
      '8.4': 'net {\n  protocol C;\n  allow-two-primaries yes;\n}\ndisk {\n  fencing resource-and-stonith;\n}',
    },
    source: manuals,
  }),
  'after-sb-0pri': option({
    doc: {
      en: 'Sets how to resolve a split brain if neither node is Primary when they reconnect. Every policy except `disconnect` and `discard-zero-changes` discards writes of one node without asking.',
      ja: 'スプリットブレインの後、再接続した時点でどちらのノードも Primary でない場合の自動復旧ポリシーです。`disconnect` と `discard-zero-changes` 以外は、片方のノードの書き込みを確認なしに破棄します。',
    },
    args: value('POLICY', zeroPrimaries),
    default: 'disconnect',
    scopes: netScopes,
    example:
      'net {\n  after-sb-0pri discard-zero-changes;\n  after-sb-1pri discard-secondary;\n  after-sb-2pri disconnect;\n}',
    source: manuals,
  }),
  'after-sb-1pri': option({
    doc: {
      en: 'Sets how to resolve a split brain if one node is Primary when they reconnect. `consensus` and the two that follow `after-sb-0pri` depend on that policy: while it is `disconnect`, they disconnect too.',
      ja: 'スプリットブレインの後、再接続した時点で片方のノードだけが Primary の場合の自動復旧ポリシーです。`consensus`、`call-pri-lost-after-sb`、`violently-as0p` は `after-sb-0pri` の判断を使うため、そちらが `disconnect` のままでは切断するだけです。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice(
            'disconnect',
            'Stays disconnected; an administrator resolves it manually.',
            '自動では判断せず、管理者が手作業で復旧します。',
          ),
          choice(
            'consensus',
            'Discards the Secondary if `after-sb-0pri` would do so too; disconnects otherwise.',
            '`after-sb-0pri` の判断でも Secondary を破棄することになる場合に限り破棄し、そうでなければ切断します。',
          ),
          choice(
            'discard-secondary',
            'Keeps the data of the current Primary, and discards that of the Secondary with all its changes.',
            '現在の Primary のデータを残し、Secondary のデータを変更分も含めて破棄します。',
          ),
          choice(
            'call-pri-lost-after-sb',
            'Follows `after-sb-0pri`; if the Primary loses, runs its `pri-lost-after-sb` handler, which must stop the node.',
            '`after-sb-0pri` の判断に従い、Primary 側を破棄する場合は、そのノードで `pri-lost-after-sb` ハンドラーを実行します。ハンドラーはノードを停止させるものでなければなりません。',
          ),
          violently,
        ],
        { unread8: true },
      ),
    ),
    default: 'disconnect',
    scopes: netScopes,
    source: manuals,
  }),
  'after-sb-2pri': option({
    doc: {
      en: 'Sets how to resolve a split brain if both nodes are Primary when they reconnect. No automatic choice is safe here, since both sides have open files: leave it at `disconnect`, and prevent the situation by fencing.',
      ja: 'スプリットブレインの後、再接続した時点で両方のノードが Primary の場合の自動復旧ポリシーです。両側でファイルが開かれているため、安全な自動復旧はありません。`disconnect` のままにし、フェンシングで予防してください。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice(
            'disconnect',
            'Both nodes continue independently until an administrator decides.',
            '誰かが判断するまで、両ノードがそれぞれ単独で動き続けます。',
          ),
          choice(
            'call-pri-lost-after-sb',
            'Follows `after-sb-0pri`, and runs `pri-lost-after-sb` on the losing Primary if it cannot be demoted; the handler has to reboot it.',
            '`after-sb-0pri` の判断で負けた側が Secondary に降格できない場合、そのノードで `pri-lost-after-sb` ハンドラーを実行します。ハンドラーでノードを再起動させる必要があります。',
          ),
          violently,
        ],
        { unread8: true },
      ),
    ),
    default: 'disconnect',
    scopes: netScopes,
    source: manuals,
  }),
  'always-asbp': option({
    doc: {
      en: 'Applies the split-brain policies even if the data generations suggest that a third node was involved. This may end in a full resync; without the option, the nodes disconnect.',
      ja: 'データの世代情報から第 3 のノードの関与が疑われる場合にも、スプリットブレイン後の自動復旧ポリシーを適用します。全同期になることがあります。指定しなければ、このような場合は切断します。',
    },
    args: flag83,
    default: 'no',
    scopes: netScopes,
    source: manuals,
  }),
  'rr-conflict': option({
    doc: {
      en: 'Sets what to do when a resync would have to overwrite the node that is Primary. This means that roles and data contradict each other, which hardly happens in a healthy cluster; keep `disconnect` and find the cause.',
      ja: '再同期の方向が現在の役割と矛盾する場合、つまり Primary のデータを上書きしなければならない場合の動作です。正常なクラスタではまず起こりません。`disconnect` のままにして原因を調べてください。',
    },
    args: value(
      'POLICY',
      policy(
        [
          choice('disconnect', 'Does not resync, and disconnects.', '再同期せずに切断します。'),
          choice(
            'retry-connect',
            'Disconnects and reconnects at once; for a Primary that is about to be demoted.',
            '切断した後、すぐに再接続を試みます。Primary がまもなく降格する見込みの場合に使います。',
            { versions: since('drbd', '9') },
          ),
          choice(
            'auto-discard',
            'With protocol `A`, reverses the direction of the resync. The last writes of a crashed Primary that never reached the promoted peer are rolled back.',
            'プロトコル `A` のとき、再同期の方向を逆にします。クラッシュした Primary の、昇格したノードに届いていなかった最後の書き込みは破棄されます。',
            { versions: since('drbd', '9') },
          ),
          choice(
            'call-pri-lost',
            'Runs the `pri-lost` handler on the node that should give up its role; the handler must reboot that node.',
            '役割を手放すべきノードで `pri-lost` ハンドラーを実行します。ハンドラーでノードを再起動させる必要があります。',
          ),
          choice(
            'violently',
            'Overwrites the Primary while it is in use. This destroys the mounted file system: do not use it.',
            '使用中の Primary のデータを上書きします。マウント中のファイルシステムが壊れるため、使わないでください。',
          ),
        ],
        { unread8: true },
      ),
    ),
    default: 'disconnect',
    scopes: netScopes,
    source: `${manual84}, ${manual9}`,
  }),
  'discard-my-data': option({
    doc: {
      en: 'Gives up the changes of this node at the next connect, to end a split brain by hand. It is an option of the command (`drbdadm connect --discard-my-data RESOURCE`) and does not belong in a file.',
      ja: '次の接続時に自ノードの変更を破棄し、スプリットブレインを手動で解決します。`drbdadm connect --discard-my-data リソース名` のようにコマンドで使うオプションで、設定ファイルには書けません。',
    },
    args: optional(word('yes|no', switchValue())),
    scopes: {},
    hidden: true,
    source: 'drbdadm-9.0(8)',
  }),
};
