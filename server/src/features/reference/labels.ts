import type { Text } from '../../base/text.ts';

/** The headings and small words of the reference. */
export const words = {
  reference: { en: 'Reference', ja: 'リファレンス' },
  open: { en: 'Open Reference', ja: 'リファレンスを開く' },
  explain: { en: 'Explain This Problem', ja: 'この問題の説明を開く' },
  directives: { en: 'Directives', ja: 'ディレクティブ' },
  problems: { en: 'Problems', ja: '問題' },
  terms: { en: 'Terms', ja: '用語' },
  commands: { en: 'Commands', ja: 'コマンド' },
  exam: { en: 'Exam objectives', ja: '試験の出題範囲' },
  values: { en: 'Values', ja: '値' },
  places: { en: 'Where it may appear', ja: '書ける場所' },
  top: { en: 'top level', ja: '最上位' },
  example: { en: 'Example', ja: '例' },
  inside: { en: 'What it holds', ja: '中に書けるもの' },
  related: { en: 'See also', ja: '関連項目' },
  checks: { en: 'Problems reported about it', ja: '報告される問題' },
  about: { en: 'Reported about', ja: '対象' },
  why: { en: 'Why it matters', ja: '問題になる理由' },
  wrong: { en: 'Wrong', ja: '誤った書き方' },
  right: { en: 'Right', ja: '正しい書き方' },
  beside: { en: 'With this file in the same folder', ja: '同じフォルダに次のファイルがある場合' },
  target: { en: 'For this version', ja: '次のバージョンの場合' },
  path: { en: 'In this file', ja: '次のファイルの場合' },
  mode: { en: 'With this file mode', ja: '次のファイルモードの場合' },
  silence: { en: 'How to silence it', ja: '報告を止める方法' },
  weight: { en: 'Weight', ja: '重要度' },
  later: { en: 'In the successor exams (305, 306)', ja: '後継の試験(305、306)での番号' },
  other: { en: 'Other meanings', ja: 'ほかの意味' },
} satisfies Record<string, Text>;

/** How a problem is silenced: above the statement, or everywhere. */
export const silencing = {
  here: {
    en: 'A comment above the statement silences it there:',
    ja: '文の上にコメントを書くと、その文では報告されません。',
  },
  everywhere: {
    en: 'The setting `haConfig.severity` silences it everywhere, or gives it another severity:',
    ja: '設定 `haConfig.severity` では、すべての文で報告を止めたり、重要度を変えたりできます。',
  },
} satisfies Record<string, Text>;
