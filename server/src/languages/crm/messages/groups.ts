import type { Problem, Severity } from '../../../base/problem.ts';
import { fix, insertBefore, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with groups. */

/** `ends`: where the word before each late member ends. */
export function lateMembers(
  service: Word,
  late: readonly Word[],
  ends: readonly number[],
  severity: Severity,
): Problem {
  const names = late.map(({ text }) => codeSpan(text)).join(', ');
  return problem(
    service,
    'late-member',
    severity,
    {
      en: `${codeSpan(service.text)} usually requires ${names}, but starts first. Move ${late.length > 1 ? 'them' : 'it'} in front: a group starts its members from left to right.`,
      ja: `${codeSpan(service.text)} は通常 ${names.replaceAll(', ', '、')} を必要としますが、それより先に起動します。グループは左から順に起動するため、前に移してください。`,
    },
    {
      fixes: () => [
        fix(
          {
            en: `Move ${names} before ${codeSpan(service.text)}`,
            ja: `${names.replaceAll(', ', '、')} を ${codeSpan(service.text)} の前に移す`,
          },
          [
            insertBefore(service, late.map(({ text }) => `${text} `).join('')),
            ...late.map((word, i) => ({ start: ends[i]!, end: word.end, text: '' })),
          ],
          'suggestion',
        ),
      ],
    },
  );
}
