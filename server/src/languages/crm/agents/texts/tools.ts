import { anything, integer, oneOf } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { hostOrAddress, options, path, user, usual } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

const mailTo: AgentText = {
  doc: {
    en: 'Sends a mail when the group to which it belongs starts or stops on a node. Put it at the end of the group; the `mail` command must work on all nodes. It reports moves, not failures; use an `alert` for those.',
    ja: '所属するグループがノードで起動・停止したときにメールを送ります。グループの最後に置き、全ノードで `mail` コマンドが使えるようにしておきます。通知するのは移動だけで、障害の通知には `alert` を使います。',
  },
  params: {
    email: param('Sets the address to which the mail is sent.', 'メールの送信先アドレスを指定します。', {
      type: anything('a mail address', 'メールアドレス'),
    }),
    subject: param(
      'Sets the text with which the subject of the mail begins.',
      'メールの件名の先頭に付ける文字列を指定します。',
    ),
  },
};

const dummy: AgentText = {
  doc: {
    en: 'Does nothing but remember whether it runs. Use it to try constraints before the real services exist.',
    ja: '起動・停止の状態を覚えるだけのダミーです。実際のサービスを用意する前に、制約の動作を確認するために使います。',
  },
  params: {
    state: param(
      'Sets the file whose existence means that the dummy is running.',
      'ダミーが動作中であることを示すファイルを指定します。',
      { type: path },
    ),
    fake: param(
      'Sets a value without meaning. Change it to see what a reload does.',
      '意味のない値を指定します。変更すると、reload の動作を試せます。',
    ),
  },
};

const pacemakerDummy: AgentText = {
  doc: {
    en: 'Does nothing, like `ocf:heartbeat:Dummy`, but can be slow or fail on purpose. Use it to test timeouts, `on-fail` and failover.',
    ja: '`ocf:heartbeat:Dummy` と同様に何もしませんが、意図的に遅くしたり失敗させたりできます。タイムアウト、`on-fail`、フェイルオーバーの確認に使います。',
  },
  params: {
    ...dummy.params,
    passwd: param(
      'Sets a pretended password, to test how secrets are handled.',
      '秘密情報の扱いを試すための、見せかけのパスワードを指定します。',
      {
        secret: true,
      },
    ),
    op_sleep: param(
      'Sets how many seconds each action sleeps; more than its timeout makes it fail.',
      '各オペレーションで待つ時間(秒)を指定します(タイムアウトより長くすると失敗を再現できます)。',
      { type: seconds },
    ),
    fail_start_on: param(
      'Names the node on which the start reports a failure.',
      'start を失敗させるノードを指定します。',
      {
        type: anything('a node', 'ノード名'),
      },
    ),
    envfile: param(
      'Sets a file into which each action writes its environment.',
      '各オペレーションの環境変数を書き出すファイルを指定します。',
      { type: path },
    ),
  },
};

const delay: AgentText = {
  doc: {
    en: 'Waits and does nothing else; in a group it delays what follows. It is a makeshift for a dependency that the cluster does not know.',
    ja: '待つだけのリソースで、グループでは後続の起動を遅らせます。クラスタに設定できない依存関係がある場合の応急策です。',
  },
  params: {
    startdelay: param(
      'Sets how many seconds the start waits, which must be less than its timeout.',
      'start で待つ時間(秒)を指定します(タイムアウトより短くします)。',
      { type: seconds },
    ),
    stopdelay: param(
      'Sets how many seconds the stop waits; `startdelay` if omitted.',
      'stop で待つ時間(秒)を指定します(省略時は `startdelay`)。',
      { type: seconds, noDefault: true },
    ),
    mondelay: param(
      'Sets how many seconds each monitor waits; `startdelay` if omitted.',
      'monitor で待つ時間(秒)を指定します(省略時は `startdelay`)。',
      { type: seconds, noDefault: true },
    ),
  },
};

