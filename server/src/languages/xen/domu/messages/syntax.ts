import { removal, replacement } from '../../../../base/fixes.ts';
import { insertText } from '../../../../base/messages.ts';
import type { Fix, Problem } from '../../../../base/problem.ts';
import { fix, insertBefore, problem, replace } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';
import type { Fault } from '../../../../syntax/lists/faults.ts';

/** What xl cannot read in the file of a guest. */

/** `written`: the text at the fault. */
export function unreadable(fault: Fault, written: string): Problem {
  const { message, fixes } = described(fault, written);
  return problem(fault, codes[fault.kind], 'error', message, { fixes: () => fixes });
}

const codes: Readonly<Record<Fault['kind'], string>> = {
  key: 'bad-key',
  'no-assign': 'missing-assign',
  'no-value': 'missing-argument',
  'bare-value': 'unquoted-value',
  'unclosed-string': 'unclosed-string',
  'unclosed-list': 'unclosed-list',
  escape: 'bad-escape',
  continuation: 'line-continuation',
  'no-comma': 'missing-comma',
  comma: 'extra-comma',
  extra: 'extra-argument',
  bracket: 'unexpected-bracket',
  'comment-end': 'comment-without-line-end',
};

function described(fault: Fault, written: string): { readonly message: Text; readonly fixes: readonly Fix[] } {
  const shown = codeSpan(written);
  const key = codeSpan(fault.keyword);
  switch (fault.kind) {
    case 'key':
      return { message: badKey(shown), fixes: keyFixes(fault, written) };
    case 'no-assign':
      return {
        message: {
          en: `Missing \`=\` after ${key}. Use \`KEY = VALUE\`.`,
          ja: `${key} の後に \`=\` がありません。\`キー = 値\` の形で書いてください。`,
        },
        fixes: [],
      };
    case 'no-value':
      return {
        message: {
          en: `Missing value for ${key}: it must be in the same line. Add a text in quotes, a number or a list.`,
          ja: `${key} の値がありません。同じ行に、引用符で囲んだ文字列、数値、リストのいずれかを書いてください。`,
        },
        fixes: [],
      };
    case 'bare-value':
      return bareValue(fault, written);
    case 'unclosed-string':
      return {
        message: {
          en: `Missing ${codeSpan(written[0] ?? '"')} at the end of the text: it must end in its line.`,
          ja: `文字列の終わりの ${codeSpan(written[0] ?? '"')} がありません。文字列は 1 行で閉じる必要があります。`,
        },
        fixes: [],
      };
    case 'unclosed-list':
      return {
        message: {
          en: `Missing \`]\` at the end of the list of ${key}.`,
          ja: `${key} のリストを閉じる \`]\` がありません。`,
        },
        fixes: [],
      };
    case 'escape':
      return {
        message: {
          en: `Unexpected escape ${shown}: xl rejects it. Use \`\\\\\` for a backslash.`,
          ja: `エスケープ ${shown} を xl は認識しません。バックスラッシュは \`\\\\\` と書いてください。`,
        },
        fixes: [
          fix(
            { en: 'Double the backslash', ja: 'バックスラッシュを重ねる' },
            [{ start: fault.start, end: fault.start, text: '\\' }],
            'suggestion',
          ),
        ],
      };
    case 'continuation':
      return {
        message: {
          en: `Unexpected ${shown} at the end of the line: a statement continues inside brackets only. Remove it, and join the lines elsewhere.`,
          ja: `行末の ${shown} は使えません。次の行に続けられるのは角括弧の中だけです。削除して、それ以外の場所では 1 行にまとめてください。`,
        },
        fixes: [removal(fault, '\\', 'suggestion')],
      };
    case 'no-comma':
      return {
        message: {
          en: `Missing \`,\` before ${shown} in the list of ${key}. Add it.`,
          ja: `${key} のリストで、${shown} の前に \`,\` がありません。追加してください。`,
        },
        fixes: [fix(insertText(','), [insertBefore(fault, ', ')], 'suggestion')],
      };
    case 'comma':
      return {
        message: {
          en: `Unexpected \`,\` in the list of ${key}: a value is missing before it. Remove it.`,
          ja: `${key} のリストに余分な \`,\` があります。前に値がないため、削除してください。`,
        },
        fixes: [removal(fault, ',', 'safe')],
      };
    case 'extra':
      return extra(fault, written);
    case 'bracket':
      return {
        message: {
          en: 'Unexpected `]`: no list is open. Remove it.',
          ja: '対応する `[` のない `]` があります。削除してください。',
        },
        fixes: [],
      };
    case 'comment-end':
      return {
        message: {
          en: 'Missing line end after the last comment: xl rejects the file. Add an empty line.',
          ja: '最後のコメントの後に改行がなく、xl がファイルを拒否します。改行を追加してください。',
        },
        fixes: [
          fix(
            { en: 'Add a line end', ja: '改行を追加する' },
            [{ start: fault.end, end: fault.end, text: '\n' }],
            'safe',
          ),
        ],
      };
  }
}

