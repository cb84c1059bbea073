import { type Bound, type BoundTree, childrenNamed } from '../../catalog/bind.ts';
import type { Word } from '../../syntax/tree.ts';
import { libraryOf } from './agents/agents.ts';
import type { AgentFacts } from './agents/facts.ts';
import { defaultSets } from './catalog/cluster.ts';
import { isTrue } from './catalog/values.ts';
import { type Contents, contentsOf, type Pair, pairOf, pairsOf } from './contents.ts';
import { type Member, membersOf, wordNamed } from './members.ts';
import { setIdOf } from './sets.ts';

export { type Operation, type Pair, pairsOf } from './contents.ts';

export type ResourceKind = 'primitive' | 'rsc_template' | 'group' | 'clone' | 'ms' | 'bundle';

/** Something that has an id and runs, or contains what runs. */
export interface Resource extends Contents {
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

const KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ['primitive', 'primitive'],
  ['resource', 'primitive'],
  ['rsc_template', 'rsc_template'],
  ['group', 'group'],
  ['clone', 'clone'],
  ['ms', 'ms'],
  ['master', 'ms'],
  ['bundle', 'bundle'],
]);
const CONSTRAINTS: ReadonlyMap<string, ConstraintKind> = new Map([
  ['location', 'location'],
  ['colocation', 'colocation'],
  ['collocation', 'colocation'],
  ['order', 'order'],
  ['rsc_ticket', 'rsc_ticket'],
]);

/** Other statements whose first word is an id, and how the catalogue calls it. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['alert', 'ID'],
  ['tag', 'TAG'],
  ['role', 'ROLE'],
  ['acl_target', 'USER'],
  ['acl_group', 'GROUP'],
]);

function build(tree: BoundTree): Model {
  const resources = new Map<string, Resource>();
  const defined: { id: string; word: Word; bound: Bound }[] = [];
  const parents = new Map<string, Resource[]>();
  const constraints: Constraint[] = [];
  const nodes: { name: string; bound: Bound }[] = [];
  const properties = new Map<string, Pair>();
  const statements = new Map<string, Bound[]>();
  const templates = new Map<string, string>();
  // Files name few agents, and these often.
  const library = libraryOf(tree.catalog);
  const agents = new Map<string, AgentFacts | undefined>();
  const factsOf = (name: string): AgentFacts | undefined => {
    if (!agents.has(name)) agents.set(name, library.agent(name));
    return agents.get(name);
  };
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
    const kind = KINDS.get(keyword);
    if (kind) {
      const word = wordNamed(bound, 'ID');
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
        facts: agentName ? factsOf(agentName) : undefined,
        template,
        members: membersIn(kind, bound),
        ...contentsOf(bound),
      };
      if (!resources.has(resource.id)) resources.set(resource.id, resource);
      for (const member of resource.members) {
        const of = parents.get(member.name);
        if (of) of.push(resource);
        else parents.set(member.name, [resource]);
      }
      continue;
    }
    const constraint = CONSTRAINTS.get(keyword);
    if (constraint) {
      const word = wordNamed(bound, 'ID');
      if (!word) continue;
      defined.push({ id: word.text, word, bound });
      constraints.push({ kind: constraint, id: word.text, bound, members: membersOf(bound) });
    } else if (NAMED.has(keyword)) {
      const own = wordNamed(bound, NAMED.get(keyword)!);
      if (own) defined.push({ id: own.text, word: own, bound });
    } else if (keyword === 'node') {
      const node = wordNamed(bound, 'NODE')?.text;
      if (node) nodes.push({ name: node, bound });
    } else if (keyword === 'property') {
      // Other sets than the usual one count only for what that does not say.
      const own = setIdOf(bound)?.text;
      const usual = own === undefined || own === defaultSets.property;
      for (const pair of pairsOf(bound))
        if (usual || !properties.has(pair.name.text)) properties.set(pair.name.text, pair);
    }
  }
  return { resources, defined, parents, constraints, nodes, properties, statements };
}

/** What a container contains: a bundle in its `primitive` clause, and others behind their ids. */
function membersIn(kind: ResourceKind, bound: Bound): readonly Member[] {
  if (kind === 'primitive' || kind === 'rsc_template') return noMembers;
  return kind === 'bundle' ? childrenNamed(bound, 'primitive').flatMap(membersOf) : membersOf(bound);
}

const noMembers: readonly Member[] = [];
/** The meta attributes of a resource. */
export function metaOf(resource: Resource): readonly Pair[] {
  return resource.metas.length ? resource.metas.flatMap(pairsOf) : [];
}

/** One meta attribute; the last one counts. */
export function meta(resource: Resource, ...names: readonly string[]): Pair | undefined {
  let found: Pair | undefined;
  for (const list of resource.metas)
    for (const each of list.children) if (names.includes(each.statement.keyword.text)) found = pairOf(each);
  return found;
}

/** True, false, or undefined where a meta attribute is absent or no boolean. */
export function metaTruth(resource: Resource, name: string): boolean | undefined {
  const value = meta(resource, name)?.value;
  return value && !value.hole ? isTrue(value.text) : undefined;
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
