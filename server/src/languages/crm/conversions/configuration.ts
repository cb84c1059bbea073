import type { AgentLibrary } from '../agents/agents.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { giveIds, newId } from './ids.ts';
import { reference } from './resources.ts';
import { child, descendants, type Element, element } from './xml.ts';

/** Something that has an id: a resource, a constraint, a set of properties. */
interface Entry {
  readonly id: string;
  readonly tag: string;
  readonly element: Element;
  parent: Entry | undefined;
}

/** The section that an element is in, and the id of a set that has none. */
const sections: Readonly<Record<string, readonly [section: string, id?: string]>> = {
  node: ['nodes'],
  primitive: ['resources'],
  template: ['resources'],
  group: ['resources'],
  clone: ['resources'],
  master: ['resources'],
  bundle: ['resources'],
  rsc_location: ['constraints'],
  rsc_colocation: ['constraints'],
  rsc_order: ['constraints'],
  rsc_ticket: ['constraints'],
  cluster_property_set: ['crm_config', defaultSets.property],
  rsc_defaults: ['rsc_defaults', defaultSets.rsc_defaults],
  op_defaults: ['op_defaults', defaultSets.op_defaults],
  'fencing-topology': ['', 'fencing_topology'],
  acl_role: ['acls'],
  acl_user: ['acls'],
  acl_target: ['acls'],
  acl_group: ['acls'],
  tag: ['tags'],
  alert: ['alerts'],
};

const sectionOrder = [
  ...['crm_config', 'nodes', 'resources', 'constraints', 'acls', 'tags', 'rsc_defaults', 'op_defaults'],
  ...['fencing-topology', 'alerts'],
];
const containers: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);
const resourceTags: ReadonlySet<string> = new Set(['primitive', 'template', ...containers]);
const nothing: readonly Entry[] = [];
const constraintAttributes = ['rsc', 'with-rsc', 'first', 'then'];

/** A configuration that grows statement by statement. */
export class Cib {
  private readonly entries: Entry[] = [];
  private readonly byId = new Map<string, Entry[]>();
  private readonly constraints = new Set<Entry>();
  private readonly taken = new Set<string>();
  private readonly agents: Pick<AgentLibrary, 'agent'>;

  constructor(agents: Pick<AgentLibrary, 'agent'>) {
    this.agents = agents;
  }

  /** The provider of an OCF agent without one: as the agents that we know have it, else heartbeat. */
  readonly providerOf = (type: string): string => this.agents.agent(type)?.provider ?? 'heartbeat';

  /** The nodes so far, in order. */
  nodeNames(): readonly string[] {
    return this.entries.filter(({ tag }) => tag === 'node').map(({ element: node }) => node.attributes.get('uname')!);
  }

  /** Takes an element in, as crmsh does: ids, references, members into their container. */
  add(made: Element): void {
    const defaults = made.tag === 'rsc_defaults' || made.tag === 'op_defaults';
    const inner = defaults ? made.children[0] : made;
    if (!inner) return;
    if (made.tag === 'op') {
      this.addOperation(made);
      return;
    }
    const container = sections[made.tag];
    if (!container) return;
    const id = inner.attributes.get('id') || inner.attributes.get('uname') || container[1];
    if (!id) return;
    if (container[1] && made.tag !== 'fencing-topology' && !inner.attributes.has('id')) inner.attributes.set('id', id);
    const existing = this.named(id).find((entry) => (entry.tag === 'node') === (made.tag === 'node'));
    giveIds(inner, this.taken);
    this.resolve(inner);
    if (defaults || made.tag === 'cluster_property_set') this.addPairs(made.tag, id, inner, existing);
    else if (existing && made.tag === 'node') merge(existing.element, inner);
    else if (!existing) this.addEntry({ id, tag: made.tag, element: inner, parent: undefined });
  }

  private addEntry(entry: Entry): void {
    if (containers.has(entry.tag)) {
      const members = entry.element.children.map((each) => this.memberOf(each));
      if (members.some((member) => member?.parent)) return;
      for (const [i, member] of members.entries()) if (member) entry.element.children[i] = member.element;
      entry.element.children.splice(
        0,
        entry.element.children.length,
        ...entry.element.children.filter((each) => each.tag !== reference),
      );
      for (const member of members) {
        if (!member) continue;
        member.parent = entry;
        this.redirect(member.id, entry.id);
      }
    }
    if (entry.tag === 'primitive' || entry.tag === 'template') this.normalize(entry.element);
    this.keep(entry);
  }

  private keep(entry: Entry): void {
    this.entries.push(entry);
    if (sections[entry.tag]?.[0] === 'constraints') this.constraints.add(entry);
    const same = this.byId.get(entry.id);
    if (same) same.push(entry);
    else this.byId.set(entry.id, [entry]);
  }

  private named(id: string | undefined): readonly Entry[] {
    return (id !== undefined && this.byId.get(id)) || nothing;
  }

  private memberOf(each: Element): Entry | undefined {
    if (each.tag !== reference) return undefined;
    return this.named(each.attributes.get('id')).find((entry) => resourceTags.has(entry.tag));
  }

