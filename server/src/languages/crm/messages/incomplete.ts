import { replacement } from '../../../base/fixes.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What lacks a part that it needs, or refers to what is not there. */

export function emptyOptions(word: Word): Problem {
  return problem(word, 'missing-argument', 'error', {
    en: `Missing option in ${codeSpan(word.text)}. Add \`name=value\`, or remove the statement.`,
    ja: `${codeSpan(word.text)} に設定がありません。\`名前=値\` を追加するか、文を削除してください。`,
  });
}

export function emptyPermission(word: Word): Problem {
  return problem(word, 'empty-permission', 'warning', {
    en: `Missing target of ${codeSpan(word.text)}. Add \`xpath:...\`, \`ref:...\` or another object.`,
    ja: `${codeSpan(word.text)} の対象がありません。\`xpath:...\`、\`ref:...\` などを追加してください。`,
  });
}

export function unknownObject(word: Word, id: Word, suggestion: string | undefined): Problem {
  return problem(
    word,
    'undefined-reference',
    'warning',
    {
      en: `Undefined id ${codeSpan(id.text)} in this file.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `このファイルに ID ${codeSpan(id.text)} を持つ文はありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion ? [replacement(id, suggestion, 'suggestion')] : [],
    },
  );
}

export function attributeWithoutType(word: Word): Problem {
  return problem(word, 'missing-type', 'error', {
    en: `${codeSpan(word.text)} requires \`type:\` or \`tag:\`. Add it to select the elements that have the attribute.`,
    ja: `${codeSpan(word.text)} には、どの要素の属性かを示す \`type:\` または \`tag:\` が必要です。追加してください。`,
  });
}

export function unknownReference(word: Word): Problem {
  return problem(word, 'undefined-reference', 'warning', {
    en: `Undefined id ${codeSpan(word.text)}: nothing above has it. Move the definition up, or correct the id.`,
    ja: `ID ${codeSpan(word.text)} はこれより前で定義されていません。定義を前に移すか、ID を修正してください。`,
  });
}

export function nothingAfterColon(
  at: Span,
  colon: Span,
  name: string,
  what: 'role' | 'action',
  severity: Severity,
): Problem {
  const [en, ja, like] = what === 'role' ? ['role', 'ロール', 'Master'] : ['action', 'アクション', 'start'];
  return problem(
    at,
    'missing-role',
    severity,
    {
      en: `Missing ${en} after the colon. Use ${codeSpan(`${name}:${like}`)}, or remove the colon.`,
      ja: `コロンの後に${ja}がありません。${codeSpan(`${name}:${like}`)} のように書くか、コロンを削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the colon', ja: 'コロンを削除する' }, [replace(colon, '')], 'suggestion')] },
  );
}

export function targetWithoutValue(word: Word): Problem {
  return problem(word, 'missing-value', 'warning', {
    en: `Missing value for ${codeSpan(word.text)}: it is read as the name of a device. Use ${codeSpan(`${word.text}=VALUE`)}.`,
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
      en: 'Missing id of `operations`. Use `operations $id=ID`, or remove the word.',
      ja: '`operations` に ID がありません。`operations $id=ID` と書くか、この語を削除してください。',
    },
    {
      fixes: cut ? [fix({ en: 'Remove it', ja: '削除する' }, [replace(cut, '')], 'suggestion')] : [],
    },
  );
}

export function extraWithReference(at: Span, name: string): Problem {
  return problem(at, 'beside-reference', 'error', {
    en: `${codeSpan(name)} is not allowed after \`$id-ref\`: a list is either referenced or written out. Add a second list of the same kind for it.`,
    ja: `\`$id-ref\` の後に ${codeSpan(name)} は書けません。リストは、参照するか内容を書くかのどちらかです。同じ種類のリストをもう 1 つ追加してください。`,
  });
}
