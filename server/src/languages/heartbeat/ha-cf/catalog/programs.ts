import { codeSpan } from '../../../../base/sinks.ts';
import { either, literal, repeat, seq, word } from '../../../../schema/grammar.ts';
import type { Choice, Directive, ValueType, WordElement } from '../../../../schema/types.ts';
import { anything, choice } from '../../../../schema/values.ts';
import { path, surelyKnown, unknownAccount, user } from '../../values/values.ts';
import { list, text, withPacemaker } from './option.ts';

const byPacemaker = text('Pacemaker has agents for it.', 'Pacemaker では専用のエージェントを使います。');
const ENGINES: readonly (readonly [string, string, string])[] = [
  ['null', 'Does nothing and reports success. For tests only.', '何もせず成功を返します。試験専用です。'],
  [
    'ssh',
    'Reboots the node over ssh. For tests only, because a dead node cannot answer.',
    'ssh で再起動します。停止したノードには効かないため試験専用です。',
  ],
  ['meatware', 'Asks an administrator to reset the node by hand.', '管理者に手作業での停止を求めます。'],
  ['suicide', 'The node resets itself.', 'ノードが自分自身を再起動します。'],
  ['apcmaster', 'APC MasterSwitch by telnet.', 'APC MasterSwitch(telnet)です。'],
  ['apcmastersnmp', 'APC MasterSwitch by SNMP.', 'APC MasterSwitch(SNMP)です。'],
  ['apcsmart', 'APC Smart-UPS on a serial line.', 'シリアル接続の APC Smart-UPS です。'],
  ['baytech', 'BayTech power switches.', 'BayTech 電源スイッチです。'],
  ['bladehpi', 'IBM BladeCenter by OpenHPI.', 'IBM BladeCenter(OpenHPI)です。'],
  ['cyclades', 'Cyclades AlterPath power switches.', 'Cyclades AlterPath 電源スイッチです。'],
  ['drac3', 'Dell DRAC III.', 'Dell DRAC III です。'],
  ['ibmhmc', 'The management console of IBM Power servers.', 'IBM Power サーバーの HMC です。'],
  ['ipmilan', 'IPMI over the network.', 'IPMI(LAN 経由)です。'],
  ['nw_rpc100s', 'Night/Ware RPC100S power switches.', 'Night/Ware RPC100S 電源スイッチです。'],
  ['rcd_serial', 'A reset line wired to a serial port.', 'シリアルポートに配線したリセット線です。'],
  ['rps10', 'Western Telematic RPS-10 power switches.', 'Western Telematic RPS-10 電源スイッチです。'],
  ['vacm', 'VA Linux cluster manager.', 'VA Linux Cluster Manager です。'],
  ['wti_mpc', 'Western Telematic MPC power switches.', 'Western Telematic MPC 電源スイッチです。'],
  ['wti_nps', 'Western Telematic NPS power switches.', 'Western Telematic NPS 電源スイッチです。'],
  ['external/ipmi', 'IPMI by ipmitool.', 'ipmitool による IPMI です。'],
  ['external/riloe', 'HP iLO.', 'HP iLO です。'],
  ['external/drac5', 'Dell DRAC 5.', 'Dell DRAC 5 です。'],
  ['external/libvirt', 'Virtual machines of libvirt.', 'libvirt の仮想マシンです。'],
  ['external/ssh', 'Reboots the node over ssh. For tests only.', 'ssh で再起動します。試験専用です。'],
];
const engines: readonly Choice[] = ENGINES.map(([value, en, ja]) => choice(value, en, ja));
const known = new Set(ENGINES.map(([value]) => value));

/** A STONITH plug-in of cluster-glue; external ones are scripts, and a site may have its own. */
const engine: ValueType = {
  name: text('a STONITH plugin (`stonith -L` lists them)', 'STONITH プラグイン(`stonith -L` で一覧表示)'),
  choices: engines,
  check: (value) => (known.has(value) || /^external\/[\w.-]+$/.test(value) ? undefined : {}),
};

