import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

/** The settings of sbd, and their times against those of Pacemaker and Corosync. */
const corosync = (rest: string, totem = ''): string => `totem {
  version: 2
  cluster_name: c
  crypto_cipher: aes256
  crypto_hash: sha256
  ${totem}
}
nodelist {
  node {
    ring0_addr: 10.1.0.1
    name: n1
    nodeid: 1
  }
  node {
    ring0_addr: 10.1.0.2
    name: n2
    nodeid: 2
  }
}
quorum {
  provider: corosync_votequorum
  ${rest}
}
`;
const device = (more: string): string =>
  corosync(
    `device {\n    model: net\n    votes: 1\n    ${more}\n    net {\n      host: q\n      algorithm: ffsplit\n    }\n  }`,
  );

for (const [what, text, neighbours] of [
  [
    'settings of a usual kind',
    'SBD_DEVICE="/dev/a;/dev/b;/dev/c"\nSBD_PACEMAKER=yes # why\nSBD_WATCHDOG_TIMEOUT=5\nMY_OWN=x',
    {},
  ],
  ['a line that sets nothing', 'SBD_OPTS -W\n#<-------- missing-equals', {}],
  ['a misspelt key', 'SBD_WATCHDOG_TIMEOT=5\n#<------------------- unknown-directive', {}],
  ['a value that is none', 'SBD_STARTMODE=sometimes\n#             ^^^^^^^^^ bad-value', {}],
  [
    'a key twice',
    'SBD_PACEMAKER=yes\nSBD_PACEMAKER=no\n#<------------- repeated-directive\n#             ^^ diskless-alone',
    {},
  ],
  ['two disks', 'SBD_DEVICE="/dev/a;/dev/b"\n#          ^^^^^^^^^^^^^^^ two-disks', {}],
  ['four disks', 'SBD_DEVICE="/dev/a;/dev/b;/dev/c;/dev/d"\n#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ two-disks', {}],
  // crm_is_true() and crm_get_msec(), as sbd-inquisitor.c calls them.
  [
    'truth values and times as sbd reads them',
    'SBD_PACEMAKER=On\nSBD_SYNC_RESOURCE_STARTUP=y\nSBD_MOVE_TO_ROOT_CGROUP=TRUE\nSBD_WATCHDOG_TIMEOUT=10s\nSBD_DELAY_START=2min',
    {},
  ],
  [
    'a word that is no truth value',
    'SBD_PACEMAKER=maybe\n#             ^^^^^ bad-value\n#             ^^^^^ diskless-alone',
    {},
  ],
  ['a time that is none', 'SBD_WATCHDOG_TIMEOUT=0\n#                    ^ bad-value', {}],
  ['actions', 'SBD_TIMEOUT_ACTION=noflush,crashdump', {}],
  ['one action', 'SBD_TIMEOUT_ACTION=off', {}],
  ['an action that is none', 'SBD_TIMEOUT_ACTION=flush,restart\n#                  ^^^^^^^^^^^^^ bad-value', {}],
  [
    'an action with another mark between',
    'SBD_TIMEOUT_ACTION="flush;off"\n#                  ^^^^^^^^^^^ bad-value',
    {},
  ],
  ['a start that waits as long as the disk says', 'SBD_DELAY_START=1', { 'corosync.conf': corosync('two_node: 1') }],
  [
    'a start that does not wait, with a unit',
    'SBD_DELAY_START=2s\n#               ^^ short-delay-start',
    { 'corosync.conf': corosync('two_node: 1') },
  ],
  ['disks with spaces between', 'SBD_DEVICE="/dev/a /dev/b"\n#          ^^^^^^^^^^^^^^^ disk-separator', {}],
  [
    'a watchdog that does not wait for the quorum device',
    'SBD_WATCHDOG_TIMEOUT=5\n#                    ^ short-watchdog',
    { 'corosync.conf': device('') },
  ],
  [
    'a watchdog as short as the wait of the quorum device',
    'SBD_WATCHDOG_TIMEOUT=60\n#                    ^^ short-watchdog',
    { 'corosync.conf': device('sync_timeout: 60000') },
  ],
  ['a watchdog that waits', 'SBD_WATCHDOG_TIMEOUT=35', { 'corosync.conf': device('') }],
  ['a watchdog without a quorum device', 'SBD_WATCHDOG_TIMEOUT=5', { 'corosync.conf': corosync('two_node: 1') }],
  [
    'a start that does not wait for the token',
    'SBD_DELAY_START=20\n#               ^^ short-delay-start',
    { 'corosync.conf': corosync('two_node: 1', 'token: 10000') },
  ],
  ['a start that waits', 'SBD_DELAY_START=23', { 'corosync.conf': corosync('two_node: 1', 'token: 10000') }],
] as const)
  test(`sbd: ${what}`, () => holdMarked('sbd', text, { neighbours }));

