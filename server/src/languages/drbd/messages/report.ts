import { insertion, removal, replacement } from '../../../base/fixes.ts';
import * as messages from '../../../base/messages.ts';
import type { Fix } from '../../../base/problem.ts';
import { fix, insertAfter, insertBefore, problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { BlockMessages } from '../../../syntax/blocks/rules.ts';

/** Appears next to what uses something a second time. */
export const usedFirstHere: Text = { en: 'First used here.', ja: '最初に使われているのはここです。' };

/**
 * Commas between names are left out; a character at the edge of a word is taken away, for a name with it would be
 * another name; what is inside a word may be meant, so quotes are offered.
 */
function unreadableFixes(at: Span, chars: string, word: Span, text: string): readonly Fix[] {
  const standalone = word.start === at.start && word.end === at.end;
  const atEdge = at.start === word.start || at.end === word.end;
  const names = text.split(/,+/).filter(Boolean);
  const port = /^(\d+(?:\.\d+){3}),(\d+)$/.exec(text);
  if (port) {
    const address = `${port[1]}:${port[2]}`;
    return [replacement(word, address, 'suggestion')];
  }
  if (!standalone && /,/.test(text) && /^[\w.,-]+$/.test(text)) {
    const plain = names.join(' ');
    if (!atEdge || names.length > 1) return [replacement(word, plain, 'suggestion')];
  }
  if (standalone || (atEdge && /^[,;:]+$/.test(chars))) return [removal(at, chars, 'suggestion')];
  const title: Text = { en: 'Add quotes', ja: '引用符で囲む' };
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
        en: 'Missing `;` at the end of this statement. Add it.',
        ja: '文の終わりの `;` がありません。追加してください。',
      },
      { fixes: /^[a-z]/i.test(keyword.text) ? [insertion(at, ';', 'safe')] : [] },
    ),
  missingClose(at, opened, insert, lenient) {
    const name = opened?.text ?? '{';
    const opening: Text = { en: 'Opened here.', ja: `${codeSpan(name)} はここで始まっています。` };
    return problem(
      at,
      'missing-brace',
      lenient ? 'warning' : 'error',
      {
        en: `Missing \`}\` that closes ${codeSpan(name)}. Add it here.${lenient ? ' drbdadm closes the section at the end of the file, but text that is added or included later becomes part of it.' : ''}`,
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
        en: `Missing \`{\` that opens ${codeSpan(keyword)}. Add it.`,
        ja: `${codeSpan(keyword)} を開く \`{\` がありません。追加してください。`,
      },
      { fixes: [insertion(at, ' {', 'suggestion')] },
    ),
  unexpectedClose: (at) =>
    problem(
      at,
      'stray-brace',
      'error',
      {
        en: 'Unexpected `}`: it closes nothing. Remove it, or add the matching `{`.',
        ja: '対応する `{` のない `}` があります。削除するか、`{` を追加してください。',
      },
      { fixes: [removal(at, '}', 'suggestion')] },
    ),
  unexpectedSemicolon: (at) =>
    problem(
      at,
      'stray-semicolon',
      'error',
      {
        en: 'Unexpected `;` without a statement before it. Remove it; a `}` takes no `;`.',
        ja: 'この `;` の前に文がありません。削除してください。`}` の後に `;` は不要です。',
      },
      { fixes: [removal(at, ';', 'safe')] },
    ),
  namelessBlock: (at) =>
    problem(at, 'nameless-block', 'error', {
      en: 'Missing section name before `{`. Add it, as in `net {`.',
      ja: '`{` の前にセクション名がありません。`net {` のように書いてください。',
    }),
  unterminatedString: (at) =>
    problem(
      at,
      'unterminated-string',
      'error',
      {
        en: 'Missing closing `"`. Add it on the same line.',
        ja: '閉じる `"` がありません。同じ行に追加してください。',
      },
      { fixes: [insertion(at, '"', 'suggestion')] },
    ),
  illegalCharacters(at, chars, word, text) {
    const fixes = unreadableFixes(at, chars, word, text);
    if (chars === ',')
      return problem(
        at,
        'illegal-character',
        'error',
        {
          en: 'Unexpected comma: words are separated by spaces. Remove it.',
          ja: 'カンマは使えません。語は空白で区切ります。削除してください。',
        },
        { fixes },
      );
    return problem(
      at,
      'illegal-character',
      'error',
      {
        en: `${codeSpan(chars)} is not allowed here. Use only letters, digits and \`. _ - /\` in words without quotes.`,
        ja: `${codeSpan(chars)} はここに書けません。引用符なしで使えるのは英数字と \`. _ - /\` だけです。`,
      },
      { fixes },
    );
  },
  placeholder: (at) =>
    problem(at, 'placeholder', 'information', {
      en: 'Unexpected placeholder: drbdadm cannot read it. Replace it with the real value.',
      ja: 'プレースホルダーのようです。drbdadm はこのままでは読めないため、実際の値に置き換えてください。',
    }),
  longWord: (at) =>
    problem(at, 'word-too-long', 'error', {
      en: 'A word of more than 128 characters is not allowed in drbdadm. Use a shorter one.',
      ja: 'この語は drbdadm の上限の 128 文字を超えています。短くしてください。',
    }),
  longString: (at) =>
    problem(at, 'string-too-long', 'error', {
      en: 'A string of more than 255 characters is not allowed in drbdadm. Move a long command into a script.',
      ja: 'この文字列は drbdadm の上限の 255 文字を超えています。長いコマンドはスクリプトに移してください。',
    }),
};
