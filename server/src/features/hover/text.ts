import type { Locale } from '../../base/text.ts';
import { same } from '../../base/text.ts';
import { always, type Block, fitted } from './blocks.ts';
import { heightOf } from './height.ts';
import type { HoverTarget } from './hover.ts';

const BETWEEN = '\n\n---\n\n';

/**
 * The Markdown of a hover: the first language as far as there is room, of a second one its first sentence. `more`: where
 * the rest is, Markdown; it goes into the last line.
 */
export function hoverText({ blocks }: HoverTarget, locales: readonly Locale[], more?: string): string {
  const [first = 'en', second] = locales;
  const other = second === undefined ? '' : BETWEEN + gist(blocks, second);
  const used = other ? heightOf(other) - heightOf('') : 0;
  return fitted(more === undefined ? blocks : withMore(blocks, more), first, used) + other;
}

/** What a thing is, in a sentence. */
function gist(blocks: readonly Block[], locale: Locale): string {
  const found = blocks.find(({ isGist }) => isGist) ?? blocks[0]!;
  return found.sizes[0]![locale];
}

/** The same with one more thing in the last line. */
function withMore(blocks: readonly Block[], more: string): readonly Block[] {
  const last = blocks.at(-1);
  if (!last?.isClosing) return [...blocks, always(same(more))];
  const sizes = last.sizes.map(({ en, ja }) => ({ en: `${en} · ${more}`, ja: `${ja} · ${more}` }));
  return [...blocks.slice(0, -1), { ...last, sizes }];
}
