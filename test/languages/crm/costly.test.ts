import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** Mistakes that real clusters paid for, and that no tool names. */
const nodes = `node n1
node n2
property stonith-enabled=true no-quorum-policy=stop`;
const fx = `primitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s`;
const fenced = `${nodes}\n${fx}`;
const device = (id: string, rest: string): string =>
  `primitive ${id} stonith:fence_ipmilan params ip=192.0.2.9 username=u password=p ${rest} op monitor interval=60s`;
const mount = 'op monitor interval=20 timeout=40 op start timeout=60 interval=0 op stop timeout=60 interval=0';
const locks = 'op monitor interval=60 timeout=60 op start timeout=90 interval=0 op stop timeout=100 interval=0';
const volume = 'op monitor interval=30 timeout=90 op start timeout=90 interval=0 op stop timeout=90 interval=0';

for (const [what, text] of [
  [
    'a map whose nodes are separated by commas',
    `${nodes}
${device('f', 'pcmk_host_map="n1:1,n2:2"')}
#
${device('g', 'pcmk_host_map="n1:1,2;n2:3"')}`.replace(
      '\n#',
      `\n#${' '.repeat(device('f', 'pcmk_host_map=').indexOf('pcmk_host_map=') + 13)}^^^^^^^^^^^ host-map`,
    ),
  ],
  [
    'names inside values that are a typo of a node',
    `node alpha
node beta
property stonith-enabled=true no-quorum-policy=stop
primitive f stonith:fence_xvm params pcmk_host_list="alpha bata" op monitor interval=60s
#                                                          ^^^^ unknown-node
primitive g stonith:fence_xvm params pcmk_host_map="alpha:1;gamma:2" op monitor interval=60s`,
  ],
  [
    'two devices without a difference in delay',
    `${nodes}
primitive f stonith:fence_xvm params pcmk_host_list=n1 pcmk_delay_base=5s op monitor interval=60s
primitive g stonith:fence_xvm params pcmk_host_list=n2 pcmk_delay_base=5 op monitor interval=60s
#         ^ fence-race`,
  ],
  [
    'a difference in delay',
    `${nodes}
primitive f stonith:fence_xvm params pcmk_host_list=n1 pcmk_delay_base=5s op monitor interval=60s
primitive g stonith:fence_xvm params pcmk_host_list=n2 op monitor interval=60s`,
  ],
  [
    'a delay by chance, and one by priority',
    `${nodes} priority-fencing-delay=15s
primitive f stonith:fence_xvm params pcmk_host_list=n1 op monitor interval=60s
primitive g stonith:fence_xvm params pcmk_host_list=n2 op monitor interval=60s`,
  ],
  [
    'a watchdog timeout without sbd',
    `node n1
node n2
property have-watchdog=false stonith-watchdog-timeout=5 no-quorum-policy=stop
#                                                     ^ watchdog-inactive`,
  ],
  [
    'fencing that is given up before the watchdog strikes',
    `node n1
node n2
property have-watchdog=true stonith-watchdog-timeout=60 stonith-timeout=40s no-quorum-policy=stop
#                                                                       ^^^ short-stonith-timeout`,
  ],
  [
    'a watchdog with sbd, and enough time',
    `node n1
node n2
property have-watchdog=true stonith-watchdog-timeout=10 stonith-timeout=40s no-quorum-policy=stop`,
  ],
  [
    'a cluster file system without freeze, and without an order after its lock manager',
    `${nodes}
#                                              ^^^^ quorum-freeze
${fx}
primitive dlm ocf:pacemaker:controld ${locks}
primitive f Filesystem params device=/dev/vg/lv directory=/srv fstype=gfs2 ${mount}
#         ^ lock-manager
clone cd dlm
clone cf f`,
  ],
  [
    'a cluster file system that is set up well, by way of a third resource',
    `${nodes.replace('policy=stop', 'policy=freeze')}
${fx}
primitive dlm ocf:pacemaker:controld ${locks}
primitive x ocf:pacemaker:Dummy op monitor interval=10s
primitive f Filesystem params device=/dev/vg/lv directory=/srv fstype=gfs2 ${mount}
clone cd dlm meta interleave=true
clone cx x meta interleave=true
clone cf f meta interleave=true
order o1 inf: cd cx
order o2 inf: cx cf
colocation c1 inf: cx cd
colocation c2 inf: cf cx`,
  ],
  [
    'a volume group for one node on two, and one that two resources activate',
    `${fenced}
primitive l1 ocf:heartbeat:LVM-activate params vgname=v1 vg_access_mode=system_id ${volume}
#                                                                       ^^^^^^^^^ exclusive-volume-group
clone cl l1
primitive l2 ocf:heartbeat:LVM-activate params vgname=v2 vg_access_mode=tagging activation_mode=shared ${volume}
#                                                                       ^^^^^^^ exclusive-volume-group
primitive l3 ocf:heartbeat:LVM-activate params vgname=v2 vg_access_mode=system_id ${volume}
#                                                     ^^ volume-group-twice`,
  ],
  [
    'volume groups as they should be',
    `${fenced}
primitive l1 ocf:heartbeat:LVM-activate params vgname=v1 vg_access_mode=lvmlockd activation_mode=shared ${volume}
clone cl l1
primitive l2 ocf:heartbeat:LVM-activate params vgname=v2 lvname=a vg_access_mode=system_id ${volume}
primitive l3 ocf:heartbeat:LVM-activate params vgname=v2 lvname=b vg_access_mode=system_id ${volume}`,
  ],
  [
    'an absolute preference against a finite stickiness',
    `${fenced}
rsc_defaults resource-stickiness=100
primitive s ocf:pacemaker:Dummy op monitor interval=20
location l s inf: n1
#            ^^^ unwanted-failback`,
  ],
  [
    'a guest that can migrate live in a group with a mount',
    `${fenced}
primitive f Filesystem params device=/dev/sdb1 directory=/srv fstype=ext4 ${mount}
primitive v ocf:heartbeat:VirtualDomain params config=/etc/x.xml meta allow-migrate=true \\
  op monitor interval=10 timeout=30 op start timeout=90 interval=0 op stop timeout=90 interval=0
group g f v`,
  ],
  [
    'lists and maps of nodes in each other’s form, turned round, and without any node',
    `${nodes}
primitive f1 stonith:fence_xvm params pcmk_host_list="n1:1;n2:2" op monitor interval=60s
#                                                    ^^^^^^^^^^^ host-map
primitive f2 stonith:fence_xvm params pcmk_host_map="1:n1;2:n2" op monitor interval=60s
#                                                   ^^^^^^^^^^^ host-map
primitive f3 stonith:fence_xvm params pcmk_host_list="10.1.0.1 10.1.0.2" op monitor interval=60s
#                                                    ^^^^^^^^^^^^^^^^^^^ unknown-node
primitive f4 stonith:fence_xvm params pcmk_host_list="n1.example.com n2" op monitor interval=60s
#                                                     ^^^^^^^^^^^^^^ unknown-node
primitive f5 stonith:fence_xvm params pcmk_host_check=static-list op monitor interval=60s
#                                                     ^^^^^^^^^^^ host-map`,
  ],
  [
    'levels with devices of other nodes, and delays above their limit',
    `${nodes}
primitive f stonith:fence_xvm params pcmk_host_list=n1 pcmk_delay_base=20s pcmk_delay_max=10s op monitor interval=60s
#                                                                      ^^^ fence-delay
primitive g stonith:fence_xvm params pcmk_host_list=n2 op monitor interval=60s
fencing_topology n1: g n2: g
#                    ^ node-without-fencing`,
  ],
  [
    'nodes in the values of services',
    `node alpha
node bravo
property stonith-enabled=true no-quorum-policy=stop
primitive fx stonith:fence_xvm params pcmk_host_list="alpha bravo" op monitor interval=60s
primitive m mariadb params node_list="alpha brav" op monitor interval=20 timeout=30 op start timeout=120 interval=0 op stop timeout=120 interval=0
#                                           ^^^^ unknown-node
primitive p pgsql params node_list="alpha bravo" op monitor interval=10 timeout=30 op start timeout=120 interval=0 \\
  op stop timeout=120 interval=0`,
  ],
  [
    'agents that wait for longer than they may',
    `${fenced}
primitive d Delay params startdelay=40 stopdelay=5 op monitor interval=20 timeout=40 op start timeout=30 interval=0 op stop timeout=30 interval=0
#                                                                                                     ^^ long-wait
primitive s sfex params device=/dev/sdb1 lock_timeout=130 op monitor interval=10 timeout=10 op start timeout=130 interval=0 op stop timeout=20 interval=0
#                                                                                                            ^^^ long-wait
primitive e exportfs params clientspec=x directory=/a fsid=1 op monitor interval=10 timeout=20 op start timeout=40 interval=0 op stop timeout=120 interval=0
primitive x exportfs params clientspec=x directory=/b fsid=1 op monitor interval=10 timeout=20 op start timeout=40 interval=0 op stop timeout=120 interval=0
#                                                          ^ same-export`,
  ],
  [
    'a local file system on all nodes, and a stop whose failure is ignored',
    `${fenced}
primitive f Filesystem params device=/dev/sdb1 directory=/srv fstype=xfs ${mount}
#                                                                    ^^^ cloned-mount
clone cf f
primitive h Filesystem params device=/dev/sdc1 directory=/b fstype=xfs force_clones=true ${mount}
clone ch h
primitive d ocf:pacemaker:Dummy op monitor interval=10 op stop interval=0 timeout=20 on-fail=ignore
#                                                                                            ^^^^^^ stop-ignored`,
  ],
  [
    'the lock manager without fencing',
    `node n1
node n2
property stonith-enabled=false no-quorum-policy=freeze
#                        ^^^^^ dlm-without-fencing
primitive dlm ocf:pacemaker:controld ${locks}
clone cd dlm meta interleave=true`,
  ],
  [
    'sbd that runs without a time for its watchdog, and with one',
    `node n1
node n2
property have-watchdog=true no-quorum-policy=stop
#        ^^^^^^^^^^^^^^^^^^ no-fencing
primitive d ocf:pacemaker:Dummy op monitor interval=10`,
  ],
  [
    'a time for the watchdog is fencing',
    `node n1
node n2
property have-watchdog=true stonith-watchdog-timeout=10 no-quorum-policy=stop
primitive d ocf:pacemaker:Dummy op monitor interval=10`,
  ],
  [
    'a ping of the cluster’s own address',
    `${fenced}
primitive p ping params host_list="192.0.2.1 192.0.2.50" op monitor interval=10 timeout=60 op start interval=0 timeout=60
#                                            ^^^^^^^^^^ own-address
clone cp p
primitive ip IPaddr2 params ip=192.0.2.50 op monitor interval=10 timeout=20
location l ip rule -inf: not_defined pingd or pingd lte 0`,
  ],
] as const)
  test(`crm, costly: ${what}`, () => holdMarked('crmsh', text));

