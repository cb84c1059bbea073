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
    'b runs only on the node where a runs; c runs only on the node where b runs.',
    'b が動くのは、a が動いているノードだけです。c が動くのは、b が動いているノードだけです。',
  ],
  ['colocation c inf: a ( b c )', 'a runs only on the node where b and c run.', undefined],
  [
    'colocation c inf: a b ms:Master',
    'b runs only on the node where a runs; a and b run only on the node where ms is Master.',
    undefined,
  ],
  [
    'order o inf: ms_drbd0:promote rg_http:start',
    'rg_http is started only after ms_drbd0 is promoted. rg_http is stopped before ms_drbd0 is demoted, even when only ms_drbd0 is demoted.',
    'rg_http の起動は、ms_drbd0 の昇格が済んでから行われます。rg_http の停止は ms_drbd0 の降格より先に行われます(ms_drbd0 の降格だけを行う場合も同様です)。',
  ],
  [
    'order o a b',
    'b is started only after a is started. b is stopped before a is stopped, even when only a is stopped.',
    undefined,
  ],
  [
    'order o inf: a b symmetrical=false',
    'b is started only after a is started. Stops are not ordered (`symmetrical=false`). When only a is stopped, b keeps running.',
    undefined,
  ],
  [
    'order o 0: a b',
    'When both happen in one transition, b is started after a is started, and b is stopped before a is stopped. Each may also happen without the other.',
    undefined,
  ],
  [
    'colocation c inf: a b node-attribute=rack',
    'a runs only on nodes with the same `rack` as the node where b runs.',
    'a が動くのは、b が動いているノードと `rack` が同じノードだけです。',
  ],
  ['colocation c 0: a b', 'A score of 0: a and b may run where they like.', undefined],
  ['colocation c -inf: a b c', 'No two of a, b and c run on the same node.', undefined],
  ['colocation c -5: a ( b c )', 'a keeps away from the node where b or c runs (-5 points).', undefined],
  [
    'colocation c 5: a b c',
    'b likes to be on the node where a runs; c likes to be on the node where b runs (5 points).',
    undefined,
  ],
  ['colocation c inf: ( a b )', 'This colocation has no effect: its members do not depend on each other.', undefined],
  [
    'order o Serialize: a b c',
    'The actions a:start, b:start and c:start never happen at the same time, in any order. The resources may run together, and no other action is ordered.',
    undefined,
  ],
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
  [
    'order o Serialize: a b',
    'The actions a:start and b:start never happen at the same time, in any order. The resources may run together, and no other action is ordered.',
    undefined,
  ],
  [
    'order o inf: a ( b c ) d',
    'Started in this order: a → (b and c in parallel) → d. Stopped in reverse: when one stops, all after it stop first.',
    undefined,
  ],
  [
    'order o inf: a [ b c ] d',
    'Started in this order: a → (b and c in parallel; one of them is enough) → d. Stopped in reverse.',
    undefined,
  ],
  [
    'location l a inf: n1',
    'a prefers n1 above every finite score. Where n1 cannot run it, another permitted node does; failures and an infinite stickiness keep it away, too.',
    undefined,
  ],
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
    'At most 2 instances of a run, at most one on one node, at most 1 of them promoted.',
    'a を最大 2 個動かします(1 ノードに最大 1 個)。そのうち最大 1 個を昇格させます。',
  ],
  ['clone c a', 'a runs on every node that can run it, one instance each.', undefined],
  [
    'clone c a meta promotable=true',
    'a runs on every node that can run it, one instance each, at most 1 of them promoted.',
    undefined,
  ],
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
    found.map((each) => [each.text.en, each.sentence.en]),
    [
      ['prefers nodes where x is at least 3 (5)', 'a: where x is at least 3, prefers it, with 5 points.'],
      ['a prefers n1 (5)', 'a prefers n1, with 5 points.'],
    ],
  );
});
