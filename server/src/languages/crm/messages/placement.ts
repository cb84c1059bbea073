import { replacement } from '../../../base/fixes.ts';
import { changeTo } from '../../../base/messages.ts';
import type { Edit, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Messages about placement and ordering. */

function insert(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

const CONTAINERS = {
  ms: ['master/slave set', 'マスター/スレーブセット'],
  clone: ['clone', 'クローン'],
  group: ['group', 'グループ'],
} as const;

export function roleWithoutPromotion(word: Word, role: string, name: string): Problem {
  return problem(word, 'role-not-promotable', 'warning', {
    en: `${codeSpan(role)} requires promoted instances, which ${codeSpan(name)} never has. Make it promotable, or remove the role.`,
    ja: `${codeSpan(name)} は昇格しないリソースのため、${codeSpan(role)} の条件は成立しません。昇格可能にするか、ロールの指定を削除してください。`,
  });
}

/** `isNamed`: the container is what the constraint binds the member to, so it cannot take its place. */
export function pointAtContainer(
  word: Word,
  container: string,
  kind: keyof typeof CONTAINERS,
  severity: Severity,
  isNamed: boolean,
): Problem {
  const [en, ja] = CONTAINERS[kind];
  return problem(
    word,
    'constraint-on-member',
    severity,
    {
      en: `Unexpected ${codeSpan(word.text)}: it is a member of the ${en} ${codeSpan(container)}. ${isNamed ? 'Remove the constraint' : `Use ${codeSpan(container)}`}.`,
      ja: `${codeSpan(word.text)} は${ja} ${codeSpan(container)} の中にあります。${isNamed ? '両者の間の制約は削除してください。' : `制約には外側の ${codeSpan(container)} を指定してください。`}`,
    },
    {
      fixes: isNamed ? [] : [replacement(word, container, 'suggestion')],
    },
  );
}

export function roleMissing(word: Word, dependent: string, role: string): Problem {
  return problem(
    word,
    'colocation-without-role',
    'warning',
    {
      en: `Missing role for ${codeSpan(word.text)}: ${codeSpan(dependent)} may run where it is not promoted. Use ${codeSpan(`${word.text}:${role}`)}.`,
      ja: `${codeSpan(word.text)} のロールの指定がないため、${codeSpan(dependent)} は昇格していないノードに置かれることがあります。${codeSpan(`${word.text}:${role}`)} と書いてください。`,
    },
    {
      fixes: [fix(changeTo(`${word.text}:${role}`), [insert(word.end, `:${role}`)], 'suggestion')],
    },
  );
}

export function promoteMissing(word: Word, then: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'order-without-promote',
    'warning',
    {
      en: `Missing action for ${codeSpan(word.text)}: ${codeSpan(then)} waits for its start, not for its promotion. Use ${codeSpan(`${word.text}:promote ${then}:start`)}.`,
      ja: `${codeSpan(then)} は ${codeSpan(word.text)} の起動だけを待ち、昇格を待ちません。${codeSpan(`${word.text}:promote ${then}:start`)} と書いてください。`,
    },
    { fixes: [fix({ en: 'Wait for the promotion', ja: '昇格を待つようにする' }, edits, 'suggestion')] },
  );
}

export function colocationReversed(span: Span, first: string, second: string, edits: readonly Edit[]): Problem {
  return problem(
    span,
    'colocation-reversed',
    'warning',
    {
      en: `Unexpected direction: this promotes ${codeSpan(first)} where ${codeSpan(second)} runs. Move ${codeSpan(first)} to the end; the first resource depends on the second.`,
      ja: `依存の向きが逆で、${codeSpan(second)} が動いているノードで ${codeSpan(first)} を昇格させる指定になっています。1 つ目のリソースが 2 つ目に依存するため、${codeSpan(first)} を後ろに移してください。`,
    },
    { fixes: [fix({ en: 'Swap the two', ja: '入れ替える' }, edits, 'suggestion')] },
  );
}

export function orderReversed(span: Span, dependent: string, lead: string, edits: readonly Edit[]): Problem {
  return problem(
    span,
    'order-reversed',
    'warning',
    {
      en: `This order conflicts with the colocation: ${codeSpan(dependent)} runs where ${codeSpan(lead)} is, but starts first. Move ${codeSpan(lead)} to the front.`,
      ja: `${codeSpan(dependent)} は ${codeSpan(lead)} のあるノードで動きますが、この order では先に起動します。入れ替えてください。`,
    },
    { fixes: [fix({ en: 'Swap the two', ja: '入れ替える' }, edits, 'suggestion')] },
  );
}

export function orderMissing(span: Span, dependent: string, lead: string, offset: number, text: string): Problem {
  return problem(
    span,
    'missing-order',
    'warning',
    {
      en: `Missing order: ${codeSpan(dependent)} does not wait until ${codeSpan(lead)} is promoted. Add ${codeSpan(text)}.`,
      ja: `${codeSpan(dependent)} が ${codeSpan(lead)} の昇格を待つための order がありません。${codeSpan(text)} を追加してください。`,
    },
    { fixes: [fix({ en: 'Add the order', ja: 'order を追加する' }, [insert(offset, `\n${text}`)], 'suggestion')] },
  );
}

export function colocationMissing(span: Span, dependent: string, lead: string, offset: number, text: string): Problem {
  return problem(
    span,
    'missing-colocation',
    'warning',
    {
      en: `Missing colocation: ${codeSpan(dependent)} may run on a node where ${codeSpan(lead)} is not promoted. Add ${codeSpan(text)}.`,
      ja: `${codeSpan(dependent)} を ${codeSpan(lead)} が昇格したノードに置くための colocation がありません。${codeSpan(text)} を追加してください。`,
    },
    {
      fixes: [
        fix({ en: 'Add the colocation', ja: 'colocation を追加する' }, [insert(offset, `\n${text}`)], 'suggestion'),
      ],
    },
  );
}

export function cycle(span: Span, kind: 'order' | 'colocation', names: readonly string[]): Problem {
  const row = [...names, names[0]].join(' → ');
  return problem(span, 'constraint-loop', 'warning', {
    en: `Unexpected cycle of ${kind} constraints: ${row}. Remove one of them.`,
    ja: `${kind} 制約が循環しています: ${row}。いずれか 1 つを削除してください。`,
  });
}

export function selfReference(word: Word): Problem {
  return problem(word, 'same-resource', 'error', {
    en: `Duplicate ${codeSpan(word.text)}: it is on both sides of this constraint. Use two different resources.`,
    ja: `制約の両側が同じ ${codeSpan(word.text)} です。異なる 2 つのリソースを指定してください。`,
  });
}

export function setDirection(span: Span, first: string, second: string, score: number): Problem {
  if (score < 0)
    return problem(span, 'colocation-set', 'information', {
      en: `Unexpected direction: in a set of three or more, ${codeSpan(second)} avoids ${codeSpan(first)}, not the reverse. Make sure this is intended.`,
      ja: `リソースを 3 つ以上並べたセットでは、それぞれが前にあるすべてのリソースを避けます。${codeSpan(second)} が ${codeSpan(first)} を避けることになるため、意図した設定か確認してください。`,
    });
  return problem(span, 'colocation-set', 'information', {
    en: `Unexpected direction: in a set of three or more, ${codeSpan(second)} runs where ${codeSpan(first)} is, not the reverse. Use a group to make this clear.`,
    ja: `リソースを 3 つ以上並べた場合は依存の向きが逆になり、${codeSpan(second)} が ${codeSpan(first)} のあるノードに置かれます。グループを使うほうが明確です。`,
  });
}

export function repeatedInSets(word: Word, removal: Span): Problem {
  return problem(
    word,
    'repeated-member',
    'warning',
    {
      en: `Duplicate ${codeSpan(word.text)} in this constraint: a resource cannot depend on itself. Remove one of them.`,
      ja: `${codeSpan(word.text)} がこの制約の中で重複しています。自分自身には依存できないため、どちらかを削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the second one', ja: '2 つ目を削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function unusedTemplate(word: Word): Problem {
  return problem(word, 'unused-template', 'error', {
    en: `This constraint has no effect: no resource uses the template ${codeSpan(word.text)}. Add a primitive with ${codeSpan(`@${word.text}`)}.`,
    ja: `テンプレート ${codeSpan(word.text)} を使うリソースがないため、この制約は効果がありません。${codeSpan(`@${word.text}`)} を使う primitive を追加してください。`,
  });
}

export function idleSet(open: Word, close: Word, kind: 'colocation' | 'order', members: number): Problem {
  return problem(
    { start: open.start, end: close.end },
    'idle-set',
    'warning',
    {
      en: `This ${kind} has no effect: the members in brackets do not depend on each other. Remove the brackets.`,
      ja: `括弧の中のメンバーは互いに依存せず、ほかに対象もないため、この ${kind} は効果がありません。括弧を外してください。`,
    },
    {
      fixes:
        members > 1
          ? [
              fix(
                { en: 'Remove the brackets', ja: '括弧を外す' },
                [replace(open, ''), replace(close, '')],
                'suggestion',
              ),
            ]
          : [],
    },
  );
}