function severity(text: string, code: string): string | undefined {
  return open('crmsh', text).findings.find((each) => each.code === `crmsh/${code}`)?.severity;
}

test('what costs an outage only is information, and a hint in a lab', () => {
  const rest = `rsc_defaults resource-stickiness=100
primitive s ocf:pacemaker:Dummy op monitor interval=20
location l s inf: n1`;
  const lab = nodes.replace('true', 'false').replace('policy=stop', 'policy=ignore');
  assert.equal(severity(`${fenced}\n${rest}`, 'unwanted-failback'), 'information');
  assert.equal(severity(`${lab}\n${rest}`, 'unwanted-failback'), 'hint');
  assert.equal(severity(`${fenced}\n${rest.replace('inf:', '50:')}`, 'unwanted-failback'), undefined);
  assert.equal(severity(lab, 'fencing-off'), 'hint');
  assert.equal(severity(nodes.replace('true', 'false'), 'fencing-off'), 'information');
});

test('advice on options is information, and a hint in a lab', () => {
  const lab = nodes.replace('true', 'false').replace('policy=stop', 'policy=ignore');
  const d = 'primitive d ocf:pacemaker:Dummy op monitor interval=10 op stop timeout=300 interval=0';
  for (const [option, code] of [
    ['start-failure-is-fatal=false', 'retried-forever'],
    ['placement-strategy=balanced', 'no-effect'],
    ['shutdown-escalation=1min', 'short-escalation'],
  ] as const) {
    assert.equal(severity(`${fenced} ${''}\nproperty $id=x ${option}\n${d}`, code), 'information');
    assert.equal(severity(`${lab} ${option}\n${d}`, code), 'hint');
  }
  assert.equal(
    severity(`${lab} start-failure-is-fatal=false\nrsc_defaults migration-threshold=3\n${d}`, 'retried-forever'),
    undefined,
  );
});

