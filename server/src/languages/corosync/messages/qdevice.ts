import { replacement } from '../../../base/fixes.ts';
import { changeTo, conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the quorum device of corosync.conf. */

export function hostIsNode(at: Span, host: string, place: Span | undefined): Problem {
  return problem(
    at,
    'qnetd-on-node',
    'warning',
    {
      en: `Invalid value ${codeSpan(host)} for \`host\`: expected a host outside the cluster. Use another one; if this node fails, its vote and that of the device are lost together.`,
      ja: `${codeSpan(host)} はこのクラスタのノードです。クラスタ外のホストを指定してください。このノードに障害が起きると、ノードとデバイスの票が同時に失われます。`,
    },
    { related: place ? [conflictsWithThis(place)] : [] },
  );
}

/** `votes`: where those of the device are, which must follow the algorithm. */
export function oddSplit(at: Span, nodes: number, votes: Span | undefined): Problem {
  return problem(
    at,
    'qdevice-algorithm',
    'warning',
    {
      en: `\`ffsplit\` requires an even number of nodes (now: ${nodes}). Use \`lms\`, or remove the device: an odd number cannot split in halves.`,
      ja: `\`ffsplit\` は偶数のノード向けですが、${nodes} ノードあります。\`lms\` にするか、デバイスを削除してください(奇数では半々に分断しません)。`,
    },
    {
      fixes: () => [
        fix(changeTo('lms'), [replace(at, 'lms'), ...(votes ? [replace(votes, String(nodes - 1))] : [])], 'suggestion'),
      ],
    },
  );
}

export function deviceVotes(at: Span, algorithm: string, given: number, wanted: number): Problem {
  return problem(
    at,
    'qdevice-votes',
    'warning',
    {
      en: `${codeSpan(`algorithm: ${algorithm}`)} requires ${codeSpan(`votes: ${wanted}`)} for this number of nodes (now: ${given}). Set it; otherwise the device cannot help as it should.`,
      ja: `${codeSpan(`algorithm: ${algorithm}`)} では、このノード数の場合 ${codeSpan(`votes: ${wanted}`)} にする必要があります(現在は ${given})。修正しないと、デバイスが正しく働きません。`,
    },
    {
      fixes: () => [replacement(at, String(wanted), 'suggestion')],
    },
  );
}

export function shortSync(at: Span, sync: number, timeout: number): Problem {
  return problem(at, 'qdevice-timeout', 'warning', {
    en: `\`sync_timeout\` (${sync} ms) conflicts with \`timeout\` (${timeout} ms): while nodes join, the device gives up early. Set it to at least three times \`timeout\`.`,
    ja: `\`sync_timeout\`(${sync} ms)が \`timeout\`(${timeout} ms)より短いため、ノードの参加中にデバイスの票が早く失われます。\`timeout\` の 3 倍以上にしてください。`,
  });
}
