import { defaultSets } from '../catalog/cluster.ts';
import { reference } from './resources.ts';
import { bearer, role, user } from './write-access.ts';
import { Attributes, describe, listWords, only, pair, quoted, ruleWords, scoreWord, Unsayable } from './write-rules.ts';
import type { Element } from './xml.ts';

/** The statement of an element, one string a line; throws `Unsayable` for what the shell has no words for. */
export function statementLines(of: Element): readonly string[] {
  const writer = Object.hasOwn(writers, of.tag) ? writers[of.tag] : undefined;
  if (!writer) throw new Unsayable(of.tag);
  return writer(of);
}

type Writer = (of: Element) => readonly string[];

const listNames: Readonly<Record<string, string>> = {
  instance_attributes: 'params',
  meta_attributes: 'meta',
  utilization: 'utilization',
};

function lists(of: Element, id: string, names: Readonly<Record<string, string>>): readonly string[] {
  return of.children.flatMap((each) =>
    Object.hasOwn(names, each.tag) ? [`${names[each.tag]} ${listWords(each, `${id}-${each.tag}`)}`.trimEnd()] : [],
  );
}

function node(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const name = attributes.must('uname');
  const id = attributes.take('id') ?? name;
  const type = attributes.take('type');
  const shown = quoted(type === undefined ? name : `${name}:${type}`);
  const head = id === name ? `node ${shown}` : `node ${/^[\w-]+$/.test(id) ? `${id}:` : `$id=${quoted(id)}`} ${shown}`;
  const lines = [head, ...describe(attributes)];
  attributes.done();
  only(of, 'instance_attributes', 'utilization');
  return [...lines, ...lists(of, name, { instance_attributes: 'attributes', utilization: 'utilization' })];
}

function primitive(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.must('id');
  const template = attributes.take('template');
  const agent = ['class', 'provider', 'type'].map((name) => attributes.take(name));
  const shown = template === undefined ? agent.filter((part) => part !== undefined).join(':') : `@${template}`;
  const lines = [`${of.tag === 'template' ? 'rsc_template' : 'primitive'} ${quoted(id)} ${quoted(shown)}`];
  lines.push(...describe(attributes));
  attributes.done();
  for (const each of only(of, 'instance_attributes', 'meta_attributes', 'utilization', 'operations')) {
    if (each.tag === 'operations') lines.push(...operations(each, id));
    else lines.push(...lists({ ...of, children: [each] }, id, listNames));
  }
  return lines;
}

function operations(of: Element, owner: string): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.take('id');
  const referred = attributes.take('id-ref');
  attributes.done();
  const lines: string[] = [];
  if (referred !== undefined) lines.push(`operations $id-ref=${quoted(referred)}`);
  else if (id !== undefined) lines.push(`operations $id=${quoted(id)}`);
  for (const each of only(of, 'op')) lines.push(operation(each, id ?? owner));
  return lines;
}

function operation(of: Element, owner: string): string {
  const attributes = new Attributes(of);
  const name = attributes.must('name');
  const interval = of.attributes.get('interval');
  const id = attributes.take('id');
  const usual = interval ? `${owner}-${name}-${interval}` : `${owner}-${name}`;
  const words = ['op', quoted(name)];
  for (const [key, value] of attributes.rest()) words.push(pair(key, value));
  if (id !== undefined && id !== usual) words.push(pair('id', id));
  only(of, 'instance_attributes', 'meta_attributes');
  words.push(...lists(of, id ?? usual, { instance_attributes: 'op_params', meta_attributes: 'op_meta' }));
  return words.join(' ');
}

function container(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.must('id');
  const members = of.children.filter((each) => each.tag === reference).map((each) => each.attributes.get('id')!);
  const word = of.tag === 'master' ? 'ms' : of.tag;
  const lines = [[word, id, ...members].map(quoted).join(' '), ...describe(attributes)];
  attributes.done();
  only(of, 'instance_attributes', 'meta_attributes', reference);
  return [...lines, ...lists(of, id, listNames)];
}

function bundle(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.must('id');
  const lines = [`bundle ${quoted(id)}`, ...describe(attributes)];
  attributes.done();
  for (const each of only(of, 'docker', 'podman', 'rkt', 'network', 'storage', 'meta_attributes', reference)) {
    if (each.tag === reference) lines.push(`primitive ${quoted(each.attributes.get('id')!)}`);
    else if (each.tag === 'meta_attributes') lines.push(...lists({ ...of, children: [each] }, id, listNames));
    else {
      const words = [each.tag, ...[...each.attributes].map(([name, value]) => pair(name, value))];
      for (const mapping of only(each, 'port-mapping', 'storage-mapping'))
        words.push(mapping.tag, ...[...mapping.attributes].map(([name, value]) => pair(name, value)));
      lines.push(words.join(' '));
    }
  }
  return lines;
}

function location(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.must('id');
  const resource = attributes.take('rsc');
  const pattern = attributes.take('rsc-pattern');
  const sets = of.children.filter((each) => each.tag === 'resource_set');
  const subject =
    resource !== undefined
      ? quoted(resource)
      : pattern !== undefined
        ? quoted(`/${pattern}/`)
        : `{ ${setWords(sets, 'role', 0)} }`;
  const score = scoreWord(attributes);
  const target = attributes.take('node');
  const words = ['location', quoted(id), subject, ...attributes.rest().map(([name, value]) => pair(name, value))];
  if (score !== undefined && target !== undefined) words.push(score, quoted(target));
  const rules = only(of, 'rule', 'resource_set').filter((each) => each.tag === 'rule');
  return [words.join(' '), ...rules.map((rule, i) => ruleWords(rule, i ? '' : `${id}-rule`))];
}

