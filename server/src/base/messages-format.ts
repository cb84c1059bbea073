import type { Text } from './text.ts';

/** Why a document is not formatted. `line`: 1-based. */
export function syntaxErrors(count: number, line: number): Text {
  const errors = count === 1 ? 'is a syntax error' : `are ${count} syntax errors, the first`;
  return {
    en: `Formatting requires a file without syntax errors: there ${errors} in line ${line}.`,
    ja: `構文エラーのあるファイルは整形できません。${count === 1 ? '' : `${count} 個あり、最初のものは `}${line} 行目${count === 1 ? 'にあります' : 'です'}。`,
  };
}

export function notUnderstood(line: number): Text {
  return {
    en: `Formatting has no effect on this file: near line ${line} its layout cannot be changed safely.`,
    ja: `このファイルは整形されません。${line} 行目付近のレイアウトは、意味を変えずに変更できません。`,
  };
}
