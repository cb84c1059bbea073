import { codeSpan } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import { same } from '../../base/text.ts';
import type { LanguageHeader } from '../../language.ts';
import type { BoundTree } from '../../schema/types.ts';
import { productName } from '../../schema/versions.ts';
import { targetCommentAt } from '../../validation/own-targets.ts';
import { commentWords, versionsOf } from '../own-comments.ts';
import { always, type Block, growing } from './blocks.ts';

/** What a comment that sets versions says at an offset. */
export function commentHover(
  { tree }: BoundTree,
  { products }: LanguageHeader,
  offset: number,
): (Span & { readonly blocks: readonly Block[] }) | undefined {
  const { comment, pair } = targetCommentAt(tree, offset) ?? {};
  if (!comment) return undefined;
  const product = pair && products.includes(pair.product.text) ? pair.product.text : undefined;
  if (offset > comment.keyword.end && (!pair || product === undefined)) return undefined;
  const blocks: Block[] = [always(same(`**${codeSpan('ha-target')}**${product ? ` ${productName(product)}` : ''}`))];
  blocks.push(always(commentWords['ha-target']));
  for (const each of product === undefined ? products : [product]) blocks.push(growing(versionsOf(each)));
  if (!pair || product === undefined) return { ...comment.keyword, blocks };
  return { start: pair.product.start, end: pair.version?.end ?? pair.product.end, blocks };
}
