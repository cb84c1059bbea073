import type { Location, Problem } from '../../../../base/problem.ts';
import { problem, related } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';

/** What needs attention in the output of crm_mon, and what to look at next. */

export function noQuorum(at: Span): Problem {
  return problem(at, 'no-quorum', 'information', {
    en: 'Missing quorum: this part of the cluster may not run resources unless `no-quorum-policy` lets it. Make sure that the other nodes run and can be reached; look at OFFLINE and UNCLEAN nodes below.',
    ja: 'クォーラムがありません。`no-quorum-policy` で許可されていない限り、リソースを動作させられません。下の OFFLINE や UNCLEAN のノードを確認し、ほかのノードが動作していて通信できるようにしてください。',
  });
}

export function noCoordinator(at: Span): Problem {
  return problem(at, 'no-coordinator', 'information', {
    en: 'Missing coordinator: no node decides for the cluster. Look whether the cluster has just started; otherwise read the log of every node.',
    ja: 'DC がいません。クラスタの判断を行うノードがない状態です。起動直後かどうかを確認し、そうでなければ各ノードのログを確認してください。',
  });
}

export function notManaged(at: Span): Problem {
  return problem(at, 'management-disabled', 'information', {
    en: 'Unexpected pause: the cluster starts, stops and recovers nothing. Use `crm configure property maintenance-mode=false` when the maintenance is over.',
    ja: 'クラスタはリソースの起動、停止、回復を行いません。作業が終わったら `crm configure property maintenance-mode=false` を実行してください。',
  });
}

export function offline(at: Span, name: string): Problem {
  return problem(at, 'node-offline', 'information', {
    en: `Missing node ${codeSpan(name)}: it is not in the cluster. Look whether the cluster runs there, then at its network and at the log.`,
    ja: `ノード ${codeSpan(name)} がクラスタにいません。そのノードでクラスタが動作しているかを確認し、次にネットワークとログを確認してください。`,
  });
}

export function unclean(at: Span, name: string): Problem {
  return problem(at, 'node-unclean', 'information', {
    en: `Unexpected state of ${codeSpan(name)}: the cluster does not trust it and waits for fencing. Look at the fence device and its log; use \`crm node clearstate\` only for a node that is certainly off.`,
    ja: `ノード ${codeSpan(name)} は信頼されておらず、クラスタはフェンシングを待っています。フェンシングデバイスとそのログを確認してください。\`crm node clearstate\` は、確実に停止しているノードにだけ使います。`,
  });
}

export function failedResource(at: Span, name: string): Problem {
  return problem(at, 'resource-failed', 'information', {
    en: `Unexpected failure of ${codeSpan(name)}. Look at the failed actions and at the log of the node, fix the cause, then use \`crm resource cleanup\`.`,
    ja: `リソース ${codeSpan(name)} に障害があります。失敗したアクションとノードのログを確認し、原因を取り除いてから \`crm resource cleanup\` を実行してください。`,
  });
}

export function unmanaged(at: Span, name: string): Problem {
  return problem(at, 'resource-unmanaged', 'information', {
    en: `Unexpected unmanaged resource ${codeSpan(name)}: the cluster does not recover it. Look for a failed stop below; use \`crm resource manage\` if a person switched the management off.`,
    ja: `リソース ${codeSpan(name)} は管理されておらず、障害時に回復されません。停止の失敗が下にないかを確認し、人が管理を止めた場合は \`crm resource manage\` を実行してください。`,
  });
}

export function stopped(at: Span, name: string): Problem {
  return problem(at, 'resource-stopped', 'information', {
    en: `Unexpected stop of ${codeSpan(name)}: it runs nowhere. Look at failed actions and fail counts, at \`target-role\`, at constraints, and whether a STONITH device is missing.`,
    ja: `リソース ${codeSpan(name)} はどこでも動作していません。失敗したアクションと失敗回数、\`target-role\`、制約、STONITH デバイスの有無を確認してください。`,
  });
}

