import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, param } from '../facts.ts';
import { hostList, ipAddress, options, path } from './types.ts';

const vipCheck: AgentText = {
  doc: {
    en: 'Pings a virtual address before it starts, and fails if another host answers. It comes with the extra packages of Linux-HA Japan. Put it before IPaddr2 in the group and give its start a `start-delay`, in which the failed node can release the address.',
    ja: '仮想 IP を起動する前に ping を送り、ほかのホストから応答があれば start を失敗させます。Linux-HA Japan の追加パッケージに含まれます。グループでは IPaddr2 の前に置き、障害ノードがアドレスを解放する時間を `start-delay` で設けます。',
  },
  params: {
    target_ip: param(
      'Sets the address that must not answer; it equals `ip` of the IPaddr2 resource that follows.',
      '応答してはならないアドレスを指定します(後に続く IPaddr2 の `ip` と同じ値)。',
      { type: ipAddress },
    ),
    count: param('Sets how many pings are sent.', 'ping を送る回数を指定します。', { type: integer({ min: 1 }) }),
    wait: param('Sets how many seconds to wait for an answer.', '応答を待つ時間(秒)を指定します。'),
  },
};

const diskd: AgentText = {
  doc: {
    en: 'Watches a disk by reading from it, or by writing into a directory, and stores `normal` or `ERROR` as a node attribute. It comes with the extra packages of Linux-HA Japan. Clone it, and let a location rule keep services away from nodes with `ERROR`.',
    ja: 'ディスクの読み込み、またはディレクトリへの書き込みで障害を監視し、`normal` または `ERROR` をノード属性に記録します。Linux-HA Japan の追加パッケージに含まれます。クローンにして、location ルールで `ERROR` のノードからサービスを遠ざけます。',
  },
  params: {
    name: param(
      'Names the node attribute that receives the state of the disk. Location rules must refer to the same name.',
      'ディスクの状態を記録するノード属性の名前を指定します。location ルールでは同じ名前を参照します。',
      { type: anything('a node attribute', 'ノード属性名') },
    ),
    device: param('Sets the disk that is read.', '読み込みを確認するディスクを指定します。', { type: path }),
    write_dir: param(
      'Sets the directory into which a test file is written.',
      '書き込みを確認するディレクトリを指定します。',
      {
        type: path,
      },
    ),
    interval: param(
      'Sets the pause in seconds between two checks of the disk.',
      'ディスクを確認する間隔(秒)を指定します。',
    ),
    dampen: param(
      'Sets how long the state of the disk must last before it is stored.',
      'ディスクの状態を記録するまでの待ち時間を指定します。',
    ),
    timeout: param(
      'Limits how long one check of the disk may take.',
      '1 回のディスクの確認にかけられる時間を指定します。',
    ),
    retry: param(
      'Sets how many checks in a row must fail before the disk counts as broken.',
      'ディスクの障害と判断するまでの連続失敗回数を指定します。',
    ),
    pidfile: param('Sets the PID file of the daemon.', '監視デーモンの PID ファイルを指定します。', { type: path }),
    options: param('Passes additional options to the daemon.', '監視デーモンに渡す追加オプションを指定します。', {
      type: options,
    }),
  },
};

const pingd: AgentText = {
  doc: {
    en: 'Pings hosts from a daemon and stores the number of answers as a node attribute. It belongs to Pacemaker 1.0; later versions use `ocf:pacemaker:ping` instead.',
    ja: 'デーモンから複数のホストへ ping を送り、応答数をノード属性に記録します。Pacemaker 1.0 のもので、以降の版では代わりに `ocf:pacemaker:ping` を使います。',
  },
  params: {
    host_list: param(
      'Lists the hosts that the daemon pings, separated by spaces.',
      'デーモンが ping を送るホストを空白区切りで指定します。',
      {
        type: hostList,
      },
    ),
    name: param(
      'Names the node attribute that receives the number of answers.',
      '応答数を記録するノード属性の名前を指定します。',
      {
        type: anything('a node attribute', 'ノード属性名'),
      },
    ),
    multiplier: param(
      'Multiplies the number of hosts that answer the daemon, which gives it weight in scores.',
      'デーモンに応答したホスト数に掛ける値を指定します(スコアの重みになります)。',
      { type: integer() },
    ),
    dampen: param(
      'Sets how long a change must last before the daemon stores it.',
      '変化をデーモンが記録するまでの待ち時間を指定します。',
    ),
    interval: param('Sets the pause in seconds between two rounds of pings.', 'ping を送る間隔(秒)を指定します。'),
    attempts: param(
      'Sets how many pings may go unanswered before the daemon counts a host as down.',
      'デーモンがホストをダウンと判断するまでの、応答のない ping の回数を指定します。',
    ),
    timeout: param('Sets how many seconds to wait for an answer.', '応答を待つ時間(秒)を指定します。'),
    user: param(
      'Sets the system user that runs the pingd daemon.',
      'pingd デーモンを実行する OS のユーザーを指定します。',
    ),
    pidfile: param('Sets the PID file of the daemon.', 'デーモンの PID ファイルです。', { type: path }),
    set: param(
      'Names the attribute set that receives the result, which is rarely needed.',
      '結果を記録する属性セットの名前を指定します(通常は不要)。',
    ),
    section: param(
      'Names the section of the CIB that receives the result, which is rarely needed.',
      '結果を記録する CIB のセクションを指定します(通常は不要)。',
    ),
    options: param('Passes additional options to the daemon.', 'デーモンに渡す追加オプションです。', { type: options }),
  },
};

/** Agents that come apart from the usual packages. */
export const extra: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:VIPcheck': vipCheck,
  'ocf:pacemaker:diskd': diskd,
  'ocf:pacemaker:pingd': pingd,
};
