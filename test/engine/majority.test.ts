import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/open.ts';

const haCf = (second: string): string => `bcast eth1 eth0\nauto_failback off\nnode cluster1\nnode ${second}\n`;
const res = (second: string): string =>
  `resource r0 {\n device /dev/drbd0;\n disk /dev/sdb1;\n meta-disk internal;\n on cluster1 { address 10.9.0.1:7788; }\n on ${second} { address 10.9.0.2:7788; }\n}\n`;
const haresources = (second: string): string => `cluster1 httpd\n${second} postfix\n`;
const conf = (second: string): string =>
  `totem {\n version: 2\n transport: knet\n}\nnodelist {\n node {\n  ring0_addr: 10.9.0.1\n  name: cluster1\n  nodeid: 1\n }\n node {\n  ring0_addr: 10.9.0.2\n  name: ${second}\n  nodeid: 2\n }\n}\nquorum {\n provider: corosync_votequorum\n two_node: 1\n}\n`;
const crm = (second: string): string => `node cluster1\nnode ${second}\n`;

/** Names that are reported, with what is suggested. */
function outvoted(id: string, text: string, neighbours: Readonly<Record<string, string>>): readonly string[] {
  return open(id, text, { neighbours }).findings.flatMap((f) =>
    f.code.endsWith('/outvoted-name')
      ? [`${text.slice(f.start, f.end)} ${f.severity} ${f.fixes?.()[0]?.edits[0]?.text} ${f.related?.length}`]
      : [],
  );
}

for (const [what, id, text, neighbours, expected] of [
  [
    'ha.cf',
    'ha-cf',
    haCf('clustr2'),
    { 'drbd.d/r0.res': res('cluster2'), haresources: haresources('cluster2') },
    ['clustr2 warning cluster2 1'],
  ],
  [
    'a DRBD resource',
    'drbd',
    res('clustre2'),
    { 'ha.cf': haCf('cluster2'), haresources: haresources('cluster2') },
    ['clustre2 warning cluster2 1'],
  ],
  [
    'corosync.conf',
    'corosync',
    conf('cluster3'),
    { 'drbd.d/r0.res': res('cluster2'), 'a.crm': crm('cluster2') },
    ['cluster3 warning cluster2 1'],
  ],
  [
    'a crm file',
    'crmsh',
    crm('clutser2'),
    { 'drbd.d/r0.res': res('cluster2'), 'ha.cf': haCf('cluster2') },
    ['clutser2 warning cluster2 1'],
  ],
  [
    'a name that is right',
    'ha-cf',
    haCf('cluster2'),
    { 'drbd.d/r0.res': res('cluster2'), haresources: haresources('cluster2') },
    [],
  ],
  [
    'a name in capitals',
    'ha-cf',
    haCf('CLUSTER2'),
    { 'drbd.d/r0.res': res('cluster2'), haresources: haresources('cluster2') },
    [],
  ],
  ['one file against one', 'ha-cf', haCf('clustr2'), { 'drbd.d/r0.res': res('cluster2') }, []],
  [
    'two files against two',
    'ha-cf',
    haCf('clustr2'),
    { 'drbd.d/r0.res': res('cluster2'), 'a.crm': crm('clustr2') },
    [],
  ],
  [
    'a name that is quite different',
    'ha-cf',
    haCf('backup'),
    { 'drbd.d/r0.res': res('cluster2'), 'a.crm': crm('cluster2') },
    ['backup warning undefined 1'],
  ],
  [
    'the right file among the wrong one',
    'drbd',
    res('cluster2'),
    { 'ha.cf': haCf('clustr2'), haresources: haresources('cluster2') },
    [],
  ],
  [
    'one node more than the others have',
    'ha-cf',
    `${haCf('cluster2')}node cluster3\n`,
    { 'drbd.d/r0.res': res('cluster2'), 'a.crm': crm('cluster2') },
    [],
  ],
] as const)
  test(`the names of a cluster: ${what}`, () => assert.deepEqual(outvoted(id, text, neighbours), expected));

test('haresources is silent where ha.cf is the one that differs', () => {
  const neighbours = { 'ha.cf': haCf('clustr2'), 'drbd.d/r0.res': res('cluster2') };
  assert.deepEqual(open('haresources', haresources('cluster2'), { neighbours }).codes, []);
});
