import { type Span, touches } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { inComment } from '../../binding/locate.ts';
import type { Checked, Language } from '../../language.ts';
import { factsOf } from '../../schema/symbols.ts';
import type { BoundStatement, BoundTree, Directive, Role } from '../../schema/types.ts';
import { isDeprecatedFor, type Targets, versionMismatch } from '../../schema/versions.ts';
import { inner, sourceText, type Word } from '../../syntax/tree.ts';
import { expectedIn } from '../expected.ts';
import { inMarkdown } from '../hover/names.ts';
import { renderDirective } from '../hover/render.ts';
import { signature } from '../hover/signature.ts';
import { renderChoice } from '../hover/values.ts';
import { type InsertionPlace, ranked } from './filled.ts';
import { insertText } from './insertions.ts';
import { type Scope, scopeAt } from './scope.ts';

export type ItemKind = 'directive' | 'block' | 'value' | 'literal' | 'name';

/** One completion item, and the stretch that it replaces. */
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
  /** What the page of the reference is about that tells more; absent: none does. */
  readonly about?: Directive | undefined;
}

/** The names that are in sight. */
export type NamesInSight = Pick<Checked, 'definitions' | 'symbols' | 'neighbours'>;

/** What may appear at an offset, best first; nothing inside a comment. */
export function completeAt(tree: BoundTree, language: Language, offset: number, names: NamesInSight): readonly Item[] {
  if (inComment(tree, offset)) return [];
  const context: CompletionContext = { tree, language, offset, names, items: [], seen: new Set() };
  const scope = scopeAt(tree, language, offset);
  if (scope.statement) argumentItems(scope.statement, context);
  for (const [depth, each] of scope.scopes.entries()) directiveItems(each, scope.word, depth, context);
  return context.items;
}

interface CompletionContext {
  readonly tree: BoundTree;
  readonly language: Language;
  readonly offset: number;
  readonly names: NamesInSight;
  readonly items: Item[];
  readonly seen: Set<string>;
}

function argumentItems(bound: BoundStatement, context: CompletionContext): void {
  const { roles, touched, earlier } = expectedIn(bound, context.offset, context.tree.targets);
  for (const role of roles) roleItems(role, touched, bound, context, earlier);
}

