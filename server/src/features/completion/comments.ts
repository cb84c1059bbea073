import { same, type Text } from '../../base/text.ts';
import { inComment } from '../../binding/locate.ts';
import type { LanguageHeader } from '../../language.ts';
import { knownVersions } from '../../schema/known-versions.ts';
import type { BoundTree } from '../../schema/types.ts';
import { productName } from '../../schema/versions.ts';
import { sourceText } from '../../syntax/tree.ts';
import { targetCommentAt } from '../../validation/own-targets.ts';
import { commentWords, versionsOf } from '../own-comments.ts';
import type { Item } from './item.ts';

/** What may appear at an offset in a comment that this checker reads; undefined where the offset is in none. */
export function commentItems(
  bound: BoundTree,
  { products, isReadOnly }: LanguageHeader,
  offset: number,
): readonly Item[] | undefined {
  const text = sourceText(bound.tree);
  // Blanks at the end of a line are not always part of its comment.
  let at = offset;
  while (at > 0 && /[ \t]/.test(text[at - 1]!)) at--;
  const { comment } = targetCommentAt(bound.tree, at) ?? {};
  if (!comment) return inComment(bound, offset) ? beginning(text, products, offset) : undefined;
  if (offset <= comment.keyword.end || isReadOnly) return [];
  const before = text.slice(comment.from, offset);
  const [, product, typed = ''] = /(?:^|[\s,])([\w.-]+)[ \t]*=[ \t]*([\w.]*)$/.exec(before) ?? [];
  const after = /^[\w.-]*/.exec(text.slice(offset))![0].length;
  if (product !== undefined)
    return (products.includes(product) ? (knownVersions[product] ?? []) : []).map((version) =>
      item(version, version, offset - typed.length, offset + after, same(productName(product)), undefined),
    );
  const [word] = /(?<![\w.-])[\w.-]*$/.exec(before)!;
  const set = new Set(comment.pairs.filter(({ version }) => version).map((pair) => pair.product.text));
  return products
    .filter((each) => !set.has(each))
    .map((each) =>
      item(each, `${each}=`, offset - word.length, offset + after, same(productName(each)), versionsOf(each)),
    );
}

/** The words that a comment may begin with. */
function beginning(text: string, products: readonly string[], offset: number): readonly Item[] {
  const [, word] =
    /(?:^|[\r\n \t])(?:#+|<!--)[ \t]*(h[a-z-]*)$/.exec(text.slice(Math.max(0, offset - 40), offset)) ?? [];
  if (word === undefined) return [];
  return Object.entries(commentWords)
    .filter(([key]) => key !== 'ha-target' || products.length)
    .map(([key, doc]) => item(key, `${key}: `, offset - word.length, offset, same(''), doc));
}

function item(label: string, insert: string, start: number, end: number, detail: Text, doc: Text | undefined): Item {
  return {
    start,
    end,
    label,
    kind: 'value',
    insert,
    snippet: false,
    plain: insert,
    order: 0,
    detail,
    deprecated: false,
    doc: () => doc,
  };
}
