import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with rules. */

export function mixedOperators(word: Word, before: string): Problem {
  return problem(word, 'mixed-operators', 'error', {
    en: `${codeSpan(word.text)} conflicts with ${codeSpan(before)}: one rule joins its conditions with only one of the two. Add a second \`rule\`.`,
    ja: `${codeSpan(before)} の後に ${codeSpan(word.text)} は使えません。1 つの rule ではどちらか一方しか使えないため、\`rule\` をもう 1 つ追加してください。`,
  });
}

export function openRange(word: Word): Problem {
  return problem(word, 'date-range', 'error', {
    en: `${codeSpan(`date ${word.text}`)} requires \`start=\` or \`end=\`. Add one of them: a duration alone does not fix the dates.`,
    ja: `${codeSpan(`date ${word.text}`)} には \`start=\` または \`end=\` が必要です。期間だけでは日時が決まらないため、どちらかを追加してください。`,
  });
}

export function keyWithoutValue(word: Word): Problem {
  return problem(word, 'missing-argument', 'warning', {
    en: `Missing value for ${codeSpan(word.text)}: it counts as 0. Use the form ${codeSpan(`${word.text}=1`)}.`,
    ja: `${codeSpan(word.text)} の値がないため、0 とみなされます。${codeSpan(`${word.text}=1`)} のように書いてください。`,
  });
}

export function unaryAfter(attribute: Word, operator: Word): Problem {
  return problem(
    operator,
    'unary-behind',
    'error',
    {
      en: `Unexpected ${codeSpan(operator.text)} after the attribute. Use ${codeSpan(`${operator.text} ${attribute.text}`)}.`,
      ja: `${codeSpan(operator.text)} は属性の前に書きます。${codeSpan(`${operator.text} ${attribute.text}`)} としてください。`,
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
      en: `Missing colon after the score. Use ${codeSpan(`${word.text}:`)}, without a space.`,
      ja: `スコアの直後にコロンがありません。空白を入れずに ${codeSpan(`${word.text}:`)} と書いてください。`,
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
      en: 'Unexpected second `=`: it becomes part of the value. Remove it.',
      ja: '`=` が 2 つあり、2 つ目は値の一部として解釈されます。削除してください。',
    },
    { fixes: [fix({ en: 'Remove it', ja: '削除する' }, [replace(word, '')], 'suggestion')] },
  );
}
