import type { BoundTree } from '../../../schema/types.ts';
import type { Statement } from '../../../syntax/tree.ts';
import { type AgentLibrary, agentLibrary } from '../agents/agents.ts';
import { dialectOf } from '../syntax/parse.ts';
import { bearer, fencing, role, tag, user } from './access.ts';
import { Cib } from './configuration.ts';
import { colocation, location, order, ticket } from './constraints.ts';
import * as resources from './resources.ts';
import { Refused, type Tokens, tokensOf } from './tokens.ts';
import { child, type Element, element, readXml, unquoted, writeXml } from './xml.ts';

/** What a statement is in the CIB. */
type Maker = (tokens: Tokens, cib: Cib) => Element;

const properties =
  (wrap: 'rsc_defaults' | 'op_defaults'): Maker =>
  (tokens) => {
    const outer = element(wrap);
    outer.children.push(resources.propertySet(tokens, 'meta_attributes'));
    return outer;
  };

const makers: Readonly<Record<string, Maker>> = {
  node: resources.node,
  primitive: (tokens, cib) => resources.primitive(tokens, 'primitive', cib.providerOf),
  resource: (tokens, cib) => resources.primitive(tokens, 'primitive', cib.providerOf),
  rsc_template: (tokens, cib) => resources.primitive(tokens, 'template', cib.providerOf),
  group: resources.group,
  clone: (tokens) => resources.clone(tokens, 'clone'),
  ms: (tokens) => resources.clone(tokens, 'master'),
  master: (tokens) => resources.clone(tokens, 'master'),
  bundle: resources.bundle,
  monitor: resources.monitor,
  location,
  colocation,
  collocation: colocation,
  order,
  rsc_ticket: ticket,
  property: (tokens) => resources.propertySet(tokens, 'cluster_property_set'),
  rsc_defaults: properties('rsc_defaults'),
  op_defaults: properties('op_defaults'),
  fencing_topology: (tokens, cib) => fencing(tokens, cib.nodeNames()),
  'fencing-topology': (tokens, cib) => fencing(tokens, cib.nodeNames()),
  tag,
  role,
  user,
  acl_target: (tokens) => bearer(tokens, 'acl_target'),
  acl_group: (tokens) => bearer(tokens, 'acl_group'),
  alert: resources.alert,
};

/** In which order a file that is loaded as a whole is taken in: simple objects first. */
const ranks: readonly (readonly string[])[] = [
  ['node'],
  ['template'],
  ['primitive'],
  ['bundle'],
  ['group'],
  ['master'],
  ['clone'],
  ['op'],
  ['tag'],
  ['rsc_location', 'rsc_colocation', 'rsc_order'],
  ['rsc_ticket', 'fencing-topology'],
  ['cluster_property_set'],
  ['rsc_defaults'],
  ['op_defaults'],
  ['acl_role'],
  ['acl_target', 'acl_group', 'acl_user'],
  ['alert'],
];
const rankOf = new Map(ranks.flatMap((tags, rank) => tags.map((each) => [each, rank] as const)));

/** What may be wanted of the document. */
export interface CibOptions {
  /** The schema that the CIB names. */
  readonly schema?: string;
  /** Where providers and parameters of agents are looked up. */
  readonly agents?: Pick<AgentLibrary, 'agent'>;
}

/**
 * The CIB that crmsh makes of a configuration, ids and all, as XML text. Statements that crmsh would refuse are left
 * out, and so are comments. A file for `load` is taken in by kind, simple objects first; a script statement by
 * statement.
 */
export function cibOf(tree: Pick<BoundTree, 'tree'>, options: CibOptions = {}): string {
  return writeXml(cibElement(tree, options));
}

/** The same as an element. */
export function cibElement({ tree }: Pick<BoundTree, 'tree'>, options: CibOptions = {}): Element {
  const script = dialectOf(tree) === 'script';
  const cib = new Cib(options.agents ?? agentLibrary());
  const waiting: Element[] = [];
  for (const statement of tree.root.statements) {
    const made = elementOf(statement, tree.text, cib, !script);
    if (!made) continue;
    if (script) cib.add(made);
    else waiting.push(made);
  }
  waiting.sort((a, b) => (rankOf.get(a.tag) ?? ranks.length) - (rankOf.get(b.tag) ?? ranks.length));
  for (const each of waiting) cib.add(each);
  const root = element('cib', {
    crm_feature_set: '3.0.14',
    'validate-with': options.schema ?? 'pacemaker-3.9',
    epoch: '1',
    num_updates: '0',
    admin_epoch: '0',
  });
  root.children.push(cib.configuration());
  child(root, 'status');
  return root;
}

/** The element of one statement, without ids; undefined for what is no definition, or would be refused. */
function elementOf(statement: Statement, source: string, cib: Cib, loaded: boolean): Element | undefined {
  const keyword = statement.keyword.text.toLowerCase();
  if (statement.broken) return undefined;
  if (keyword === 'xml') {
    const text = statement.args[0]?.text ?? '';
    const bare = unquoted(text);
    // Only in a script the shell takes quotes away, and there it takes all that it finds.
    if (loaded ? bare !== text : bare === text && /["']/.test(text)) return undefined;
    const read = readXml(bare);
    return read && rankOf.has(read.tag) ? read : undefined;
  }
  if (!Object.hasOwn(makers, keyword)) return undefined;
  const tokens = tokensOf(statement, source, loaded);
  tokens.at = 1;
  try {
    const made = makers[keyword]!(tokens, cib);
    return tokens.at === tokens.list.length ? made : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
