import { codeSpan } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import type { BoundStatement, BoundTree } from '../../schema/types.ts';
import { templateTags } from '../../syntax/holes.ts';
import { sourceText } from '../../syntax/tree.ts';

/** Marks that are no words: what a brace closes, and what a tag of a template is. */
export interface Mark extends Span {
  readonly text: Text;
}

/** `lineOf`: the number of an offset's line, from 1. */
export function markAt(tree: BoundTree, offset: number, lineOf: (offset: number) => number): Mark | undefined {
  return tagAt(sourceText(tree.tree), offset) ?? braceAt(tree, offset, lineOf);
}

/** The name in the end tag of an element at an offset, which the cursor in that tag leaves no word of: `</disk>`. */
export function endTagAt(
  tree: BoundTree,
  bound: BoundStatement | undefined,
  offset: number,
  lineOf: (offset: number) => number,
): Mark | undefined {
  if (!bound?.statement.body) return undefined;
  const { keyword, end } = bound.statement;
  const { text } = tree.tree;
  const start = text.lastIndexOf('</', end) + 2;
  if (text[keyword.start - 1] !== '<' || start < keyword.end || offset < start - 2) return undefined;
  if (!text.startsWith(keyword.text, start) || !/^\s*>$/.test(text.slice(start + keyword.text.length, end)))
    return undefined;
  const head = same(codeSpan(`<${keyword.text}>`));
  const line = lineOf(keyword.start);
  return {
    start,
    end: start + keyword.text.length,
    text: { en: `Closes ${head.en} (line ${line}).`, ja: `${head.ja}(${line} 行目)を閉じます。` },
  };
}

function braceAt(tree: BoundTree, offset: number, lineOf: (offset: number) => number): Mark | undefined {
  const { text } = tree.tree;
  const at = text[offset] === '}' ? offset : text[offset - 1] === '}' ? offset - 1 : -1;
  if (at < 0) return undefined;
  const closed = tree.all.find(
    ({ statement: { body } }) => body?.end === at + 1 && body.closed !== false && text[body.start] === '{',
  );
  if (!closed) return undefined;
  const { start } = closed.statement.keyword;
  const head = same(codeSpan(headOf(closed, text)));
  const line = lineOf(start);
  return {
    start: at,
    end: at + 1,
    text: { en: `Closes ${head.en} (line ${line}).`, ja: `${head.ja}(${line} 行目)を閉じます。` },
  };
}

/** What stands before the brace: `on cluster1`. */
function headOf({ statement }: BoundStatement, text: string): string {
  return text.slice(statement.keyword.start, statement.body!.start).trim().replace(/\s+/g, ' ');
}

const tags: Readonly<Record<string, Text>> = {
  '{{': {
    en: 'A value that the template fills in. Its text is unknown here, so it fits everything.',
    ja: 'テンプレートが埋め込む値です。ここでは内容が分からないため、どのような値とも合うものとして扱います。',
  },
  '{%': {
    en: 'A control statement of the template. It is not part of the file that the template writes.',
    ja: 'テンプレートの制御文です。生成されるファイルには含まれません。',
  },
  '{#': {
    en: 'A comment of the template. It is not part of the file that the template writes.',
    ja: 'テンプレートのコメントです。生成されるファイルには含まれません。',
  },
};

const erb: Readonly<Record<string, string>> = { '<%=': '{{', '<%#': '{#', '<%': '{%' };

function tagAt(text: string, offset: number): Mark | undefined {
  const tag = templateTags(text).find(({ start, end }) => start <= offset && offset < end);
  if (!tag) return undefined;
  const kind = /^(?:<%[=#]?|\{[{%#])/.exec(text.slice(tag.start, tag.start + 3))?.[0] ?? '';
  const doc = tags[erb[kind] ?? kind];
  return doc && { ...tag, text: doc };
}
