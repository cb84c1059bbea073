import { type Span, touches } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { inComment, openStatementAt } from '../../binding/locate.ts';
import { expectedAt } from '../../binding/match.ts';
import type { Checked, Language } from '../../language.ts';
import { factsOf } from '../../schema/symbols.ts';
import type { Bound, BoundTree, Catalog, Directive, Role } from '../../schema/types.ts';
import { misfit, type Targets } from '../../schema/versions.ts';
import { indexIn, inner, slice, sourceText, type Word } from '../../syntax/tree.ts';
import { renderChoice, renderDirective, signature } from '../hover/render.ts';
import { insertText } from './insertions.ts';

export type ItemKind = 'directive' | 'block' | 'value' | 'literal' | 'name';

/** One thing that may stand at the cursor, and the stretch that it replaces. */
export interface Item extends Span {
  readonly label: string;
  readonly kind: ItemKind;
  /** Snippet syntax when `snippet`, else plain. */
  readonly insert: string;
  readonly snippet: boolean;
  /** Sorts before the label: required first, then what is usual, then the rest. */
  readonly order: number;
  readonly detail: Text;
  readonly deprecated: boolean;
  /** Made when a person looks at the item. */
  readonly doc: () => Text | undefined;
}

/** The names that are in sight. */
export type NamesInSight = Pick<Checked, 'definitions' | 'symbols'>;

/** What may stand at an offset, best first; nothing inside a comment. */
export function complete(tree: BoundTree, language: Language, offset: number, names: NamesInSight): readonly Item[] {
  if (inComment(tree, offset)) return [];
  const run: Run = { tree, language, offset, names, items: [], seen: new Set() };
  const scope = scopeAt(tree, language, offset);
  if (scope.statement) argumentItems(scope.statement, run);
  for (const [depth, each] of scope.scopes.entries()) directiveItems(each.catalog, each.row, scope.word, depth, run);
  return run.items;
}

interface Run {
  readonly tree: BoundTree;
  readonly language: Language;
  readonly offset: number;
  readonly names: NamesInSight;
  readonly items: Item[];
  readonly seen: Set<string>;
}

/** Where the cursor is: inside a statement's arguments, or where a directive of some scopes begins. */
interface Scope {
  readonly statement?: Bound;
  readonly scopes: readonly { readonly catalog: Catalog; readonly row: readonly Bound[] }[];
  /** What a directive's name would replace. */
  readonly word: Span;
}

function scopeAt(tree: BoundTree, language: Language, offset: number): Scope {
  const here = { start: offset, end: offset };
  const bound = openStatementAt(tree, offset);
  const top = { catalog: tree.catalog, row: tree.top };
  if (!bound) return { scopes: [top], word: here };
  const clauses = language.bodies === 'clauses';
  const { statement } = bound;
  if (touches(statement.keyword, offset)) {
    const scopes =
      clauses && bound.parent ? chain(bound.parent) : [{ catalog: bound.catalog, row: rowOf(tree, bound) }];
    return { scopes, word: statement.keyword };
  }
  if (!clauses && statement.body && offset > statement.body.start) {
    return bound.body
      ? { scopes: [{ catalog: bound.body, row: bound.children }], word: here }
      : { scopes: [], word: here };
  }
  const arg = statement.args.find((each) => touches(each, offset));
  // What the statement itself still needs comes before its clauses.
  const needs = bound.match.stop !== undefined && !bound.match.stop.word;
  if (clauses && bound.body && (!arg || !statement.assign) && !needs)
    return { statement: bound, scopes: chain(bound), word: arg ?? here };
  if (clauses && !arg && bound.parent && statement.args.length)
    return { statement: bound, scopes: chain(bound.parent), word: here };
  return { statement: bound, scopes: [], word: here };
}

/** The scope of a statement and those around it: where clauses have no braces, any of them may go on. */
function chain(bound: Bound): Scope['scopes'] {
  const found: { catalog: Catalog; row: readonly Bound[] }[] = [];
  for (let each: Bound | undefined = bound; each; each = each.parent)
    if (each.body) found.push({ catalog: each.body, row: each.children });
  return found;
}

function rowOf(tree: BoundTree, bound: Bound): readonly Bound[] {
  return bound.parent ? bound.parent.children : tree.top;
}

function argumentItems(bound: Bound, run: Run): void {
  const { statement, directive } = bound;
  const { offset } = run;
  const touched = statement.args.find((each) => touches(each, offset));
  const cursor = touched
    ? slice(touched, 0, indexIn(touched, offset), inner(touched))
    : { start: offset, end: offset, text: '' };
  const earlier = statement.args.filter((each) => each !== touched && each.end <= offset);
  for (const role of expectedAt(directive?.args, earlier, cursor, run.tree.targets))
    roleItems(role, touched, bound, run);
}

