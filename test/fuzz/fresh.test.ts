import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithFresh, told } from '../support/fresh.ts';
import { seedOfRun } from '../support/random.ts';

// `npm run fuzz` compares far more, with the seeds that are published in test/fuzz/RESULTS.md.
const seed = seedOfRun();
const wanted = 3000;

console.log(`fresh: seed ${seed}`);

test(`${wanted} answers are those of a fresh server, whatever came before`, { timeout: 300_000 }, () => {
  const { count, differences } = compareWithFresh(seed, wanted);
  assert.deepEqual(differences.map(told), []);
  assert.ok(count >= wanted);
});
