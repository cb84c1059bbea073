import { specNames } from '../catalog/rules.ts';
import { clauseWords } from '../values/form.ts';
import { identifier, must, peek, Refused, type Tokens, take, takeAny } from './tokens.ts';
import { child, type Element, element } from './xml.ts';

const scoreWord = /^([^:]+):$/;
const idWord = /^(\$id-ref|\$id)=(.*)$/i;
const roleWord = /^\$?role=(.+)$/i;

/** `name=value`, `name`, `@id`, `$id:name=value`: the pairs of a list, up to a word that ends it. */
export function pairs(tokens: Tokens, ends: ReadonlySet<string> = clauseWords): Element[] {
  const found: Element[] = [];
  for (;;) {
    const word = peek(tokens);
    if (word === undefined || ends.has(word.toLowerCase())) return found;
    const made = pairOf(word, ends.size > 0);
    if (!made) return found;
    found.push(made);
    tokens.at++;
  }
}

function pairOf(word: string, names: boolean): Element | undefined {
  const reference = /^@([^:]+)(?::(.+))?$/.exec(word);
  if (reference)
    return element('nvpair', { 'id-ref': reference[1]!, ...(reference[2] !== undefined && { name: reference[2] }) });
  const named = /^\$([^:=]+)(?::(.+))?=(.*)$/.exec(word);
  if (named) return element('nvpair', { id: named[1]!, name: named[2] ?? named[1]!, value: named[3]! });
  const plain = /^([^=@$][^=]*)=([\s\S]*)$/.exec(word);
  if (plain) return element('nvpair', { name: plain[1]!, value: plain[2]! });
  return names && /^[^:=]+$/.test(word) ? element('nvpair', { name: word }) : undefined;
}

/** `[$id=ID | $id-ref=ID] [SCORE:] [rule ...] name=value ...`; undefined when there is nothing and `empty` is false. */
export function attributeList(tokens: Tokens, tag: string, empty = true, ends = clauseWords): Element | undefined {
  const made = element(tag);
  const id = take(tokens, idWord);
  if (id?.[1] === '$id-ref') {
    made.attributes.set('id-ref', id[2]!);
    return made;
  }
  if (id) made.attributes.set('id', id[2]!);
  const score = take(tokens, scoreWord);
  if (score) made.attributes.set('score', score[1]!);
  made.children.push(...rules(tokens), ...pairs(tokens, ends));
  return empty || made.attributes.size || made.children.length ? made : undefined;
}

/**
 * Lists of attributes, each after its word (`params`, `meta`); the first one without, if `first` says which it is.
 * crmsh looks at the beginning of a word only, but for the last of the names.
 */
function attributeLists(
  tokens: Tokens,
  tags: Readonly<Record<string, string>>,
  into: Element,
  first: string | undefined,
  ends = clauseWords,
): void {
  const names = Object.keys(tags);
  const opens = new RegExp(`^(?:${names.join('|')}$)`, 'i');
  const named = (): boolean => {
    const found = take(tokens, opens);
    if (!found) return false;
    into.children.push(attributeList(tokens, tags[found[0].toLowerCase()]!, true, ends)!);
    return true;
  };
  if (!named() && first !== undefined) {
    const made = attributeList(tokens, tags[first]!, false, ends);
    if (made) into.children.push(made);
  }
  while (named());
}

/** What an element may hold besides lists of attributes: called at its word. */
type Special = (tokens: Tokens, into: Element) => void;

/** The clauses of an element: lists of attributes, and what `special` knows. */
export function clauses(
  tokens: Tokens,
  into: Element,
  tags: Readonly<Record<string, string>>,
  first?: string,
  special: Readonly<Record<string, Special>> = {},
  ends: ReadonlySet<string> = clauseWords,
): void {
  let initial = true;
  for (let word = peek(tokens); word !== undefined; word = peek(tokens)) {
    const name = word.toLowerCase();
    const before = tokens.at;
    if (Object.hasOwn(special, name)) {
      initial = false;
      special[name]!(tokens, into);
      attributeLists(tokens, tags, into, undefined, ends);
    } else if (Object.hasOwn(tags, name)) {
      initial = false;
      attributeLists(tokens, tags, into, undefined, ends);
    } else if (initial) {
      initial = false;
      attributeLists(tokens, tags, into, first, ends);
    } else return;
    if (tokens.at === before && !initial && !Object.hasOwn(tags, name) && !Object.hasOwn(special, name)) return;
  }
}

