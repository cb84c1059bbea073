import { memo } from '../../../base/memo.ts';
import type { Catalog, Directive, Grammar } from '../../../schema/types.ts';
import { elements, scopes } from '../../../schema/walk.ts';
import type { BlockRules } from '../../../syntax/blocks/rules.ts';
import { catalog as topScope } from '../catalog/scopes.ts';
import * as messages from '../messages/report.ts';

/** What the parser has to know of DRBD's words to find its way after a mistake; all of it is read from the catalogue. */
export function blockRules(): BlockRules {
  const words = vocabulary(topScope);
  return {
    // The scanner of drbdadm: words of up to 128 characters, strings of up to 255.
    maxWord: 128,
    maxString: 255,
    starts: new Map([...words.starts].map((word) => [word, word])),
    sections: words.sections,
    either: words.either,
    standalone: words.standalone,
    lists: words.lists,
    reserved: reservedWords(words),
    goesOn: (keyword, word, before) =>
      (words.literals.get(keyword)?.has(word) ?? false) && (word !== 'proxy' || before === 'via'),
    inside: words.inside,
    endless: new Set(['common', 'resource']),
    free: new Set(['plugin']),
    skip: 'skip',
    messages: messages.syntax,
  };
}

/** The words of a catalogue, by what they do to the structure. */
export interface Vocabulary {
  readonly starts: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  readonly standalone: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** Words that appear as they are after a keyword. */
  readonly literals: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keyword of a block (`''`: the top) -> what may appear in it. */
  readonly inside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Options of sections: words that drbdadm 9 does not reserve. */
  readonly options: ReadonlySet<string>;
}

const vocabulary = memo(collectVocabulary);

/** Walks the catalogue once. */
function collectVocabulary(top: Catalog): Vocabulary {
  const starts = new Set<string>();
  const sections = new Set<string>();
  const either = new Set<string>();
  const standalone = new Set<string>();
  const lists = new Set<string>();
  const literals = new Map<string, Set<string>>();
  const inside = new Map<string, Set<string>>();
  const options = new Set<string>();
  const seen = new Set<Catalog>();
  const learnt = new Map<string, Grammar>();
  const visit = (parent: string, catalog: Catalog): void => {
    const known = grown(inside, parent);
    for (const [keyword, directive] of Object.entries(catalog.directives)) {
      known.add(keyword);
      starts.add(keyword);
      if (optionSections.has(parent) && !directive.body) options.add(keyword);
      for (const form of [directive, directive.block]) if (form) learn(keyword, form);
    }
  };
  const learn = (keyword: string, directive: Directive): void => {
    if (directive.body && !directive.bodyOptional) {
      if (!sections.has(keyword)) sections.add(keyword);
      if (mayBeEmpty(directive.args)) standalone.add(keyword);
      if (directive.args && mayBeEmpty(directive.args)) lists.add(keyword);
    } else {
      either.add(keyword);
      if (mayBeEmpty(directive.args)) standalone.add(keyword);
    }
    const { args, body } = directive;
    // An option has the same arguments in each of its scopes.
    if (args && learnt.get(keyword) !== args) {
      learnt.set(keyword, args);
      if (hasRepeat(args)) lists.add(keyword);
      for (const element of elements(args)) if (element.kind === 'literal') grown(literals, keyword).add(element.text);
    }
    if (!body || typeof body === 'function' || seen.has(body)) return;
    seen.add(body);
    visit(keyword, body);
  };
  visit('', top);
  // What appears with a block here and without one there is neither.
  for (const keyword of sections) {
    if (!either.has(keyword)) continue;
    sections.delete(keyword);
    standalone.delete(keyword);
  }
  for (const keyword of either)
    if (!inside.has(keyword) || keyword === 'host' || keyword === 'address') either.delete(keyword);
  return { starts, sections, either, standalone, lists, literals, inside, options };
}

/** Sections that hold options, and nothing else. */
export const optionSections: ReadonlySet<string> = new Set([
  'disk',
  'net',
  'options',
  'startup',
  'handlers',
  'proxy',
  'syncer',
]);

function grown(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set);
  return set;
}

/** Words of the language that the scanner of drbdadm 9 leaves to the parser, so that they may be names. */
const free9 = [
  ...['protocol', 'internal', 'plugin', 'tiebreaker', 'ignore-on', 'alternate-link-address'],
  ...['_cstate', 'both', 'outside-address'],
] as const;

/** The words that the scanner of drbdadm 9 knows, so that a name must not be one of them: all but the options of sections. */
export function reservedWords(words: Vocabulary): ReadonlySet<string> {
  const reserved = new Set(['yes', 'no', 'ask']);
  for (const keyword of words.starts) if (!words.options.has(keyword)) reserved.add(keyword);
  for (const row of words.literals.values()) for (const text of row) if (/^\w/.test(text)) reserved.add(text);
  // Statements in a section whose other words are options.
  for (const text of ['inside', 'outside']) reserved.add(text);
  for (const text of free9) reserved.delete(text);
  return reserved;
}

/** The reserved words of a version; of all versions in common where it is unknown. */
export function reservedIn(line: '8.3' | '8.4' | '9' | undefined): ReadonlySet<string> {
  return reserved(topScope)[line ?? 'all'];
}

/** Worked out when a name is first checked. 8.4 reserves the options, too, but not the words that came with 9. */
const reserved = memo((top: Catalog) => {
  const of9 = reservedWords(vocabulary(top));
  const of84 = reservedWordsOf8(top, ['8.4']);
  const of83 = reservedWordsOf8(top, []);
  const all: ReadonlySet<string> = new Set([...of9].filter((word) => of84.has(word) && of83.has(word)));
  return { '9': of9, '8.4': of84, '8.3': of83, all };
});

/** `since`: the versions of words that came later than 8.3, and count. */
function reservedWordsOf8(top: Catalog, since: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(['yes', 'no', 'ask', 'plugin', 'ignore-on', 'protocol']);
  const of8 = ({ versions }: Directive): boolean => versions?.since === undefined || since.includes(versions.since);
  for (const { catalog } of scopes(top)) {
    for (const [keyword, directive] of Object.entries(catalog.directives)) if (of8(directive)) found.add(keyword);
  }
  for (const word of ['minor', 'ipv4', 'ipv6', 'sdp', 'ssocks', 'sci']) found.add(word);
  return found;
}

function mayBeEmpty(grammar: Grammar | undefined): boolean {
  if (!grammar) return true;
  switch (grammar.kind) {
    case 'optional':
      return true;
    case 'repeat':
      return grammar.min === 0;
    case 'seq':
      return grammar.items.every(mayBeEmpty);
    case 'either':
      return grammar.items.some(mayBeEmpty);
    default:
      return false;
  }
}

function hasRepeat(grammar: Grammar | undefined): boolean {
  switch (grammar?.kind) {
    case 'repeat':
      return true;
    case 'seq':
    case 'either':
      return grammar.items.some(hasRepeat);
    case 'optional':
      return hasRepeat(grammar.item);
    default:
      return false;
  }
}
