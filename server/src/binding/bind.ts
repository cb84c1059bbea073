import { memo } from '../base/memo.ts';
import type { Steps } from '../base/steps.ts';
import type { DirectiveFlags } from '../schema/flags.ts';
import type { BoundStatement, BoundTree, Catalog, Container, Directive, Match } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Statement, SyntaxTree } from '../syntax/tree.ts';
import { Branch, Leaf, type ResolvedDirective, Single, Top } from './bound.ts';
import { flagsOf } from './flags.ts';
import { role } from './grammar-run.ts';
import { Matcher, withRole } from './match.ts';
import { ProblemsByCheck } from './problems-by-check.ts';

const unmatched: Match = new Matcher({}).match(undefined, []);

/** Holds a tree against a catalogue. Statements inside an unknown block are not bound. `steps`: counts the work. */
export function bind(tree: SyntaxTree, catalog: Catalog, targets: Targets = {}, steps?: Steps): BoundTree {
  const { statements } = tree.root;
  const container = new Top();
  const binder = new Binder(targets, container, steps);
  const { all } = binder;
  const top: BoundStatement[] = [];
  const places: number[] = [];
  container.children = top;
  for (const statement of statements) {
    places.push(all.length);
    top.push(binder.bind(statement, catalog, container));
  }
  const isValid = binder.isValid && !tree.problems.length;
  return {
    tree,
    catalog,
    targets,
    top,
    container,
    isValid,
    all,
    places,
    results: new Map(),
    kept: new ProblemsByCheck(),
  };
}

/** True when the catalogue finds nothing wrong with a statement by itself. */
export function isValidStatement({ directive, match, statement }: BoundStatement): boolean {
  return directive !== undefined && !match.hasErrors && (directive.body !== undefined || !statement.body);
}

/** The keywords that were looked up in each scope. A map is faster than an object for keys that are slices of a text. */
type Scopes = Map<Catalog, Map<string, ResolvedDirective>>;

/** What was looked up for a document, as long as it is edited. */
const scopesOf = memo((_: Container): Scopes => new Map());

/** Holds statements against scopes; keeps what it has found in each scope. */
export class Binder {
  readonly all: BoundStatement[] = [];
  isValid = true;
  /** The statements of the blocks that are being read, the outer ones first; the array is used again and again. */
  private readonly pending: BoundStatement[] = [];
  private pendingCount = 0;
  private readonly targets: Targets;
  private readonly steps: Steps | undefined;
  private readonly matcher: Matcher;
  private readonly scopes: Scopes;

  /** `container`: of the top scope; what was resolved for the statements in it before need not be resolved again. */
  constructor(targets: Targets, container: Container, steps?: Steps) {
    this.targets = targets;
    this.steps = steps;
    this.matcher = new Matcher(targets, steps);
    this.scopes = scopesOf(container);
  }

  /** A statement that is in a scope, and those inside it. */
  bind(statement: Statement, catalog: Catalog, container: Container): BoundStatement {
    return this.one(statement, this.scopeOf(catalog), catalog, container);
  }

  private block(statements: readonly Statement[], catalog: Catalog, container: Container): readonly BoundStatement[] {
    const { pending } = this;
    const first = this.pendingCount;
    const scope = this.scopeOf(catalog);
    for (const statement of statements) pending[this.pendingCount++] = this.one(statement, scope, catalog, container);
    const children = pending.slice(first, this.pendingCount);
    this.pendingCount = first;
    return children;
  }

  private one(
    statement: Statement,
    scope: Map<string, ResolvedDirective>,
    catalog: Catalog,
    container: Container,
  ): BoundStatement {
    if (this.steps) this.steps.count++;
    const key = statement.keyword.text;
    let resolved = scope.get(key);
    if (!resolved) {
      resolved = resolveDirective(catalog, key);
      scope.set(key, resolved);
    }
    if (resolved.block && statement.body) resolved = resolved.block;
    const { body, only } = resolved;
    if (only && !body && !statement.body && statement.args.length === 1)
      return this.single(statement, resolved, container);
    const match = this.match(statement, resolved);
    if (!resolved.directive || match.hasErrors || (statement.body && !body)) this.isValid = false;
    if (!body) {
      const leaf = new Leaf(statement, resolved, container, match);
      this.all.push(leaf);
      return leaf;
    }
    const branch = new Branch(statement, resolved, container, match);
    this.all.push(branch);
    branch.body = typeof body === 'function' ? body(branch) : body;
    if (statement.body && branch.body) branch.children = this.block(statement.body.statements, branch.body, branch);
    return branch;
  }

  private single(statement: Statement, resolved: ResolvedDirective, container: Container): BoundStatement {
    const word = statement.args[0]!;
    const issue = resolved.check && !word.hole ? resolved.check(word.text, this.targets) : undefined;
    if (issue) this.isValid = false;
    const single = new Single(statement, resolved, container, issue);
    this.all.push(single);
    return single;
  }

  private match({ keyword, args }: Statement, resolved: ResolvedDirective): Match {
    if (!resolved.directive) return unmatched;
    const match = this.matcher.match(resolved.args, args);
    return resolved.keyword ? withRole(role(resolved.keyword, keyword, this.targets), match) : match;
  }

  private scopeOf(catalog: Catalog): Map<string, ResolvedDirective> {
    const known = this.scopes.get(catalog);
    if (known) return known;
    const made = new Map<string, ResolvedDirective>();
    this.scopes.set(catalog, made);
    return made;
  }
}

const noFlags: DirectiveFlags = {
  versioned: false,
  needsCheck: false,
  body: false,
  subWords: false,
  names: false,
  secrets: false,
};

function resolveDirective(catalog: Catalog, key: string): ResolvedDirective {
  const directive = lookUp(catalog, key);
  const block = directive?.block && found(directive.block, catalog);
  return { ...found(directive, catalog), block };
}

function found(directive: Directive | undefined, catalog: Catalog): ResolvedDirective {
  const { args, keyword, body } = directive ?? {};
  const only = args?.kind === 'word' && !keyword ? args : undefined;
  const flags = directive ? flagsOf(directive) : noFlags;
  return { directive, args, only, check: only?.type.check, keyword, body, flags, catalog, block: undefined };
}

/** The directive of a keyword (the form without a block, where there are two). */
export function lookUp(catalog: Catalog, keyword: string): Directive | undefined {
  const key = catalog.caseless ? keyword.toLowerCase() : keyword;
  if (Object.hasOwn(catalog.directives, key)) return catalog.directives[key];
  return catalog.patterns?.find((pattern) => pattern.match.test(key))?.directive ?? catalog.other;
}
