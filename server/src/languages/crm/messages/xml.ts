import { replacement } from '../../../base/fixes.ts';
import { firstDefined } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, insertBefore, problem, related } from '../../../base/report.ts';
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
      en: 'Unexpected quotes around the element: a file that crmsh loads has none. Remove them.',
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
      en: 'Missing quotes around the element: the shell removes those inside it. Add single quotes around the whole element.',
      ja: '要素全体を囲む引用符がないため、中の引用符がシェルによって取り除かれます。要素全体を単一引用符で囲んでください。',
    },
    {
      fixes: word.text.includes("'")
        ? []
        : [
            fix(
              { en: 'Add single quotes', ja: '単一引用符で囲む' },
              [insertBefore(word, "'"), insertAfter(word, "'")],
              'suggestion',
            ),
          ],
    },
  );
}

export function badXml(word: Word): Problem {
  return problem(word, 'bad-xml', 'error', {
    en: 'A statement requires exactly one well-formed XML element. Add missing end tags, and use one statement for each element.',
    ja: '1 つの文には、整形式の XML 要素が 1 つだけ必要です。閉じていない要素を閉じ、要素ごとに文を分けてください。',
  });
}

export function missingId(word: Word, tag: string): Problem {
  return problem(word, 'missing-id', 'error', {
    en: `Missing id in ${codeSpan(`<${tag}>`)}. Use ${codeSpan(`<${tag} id="..." ...>`)}.`,
    ja: `${codeSpan(`<${tag}>`)} に ID がありません。${codeSpan(`<${tag} id="..." ...>`)} のように書いてください。`,
  });
}

export function takenId(at: Span, id: string, before: Word): Problem {
  return problem(
    at,
    'duplicate-id',
    'error',
    {
      en: `Duplicate id ${codeSpan(id)}. Rename one of them.`,
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
      en: `Undefined resource ${codeSpan(name)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `リソース ${codeSpan(name)} は定義されていません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion ? [replacement(at, suggestion, 'suggestion')] : [],
    },
  );
}
