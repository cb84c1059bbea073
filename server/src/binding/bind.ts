import type { Bound, BoundTree, Catalog, Directive, Home, Match, Traits } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Statement, SyntaxTree } from '../syntax/tree.ts';
import { Branch, type Found, Leaf, Single, Top } from './bound.ts';
import { traitsOf } from './flags.ts';
import { role } from './grammar-run.ts';
import { Matcher, withRole } from './match.ts';

const unmatched: Match = new Matcher({}).match(undefined, []);

/** Holds a tree against a catalogue. Statements inside an unknown block are not bound. */
export function bind(tree: SyntaxTree, catalog: Catalog, targets: Targets = {}): BoundTree {
  const { statements } = tree.root;
  const home = new Top();
  const binder = new Binder(targets);
  const { all } = binder;
  const top: Bound[] = [];
  const places: number[] = [];
  home.children = top;
  for (const statement of statements) {
    places.push(all.length);
    top.push(binder.bind(statement, catalog, home));
  }
  const sound = binder.sound && !tree.problems.length;
  return { tree, catalog, targets, top, home, sound, all, places, results: new Map() };
}

/** True when the catalogue finds nothing wrong with a statement by itself. */
export function isSound({ directive, match, statement }: Bound): boolean {
  return directive !== undefined && !match.amiss && (directive.body !== undefined || !statement.body);
}

/** Holds statements against scopes; keeps what it has found in each scope. */
export class Binder {
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

  /** A statement that stands in a scope, and those inside it. */
  bind(statement: Statement, catalog: Catalog, home: Home): Bound {
    return this.one(statement, this.scopeOf(catalog), catalog, home);
  }

  private block(statements: readonly Statement[], catalog: Catalog, home: Home): readonly Bound[] {
    const { pending } = this;
    const first = this.pendingCount;
    const scope = this.scopeOf(catalog);
    for (const statement of statements) pending[this.pendingCount++] = this.one(statement, scope, catalog, home);
    const row = pending.slice(first, this.pendingCount);
    this.pendingCount = first;
    return row;
  }

  private one(statement: Statement, scope: Map<string, Found>, catalog: Catalog, home: Home): Bound {
    const key = statement.keyword.text;
    let found = scope.get(key);
    if (!found) {
      found = foundIn(catalog, key);
      scope.set(key, found);
    }
    if (found.block && statement.body) found = found.block;
    const { body, only } = found;
    if (only && !body && !statement.body && statement.args.length === 1) return this.single(statement, found, home);
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

  private single(statement: Statement, found: Found, home: Home): Bound {
    const word = statement.args[0]!;
    const wrong = found.check && !word.hole ? found.check(word.text, this.targets) : undefined;
    if (wrong) this.sound = false;
    const single = new Single(statement, found, home, wrong);
    this.all.push(single);
    return single;
  }

  private match({ keyword, args }: Statement, found: Found): Match {
    if (!found.directive) return unmatched;
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

const noTraits: Traits = { aged: false, judged: false, body: false, pieces: false, names: false };

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
