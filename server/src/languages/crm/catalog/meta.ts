import type { Catalog, Directive } from '../../../catalog/types.ts';
import { cloneMeta, groupMeta, promotableMeta } from './meta-clones.ts';
import { bundleMeta, primitiveMeta, resourceMeta } from './meta-resources.ts';

/** Statements that carry meta attributes. */
export type MetaContainer = 'primitive' | 'template' | 'group' | 'clone' | 'ms' | 'bundle' | 'rsc_defaults';

type Directives = Readonly<Record<string, Directive>>;

const primitive = catalog(resourceMeta, primitiveMeta);
const clone = catalog(cloneMeta, promotableMeta, resourceMeta);
const catalogs: Readonly<Record<MetaContainer, Catalog>> = {
  primitive,
  template: primitive,
  group: catalog(resourceMeta, groupMeta),
  clone,
  ms: catalog(masterMeta(promotableMeta), cloneMeta, resourceMeta),
  bundle: catalog(resourceMeta, bundleMeta),
  rsc_defaults: primitive,
};

/** The meta attributes that have an effect on a kind of resource; others are unknown there. */
export function metaAttributes(container: MetaContainer): Catalog {
  return catalogs[container];
}

function catalog(...parts: readonly Directives[]): Catalog {
  return { directives: Object.assign({}, ...parts), unknown: 'warning' };
}

/** `ms` is promotable by itself; its old names are the usual ones there. */
function masterMeta(all: Directives): Directives {
  const { 'master-max': max, 'master-node-max': nodeMax, promotable: _, ...others } = all;
  return { ...(max && { 'master-max': max }), ...(nodeMax && { 'master-node-max': nodeMax }), ...others };
}
