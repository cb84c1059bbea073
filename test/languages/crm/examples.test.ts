import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agent } from '../../../server/src/languages/crm/agents/agents.ts';
import { examples } from '../../../server/src/languages/crm/agents/texts/examples.ts';
import { open } from '../../support/open.ts';

const head = 'node cluster1\nnode cluster2\nproperty stonith-enabled=false no-quorum-policy=ignore\n';

for (const [id, example] of Object.entries(examples))
  test(`the example for ${id} is valid`, () => {
    assert.ok(agent(id)?.example, id);
    const { findings } = open('crmsh', `${head}${example}\n`);
    const reported = findings.filter((each) => each.severity === 'error' || each.severity === 'warning');
    assert.deepEqual(
      reported.map((each) => `${each.code}: ${each.message.en}`),
      [],
    );
  });

test('every agent of an example is used in it', () => {
  for (const [id, example] of Object.entries(examples)) assert.ok(example.includes(` ${id} `), id);
});
