import { memo } from '../base/memo.ts';
import type { Span } from '../base/span.ts';
import { innermost } from '../binding/locate.ts';
import type { BoundStatement, BoundTree } from '../schema/types.ts';
import { definitionsOf } from '../validation/names.ts';
import { topOf } from './start-order.ts';

/** An element of an XML text that has one element a line, and its attributes. */
interface Line extends Span {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Line | undefined;
  readonly children: Line[];
}

/** The element of a view (an XML text that was made of a document) that says what is at an offset of the document. */
export function placeInView(pair: Pair, offset: number): Span | undefined {
  const { bound } = pair;
  const statement = innermost(bound, offset);
  if (!statement) return undefined;
  const lines = linesOf(pair);
  const name = namesByStatement(bound).get(topOf(statement));
  const named = name === undefined ? undefined : lines.find((line) => isNamed(line, name));
  let found = named;
  for (const each of chainOf(statement)) found = best(each, found ? below(found) : lines) ?? found;
  // A statement without a name of its own is around what it sets.
  if (!found) found = statement.children.map((child) => best(child, lines)).find(Boolean)?.parent;
  return found && { start: found.start, end: found.end };
}

/** The statement of a document that the element at an offset of its view was made of. */
export function placeInSource(pair: Pair, offset: number): Span | undefined {
  const { bound } = pair;
  const line = linesOf(pair).findLast(({ start, tag }) => start <= offset && tag !== '');
  const names = namesByStatement(bound);
  const byName = new Map([...names].map(([statement, name]) => [name, statement]));
  let top: BoundStatement | undefined;
  for (let at = line; at && !top; at = at.parent)
    top = byName.get(at.attributes.get('id') ?? '') ?? byName.get(at.attributes.get('uname') ?? '');
  const among = top ? inside(top) : bound.top.filter((each) => !names.has(each)).flatMap(inside);
  for (let at = line; at; at = at.parent) {
    const from = at;
    const scored = among.filter((each) => matches(each, from)).sort((a, b) => score(b, from) - score(a, from));
    if (scored[0]) return spanOf(scored[0]);
    if (top && byName.get(from.attributes.get('id') ?? '') === top) break;
  }
  return top && spanOf(top);
}

/** A document, and the text that a conversion made of it. */
export interface Pair {
  readonly bound: BoundTree;
  readonly view: string;
}

/** Read once for a pair: a cursor that moves asks again and again. */
const linesOf = memo(({ view }: Pair): readonly Line[] => {
  const lines: Line[] = [];
  const open: Line[] = [];
  for (const { index, 0: all, 1: close, 2: tag = '', 3: rest = '' } of view.matchAll(
    /<(\/?)(?=([\w-]+))\2([^<>]*)>/g,
  )) {
    if (close) {
      open.pop();
      continue;
    }
    const attributes = new Map(
      [...rest.matchAll(/(?<![\w:-])([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    );
    const line: Line = { start: index, end: index + all.length, tag, attributes, parent: open.at(-1), children: [] };
    line.parent?.children.push(line);
    lines.push(line);
    if (!rest.endsWith('/')) open.push(line);
  }
  return lines;
});

function below(line: Line): readonly Line[] {
  return line.children.flatMap((child) => [child, ...below(child)]);
}

function isNamed({ attributes }: Line, name: string): boolean {
  return attributes.get('id') === name || attributes.get('uname') === name;
}

/** The name that each statement of the top scope defines first. */
const namesByStatement = memo((bound: BoundTree): ReadonlyMap<BoundStatement, string> => {
  const names = new Map<BoundStatement, string>();
  for (const use of definitionsOf(bound)) if (!names.has(topOf(use.bound))) names.set(topOf(use.bound), use.name);
  return names;
});

/** The statements from one of the top scope, itself left out, down to one inside it. */
function chainOf(statement: BoundStatement): readonly BoundStatement[] {
  return statement.parent ? [...chainOf(statement.parent), statement] : [];
}

function inside(top: BoundStatement): readonly BoundStatement[] {
  return top.children.flatMap((child) => [child, ...inside(child)]);
}

/** The element that says most of a statement: `op monitor` and `device=...` are elements with that for a `name`. */
function best(statement: BoundStatement, lines: readonly Line[]): Line | undefined {
  const found = lines.filter((line) => matches(statement, line));
  return found.sort((a, b) => score(statement, b) - score(statement, a))[0];
}

function matches({ statement: { keyword, args } }: BoundStatement, { attributes }: Line): boolean {
  const name = attributes.get('name');
  return name !== undefined && (name === keyword.text || name === args[0]?.text);
}

/** How many of the words of a statement, and of those inside it, an element has for values. */
function score(bound: BoundStatement, { attributes }: Line): number {
  const values = new Set(attributes.values());
  const words = [bound, ...inside(bound)].flatMap(({ statement }) => [statement.keyword, ...statement.args]);
  return words.filter(({ text }) => values.has(text)).length;
}

function spanOf({ statement: { start, end } }: BoundStatement): Span {
  return { start, end };
}
