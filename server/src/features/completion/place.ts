import type { Language, NameUse } from '../../language.ts';
import type { SymbolTable } from '../../schema/symbols.ts';
import type { BoundStatement, BoundTree, Catalog } from '../../schema/types.ts';
import type { Targets } from '../../schema/versions.ts';

/** Where a directive is to be written, and what is known of the rest of the cluster. */
export interface InsertionPlace {
  readonly language: Language;
  readonly catalog: Catalog;
  readonly targets: Targets;
  /** The statement whose block it is to stand in. */
  readonly parent: BoundStatement | undefined;
  /** The statements that are there. */
  readonly siblings: readonly BoundStatement[];
  /** This document and those of its cluster. */
  readonly trees: readonly BoundTree[];
  readonly definitions: (kind: string) => readonly NameUse[];
  readonly symbols: SymbolTable;
}
