import { changeTo, firstDefined, insertText } from '../../base/messages.ts';
import type { Problem } from '../../base/problem.ts';
import { fix, insertBefore, problem, related, replace } from '../../base/report.ts';
import { codeSpan } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { Word } from '../tree.ts';

/** Why a text is no well-formed XML. Whatever reads the file refuses all of it. */

const opened: Text = { en: 'Opened here.', ja: 'ここで始まっています。' };

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** A tag that another one follows, or nothing, before its `>`. */
export function unclosedTag(name: Word, end: number): Problem {
  return problem(
    name,
    'unclosed-markup',
    'error',
    {
      en: `Missing ${codeSpan('>')} for the tag ${codeSpan(name.text)}. Add it.`,
      ja: `タグ ${codeSpan(name.text)} を閉じる ${codeSpan('>')} がありません。追加してください。`,
    },
    { fixes: [fix(insertText('>'), [insertBefore(at(end), '>')], 'suggestion')], hides: 'statement' },
  );
}

export function unclosedMarkup(span: Span, opening: string, closing: string): Problem {
  return problem(span, 'unclosed-markup', 'error', {
    en: `Missing ${codeSpan(closing)} for this ${codeSpan(opening)}. Add it; the rest of the file belongs to it otherwise.`,
    ja: `${codeSpan(opening)} を閉じる ${codeSpan(closing)} がありません。追加してください。このままでは、以降の内容がすべてその中に入ります。`,
  });
}

export function unclosedQuote(span: Span, quote: string, end: number): Problem {
  return problem(
    span,
    'unclosed-markup',
    'error',
    {
      en: `Missing closing quotation mark ${codeSpan(quote)} for this value. Add it.`,
      ja: `この値を閉じる引用符 ${codeSpan(quote)} がありません。追加してください。`,
    },
    { fixes: [fix(insertText(quote), [insertBefore(at(end), quote)], 'suggestion')], hides: 'statement' },
  );
}

/** An element that ends with the one around it. `end`: where its end tag may go. */
/** `isBare`: `/name>` is there without its first character. */
export function unclosedElement(name: Word, end: number, isBare = false): Problem {
  const tag = `</${name.text}>`;
  const added = isBare ? '<' : tag;
  return problem(
    name,
    'unclosed-element',
    'error',
    {
      en: `Missing end tag ${codeSpan(tag)} for this element. Add it.`,
      ja: `この要素の終了タグ ${codeSpan(tag)} がありません。追加してください。`,
    },
    { fixes: [fix(insertText(added), [insertBefore(at(end), added)], 'suggestion')], hides: 'statement' },
  );
}

export function unexpectedEndTag(name: Word): Problem {
  const tag = `</${name.text}>`;
  return problem(name, 'unexpected-end-tag', 'error', {
    en: `Unexpected end tag ${codeSpan(tag)}: no such element is open here. Remove it, or add the start tag.`,
    ja: `終了タグ ${codeSpan(tag)} に対応する要素が開いていません。削除するか、開始タグを追加してください。`,
  });
}

/** An end tag whose name is not that of the element. `span`: the place to show. */
export function misspeltEndTag(span: Span, name: Word, start: Word): Problem {
  const right = `</${start.text}>`;
  const edit = name.text ? replace(name, start.text) : replace(span, right);
  return problem(
    span,
    'unexpected-end-tag',
    'error',
    {
      en: `Unexpected end tag ${codeSpan(`</${name.text}>`)}: the open element is ${codeSpan(start.text)}. Use ${codeSpan(right)}.`,
      ja: `終了タグ ${codeSpan(`</${name.text}>`)} が、開いている要素 ${codeSpan(start.text)} と一致しません。${codeSpan(right)} にしてください。`,
    },
    { fixes: [fix(changeTo(right), [edit], 'suggestion')], related: [related(start, opened)] },
  );
}

export function missingValue(name: Word): Problem {
  return problem(name, 'bad-attribute', 'error', {
    en: `Missing value for the attribute ${codeSpan(name.text)}. Add it between quotation marks.`,
    ja: `属性 ${codeSpan(name.text)} に値がありません。引用符で囲んで追加してください。`,
  });
}

export function unquotedValue(value: Word): Problem {
  const quoted = `"${value.text}"`;
  return problem(
    value,
    'bad-attribute',
    'error',
    {
      en: `Missing quotation marks around ${codeSpan(value.text)}. Add them.`,
      ja: `値 ${codeSpan(value.text)} を囲む引用符がありません。追加してください。`,
    },
    {
      fixes: [fix(changeTo(quoted), [insertBefore(value, '"'), insertBefore(at(value.end), '"')], 'safe')],
      hides: 'word',
    },
  );
}

