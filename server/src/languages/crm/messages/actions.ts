import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem } from '../../../base/report.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with the actions of orders. */

export function missingAction(word: Word, inherited: string, meant: string): Problem {
  const written = `${word.text}:${meant}`;
  return problem(
    word,
    'missing-action',
    'warning',
    {
      en: `Missing action for \`${word.text}\`: it inherits \`${inherited}\`, which never happens to it. Use \`${written}\`; otherwise nothing waits.`,
      ja: `\`${word.text}\` のアクションがありません。\`${inherited}\` が引き継がれますが、このリソースでは実行されないため、順序は守られません。\`${written}\` と書いてください。`,
    },
    {
      fixes: () => [
        fix(
          { en: `Change to \`${written}\``, ja: `\`${written}\` に変更する` },
          [insertAfter(word, `:${meant}`)],
          'suggestion',
        ),
      ],
    },
  );
}
