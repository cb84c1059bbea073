import { BlockReader } from './block-reader.ts';
import type { BlockRules } from './block-rules.ts';
import { GAP, maskHoles } from './holes.ts';
import type { SyntaxTree } from './tree.ts';

/** Reads any text. O(text): twice where the braces do not pair up, to find the place of the one that is missing or too many. */
export function parseBlocks(text: string, rules: BlockRules): SyntaxTree {
  const masked = maskHoles(text);
  const first = new BlockReader(text, masked, rules, undefined);
  first.read();
  if (!first.unbalanced.missing && !first.unbalanced.strays) return first.tree();
  // A template's loops and conditions may hold braces that pair up only in what comes out.
  if (masked.includes(GAP)) return first.tree(true);
  const second = new BlockReader(text, masked, rules, { ...first.unbalanced });
  second.harmless = first.harmless;
  second.read();
  return second.misfits <= first.misfits ? second.tree() : first.tree();
}
