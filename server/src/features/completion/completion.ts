import { type Span, touches } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { inComment } from '../../binding/locate.ts';
import type { Language } from '../../language.ts';
import { definedKind, factsOf } from '../../schema/symbols.ts';
import type { BoundStatement, BoundTree, Directive, Role } from '../../schema/types.ts';
import { isDeprecatedFor, versionMismatch } from '../../schema/versions.ts';
import { sourceText, type Word } from '../../syntax/tree.ts';
import { expectedIn } from '../expected.ts';
import { inMarkdown } from '../hover/names.ts';
import { renderDirective } from '../hover/render.ts';
import { shortForm } from '../hover/signature.ts';
import { renderChoice } from '../hover/values.ts';
import { commentItems } from './comments.ts';
import { add, type CompletionContext, type NamesInSight, placeOf } from './context.ts';
import { isAround, ranked, usualValues } from './filled.ts';
import { insertText } from './insertions.ts';
import type { Item } from './item.ts';
import { outsideQuotes, partAt } from './part.ts';
import { hasSpace, quoted, unquoted } from './quotes.ts';
import { type Scope, scopeAt } from './scope.ts';
import { snippetItems } from './snippets.ts';
import { wholeItems } from './whole.ts';

/** What may appear at an offset, best first; inside a comment only what this checker reads of it. */
export function completeAt(tree: BoundTree, language: Language, offset: number, names: NamesInSight): readonly Item[] {
  const inOwn = commentItems(tree, language, offset);
  if (inOwn || inComment(tree, offset)) return inOwn ?? [];
  const context: CompletionContext = { tree, language, offset, names, items: [], needs: false, seen: new Set() };
  const scope = scopeAt(tree, language, offset);
  if (scope.statement) argumentItems(scope.statement, context);
  for (const [depth, each] of scope.scopes.entries()) directiveItems(each, scope.word, depth, context);
  snippetItems(scope, context);
  return context.items;
}

function argumentItems(bound: BoundStatement, context: CompletionContext): void {
  const { roles, touched, earlier } = expectedIn(bound, context.offset, context.tree.targets);
  if (roles.length && !touched?.text) wholeItems(touched, bound, context);
  for (const role of roles) roleItems(role, touched, bound, context, earlier);
  const isInside = touched?.quote && !outsideQuotes(touched, context.offset);
  const isText = roles.some(({ element }) => element.kind === 'word' && element.name.startsWith('"'));
  const isPair = bound.catalog.assign === '=';
  for (const [i, item] of context.items.entries())
    if (isInside) context.items[i] = unquoted(item);
    else if (isText || (isPair && hasSpace(item))) context.items[i] = quoted(item);
}

