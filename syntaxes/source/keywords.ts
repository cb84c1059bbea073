import { flagsOf } from '../../server/src/binding/flags.ts';
import { match } from '../../server/src/binding/match.ts';
import type { Language } from '../../server/src/language.ts';
import type { BoundStatement, Catalog, Directive } from '../../server/src/schema/types.ts';
import { elements } from '../../server/src/schema/walk.ts';

/** A keyword of a catalogue and the keywords around it, the outermost first. */
export interface Keyword {
  readonly path: readonly string[];
  readonly word: string;
  readonly directive: Directive;
  /** It has a scope of its own: a block or clauses. */
  readonly scope: boolean;
  /** It cannot appear without its block. */
  readonly section: boolean;
}

/** What a grammar wants to know of a language. */
export interface Vocabulary {
  readonly keywords: readonly Keyword[];
  /** Keywords that follow a pattern (`ring0_addr`), as regular expressions without anchors. */
  readonly patterns: readonly { readonly path: readonly string[]; readonly source: string }[];
  /** Words that appear among the arguments as they are, with the keyword that they belong to. */
  readonly literals: readonly { readonly path: readonly string[]; readonly word: string }[];
  /** Values that a type lists. */
  readonly values: readonly string[];
}

/** Every keyword, fixed word and listed value of a language, read from its catalogue. Hidden keywords are keywords as well. */
export function vocabularyOf(language: Pick<Language, 'catalog'>): Vocabulary {
  const found = {
    keywords: [] as Keyword[],
    patterns: [] as { path: readonly string[]; source: string }[],
    literals: [] as { path: readonly string[]; word: string }[],
    values: new Set<string>(),
  };
  const open = new Set<Catalog>();
  const catalog = typeof language.catalog === 'function' ? language.catalog() : language.catalog;
  walk(catalog, []);
  return { ...found, values: [...found.values] };

  function walk(scope: Catalog, path: readonly string[]): void {
    // A scope inside itself says nothing new.
    if (open.has(scope)) return;
    open.add(scope);
    for (const [word, directive] of Object.entries(scope.directives)) visit(directive, path, word, scope);
    for (const pattern of scope.patterns ?? []) {
      found.patterns.push({ path, source: pattern.match.source.replace(/^\^/, '').replace(/\$$/, '') });
      visit(pattern.directive, path, undefined, scope);
    }
    if (scope.other) visit(scope.other, path, undefined, scope);
    open.delete(scope);
  }

  function visit(directive: Directive, path: readonly string[], word: string | undefined, scope: Catalog): void {
    for (const form of directive.block ? [directive, directive.block] : [directive]) {
      const section = form === directive.block || (form.body !== undefined && !form.bodyOptional);
      if (word !== undefined)
        found.keywords.push({ path, word, directive: form, scope: form.body !== undefined, section });
      const inside = word === undefined ? path : [...path, word];
      for (const element of elements(form.args)) {
        if (element.kind === 'literal') found.literals.push({ path: inside, word: element.text });
        else for (const choice of element.type.choices ?? []) found.values.add(choice.value);
      }
      const body = typeof form.body === 'function' ? probe(form, form.body, word ?? '', scope) : form.body;
      if (body) walk(body, inside);
    }
  }
}

/** The scope of a statement whose body depends on its arguments, asked for a statement that has none. */
function probe(
  directive: Directive,
  body: (bound: BoundStatement) => Catalog | undefined,
  word: string,
  catalog: Catalog,
): Catalog | undefined {
  const keyword = { start: 0, end: word.length, text: word };
  const statement = { start: 0, end: word.length, keyword, args: [] };
  return body({
    statement,
    directive,
    flags: flagsOf(directive),
    catalog,
    body: undefined,
    parent: undefined,
    siblings: [],
    match: match(undefined, []),
    children: [],
  });
}
