import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/placement.ts';
import { type Constraint, isPromotable, type Model, modelOf } from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, isPromotedRole, type Member, newRoles, wordNamed } from '../values/members.ts';

/** A constraint of two resources, in the order in which they depend on each other. */
interface Dependence {
  readonly bound: BoundStatement;
  readonly dependent: Member;
  readonly lead: Member;
}

/** Colocations and orders around promoted resources: both there, both in the right direction. */
export function* promotedPairs({ bound, targets }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const colocations: Dependence[] = [];
  const orders: Dependence[] = [];
  const inSets = new Set<string>();
  const unclear = new Set(model.unread);
  for (const { kind, members, bound: constraint } of model.constraints) {
    if (kind !== 'colocation' && kind !== 'order') continue;
    if (constraint.match.stop) for (const { text } of constraint.statement.args) unclear.add(text.replace(/:.*/, ''));
    const [first, second] = members;
    // Once a misspelt name is fixed, this may be the constraint that seems to be missing.
    if (members.some((each) => !model.resources.has(each.name))) for (const each of members) unclear.add(each.name);
    if (!isPair(constraint) || !first || !second) {
      for (const member of members) inSets.add(member.name);
      continue;
    }
    const word = wordNamed(constraint, kind === 'colocation' ? 'SCORE' : 'KIND')?.text;
    const worth = word === undefined ? 1 : (scoreNumber(word) ?? (/^mandatory$/i.test(word) ? 1 : 0));
    if (kind === 'colocation' && worth > 0) colocations.push({ bound: constraint, dependent: first, lead: second });
    // A score of 0 or `Optional`, and what happens while stopping, say nothing about what waits for what.
    if (kind === 'order' && worth > 0) orders.push({ bound: constraint, dependent: second, lead: first });
  }
  /** The first order of each pair, by who leads and who depends. */
  const firsts = new Map<string, Dependence>();
  for (const each of orders.toReversed()) firsts.set(keyOf(each.lead, each.dependent), each);
  const promotable = (member: Member): boolean => {
    const resource = model.resources.get(member.name);
    return resource !== undefined && isPromotable(resource);
  };
  const plain = (member: Member): boolean => {
    const resource = model.resources.get(member.name);
    return resource !== undefined && (resource.kind === 'primitive' || resource.kind === 'group');
  };
  const newer = newRoles(targets, bound);
  for (const { dependent, lead, bound: constraint } of colocations) {
    if (promotable(dependent) && isPromotedRole(dependent.suffix) && plain(lead)) {
      const follows = firsts.get(keyOf(dependent, lead));
      if (follows || !firsts.has(keyOf(lead, dependent)))
        yield messages.colocationReversed(span(dependent, lead), dependent.name, lead.name, swap(dependent, lead));
      continue;
    }
    if (!promotable(lead) || !plain(dependent)) continue;
    if (!lead.suffix && bound.tree.text[lead.word.end] !== ':')
      yield messages.roleMissing(lead.word, dependent.name, newer ? 'Promoted' : 'Master');
    const back = firsts.get(keyOf(dependent, lead));
    const order = firsts.get(keyOf(lead, dependent));
    if (back && !order && startsFirst(back)) {
      yield messages.orderReversed(
        span(back.lead, back.dependent),
        dependent.name,
        lead.name,
        swap(back.lead, back.dependent),
      );
    } else if (
      !order &&
      !back &&
      isPromotedRole(lead.suffix) &&
      !inSets.has(lead.name) &&
      !unclear.has(dependent.name) &&
      !tied(model, 'order', dependent, lead)
    ) {
      const text = `order ${freeId(model, `o_${lead.name}_before_${dependent.name}`)} inf: ${lead.name}:promote ${dependent.name}:start`;
      yield messages.orderMissing(span(dependent, lead), dependent.name, lead.name, constraint.statement.end, text);
    } else if (order && isPromotedRole(lead.suffix) && (order.lead.suffix ?? 'start').toLowerCase() === 'start') {
      const edits = order.lead.suffixWord
        ? [{ start: order.lead.suffixWord.start, end: order.lead.suffixWord.end, text: 'promote' }]
        : [{ start: order.lead.word.end, end: order.lead.word.end, text: ':promote' }];
      // Without an action of its own the second resource would be promoted, too.
      if (!order.dependent.suffix)
        edits.push({ start: order.dependent.word.end, end: order.dependent.word.end, text: ':start' });
      yield messages.promoteMissing(order.lead.word, order.dependent.name, edits);
    }
  }
  for (const { dependent, lead, bound: constraint } of orders) {
    if (
      lead.suffix?.toLowerCase() !== 'promote' ||
      !promotable(lead) ||
      !plain(dependent) ||
      inSets.has(dependent.name) ||
      unclear.has(dependent.name)
    )
      continue;
    if (tied(model, 'colocation', dependent, lead)) continue;
    const text = `colocation ${freeId(model, `c_${dependent.name}_on_${lead.name}`)} inf: ${dependent.name} ${lead.name}:${newer ? 'Promoted' : 'Master'}`;
    yield messages.colocationMissing(span(lead, dependent), dependent.name, lead.name, constraint.statement.end, text);
  }
}

