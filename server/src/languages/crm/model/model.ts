import { isTrue } from '../../../schema/truth.ts';
import type { BoundStatement, SingleStatementView, StatementView } from '../../../schema/types.ts';
import type { Statement } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { wordNamed } from '../values/members.ts';
import { setIdOf } from '../values/sets.ts';
import { lastIn, type Pair, pairsOf } from './contents.ts';
import { type Constraint, type Defined, type Part, partsOf, type Resource } from './parts.ts';
import { isNewerName, newestName } from './properties.ts';

export { type Operation, type Pair, pairsOf } from './contents.ts';
export type { Constraint, Resource } from './parts.ts';

/** What a configuration is about: made once for a bound document. */
export interface Model {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Every definition with an id, in document order, double ones included. */
  readonly defined: readonly Defined[];
  /** The containers of a resource; more than one is a mistake. */
  readonly parents: ReadonlyMap<string, readonly Resource[]>;
  readonly constraints: readonly Constraint[];
  readonly nodes: readonly { readonly name: string; readonly bound: BoundStatement }[];
  /** The options of all `property` statements, by the newest names of theirs: a pair has the name that is written. */
  readonly properties: ReadonlyMap<string, Pair>;
  readonly statements: ReadonlyMap<string, readonly BoundStatement[]>;
  /** Resources that are made from templates, whose agents they have. */
  readonly fromTemplates: readonly Resource[];
  /** The words of statements that cannot be read: what they were to say is not missing. */
  readonly unread: ReadonlySet<string>;
}

const models = new WeakMap<StatementView, Model>();

/** The model of a document, kept as long as the document is; or of one statement of it by itself. */
export function modelOf(tree: StatementView): Model {
  // Nothing is kept of a single statement: a large file has a hundred thousand of them.
  if ('document' in tree) return new SingleModel(tree);
  const known = models.get(tree);
  if (known) return known;
  const made = build(tree);
  models.set(tree, made);
  return made;
}

function build(tree: StatementView): Model {
  const parts = partsOf(tree);
  const resources = new Map<string, Resource>();
  const defined: Defined[] = [];
  const parents = new Map<string, Resource[]>();
  const constraints: Constraint[] = [];
  const nodes: { name: string; bound: BoundStatement }[] = [];
  const properties = new Map<string, Pair>();
  const statements = new Map<string, BoundStatement[]>();
  const templates = new Map<string, Resource>();
  const fromTemplates: Resource[] = [];
  const unread = new Set<string>();
  for (const { resource } of parts) if (resource?.kind === 'rsc_template') templates.set(resource.id, resource);
  for (const part of parts) {
    const { bound, keyword } = part;
    if (!bound.directive || bound.statement.broken) addWords(bound.statement, unread);
    const row = statements.get(keyword);
    if (row) row.push(bound);
    else statements.set(keyword, [bound]);
    if (part.defined) defined.push(part.defined);
    if (part.constraint) constraints.push(part.constraint);
    else if (part.resource) {
      const resource = fromTemplate(part.resource, templates);
      if (!resources.has(resource.id)) {
        resources.set(resource.id, resource);
        if (resource.template !== undefined) fromTemplates.push(resource);
      }
      for (const member of resource.members) {
        const of = parents.get(member.name);
        if (of) of.push(resource);
        else parents.set(member.name, [resource]);
      }
    } else if (keyword === 'node') {
      const node = wordNamed(bound, 'NODE')?.text;
      if (node) nodes.push({ name: node, bound });
    } else if (keyword === 'property') {
      // Other sets than the usual one count only for what that does not say.
      const own = setIdOf(bound)?.text;
      const usual = own === undefined || own === defaultSets.property;
      // What holds under a rule only, at some time or on some node, is not set for good.
      if (bound.children.some((each) => each.statement.keyword.text === 'rule')) continue;
      for (const pair of pairsOf(bound)) {
        const name = newestName(pair.name.text);
        const known = properties.get(name);
        if (!known || (usual && !isNewerName(known.name.text, pair.name.text))) properties.set(name, pair);
      }
    }
  }
  return { resources, defined, parents, constraints, nodes, properties, statements, fromTemplates, unread };
}

