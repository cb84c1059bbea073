import { isTrue } from '../../../schema/truth.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, type MemberSet, membersOf, setsOf, wordNamed } from '../values/members.ts';
import { type ActionName, down, type OrderClaim, type Step, undone } from './claims.ts';

/** What an `order` means: which action waits for which, what follows what, and what is left free. */

type Kind = 'mandatory' | 'optional' | 'serialize';

/** Two actions of which one may wait for the other; with `[ ]` one of several is enough. */
export interface Pair {
  readonly firsts: readonly Step[];
  readonly second: Step;
}

export interface Order {
  readonly kind: Kind;
  readonly symmetrical: boolean;
  readonly sets: readonly MemberSet[];
  /** The second of two resources has no action of its own and takes that of the first. */
  readonly implied: boolean;
  readonly pair: boolean;
}

export function readOrder(bound: BoundStatement): Order | undefined {
  // What cannot be read as a whole claims nothing.
  if (bound.match.hasErrors) return undefined;
  const word = wordNamed(bound, 'KIND')?.text;
  const optional = word !== undefined && (/^optional$/i.test(word) || scoreNumber(word) === 0);
  const serialize = word !== undefined && /^serialize$/i.test(word);
  const symmetrical = isTrue(wordNamed(bound, 'BOOLEAN')?.text ?? '') !== false;
  const members = membersOf(bound);
  const pair = isPair(bound);
  const first = members[0]?.suffix;
  const sets = pair
    ? members.map((each) => ({
        members: [each],
        suffix: each.suffix ?? first,
        sequential: true,
        requireAll: true,
      }))
    : setsOf(bound);
  if (!sets.length || sets.some((set) => actionOf(set) === undefined)) return undefined;
  return {
    kind: optional ? 'optional' : serialize ? 'serialize' : 'mandatory',
    // The scheduler ignores it for Serialize: only these very actions are kept apart.
    symmetrical: symmetrical && !serialize,
    sets,
    pair,
    implied: pair && members[1]?.suffix === undefined && first !== undefined && !/^start$/i.test(first),
  };
}

export function actionOf(set: MemberSet): ActionName | undefined {
  const action = (set.suffix ?? 'start').toLowerCase();
  return action === 'start' || action === 'stop' || action === 'promote' || action === 'demote' ? action : undefined;
}

export function stepsOf(set: MemberSet): readonly Step[] {
  const action = actionOf(set) ?? 'start';
  return set.members.map(({ name }) => ({ resource: name, action }));
}

/** Who waits for whom: each member of a set in a row for the one before, each member of a set for the whole set before. */
export function pairsOf({ kind, sets }: Order): readonly Pair[] {
  // Serialize keeps all of them apart, brackets or not.
  if (kind === 'serialize') {
    const all = sets.flatMap(stepsOf);
    return all.flatMap((second, i) => all.slice(0, i).map((first) => ({ firsts: [first], second })));
  }
  const pairs: Pair[] = [];
  sets.forEach((set, i) => {
    const steps = stepsOf(set);
    const before = sets[i - 1];
    if (set.sequential) for (const [j, second] of steps.slice(1).entries()) pairs.push({ firsts: [steps[j]!], second });
    if (!before) return;
    const firsts = stepsOf(before);
    // Of a set in a row only the last one is waited for, and only the first one waits.
    const waited = before.sequential ? firsts.slice(-1) : firsts;
    for (const second of set.sequential ? steps.slice(0, 1) : steps) {
      if (before.requireAll) for (const first of waited) pairs.push({ firsts: [first], second });
      else pairs.push({ firsts: waited, second });
    }
  });
  return pairs;
}

/** The claims of an order; none where nothing is ordered. */
export function orderClaims(bound: BoundStatement): readonly OrderClaim[] {
  const order = readOrder(bound);
  if (!order) return [];
  const pairs = pairsOf(order);
  if (!pairs.length) return freeClaims(order.sets.flatMap(stepsOf));
  const claims = pairs.flatMap((pair) => pairClaims(pair, order));
  const last = pairs.at(-1);
  // An action taken over leaves the start free.
  return order.implied && last && last.second.action !== 'stop'
    ? [...claims, { kind: 'alone', step: { ...last.second, action: 'start' }, without: last.firsts[0]! }]
    : claims;
}

/** Of an order that orders nothing. */
function freeClaims(steps: readonly Step[]): readonly OrderClaim[] {
  return steps.flatMap((second, i) =>
    steps.slice(0, i).flatMap((first): readonly OrderClaim[] => [
      { kind: 'unordered', steps: [first, second] },
      { kind: 'unordered', steps: [undone(first), undone(second)] },
    ]),
  );
}

export const isUp = ({ action }: Step): boolean => action === 'start' || action === 'promote';

export function pairClaims({ firsts, second }: Pair, { kind, symmetrical, pair }: Order): readonly OrderClaim[] {
  const first = firsts[0]!;
  if (firsts.length > 1) return anyClaims(firsts, second, symmetrical);
  const [back, last] = [undone(second), undone(first)];
  // What the second resource is in, and would be taken out of.
  const inPlace: Step = { resource: second.resource, action: down(second.action) };
  const claims: OrderClaim[] = [
    kind === 'serialize' ? { kind: 'serialized', steps: [first, second] } : { kind: 'order', first, second },
    symmetrical ? { kind: 'order', first: back, second: last } : { kind: 'unordered', steps: [back, last] },
  ];
  if (kind === 'serialize') {
    claims.push({ kind: 'alone', step: second, without: first }, { kind: 'alone', step: first, without: second });
    return claims;
  }
  if (kind === 'optional') {
    const free = isUp(first) ? last : first;
    claims.push({ kind: 'alone', step: second, without: first }, { kind: 'alone', step: free, without: inPlace });
    return claims;
  }
  if (!isUp(first)) {
    claims.push({ kind: 'alone', step: second, without: first });
    // Whoever waits for a stop is stopped, or demoted, as well.
    if (!symmetrical) claims.push({ kind: 'alone', step: first, without: inPlace });
    else if (second.action !== 'promote') claims.push({ kind: 'follows', cause: first, effect: inPlace });
    return claims;
  }
  // A set with a stop or a demote in it holds nothing back.
  if (pair || isUp(second)) claims.push({ kind: 'requires', any: firsts, second });
  if (second.action === 'start')
    claims.push(
      symmetrical ? { kind: 'follows', cause: last, effect: back } : { kind: 'alone', step: last, without: inPlace },
    );
  else if (second.action === 'promote') claims.push({ kind: 'alone', step: last, without: inPlace });
  else if (second.action === 'stop' && first.action === 'start' && symmetrical)
    claims.push({ kind: 'blocked', step: last, running: second.resource });
  return claims;
}

/** One of several is enough, whatever the kind of the order. */
function anyClaims(firsts: readonly Step[], second: Step, symmetrical: boolean): readonly OrderClaim[] {
  const back = undone(second);
  const claims: OrderClaim[] = isUp(firsts[0]!) ? [{ kind: 'requires', any: firsts, second }] : [];
  for (const first of firsts) {
    claims.push({ kind: 'order', first, second });
    claims.push(
      symmetrical
        ? { kind: 'order', first: back, second: undone(first) }
        : { kind: 'unordered', steps: [back, undone(first)] },
    );
    if (isUp(first))
      claims.push({ kind: 'alone', step: undone(first), without: { ...second, action: down(second.action) } });
  }
  return claims;
}
