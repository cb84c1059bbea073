import { insertText } from '../../../base/messages.ts';
import type { Edit, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Statement } from '../../../syntax/tree.ts';
import type { PhysicalLine, ShellWord } from '../values/shell-words.ts';

/** Messages about the lines and words of crmsh's language; one function each. */

function edit(start: number, end: number, text: string): Edit {
  return { start, end, text };
}

/** `end`: where the quote can be closed. */
export function openQuote(at: number, quote: string, end: number | undefined): Problem {
  return problem(
    { start: at, end: at + 1 },
    'unbalanced-quote',
    'error',
    {
      en: 'Missing closing quote. Add it on the same line.',
      ja: '引用符が閉じられていません。同じ行に閉じる引用符を追加してください。',
    },
    {
      fixes: end === undefined ? [] : [fix(insertText(quote), [edit(end, end, quote)], 'suggestion')],
    },
  );
}

export function commentInside(line: PhysicalLine, ends: boolean): Problem {
  const tail = ends
    ? {
        en: ' It also ends the statement, because the line has no backslash.',
        ja: 'また、行末にバックスラッシュがないため、ここで文が終わってしまいます。',
      }
    : { en: '', ja: '' };
  return problem(
    line,
    'comment-in-statement',
    ends ? 'error' : 'warning',
    {
      en: `A comment is not allowed inside a continued statement: crmsh reads it as part of the statement. Move it before the statement.${tail.en}`,
      ja: `継続行の途中にコメントは書けません。この行の語が文の一部として解釈されるため、コメントは文の前に移してください。${tail.ja}`,
    },
    {
      fixes: [
        fix({ en: 'Remove the comment', ja: 'コメントを削除する' }, [edit(line.from - 1, line.to, '')], 'suggestion'),
      ],
    },
  );
}

export function trailingComment(text: string, comment: Span, line: PhysicalLine): Problem {
  let { start } = comment;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  const { start: first, from } = line;
  const moved = `${text.slice(from, first)}${text.slice(comment.start, comment.end)}\n`;
  return problem(
    comment,
    'trailing-comment',
    'error',
    {
      en: 'Unexpected comment at the end of a line: crmsh reads it as part of the statement. Move it to the line above.',
      ja: '行末にコメントは書けません。crmsh では文の一部として読み取られます。上の行に移してください。',
    },
    {
      fixes: [
        fix(
          { en: 'Move the comment to the line above', ja: 'コメントを上の行に移す' },
          [edit(from, from, moved), edit(start, comment.end, '')],
          'suggestion',
        ),
      ],
    },
  );
}

export function commentSwallows(comment: PhysicalLine, swallowed: PhysicalLine): Problem {
  const at = comment.slash >= 0 ? { start: comment.slash, end: comment.slash + 1 } : comment;
  return problem(
    swallowed,
    'comment-swallows-line',
    'warning',
    {
      en: 'This line has no effect: the comment above ends with a backslash and continues here. Remove the backslash.',
      ja: '前のコメントがバックスラッシュで終わっているため、この行もコメントとして扱われ、効果がありません。バックスラッシュを削除してください。',
    },
    {
      fixes: [
        fix(
          { en: 'Remove the backslash', ja: 'バックスラッシュを削除する' },
          [edit(at.start, comment.to, '')],
          'suggestion',
        ),
      ],
      tag: 'unnecessary',
    },
  );
}

export function textAfterBackslash(at: number, end: number): Problem {
  return problem(
    { start: at, end },
    'text-after-backslash',
    'error',
    {
      en: 'Unexpected text after the backslash: the statement ends here. Remove it; only a backslash at the end of a line continues the statement.',
      ja: 'バックスラッシュの後に文字があるため、ここで文が終わります。バックスラッシュの後ろの文字を削除してください。行末のバックスラッシュだけが継続になります。',
    },
    {
      fixes: [
        fix(
          { en: 'Remove the text after the backslash', ja: 'バックスラッシュの後ろを削除する' },
          [edit(at + 1, end, '')],
          'suggestion',
        ),
      ],
    },
  );
}

