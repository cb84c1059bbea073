import type { Choice } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { openList, value } from '../values/values.ts';
import { commandChoice } from './commands.ts';
import { type DrbdOption, handlers, manual9, manual84, manuals, option, type Scopes } from './option.ts';

const everywhere: Scopes = { '8.3': handlers, '8.4': handlers, '9': handlers };
const since84: Scopes = { '8.4': handlers, '9': handlers };
const nine: Scopes = { '9': handlers };

/** A shell command; drbd-utils brings scripts that fit. The scanner allows 255 characters in quotes. */
function command(...scripts: readonly Choice[]) {
  return value(
    'COMMAND',
    {
      ...openList(scripts, 255),
      choiceOf: (text) => commandChoice(text, scripts),
      name: { en: 'a shell command, in quotes', ja: '実行するコマンド(引用符で囲みます)' },
    },
    { innerNames: { pattern: /(?<=\b(?:ssh|--node|--host)[ =])[\w.-]+/g, kinds: ['host'] } },
  );
}

const lib = '/usr/lib/drbd';

const fencingHandlers8 =
  'handlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.sh";\n  after-resync-target "/usr/lib/drbd/crm-unfence-peer.sh";\n}';

/** What is run when something happens; the command sees DRBD_RESOURCE, DRBD_MINOR, DRBD_PEERS and others in its environment. */
export const handlerOptions: Readonly<Record<string, DrbdOption>> = {
  'fence-peer': option({
    doc: {
      en: 'Runs on a Primary that has lost its peer, or on a node that is to become Primary without it, when `fencing` is `resource-only` or `resource-and-stonith`. It must reach the peer over another path than the replication link, mark its data as outdated or fence it, and report by its exit status (4: outdated, 5: peer unreachable, 7: fenced). It needs a counterpart that reverses it, such as `unfence-peer`.',
      ja: '`fencing` が `resource-only` または `resource-and-stonith` のとき、対向ノードを見失った Primary や、対向ノードなしで昇格しようとするノードで実行されます。レプリケーション以外の経路で対向ノードのデータを outdated にするかノードをフェンシングし、結果を終了コードで返します(4: outdated にした、5: 到達不能、7: フェンシングした)。制限を解除するハンドラーと対で指定してください。',
    },
    args: command(
      choice(
        `${lib}/crm-fence-peer.sh`,
        'For Pacemaker with DRBD 8. Prevents the promotion of other nodes by a location constraint.',
        'DRBD 8 と Pacemaker 用です。ほかのノードの昇格を禁止する location 制約を追加します。',
        { versions: until('drbd', '8.4') },
      ),
      choice(
        `${lib}/crm-fence-peer.9.sh`,
        'For Pacemaker with DRBD 9. Prevents the promotion of other nodes by a location constraint.',
        'DRBD 9 と Pacemaker 用です。ほかのノードの昇格を禁止する location 制約を追加します。',
        { versions: since('drbd', '9') },
      ),
      choice(
        `${lib}/stonith_admin-fence-peer.sh`,
        'Makes Pacemaker fence the peer (STONITH).',
        'Pacemaker の STONITH で対向ノードを強制停止します。',
      ),
      choice(
        `${lib}/rhcs_fence`,
        'Makes the fence daemon of the Red Hat Cluster Suite fence the peer.',
        'Red Hat Cluster Suite のフェンスデーモンで対向ノードを強制停止します。',
      ),
      choice(
        `${lib}/outdate-peer.sh`,
        'Outdates the peer over ssh; for a cluster without a cluster manager.',
        'ssh 経由で対向ノードを outdated にします。クラスタマネージャーを使わない場合のものです。',
      ),
    ),
    scopes: everywhere,
    example:
      'handlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";\n  unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh";\n}',
    older: { '8.3': fencingHandlers8, '8.4': fencingHandlers8 },
    source: manuals,
  }),
  'unfence-peer': option({
    doc: {
      en: 'Runs when the peer is connected and its data is current again, to undo what `fence-peer` did. Without it the constraint of `crm-fence-peer` stays, and the other node cannot take over until it is deleted.',
      ja: '対向ノードが再接続してデータが最新に戻ったときに実行され、`fence-peer` による制限を解除します。指定しないと `crm-fence-peer` の制約が残り、手作業で削除するまで対向ノードは昇格できません。',
    },
    args: command(
      choice(
        `${lib}/crm-unfence-peer.9.sh`,
        'Removes the constraint that `crm-fence-peer.9.sh` has set.',
        '`crm-fence-peer.9.sh` が追加した制約を取り除きます。',
        { versions: since('drbd', '9') },
      ),
      choice(
        `${lib}/crm-unfence-peer.sh`,
        'Removes the constraint that `crm-fence-peer.sh` has set.',
        '`crm-fence-peer.sh` が追加した制約を取り除きます。',
        { versions: until('drbd', '8.4') },
      ),
    ),
    scopes: since84,
    example:
      'handlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";\n  unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh";\n}',
    older: {
      '8.4':
        'handlers {\n  fence-peer "/usr/lib/drbd/crm-fence-peer.sh";\n  unfence-peer "/usr/lib/drbd/crm-unfence-peer.sh";\n}',
    },
    source: manual9,
  }),
  'outdate-peer': option({
    doc: {
      en: 'Names the handler that is called `fence-peer` since DRBD 8.3; still accepted. If both are set, it is undefined which one runs.',
      ja: 'DRBD 8.2 までの `fence-peer` の名前で、今でも読み込まれます。両方を書くと、どちらが実行されるか分からなくなります。',
    },
    args: command(),
    deprecated: { replacement: 'fence-peer' },
    scopes: everywhere,
    hidden: true,
    source: manual84,
  }),
  'before-resync-target': option({
    doc: {
      en: 'Runs on the node whose data is about to be overwritten by a resync. Usually takes a snapshot of the backing LVM volume, to return to if the source fails halfway. If the handler fails, DRBD disconnects.',
      ja: '再同期でデータを上書きされる側(SyncTarget)で、再同期の直前に実行されます。下位の LVM ボリュームのスナップショットを取っておけば、途中で同期元が停止しても整合した状態に戻せます。コマンドが失敗すると接続が切られます。',
    },
    args: command(
      choice(
        `${lib}/snapshot-resync-target-lvm.sh`,
        'Takes a snapshot of the logical volume below the resource.',
        'リソースの下位にある論理ボリュームのスナップショットを作成します。',
      ),
    ),
    scopes: everywhere,
    example:
      'handlers {\n  before-resync-target "/usr/lib/drbd/snapshot-resync-target-lvm.sh";\n  after-resync-target "/usr/lib/drbd/unsnapshot-resync-target-lvm.sh";\n}',
    source: manuals,
  }),
  'after-resync-target': option({
    doc: {
      en: 'Runs on the node that has just become consistent through a resync. Removes the snapshot of `before-resync-target`; with DRBD 8 and Pacemaker, use it also for `crm-unfence-peer.sh`.',
      ja: '再同期が完了し、データの整合性が回復した側(SyncTarget だったノード)で実行されます。`before-resync-target` で取ったスナップショットを削除します。DRBD 8 と Pacemaker の構成では、`crm-unfence-peer.sh` をここに指定します。',
    },
    args: command(
      choice(
        `${lib}/unsnapshot-resync-target-lvm.sh`,
        'Removes the snapshot that was taken before the resync.',
        '再同期の前に作成したスナップショットを削除します。',
      ),
      choice(
        `${lib}/crm-unfence-peer.sh`,
        'Lets Pacemaker promote the other node again.',
        'ほかのノードの昇格を Pacemaker に再び許可します。',
        { versions: until('drbd', '8.4') },
      ),
    ),
    scopes: everywhere,
    source: manuals,
  }),
  'before-resync-source': option({
    doc: {
      en: 'Runs on the node that is about to send its data in a resync. For notifications or for throttling other work; if it fails, DRBD disconnects.',
      ja: '再同期でデータを送る側(SyncSource)で、再同期の直前に実行されます。通知や、ほかの処理の負荷を抑えるために使います。コマンドが失敗すると接続が切られます。',
    },
    args: command(),
    scopes: everywhere,
    source: manual9,
  }),
  'local-io-error': option({
    doc: {
      en: 'Runs on an I/O error of the local disk, when `on-io-error` is `call-local-io-error`. Usually sends a notification and then stops the node, so the peer takes over.',
      ja: '`on-io-error` が `call-local-io-error` のとき、ローカルのディスク(物理デバイス)の I/O エラー発生時に実行されます。通知したうえでノードを shutdown し、対向ノードに引き継がせるのが一般的です。',
    },
    args: command(
      choice(
        `${lib}/notify-io-error.sh`,
        'Sends a mail. The address is the argument; without one, root.',
        'メールで通知します。宛先は引数で指定し、省略時は root です。',
      ),
      choice(
        `${lib}/notify-emergency-shutdown.sh`,
        'Sends a mail that the node is going down; the shutdown itself has to follow in the command.',
        'ノードを停止する旨をメールで通知します。停止するコマンド自体は続けて書きます。',
      ),
    ),
    scopes: everywhere,
    example:
      'disk {\n  on-io-error call-local-io-error;\n}\nhandlers {\n  local-io-error "/usr/lib/drbd/notify-io-error.sh; echo o > /proc/sysrq-trigger; halt -f";\n}',
    source: manuals,
  }),
  'split-brain': option({
    doc: {
      en: 'Runs when a split brain was detected that the policies did not resolve: the nodes stay disconnected, and an administrator must choose. Use it to notify an administrator; it is the most important handler to set.',
      ja: 'スプリットブレインを検出し、自動では復旧できなかったときに実行されます。両ノードは切断されたままで、どちらのデータを残すかを管理者が決めなければなりません。必ず通知されるように、まず設定しておきたいハンドラーです。',
    },
    args: command(
      choice(
        `${lib}/notify-split-brain.sh`,
        'Sends a mail. The address is the argument; without one, root.',
        'メールで通知します。宛先は引数で指定し、省略時は root です。',
      ),
    ),
    scopes: everywhere,
    example: 'handlers {\n  split-brain "/usr/lib/drbd/notify-split-brain.sh root";\n}',
    source: manuals,
  }),
  'initial-split-brain': option({
    doc: {
      en: 'Runs as soon as a split brain is detected, even if the policies are about to resolve it. Use it to be notified of every split brain, even of those that are resolved by discarding data.',
      ja: 'スプリットブレインを検出した時点で、この後に自動復旧される場合も含めて実行されます。データの破棄によって自動復旧したものも含め、すべての発生を把握するために使います。',
    },
    args: command(),
    scopes: everywhere,
    source: manuals,
  }),
  'pri-lost-after-sb': option({
    doc: {
      en: 'Runs on a Primary whose data loses in the resolution of a split brain (policy `call-pri-lost-after-sb`) and which cannot be demoted. It has to reboot the node; a mail alone does not resolve the conflict.',
      ja: 'スプリットブレインの自動復旧(ポリシー `call-pri-lost-after-sb`)でデータを破棄される側となり、降格もできない Primary で実行されます。ノードを強制的に再起動する必要があり、メールを送るだけでは競合が解消しません。',
    },
    args: command(
      choice(
        `${lib}/notify-pri-lost-after-sb.sh`,
        'Sends a mail; the reboot has to follow in the command.',
        'メールで通知します。再起動するコマンドは続けて書きます。',
      ),
    ),
    scopes: everywhere,
    example:
      'handlers {\n  pri-lost-after-sb "/usr/lib/drbd/notify-pri-lost-after-sb.sh; echo b > /proc/sysrq-trigger; reboot -f";\n}',
    source: manuals,
  }),
  'pri-lost': option({
    doc: {
      en: 'Runs on a Primary that, by the state of the data, should be overwritten by a resync (policy `call-pri-lost` of `rr-conflict`). It has to end the role of the node, usually by a reboot.',
      ja: 'データの状態からすると再同期で上書きされるべき側になった Primary で実行されます(`rr-conflict` のポリシー `call-pri-lost`)。通常はノードを再起動して、Primary の役割を手放させます。',
    },
    args: command(
      choice(
        `${lib}/notify-pri-lost.sh`,
        'Sends a mail that this Primary is to be overwritten.',
        'この Primary のデータが採用されないことをメールで通知します。',
      ),
    ),
    scopes: everywhere,
    source: manuals,
  }),
  'pri-on-incon-degr': option({
    doc: {
      en: 'Runs on a Primary that has no good data left: its own disk is not up to date, and no peer with better data is connected. Usually reboots the node, because the service can neither read nor write.',
      ja: 'Primary でありながら使えるデータがなくなったとき、つまり自ノードのディスクが最新でなく、最新のデータを持つ対向ノードとも接続していないときに実行されます。読み書きができずサービスを続けられないため、通常はノードを再起動します。',
    },
    args: command(
      choice(
        `${lib}/notify-pri-on-incon-degr.sh`,
        'Sends a mail that this node has no usable data; a reboot has to follow in the command.',
        '使えるデータがないことをメールで通知します。再起動するコマンドは続けて書きます。',
      ),
    ),
    scopes: everywhere,
    source: manuals,
  }),
  'out-of-sync': option({
    doc: {
      en: 'Runs on every node when an online verification (`drbdadm verify`) has found blocks that differ. Use it to notify an administrator: the differences remain until the nodes disconnect and reconnect.',
      ja: 'オンライン照合(`drbdadm verify`)で不一致のブロックが見つかったとき、すべてのノードで実行されます。不一致は切断して再接続するまで残るため、管理者に通知してください。',
    },
    args: command(
      choice(
        `${lib}/notify-out-of-sync.sh`,
        'Sends a mail. The address is the argument; without one, root.',
        'メールで通知します。宛先は引数で指定し、省略時は root です。',
      ),
    ),
    scopes: everywhere,
    example: 'handlers {\n  out-of-sync "/usr/lib/drbd/notify-out-of-sync.sh root";\n}',
    source: manual9,
  }),
  'quorum-lost': option({
    doc: {
      en: 'Runs on a Primary that has lost quorum. Its exit status does not matter. Often it reboots the node, if the service cannot recover from frozen or failed I/O.',
      ja: 'クォーラムを失った Primary で実行されます。終了コードは無視されます。I/O の凍結やエラーからサービスが自力で復旧できない場合に、ノードを再起動するために使います。',
    },
    args: command(),
    scopes: nine,
    example: 'handlers {\n  quorum-lost "echo b > /proc/sysrq-trigger";\n}',
    source: manual9,
  }),
  disconnected: option({
    doc: {
      en: 'Runs whenever the connection to a peer goes down; the variable `DRBD_CSTATE` contains the reason. For notifications and statistics, not for decisions about roles, which belong to fencing and quorum.',
      ja: 'ピアとの接続が切れるたびに実行されます。切断の理由は環境変数 `DRBD_CSTATE` で分かります。通知や記録のためのもので、役割の制御はフェンシングやクォーラムで行ってください。',
    },
    args: command(),
    scopes: nine,
    sinceUtils: '9.14.0',
    source: manual9,
  }),
};
