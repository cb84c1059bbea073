import { join, same, type Text } from '../../../../base/text.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import type { MemberSet } from '../../values/members.ts';
import type { ActionName, Step } from '../claims.ts';
import { actionOf, isUp, type Order, type Pair, pairClaims, pairsOf, readOrder, stepsOf } from '../order.ts';

/** The claims of an `order` in a few words, each next form shorter than the one before. */

const DOES: Readonly<Record<ActionName, Text>> = {
  start: { en: 'starts', ja: '起動' },
  stop: { en: 'stops', ja: '停止' },
  promote: { en: 'promotes', ja: '昇格' },
  demote: { en: 'demotes', ja: '降格' },
};

/** What an order that need not be kept is held to: it counts where both are done in one transition. */
const IF_BOTH: Text = { en: 'if both: ', ja: '両方行う場合: ' };

/** What an `order` does. */
export function orderHint(bound: BoundStatement): readonly Text[] {
  const order = readOrder(bound);
  if (!order) return [];
  const pairs = pairsOf(order);
  const [first] = pairs;
  if (!first) return [{ en: 'no effect: no order among these', ja: '効果なし: 順序のあるものがない' }];
  const forms =
    order.kind === 'serialize'
      ? serial(order.sets.flatMap(stepsOf))
      : pairs.length === 1
        ? pair(first, order)
        : row(pairs, order);
  if (order.symmetrical || order.kind === 'serialize') return forms;
  const oneWay = forms.map((each) => join([each, { en: ' (not reversed)', ja: '(逆順なし)' }]));
  return [...oneWay.slice(0, 2), ...forms];
}

function pair(of: Pair, order: Order): readonly Text[] {
  const { firsts, second } = of;
  const before = DOES[firsts[0]!.action];
  const after = DOES[second.action];
  const any = firsts.length > 1;
  const held = pairClaims(of, order).some(({ kind }) => kind === 'requires');
  const head = held ? same('') : IF_BOTH;
  const list: Text = {
    en: firsts.map(({ resource }) => resource).join(' or '),
    ja: firsts.map(({ resource }) => resource).join(' か '),
  };
  const forms: readonly Text[] = [
    {
      en: `${second.resource} ${after.en} after ${list.en} ${before.en}`,
      ja: `${second.resource} の${after.ja}は ${list.ja} の${before.ja}後`,
    },
    { en: `${after.en} after ${list.en} ${before.en}`, ja: `${after.ja}は ${list.ja} の${before.ja}後` },
    any
      ? {
          en: `last ${after.en} after one before ${before.en}`,
          ja: `最後の${after.ja}は手前のどれかの${before.ja}後`,
        }
      : { en: `second ${after.en} after first ${before.en}`, ja: `2 つ目の${after.ja}は 1 つ目の${before.ja}後` },
    any
      ? { en: `${after.en} after one ${before.en}`, ja: `${after.ja}はどれかの${before.ja}後` }
      : { en: `2nd ${after.en} after 1st ${before.en}`, ja: `${after.ja}は 1 つ目の${before.ja}後` },
  ];
  return forms.map((each) => join([head, each]));
}

function serial(steps: readonly Step[]): readonly Text[] {
  const never: Text = { en: 'never at the same time', ja: '同時には行わない' };
  const forms = [steps.map(({ resource, action }) => `${resource}:${action}`)].map((row): Text => {
    return { en: `${row.join(', ')}: ${never.en}`, ja: `${row.join('、')}: ${never.ja}` };
  });
  return [...forms, { en: `these ${steps.length} actions ${never.en}`, ja: `${steps.length} つの動作は${never.ja}` }];
}

/** Sets, as arrows where the names fit, else as a number. */
function row(pairs: readonly Pair[], order: Order): readonly Text[] {
  const { sets } = order;
  const ups = sets.every((set) => actionOf(set) === 'start');
  const held = order.kind !== 'optional' && pairs.every(({ firsts, second }) => isUp(firsts[0]!) && isUp(second));
  const head = held ? same('') : { en: 'if at once: ', ja: '同時に行う場合: ' };
  const chain = join(
    sets.map((set) => setText(set, ups)),
    ' → ',
  );
  const count = sets.flatMap(({ members }) => members).length;
  const inRow = sets.every(({ sequential, members }) => sequential || members.length < 2);
  const what: Text = ups ? { en: `${count} start`, ja: `${count} つを` } : { en: `${count} act`, ja: `${count} つを` };
  const how: Text = inRow ? { en: 'in this order', ja: 'この順に' } : { en: 'set by set', ja: 'セットの順に' };
  const verb = ups ? '起動' : '実行';
  const forms: readonly Text[] = [
    ups ? { en: `start: ${chain.en}`, ja: `起動順: ${chain.ja}` } : chain,
    chain,
    { en: `${what.en} ${how.en}`, ja: `${what.ja}${how.ja}${verb}` },
  ];
  return forms.map((each) => join([head, each]));
}

function setText({ members, sequential, requireAll, suffix }: MemberSet, ups: boolean): Text {
  const row = members.map(({ name }) => (ups ? name : `${name}:${suffix ?? 'start'}`));
  if (sequential || row.length < 2) return same(row.join(' → '));
  return requireAll
    ? { en: `(${row.join(', ')})`, ja: `(${row.join('、')})` }
    : { en: `(${row.join(' or ')})`, ja: `(${row.join(' か ')})` };
}
