import { lastAtOrBefore } from '../base/span.ts';
import { isOwnWord, move, type Splice } from '../syntax/splice.ts';
import type { Statement, SyntaxTree } from '../syntax/tree.ts';
import { type Match, Matcher, role, SingleMatch, withRole } from './match.ts';
import { type Traits, traitsOf } from './traits.ts';
import type { Catalog, Directive, ValueType, WordElement } from './types.ts';
import type { Targets } from './versions.ts';

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
interface Home {
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
  /** Every statement whose scope is known, sorted by start (an outer one before its inner ones). */
  readonly all: readonly Bound[];
}

const noChildren: readonly Bound[] = [];
const unmatched: Match = new Matcher({}).match(undefined, []);

/**
 * What a keyword was found to be in a scope, with what is asked of each of its statements at hand: directives come in so
 * many shapes that it costs time to look into them.
 */
interface Found {
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
  private readonly found: Found;
  private readonly home: Home;
  readonly match: Match;

  constructor(statement: Statement, found: Found, home: Home, match: Match) {
    this.statement = statement;
    this.found = found;
    this.home = home;
    this.match = match;
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
class Leaf extends Held implements Bound {
  get body(): undefined {
    return undefined;
  }

  get children(): readonly Bound[] {
    return noChildren;
  }
}

class Branch extends Held implements Bound, Home {
  body: Catalog | undefined = undefined;
  children: readonly Bound[] = noChildren;

  get owner(): Bound {
    return this;
  }
}

class Top implements Home {
  children: readonly Bound[] = noChildren;

  get owner(): undefined {
    return undefined;
  }
}

/** Holds a tree against a catalogue. Statements inside an unknown block are not bound. */
export function bind(tree: SyntaxTree, catalog: Catalog, targets: Targets = {}): BoundTree {
  const binder = new Binder(targets);
  const home = new Top();
  home.children = binder.block(tree.root.statements, catalog, home);
  return {
    tree,
    catalog,
    targets,
    top: home.children,
    home,
    sound: binder.sound && !tree.problems.length,
    all: binder.all,
  };
}

/**
 * The bound tree of a spliced tree: what was taken from the old tree keeps its bounds, **which are given up by that**
 * (`old` must be for the same catalogue and targets).
 */
export function rebind(old: BoundTree, spliced: Splice): BoundTree {
  const { tree, head, middle, tail, delta } = spliced;
  const binder = new Binder(old.targets);
  const home: Mutable<Home> = old.home;
  const row = binder.block(tree.root.statements.slice(head, head + middle), old.catalog, home);
  const top = old.top.slice(0, head).concat(row, old.top.slice(tail));
  home.children = top;
  const behind = tail === old.top.length ? [] : old.all.slice(old.all.indexOf(old.top[tail]!));
  if (delta) for (const bound of behind) moveParts(bound, delta);
  const before = old.all.slice(0, head === old.top.length ? undefined : old.all.indexOf(old.top[head]!));
  const all = before.concat(binder.all, behind);
  // What was sound stays so: only what was read anew needs a look.
  const sound = !tree.problems.length && (old.sound ? binder.sound : all.every(isSound));
  return { ...old, tree, top, sound, all };
}

function isSound({ directive, match, statement }: Bound): boolean {
  return directive !== undefined && !match.amiss && (directive.body !== undefined || !statement.body);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Moves the words that were cut from words of the statement; those themselves are moved with the tree. */
function moveParts({ statement, match }: Bound, delta: number): void {
  if (!match.cut) return;
  const { roles, stop } = match;
  for (const { word } of roles) if (!isOwnWord(statement, word)) move(word, delta);
  if (stop?.word && !isOwnWord(statement, stop.word)) move(stop.word, delta);
}

/** The bound tree as though a statement of the top scope were all of the document; `next`: the one behind it. */
export function aloneIn(tree: BoundTree, statement: Bound, next: Bound | undefined): BoundTree {
  const { catalog, targets, sound } = tree;
  const top = [statement];
  const all = tree.all.slice(indexOf(tree, statement), next && indexOf(tree, next));
  return { tree: tree.tree, catalog, targets, top, home: { owner: undefined, children: top }, sound, all };
}

function indexOf({ all }: BoundTree, { statement }: Bound): number {
  return lastAtOrBefore(all.length, (i) => all[i]!.statement.start, statement.start - 1) + 1;
}

/** Holds statements against scopes; keeps what it has found in each scope. */
class Binder {
  readonly all: Bound[] = [];
  sound = true;
  /** The statements of the blocks that are being read, the outer ones first; the array is used again and again. */
  private readonly pending: Bound[] = [];
  private pendingCount = 0;
  private readonly targets: Targets;
  private readonly matcher: Matcher;
  /** A map is faster than an object for words cut from a text. */
  private readonly scopes = new Map<Catalog, Map<string, Found>>();

  constructor(targets: Targets) {
    this.targets = targets;
    this.matcher = new Matcher(targets);
  }

  /** Statements that stand in one scope; those inside them as well. */
  block(statements: readonly Statement[], catalog: Catalog, home: Home): readonly Bound[] {
    const { pending } = this;
    const first = this.pendingCount;
    const scope = this.scopeOf(catalog);
    for (const statement of statements) {
      const key = statement.keyword.text;
      let found = scope.get(key);
      if (!found) {
        found = foundIn(catalog, key);
        scope.set(key, found);
      }
      if (found.block && statement.body) found = found.block;
      pending[this.pendingCount++] = this.one(statement, found, home);
    }
    const row = pending.slice(first, this.pendingCount);
    this.pendingCount = first;
    return row;
  }

  private one(statement: Statement, found: Found, home: Home): Bound {
    const { body } = found;
    const match = this.match(statement, found);
    if (!found.directive || match.amiss || (statement.body && !body)) this.sound = false;
    if (!body) {
      const leaf = new Leaf(statement, found, home, match);
      this.all.push(leaf);
      return leaf;
    }
    const branch = new Branch(statement, found, home, match);
    this.all.push(branch);
    branch.body = typeof body === 'function' ? body(branch) : body;
    if (statement.body && branch.body) branch.children = this.block(statement.body.statements, branch.body, branch);
    return branch;
  }

  private match({ keyword, args }: Statement, found: Found): Match {
    const { only, check } = found;
    if (!found.directive) return unmatched;
    if (only && args.length === 1) {
      const word = args[0]!;
      return new SingleMatch(only, word, check && !word.hole ? check(word.text, this.targets) : undefined);
    }
    const match = this.matcher.match(found.args, args);
    return found.keyword ? withRole(role(found.keyword, keyword, this.targets), match) : match;
  }

  private scopeOf(catalog: Catalog): Map<string, Found> {
    const known = this.scopes.get(catalog);
    if (known) return known;
    const made = new Map<string, Found>();
    this.scopes.set(catalog, made);
    return made;
  }
}

const noTraits: Traits = { aged: false, judged: false, body: false, names: false };

function foundIn(catalog: Catalog, key: string): Found {
  const directive = lookUp(catalog, key);
  const block = directive?.block && found(directive.block, catalog);
  return { ...found(directive, catalog), block };
}

function found(directive: Directive | undefined, catalog: Catalog): Found {
  const { args, keyword, body } = directive ?? {};
  const only = args?.kind === 'word' && !keyword ? args : undefined;
  const traits = directive ? traitsOf(directive) : noTraits;
  return { directive, args, only, check: only?.type.check, keyword, body, traits, catalog, block: undefined };
}

/** The directive of a keyword (the form without a block, where there are two). */
export function lookUp(catalog: Catalog, keyword: string): Directive | undefined {
  const key = catalog.caseless ? keyword.toLowerCase() : keyword;
  if (Object.hasOwn(catalog.directives, key)) return catalog.directives[key];
  return catalog.patterns?.find((pattern) => pattern.match.test(key))?.directive ?? catalog.other;
}

/** The roles that define or refer to names are read from here: every word of the statement with its element. */
export function argument(bound: Bound, name: string): string | undefined {
  return bound.match.roles.find((role) => role.element.kind === 'word' && role.element.name === name)?.word.text;
}

/** The children with that keyword. */
export function childrenNamed(bound: Bound, keyword: string): readonly Bound[] {
  return bound.children.filter((child) => child.statement.keyword.text === keyword);
}
