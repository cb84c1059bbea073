import { MADE_UP, randomHex } from '../../base/random.ts';
import { snippetText } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import type { Directive, Grammar } from '../../schema/types.ts';
import { exampleFor } from '../hover/facts.ts';
import { type Stops, shownArguments, standardOf, stopFor } from './filled.ts';
import type { InsertionPlace } from './place.ts';

/**
 * What completion inserts for a directive, in snippet syntax: keyword, its required arguments filled in, a block, the
 * terminator. Only the keyword where something appears after it on the line already. `at`: the word that it replaces.
 */
export function insertText(
  keyword: string,
  directive: Directive,
  place: InsertionPlace,
  text: string,
  at: Span,
): string {
  const { catalog, language } = place;
  const lineEnd = text.indexOf('\n', at.end);
  const rest = text.slice(at.end, lineEnd < 0 ? text.length : lineEnd).trim();
  const opener = language.opener && text[at.start - 1] !== language.opener ? language.opener : '';
  const isClosed = !opener && language.opener !== undefined && rest === language.terminator;
  if (rest && !isClosed && !/^(?:[}\\]$|\/?>)/.test(rest)) return snippetText(keyword);
  // A clause (`op monitor ...`) is set apart by a blank, also in a scope of `name=value`.
  // A block with something in it already.
  const { snippet } = exampleFor(directive, place.targets);
  if (directive.body && snippet?.startsWith(' {')) return snippetText(keyword) + snippet;
  const assign = directive.assign ?? (directive.body && language.bodies === 'clauses' ? ' ' : (catalog.assign ?? ' '));
  const stops: Stops = { next: 1 };
  const args =
    (place.parent && directive.snippetIn?.(place.parent)) ??
    snippet ??
    shownArguments(keyword, directive, place, stops) ??
    argumentStops(directive.args, directive, place, stops);
  const head =
    opener +
    snippetText(keyword) +
    (args ? assign + args.replaceAll(MADE_UP, () => randomHex(`${keyword} ${place.trees[0]?.all.length}`)) : '');
  if (language.bodies === 'clauses') return head + (directive.body && !args ? ' ' : '');
  if (directive.body && !directive.bodyOptional) return `${head} {\n\t$0\n}`;
  return head + (isClosed ? '' : (language.terminator ?? ''));
}

/** Stops for the arguments that must be there: `${1:HOST}`, `${2|yes,no|}`. */
function argumentStops(
  grammar: Grammar | undefined,
  directive: Directive,
  place: InsertionPlace,
  stops: Stops,
): string {
  if (!grammar) return '';
  switch (grammar.kind) {
    case 'literal':
      return snippetText(grammar.text);
    case 'word': {
      const standard = directive.args === grammar ? standardOf(directive, place) : undefined;
      return stopFor(grammar, directive, place, stops, standard);
    }
    case 'seq':
      return grammar.items
        .map((item) => argumentStops(item, directive, place, stops))
        .filter(Boolean)
        .join(' ')
        .replace(/ ([:\]])/g, '$1')
        .replace(/([:[]) /g, '$1');
    case 'parts':
      return argumentStops(grammar.item, directive, place, stops)
        .replaceAll(` ${grammar.separator}`, grammar.separator)
        .replaceAll(`${grammar.separator} `, grammar.separator);
    case 'either':
      return argumentStops(grammar.items[0], directive, place, stops);
    case 'repeat':
      return grammar.min > 0 ? argumentStops(grammar.item, directive, place, stops) : '';
    case 'optional':
      return '';
  }
}