export function failedFencing(at: Span, node: string): Problem {
  return problem(at, 'failed-fencing', 'information', {
    en: `Unexpected failure to fence ${codeSpan(node)}: resources of that node are not taken over until it succeeds. Look at the fence device, its address and its password.`,
    ja: `${codeSpan(node)} に対するフェンシングが失敗しました。成功するまで、そのノードのリソースは引き継がれません。フェンシングデバイスとそのアドレス、パスワードを確認してください。`,
  });
}

export function noCluster(at: Span): Problem {
  return problem(at, 'no-cluster', 'information', {
    en: 'Missing cluster: none answers on this node. Look whether the cluster was started here (`systemctl status pacemaker`, or `service heartbeat status`), and at its log.',
    ja: 'このノードではクラスタが応答しません。クラスタを起動したか(`systemctl status pacemaker`、または `service heartbeat status`)と、ログを確認してください。',
  });
}

export function orphaned(at: Span, name: string): Problem {
  return problem(at, 'resource-orphaned', 'information', {
    en: `Unexpected resource ${codeSpan(name)}: the configuration does not have it any more. Use \`crm resource cleanup\` to remove what is left.`,
    ja: `リソース ${codeSpan(name)} は設定にすでにありません。\`crm resource cleanup\` で残りを消去してください。`,
  });
}

export function failCount(at: Span, name: string, isBanned: boolean): Problem {
  return problem(at, 'fail-count', 'information', {
    en: `Unexpected failures of ${codeSpan(name)}${isBanned ? ': it does not run on this node any more' : ''}. Look at the log at the time of the last failure, fix the cause, then use \`crm resource cleanup\`.`,
    ja: `リソース ${codeSpan(name)} が失敗しています${isBanned ? '。このノードではすでに動作しません' : ''}。最後に失敗した時刻のログを確認し、原因を取り除いてから \`crm resource cleanup\` を実行してください。`,
  });
}

export function failedAction(at: Span, action: string, name: string, what: Text | undefined): Problem {
  return problem(at, 'failed-action', 'information', {
    en: `Unexpected result of ${codeSpan(action)} on ${codeSpan(name)}. ${what?.en ?? 'Look in the log of the node for what the agent wrote.'}`,
    ja: `リソース ${codeSpan(name)} の ${codeSpan(action)} が失敗しました。${what?.ja ?? 'ノードのログで、エージェントが書いた内容を確認してください。'}`,
  });
}

export function connectivity(at: Span, isLost: boolean): Problem {
  return problem(at, 'connectivity', 'information', {
    en: isLost
      ? 'Missing connectivity: this node reaches none of its ping nodes. Look at its network before anything else.'
      : 'Unexpected loss of ping nodes: this node reaches fewer than it should. Look which of them does not answer.',
    ja: isLost
      ? 'このノードからはどの ping ノードにも届きません。まずネットワークを確認してください。'
      : 'このノードから届く ping ノードが本来より少なくなっています。応答しないノードを調べてください。',
  });
}

export function notConfigured(at: Span, name: string, what: 'node' | 'resource'): Problem {
  const ja = { node: 'ノード', resource: 'リソース' }[what];
  return problem(at, 'not-configured', 'information', {
    en: `Undefined ${what} ${codeSpan(name)}: no configuration file in sight names it. Make sure that status and files are of the same cluster and of the same time.`,
    ja: `${ja} ${codeSpan(name)} は、どの設定ファイルにもありません。状態と設定ファイルが同じクラスタ、同じ時点のものかを確認してください。`,
  });
}

export function missingNode(at: Span, name: string, place: Location): Problem {
  return problem(
    at,
    'node-missing',
    'information',
    {
      en: `Missing node ${codeSpan(name)}: a configuration file names it, but the cluster does not know it. Make sure that the cluster was started on it, and that the names are those that \`uname -n\` prints.`,
      ja: `ノード ${codeSpan(name)} は設定ファイルにありますが、クラスタには認識されていません。そのノードでクラスタを起動したか、名前が \`uname -n\` の出力と一致しているかを確認してください。`,
    },
    { related: [related(place, { en: 'Configured here.', ja: 'ここで設定されています。' })] },
  );
}
