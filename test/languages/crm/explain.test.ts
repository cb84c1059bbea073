import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind } from '../../../server/src/binding/bind.ts';
import { inlays } from '../../../server/src/features/inlays.ts';
import { catalog } from '../../../server/src/languages/crm/catalog/statements.ts';
import { parse } from '../../../server/src/languages/crm/syntax/parse.ts';

for (const [statement, en, ja] of [
  [
    'colocation c inf: rg_http ms_drbd0:Master',
    'rg_http runs only on the node where ms_drbd0 is Master.',
    'rg_http が動くのは、ms_drbd0 が Master になっているノードだけです。',
  ],
  [
    'colocation c -inf: a b',
    'a never runs on the node where b runs.',
    'a は、b が動いているノードでは決して動きません。',
  ],
  ['colocation c 100: a b', 'a likes to be on the node where b runs (100 points).', undefined],
  ['colocation c -100: a b', 'a keeps away from the node where b runs (-100 points).', undefined],
  [
    'colocation c inf: a b c',
    'b goes where a is; c goes where b is.',
    'b は a のあるノードに置かれます。c は b のあるノードに置かれます。',
  ],
  ['colocation c inf: a ( b c )', 'a goes where b and c are.', undefined],
  ['colocation c inf: a b ms:Master', 'b goes where a is; a and b go where ms (as Master) is.', undefined],
  [
    'order o inf: ms_drbd0:promote rg_http:start',
    'rg_http is started only after ms_drbd0 is promoted; the other way round when they are demoted or stop.',
    'ms_drbd0 を昇格してから rg_http を起動します。降格・停止するときは逆順です。',
  ],
  ['order o a b', 'b is started only after a is started; the other way round when they stop.', undefined],
  ['order o inf: a b symmetrical=false', 'b is started only after a is started.', undefined],
  [
    'order o 0: a b',
    'When both happen together, b is started only after a is started; the other way round when they stop.',
    undefined,
  ],
  [
    'colocation c inf: a b node-attribute=rack',
    'a runs only on nodes with the same `rack` as the node where b runs.',
    'a が動くのは、b が動いているノードと `rack` が同じノードだけです。',
  ],
  ['colocation c 0: a b', 'A score of 0: a and b may run where they like.', undefined],
  ['colocation c -inf: a b c', 'No two of a, b and c run on the same node.', undefined],
  ['colocation c -5: a ( b c )', 'a keeps away from where b and c are (-5 points).', undefined],
  ['colocation c 5: a b c', 'b likes to go where a is; c likes to go where b is (5 points).', undefined],
  ['colocation c inf: ( a b )', 'Nothing depends on anything here: in brackets members stand side by side.', undefined],
  ['order o Serialize: a b c', 'Never at the same time: a, b and c.', undefined],
  [
    'location l m rule $role=Master 5: date in start=2016-01-01 end=2016-02-01',
    'm: where it is between 2016-01-01 and 2016-02-01, as Master prefers it, with 5 points.',
    'm: 条件「日時が 2016-01-01 から 2016-02-01 まで」のノードでは、Master として動くことを 5 点分だけ優先します。',
  ],
  [
    'location l m rule 5: date lt 2016-01-01',
    'm: where it is before 2016-01-01, prefers it, with 5 points.',
    undefined,
  ],
  [
    'rsc_ticket t T: a b loss-policy=stop',
    'a and b run only at the site that holds the ticket T. When the ticket is lost, they are stopped.',
    undefined,
  ],
  ['order o Serialize: a b', 'a:start and b:start never happen at the same time.', undefined],
  ['order o inf: a ( b c ) d', 'In this order: a → (b and c side by side) → d', undefined],
  ['order o inf: a [ b c ] d', 'In this order: a → (any one of b and c) → d', undefined],
  ['location l a inf: n1', 'a must run on n1; it goes elsewhere only when n1 is not available.', undefined],
  ['location l a -inf: n1', 'a never runs on n1.', 'a は n1 では決して動きません。'],
  ['location l a 50: n1', 'a prefers n1, with 50 points.', undefined],
  [
    'location l a rule -inf: not_defined pingd or pingd lte 0',
    'a: where pingd is not set or pingd is at most 0, never runs there.',
    undefined,
  ],
  ['location l a rule 20: #uname eq n1', 'a: where the node is n1, prefers it, with 20 points.', undefined],
  ['location l { a b } 10: n1', 'a and b prefer n1, with 10 points.', undefined],
  ['location l /vm.*/ 10: n1', 'Every resource that matches /vm.*/ prefers n1, with 10 points.', undefined],
  ['group g a b c', 'Started on one node in this order: a → b → c; stopped in reverse.', undefined],
  [
    'ms m a meta clone-max=2',
    '2 copies of a run, 1 of them promoted.',
    'a を 2 個動かし、そのうち 1 個を昇格させます。',
  ],
  ['clone c a', 'a runs on every node, one copy each.', undefined],
  ['clone c a meta promotable=true', 'a runs on every node, 1 of them promoted.', undefined],
  ['primitive p IPaddr2 op monitor interval=10s', 'p is run by IPaddr2 and checked every 10s.', undefined],
  [
    'rsc_ticket t ticketA: a loss-policy=stop',
    'a runs only at the site that holds the ticket ticketA. When the ticket is lost, it is stopped.',
    undefined,
  ],
  [
    'fencing_topology n1: d1,d2 d3',
    'Fencing devices, each next level only when the one before failed: n1: d1 + d2 → d3.',
    undefined,
  ],
] as const)
  test(`explains: ${statement}`, () => {
    const [bound] = bind(parse(statement), catalog).top;
    const text = bound!.directive!.describe!(bound!);
    assert.equal(text?.en, en);
    if (ja !== undefined) assert.equal(text?.ja, ja);
    assert.ok(text && /[\u3000-\u9fff→:]/.test(text.ja), 'Japanese');
  });

test('a rule explains itself: in a location, and in a list', () => {
  const [first, second] = ['location l a rule 5: x gte 3', 'rsc_defaults x: rule #uname ne n1 priority=1'].map(
    (text) => {
      const { all } = bind(parse(text), catalog);
      const rule = all.find((each) => each.statement.keyword.text === 'rule')!;
      return rule.directive!.describe!(rule);
    },
  );
  assert.equal(first?.en, 'Where x is at least 3, prefers it, with 5 points.');
  assert.deepEqual(second, {
    en: 'What follows counts only where the node is not n1.',
    ja: '以下の値は、ノード名 が n1 と異なるときだけ有効です。',
  });
});

test('one hint a line: a rule is a part of what its location says', () => {
  const text = 'location l a rule 5: x gte 3\nlocation m a 5: n1';
  const found = inlays(bind(parse(text), catalog), 0, text.length);
  assert.deepEqual(
    found.map((each) => each.text.en),
    ['a: where x is at least 3, prefers it, with 5 points.', 'a prefers n1, with 5 points.'],
  );
});
