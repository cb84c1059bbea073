import { type Bound, type BoundTree, childrenNamed } from '../../catalog/bind.ts';
import type { Word } from '../../syntax/tree.ts';
import { libraryOf } from './agents/agents.ts';
import type { AgentFacts } from './agents/facts.ts';
import { isTrue, milliseconds } from './catalog/values.ts';
import { type Member, membersOf, wordNamed } from './members.ts';

/** A `name=value` of a list. */
export interface Pair {
  readonly name: Word;
  /** Undefined: the name stands alone. */
  readonly value: Word | undefined;
  readonly bound: Bound;
}

/** One `op` of a resource. */
export interface Operation {
  readonly action: string;
  readonly word: Word;
  readonly bound: Bound;
  readonly pairs: readonly Pair[];
  /** Milliseconds; 0 where it is not given; undefined where it cannot be read. */
  readonly interval: number | undefined;
}

export type ResourceKind = 'primitive' | 'rsc_template' | 'group' | 'clone' | 'ms' | 'bundle';

/** Something that has an id and runs, or contains what runs. */
export interface Resource {
  readonly id: string;
  readonly word: Word;
  readonly kind: ResourceKind;
  readonly bound: Bound;
  /** The agent as written; of a primitive made from a template, the template's. */
  readonly agent: string | undefined;
  readonly agentWord: Word | undefined;
  readonly facts: AgentFacts | undefined;
  readonly template: string | undefined;
  /** What a container contains. */
  readonly members: readonly Member[];
}

export type ConstraintKind = 'location' | 'colocation' | 'order' | 'rsc_ticket';

/** A statement that places or orders resources. */
export interface Constraint {
  readonly kind: ConstraintKind;
  readonly id: string;
  readonly bound: Bound;
  readonly members: readonly Member[];
}

/** What a configuration is about: made once for a bound document. */
export interface Model {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Every definition with an id, in document order, double ones included. */
  readonly defined: readonly { readonly id: string; readonly word: Word; readonly bound: Bound }[];
  /** The containers of a resource; more than one is a mistake. */
  readonly parents: ReadonlyMap<string, readonly Resource[]>;
  readonly constraints: readonly Constraint[];
  readonly nodes: readonly { readonly name: string; readonly bound: Bound }[];
  /** The options of all `property` statements. */
  readonly properties: ReadonlyMap<string, Pair>;
  readonly statements: ReadonlyMap<string, readonly Bound[]>;
}

const models = new WeakMap<BoundTree, Model>();

/** The model of a document; kept as long as the document is. */
export function modelOf(tree: BoundTree): Model {
  const known = models.get(tree);
  if (known) return known;
  const made = build(tree);
  models.set(tree, made);
  return made;
}

const KINDS: Readonly<Record<string, ResourceKind>> = {
  primitive: 'primitive',
  resource: 'primitive',
  rsc_template: 'rsc_template',
  group: 'group',
  clone: 'clone',
  ms: 'ms',
  master: 'ms',
  bundle: 'bundle',
};
const CONSTRAINTS: Readonly<Record<string, ConstraintKind>> = {
  location: 'location',
  colocation: 'colocation',
  collocation: 'colocation',
  order: 'order',
  rsc_ticket: 'rsc_ticket',
};

/** Other statements whose first word is an id, and how the catalogue calls it. */
const NAMED: Readonly<Record<string, string>> = {
  alert: 'ID',
  tag: 'TAG',
  role: 'ROLE',
  acl_target: 'USER',
  acl_group: 'GROUP',
};

function build(tree: BoundTree): Model {
  const resources = new Map<string, Resource>();
  const defined: { id: string; word: Word; bound: Bound }[] = [];
  const parents = new Map<string, Resource[]>();
  const constraints: Constraint[] = [];
  const nodes: { name: string; bound: Bound }[] = [];
  const properties = new Map<string, Pair>();
  const statements = new Map<string, Bound[]>();
  const templates = new Map<string, string>();
  for (const bound of tree.top) {
    if (bound.statement.keyword.text !== 'rsc_template') continue;
    const id = wordNamed(bound, 'ID')?.text;
    const name = wordNamed(bound, 'AGENT')?.text;
    if (id && name) templates.set(id, name);
  }
  for (const bound of tree.top) {
    const keyword = bound.statement.keyword.text;
    const name = bound.directive?.aliasOf ?? keyword;
    const row = statements.get(name);
    if (row) row.push(bound);
    else statements.set(name, [bound]);
    const kind = KINDS[keyword];
    const word = wordNamed(bound, 'ID');
    if (kind) {
      if (!word) continue;
      defined.push({ id: word.text, word, bound });
      const template = wordNamed(bound, 'TEMPLATE')?.text;
      const agentWord = wordNamed(bound, 'AGENT');
      const agentName = agentWord?.text ?? (template && templates.get(template));
      const resource: Resource = {
        id: word.text,
        word,
        kind,
        bound,
        agent: agentName,
        agentWord,
        facts: agentName ? libraryOf(tree.catalog).agent(agentName) : undefined,
        template,
        members: kind === 'bundle' ? childrenNamed(bound, 'primitive').flatMap(membersOf) : membersOf(bound),
      };
      if (!resources.has(resource.id)) resources.set(resource.id, resource);
      for (const member of resource.members) {
        const of = parents.get(member.name);
        if (of) of.push(resource);
        else parents.set(member.name, [resource]);
      }
      continue;
    }
    const constraint = CONSTRAINTS[keyword];
    if (constraint) {
      if (!word) continue;
      defined.push({ id: word.text, word, bound });
      constraints.push({ kind: constraint, id: word.text, bound, members: membersOf(bound) });
    } else if (Object.hasOwn(NAMED, keyword)) {
      const own = wordNamed(bound, NAMED[keyword]!);
      if (own) defined.push({ id: own.text, word: own, bound });
    } else if (keyword === 'node') {
      const node = wordNamed(bound, 'NODE')?.text;
      if (node) nodes.push({ name: node, bound });
    } else if (keyword === 'property') {
      for (const pair of pairsOf(bound)) properties.set(pair.name.text, pair);
    }
  }
  return { resources, defined, parents, constraints, nodes, properties, statements };
}

