import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { hoverAt, labelsAt } from '../../support/cursor.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** `$ID:name=value` is a pair like any other. */
const lab = `node n1
node n2
property $o:stonith-enabled=false $w:no-quorum-policy=ignore`;

for (const [what, text] of [
  [
    'meets what an agent requires, and what operations and defaults need',
    `${lab}
primitive p IPaddr2 params $i:ip=192.0.2.1 op monitor $v:interval=10s $t:timeout=20s
primitive f Filesystem params $d:device=/dev/sdb1 $e:directory=/srv $y:fstype=ext4 \\
  op start interval=0 $s:timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s
rsc_defaults $r:resource-stickiness=100`,
  ],
  [
    'is held against the agent: its name and its value',
    `${lab}
primitive p IPaddr2 params $i:ip=192.0.2.1 $n:cidr_netmusk=24 op monitor $v:interval=10x
#                                             ^^^^^^^^^^^^ unknown-directive
#                                                                                    ^^^ bad-value`,
  ],
  [
    'is compared with the same parameter of other resources',
    `${lab}
primitive p IPaddr2 params $i:ip=192.0.2.1 op monitor interval=10s
primitive q IPaddr2 params ip=192.0.2.1 op monitor interval=10s
#                             ^^^^^^^^^ unique-parameter`,
  ],
  [
    'gives an id that no other may have',
    `${lab}
primitive p IPaddr2 params $i:ip=192.0.2.1 op monitor interval=10s
primitive i IPaddr2 params $i:ip=192.0.2.2 op monitor interval=10s
#         ^ duplicate-id
#                           ^ duplicate-id`,
  ],
  [
    'may be taken in by another list',
    `${lab}
primitive p IPaddr2 params $i:ip=192.0.2.1 $m:cidr_netmask=24 op monitor interval=10s
primitive q IPaddr2 params ip=192.0.2.2 @m op monitor interval=10s
primitive r IPaddr2 params ip=192.0.2.3 @mm op monitor interval=10s
#                                       ^^^ undefined-reference`,
  ],
] as const)
  test(`crm, a pair with an id of its own ${what}`, () => holdMarked('crmsh', text));

test('hover and completion treat a pair with an id as the pair it is', () => {
  const line = 'primitive p IPaddr2 params $i:i|p=192.0.2.1 ';
  assert.match(hoverAt('crmsh', `${lab}\n${line}`), /\*\*`ip=/);
  const offered = labelsAt('crmsh', `${lab}\n${line.replace('|', '')}|`);
  assert.ok(offered.includes('cidr_netmask') && !offered.includes('ip'));
});

test('the fix of a pair with an id takes the id along', () => {
  const before = `${lab}\nprimitive p IPaddr2 ip=192.0.2.1 op monitor interval=10s\nclone c p $n:interleave=true meta globally-unique=true`;
  assert.equal(applyFix('crmsh', before, 'meta-in-params'), before.replace('$n:', 'meta $n:'));
});

test('cib keeps the id of a pair', () => {
  const { service, uri } = open('crmsh', `${lab}\nprimitive p IPaddr2 params $i:ip=192.0.2.1`);
  const made = service.convert(uri, 'cib');
  assert.match(JSON.stringify(made), /<nvpair id=\\?"i\\?" name=\\?"ip\\?" value=\\?"192\.0\.2\.1/);
});
