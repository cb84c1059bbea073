import type { Edit, Fix, Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { LineTrouble } from '../../../syntax/lines.ts';

/** A problem at a word or a stretch of text. */
export function problem(at: Span, code: string, severity: Severity, en: string, ja: string): Problem {
  return { start: at.start, end: at.end, code, severity, message: { en, ja } };
}

/** The same problem with its one obvious mend. */
export function withFix(found: Problem, en: string, ja: string, ...edits: readonly Edit[]): Problem {
  const fix: Fix = { title: { en, ja }, edits, preferred: true };
  return { ...found, fixes: [fix] };
}

/** The same problem with another place that belongs to it. */
export function withRelated(found: Problem, at: Span, message: Text): Problem {
  return { ...found, related: [{ start: at.start, end: at.end, message }] };
}

/** What is wrong with a line itself, in any of heartbeat's files. */
export function lineTrouble(kind: LineTrouble, at: Span): Problem {
  switch (kind) {
    case 'broken-continuation':
      return withFix(
        problem(
          at,
          kind,
          'error',
          'Blanks stand between the backslash and the end of the line, so the line is not continued: the next one is read as a group of its own. Remove them.',
          'バックスラッシュと行末の間に空白があるため、行が継続されず、次の行が別のグループとして読まれます。空白を削除してください。',
        ),
        'Remove the blanks',
        '空白を削除する',
        { start: at.start + 1, end: at.end, text: '' },
      );
    case 'carriage-returns':
      return problem(
        at,
        kind,
        'error',
        'The file has Windows line ends (CR LF), so a backslash does not continue its line: the next one is read as a group of its own. Change them to LF (in VS Code: `CRLF` in the status bar).',
        '改行コードが CRLF(Windows 形式)のため、バックスラッシュで行が継続されず、次の行が別のグループとして読まれます。LF に変更してください(VS Code ではステータスバーの `CRLF` から変更できます)。',
      );
    case 'glued-continuation':
      return withFix(
        problem(
          at,
          kind,
          'warning',
          'No blank stands before this backslash or at the start of the next line, so the two words are read as one. Put a blank before it.',
          'バックスラッシュの前にも次の行の先頭にも空白がないため、前後の単語が 1 つに連結されます。前に空白を入れてください。',
        ),
        'Put a blank before the backslash',
        'バックスラッシュの前に空白を入れる',
        { start: at.start, end: at.start, text: ' ' },
      );
    case 'comment-in-continuation':
      return problem(
        at,
        kind,
        'warning',
        'heartbeat does not cut out a comment in a continued line: its words become resources, or the rest of the group is lost. Move it above the group.',
        '継続行の中のコメントは取り除かれません。コメントがリソースとして読まれるか、以降の行が無視されます。グループの上に移動してください。',
      );
  }
}