/** The `name=value` words directly in a body. */
export function pairsOf(bound: Bound): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const child of bound.children) {
    const { statement } = child;
    if (!statement.assign && (statement.body || statement.args.length)) continue;
    if (!statement.assign && child.directive && isClause(child)) continue;
    pairs.push({ name: statement.keyword, value: statement.args[0], bound: child });
  }
  return pairs;
}

function isClause(bound: Bound): boolean {
  return bound.directive !== undefined && 'head' in bound.directive;
}

const noPairs: readonly Pair[] = [];

/** The meta attributes of a resource. */
export function metaOf(resource: Resource): readonly Pair[] {
  const lists = resource.bound.children.filter((child) => child.statement.keyword.text === 'meta');
  return lists.length ? lists.flatMap(pairsOf) : noPairs;
}

/** One meta attribute; the last one counts. */
export function meta(resource: Resource, ...names: readonly string[]): Pair | undefined {
  let found: Pair | undefined;
  for (const child of resource.bound.children) {
    if (child.statement.keyword.text !== 'meta') continue;
    for (const each of child.children)
      if (names.includes(each.statement.keyword.text))
        found = { name: each.statement.keyword, value: each.statement.args[0], bound: each };
  }
  return found;
}

/** True, false, or undefined where a meta attribute is absent or no boolean. */
export function metaTruth(resource: Resource, name: string): boolean | undefined {
  const value = meta(resource, name)?.value;
  return value && !value.hole ? isTrue(value.text) : undefined;
}

/** The parameters of a resource, with or without the word `params`. */
export function paramsOf(resource: Resource): readonly Pair[] {
  const implicit = pairsOf(resource.bound).filter((pair) => pair.name.text !== 'description');
  return [...implicit, ...childrenNamed(resource.bound, 'params').flatMap(pairsOf)];
}

const operations = new WeakMap<Resource, readonly Operation[]>();

/** The operations of a resource itself (those of a template are the template's); worked out once. */
export function operationsOf(resource: Resource): readonly Operation[] {
  const known = operations.get(resource);
  if (known) return known;
  const found: Operation[] = [];
  for (const bound of resource.bound.children) {
    const word = bound.statement.args[0];
    if (!word || bound.statement.keyword.text !== 'op') continue;
    const pairs = pairsOf(bound);
    const interval = pairs.findLast((pair) => pair.name.text === 'interval')?.value;
    found.push({ action: word.text, word, bound, pairs, interval: interval ? milliseconds(interval.text) : 0 });
  }
  operations.set(resource, found);
  return found;
}

/** True for what has promoted instances. */
export function isPromotable(resource: Resource): boolean {
  if (resource.kind === 'ms') return true;
  return resource.kind === 'clone' && metaTruth(resource, 'promotable') === true;
}

/** True where the resource takes part in a `$id-ref` or a hole, so that not all of it stands here. */
export function isPartial(resource: Resource): boolean {
  return (
    resource.template !== undefined ||
    resource.bound.children.some(
      (child) =>
        child.statement.keyword.hole ||
        child.statement.keyword.text.startsWith('@') ||
        child.children.some(
          (each) => each.statement.keyword.text === '$id-ref' || each.statement.keyword.text.startsWith('@'),
        ),
    )
  );
}

/** Behind the last word of a statement: where something more may be written. */
export function endOf(bound: Bound): number {
  let end = bound.statement.keyword.end;
  for (const word of bound.statement.args) end = Math.max(end, word.end);
  for (const child of bound.children) end = Math.max(end, endOf(child), child.statement.assign?.end ?? 0);
  return end;
}
