import { operationAttributes } from '../catalog/operations.ts';
import { clauses, description, pairs, rules } from './attributes.ts';
import { identifier, must, peek, Refused, type Tokens, take, takeAny } from './tokens.ts';
import { child, type Element, element } from './xml.ts';

/** Represents a resource of its own inside a container, until the container is put together. */
export const reference = 'crmsh-ref';

/** The provider of an OCF agent that is named without one. */
export type ProviderOf = (type: string) => string;

/** `primitive` and `rsc_template`. */
export function primitive(tokens: Tokens, tag: 'primitive' | 'template', providerOf: ProviderOf): Element {
  const made = element(tag, { id: identifier(tokens) });
  const template = tag === 'primitive' ? take(tokens, /^@(.+)$/) : undefined;
  if (template) made.attributes.set('template', template[1]!);
  else agent(takeAny(tokens), made, providerOf);
  description(tokens, made);
  const lists = { params: 'instance_attributes', meta: 'meta_attributes', utilization: 'utilization' };
  clauses(tokens, made, lists, 'params', {
    op: (rest, into) => operations(rest, into, child(into, 'operations')),
    operations: (rest, into) => {
      takeAny(rest);
      const held = child(into, 'operations');
      const id = must(rest, /^(\$id-ref|\$id)=(.*)$/i);
      held.attributes.set(id[1]!.slice(1).toLowerCase(), id[2]!);
      operations(rest, into, held);
    },
  });
  return made;
}

function agent(name: string, into: Element, providerOf: ProviderOf): void {
  const parts = name.split(':');
  if (parts.length > 3) throw new Refused(`${name} is not an agent`);
  const type = parts.at(-1)!;
  const kind = parts.length > 1 ? parts[0]! : 'ocf';
  const provider = parts.length === 3 ? parts[1]! : kind === 'ocf' ? providerOf(type) : '';
  if (!type || (kind === 'ocf' && !provider)) throw new Refused(`${name} is not an agent`);
  if (kind) into.attributes.set('class', kind);
  if (provider) into.attributes.set('provider', provider);
  into.attributes.set('type', type);
}

function operations(tokens: Tokens, _of: Element, into: Element): void {
  while (peek(tokens)?.toLowerCase() === 'op') into.children.push(operation(tokens));
}

function operation(tokens: Tokens): Element {
  takeAny(tokens);
  const made = element('op', { name: identifier(tokens) });
  const given = pairs(tokens);
  if (!given.some((pair) => pair.attributes.get('name') === 'interval'))
    given.push(element('nvpair', { name: 'interval', value: '0' }));
  let parameters: Element | undefined;
  for (const pair of given) {
    const name = pair.attributes.get('name') ?? '';
    if (operationAttributes.has(name.toLowerCase())) {
      // crmsh wants the attributes of the operation first; it adds `interval` itself after them all.
      if (parameters) throw new Refused('an attribute of the operation after its parameters');
      made.attributes.set(name, pair.attributes.get('value') ?? '');
    } else {
      parameters ??= child(made, 'instance_attributes');
      parameters.children.push(pair);
    }
  }
  clauses(tokens, made, { op_params: 'instance_attributes', op_meta: 'meta_attributes' }, 'op_params');
  return made;
}

/** `group`. */
export function group(tokens: Tokens): Element {
  const made = element('group', { id: identifier(tokens) });
  const members: string[] = [];
  for (let word = peek(tokens); word && !word.includes('=') && !/^(?:params|meta)$/i.test(word); word = peek(tokens)) {
    if (members.includes(word)) throw new Refused(`${word} twice`);
    members.push(takeAny(tokens));
  }
  description(tokens, made);
  clauses(tokens, made, { params: 'instance_attributes', meta: 'meta_attributes' }, 'params');
  for (const id of members) child(made, reference, { id });
  return made;
}