function roleItems(
  role: Role,
  touched: Word | undefined,
  bound: BoundStatement | undefined,
  context: CompletionContext,
  before: readonly Word[] = [],
): void {
  const { element } = role;
  const { start, end } =
    touched && outsideQuotes(touched, context.offset)
      ? touched
      : partAt(role, touched, context.tree.tree.text, context.offset);
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
  const { targets } = context.tree;
  for (const choice of element.type.choices ?? []) {
    if (choice.hidden || versionMismatch(choice.versions, targets)) continue;
    const insertion = bound && element.insertionOf?.(bound, choice.value);
    if (insertion === null) continue;
    const deprecated = isDeprecatedFor(choice.deprecated, targets);
    // Names that the same word may be come first; those of what follows, later.
    const order = deprecated ? 8 : element.refersTo || context.items.some(({ kind }) => kind === 'name') ? 1 : 0;
    add(context, {
      ...span,
      label: choice.value,
      kind: 'value',
      insert: insertion ?? choice.value + joinedTo(element, end, context),
      snippet: insertion !== undefined,
      order,
      detail: same(element.name),
      deprecated,
      doc: () => renderChoice(choice, targets),
      about: bound?.directive,
    });
  }
  const refersTo = element.refersTo ?? [];
  const kinds = typeof refersTo === 'string' ? [refersTo] : refersTo;
  // Of a kind that other files define as well, a definition mostly repeats a name of theirs.
  const own = definedKind(element, bound);
  const shared = own !== undefined && !context.names.symbols[own]?.closed ? [own] : [];
  const isLast = /^(?:[\s"']|$)/.test(context.tree.tree.text.slice(end, end + 1));
  const taken = new Set(shared.flatMap((kind) => namesIn(bound?.siblings ?? [], kind)));
  if (own !== undefined) for (const each of before) taken.add(each.text);
  const fits = kinds.length && bound ? fitting(role, bound, context) : undefined;
  for (const kind of [...kinds, ...shared]) {
    for (const use of ranked(context.names.definitions(kind))) {
      if (use.name === '' || isAround(use.bound, bound) || taken.has(use.name)) continue;
      const detail = factsOf(context.names.symbols, kind).name;
      const suffix = (isLast && bound?.directive?.nameSuffix?.(before, use.bound)) || '';
      add(context, {
        ...span,
        label: use.name + suffix,
        kind: 'name',
        insert: use.name + (suffix || joinedTo(element, end, context)),
        snippet: false,
        order: fits?.has(use.name) === false ? 1 : 0,
        detail,
        deprecated: false,
        doc: () => sentenceOf(use.bound),
      });
    }
  }
  if (bound) usualItems(role, span, bound, context);
}

/** More choices than these are a list of what is usual. */
const fewWords = 2;

/** The value of the example, a free number, the host's address: where no list says what may stand there. */
function usualItems(role: Role, span: Span, bound: BoundStatement, context: CompletionContext): void {
  const { element } = role;
  const { directive } = bound;
  if (element.kind !== 'word' || !directive || element.secret) return;
  const others = context.items.filter((each) => each.kind !== 'literal' && each.start === span.start);
  // Beside a few special words (`none`) the usual value is still the likeliest.
  const isBesideWords = element.type.open && !element.refersTo && others.every(({ kind }) => kind === 'value');
  if (others.length && (!isBesideWords || others.length > fewWords)) return;
  const defined = definedKind(element, bound);
  if (defined !== undefined && context.names.symbols[defined]?.closed) return;
  const place = placeOf(
    bound.catalog,
    bound.parent,
    bound.siblings.filter((each) => each !== bound),
    context,
  );
  const values = usualValues(element, bound.statement.keyword.text, directive, place);
  if (others.length && others.some(({ label }) => values.includes(label))) return;
  if (others.length && values.length)
    for (const [i, item] of context.items.entries())
      if (others.includes(item)) context.items[i] = { ...item, order: 2 };
  for (const value of values)
    add(context, {
      ...span,
      label: value,
      kind: 'value',
      insert: value + joinedTo(element, span.end, context),
      snippet: false,
      order: 1,
      detail: same(element.name),
      deprecated: false,
      doc: () => undefined,
      about: directive,
    });
}

/** The names that fit here, where the type of an element tells. */
function fitting(
  { element }: Role,
  bound: BoundStatement,
  context: CompletionContext,
): ReadonlySet<string> | undefined {
  if (element.kind !== 'word' || !element.type.usual) return undefined;
  const siblings = bound.siblings.filter((each) => each !== bound);
  const { parent, trees } = placeOf(bound.catalog, bound.parent, siblings, context);
  return new Set(element.type.usual({ parent, siblings, trees, shown: undefined, isFromSibling: false }));
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

/** The names of a kind that statements define. */
function namesIn(siblings: readonly BoundStatement[], kind: string): readonly string[] {
  return siblings.flatMap((bound) =>
    bound.match.roles.flatMap(({ element, word }) => (definedKind(element, bound) === kind ? [word.text] : [])),
  );
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
  const { tree } = context;
  const place = placeOf(catalog, owner, siblings, context);
  if (depth === 0 && !siblings.length) context.needs = true;
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
    if (directive.isOfferedIn?.(tree, siblings, owner, word.start) === false) return;
    const deprecated = isDeprecatedFor(directive.deprecated, tree.targets);
    const needed = directive.required !== undefined && !there;
    // Once a list has what it must have, the next clause is as likely as another pair.
    const goesOn = depth > 0 && directive.body !== undefined && !there && !context.needs;
    if (needed && depth === 0) context.needs = true;
    add(context, {
      start: word.start,
      end: word.end,
      label:
        directive.body && !context.language.bodies && directive !== catalog.directives[keyword]
          ? `${keyword} { }`
          : keyword,
      kind: directive.body ? 'block' : 'directive',
      insert: insertText(keyword, directive, place, sourceText(tree.tree), word),
      snippet: true,
      // What may be repeated is not done with.
      order: deprecated ? 9 : needed || goesOn ? 2 : there && directive.once ? 6 : 3,
      detail: same(shortForm(directive, tree.targets)),
      deprecated,
      doc: () =>
        renderDirective({
          keyword,
          directive,
          scope: catalog,
          language: context.language,
          targets: context.tree.targets,
          isItem: true,
        }),
      about: directive,
    });
  };
  for (const keyword of new Set([...(catalog.usual ?? []), ...Object.keys(catalog.directives)])) {
    if (!Object.hasOwn(catalog.directives, keyword)) continue;
    const directive = catalog.directives[keyword]!;
    offer(keyword, directive);
    if (directive.block) offer(keyword, directive.block);
  }
  for (const pattern of catalog.patterns ?? [])
    if (!pattern.directive.hidden && /^[\w-]+$/.test(pattern.label)) offer(pattern.label, pattern.directive);
  const element = catalog.other?.keyword;
  if (!element) return;
  const typed: Word = { ...word, text: sourceText(tree.tree).slice(word.start, word.end) };
  roleItems({ element, word: typed, issue: undefined }, word.end > word.start ? typed : undefined, undefined, context);
}
