import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resource } from '../../support/drbd-texts.ts';
import { open } from '../../support/open.ts';

const handlers =
  'handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; }';
const link = (inside: string): string => `connection { host alpha; host bravo; ${inside} }`;

/** A resource with something in it, and the codes of what is reported, hints and information included. */
const cases: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
  ['a handler that nothing calls', handlers, ['handler-without-fencing']],
  ['fencing in a connection', `${handlers} ${link('net { fencing resource-only; }')}`, []],
  ['no fencing in a connection', `${handlers} ${link('net { fencing dont-care; }')}`, ['handler-without-fencing']],
  ['fencing in a mesh', `${handlers} connection-mesh { hosts alpha bravo; net { fencing resource-and-stonith; } }`, []],
  ['fencing in a connection without a handler', link('net { fencing resource-only; }'), ['fencing-without-handler']],
  [
    'two primaries that a connection fences',
    `${handlers} net { allow-two-primaries; } ${link('net { fencing resource-and-stonith; }')}`,
    [],
  ],
  ['a secret, its algorithm in a connection', `net { shared-secret s; } ${link('net { cram-hmac-alg sha256; }')}`, []],
  [
    'a secret without an algorithm beside a connection',
    `net { shared-secret s; } ${link('net { timeout 50; }')}`,
    ['secret-without-algorithm'],
  ],
  ['congestion, protocol A in a connection', `net { on-congestion pull-ahead; } ${link('net { protocol A; }')}`, []],
  [
    'congestion, protocol C in a connection',
    `net { on-congestion pull-ahead; protocol A; } ${link('net { protocol C; }')}`,
    ['congestion-protocol'],
  ],
  [
    'a time limit that a connection makes right',
    `net { timeout 300; } ${link('net { ping-int 60; connect-int 60; }')}`,
    [],
  ],
  [
    'an I/O error policy in a volume',
    'volume 1 { device minor 1; disk /dev/vg0/b; meta-disk internal; disk { on-io-error call-local-io-error; } }',
    ['mixed-volumes', 'io-error-without-handler'],
  ],
];

for (const [what, inside, codes] of cases)
  test(`what is set: ${what}`, () => {
    const { findings } = open('drbd', resource(`${inside} `), { targets: { drbd: '9' } });
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    // Two hosts without ids are no concern here.
    const found = loud.map(({ code }) => code.replace('drbd/', '')).filter((code) => code !== 'missing-node-id');
    assert.deepEqual(found, codes);
  });

test('verify-alg in a connection or a mesh is set', () => {
  const has = (inside: string): boolean =>
    open('drbd', resource(inside)).findings.some(({ code }) => code === 'drbd/no-verify-alg');
  assert.equal(has(''), true);
  assert.equal(has(link('net { timeout 50; }')), true);
  assert.equal(has(link('net { verify-alg crc32c; }')), false);
  assert.equal(has('connection-mesh { hosts alpha bravo; net { verify-alg crc32c; } }'), false);
  assert.equal(has('net { verfy-alg crc32c; }'), false);
});

test('a handler of common that some resource calls', () => {
  const common = `common { ${handlers} }`;
  const fencing = resource('net { fencing resource-only; }', { name: 'r1', number: 1 });
  const quiet = resource('');
  assert.deepEqual(open('drbd', `${common}\n${quiet}\n${fencing}`).codes, []);
  assert.deepEqual(open('drbd', `${common}\n${quiet}`).codes, ['1:handler-without-fencing']);
  const neighbours = { 'drbd.d/r0.res': quiet, 'drbd.d/r1.res': fencing };
  assert.deepEqual(open('drbd', common, { neighbours }).codes, []);
  const alone = { 'drbd.d/r0.res': quiet };
  assert.deepEqual(open('drbd', common, { neighbours: alone }).codes, ['1:handler-without-fencing']);
});

for (const [what, inside, codes] of [
  ['an algorithm', 'net { cram-hmac-algo sha1; shared-secret s; }', ['unknown-directive']],
  ['a secret', 'net { cram-hmac-alg sha1; shared-secrt s; }', ['unknown-directive']],
  ['a handler', 'net { fencing resource-only; } handlers { fence-per "/x"; }', ['unknown-directive']],
  ['a section', 'net { fencing resource-only; } handler { fence-peer "/x"; }', ['unknown-directive']],
  ['the fencing', `net { fencin resource-only; } ${handlers}`, ['unknown-directive']],
  ['two primaries', 'net { alow-two-primaries; } startup { become-primary-on both; }', ['unknown-directive']],
] as const)
  test(`a misspelt statement is what it was meant to be: ${what}`, () => {
    assert.deepEqual(
      open('drbd', resource(inside)).codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

test('options of two files, each of which both versions of DRBD take, are for neither', () => {
  const one = resource('net { fencing resource-only; } handlers { fence-peer "/x"; }');
  const other = resource('syncer { verify-alg sha1; }', { name: 'r1', number: 1 });
  const files = { 'drbd.d/c.res': other };
  assert.deepEqual(open('drbd', one, { neighbours: files }).codes, []);
  assert.deepEqual(open('drbd', other, { neighbours: { 'drbd.d/a.res': one } }).codes, []);
});

test('one file that was left behind is named once, where it is', () => {
  const nine = resource('options { quorum off; }');
  const old = resource('net { unplug-watermark 128; }', { name: 'r1', number: 1 });
  const third = resource('options { auto-promote no; }', { name: 'r2', number: 2 });
  const all = { 'drbd.d/c.res': third };
  assert.deepEqual(open('drbd', nine, { neighbours: { ...all, 'drbd.d/b.res': old } }).codes, []);
  const { codes, findings } = open('drbd', old, { neighbours: { ...all, 'drbd.d/a.res': nine } });
  assert.deepEqual(codes, ['5:version-conflict']);
  assert.match(findings.find(({ code }) => code === 'drbd/version-conflict')!.related![0]!.uri!, /drbd\.d\/[ac]\.res$/);
});
