import { join, type Text } from './text.ts';

/** Every message of the generic checks, in both languages. What a language alone can say is in its own `messages.ts`. */

export function unknownDirective(keyword: string, scope: Text | undefined, near: string | undefined): Text {
  return join([
    {
      en: `\`${keyword}\` is not known ${scope ? `in ${scope.en}` : 'here'}.`,
      ja: `\`${keyword}\` は${scope ? `${scope.ja}では` : 'ここでは'}使えない名前です。`,
    },
    near ? didYouMean(near) : { en: '', ja: '' },
  ]);
}

export function didYouMean(near: string): Text {
  return { en: ` Did you mean \`${near}\`?`, ja: `\`${near}\` の誤りではありませんか。` };
}

export function misplacedDirective(keyword: string, scopes: readonly string[]): Text {
  const list = scopes.map((scope) => `\`${scope}\``);
  return {
    en: `\`${keyword}\` is in the wrong place: it belongs ${list.map((s) => `in ${s}`).join(' or ')}.`,
    ja: `\`${keyword}\` の位置が違います。${list.join(' または ')} の中に書いてください。`,
  };
}

/** In the top scope, for `misplacedDirective`. */
export const topScope = 'top level';

export function badValue(value: string, directive: string | undefined, expected: Text, near: string | undefined): Text {
  const subject =
    directive === undefined
      ? { en: ' here', ja: 'この位置に' }
      : { en: ` for \`${directive}\``, ja: `\`${directive}\` に` };
  return join([
    {
      en: `${value ? `\`${value}\`` : 'An empty value'} is not allowed${subject.en}: ${expected.en} is expected.`,
      ja: `${subject.ja}${value ? ` \`${value}\` ` : '空の値'}は指定できません。${expected.ja}を指定してください。`,
    },
    near ? didYouMean(near) : { en: '', ja: '' },
  ]);
}

export function missingArgument(directive: string, expected: Text): Text {
  return {
    en: `\`${directive}\` lacks a value: ${expected.en} is expected.`,
    ja: `\`${directive}\` の値がありません。${expected.ja}を指定してください。`,
  };
}

export function incomplete(directive: string, expected: Text, example: string | undefined): Text {
  const asIn =
    example === undefined ? { en: '', ja: '' } : { en: `, as in \`${example}\``, ja: `(例: \`${example}\`)` };
  return {
    en: `\`${directive}\` is not complete: ${expected.en} is expected next${asIn.en}.`,
    ja: `\`${directive}\` が途中で終わっています。続けて${expected.ja}を指定してください${asIn.ja}。`,
  };
}

/** `directive`: undefined where the keyword is a name. */
export function unexpectedWord(wordText: string, directive: string | undefined, expected: Text | undefined): Text {
  const subject =
    directive === undefined
      ? { in: '', it: 'the line', no: '', wa: 'この行' }
      : { in: ` in \`${directive}\``, it: `\`${directive}\``, no: `\`${directive}\` の`, wa: `\`${directive}\` ` };
  return expected
    ? {
        en: `\`${wordText}\` does not fit here${subject.in}: ${expected.en} is expected.`,
        ja: `${subject.no}この位置に \`${wordText}\` は書けません。${expected.ja}を指定してください。`,
      }
    : {
        en: `\`${wordText}\` is too much: ${subject.it} takes nothing more. Remove it.`,
        ja: `\`${wordText}\` は余分です。${subject.wa}はこれ以上の値を取りません。削除してください。`,
      };
}

/** `a, b or c` */
export function alternatives(texts: readonly Text[]): Text {
  const en = texts.map((t) => t.en);
  return {
    en: en.length < 2 ? (en[0] ?? '') : `${en.slice(0, -1).join(', ')} or ${en.at(-1)}`,
    ja:
      texts.length < 2
        ? (texts[0]?.ja ?? '')
        : `${texts
            .slice(0, -1)
            .map((t) => t.ja)
            .join('、')} または ${texts.at(-1)!.ja}`,
  };
}

export function missingDirective(keyword: string, scope: string | undefined): Text {
  return scope
    ? {
        en: `\`${scope}\` needs \`${keyword}\`, which is missing.`,
        ja: `\`${scope}\` に必須の \`${keyword}\` がありません。追加してください。`,
      }
    : {
        en: `This file needs \`${keyword}\`, which is missing.`,
        ja: `このファイルに必須の \`${keyword}\` がありません。追加してください。`,
      };
}

export function repeatedDirective(keyword: string): Text {
  return {
    en: `\`${keyword}\` stands here more than once. Keep one of them.`,
    ja: `\`${keyword}\` が重複しています。一つだけ残してください。`,
  };
}

export const firstHere: Text = { en: 'It stands here first.', ja: '最初の指定はここです。' };

export function missingBlock(keyword: string): Text {
  return {
    en: `\`${keyword}\` needs a block: \`${keyword} { ... }\`.`,
    ja: `\`${keyword}\` にはブロックが必要です。\`${keyword} { ... }\` の形で書いてください。`,
  };
}

export function unexpectedBlock(keyword: string): Text {
  return {
    en: `\`${keyword}\` takes no block.`,
    ja: `\`${keyword}\` はブロック \`{ }\` を取りません。`,
  };
}

export function tooNew(
  keyword: string,
  product: string,
  since: string,
  target: string,
  instead: string | undefined,
): Text {
  return join([
    {
      en: `\`${keyword}\` came with ${product} ${since}; this file is for ${product} ${target}.`,
      ja: `\`${keyword}\` は ${product} ${since} からの機能ですが、このファイルは ${product} ${target} 用です。`,
    },
    instead ? writeInstead(instead) : { en: '', ja: '' },
  ]);
}

export function tooOld(
  keyword: string,
  product: string,
  last: string,
  target: string,
  instead: string | undefined,
): Text {
  return join([
    {
      en: `\`${keyword}\` ends with ${product} ${last}; this file is for ${product} ${target}.`,
      ja: `\`${keyword}\` が使えるのは ${product} ${last} までですが、このファイルは ${product} ${target} 用です。`,
    },
    instead ? writeInstead(instead) : { en: '', ja: '' },
  ]);
}

export function deprecated(keyword: string, why: Text | undefined, instead: string | undefined): Text {
  return join([
    { en: `\`${keyword}\` is deprecated.`, ja: `\`${keyword}\` は非推奨です。` },
    why ? { en: ` ${why.en}`, ja: why.ja } : { en: '', ja: '' },
    instead ? writeInstead(instead) : { en: '', ja: '' },
  ]);
}

function writeInstead(instead: string): Text {
  return { en: ` Write \`${instead}\` instead.`, ja: `代わりに \`${instead}\` を使ってください。` };
}

export function undefinedName(kind: Text, name: string, near: string | undefined): Text {
  return join([
    { en: `No ${kind.en} is named \`${name}\`.`, ja: `${kind.ja} \`${name}\` は定義されていません。` },
    near ? didYouMean(near) : { en: '', ja: '' },
  ]);
}

export function insertText(text: string): Text {
  return { en: `Insert \`${text}\``, ja: `\`${text}\` を挿入する` };
}

export function changeTo(text: string): Text {
  return { en: `Change to \`${text}\``, ja: `\`${text}\` に変更する` };
}

export function removeText(text: string): Text {
  return { en: `Remove \`${text}\``, ja: `\`${text}\` を削除する` };
}

export function ignoreHere(code: string): Text {
  return { en: `Ignore \`${code}\` here`, ja: `ここでは \`${code}\` を無視する` };
}

/** Where a link leads to the first of several files. */
export function severalFiles(count: number): Text {
  return {
    en: `Opens the first of ${count} files. Go to Definition lists them all.`,
    ja: `${count} 個のファイルのうち先頭を開きます。「定義へ移動」ですべてを一覧できます。`,
  };
}