function names(kind: 'uid' | 'gid'): WordElement {
  const type: ValueType = {
    name: text(`${codeSpan(`${kind}=NAME,...`)}`, `${codeSpan(`${kind}=名前,...`)}`),
    check(value) {
      if (!value.startsWith(`${kind}=`) || /^[ug]id=,|,,/.test(value)) return {};
      const unknown = value
        .slice(4)
        .split(',')
        .find((name) => name !== '' && !surelyKnown(name, kind));
      return unknown === undefined ? undefined : unknownAccount(unknown, kind);
    },
  };
  return word(`${kind}=NAME,...`, type);
}

const HELPERS: readonly (readonly [string, string, string])[] = [
  [
    'ipfail',
    'Moves the resources to the node that reaches more of the ping nodes. Only for clusters without Pacemaker; the nodes need `ping` lines in `ha.cf`.',
    'より多くの ping ノードに到達できるノードへリソースを移動します。Pacemaker を使わない構成専用で、`ha.cf` に `ping` 行が必要です。',
  ],
  [
    'ifcheckd',
    'Watches the interfaces of the Heartbeat media and writes their state into a node attribute of Pacemaker, which location rules can use.',
    'ハートビートに使うインターフェイスを監視し、状態を Pacemaker のノード属性に書き込みます。location の rule で利用できます。',
  ],
  [
    'dopd',
    'Outdates the data of a DRBD peer over the Heartbeat links when the replication link is lost. `drbd-peer-outdater` is its handler in DRBD.',
    'レプリケーション回線が切れたとき、ハートビートの経路を通じて DRBD の対向ノードのデータを outdated にします。DRBD 側のハンドラーは `drbd-peer-outdater` です。',
  ],
  ['ccm', 'Keeps the list of the members of the cluster.', 'クラスタのメンバーシップを管理します。'],
  [
    'pingd',
    'Counts the ping nodes that answer and writes the number into a node attribute.',
    '応答した ping ノードを数え、ノード属性に書き込みます。',
  ],
  [
    'cib',
    'Keeps the configuration of Pacemaker. `crm respawn` starts it already.',
    'Pacemaker の設定を管理します。`crm respawn` ではすでに起動されます。',
  ],
  [
    'crmd',
    'Coordinates the actions of Pacemaker. `crm respawn` starts it already.',
    'Pacemaker の動作を調整します。`crm respawn` ではすでに起動されます。',
  ],
  [
    'attrd',
    'Keeps the node attributes of Pacemaker. `crm respawn` starts it already.',
    'Pacemaker のノード属性を管理します。`crm respawn` ではすでに起動されます。',
  ],
  [
    'lrmd',
    'Runs the resource agents. `crm respawn` starts it already.',
    'リソースエージェントを実行します。`crm respawn` ではすでに起動されます。',
  ],
  [
    'stonithd',
    'Runs the fence devices. `crm respawn` starts it already.',
    'フェンシングデバイスを制御します。`crm respawn` ではすでに起動されます。',
  ],
  ['mgmtd', 'Answers the graphical management client.', 'GUI の管理クライアントに応答します。'],
  ['evmsd', 'Connects the volume manager EVMS to the cluster.', 'ボリュームマネージャー EVMS をクラスタに接続します。'],
  ['hbagent', 'Answers questions about the cluster by SNMP.', 'クラスタの情報を SNMP で提供します。'],
  [
    'quorumd',
    'Serves as a tiebreaker to clusters on other machines.',
    'ほかのマシンのクラスタに対してタイブレーカーとして働きます。',
  ],
  ['logd', 'Writes the logs of all programs of the cluster.', 'クラスタの全プログラムのログを書き込みます。'],
  ['ha_logd', 'Writes the logs of all programs of the cluster.', 'クラスタの全プログラムのログを書き込みます。'],
];
const helpers = new Map(HELPERS.map(([name, en, ja]) => [name, choice(name, en, ja)]));

/** A program of heartbeat by its path: `/usr/lib64/heartbeat/ipfail`. */
function helper(program: string): Choice | undefined {
  return helpers.get(program.slice(program.lastIndexOf('/') + 1));
}

const command = seq(
  word(
    'COMMAND',
    { ...path(), choiceOf: helper },
    {
      doc: text(
        'The program, with its full path; it must exist on every node.',
        'プログラムの絶対パスです。全ノードに必要です。',
      ),
    },
  ),
  repeat(word('ARGUMENT', anything('an argument', '引数')), 0),
);
const owner = word('USER', user, { doc: text('The user that it runs as.', '実行ユーザーです。') });

