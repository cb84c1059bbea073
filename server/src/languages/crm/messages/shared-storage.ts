import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** Settings that do not fit shared storage, or that undo each other. */

export function freeze(at: Word): Problem {
  return problem(
    at,
    'quorum-freeze',
    'warning',
    {
      en: 'A cluster file system requires `no-quorum-policy=freeze`. Set it: nodes without quorum cannot unmount and are fenced otherwise.',
      ja: 'クラスタファイルシステムには `no-quorum-policy=freeze` が必要です。設定してください。ほかの値では、クォーラムを失ったノードがアンマウントできず、フェンシングされます。',
    },
    {
      fixes: /^(?:stop|ignore|suicide|demote|fence)$/i.test(at.text)
        ? () => [replacement(inner(at), 'freeze', 'suggestion')]
        : [],
    },
  );
}

export function lockOrder(mount: Word, locks: string): Problem {
  return problem(mount, 'lock-manager', 'warning', {
    en: `${codeSpan(mount.text)} requires the lock manager ${codeSpan(locks)}. Add an \`order\` and a \`colocation\` of their clones; both clones need \`interleave=true\`.`,
    ja: `${codeSpan(mount.text)} にはロックマネージャー ${codeSpan(locks)} が必要です。両方のクローンの \`order\` と \`colocation\` を追加してください。どちらのクローンにも \`interleave=true\` が必要です。`,
  });
}

export function exclusiveGroup(mode: Word, clone: string | undefined): Problem {
  const shared = clone ?? 'activation_mode=shared';
  return problem(mode, 'exclusive-volume-group', 'warning', {
    en: `${codeSpan(mode.text)} conflicts with ${codeSpan(shared)}: only one node may activate the volume group. Use \`lvmlockd\` for shared activation, or activate it on one node.`,
    ja: `${codeSpan(mode.text)} は ${codeSpan(shared)} と矛盾しています。このモードでは 1 つのノードしかボリュームグループを有効にできません。共有する場合は \`lvmlockd\` を使い、そうでなければ 1 つのノードだけで有効にしてください。`,
  });
}

export function groupTwice(vg: Word, other: string): Problem {
  return problem(vg, 'volume-group-twice', 'warning', {
    en: `${codeSpan(vg.text)} conflicts with ${codeSpan(other)}, which activates the same volume group. Remove one of the two resources.`,
    ja: `ボリュームグループ ${codeSpan(vg.text)} は ${codeSpan(other)} でも有効化されています。どちらかのリソースを削除してください。`,
  });
}

export function noMigration(name: Word, guest: string, mount: string, severity: Severity): Problem {
  return problem(name, 'no-migration', severity, {
    en: `\`allow-migrate\` has no effect: ${codeSpan(guest)} is in a group with ${codeSpan(mount)}, so it is stopped and started. Remove it, or use storage that both nodes can reach.`,
    ja: `${codeSpan(guest)} は ${codeSpan(mount)} と同じグループにあり、停止と起動で移動するため、\`allow-migrate\` は効果がありません。削除するか、両ノードから使えるストレージにしてください。`,
  });
}

export function failback(score: Word, stickiness: Word, severity: Severity): Problem {
  return problem(
    score,
    'unwanted-failback',
    severity,
    {
      en: `${codeSpan(score.text)} conflicts with ${codeSpan(`resource-stickiness=${stickiness.text}`)}. Use a finite score below it, or the resource moves back with an outage as soon as the node returns.`,
      ja: `${codeSpan(score.text)} は ${codeSpan(`resource-stickiness=${stickiness.text}`)} より強いため、ノードが復帰するとリソースがすぐに戻り、サービスが中断します。優先にとどめるには、それより小さいスコアを使ってください。`,
    },
    { related: [conflictsWithThis(stickiness)] },
  );
}
