import type { BoundStatement, BoundTree, Catalog, SingleStatementView } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** The statement of the top scope with that index (0-based), by itself. */
export class SingleStatement implements SingleStatementView {
  readonly document: BoundTree;
  readonly index: number;
  private statements: readonly BoundStatement[] | undefined;

  constructor(document: BoundTree, index: number) {
    this.document = document;
    this.index = index;
  }

  get statement(): BoundStatement {
    return this.document.top[this.index]!;
  }

  get tree(): SyntaxTree {
    return this.document.tree;
  }

  get catalog(): Catalog {
    return this.document.catalog;
  }

  get targets(): Targets {
    return this.document.targets;
  }

  get top(): readonly BoundStatement[] {
    return [this.statement];
  }

  get all(): readonly BoundStatement[] {
    const { all, places } = this.document;
    this.statements ??= all.slice(places[this.index], places[this.index + 1]);
    return this.statements;
  }
}
