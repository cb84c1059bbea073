import { type Span, touches } from '../base/span.ts';
import { fullStop, join, same, type Text } from '../base/text.ts';
import { inComment, openStatementAt } from '../binding/locate.ts';
import type { Language } from '../language.ts';
import type { BoundStatement, BoundTree, Catalog, Directive, Element, Grammar } from '../schema/types.ts';
import { versionMismatch } from '../schema/versions.ts';
import { elements } from '../schema/walk.ts';
import { expectedIn } from './expected.ts';
import { signature } from './hover/signature.ts';
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
  const wanted = filledAt(bound, offset) ?? roles[0]?.element;
  if (wanted || !bound.body) return ofDirective(bound, directive, wanted);
  return language.bodies === 'clauses' ? ofPairs(bound, undefined, tree) : undefined;
}

/** What the word at an offset is, where it is right: what else could stand there does not matter. */
function filledAt({ match }: BoundStatement, offset: number): Element | undefined {
  const role = match.roles.findLast((each) => touches(each.word, offset) && each.word.end > each.word.start);
  if (!role || role.issue) return undefined;
  const { element } = role;
  // A sign between two words is none of the parts.
  return element.kind === 'literal' && !/\w/.test(element.text) ? undefined : element;
}

function ofDirective(bound: BoundStatement, directive: Directive, wanted: Element | undefined): Signature | undefined {
  const keyword = bound.statement.keyword.text;
  const whole = partsOf(formOf(keyword, directive, bound.catalog), keyword.length, directive.args, wanted);
  // The form of a script or a device text, where that of the statement shows a word for it.
  const inside = wanted && innermostParts(directive.args, wanted);
  const isShown = whole.active !== undefined && inside && whole.label.includes(inside.separator);
  const form = inside && !isShown ? partsOf(withoutSeparators(inside), 0, inside, wanted) : undefined;
  const { label, parameters, active } = form?.active === undefined ? whole : form;
  return parameters.length ? { label, doc: directive.doc, parameters, active } : undefined;
}

/** The parts of a form, each where it appears next, or else first. */
function partsOf(
  label: string,
  start: number,
  grammar: Grammar | undefined,
  wanted: Element | undefined,
): Omit<Signature, 'doc'> {
  const parameters: (Span & { doc: Text | undefined })[] = [];
  let active: number | undefined;
  let from = start;
  for (const element of elements(grammar)) {
    const find = (at: number): Span | undefined =>
      element.kind === 'word' ? nameIn(label, element, at) : wordIn(label, element.text, at);
    const name = find(from) ?? (element === wanted ? find(start) : undefined);
    if (!name) continue;
    const known = parameters.findIndex((each) => each.start === name.start);
    if (element === wanted) active = known < 0 ? parameters.length : known;
    if (known < 0) parameters.push({ ...name, doc: element.kind === 'word' ? docOf(element) : element.doc });
    from = Math.max(from, name.end);
  }
  return { label, parameters, active };
}

type Parts = Extract<Grammar, { kind: 'parts' }>;

/** The form of a word, without the separators that may be too many at its end. */
function withoutSeparators(grammar: Parts): string {
  const label = signature(grammar).replaceAll(`[${grammar.separator}]`, '');
  return label.replace(/(?<![\s|])[\s|]+$/, '');
}

/** The innermost grammar of a word's parts that has an element. */
function innermostParts(grammar: Grammar | undefined, wanted: Element, seen = new Set<Grammar>()): Parts | undefined {
  if (!grammar || grammar.kind === 'word' || grammar.kind === 'literal' || seen.has(grammar)) return undefined;
  seen.add(grammar);
  const items = grammar.kind === 'seq' || grammar.kind === 'either' ? grammar.items : [grammar.item];
  for (const item of items) {
    const found = innermostParts(item, wanted, seen);
    if (found) return found;
  }
  return grammar.kind === 'parts' && has(grammar, wanted)
    ? { ...grammar, item: branchOf(grammar.item, wanted) }
    : undefined;
}

function has(grammar: Grammar, wanted: Element): boolean {
  return [...elements(grammar)].includes(wanted);
}

/** The one of several forms that has an element. */
function branchOf(grammar: Grammar, wanted: Element): Grammar {
  const branch = grammar.kind === 'either' ? grammar.items.find((item) => has(item, wanted)) : undefined;
  return branch ? branchOf(branch, wanted) : grammar;
}

function docOf(element: Extract<Element, { kind: 'word' }>): Text {
  return element.doc ? join([element.type.name, element.doc], fullStop) : element.type.name;
}

/** A placeholder, or the values that appear in its place. */
function nameIn(label: string, element: Extract<Element, { kind: 'word' }>, from: number): Span | undefined {
  const named = wordIn(label, element.name, from);
  if (named) return named;
  const shown = element.type.choices?.filter((choice) => !choice.hidden).map((choice) => choice.value) ?? [];
  return shown.length ? (wordIn(label, shown.join('|'), from) ?? wordIn(label, shown.join(' | '), from)) : undefined;
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
