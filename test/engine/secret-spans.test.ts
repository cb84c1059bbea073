import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SecretText, secretSpans } from '../../server/src/base/secret-spans.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

const rule = { keywords: new Set(['shared-secret']), names: /passwd/, known: new Set(['net', 'on', 'primitive']) };
const lines = [
  'net {',
  '  shared-secret "abc";',
  'shared-secret',
  'primitive p passwd=x \\',
  '\tuserid=admin \\',
  "passwd='a",
  '<nvpair name="passwd"',
  ' value="x"/>',
  '<a',
  '# passwd=x',
  '  on a { }',
  'stray word',
  '"',
  '',
];

test('after an edit the same stretches are found as in a text that is new', (t) => {
  const seed = seedOfRun();
  const random = seeded(seed);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const long = round % 2 ? 300 : 40;
    let text = Array.from({ length: long }, () => (random() < 0.7 ? 'on plain words' : pick(lines, random))).join('\n');
    let before: SecretText = { text, spans: secretSpans(text, rule) };
    for (let edit = 0; edit < 40; edit++) {
      const from = Math.floor(random() * text.length);
      const to = Math.min(text.length, from + Math.floor(random() * random() * 60));
      const added = pick(['', 'x', '\n', '\\', '"', '>', '<', 'passwd=y', `${pick(lines, random)}\n`], random);
      text = text.slice(0, from) + added + text.slice(to);
      const spans = secretSpans(text, rule, before);
      const fresh = secretSpans(text, rule);
      assert.deepEqual(spans, fresh, `seed ${seed}, round ${round}, edit ${edit}`);
      found += fresh.length;
      before = { text, spans };
    }
  }
  assert.ok(found > 5000, `${found} stretches`);
  t.diagnostic(`2,400 edits, ${found} stretches (seed ${seed})`);
});
