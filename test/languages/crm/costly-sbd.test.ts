import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OpenOptions, open } from '../../support/open.ts';

/** Fencing by sbd, and quorum, against the files of the other programs. */
const nodes = `node n1
node n2
property stonith-enabled=true no-quorum-policy=stop`;
const fenced = `${nodes}
primitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s`;

const sbd = (text: string): OpenOptions => ({ neighbours: { 'etc/sysconfig/sbd': text } });
const disk = 'SBD_DEVICE=/dev/disk/by-id/a\n';
for (const [what, rest, options, code] of [
  [
    'other disks',
    'primitive s stonith:fence_sbd params devices=/dev/disk/by-id/b op monitor interval=3600',
    sbd(disk),
    'sbd-disks',
  ],
  ['no disk', 'primitive s stonith:external/sbd op monitor interval=3600', sbd('SBD_WATCHDOG_TIMEOUT=5'), 'sbd-disks'],
  ['the same disk', 'primitive s stonith:external/sbd op monitor interval=3600', sbd(disk), undefined],
  [
    'less time than a message takes',
    'primitive s stonith:external/sbd op monitor interval=3600',
    sbd(`${disk}SBD_WATCHDOG_TIMEOUT=30`),
    'short-stonith-timeout',
  ],
  [
    'as much time as a message takes',
    'primitive s stonith:external/sbd op monitor interval=3600',
    sbd(`${disk}SBD_WATCHDOG_TIMEOUT=29`),
    undefined,
  ],
] as const)
  test(`crm, sbd: ${what}`, () => {
    const { findings } = open('crmsh', `${nodes}\n${rest}`, options);
    const loud = findings.filter((each) => each.severity === 'warning').map((each) => each.code);
    assert.deepEqual(loud, code ? [`crmsh/${code}`] : []);
  });

test('who ignores quorum does not wait for all nodes', () => {
  const neighbours = (wait: string) => ({
    'corosync.conf': `totem {\n version: 2\n}\nquorum {\n provider: corosync_votequorum\n two_node: 1\n${wait}}\n`,
  });
  const text = fenced.replace('policy=stop', 'policy=ignore');
  const said = (wait: string): boolean =>
    open('crmsh', text, { neighbours: neighbours(wait) }).findings.some(({ code }) => code === 'crmsh/quorum-ignored');
  assert.deepEqual([said(''), said(' wait_for_all: 0\n')], [true, false]);
});
