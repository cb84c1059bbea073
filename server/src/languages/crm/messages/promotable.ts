import type { Edit, Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

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
      en: `${codeSpan(name)} runs DRBD, whose agent needs to be told of the peer’s promotions. Add \`notify=true\` to its meta attributes.`,
      ja: `${codeSpan(name)} は DRBD を動かしています。DRBD のエージェントは相手の昇格などの通知を必要とします。メタ属性に \`notify=true\` を追加してください。`,
    },
    { fixes: [fix({ en: 'Add notify=true', ja: 'notify=true を追加する' }, [edit], 'suggestion')] },
  );
}

export function notPromotable(word: Word, name: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    {
      en: `${codeSpan(name)} is DRBD without a master/slave set, so it is never promoted and nothing can mount it. Wrap it: ${codeSpan(`ms ms_${name} ${name} meta notify=true ...`)}.`,
      ja: `DRBD の ${codeSpan(name)} がマスター/スレーブ構成になっていないため、昇格されず、マウントもできません。${codeSpan(`ms ms_${name} ${name} meta notify=true ...`)} のように包んでください。`,
    },
    { fixes: edits.length ? [fix({ en: 'Wrap it in a master/slave set', ja: 'ms で包む' }, edits, 'suggestion')] : [] },
  );
}

export function cloneNotPromotable(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    {
      en: `${codeSpan(name)} is a plain clone, so none of its copies is ever promoted, which DRBD needs. Add \`promotable=true\` (Pacemaker 2), or write \`ms\` instead of \`clone\`.`,
      ja: `${codeSpan(name)} は通常のクローンのため、DRBD に必要な昇格が行われません。\`promotable=true\`(Pacemaker 2)を追加するか、\`clone\` の代わりに \`ms\` を使ってください。`,
    },
    { fixes: [fix({ en: 'Add promotable=true', ja: 'promotable=true を追加する' }, [edit], 'suggestion')] },
  );
}

export function roleMonitors(word: Word, name: string, missing: string, offset: number, text: string): Problem {
  return problem(
    word,
    'role-monitors',
    'warning',
    {
      en: `${codeSpan(name)} is promotable and needs a monitor for each role, with different intervals: the one for ${codeSpan(missing)} is missing.`,
      ja: `${codeSpan(name)} は昇格するリソースなので、役割ごとに間隔の異なる monitor が必要です。${codeSpan(missing)} 用の monitor がありません。`,
    },
    {
      fixes: [
        fix(
          { en: `Add a monitor for ${missing}`, ja: `${missing} 用の monitor を追加する` },
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
      en: `Two promoted copies, but ${codeSpan(filesystem)} mounts the device with ${type}, which only one node may mount. Set it to 1, or use a cluster file system (ocfs2, gfs2).`,
      ja: `昇格数が 2 ですが、${codeSpan(filesystem)} のファイルシステム ${type} は同時に 1 ノードでしかマウントできません。1 にするか、クラスタファイルシステム(ocfs2、gfs2)を使ってください。`,
    },
    { fixes: [fix({ en: 'Set it to 1', ja: '1 にする' }, [replace(value, '1')], 'suggestion')] },
  );
}

export function tooFewCopies(value: Word, nodes: number): Problem {
  return problem(
    value,
    'clone-max',
    'warning',
    {
      en: `Only ${value.text} copy for ${nodes} nodes: DRBD needs one on each of its two nodes, or nothing is mirrored. Write \`clone-max=2\`.`,
      ja: `${nodes} ノードに対してコピーが ${value.text} 個だけです。DRBD は 2 つのノードにそれぞれ必要です(ないとミラーされません)。\`clone-max=2\` にしてください。`,
    },
    { fixes: [fix({ en: 'Set clone-max to 2', ja: 'clone-max を 2 にする' }, [replace(value, '2')], 'suggestion')] },
  );
}

export function clonedAddress(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'cloned-address',
    'warning',
    {
      en: `${codeSpan(name)} puts the same address on several nodes. A shared address needs \`globally-unique=true\`; otherwise do not clone it.`,
      ja: `${codeSpan(name)} は同じ IP アドレスを複数ノードに設定します。負荷分散用の共有アドレスには \`globally-unique=true\` が必要です。そうでなければクローンにしないでください。`,
    },
    { fixes: [fix({ en: 'Add globally-unique=true', ja: 'globally-unique=true を追加する' }, [edit], 'suggestion')] },
  );
}

export function lostMeta(word: Word, offset: number): Problem {
  return problem(
    word,
    'meta-in-params',
    'warning',
    {
      en: `${codeSpan(word.text)} is a meta attribute, but without the word \`meta\` it is only a parameter, and has no effect. Put \`meta\` before it.`,
      ja: `${codeSpan(word.text)} はメタ属性ですが、\`meta\` がないためパラメーターとして扱われ、効果がありません。前に \`meta\` を書いてください。`,
    },
    {
      fixes: [
        fix({ en: 'Put `meta` before it', ja: '前に `meta` を追加する' }, [insert(offset, 'meta ')], 'suggestion'),
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
      en: `More than one copy of ${codeSpan(name)} on a node needs \`globally-unique=true\`; without it Pacemaker ignores this. Write \`clone-node-max=1\`.`,
      ja: `${codeSpan(name)} を 1 ノードで複数動かすには \`globally-unique=true\` が必要です(ないと無視されます)。\`clone-node-max=1\` としてください。`,
    },
    { fixes: [fix({ en: 'Set it to 1', ja: '1 にする' }, [replace(value, '1')], 'suggestion')] },
  );
}

export function targetRole(value: Word, name: string): Problem {
  return problem(
    value,
    'role-not-promotable',
    'warning',
    {
      en: `${codeSpan(name)} has no promoted instances, so Pacemaker ignores ${codeSpan(`target-role=${value.text}`)}. Write \`Started\`.`,
      ja: `${codeSpan(name)} は昇格しないリソースのため、${codeSpan(`target-role=${value.text}`)} は無視されます。\`Started\` を指定してください。`,
    },
    { fixes: [fix({ en: 'Change to Started', ja: 'Started に変更する' }, [replace(value, 'Started')], 'suggestion')] },
  );
}
