import type { Edit, Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';
import { fix, problem } from './syntax.ts';

/** What is wrong with where and in which order things run. */

function at(word: Word, text: string): Edit {
  return { start: word.start, end: word.end, text };
}

function insert(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

export function notifyMissing(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'notify-missing',
    'warning',
    `\`${name}\` runs DRBD, whose agent needs to be told of the peer’s promotions. Add \`notify=true\` to its meta attributes.`,
    `\`${name}\` は DRBD を動かしています。DRBD のエージェントは相手の昇格などの通知を必要とします。メタ属性に \`notify=true\` を追加してください。`,
    [fix('Add notify=true', 'notify=true を追加する', edit)],
  );
}

export function notPromotable(word: Word, name: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    `\`${name}\` is DRBD without a master/slave set, so it is never promoted and nothing can mount it. Wrap it: \`ms ms_${name} ${name} meta notify=true ...\`.`,
    `DRBD の \`${name}\` がマスター/スレーブ構成になっていないため、昇格されず、マウントもできません。\`ms ms_${name} ${name} meta notify=true ...\` のように包んでください。`,
    edits.length ? [fix('Wrap it in a master/slave set', 'ms で包む', ...edits)] : [],
  );
}

export function cloneNotPromotable(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'not-promotable',
    'warning',
    `\`${name}\` is a plain clone, so none of its copies is ever promoted, which DRBD needs. Add \`promotable=true\` (Pacemaker 2), or write \`ms\` instead of \`clone\`.`,
    `\`${name}\` は通常のクローンのため、DRBD に必要な昇格が行われません。\`promotable=true\`(Pacemaker 2)を追加するか、\`clone\` の代わりに \`ms\` を使ってください。`,
    [fix('Add promotable=true', 'promotable=true を追加する', edit)],
  );
}

export function roleWithoutPromotion(word: Word, role: string, name: string): Problem {
  return problem(
    word,
    'role-not-promotable',
    'warning',
    `\`${role}\`: \`${name}\` has no promoted instances, so this never comes true. Make it promotable or leave the role out.`,
    `\`${name}\` は昇格しないリソースなので、\`${role}\` の条件は成立しません。昇格可能にするか、指定を外してください。`,
  );
}

export function roleMonitors(word: Word, name: string, missing: string, offset: number, text: string): Problem {
  return problem(
    word,
    'role-monitors',
    'warning',
    `\`${name}\` is promotable and needs a monitor for each role, with different intervals: the one for \`${missing}\` is missing.`,
    `\`${name}\` は昇格するリソースなので、役割ごとに間隔の異なる monitor が必要です。\`${missing}\` 用の monitor がありません。`,
    [fix(`Add a monitor for ${missing}`, `${missing} 用の monitor を追加する`, insert(offset, text))],
  );
}

const CONTAINERS = {
  ms: ['master/slave set', 'マスター/スレーブセット'],
  clone: ['clone', 'クローン'],
  group: ['group', 'グループ'],
} as const;

export function pointAtContainer(
  word: Word,
  container: string,
  kind: keyof typeof CONTAINERS,
  severity: Severity,
): Problem {
  const [en, ja] = CONTAINERS[kind];
  return problem(
    word,
    'constraint-on-member',
    severity,
    `\`${word.text}\` is inside the ${en} \`${container}\`. Name the container: \`${container}\`.`,
    `\`${word.text}\` は${ja} \`${container}\` の中にあります。制約には外側の \`${container}\` を指定してください。`,
    [fix(`Change to ${container}`, `${container} に変更する`, at(word, container))],
  );
}

export function roleMissing(word: Word, dependent: string, role: string): Problem {
  return problem(
    word,
    'colocation-without-role',
    'warning',
    `Without a role, \`${dependent}\` may land where \`${word.text}\` is not promoted. Write \`${word.text}:${role}\`.`,
    `役割の指定がないため、\`${dependent}\` は \`${word.text}\` が昇格していないノードに置かれることがあります。\`${word.text}:${role}\` と書いてください。`,
    [fix(`Change to ${word.text}:${role}`, `${word.text}:${role} に変更する`, insert(word.end, `:${role}`))],
  );
}

