import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { hostList, ipAddress, options, path } from './types.ts';

const vipCheck: AgentText = {
  doc: {
    en: 'Makes sure before a virtual address starts that nobody holds it: start pings it and fails when there is an answer. From the extra packages of Linux-HA Japan; put it before IPaddr2 in the group, and give its start `start-delay` so that the dying node can let go.',
    ja: '仮想 IP アドレスを起動する前に ping を送り、応答があれば start を失敗させて二重起動を防ぎます。Linux-HA Japan の追加パッケージに含まれます。グループでは IPaddr2 の前に置き、旧ノードがアドレスを解放するのを待つため、start に `start-delay` を設定します。',
  },
  params: {
    target_ip: param(
      'The address that must not answer: the `ip` of the IPaddr2 that follows.',
      '応答してはならないアドレスです。後に続く IPaddr2 の `ip` と同じ値にします。',
      { type: ipAddress },
    ),
    count: param('How many pings are sent.', 'ping を送る回数です。', { type: integer({ min: 1 }) }),
    wait: param('Seconds to wait for an answer.', '応答を待つ秒数です。'),
  },
};

const diskd: AgentText = {
  doc: {
    en: 'Watches a disk by reading from it (or writing into a directory) and keeps `normal` or `ERROR` as a node attribute. From the extra packages of Linux-HA Japan; clone it, and let a location rule keep services off nodes where it is `ERROR`.',
    ja: 'ディスクの読み込み(またはディレクトリへの書き込み)で障害を監視し、結果(`normal` または `ERROR`)をノード属性に記録します。Linux-HA Japan の追加パッケージに含まれます。クローンにして全ノードで動かし、`ERROR` のノードを location ルールで避けます。',
  },
  params: {
    name: param(
      'The node attribute for the result, as rules refer to it.',
      '結果を記録するノード属性の名前です。location ルールではこの名前を参照します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    device: param('The disk that is read.', '読み込みを確認するディスクです。', { type: path }),
    write_dir: param('The directory into which a test file is written.', '書き込みを確認するディレクトリです。', {
      type: path,
    }),
    interval: param('Seconds between two checks.', 'ディスクを確認する間隔(秒)です。'),
    dampen: param('How long a result must last before it is recorded.', '結果を記録するまでの待ち時間です。'),
    timeout: param('How long one check may take.', '1 回の確認の制限時間です。'),
    retry: param('How many checks must fail in a row.', '故障と判定するまでの連続失敗回数です。'),
    pidfile: param('Where the daemon keeps its process id.', '監視デーモンの PID ファイルです。', { type: path }),
    options: param('Further options for the daemon.', '監視デーモンに渡す追加オプションです。', { type: options }),
  },
};

const pingd: AgentText = {
  doc: {
    en: 'Pings some hosts from a daemon of its own and keeps the number of answers as a node attribute. Of Pacemaker 1.0; later versions have `ocf:pacemaker:ping` instead.',
    ja: '専用デーモンで複数のホストへ ping を行い、応答した数をノード属性に記録します。Pacemaker 1.0 のもので、以降は `ocf:pacemaker:ping` を使います。',
  },
  params: {
    host_list: param('The hosts to ping, separated by blanks.', 'ping を送るホストです(空白区切り)。', {
      type: hostList,
    }),
    name: param('The node attribute that holds the number.', '応答数を記録するノード属性の名前です。', {
      type: anything('a node attribute', 'ノード属性名'),
    }),
    multiplier: param(
      'Is multiplied by the number of hosts that answer, to weigh in scores.',
      '応答したホスト数に掛ける値です。スコアの重みになります。',
      { type: integer() },
    ),
    dampen: param('How long a change must last before it counts.', '変化を反映するまでの待ち時間です。'),
    interval: param('Seconds between two rounds of pings.', 'ping を送る間隔(秒)です。'),
    attempts: param(
      'How many pings go unanswered before a host counts as dead.',
      '応答なしと判定するまでの ping の回数です。',
    ),
    timeout: param('Seconds to wait for an answer.', '応答を待つ秒数です。'),
    user: param('The user as whom the daemon runs.', 'デーモンを実行するユーザーです。'),
    pidfile: param('Where the daemon keeps its process id.', 'デーモンの PID ファイルです。', { type: path }),
    set: param(
      'The set of attributes for the result. Rarely needed.',
      '結果を記録する属性セットです。通常は不要です。',
    ),
    section: param(
      'The section of the CIB for the result. Rarely needed.',
      '結果を記録する CIB のセクションです。通常は不要です。',
    ),
    options: param('Further options for the daemon.', 'デーモンに渡す追加オプションです。', { type: options }),
  },
};

/** Agents that come apart from the usual packages. */
export const extra: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:VIPcheck': vipCheck,
  'ocf:pacemaker:diskd': diskd,
  'ocf:pacemaker:pingd': pingd,
};
