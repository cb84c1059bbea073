import { lookUp } from '../../../base/tables.ts';
import type { Element } from './xml.ts';

/** What an element without a name of its own adds to the id of the one around it. */
const suffixes: Readonly<Record<string, string>> = {
  instance_attributes: 'instance_attributes',
  meta_attributes: 'meta_attributes',
  utilization: 'utilization',
  operations: 'ops',
  rule: 'rule',
  expression: 'expression',
  date_expression: 'expression',
  duration: 'duration',
  date_spec: 'date_spec',
  read: 'read',
  write: 'write',
  deny: 'deny',
};

const idless: ReadonlySet<string> = new Set([
  ...['operations', 'fencing-topology', 'network', 'docker', 'podman', 'rkt', 'storage', 'select', 'select_attributes'],
  ...['select_fencing', 'select_nodes', 'select_resources', 'resource_ref', 'obj_ref', 'crmsh-ref', 'lifetime'],
]);

const hints: Readonly<Record<string, string>> = {
  node: 'node',
  primitive: 'rsc',
  template: 'rsc',
  master: 'grp',
  group: 'grp',
  clone: 'grp',
  rsc_location: 'location',
  'fencing-topology': 'fencing',
};

/** An id that is not taken yet, made as crmsh makes them (`p_ip-instance_attributes-ip`, `p_ip-monitor-10s`). */
export function newId(of: Element, prefix: string, taken: Set<string>): string {
  const base = /^\d+$/.test(prefix) && of.tag !== 'node' ? `num-${prefix}` : prefix;
  const name = of.attributes.get('name');
  const interval = of.attributes.get('interval');
  let id = base;
  if (of.tag === 'nvpair') id = `${base}-${name ?? 'None'}`;
  else if (of.tag === 'op') id = interval ? `${base}-${name}-${interval}` : `${base}-${name}`;
  else if (Object.hasOwn(suffixes, of.tag)) id = `${base}-${suffixes[of.tag]}`;
  if (taken.has(id)) {
    for (let count = 0; count < 99; count++) {
      if (taken.has(`${id}-${count}`)) continue;
      id = `${id}-${count}`;
      break;
    }
  }
  taken.add(id);
  return id;
}

/** Gives every element that needs one an id, outer ones first. */
export function giveIds(of: Element, taken: Set<string>, prefix = lookUp(hints, of.tag) ?? ''): void {
  const { attributes } = of;
  if (!attributes.has('id-ref') && !idless.has(of.tag)) {
    const own = attributes.get('id') || attributes.get('uname');
    if (own) taken.add(own);
    attributes.set('id', own || newId(of, prefix, taken));
  }
  const inner = (of.tag === 'node' && attributes.get('uname')) || attributes.get('id') || prefix;
  for (const each of of.children) giveIds(each, taken, inner);
}
