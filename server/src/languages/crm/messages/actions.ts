import { changeTo } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with the actions of orders. */

export function missingAction(word: Word, inherited: string, meant: string): Problem {
  const written = `${word.text}:${meant}`;
  return problem(
    word,
    'missing-action',
    'warning',
    {
      en: `Missing action for ${codeSpan(word.text)}: it inherits ${codeSpan(inherited)}, which never happens to it. Use ${codeSpan(written)}; otherwise nothing waits.`,
      ja: `${codeSpan(word.text)} のアクションがありません。${codeSpan(inherited)} が引き継がれますが、このリソースでは実行されないため、順序は守られません。${codeSpan(written)} と書いてください。`,
    },
    {
      fixes: () => [fix(changeTo(written), [insertAfter(word, `:${meant}`)], 'suggestion')],
    },
  );
}
