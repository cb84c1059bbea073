import { catalog as topScope } from '../../server/src/languages/drbd/catalog/scopes.ts';
import { optionSections } from '../../server/src/languages/drbd/syntax/rules.ts';
import type { Catalog, Directive, Grammar } from '../../server/src/schema/types.ts';
import { elements, scopes } from '../../server/src/schema/walk.ts';

/** The module that holds what DRBD's parser and its markers have to know of the catalogue. */
export function drbdWords(): string {
  const vocabulary = collectVocabulary(topScope);
  return [
    '/**',
    ' * The words of the catalogue, by what they do to the structure. Generated from it by `node syntaxes/generate.ts`; change',
    ' * the catalogue instead.',
    ' */',
    'export const words = {',
    field('sections', joined(vocabulary.sections)),
    field('either', joined(vocabulary.either)),
    field('standalone', joined(vocabulary.standalone)),
    field('lists', joined(vocabulary.lists)),
    '  /** Options of sections: words that drbdadm 9 does not reserve. */',
    field('options', joined(vocabulary.options)),
    '  /** Words that the scanner of drbdadm 8.3 knows, and those that came with 8.4. */',
    field('before84', joined(keywordsSince(undefined))),
    field('since84', joined(keywordsSince('8.4').filter((word) => !keywordsSince(undefined).includes(word)))),
    '  /** Words that one version alone accepts, in the order of the catalogue: `9:node-id`. */',
    field('proofs', collectProofs().join(' ')),
    '  /** Words that appear as they are after a keyword. */',
    ...record('literals', vocabulary.literals),
    '  /** Keyword of a block (`' + "''" + '`: the top) -> what may appear in it. */',
    ...record('inside', vocabulary.inside),
    '} as const;',
    '',
  ].join('\n');
}

/** A line of the object; a long text on a line of its own, unless its key is short: as the formatter has it. */
function field(name: string, text: string, indent = '  '): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  const line = `${indent}${key}: '${text}',`;
  return line.length <= 120 || key.length <= 4 ? line : `${indent}${key}:\n${indent}  '${text}',`;
}

function record(name: string, rows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [`  ${name}: {`, ...[...rows].map(([word, row]) => field(word, joined(row), '    ')), '  },'];
}

function joined(words: Iterable<string>): string {
  return [...words].join(' ');
}

/** The keywords that some scope knows since 8.4, or (undefined) in every version up to 8.4. */
function keywordsSince(line: '8.4' | undefined): readonly string[] {
  const found = new Set<string>();
  for (const { catalog } of scopes(topScope))
    for (const [keyword, { versions }] of Object.entries(catalog.directives))
      if (versions?.since === line) found.add(keyword);
  return [...found];
}

/** Words that are of one version wherever they may appear. */
function collectProofs(): readonly string[] {
  const all = new Map<string, Directive[]>();
  for (const { catalog } of scopes(topScope)) {
    for (const [keyword, directive] of Object.entries(catalog.directives)) {
      const row = all.get(keyword) ?? [];
      if (!row.length) all.set(keyword, row);
      row.push(directive);
      if (directive.block) row.push(directive.block);
    }
  }
  const found: string[] = [];
  for (const [keyword, forms] of all) {
    if (forms.every((form) => form.versions?.since === '9')) found.push(`9:${keyword}`);
    else if (forms.every((form) => form.versions?.until?.startsWith('8'))) found.push(`8.4:${keyword}`);
  }
  return found;
}

/** Walks the catalogue once. */
function collectVocabulary(top: Catalog) {
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
  return { sections, either, standalone, lists, literals, inside, options };
}

function grown(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set);
  return set;
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
