import type { Directive } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import * as addresses from '../values/addresses.ts';
import * as values from '../values/values.ts';
import { from2, from3, key, no, scope, section, upTo2, yes } from './keys.ts';

const ipcTypes = [
  choice(
    'native',
    'The better one that the system supports. Usually `shm`.',
    'システムで使える良いほうを選びます。通常は `shm` です。',
  ),
  choice(
    'shm',
    'Shared memory. Fast, but requires space in `/dev/shm`.',
    '共有メモリです。高速ですが、`/dev/shm` に空きが必要です。',
  ),
  choice('socket', 'Sockets. Slower, but without `/dev/shm`.', 'ソケットです。低速ですが、`/dev/shm` を使いません。'),
];

/** `system { }`. */
export const system: Directive = section(
  'Sets how Corosync runs as a process: scheduling, priority, shared memory.',
  'Corosync のプロセスとしての動作(スケジューリング、優先度、共有メモリなど)を指定します。',
  scope({
    qb_ipc_type: key(
      'TYPE',
      values.words(ipcTypes),
      'Sets how Pacemaker and other clients communicate with Corosync on the same host. `socket` helps in containers with a small `/dev/shm`.',
      '同じホスト上の Pacemaker などのクライアントとの通信方式です。`/dev/shm` の小さいコンテナでは `socket` を使います。',
      { default: 'native' },
    ),
    sched_rr: key(
      'YES_NO',
      values.words([
        yes('Real-time scheduling (round robin).', 'リアルタイムスケジューリング(ラウンドロビン)を使います。'),
        no('Ordinary scheduling, with `priority`.', '通常のスケジューリングとし、`priority` に従います。'),
      ]),
      'Sets whether Corosync uses real-time scheduling, which keeps the token alive on a busy host. Disable it only if the system does not allow it, as in some containers.',
      'リアルタイムスケジューリングにより、高負荷時でもトークンを維持します。一部のコンテナなど、許可されない環境でだけ無効にします。',
      { default: 'yes' },
    ),
    priority: key(
      'NICE',
      values.numberOrWord(
        [
          choice('max', 'The highest priority.', '最高の優先度です。'),
          choice('min', 'The lowest priority.', '最低の優先度です。'),
        ],
        -20,
        19,
      ),
      'Sets the priority of the process, as for nice(1); used with `sched_rr: no` only.',
      'プロセスの優先度で、nice(1) と同じ値です。`sched_rr: no` のときだけ使われます。',
      { emptyAllowed: true },
    ),
    move_to_root_cgroup: key(
      'MODE',
      values.words([
        yes('Always.', '常に移動します。'),
        no('Never.', '移動しません。'),
        choice(
          'auto',
          'When real-time scheduling fails otherwise.',
          'そのままではリアルタイムスケジューリングに失敗する場合に移動します。',
        ),
      ]),
      'Sets whether Corosync moves from its control group to the root one, which some kernels require for real-time scheduling. Outside its group, the journal no longer assigns its messages to the unit.',
      'Corosync をルート cgroup に移すかどうかを指定します(カーネルによってはリアルタイムスケジューリングに必要です)。移動すると、ジャーナルでユニットのログとして表示されなくなります。',
      { default: 'auto' },
    ),
    allow_knet_handle_fallback: key(
      'YES_NO',
      values.words([
        yes('Continues without privileges, possibly slower.', '特権なしで続行します(性能が落ちることがあります)。'),
        no('Does not start.', '起動しません。'),
      ]),
      'Sets what to do when knet cannot get its privileged handle, as in an unprivileged container.',
      '非特権コンテナなどで knet が特権ハンドルを作れない場合の動作です。',
      { default: 'no' },
    ),
    state_dir: key(
      'PATH',
      values.path,
      'Sets the directory of the state files and the flight recorder. It must exist.',
      '状態ファイルやブラックボックスを置くディレクトリです。あらかじめ作成しておきます。',
      { default: '/var/lib/corosync', emptyAllowed: true },
    ),
  }),
  { versions: from3 },
);

/** `nozzle { }`. */
export const nozzle: Directive = section(
  'Creates a network device whose packets are sent over the knet links, so programs share their redundancy. Only one is allowed, and only with knet.',
  'knet のリンク上に作る仮想ネットワークデバイスです。アプリケーションの通信でもリンクの冗長性を利用できます。1 つだけ、knet でのみ作成できます。',
  scope({
    name: key(
      'NAME',
      values.text('a device name', 'デバイス名'),
      'Sets the name of the device, such as `noz0`.',
      'デバイス名です(`noz0` など)。',
      { emptyAllowed: true },
    ),
    ipaddr: key(
      'ADDRESS',
      addresses.host,
      'Sets the address; its last part is replaced by the node id. An IPv6 address must end in `::`.',
      'アドレスです。末尾の部分はノード ID に置き換えられます。IPv6 アドレスは `::` で終わる必要があります。',
      { emptyAllowed: true },
    ),
    ipprefix: key(
      'BITS',
      values.looseNumber(8, 128),
      'Sets the prefix length of the address.',
      'アドレスのプレフィックス長です。',
      { emptyAllowed: true },
    ),
    macaddr: key(
      'MAC',
      addresses.macAddress,
      'Sets the MAC address; its last two bytes are replaced by the node id.',
      'MAC アドレスです。下位 2 バイトはノード ID に置き換えられます。',
      { emptyAllowed: true },
    ),
  }),
  { versions: from3, once: 'warning' },
);