/** True when an order says that something starts before the other one does anything. */
function startsFirst({ lead, dependent }: Dependence): boolean {
  const first = lead.suffix?.toLowerCase() ?? 'start';
  const second = dependent.suffix?.toLowerCase() ?? first;
  return first === 'start' && (second === 'start' || second === 'promote');
}

function keyOf(lead: Member, dependent: Member): string {
  return `${lead.name} ${dependent.name}`;
}

/** What of a model is looked up for many pairs. */
interface Ties {
  /** The constraints that name a resource. */
  readonly naming: ReadonlyMap<string, readonly Constraint[]>;
  /** What has been found out, by kind and pair. */
  readonly known: Map<string, boolean>;
}

const tiesOf = memo(({ constraints }: Model): Ties => {
  const naming = new Map<string, Constraint[]>();
  for (const constraint of constraints)
    for (const name of new Set(constraint.members.map((member) => member.name))) {
      const row = naming.get(name);
      if (row) row.push(constraint);
      else naming.set(name, [constraint]);
    }
  return { naming, known: new Map() };
});

/** True when a constraint of a kind, also by way of a group or a member of it, already ties the two. */
function tied(model: Model, kind: Constraint['kind'], one: Member, other: Member): boolean {
  const { naming, known } = tiesOf(model);
  const key = `${kind} ${keyOf(one, other)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const rows = [one, other].map((member) => {
    const names = related(model, member.name);
    return { names, constraints: [...names].flatMap((name) => naming.get(name) ?? []) };
  });
  // Those of the one that fewer constraints name.
  const [few, many] = rows.sort((a, b) => a.constraints.length - b.constraints.length);
  const found = few!.constraints.some(
    (each) => each.kind === kind && each.members.some((member) => many!.names.has(member.name)),
  );
  known.set(key, found);
  return found;
}

/** A resource, what contains it, and what it contains. */
function related(model: Model, name: string): ReadonlySet<string> {
  const names = new Set([name]);
  for (const parent of model.parents.get(name) ?? []) names.add(parent.id);
  for (const member of model.resources.get(name)?.members ?? []) names.add(member.name);
  return names;
}

function span(one: Member, other: Member) {
  const a = { start: one.word.start, end: one.suffixWord?.end ?? one.word.end };
  const b = { start: other.word.start, end: other.suffixWord?.end ?? other.word.end };
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function swap(one: Member, other: Member) {
  const shown = (member: Member): string => member.name + (member.suffix ? `:${member.suffix}` : '');
  return [
    { start: one.word.start, end: one.suffixWord?.end ?? one.word.end, text: shown(other) },
    { start: other.word.start, end: other.suffixWord?.end ?? other.word.end, text: shown(one) },
  ];
}

function freeId(model: Model, wanted: string): string {
  const taken = takenIds(model);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}_${n}`;
  return id;
}

const takenIds = memo(({ defined }: Model): ReadonlySet<string> => new Set(defined.map((each) => each.id)));
