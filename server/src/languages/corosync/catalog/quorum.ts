import type { Directive } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import * as addresses from '../values/addresses.ts';
import * as values from '../values/values.ts';
import { from2, key, off, on, scope, section } from './keys.ts';

const source = 'votequorum(5)';
const qdevice = 'corosync-qdevice(8)';
const deviceSince = since('corosync', '2.4');
const any32 = 4294967295;

const net: Directive = section(
  'Sets how this cluster reaches its corosync-qnetd server, and how the server decides.',
  'corosync-qnetd サーバーへの接続方法と、判定のしかたを指定します。',
  scope({
    host: key(
      'HOST',
      addresses.host,
      'Sets the host where corosync-qnetd runs. It is required, and must not be a node of this cluster.',
      'corosync-qnetd が動作するホストです(必須)。このクラスタのノードであってはなりません。',
      { source: qdevice, required: 'warning', emptyAllowed: true },
    ),
    port: key(
      'PORT',
      values.looseNumber(1, 65535),
      'Sets the TCP port of corosync-qnetd.',
      'corosync-qnetd の TCP ポートです。',
      { source: qdevice, default: '5403', emptyAllowed: true },
    ),
    tls: key(
      'MODE',
      values.looseWords([
        on('Encrypts if the server supports it.', 'サーバーが対応していれば暗号化します。'),
        off('Never encrypts.', '暗号化しません。'),
        choice('required', 'Encrypts, or does not connect at all.', '暗号化できなければ接続しません。'),
      ]),
      'Sets whether the connection to corosync-qnetd is encrypted. This requires certificates on both ends (`corosync-qdevice-net-certutil`).',
      'corosync-qnetd との接続を暗号化するかどうかを指定します。暗号化には双方に証明書が必要です(`corosync-qdevice-net-certutil`)。',
      { source: qdevice, default: 'on', emptyAllowed: true },
    ),
    algorithm: key(
      'NAME',
      values.looseWords([
        choice(
          'ffsplit',
          'Fifty-fifty split: exactly one half of an even cluster gets the vote. For two nodes, and other even numbers.',
          '半々に分断したとき、必ずどちらか一方にだけ票を与えます。2 ノードなど偶数ノード向けです。',
        ),
        choice(
          'lms',
          'Last man standing: the last node that still reaches the server continues alone.',
          'サーバーと通信できる最後の 1 ノードまで継続できます。',
        ),
        choice('2nodelms', 'Is `lms` for exactly two nodes.', '2 ノード専用の `lms` です。'),
        choice('test', 'For the developers only.', '開発者のテスト専用です。'),
      ]),
      'Sets how the server decides which side gets its vote. `ffsplit` for an even number of nodes; `lms` only with care: a single node can continue with it, and without the server all nodes are needed.',
      'どちら側に票を与えるかの判定方法です。偶数ノードなら `ffsplit` を使います。`lms` は慎重に使ってください。1 ノードだけでも継続できる一方、サーバーに届かないと全ノードが必要になります。',
      { source: qdevice, required: 'warning', emptyAllowed: true },
    ),
    tie_breaker: key(
      'NODE',
      values.numberOrWord(
        [
          choice('lowest', 'The side with the lowest node id.', 'ノード ID が最小のノードがいる側です。'),
          choice('highest', 'The side with the highest node id.', 'ノード ID が最大のノードがいる側です。'),
        ],
        1,
        any32,
      ),
      'Sets which side wins when everything else is equal: by its node ids, or the side with one certain node.',
      '条件が同じ場合に優先する側を、ノード ID の大小または特定のノード ID で指定します。',
      { source: qdevice, default: 'lowest', emptyAllowed: true },
    ),
    connect_timeout: key(
      'MS',
      values.looseNumber(1000, 120_000, 'ms'),
      'Sets how long to try to connect to the server before giving up for the time being.',
      'サーバーへの接続を試みる時間で、超えるといったん中断します。',
      { source: qdevice, default: '0.8 * quorum.device.timeout', emptyAllowed: true },
    ),
    force_ip_version: key(
      'VERSION',
      values.looseWords([
        choice('0', 'IPv6 first, IPv4 if that fails.', 'IPv6 を優先し、使えなければ IPv4 を使います。'),
        choice('4', 'IPv4 only.', 'IPv4 だけを使います。'),
        choice('6', 'IPv6 only.', 'IPv6 だけを使います。'),
      ]),
      'Restricts the connection to one version of IP.',
      '接続に使う IP のバージョンを限定します。',
      { source: qdevice, default: '0', emptyAllowed: true },
    ),
    keep_active_partition_tie_breaker: key(
      'ON_OFF',
      values.looseWords([
        on('The half that had the vote keeps it.', '分断前に票を持っていた側が持ち続けます。'),
        off('`tie_breaker` decides every time.', '毎回 `tie_breaker` で決めます。'),
      ]),
      'Prefers the half that was active before the split, which avoids needless moves, with `ffsplit`.',
      '`ffsplit` で、分断前に稼働していた側を優先します。不要なフェイルオーバーを避けられます。',
      { source: qdevice, default: 'on', emptyAllowed: true },
    ),
  }),
  { source: qdevice, required: 'warning' },
);

