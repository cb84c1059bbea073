import { memo } from '../../base/memo.ts';
import { snippetChoice, snippetText } from '../../base/sinks.ts';
import type { NameUse } from '../../language.ts';
import { defaultFor } from '../../schema/settings.ts';
import { definedKind } from '../../schema/symbols.ts';
import type { BoundStatement, Directive, WordElement } from '../../schema/types.ts';
import { isDeprecatedFor, versionMismatch } from '../../schema/versions.ts';
import type { Word } from '../../syntax/tree.ts';
import { shownFor } from './examples.ts';
import { likeliest, nextName } from './names.ts';
import type { InsertionPlace } from './place.ts';

/** The number of the next stop of a snippet. */
export interface Stops {
  next: number;
}

/**
 * The arguments of a directive as its example writes them, each value a stop: filled with the names and numbers that the
 * cluster has, or are free in it. Snippet syntax; undefined where no example shows them.
 */
export function shownArguments(
  keyword: string,
  directive: Directive,
  place: InsertionPlace,
  stops: Stops,
): string | undefined {
  const shown = shownFor(keyword, directive, place);
  if (!shown) return undefined;
  const { bound, text, isSibling } = shown;
  const { args } = bound.statement;
  const roles = bound.match.roles.toSorted((a, b) => a.word.start - b.word.start);
  const filler: Filler = { directive, place, stops, used: new Set(), isSibling };
  let made = '';
  let at = args[0]!.start;
  let dropped: Word | undefined;
  // Of a list, only as many as there are.
  let lastFilled: WordElement | undefined;
  for (const { word, element } of roles) {
    if (word.start < at) continue;
    const whole = args.find((arg) => arg.start <= word.start && word.end <= arg.end);
    // What was added to the name of the example belongs to that one.
    if (dropped && dropped === whole && word !== whole) {
      at = word.end;
      continue;
    }
    const between = snippetText(blank(text.slice(at, word.start)));
    at = word.end;
    if (element.kind === 'literal') {
      made += between + snippetText(text.slice(word.start, word.end));
      continue;
    }
    const quote = word.quote && word.start < word.end ? text.charAt(word.start) : '';
    const value = valuesFor(element, filler, word.text);
    if (element.refersTo !== undefined && value[0] !== word.text) {
      // What follows a name that is not there yet hangs on it.
      if (!value.length && lastFilled === element) return made;
      if (!value.length) return filler.used.size ? `${made + between}$${stops.next}` : `$${stops.next}`;
      dropped = whole;
    }
    made += between + quote + stop(element, filler, value) + quote;
    lastFilled = element;
  }
  return made + snippetText(text.slice(at, Math.max(at, args.at(-1)!.end)));
}

/** The values that a word of a directive's arguments usually has here, best first, as they are written. */
export function usualValues(
  element: WordElement,
  keyword: string,
  directive: Directive,
  place: InsertionPlace,
): readonly string[] {
  const shown = shownFor(keyword, directive, place);
  const word = shown?.bound.match.roles.find((role) => role.element === element)?.word;
  const standard = word?.text ?? (directive.args === element ? standardOf(directive, place) : undefined);
  if (standard === undefined && !element.type.usual) return [];
  const filler: Filler = {
    directive,
    place,
    stops: { next: 1 },
    used: new Set(),
    isSibling: shown?.isSibling ?? false,
  };
  const quote = word?.quote ?? '';
  return valuesFor(element, filler, standard).map((value) => quote + value + quote);
}

/** The default of a directive in the versions aimed at, where that is a value: `1.2 * token` is none. */
export function standardOf(directive: Directive, { language, targets }: InsertionPlace): string | undefined {
  const standard = defaultFor(directive, targets, language.products[0]);
  const { args } = directive;
  const isValue = standard !== undefined && args?.kind === 'word' && !args.type.check?.(standard, targets);
  return isValue ? standard : undefined;
}

/** What separates two words, on one line. */
function blank(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, i) => {
      const begun = i > 0 ? line.trimStart() : line;
      return i < last ? begun.trimEnd().replace(/\\$/, '').trimEnd() : begun;
    })
    .join(' ');
}

/** What the stops of one directive have in common. */
interface Filler {
  readonly directive: Directive;
  readonly place: InsertionPlace;
  readonly stops: Stops;
  /** The values so far. */
  readonly used: Set<string>;
  readonly isSibling: boolean;
}

/** A stop for one word that no example shows. `standard`: the directive's default, where that is a value for it. */
export function stopFor(
  element: WordElement,
  directive: Directive,
  place: InsertionPlace,
  stops: Stops,
  standard: string | undefined,
): string {
  const filler: Filler = { directive, place, stops, used: new Set(), isSibling: false };
  // What has both quotes in it has no form that every reader takes.
  const values = valuesFor(element, filler, standard).filter((value) => !(value.includes('"') && value.includes("'")));
  const made = stop(element, filler, values);
  const isPair = place.catalog.assign === '=' && values.some((value) => /\s/.test(value));
  // A name with quotes stands for a word with quotes.
  if ((!element.name.startsWith('"') && !isPair) || standard?.startsWith('"')) return made;
  const quote = values.some((value) => value.includes('"')) ? "'" : '"';
  return quote + made + quote;
}

