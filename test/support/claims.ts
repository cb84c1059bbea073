import type { ActionName, Claim, RoleOf, Step } from '../../server/src/languages/crm/sentences/claims.ts';
import { trueOf } from './rule-conditions.ts';
import type { Action, Transition } from './scheduler.ts';
import { attributeOf, type Lab, type World, worldOf } from './scheduler-world.ts';

/** Holds claims against the scheduler. */

/** True when the scheduler does what the claim says. Throws where it refuses the configuration. */
export function holds(claim: Claim, lab: Lab): boolean {
  const world = worldOf(lab);
  return (checks[claim.kind] as (claim: Claim, world: World) => boolean)(claim, world);
}

const FROM: Readonly<Record<ActionName, string>> = {
  start: 'Stopped',
  stop: 'Started',
  promote: 'Slave',
  demote: 'Master',
};
const TO: Readonly<Record<ActionName, string>> = {
  start: 'Started',
  stop: 'Stopped',
  promote: 'Master',
  demote: 'Slave',
};

const actionsOf = (world: World, { actions }: Transition, { resource, action }: Step): readonly Action[] =>
  actions.filter((each) => each.task === action && world.leaves(resource).includes(each.resource));

/** Any change of a resource, monitors and notifications aside. */
const changes = (world: World, { actions }: Transition, resource: string): readonly Action[] =>
  actions.filter(
    (each) => /^(?:start|stop|promote|demote)$/.test(each.task) && world.leaves(resource).includes(each.resource),
  );

function roles(world: World, steps: readonly Step[], of: Readonly<Record<ActionName, string>>): Record<string, string> {
  return Object.fromEntries(
    steps
      .filter(({ resource, action }) => action === 'start' || action === 'stop' || world.promotable(resource))
      .map(({ resource, action }) => [resource, of[action]]),
  );
}

/** What happens when `steps` are asked for, and `idle` are not. */
function doing(world: World, steps: readonly Step[], idle: readonly Step[] = []): Transition {
  const before = { ...roles(world, idle, FROM), ...roles(world, steps, FROM) };
  return world.ask({ status: world.settle(before), roles: { ...before, ...roles(world, steps, TO) } });
}

/** Whether each of the second waits for each of the first; copies of interleaved clones wait on their own node only. */
function inOrder(world: World, transition: Transition, first: Step, second: Step): boolean | undefined {
  const pairs = actionsOf(world, transition, first).flatMap((a) =>
    actionsOf(world, transition, second).map((b) => [a, b] as const),
  );
  const interleaved = /interleave=true/.test(world.config);
  const counted = pairs.filter(([a, b]) => !interleaved || a.node === b.node);
  return counted.length ? counted.every(([a, b]) => transition.before(a, b)) : undefined;
}

/** The nodes where a resource is, in the role where one is named. */
function placesOf(world: World, transition: Transition, { resource, role }: RoleOf): readonly string[] {
  const wanted =
    role === undefined || /^started$/i.test(role)
      ? undefined
      : /^(?:master|promoted)$/i.test(role)
        ? 'Promoted'
        : 'Started';
  return world
    .leaves(resource)
    .flatMap((each) => transition.places[each] ?? [])
    .filter((each) => !wanted || each.role === wanted)
    .map(({ node }) => node);
}

/** The lead is placed before the dependent: the scheduler prints its scores first. */
function placedFirst(world: World, { scores }: Transition, lead: RoleOf, dependent: RoleOf): boolean {
  const order = [...scores.keys()].filter((key) => !key.endsWith('+'));
  const at = ({ resource }: RoleOf): number =>
    order.findIndex((key) => world.leaves(resource).some((leaf) => key.startsWith(`${leaf}@`)));
  return at(lead) < at(dependent);
}

type Checks = { readonly [K in Claim['kind']]: (claim: Extract<Claim, { kind: K }>, world: World) => boolean };

/** A step that the resource cannot do at all: what is said of it holds of nothing. */
const impossible = (world: World, { resource, action }: Step): boolean =>
  /mote/.test(action) && !world.promotable(resource);

