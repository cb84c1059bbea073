import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with locations. */

/** `command`: what wrote it; `undo`: what takes it away, in the shell of the versions aimed at. */
export function leftover(word: Word, command: string, undo: string, whole: Span): Problem {
  return problem(
    word,
    'cli-leftover',
    'warning',
    {
      en: `Unexpected ${codeSpan(word.text)}: ${codeSpan(`crm resource ${command}`)} left it, and it still restricts the resource. Remove it (on a running cluster: ${codeSpan(undo)}).`,
      ja: `${codeSpan(word.text)} は ${codeSpan(`crm resource ${command}`)} が残した制約で、リソースの配置を今も制限しています。削除してください(稼働中のクラスタでは ${codeSpan(undo)})。`,
    },
    { fixes: [fix({ en: 'Remove the constraint', ja: '制約を削除する' }, [replace(whole, '')], 'suggestion')] },
  );
}

export function nowhere(word: Word): Problem {
  return problem(word, 'banned-everywhere', 'warning', {
    en: `${codeSpan(word.text)} is not allowed on any node of this file, so it never runs. Remove one of the bans.`,
    ja: `${codeSpan(word.text)} はこのファイルのすべてのノードで禁止されているため、どこでも動きません。いずれかの禁止を外してください。`,
  });
}

export function reachability(rule: Span, attribute: string, before: number | undefined): Problem {
  return problem(
    rule,
    'ping-rule',
    'information',
    {
      en: `This rule has no effect until the ping resource has set ${codeSpan(attribute)}. Use ${codeSpan(`not_defined ${attribute} or ${attribute} lte 0`)}.`,
      ja: `ping リソースが ${codeSpan(attribute)} を設定するまで、このルールは効果がありません。${codeSpan(`not_defined ${attribute} or ${attribute} lte 0`)} と書いてください。`,
    },
    {
      fixes:
        before === undefined
          ? []
          : [
              fix(
                {
                  en: `Add ${codeSpan(`not_defined ${attribute}`)}`,
                  ja: `${codeSpan(`not_defined ${attribute}`)} を追加する`,
                },
                [
                  {
                    start: before,
                    end: before,
                    text: `not_defined ${attribute} or `,
                  },
                ],
                'suggestion',
              ),
            ],
    },
  );
}
