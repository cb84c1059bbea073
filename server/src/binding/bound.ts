import type { DirectiveFlags } from '../schema/flags.ts';
import type {
  BoundStatement,
  Catalog,
  Container,
  Directive,
  Match,
  Role,
  ValueIssue,
  ValueType,
  WordElement,
} from '../schema/types.ts';
import type { Statement, Word } from '../syntax/tree.ts';

const noChildren: readonly BoundStatement[] = [];
/**
 * A keyword as resolved in a scope. The fields that every statement needs are copied here, because reading them from
 * directives of many shapes is slow.
 */
export interface ResolvedDirective {
  readonly directive: Directive | undefined;
  readonly args: Directive['args'];
  /** The argument, where it is a single word. */
  readonly only: WordElement | undefined;
  readonly check: ValueType['check'];
  readonly keyword: WordElement | undefined;
  readonly body: Directive['body'];
  readonly flags: DirectiveFlags;
  readonly catalog: Catalog;
  /** The same of the form with a block, where it is another one. */
  readonly block: ResolvedDirective | undefined;
}

/** The fields that every bound statement has. A file has many of them, so they are few. */
abstract class BoundStatementBase {
  readonly statement: Statement;
  protected readonly resolved: ResolvedDirective;
  private readonly container: Container;

  constructor(statement: Statement, resolved: ResolvedDirective, container: Container) {
    this.statement = statement;
    this.resolved = resolved;
    this.container = container;
  }

  get parent(): BoundStatement | undefined {
    return this.container.owner;
  }

  get siblings(): readonly BoundStatement[] {
    return this.container.children;
  }

  get directive(): Directive | undefined {
    return this.resolved.directive;
  }

  get flags(): DirectiveFlags {
    return this.resolved.flags;
  }

  get catalog(): Catalog {
    return this.resolved.catalog;
  }
}

/** A statement that has no scope of its own. */
export class Leaf extends BoundStatementBase implements BoundStatement {
  readonly match: Match;

  constructor(statement: Statement, resolved: ResolvedDirective, container: Container, match: Match) {
    super(statement, resolved, container);
    this.match = match;
  }

  get body(): undefined {
    return undefined;
  }

  get children(): readonly BoundStatement[] {
    return noChildren;
  }
}

/**
 * A statement of one word after its keyword, its own match and that one's only role: most statements of a file are of
 * that kind.
 */
export class Single extends BoundStatementBase implements BoundStatement, Match, Role {
  readonly issue: ValueIssue | undefined;

  constructor(statement: Statement, resolved: ResolvedDirective, container: Container, issue: ValueIssue | undefined) {
    super(statement, resolved, container);
    this.issue = issue;
  }

  get match(): Match {
    return this;
  }

  get only(): Role {
    return this;
  }

  get roles(): readonly Role[] {
    return [this];
  }

  get word(): Word {
    return this.statement.args[0]!;
  }

  get element(): WordElement {
    return this.resolved.only!;
  }

  get hasErrors(): boolean {
    return this.issue !== undefined;
  }

  get stop(): undefined {
    return undefined;
  }

  get isSplit(): boolean {
    return false;
  }

  get body(): undefined {
    return undefined;
  }

  get children(): readonly BoundStatement[] {
    return noChildren;
  }
}

export class Branch extends BoundStatementBase implements BoundStatement, Container {
  readonly match: Match;
  body: Catalog | undefined = undefined;
  children: readonly BoundStatement[] = noChildren;

  constructor(statement: Statement, resolved: ResolvedDirective, container: Container, match: Match) {
    super(statement, resolved, container);
    this.match = match;
  }

  get owner(): BoundStatement {
    return this;
  }
}

export class Top implements Container {
  children: readonly BoundStatement[] = noChildren;

  get owner(): undefined {
    return undefined;
  }
}

/** The role of the argument that the grammar gives that name. */
export function roleNamed({ match }: BoundStatement, name: string): Role | undefined {
  const { only } = match;
  if (only) return only.element.kind === 'word' && only.element.name === name ? only : undefined;
  for (const role of match.roles) if (role.element.kind === 'word' && role.element.name === name) return role;
  return undefined;
}

/** The text of that argument. */
export function argument(bound: BoundStatement, name: string): string | undefined {
  return roleNamed(bound, name)?.word.text;
}

/** The children with that keyword. */
export function childrenNamed(bound: BoundStatement, keyword: string): readonly BoundStatement[] {
  return bound.children.filter((child) => child.statement.keyword.text === keyword);
}