export function promoteMissing(word: Word, then: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'order-without-promote',
    'warning',
    `\`${then}\` waits only for \`${word.text}\` to start, not to be promoted. Write \`${word.text}:promote ${then}:start\`.`,
    `\`${then}\` は \`${word.text}\` の起動だけを待ち、昇格を待ちません。\`${word.text}:promote ${then}:start\` と書いてください。`,
    [fix('Wait for the promotion', '昇格を待つようにする', ...edits)],
  );
}

export function colocationReversed(span: Span, first: string, second: string, edits: readonly Edit[]): Problem {
  return problem(
    span,
    'colocation-reversed',
    'warning',
    `This says that \`${first}\` is promoted where \`${second}\` runs. It is meant the other way round: the first name depends on the second.`,
    `この書き方は、\`${second}\` が動いているノードで \`${first}\` を昇格させるという意味になります。前の名前が後の名前に従うため、順序を入れ替えてください。`,
    [fix('Swap the two', '入れ替える', ...edits)],
  );
}

export function orderReversed(span: Span, dependent: string, lead: string, edits: readonly Edit[]): Problem {
  return problem(
    span,
    'order-reversed',
    'warning',
    `\`${dependent}\` runs where \`${lead}\` is, but is to start before it. Swap the two.`,
    `\`${dependent}\` は \`${lead}\` のあるノードで動きますが、この order では先に起動します。入れ替えてください。`,
    [fix('Swap the two', '入れ替える', ...edits)],
  );
}

export function orderMissing(span: Span, dependent: string, lead: string, offset: number, text: string): Problem {
  return problem(
    span,
    'missing-order',
    'warning',
    `\`${dependent}\` runs where \`${lead}\` is promoted, but no order makes it wait for that. Add \`${text}\`.`,
    `\`${dependent}\` は \`${lead}\` が昇格したノードで動きますが、昇格を待つ order がありません。\`${text}\` を追加してください。`,
    [fix('Add the order', 'order を追加する', insert(offset, `\n${text}`))],
  );
}

export function colocationMissing(span: Span, dependent: string, lead: string, offset: number, text: string): Problem {
  return problem(
    span,
    'missing-colocation',
    'warning',
    `\`${dependent}\` starts after \`${lead}\` is promoted, but nothing keeps it on that node. Add \`${text}\`.`,
    `\`${dependent}\` は \`${lead}\` の昇格後に起動しますが、同じノードに置く指定がありません。\`${text}\` を追加してください。`,
    [fix('Add the colocation', 'colocation を追加する', insert(offset, `\n${text}`))],
  );
}

export function cycle(span: Span, kind: 'order' | 'colocation', names: readonly string[]): Problem {
  const row = [...names, names[0]].join(' → ');
  return problem(
    span,
    'constraint-loop',
    'warning',
    `These ${kind} constraints run in a circle: ${row}. Remove one of them.`,
    `${kind} 制約が循環しています: ${row}。いずれか 1 つを削除してください。`,
  );
}

export function sameTwice(word: Word): Problem {
  return problem(
    word,
    'same-resource',
    'error',
    `\`${word.text}\` stands on both sides of this constraint. Name two different resources.`,
    `制約の両側が同じ \`${word.text}\` です。異なる 2 つのリソースを指定してください。`,
  );
}

export function setDirection(span: Span, first: string, second: string): Problem {
  return problem(
    span,
    'colocation-set',
    'information',
    `With three or more names the direction turns round: \`${second}\` goes where \`${first}\` is, not the other way. A group says the same more plainly.`,
    `名前が 3 つ以上の場合は向きが逆になり、\`${second}\` が \`${first}\` のあるノードに置かれます。グループを使うほうが明確です。`,
  );
}

export function dualPrimary(value: Word, filesystem: string, type: string): Problem {
  return problem(
    value,
    'dual-primary',
    'warning',
    `Two promoted copies, but \`${filesystem}\` mounts the device with ${type}, which only one node may mount. Set it to 1, or use a cluster file system (ocfs2, gfs2).`,
    `昇格数が 2 ですが、\`${filesystem}\` のファイルシステム ${type} は同時に 1 ノードでしかマウントできません。1 にするか、クラスタファイルシステム(ocfs2、gfs2)を使ってください。`,
    [fix('Set it to 1', '1 にする', at(value, '1'))],
  );
}

