import type { Catalog, Directive, Element, Grammar } from './types.ts';

/** Every scope that can be reached without looking at a document, with its path (`['common', 'net']`); each catalogue once. */
export function* scopes(catalog: Catalog): Iterable<{ readonly path: readonly string[]; readonly catalog: Catalog }> {
  const seen = new Set<Catalog>();
  const queue: { path: readonly string[]; catalog: Catalog }[] = [{ path: [], catalog }];
  for (let scope = queue.shift(); scope; scope = queue.shift()) {
    if (seen.has(scope.catalog)) continue;
    seen.add(scope.catalog);
    yield scope;
    for (const [keyword, directive] of directives(scope.catalog))
      for (const form of [directive, directive.block]) {
        const body = form && bodyOf(form);
        if (body) queue.push({ path: [...scope.path, keyword], catalog: body });
      }
  }
}

/** The scope inside a directive, as far as no document decides on it. */
export function bodyOf({ body, fixedBody }: Directive): Catalog | undefined {
  return typeof body === 'function' ? fixedBody : body;
}

/** The directives of one scope with the name that they go by: patterns by their label. */
export function* directives(catalog: Catalog): Iterable<readonly [keyword: string, directive: Directive]> {
  yield* Object.entries(catalog.directives);
  for (const pattern of catalog.patterns ?? []) yield [pattern.label, pattern.directive];
}

/** Every element of a grammar, in order of appearance; a grammar that contains itself is entered once. */
export function* elements(grammar: Grammar | undefined, seen = new Set<Grammar>()): Iterable<Element> {
  if (!grammar || seen.has(grammar)) return;
  seen.add(grammar);
  switch (grammar.kind) {
    case 'word':
    case 'literal':
      yield grammar;
      return;
    case 'seq':
    case 'either':
      for (const item of grammar.items) yield* elements(item, seen);
      return;
    default:
      yield* elements(grammar.item, seen);
  }
}
