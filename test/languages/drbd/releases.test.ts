import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { resource } from '../../support/drbd-texts.ts';
import { open } from '../../support/open.ts';

/** What is said of the releases of drbd-utils: `severity code` of each. */
function reported(inside: string, targets: Readonly<Record<string, string>>): readonly string[] {
  return open('drbd', resource(inside), { targets })
    .findings.filter(({ code }) => code === 'drbd/some-releases' || code === 'drbd/other-version')
    .map(({ severity, code }) => `${severity} ${code.replace('drbd/', '')}`);
}

const refused = ['error other-version'];
const open9 = ['information some-releases'];

for (const [what, inside, by, taken] of [
  ['TLS', 'net { tls yes; }', '9.25', '9.26'],
  ['a tiebreaker', 'volume 1 { device minor 1; disk /dev/b; meta-disk internal; tiebreaker no; }', '9.33', '9.34'],
  ['fencing in disk', 'disk { fencing resource-only; }', '9.28', '9.29'],
  ['a rate in syncer', 'syncer { rate 10M; }', '9.22', '9.29.1'],
  ['a limit in syncer', 'syncer { c-max-rate 10M; }', '9.0', '9.34'],
] as const) {
  test(`${what}: refused by drbd-utils ${by}, taken by ${taken}`, () => {
    assert.deepEqual(reported(inside, { 'drbd-utils': by }), refused);
    assert.deepEqual(reported(inside, { 'drbd-utils': taken }), []);
  });
  test(`${what}: one information where the release is open`, () => {
    assert.deepEqual(reported(inside, {}), open9);
    assert.deepEqual(reported(inside, { drbd: '9' }), open9);
    assert.deepEqual(reported(inside, { 'drbd-utils': '9' }), open9);
  });
}

test('what all releases take, and what a drbdadm of 8.4 reads', () => {
  assert.deepEqual(reported('syncer { verify-alg sha1; }', { 'drbd-utils': '9.22' }), []);
  assert.deepEqual(reported('syncer { verify-alg sha1; }', {}), []);
  assert.deepEqual(reported('net { fencing resource-only; }', { 'drbd-utils': '9.22' }), []);
  assert.deepEqual(reported('disk { fencing resource-only; }', { drbd: '8.4', 'drbd-utils': '9.22' }), []);
  assert.deepEqual(reported('syncer { rate 10M; }', { drbd: '8.4', 'drbd-utils': '9.22' }), []);
});

test('no advice that another version refuses where the version is open', () => {
  const of = (targets: Readonly<Record<string, string>>) =>
    open('drbd', 'common { disk { fencing resource-only; } }', { targets }).findings.find(
      ({ code }) => code === 'drbd/some-releases',
    )!;
  assert.equal(of({}).fixes?.()?.length ?? 0, 0);
  assert.doesNotMatch(of({}).message.en, /net \{/);
  assert.match(of({ drbd: '9' }).message.en, /Use `net \{ fencing \}`\./);
});

test('what only some releases take is one information a file, with the other places', () => {
  const text = resource('net { tls yes; }\n  disk { fencing resource-only; }\n  syncer { rate 10M; }');
  const found = open('drbd', text).findings.filter(({ code }) => code === 'drbd/some-releases');
  assert.deepEqual(
    found.map(({ start, related }) => [text.slice(start, start + 3), related?.length]),
    [['tls', 2]],
  );
  assert.match(found[0]!.related![0]!.message.en, /9\.28 reject `fencing`/);
});

test('a comma between words is reported as that, and its fix writes what was meant', () => {
  const host = (text: string) => resource('net { protocol C; }').replace(/10\.[\d.]+:\d+/, text);
  const found = open('drbd', host('10.9.0.1,7788')).findings.find(({ code }) => code === 'drbd/illegal-character')!;
  assert.match(found.message.en, /^Unexpected comma/);
  assert.equal(applyFix('drbd', host('10.9.0.1,7788'), 'illegal-character'), host('10.9.0.1:7788'));
  assert.ok(!open('drbd', host('10.9.0.1:7788')).codes.some((code) => code.endsWith('illegal-character')));
});
