import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** Settings without effect, and settings that contradict each other. */
const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const two = `${lab}
primitive a ocf:pacemaker:Dummy op monitor interval=10s
primitive b ocf:pacemaker:Dummy op monitor interval=10s`;

for (const [what, text] of [
  [
    'a monitor for the promoted role of what is never promoted',
    `${lab}
primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave
#                                                               ^^^^^^ monitor-role`,
  ],
  [
    'the same of another agent in a plain clone',
    `${lab}
primitive s ocf:heartbeat:pgsql op monitor interval=10s timeout=30s role=Promoted op start interval=0 timeout=120s op stop interval=0 timeout=120s
#                                                                        ^^^^^^^^ monitor-role
clone c s`,
  ],
  [
    'monitors of what is promoted',
    `${lab}
primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave
clone c s meta promotable=true`,
  ],
  // crm_simulate places them as if the locations were not there.
  [
    'a location for the promoted role of what is never promoted',
    `${two}
location l1 a role=Master -inf: n1
#                  ^^^^^^ role-not-promotable
location l2 b rule $role=Promoted -inf: #uname eq n1
#                        ^^^^^^^^ role-not-promotable`,
  ],
  [
    'the same of a group',
    `${two}
group g a b
location l g role=Promoted 100: n1
#                 ^^^^^^^^ role-not-promotable`,
  ],
  [
    'locations of roles that are there, and of resources that others make',
    `${two}
primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave
clone c s meta promotable=true
rsc_template t ocf:pacemaker:Stateful
location l1 c role=Master 100: n1
location l2 a role=Slave -inf: n1
location l3 b rule role=Started 100: #uname eq n1
location l4 t role=Master 100: n1
#           ^ unused-template`,
  ],
  [
    'a parameter after `op`',
    `${lab}
primitive i IPaddr2 params ip=192.0.2.1 op monitor interval=10s cidr_netmask=24
#                                                               ^^^^^^^^^^^^ parameter-after-op
primitive j IPaddr2 op monitor interval=10s ip=192.0.2.2
#                                           ^^ parameter-after-op
primitive k IPaddr2 params ip=192.0.2.3 cidr_netmask=24 op monitor interval=10s cidr_netmask=25 OCF_CHECK_LEVEL=10`,
  ],
  [
    'permissions that are switched off',
    `${two}
role r read xpath:/cib
acl_target u r
#<---------- acl-disabled`,
  ],
  [
    'permissions that are switched on',
    `${two.replace('ignore', 'ignore enable-acl=true')}
role r read xpath:/cib
acl_target u r`,
  ],
  [
    'capacities that nobody looks at',
    `${two}
primitive c ocf:pacemaker:Dummy op monitor interval=10s utilization cpu=2
#                                                       ^^^^^^^^^^^ utilization-ignored`,
  ],
  [
    'capacities that count',
    `${two.replace('ignore', 'ignore placement-strategy=balanced')}
primitive c ocf:pacemaker:Dummy op monitor interval=10s utilization cpu=2`,
  ],
  [
    'a clone after a clone',
    `${two}
clone ca a
clone cb b
order o inf: ca cb
#               ^^ not-interleaved`,
  ],
  [
    'clones that are interleaved, optional, or single',
    `${two}
clone ca a
clone cb b meta interleave=true
order o inf: ca cb
primitive c ocf:pacemaker:Dummy op monitor interval=10s
clone cc c
order o2 Optional: ca cc
order o3 inf: a2 ca
primitive a2 ocf:pacemaker:Dummy op monitor interval=10s`,
  ],
  [
    'opposite scores',
    `${two}
colocation c1 inf: a b
colocation c2 -inf: b a
#             ^^^^ opposite-scores
location l1 a inf: n1
location l2 a -inf: N1
#             ^^^^ opposite-scores`,
  ],
  [
    'scores of different pairs, roles and strengths',
    `${two}
colocation c1 inf: a b
location l1 a inf: n1
location l2 a -inf: n2
location l3 a 100: n1
location l4 b -inf: n1`,
  ],
  [
    'a rule about a node that does not exist',
    `${two}
location l1 a rule -inf: #uname eq n3
#                                  ^^ unknown-node
location l2 a rule -inf: #uname ne N1 and #uname ne n2`,
  ],
  [
    'a remote node is a node',
    `${two}
primitive far ocf:pacemaker:remote params server=192.0.2.9 op monitor interval=60s
location l1 a rule -inf: #uname eq far`,
  ],
  [
    'dates that end before they start',
    `${two}
location l1 a rule 100: date in start=2027-01-02 end=2026-12-31
#                                                    ^^^^^^^^^^ date-order
location l2 a rule 100: date gt 2027-01-02 and date lt 2026-12-31
#                                                      ^^^^^^^^^^ date-order
location l3 a rule 100: date in start=2026-01-02 end=2026-12-31
location l4 a rule 100: date gt 2027-01-02 or date lt 2026-12-31`,
  ],
] as const)
  test(`crm, effects: ${what}`, () => holdMarked('crmsh', text));

