import type {
  Bound,
  Catalog,
  Directive,
  Home,
  Match,
  Role,
  Traits,
  ValueType,
  WordElement,
  Wrong,
} from '../schema/types.ts';
import type { Statement, Word } from '../syntax/tree.ts';

const noChildren: readonly Bound[] = [];
/**
 * What a keyword was found to be in a scope, with what is asked of each of its statements at hand: directives come in so
 * many shapes that it costs time to look into them.
 */
export interface Found {
  readonly directive: Directive | undefined;
  readonly args: Directive['args'];
  /** The argument, where it is a single word. */
  readonly only: WordElement | undefined;
  readonly check: ValueType['check'];
  readonly keyword: WordElement | undefined;
  readonly body: Directive['body'];
  readonly traits: Traits;
  readonly catalog: Catalog;
  /** The same of the form with a block, where it is another one. */
  readonly block: Found | undefined;
}

/** What all bounds have in common. Those of a file that nobody looks into are many, so they are kept small. */
abstract class Held {
  readonly statement: Statement;
  protected readonly found: Found;
  private readonly home: Home;

  constructor(statement: Statement, found: Found, home: Home) {
    this.statement = statement;
    this.found = found;
    this.home = home;
  }

  get parent(): Bound | undefined {
    return this.home.owner;
  }

  get row(): readonly Bound[] {
    return this.home.children;
  }

  get directive(): Directive | undefined {
    return this.found.directive;
  }

  get traits(): Traits {
    return this.found.traits;
  }

  get catalog(): Catalog {
    return this.found.catalog;
  }
}

/** A statement that has no scope of its own. */
export class Leaf extends Held implements Bound {
  readonly match: Match;

  constructor(statement: Statement, found: Found, home: Home, match: Match) {
    super(statement, found, home);
    this.match = match;
  }

  get body(): undefined {
    return undefined;
  }

  get children(): readonly Bound[] {
    return noChildren;
  }
}

/** A statement of one word behind its keyword, its own match and that one's only role: most statements of a file are of that kind. */
export class Single extends Held implements Bound, Match, Role {
  readonly wrong: Wrong | undefined;

  constructor(statement: Statement, found: Found, home: Home, wrong: Wrong | undefined) {
    super(statement, found, home);
    this.wrong = wrong;
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
    return this.found.only!;
  }

  get amiss(): boolean {
    return this.wrong !== undefined;
  }

  get stop(): undefined {
    return undefined;
  }

  get cut(): boolean {
    return false;
  }

  get body(): undefined {
    return undefined;
  }

  get children(): readonly Bound[] {
    return noChildren;
  }
}

export class Branch extends Held implements Bound, Home {
  readonly match: Match;
  body: Catalog | undefined = undefined;
  children: readonly Bound[] = noChildren;

  constructor(statement: Statement, found: Found, home: Home, match: Match) {
    super(statement, found, home);
    this.match = match;
  }

  get owner(): Bound {
    return this;
  }
}

export class Top implements Home {
  children: readonly Bound[] = noChildren;

  get owner(): undefined {
    return undefined;
  }
}

/** The role of the argument that the grammar gives that name. */
export function roleNamed({ match }: Bound, name: string): Role | undefined {
  const { only } = match;
  if (only) return only.element.kind === 'word' && only.element.name === name ? only : undefined;
  for (const role of match.roles) if (role.element.kind === 'word' && role.element.name === name) return role;
  return undefined;
}

/** The text of that argument. */
export function argument(bound: Bound, name: string): string | undefined {
  return roleNamed(bound, name)?.word.text;
}

/** The children with that keyword. */
export function childrenNamed(bound: Bound, keyword: string): readonly Bound[] {
  return bound.children.filter((child) => child.statement.keyword.text === keyword);
}
