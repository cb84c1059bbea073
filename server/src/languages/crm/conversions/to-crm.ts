import { lookUp } from '../../../base/tables.ts';
import type { Text } from '../../../base/text.ts';
import { parse } from '../syntax/parse.ts';
import { cibElement } from './index.ts';
import { reference } from './resources.ts';
import { statementLines } from './write.ts';
import { Unsayable } from './write-rules.ts';
import { copyOf, descendants, type Element, element, readXml, writeXml } from './xml.ts';

/** One object of a CIB without the members of a container, and its text. */
interface Entry {
  readonly key: string;
  readonly own: Element;
  readonly whole: Element;
  readonly members: readonly string[];
  text: string;
}

const containers: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);
const resources: ReadonlySet<string> = new Set(['primitive', ...containers]);
/** The order of statements: nodes, what runs, what is in it, constraints, the rest. */
const order: readonly string[] = [
  ...['node', 'template', 'primitive', 'bundle', 'group', 'master', 'clone', 'tag'],
  ...['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket', 'fencing-topology'],
  ...[
    'cluster_property_set',
    'rsc_defaults',
    'op_defaults',
    'acl_role',
    'acl_target',
    'acl_group',
    'acl_user',
    'alert',
  ],
];
const defaults: ReadonlySet<string> = new Set(['rsc_defaults', 'op_defaults']);

/** Constraints keep their order among each other, and so do the bearers of rights, as crmsh leaves it. */
function rankOf(tag: string): number {
  if (/^rsc_(?:colocation|order)$/.test(tag)) return order.indexOf('rsc_location');
  return order.indexOf(/^acl_(?:group|user)$/.test(tag) ? 'acl_target' : tag);
}

/**
 * A CIB (or a part of one) in the words of the crm shell. What it has no words for appears there as `xml <...>`. The
 * result is read again, and whatever does not come out as it was becomes XML, too; ids that nothing can refer to apart.
 */
export function crmOfCib(xml: string): { readonly text: string } | { readonly problem: Text } {
  const root = readXml(xml);
  if (!root) return { problem: noXml };
  const entries = entriesOf(root);
  if (!entries.length) return { problem: noCib };
  for (const entry of entries) entry.text = textOf(entry);
  const again = new Map(
    entriesOf(cibElement({ tree: parse(joined(entries)) })).map((entry) => [entry.key, canonical(entry.own)]),
  );
  const swallowed = new Set<string>();
  for (const entry of entries) {
    if (again.get(entry.key) === canonical(entry.own)) continue;
    entry.text = xmlOf(entry.whole);
    for (const each of descendants(entry.whole)) if (resources.has(each.tag)) swallowed.add(keyOf(each));
  }
  return { text: joined(entries.filter((entry) => !swallowed.has(entry.key))) };
}

const noXml: Text = {
  en: 'This is not well-formed XML.',
  ja: '正しい形式の XML ではありません。',
};
const noCib: Text = {
  en: 'This XML contains no Pacemaker configuration: expected a `cib.xml`, or the output of `cibadmin -Q`.',
  ja: 'この XML に Pacemaker の設定が見つかりません(`cib.xml` または `cibadmin -Q` の出力を指定してください)。',
};

function joined(entries: readonly Entry[]): string {
  return entries.map((entry) => `${entry.text}\n`).join('');
}

function textOf(entry: Entry): string {
  try {
    return statementLines(entry.own).join(' \\\n\t');
  } catch (error) {
    if (error instanceof Unsayable) return xmlOf(entry.whole);
    throw error;
  }
}

/** One line: crmsh reads no other. */
function xmlOf(whole: Element): string {
  return `xml ${writeXml(whole)
    .split('\n')
    .map((line) => line.trim())
    .join('')}`;
}

/** Everything in a CIB that is a statement, in the order of statements. */
function entriesOf(root: Element): Entry[] {
  const found: Entry[] = [];
  const collect = (of: Element): void => {
    if (defaults.has(of.tag)) {
      for (const set of of.children) if (set.tag === 'meta_attributes') found.push(entryOf({ ...of, children: [set] }));
    } else if (order.includes(of.tag)) {
      found.push(entryOf(of));
      if (containers.has(of.tag)) for (const each of of.children) if (resources.has(each.tag)) collect(each);
    } else if (of.tag !== 'status') for (const each of of.children) collect(each);
  };
  collect(root);
  return found.sort((a, b) => rankOf(a.own.tag) - rankOf(b.own.tag));
}

function entryOf(whole: Element): Entry {
  const own = copyOf(whole);
  const members: string[] = [];
  if (containers.has(own.tag)) {
    for (const [i, each] of own.children.entries()) {
      if (!resources.has(each.tag)) continue;
      const id = each.attributes.get('id') ?? '';
      members.push(id);
      own.children[i] = element(reference, { id });
    }
    if (own.tag !== 'bundle') own.children.sort((a, b) => Number(a.tag === reference) - Number(b.tag === reference));
  }
  return { key: keyOf(whole), own, whole, members, text: '' };
}

function keyOf(of: Element): string {
  const named = defaults.has(of.tag) ? of.children[0]! : of;
  return `${of.tag} ${named.attributes.get('id') ?? named.attributes.get('uname') ?? ''}`;
}

/** Elements whose ids, and those of what they hold, nothing refers to: crmsh makes them anew. */
const idless: ReadonlySet<string> = new Set([
  ...['expression', 'date_expression', 'date_spec', 'duration', 'resource_set', 'fencing-level', 'acl_permission'],
  ...['recipient', 'attribute', 'port-mapping', 'storage-mapping'],
]);
/** Attributes that equal the defaults. */
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  resource_set: { sequential: 'true', 'require-all': 'true' },
  rule: { 'boolean-op': 'and' },
};

/** What counts of an element, as text. */
function canonical(of: Element, nameless = false): string {
  const unnamed = nameless || idless.has(of.tag);
  // The members of a set are names, not ids of their own.
  const made = unnamed && of.tag !== 'resource_ref';
  const attributes = [...of.attributes]
    .filter(([name, value]) => !(name === 'id' && made) && lookUp(lookUp(usual, of.tag) ?? {}, name) !== value)
    .map(([name, value]): [string, string] =>
      of.tag === 'rsc_order' && name === 'score' ? ['kind', value === '0' ? 'Optional' : 'Mandatory'] : [name, value],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const children = of.children.map((each) => canonical(each, unnamed));
  return `<${of.tag} ${JSON.stringify(attributes)}>${children.join('')}</>`;
}