  /** `foo-bar` becomes `foo_bar` where the agent knows only that. */
  private normalize(primitive: Element): void {
    const [kind, provider, type] = ['class', 'provider', 'type'].map((name) => primitive.attributes.get(name));
    if (!type) return;
    const facts = this.agents.agent([kind, provider, type].filter(Boolean).join(':'));
    if (!facts) return;
    for (const set of primitive.children) {
      if (set.tag !== 'instance_attributes') continue;
      for (const pair of set.children) {
        const name = pair.attributes.get('name');
        if (pair.tag !== 'nvpair' || !name || Object.hasOwn(facts.params.directives, name)) continue;
        const other = name.replaceAll('-', '_');
        if (Object.hasOwn(facts.params.directives, other)) pair.attributes.set('name', other);
      }
    }
  }

  /** Sets of properties with one id are one; a later value wins. */
  private addPairs(tag: string, id: string, set: Element, existing: Entry | undefined): void {
    const attributes = { ...Object.fromEntries(set.attributes), id };
    const held: Entry = existing ?? { id, tag, element: element(set.tag, attributes), parent: undefined };
    if (!existing) this.keep(held);
    const { children } = held.element;
    for (const each of set.children) {
      const name = each.attributes.get('name');
      const same =
        each.tag === 'nvpair'
          ? each.attributes.has('value') && children.find((other) => other.attributes.get('name') === name)
          : children.find((other) => other.attributes.get('id') === each.attributes.get('id'));
      if (!same) children.push(each);
      else if (each.tag === 'nvpair') same.attributes.set('value', each.attributes.get('value')!);
      else children[children.indexOf(same)] = each;
    }
  }

  private addOperation(op: Element): void {
    const owner = this.named(op.attributes.get('rsc')).find(({ tag }) => tag === 'primitive');
    if (!owner) return;
    op.attributes.delete('rsc');
    const name = op.attributes.get('name');
    const interval = op.attributes.get('interval');
    const held = owner.element.children.find(({ tag }) => tag === 'operations') ?? child(owner.element, 'operations');
    const same = ({ attributes }: Element): boolean =>
      attributes.get('name') === name && attributes.get('interval') === interval;
    if (held.children.some(same)) return;
    op.attributes.set('id', newId(op, owner.id, this.taken));
    held.children.push(op);
  }

  /** `$id-ref` may name the resource that has the list; the CIB wants the list. */
  private resolve(of: Element): void {
    for (const each of [...descendants(of), of]) {
      const id = each.attributes.get('id-ref');
      const owner = this.named(id)[0];
      if (!owner) continue;
      for (const inner of descendants(owner.element)) {
        if (inner.tag !== each.tag) continue;
        const found = inner.attributes.get('id');
        if (found) each.attributes.set('id-ref', found);
        break;
      }
    }
  }

  /** Constraints on a member are about its container from now on. */
  private redirect(member: string, container: string): void {
    for (const entry of this.constraints) {
      const { tag, element: constraint } = entry;
      for (const name of constraintAttributes)
        if (constraint.attributes.get(name) === member) constraint.attributes.set(name, container);
      for (const set of constraint.children) {
        const seen = new Set<string>();
        const kept = set.children.filter((each) => {
          if (each.tag !== 'resource_ref') return true;
          if (each.attributes.get('id') === member) each.attributes.set('id', container);
          const id = each.attributes.get('id')!;
          return !seen.has(id) && seen.add(id);
        });
        set.children.splice(0, set.children.length, ...kept);
      }
      if (!isSilly(tag, constraint)) continue;
      this.constraints.delete(entry);
      this.entries.splice(this.entries.indexOf(entry), 1);
      this.byId.set(
        entry.id,
        this.named(entry.id).filter((each) => each !== entry),
      );
    }
  }

  /** Everything, section by section; members inside their container, at the place of the first of them. */
  configuration(): Element {
    const root = element('configuration');
    const found = new Map<string, Element>();
    for (const name of sectionOrder.slice(0, 4)) found.set(name, element(name));
    const done = new Set<Entry>();
    for (let entry of this.entries) {
      while (entry.parent) entry = entry.parent;
      if (done.has(entry)) continue;
      done.add(entry);
      const name = sections[entry.tag]![0];
      if (!name) {
        found.set(entry.tag, entry.element);
        continue;
      }
      const section = found.get(name) ?? element(name);
      found.set(name, section);
      section.children.push(entry.element);
    }
    for (const name of sectionOrder) if (found.has(name)) root.children.push(found.get(name)!);
    return root;
  }
}

/** A constraint between a resource and itself, or of nothing. */
function isSilly(tag: string, constraint: Element): boolean {
  if (tag === 'rsc_location' || tag === 'rsc_ticket') return false;
  const sets = constraint.children.filter((each) => each.tag === 'resource_set');
  if (sets.length) return sets.flatMap((set) => set.children).length <= 1;
  const ids = constraintAttributes.map((name) => constraint.attributes.get(name)).filter((id) => id !== undefined);
  return ids.length < 2 || ids[0] === ids[1];
}

/** A node that is defined once more: its lists of attributes are merged. */
function merge(into: Element, from: Element): void {
  for (const set of from.children) {
    const same = into.children.find((each) => each.tag === set.tag);
    if (!same) {
      into.children.push(set);
      continue;
    }
    for (const pair of set.children) {
      const name = pair.attributes.get('name');
      const old = same.children.find((each) => each.attributes.get('name') === name);
      if (old) old.attributes.set('value', pair.attributes.get('value') ?? '');
      else same.children.push(pair);
    }
  }
}