function roleItems(
  role: Role,
  touched: Word | undefined,
  bound: BoundStatement | undefined,
  context: CompletionContext,
  before: readonly Word[] = [],
): void {
  const { element } = role;
  const { start, end } = touched && outsideQuotes(touched, context.offset) ? touched : partAt(role, touched, context);
  const span = { start, end };
  if (element.kind === 'literal') {
    if (element.versions && versionMismatch(element.versions, context.tree.targets)) return;
    if (!/\w/.test(element.text) && !element.doc) return;
    add(context, {
      ...span,
      label: element.text,
      kind: 'literal',
      insert: element.text + joinedTo(element, end, context),
      snippet: false,
      order: 2,
      detail: same(''),
      deprecated: false,
      doc: () => element.doc,
      about: bound?.directive,
    });
    return;
  }
  for (const choice of element.type.choices ?? []) {
    if (choice.hidden || (choice.versions && versionMismatch(choice.versions, context.tree.targets))) continue;
    const insertion = bound && element.insertionOf?.(bound, choice.value);
    if (insertion === null) continue;
    const deprecated = choice.deprecated !== undefined;
    const order = deprecated ? 8 : 1;
    add(context, {
      ...span,
      label: choice.value,
      kind: 'value',
      insert: insertion ?? choice.value + joinedTo(element, end, context),
      snippet: insertion !== undefined,
      order,
      detail: same(element.name),
      deprecated,
      doc: () => renderChoice(choice),
      about: bound?.directive,
    });
  }
  const refersTo = element.refersTo ?? [];
  const kinds = typeof refersTo === 'string' ? [refersTo] : refersTo;
  // Of a kind that other files define as well, a definition mostly repeats a name of theirs.
  const shared =
    element.defines !== undefined && !context.names.symbols[element.defines]?.closed ? [element.defines] : [];
  const isLast = /^(?:[\s"']|$)/.test(context.tree.tree.text.slice(end, end + 1));
  const taken = new Set(shared.flatMap((kind) => namesIn(bound?.siblings ?? [], kind)));
  for (const kind of [...kinds, ...shared]) {
    for (const use of ranked(context.names.definitions(kind))) {
      if (use.name === '' || use.bound === bound || taken.has(use.name)) continue;
      const detail = factsOf(context.names.symbols, kind).name;
      const suffix = (isLast && bound?.directive?.nameSuffix?.(before, use.bound)) || '';
      add(context, {
        ...span,
        label: use.name + suffix,
        kind: 'name',
        insert: use.name + suffix,
        snippet: false,
        order: 0,
        detail,
        deprecated: false,
        doc: () => sentenceOf(use.bound),
      });
    }
  }
}

/** What must follow an element at once, where it is not there yet. */
function joinedTo({ joined = '' }: Role['element'], end: number, { tree }: CompletionContext): string {
  return joined && tree.tree.text.startsWith(joined.trim(), end) ? '' : joined;
}

/** The sentence that describes a statement, as documentation. */
function sentenceOf(bound: BoundStatement): Text | undefined {
  const sentence = bound.directive?.describe?.(bound);
  return sentence && inMarkdown(sentence);
}

/** Whether an offset touches a word, but not the text between its quotes: the quotes belong to it. */
function outsideQuotes(word: Word, offset: number): boolean {
  const { start, end } = inner(word);
  return offset < start || offset > end;
}

/** The part of a word that is completed; what of it comes after the cursor goes with it. */
function partAt({ word: part, element }: Role, touched: Word | undefined, context: CompletionContext): Span {
  // A value with a colon in it (`ocf:heartbeat:Dummy`) is no part that ends there.
  const whole = element.kind === 'word' && element.type.choices?.some(({ value }) => value.includes(':'));
  const end = touched ? partEnd(touched, part.start, whole ? /,/ : /[:,]/, context) : context.offset;
  // After a joined line an empty part begins at the cursor, not at the end of the line before.
  return { start: part.text ? part.start : Math.max(part.start, context.offset), end };
}

/** The names of a kind that statements define. */
function namesIn(siblings: readonly BoundStatement[], kind: string): readonly string[] {
  return siblings.flatMap(({ match }) =>
    match.roles.flatMap(({ element, word }) =>
      element.kind === 'word' && element.defines === kind ? [word.text] : [],
    ),
  );
}

function partEnd(word: Word, start: number, separator: RegExp, context: CompletionContext): number {
  const { end } = inner(word);
  const rest = context.tree.tree.text.slice(Math.max(start, context.offset), end);
  const stop = rest.search(separator);
  return Math.max(context.offset, stop < 0 ? end : Math.max(start, context.offset) + stop);
}

/** `depth`: how many scopes there are between the cursor and this one. */
function directiveItems(
  { catalog, siblings, owner }: Scope['scopes'][number],
  word: Span,
  depth: number,
  context: CompletionContext,
): void {
  const present = new Set(
    siblings.filter((bound) => !touches(bound.statement.keyword, context.offset)).map((bound) => bound.directive),
  );
  const { language, names, tree } = context;
  const trees = [tree, ...names.neighbours.map(({ bound }) => bound)];
  const { definitions, symbols } = names;
  const { targets } = tree;
  const place: InsertionPlace = { language, catalog, targets, parent: owner, siblings, trees, definitions, symbols };
  const offer = (keyword: string, directive: Directive): void => {
    // `name=value` pairs are identified by their names; a second one with the same name is never wanted.
    const single = directive.once || (catalog.assign === '=' && !directive.body);
    // After another clause, a pair would be read as that one's.
    if (directive.hidden || (depth > 0 && catalog.assign === '=' && !directive.body)) return;
    const there = present.has(directive);
    if (single && there) {
      // Nor does a scope around this one offer it: here it would be read as the second.
      context.seen.add(`${word.start} ${keyword}`);
      return;
    }
    if (directive.versions && versionMismatch(directive.versions, context.tree.targets)) return;
    if (directive.isOfferedIn?.(tree) === false) return;
    const deprecated = isDeprecated(directive, context.tree.targets);
    const needed = directive.required !== undefined && !there;
    add(context, {
      start: word.start,
      end: word.end,
      label:
        directive.body && context.language.bodies !== 'clauses' && directive !== catalog.directives[keyword]
          ? `${keyword} { }`
          : keyword,
      kind: directive.body ? 'block' : 'directive',
      insert: insertText(keyword, directive, place, sourceText(tree.tree), word.end),
      snippet: true,
      order: deprecated ? 9 : needed ? 2 : there ? 6 : 3,
      detail: same(directive.syntax ?? signature(directive.args)),
      deprecated,
      doc: () =>
        renderDirective({
          keyword,
          directive,
          scope: catalog,
          language: context.language,
          targets: context.tree.targets,
        }),
      about: directive,
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
  roleItems({ element, word: typed, issue: undefined }, word.end > word.start ? typed : undefined, undefined, context);
}

/** Deprecated for the versions aimed at: what is so only from some version on must be aimed at, or beyond it. */
function isDeprecated({ deprecated }: Directive, targets: Targets): boolean {
  return deprecated !== undefined && isDeprecatedFor(deprecated, targets);
}

function add(context: CompletionContext, item: Item): void {
  const key = `${item.start} ${item.label}`;
  if (context.seen.has(key)) return;
  context.seen.add(key);
  context.items.push(item);
}
