import { snippetChoice, snippetText } from '../../base/sinks.ts';
import type { Language } from '../../language.ts';
import type { Catalog, Directive, Grammar } from '../../schema/types.ts';

/**
 * What completion inserts for a directive, in snippet syntax: keyword, stops for its required arguments, a block, the
 * terminator. Only the keyword where something appears after it on the line already.
 */
export function insertText(
  keyword: string,
  directive: Directive,
  catalog: Catalog,
  language: Language,
  text: string,
  end: number,
): string {
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  if (rest && rest !== '}' && rest !== '\\') return snippetText(keyword);
  // A clause (`op monitor ...`) is set apart by a blank, also in a scope of `name=value`.
  // A block with something in it already.
  if (directive.body && directive.snippet?.startsWith(' {')) return snippetText(keyword) + directive.snippet;
  const assign = directive.assign ?? (directive.body && language.bodies === 'clauses' ? ' ' : (catalog.assign ?? ' '));
  const stops = { next: 1 };
  const args = directive.snippet ?? argumentStops(directive.args, stops);
  const head = snippetText(keyword) + (args ? assign + args : '');
  if (language.bodies === 'clauses') return head + (directive.body && !args ? ' ' : '');
  if (directive.body && !directive.bodyOptional) return `${head} {\n\t$0\n}`;
  return head + (language.terminator ?? '');
}

/** Stops for the arguments that must be there: `${1:HOST}`, `${2|yes,no|}`. */
function argumentStops(grammar: Grammar | undefined, stops: { next: number }): string {
  if (!grammar) return '';
  switch (grammar.kind) {
    case 'literal':
      return snippetText(grammar.text);
    case 'word': {
      const shown = (grammar.type.choices ?? [])
        .filter((choice) => !choice.hidden && !choice.deprecated)
        .map((choice) => choice.value);
      if (shown.length > 1 && shown.length <= 20) return `\${${stops.next++}|${shown.map(snippetChoice).join(',')}|}`;
      return `\${${stops.next++}:${grammar.secret ? 'secret' : snippetText(shown[0] ?? grammar.name)}}`;
    }
    case 'seq':
      return grammar.items
        .map((item) => argumentStops(item, stops))
        .filter(Boolean)
        .join(' ')
        .replace(/ ([:\]])/g, '$1')
        .replace(/([:[]) /g, '$1');
    case 'parts':
      return argumentStops(grammar.item, stops)
        .replaceAll(` ${grammar.separator}`, grammar.separator)
        .replaceAll(`${grammar.separator} `, grammar.separator);
    case 'either':
      return argumentStops(grammar.items[0], stops);
    case 'repeat':
      return grammar.min > 0 ? argumentStops(grammar.item, stops) : '';
    case 'optional':
      return '';
  }
}
