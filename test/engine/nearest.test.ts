import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestMatch, nearest } from '../../server/src/base/nearest.ts';

const words = ['protocol', 'primitive', 'property', 'keepalive', 'after-sb-0pri', 'after-sb-1pri', 'on', 'net'];

for (const [written, corrected] of [
  ['prtocol', 'protocol'],
  ['protcool', 'protocol'],
  ['PROTOCOL', 'protocol'],
  ['after_sb_1pri', 'after-sb-1pri'],
  ['after-sb-2pri', 'after-sb-0pri'],
  ['keep', 'keepalive'],
  ['pri', 'primitive'],
  ['pro', undefined],
  ['nt', undefined],
  ['ON', 'on'],
  ['frobnicate', undefined],
  ['', undefined],
] as const)
  test(`\`${written}\` probably means ${corrected ?? 'nothing known'}`, () =>
    assert.equal(nearest(written, words), corrected));

for (const [written, candidates, corrected] of [
  ['apach', ['apache', 'tomcat'], 'apache'],
  ['APACHE', ['apache'], 'apache'],
  ['keep_alive', ['keep-alive'], 'keep-alive'],
  ['pgsqlms', ['pgsql'], undefined],
  ['SAPHana', ['apache'], undefined],
  ['keep', ['keepalive'], undefined],
  ['primtiev', ['primitive'], 'primitive'],
  ['abc', ['abd'], undefined],
  ['node3', ['node1', 'node2'], undefined],
  ['IPaddr3', ['IPaddr', 'IPaddr2'], 'IPaddr2'],
  ['filesystemab', ['filesystem'], undefined],
  ['filesystemm', ['filesystem'], 'filesystem'],
] as const)
  test(`\`${written}\` is ${corrected ? `surely \`${corrected}\`` : 'no typo'} of ${candidates.join(', ')}`, () =>
    assert.equal(closestMatch(written, candidates), corrected));

test('fewer letters that count allow fewer edits', () => {
  assert.equal(closestMatch('fence_ilq', ['fence_ilo'], 3), undefined);
  assert.equal(closestMatch('fence_ilq', ['fence_ilo']), 'fence_ilo');
});