/** `description=TEXT`, if it is next. */
export function description(tokens: Tokens, into: Element): void {
  const found = take(tokens, /^description=(.+)$/i);
  if (found) into.attributes.set('description', found[1]!);
}

/** `rule [$id=ID] [$role=ROLE] [SCORE:] EXPRESSION`, as many as there are. */
export function rules(tokens: Tokens): Element[] {
  const found: Element[] = [];
  while (take(tokens, /^rule$/i)) {
    const rule = element('rule');
    found.push(rule);
    const id = take(tokens, idWord);
    if (id) rule.attributes.set(id[1]!.slice(1), id[2]!);
    const role = take(tokens, roleWord);
    if (role) rule.attributes.set('role', role[1]!);
    if (id?.[1] === '$id-ref') continue;
    const score = take(tokens, scoreWord);
    if (score) rule.attributes.set(...scoreOf(score[1]!));
    else rule.attributes.set('score', 'INFINITY');
    expressions(tokens, rule);
  }
  return found;
}

/** The attribute that a score is written to, and how. */
export function scoreOf(score: string): [name: string, value: string] {
  const lower = score.toLowerCase();
  if (lower === 'advisory') return ['score', '0'];
  if (lower === 'mandatory') return ['score', 'INFINITY'];
  if (isScore(score)) return ['score', infinity(score)];
  return ['score-attribute', score];
}

/** True for numbers and infinity, as crmsh spells them. */
export function isScore(score: string): boolean {
  return /^[+-]?(?:inf(?:inity)?|INF(?:INITY)?|[0-9]+)$/.test(score);
}

/** `inf` at full length. */
export function infinity(score: string): string {
  return score.replace(/inf(?:inity)?|INF(?:INITY)?/g, 'INFINITY');
}

function expressions(tokens: Tokens, rule: Element): void {
  rule.children.push(expression(tokens));
  let operator: string | undefined;
  for (let found = take(tokens, /^(?:or|and)$/i); found; found = take(tokens, /^(?:or|and)$/i)) {
    if (operator !== undefined && found[0] !== operator) throw new Refused('and with or');
    operator = found[0];
    rule.children.push(expression(tokens));
  }
  if (operator !== undefined && operator.toLowerCase() !== 'and') rule.attributes.set('boolean-op', operator);
}

function expression(tokens: Tokens): Element {
  if (take(tokens, /^date$/i)) return date(tokens);
  const unary = take(tokens, /^(?:defined|not_defined)$/i);
  if (unary) return element('expression', { operation: unary[0], attribute: identifier(tokens) });
  const attribute = identifier(tokens);
  const operation = must(tokens, /^(?:(string|integer|number|version):)?(lt|gt|lte|gte|eq|ne)$/i);
  const made = element('expression', { operation: operation[2]!, attribute });
  if (operation[1]) made.attributes.set('type', operation[1]);
  const value = takeAny(tokens);
  const source = /^([^\s{}]+)\{(\S+)\}$/.exec(value);
  made.attributes.set('value', source ? source[2]! : value);
  if (source) made.attributes.set('value-source', source[1]!);
  return made;
}

const specWords = specNames.join('|');

function date(tokens: Tokens): Element {
  const operation = must(tokens, /^(?:in_range|gt|lt|date_spec|spec|in)$/i)[0];
  const full = operation === 'in' ? 'in_range' : operation === 'spec' ? 'date_spec' : operation;
  const made = element('date_expression', { operation: full });
  if (/^(?:lt|gt)$/i.test(operation)) {
    made.attributes.set(operation.toLowerCase() === 'lt' ? 'end' : 'start', takeAny(tokens));
    return made;
  }
  const range = full === 'in_range';
  const values = keyed(tokens, range ? `start|end|${specWords}` : specWords);
  if (values.length < (range ? 2 : 1)) throw new Refused('a date without its values');
  const names = new Set(values.map(([name]) => name));
  if (names.size === 2 && names.has('start') && names.has('end')) {
    for (const [name, value] of values) made.attributes.set(name, value);
    return made;
  }
  const inner = child(made, range ? 'duration' : 'date_spec');
  for (const [name, value] of values) (name === 'start' || name === 'end' ? made : inner).attributes.set(name, value);
  return made;
}

function keyed(tokens: Tokens, names: string): [string, string][] {
  const found: [string, string][] = [];
  for (;;) {
    const pair = take(tokens, new RegExp(`^(${names})=(.+)$`)) ?? take(tokens, new RegExp(`^(${names})$`));
    if (!pair) return found;
    found.push([pair[1]!, pair[2] ?? '']);
  }
}