export function duplicateAttribute({ keyword }: { readonly keyword: Word }, first: Word): Problem {
  return problem(
    keyword,
    'bad-attribute',
    'error',
    {
      en: `Duplicate attribute ${codeSpan(keyword.text)}. Remove one of them.`,
      ja: `属性 ${codeSpan(keyword.text)} が重複しています。どちらかを削除してください。`,
    },
    { related: [related(first, firstDefined)] },
  );
}

export function missingSpace(name: Word): Problem {
  return problem(
    name,
    'bad-attribute',
    'error',
    {
      en: `Missing space before the attribute ${codeSpan(name.text)}. Add it.`,
      ja: `属性 ${codeSpan(name.text)} の前に空白がありません。追加してください。`,
    },
    { fixes: [fix(insertText(' '), [insertBefore(name, ' ')], 'safe')] },
  );
}

export function badName(name: Word): Problem {
  return problem(name, 'bad-character', 'error', {
    en: `Invalid name ${codeSpan(name.text)}: expected letters, digits and ${codeSpan('-')} after a letter. Rename it.`,
    ja: `${codeSpan(name.text)} は名前として使えません。文字で始まり、文字、数字、${codeSpan('-')} が続く名前に変更してください。`,
  });
}

export function badDeclaration(span: Span): Problem {
  const right = '<?xml version="1.0" encoding="UTF-8"?>';
  return problem(
    span,
    'bad-character',
    'error',
    {
      en: `Invalid XML declaration: expected ${codeSpan(right)}. Use that.`,
      ja: `XML 宣言の書き方が正しくありません。${codeSpan(right)} のように指定してください。`,
    },
    { fixes: [fix(changeTo(right), [replace(span, right)], 'suggestion')] },
  );
}

export function unexpectedMark(span: Span, mark: string, tag: string): Problem {
  return problem(span, 'bad-character', 'error', {
    en: `Unexpected ${codeSpan(mark)} in the tag ${codeSpan(tag)}. Remove it.`,
    ja: `タグ ${codeSpan(tag)} の中に ${codeSpan(mark)} は書けません。削除してください。`,
  });
}

export function bareMark(span: Span): Problem {
  return problem(span, 'bad-character', 'error', {
    en: `Unexpected ${codeSpan('<')}: it starts no tag here. Use ${codeSpan('&lt;')} in a text.`,
    ja: `${codeSpan('<')} で始まるタグがありません。文字として書くときは ${codeSpan('&lt;')} にしてください。`,
  });
}

export function bareAmpersand(span: Span): Problem {
  return problem(
    span,
    'bad-character',
    'error',
    {
      en: `Unexpected ${codeSpan('&')}: it starts a reference in XML. Use ${codeSpan('&amp;')}.`,
      ja: `XML では ${codeSpan('&')} は参照の始まりです。文字として書くときは ${codeSpan('&amp;')} にしてください。`,
    },
    { fixes: [fix(changeTo('&amp;'), [replace(span, '&amp;')], 'safe')] },
  );
}

export function unknownEntity(span: Span, text: string): Problem {
  return problem(span, 'bad-character', 'error', {
    en: `Unknown reference ${codeSpan(text)}: XML knows ${codeSpan('&amp;')}, ${codeSpan('&lt;')}, ${codeSpan('&gt;')}, ${codeSpan('&quot;')} and ${codeSpan('&apos;')}. Replace it.`,
    ja: `参照 ${codeSpan(text)} は定義されていません。XML で使えるのは ${codeSpan('&amp;')}、${codeSpan('&lt;')}、${codeSpan('&gt;')}、${codeSpan('&quot;')}、${codeSpan('&apos;')} です。置き換えてください。`,
  });
}

export function hyphens(span: Span): Problem {
  return problem(span, 'bad-character', 'error', {
    en: `Unexpected ${codeSpan('--')} in a comment. Remove one of the hyphens.`,
    ja: `コメントの中に ${codeSpan('--')} は書けません。ハイフンを 1 つ削除してください。`,
  });
}

export function textOutside(span: Span): Problem {
  return problem(span, 'outside-root', 'error', {
    en: 'Unexpected text outside of the root element. Remove it, or move it into an element.',
    ja: 'ルート要素の外にテキストがあります。削除するか、要素の中に移してください。',
  });
}

export function secondRoot(name: Word): Problem {
  return problem(name, 'outside-root', 'error', {
    en: `Unexpected second root element ${codeSpan(name.text)}. Move it to a separate file.`,
    ja: `2 つ目のルート要素 ${codeSpan(name.text)} があります。別のファイルに移してください。`,
  });
}

export function lateDeclaration(span: Span): Problem {
  return problem(span, 'outside-root', 'error', {
    en: `Unexpected ${codeSpan('<?xml')}: nothing may appear before it, not even a space. Move it to the start of the file.`,
    ja: `${codeSpan('<?xml')} の前には空白も書けません。ファイルの先頭に移してください。`,
  });
}
