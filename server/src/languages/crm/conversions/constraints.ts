import { isTrue } from '../../../schema/truth.ts';
import { infinity, isScore, rules, scoreOf } from './attributes.ts';
import { identifier, must, peek, Refused, type Tokens, take, takeAny } from './tokens.ts';
import { child, type Element, element } from './xml.ts';

const roles = ['Stopped', 'Started', 'Promoted', 'Unpromoted', 'Master', 'Slave'];
const actions = ['start', 'promote', 'demote', 'stop'];
const kinds = ['Optional', 'Mandatory', 'Serialize'];

/** The spelling of the schema, whatever the case. */
function canonical(word: string, list: readonly string[]): string | undefined {
  return list.find((each) => each.toLowerCase() === word.toLowerCase());
}

/** `location`. */
export function location(tokens: Tokens): Element {
  const made = element('rsc_location', { id: identifier(tokens) });
  const pattern = take(tokens, /^\/(.+)\/$/);
  if (pattern) made.attributes.set('rsc-pattern', pattern[1]!);
  else if (take(tokens, /^\{$/)) {
    const words: string[] = [];
    while (peek(tokens) !== undefined && peek(tokens) !== '}') words.push(takeAny(tokens));
    must(tokens, /^\}$/);
    made.children.push(...resourceSets(words, 'role'));
  } else made.attributes.set('rsc', resource(tokens));
  for (let found = take(tokens, attribute); found; found = take(tokens, attribute))
    made.attributes.set(found[1]!, found[2]!);
  const score = take(tokens, /^([^:]+):$/);
  if (score) {
    made.attributes.set(...scoreOf(score[1]!));
    made.attributes.set('node', identifier(tokens));
    const role = take(tokens, /^\$?role=(.+)$/i);
    if (role) made.attributes.set('role', role[1]!);
  } else {
    const found = rules(tokens);
    if (!found.length) throw new Refused('neither score nor rule');
    made.children.push(...found);
  }
  return made;
}

const attribute = /^\$?([^=]+)=(.*)$/;

function resource(tokens: Tokens): string {
  return must(tokens, /^[a-z_#$][^=]*$/i)[0];
}

/** `colocation`. */
export function colocation(tokens: Tokens): Element {
  const made = element('rsc_colocation', { id: identifier(tokens) });
  made.attributes.set(...scoreOf(must(tokens, /^([^:]+):$/)[1]!));
  const last = takeLast(tokens, /^node-attribute=(.+)$/i);
  if (last) made.attributes.set('node-attribute', last[1]!.toLowerCase());
  members(tokens, made, 'role', ['rsc', 'with-rsc']);
  return made;
}

/** `order`. */
export function order(tokens: Tokens): Element {
  const made = element('rsc_order', { id: identifier(tokens) });
  const score = take(tokens, /^([^:]+):$/)?.[1];
  if (score !== undefined) {
    const kind = canonical(score, kinds);
    if (kind) made.attributes.set('kind', kind);
    else if (isScore(score)) made.attributes.set('kind', infinity(score) === '0' ? 'Optional' : 'Mandatory');
    else throw new Refused(`${score} is not a kind`);
  }
  const last = takeLast(tokens, /^symmetrical=(true|false|yes|no|on|off)$/i);
  if (last) made.attributes.set('symmetrical', String(isTrue(last[1]!)));
  members(tokens, made, 'action', ['first', 'then']);
  return made;
}

/** `rsc_ticket`. */
export function ticket(tokens: Tokens): Element {
  const made = element('rsc_ticket', { id: identifier(tokens) });
  made.attributes.set('ticket', must(tokens, /^([^:]+):$/)[1]!);
  const last = takeLast(tokens, /^loss-policy=(stop|demote|fence|freeze)$/i);
  if (last) made.attributes.set('loss-policy', last[1]!);
  members(tokens, made, 'role', ['rsc']);
  return made;
}

/** Takes the last word, if it is like that: options appear after the resources. */
function takeLast(tokens: Tokens, like: RegExp): RegExpExecArray | undefined {
  const found = tokens.at < tokens.list.length ? like.exec(tokens.list.at(-1)!) : null;
  if (!found) return undefined;
  tokens.list.pop();
  return found;
}

type Suffix = 'role' | 'action';

/** As many resources as there are names for: attributes. Any other number: resource sets. */
function members(tokens: Tokens, into: Element, suffix: Suffix, names: readonly string[]): void {
  const words = tokens.list.slice(tokens.at);
  tokens.at = tokens.list.length;
  if (words.length !== names.length) {
    const sets = resourceSets(words, suffix);
    if (!sets.length) throw new Refused('no resources');
    into.children.push(...sets);
    return;
  }
  for (const [i, word] of words.entries()) {
    const parts = word.split(':');
    if (parts.length > 2) throw new Refused(`${word} has two colons`);
    into.attributes.set(names[i]!, parts[0]!);
    const part = parts[1];
    if (!part) continue;
    const known = canonical(part, suffix === 'role' ? roles : actions);
    if (known) into.attributes.set(`${names[i]}-${suffix}`, known);
    else if (/^\d+$/.test(part)) into.attributes.set(`${names[i]}-instance`, part);
    else throw new Refused(`${part} is not a ${suffix}`);
  }
}

/** Resource sets: a bracket, or another role or action, begins a new one. */
function resourceSets(words: readonly string[], suffix: Suffix): Element[] {
  const sets: Element[] = [];
  let set = element('resource_set');
  let marked = false;
  let previous = '';
  let sequential = true;
  let requireAll = true;
  let opened = '';
  const save = (): void => {
    if (!set.children.length) return;
    if (!requireAll) set.attributes.set('require-all', 'false');
    if (!sequential) set.attributes.set('sequential', 'false');
    if (marked) set.attributes.set(suffix, previous);
    sets.push(set);
    set = element('resource_set');
    marked = false;
    previous = '';
  };
  for (const word of words.flatMap(unglue)) {
    if (word === '_rsc_set_') continue;
    if (word === '(' || word === '[') {
      if (opened) throw new Refused('nested sets');
      save();
      sequential = false;
      if (word === '[') requireAll = false;
      opened = word;
    } else if (word === ')' || word === ']') {
      if (!set.children.length || opened !== (word === ')' ? '(' : '[')) throw new Refused('brackets');
      save();
      sequential = requireAll = true;
      opened = '';
    } else if (word.includes('=')) {
      const option = /^(sequential|require-all)=(?:(yes|true|on|1)|(?:no|false|off|0))$/i.exec(word);
      if (!option) throw new Refused(`${word} is not an option of a set`);
      if (option[1] === 'sequential') sequential = option[2] !== undefined;
      else requireAll = option[2] !== undefined;
    } else {
      const [id, part, ...more] = word.split(':');
      if (more.length) throw new Refused(`${word} has two colons`);
      const known = part === undefined ? '' : canonical(part, suffix === 'role' ? roles : actions);
      if (known === undefined) throw new Refused(`${part} is not a ${suffix}`);
      if (known !== previous) {
        save();
        previous = known;
      }
      marked = known !== '';
      child(set, 'resource_ref', { id: id! });
    }
  }
  if (opened) throw new Refused('an open bracket');
  save();
  return sets;
}

/** Brackets that are glued to a name. */
function unglue(word: string): readonly string[] {
  if (word.length < 2) return [word];
  if (/^[([]/.test(word)) return [word[0]!, word.slice(1)];
  return /[)\]]$/.test(word) ? [word.slice(0, -1), word.at(-1)!] : [word];
}