function badKey(shown: string): Text {
  return {
    en: `Unexpected characters in the key ${shown}. Use lower-case letters, digits, \`_\` and \`.\`, a letter first.`,
    ja: `キー ${shown} に使えない文字があります。xl のキーは英小文字で始まり、英小文字、数字、\`_\`、\`.\` だけを使えます。`,
  };
}

function keyFixes(fault: Fault, written: string): readonly Fix[] {
  if (/^[a-z][._0-9a-z]*:$/.test(written)) return [replacement(fault, `${written.slice(0, -1)} =`, 'safe')];
  const better = written
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
    .replaceAll('-', '_');
  return /^[a-z][._0-9a-z]*$/.test(better) && better !== written ? [replacement(fault, better, 'safe')] : [];
}

function bareValue(fault: Fault, written: string): { readonly message: Text; readonly fixes: readonly Fix[] } {
  const shown = codeSpan(written);
  const key = codeSpan(fault.keyword);
  if (/^(?:True|False|yes|no|on|off|true|false)$/.test(written)) {
    const number = /^(?:True|true|yes|on)$/.test(written) ? '1' : '0';
    return {
      message: {
        en: `Invalid value ${shown} for ${key}: expected \`1\` or \`0\`.`,
        ja: `${key} に ${shown} は指定できません。\`1\` または \`0\` を指定してください。`,
      },
      fixes: [replacement(fault, number, 'safe')],
    };
  }
  const size = /^(\d+)(?:([MG])i?B?)$/i.exec(written);
  if (size) {
    const number = String(Number(size[1]) * (/g/i.test(size[2]!) ? 1024 : 1));
    return {
      message: {
        en: `Invalid value ${shown} for ${key}: expected a number without a unit.`,
        ja: `${key} に ${shown} は指定できません。単位のない数値を指定してください。`,
      },
      fixes: [replacement(fault, number, 'safe')],
    };
  }
  const product = /^(\d{1,6})\*(\d{1,6})$/.exec(written);
  if (product)
    return {
      message: {
        en: `Invalid value ${shown} for ${key}: xl does not calculate. Replace it with the result.`,
        ja: `${key} に ${shown} は指定できません。xl は計算しないため、結果の数値を書いてください。`,
      },
      fixes: [replacement(fault, String(Number(product[1]) * Number(product[2])), 'safe')],
    };
  return {
    message: {
      en: `Missing quotes around ${shown}: xl takes a text in quotes, a number or a list.`,
      ja: `${shown} が引用符で囲まれていません。xl の値は、引用符で囲んだ文字列、数値、リストのいずれかです。`,
    },
    fixes: /^[-\w./:]+$/.test(written) ? [replacement(fault, `"${written}"`, 'suggestion')] : [],
  };
}

function extra(fault: Fault, written: string): { readonly message: Text; readonly fixes: readonly Fix[] } {
  const shown = codeSpan(written);
  if (/^[a-z][._0-9a-z]*=?/.test(written))
    return {
      message: {
        en: `Unexpected ${shown} after the value of ${codeSpan(fault.keyword)}. Move it to a separate line.`,
        ja: `${codeSpan(fault.keyword)} の値の後に ${shown} は書けません。別の行に移動してください。`,
      },
      fixes: [],
    };
  return {
    message: {
      en: `Unexpected ${shown} after the value of ${codeSpan(fault.keyword)}: a statement has one value. Remove it.`,
      ja: `${codeSpan(fault.keyword)} の値の後に余分な ${shown} があります。値は 1 つだけです。削除してください。`,
    },
    fixes: [],
  };
}

export function pythonCode(at: Span): Problem {
  return problem(at, 'python-code', 'error', {
    en: 'Unexpected Python code: xl reads assignments only (xm executed the file). Use the conversion to xl.cfg.',
    ja: 'Python のコードは使えません。xl が読むのは代入文だけです (xm はファイルを実行していました)。xl.cfg への変換を使ってください。',
  });
}

export function byteOrderMark(): Problem {
  const at = { start: 0, end: 1 };
  return problem(
    at,
    'byte-order-mark',
    'error',
    {
      en: 'Unexpected byte order mark at the beginning of the file: xl rejects it. Remove it.',
      ja: 'ファイルの先頭に BOM があり、xl がファイルを拒否します。削除してください。',
    },
    {
      fixes: () => [fix({ en: 'Remove the byte order mark', ja: 'BOM を削除する' }, [replace(at, '')], 'safe')],
    },
  );
}

export function crlf(at: Span): Problem {
  return problem(at, 'line-ends', 'error', {
    en: 'Unexpected line end CR LF: xl reads LF only. Set the line ends of the file to LF.',
    ja: '改行コードが CR LF です。xl が読めるのは LF だけです。ファイルの改行コードを LF に変更してください。',
  });
}