test('in an opt-in cluster a resource needs a location; what is in a group has that of the group', () => {
  const optIn = two.replace('ignore', 'ignore symmetric-cluster=false');
  assert.deepEqual(open('crmsh', `${optIn}\nlocation l b 100: n1`).codes, ['4:no-location']);
  assert.deepEqual(open('crmsh', `${optIn}\nlocation l b 100: n1\nlocation m a -inf: n1`).codes, ['4:no-location']);
  assert.deepEqual(open('crmsh', `${optIn}\ngroup g a b\nlocation l g 100: n1`).codes, []);
  assert.deepEqual(open('crmsh', `${optIn}\nlocation l b rule 1: #uname eq n1\nlocation m a 0: n2`).codes, []);
  assert.deepEqual(open('crmsh', `${two}\nlocation l b 100: n1`).codes, []);
});

test('a property under a rule is not set for good', () => {
  const codes = (property: string) =>
    open('crmsh', `${two}\n${property}`).findings.map(({ code }) => code.replace('crmsh/', ''));
  assert.ok(codes('property $id=always maintenance-mode=true').includes('left-unmanaged'));
  const night = 'property $id=night rule date in start=2026-01-02 end=2026-01-03';
  assert.ok(!codes(`${night} maintenance-mode=true`).includes('left-unmanaged'));
});

for (const [code, before, after] of [
  [
    'parameter-after-op',
    'primitive i IPaddr2 params ip=192.0.2.1 op monitor interval=10s cidr_netmask=24',
    'primitive i IPaddr2 params cidr_netmask=24 ip=192.0.2.1 op monitor interval=10s',
  ],
  [
    'parameter-after-op',
    'primitive i IPaddr2 op monitor interval=10s ip=192.0.2.1',
    'primitive i IPaddr2 params ip=192.0.2.1 op monitor interval=10s',
  ],
  ['not-interleaved', 'clone x a\nclone y b\norder o x y', 'clone x a\nclone y b meta interleave=true\norder o x y'],
] as const)
  test(`crm, effects: the fix of ${code}: ${before}`, () => {
    assert.equal(applyFix('crmsh', `${two}\n${before}`, code), `${two}\n${after}`);
  });

test('the fixes of settings without effect set the property that they need', () => {
  const acl = `${two}\nrole r read xpath:/cib\nacl_target u r`;
  assert.equal(applyFix('crmsh', acl, 'acl-disabled'), acl.replace('=ignore', '=ignore enable-acl=true'));
  const off = acl.replace('=ignore', '=ignore enable-acl=false');
  assert.equal(applyFix('crmsh', off, 'acl-disabled'), acl.replace('=ignore', '=ignore enable-acl=true'));
});

for (const [text, fixed] of [
  ['order o inf: a g', undefined],
  ['colocation o inf: b g', undefined],
  ['order o inf: a c', 'order o inf: g c'],
] as const)
  test(`a member of a group is bound by its group, never the group to itself: ${text}`, () => {
    const file = `${two}\nprimitive c ocf:pacemaker:Dummy op monitor interval=10s\ngroup g a b\n${text}`;
    const { findings } = open('crmsh', file);
    const found = findings.find(({ code }) => code === 'crmsh/constraint-on-member');
    assert.match(found!.message.en, fixed ? /Use `g`\.$/ : /Remove the constraint\.$/);
    if (fixed) assert.equal(applyFix('crmsh', file, 'constraint-on-member'), file.replace(text, fixed));
  });

test('a name that crmsh and the schema accept, and Pacemaker does not read', () => {
  const file = `${two}\nlocation l a rule 5: date spec yearsdays=1-90`;
  const { findings } = open('crmsh', file);
  assert.deepEqual(
    findings
      .filter(({ severity }) => severity !== 'hint')
      .map((each) => [file.slice(each.start, each.end), each.severity, each.message.en]),
    [['yearsdays', 'warning', '`yearsdays` has no effect: Pacemaker does not read it. Use `months` and `monthdays`.']],
  );
});
