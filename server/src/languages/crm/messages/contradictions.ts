import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Constraints, rules and options that contradict each other. */

export function oppositeScores(score: Word, before: Word): Problem {
  return problem(
    score,
    'opposite-scores',
    'warning',
    {
      en: `${codeSpan(score.text)} conflicts with ${codeSpan(before.text)} for the same pair. Remove one of the two constraints: together they forbid what they demand.`,
      ja: `同じ組み合わせに ${codeSpan(score.text)} と ${codeSpan(before.text)} の両方が指定されています。互いに打ち消し合うため、どちらかの制約を削除してください。`,
    },
    { related: [conflictsWithThis(before)] },
  );
}

export function unknownNode(value: Word, suggestion: string | undefined): Problem {
  return problem(
    value,
    'unknown-node',
    'warning',
    {
      en: `Undefined node ${codeSpan(value.text)}: this condition never holds for any node.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `ノード ${codeSpan(value.text)} は定義されていないため、この条件はどのノードにも当てはまりません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion ? () => [replacement(value, suggestion, 'suggestion')] : [],
    },
  );
}

export function endsFirst(end: Word, start: string): Problem {
  return problem(end, 'date-order', 'warning', {
    en: `${codeSpan(end.text)} conflicts with the start ${codeSpan(start)}: the period ends before it starts, so the rule never holds. Replace one of the dates.`,
    ja: `終了 ${codeSpan(end.text)} が開始 ${codeSpan(start)} より前のため、このルールは成立しません。どちらかの日時を修正してください。`,
  });
}

export function homeless(word: Word, option: Word): Problem {
  const example = codeSpan(`location l_${word.text} ${word.text} 100: NODE`);
  return problem(
    word,
    'no-location',
    'warning',
    {
      en: `Missing location for ${codeSpan(word.text)}: with \`symmetric-cluster=false\` it runs nowhere. Add ${example}.`,
      ja: `${codeSpan(word.text)} の location がありません。\`symmetric-cluster=false\` では、どのノードでも起動しません。${example} を追加してください。`,
    },
    { related: [conflictsWithThis(option)] },
  );
}