/** `clone`, `ms`, `master`. */
export function clone(tokens: Tokens, tag: 'clone' | 'master'): Element {
  const made = element(tag, { id: identifier(tokens) });
  const id = must(tokens, /^[a-z_#$][^=]*$/i)[0];
  description(tokens, made);
  clauses(tokens, made, { params: 'instance_attributes', meta: 'meta_attributes' }, 'params');
  child(made, reference, { id });
  return made;
}

const bundleEnds: ReadonlySet<string> = new Set(['network', 'storage', 'meta', 'primitive']);

/** `bundle`. */
export function bundle(tokens: Tokens): Element {
  const made = element('bundle', { id: identifier(tokens) });
  description(tokens, made);
  const special = Object.fromEntries(
    ['docker', 'podman', 'rkt', 'network', 'port-mapping', 'storage', 'primitive'].map((name) => [name, container]),
  );
  const ends = new Set(['network', 'storage', 'primitive']);
  clauses(tokens, made, { meta: 'meta_attributes' }, undefined, special, ends);
  return made;
}

function container(tokens: Tokens, into: Element): void {
  const tag = takeAny(tokens).toLowerCase();
  const given = pairs(tokens, bundleEnds);
  if (tag === 'primitive') {
    const id = given[0]?.attributes.get('name');
    if (given.length !== 1 || id === undefined || given[0]!.attributes.get('value')) throw new Refused('no primitive');
    child(into, reference, { id });
    return;
  }
  const at = into.children.findIndex((each) => each.tag === tag);
  const held = at < 0 ? element(tag) : into.children.splice(at, 1)[0]!;
  into.children.push(held);
  let target = held;
  for (const pair of given) {
    const name = pair.attributes.get('name') ?? '';
    if (name === 'port-mapping' || name === 'storage-mapping') target = child(held, name);
    else target.attributes.set(name, pair.attributes.get('value') ?? '');
  }
}

/** `monitor RSC[:ROLE] INTERVAL[:TIMEOUT]`: an operation, and the resource that it is for. */
export function monitor(tokens: Tokens): Element {
  const made = element('op', { name: 'monitor' });
  const [resource, role] = takeAny(tokens).split(':');
  if (role) made.attributes.set(/^\d+$/.test(role) ? 'instance' : 'role', role);
  made.attributes.set('rsc', resource!);
  const [interval, timeout] = takeAny(tokens).split(':');
  if (interval) made.attributes.set('interval', interval);
  if (timeout) made.attributes.set('timeout', timeout);
  return made;
}

/** `node [ID:] NAME[:TYPE] ...`. */
export function node(tokens: Tokens): Element {
  const made = element('node');
  const id = take(tokens, /^\$id=(.*)$/i) ?? take(tokens, /^([\w-]+):$/);
  if (id?.[1]) made.attributes.set('id', id[1]);
  const name = must(tokens, /^([^:]+)(?::(normal|member|ping|remote))?$/i);
  made.attributes.set('uname', name[1]!);
  if (name[2]) made.attributes.set('type', name[2]);
  description(tokens, made);
  clauses(tokens, made, { attributes: 'instance_attributes', utilization: 'utilization' }, 'attributes');
  return made;
}

/** `alert`. */
export function alert(tokens: Tokens): Element {
  const id = identifier(tokens);
  const made = element('alert', { id, path: takeAny(tokens) });
  description(tokens, made);
  const lists = { attributes: 'instance_attributes', meta: 'meta_attributes' };
  let count = 1;
  for (let word = peek(tokens); word !== undefined; word = peek(tokens)) {
    if (word === 'attributes' || word === 'meta') {
      clauses(tokens, made, lists, undefined, {}, new Set(['attributes', 'meta', 'to', 'select']));
    } else if (word === 'select') {
      takeAny(tokens);
      selection(tokens, made);
    } else {
      must(tokens, /^to$/i);
      const braced = take(tokens, /^\{$/) !== undefined;
      const recipient = element('recipient', { id: `${id}-recipient-${count++}`, value: takeAny(tokens) });
      description(tokens, recipient);
      const ends = new Set(['attributes', 'meta', 'to', ...(braced ? ['}'] : [])]);
      clauses(tokens, recipient, lists, undefined, {}, ends);
      if (braced) must(tokens, /^\}$/);
      made.children.push(recipient);
    }
  }
  return made;
}

function selection(tokens: Tokens, into: Element): void {
  let held: Element | undefined;
  for (let word = peek(tokens); word && /^(?:nodes|fencing|resources|attributes)$/.test(word); word = peek(tokens)) {
    takeAny(tokens);
    if (word === 'attributes' && !take(tokens, /^\{$/)) {
      tokens.at--;
      return;
    }
    held ??= child(into, 'select');
    const selected = child(held, `select_${word}`);
    if (word !== 'attributes') continue;
    while (peek(tokens) !== '}') child(selected, 'attribute', { name: identifier(tokens) });
    takeAny(tokens);
  }
}

/** `property`, `rsc_defaults`, `op_defaults`: a set of pairs. */
export function propertySet(tokens: Tokens, tag: 'cluster_property_set' | 'meta_attributes'): Element {
  const made = element(tag);
  const id = take(tokens, /^\$id=(.*)$/i) ?? take(tokens, /^([\w-]+):$/);
  const referred = id ? undefined : take(tokens, /^\$id-ref=(.*)$/i);
  if (id) made.attributes.set('id', id[1]!);
  if (referred) made.attributes.set('id-ref', referred[1]!);
  made.children.push(...rules(tokens), ...pairs(tokens, tokens.names ? undefined : new Set<string>()));
  return made;
}
