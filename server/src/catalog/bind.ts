import { lastAtOrBefore } from '../base/span.ts';
import { isOwnWord, move, type Splice } from '../syntax/splice.ts';
import type { Statement, SyntaxTree } from '../syntax/tree.ts';
import { type Bound, type BoundTree, Branch, type Found, type Home, Leaf, Top } from './bound.ts';
import { type Match, Matcher, role, SingleMatch, withRole } from './match.ts';
import { type Traits, traitsOf } from './traits.ts';
import type { Catalog, Directive } from './types.ts';
import type { Targets } from './versions.ts';

export { argument, type Bound, type BoundTree, childrenNamed } from './bound.ts';

const unmatched: Match = new Matcher({}).match(undefined, []);

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

/** The bound tree as though the statement of the top scope with that index were all of the document. */
export function aloneIn(tree: BoundTree, index: number): BoundTree {
  const { catalog, targets, sound } = tree;
  const statement = tree.top[index]!;
  const next = tree.top[index + 1];
  const top = [statement];
  const all = tree.all.slice(indexOf(tree, statement), next && indexOf(tree, next));
  const home = { owner: undefined, children: top };
  return { tree: tree.tree, catalog, targets, top, home, sound, within: { tree, index }, all };
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
