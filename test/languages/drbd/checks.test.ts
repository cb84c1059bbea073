import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resource } from '../../support/drbd-texts.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';

const upper = (hosts: string): string =>
  `resource low { device minor 0; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource up { ${hosts} }`;

const marked: readonly (readonly [what: string, text: string])[] = [
  ['a valid resource', resource('')],
  [
    'one minor twice',
    `resource r0 { device minor 4; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource r1 { device minor 4; disk /dev/b; meta-disk internal; on a { address 10.0.0.1:2; } on b { address 10.0.0.2:2; } }
#                          ^ duplicate-minor`,
  ],
  [
    'the same name for two resources',
    `resource r0 { device minor 0; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource r0 { device minor 1; disk /dev/b; meta-disk internal; on a { address 10.0.0.1:2; } on b { address 10.0.0.2:2; } }
#        ^^ duplicate-resource`,
  ],
  [
    'one disk twice',
    `resource r0 { device minor 0; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource r1 { device minor 1; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:2; } on b { address 10.0.0.2:2; } }
#                                  ^^^^^^ duplicate-disk`,
  ],
  [
    'one port twice',
    `resource r0 { device minor 0; disk /dev/a; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource r1 { device minor 1; disk /dev/b; meta-disk internal; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:2; } }
#                                                                             ^^^^^^^^^^ duplicate-address`,
  ],
  [
    'one part of a metadata device twice',
    `resource r0 { device minor 0; disk /dev/a; meta-disk /dev/m[0]; on a { address 10.0.0.1:1; } on b { address 10.0.0.2:1; } }
resource r1 { device minor 1; disk /dev/b; meta-disk /dev/m[0]; on a { address 10.0.0.1:2; } on b { address 10.0.0.2:2; } }
#                                                    ^^^^^^^^^ duplicate-meta-disk`,
  ],
  [
    'a host above itself',
    `${upper('stacked-on-top-of low { device minor 9; address 10.0.0.3:2; } on b { device minor 8; disk /dev/x; meta-disk internal; address 10.0.0.4:2; }')}
#                                                                              ^ duplicate-host`,
  ],
  [
    'a resource above itself',
    `${upper('stacked-on-top-of up { device minor 9; address 10.0.0.3:2; } on c { device minor 8; disk /dev/x; meta-disk internal; address 10.0.0.4:2; }')}
#                               ^^ stacked-on-itself`,
  ],
  [
    'a third end of a connection',
    `resource r { device minor 0; disk /dev/a; meta-disk internal; on a { node-id 0; address 10.0.0.1:1; } on b { node-id 1; address 10.0.0.2:1; } on c { node-id 2; address 10.0.0.3:1; }
  connection { host a; host b; host c; } }
#                              ^^^^^^ connection-ends`,
  ],
];

for (const [what, text] of marked) test(`reports ${what}`, () => holdMarked('drbd', text));