const heuristics: Directive = section(
  'Sets commands that a node runs to check whether it can continue (for example, whether it reaches the gateway). A half whose commands succeed is preferred.',
  'ノードが継続に適しているか(ゲートウェイに届くかなど)を調べるために、ノードが実行するコマンドを指定します。コマンドが成功した側が優先されます。',
  scope(
    {
      mode: key(
        'MODE',
        values.looseWords([
          on('Runs them at intervals as well.', '定期的にも実行します。'),
          choice('sync', 'Runs them only when the membership changes.', 'メンバーシップが変わったときだけ実行します。'),
          off('Never runs them.', '実行しません。'),
        ]),
        'Sets when the commands are run.',
        'コマンドを実行するタイミングです。',
        { source: qdevice, default: 'off', emptyAllowed: true },
      ),
      timeout: key(
        'MS',
        values.looseNumber(1000, 120_000, 'ms'),
        'Sets how long the commands may take; if they take longer, they count as failed.',
        'コマンドの制限時間です。超えると失敗とみなします。',
        { source: qdevice, default: '0.5 * quorum.device.timeout', emptyAllowed: true },
      ),
      sync_timeout: key(
        'MS',
        values.looseNumber(1000, 120_000, 'ms'),
        'Sets how long the commands may take while the membership changes.',
        'メンバーシップ変更中にコマンドの実行にかけられる時間です。',
        { source: qdevice, default: '0.5 * quorum.device.sync_timeout', emptyAllowed: true },
      ),
      interval: key(
        'MS',
        values.looseNumber(1000, 3_600_000, 'ms'),
        'Sets how often the commands are run with `mode: on`.',
        '`mode: on` でコマンドを実行する間隔です。',
        { source: qdevice, default: '3 * quorum.device.timeout', emptyAllowed: true },
      ),
    },
    {
      patterns: [
        {
          match: /^exec_[A-Za-z0-9_]+$/,
          label: 'exec_NAME',
          directive: key(
            'COMMAND',
            values.text('a command with its arguments', 'コマンドと引数'),
            'Sets a command, with its full path; the part after `exec_` is a name of your choice. All commands must succeed.',
            '実行するコマンドを絶対パスで書きます。`exec_` の後ろは任意の名前です。すべてのコマンドが成功する必要があります。',
            { source: qdevice, emptyAllowed: true, example: 'exec_ping: /bin/ping -q -c 1 192.168.11.1' },
          ),
        },
      ],
    },
  ),
  { source: qdevice },
);

