import type { Steps } from '../../base/steps.ts';
import { GAP, maskHoles } from '../holes.ts';
import type { SyntaxTree } from '../tree.ts';
import { BlockReader } from './reader.ts';
import type { BlockRules } from './rules.ts';

/** Reads any text. O(text): twice where the braces do not pair up, to find the place of the one that is missing or too many. */
export function parseBlocks(text: string, rules: BlockRules, steps?: Steps): SyntaxTree {
  const masked = maskHoles(text);
  const first = new BlockReader(text, masked, rules, undefined, steps);
  first.read();
  if (!first.unbalanced.missing && !first.unbalanced.unexpected) return first.tree();
  // A template's loops and conditions may hold braces that pair up only in what comes out.
  if (masked.includes(GAP)) return { ...first.tree([]), unbalanced: true };
  return { ...repaired(first, text, masked, rules, steps), unbalanced: true };
}

/** The reading of a text whose braces do not pair up. */
function repaired(first: BlockReader, text: string, masked: string, rules: BlockRules, steps?: Steps): SyntaxTree {
  const second = new BlockReader(text, masked, rules, { ...first.unbalanced }, steps);
  second.lenient = first.lenient;
  second.read();
  if (second.misplaced > first.misplaced) return first.tree();
  // What the real tool reads all the same is read as it does; only the place of the brace is the one that a person sees.
  return first.lenient ? first.tree(second.braceProblems) : second.tree();
}
