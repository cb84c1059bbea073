import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resource } from '../support/drbd-texts.ts';
import { open } from '../support/open.ts';

const mesh = (inside: string): string => `resource r0 {
  device minor 0; disk /dev/vg/r0; meta-disk internal;
  on alpha { node-id 0; address 10.0.0.1:7788; }
  on bravo { node-id 1; address 10.0.0.2:7788; }
  on charlie { node-id 2; address 10.0.0.3:7788; }
  ${inside}
}`;

for (const [what, text, codes] of [
  ['a mesh', 'connection-mesh { hosts alpha bravo charlie; }', []],
  ['a mesh with a stranger', 'connection-mesh { hosts alpha bravo charly; }', ['unknown-host']],
  ['a connection', 'connection { host alpha; host bravo; }', []],
  ['a connection of one', 'connection { host alpha; }', ['connection-ends']],
  ['a connection of three', 'connection { host alpha; host bravo; host charlie; }', ['connection-ends']],
  ['a connection to nobody', 'connection { host alpha; host delta; }', ['unknown-host']],
  ['a connection with itself', 'connection { host alpha; host alpha; }', ['duplicate-host']],
  ['a path of one', 'connection { path { host alpha; } path { host alpha; host bravo; } }', ['connection-ends']],
  ['an unknown volume', 'connection { host alpha; host bravo; volume 3 { disk { bitmap no; } } }', ['unknown-volume']],
  ['a volume without its section', 'connection { host alpha; host bravo; volume 0 { } }', ['missing-directive']],
  [
    'two speeds for one connection',
    'disk { c-max-rate 4M; } connection { host alpha; host bravo; disk { c-max-rate 5M; } }',
    ['ambiguous-option'],
  ],
  [
    'one speed, spelt in two ways',
    'disk { c-max-rate 4M; } connection { host alpha; host bravo; disk { c-max-rate 4096k; } }',
    [],
  ],
] as const)
  test(`three hosts with ${what}`, () => {
    const found = open('drbd', mesh(text));
    assert.deepEqual(
      found.codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

test('files of one drbd.d are read together', () => {
  const neighbours = { 'r1.res': resource('', { name: 'r1', number: 1 }).replace('drbd1', 'drbd0') };
  const found = open('drbd', resource(''), {
    neighbours: Object.fromEntries(Object.entries(neighbours).map(([name, text]) => [`drbd.d/${name}`, text])),
  });
  // The document under test lies above that folder, as drbd.conf does.
  assert.deepEqual(found.codes, ['2:duplicate-minor']);
});

test('the defaults of another file count', () => {
  const neighbours = {
    'drbd.d/global_common.conf': 'common { handlers { local-io-error "/x"; } net { cram-hmac-alg sha1; } }',
  };
  const text = resource('net { shared-secret s; } disk { on-io-error call-local-io-error; }');
  assert.deepEqual(open('drbd', text, { neighbours }).codes, []);
  assert.equal(open('drbd', text).codes.length, 2);
});

test('resources that wait for each other', () => {
  const one = resource('disk { resync-after r1; }');
  const two = resource('disk { resync-after r0; }', { name: 'r1', number: 1 });
  assert.deepEqual(
    open('drbd', `${one}\n${two}`).codes.map((code) => code.replace(/^\d+:/, '')),
    ['resync-after-cycle'],
  );
});

test('a rate without a unit is said in full', () => {
  const { findings } = open('drbd', resource('disk { resync-rate 100; }'));
  const hint = findings.find((f) => f.code === 'drbd/rate-without-unit');
  assert.match(hint!.message.en, /100 KiB\/s/);
});

test('nothing is said of a node that the cluster knows, and a slip is', () => {
  const neighbours = { 'ha.cf': 'node alpha\nnode bravo\n' };
  const slip = resource('').replace('on bravo', 'on brav0');
  const codes = (text: string): readonly string[] =>
    open('drbd', text, { neighbours }).codes.map((code) => code.replace(/^\d+:/, ''));
  assert.deepEqual(codes(resource('')), []);
  assert.deepEqual(codes(slip), ['unknown-cluster-node']);
});
