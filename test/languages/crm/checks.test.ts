import { test } from 'node:test';
import { holdMarked } from '../../support/marked.ts';

const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const two = `${lab}
primitive a ocf:pacemaker:Dummy op monitor interval=10s
primitive b ocf:pacemaker:Dummy op monitor interval=10s`;
const drbd = `${lab}
primitive p_drbd ocf:linbit:drbd params drbd_resource=r0 \\
  op start interval=0 timeout=240s op stop interval=0 timeout=100s \\
  op monitor interval=29s role=Master timeout=20s op monitor interval=31s role=Slave timeout=20s
ms ms_drbd p_drbd meta master-max=1 clone-max=2 notify=true
primitive p_fs ocf:heartbeat:Filesystem params device=/dev/drbd0 directory=/mnt fstype=ext4 \\
  op start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s`;

for (const [what, text] of [
  [
    'ids that are given twice',
    `${two}
primitive a ocf:pacemaker:Dummy op monitor interval=10s
#         ^ duplicate-id
order b inf: a b
#     ^ duplicate-id`,
  ],
  [
    'a score without its colon, but nothing that follows from it',
    `${drbd}
order o inf: ms_drbd:promote p_fs:start
colocation c inf p_fs ms_drbd:Master
#            ^^^ unexpected-argument`,
  ],
  [
    'a resource in two groups',
    `${two}
group g1 a
group g2 a b
#        ^ two-parents`,
  ],
  [
    'a group in a group',
    `${two}
group g1 a
group g2 g1 b
#        ^^ wrong-member`,
  ],
  [
    'a member named twice',
    `${two}
group g1 a b a
#            ^ repeated-member`,
  ],
  [
    'brackets of sets',
    `${two}
order o1 inf: ( a b
#             ^ set-brackets
order o2 inf: a b )
#                 ^ set-brackets
order o3 inf: ( ) a b
#             ^^^ set-brackets
order o4 inf: ( a ( b ) )
#                 ^ set-brackets
#                       ^ set-brackets`,
  ],
  [
    'a location without an end',
    `${two}
location l1 a
#           ^ missing-score`,
  ],
  [
    'and with or',
    `${two}
location l1 a rule -inf: #uname eq n1 or #uname eq n2 and defined x
#                                                     ^^^ mixed-operators`,
  ],
  [
    'spaces around the sign',
    `${lab}
primitive p IPaddr2 params ip = 192.0.2.1 op monitor interval=10s
#                          ^^^^^^^^^^^^^^ blank-around-equals`,
  ],
  [
    'attributes of an operation in the wrong order',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s OCF_CHECK_LEVEL=10 timeout=20s
#                                                                                  ^^^^^^^ operation-order`,
  ],
  [
    'the same operation twice',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s op monitor interval=10
#                                                                                   ^^ repeated-operation`,
  ],
  [
    'a monitor that never repeats',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor timeout=20s
#                                          ^^^^^^^ monitor-interval`,
  ],
  [
    'an interval where none belongs',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op start interval=5s timeout=20s op monitor interval=10s
#                                                         ^^ operation-interval`,
  ],
  [
    'a timeout below the advice',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s timeout=5s
#                                                                       ^^ short-timeout`,
  ],
  [
    'an agent and a parameter that do not exist',
    `${lab}
primitive p ocf:heartbeat:IPaddr3 params ip=192.0.2.1 op monitor interval=10s
#           ^^^^^^^^^^^^^^^^^^^^^ unknown-agent
primitive q IPaddr2 params ipp=192.0.2.1 op monitor interval=10s
#                          ^^^ unknown-directive
primitive r IPaddr2 params iip= nik=eth0 op monitor interval=10s
#                          ^^^ unknown-directive
#                               ^^^ unknown-directive`,
  ],
  [
    'a parameter that only one may have',
    `${lab}
primitive p IPaddr2 params ip=192.0.2.1 op monitor interval=10s
primitive q IPaddr2 params ip=192.0.2.1 op monitor interval=10s
#                             ^^^^^^^^^ unique-parameter`,
  ],
  [
    'a template knows the parameters',
    `${lab}
rsc_template t IPaddr2 op monitor interval=10s
primitive p @t params ip=192.0.2.1 nik=eth0
#                                  ^^^ unknown-parameter
primitive q @t params nic=eth0
#         ^ missing-parameter`,
  ],
  [
    'a constraint on what a container holds',
    `${drbd}
group g p_fs
colocation c inf: g p_drbd:Master
#                   ^^^^^^ constraint-on-member
order o inf: ms_drbd:promote p_fs:start
#                            ^^^^ constraint-on-member`,
  ],
  [
    'the role is missing',
    `${drbd}
colocation c inf: p_fs ms_drbd
#                      ^^^^^^^ colocation-without-role
order o inf: ms_drbd:promote p_fs:start`,
  ],
  [
    'the promotion is not waited for',
    `${drbd}
colocation c inf: p_fs ms_drbd:Master
order o inf: ms_drbd p_fs
#            ^^^^^^^ order-without-promote`,
  ],
  [
    'the two are swapped',
    `${drbd}
colocation c inf: ms_drbd:Master p_fs
#                 ^^^^^^^^^^^^^^^^^^^ colocation-reversed
order o inf: ms_drbd:promote p_fs:start`,
  ],
  [
    'no order',
    `${drbd}
colocation c inf: p_fs ms_drbd:Master
#                 ^^^^^^^^^^^^^^^^^^^ missing-order`,
  ],
  [
    'no colocation',
    `${drbd}
order o inf: ms_drbd:promote p_fs:start
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-colocation`,
  ],
  [
    'one of a pair is misspelt: the other constraint is not said to stand alone',
    `${drbd}
colocation c inf: p_fs ms_drdb:Master
#                      ^^^^^^^ undefined-name
order o inf: ms_drbd:promote p_fs:start`,
  ],
  [
    'all is well',
    `${drbd}
colocation c inf: p_fs ms_drbd:Master
order o inf: ms_drbd:promote p_fs:start`,
  ],
  [
    'orders in a circle',
    `${two}
order o1 inf: a b
order o2 inf: b a
#             ^^^ constraint-loop`,
  ],
  [
    'an optional order closes no circle',
    `${two}
order o1 inf: a b
order o2 0: b a`,
  ],
  [
    'banned everywhere',
    `${two}
location l1 a -inf: n1
location l2 a -inf: n2
#           ^ banned-everywhere`,
  ],
  [
    'left over by the shell',
    `${two}
location cli-ban-a-on-n1 a role=Started -inf: n1
#        ^^^^^^^^^^^^^^^ cli-leftover`,
  ],
  [
    'defaults among the properties',
    `${two}
rsc_defaults migration-threshold=3
property x: resource-stickiness=100
#           ^^^^^^^^^^^^^^^^^^^ wrong-statement`,
  ],
  [
    'a command in a file to be loaded',
    `${two}
delete a
#<------ shell-command`,
  ],
  [
    'a permission on nothing, and on what does not exist',
    `${two}
role r1 read
#       ^^^^ empty-permission
role r2 read ref:bb
#            ^^^^^^ undefined-reference
role r3 read attr:x
#            ^^^^^^ missing-type`,
  ],
  [
    'a second statement for the same set',
    `${two}
property batch-limit=3
#<-------- duplicate-set`,
  ],
] as const)
  test(`crm check: ${what}`, () => holdMarked('crmsh', text));
