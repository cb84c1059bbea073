import type { Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What lacks a part that it needs, or refers to what is not there. */

export function emptyOptions(word: Word): Problem {
  return problem(word, 'missing-argument', 'error', {
    en: `${codeSpan(word.text)} sets nothing. Add \`name=value\`, or remove the statement.`,
    ja: `${codeSpan(word.text)} に設定がありません。\`名前=値\` を追加するか、文を削除してください。`,
  });
}

export function emptyPermission(word: Word): Problem {
  return problem(word, 'empty-permission', 'warning', {
    en: `${codeSpan(word.text)} says nothing about what: add \`xpath:...\`, \`ref:...\` or another object.`,
    ja: `${codeSpan(word.text)} の対象がありません。\`xpath:...\` や \`ref:...\` などを続けて書いてください。`,
  });
}

export function unknownObject(word: Word, id: Word, suggestion: string | undefined): Problem {
  return problem(
    word,
    'undefined-reference',
    'warning',
    {
      en: `No statement of this file has the id ${codeSpan(id.text)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `このファイルに ID ${codeSpan(id.text)} を持つ文はありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion
        ? [
            fix(
              { en: `Change to ${suggestion}`, ja: `${suggestion} に変更する` },
              [replace(id, suggestion)],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}

export function attributeWithoutType(word: Word): Problem {
  return problem(word, 'missing-type', 'error', {
    en: `${codeSpan(word.text)} needs \`type:\` (or \`tag:\`) beside it, which says whose attribute it is.`,
    ja: `${codeSpan(word.text)} には、どの要素の属性かを示す \`type:\`(または \`tag:\`)が必要です。`,
  });
}

export function unknownReference(word: Word): Problem {
  return problem(word, 'undefined-reference', 'warning', {
    en: `${codeSpan(word.text)} is no id that stands before this place in the file, so there is nothing to take in.`,
    ja: `このファイルのこれより前に ID ${codeSpan(word.text)} がないため、参照先がありません。`,
  });
}

export function nothingAfterColon(
  at: Span,
  colon: Span,
  name: string,
  what: 'role' | 'action',
  severity: Severity,
): Problem {
  const [en, ja, like] = what === 'role' ? ['role', '役割', 'Master'] : ['action', '動作', 'start'];
  return problem(
    at,
    'missing-role',
    severity,
    {
      en: `No ${en} stands behind the colon. Write it, as in ${codeSpan(`${name}:${like}`)}, or remove the colon.`,
      ja: `コロンの後に${ja}がありません。${codeSpan(`${name}:${like}`)} のように書くか、コロンを削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the colon', ja: 'コロンを削除する' }, [replace(colon, '')], 'suggestion')] },
  );
}

export function targetWithoutValue(word: Word): Problem {
  return problem(word, 'missing-value', 'warning', {
    en: `${codeSpan(word.text)} has no value, so it is read as the name of a device. Write ${codeSpan(`${word.text}=VALUE`)}.`,
    ja: `${codeSpan(word.text)} に値がないため、フェンシングデバイスの名前として解釈されます。${codeSpan(`${word.text}=値`)} と書いてください。`,
  });
}

/** `cut`: what goes where the word is left out; undefined where its contents would be left. */
export function listWithoutId(word: Word, cut: Span | undefined): Problem {
  return problem(
    word,
    'missing-argument',
    'error',
    {
      en: '`operations` lacks its id: write `operations $id=ID`, or leave the word out.',
      ja: '`operations` に ID がありません。`operations $id=ID` と書くか、この語を削除してください。',
    },
    {
      fixes: cut ? [fix({ en: 'Remove it', ja: '削除する' }, [replace(cut, '')], 'suggestion')] : [],
    },
  );
}

export function extraWithReference(at: Span, name: string): Problem {
  return problem(at, 'beside-reference', 'error', {
    en: `${codeSpan(name)} cannot stand behind \`$id-ref\`: a list is either taken in or written. Open a second list of the same kind for it.`,
    ja: `\`$id-ref\` の後に ${codeSpan(name)} は書けません。リストは参照するか、自分で書くかのどちらかです。同じ種類のリストをもう 1 つ書いてください。`,
  });
}
