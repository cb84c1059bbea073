import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { labelsAt } from '../../support/cursor.ts';
import { holdMarked } from '../../support/marked.ts';

const cluster = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore
primitive d ocf:linbit:drbd params drbd_resource=r0 \\
  op start interval=0 timeout=240s op stop interval=0 timeout=100s \\
  op monitor interval=29s role=Master timeout=20s op monitor interval=31s role=Slave timeout=20s
ms m d meta master-max=1 clone-max=2 notify=true
primitive a ocf:pacemaker:Dummy op monitor interval=10s
group g a
primitive b ocf:pacemaker:Dummy op monitor interval=10s
clone k b
colocation c inf: g m:Master
colocation c2 inf: k m:Master`;

for (const [what, text] of [
  [
    'the classic order without `:start`',
    `${cluster}
order o inf: m:promote g
#                      ^ missing-action
order o2 inf: m:promote g:start`,
  ],
  [
    'a clone that is not promotable, and an older score',
    `${cluster}
order o 0: m:promote k
#                    ^ missing-action
order o2 inf: m:promote g:start`,
  ],
  [
    'what stops before a demotion',
    `${cluster}
order o2 inf: m:promote g:start
order o Optional: m:demote g
#                          ^ missing-action`,
  ],
  [
    'another promotable resource may be promoted after the first',
    `${cluster}
primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave
ms t s
order o2 inf: m:promote g:start
order o inf: m:promote t`,
  ],
  [
    'a stop, and a set, mean what is written',
    `${cluster}
order o2 inf: m:promote g:start
order o inf: g:stop k
order o3 inf: m:promote g k`,
  ],
] as const)
  test(`crm, actions left out: ${what}`, () => holdMarked('crmsh', text));

test('the fix of an action left out adds what was meant', () => {
  assert.equal(
    applyFix('crmsh', `${cluster}\norder o inf: m:promote g`, 'missing-action'),
    `${cluster}\norder o inf: m:promote g:start`,
  );
});

for (const [line, labels] of [
  // Nothing is ordered after itself.
  ['order o inf: m:promote |', ['a:start', 'b:start', 'd:start', 'g:start', 'k:start']],
  ['order o inf: m:demote |', ['a:stop', 'b:stop', 'd:stop', 'g:stop', 'k:stop']],
  ['order o inf: m |', ['a', 'b', 'd', 'g', 'k']],
  ['order o inf: m:promote g|:start', ['a', 'b', 'd', 'g', 'k', 'm']],
  ['colocation x inf: g |', ['a', 'b', 'd', 'g', 'k', 'm']],
] as const)
  test(`completion offers names with the action that they need: ${line}`, () => {
    const names = labelsAt('crmsh', `${cluster}\n${line}`).filter((label) => /^[abdgkm](?::|$)/.test(label));
    assert.deepEqual(names.toSorted(), [...labels]);
  });
