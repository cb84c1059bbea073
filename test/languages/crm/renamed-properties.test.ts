import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

/** What is said of a property by the name of before Pacemaker 3.0.2 is said of its new name, in the words of the file. */
const nodes = 'node n1\nnode n2\n';
const device = (more: string): string =>
  `${nodes}primitive f stonith:fence_ipmilan params ip=192.0.2.9 username=u pcmk_host_list=n1 ${more} op monitor interval=60s\n`;
const service = 'primitive s ocf:pacemaker:Dummy op monitor interval=20s timeout=20s on-fail=fence\n';
const sbd = { 'etc/sysconfig/sbd': 'SBD_WATCHDOG_TIMEOUT=15' };
const disk = { 'etc/sysconfig/sbd': 'SBD_WATCHDOG_TIMEOUT=15\nSBD_DEVICE=/dev/a' };

for (const [code, text, neighbours] of [
  ['fencing-off', `${nodes}${service}property stonith-enabled=false no-quorum-policy=stop`, {}],
  ['policy-needs-fencing', `${nodes}${service}property stonith-enabled=off no-quorum-policy=stop`, {}],
  ['policy-needs-fencing', `${nodes}property stonith-enabled=off no-quorum-policy=fence`, {}],
  ['no-effect', `${nodes}property stonith-enabled=off stonith-timeout=90s stonith-action=off`, {}],
  ['no-fencing', `${nodes}${service}`, {}],
  ['short-stonith-timeout', `${device('delay=50')}property stonith-timeout=40s`, {}],
  ['short-stonith-timeout', `${device('delay=70')}`, {}],
  ['short-stonith-timeout', `${device('')}property stonith-watchdog-timeout=60 stonith-timeout=40`, {}],
  ['short-watchdog-timeout', `${device('')}property stonith-watchdog-timeout=10`, sbd],
  ['watchdog-with-disk', `${device('')}property stonith-watchdog-timeout=10`, disk],
  ['watchdog-inactive', `${device('')}property have-watchdog=false stonith-watchdog-timeout=10`, {}],
] as const)
  test(`${code} by the old and the new name: ${JSON.stringify(text)}`, () => {
    const renamed = text.replaceAll('stonith-', 'fencing-');
    const [old, now] = [
      open('crmsh', text, { neighbours, targets: { pacemaker: '2.1.9' } }),
      open('crmsh', renamed, { neighbours, targets: { pacemaker: '3.0.2' } }),
    ].map(({ findings }) => findings.map(({ code, message: { en, ja } }) => `${code} ${en} ${ja}`));
    assert.ok(now?.some((each) => each.startsWith(`crmsh/${code} `)));
    assert.deepEqual(
      now,
      old?.map((each) => each.replace(/(?<!short-)stonith-(?=[a-z])/g, 'fencing-')),
    );
  });

for (const text of [
  'property fencing-enabled=false stonith-enabled=true',
  'property stonith-enabled=true fencing-enabled=false',
])
  test(`of both names the new one counts: ${text}`, () => {
    const { findings } = open('crmsh', `${nodes}${service}${text}`, { targets: { pacemaker: '3.0.2' } });
    const off = findings.find(({ code }) => code === 'crmsh/fencing-off');
    assert.equal(off && `${nodes}${service}${text}`.slice(off.start, off.end), 'fencing-enabled=false');
  });

for (const [what, more, neighbours, codes] of [
  ['a disk and a short time', '', disk, ['watchdog-with-disk']],
  ['a disk and no watchdog', 'have-watchdog=false', disk, ['watchdog-with-disk']],
  ['no watchdog and a short time', 'have-watchdog=false', sbd, ['watchdog-inactive']],
] as const)
  test(`one word has one problem: ${what}`, () => {
    const text = `${device('')}property stonith-watchdog-timeout=10 stonith-timeout=60s no-quorum-policy=stop ${more}`;
    const { findings } = open('crmsh', text, { neighbours });
    const at = text.indexOf('=10') + 1;
    assert.deepEqual(
      findings.filter(({ start }) => start === at).map(({ code }) => code.slice('crmsh/'.length)),
      codes,
    );
  });

test('Pacemaker exits only where the watchdog is shorter than that of sbd', () => {
  const [shorter, equal] = [14, 15].map((time) => {
    const text = `${device('')}property stonith-watchdog-timeout=${time}`;
    return open('crmsh', text, { neighbours: sbd }).findings.find(({ code }) => /watchdog/.test(code));
  });
  assert.match(shorter!.message.en, /Pacemaker exits/);
  assert.doesNotMatch(equal!.message.en, /Pacemaker exits/);
});