function roleItems(role: Role, touched: Word | undefined, bound: Bound | undefined, run: Run): void {
  const { element } = role;
  // The part of a word behind the cursor goes with it: the whole part is replaced.
  const end = touched ? partEnd(touched, role.word.start, run) : run.offset;
  // Behind a joined line an empty part begins at the cursor, not at the end of the line before.
  const start = role.word.text ? role.word.start : Math.max(role.word.start, run.offset);
  const span = { start, end };
  if (element.kind === 'literal') {
    if (element.versions && misfit(element.versions, run.tree.targets)) return;
    if (!/\w/.test(element.text) && !element.doc) return;
    add(run, {
      ...span,
      label: element.text,
      kind: 'literal',
      insert: element.text,
      snippet: false,
      order: 2,
      detail: same(''),
      deprecated: false,
      doc: () => element.doc,
    });
    return;
  }
  for (const choice of element.type.choices ?? []) {
    if (choice.hidden || (choice.versions && misfit(choice.versions, run.tree.targets))) continue;
    const deprecated = choice.deprecated !== undefined;
    const order = deprecated ? 8 : 1;
    add(run, {
      ...span,
      label: choice.value,
      kind: 'value',
      insert: choice.value,
      snippet: false,
      order,
      detail: same(element.name),
      deprecated,
      doc: () => renderChoice(choice),
    });
  }
  const refersTo = element.refersTo ?? [];
  const kinds = typeof refersTo === 'string' ? [refersTo] : refersTo;
  // Of a kind that other files define as well, a definition mostly repeats a name of theirs.
  const shared = element.defines !== undefined && !run.names.symbols[element.defines]?.closed ? [element.defines] : [];
  const taken = new Set(shared.flatMap((kind) => namesIn(bound?.row ?? [], kind)));
  for (const kind of [...kinds, ...shared]) {
    for (const use of run.names.definitions(kind)) {
      if (use.bound === bound || taken.has(use.name)) continue;
      const detail = factsOf(run.names.symbols, kind).name;
      add(run, {
        ...span,
        label: use.name,
        kind: 'name',
        insert: use.name,
        snippet: false,
        order: 0,
        detail,
        deprecated: false,
        doc: () => use.bound.directive?.explain?.(use.bound),
      });
    }
  }
}

/** The names of a kind that statements define. */
function namesIn(row: readonly Bound[], kind: string): readonly string[] {
  return row.flatMap(({ match }) =>
    match.roles.flatMap(({ element, word }) =>
      element.kind === 'word' && element.defines === kind ? [word.text] : [],
    ),
  );
}

function partEnd(word: Word, start: number, run: Run): number {
  const { end } = inner(word);
  const rest = run.tree.tree.text.slice(Math.max(start, run.offset), end);
  const stop = rest.search(/[:,]/);
  return Math.max(run.offset, stop < 0 ? end : Math.max(start, run.offset) + stop);
}

/** `depth`: how many scopes there are between the cursor and this one. */
function directiveItems(catalog: Catalog, row: readonly Bound[], word: Span, depth: number, run: Run): void {
  const present = new Set(
    row.filter((bound) => !touches(bound.statement.keyword, run.offset)).map((bound) => bound.directive),
  );
  const offer = (keyword: string, directive: Directive): void => {
    // `name=value` pairs are told apart by their names: a second one is never wanted.
    const single = directive.once || (catalog.assign === '=' && !directive.body);
    // Behind another clause, a pair would be read as that one's.
    if (directive.hidden || (depth > 0 && catalog.assign === '=' && !directive.body)) return;
    const there = present.has(directive);
    if (single && there) {
      // Nor does a scope around this one offer it: here it would be read as the second.
      run.seen.add(`${word.start} ${keyword}`);
      return;
    }
    if (directive.versions && misfit(directive.versions, run.tree.targets)) return;
    const deprecated = isDeprecated(directive, run.tree.targets);
    const needed = directive.required !== undefined && !there;
    add(run, {
      start: word.start,
      end: word.end,
      label:
        directive.body && run.language.bodies !== 'clauses' && directive !== catalog.directives[keyword]
          ? `${keyword} { }`
          : keyword,
      kind: directive.body ? 'block' : 'directive',
      insert: insertText(keyword, directive, catalog, run.language, sourceText(run.tree.tree), word.end),
      snippet: true,
      order: deprecated ? 9 : needed ? 2 : there ? 6 : 3,
      detail: same(directive.syntax ?? signature(directive.args)),
      deprecated,
      doc: () => renderDirective(keyword, directive, catalog, run.language.id),
    });
  };
  for (const keyword of Object.keys(catalog.directives)) {
    const directive = catalog.directives[keyword]!;
    offer(keyword, directive);
    if (directive.block) offer(keyword, directive.block);
  }
  for (const pattern of catalog.patterns ?? [])
    if (!pattern.directive.hidden && /^[\w-]+$/.test(pattern.label)) offer(pattern.label, pattern.directive);
  const element = catalog.other?.keyword;
  if (!element) return;
  const typed: Word = { start: word.start, end: word.end, text: '' };
  roleItems({ element, word: typed, wrong: undefined }, word.end > word.start ? typed : undefined, undefined, run);
}

/** Deprecated for the versions aimed at: what is so only from some version on must be aimed at, or beyond it. */
function isDeprecated({ deprecated }: Directive, targets: Targets): boolean {
  if (!deprecated?.since) return deprecated !== undefined;
  return targets[deprecated.since.product] !== undefined && !misfit(deprecated.since, targets);
}

function add(run: Run, item: Item): void {
  const key = `${item.start} ${item.label}`;
  if (run.seen.has(key)) return;
  run.seen.add(key);
  run.items.push(item);
}