const device: Directive = section(
  'Configures a quorum device: a third party with a vote (corosync-qnetd on another host), which lets an even cluster survive a split. It cannot be combined with `two_node`, `last_man_standing`, `auto_tie_breaker` or `allow_downscale`.',
  'クォーラムデバイスです。第三者(別ホストの corosync-qnetd)に票を持たせ、偶数ノードのクラスタでも分断に耐えられるようにします。`two_node`、`last_man_standing`、`auto_tie_breaker`、`allow_downscale` とは併用できません。',
  scope({
    model: key(
      'MODEL',
      values.looseWords([
        choice('net', 'corosync-qnetd over the network.', 'ネットワーク経由で corosync-qnetd を使います。'),
      ]),
      'Sets the kind of device; its settings are in the section of the same name.',
      'デバイスの種類です。設定は同じ名前のセクションに書きます。',
      { source: qdevice, required: 'warning', emptyAllowed: true },
    ),
    votes: key(
      'NUMBER',
      values.count,
      'Sets how many votes the device has; without this line, the number of nodes minus one. `ffsplit` requires `1`; `lms` requires that the line is omitted.',
      'デバイスの票数です(省略するとノード数 - 1)。`ffsplit` では `1` と書き、`lms` ではこの行を省略する必要があります。',
      { source: qdevice },
    ),
    timeout: key(
      'MS',
      values.milliseconds,
      'Sets how long Corosync waits for a sign of life from corosync-qdevice before its votes are removed.',
      'corosync-qdevice からの応答を待つ時間です。過ぎるとデバイスの票が失われます。',
      { source: qdevice, default: '10000' },
    ),
    sync_timeout: key(
      'MS',
      values.milliseconds,
      'Sets how long Corosync waits for corosync-qdevice while the membership changes.',
      'メンバーシップの変更中に corosync-qdevice の応答を待つ時間です。',
      { source: qdevice, default: '30000' },
    ),
    master_wins: key(
      'FLAG',
      values.flag,
      'Sets whether the half that has the device continues even if the rest has more votes.',
      '票数で劣っていても、デバイスを確保した側が継続できるようにします。',
      { source: qdevice, default: '0' },
    ),
    net,
    heuristics,
  }),
  {
    source: qdevice,
    versions: deviceSince,
    example:
      'device {\n    model: net\n    votes: 1\n    net {\n        host: qnetd.example.com\n        algorithm: ffsplit\n    }\n}',
    snippet:
      ' {\n\tmodel: net\n\tvotes: 1\n\tnet {\n\t\thost: ${1:qnetd.example.com}\n\t\talgorithm: ${2:ffsplit}\n\t}\n}',
  },
);

