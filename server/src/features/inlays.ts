import { bare } from '../base/sinks.ts';
import type { Text } from '../base/text.ts';
import type { BoundTree } from '../schema/types.ts';

/** A sentence shown after a statement. */
export interface Inlay {
  readonly offset: number;
  readonly text: Text;
}

/** The sentences on the statements that begin between two offsets, where the catalogue has one. */
export function inlays(bound: BoundTree, start: number, end: number): readonly Inlay[] {
  const found: Inlay[] = [];
  for (const each of bound.all) {
    const { statement, directive } = each;
    if (statement.start < start || statement.start > end) continue;
    const text = directive?.describe?.(each);
    if (!text) continue;
    // After the head of a block, not after its closing brace; plain text, for hints know no Markdown.
    const offset =
      statement.body && bound.tree.text[statement.body.start] === '{' ? statement.body.start + 1 : statement.end;
    // What appears inside is a part of the sentence on the whole.
    if (found.at(-1)?.offset === offset) continue;
    found.push({ offset, text: { en: bare(text.en), ja: bare(text.ja) } });
  }
  return found;
}
