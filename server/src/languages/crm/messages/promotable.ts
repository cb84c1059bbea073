import { replacement } from '../../../base/fixes.ts';
import type { Edit, Problem } from '../../../base/problem.ts';
import { fix, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What crmsh reports of clones and promotable clones; one function each. */

function insert(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

export function notifyMissing(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'notify-missing',
    'warning',
    {
      en: `${codeSpan(name)} requires \`notify=true\`: the agent of DRBD acts on the promotions of the peer. Add it to the meta attributes.`,
      ja: `${codeSpan(name)} には \`notify=true\` が必要です。DRBD のエージェントは、対向ノードの昇格などの通知を利用します。メタ属性に追加してください。`,
    },
    { fixes: [fix({ en: 'Add `notify=true`', ja: '`notify=true` を追加する' }, [edit], 'suggestion')] },
  );
}

export function notPromotable(word: Word, name: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    {
      en: `${codeSpan(name)} requires an \`ms\` resource: otherwise DRBD is not promoted and cannot be mounted. Add ${codeSpan(`ms ms_${name} ${name} meta notify=true ...`)}.`,
      ja: `DRBD の ${codeSpan(name)} が \`ms\` リソースになっていないため、昇格されず、マウントもできません。${codeSpan(`ms ms_${name} ${name} meta notify=true ...`)} を追加してください。`,
    },
    {
      fixes: edits.length
        ? [fix({ en: 'Add an `ms` resource for it', ja: '`ms` リソースにする' }, edits, 'suggestion')]
        : [],
      hides: 'word',
    },
  );
}

export function cloneNotPromotable(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    {
      en: `${codeSpan(name)} requires \`promotable=true\`: DRBD must be promoted, and a plain clone never is. Add it (Pacemaker 2), or use \`ms\` instead of \`clone\`.`,
      ja: `${codeSpan(name)} は通常のクローンのため、DRBD に必要な昇格が行われません。\`promotable=true\`(Pacemaker 2)を追加するか、\`clone\` の代わりに \`ms\` を使ってください。`,
    },
    {
      fixes: [fix({ en: 'Add `promotable=true`', ja: '`promotable=true` を追加する' }, [edit], 'suggestion')],
      hides: 'word',
    },
  );
}

export function roleMonitors(word: Word, name: string, missing: string, offset: number, text: string): Problem {
  return problem(
    word,
    'role-monitors',
    'warning',
    {
      en: `Missing monitor for the role ${codeSpan(missing)} of ${codeSpan(name)}. Add one with a different interval from that of the other role.`,
      ja: `${codeSpan(name)} に ${codeSpan(missing)} ロール用の monitor がありません。もう一方のロールと異なる間隔で追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: `Add a monitor for ${codeSpan(missing)}`, ja: `${codeSpan(missing)} 用の monitor を追加する` },
          [insert(offset, text)],
          'suggestion',
        ),
      ],
    },
  );
}

export function dualPrimary(value: Word, filesystem: string, type: string): Problem {
  return problem(
    value,
    'dual-primary',
    'warning',
    {
      en: `Two promoted instances conflict with ${codeSpan(filesystem)}: only one node may mount ${type}. Set this to 1, or use a cluster file system (ocfs2, gfs2).`,
      ja: `昇格するインスタンスが 2 つですが、${codeSpan(filesystem)} のファイルシステム ${type} を同時にマウントできるのは 1 ノードだけです。1 にするか、クラスタファイルシステム(ocfs2、gfs2)を使ってください。`,
    },
    { fixes: [replacement(inner(value), '1', 'suggestion')] },
  );
}

export function tooFewCopies(value: Word, nodes: number): Problem {
  return problem(
    value,
    'clone-max',
    'warning',
    {
      en: `DRBD requires an instance on each of its two nodes, but only ${value.text} is allowed for ${nodes} nodes. Set \`clone-max=2\`; otherwise nothing is replicated.`,
      ja: `${nodes} ノードに対してインスタンスが ${value.text} 個しかありません。DRBD では 2 つのノードにそれぞれ必要なため、\`clone-max=2\` にしてください。このままではレプリケーションされません。`,
    },
    { fixes: [replacement(inner(value), '2', 'suggestion')] },
  );
}

export function clonedAddress(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'cloned-address',
    'warning',
    {
      en: `A shared address requires \`globally-unique=true\`: ${codeSpan(name)} puts it on several nodes. Add it, or remove the clone.`,
      ja: `${codeSpan(name)} は同じ IP アドレスを複数のノードに設定します。負荷分散用の共有アドレスには \`globally-unique=true\` が必要です。追加するか、クローンにしないでください。`,
    },
    {
      fixes: [fix({ en: 'Add `globally-unique=true`', ja: '`globally-unique=true` を追加する' }, [edit], 'suggestion')],
    },
  );
}

export function lostMeta(word: Word, offset: number): Problem {
  return problem(
    word,
    'meta-in-params',
    'warning',
    {
      en: `${codeSpan(word.text)} has no effect without \`meta\` before it: it is read as a parameter. Add \`meta\`.`,
      ja: `${codeSpan(word.text)} はメタ属性ですが、前に \`meta\` がなくパラメーターとして扱われるため、効果がありません。\`meta\` を追加してください。`,
    },
    {
      fixes: [
        fix({ en: 'Add `meta` before it', ja: '前に `meta` を追加する' }, [insert(offset, 'meta ')], 'suggestion'),
      ],
    },
  );
}

export function copiesPerNode(value: Word, name: string): Problem {
  return problem(
    value,
    'clone-node-max',
    'warning',
    {
      en: `More than one instance of ${codeSpan(name)} on a node requires \`globally-unique=true\`. Use \`clone-node-max=1\`; Pacemaker ignores more.`,
      ja: `${codeSpan(name)} を 1 ノードで複数動かすには \`globally-unique=true\` が必要です(ないと無視されます)。\`clone-node-max=1\` としてください。`,
    },
    { fixes: [replacement(inner(value), '1', 'suggestion')] },
  );
}

export function targetRole(value: Word, name: string): Problem {
  return problem(
    value,
    'role-not-promotable',
    'warning',
    {
      en: `${codeSpan(`target-role=${value.text}`)} has no effect: ${codeSpan(name)} has no promoted instances. Use \`Started\`.`,
      ja: `${codeSpan(name)} は昇格しないリソースのため、${codeSpan(`target-role=${value.text}`)} は無視されます。\`Started\` を指定してください。`,
    },
    {
      fixes: [replacement(inner(value), 'Started', 'suggestion')],
    },
  );
}