/** `uidgid { }`. */
export const uidgid: Directive = section(
  'Allows the programs of a user or group other than root to connect to Corosync. May be specified several times; only `uid` and `gid` are allowed in it.',
  'root 以外に Corosync への接続を許可するユーザーやグループです。複数書けます。中に書けるのは `uid` と `gid` だけです。',
  scope(
    {
      uid: key(
        'USER',
        values.text('a user, by name or number', 'ユーザー名または UID'),
        'Names a user who may use Corosync’s interfaces. A name must exist on this host, or Corosync does not start.',
        'Corosync のインターフェイスを使えるユーザーです。このホストに存在しない名前だと Corosync は起動しません。',
        { once: 'hint', source: 'cmap_keys(7)' },
      ),
      gid: key(
        'GROUP',
        values.text('a group, by name or number', 'グループ名または GID'),
        'Names a group whose members may use Corosync’s interfaces. A name must exist on this host, or Corosync does not start.',
        'Corosync のインターフェイスを使えるグループです。このホストに存在しない名前だと Corosync は起動しません。',
        { once: 'hint', source: 'cmap_keys(7)' },
      ),
    },
    { unknown: 'error' },
  ),
  { source: 'cmap_keys(7)' },
);

const period: Directive = key(
  'MS',
  values.unsigned64,
  'Sets how often the value is checked, in milliseconds.',
  '値を確認する間隔です(ミリ秒)。',
);

const watched = (en: string, ja: string): Directive => section(en, ja, scope({ poll_period: period }));

/** `resources { }`. */
export const resources: Directive = section(
  'Configures the watchdog that restarts the host when Corosync hangs, and the host resources that Corosync monitors.',
  'Corosync が停止したときにホストを再起動するウォッチドッグと、Corosync が監視するホストのリソースを設定します。',
  scope({
    watchdog_device: key(
      'PATH',
      values.text('a device, or `off`', 'デバイス、または `off`'),
      'Sets the watchdog device, such as `/dev/watchdog`; `off` for none. It is not needed if fencing is configured, and a slow one (IPMI) disturbs the membership.',
      'ウォッチドッグのデバイス(`/dev/watchdog` など)です。`off` で使いません。フェンシングがあれば不要で、遅いもの(IPMI など)はメンバーシップを乱すことがあります。',
      { versions: from2, emptyAllowed: true },
    ),
    watchdog_timeout: key(
      'SECONDS',
      values.count,
      'Sets after how many seconds without a sign of life the watchdog resets the host.',
      '応答がなくなってからウォッチドッグが作動するまでの秒数です。',
    ),
    system: section(
      'Monitors resources of the host.',
      'ホストのリソースを監視します。',
      scope({ poll_period: period, memory_used: watched('Monitors the memory in use.', '使用メモリ量を監視します。') }),
    ),
    process: section(
      'Monitors resources of processes.',
      'プロセスのリソースを監視します。',
      scope({ poll_period: period, memory_used: watched('Monitors the memory in use.', '使用メモリ量を監視します。') }),
    ),
  }),
);

/** `qb { }`. */
export const qb: Directive = section(
  'Holds the settings of `system` in Corosync 2.x; Corosync 3 silently ignores it.',
  'Corosync 2.x での `system` に当たるセクションです。Corosync 3 は警告なしに無視します。',
  scope({
    ipc_type: key(
      'TYPE',
      values.looseWords(ipcTypes),
      'Sets how clients on the same host communicate with Corosync; `system { qb_ipc_type }` in Corosync 3.',
      '同じホスト上のクライアントとの通信方式です。Corosync 3 では `system { qb_ipc_type }` と書きます。',
      { default: 'native', emptyAllowed: true },
    ),
  }),
  { versions: upTo2, deprecated: { replacement: 'system { qb_ipc_type: native }', since: from3 } },
);

/** `pload { }`. */
export const pload: Directive = section(
  'Configures a load generator that measures the speed of Corosync. Never use it on a production cluster.',
  'Corosync の性能測定用の負荷生成機能です。運用中のクラスタでは使いません。',
  scope({
    count: key(
      'NUMBER',
      values.looseNumber(0, 4294967295),
      'Sets how many messages to send.',
      '送信するメッセージ数です。',
      {
        emptyAllowed: true,
      },
    ),
    size: key(
      'BYTES',
      values.looseNumber(0, 4294967295, 'bytes'),
      'Sets the length of each message.',
      '1 メッセージの長さです。',
      {
        emptyAllowed: true,
      },
    ),
  }),
);
