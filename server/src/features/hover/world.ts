import type { Text } from '../../base/text.ts';
import type { NameUse } from '../../language.ts';
import type { SymbolTable } from '../../schema/symbols.ts';
import type { BoundTree } from '../../schema/types.ts';

/** What a hover needs to know of the world: where a name is defined and used, and how to point there. */
export interface HoverWorld {
  readonly uses: (
    kind: string,
    name: string,
  ) => { readonly definitions: readonly NameUse[]; readonly references: readonly NameUse[] };
  /** The kinds of names of all languages. */
  readonly symbols: SymbolTable;
  /** The document itself, and those of its cluster. */
  readonly trees: () => readonly BoundTree[];
  /** `ha.cf:12` for a place. */
  readonly place: (use: NameUse) => string;
  /** The number of the line of an offset, from 1. */
  readonly lineOf: (offset: number) => number;
  /** Takes secrets out of what a document says. */
  readonly mask: (text: Text) => Text;
}
