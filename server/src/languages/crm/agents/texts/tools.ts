import { anything, integer, oneOf } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type AgentText, param } from '../facts.ts';
import { hostOrAddress, options, path, user, usual } from './types.ts';

const seconds = integer({ min: 0, unit: 's' });

const mailTo: AgentText = {
  doc: {
    en: 'Sends a mail when the group it belongs to starts or stops on a node. Put it at the end of the group; the `mail` command must work on all nodes. It reports moves, not failures: for those use an `alert`.',
    ja: '所属するグループがノードで起動・停止したときにメールを送ります。グループの最後に置き、全ノードで `mail` コマンドが使えるようにしておきます。故障の通知には `alert` を使ってください。',
  },
  params: {
    email: param('To whom the mail goes.', '通知先のメールアドレスです。', {
      type: anything('a mail address', 'メールアドレス'),
    }),
    subject: param('How the subject of the mail begins.', 'メールの件名の先頭に付ける文字列です。'),
  },
};

const dummy: AgentText = {
  doc: {
    en: 'Does nothing but remember whether it runs. For trying constraints out before real services are there.',
    ja: '起動・停止の状態を覚えるだけのダミーです。実際のサービスを用意する前に制約の動作を確認するときに使います。',
  },
  params: {
    state: param('The file whose existence means "running".', '動作中であることを示すファイルのパスです。', {
      type: path,
      noDefault: true,
    }),
    fake: param(
      'Means nothing; change it to see what a reload does.',
      '意味のない値です。変更すると reload の動作を試せます。',
    ),
  },
};

const pacemakerDummy: AgentText = {
  doc: {
    en: 'A dummy of Pacemaker itself, which can also be slow or fail on purpose. For testing timeouts, `on-fail` and failover.',
    ja: 'Pacemaker 付属のダミーです。わざと遅くしたり失敗させたりでき、タイムアウト、`on-fail`、フェイルオーバーの確認に使えます。',
  },
  params: {
    ...dummy.params,
    passwd: param('Pretends to be a password, for testing secrets.', 'パスワードの扱いを試すための見せかけの値です。', {
      secret: true,
    }),
    op_sleep: param(
      'Seconds that each action sleeps; more than its timeout makes it fail.',
      '各操作で待つ秒数です。タイムアウトより長くすると失敗を再現できます。',
      { type: seconds },
    ),
    fail_start_on: param('The node on which start reports a failure.', '指定したノードで start を失敗させます。', {
      type: anything('a node', 'ノード名'),
    }),
    envfile: param(
      'A file into which every action writes its environment.',
      '各操作の環境変数を書き出すファイルです。',
      { type: path },
    ),
  },
};

const delay: AgentText = {
  doc: {
    en: 'Only waits. In a group it delays what comes behind it; a sign that a real dependency is not known to the cluster.',
    ja: '待つだけのリソースです。グループに入れると後続の起動を遅らせます。本来の依存関係を設定できない場合の応急策です。',
  },
  params: {
    startdelay: param(
      'Seconds that start waits; less than its timeout.',
      'start で待つ秒数です。タイムアウトより短くします。',
      { type: seconds },
    ),
    stopdelay: param(
      'Seconds that stop waits; as `startdelay` when missing.',
      'stop で待つ秒数です。省略すると `startdelay` と同じになります。',
      { type: seconds, noDefault: true },
    ),
    mondelay: param(
      'Seconds that each monitor waits; as `startdelay` when missing.',
      'monitor で待つ秒数です。省略すると `startdelay` と同じになります。',
      { type: seconds, noDefault: true },
    ),
  },
};

const clusterMon: AgentText = {
  doc: {
    en: 'Runs `crm_mon` in the background, so that the state of the cluster stands in an HTML page, or goes out by an external program. As a clone, every node has a page. From Pacemaker 1.1.15 on `alert` is the better way to notify.',
    ja: '`crm_mon` を常駐させ、クラスタの状態を HTML に出力したり外部プログラムで通知したりします。クローンにすると全ノードで出力されます。通知には、Pacemaker 1.1.15 以降では `alert` のほうが適しています。',
  },
  params: {
    user: param('The system user that `crm_mon` runs as.', '`crm_mon` を実行する OS のユーザーです。', { type: user }),
    update: param('How often the page is made anew, in milliseconds.', 'HTML を更新する間隔(ミリ秒)です。', {
      type: integer({ min: 1 }),
    }),
    extra_options: param(
      'Further options for `crm_mon`, such as `-r -f` or `-E PROGRAM`.',
      '`crm_mon` に渡す追加オプションです(`-r -f`、`-E プログラム` など)。',
      { type: options },
    ),
    pidfile: param('The PID file of the background process.', '常駐プロセスの PID ファイルです。', {
      type: path,
      noDefault: true,
    }),
    htmlfile: param(
      'The page that is written; let a web server offer it.',
      '出力する HTML ファイルです。Web サーバーで公開できる場所に置きます。',
      { type: path, noDefault: true },
    ),
  },
};

const sysInfo: AgentText = {
  doc: {
    en: 'Keeps figures of the node (CPU, memory, load, free disk space) as node attributes, which rules can use. Clone it over all nodes.',
    ja: 'CPU、メモリ、負荷、ディスクの空き容量などをノード属性に記録します。クローンにして全ノードで動かし、location ルールで利用します。',
  },
  params: {
    pidfile: param('The file that marks the resource as running.', '動作中であることを示すファイルです。', {
      type: path,
      noDefault: true,
    }),
    delay: param('How long a value must be stable before it is recorded.', '値の変化を記録するまでの待ち時間です。', {
      type: duration,
    }),
  },
};

