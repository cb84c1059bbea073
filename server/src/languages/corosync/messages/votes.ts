import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the quorum of corosync.conf. */

export function missingQuorum(at: Span): Problem {
  return problem(at, 'missing-quorum', 'warning', {
    en: 'Missing `quorum` section: Pacemaker gets no quorum from Corosync. Add `quorum { provider: corosync_votequorum }`.',
    ja: '`quorum` セクションがありません。Pacemaker がクォーラムを判定できないため、`quorum { provider: corosync_votequorum }` を追加してください。',
  });
}

export function noVotes(at: Span): Problem {
  return problem(at, 'unknown-votes', 'warning', {
    en: 'Missing number of votes: the quorum service does not start. Add a `nodelist` or `expected_votes`.',
    ja: '期待票数が分からないため、クォーラムサービスが起動しません。`nodelist` または `expected_votes` を追加してください。',
  });
}

export function twoNodeCount(at: Span, nodes: number): Problem {
  return problem(at, 'two-node-count', 'warning', {
    en: `\`two_node: 1\` requires exactly two nodes (now: ${nodes}). Remove it.`,
    ja: `\`two_node: 1\` はちょうど 2 ノードの場合の設定ですが、${nodes} ノードあります。削除してください。`,
  });
}

export function twoNodeWithoutWait(at: Span): Problem {
  return problem(at, 'two-node-without-wait', 'warning', {
    en: '`wait_for_all: 0` conflicts with `two_node: 1`: each node can start alone and fence the other. Remove it.',
    ja: '`two_node: 1` で `wait_for_all: 0` にすると、起動時に両ノードが単独で動き出し、互いにフェンシングするおそれがあります。削除してください。',
  });
}

export function twoNodeWithDevice(at: Span): Problem {
  return problem(at, 'two-node-with-device', 'error', {
    en: '`two_node: 1` conflicts with the quorum device: Corosync does not start. Remove `two_node`.',
    ja: '`two_node: 1` とクォーラムデバイスは併用できず、Corosync が起動しません。`two_node` を削除してください。',
  });
}

export function notWithDevice(at: Span, key: string): Problem {
  return problem(at, 'not-with-device', 'error', {
    en: `${codeSpan(key)} conflicts with the quorum device. Remove one of them.`,
    ja: `${codeSpan(key)} とクォーラムデバイスは併用できません。どちらかを削除してください。`,
  });
}

export function deviceVotesNeeded(at: Span): Problem {
  return problem(at, 'missing-device-votes', 'error', {
    en: 'Missing `votes` for the device: `expected_votes` is set, or the nodes have different votes. Add it.',
    ja: '`expected_votes` を指定しているか、ノードの票数が異なるため、デバイスに `votes` が必要です。追加してください。',
  });
}

export function lastManNeedsWait(at: Span): Problem {
  return problem(at, 'last-man-without-wait', 'warning', {
    en: '`last_man_standing` requires `wait_for_all: 1` to be safe. Add it.',
    ja: '`last_man_standing` は `wait_for_all: 1` と併用しないと危険です。追加してください。',
  });
}

export function votesMismatch(at: Span, given: number, counted: number): Problem {
  return problem(at, 'votes-mismatch', 'warning', {
    en: `${codeSpan(`expected_votes: ${given}`)} conflicts with the node list (${counted} votes), which it overrides. Remove it, or make them agree.`,
    ja: `${codeSpan(`expected_votes: ${given}`)} はノードリストの合計(${counted} 票)より優先されます。削除するか、一致させてください。`,
  });
}

export function evenVotes(at: Span, votes: number): Problem {
  return problem(at, 'even-votes', 'information', {
    en: `Missing tiebreaker: with ${votes} votes, an even split stops both halves. Use ${votes === 2 ? '`two_node: 1`, ' : ''}a quorum device or \`auto_tie_breaker: 1\`.`,
    ja: `${votes} 票では、半々に分断すると両側が停止します。${votes === 2 ? '`two_node: 1`、' : ''}クォーラムデバイス、または \`auto_tie_breaker: 1\` を検討してください。`,
  });
}

export function noEffect(at: Span, key: string, other: string): Problem {
  return problem(at, 'no-effect', 'warning', {
    en: `${codeSpan(key)} has no effect without ${codeSpan(`${other}: 1`)}. Add that, or remove it.`,
    ja: `${codeSpan(`${other}: 1`)} がないため、${codeSpan(key)} は効果がありません。追加するか、この設定を削除してください。`,
  });
}
