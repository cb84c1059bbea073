import { memo } from '../../../base/memo.ts';
import type { Checked } from '../../../language.ts';
import type { Cluster, Neighbour } from '../../../schema/cluster.ts';
import type { Catalog } from '../../../schema/types.ts';
import { type Model, modelOf } from './model.ts';

/** The other parts of a configuration that is in several files. */
export interface EarlierParts {
  /** All crm files in sight, itself among them: one list for all of them. */
  readonly files: Cluster;
  readonly isPart: (uri: string) => boolean;
  readonly models: () => readonly Model[];
}

/** The crm files of a cluster, by their catalogue, and those of them that have nodes or properties. */
const filesBy = memo((_: Cluster): Map<Catalog, { readonly files: Cluster; readonly wholes: Cluster }> => new Map());

/**
 * The crm files that hold other parts of the same configuration, and come first: at most one of two has the nodes and
 * properties (the first one), and no resource is in both. Files that each have all, or have the same resources, are
 * configurations of their own; pieces without any nodes in sight are examples. Undefined where there are none.
 */
export function earlierParts({ uri, bound, cluster }: Checked): EarlierParts | undefined {
  const own = modelOf(bound);
  if (isWhole(own)) return undefined;
  const { files, wholes } = filesOf(cluster, bound.catalog);
  const [whole] = wholes;
  if (!whole || wholes.length > 1) return undefined;
  const modelsByUri = models(files);
  const isPart = (other: string): boolean => {
    const model = other === uri || (other !== whole.uri && other > uri) ? undefined : modelsByUri.get(other);
    return model !== undefined && ![...own.resources.keys()].some((id) => model.resources.has(id));
  };
  return { files, isPart, models: () => [...modelsByUri].flatMap(([each, model]) => (isPart(each) ? [model] : [])) };
}

function filesOf(cluster: Cluster, catalog: Catalog): { readonly files: Cluster; readonly wholes: Cluster } {
  const known = filesBy(cluster).get(catalog);
  if (known) return known;
  const files = cluster.filter((each) => each.bound.catalog === catalog);
  const made = { files, wholes: files.filter((each: Neighbour) => isWhole(modelOf(each.bound))) };
  filesBy(cluster).set(catalog, made);
  return made;
}

const models = memo((files: Cluster): ReadonlyMap<string, Model> => {
  return new Map(files.map(({ uri, bound }) => [uri, modelOf(bound)]));
});

function isWhole({ nodes, statements }: Model): boolean {
  return nodes.length > 0 || statements.has('property');
}
