import { changeTo, insertText } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertBefore, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What a shell makes of the lines of a file. */

/** `name`: the key without a colon after it. `line`: what the line becomes. */
export function missingEquals(
  keyword: Word,
  name: string | undefined,
  line: (Span & { readonly value: string }) | '' | undefined,
): Problem {
  const key = codeSpan(name ?? keyword.text);
  return problem(
    keyword,
    'missing-equals',
    'warning',
    {
      en: `Missing \`=\` after ${key}. Add it without spaces around it; the shell runs this line as a command.`,
      ja: `${key} の後ろに \`=\` がありません。前後に空白を入れずに追加してください。シェルはこの行をコマンドとして実行します。`,
    },
    {
      fixes:
        name && line
          ? [
              fix(
                changeTo(`${name}=${quoted(line.value)}`),
                [replace(line, `${name}=${quoted(line.value)}`)],
                'suggestion',
              ),
            ]
          : [],
    },
  );
}

/** A key that is only read with a number behind it. */
export function missingNumber(keyword: Word, right: string): Problem {
  return problem(
    keyword,
    'missing-number',
    'warning',
    {
      en: `${codeSpan(keyword.text)} has no effect without a number. Use ${codeSpan(right)}.`,
      ja: `${codeSpan(keyword.text)} は番号がないと使われません。${codeSpan(right)} と書いてください。`,
    },
    { fixes: [fix(changeTo(right), [replace(keyword, right)], 'suggestion')] },
  );
}

/** An array of bash. */
export function arrayValue(at: Span, key: string): Problem {
  return problem(at, 'array-value', 'warning', {
    en: `Unexpected array for ${codeSpan(key)}. Use one value: the network scripts take the first one, and NetworkManager skips the line.`,
    ja: `${codeSpan(key)} に配列は使えません。値を 1 つにしてください。ネットワークスクリプトは最初の値だけを使い、NetworkManager は行を読み飛ばします。`,
  });
}

/** `length`: of the `;` and what is around it. */
export function secondStatement(at: Span, length: number): Problem {
  return problem(
    at,
    'second-statement',
    'warning',
    {
      en: 'Unexpected text after `;`. Move it to a separate line: the shell reads both, and NetworkManager skips the line.',
      ja: '`;` の後ろに文字があります。別の行に移動してください。シェルは両方を読みますが、NetworkManager は行を読み飛ばします。',
    },
    {
      fixes: [
        fix(
          { en: 'Move to its own line', ja: '別の行に移動する' },
          [replace({ start: at.start, end: at.start + length }, '\n')],
          'suggestion',
        ),
      ],
    },
  );
}

export function severalLines(at: Span, key: string): Problem {
  return problem(at, 'several-lines', 'warning', {
    en: `Unexpected line break in the value of ${codeSpan(key)}. Use one line: the shell reads up to the closing quote, and NetworkManager skips the line.`,
    ja: `${codeSpan(key)} の値の途中に改行があります。1 行で書いてください。シェルは閉じる引用符まで読みますが、NetworkManager は行を読み飛ばします。`,
  });
}

export function spaceAroundEquals(at: Span, key: string, value: string, whole: Span): Problem {
  const right = `${key}=${quoted(value)}`;
  return problem(
    at,
    'space-around-equals',
    'error',
    {
      en: `Unexpected space around \`=\`. Remove it: the shell runs a command here, and ${codeSpan(key)} stays unset; NetworkManager skips the line.`,
      ja: `\`=\` の前後に空白があります。削除してください。シェルはコマンドとして実行するため ${codeSpan(key)} は設定されず、NetworkManager も行を読み飛ばします。`,
    },
    {
      fixes: [fix({ en: 'Remove the space', ja: '空白を削除する' }, [replace(whole, right)], 'suggestion')],
      hides: 'statement',
    },
  );
}

/** A value as one word of a shell. */
function quoted(value: string): string {
  return /\s/.test(value) && !/^(["']).*\1$/.test(value) && !value.includes('"') ? `"${value}"` : value;
}

export function unquotedSpace(at: Span, key: string, { value, span }: { value: string; span: Span }): Problem {
  const isPlain = !/["'#\\$`]/.test(value);
  return problem(
    at,
    'unquoted-space',
    'error',
    {
      en: `Unexpected text after the value of ${codeSpan(key)}. Add quotes: the shell runs it as a command, so ${codeSpan(key)} stays unset.`,
      ja: `${codeSpan(key)} の値の後ろに余分な文字があります。値全体を引用符で囲んでください。シェルはコマンドとして実行するため、${codeSpan(key)} は設定されません。`,
    },
    {
      fixes: isPlain
        ? [fix({ en: 'Add quotes', ja: '引用符で囲む' }, [replace(span, `"${value}"`)], 'suggestion')]
        : [],
      hides: 'statement',
    },
  );
}

export function unclosedQuote(at: Span, quote: string, end: number): Problem {
  return problem(
    at,
    'unclosed-quote',
    'error',
    {
      en: `Missing closing ${codeSpan(quote)}. Add it; otherwise the shell cannot read the file, and NetworkManager skips the line.`,
      ja: `閉じる ${codeSpan(quote)} がありません。追加してください。このままではシェルがファイルを読めず、NetworkManager は行を読み飛ばします。`,
    },
    {
      fixes: [fix(insertText(quote), [insertBefore({ start: end, end }, quote)], 'suggestion')],
      hides: 'statement',
    },
  );
}

export function shellMark(at: Span, mark: string): Problem {
  return problem(at, 'shell-mark', 'error', {
    en: `Unexpected ${codeSpan(mark)}: it has a meaning in the shell. Add quotes around the value.`,
    ja: `${codeSpan(mark)} はシェルの記号とみなされます。値を引用符で囲んでください。`,
  });
}

export function carriageReturn(at: Span): Problem {
  return problem(at, 'carriage-return', 'warning', {
    en: 'Unexpected carriage return at the end of the line. Remove it: the shell takes it for a part of the value.',
    ja: '行末に復帰文字 (CR) があります。シェルが値の一部とみなすため、削除してください。',
  });
}

export function backupFile(at: Span, name: string): Problem {
  return problem(at, 'backup-file', 'information', {
    en: `The file ${codeSpan(name)} has no effect: both readers pass over names with this ending.`,
    ja: `${codeSpan(name)} は使われません。この末尾を持つ名前は、どちらのプログラムも読み飛ばします。`,
  });
}
