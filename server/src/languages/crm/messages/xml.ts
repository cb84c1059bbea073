import { firstDefined } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, insertBefore, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with `xml` statements. */

export function needlessQuotes(word: Word): Problem {
  return problem(
    word,
    'xml-quotes',
    'error',
    {
      en: 'No quotes go around the element where a file is loaded. Remove them.',
      ja: '読み込み用のファイルでは、要素全体を引用符で囲みません。引用符を削除してください。',
    },
    {
      fixes: [
        fix(
          { en: 'Remove the quotes', ja: '引用符を削除する' },
          [
            { start: word.start, end: word.start + 1, text: '' },
            { start: word.end - 1, end: word.end, text: '' },
          ],
          'suggestion',
        ),
      ],
    },
  );
}

export function lostQuotes(word: Word): Problem {
  return problem(
    word,
    'xml-quotes',
    'error',
    {
      en: 'In a script the shell takes the quotes inside the element away. Put the whole element between single quotes.',
      ja: 'スクリプトでは、要素の中の引用符がシェルによって取り除かれます。要素全体を単一引用符で囲んでください。',
    },
    {
      fixes: word.text.includes("'")
        ? []
        : [
            fix(
              { en: 'Put it between quotes', ja: '引用符で囲む' },
              [insertBefore(word, "'"), insertAfter(word, "'")],
              'suggestion',
            ),
          ],
    },
  );
}

export function badXml(word: Word): Problem {
  return problem(word, 'bad-xml', 'error', {
    en: 'This is not one well-formed XML element. Close what is open, and write one element to a statement.',
    ja: '整形式の XML 要素ではありません。閉じていない要素を閉じ、1 つの文に 1 つの要素を書いてください。',
  });
}

export function missingId(word: Word, tag: string): Problem {
  return problem(word, 'missing-id', 'error', {
    en: `${codeSpan(`<${tag}>`)} needs an id: ${codeSpan(`<${tag} id="..." ...>`)}.`,
    ja: `${codeSpan(`<${tag}>`)} には ID が必要です(${codeSpan(`<${tag} id="..." ...>`)})。`,
  });
}

export function takenId(at: Span, id: string, before: Word): Problem {
  return problem(
    at,
    'duplicate-id',
    'error',
    {
      en: `The id ${codeSpan(id)} is given twice. Choose another.`,
      ja: `ID ${codeSpan(id)} が重複しています。別の名前にしてください。`,
    },
    { related: [related(before, firstDefined)] },
  );
}

export function undefinedResource(at: Span, name: string, suggestion: string | undefined): Problem {
  return problem(
    at,
    'undefined-name',
    'error',
    {
      en: `No resource is named ${codeSpan(name)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `リソース ${codeSpan(name)} は定義されていません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion
        ? [
            fix(
              { en: `Change to ${suggestion}`, ja: `${suggestion} に変更する` },
              [replace(at, suggestion)],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}
