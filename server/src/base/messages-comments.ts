import { changeTo, removeText } from './messages.ts';
import type { Edit, Problem } from './problem.ts';
import { fix, problem, replace } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';

/** Problems of comments that this checker reads: `ha-target`, `ha-ignore`. */

export function missingTarget(at: Span, example: string): Problem {
  return problem(at, 'invalid-target', 'warning', {
    en: `Missing version after \`ha-target\`. Use the form ${codeSpan(example)}.`,
    ja: `\`ha-target\` の後にバージョンがありません。${codeSpan(example)} の形式で指定してください。`,
  });
}

export function missingVersion(at: Span, product: string, example: string): Problem {
  return problem(at, 'invalid-target', 'warning', {
    en: `Missing version of ${codeSpan(product)}. Use the form ${codeSpan(example)}.`,
    ja: `${codeSpan(product)} のバージョンがありません。${codeSpan(example)} の形式で指定してください。`,
  });
}

/** `known`: those that matter in the file. `isKnown`: it matters in other files. */
export function otherTarget(
  at: Span,
  product: string,
  known: readonly string[],
  isKnown: boolean,
  near: string | undefined,
): Problem {
  const list = known.map(codeSpan).join(', ');
  const fixes = near === undefined ? [] : [fix(changeTo(near), [replace(at, near)], 'suggestion')];
  if (!known.length)
    return problem(at, 'invalid-target', 'warning', {
      en: `${codeSpan(product)} has no effect: no version matters in this file. Remove it.`,
      ja: `このファイルはバージョンに依存しないため、${codeSpan(product)} は無効です。削除してください。`,
    });
  if (isKnown)
    return problem(at, 'invalid-target', 'warning', {
      en: `${codeSpan(product)} has no effect in this file. Use one of: ${list}.`,
      ja: `このファイルでは ${codeSpan(product)} は無効です。指定できる製品: ${list}。`,
    });
  return problem(
    at,
    'invalid-target',
    'warning',
    {
      en: `Unknown product ${codeSpan(product)}.${near === undefined ? '' : ` Did you mean ${codeSpan(near)}?`} Known here: ${list}.`,
      ja: `製品 ${codeSpan(product)} はありません。${near === undefined ? '' : `${codeSpan(near)} ではありませんか?`}指定できる製品: ${list}。`,
    },
    { fixes },
  );
}

export function unknownTargetVersion(at: Span, product: string, version: string, known: readonly string[]): Problem {
  return problem(at, 'invalid-target', 'warning', {
    en: `Unknown version ${codeSpan(version)} of ${codeSpan(product)}. Known versions: ${known.join(', ')}.`,
    ja: `${codeSpan(product)} のバージョン ${codeSpan(version)} はありません。指定できるバージョン: ${known.join(', ')}。`,
  });
}

export function duplicateTarget(at: Span, product: string): Problem {
  return problem(at, 'invalid-target', 'warning', {
    en: `Duplicate ${codeSpan(product)}: the first version counts. Remove one of them.`,
    ja: `${codeSpan(product)} が重複しており、最初のバージョンが有効です。どちらかを削除してください。`,
  });
}

/** `edits`: they take the codes out of the comment. */
export function unusedIgnore(at: Span, code: string, edits: readonly Edit[]): Problem {
  return problem(
    at,
    'unused-ignore',
    'information',
    {
      en: `${codeSpan(code)} has no effect: there is no such problem to ignore here. Remove it.`,
      ja: `無視する対象の問題 ${codeSpan(code)} がここにはないため、効果がありません。削除してください。`,
    },
    {
      tag: 'unnecessary',
      fixes: [fix(removeText(code), edits, 'suggestion')],
    },
  );
}
