import { memo } from '../../../base/memo.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { Checked } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { compareVersions } from '../../../schema/versions.ts';
import * as locationMessages from '../messages/locations.ts';
import * as messages from '../messages/placement.ts';
import { type Constraint, isPromotable, type Model, mayBePromoted, modelOf } from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, type Member, setsOf, wordNamed } from '../values/members.ts';

/** Constraints that name what is inside a container, or a role that nothing has. */
export function* members({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  for (const { kind, members, bound: constraint } of model.constraints) {
    const severity = members.length && isAdvisory(kind, constraint) ? 'information' : 'warning';
    for (const member of members) {
      const other = isPair(constraint) ? members.find((each) => each !== member)?.name : undefined;
      yield* insideContainer(member, model, severity, other);
      const resource = model.resources.get(member.name);
      if (resource?.kind === 'rsc_template' && !isUsed(resource.id, model)) yield messages.unusedTemplate(member.word);
      if (!resource || !member.suffixWord || resource.kind === 'rsc_template' || resource.kind === 'bundle') continue;
      const promoting =
        kind === 'order'
          ? /^(?:promote|demote)$/i.test(member.suffix!)
          : /^(?:master|promoted|slave|unpromoted)$/i.test(member.suffix!);
      if (promoting && !isPromotable(resource) && !inPromotable(model).has(resource.id))
        yield messages.roleWithoutPromotion(member.suffixWord, member.suffix!, member.name);
    }
    if (kind === 'location') yield* promotedPlaces(constraint, members, model);
    if (kind === 'rsc_ticket' || !isPair(constraint)) yield* repeated(members, kind);
    if (kind === 'colocation' || kind === 'order') yield* idle(constraint, kind);
    const [first, second] = members;
    if (kind === 'order' && isPair(constraint) && first && second && first.name === second.name) {
      const same = (first.suffix ?? 'start').toLowerCase() === (second.suffix ?? first.suffix ?? 'start').toLowerCase();
      if (same) yield messages.selfReference(second.word);
    }
    if (
      kind === 'colocation' &&
      !isPair(constraint) &&
      members.length > 2 &&
      constraint.statement.args.every((word) => !/^[([]/.test(word.text)) &&
      members.every((each) => !each.suffix)
    )
      yield messages.setDirection(
        { start: members[0]!.word.start, end: members.at(-1)!.word.end },
        members[0]!.name,
        members[1]!.name,
        scoreNumber(wordNamed(constraint, 'SCORE')?.text ?? '') ?? 0,
      );
  }
}

/** A location for promoted instances only, of resources that have none: Pacemaker leaves it out. */
function* promotedPlaces(constraint: BoundStatement, members: readonly Member[], model: Model): Iterable<Problem> {
  const resources = members.map(({ name }) => model.resources.get(name));
  if (!members.length || resources.some((each) => !each || mayBePromoted(each, model))) return;
  for (const bound of [constraint, ...childrenNamed(constraint, 'rule')]) {
    const role = wordNamed(bound, 'ROLE');
    if (role && /^(?:master|promoted)$/i.test(role.text))
      yield messages.roleWithoutPromotion(role, role.text, members[0]!.name);
  }
}

/** True for a template of which something is made; the rest of the cluster may know of others. */
function isUsed(template: string, model: Model): boolean {
  return usedTemplates(model).has(template) || model.statements.has('xml') || model.unread.has(template);
}

/** What is in a container that has promoted instances. */
const inPromotable = memo(
  ({ parents }: Model): ReadonlySet<string> =>
    new Set([...parents].filter(([, containers]) => containers.some(isPromotable)).map(([name]) => name)),
);

const usedTemplates = memo(
  ({ resources }: Model): ReadonlySet<string | undefined> =>
    new Set([...resources.values()].map(({ template }) => template)),
);

/** A single set in brackets: its members do not depend on each other, and there is nothing else to depend on. */
function* idle(constraint: BoundStatement, kind: 'colocation' | 'order'): Iterable<Problem> {
  const [only, another] = setsOf(constraint);
  if (!only || another || only.sequential) return;
  const open = constraint.statement.args.find((word) => word.text === '(' || word.text === '[');
  const close = constraint.statement.args.findLast((word) => word.text === ')' || word.text === ']');
  if (open && close) yield messages.idleSet(open, close, kind, only.members.length);
}

/** A resource that is in the sets of a constraint twice: for an order that is fine only with another action. */
function* repeated(members: readonly Member[], kind: Constraint['kind']): Iterable<Problem> {
  const seen = new Set<string>();
  let end = 0;
  for (const { name, word, suffix, suffixWord } of members) {
    const key = kind === 'order' ? `${name} ${(suffix ?? 'start').toLowerCase()}` : name;
    const last = suffixWord?.end ?? word.end;
    if (seen.has(key) && !word.hole) yield messages.repeatedInSets(word, { start: end, end: last });
    seen.add(key);
    end = last;
  }
}

/** Pacemaker knows no constraints on what a clone contains; on a member of a group they work, but bind the whole group. */
function* insideContainer(
  member: Member,
  model: Model,
  severity: Severity,
  other: string | undefined,
): Iterable<Problem> {
  const parent = model.parents.get(member.name)?.[0];
  if (!parent || parent.kind === 'bundle') return;
  const outer = model.parents.get(parent.id)?.[0];
  const cloned = parent.kind !== 'group' ? parent : outer;
  // A container that is in itself by mistake is reported there.
  if (parent.id === member.name || cloned?.id === member.name) return;
  const isCloned = cloned && cloned.kind !== 'bundle';
  const kind = !isCloned ? 'group' : cloned.kind === 'ms' ? 'ms' : 'clone';
  const { id } = isCloned ? cloned : parent;
  yield messages.pointAtContainer(member.word, id, kind, isCloned ? 'error' : severity, id === other);
}

/** True where naming a member of a group is usual: to place the whole group by it, or to order only what happens together. */
function isAdvisory(kind: Constraint['kind'], constraint: BoundStatement): boolean {
  if (kind === 'location') return true;
  const word = kind === 'order' ? wordNamed(constraint, 'KIND')?.text : undefined;
  return word !== undefined && (/^(?:optional|serialize)$/i.test(word) || scoreNumber(word) === 0);
}

/** Orders and colocations that run in a circle. */
export function* loops({ bound }: Checked): Iterable<Problem> {
  const { constraints } = modelOf(bound);
  for (const kind of ['order', 'colocation'] as const) {
    const edges = new Map<string, { readonly to: string; readonly constraint: Constraint }[]>();
    for (const constraint of constraints) {
      if (constraint.kind !== kind || !isPair(constraint.bound)) continue;
      const edge = edgeOf(constraint, kind);
      if (!edge) continue;
      const row = edges.get(edge.from);
      if (row) row.push({ to: edge.to, constraint });
      else edges.set(edge.from, [{ to: edge.to, constraint }]);
    }
    yield* circles(kind, edges);
  }
}

function edgeOf(constraint: Constraint, kind: 'order' | 'colocation'): { from: string; to: string } | undefined {
  const [first, second] = constraint.members;
  const word = wordNamed(constraint.bound, kind === 'order' ? 'KIND' : 'SCORE')?.text;
  const worth = word === undefined ? 1 : (scoreNumber(word) ?? (/^mandatory$/i.test(word) ? 1 : 0));
  if (!first || !second || first.name === second.name || worth <= 0) return undefined;
  if (kind === 'colocation') return { from: first.name, to: second.name };
  const before = first.suffix?.toLowerCase() ?? 'start';
  const after = second.suffix?.toLowerCase() ?? before;
  // While stopping everything runs backwards; only what comes up can wait for each other forever.
  if (before === 'stop' || before === 'demote' || after === 'stop' || after === 'demote') return undefined;
  return { from: second.name, to: first.name };
}

function* circles(
  kind: 'order' | 'colocation',
  edges: ReadonlyMap<string, readonly { readonly to: string; readonly constraint: Constraint }[]>,
): Iterable<Problem> {
  const state = new Map<string, 'open' | 'done'>();
  const found: Problem[] = [];
  // An explicit stack: a chain of thousands of resources must not overflow the call stack.
  for (const root of edges.keys()) {
    if (state.has(root)) continue;
    const stack: { name: string; next: number }[] = [{ name: root, next: 0 }];
    state.set(root, 'open');
    while (stack.length) {
      const top = stack.at(-1)!;
      const edge = edges.get(top.name)?.[top.next++];
      if (!edge) {
        state.set(top.name, 'done');
        stack.pop();
      } else if (state.get(edge.to) === 'open') {
        const names = stack.slice(stack.findIndex((each) => each.name === edge.to)).map((each) => each.name);
        const { members } = edge.constraint;
        found.push(
          messages.cycle(
            { start: members[0]!.word.start, end: members.at(-1)!.suffixWord?.end ?? members.at(-1)!.word.end },
            kind,
            names,
          ),
        );
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        stack.push({ name: edge.to, next: 0 });
      }
    }
  }
  yield* found;
}

/** Locations: leftovers of the shell, bans on every node, rules that forget the time before the first ping. */
export function* locations({ bound, targets }: Checked): Iterable<Problem> {
  const { constraints, nodes } = modelOf(bound);
  const bans = new Map<string, Set<string>>();
  for (const { kind, id, bound: location, members } of constraints) {
    const word = wordNamed(location, 'ID')!;
    const left = /^cli-(prefer|ban|standby)-/.exec(id)?.[1];
    if (left) {
      const { command, undo } = commandsOf(left, id, members[0]?.name ?? 'RESOURCE', targets['pacemaker']);
      yield locationMessages.leftover(word, command, undo, lineOf(bound.tree.text, location.statement));
    }
    if (kind !== 'location') continue;
    yield* pingRules(location);
    const node = wordNamed(location, 'NODE')?.text.toLowerCase();
    const score = wordNamed(location, 'SCORE')?.text;
    if (!node || !score || scoreNumber(score) !== -1_000_000 || wordNamed(location, 'ROLE') || members.length !== 1)
      continue;
    const banned = bans.get(members[0]!.name) ?? new Set<string>();
    bans.set(members[0]!.name, banned.add(node));
    if (nodes.length > 0 && nodes.every((each) => banned.has(each.name.toLowerCase())))
      yield locationMessages.nowhere(members[0]!.word);
  }
}

/**
 * The command that left a constraint, and the one that takes it away: crmsh 4, which came with Pacemaker 2, has `move` and
 * `clear` for `migrate` and `unmigrate`. `cli-standby` is what `migrate` wrote before Pacemaker 1.1.9; `clear` leaves it.
 */
function commandsOf(left: string, id: string, resource: string, pacemaker: string | undefined) {
  const isOld = pacemaker !== undefined && compareVersions(pacemaker, '2') < 0;
  if (left === 'standby')
    return { command: 'migrate', undo: isOld ? `crm resource unmigrate ${resource}` : `crm configure delete ${id}` };
  return {
    command: left === 'ban' ? 'ban' : isOld ? 'migrate' : 'move',
    undo: `crm resource ${isOld ? 'unmigrate' : 'clear'} ${resource}`,
  };
}

function lineOf(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { start, end: text[end] === '\n' ? end + 1 : end };
}

function* pingRules(location: Parameters<typeof wordNamed>[0]): Iterable<Problem> {
  for (const rule of childrenNamed(location, 'rule')) {
    const words = rule.statement.args.map((word) => word.text);
    const score = wordNamed(rule, 'SCORE')?.text;
    if (!score || (scoreNumber(score) ?? 0) > 0) continue;
    const at = words.findIndex(
      (word, i) => /^ping/.test(word) && /^(?:number:)?(?:lt|lte|eq)$/i.test(words[i + 1] ?? ''),
    );
    if (at >= 0 && !words.some((word) => /^(?:not_)?defined$/i.test(word)))
      yield locationMessages.reachability(
        rule.statement,
        words[at]!,
        words.includes('and') ? undefined : rule.statement.args[at]!.start,
      );
  }
}
