import * as messages from '../../../base/messages.ts';
import type { Fix } from '../../../base/problem.ts';
import { fix, insertAfter, insertBefore, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { BlockMessages } from '../../../syntax/blocks/rules.ts';

/** Appears next to what uses something a second time. */
export const usedFirstHere: Text = { en: 'It is used here first.', ja: '最初に使われているのはここです。' };

/**
 * Commas between names are left out; a character at the edge of a word is taken away, for a name with it would be
 * another name; what is inside a word may be meant, so quotes are offered.
 */
function unreadableFixes(at: Span, chars: string, word: Span, text: string): readonly Fix[] {
  const standalone = word.start === at.start && word.end === at.end;
  const atEdge = at.start === word.start || at.end === word.end;
  const names = text.split(/,+/).filter(Boolean);
  if (!standalone && /,/.test(text) && /^[\w.,-]+$/.test(text)) {
    const plain = names.join(' ');
    if (!atEdge || names.length > 1) return [fix(messages.changeTo(plain), [replace(word, plain)], 'suggestion')];
  }
  if (standalone || (atEdge && /^[,;:]+$/.test(chars)))
    return [fix(messages.removeText(chars), [replace(at, '')], 'suggestion')];
  const title: Text = { en: 'Put it between quotes', ja: '引用符で囲む' };
  return [fix(title, [insertBefore(word, '"'), insertAfter(word, '"')], 'suggestion')];
}

/** What the parser finds. */
export const syntax: BlockMessages = {
  missingSemicolon: (at, keyword) =>
    problem(
      at,
      'missing-semicolon',
      'error',
      {
        en: 'The `;` that ends this statement is missing. Insert it.',
        ja: '文の終わりの `;` がありません。追加してください。',
      },
      { fixes: /^[a-z]/i.test(keyword.text) ? [fix(messages.insertText(';'), [insertAfter(at, ';')], 'safe')] : [] },
    ),
  missingClose(at, opened, insert, lenient) {
    const name = opened?.text ?? '{';
    const opening: Text = { en: `${codeSpan(name)} begins here.`, ja: `${codeSpan(name)} はここで始まっています。` };
    return problem(
      at,
      'missing-brace',
      lenient ? 'warning' : 'error',
      {
        en: `The \`}\` that closes ${codeSpan(name)} is missing; it belongs here.${lenient ? ' drbdadm takes the end of the file for it, but whatever is added or included later ends up inside.' : ''}`,
        ja: `${codeSpan(name)} を閉じる \`}\` がありません。ここに追加してください。${lenient ? 'drbdadm はファイルの終わりで閉じたとみなしますが、後から追記した内容がこの中に入ってしまいます。' : ''}`,
      },
      {
        fixes: [fix(messages.insertText('}'), [insertAfter(at, insert)], 'suggestion')],
        related: opened && [related(opened, opening)],
      },
    );
  },
  missingOpen: (at, keyword) =>
    problem(
      at,
      'missing-open-brace',
      'error',
      {
        en: `The \`{\` that opens ${codeSpan(keyword)} is missing. Insert it.`,
        ja: `${codeSpan(keyword)} を開く \`{\` がありません。追加してください。`,
      },
      { fixes: [fix(messages.insertText('{'), [insertAfter(at, ' {')], 'suggestion')] },
    ),
  unexpectedClose: (at) =>
    problem(
      at,
      'stray-brace',
      'error',
      {
        en: 'This `}` closes nothing. Remove it, or insert the `{` that it belongs to.',
        ja: '対応する `{` のない `}` です。削除するか、`{` を補ってください。',
      },
      { fixes: [fix(messages.removeText('}'), [replace(at, '')], 'suggestion')] },
    ),
  unexpectedSemicolon: (at) =>
    problem(
      at,
      'stray-semicolon',
      'error',
      {
        en: 'There is no statement before this `;`. Remove it: no `;` follows a `}`.',
        ja: 'この `;` の前に文がありません。削除してください。`}` の後に `;` は不要です。',
      },
      { fixes: [fix(messages.removeText(';'), [replace(at, '')], 'safe')] },
    ),
  namelessBlock: (at) =>
    problem(at, 'nameless-block', 'error', {
      en: 'A section needs its name before the `{`, such as `net {`.',
      ja: '`{` の前にセクション名がありません。`net {` のように書いてください。',
    }),
  unterminatedString: (at) =>
    problem(
      at,
      'unterminated-string',
      'error',
      {
        en: 'The closing `"` is missing: a string ends on the line on which it begins.',
        ja: '閉じる `"` がありません。文字列は 1 行の中で閉じる必要があります。',
      },
      { fixes: [fix(messages.insertText('"'), [insertAfter(at, '"')], 'suggestion')] },
    ),
  illegalCharacters(at, chars, word, text) {
    return problem(
      at,
      'illegal-character',
      'error',
      {
        en: `${codeSpan(chars)} may not stand here. Without quotes, words hold letters, digits and \`. _ - /\` only.`,
        ja: `${codeSpan(chars)} はここに書けません。引用符なしで使えるのは英数字と \`. _ - /\` だけです。`,
      },
      { fixes: unreadableFixes(at, chars, word, text) },
    );
  },
  placeholder: (at) =>
    problem(at, 'placeholder', 'information', {
      en: 'This looks like a placeholder. Put the real value in before the file is used: drbdadm cannot read it.',
      ja: 'プレースホルダーのようです。drbdadm はこのままでは読めないため、使用前に実際の値に置き換えてください。',
    }),
  longWord: (at) =>
    problem(at, 'word-too-long', 'error', {
      en: 'This word has more than 128 characters, which is the most that drbdadm reads. Shorten it.',
      ja: 'drbdadm が読める 128 文字を超えています。短くしてください。',
    }),
  longString: (at) =>
    problem(at, 'string-too-long', 'error', {
      en: 'This string has more than 255 characters, which is the most that drbdadm reads. Put a long command into a script.',
      ja: 'drbdadm が読める 255 文字を超えています。長いコマンドはスクリプトにしてください。',
    }),
};