const clusterMon: AgentText = {
  doc: {
    en: 'Runs `crm_mon` in the background, which shows the state of the cluster in an HTML page or sends it through an external program. As a clone it writes a page on every node. Since Pacemaker 1.1.15 an `alert` is the better way to notify.',
    ja: '`crm_mon` を常駐させ、クラスタの状態を HTML に出力したり、外部プログラムで通知したりします。クローンにすると全ノードで出力されます。Pacemaker 1.1.15 以降の通知には `alert` のほうが適しています。',
  },
  params: {
    user: param('Sets the system user that runs `crm_mon`.', '`crm_mon` を実行する OS のユーザーを指定します。', {
      type: user,
    }),
    update: param(
      'Sets the pause in milliseconds between two updates of the page.',
      'HTML を更新する間隔(ミリ秒)を指定します。',
      {
        type: integer({ min: 1 }),
      },
    ),
    extra_options: param(
      'Passes additional options to `crm_mon`, such as `-r -f` or `-E PROGRAM`.',
      '`crm_mon` に渡す追加オプションを指定します(`-r -f`、`-E プログラム` など)。',
      { type: options },
    ),
    pidfile: param('Sets the PID file of the `crm_mon` process.', '`crm_mon` のプロセスの PID ファイルを指定します。', {
      type: path,
    }),
    htmlfile: param(
      'Sets the HTML page that is written. Put it where a web server can publish it.',
      '出力する HTML ファイルを指定します。Web サーバーで公開できる場所に置きます。',
      { type: path },
    ),
  },
};

const sysInfo: AgentText = {
  doc: {
    en: 'Stores figures of the node (CPU, memory, load, free disk space) as node attributes for rules. Clone it over all nodes.',
    ja: 'CPU、メモリ、負荷、ディスクの空き容量などを、ルールで使えるノード属性に記録します。クローンで全ノードに配置します。',
  },
  params: {
    pidfile: param(
      'Sets the file that marks SysInfo as running.',
      'SysInfo が動作中であることを示すファイルを指定します。',
      { type: path },
    ),
    delay: param(
      'Sets how long a figure must be stable before it is stored.',
      '値の変化を記録するまでの待ち時間を指定します。',
      {
        type: duration,
      },
    ),
  },
};

const pacemakerSysInfo: AgentText = {
  doc: {
    en: 'Stores figures of the node (CPU, memory, load, free disk space) as node attributes. With `min_disk_free` and `node-health-strategy` a full disk moves the resources away, through the health attribute `#health_disk`.',
    ja: 'CPU、メモリ、負荷、ディスクの空き容量などをノード属性に記録します。`min_disk_free` と `node-health-strategy` を指定すると、ディスクの空きが減ったノードから、ヘルス属性 `#health_disk` によりリソースが移動します。',
  },
  params: {
    ...sysInfo.params,
    disks: param(
      'Lists the paths whose free space is measured, separated by spaces.',
      '空き容量を調べるパスを空白区切りで指定します。',
      { type: anything('paths, separated by spaces', 'パス(空白区切り)') },
    ),
    disk_unit: param(
      'Selects the unit of the free space in the node attributes.',
      'ノード属性に記録する空き容量の単位を指定します。',
      {
        type: oneOf(
          [
            { value: 'B', doc: { en: 'Bytes.', ja: 'バイトです。' } },
            { value: 'K', doc: { en: 'KiB.', ja: 'KiB です。' } },
            { value: 'M', doc: { en: 'MiB.', ja: 'MiB です。' } },
            { value: 'G', doc: { en: 'GiB.', ja: 'GiB です。' } },
            { value: 'T', doc: { en: 'TiB.', ja: 'TiB です。' } },
            { value: 'P', doc: { en: 'PiB.', ja: 'PiB です。' } },
          ],
          { caseless: true },
        ),
      },
    ),
    min_disk_free: param(
      'Sets the least free space, with a unit (`500M`). Below it the health of the node is red.',
      '最低限必要な空き容量を単位付き(`500M` など)で指定します。下回ると、ノードのヘルスが red になります。',
      { type: anything('a size such as `500M`', '容量(`500M` など)') },
    ),
  },
};

const controld: AgentText = {
  doc: {
    en: 'Runs the distributed lock manager (DLM) that GFS2, OCFS2, cLVM and lvmlockd need. Clone it with `interleave=true` over all nodes and start it before everything that locks. DLM blocks all access until a failed node has been fenced, so STONITH must work.',
    ja: 'GFS2、OCFS2、cLVM、lvmlockd に必要な分散ロックマネージャー(DLM)を実行します。`interleave=true` のクローンで全ノードに配置し、ロックを使うリソースより先に起動します。障害ノードのフェンシングが終わるまでアクセスが止まるため、STONITH が正しく動くことが前提です。',
  },
  params: {
    args: param('Passes options to the DLM daemon.', 'DLM のデーモンに渡すオプションを指定します。', { type: options }),
    daemon: param('Selects the daemon to run.', '実行するデーモンを指定します。', {
      type: usual(
        { en: 'a daemon', ja: 'デーモン' },
        ['dlm_controld', 'Runs the distributed lock manager.', '分散ロックマネージャーを実行します。'],
        ['gfs_controld', 'Runs the daemon of GFS2 on old systems.', '古い環境の GFS2 用デーモンを実行します。'],
      ),
    }),
    allow_stonith_disabled: param(
      'Starts DLM although STONITH is disabled. The first failed node then blocks everything that uses DLM.',
      'STONITH が無効でも DLM を起動します。その場合、ノードに障害が起きた時点で、DLM を使うサービスがすべて止まったままになります。',
      { type: boolean },
    ),
  },
};

