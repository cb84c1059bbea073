import { codeSpan } from '../../../base/sinks.ts';
import { join, same, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { isPair } from '../values/members.ts';
import { type OrderClaim, type Step, undone } from './claims.ts';
import { actionOf, isUp, type Order, type Pair, pairClaims, pairsOf, readOrder, stepsOf } from './order.ts';
import { anyOf, done, names, participle } from './words.ts';

/** The claims of an `order` in words. */

/** One sentence, or a few, on what an `order` does. */
export function order(bound: BoundStatement): Text | undefined {
  const found = readOrder(bound);
  if (!found) return undefined;
  const pairs = pairsOf(found);
  if (!pairs.length)
    return {
      en: 'This order has no effect: its members may start and stop in parallel.',
      ja: 'メンバー同士に順序がないため、この order は効果がありません。',
    };
  if (found.kind === 'serialize') return serialText(found.sets.flatMap(stepsOf));
  if (isPair(bound) || found.sets.some((set) => actionOf(set) !== 'start')) {
    const texts = pairs.map((pair) => pairText(pair, found));
    return join(texts, { en: ' ', ja: '' });
  }
  return setsText(found);
}

/** That nothing is ordered the other way round, with the setting that says so. */
function oneWay(back: Step, last: Step): Text {
  return back.action === last.action
    ? {
        en: `${back.action === 'stop' ? 'Stops' : `Actions ${codeSpan(back.action)}`} are not ordered (\`symmetrical=false\`).`,
        ja: `${participle(back.action).ja}の順序は決まりません(\`symmetrical=false\`)。`,
      }
    : {
        en: `The opposite actions, ${codeSpan(`${back.resource}:${back.action}`)} and ${codeSpan(`${last.resource}:${last.action}`)}, are not ordered (\`symmetrical=false\`).`,
        ja: `逆の動作(${codeSpan(`${back.resource}:${back.action}`)} と ${codeSpan(`${last.resource}:${last.action}`)})の順序は決まりません(\`symmetrical=false\`)。`,
      };
}

/** The sentence of a pair, made of its claims one by one. */
function pairText(pair: Pair, order: Order): Text {
  const { firsts, second } = pair;
  const first = firsts[0]!;
  if (firsts.length > 1) return anyText(pair);
  const claims = pairClaims(pair, order);
  const needs = claims.some(({ kind }) => kind === 'requires');
  const [after, before, back, last] = [second, first, undone(second), undone(first)].map(done) as [
    Text,
    Text,
    Text,
    Text,
  ];
  const forward: Text = { en: `${after.en} after ${before.en}`, ja: `${after.ja}は ${before.ja}より後` };
  const backward: Text = { en: `${back.en} before ${last.en}`, ja: `${back.ja}は ${last.ja}より先` };
  const texts: Text[] = [];
  if (needs) {
    texts.push({
      en: `${after.en} only after ${before.en}.`,
      ja: `${after.ja}は、${before.ja}が済んでから行われます。`,
    });
    if (claims.some(({ kind }) => kind === 'follows'))
      texts.push({
        en: `${back.en} before ${last.en}, even when only ${last.en}.`,
        ja: `${backward.ja}に行われます(${last.ja}だけを行う場合も同様です)。`,
      });
    else if (order.symmetrical)
      texts.push({
        en: `When both happen in one transition, ${backward.en}.`,
        ja: `1 回の遷移で両方を行う場合、${backward.ja}に行われます。`,
      });
  } else
    texts.push(
      order.symmetrical
        ? {
            en: `When both happen in one transition, ${forward.en}, and ${backward.en}.`,
            ja: `1 回の遷移で両方を行う場合、${forward.ja}に、${backward.ja}に行われます。`,
          }
        : {
            en: `When both happen in one transition, ${forward.en}.`,
            ja: `1 回の遷移で両方を行う場合、${forward.ja}に行われます。`,
          },
    );
  if (!order.symmetrical) texts.push(oneWay(undone(second), undone(first)));
  if (order.kind === 'optional')
    texts.push({ en: 'Each may also happen without the other.', ja: 'どちらか一方だけを行うこともできます。' });
  else for (const claim of claims) texts.push(...effect(claim, first, second));
  if (order.implied) texts.push(impliedText(pair));
  return join(texts, { en: ' ', ja: '' });
}

/** What a claim adds to the order itself. */
function effect(claim: OrderClaim, first: Step, second: Step): readonly Text[] {
  switch (claim.kind) {
    case 'blocked':
      return [
        {
          en: `${claim.step.resource} cannot be stopped while ${claim.running} runs, nor together with it.`,
          ja: `${claim.running} が動いている間は ${claim.step.resource} を停止できません(両方同時の停止もできません)。`,
        },
      ];
    case 'follows': {
      // Of a first action that goes up the order itself says it.
      if (isUp(first)) return [];
      const cause = done(claim.cause);
      return claim.effect.action === 'demote'
        ? [
            {
              en: `When only ${cause.en}, ${second.resource} is demoted after it as well.`,
              ja: `${cause.ja}だけを行う場合も、その後に ${second.resource} が降格されます。`,
            },
          ]
        : [
            {
              en: `When only ${cause.en}, ${second.resource} is restarted after it.`,
              ja: `${cause.ja}だけを行う場合は、その後に ${second.resource} が再起動されます。`,
            },
          ];
    }
    case 'alone': {
      const step = done(claim.step);
      if (claim.step === second)
        return [
          {
            en: `${second.resource} may also be ${participle(second.action).en} without that.`,
            ja: `${step.ja}だけを行うこともできます。`,
          },
        ];
      return [
        claim.without.action === 'demote'
          ? {
              en: `When only ${step.en}, ${second.resource} stays promoted.`,
              ja: `${step.ja}だけを行う場合、${second.resource} は昇格したままです。`,
            }
          : {
              en: `When only ${step.en}, ${second.resource} keeps running.`,
              ja: `${step.ja}だけを行う場合、${second.resource} は動作を続けます。`,
            },
      ];
    }
    default:
      return [];
  }
}

function impliedText({ firsts, second }: Pair): Text {
  const action = firsts[0]!.action;
  return action === 'stop'
    ? {
        en: `The action of ${second.resource} is ${action} because none is specified.`,
        ja: `${second.resource} のアクションは省略されているため ${action} です。`,
      }
    : {
        en: `The action of ${second.resource} is ${action} because none is specified: its start is not ordered (write ${codeSpan(`${second.resource}:start`)}), and unless it is promotable, the order has no effect.`,
        ja: `${second.resource} のアクションは省略されているため ${action} で、起動の順序は決まりません(${codeSpan(`${second.resource}:start`)} と書きます)。昇格可能でなければ、この order は効果がありません。`,
      };
}

function anyText({ firsts, second }: Pair): Text {
  const any = anyOf(firsts.map(({ resource }) => resource));
  const action = participle(firsts[0]!.action);
  return {
    en: `${done(second).en} only after at least one of ${any.en} is ${action.en}.`,
    ja: `${done(second).ja}は、${any.ja} のうち 1 つ以上の${action.ja}が済んでから行われます。`,
  };
}

function serialText(steps: readonly Step[]): Text {
  const show = names(steps.map(({ resource, action }) => `${resource}:${action}`));
  return {
    en: `The actions ${show.en} never happen at the same time, in any order. The resources may run together, and no other action is ordered.`,
    ja: `${show.ja} のアクションは同時には行われません(順序は問いません)。リソースは同時に動作でき、ほかのアクションの順序は決まりません。`,
  };
}

/** Sets of which every action is `start`. */
function setsText({ sets, kind, symmetrical }: Order): Text {
  const steps = sets.map((set): Text => {
    const row = set.members.map(({ name }) => name);
    if (set.sequential || row.length < 2) return same(row.join(' → '));
    const all = names(row);
    return set.requireAll
      ? { en: `(${all.en} in parallel)`, ja: `(${all.ja} を並行して)` }
      : { en: `(${all.en} in parallel; one of them is enough)`, ja: `(${all.ja} を並行して。1 つ起動すれば次へ進む)` };
  });
  const chain = join(steps, ' → ');
  const head: Text =
    kind === 'optional'
      ? {
          en: `When they start in one transition, in this order: ${chain.en}.`,
          ja: `1 回の遷移で起動する場合の順序: ${chain.ja}。`,
        }
      : { en: `Started in this order: ${chain.en}.`, ja: `起動の順序: ${chain.ja}。` };
  if (!symmetrical)
    return join([
      head,
      { en: ' ', ja: '' },
      oneWay({ resource: '', action: 'stop' }, { resource: '', action: 'stop' }),
    ]);
  const any = sets.some((set) => !set.requireAll);
  const reverse: Text =
    kind === 'optional'
      ? { en: ' When they stop in one transition, in reverse.', ja: '1 回の遷移で停止する場合は逆順です。' }
      : any
        ? { en: ' Stopped in reverse.', ja: '停止は逆順です。' }
        : {
            en: ' Stopped in reverse: when one stops, all after it stop first.',
            ja: '停止は逆順です。1 つを停止すると、それより後のものも先に停止します。',
          };
  const free: Text =
    kind === 'optional' && !any
      ? {
          en: ' Each may start or stop without the others.',
          ja: 'それぞれ単独で起動・停止することもできます。',
        }
      : same('');
  return join([head, reverse, free]);
}