test('a finite score above the stickiness of all members moves a group back', () => {
  const group = (score: number) => `${fenced}
rsc_defaults resource-stickiness=100
primitive a ocf:pacemaker:Dummy op monitor interval=20
primitive b ocf:pacemaker:Dummy op monitor interval=20
group g a b
location l g ${score}: n1`;
  assert.equal(severity(group(200), 'unwanted-failback'), undefined);
  assert.equal(severity(group(201), 'unwanted-failback'), 'information');
});

test('a guest outside of such a group may migrate', () => {
  const guest = `primitive v ocf:heartbeat:VirtualDomain params config=/etc/x.xml meta allow-migrate=true ${mount}`;
  const disk = `primitive f Filesystem params device=/dev/sdb1 directory=/srv fstype=ext4 ${mount}`;
  assert.equal(severity(`${fenced}\n${guest}\n${disk}\ngroup g f v`, 'no-migration'), 'information');
  assert.equal(severity(`${fenced}\n${guest}\n${disk}`, 'no-migration'), undefined);
});

test('the fixes of the map and of the policy', () => {
  const map = `${nodes}\n${device('f', 'pcmk_host_map="n1=1,n2=2"')}`;
  assert.equal(applyFix('crmsh', map, 'host-map'), map.replace('1,n2', '1;n2'));
  const policy = `${fenced}\nprimitive dlm ocf:pacemaker:controld ${locks}`;
  assert.equal(applyFix('crmsh', policy, 'quorum-freeze'), policy.replace('policy=stop', 'policy=freeze'));
});

test('a cluster of several files is told once that fencing is off', () => {
  const text = 'node a\nnode b\nprimitive d ocf:pacemaker:Dummy\nproperty stonith-enabled=false\n';
  const said = (name: string) =>
    open('crmsh', text, { neighbours: { [name]: text } }).findings.some(({ code }) => code === 'crmsh/fencing-off');
  // The test's own file is `under-test.crmsh`.
  assert.deepEqual([said('a.crm'), said('z.crm')], [false, true]);
});
