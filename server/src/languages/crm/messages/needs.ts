import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Settings that do nothing, or never in time, because of another one. */

export function noEffect(at: Span, setting: string, needs: Text, severity: Severity): Problem {
  return problem(at, 'no-effect', severity, {
    en: `${codeSpan(setting)} has no effect without ${needs.en}. Add that, or remove the setting.`,
    ja: `${needs.ja}がないため、${codeSpan(setting)} は効果がありません。それを設定するか、この設定を削除してください。`,
  });
}

export function hostListUnread(list: Word, check: string): Problem {
  return problem(list, 'no-effect', 'warning', {
    en: `\`pcmk_host_list\` has no effect with ${codeSpan(`pcmk_host_check=${check}`)}. Use \`static-list\`, or remove one of them.`,
    ja: `${codeSpan(`pcmk_host_check=${check}`)} のため、\`pcmk_host_list\` は使われません。\`static-list\` にするか、どちらかを削除してください。`,
  });
}

export function cannotMigrate(name: Word, agent: string): Problem {
  return problem(name, 'no-migration', 'information', {
    en: `\`allow-migrate\` has no effect: ${codeSpan(agent)} has no action \`migrate_to\`, so it is stopped and started. Remove it.`,
    ja: `${codeSpan(agent)} には \`migrate_to\` がないため、\`allow-migrate\` は効果がなく、停止してから起動されます。削除してください。`,
  });
}

export function failuresForgotten(timeout: Word, interval: string, threshold: string): Problem {
  return problem(timeout, 'failures-forgotten', 'warning', {
    en: `${codeSpan(`failure-timeout=${timeout.text}`)} conflicts with the monitor's ${codeSpan(`interval=${interval}`)}: a failure is forgotten before the next check. Use a longer one; otherwise ${codeSpan(`migration-threshold=${threshold}`)} is hardly ever reached.`,
    ja: `${codeSpan(`failure-timeout=${timeout.text}`)} が monitor の ${codeSpan(`interval=${interval}`)} 以下のため、次の検査の前に障害の回数が消えます。より長くしてください。このままでは ${codeSpan(`migration-threshold=${threshold}`)} にほとんど達しません。`,
  });
}

export function neverBack(threshold: Word, severity: Severity): Problem {
  return problem(threshold, 'never-back', severity, {
    en: 'Missing `failure-timeout` with `migration-threshold=1`. Add it, or clean up manually; otherwise a node is never used again after one failure.',
    ja: '`failure-timeout` がなく `migration-threshold=1` のため、障害が 1 回起きたノードは二度と使われません。`failure-timeout` を追加するか、障害のたびに手動でクリーンアップしてください。',
  });
}

export function quorumIgnored(policy: Word, nodes: number, severity: Severity): Problem {
  return problem(policy, 'quorum-ignored', severity, {
    en: `\`no-quorum-policy=ignore\` conflicts with ${nodes} nodes: each part of a split cluster runs everything. Use \`stop\`, so only the majority continues.`,
    ja: `${nodes} ノードで \`no-quorum-policy=ignore\` にすると、分断したときに双方がすべてのリソースを動かします。\`stop\` にすれば、過半数の側だけが動作を続けます。`,
  });
}

export function unsetAttribute(word: Word, agent: string, name: string): Problem {
  return problem(word, 'attribute-unset', 'warning', {
    en: `Unknown attribute ${codeSpan(word.text)}: ${codeSpan(agent)} sets ${codeSpan(name)}. Use that name; otherwise nothing sets the value that the rule uses.`,
    ja: `${codeSpan(agent)} が設定する属性は ${codeSpan(name)} で、${codeSpan(word.text)} ではありません。名前を合わせてください。このままでは、ルールで使う値がどこからも設定されません。`,
  });
}

export function unsetByAny(word: Word): Problem {
  return problem(word, 'attribute-unset', 'information', {
    en: `Unknown attribute ${codeSpan(word.text)}: no resource here sets it. Add a clone of \`ocf:pacemaker:ping\`.`,
    ja: `属性 ${codeSpan(word.text)} を設定するリソースがありません。\`ocf:pacemaker:ping\` のクローンを追加してください。`,
  });
}

export function pingUnused(word: Word, name: string): Problem {
  return problem(word, 'no-effect', 'information', {
    en: `${codeSpan(word.text)} has no effect: no location reads its attribute ${codeSpan(name)}. Add a \`location\` with a rule on it.`,
    ja: `${codeSpan(word.text)} が設定する属性 ${codeSpan(name)} を使う location がないため、効果がありません。この属性を条件にした \`location\` を追加してください。`,
  });
}
