import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

/** What a backslash joins, each reported once; the severities are crmsh's and crm_verify's verdicts. */
const head = 'node n1\nnode n2\nproperty stonith-enabled=false no-quorum-policy=ignore\n';
const ip = (rest: string): string => `${head}primitive v ocf:heartbeat:IPaddr2 params ip=192.0.2.1${rest}`;
const web = 'primitive w ocf:pacemaker:Dummy op monitor interval=10s';

for (const [what, text, wanted] of [
  ['a primitive that swallows a primitive', `${ip(' op monitor interval=10s')} \\\n${web}`, 'error stray-backslash'],
  [
    'a group that swallows a node',
    `${ip(' op monitor interval=10s')}\n${web}\ngroup g v w \\\nnode n3`,
    'error stray-backslash',
  ],
  [
    'a primitive that swallows an order',
    `${web}\n${ip(' op monitor interval=10s')} \\\norder o inf: w v`,
    'error stray-backslash',
  ],
  [
    'a node that swallows properties',
    'node n1\nnode n2 \\\nproperty stonith-enabled=false no-quorum-policy=ignore',
    'warning stray-backslash',
  ],
  ['a clause joined to a parameter', ip('\\\n  op monitor interval=10s'), 'error glued-words'],
  [
    'a clause joined to an operation',
    ip(' op monitor interval=10s\\\n  meta target-role=Started'),
    'warning glued-words',
  ],
  ['a clause joined to a parameter by a no-break space', ip('\u00A0\\\n  op monitor interval=10s'), 'error look-alike'],
  ['a comment after a backslash', ip(' \\ # the address\n  op monitor interval=10s'), 'error text-after-backslash'],
] as const)
  test(`crm: ${what}: ${wanted}, and nothing about what was joined`, () => {
    const { findings } = open('crmsh', text);
    assert.deepEqual(
      findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ severity, code }) => `${severity} ${code.slice('crmsh/'.length)}`),
      [wanted],
    );
  });

test('crm: a space before the backslash joins nothing', () => {
  assert.deepEqual(open('crmsh', ip(' \\\n  op monitor interval=10s')).codes, []);
});
