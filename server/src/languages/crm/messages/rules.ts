import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with rules. */

export function mixedOperators(word: Word, before: string): Problem {
  return problem(word, 'mixed-operators', 'error', {
    en: `${codeSpan(word.text)} after ${codeSpan(before)}: one rule joins its conditions with only one of the two. Write a second \`rule\`.`,
    ja: `${codeSpan(before)} の後に ${codeSpan(word.text)} は使えません。1 つの rule ではどちらか一方しか使えません。\`rule\` をもう 1 つ書いてください。`,
  });
}

export function openRange(word: Word): Problem {
  return problem(word, 'date-range', 'error', {
    en: `${codeSpan(`date ${word.text}`)} needs \`start=\` or \`end=\`; a duration alone says nothing about when.`,
    ja: `${codeSpan(`date ${word.text}`)} には \`start=\` または \`end=\` が必要です。期間だけでは日時が決まりません。`,
  });
}

export function keyWithoutValue(word: Word): Problem {
  return problem(word, 'missing-argument', 'warning', {
    en: `${codeSpan(word.text)} lacks a value, as in ${codeSpan(`${word.text}=1`)}: it would count as 0.`,
    ja: `${codeSpan(word.text)} の値がありません(例: ${codeSpan(`${word.text}=1`)})。このままでは 0 とみなされます。`,
  });
}

export function unaryAfter(attribute: Word, operator: Word): Problem {
  return problem(
    operator,
    'unary-behind',
    'error',
    {
      en: `${codeSpan(operator.text)} stands before the attribute: ${codeSpan(`${operator.text} ${attribute.text}`)}.`,
      ja: `${codeSpan(operator.text)} は属性の前に書きます(${codeSpan(`${operator.text} ${attribute.text}`)})。`,
    },
    {
      fixes: [
        fix(
          { en: 'Swap the two', ja: '入れ替える' },
          [
            {
              start: attribute.start,
              end: operator.end,
              text: `${operator.text} ${attribute.text}`,
            },
          ],
          'suggestion',
        ),
      ],
    },
  );
}

export function scoreWithoutColon(word: Word): Problem {
  return problem(
    word,
    'missing-colon',
    'error',
    {
      en: `A colon must follow the score, without a blank: ${codeSpan(`${word.text}:`)}.`,
      ja: `スコアの直後に、空白なしでコロンが必要です(${codeSpan(`${word.text}:`)})。`,
    },
    { fixes: [fix({ en: 'Add the colon', ja: 'コロンを追加する' }, [insertAfter(word, ':')], 'safe')] },
  );
}

export function doubleSign(word: Word): Problem {
  return problem(
    word,
    'double-sign',
    'warning',
    {
      en: 'One `=` is enough: the second would be a part of the value.',
      ja: '`=` は 1 つだけ書きます。2 つ目は値の一部として解釈されます。',
    },
    { fixes: [fix({ en: 'Remove it', ja: '削除する' }, [replace(word, '')], 'suggestion')] },
  );
}
