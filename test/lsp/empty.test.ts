import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { Service } from '../support/service.ts';

/** Severities of what is reported about a document; `version`: of one that is open in an editor. */
function severities(id: string, text: string, version?: number): readonly string[] {
  const service = new Service(languages);
  service.put('file:///lab/new', text, id, undefined, version);
  return service.findings('file:///lab/new').map((f) => f.severity);
}

for (const { id, partOf } of languages)
  for (const text of ['', '\n', '  \n\n', partOf ? '<!-- begun -->\n' : '# begun\n'])
    test(`an empty document ${JSON.stringify(text)} of ${id} is not red in the editor`, () =>
      assert.ok(severities(id, text, 1).every((each) => each === 'information' || each === 'hint')));

for (const [id, text] of [
  ['ha-authkeys', '1 sha1 a-long-random-key\n'],
  ['ha-cf', 'node alpha beta\n'],
] as const)
  test(`a document of ${id} that has begun is judged as the tool does`, () =>
    assert.ok(severities(id, text, 1).includes('error')));

test('the command line reports what the tool refuses', () => {
  assert.deepEqual(severities('ha-authkeys', ''), ['error']);
  assert.ok(severities('ha-cf', '').includes('error'));
});
