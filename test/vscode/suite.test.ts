import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing } from './browser.ts';
import { runSuite } from './run-server.ts';

const reason: string | undefined = await missing();
const must = process.env['CI'] === 'true';

test('the suite in a real VS Code', { skip: !must && reason }, async (t) => {
  assert.equal(reason, undefined);
  const { results, output } = await runSuite();
  for (const [what, ms] of Object.entries(results?.figures ?? {})) t.diagnostic(`${what}: ${ms} ms`);
  for (const { name, error } of results?.tests ?? []) await t.test(name, () => assert.ok(error === undefined, error));
  assert.ok(results?.done, `the suite came to its end:\n${output}`);
});
