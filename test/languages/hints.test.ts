import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind } from '../../server/src/binding/bind.ts';
import { inlays } from '../../server/src/features/inlays.ts';
import { catalog } from '../../server/src/languages/crm/catalog/statements.ts';
import { claimsOf } from '../../server/src/languages/crm/sentences/index.ts';
import { parse } from '../../server/src/languages/crm/syntax/parse.ts';
import type { BoundTree } from '../../server/src/schema/types.ts';
import { sources } from '../support/corpus.ts';
import { sentenceCases } from '../support/sentence-cases.ts';
import { flipsOf } from '../support/sentence-flips.ts';
import { Service } from '../support/service.ts';

const hintOf = (line: string): { readonly en: string; readonly ja: string } | undefined =>
  inlays(bind(parse(line), catalog), 0, line.length)[0]?.text;

function boundOf(text: string, language: string): BoundTree {
  const service = new Service();
  service.put('file:///lab/file', text, language);
  return service.document('file:///lab/file')!.bound;
}

for (const [line, en, ja] of [
  ['order o inf: ms_drbd:promote fs:start', 'fs starts after ms_drbd promotes', 'fs の起動は ms_drbd の昇格後'],
  [
    'order o inf: ms_a_resource_with_a_long_name:promote group_of_web_servers:start',
    'second starts after first promotes',
    '起動は ms_a_resource_with_a_long_name の昇格後',
  ],
  ['order o Optional: a b', 'if both: b starts after a starts', '両方行う場合: b の起動は a の起動後'],
  ['order o inf: a b symmetrical=false', 'b starts after a starts (not reversed)', 'b の起動は a の起動後(逆順なし)'],
  ['order o inf: a ( b c ) d', 'start: a → (b, c) → d', '起動順: a → (b、c) → d'],
  ['order o inf: [ a b ] c', 'c starts after a or b starts', 'c の起動は a か b の起動後'],
  ['order o Serialize: a b', 'a:start, b:start: never at the same time', 'a:start、b:start: 同時には行わない'],
  ['colocation c inf: fs ms_drbd:Master', 'fs only with ms_drbd (Master)', 'fs は ms_drbd (Master) と同じノードだけ'],
  ['colocation c -inf: a b', 'a never with b', 'a は b と同じノードでは決して動かない'],
  ['colocation c 100: a b', 'a prefers to be with b (100)', 'a は b と同じノードを優先(100 点)'],
  ['colocation c -inf: a b c', 'a, b, c: never two on one node', 'a、b、c: 1 ノードに 2 つは置かない'],
  ['colocation c inf: a b c', 'only b with a, c with b', 'b は a と、c は b と同じノードだけ'],
  ['colocation c 0: a b', 'no effect: the score is 0', '効果なし: スコアが 0'],
  ['colocation c inf: a b node-attribute=rack', 'a only the same rack as b', 'a は b と同じ rack だけ'],
  ['location l a -inf: node2', 'a never on node2', 'a は node2 では決して動かない'],
  ['location l m role=Master inf: n1', 'm as Master prefers n1 above all', 'm は Master として n1 を最優先'],
  [
    'location l a rule -inf: not_defined pingd or pingd lte 0',
    'a never where pingd unset or pingd ≤ 0',
    '「pingd が未定義 または pingd ≤ 0」のノードでは決して動かない',
  ],
  ['group g a b c', 'a → b → c, on one node', 'a → b → c、1 つのノードで'],
  [
    'ms m a meta clone-max=2',
    'a: up to 2, one a node, up to 1 promoted',
    'a: 最大 2 個、1 ノード 1 個、昇格は最大 1 個',
  ],
  ['clone c a', 'a: one on each node that can run it', 'a: 動かせる各ノードで 1 つずつ'],
  ['primitive p IPaddr2 op monitor interval=10s', 'checked every 10s', '10s ごとに監視'],
  ['rsc_ticket t T: a loss-policy=stop', 'a only with T, else stopped', 'a は T が必要、喪失時は停止'],
  ['fencing_topology n1: d1,d2 d3', 'n1: d1 + d2 → d3', 'n1: d1 + d2 → d3'],
] as const)
  test(`hints: ${line}`, () => assert.deepEqual(hintOf(line), { en, ja }));

