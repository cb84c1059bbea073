import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** One mistake, one message: what follows from it is not reported while it stands. */
const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const drbd = `primitive d ocf:linbit:drbd params drbd_resource=r0 \\
  op start interval=0 timeout=240s op stop interval=0 timeout=100s \\
  op monitor interval=29s role=Master timeout=20s op monitor interval=31s role=Slave timeout=20s`;
const mount = `primitive f ocf:heartbeat:Filesystem params device=/dev/drbd0 directory=/mnt fstype=ext4 \\
  op start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s`;

for (const [what, text] of [
  [
    'a misspelt `ms`: the resource is not said to lack one',
    `${lab}
${drbd}
mss m d meta notify=true
#<--- unknown-directive`,
  ],
  [
    'a misspelt colocation',
    `${lab}
${drbd}
ms m d meta notify=true
${mount}
colocationx c inf: f m:Master
#<----------- unknown-directive
order o inf: m:promote f:start`,
  ],
  [
    'a misspelt order',
    `${lab}
${drbd}
ms m d meta notify=true
${mount}
colocation c inf: f m:Master
ordr o inf: m:promote f:start
#<---- unknown-directive`,
  ],
  [
    'a misspelt property',
    `node n1
node n2
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s
propety stonith-enabled=false no-quorum-policy=ignore
#<------- unknown-directive`,
  ],
  [
    'a misspelt fence device',
    `node n1
node n2
property no-quorum-policy=ignore
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s
primitiv s stonith:external/ssh params hostlist="n1 n2"
#<-------- unknown-directive`,
  ],
  [
    'a quote that is never closed, and what it may have swallowed',
    `${lab}
primitive f Filesystem params device="/dev/sdb1
#                                    ^ unbalanced-quote`,
  ],
  [
    'a comment at the end of a line, whatever the statement is',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s # the address
#                                                               ^^^^^^^^^^^^^ trailing-comment
group g p # one
location l g 100: n1 #why`,
  ],
  [
    'no comment: attributes of rules and nodes, and values',
    `${lab.replace('node n1', 'node n1 attributes #health-cpu=red')}
primitive p IPaddr2 params ip=192.0.2.1 nic=#1 op monitor interval=10s
location l p rule -inf: #uname eq n1 or #health-disk eq red`,
  ],
] as const)
  test(`crm, one message: ${what}`, () => holdMarked('crmsh', text));

test('a backslash too many: one message, and nothing about the statement that it joins', () => {
  const { codes } = open('crmsh', `${lab}\n${mount}\ngroup g f \\\nlocation l g 100: n1\nlocation l2 g 100: n2`);
  assert.deepEqual(codes, ['6:stray-backslash']);
});

test('without any `ms`, the resource is said to need one', () => {
  assert.match(applyFix('crmsh', `${lab}\n${drbd}`, 'not-promotable'), /\nms ms_d d \\/);
});

test('the fix of a trailing comment moves it above the statement, as it is', () => {
  const line = 'primitive p IPaddr2 \\\n    params ip=192.0.2.1   # mine \\\n    op monitor interval=10s';
  assert.equal(
    applyFix('crmsh', `${lab}\n  ${line}`, 'trailing-comment'),
    `${lab}\n  # mine\n  ${line.replace('   # mine', '')}`,
  );
});

test('crm: a value that follows its name without an equals sign gets one', () => {
  for (const [written, right] of [
    ['ip"192.0.2.1"', 'ip="192.0.2.1"'],
    ["ip'192.0.2.1'", "ip='192.0.2.1'"],
    ['ip:192.0.2.1', 'ip=192.0.2.1'],
  ]) {
    const text = `${lab}\nprimitive p IPaddr2 params ${written} op monitor interval=10s`;
    assert.equal(applyFix('crmsh', text, 'missing-parameter'), text.replace(written!, right!));
  }
});

test('crm: nothing is missing from a statement that a backslash joins to the next one', () => {
  const { codes } = open(
    'crmsh',
    `${lab}\nprimitive p IPaddr2 \\\nprimitive q IPaddr2 params ip=192.0.2.1 op monitor interval=10s`,
  );
  assert.deepEqual(
    codes.map((each) => each.split(':')[1]),
    ['stray-backslash'],
  );
});
