import type { Element } from './xml.ts';

/** Thrown for what crm syntax cannot express; the element is then written as XML. */
export class Unsayable extends Error {}

/** A word for the shell: in double quotes where it would fall apart otherwise. */
export function quoted(word: string): string {
  if (/[\n\r]/.test(word)) throw new Unsayable('a line end');
  return word === '' || /[\s"'\\#;&|<>()[\]{}*?$`]/.test(word) ? `"${word.replace(/[\\"]/g, '\\$&')}"` : word;
}

/** `name=value`, the value in quotes where it needs them. */
export function pair(name: string, value: string): string {
  if (!/^[^\s=@$"'\\]+$/.test(name)) throw new Unsayable(name);
  return `${name}=${value === '' ? '""' : quoted(value)}`;
}

/** The attributes of an element that a writer has used; the rest cannot be expressed. */
export class Attributes {
  private readonly left: Map<string, string>;

  constructor(of: Element) {
    this.left = new Map(of.attributes);
  }

  /** Takes an attribute. */
  take(name: string): string | undefined {
    const value = this.left.get(name);
    this.left.delete(name);
    return value;
  }

  /** Takes an attribute that must be there. */
  must(name: string): string {
    const value = this.take(name);
    if (value === undefined) throw new Unsayable(`no ${name}`);
    return value;
  }

  /** All that is left, in order. */
  rest(): readonly [string, string][] {
    const rest = [...this.left];
    this.left.clear();
    return rest;
  }

  /** Nothing may be left. */
  done(): void {
    if (this.left.size) throw new Unsayable([...this.left.keys()].join());
  }
}

/** The children must be of these kinds. */
export function only(of: Element, ...tags: readonly string[]): readonly Element[] {
  for (const each of of.children) if (!tags.includes(each.tag)) throw new Unsayable(each.tag);
  return of.children;
}

/** `100:`, `-inf:`, `ping:`, from whichever attribute has it. */
export function scoreWord(attributes: Attributes): string | undefined {
  const score = attributes.take('score') ?? attributes.take('score-attribute');
  if (score === undefined) return undefined;
  return `${score.replace('INFINITY', 'inf')}:`;
}

/** `rule ...` with its expressions. */
export function ruleWords(rule: Element, usualId: string): string {
  const attributes = new Attributes(rule);
  const reference = attributes.take('id-ref');
  const id = attributes.take('id');
  const words = ['rule'];
  if (reference !== undefined) words.push(`$id-ref=${quoted(reference)}`);
  else if (id !== undefined && id !== usualId) words.push(`$id=${quoted(id)}`);
  const role = attributes.take('role');
  if (role !== undefined) words.push(`$role=${quoted(role)}`);
  if (reference !== undefined) {
    attributes.done();
    return words.join(' ');
  }
  const score = scoreWord(attributes);
  if (score === undefined) throw new Unsayable('a rule without score');
  words.push(score);
  const operator = attributes.take('boolean-op') ?? 'and';
  attributes.done();
  const expressions = only(rule, 'expression', 'date_expression').map(expressionWords);
  if (!expressions.length) throw new Unsayable('a rule without expression');
  return `${words.join(' ')} ${expressions.join(` ${operator} `)}`;
}

function expressionWords(of: Element): string {
  if (of.tag === 'date_expression') return dateWords(of);
  const attributes = new Attributes(of);
  attributes.take('id');
  const operation = attributes.must('operation');
  const name = quoted(attributes.must('attribute'));
  const type = attributes.take('type');
  const value = attributes.take('value');
  const source = attributes.take('value-source');
  attributes.done();
  if (value === undefined) return `${operation} ${name}`;
  const shown = source === undefined ? quoted(value) : `${source}{${value}}`;
  return `${name} ${type === undefined ? '' : `${type}:`}${operation} ${shown}`;
}

function dateWords(of: Element): string {
  const attributes = new Attributes(of);
  attributes.take('id');
  const operation = attributes.must('operation');
  if (operation === 'lt' || operation === 'gt') {
    const value = attributes.must(operation === 'lt' ? 'end' : 'start');
    attributes.done();
    return `date ${operation} ${quoted(value)}`;
  }
  const words = ['date', operation === 'in_range' ? 'in' : 'spec'];
  for (const [name, value] of attributes.rest()) words.push(pair(name, value));
  for (const inner of only(of, 'duration', 'date_spec'))
    for (const [name, value] of inner.attributes) if (name !== 'id') words.push(pair(name, value));
  return words.join(' ');
}

/** One list of attributes without the word in front of it. */
export function listWords(of: Element, usualId: string): string {
  const attributes = new Attributes(of);
  const reference = attributes.take('id-ref');
  if (reference !== undefined) {
    attributes.done();
    return `$id-ref=${quoted(reference)}`;
  }
  const words: string[] = [];
  const id = attributes.take('id') ?? usualId;
  if (id !== usualId) words.push(`$id=${quoted(id)}`);
  const score = attributes.take('score');
  if (score !== undefined) words.push(`${score.replace('INFINITY', 'inf')}:`);
  attributes.done();
  let rules = 0;
  for (const each of only(of, 'rule', 'nvpair')) {
    if (each.tag === 'nvpair') words.push(pairWords(each, id));
    else words.push(ruleWords(each, rules++ ? '' : `${id}-rule`));
  }
  return words.join(' ');
}

function pairWords(of: Element, list: string): string {
  const attributes = new Attributes(of);
  const reference = attributes.take('id-ref');
  const id = attributes.take('id');
  const name = attributes.take('name');
  const value = attributes.take('value');
  attributes.done();
  if (reference !== undefined) return quoted(`@${reference}${name === undefined ? '' : `:${name}`}`);
  if (name === undefined) throw new Unsayable('a pair without name');
  if (value === undefined) return quoted(name);
  const usual = id === undefined || id === `${list}-${name}`;
  return usual ? pair(name, value) : `$${pair(`${id}:${name}`, value)}`;
}

/** The description of an element, if it has one. */
export function describe(attributes: Attributes): readonly string[] {
  const text = attributes.take('description');
  return text === undefined ? [] : [`description=${quoted(text)}`];
}
