import { codeSpan } from './sinks.ts';
import type { Text } from './text.ts';

/** What is wrong with a project's file, or with the version that a file or a command line asks for. */

export function unknownProduct(product: string, suggestion: string | undefined, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    en: `Unknown product ${codeSpan(product)}.${didYouMean(suggestion).en} Known products: ${list}.`,
    ja: `製品 ${codeSpan(product)} はありません。${didYouMean(suggestion).ja}指定できる製品: ${list}。`,
  };
}

export function unknownVersion(product: string, version: string, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    en: `Unknown version ${codeSpan(version)} of ${product}. Known versions: ${list}.`,
    ja: `${product} のバージョン ${codeSpan(version)} はありません。指定できるバージョン: ${list}。`,
  };
}

export function unknownKey(key: string, suggestion: string | undefined): Text {
  return {
    en: `Unknown key ${codeSpan(key)}.${didYouMean(suggestion).en}`,
    ja: `キー ${codeSpan(key)} はありません。${didYouMean(suggestion).ja}`,
  };
}

export function unknownCode(code: string, suggestion: string | undefined): Text {
  return {
    en: `Unknown problem code ${codeSpan(code)}.${didYouMean(suggestion).en}`,
    ja: `問題のコード ${codeSpan(code)} はありません。${didYouMean(suggestion).ja}`,
  };
}

export function duplicateKey(key: string): Text {
  return {
    en: `Duplicate key ${codeSpan(key)}: the last one counts. Remove one of them.`,
    ja: `キー ${codeSpan(key)} が重複しており、最後のものが有効です。どちらかを削除してください。`,
  };
}

/** `expected`: code. */
export function wrongValue(key: string, value: string, expected: string): Text {
  return {
    en: `Invalid value ${codeSpan(value)} for ${codeSpan(key)}: expected ${expected}.`,
    ja: `${codeSpan(key)} の値 ${codeSpan(value)} は無効です。指定できる値: ${expected}。`,
  };
}

export function notAnObject(): Text {
  return {
    en: 'Unexpected value: expected a JSON object. Use the form `{ "targets": { ... } }`.',
    ja: 'JSON のオブジェクトではありません。`{ "targets": { ... } }` の形式にしてください。',
  };
}

/** `found`: what is there; empty at the end of the text. */
export function notJson(found: string, expected: 'value' | 'key' | ':' | ',' | 'end'): Text {
  const what = expectations[expected];
  if (found === '')
    return {
      en: `Unexpected end of the file: expected ${what.en}. Add it; until then none of this file counts.`,
      ja: `ファイルが途中で終わっています (必要なもの: ${what.ja})。追加してください。それまでこのファイルの設定は無効です。`,
    };
  return {
    en: `Unexpected ${codeSpan(found)}: expected ${what.en}. Make it valid JSON; until then none of this file counts.`,
    ja: `${codeSpan(found)} は不正です (必要なもの: ${what.ja})。正しい JSON にしてください。それまでこのファイルの設定は無効です。`,
  };
}

const expectations: Readonly<Record<'value' | 'key' | ':' | ',' | 'end', Text>> = {
  value: { en: 'a value', ja: '値' },
  key: { en: 'a key in double quotes', ja: '二重引用符で囲んだキー' },
  ':': { en: '`:`', ja: '`:`' },
  ',': { en: '`,` or a closing bracket', ja: '`,` または閉じ括弧' },
  end: { en: 'the end of the file', ja: 'ファイルの終わり' },
};

function didYouMean(suggestion: string | undefined): Text {
  if (suggestion === undefined) return { en: '', ja: '' };
  return { en: ` Did you mean ${codeSpan(suggestion)}?`, ja: `${codeSpan(suggestion)} ではありませんか?` };
}
