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
    en: `${codeSpan(role)}: ${codeSpan(name)} has no promoted instances, so this never comes true. Make it promotable or leave the role out.`,
    ja: `${codeSpan(name)} は昇格しないリソースなので、${codeSpan(role)} の条件は成立しません。昇格可能にするか、指定を外してください。`,
  });
}

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
    {
      en: `${codeSpan(word.text)} is inside the ${en} ${codeSpan(container)}. Name the container: ${codeSpan(container)}.`,
      ja: `${codeSpan(word.text)} は${ja} ${codeSpan(container)} の中にあります。制約には外側の ${codeSpan(container)} を指定してください。`,
    },
    {
      fixes: [
        fix({ en: `Change to ${container}`, ja: `${container} に変更する` }, [replace(word, container)], 'suggestion'),
      ],
    },
  );
}

export function roleMissing(word: Word, dependent: string, role: string): Problem {
  return problem(
    word,
    'colocation-without-role',
    'warning',
    {
      en: `Without a role, ${codeSpan(dependent)} may land where ${codeSpan(word.text)} is not promoted. Write ${codeSpan(`${word.text}:${role}`)}.`,
      ja: `役割の指定がないため、${codeSpan(dependent)} は ${codeSpan(word.text)} が昇格していないノードに置かれることがあります。${codeSpan(`${word.text}:${role}`)} と書いてください。`,
    },
    {
      fixes: [
        fix(
          { en: `Change to ${word.text}:${role}`, ja: `${word.text}:${role} に変更する` },
          [insert(word.end, `:${role}`)],
          'suggestion',
        ),
      ],
    },
  );
}

export function promoteMissing(word: Word, then: string, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'order-without-promote',
    'warning',
    {
      en: `${codeSpan(then)} waits only for ${codeSpan(word.text)} to start, not to be promoted. Write ${codeSpan(`${word.text}:promote ${then}:start`)}.`,
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
      en: `This says that ${codeSpan(first)} is promoted where ${codeSpan(second)} runs. It is meant the other way round: the first name depends on the second.`,
      ja: `この書き方は、${codeSpan(second)} が動いているノードで ${codeSpan(first)} を昇格させるという意味になります。前の名前が後の名前に従うため、順序を入れ替えてください。`,
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
      en: `${codeSpan(dependent)} runs where ${codeSpan(lead)} is, but is to start before it. Swap the two.`,
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
      en: `${codeSpan(dependent)} runs where ${codeSpan(lead)} is promoted, but no order makes it wait for that. Add ${codeSpan(text)}.`,
      ja: `${codeSpan(dependent)} は ${codeSpan(lead)} が昇格したノードで動きますが、昇格を待つ order がありません。${codeSpan(text)} を追加してください。`,
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
      en: `${codeSpan(dependent)} starts after ${codeSpan(lead)} is promoted, but nothing keeps it on that node. Add ${codeSpan(text)}.`,
      ja: `${codeSpan(dependent)} は ${codeSpan(lead)} の昇格後に起動しますが、同じノードに置く指定がありません。${codeSpan(text)} を追加してください。`,
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
    en: `These ${kind} constraints run in a circle: ${row}. Remove one of them.`,
    ja: `${kind} 制約が循環しています: ${row}。いずれか 1 つを削除してください。`,
  });
}

export function selfReference(word: Word): Problem {
  return problem(word, 'same-resource', 'error', {
    en: `${codeSpan(word.text)} stands on both sides of this constraint. Name two different resources.`,
    ja: `制約の両側が同じ ${codeSpan(word.text)} です。異なる 2 つのリソースを指定してください。`,
  });
}

export function setDirection(span: Span, first: string, second: string, score: number): Problem {
  if (score < 0)
    return problem(span, 'colocation-set', 'information', {
      en: `A set of three or more names requires each to keep away from all before it: ${codeSpan(second)} gives way to ${codeSpan(first)}.`,
      ja: `名前が 3 つ以上のセットでは、それぞれが前にあるすべてのリソースを避けます。${codeSpan(second)} のほうが ${codeSpan(first)} を避けます。`,
    });
  return problem(span, 'colocation-set', 'information', {
    en: `With three or more names the direction turns round: ${codeSpan(second)} goes where ${codeSpan(first)} is, not the other way. A group says the same more plainly.`,
    ja: `名前が 3 つ以上の場合は向きが逆になり、${codeSpan(second)} が ${codeSpan(first)} のあるノードに置かれます。グループを使うほうが明確です。`,
  });
}

export function repeatedInSets(word: Word, removal: Span): Problem {
  return problem(
    word,
    'repeated-member',
    'warning',
    {
      en: `${codeSpan(word.text)} stands in this constraint twice, and cannot depend on itself. Remove one.`,
      ja: `${codeSpan(word.text)} がこの制約の中で重複しています。自分自身に従うことはできないため、片方を削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the second one', ja: '2 つ目を削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function unusedTemplate(word: Word): Problem {
  return problem(word, 'unused-template', 'error', {
    en: `Nothing is made of the template ${codeSpan(word.text)}, so this constraint is about nothing. Make a primitive with ${codeSpan(`@${word.text}`)}.`,
    ja: `テンプレート ${codeSpan(word.text)} を使うリソースがないため、この制約には対象がありません。${codeSpan(`@${word.text}`)} を使う primitive を定義してください。`,
  });
}

export function idleSet(open: Word, close: Word, kind: 'colocation' | 'order', members: number): Problem {
  return problem(
    { start: open.start, end: close.end },
    'idle-set',
    'warning',
    {
      en: `This ${kind} does nothing: in brackets nothing depends on anything, and there is nothing else. Leave the brackets out.`,
      ja: `この ${kind} には効果がありません。括弧の中のメンバー同士は互いに従わず、ほかに対象もないためです。括弧を外してください。`,
    },
    {
      fixes:
        members > 1
          ? [
              fix(
                { en: 'Leave the brackets out', ja: '括弧を外す' },
                [replace(open, ''), replace(close, '')],
                'suggestion',
              ),
            ]
          : [],
    },
  );
}
