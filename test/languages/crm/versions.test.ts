import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../../support/open.ts';
import { fixtureFolder } from '../../support/paths.ts';

for (const [pacemaker, text, codes] of [
  [
    '1.0',
    'ms m d meta notify=true master-max=1\nprimitive d ocf:linbit:drbd drbd_resource=r op monitor interval=1 role=Master op monitor interval=2 role=Slave',
    [],
  ],
  ['1.0', 'node a:normal', []],
  ['1.0', 'primitive d Dummy op monitor interval=9s role=Promoted', ['1:other-version']],
  ['1.0', 'primitive a Dummy utilization cpu=1 op monitor interval=9s', ['1:other-version']],
  ['1.0', 'primitive a systemd:httpd op monitor interval=9s', ['1:other-version']],
  ['1.0', 'primitive a Dummy params @x op monitor interval=9s', ['1:other-version', '1:undefined-reference']],
  ['1.0', 'location l a role=Master 1: n\nprimitive a lsb:a', ['1:other-version']],
  ['1.0', 'location l /a/ 1: n', ['1:other-version']],
  ['1.0', 'location l { a } 1: n\nprimitive a lsb:a', ['1:other-version']],
  ['1.0', 'location l a rule 1: x eq param{y}\nprimitive a lsb:a', ['1:bad-value']],
  ['1.0', 'order o inf: [ a ] b\nprimitive a lsb:a\nprimitive b lsb:b', ['1:other-version']],
  ['1.0', 'order o inf: a b require-all=false\nprimitive a lsb:a\nprimitive b lsb:b', ['1:other-version']],
  ['1.0', 'colocation c foo: a b\nprimitive a lsb:a\nprimitive b lsb:b', ['1:bad-score']],
  ['2', 'location l /a/ 1: n\nlocation m { a } 1: n\nprimitive a systemd:a utilization cpu=1', []],
  ['1.0', 'tag t a\nprimitive a Dummy op monitor interval=9s', ['1:other-version']],
  ['3', 'ms m d\nprimitive d Stateful op monitor interval=1', ['1:other-version']],
  ['2', 'property cluster-infrastructure=heartbeat stonith-enabled=false', ['1:cluster-infrastructure']],
  ['2', 'node a:normal', ['1:node-type']],
  ['2', 'user joe role:r\nrole r read cib', ['1:other-version']],
  ['auto', 'property cluster-infrastructure=openais stonith-enabled=false', ['1:cluster-infrastructure']],
  ['1.1', 'property cluster-infrastructure=openais stonith-enabled=false', []],
  ['2', 'property default-resource-stickiness=1 stonith-enabled=false', ['1:other-version']],
  ['1.0', 'property default-resource-stickiness=1 stonith-enabled=false', []],
] as const)
  test(`Pacemaker ${pacemaker}: ${text.split('\n')[0]}`, () => {
    const { codes: found } = open('crmsh', text, { targets: { pacemaker } });
    assert.deepEqual(
      found.filter((code) => !/no-fencing/.test(code)),
      codes,
    );
  });

for (const pacemaker of ['1.0', '1.1', '2', 'auto'])
  test(`a valid file of Pacemaker 1 is clean: ${pacemaker}`, () => {
    const text = readFileSync(join(fixtureFolder, 'crmsh/web.crm'), 'utf8');
    assert.deepEqual(open('crmsh', text, { targets: { pacemaker } }).codes, []);
  });

test('dc-version reports the version', () => {
  const { codes } = open(
    'crmsh',
    'property dc-version=3.0.1-1.el9 stonith-enabled=false\nms m d\nprimitive d ocf:pacemaker:Stateful op monitor interval=9s',
  );
  assert.ok(codes.includes('2:other-version'), codes.join());
});
