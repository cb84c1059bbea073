import type { StartEdge } from '../../language.ts';
import type { BoundStatement, BoundTree } from '../../schema/types.ts';
import { type Model, mayBePromoted, metaTruth, modelOf, type Resource } from './model/model.ts';
import { isUp, pairsOf, readOrder } from './sentences/order.ts';
import { type Member, membersOf } from './values/members.ts';

/** What starts, or is promoted, after what: as orders say it, and the members of groups one after the other. */
export function startOrder(tree: BoundTree): readonly StartEdge[] {
  const model = modelOf(tree);
  const orders = model.constraints.flatMap(({ kind, bound }) => (kind === 'order' ? edgesOf(bound, model) : []));
  const groups = [...model.resources.values()].flatMap(edgesIn);
  return [...groups, ...orders];
}

function edgesIn(group: Resource): readonly StartEdge[] {
  if (group.kind !== 'group' || metaTruth(group, 'ordered') === false) return [];
  return group.members
    .slice(1)
    .map((member, i) => ({ first: group.members[i]!.word, second: member.word, bound: group.bound }));
}

function edgesOf(bound: BoundStatement, model: Model): readonly StartEdge[] {
  const order = readOrder(bound);
  // Serialize keeps apart, but does not say which comes first.
  if (!order || order.kind === 'serialize') return [];
  const words = new Map(membersOf(bound).map((member: Member) => [member.name, member.word]));
  return pairsOf(order).flatMap(({ firsts, second }) => {
    const resource = model.resources.get(second.resource);
    const happens = second.action !== 'promote' || !resource || mayBePromoted(resource, model);
    const word = words.get(second.resource);
    if (!word || !isUp(second) || !happens) return [];
    return firsts.flatMap((first) => {
      const before = words.get(first.resource);
      return before && isUp(first) ? [{ first: before, second: word, bound }] : [];
    });
  });
}
