/** The languages that every text of the product exists in. */
export type Locale = 'en' | 'ja';

/** One text in English and in Japanese. Markdown where it is documentation, plain where it is a message. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** The same words in both languages: names, numbers, code. */
export function same(text: string): Text {
  return { en: text, ja: text };
}

/** A Japanese text with more Japanese after it: code is set off by a space. */
export function spaced(ja: string): string {
  return ja.endsWith('`') ? `${ja} ` : ja;
}

/** What stands between two sentences of which the first has no full stop of its own. */
export const fullStop: Text = { en: '. ', ja: '。' };

/** Joins texts language by language. */
export function join(texts: readonly Text[], separator: string | Text = ''): Text {
  const between = typeof separator === 'string' ? same(separator) : separator;
  return { en: texts.map((t) => t.en).join(between.en), ja: texts.map((t) => t.ja).join(between.ja) };
}
