import * as messages from '../../../base/messages.ts';
import type { Edit, Fix, Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { BlockMessages } from '../../../syntax/blocks/rules.ts';

function problem(code: string, severity: Severity, at: Span, en: string, ja: string, fixes?: readonly Fix[]): Problem {
  return { start: at.start, end: at.end, code, severity, message: { en, ja }, ...(fixes && { fixes }) };
}

function fix(title: Text, ...edits: readonly Edit[]): Fix {
  return { title, edits, preferred: true };
}

/** Puts a text in the place of another. */
function changeTo(at: Span, text: string): Fix {
  return fix(messages.changeTo(text), { start: at.start, end: at.end, text });
}

function behind(at: Span, text: string): Edit {
  return { start: at.end, end: at.end, text };
}

/** What the parser finds. */
export const syntax: BlockMessages = {
  missingSemicolon: (at) =>
    problem(
      'missing-semicolon',
      'error',
      at,
      'The `;` that ends this statement is missing. Insert it.',
      '文の終わりの `;` がありません。追加してください。',
      [fix(messages.insertText(';'), behind(at, ';'))],
    ),
  missingClose(at, opened, insert, harmless) {
    const name = opened?.text ?? '{';
    const found = problem(
      'missing-brace',
      harmless ? 'warning' : 'error',
      at,
      `The \`}\` that closes \`${name}\` is missing; it belongs here.${harmless ? ' drbdadm takes the end of the file for it, but whatever is added or included later ends up inside.' : ''}`,
      `\`${name}\` を閉じる \`}\` がありません。ここに追加してください。${harmless ? 'drbdadm はファイルの終わりで閉じたとみなしますが、後から追記した内容がこの中に入ってしまいます。' : ''}`,
      [fix(messages.insertText('}'), behind(at, insert))],
    );
    if (!opened) return found;
    const message = { en: `\`${name}\` begins here.`, ja: `\`${name}\` はここで始まっています。` };
    return { ...found, related: [{ start: opened.start, end: opened.end, message }] };
  },
  missingOpen: (at, keyword) =>
    problem(
      'missing-open-brace',
      'error',
      at,
      `The \`{\` that opens \`${keyword}\` is missing. Insert it.`,
      `\`${keyword}\` を開く \`{\` がありません。追加してください。`,
      [fix(messages.insertText('{'), behind(at, ' {'))],
    ),
  strayClose: (at) =>
    problem(
      'stray-brace',
      'error',
      at,
      'This `}` closes nothing. Remove it, or insert the `{` that it belongs to.',
      '対応する `{` のない `}` です。削除するか、`{` を補ってください。',
      [fix(messages.removeText('}'), { start: at.start, end: at.end, text: '' })],
    ),
  straySemicolon: (at) =>
    problem(
      'stray-semicolon',
      'error',
      at,
      'There is no statement before this `;`. Remove it: no `;` follows a `}`.',
      'この `;` の前に文がありません。削除してください。`}` の後に `;` は不要です。',
      [fix(messages.removeText(';'), { start: at.start, end: at.end, text: '' })],
    ),
  namelessBlock: (at) =>
    problem(
      'nameless-block',
      'error',
      at,
      'A section needs its name before the `{`, such as `net {`.',
      '`{` の前にセクション名がありません。`net {` のように書いてください。',
    ),
  unterminatedString: (at) =>
    problem(
      'unterminated-string',
      'error',
      at,
      'The closing `"` is missing: a string ends on the line on which it begins.',
      '閉じる `"` がありません。文字列は 1 行の中で閉じる必要があります。',
      [fix(messages.insertText('"'), behind(at, '"'))],
    ),
  illegalCharacters(at, chars, word) {
    const alone = word.start === at.start && word.end === at.end;
    const fixes = alone
      ? [fix(messages.removeText(chars), { start: at.start, end: at.end, text: '' })]
      : [
          fix(
            { en: 'Put it between quotes', ja: '引用符で囲む' },
            { start: word.start, end: word.start, text: '"' },
            behind(word, '"'),
          ),
        ];
    return problem(
      'illegal-character',
      'error',
      at,
      `\`${chars}\` may not stand here. Without quotes, words hold letters, digits and \`. _ - /\` only.`,
      `\`${chars}\` はここに書けません。引用符なしで使えるのは英数字と \`. _ - /\` だけです。`,
      fixes,
    );
  },
  placeholder: (at) =>
    problem(
      'placeholder',
      'information',
      at,
      'This looks like a placeholder. Put the real value in before the file is used: drbdadm cannot read it.',
      '置き換え用の目印のようです。drbdadm はこのままでは読めないため、使用前に実際の値に置き換えてください。',
    ),
  longWord: (at) =>
    problem(
      'word-too-long',
      'error',
      at,
      'This word has more than 128 characters, which is the most that drbdadm reads. Shorten it.',
      'drbdadm が読める 128 文字を超えています。短くしてください。',
    ),
  longString: (at) =>
    problem(
      'string-too-long',
      'error',
      at,
      'This string has more than 255 characters, which is the most that drbdadm reads. Put a long command into a script.',
      'drbdadm が読める 255 文字を超えています。長いコマンドはスクリプトにしてください。',
    ),
};

export { behind, changeTo, fix, problem };
