import { description } from './attributes.ts';
import { identifier, must, peek, Refused, type Tokens, take, takeAny } from './tokens.ts';
import { child, copyOf, type Element, element } from './xml.ts';

const specs: Readonly<Record<string, string>> = {
  xpath: 'xpath',
  ref: 'reference',
  reference: 'reference',
  tag: 'object-type',
  type: 'object-type',
  attr: 'attribute',
  attribute: 'attribute',
};

/** Short names for usual XPaths; `@@` represents an argument. */
const shortcuts: Readonly<Record<string, readonly string[]>> = {
  meta: ["//primitive[@id='@@']/meta_attributes", "/nvpair[@name='@@']"],
  params: ["//primitive[@id='@@']/instance_attributes", "/nvpair[@name='@@']"],
  utilization: ["//primitive[@id='@@']/utilization"],
  location: ["//rsc_location[@id='cli-prefer-@@' and @rsc='@@']"],
  property: ['//crm_config/cluster_property_set', "/nvpair[@name='@@']"],
  nodeattr: ['//nodes/node/instance_attributes', "/nvpair[@name='@@']"],
  nodeutil: ['//nodes/node/utilization', "[@uname='@@']"],
  node: ['//nodes/node', "[@uname='@@']"],
  status: ['/cib/status'],
  cib: ['/cib'],
};

/** `role ID { read | write | deny SPEC ... } ...`. */
export function role(tokens: Tokens): Element {
  const made = element('acl_role', { id: identifier(tokens) });
  description(tokens, made);
  while (peek(tokens) !== undefined) permission(tokens, made);
  return made;
}

function permission(tokens: Tokens, into: Element): void {
  const rule = element('acl_permission', { kind: must(tokens, /^(?:read|write|deny)$/i)[0].toLowerCase() });
  const id = take(tokens, /^\$id=(.*)$/i) ?? take(tokens, /^([\w-]+):$/);
  if (id) rule.attributes.set('id', id[1]!);
  description(tokens, rule);
  const found = new Map<string, string>();
  for (let word = peek(tokens); word !== undefined; word = peek(tokens)) {
    const colon = word.indexOf(':');
    const name = colon < 0 ? word : word.slice(0, colon);
    const value = colon < 0 ? undefined : word.slice(colon + 1);
    if (!Object.hasOwn(specs, name) && !Object.hasOwn(shortcuts, name)) break;
    takeAny(tokens);
    if (Object.hasOwn(shortcuts, name)) found.set('xpath', expand(shortcuts[name]!, value));
    else if (!value) throw new Refused(`${name} of what`);
    else found.set(specs[name]!, value);
  }
  const add = (...names: readonly string[]): void => {
    if (!found.has(names[0]!)) return;
    const made = copyOf(rule);
    for (const name of names) if (found.has(name)) made.attributes.set(name, found.get(name)!);
    into.children.push(made);
  };
  if (found.has('attribute') && !found.has('object-type')) throw new Refused('an attribute of what');
  add('xpath');
  add('reference');
  add('object-type', 'attribute');
}

function expand(parts: readonly string[], value: string | undefined): string {
  if (value === undefined) {
    if (parts[0]!.includes('@@')) throw new Refused('a shortcut without its argument');
    return parts[0]!;
  }
  let path = '';
  let next = 0;
  for (const word of value.split(':')) {
    if (parts[next] !== undefined && !parts[next]!.includes('@@')) path += parts[next++];
    if (parts[next] === undefined) throw new Refused('too complex for a shortcut');
    path += parts[next++]!.replaceAll('@@', word);
  }
  return path;
}

/** `acl_target` and `acl_group`. */
export function bearer(tokens: Tokens, tag: 'acl_target' | 'acl_group'): Element {
  const made = element(tag, { id: identifier(tokens) });
  while (peek(tokens) !== undefined) child(made, 'role', { id: identifier(tokens) });
  return made;
}

const oldSpecs = ['xpath', 'ref', 'tag', 'attribute'];

/** `user`, the bearer of rights before Pacemaker 1.1.12. */
export function user(tokens: Tokens): Element {
  const made = element('acl_user', { id: identifier(tokens) });
  while (peek(tokens) !== undefined) {
    const named = take(tokens, /^role:(.+)$/i);
    if (named) child(made, 'role_ref', { id: named[1]! });
    else made.children.push(oldRule(tokens));
  }
  return made;
}

function oldRule(tokens: Tokens): Element {
  const rule = element(must(tokens, /^(?:read|write|deny)$/i)[0].toLowerCase());
  let eligible = [...oldSpecs];
  for (let word = peek(tokens); word !== undefined; word = peek(tokens)) {
    const colon = word.indexOf(':');
    let name = colon < 0 ? word : word.slice(0, colon);
    let value = colon < 0 ? undefined : word.slice(colon + 1);
    if (Object.hasOwn(shortcuts, name)) {
      value = expand(shortcuts[name]!, value);
      name = 'xpath';
    }
    if (value === undefined || !eligible.includes(name)) break;
    takeAny(tokens);
    rule.attributes.set(name, value);
    if (name === 'attribute') break;
    eligible = eligible.filter((each) => each !== name && (name === 'xpath' ? each === 'attribute' : each !== 'xpath'));
  }
  return rule;
}

/** `fencing_topology`; without a target, the levels hold for each of the nodes that are known so far. */
export function fencing(tokens: Tokens, nodes: readonly string[]): Element {
  const made = element('fencing-topology');
  const levels: { target: readonly [string, string][]; key: string; devices: string }[] = [];
  let target: readonly [string, string][] | undefined;
  let key = '';
  for (let word = peek(tokens); word !== undefined; word = peek(tokens)) {
    const attribute = take(tokens, /^attr:([\w-]+)=([\w-]+)$/i);
    const pattern = attribute ? undefined : take(tokens, /^pattern:(.+)$/i);
    const name = attribute || pattern ? undefined : take(tokens, /^([^:]+):$/);
    if (attribute) {
      target = [
        ['target-attribute', attribute[1]!],
        ['target-value', attribute[2]!],
      ];
      key = attribute[1]!;
    } else if (pattern) {
      target = [['target-pattern', pattern[1]!]];
      key = pattern[1]!;
    } else if (name) {
      target = [['target', name[1]!]];
      key = name[1]!;
    } else {
      takeAny(tokens);
      if (target) levels.push({ target, key, devices: word });
      else levels.push({ target: [], key: '', devices: word });
    }
  }
  const whole = levels[0] && !levels[0].target.length;
  const rows = whole
    ? nodes.flatMap((node) =>
        levels.map(({ devices }) => ({ target: [['target', node] as [string, string]], key: node, devices })),
      )
    : levels;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const index = (counts.get(row.key) ?? 0) + 1;
    counts.set(row.key, index);
    child(made, 'fencing-level', { ...Object.fromEntries(row.target), index: String(index), devices: row.devices });
  }
  return made;
}

/** `tag`. */
export function tag(tokens: Tokens): Element {
  const made = element('tag', { id: must(tokens, /^([a-zA-Z_][^\s:]*):?$/)[1]! });
  while (peek(tokens) !== undefined) child(made, 'obj_ref', { id: must(tokens, /^[a-z_#$][^=]*$/i)[0] });
  if (!made.children.length) throw new Refused('an empty tag');
  return made;
}