test('every hint of every file fits, is whole and says something, in both languages', (t) => {
  let count = 0;
  const wrong: string[] = [];
  for (const { name, text, language } of sources())
    for (const { text: hint } of inlays(boundOf(text, language.id), 0, text.length)) {
      count++;
      for (const shown of [hint.en, hint.ja])
        if (
          [...shown].length > 40 ||
          /…|\.\.\.|[.。,、:;]$|undefined|NaN| {2}/.test(shown) ||
          !/[\p{L}\d]/u.test(shown)
        )
          wrong.push(`${name}: ${shown}`);
    }
  t.diagnostic(`${count} hints`);
  assert.deepEqual(wrong, []);
});

test('names of any length leave room for a hint', () => {
  const without: string[] = [];
  for (const { line } of sentenceCases)
    for (const role of [':Master', ':Unpromoted']) {
      const long = line
        .replace(/(?<=^\w+ .*)\b(?:[A-Zmkqxyzgh]|n\d|T|pingd|rack)\b(?!=)/g, (name) => `${name}_${'long_'.repeat(10)}`)
        .replaceAll(':Master', role);
      if (claimsOf(bind(parse(long), catalog).top[0]!).length && !hintOf(long)) without.push(long);
    }
  assert.deepEqual(without, []);
});

/** Every statement with a sentence has its hint, save lines that already are as short. */
test('what has a sentence has a hint', () => {
  const without = new Set<string>();
  for (const { text, language } of sources())
    for (const each of boundOf(text, language.id).all)
      if (each.directive?.describe?.(each) && !each.directive.hint?.(each).length)
        without.add(
          `${language.id} ${each.parent ? `${each.parent.statement.keyword.text}/` : ''}${each.directive.hint ? each.statement.keyword.text : '*'}`,
        );
  // The sentence on an entry of hosts repeats it; that on a rule is a part of its location's.
  assert.deepEqual([...without].sort(), ['crmsh location/rule', 'hosts *']);
});

/** What turns a fact of a line round and leaves its hint, because the hint leaves that fact to its sentence. */
const LEFT: readonly RegExp[] = [
  // Whether what waits for a stop or a demote may be done by itself.
  /^order o (?:Optional|Mandatory): \w+:(?:stop|demote) \w+:(?:start|stop|demote)$/,
  // Whose points, or whose order, count for nothing; who of several is named first.
  /^colocation c 0:|ordered=false collocated=false|\[ A B \]/,
  // In which order a group is kept from running.
  /^group g A B meta (?:target-role|is-managed)=/,
  // Long conditions and dates, for which there is no room.
  /rule -inf: date |defined pingd and/,
];

/** Where `(not reversed)` is too much beside the names. */
const NO_ROOM = /^order o (?:Optional:|.*:(?:promote|demote) )|m:promote$/;

test('a hint changes with the claims that it is made of', (t) => {
  const kept: string[] = [];
  let count = 0;
  for (const { line } of sentenceCases)
    for (const flip of flipsOf(line)) {
      const [before, after] = [line, flip.line].map((each) => claimsOf(bind(parse(each), catalog).top[0]!));
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      count++;
      const [was, is] = [hintOf(line), hintOf(flip.line)];
      if (
        (was?.en === is?.en || was?.ja === is?.ja) &&
        !LEFT.some((each) => each.test(line)) &&
        !(flip.name === 'symmetry' && NO_ROOM.test(line))
      )
        kept.push(`${line} -> ${flip.line} | ${was?.en} | ${is?.en} | ${was?.ja} | ${is?.ja}`);
    }
  t.diagnostic(`${count} flips`);
  assert.deepEqual(kept, []);
});
