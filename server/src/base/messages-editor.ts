import type { Problem } from './problem.ts';
import { problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** What an editor shows besides the problems themselves. */

/** Represents the problems that an editor is not shown. */
export function moreProblems(at: Span, count: number): Problem {
  return problem(at, 'more-problems', 'information', {
    en: `${count} more problems are not shown. Fix the others first.`,
    ja: `ほかに ${count} 件の問題がありますが、表示していません。先に表示されている問題を修正してください。`,
  });
}

export function ignoreHere(code: string): Text {
  return { en: `Ignore ${codeSpan(code)} here`, ja: `ここでは ${codeSpan(code)} を無視する` };
}

/** Writes into the file of the project. */
export function ignoreInFolder(code: string): Text {
  return { en: `Ignore ${codeSpan(code)} in this folder`, ja: `このフォルダでは ${codeSpan(code)} を無視する` };
}

/** Opens the two files side by side. */
export function compareWith(node: string): Text {
  return {
    en: `Compare with the file of ${codeSpan(node)}`,
    ja: `${codeSpan(node)} のファイルと比較`,
  };
}

/** Opens a list: here, in this file, in this folder. */
export function ignoreAsk(): Text {
  return { en: 'Ignore...', ja: '無視する...' };
}

export function fixAllSafe(): Text {
  return { en: 'Fix all problems that have a safe fix', ja: '安全に修正できる問題をすべて修正' };
}

export function organizeStatements(): Text {
  return { en: 'Sort statements', ja: '文を並べ替え' };
}

/** Where a link leads to the first of several files. */
export function severalFiles(count: number): Text {
  return {
    en: `Opens the first of ${count} files. Go to Definition lists them all.`,
    ja: `${count} 個のファイルのうち先頭を開きます。「定義へ移動」ですべてを一覧できます。`,
  };
}
