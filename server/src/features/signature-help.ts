import type { Span } from '../base/span.ts';
import { fullStop, join, same, type Text } from '../base/text.ts';
import { inComment, openStatementAt } from '../binding/locate.ts';
import type { Language } from '../language.ts';
import type { BoundStatement, BoundTree, Catalog, Directive, Element } from '../schema/types.ts';
import { versionMismatch } from '../schema/versions.ts';
import { elements } from '../schema/walk.ts';
import { expectedIn } from './expected.ts';
import { formOf } from './reference/facts.ts';

/** How a statement is written, with the part that the cursor is at. */
export interface Signature {
  readonly label: string;
  readonly doc: Text;
  /** Where each part is in the label, and what it is. */
  readonly parameters: readonly (Span & { readonly doc: Text | undefined })[];
  /** Index of the part at the cursor; undefined: none of them. */
  readonly active: number | undefined;
}

/** The form of the statement whose arguments an offset is in; of a row of pairs (`params`) the names of all of them. */
export function signatureAt(tree: BoundTree, language: Language, offset: number): Signature | undefined {
  if (inComment(tree, offset)) return undefined;
  const bound = openStatementAt(tree, offset);
  if (!bound || offset <= bound.statement.keyword.end) return outerPairs(bound, tree, language, offset);
  const { statement, directive } = bound;
  if (!directive || (statement.body && tree.tree.text[statement.body.start] === '{' && offset > statement.body.start))
    return undefined;
  if (language.bodies === 'clauses' && statement.assign) return outerPairs(bound, tree, language, offset);
  const { roles } = expectedIn(bound, offset, tree.targets);
  if (roles.length || !bound.body) return ofDirective(bound, directive, roles[0]?.element);
  return language.bodies === 'clauses' ? ofPairs(bound, undefined, tree) : undefined;
}

function ofDirective(bound: BoundStatement, directive: Directive, wanted: Element | undefined): Signature | undefined {
  const label = formOf(bound.statement.keyword.text, directive, bound.catalog);
  const parameters: (Span & { doc: Text | undefined })[] = [];
  let active: number | undefined;
  let from = bound.statement.keyword.text.length;
  for (const element of elements(directive.args)) {
    const name = element.kind === 'word' ? nameIn(label, element, from) : wordIn(label, element.text, from);
    if (!name) continue;
    if (element === wanted) active = parameters.length;
    parameters.push({ ...name, doc: element.kind === 'word' ? docOf(element) : element.doc });
    from = name.end;
  }
  return parameters.length ? { label, doc: directive.doc, parameters, active } : undefined;
}

function docOf(element: Extract<Element, { kind: 'word' }>): Text {
  return element.doc ? join([element.type.name, element.doc], fullStop) : element.type.name;
}

/** A placeholder, or the values that appear in its place. */
function nameIn(label: string, element: Extract<Element, { kind: 'word' }>, from: number): Span | undefined {
  const named = wordIn(label, element.name, from);
  if (named) return named;
  const shown = element.type.choices?.filter((choice) => !choice.hidden).map((choice) => choice.value) ?? [];
  return shown.length ? wordIn(label, shown.join('|'), from) : undefined;
}

function wordIn(label: string, word: string, from: number): Span | undefined {
  const start = word ? label.indexOf(word, from) : -1;
  return start < 0 ? undefined : { start, end: start + word.length };
}

/** The row of pairs that a pair, or the place after one, belongs to. */
function outerPairs(
  bound: BoundStatement | undefined,
  tree: BoundTree,
  language: Language,
  offset: number,
): Signature | undefined {
  if (language.bodies !== 'clauses' || !bound?.parent || !bound.statement.assign) return undefined;
  return ofPairs(bound.parent, offset <= bound.statement.end ? bound.statement.keyword.text : undefined, tree);
}

/** So many names fit in sight. */
const most = 16;

function ofPairs(bound: BoundStatement, current: string | undefined, tree: BoundTree): Signature | undefined {
  const catalog: Catalog | undefined = bound.body;
  if (!catalog?.assign) return undefined;
  const used = new Set(bound.children.map(({ statement }) => statement.keyword.text));
  const all = Object.entries(catalog.directives).filter(
    ([name, each]) => name === current || !(each.hidden || versionMismatch(each.versions, tree.targets)),
  );
  const rank = ([name, each]: readonly [string, Directive]): number =>
    each.required ? 0 : used.has(name) || name === current ? 1 : 2;
  const shown = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  if (!shown.length) return undefined;
  let label = bound.statement.keyword.text;
  const parameters = shown.map(([name, each]) => {
    const start = label.length + (each.required ? 1 : 2);
    label += each.required ? ` ${formOf(name, each, catalog)}` : ` [${formOf(name, each, catalog)}]`;
    return { start, end: label.length - (each.required ? 0 : 1), doc: each.doc };
  });
  if (all.length > shown.length) label += ' ...';
  const active = shown.findIndex(([name]) => name === current);
  const doc = bound.directive?.doc ?? same('');
  return { label, doc, parameters, active: active < 0 ? undefined : active };
}
