import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** Options of the cluster that other settings turn into something else. */

export function retriedForever(value: Word, severity: Severity): Problem {
  return problem(value, 'retried-forever', severity, {
    en: '`start-failure-is-fatal=false` requires a `migration-threshold`. Add it to `rsc_defaults`; otherwise a resource that does not start is tried on the same node again and again, and never moves.',
    ja: '`start-failure-is-fatal=false` には `migration-threshold` が必要です。`rsc_defaults` に追加してください。ないと、起動できないリソースは同じノードで試され続け、ほかのノードに移りません。',
  });
}

export function noCapacities(value: Word, severity: Severity): Problem {
  return problem(value, 'no-effect', severity, {
    en: `${codeSpan(`placement-strategy=${value.text}`)} has no effect without \`utilization\` of nodes and resources. Add that, or remove the property.`,
    ja: `ノードやリソースに \`utilization\` がないため、${codeSpan(`placement-strategy=${value.text}`)} は効果がありません。追加するか、このプロパティを削除してください。`,
  });
}

export function shortEscalation(value: Word, id: string, timeout: Word, severity: Severity): Problem {
  return problem(
    value,
    'short-escalation',
    severity,
    {
      en: `${codeSpan(`shutdown-escalation=${value.text}`)} conflicts with the stop timeout of ${codeSpan(id)} (${codeSpan(timeout.text)}). Set a longer one; otherwise Pacemaker exits while ${codeSpan(id)} still stops.`,
      ja: `${codeSpan(`shutdown-escalation=${value.text}`)} が ${codeSpan(id)} の停止のタイムアウト(${codeSpan(timeout.text)})より短くなっています。より長くしてください。短いと、${codeSpan(id)} の停止中に Pacemaker が終了します。`,
    },
    { related: [conflictsWithThis(timeout)] },
  );
}

export function startsAlone(policy: Word, two: Location): Problem {
  return problem(
    policy,
    'quorum-ignored',
    'warning',
    {
      en: '`no-quorum-policy=ignore` conflicts with `two_node: 1`, which waits for both nodes at first. Use `stop`; otherwise a node that starts alone does not wait, and fences the other one.',
      ja: '`two_node: 1` では最初の起動時に両ノードを待ちますが、`no-quorum-policy=ignore` では待ちません。`stop` にしてください。このままでは、先に起動したノードがもう一方をフェンシングします。',
    },
    {
      related: [conflictsWithThis(two)],
      fixes: () => [replacement(inner(policy), 'stop', 'suggestion')],
    },
  );
}