/** What is put into a valid resource; the codes of errors and warnings that come of it, for a version. */
const inside: readonly (readonly [
  what: string,
  version: string | undefined,
  text: string,
  codes: readonly string[],
])[] = [
  [
    'two primaries without protocol C',
    undefined,
    'net { protocol A; allow-two-primaries; }',
    ['two-primaries-protocol'],
  ],
  [
    'two primaries without fencing',
    undefined,
    'net { protocol C; allow-two-primaries yes; }',
    ['two-primaries-without-fencing'],
  ],
  ['one primary', undefined, 'net { allow-two-primaries no; }', []],
  ['fencing without a handler', '9', 'net { fencing resource-only; }', ['fencing-without-handler']],
  ['a handler without fencing', undefined, 'handlers { fence-peer "/x"; }', ['handler-without-fencing']],
  [
    'a script that only fences',
    '9',
    'net { fencing resource-only; } handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; }',
    ['fence-without-unfence'],
  ],
  [
    'a script that unfences as well',
    '9',
    'net { fencing resource-only; } handlers { fence-peer "/l/crm-fence-peer.9.sh"; unfence-peer "/l/crm-unfence-peer.9.sh"; }',
    [],
  ],
  [
    'STONITH with protocol A',
    '9',
    'net { protocol A; fencing resource-and-stonith; } handlers { fence-peer /x; }',
    ['stonith-protocol'],
  ],
  ['a secret alone', undefined, 'net { shared-secret s; }', ['secret-without-algorithm']],
  ['an algorithm alone', undefined, 'net { cram-hmac-alg sha1; }', ['algorithm-without-secret']],
  ['both', undefined, 'net { cram-hmac-alg sha1; shared-secret s; }', []],
  ['a misspelt algorithm', undefined, 'net { cram-hmac-alg sha265; shared-secret s; }', ['unknown-algorithm']],
  ['consensus on nothing', undefined, 'net { after-sb-1pri consensus; }', ['policy-without-effect']],
  [
    'a policy without its handler',
    undefined,
    'net { after-sb-1pri call-pri-lost-after-sb; }',
    ['policy-without-handler'],
  ],
  ['a violent policy', undefined, 'net { after-sb-2pri violently-as0p; }', ['policy-loses-data']],
  [
    'congestion policies of protocol A',
    undefined,
    'net { protocol C; on-congestion pull-ahead; }',
    ['congestion-protocol'],
  ],
  [
    'an I/O error policy without its handler',
    undefined,
    'disk { on-io-error call-local-io-error; }',
    ['io-error-without-handler'],
  ],
  ['a resync after itself', undefined, 'disk { resync-after r0; }', ['resync-after-cycle']],
  ['a resync after nobody', undefined, 'disk { resync-after r9; }', ['undefined-name']],
  ['a time limit above the interval', undefined, 'net { timeout 100; }', ['timeout-too-long']],
  ['time limits in order', undefined, 'net { timeout 100; ping-int 12; connect-int 12; }', []],
  ['an option twice with two values in 9', '9', 'net { timeout 60; timeout 50; }', ['duplicate-option']],
  ['an option twice', '8.4', 'net { timeout 60; timeout 60; }', ['duplicate-option']],
  ['a command without quotes', undefined, 'handlers { split-brain /a/b.sh root; }', ['unquoted-handler']],
  ['two sections', undefined, 'net { timeout 60; }\nnet { ping-int 9; }', ['repeated-directive']],
  ['quorum of two', '9', 'options { quorum majority; }', ['quorum-of-two']],
  ['a host to become primary that is none', '8.4', 'startup { become-primary-on zulu; }', ['unknown-host']],
  ['both primary without leave', '8.4', 'startup { become-primary-on both; }', ['both-primary-not-allowed']],
  [
    'a volume 0 besides the bare one, which drbdadm takes for one',
    undefined,
    'volume 0 { device minor 9; disk /dev/x; meta-disk internal; }',
    ['mixed-volumes'],
  ],
  [
    'a script for the other version',
    '9',
    'handlers { unfence-peer "/usr/lib/drbd/crm-unfence-peer.sh"; }',
    ['other-version'],
  ],
  ['a policy of 9 in 8.4, which drbdadm lets pass', '8.4', 'net { rr-conflict retry-connect; }', ['refused-at-start']],
  [
    'a volume besides the bare one',
    undefined,
    'volume 1 { device minor 9; disk /dev/x; meta-disk internal; }',
    ['mixed-volumes'],
  ],
  ['a section that belongs elsewhere', undefined, 'address 10.0.0.1:7788;', ['misplaced-directive']],
  [
    'two resources to wait for in 9',
    '9',
    'disk { resync-after r0; resync-after r0; }',
    ['duplicate-option', 'resync-after-cycle'],
  ],
  ['a misspelling', undefined, 'nett { timeout 60; }', ['unknown-directive']],
  ['an option of 9 in 8.4', '8.4', 'options { quorum majority; }', ['other-version']],
  ['an option of 8.4 in 9', '9', 'net { unplug-watermark 128; }', ['other-version']],
  ['an enum that only the kernel of 8.4 refuses', '8.4', 'disk { on-io-error panic; }', ['refused-at-start']],
  ['the same in 9', '9', 'disk { on-io-error panic; }', ['bad-value']],
];

