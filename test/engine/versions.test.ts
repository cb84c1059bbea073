import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsEveryRelease, isAtLeast, versionMismatch } from '../../server/src/schema/versions.ts';

const range = (since?: string, until?: string) => ({
  product: 'pacemaker',
  ...(since && { since }),
  ...(until && { until }),
});

for (const [target, since, until, mismatch, every] of [
  ['3', '3.0.2', undefined, undefined, false],
  ['3.0', '3.0.2', undefined, undefined, false],
  ['3.0.1', '3.0.2', undefined, 'tooNew', false],
  ['3.0.2', '3.0.2', undefined, undefined, true],
  ['3.0.2', '3.0', undefined, undefined, true],
  ['3', '3.0.0', undefined, undefined, true],
  ['3', '3', undefined, undefined, true],
  ['4', '3.0.2', undefined, undefined, true],
  ['2', '3.0.2', undefined, 'tooNew', false],
  ['2', '2.1', undefined, undefined, false],
  ['2.1', '2.1', undefined, undefined, true],
  ['2.1.10', '2.1.9', undefined, undefined, true],
  ['2', undefined, '2.1', undefined, false],
  ['2.1.5', undefined, '2.1', undefined, true],
  ['2', undefined, '2', undefined, true],
  ['3.0.0', undefined, '2', 'removed', false],
  ['2.1', undefined, '2.1.4', undefined, false],
  ['1.1', '1.0', '2', undefined, true],
] as const)
  test(`target ${target} and ${since ?? ''}-${until ?? ''}: no release, or every one`, () => {
    assert.equal(versionMismatch(range(since, until), { pacemaker: target }), mismatch);
    assert.equal(fitsEveryRelease(range(since, until), { pacemaker: target }), every);
  });

test('an unknown target fits no range for certain, and contradicts none', () => {
  assert.equal(versionMismatch(range('3'), {}), undefined);
  assert.equal(fitsEveryRelease(range('3'), {}), false);
  assert.equal(fitsEveryRelease(undefined, {}), true);
});

test('a line is at least a version when its first release is', () => {
  assert.equal(isAtLeast('3', '3.0.0'), true);
  assert.equal(isAtLeast('3', '3.0.1'), false);
  assert.equal(isAtLeast('3.0.1', '3'), true);
});
