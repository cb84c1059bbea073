import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const two = `${lab}
primitive a ocf:pacemaker:Dummy op monitor interval=10s
primitive b ocf:pacemaker:Dummy op monitor interval=10s`;

/** Words that come from other languages, or are slightly misplaced: one message each, at the word that is wrong. */
for (const [what, text] of [
  [
    'signs instead of words in rules',
    `${two}
location l1 a rule -inf: pingd <= 0
#                              ^^ bad-value
location l2 a rule -inf: #uname == n1 or defined x
#                               ^^ bad-value
location l3 a rule -inf: pingd defined and #uname eq n1
#                              ^^^^^^^ unary-behind
location l4 a rule -inf: pingd numbr:lte 0
#                              ^^^^^ bad-value
location l5 a rule -inf #uname eq n1
#                  ^^^^ missing-colon`,
  ],
  [
    'a space before the colon',
    `${two}
order o1 inf : a b
#        ^^^^^ blank-before-colon
colocation c1 inf : a b
#             ^^^^^ blank-before-colon
location l1 a 100 : n1
#             ^^^^^ blank-before-colon
rsc_ticket t1 T : a
#             ^^^ blank-before-colon
node 1 : n3
#    ^^^ blank-before-colon`,
  ],
  [
    'no colon at all',
    `${two}
order o1 inf a b
#        ^^^ missing-colon
order o2 Mandatory a b
#        ^^^^^^^^^ missing-colon`,
  ],
  [
    'commas between names',
    `${two}
group g a, b
#       ^^ bad-value
order o1 inf: a,b
#             ^^^ bad-value`,
  ],
  [
    'brackets around all there is',
    `${two}
colocation c1 inf: ( a b )
#                  ^^^^^^^ idle-set
order o1 inf: [ a b ]
#             ^^^^^^^ idle-set
order o2 inf: ( a b ) a:stop`,
  ],
  [
    'a resource twice in the sets of a constraint',
    `${two}
order o1 inf: a b a
#                 ^ repeated-member
order o2 inf: a:stop b a:start
colocation c1 inf: ( a b ) a
#                          ^ repeated-member
rsc_ticket t1 T: a a
#                  ^ repeated-member`,
  ],
  [
    'the page that apache’s monitor fetches',
    `${lab}
primitive w apache statusurl=http://localhost/server-statu op monitor interval=10s \\
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apache-status
  op start interval=0 timeout=40s op stop interval=0 timeout=60s
primitive v apache statusurl=http://localhost:81/server-status?auto op monitor interval=10s`,
  ],
] as const)
  test(`crm typo: ${what}`, () => holdMarked('crmsh', text));

for (const [what, text, code, expected, pacemaker] of [
  ['a sign', 'location l a rule 1: x >= 2', 'bad-value', 'location l a rule 1: x gte 2'],
  ['an operator after', 'location l a rule 1: x defined', 'unary-behind', 'location l a rule 1: defined x'],
  ['a space before the colon', 'order o inf : a b', 'blank-before-colon', 'order o inf: a b'],
  ['commas', 'order o inf: a,b', 'bad-value', 'order o inf: a b'],
  ['a repeated member', 'order o inf: a b a', 'repeated-member', 'order o inf: a b'],
  [
    'a second set of options',
    'property stonith-enabled=false\nproperty batch-limit=1',
    'duplicate-set',
    'property stonith-enabled=false batch-limit=1\n',
  ],
  [
    'a role left over',
    'primitive p lsb:x meta target-role=Stopped op monitor interval=9s',
    'left-stopped',
    'primitive p lsb:x op monitor interval=9s',
  ],
  ['a mode left over', 'property x: maintenance-mode=true\nnode a', 'left-unmanaged', 'node a'],
  [
    'a removed property without a successor',
    'property expected-quorum-votes=2 stonith-enabled=false',
    'removed-property',
    'property stonith-enabled=false',
  ],
  [
    'DRBD without a container, and its constraints',
    'primitive d ocf:linbit:drbd drbd_resource=r\nprimitive f lsb:x\ncolocation c inf: f d\norder o inf: d f\nlocation l d 1: n',
    'not-promotable',
    'primitive d ocf:linbit:drbd drbd_resource=r\nms ms_d d \\\n\tmeta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true\nprimitive f lsb:x\ncolocation c inf: f ms_d:Master\norder o inf: ms_d:promote f:start\nlocation l ms_d 1: n',
  ],
  [
    'DRBD without a container in Pacemaker 3',
    'primitive d ocf:linbit:drbd drbd_resource=r\nprimitive f lsb:x\ncolocation c inf: f d',
    'not-promotable',
    'primitive d ocf:linbit:drbd drbd_resource=r\nclone ms_d d \\\n\tmeta promotable=true promoted-max=1 promoted-node-max=1 clone-max=2 clone-node-max=1 notify=true\nprimitive f lsb:x\ncolocation c inf: f ms_d:Promoted',
    '3',
  ],
  [
    'a promotable clone for Pacemaker 1',
    'clone m d meta promotable=true promoted-max=1 notify=true',
    'other-version',
    'ms m d meta master-max=1 notify=true',
    '1.1',
  ],
  [
    'a user with permissions',
    'user joe role:r read cib write meta:a',
    'other-version',
    'role joe_role read cib write meta:a\nacl_target joe r joe_role',
    '2',
  ],
  [
    'the infrastructure of old',
    'property cluster-infrastructure=heartbeat stonith-enabled=false',
    'cluster-infrastructure',
    'property stonith-enabled=false',
    '2',
  ],
  ['a node of old', 'node a:normal attributes x=1', 'node-type', 'node a attributes x=1', '2'],
  [
    'a missing parameter',
    'primitive p IPaddr2 params nic=eth0',
    'missing-parameter',
    'primitive p IPaddr2 params ip= nic=eth0',
  ],
] as const)
  test(`crm fix: ${what}`, () => {
    const { findings } = open('crmsh', text, pacemaker ? { targets: { pacemaker } } : {});
    const fix = findings.find((each) => each.code === `crmsh/${code}`)?.fixes?.()[0];
    assert.ok(fix, findings.map((each) => each.code).join());
    assert.equal(edited(text, fix.edits), expected);
  });
