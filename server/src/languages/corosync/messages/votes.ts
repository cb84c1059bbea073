import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the quorum of corosync.conf. */

export function missingQuorum(at: Span): Problem {
  return problem(at, 'missing-quorum', 'warning', {
    en: 'There is no `quorum` section: Pacemaker then has no quorum to go by. Add `quorum { provider: corosync_votequorum }`.',
    ja: '`quorum` セクションがありません。Pacemaker がクォーラムを判定できないため、`quorum { provider: corosync_votequorum }` を追加してください。',
  });
}

export function noVotes(at: Span): Problem {
  return problem(at, 'unknown-votes', 'warning', {
    en: 'Nobody knows how many votes there are: corosync does not start the quorum without a `nodelist` or `expected_votes`.',
    ja: '総票数が分かりません。`nodelist` も `expected_votes` もないと、クォーラムサービスが起動しません。',
  });
}

export function twoNodeCount(at: Span, nodes: number): Problem {
  return problem(at, 'two-node-count', 'warning', {
    en: `\`two_node: 1\` is for exactly two nodes, and there are ${nodes}: remove it.`,
    ja: `\`two_node: 1\` はちょうど 2 ノードの場合の設定ですが、${nodes} ノードあります。削除してください。`,
  });
}

export function twoNodeWithoutWait(at: Span): Problem {
  return problem(at, 'two-node-without-wait', 'warning', {
    en: '`wait_for_all: 0` beside `two_node: 1` lets each node start alone and fence the other: remove it.',
    ja: '`two_node: 1` で `wait_for_all: 0` にすると、起動時に両ノードが単独で動き出し、互いをフェンスし合うおそれがあります。削除してください。',
  });
}

export function twoNodeWithDevice(at: Span): Problem {
  return problem(at, 'two-node-with-device', 'error', {
    en: '`two_node: 1` and a quorum device exclude each other: corosync refuses to start. Remove `two_node`.',
    ja: '`two_node: 1` とクォーラムデバイスは併用できず、corosync が起動しません。`two_node` を削除してください。',
  });
}

export function notWithDevice(at: Span, key: string): Problem {
  return problem(at, 'not-with-device', 'error', {
    en: `${codeSpan(key)} and a quorum device exclude each other: remove one of them.`,
    ja: `${codeSpan(key)} とクォーラムデバイスは併用できません。どちらかを削除してください。`,
  });
}

export function deviceVotesNeeded(at: Span): Problem {
  return problem(at, 'missing-device-votes', 'error', {
    en: 'The device needs `votes` here, because `expected_votes` is set or the nodes have different votes.',
    ja: '`expected_votes` を指定しているか、ノードの票数が異なるため、デバイスに `votes` が必要です。',
  });
}

export function lastManNeedsWait(at: Span): Problem {
  return problem(at, 'last-man-without-wait', 'warning', {
    en: '`last_man_standing` is safe only with `wait_for_all: 1`: add it.',
    ja: '`last_man_standing` は `wait_for_all: 1` と併用しないと危険です。追加してください。',
  });
}

export function votesMismatch(at: Span, given: number, counted: number): Problem {
  return problem(at, 'votes-mismatch', 'warning', {
    en: `${codeSpan(`expected_votes: ${given}`)} overrides the node list, whose nodes have ${counted} together: remove it, or make them agree.`,
    ja: `${codeSpan(`expected_votes: ${given}`)} はノードリストの合計(${counted} 票)より優先されます。削除するか、一致させてください。`,
  });
}

export function evenVotes(at: Span, votes: number): Problem {
  return problem(at, 'even-votes', 'information', {
    en: `With ${votes} votes a split in halves stops both: consider ${votes === 2 ? '`two_node: 1`, ' : ''}a quorum device or \`auto_tie_breaker: 1\`.`,
    ja: `${votes} 票では、半々に分断すると両側が停止します。${votes === 2 ? '`two_node: 1`、' : ''}クォーラムデバイス、または \`auto_tie_breaker: 1\` を検討してください。`,
  });
}
