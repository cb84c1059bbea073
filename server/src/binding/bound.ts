import type { Catalog, Directive, ValueType, WordElement, Wrong } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Statement, SyntaxTree, Word } from '../syntax/tree.ts';
import type { Traits } from './flags.ts';
import type { Match, Role } from './match.ts';

/** A statement and what the catalogue says of it. */
export interface Bound {
  readonly statement: Statement;
  /** Absent: the scope does not know the keyword. */
  readonly directive: Directive | undefined;
  /** What of the directive concerns features at all; of an unknown keyword: nothing. */
  readonly traits: Traits;
  /** The scope in which it was looked up. */
  readonly catalog: Catalog;
  /** The scope inside its block; absent: it has none, or nothing is known of it. */
  readonly body: Catalog | undefined;
  readonly parent: Bound | undefined;
  /** The statements of the block that it stands in, itself among them, in document order. */
  readonly row: readonly Bound[];
  readonly match: Match;
  /** The statements of its block, in document order. */
  readonly children: readonly Bound[];
}

/** What statements stand in: another statement's block, or the top of the document. */
export interface Home {
  /** Absent: the top. */
  readonly owner: Bound | undefined;
  readonly children: readonly Bound[];
}

/** A document held against its catalogue: made once a version, read by every feature. */
export interface BoundTree {
  readonly tree: SyntaxTree;
  readonly catalog: Catalog;
  readonly targets: Targets;
  readonly top: readonly Bound[];
  readonly home: Home;
  /** True when neither the parser nor the catalogue finds anything wrong with a statement by itself. */
  readonly sound: boolean;
  /** Of a tree that holds one statement of another one alone: which one. */
  readonly within?: { readonly tree: BoundTree; readonly index: number };
  /** Every statement whose scope is known, sorted by start (an outer one before its inner ones). */
  readonly all: readonly Bound[];
  /** Where the statements of the top scope stand in `all`. */
  readonly places: readonly number[];
}

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