const checks: Checks = {
  order({ first, second }, world) {
    if (impossible(world, first) || impossible(world, second)) return true;
    return inOrder(world, doing(world, [first, second]), first, second) === true;
  },
  unordered({ steps: [a, b] }, world) {
    const transition = doing(world, [a, b]);
    const pairs = actionsOf(world, transition, a).flatMap((one) =>
      actionsOf(world, transition, b).map((two) => [one, two] as const),
    );
    return (
      pairs.length > 0 && pairs.every(([one, two]) => !transition.before(one, two) && !transition.before(two, one))
    );
  },
  serialized({ steps: [a, b] }, world) {
    const transition = doing(world, [a, b]);
    const pairs = actionsOf(world, transition, a).flatMap((one) =>
      actionsOf(world, transition, b).map((two) => [one, two] as const),
    );
    return pairs.length > 0 && pairs.every(([one, two]) => transition.before(one, two) || transition.before(two, one));
  },
  requires({ any, second }, world) {
    if (impossible(world, second)) return true;
    if (actionsOf(world, doing(world, [second], any), second).length) return false;
    return any.every((one) => {
      const transition = doing(
        world,
        [one, second],
        any.filter((each) => each !== one),
      );
      return actionsOf(world, transition, second).length > 0 && inOrder(world, transition, one, second) === true;
    });
  },
  follows({ cause, effect }, world) {
    const transition = doing(world, [cause], [effect]);
    return actionsOf(world, transition, cause).length > 0 && actionsOf(world, transition, effect).length > 0;
  },
  alone({ step, without }, world) {
    if (impossible(world, step)) return true;
    const transition = doing(world, [step], [without]);
    return actionsOf(world, transition, step).length > 0 && !changes(world, transition, without.resource).length;
  },
  blocked({ step, running }, world) {
    const other: Step = { resource: running, action: 'stop' };
    return [doing(world, [step], [other]), doing(world, [step, other])].every(
      (each) => !actionsOf(world, each, step).length,
    );
  },
  bound(claim, world) {
    const { dependent, leads, apart, attribute } = claim;
    const group = (node: string): string => (attribute ? (attributeOf(world, node, attribute) ?? node) : node);
    const fits = (transition: Transition): boolean =>
      placesOf(world, transition, dependent).every((node) => {
        const there = leads.map((lead) => placesOf(world, transition, lead).map(group).includes(group(node)));
        return apart ? !there.includes(true) : !there.includes(false);
      });
    const off = ({ resource, role }: RoleOf): Record<string, string> => ({
      [resource]: role && /^(?:master|promoted)$/i.test(role) ? 'Slave' : 'Stopped',
    });
    const fresh = world.ask({});
    const one = world.nodes.map((node) => world.ask({ down: world.nodes.filter((each) => each !== node) }));
    const without = leads.map((lead) => world.ask({ roles: off(lead) }));
    const all = [fresh, ...one, ...without, ...world.nodes.map((node) => world.ask({ down: [node] }))];
    if (!all.every(fits)) return false;
    if (!all.some((each) => placesOf(world, each, dependent).length)) return false;
    // A role that keeps away leaves the other role free.
    if (
      apart &&
      dependent.role &&
      !placesOf(world, fresh, { ...dependent, role: undefined }).some((node) =>
        leads.some((lead) => placesOf(world, fresh, lead).includes(node)),
      )
    )
      return false;
    // The lead is placed whether or not the dependent is.
    const lone = world.ask({ roles: off(dependent) });
    if (leads.some((lead) => placesOf(world, fresh, lead).length && !placesOf(world, lone, lead).length)) return false;
    return apart
      ? one.every(
          (each) =>
            leads.some((lead) => placesOf(world, each, lead).length) || !placesOf(world, each, dependent).length,
        )
      : without.every((each) => !placesOf(world, each, dependent).length);
  },
  near({ dependent, leads, points }, world) {
    // The scores that the scheduler prints: with the line, and without it.
    const fresh = world.ask({});
    const bare = world.ask({ config: world.bare });
    const promoted = /^(?:master|promoted)$/i.test(dependent.role ?? '');
    const score = (transition: Transition, node: string): number =>
      world
        .leaves(dependent.resource)
        .map((each) => transition.scores.get(`${each}@${node}${promoted ? '+' : ''}`) ?? 0)[0]!;
    // Where it is promoted, the scores of the lead count by their share.
    if (promoted && points > 0)
      return world.nodes.every((node) => {
        const own = world.leaves(leads[0]!.resource).map((each) => bare.scores.get(`${each}@${node}`) ?? 0)[0]!;
        const added = score(fresh, node) - score(bare, node);
        const share = (own * points) / 1_000_000;
        return Math.sign(added) === Math.sign(share) && Math.abs(added - share) <= 1;
      });
    const nodes = new Set(leads.flatMap((lead) => placesOf(world, fresh, lead)));
    if (!leads.every((lead) => placedFirst(world, fresh, lead, dependent))) return false;
    return (
      [...nodes].every((node) => Math.sign(score(fresh, node) - score(bare, node)) === Math.sign(points)) &&
      nodes.size > 0 &&
      leads.every((lead) => placesOf(world, world.ask({ roles: { [lead.resource]: 'Stopped' } }), dependent).length > 0)
    );
  },
  either({ cases }, world) {
    return cases.some((each) => checks[each.kind](each as never, world));
  },
  nowhere({ resources }, world) {
    return resources.every((resource) => !placesOf(world, world.ask({}), { resource, role: undefined }).length);
  },
  kept({ resources }, world) {
    return resources.every((each) => !changes(world, world.ask({}), each).length);
  },
  points({ of, node, condition, points }, world) {
    const [fresh, bare] = [world.ask({}), world.ask({ config: world.bare })];
    const promoted = of.role !== undefined && /^(?:master|promoted)$/i.test(of.role);
    return world.nodes.every((each) =>
      // The points of a group are its own; its members share them.
      (fresh.scores.has(`${of.resource}@${each}`) && !promoted ? [of.resource] : world.leaves(of.resource)).every(
        (leaf) => {
          const plain = `${leaf}@${each}`;
          if (promoted && fresh.scores.get(plain) !== bare.scores.get(plain)) return false;
          const key = `${plain}${promoted ? '+' : ''}`;
          const before = bare.scores.get(key) ?? 0;
          const after = fresh.scores.get(key) ?? 0;
          const here =
            node !== undefined
              ? node === each
              : trueOf(each, (name) => attributeOf(world, each, name), condition ?? []);
          if (!here) return before === after;
          const amount = typeof points === 'number' ? points : Number(attributeOf(world, each, points));
          const sum = Math.max(-1_000_000, Math.min(1_000_000, amount <= -1_000_000 ? amount : before + amount));
          if (after !== sum && !(promoted && sum < 0 && after < 0)) return false;
          if (sum >= 0 || promoted) return true;
          // A sum below 0 forbids the node, even when it is the last one.
          const last = world.ask({ down: world.nodes.filter((other) => other !== each) });
          return !placesOf(world, last, { resource: leaf, role: undefined }).length;
        },
      ),
    );
  },
  only({ of, node }, world) {
    const places = (down: readonly string[]): readonly string[] => placesOf(world, world.ask({ down }), of);
    return places([]).length > 0 && places([]).every((each) => each === node) && !places([node]).length;
  },
  idle({ resources }, world) {
    const [fresh, bare] = [world.ask({}), world.ask({ config: world.bare })];
    return resources.every((each) =>
      world.leaves(each).every((leaf) => JSON.stringify(fresh.places[leaf]) === JSON.stringify(bare.places[leaf])),
    );
  },
  copies({ of, total, perNode, promoted }, world) {
    return [[], ...world.nodes.map((each) => [each])].every((down) => {
      const transition = world.ask({ down });
      const up = world.nodes.length - down.length;
      return world.leaves(of).every((leaf) => {
        const places = transition.places[leaf] ?? [];
        const count = Math.min(total ?? world.nodes.length, up * perNode);
        const most = Math.max(0, ...world.nodes.map((node) => places.filter((each) => each.node === node).length));
        const masters = places.filter(({ role }) => role === 'Promoted').length;
        return places.length === count && most <= perNode && masters === Math.min(promoted ?? 0, count);
      });
    });
  },
  watched({ resource, every }, world) {
    const monitors = world
      .ask({})
      .actions.filter((each) => each.resource === resource && each.task === 'monitor' && each.interval);
    return String([...new Set(monitors.map(({ interval }) => interval))].sort()) === String([...new Set(every)].sort());
  },
  ticket({ of, ticket, lost }, world) {
    const there = (transition: Transition): number => placesOf(world, transition, of).length;
    const promoted = of.role !== undefined && /^(?:master|promoted)$/i.test(of.role);
    const anywhere = (transition: Transition): number => placesOf(world, transition, { ...of, role: undefined }).length;
    const never = world.ask({});
    const granted = world.ask({ granted: [ticket] });
    const revoked = world.ask({
      revoked: [ticket],
      status: world.ask({ granted: [ticket], status: granted.status }).status,
    });
    // Only the role needs the ticket, where one is named.
    if (there(never) || !there(granted) || anywhere(never) > 0 !== promoted) return false;
    if (lost === 'fence') return revoked.fenced.length > 0;
    if (revoked.fenced.length) return false;
    if (lost === 'stop') return !anywhere(revoked);
    if (lost === 'demote') return !there(revoked) && anywhere(revoked) > 0;
    return there(revoked) === there(granted) && !changes(world, revoked, of.resource).length;
  },
};
