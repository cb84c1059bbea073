import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../server/src/lsp/settings.ts';

test('settings inherit nothing, and every name in them is one as any other', () => {
  const sent: unknown = JSON.parse(
    '{ "target": { "__proto__": "1", "constructor": "2", "drbd": 9 }, "severity": { "__proto__": "off", "toString": "hint" } }',
  );
  const { target, severity } = readSettings(sent);
  assert.deepEqual(Object.entries(target).slice(-2), [
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
  assert.equal(target['drbd'], 'auto');
  assert.equal(target['valueOf'], undefined);
  assert.deepEqual(Object.entries(severity), [
    ['__proto__', 'off'],
    ['toString', 'hint'],
  ]);
  assert.equal(severity['hasOwnProperty'], undefined);
});

test('settings that are none are the defaults', () => {
  const defaults = JSON.stringify(readSettings(undefined));
  for (const sent of [null, 'x', 7, [], { target: null, severity: [], docs: 'ja', crm: { customAgents: {} } }])
    assert.equal(JSON.stringify(readSettings(sent)), defaults);
});