export function emptyLine(line: PhysicalLine, next: ShellWord): Problem {
  return problem(
    next,
    'empty-line-in-statement',
    'error',
    {
      en: 'Unexpected empty line above: it ends the statement in spite of the backslash. Remove it.',
      ja: '前の空行で文が終わっています(その上の行末にバックスラッシュがあっても継続しません)。空行を削除してください。',
    },
    {
      fixes: [
        fix({ en: 'Remove the empty line', ja: '空行を削除する' }, [edit(line.from - 1, line.to, '')], 'suggestion'),
      ],
    },
  );
}

export function missingBackslash(line: PhysicalLine, next: ShellWord): Problem {
  return problem(
    next,
    'missing-backslash',
    'error',
    {
      en: `Missing backslash at the end of the line above: ${codeSpan(next.text)} continues its statement. Add \` \\\` to that line.`,
      ja: `${codeSpan(next.text)} は上の文の続きですが、上の行末にバックスラッシュがありません。行末に \` \\\` を追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Add a backslash to the line before', ja: '前の行末にバックスラッシュを追加する' },
          [edit(line.end, line.end, ' \\')],
          'suggestion',
        ),
      ],
    },
  );
}

export function unexpectedBackslash(line: PhysicalLine, next: ShellWord, severity: Severity): Problem {
  return problem(
    { start: line.slash, end: next.end },
    'stray-backslash',
    severity,
    {
      en: `Unexpected backslash: it joins the next statement (${codeSpan(next.text)}) to this one. Remove it.`,
      ja: `このバックスラッシュにより、次の文(${codeSpan(next.text)})がこの文の一部になっています。バックスラッシュを削除してください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Remove the backslash', ja: 'バックスラッシュを削除する' },
          [edit(line.slash, line.to, '')],
          'suggestion',
        ),
      ],
    },
  );
}

export function gluedWords(word: ShellWord, severity: Severity): Problem {
  return problem(
    word,
    'glued-words',
    severity,
    {
      en: `Missing space before the backslash: the two lines are read as ${codeSpan(word.text)}. Add a space.`,
      ja: `バックスラッシュの前に空白がないため、2 行の語がつながって ${codeSpan(word.text)} と解釈されます。バックスラッシュの前に空白を入れてください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Add a space before the backslash', ja: 'バックスラッシュの前に空白を入れる' },
          [edit(word.glued, word.glued, ' ')],
          'suggestion',
        ),
      ],
    },
  );
}

export function prompt(prompts: readonly ShellWord[]): Problem {
  const first = prompts[0]!;
  const places = prompts.length;
  return problem(
    first,
    'prompt',
    'error',
    {
      en: `Unexpected ${codeSpan(first.text)}: a shell prompt was copied with the command (places: ${places}). Remove it.`,
      ja: `${codeSpan(first.text)} はコマンドと一緒にコピーされたシェルのプロンプトです(${places} か所)。削除してください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Remove all prompts', ja: 'プロンプトをすべて削除する' },
          prompts.map((word) => edit(word.start, word.end, '')),
          'suggestion',
        ),
      ],
    },
  );
}

export function blankAroundEquals(text: string, pair: Statement): Problem {
  const { keyword, assign, args } = pair;
  const glued = `${text.slice(keyword.start, keyword.end)}=${args[0] ? text.slice(args[0].start, args[0].end) : ''}`;
  return problem(
    { start: keyword.start, end: Math.max(pair.end, assign!.end) },
    'blank-around-equals',
    'error',
    {
      en: `A space is not allowed around \`=\`. Use ${codeSpan(`${keyword.text}=...`)} as one word.`,
      ja: `\`=\` の前後に空白を入れることはできません。${codeSpan(`${keyword.text}=...`)} と続けて書いてください。`,
    },
    {
      fixes: [
        fix({ en: 'Remove the spaces', ja: '空白を削除する' }, [edit(keyword.start, pair.end, glued)], 'suggestion'),
      ],
    },
  );
}

export function blankBeforeColon(word: Span & { readonly text: string }, colon: Span, severity: Severity): Problem {
  return problem(
    { start: word.start, end: colon.end },
    'blank-before-colon',
    severity,
    {
      en: `A space is not allowed before the colon. Use ${codeSpan(`${word.text}:`)}.`,
      ja: `コロンの前に空白を入れることはできません。${codeSpan(`${word.text}:`)} と続けて書いてください。`,
    },
    { fixes: [fix({ en: 'Remove the space', ja: '空白を削除する' }, [edit(word.end, colon.start, '')], 'safe')] },
  );
}
