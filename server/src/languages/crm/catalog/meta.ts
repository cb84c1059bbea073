import type { Catalog, Directive } from '../../../schema/types.ts';
import { cloneMeta, groupMeta, promotableMeta } from './meta-clones.ts';
import { bundleMeta, primitiveMeta, resourceMeta } from './meta-resources.ts';

/** Statements that carry meta attributes. */
export type MetaContainer = 'primitive' | 'template' | 'group' | 'clone' | 'ms' | 'bundle' | 'rsc_defaults';

type Directives = Readonly<Record<string, Directive>>;

// What is inside a group or clone inherits the attributes of its container.
const inherited = unoffered(primitiveMeta);
const primitive = catalog(resourceMeta, primitiveMeta);
const catalogs: Readonly<Record<MetaContainer, Catalog>> = {
  primitive,
  template: primitive,
  group: catalog(inherited, resourceMeta, groupMeta),
  clone: catalog(inherited, cloneMeta, promotableMeta, resourceMeta),
  ms: catalog(inherited, masterMeta(promotableMeta), cloneMeta, resourceMeta),
  bundle: catalog(inherited, resourceMeta, bundleMeta),
  rsc_defaults: primitive,
};

/** The meta attributes that have an effect on a kind of resource; others are unknown there. */
export function metaAttributes(container: MetaContainer): Catalog {
  return catalogs[container];
}

function catalog(...parts: readonly Directives[]): Catalog {
  return { directives: Object.assign({}, ...parts), unknown: 'warning', assign: '=' };
}

function unoffered(all: Directives): Directives {
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, { ...each, hidden: true as const }]));
}

/** `ms` is promotable by itself; its old names are the usual ones there. */
function masterMeta(all: Directives): Directives {
  const { 'master-max': max, 'master-node-max': nodeMax, promotable, ...others } = all;
  return {
    ...(max && { 'master-max': max }),
    ...(nodeMax && { 'master-node-max': nodeMax }),
    ...others,
    ...(promotable && unoffered({ promotable })),
  };
}
