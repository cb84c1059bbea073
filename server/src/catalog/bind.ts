import { isOwnWord, move, type Splice } from '../syntax/splice.ts';
import type { Block, Statement, SyntaxTree } from '../syntax/tree.ts';
import { type Match, match, type Role, role } from './match.ts';
import type { Catalog, Directive } from './types.ts';
import type { Targets } from './versions.ts';

/** A statement and what the catalogue says of it. */
export interface Bound {
  readonly statement: Statement;
  /** Absent: the scope does not know the keyword. */
  readonly directive: Directive | undefined;
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

/** A document held against its catalogue: made once a version, read by every feature. */
export interface BoundTree {
  readonly tree: SyntaxTree;
  readonly catalog: Catalog;
  readonly targets: Targets;
  readonly top: readonly Bound[];
  /** Every statement whose scope is known, sorted by start (an outer one before its inner ones). */
  readonly all: readonly Bound[];
}

const unmatched: Match = { roles: [], stop: undefined };
const noChildren: readonly Bound[] = [];

/** What the keywords of each scope were found to be: a map is faster than an object for words cut from a text. */
type Known = Map<Catalog, Map<string, Directive | undefined>>;

/** Holds a tree against a catalogue. Statements inside an unknown block are not bound. */
export function bind(tree: SyntaxTree, catalog: Catalog, targets: Targets = {}): BoundTree {
  const all: Bound[] = [];
  const top = bindBlock(tree.root, catalog, undefined, targets, all, new Map());
  return { tree, catalog, targets, top, all };
}

/**
 * The bound tree of a spliced tree: what was taken from the old tree keeps its bounds, **which are given up by that**
 * (`old` must be for the same catalogue and targets).
 */
export function rebind(old: BoundTree, spliced: Splice): BoundTree {
  const { tree, head, middle, tail, delta } = spliced;
  const fresh: Bound[] = [];
  const statements = tree.root.statements.slice(head, head + middle);
  const row = bindBlock({ ...tree.root, statements }, old.catalog, undefined, old.targets, fresh, new Map());
  const top: Mutable<Bound>[] = [...old.top.slice(0, head), ...row, ...old.top.slice(tail)];
  for (const bound of top) bound.row = top;
  const behind = tail === old.top.length ? [] : old.all.slice(old.all.indexOf(old.top[tail]!));
  if (delta) for (const bound of behind) moveParts(bound, delta);
  const before = old.all.slice(0, head === old.top.length ? undefined : old.all.indexOf(old.top[head]!));
  return { ...old, tree, top, all: [...before, ...fresh, ...behind] };
}

/** Moves the words that were cut from words of the statement; those themselves are moved with the tree. */
function moveParts({ statement, match: { roles, stop } }: Bound, delta: number): void {
  for (const { word } of roles) if (!isOwnWord(statement, word)) move(word, delta);
  if (stop?.word && !isOwnWord(statement, stop.word)) move(stop.word, delta);
}

function bindBlock(
  block: Block,
  catalog: Catalog,
  parent: Bound | undefined,
  targets: Targets,
  all: Bound[],
  known: Known,
): readonly Bound[] {
  // As long as it will be: arrays that grow leave room that a big file pays for.
  const row = new Array<Bound>(block.statements.length);
  let index = 0;
  const scope = known.get(catalog) ?? new Map<string, Directive | undefined>();
  known.set(catalog, scope);
  for (const statement of block.statements) {
    const key = statement.keyword.text;
    let directive = scope.get(key);
    if (directive === undefined && !scope.has(key)) {
      directive = lookUp(catalog, key);
      scope.set(key, directive);
    }
    if (directive?.block && statement.body) directive = directive.block;
    const args = directive ? match(directive.args, statement.args, targets) : unmatched;
    const found = directive?.keyword ? withKeyword(role(directive.keyword, statement.keyword, targets), args) : args;
    const bound: Mutable<Bound> = {
      statement,
      directive,
      catalog,
      body: undefined,
      parent,
      row,
      match: found,
      children: noChildren,
    };
    all.push(bound);
    row[index++] = bound;
    if (!directive?.body) continue;
    bound.body = typeof directive.body === 'function' ? directive.body(bound) : directive.body;
    if (statement.body && bound.body)
      bound.children = bindBlock(statement.body, bound.body, bound, targets, all, known);
  }
  return row;
}

function withKeyword(keyword: Role, args: Match): Match {
  return { roles: [keyword, ...args.roles], stop: args.stop };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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