const named: AgentText = {
  doc: {
    en: 'Runs the name server BIND. The monitor queries it and compares the answer, so `monitor_request` must be a name that it can resolve.',
    ja: 'ネームサーバー BIND を実行します。monitor では名前解決を行い応答を確認するため、`monitor_request` にはこのサーバーが解決できる名前を指定します。',
  },
  params: {
    named: param('Sets the path of the `named` program.', '`named` のパスを指定します。', { type: path }),
    rndc: param(
      'Sets the path of `rndc`, by which the server is stopped and reloaded.',
      'サーバーの停止と再読み込みに使う `rndc` のパスを指定します。',
      { type: path },
    ),
    host: param(
      'Sets the path of the `host` command, with which the monitor queries the server.',
      'monitor の問い合わせに使う `host` コマンドのパスを指定します。',
      { type: path },
    ),
    named_user: param(
      'Sets the system user that runs BIND: `named` on Red Hat, `bind` on Debian.',
      'BIND を実行する OS のユーザーを指定します(Red Hat 系は `named`、Debian 系は `bind`)。',
      { type: user },
    ),
    named_config: param('Sets the configuration file of BIND.', 'BIND の設定ファイルを指定します。', { type: path }),
    named_pidfile: param(
      'Sets the PID file of BIND, which must match its configuration.',
      'BIND の PID ファイルを指定します(BIND の設定と一致させます)。',
      { type: path },
    ),
    named_rootdir: param(
      'Sets the root directory of BIND if it runs in a chroot environment.',
      'chroot 環境で動かす場合の、BIND のルートディレクトリを指定します。',
      {
        type: path,
      },
    ),
    named_options: param(
      'Passes additional arguments to `named`, such as `-4`.',
      '`named` に渡す追加の引数を指定します(例: `-4`)。',
      {
        type: options,
      },
    ),
    named_keytab_file: param(
      'Sets the keytab file for updates with GSS-TSIG (Active Directory).',
      'GSS-TSIG(Active Directory)による動的更新で使う keytab ファイルを指定します。',
      { type: path },
    ),
    rndc_options: param(
      'Passes additional arguments to `rndc`, such as the key file.',
      '`rndc` に渡す追加の引数を指定します(鍵ファイルなど)。',
      { type: options },
    ),
    host_options: param('Passes additional arguments to `host`.', '`host` コマンドに渡す追加の引数を指定します。', {
      type: options,
    }),
    monitor_request: param(
      'Sets the name that the monitor asks BIND to resolve.',
      'monitor で BIND に問い合わせる名前を指定します。',
      {
        type: anything('a domain name', 'ドメイン名'),
      },
    ),
    monitor_response: param(
      'Sets the text that the answer must contain, normally the address of that name.',
      '応答に含まれているべき内容を指定します(通常はその名前の IP アドレス)。',
    ),
    monitor_ip: param(
      'Sets the address at which the monitor queries BIND. Give the virtual address if BIND listens at no other.',
      'monitor で BIND に問い合わせるアドレスを指定します。仮想 IP だけで待ち受けている場合はそれを指定します。',
      { type: hostOrAddress },
    ),
  },
};

export const tools: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:MailTo': mailTo,
  'ocf:heartbeat:Dummy': dummy,
  'ocf:pacemaker:Dummy': pacemakerDummy,
  'ocf:heartbeat:Delay': delay,
  'ocf:heartbeat:ClusterMon': clusterMon,
  'ocf:pacemaker:ClusterMon': clusterMon,
  'ocf:heartbeat:SysInfo': sysInfo,
  'ocf:pacemaker:SysInfo': pacemakerSysInfo,
  'ocf:pacemaker:controld': controld,
  'ocf:heartbeat:named': named,
};
