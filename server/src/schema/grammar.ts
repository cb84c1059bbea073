import type { Text } from '../base/text.ts';
import type { Grammar, LiteralElement, ValueType, WordElement } from './types.ts';

type WordFacts = Omit<WordElement, 'kind' | 'name' | 'type'>;

/** One word of a type; `name` represents it in syntax lines (`HOST`). */
export function word(name: string, type: ValueType, facts: WordFacts = {}): WordElement {
  return { kind: 'word', name, type, ...facts };
}

/** A word that appears literally. */
export function literal(
  text: string,
  doc?: Text,
  facts: Omit<LiteralElement, 'kind' | 'text' | 'doc'> = {},
): LiteralElement {
  return { kind: 'literal', text, ...(doc && { doc }), ...facts };
}

/** One after the other. */
export function seq(...items: readonly Grammar[]): Grammar {
  return { kind: 'seq', items };
}

/** Once or not at all. */
export function optional(item: Grammar): Grammar {
  return { kind: 'optional', item };
}

/** Once or more often; `repeat(item, 0)`: or not at all. */
export function repeat(item: Grammar, min = 1, max = Number.POSITIVE_INFINITY): Grammar {
  return { kind: 'repeat', item, min, max };
}

/** The first that fits. */
export function either(...items: readonly Grammar[]): Grammar {
  return { kind: 'either', items };
}

/** One word, split at the separator: `parts(':', seq(rsc, literal(':'), role))` reads `ms_drbd0:Master`. */
export function parts(separator: string, item: Grammar): Grammar {
  return { kind: 'parts', separator, item };
}
