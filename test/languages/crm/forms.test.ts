import { test } from 'node:test';
import { holdMarked } from '../../support/marked.ts';

const lab = `node n1
node n2
property stonith-enabled=false no-quorum-policy=ignore`;
const two = `${lab}
primitive a ocf:pacemaker:Dummy op monitor interval=10s
primitive b ocf:pacemaker:Dummy op monitor interval=10s`;
const promoted = `${two}
primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave
ms m s`;

/** Forms of each statement that crmsh or the schema refuse, or that say something else than they seem to. */
for (const [what, text] of [
  [
    'a bundle with all its parts',
    `${two}
bundle x description="my bundle" \\
  docker image=httpd:2.4 replicas=2 promoted-max=1 options="-v /a:/b" \\
  network ip-range-start=192.0.2.10 add-host=false port-mapping port=80 port-mapping range=90-99 \\
  storage storage-mapping source-dir=/a target-dir=/b options=rw meta target-role=Started \\
  primitive a`,
  ],
  [
    'a bundle without containers, and one with two kinds',
    `${lab}
bundle x network ip-range-start=192.0.2.10
#      ^ missing-container
bundle w docker network port-mapping port=80
#        ^^^^^^ missing-directive
bundle y docker image=i rkt image=j
#                       ^^^ repeated-directive`,
  ],
  [
    'the containers after other clauses',
    `${lab}
bundle x network ip-range-start=192.0.2.10 docker image=i
#                                          ^^^^^^ container-first`,
  ],
  [
    'a bundle that nobody reaches, and one with two primitives',
    `${two}
bundle x docker image=i primitive a
#                                 ^ bundle-network
bundle y docker image=i network control-port=3121 primitive b primitive c
#                                                             ^^^^^^^^^ repeated-directive
#                                                                       ^ undefined-name`,
  ],
  [
    'mappings that contradict themselves, or say nothing',
    `${lab}
bundle x docker image=i masters=1 promoted-max=1 network port-mapping port=80 range=80-90 port-mapping id=p
#                                 ^^^^^^^^^^^^ exclusive-attributes
#                                                                             ^^^^^ exclusive-attributes
#                                                                                         ^^^^^^^^^^^^ missing-port
bundle y docker image=i storage storage-mapping source-dir=/a source-dir-root=/b storage-mapping target-dir=/c
#                               ^^^^^^^^^^^^^^^ missing-target
#                                                             ^^^^^^^^^^^^^^^ exclusive-attributes
#                                                                                ^^^^^^^^^^^^^^^ missing-source
bundle z docker image=i network port-mapping range=1-2 internal-port=3
#                                                      ^^^^^^^^^^^^^ exclusive-attributes`,
  ],
  [
    'values that the schema of bundles refuses',
    `${lab}
bundle x docker image=i replicas=two network add-host=yes port-mapping port==80 port-mapping range=a-b
#                                ^^^ bad-value
#                                                     ^^^ bad-value
#                                                                           ^^^ bad-value
#                                                                                                  ^^^ bad-value`,
  ],
  [
    'rules: the case of words that the schema takes as they are',
    `${two}
location l1 a rule -inf: not_defined x OR x lt 1
#                                      ^^ bad-value
location l2 a rule -inf: date GT 2016-05-01
#                             ^^ bad-value
location l3 a rule -inf: date In start=2016-05-01 end=2016-06-01
#                             ^^ bad-value
location l4 a rule -inf: DATE gt 2016-05-01 AND Defined x
#                                               ^^^^^^^ bad-value`,
  ],
  [
    'rules: values',
    `${two}
location l1 a rule -inf: x eq param{state}
location l2 a rule -inf: x eq parm{state}
#                             ^^^^^^^^^^^ bad-value
location l3 a rule -inf: x eq "a b"
#                             ^^^^^ bad-value
location l4 a rule -inf: date in hours=4 weeks=1
#                             ^^ date-range
location l5 a rule -inf: date spec hours weekdays=1-5
#                                  ^^^^^ missing-argument
location l6 a rule -inf: date lt 2016-02-31
#                                ^^^^^^^^^^ bad-value
location l7 a rule -inf: date lt "2016-02-29 25:00"
#                                ^^^^^^^^^^^^^^^^^^ bad-value
location l9 a rule -inf: date lt 2016-02-0z
#                                ^^^^^^^^^^ bad-value
location l8 a rule $id-ref=l1-rule 10: defined x
#                          ^^^^^^^ undefined-reference
#                                  ^^^ unexpected-argument`,
  ],
  [
    'a colon with nothing behind it: let pass between two, refused in a set',
    `${promoted}
order o1 inf: a: b
#             ^^ missing-role
colocation c1 inf: a b m:
#                      ^^ missing-role`,
  ],
  [
    'a fencing target without its value',
    `${lab}
primitive f stonith:null params hostlist=n1 op monitor interval=60s
fencing_topology attr:rack f
#                ^^^^^^^^^ missing-value`,
  ],
  [
    'an alert that selects nothing; a list of attributes behind a selection',
    `${lab}
alert x /bin/x select
#              ^^^^^^ missing-argument
alert y /bin/y select nodes attributes foo=bar to me
alert z /bin/z select attributes { foo bar } nodes to me`,
  ],
  [
    'ids inside statements are ids like all others',
    `${two}
primitive p ocf:pacemaker:Dummy params $id=a state=/p $pp:fake=1 op monitor interval=10s id=pm
#                                          ^ duplicate-id
primitive q ocf:pacemaker:Dummy params $id=q1 $pp:fake=1 op monitor interval=10s id=2m
#                                              ^^ duplicate-id
#                                                                                   ^^ bad-value
location l1 a rule $id=l1 10: defined x
#                      ^^ duplicate-id
bundle x docker image=i network port-mapping id=a port=80
#                                               ^ duplicate-id
role r read pm: cib
#           ^^ duplicate-id
property a: batch-limit=1
#        ^ duplicate-id
rsc_defaults b: priority=1
#            ^ duplicate-id`,
  ],
  [
    'nodes: one id each, and better one name each',
    `${two}
node 5: n3
node 5: n4
#    ^ duplicate-id
node 6: n3
#       ^^ duplicate-id`,
  ],
  [
    'nodes whose names cannot begin an id',
    `${lab}
node 3: 3n attributes x=1
#       ^^ node-id
node 4n
node 5n attributes $id=n5 x=1`,
  ],
  [
    'what is slightly misplaced in XML, tags, topologies, alerts and lists',
    `${two}
xml <rsc_order id="o1" first="a" then="b"/> then="b"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bad-xml
tag t1 t1 a
#      ^^ own-tag
fencing_topology n1: 41
#                    ^^ undefined-name
alert x to description=foo to me
primitive p ocf:pacemaker:Dummy params fake=1 5: op monitor interval=10s
#                                             ^^ unknown-directive
#                                             ^^ stray-word
location l1 /[[:alph:]]/ 100: n1
#           ^^^^^^^^^^^^ bad-pattern
location l2 a rule 5: date spec hours==1-2
#                                     ^ double-sign`,
  ],
  [
    'a constraint on a template of which nothing is made',
    `${lab}
rsc_template t ocf:pacemaker:Dummy op monitor interval=10s
location l1 t 100: n1
#           ^ unused-template`,
  ],
  [
    'users that cannot be ids',
    `${two.replace('=ignore', '=ignore enable-acl=true')}
role r read cib
acl_target 1u r
#          ^^ bad-value`,
  ],
  [
    'a list of operations without an id',
    `${two}
primitive p ocf:pacemaker:Dummy operations op monitor interval=10s
#                               ^^^^^^^^^^ missing-argument
primitive q ocf:pacemaker:Dummy operations $id=q-ops op monitor interval=10s`,
  ],
  [
    'monitors of what has none, and at an interval that is taken',
    `${promoted}
monitor m:Master 30s
#       ^ wrong-member
monitor a 10
#         ^^ repeated-operation
monitor a 30s:20s`,
  ],
  [
    'a list that is taken in, with more after it',
    `${two}
primitive p ocf:pacemaker:Dummy params $id=pp state=/p op monitor interval=10s
primitive q ocf:pacemaker:Dummy params $id-ref=pp fake=1 op monitor interval=10s
#                                                 ^^^^^^ beside-reference
primitive r ocf:pacemaker:Dummy params $id-ref=pp params fake=1 op monitor interval=10s`,
  ],
  [
    'answers to failures that cannot be',
    `${two}
primitive p ocf:pacemaker:Dummy op monitor interval=10s on-fail=fence
#                                                               ^^^^^ policy-needs-fencing
primitive q ocf:pacemaker:Dummy op monitor interval=10s on-fail=demote
#                                                               ^^^^^^ demote-unfit
primitive r ocf:pacemaker:Stateful op monitor interval=10s role=Master on-fail=demote
ms m r
rsc_ticket t T: p loss-policy=fence
#                             ^^^^^ policy-needs-fencing`,
  ],
  [
    'an operation that is another one',
    `${two}
primitive p ocf:pacemaker:Dummy op monitor interval=10s op start name=stop interval=0
#                                                                ^^^^ name-overrides`,
  ],
  [
    'patterns that the C library cannot read',
    `${two}
location l1 /a(/ 100: n1
#           ^^^^ bad-pattern
location l2 /[[:alpha:]/ 100: n1
#           ^^^^^^^^^^^^ bad-pattern
location l3 /*a/ 100: n1
#           ^^^^ bad-pattern
location l4 /a{2,1}/ 100: n1
#           ^^^^^^^^ bad-pattern
location l5 /a[(]b/ 100: n1
location l6 /[[:alpha:]]+[]a]/ 100: n1
location l7 /(a|b)\\\\(c/ 100: n1
location l8 /a)/ 100: n1`,
  ],
  [
    'a script: everything in its turn',
    `configure
${lab}
group g a
#       ^ defined-later
monitor a 30s
#       ^ defined-later
primitive a ocf:pacemaker:Dummy op monitor interval=10s
clone k b
#       ^ defined-later
order o g k
primitive b ocf:pacemaker:Dummy op monitor interval=10s
rsc_d resource-stickiness=1
op_d timeout=20s
col c inf: g k
#<--- unknown-directive`,
  ],
  [
    'XML in a file that is loaded',
    `${two}
xml <primitive id="x" class="ocf" provider="pacemaker" type="Dummy"/>
xml <rsc_order id="o1" first="x" then="bb" kind="Mandatory"/>
#                                      ^^ undefined-name
xml <primitive id="a" class="ocf" provider="pacemaker" type="Dummy"/>
#                  ^ duplicate-id
xml <rsc_colocation id="c1"><resource_set id="c1-0"><resource_ref id="zz"/></resource_set></rsc_colocation>
#                                                                     ^^ undefined-name
xml <group id="g"><primitive id="y" class="lsb" type="y"/>
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bad-xml
xml '<rsc_order id="o2" first="x" then="a"/>'
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ xml-quotes
xml <rsc_order first="x" then="a"/>
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-id`,
  ],
  [
    'XML in a script',
    `configure
${two}
xml '<rsc_order id="o2" first="a" then="b"/>'
xml <rsc_order id="o3" first="a" then="b"/>
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ xml-quotes`,
  ],
] as const)
  test(`crm form: ${what}`, () => holdMarked('crmsh', text));