const pacemakerSysInfo: AgentText = {
  doc: {
    en: 'As the agent of the same name by heartbeat, and with `min_disk_free` it sets the health attribute `#health_disk`: together with `node-health-strategy` a full disk moves the resources away.',
    ja: 'heartbeat 版の SysInfo に加え、`min_disk_free` を指定するとヘルス属性 `#health_disk` を設定します。`node-health-strategy` と組み合わせると、ディスクの空きが減ったノードからリソースを移動できます。',
  },
  params: {
    ...sysInfo.params,
    disks: param(
      'The paths whose free space is measured, separated by blanks.',
      '空き容量を調べるパスです(空白区切り)。',
      { type: anything('paths, separated by blanks', 'パス(空白区切り)') },
    ),
    disk_unit: param('The unit of the free space in the attributes.', '空き容量を記録するときの単位です。', {
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
    }),
    min_disk_free: param(
      'The least free space, with a unit (`500M`). Below it the node counts as red.',
      '最低限必要な空き容量です(`500M` のように単位付き)。下回るとノードのヘルスが red になります。',
      { type: anything('a size such as `500M`', '容量(`500M` など)') },
    ),
  },
};

const controld: AgentText = {
  doc: {
    en: 'Runs the distributed lock manager (DLM) that GFS2, OCFS2, cLVM and lvmlockd need. A clone with `interleave=true` over all nodes, started before everything that locks. DLM stops all access until a failed node has been fenced, so STONITH must work.',
    ja: 'GFS2、OCFS2、cLVM、lvmlockd に必要な分散ロックマネージャー(DLM)を動かします。`interleave=true` のクローンにして全ノードで先に起動します。故障ノードのフェンシングが終わるまでアクセスが止まるため、STONITH が正しく動くことが前提です。',
  },
  params: {
    args: param('Options for the daemon.', 'デーモンに渡すオプションです。', { type: options }),
    daemon: param('The daemon to run.', '起動するデーモンです。', {
      type: usual(
        { en: 'a daemon', ja: 'デーモン' },
        ['dlm_controld', 'The lock manager.', 'ロックマネージャーです。'],
        ['gfs_controld', 'For GFS2 on old systems.', '古い環境の GFS2 用です。'],
      ),
    }),
    allow_stonith_disabled: param(
      'Starts DLM although STONITH is off. The first failed node will then hang everything that uses DLM.',
      'STONITH が無効でも DLM を起動します。ノードが故障した時点で、DLM を使うサービスがすべて止まったままになります。',
      { type: boolean },
    ),
  },
};

const named: AgentText = {
  doc: {
    en: 'Runs the BIND name server. Monitor asks it a question and compares the answer, so `monitor_request` must be a name that it knows.',
    ja: 'BIND(named)を起動・監視します。monitor では実際に名前解決を行い応答を確認するため、`monitor_request` にはこのサーバーが答えられる名前を指定します。',
  },
  params: {
    named: param('The path of the server program.', 'named のパスです。', { type: path }),
    rndc: param(
      'The path of `rndc`, by which the server is stopped and reloaded.',
      '停止と再読み込みに使う `rndc` のパスです。',
      { type: path },
    ),
    host: param(
      'The path of the `host` command, which monitor asks with.',
      'monitor の問い合わせに使う `host` コマンドのパスです。',
      { type: path },
    ),
    named_user: param(
      'The system user of the server: `named` on Red Hat, `bind` on Debian.',
      'サーバーを実行する OS のユーザーです(Red Hat 系は `named`、Debian 系は `bind`)。',
      { type: user },
    ),
    named_config: param('The configuration file of BIND.', 'BIND の設定ファイルです。', { type: path }),
    named_pidfile: param(
      'Where BIND writes its PID; must agree with its configuration.',
      'BIND の PID ファイルです。BIND 側の設定と一致させます。',
      { type: path },
    ),
    named_rootdir: param('The directory into which BIND changes its root.', 'chroot する場合のディレクトリです。', {
      type: path,
    }),
    named_options: param('Further arguments for BIND, such as `-4`.', 'named に渡す追加の引数です(`-4` など)。', {
      type: options,
    }),
    named_keytab_file: param(
      'The keytab for updates with GSS-TSIG (Active Directory).',
      'GSS-TSIG(Active Directory)による動的更新で使う keytab ファイルです。',
      { type: path },
    ),
    rndc_options: param(
      'Further arguments for `rndc`, such as the key file.',
      '`rndc` に渡す追加の引数です(鍵ファイルの指定など)。',
      { type: options },
    ),
    host_options: param('Further arguments for `host`.', '`host` コマンドに渡す追加の引数です。', { type: options }),
    monitor_request: param('The name that monitor asks for.', 'monitor で問い合わせる名前です。', {
      type: anything('a domain name', 'ドメイン名'),
    }),
    monitor_response: param(
      'What the answer must contain, normally the address of that name.',
      '応答に含まれているべき内容です。通常はその名前の IP アドレスを指定します。',
    ),
    monitor_ip: param(
      'The address at which monitor asks; the virtual address when BIND listens on nothing else.',
      '問い合わせ先のアドレスです。仮想 IP だけで待ち受けている場合はそれを指定します。',
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
