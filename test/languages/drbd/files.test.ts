import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt as hoverIn, labelsAt } from '../../support/cursor.ts';
import { resource } from '../../support/drbd-texts.ts';
import { open } from '../../support/open.ts';

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
  ['a connection of two', 'connection { host alpha; host bravo; }', ['no-connection']],
  ['no connection at all', '', ['no-connection']],
  [
    'two connections of one pair',
    'connection { host alpha; host bravo; } connection { host bravo; host alpha; } connection { host bravo; host charlie; }',
    ['duplicate-connection'],
  ],
  [
    'a mesh over a connection',
    'connection { host alpha; host bravo; } connection-mesh { hosts alpha bravo charlie; }',
    ['duplicate-connection'],
  ],
  ['a mesh with a host twice', 'connection-mesh { hosts alpha bravo charlie alpha; }', ['duplicate-connection']],
  ['a mesh that leaves one out', 'connection-mesh { hosts alpha bravo; }', ['no-connection']],
  [
    'a proxy at one end',
    'connection { host alpha address 10.0.1.1:1 via proxy on alpha { inside 10.0.1.1:2; outside 10.0.1.1:3; } host bravo; } connection { host bravo; host charlie; }',
    ['proxy-on-one-side'],
  ],
  ['a connection of one', 'connection { host alpha; }', ['connection-ends']],
  ['a connection of three', 'connection { host alpha; host bravo; host charlie; }', ['connection-ends']],
  ['a connection to nobody', 'connection { host alpha; host delta; }', ['unknown-host']],
  ['a connection with itself', 'connection { host alpha; host alpha; }', ['duplicate-host']],
  ['a path of one', 'connection { path { host alpha; } path { host alpha; host bravo; } }', ['connection-ends']],
  [
    'an unknown volume',
    'connection { host alpha; host charlie; } connection { host alpha; host bravo; volume 3 { disk { bitmap no; } } }',
    ['unknown-volume'],
  ],
  [
    'a volume without its section',
    'connection { host alpha; host charlie; } connection { host alpha; host bravo; volume 0 { } }',
    ['missing-directive'],
  ],
  [
    'two speeds for one connection',
    'disk { c-max-rate 4M; } connection { host alpha; host charlie; } connection { host alpha; host bravo; disk { c-max-rate 5M; } }',
    ['ambiguous-option'],
  ],
  [
    'one speed, spelt in two ways',
    'disk { c-max-rate 4M; } connection { host alpha; host charlie; } connection { host alpha; host bravo; disk { c-max-rate 4096k; } }',
    [],
  ],
  [
    'two primaries with another protocol in a connection',
    'net { allow-two-primaries; } connection { host alpha; host bravo; net { protocol A; } } connection { host charlie; host alpha; }',
    ['two-primaries-protocol', 'two-primaries-without-fencing'],
  ],
  [
    'time limits of a connection',
    'connection { host alpha; host bravo; net { timeout 300; } } connection { host charlie; host alpha; }',
    ['timeout-too-long'],
  ],
  ['a quorum of one', 'options { quorum 1; } connection-mesh { hosts alpha bravo charlie; }', ['quorum-number']],
  ['a quorum of four', 'options { quorum 4; } connection-mesh { hosts alpha bravo charlie; }', ['quorum-number']],
  ['a quorum of two', 'options { quorum 2; } connection-mesh { hosts alpha bravo charlie; }', []],
] as const)
  test(`three hosts with ${what}`, () => {
    const found = open('drbd', mesh(text));
    assert.deepEqual(
      found.codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

test('a connection that is not understood hides nothing of the next resource', () => {
  const second = mesh('').replaceAll('r0', 'r1').replace('minor 0', 'minor 1').replaceAll('7788', '7789');
  const { codes } = open('drbd', `${mesh('connection { host alpha; host delta; }')}\n${second}`);
  assert.deepEqual(codes, ['6:unknown-host', '8:no-connection']);
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

const row = (name: string, number: number, inside: string): string => resource(inside, { name, number });

for (const [what, text, codes] of [
  [
    'a circle after another resource',
    [row('r0', 0, 'disk { resync-after r1; }'), row('r1', 1, 'disk { resync-after r1/0; }')],
    ['resync-after-cycle'],
  ],
  [
    'the first of a row that common puts after itself',
    ['common { disk { resync-after r0; } }', row('r0', 0, '')],
    ['resync-after-cycle'],
  ],
  [
    'a row',
    [row('r0', 0, ''), row('r1', 1, 'disk { resync-after r0; }'), row('r2', 2, 'disk { resync-after r1/0; }')],
    [],
  ],
  ['an unknown volume', [row('r0', 0, ''), row('r1', 1, 'disk { resync-after r0/1; }')], ['unknown-volume']],
] as const)
  test(`resyncs one after the other: ${what}`, () => {
    assert.deepEqual(
      open('drbd', text.join('\n')).codes.map((code) => code.replace(/^\d+:/, '')),
      codes,
    );
  });

test('a volume waits for another one of its resource, or for itself', () => {
  const volumes = (after: string): string => `resource r0 {
  volume 0 { device minor 0; disk /dev/a; meta-disk internal; }
  volume 1 { device minor 1; disk /dev/b; meta-disk internal; disk { resync-after ${after}; } }
  on a { address 10.0.0.1:1; }
  on b { address 10.0.0.2:1; }
}`;
  assert.deepEqual(open('drbd', volumes('r0/0')).codes, []);
  assert.deepEqual(open('drbd', volumes('r0/1')).codes, ['3:resync-after-cycle']);
});

test('a problem with two options shows both, in whichever file they appear', () => {
  const neighbours = { 'drbd.d/global_common.conf': 'common { net { protocol A; ping-int 30; } }' };
  const text = resource('net { allow-two-primaries; timeout 200; }');
  const { findings } = open('drbd', text, { neighbours });
  const found = findings.find((f) => f.code === 'drbd/two-primaries-protocol');
  assert.match(found!.related![0]!.uri ?? '', /global_common/);
  // The interval of the other file is long enough, the one that nobody has set is not.
  assert.match(findings.find((f) => f.code === 'drbd/timeout-too-long')!.message.en, /connect-int/);
});

test('defaults are validated by the resources of the other files', () => {
  const common = 'common { net { shared-secret s; } disk { resync-after r0; } }';
  const neighbours = { 'drbd.d/r0.res': resource('') };
  assert.deepEqual(
    open('drbd', common, { neighbours }).codes.map((code) => code.replace(/^\d+:/, '')),
    ['secret-without-algorithm', 'resync-after-cycle'],
  );
  assert.deepEqual(open('drbd', common.replace(/disk .*/, '}')).codes, []);
});

test('a circle over two files shows both places', () => {
  const neighbours = { 'drbd.d/r1.res': row('r1', 1, 'disk { resync-after r0; }') };
  const { findings } = open('drbd', row('r0', 0, 'disk { resync-after r1; }'), { neighbours });
  const found = findings.find((f) => f.code === 'drbd/resync-after-cycle');
  assert.match(found!.related![0]!.uri ?? '', /r1\.res$/);
});

test('a rate without a unit is said in full', () => {
  const { findings } = open('drbd', resource('disk { resync-rate 100; }'));
  const hint = findings.find((f) => f.code === 'drbd/rate-without-unit');
  assert.match(hint!.message.en, /100 KiB\/s/);
});

test('nothing is said of a node that the cluster knows, and a typo is', () => {
  const neighbours = { 'ha.cf': 'node alpha\nnode bravo\n' };
  const typo = resource('').replace('on bravo', 'on brav0');
  const codes = (text: string): readonly string[] =>
    open('drbd', text, { neighbours }).codes.map((code) => code.replace(/^\d+:/, ''));
  assert.deepEqual(codes(resource('')), []);
  assert.deepEqual(codes(typo), ['unknown-cluster-node']);
});

/** The English hover at the `|` of a text, with other files next to it. */
const hoverAt = (marked: string, neighbours: Readonly<Record<string, string>> = {}): string =>
  hoverIn('drbd', marked, { neighbours });

test('a hover shows which value of common an option overrules', () => {
  const text = 'common { net { timeout 60; } }\nresource r0 { net { time|out 50; } }';
  assert.match(hoverAt(text), /Overrules `timeout 60` of `common`/);
  assert.doesNotMatch(hoverAt(text.replace('timeout 60', 'ping-int 9')), /Overrules/);
});

test('an old spelling and place of an option is overruled as well', () => {
  assert.match(
    hoverAt('common { protocol C; }\nresource r0 { net { proto|col A; } }'),
    /Overrules `protocol C` of `common`/,
  );
  assert.match(
    hoverAt('common { syncer { rate 5M; } }\nresource r0 { disk { resync|-rate 6M; } }'),
    /Overrules `rate 5M`/,
  );
  assert.match(
    hoverAt('common { net { no-always-asbp; } }\nresource r0 { net { always|-asbp; } }'),
    /Overrules `no-always-asbp`/,
  );
  assert.match(hoverAt('common { protocol C; }\nresource r0 { n|et { } }'), /From `common`: `protocol C`/);
});

test('a hover shows the release that an option needs, and that no manual page covers it', () => {
  assert.match(hoverAt('resource r0 { net { tl|s yes; } }'), /drbd-utils 9\.26\.0/);
  assert.match(hoverAt('global { cmd-timeout-sh|ort 5; }'), /documented only in the sources of drbd-utils/);
  assert.match(hoverAt('resource r0 { net { tl|s yes; } }'), /manual pages of drbd-utils 9.34/);
  assert.doesNotMatch(hoverAt('resource r0 { net { time|out 60; } }'), /documented only in the sources of drbd-utils/);
});

test('completion leaves out an option that is set', () => {
  const labels = (marked: string): readonly string[] => labelsAt('drbd', marked);
  assert.ok(labels('common { net { | } }').includes('timeout'));
  assert.ok(!labels('common { net { timeout 60; | } }').includes('timeout'));
  assert.ok(labels('common { net { timeout 60; | } }').includes('ping-int'));
});

test('a hover on a section shows what it takes over, from another file too, and keeps secrets', () => {
  const neighbours = {
    'drbd.d/global_common.conf': 'common { net { timeout 60; shared-secret "hush"; ping-int 9; } }',
  };
  const found = hoverAt('resource r0 { n|et { timeout 50; } }', neighbours);
  assert.match(found, /From `common`: `shared-secret \*\*\*`, `ping-int 9`\./);
  assert.doesNotMatch(found, /hush|timeout 60/);
});

test('a connection takes over from its resource before common', () => {
  const text = 'common { net { timeout 60; } } resource r0 { net { timeout 50; } connection { net { tim|eout 40; } } }';
  assert.match(hoverAt(text), /Overrules `timeout 50` of `resource r0`/);
});

test('a hover says what a number amounts to and what a protocol guarantees', () => {
  assert.match(hoverAt('common { disk { resync-rate 10|0; } }'), /100 KiB\/s/);
  assert.match(hoverAt('common { net { timeout 6|0; } }'), /6 s/);
  assert.match(hoverAt('common { disk { al-extents 123|7; } }'), /4\.8 GiB/);
  assert.match(hoverAt('common { net { protocol |A; } }'), /\*\*`A`\*\*/);
});