/** `colocation`, `order`, `rsc_ticket`: two resources, or sets of them. */
function relation(
  of: Element,
  word: string,
  head: (attributes: Attributes) => string | undefined,
  suffix: 'role' | 'action',
  names: readonly string[],
  last: string,
): readonly string[] {
  const attributes = new Attributes(of);
  const words = [word, quoted(attributes.must('id'))];
  const first = head(attributes);
  if (first !== undefined) words.push(quoted(first));
  const option = attributes.take(last);
  if (of.children.length) words.push(setWords(only(of, 'resource_set'), suffix, names.length));
  else
    for (const name of names) {
      const part = attributes.take(`${name}-${suffix}`) ?? attributes.take(`${name}-instance`);
      words.push(quoted(`${attributes.must(name)}${part === undefined ? '' : `:${part}`}`));
    }
  if (option !== undefined) words.push(pair(last, option));
  attributes.done();
  return [words.join(' ')];
}

function setWords(sets: readonly Element[], suffix: 'role' | 'action', simple: number): string {
  const words = sets.flatMap((set) => {
    const attributes = new Attributes(set);
    attributes.take('id');
    const part = attributes.take(suffix);
    const loose = attributes.take('sequential') === 'false';
    const any = attributes.take('require-all') === 'false';
    attributes.done();
    if (any && !loose) throw new Unsayable('require-all without brackets');
    const names = only(set, 'resource_ref').map((each) => {
      const id = each.attributes.get('id') ?? '';
      return quoted(part === undefined ? id : `${id}:${part}`);
    });
    return loose ? [any ? '[' : '(', ...names, any ? ']' : ')'] : names;
  });
  return (words.length === simple ? ['_rsc_set_', ...words] : words).join(' ');
}

function properties(word: string, usual: string): Writer {
  return (of) => {
    const inner = of.tag === 'cluster_property_set' ? of : of.children[0];
    if (!inner) throw new Unsayable('an empty set');
    return [word, listWords(inner, usual)];
  };
}

function fencing(of: Element): readonly string[] {
  const lines = ['fencing_topology'];
  let before = '';
  for (const level of only(of, 'fencing-level')) {
    const attributes = new Attributes(level);
    attributes.take('id');
    attributes.take('index');
    const devices = quoted(attributes.must('devices'));
    const target = attributes.take('target');
    const pattern = attributes.take('target-pattern');
    const shown =
      target !== undefined
        ? `${target}:`
        : pattern !== undefined
          ? `pattern:${pattern}`
          : `attr:${attributes.must('target-attribute')}=${attributes.must('target-value')}`;
    attributes.done();
    if (shown === before) lines[lines.length - 1] += ` ${devices}`;
    else lines.push(`${quoted(shown)} ${devices}`);
    before = shown;
  }
  return lines;
}

function tag(of: Element): readonly string[] {
  const members = only(of, 'obj_ref').map((each) => quoted(each.attributes.get('id') ?? ''));
  return [`tag ${quoted(`${of.attributes.get('id')}:`)} ${members.join(' ')}`];
}

const alertLists = { instance_attributes: 'attributes', meta_attributes: 'meta' };

function alert(of: Element): readonly string[] {
  const attributes = new Attributes(of);
  const id = attributes.must('id');
  const lines = [`alert ${quoted(id)} ${quoted(attributes.must('path'))}`, ...describe(attributes)];
  attributes.done();
  for (const each of only(of, 'instance_attributes', 'meta_attributes', 'select', 'recipient')) {
    if (each.tag === 'select') {
      const parts = each.children.map((part) => {
        const names = only(part, 'attribute').map((inner) => quoted(inner.attributes.get('name') ?? ''));
        return part.tag.replace('select_', '') + (names.length ? ` { ${names.join(' ')} }` : '');
      });
      lines.push(`select ${parts.join(' ')}`);
    } else if (each.tag === 'recipient') {
      const inner = new Attributes(each);
      const own = inner.take('id') ?? '';
      const words = ['to {', quoted(inner.must('value')), ...describe(inner), ...lists(each, own, alertLists), '}'];
      inner.done();
      lines.push(words.join(' '));
    } else lines.push(...lists({ ...of, children: [each] }, id, alertLists));
  }
  return lines;
}

const writers: Readonly<Record<string, Writer>> = {
  node,
  primitive,
  template: primitive,
  group: container,
  clone: container,
  master: container,
  bundle,
  rsc_location: location,
  rsc_colocation: (of) => relation(of, 'colocation', scoreWord, 'role', ['rsc', 'with-rsc'], 'node-attribute'),
  rsc_order: (of) => relation(of, 'order', kindWord, 'action', ['first', 'then'], 'symmetrical'),
  rsc_ticket: (of) => relation(of, 'rsc_ticket', (a) => `${a.must('ticket')}:`, 'role', ['rsc'], 'loss-policy'),
  cluster_property_set: properties('property', defaultSets.property),
  rsc_defaults: properties('rsc_defaults', defaultSets.rsc_defaults),
  op_defaults: properties('op_defaults', defaultSets.op_defaults),
  'fencing-topology': fencing,
  acl_role: role,
  acl_target: bearer,
  acl_user: user,
  acl_group: bearer,
  tag,
  alert,
};

/** `Optional:`, or the score of Pacemaker 1.0. */
function kindWord(attributes: Attributes): string | undefined {
  const kind = attributes.take('kind');
  return kind === undefined ? scoreWord(attributes) : `${kind}:`;
}
