import type { Checked } from '../../../language.ts';
import { type Model, modelOf } from './model.ts';

/** A crm file that is loaded along with another one. */
export interface OtherPart {
  readonly uri: string;
  readonly model: Model;
}

/**
 * The crm files that hold other parts of the same configuration, and come first: at most one of two has the nodes and
 * properties (the first one), and no resource is in both. Files that each have all, or have the same resources, are
 * configurations of their own; pieces without any nodes in sight are examples.
 */
export function earlierParts({ uri, bound, neighbours }: Checked): readonly OtherPart[] {
  const files = neighbours.filter((each) => each.bound.catalog === bound.catalog);
  if (!files.length) return [];
  const own = modelOf(bound);
  if (isWhole(own)) return [];
  const others = files.map((each) => ({ uri: each.uri, model: modelOf(each.bound) }));
  const wholes = others.filter(({ model }) => isWhole(model));
  if (wholes.length !== 1) return [];
  return others.filter(
    (each) =>
      (each === wholes[0] || each.uri < uri) && ![...own.resources.keys()].some((id) => each.model.resources.has(id)),
  );
}

function isWhole({ nodes, statements }: Model): boolean {
  return nodes.length > 0 || statements.has('property');
}
