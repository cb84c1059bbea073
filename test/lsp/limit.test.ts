import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Service } from '../support/service.ts';

const uri = 'file:///limit/a.crm';

test('of more than 1,000 problems an editor gets the errors first, and how many more there are', () => {
  const service = new Service();
  service.put(uri, 'group g a b\n'.repeat(800), 'crmsh');
  const all = service.findings(uri);
  const shown = service.diagnostics(uri).items;
  assert.ok(all.length > 1000, String(all.length));
  assert.equal(shown.length, 1000);
  const last = shown.at(-1)!;
  assert.equal(last.code, 'crmsh/more-problems');
  assert.match(JSON.stringify(last.message), new RegExp(`${all.length - 999} more problems`));
  const errors = all.filter((each) => each.severity === 'error').length;
  assert.equal(shown.filter((each) => each.severity === 1).length, Math.min(errors, 999));
  assert.ok(shown.every((each, i) => i === 0 || shown[i - 1]!.range.start.line <= each.range.start.line));
});

test('1,000 problems or fewer are shown as they are', () => {
  const service = new Service();
  service.put(uri, 'group g a b\n'.repeat(100), 'crmsh');
  assert.equal(service.diagnostics(uri).items.length, service.findings(uri).length);
});