for (const [what, version, text, codes] of inside)
  test(`inside a resource${version ? ` of ${version}` : ''}: ${what}`, () => {
    const found = open('drbd', resource(text), version ? { targets: { drbd: version } } : {});
    assert.deepEqual(
      found.codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

/** A change of the valid resource, and what comes of it. */
const changed: readonly (readonly [
  what: string,
  version: string | undefined,
  from: RegExp,
  to: string,
  codes: readonly string[],
])[] = [
  ['an octet over 255', undefined, /10\.0\.0\.2/, '10.0.0.256', ['octet-over-255']],
  ['a name for an address', undefined, /10\.0\.0\.2/, 'bravo.example.com', ['host-name-as-address']],
  ['one address for both in 9', '9', /10\.0\.0\.2/, '10.0.0.1', ['same-address']],
  ['IPv4 and IPv6', undefined, /10\.0\.0\.2:/, 'ipv6 [fd00::2]:', ['mixed-address-families']],
  ['no address in 8.4', '8.4', /address 10\.0\.0\.2:\d+;/, '', ['missing-address']],
  ['one host in 8.4', '8.4', / {2}on bravo.*\n/, '', ['single-host']],
  ['no host in 9', '9', / {2}on .*\n/g, '', ['missing-host-section']],
  ['no metadata in 8.4', '8.4', /meta-disk internal;/, '', ['missing-meta-disk']],
  ['no metadata in 9, where that means internal', '9', /meta-disk internal;/, '', []],
  ['no disk', undefined, /disk \/dev.*\n/, '\n', ['missing-disk']],
  ['no device', undefined, /device .*\n/, '\n', ['missing-device']],
  ['a device by another name', undefined, /\/dev\/drbd0/, '/dev/sdb1', ['device-name']],
  ['a device and a minor that differ', undefined, /\/dev\/drbd0/, '/dev/drbd0 minor 1', ['minor-mismatch']],
  ['a device without a number', undefined, /\/dev\/drbd0/, '/dev/drbd_data', ['missing-minor']],
  ['a reserved word for a host', undefined, /on bravo/, 'on disk', ['unquoted-name']],
  ['a reserved word in quotes', undefined, /on bravo/, 'on "disk"', []],
  ['an option for a host in 8.4', '8.4', /on bravo/, 'on timeout', ['unquoted-name']],
  ['an option for a host in 9', '9', /on bravo/, 'on timeout', []],
  ['a number for a name', undefined, /resource r0/, 'resource 5', ['unquoted-name']],
  ['an address for a host', undefined, /on bravo/, 'on 10.0.0.2', ['unquoted-name']],
  ['a number in quotes', undefined, /\/dev\/drbd0/, 'minor "0"', ['quoted-word']],
  ['an address in quotes', undefined, /10\.0\.0\.2/, '"10.0.0.2"', ['quoted-word']],
  ['a port in quotes', undefined, /10\.0\.0\.2:7788/, '10.0.0.2:"7788"', ['quoted-word']],
  ['a word of its own in quotes', undefined, /on bravo/, '"on" bravo', ['quoted-word']],
  ['`minor` in quotes', undefined, /\/dev\/drbd0/, '"minor" 0', ['quoted-word']],
  ['`internal` in quotes', undefined, /internal/, '"internal"', []],
  ['an option in quotes in 8.4', '8.4', /meta-disk/, 'net { "timeout" 50; } meta-disk', ['quoted-word']],
  ['an option in quotes in 9', '9', /meta-disk/, 'net { "timeout" 50; } meta-disk', []],
  ['a value of an option in quotes', undefined, /meta-disk/, 'net { timeout "50"; } meta-disk', []],
  ['yes or no in quotes in 8.4', '8.4', /meta-disk/, 'disk { md-flushes "no"; } meta-disk', ['quoted-word']],
  ['yes or no in quotes in 9', '9', /meta-disk/, 'disk { md-flushes "no"; } meta-disk', []],
  ['an empty name of a host', undefined, /on bravo/, 'on ""', ['empty-word']],
  ['an empty handler', undefined, /meta-disk/, 'handlers { split-brain ""; } meta-disk', []],
  ['an empty switch', undefined, /meta-disk/, 'disk { md-flushes ""; } meta-disk', ['bad-value']],
  ['one host twice', undefined, /on bravo/, 'on alpha', ['duplicate-host']],
  ['one host in two spellings in 9', '9', /on bravo/, 'on alpha.example.com', ['duplicate-host']],
  ['the last brace', undefined, /\n\}$/, '', ['missing-brace']],
  ['node id 32', '9', /on alpha \{/, 'on alpha { node-id 32;', ['bad-value', 'missing-node-id']],
  ['ids for one host only', '9', /on alpha \{/, 'on alpha { node-id 0;', ['missing-node-id']],
  [
    'a third host without ids in 9',
    '9',
    /on bravo/,
    'on c { address 10.0.0.3:1; }\n  on bravo',
    ['missing-node-id', 'missing-node-id', 'missing-node-id'],
  ],
  [
    'what a host should inherit, after it, in 8.4',
    '8.4',
    /( {2}meta-disk internal;\n)([\s\S]*)\}$/,
    '$2$1}',
    ['late-volume'],
  ],
  [
    'both spellings of the backing disk',
    undefined,
    /on bravo \{/,
    'on bravo { disk /dev/x; disk { al-extents 99; }',
    ['duplicate-disk-statement'],
  ],
];

for (const [what, version, from, to, codes] of changed)
  test(`a resource${version ? ` of ${version}` : ''} with ${what}`, () => {
    const text = resource('').replace(from, to);
    assert.notEqual(text, resource(''));
    const found = open('drbd', text, version ? { targets: { drbd: version } } : {});
    assert.deepEqual(
      found.codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

for (const [what, from, to, codes] of [
  ['no protocol', '', '', ['missing-protocol']],
  ['a protocol', 'resource r0 {', 'resource r0 { protocol C;', []],
  ['a protocol in common', 'resource r0 {', 'common { protocol C; } resource r0 {', []],
  ['metadata without an index', 'internal', '/dev/m', ['missing-protocol', 'missing-index']],
  ['metadata with an index', 'internal', '/dev/m[0]', ['missing-protocol']],
  ['an unknown protocol', 'resource r0 {', 'resource r0 { protocol X;', ['refused-at-start']],
  [
    'a volume',
    'on alpha',
    'volume 1 { device minor 9; disk /dev/x; meta-disk internal; } on alpha',
    ['missing-protocol', 'mixed-volumes', 'other-version'],
  ],
] as const)
  test(`a resource of 8.3 with ${what}`, () => {
    const { findings } = open('drbd', resource('').replace(from, to), { targets: { drbd: '8.3' } });
    const loud = findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
    assert.deepEqual(
      loud.map((f) => f.code.replace('drbd/', '')),
      codes,
    );
  });

for (const [what, text, inserted] of [
  ['the port of the other host', resource('').replace(':7788', ''), ':7788'],
  ['the next port', `${resource('')}\nresource r1 { on alpha { address 10.0.0.1; } }`, ':7789'],
  ['the port after a colon', resource('').replace(':7788', ':'), '7788'],
  ['the first port of all', 'resource r1 { on alpha { address ipv6 [fe80::1]; } }', ':7788'],
] as const)
  test(`a fix puts in ${what}`, () => {
    const finding = open('drbd', text).findings.find((f) => f.code === 'drbd/missing-argument');
    assert.equal(finding?.fixes?.()[0]?.edits[0]?.text, inserted);
  });

test('both places of a conflict are reported', () => {
  const text = `${resource('')}\n${resource('', { name: 'r1', number: 1 }).replace('drbd1', 'drbd0')}`;
  const [finding] = open('drbd', text).findings.filter((f) => f.code === 'drbd/duplicate-minor');
  assert.equal(text.slice(finding!.related![0]!.start, finding!.related![0]!.end), '/dev/drbd0');
  assert.ok(finding!.related![0]!.start < finding!.start);
});
