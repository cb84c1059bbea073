import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';
import { fix, problem } from './syntax.ts';

/** What is wrong with `xml` statements. */

export function needlessQuotes(word: Word): Problem {
  return problem(
    word,
    'xml-quotes',
    'error',
    'No quotes go around the element where a file is loaded. Remove them.',
    '読み込み用のファイルでは、要素全体を引用符で囲みません。引用符を削除してください。',
    [
      fix(
        'Remove the quotes',
        '引用符を削除する',
        { start: word.start, end: word.start + 1, text: '' },
        { start: word.end - 1, end: word.end, text: '' },
      ),
    ],
  );
}

export function lostQuotes(word: Word): Problem {
  return problem(
    word,
    'xml-quotes',
    'error',
    'In a script the shell takes the quotes inside the element away. Put the whole element between single quotes.',
    'スクリプトでは、要素の中の引用符がシェルによって取り除かれます。要素全体を単一引用符で囲んでください。',
    word.text.includes("'")
      ? []
      : [
          fix(
            'Put it between quotes',
            '引用符で囲む',
            { start: word.start, end: word.start, text: "'" },
            { start: word.end, end: word.end, text: "'" },
          ),
        ],
  );
}

export function badXml(word: Word): Problem {
  return problem(
    word,
    'bad-xml',
    'error',
    'This is not one well-formed XML element. Close what is open, and write one element to a statement.',
    '整形式の XML 要素ではありません。閉じていない要素を閉じ、1 つの文に 1 つの要素を書いてください。',
  );
}

export function missingId(word: Word, tag: string): Problem {
  return problem(
    word,
    'missing-id',
    'error',
    `\`<${tag}>\` needs an id: \`<${tag} id="..." ...>\`.`,
    `\`<${tag}>\` には ID が必要です(\`<${tag} id="..." ...>\`)。`,
  );
}

export function takenId(at: Span, id: string, before: Word): Problem {
  return {
    ...problem(
      at,
      'duplicate-id',
      'error',
      `The id \`${id}\` is given twice. Choose another.`,
      `ID \`${id}\` が重複しています。別の名前にしてください。`,
    ),
    related: [
      { start: before.start, end: before.end, message: { en: 'First defined here.', ja: '最初の定義はここです。' } },
    ],
  };
}

export function undefinedResource(at: Span, name: string, near: string | undefined): Problem {
  return problem(
    at,
    'undefined-name',
    'error',
    `No resource is named \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
    `リソース \`${name}\` は定義されていません。${near ? `\`${near}\` の誤りではありませんか。` : ''}`,
    near ? [fix(`Change to ${near}`, `${near} に変更する`, { start: at.start, end: at.end, text: near })] : [],
  );
}
