import { memo } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { definedKind, factsOf } from '../../schema/symbols.ts';
import type { BoundStatement } from '../../schema/types.ts';
import { inner, type Word } from '../../syntax/tree.ts';
import { namesOf } from './filled.ts';
import { likeliest, nextName } from './names.ts';
import type { InsertionPlace } from './place.ts';
import type { SnippetBody } from './snippet-body.ts';
import { read, type Said } from './snippet-reading.ts';

/** The body of a snippet, and what its text says. */
export interface Draft {
  readonly body: SnippetBody;
  readonly bound: Said;
  /** Whether it belongs to the scope. */
  readonly fits: boolean;
}

/**
 * A snippet with the names of the cluster, without what stands there already, with numbers that are free; undefined where
 * it refers to what is not there.
 */
export function filled(draft: Draft, place: InsertionPlace): SnippetBody | undefined {
  const there = namesThere(place);
  const known = names(draft.bound, place, new Set());
  if (!known) return undefined;
  let named = changed(draft, draft.body.with(known), place);
  let cuts = spare(named.bound, place, there);
  // Where nothing new would be left, or a block of the same name would be there twice, it gets another name.
  if (cuts.length === named.bound.top.length || named.bound.top.some((bound) => isTwice(bound, place, there))) {
    named = changed(draft, draft.body.with(names(draft.bound, place, there) ?? known), place);
    cuts = [];
  }
  const rest = changed(named, named.body.without(cuts), place);
  return rest.body.with(values(rest.bound, place));
}

function changed(draft: Draft, body: SnippetBody, place: InsertionPlace): Draft {
  return body.text === draft.body.text ? { ...draft, body } : { ...draft, body, bound: read(body.text, place) };
}

/** Where the text says again what is there already: a single directive, a node. `there`: the names of the scope. */
function spare({ top, text, offset }: Said, place: InsertionPlace, there: ReadonlySet<string>): Span[] {
  return top.flatMap((bound, index) => {
    const isSpare = bound.directive?.once
      ? place.siblings.some(({ directive }) => directive === bound.directive)
      : !bound.statement.body && sharedNames(bound, place).some((name) => there.has(name));
    if (!isSpare) return [];
    const end = top[index + 1]?.statement.start ?? text.length + offset;
    return [{ start: bound.statement.start - offset, end: end - offset }];
  });
}

function isTwice(bound: BoundStatement, place: InsertionPlace, there: ReadonlySet<string>): boolean {
  return bound.statement.body !== undefined && sharedNames(bound, place).some((name) => there.has(name));
}

/** What the statements of a scope are told by. */
const namesThere = memo(
  (place: InsertionPlace): ReadonlySet<string> => new Set(place.siblings.flatMap((bound) => sharedNames(bound, place))),
);

/** What a statement is told by: the name of a kind that every file repeats; of a block without a name, that inside it. */
function sharedNames(bound: BoundStatement, { symbols }: InsertionPlace): readonly string[] {
  const own = definitionsIn(bound);
  const named = own.length ? own : bound.children.filter(({ statement }) => !statement.body).flatMap(definitionsIn);
  return named.flatMap(([kind, name]) => (symbols[kind]?.shared ? [`${kind} ${name}`] : []));
}

function definitionsIn(bound: BoundStatement): readonly (readonly [kind: string, name: string])[] {
  return usesOf(bound).flatMap(({ kinds, name, isDefinition }) => (isDefinition ? [[kinds[0]!, name] as const] : []));
}

/** A place in the text of a snippet, and what is to stand there, best first. */
export interface Change extends Span {
  readonly values: readonly string[];
}

/**
 * The names of the cluster instead of those that the snippet made up, but for some; others for what is taken. Undefined
 * where it refers to more names of the document than there are.
 */
