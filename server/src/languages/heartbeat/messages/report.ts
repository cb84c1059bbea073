import type { Problem } from '../../../base/problem.ts';
import { fix, insertBefore, problem } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';
import type { LineTrouble } from '../../../syntax/lines.ts';

/** What is wrong with a line itself, in any of heartbeat's files. */
export function lineTrouble(kind: LineTrouble, at: Span): Problem {
  switch (kind) {
    case 'broken-continuation':
      return problem(
        at,
        kind,
        'error',
        {
          en: 'Unexpected space after the backslash: the next line is read as a separate group. Remove it.',
          ja: 'バックスラッシュと行末の間に空白があるため、行が継続されず、次の行が別のグループとして読まれます。空白を削除してください。',
        },
        {
          fixes: [
            fix(
              { en: 'Remove the spaces', ja: '空白を削除する' },
              [{ start: at.start + 1, end: at.end, text: '' }],
              'suggestion',
            ),
          ],
        },
      );
    case 'carriage-returns':
      return problem(at, kind, 'error', {
        en: 'Unexpected Windows line end (CR LF): the backslash does not continue the line. Replace all with LF (in VS Code: `CRLF` in the status bar).',
        ja: '改行コードが CRLF(Windows 形式)のため、バックスラッシュで行が継続されず、次の行が別のグループとして読まれます。LF に変更してください(VS Code ではステータスバーの `CRLF` から変更できます)。',
      });
    case 'glued-continuation':
      return problem(
        at,
        kind,
        'warning',
        {
          en: 'Missing space before the backslash: the words of both lines are joined. Add a space before it.',
          ja: 'バックスラッシュの前にも次の行の先頭にも空白がないため、前後の単語が 1 つに連結されます。前に空白を入れてください。',
        },
        {
          fixes: [
            fix(
              { en: 'Add a space before the backslash', ja: 'バックスラッシュの前に空白を入れる' },
              [insertBefore(at, ' ')],
              'suggestion',
            ),
          ],
        },
      );
    case 'comment-in-continuation':
      return problem(at, kind, 'warning', {
        en: 'A comment is not allowed in a continued line: its words are read as resources, or end the group. Move it above the group.',
        ja: '継続行の中のコメントは取り除かれません。コメントがリソースとして読まれるか、以降の行が無視されます。グループの上に移動してください。',
      });
  }
}
