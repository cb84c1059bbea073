import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { Directive } from '../../schema/types.ts';

export type ItemKind = 'directive' | 'block' | 'value' | 'literal' | 'name' | 'snippet';

/** One completion item, and the stretch that it replaces. */
export interface Item extends Span {
  readonly label: string;
  readonly kind: ItemKind;
  /** Snippet syntax when `snippet`, else plain. */
  readonly insert: string;
  readonly snippet: boolean;
  /** What an editor without snippets inserts; absent: the label. */
  readonly plain?: string;
  /** Other words that it is found by. */
  readonly words?: readonly string[];
  /** Sorts before the label: required first, then what is usual, then the rest. */
  readonly order: number;
  readonly detail: Text;
  readonly deprecated: boolean;
  /** Made when a person looks at the item. */
  readonly doc: () => Text | undefined;
  /** What the page of the reference is about that tells more; absent: none does. */
  readonly about?: Directive | undefined;
}