/** `quorum { }`. */
export const quorum: Directive = section(
  'Sets which half may continue after a split: the one with the majority of the votes. Without this section, Corosync 2 and 3 do not provide quorum to Pacemaker.',
  '分断後に継続できる側を多数決で決める設定です。Corosync 2・3 では、このセクションがないと Pacemaker にクォーラム情報が渡りません。',
  scope({
    provider: key(
      'NAME',
      values.provider,
      'Sets which service counts the votes. With any other name, `corosync -t` reports no error, but Corosync fails to start.',
      '票を数える仕組みです。ほかの名前を書いても `corosync -t` は通りますが、起動に失敗します。',
      { required: 'warning', emptyAllowed: true },
    ),
    expected_votes: key(
      'NUMBER',
      values.count,
      'Sets how many votes there are when all nodes are up. It is derived from the node list; a value here overrides that and must then be kept up to date manually.',
      '全ノードが稼働しているときの総票数です。ノードリストから自動計算されますが、ここに書くとその値が優先されるため、ノードの増減時に手で直す必要があります。',
      { source },
    ),
    votes: key(
      'NUMBER',
      values.count,
      'Sets the votes of this node, from before there was a node list. Use `quorum_votes` in the `node` instead.',
      'このノードの票数です(ノードリスト以前の書き方)。`node` の中に `quorum_votes` を書いてください。',
      { source, default: '1', deprecated: { replacement: 'nodelist { node { quorum_votes: 1 } }' } },
    ),
    two_node: key(
      'FLAG',
      values.flag,
      'Lets one node of exactly two continue alone. It also enables `wait_for_all`, so a node that boots alone does not start the services a second time; fencing must work. It is not for more than two nodes.',
      'ちょうど 2 ノードのクラスタで、1 ノードだけになっても継続できるようにします。起動直後に両ノードが別々にサービスを始めないよう、`wait_for_all` も自動的に有効になります。フェンシング(STONITH)が必須です。3 ノード以上では使いません。',
      { source, default: '0', example: 'quorum {\n    provider: corosync_votequorum\n    two_node: 1\n}' },
    ),
    wait_for_all: key(
      'FLAG',
      values.flag,
      'Delays the first quorum until all nodes have been seen at the same time. It prevents a part of the cluster from starting alone and fencing the rest. `two_node` enables it automatically; setting it to 0 there risks a fencing race.',
      '起動後、全ノードが一度揃うまでクォーラムを成立させません。一部のノードだけで起動し、残りをフェンシングしてしまうのを防ぎます。`two_node` では自動的に 1 になり、0 にすると起動時の相打ち(相互フェンシング)を招きます。',
      { source, default: '0' },
    ),
    auto_tie_breaker: key(
      'FLAG',
      values.flag,
      'Allows up to half of the votes to fail at once: the half with the node of `auto_tie_breaker_node` continues. It cannot be combined with a quorum device.',
      '同時に半数までの障害に耐えられるようにします。`auto_tie_breaker_node` のノードがいる側が継続します。クォーラムデバイスとは併用できません。',
      { source, default: '0' },
    ),
    auto_tie_breaker_node: key(
      'NODES',
      {
        name: {
          en: '`lowest`, `highest` or node ids separated by spaces',
          ja: '`lowest`、`highest`、または空白区切りのノード ID',
        },
        choices: [
          choice('lowest', 'The half with the lowest node id.', 'ノード ID が最小のノードがいる側です。'),
          choice('highest', 'The half with the highest node id.', 'ノード ID が最大のノードがいる側です。'),
        ],
        check: (text) => (/^(lowest|highest|\d+(\s+\d+)*)$/.test(text) ? undefined : { severity: 'warning' }),
      },
      'Sets which half continues after an even split; of several node ids, the first that is still present decides. Any other value disables `auto_tie_breaker`; only the log reports this.',
      '半々に分断したときに継続する側です。ノード ID を複数書くと、存在する最初のノードで決めます。それ以外の値だと `auto_tie_breaker` が無効になり、ログに出るだけです。',
      { source, default: 'lowest', emptyAllowed: true },
    ),
    last_man_standing: key(
      'FLAG',
      values.flag,
      'Recalculates the expected votes a while after nodes failed, so a cluster can shrink step by step. Use it with `wait_for_all`; not with a quorum device or uneven votes.',
      'ノード障害後しばらくすると期待票数を計算し直し、段階的に少ないノードで継続できるようにします。`wait_for_all` と併用してください。クォーラムデバイスや不均等な票数とは併用できません。',
      { source, default: '0' },
    ),
    last_man_standing_window: key(
      'MS',
      values.milliseconds,
      'Sets how long `last_man_standing` waits before it recalculates the votes.',
      '`last_man_standing` が票数を計算し直すまでの時間です。',
      { source, default: '10000' },
    ),
    allow_downscale: key(
      'FLAG',
      values.flag,
      'Lowers the expected votes when a node is shut down in order, down to `expected_votes`. Unfinished and unsupported.',
      'ノードを正常停止したときに、`expected_votes` を下限として期待票数を減らします。未完成で、サポートされていません。',
      { source, default: '0' },
    ),
    expected_votes_tracking: key(
      'FLAG',
      values.flag,
      'Remembers the highest number of expected votes on disk, so a part of the cluster that was cut off does not gain quorum after a restart.',
      '期待票数の最大値をディスクに記録し、切り離された側が再起動後にクォーラムを得てしまうのを防ぎます。',
      { source, default: '0' },
    ),
    leaving_timeout: key(
      'MS',
      values.milliseconds,
      'Sets how long to wait for a node that leaves in an orderly way.',
      '正常な手順で離脱するノードを待つ時間です。',
      { source },
    ),
    device,
  }),
  { versions: from2, once: 'warning' },
);
