import { changeTo, removeText } from './messages.ts';
import type { Applicability, Edit, Fix, Problem, Severity } from './problem.ts';
import { type Extras, problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

interface TypoMessage {
  readonly message: Text;
  readonly title: Text;
}

const ordinary: Text = { en: 'Change to ASCII (half-width) characters', ja: '半角文字に変更する' };

/** The message for a stretch that is written as another tool, keyboard or editor would write it. */
export function typo(kind: string, text: string, reading: string, terminator: string | undefined): TypoMessage {
  const shown = text.trim();
  switch (kind) {
    case 'byte-order-mark':
      return {
        message: {
          en: 'Unexpected byte order mark: it is read as part of the first word. Save the file as UTF-8 without it.',
          ja: 'ファイルの先頭に BOM があり、最初の単語の一部とみなされます。BOM なしの UTF-8 で保存してください。',
        },
        title: { en: 'Remove the byte order mark', ja: 'BOM を削除する' },
      };
    case 'comment-mark':
      return {
        message: {
          en: `Unexpected ${codeSpan(shown)}: it does not start a comment here. Use \`#\`.`,
          ja: `${codeSpan(shown)} ではコメントになりません。\`#\` で始めてください。`,
        },
        title: changeTo('#'),
      };
    case 'stray-separator':
      return {
        message: {
          en: `Unexpected ${codeSpan(shown)} between a keyword and its value. Use a space.`,
          ja: `キーワードと値の間に ${codeSpan(shown)} は不要です。空白で区切ってください。`,
        },
        title: { en: 'Change to a space', ja: '空白に変更する' },
      };
    case 'wrong-terminator':
      return terminator === undefined
        ? {
            message: {
              en: `Unexpected ${codeSpan(shown)} at the end of the line: it becomes part of the value. Remove it.`,
              ja: `行末の ${codeSpan(shown)} は不要です。値の一部とみなされるため、削除してください。`,
            },
            title: removeText(shown),
          }
        : {
            message: {
              en: `Unexpected ${codeSpan(shown)}: a statement ends with ${codeSpan(terminator)}. Use ${codeSpan(terminator)}.`,
              ja: `文の終わりに ${codeSpan(shown)} は使えません。${codeSpan(terminator)} で終えてください。`,
            },
            title: changeTo(terminator),
          };
    default:
      return { message: lookAlike(text, reading.trim()), title: ordinary };
  }
}

function lookAlike(text: string, reading: string): Text {
  const shown = text.trim();
  if (!shown)
    return text.includes('\u3000')
      ? {
          en: 'Unexpected full-width space: it does not separate words. Use an ordinary space.',
          ja: '全角空白は区切りになりません。半角の空白を使ってください。',
        }
      : {
          en: 'Unexpected no-break space: it does not separate words. Use an ordinary space.',
          ja: 'ノーブレークスペースは区切りになりません。通常の空白を使ってください。',
        };
  // Letters and digits may be part of a secret.
  if (/[\p{L}\p{N}]/u.test(shown))
    return {
      en: 'Unexpected full-width characters. Use ASCII (half-width) characters.',
      ja: '全角文字は使えません。半角文字で書いてください。',
    };
  if (/^["']/.test(reading))
    return {
      en: 'Unexpected typographic quotation marks. Use `"`.',
      ja: '引用符が半角ではありません。半角の `"` で書いてください。',
    };
  return {
    en: `Unexpected ${codeSpan(shown)}: it is not the ASCII character ${codeSpan(reading)}. Use ${codeSpan(reading)}.`,
    ja: `${codeSpan(shown)} は半角文字ではありません。半角の ${codeSpan(reading)} で書いてください。`,
  };
}

/** One fix for all typos of a document. */
export function fixAll(edits: readonly Edit[], applicability: Applicability): Fix {
  return {
    title: { en: 'Fix all characters of this kind in the file', ja: 'ファイル内の同じ種類の誤りをすべて修正する' },
    edits,
    applicability,
  };
}

/** `100 M`: a value with a space in it. `joined`: what it is without. */
export function separatedValue(
  at: Span & { readonly text: string },
  severity: Severity,
  directive: string | undefined,
  joined: string,
  fixes: Extras['fixes'],
): Problem {
  const subject =
    directive === undefined
      ? { en: '', ja: '' }
      : { en: ` in ${codeSpan(directive)}`, ja: `${codeSpan(directive)} の` };
  const message = {
    en: `Unexpected space before ${codeSpan(at.text)}${subject.en}. Use ${codeSpan(joined)}.`,
    ja: `${subject.ja}${codeSpan(at.text)} の前に余分な空白があります。${codeSpan(joined)} と続けて書いてください。`,
  };
  return problem(at, 'extra-argument', severity, message, { fixes });
}