export function tooFewCopies(value: Word, nodes: number): Problem {
  return problem(
    value,
    'clone-max',
    'warning',
    `Only ${value.text} copy for ${nodes} nodes: DRBD needs one on each of its two nodes, or nothing is mirrored. Write \`clone-max=2\`.`,
    `${nodes} ノードに対してコピーが ${value.text} 個だけです。DRBD は 2 つのノードにそれぞれ必要です(ないとミラーされません)。\`clone-max=2\` にしてください。`,
    [fix('Set clone-max to 2', 'clone-max を 2 にする', at(value, '2'))],
  );
}

export function clonedAddress(word: Word, name: string, edit: Edit): Problem {
  return problem(
    word,
    'cloned-address',
    'warning',
    `\`${name}\` puts the same address on several nodes. A shared address needs \`globally-unique=true\`; otherwise do not clone it.`,
    `\`${name}\` は同じ IP アドレスを複数ノードに設定します。負荷分散用の共有アドレスには \`globally-unique=true\` が必要です。そうでなければクローンにしないでください。`,
    [fix('Add globally-unique=true', 'globally-unique=true を追加する', edit)],
  );
}

export function lostMeta(word: Word, offset: number): Problem {
  return problem(
    word,
    'meta-in-params',
    'warning',
    `\`${word.text}\` is a meta attribute, but without the word \`meta\` it is only a parameter, and has no effect. Put \`meta\` before it.`,
    `\`${word.text}\` はメタ属性ですが、\`meta\` がないためパラメーターとして扱われ、効果がありません。前に \`meta\` を書いてください。`,
    [fix('Put `meta` before it', '前に `meta` を追加する', insert(offset, 'meta '))],
  );
}

export function copiesPerNode(value: Word, name: string): Problem {
  return problem(
    value,
    'clone-node-max',
    'warning',
    `More than one copy of \`${name}\` on a node needs \`globally-unique=true\`; without it Pacemaker ignores this. Write \`clone-node-max=1\`.`,
    `\`${name}\` を 1 ノードで複数動かすには \`globally-unique=true\` が必要です(ないと無視されます)。\`clone-node-max=1\` としてください。`,
    [fix('Set it to 1', '1 にする', at(value, '1'))],
  );
}

export function targetRole(value: Word, name: string): Problem {
  return problem(
    value,
    'role-not-promotable',
    'warning',
    `\`${name}\` has no promoted instances, so Pacemaker ignores \`target-role=${value.text}\`. Write \`Started\`.`,
    `\`${name}\` は昇格しないリソースのため、\`target-role=${value.text}\` は無視されます。\`Started\` を指定してください。`,
    [fix('Change to Started', 'Started に変更する', at(value, 'Started'))],
  );
}

export function repeatedInSets(word: Word, removal: Span): Problem {
  return problem(
    word,
    'repeated-member',
    'warning',
    `\`${word.text}\` stands in this constraint twice, and cannot depend on itself. Remove one.`,
    `\`${word.text}\` がこの制約の中で重複しています。自分自身に従うことはできないため、片方を削除してください。`,
    [fix('Remove the second one', '2 つ目を削除する', { ...removal, text: '' })],
  );
}

export function unusedTemplate(word: Word): Problem {
  return problem(
    word,
    'unused-template',
    'error',
    `Nothing is made of the template \`${word.text}\`, so this constraint is about nothing. Make a primitive with \`@${word.text}\`.`,
    `テンプレート \`${word.text}\` を使うリソースがないため、この制約には対象がありません。\`@${word.text}\` を使う primitive を定義してください。`,
  );
}

export function idleSet(open: Word, close: Word, kind: 'colocation' | 'order', members: number): Problem {
  return problem(
    { start: open.start, end: close.end },
    'idle-set',
    'warning',
    `This ${kind} does nothing: in brackets nothing depends on anything, and there is nothing else. Leave the brackets out.`,
    `この ${kind} には効果がありません。括弧の中のメンバー同士は互いに従わず、ほかに対象もないためです。括弧を外してください。`,
    members > 1
      ? [
          fix(
            'Leave the brackets out',
            '括弧を外す',
            { start: open.start, end: open.end, text: '' },
            { start: close.start, end: close.end, text: '' },
          ),
        ]
      : [],
  );
}