function names(
  { all, offset }: Said,
  place: InsertionPlace,
  except: ReadonlySet<string>,
): readonly Change[] | undefined {
  const uses = all.flatMap(usesOf);
  const own = new Set(uses.flatMap(({ kinds, name, isDefinition }) => (isDefinition ? [`${kinds[0]} ${name}`] : [])));
  const known = (kinds: readonly string[]): readonly string[] => namesOf(kinds, place);
  // A name that is there stands for itself.
  const given = new Set(uses.flatMap(({ kinds, name }) => (known(kinds).includes(name) ? [name] : [])));
  const instead = new Map<string, readonly string[]>();
  const valuesFor = ({ kinds, name }: Use): readonly string[] => {
    const kind = kinds.find((each) => own.has(`${each} ${name}`)) ?? kinds[0]!;
    const key = `${kind} ${name}`;
    const before = instead.get(key);
    if (before) return before;
    const { shared, closed } = factsOf(place.symbols, kind);
    const there = known(kinds);
    const free = there.filter((each) => !given.has(each) && !except.has(`${kind} ${each}`));
    const made = own.has(key) && !shared ? [nextName(name, there)] : undefined;
    const same = there.includes(name) && !except.has(key) ? [name] : undefined;
    const values = made ?? same ?? (shared ? free.slice(0, 1) : likeliest(name, free));
    const found = values.length || closed ? values : [name];
    instead.set(key, found);
    if (found[0] !== undefined) given.add(found[0]);
    return found;
  };
  const changes = uses.map((use) => ({ ...innerAt(use.word, offset), use, values: valuesFor(use) }));
  if (changes.some(({ values: found }) => !found.length)) return undefined;
  return inOrderOfPlaces(changes.filter(({ use, values: found }) => found[0] !== use.name));
}

/** Free numbers, and the addresses that the nodes have elsewhere. */
function values({ all, text, offset, top }: Said, { trees, siblings }: InsertionPlace): readonly Change[] {
  const beside = (bound: BoundStatement): readonly BoundStatement[] => (top.includes(bound) ? siblings : []);
  return inOrderOfPlaces(
    all.flatMap((bound) =>
      bound.match.roles.flatMap(({ element, word }) => {
        if (element.kind !== 'word' || element.refersTo !== undefined || !element.type.usual) return [];
        // The snippet agrees with itself: only what is there already takes a number.
        const parent: BoundStatement | undefined =
          bound.parent && Object.create(bound.parent, { siblings: { value: beside(bound.parent) } });
        const known = { parent, siblings: beside(bound), trees, shown: word.text, isFromSibling: false };
        const usual = element.type.usual(known);
        // Inside a block of the snippet, what nothing around it decides is as the snippet has it.
        const alone = parent && Object.create(parent, { parent: { value: undefined } });
        if (!top.includes(bound) && usual[0] === element.type.usual({ ...known, parent: alone, trees: [] })[0])
          return [];
        const { start, end } = innerAt(word, offset);
        return usual[0] === undefined || text.slice(start, end) === usual[0] ? [] : [{ start, end, values: usual }];
      }),
    ),
  );
}

/** Where what is between the quotes of a word stands, counted from `offset`. */
function innerAt(word: Word, offset: number): Span {
  const { start, end } = inner(word);
  return { start: start - offset, end: end - offset };
}

interface Use {
  /** Of a definition one. */
  readonly kinds: readonly string[];
  readonly name: string;
  readonly word: Word;
  readonly isDefinition: boolean;
}

/** The names in a statement. */
function usesOf(bound: BoundStatement): readonly Use[] {
  return bound.match.roles.flatMap(({ element, word }): readonly Use[] => {
    const kind = definedKind(element, bound);
    if (kind !== undefined) return [{ kinds: [kind], name: word.text, word, isDefinition: true }];
    if (element.kind !== 'word' || element.refersTo === undefined) return [];
    return [{ kinds: [element.refersTo].flat(), name: word.text, word, isDefinition: false }];
  });
}

function inOrderOfPlaces(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => a.start - b.start);
}
