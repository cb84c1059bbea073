import type { Text } from './text.ts';

/** The messages of a document that is not read or checked to its end. */

export function tooDeep(levels: number): Text {
  return {
    en: `Unexpected block: more than ${levels} levels of nesting are not checked. Remove some of the blocks around it.`,
    ja: `このブロックは入れ子が ${levels} 段を超えているため、検査されません。外側のブロックを減らしてください。`,
  };
}

export function tooManyWords(words: number): Text {
  return {
    en: `Unexpected word: more than ${words} words of a statement are not checked. Remove some of them.`,
    ja: `この文は ${words} 語を超えているため、残りは検査されません。語を減らしてください。`,
  };
}

export const internalError: Text = {
  en: 'Unexpected error in ha-config: this file was not checked. Report it with the log of the language server.',
  ja: 'ha-config で予期しないエラーが発生したため、このファイルは検査されていません。言語サーバーのログを添えて報告してください。',
};

export const tooMuchWork: Text = {
  en: 'Unexpected amount of work: this file was not checked. Split it into several files.',
  ja: '処理量が上限を超えたため、このファイルは検査されていません。複数のファイルに分けてください。',
};