const none: Model['resources'] = new Map();

/** What one statement adds, each piece made when it is asked for: its checks ask for little of it. */
class SingleModel implements Model {
  private readonly view: SingleStatementView;
  private readonly part: Part;

  constructor(view: SingleStatementView) {
    this.view = view;
    this.part = partsOf(view)[0]!;
  }

  get resources(): Model['resources'] {
    const { resource } = this.part;
    return resource ? new Map([[resource.id, resource]]) : none;
  }

  get defined(): Model['defined'] {
    const { defined } = this.part;
    return defined ? [defined] : [];
  }

  get constraints(): Model['constraints'] {
    const { constraint } = this.part;
    return constraint ? [constraint] : [];
  }

  get statements(): Model['statements'] {
    return new Map([[this.part.keyword, [this.part.bound]]]);
  }

  get parents(): Model['parents'] {
    return build(this.view).parents;
  }

  get nodes(): Model['nodes'] {
    return build(this.view).nodes;
  }

  get properties(): Model['properties'] {
    return build(this.view).properties;
  }

  get fromTemplates(): Model['fromTemplates'] {
    return build(this.view).fromTemplates;
  }

  get unread(): Model['unread'] {
    return build(this.view).unread;
  }
}

function addWords({ keyword, args, body }: Statement, into: Set<string>): void {
  for (const { text } of [keyword, ...args]) for (const word of text.split(/[@:=,\s]+/)) into.add(word);
  for (const each of body?.statements ?? []) addWords(each, into);
}

/** A resource with the agent that its template has, where it is made from one. */
function fromTemplate(resource: Resource, templates: ReadonlyMap<string, Resource>): Resource {
  const template = resource.template !== undefined && !resource.agent ? templates.get(resource.template) : undefined;
  return template ? { ...resource, agent: template.agent, facts: template.facts } : resource;
}

/** The meta attributes of a resource. */
export function metaOf(resource: Resource): readonly Pair[] {
  return resource.metas.length ? resource.metas.flatMap(pairsOf) : [];
}

/** One meta attribute; the last one counts. */
export function meta(resource: Resource, ...names: readonly string[]): Pair | undefined {
  return lastIn(resource.metas, ...names);
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

/** True for a lab as of the LPIC-304 exam: fencing is switched off and the loss of quorum ignored. */
export function isLab(model: Model): boolean {
  const policy = model.properties.get('no-quorum-policy')?.value;
  return switchedOff(model) !== undefined && policy?.text.toLowerCase() === 'ignore';
}

/** The property that switches fencing off, where one does. */
export function switchedOff({ properties }: Model): Pair | undefined {
  const enabled = properties.get('fencing-enabled');
  return enabled?.value && !enabled.value.hole && isTrue(enabled.value.text) === false ? enabled : undefined;
}

/** False for a resource that is surely never promoted: neither itself nor its container is promotable. */
export function mayBePromoted(resource: Resource, model: Model, inside: ReadonlySet<Resource> = new Set()): boolean {
  const { kind } = resource;
  // By mistake a container may be in itself.
  if (inside.has(resource)) return false;
  if (kind === 'rsc_template' || kind === 'bundle' || isPromotable(resource) || isPartial(resource)) return true;
  if (meta(resource, 'promotable')?.value?.hole) return true;
  const parents = model.parents.get(resource.id);
  if (!parents?.length) return false;
  const within = new Set(inside).add(resource);
  return parents.some((parent) => mayBePromoted(parent, model, within));
}

/** True where the resource takes part in a `$id-ref` or a hole, so that not all of it appears here. */
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

/** After the last word of a statement: where something more may be written. */
export function endOf(bound: BoundStatement): number {
  let end = bound.statement.keyword.end;
  for (const word of bound.statement.args) end = Math.max(end, word.end);
  for (const child of bound.children) end = Math.max(end, endOf(child), child.statement.assign?.end ?? 0);
  return end;
}