function stop({ type, secret }: WordElement, { stops, used, place }: Filler, values: readonly string[]): string {
  const number = stops.next++;
  if (values[0] !== undefined) used.add(values[0]);
  if (secret && !values.length && !type.check?.('secret', place.targets)) return `\${${number}:secret}`;
  if (secret && values.length) return `\${${number}:${snippetText(values[0]!)}}`;
  if (!values.length) {
    const { min } = type.range?.of(place.targets) ?? {};
    return min === undefined ? `$${number}` : `\${${number}:${min}}`;
  }
  if (values.length === 1) return `\${${number}:${snippetText(values[0]!)}}`;
  return `\${${number}|${values.slice(0, 20).map(snippetChoice).join(',')}|}`;
}

/** The values that a word may have here, best first. `shown`: what it is in the example. */
function valuesFor(
  element: WordElement,
  { directive, place, used, isSibling }: Filler,
  shown: string | undefined,
): readonly string[] {
  const { type, refersTo } = element;
  const defines = definedKind(element, undefined);
  const { parent, siblings, trees, targets } = place;
  const own = type.usual?.({ parent, siblings, trees, shown, isFromSibling: isSibling }) ?? [];
  const kinds = refersTo === undefined ? [] : typeof refersTo === 'string' ? [refersTo] : refersTo;
  if (own.length && !kinds.length) return own;
  // Where the type says which of the names fit, no others do.
  const names = (type.usual && kinds.length ? own : namesOf(kinds, place)).filter((name) => !used.has(name));
  if (names.length) return shown === undefined ? names : likeliest(shown, names);
  // A name that the document must define itself, and does not; or the one that the place itself is in.
  if (element.ifUndefined !== 'none' && kinds.some((kind) => place.symbols[kind]?.closed)) return [];
  if (
    kinds.some((kind) => place.definitions(kind).some(({ name, bound }) => name === shown && isAround(bound, parent)))
  )
    return [];
  if (defines !== undefined && !(isSibling && !place.symbols[defines]?.shared))
    return [newName(defines, directive, place, shown ?? element.name)];
  const choices = (type.choices ?? [])
    .filter(
      ({ hidden, deprecated, versions }) =>
        !hidden && !isDeprecatedFor(deprecated, targets) && !versionMismatch(versions, targets),
    )
    .map(({ value }) => value);
  const few = choices.length <= 20;
  if (shown === undefined) return few ? choices : [];
  return few && (choices.includes(shown) || !type.open) ? [...new Set([shown, ...choices])] : [shown];
}

const namesByKind = memo((_: InsertionPlace): Map<string, readonly string[]> => new Map());

/** The names of some kinds that are known, what holds others first; not those that the place is in. */
export function namesOf(kinds: readonly string[], place: InsertionPlace): readonly string[] {
  const known = namesByKind(place);
  const key = kinds.join(' ');
  const before = known.get(key);
  if (before) return before;
  const uses = kinds.flatMap((kind) => place.definitions(kind));
  const names = ranked(uses.filter(({ bound }) => !isAround(bound, place.parent))).map(({ name }) => name);
  const found = [...new Set(names)].filter((name) => /^[\w.:/-]+$/.test(name));
  known.set(key, found);
  return found;
}

/** Whether a place is in a statement, however deep, or is that. */
export function isAround(bound: BoundStatement, place: BoundStatement | undefined): boolean {
  for (let each = place; each; each = each.parent) if (each === bound) return true;
  return false;
}

/** What holds others of its kind first, what is held by one last: mostly one means the whole. */
export function ranked(uses: readonly NameUse[]): readonly NameUse[] {
  const members = new Set<string>();
  const containers = new Set<BoundStatement>();
  for (const { kind, bound } of uses)
    for (const name of membersOf(kind, bound)) {
      members.add(name);
      containers.add(bound);
    }
  if (!members.size) return uses;
  const rank = ({ name, bound }: NameUse): number => (members.has(name) ? 2 : containers.has(bound) ? 0 : 1);
  return uses.toSorted((a, b) => rank(a) - rank(b));
}

/** The names of its own kind that a definition refers to: the members of a group. */
function membersOf(kind: string, { match }: BoundStatement): readonly string[] {
  if (match.only) return [];
  return match.roles.flatMap(({ element, word }) =>
    element.kind === 'word' && (element.refersTo === kind || element.refersTo?.includes(kind)) ? [word.text] : [],
  );
}

/** A name that other files have and this scope does not, where a kind is shared; else one that is free. */
function newName(kind: string, directive: Directive, place: InsertionPlace, shown: string): string {
  const same = place.siblings.flatMap(({ directive: of, match }) =>
    of === directive ? match.roles.map(({ word }) => word.text) : [],
  );
  const defined = namesOf([kind], place);
  if (place.symbols[kind]?.shared) {
    const missing = defined.filter((name) => !same.includes(name));
    // Where several may stand, all of them.
    if (directive.args?.kind === 'repeat' && !directive.body && missing.length) return missing.join(' ');
    return missing[0] ?? nextName(shown, same);
  }
  return nextName(shown, defined);
}
