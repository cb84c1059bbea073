import { word } from '../../../../schema/grammar.ts';
import type { Directive } from '../../../../schema/types.ts';
import { time } from '../../values/time.ts';
import { cNumber } from '../../values/values.ts';
import { beatHint, describeBeat, describeFailover, failoverHint } from '../sentences/failover.ts';
import { option, text } from './option.ts';

/** When a node counts as late, and when as dead. */
export const timing: Readonly<Record<string, Directive>> = {
  keepalive: option(
    word('INTERVAL', time({ positive: true })),
    text(
      'Sets how often a node sends its heartbeat. A shorter interval detects failures sooner, but costs traffic and makes a busy node look dead. `deadtime` must be more than twice as long; three to fifteen times is usual.',
      'ハートビートを送る間隔です(相互確認の間隔)。短くすると障害を早く検知できますが、通信量が増え、負荷の高いノードを停止と誤認しやすくなります。`deadtime` はこの 2 倍より長くする必要があり、通常は 3～15 倍にします。',
    ),
    { default: '1000ms', example: 'keepalive 2', describe: describeBeat, hint: beatHint },
  ),
  warntime: option(
    word('TIME', time({ positive: true })),
    text(
      'Sets after how long without a heartbeat the log reports that it is late. Nothing else happens: the warnings show how close the cluster comes to `deadtime`, so set it between `keepalive` and `deadtime`, and check the log before you shorten `deadtime`.',
      'ハートビートがこの時間届かないと、遅延の警告をログに出します(警告を出すまでの時間)。警告以外の動作はありません。`keepalive` と `deadtime` の間に設定し、`deadtime` を短くする前にログで余裕を確認してください。',
    ),
    { default: 'deadtime / 2', example: 'warntime 10' },
  ),
  deadtime: option(
    word('TIME', time()),
    text(
      'Sets after how long without a heartbeat the other node is declared dead and its resources are taken over. This is the largest part of the failover time. If it is too short, a network interruption or a loaded node makes both nodes run the resources at once.',
      '対向ノードがダウンしたと判断するまでの時間です。経過するとリソースを引き継ぐため、フェイルオーバー時間の大半を占めます。短すぎると、一時的な通信断や高負荷でも停止と誤認し、両ノードでリソースが動く危険(スプリットブレイン)があります。',
    ),
    { default: '30000ms', example: 'deadtime 30', describe: describeFailover, hint: failoverHint },
  ),
  initdead: option(
    word('TIME', time()),
    text(
      'Sets how long a node may stay silent after the start of Heartbeat before it is declared dead. Switches and network cards can take long to come up after a reboot; if it is too short, a node that boots alone takes over everything. Use at least twice `deadtime`. By default, it is `deadtime` if that is longer than 10 s, twice `deadtime` from 6 s to 10 s, and 12 s below that.',
      '起動時に限り、対向ノードをダウンと判断するまで待つ時間です(起動時に監視を始めるまでの時間)。再起動直後はスイッチや NIC が使えるまで時間がかかることがあり、短すぎると、単独で起動したノードがすべてを引き継ぎます。`deadtime` の 2 倍以上にします。既定値は、`deadtime` が 10 秒を超える場合は `deadtime`、6～10 秒の場合はその 2 倍、6 秒未満の場合は 12 秒です。',
    ),
    { example: 'initdead 120' },
  ),
  deadping: option(
    word('TIME', time()),
    text(
      'Sets after how long without an answer a `ping` node counts as unreachable. It is used only together with `ping` or `ping_group` and `ipfail`. With Pacemaker, use the agent `ocf:pacemaker:ping` instead.',
      '`ping` ノードから応答がないとき、到達不能と判断するまでの時間です。`ping` や `ping_group` と `ipfail` を使う構成でだけ意味があります。Pacemaker では `ocf:pacemaker:ping` エージェントを使います。',
    ),
    {
      default: 'deadtime',
      example: 'deadping 30',
      deprecated: {
        replacement: 'ocf:pacemaker:ping',
        doc: text('Pacemaker watches links with an agent.', 'Pacemaker ではエージェントで監視します。'),
      },
    },
  ),
  max_rexmit_delay: option(
    word('MS', cNumber({ min: 1, unit: 'ms' })),
    text(
      'Sets the longest random delay before a lost packet is requested again. It spreads the requests of many nodes over time. Raise it only in large clusters, where one lost broadcast makes all nodes send requests at once.',
      '失われたパケットの再送を要求するまでの、ランダムな待ち時間の上限です。多数のノードの要求を時間的に分散させます。ブロードキャストの欠落で全ノードが一斉に再送を求めるような大規模クラスタでだけ増やします。',
    ),
    { default: '250', example: 'max_rexmit_delay 250', source: 'heartbeat 3.0.6' },
  ),
};