test('the disk has the time of the watchdog where there is one', () => {
  const text = 'SBD_DEVICE=/dev/a\nSBD_WATCHDOG_TIMEOUT=5';
  assert.deepEqual(open('sbd', text, { neighbours: { 'corosync.conf': device('') } }).codes, []);
});

const three = corosync('').replace(
  '}\nquorum',
  '  node {\n    ring0_addr: 10.1.0.3\n    name: n3\n    nodeid: 3\n  }\n}\nquorum',
);
for (const [what, text, version, least] of [
  ['the default token of Corosync 3', corosync('two_node: 1'), '3', 6.6],
  ['the default token of Corosync 2', corosync('two_node: 1'), '2.4', 2.2],
  ['a token of its own', corosync('two_node: 1', 'token: 10000'), '3', 22],
  ['a consensus of its own', corosync('two_node: 1', 'token: 10000\n  consensus: 20000'), '3', 30],
  ['a node more', three, '3', 3.65 * 2.2],
] as const)
  test(`a start waits for token and consensus together: ${what}`, () => {
    const codesOf = (delay: number) =>
      open('sbd', `SBD_DELAY_START=${delay}`, {
        neighbours: { 'corosync.conf': text },
        targets: { corosync: version },
      }).codes;
    assert.deepEqual(codesOf(Math.floor(least)), ['1:short-delay-start']);
    assert.deepEqual(codesOf(Math.ceil(least + 0.01)), []);
  });

test('of several files of Corosync the longest times are reported, once', () => {
  const neighbours = {
    'corosync.conf': device('sync_timeout: 20000'),
    'corosync-a.conf': device('sync_timeout: 40000').replace('version: 2', 'version: 2\n  token: 10000'),
    'corosync-b.conf': device('').replace('version: 2', 'version: 2\n  token: 5000'),
  };
  const { findings } = open('sbd', 'SBD_WATCHDOG_TIMEOUT=15\nSBD_DELAY_START=10', { neighbours });
  assert.deepEqual(
    findings.map(({ code, message }) => [code, /(?:22|40) s\)/.test(message.en)]),
    [
      ['sbd/short-watchdog', true],
      ['sbd/short-delay-start', true],
    ],
  );
});

const crm = (timeout: number, more = ''): string =>
  `node n1\nnode n2\nproperty have-watchdog=true stonith-watchdog-timeout=${timeout} no-quorum-policy=stop${more}`;

for (const [timeout, sbd, code] of [
  [5, 'SBD_WATCHDOG_TIMEOUT=5', 'short-watchdog-timeout'],
  [9, 'SBD_WATCHDOG_TIMEOUT=5', 'short-watchdog-timeout'],
  [10, 'SBD_WATCHDOG_TIMEOUT=5', undefined],
  [9, '# nothing: 5', 'short-watchdog-timeout'],
  [10, 'SBD_WATCHDOG_TIMEOUT=5\nSBD_DEVICE=/dev/a', 'watchdog-with-disk'],
  [0, 'SBD_WATCHDOG_TIMEOUT=5\nSBD_DEVICE=/dev/a', undefined],
] as const)
  test(`crm: stonith-watchdog-timeout=${timeout} beside ${JSON.stringify(sbd)}: ${code ?? 'nothing'}`, () => {
    const neighbours = { 'etc/sysconfig/sbd': sbd };
    const { findings } = open('crmsh', crm(timeout), { neighbours });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'warning').map((each) => each.code),
      code ? [`crmsh/${code}`] : [],
    );
  });

test('the fix of a watchdog timeout doubles that of sbd', () => {
  const neighbours = { 'etc/sysconfig/sbd': 'SBD_WATCHDOG_TIMEOUT=15' };
  assert.equal(applyFix('crmsh', crm(20), 'short-watchdog-timeout', { neighbours }), crm(30));
});
