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
  ['1.0', 'location l a role=Master 1: n\nprimitive a lsb:a', ['1:other-version', '1:role-not-promotable']],
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
  // A plain number is any release of it; what the last release alone deprecates or knows is no matter of it.
  ['3', 'property stonith-enabled=false', []],
  ['3.0.0', 'property stonith-enabled=false', []],
  ['3', 'property fencing-enabled=false', []],
  ['3.0.0', 'property fencing-enabled=false', ['1:other-version']],
  ['3.0.2', 'property fencing-enabled=false', []],
  ['2.0', 'primitive d Dummy op monitor interval=9s role=Promoted', ['1:other-version']],
  ['2', 'primitive d Dummy op monitor interval=9s role=Promoted', []],
  ['3.0.1', 'property stonith-enabled=false enable-startup-probes=true', []],
  ['3.0.0', 'property stonith-enabled=false cluster-ipc-limit=900', []],
  ['2.1.9', 'property stonith-enabled=false fence-remote-without-quorum=true', ['1:other-version']],
  ['2.1.10', 'property stonith-enabled=false fence-remote-without-quorum=true', []],
  // What 3.0.0 removed.
  ['2', 'primitive a upstart:a op monitor interval=9s timeout=30s', []],
  ['3', 'primitive a upstart:a op monitor interval=9s timeout=30s', ['1:other-version']],
  ['3.0.0', 'primitive a nagios:a op monitor interval=9s timeout=30s', ['1:other-version']],
  ['3', 'primitive a Dummy meta restart-type=restart op monitor interval=9s timeout=30s', ['1:other-version']],
  ['2', 'location l a rule 1: x eq 1 rule 2: x eq 2\nprimitive a lsb:a op monitor interval=9s timeout=30s', []],
  ['3', 'location l a rule 1: x eq 1\nprimitive a lsb:a op monitor interval=9s timeout=30s', []],
  [
    '3',
    'location l a rule 1: x eq 1 rule 2: x eq 2\nprimitive a lsb:a op monitor interval=9s timeout=30s',
    ['1:other-version'],
  ],
  [
    '3',
    'location l a rule -inf: date spec moon=1\nprimitive a lsb:a op monitor interval=9s timeout=30s',
    ['1:other-version'],
  ],
  ['2', 'clone c a meta clone-node-max=2\nprimitive a lsb:a op monitor interval=9s timeout=30s', ['1:clone-node-max']],
  ['3', 'clone c a meta clone-node-max=2\nprimitive a lsb:a op monitor interval=9s timeout=30s', []],
] as const)
  test(`Pacemaker ${pacemaker}: ${text.split('\n')[0]}`, () => {
    const { codes: found } = open('crmsh', text, { targets: { pacemaker } });
    assert.deepEqual(
      found.filter((code) => !/no-fencing/.test(code)),
      codes,
    );
  });

for (const [pacemaker, text, expected] of [
  // The schema refuses these names.
  ['2', 'property expected-quorum-votes=2', 'error'],
  ['2', 'property default-resource-stickiness=100', 'error'],
  ['2.1', 'property dc_deadtime=5s', 'error'],
  ['3', 'property default_resource_stickiness=100', 'error'],
  ['2', 'property notification-agent=/bin/x', 'error'],
  ['3', 'property remove-after-stop=true', 'warning'],
  // Names are a person's own where any name may stand.
  ['1.1', 'node n1 attributes maintenance=on', undefined],
  ['1.0', 'node n1 attributes maintenance=on', 'hint'],
  ['1.0', 'property cluster-name=lab', 'hint'],
  ['1.1', 'property our-own=lab', 'hint'],
  ['2', 'property our-own=lab', 'warning'],
] as const)
  test(`Pacemaker ${pacemaker}: ${text} is at most ${expected ?? 'nothing'}`, () => {
    const { findings } = open('crmsh', `${text}\n`, { targets: { pacemaker } });
    const found = findings.filter(({ code }) => /other-version|unknown-directive/.test(code));
    assert.deepEqual(
      found.map(({ severity }) => severity),
      expected ? [expected] : [],
    );
  });

test('the fix of an underscored name leads to a name that is accepted', () => {
  const { findings } = open('crmsh', 'property default_resource_stickiness=100\n', { targets: { pacemaker: '2' } });
  const found = findings.find(({ code }) => code === 'crmsh/other-version');
  assert.match(found!.message.en, /rsc_defaults resource-stickiness/);
  assert.deepEqual(
    found!.fixes?.()[0]?.edits.map(({ text }) => text),
    ['rsc_defaults resource-stickiness=100'],
  );
});

for (const [pacemaker, name, deprecated] of [
  ['3', 'stonith-enabled', false],
  ['3.0.0', 'stonith-enabled', false],
  ['3.0.2', 'stonith-enabled', true],
  ['3', 'enable-startup-probes', false],
  ['3.0.1', 'enable-startup-probes', false],
  ['3.0.2', 'enable-startup-probes', true],
  ['3.0.2', 'stop-removed-resources', true],
  ['3.0.2', 'cancel-removed-actions', true],
  ['3.0.2', 'stop-orphan-resources', true],
  ['3.0.2', 'cluster-ipc-limit', true],
  ['3', 'cluster-ipc-limit', false],
  ['3', 'concurrent-fencing', true],
  ['2.1', 'concurrent-fencing', false],
] as const)
  test(`Pacemaker ${pacemaker}: ${name} is ${deprecated ? '' : 'not '}deprecated`, () => {
    const { findings } = open('crmsh', `property ${name}=${/limit/.test(name) ? 900 : 'true'}\n`, {
      targets: { pacemaker },
    });
    assert.equal(
      findings.some(({ code }) => code === 'crmsh/deprecated'),
      deprecated,
    );
  });

test('advice speaks the words of the file', () => {
  const order = 'primitive d ocf:pacemaker:Stateful op monitor interval=9s\nms sc d\nprimitive a Dummy\n';
  const advice = (extra: string, pacemaker: string): string =>
    open('crmsh', `${order}order o inf: sc:promote a:start\n${extra}`, { targets: { pacemaker } })
      .findings.map(({ message }) => message.en)
      .join(' ');
  const promoted = 'primitive e ocf:pacemaker:Stateful op monitor interval=9s role=Promoted\n';
  assert.match(advice('', '2'), /sc:Master/);
  assert.match(advice(promoted, '2'), /sc:Promoted/);
  assert.match(advice(promoted, '2.1'), /sc:Promoted/);
  assert.match(advice('', '3'), /sc:Promoted/);
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
