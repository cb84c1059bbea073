import { memo } from '../../../base/memo.ts';
import type { BlockRules } from '../../../syntax/blocks/rules.ts';
import * as messages from '../messages/report.ts';
import { words } from './words.ts';

const split = (text: string): readonly string[] => (text ? text.split(' ') : []);

const sets = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([keyword, row]) => [keyword, new Set(split(row))]));

const literals = sets(words.literals);

/**
 * What the parser has to know of DRBD's words to find its way after a mistake. It comes from a table that is made from
 * the catalogue (`syntaxes/source/drbd-words.ts`), so that parsing builds none of its scopes.
 */
export function blockRules(): BlockRules {
  const inside = sets(words.inside);
  return {
    // The scanner of drbdadm: words of up to 128 characters, strings of up to 255.
    maxWord: 128,
    maxString: 255,
    starts: new Map([...inside.values()].flatMap((row) => [...row].map((word) => [word, word]))),
    sections: new Set(split(words.sections)),
    either: new Set(split(words.either)),
    standalone: new Set(split(words.standalone)),
    lists: new Set(split(words.lists)),
    reserved: reservedIn('9'),
    goesOn: (keyword, word, before) =>
      (literals.get(keyword)?.has(word) ?? false) && (word !== 'proxy' || before === 'via'),
    inside,
    endless: new Set(['common', 'resource']),
    free: new Set(['plugin']),
    skip: 'skip',
    messages: messages.syntax,
  };
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

/** Words of the language that the scanner of drbdadm 9 leaves to the parser, so that they may be names. */
const free9 = [
  ...['protocol', 'internal', 'plugin', 'tiebreaker', 'ignore-on', 'alternate-link-address'],
  ...['_cstate', 'both', 'outside-address'],
] as const;

/** The words that the scanner of drbdadm 9 knows, so that a name must not be one of them: all but the options of sections. */
function reservedWordsOf9(): ReadonlySet<string> {
  const reserved = new Set(['yes', 'no', 'ask']);
  const options = new Set(split(words.options));
  for (const row of Object.values(words.inside))
    for (const keyword of split(row)) if (!options.has(keyword)) reserved.add(keyword);
  for (const row of literals.values()) for (const text of row) if (/^\w/.test(text)) reserved.add(text);
  // Statements in a section whose other words are options.
  for (const text of ['inside', 'outside']) reserved.add(text);
  for (const text of free9) reserved.delete(text);
  return reserved;
}

/** 8.4 reserves the options, too, but not the words that came with 9. */
function reservedWordsOf8(...rows: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...['yes', 'no', 'ask', 'plugin', 'ignore-on', 'protocol', 'minor', 'ipv4', 'ipv6', 'sdp', 'ssocks', 'sci'],
    ...rows.flatMap(split),
  ]);
}

/** By version; `all`: of all versions in common. */
const reservedWords = {
  '9': { make: reservedWordsOf9 },
  '8.4': { make: () => reservedWordsOf8(words.before84, words.since84) },
  '8.3': { make: () => reservedWordsOf8(words.before84) },
  all: {
    make: () =>
      new Set([...reservedIn('9')].filter((word) => reservedIn('8.4').has(word) && reservedIn('8.3').has(word))),
  },
} as const;

/** Worked out when a name is first checked. */
const reserved = memo(({ make }: { readonly make: () => ReadonlySet<string> }) => make());

/** The reserved words of a version; of all versions in common where it is unknown. */
export function reservedIn(line: '8.3' | '8.4' | '9' | undefined): ReadonlySet<string> {
  return reserved(reservedWords[line ?? 'all']);
}