/** The programs that heartbeat starts, and who may talk to it. */
export const programs: Readonly<Record<string, Directive>> = {
  respawn: list(
    seq(owner, command),
    text(
      'Starts a program with Heartbeat and starts it again whenever it ends, unless it ends with status 100. Used for helpers such as `ifcheckd`, which tells Pacemaker the state of the interfaces, and for `ipfail` in clusters without Pacemaker.',
      'Heartbeat とともにプログラムを起動し、終了したら再起動します(終了コード 100 の場合を除く)。インターフェイスの状態を Pacemaker に伝える `ifcheckd` や、Pacemaker を使わない構成の `ipfail` などに使います。',
    ),
    { example: 'respawn root /usr/lib64/heartbeat/ifcheckd' },
  ),
  failfast: list(
    seq(owner, command),
    text(
      'Starts a program like `respawn`, but the node reboots at once when the program dies. For programs without which the node must not continue.',
      '`respawn` と同じですが、プログラムが停止するとノードを即座に再起動します。停止したまま運用してはならないプログラムに使います。',
    ),
    { example: 'failfast hacluster /usr/lib/heartbeat/ccm', source: 'heartbeat 3.0.6' },
  ),
  apiauth: list(
    seq(
      word('CLIENT', {
        name: text("a client's name of at most 31 characters", '31 文字以内のクライアント名'),
        check: (value) => (value.length <= 31 ? undefined : {}),
        choices: [
          choice(
            'ipfail',
            'Moves resources depending on which ping nodes are reachable.',
            'ping ノードへの到達性でリソースを移動します。',
          ),
          choice('ping', 'Clients that ask for ping nodes.', 'ping ノードを調べるクライアントです。'),
          choice('dopd', "DRBD's peer outdater.", 'DRBD の dopd です。'),
          choice('ccm', 'Membership.', 'メンバーシップ管理です。'),
          choice('default', 'Every client not named elsewhere.', 'ほかで指定のない全クライアントです。'),
        ],
      }),
      repeat(either(names('uid'), names('gid'))),
    ),
    text(
      'Sets which users and groups may use the API of Heartbeat under a client name, with one line for each client. The usual clients are already authorized; with those of Pacemaker listed again, Heartbeat does not start.',
      'Heartbeat の API を、どのユーザーやグループがそのクライアント名で使えるかを指定します。1 クライアント 1 行です。主なクライアントは設定済みで、Pacemaker のものを重ねて指定すると起動に失敗します。',
    ),
    { example: 'apiauth dopd gid=haclient uid=hacluster' },
  ),
  stonith: list(
    seq(
      word('TYPE', engine),
      word('FILE', anything('a file', 'ファイル'), {
        doc: text(
          'The configuration of the device, read at the start.',
          'デバイスの設定ファイルです。起動時に読み込みます。',
        ),
      }),
    ),
    text(
      'Sets the STONITH device of this node, which a separate file describes. Only for clusters without Pacemaker.',
      'このノードが使う STONITH デバイスを、設定ファイルで指定します。Pacemaker を使わない構成専用です。',
    ),
    {
      deprecated: { since: withPacemaker, doc: byPacemaker },
      extra: 'warning',
      example: 'stonith ipmilan /etc/ha.d/ipmi.conf',
    },
  ),
  stonith_host: list(
    seq(
      either(
        literal('*', text('From any node.', '全ノードから使えます。')),
        word('HOST', anything('a node name', 'ノード名'), { refersTo: 'host' }),
      ),
      word('TYPE', engine),
      repeat(word('PARAMETER', anything('a parameter', 'パラメーター'), { secret: true })),
    ),
    text(
      'Configures a STONITH device that one node (or every node: `*`) can use, with its parameters on the line, in the order that the plugin requires. Only for clusters without Pacemaker; the line can hold passwords, so keep the file private then.',
      'あるノード(`*` なら全ノード)から使う STONITH デバイスを、パラメーターとともに 1 行で指定します。順序はプラグインによります。Pacemaker を使わない構成専用です。パスワードを書く場合はファイルの権限に注意してください。',
    ),
    { deprecated: { since: withPacemaker, doc: byPacemaker }, example: 'stonith_host * meatware cluster1 cluster2' },
  ),
};
