import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agent, agentNames } from '../../../server/src/languages/crm/agents/agents.ts';
import { directives } from '../../../server/src/schema/walk.ts';
import { open } from '../../support/open.ts';

/** Agents read their values by themselves: a shell library, the library of the fence agents. */
const nodes = 'node n1\nnode n2\nproperty stonith-enabled=true no-quorum-policy=stop\n';
const both = 'primitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s\n';
const fence = (param: string): string =>
  `${nodes}primitive f stonith:fence_ipmilan params ip=192.0.2.9 username=u pcmk_host_list="n1 n2" ${param} op monitor interval=60s\n`;
const ocf = (param: string): string =>
  `${nodes}${both}primitive p IPaddr2 params ip=192.0.2.7 ${param} op monitor interval=10s timeout=20s\n`;

for (const [text, value, message] of [
  [ocf('nodad=y'), 'y', 'Invalid boolean `y`: the agent reads it as false. Use `true`.'],
  [ocf('nodad=On'), 'On', 'Invalid boolean `On`: the agent reads it as false. Use `true`.'],
  [fence('lanplus=y'), 'y', 'Invalid boolean `y`: the agent ignores the option. Use `true`.'],
  [fence('lanplus=N'), 'N', 'Invalid boolean `N`: the agent ignores the option. Use `false`.'],
  [
    fence('power_timeout=30s'),
    '30s',
    'Invalid value `30s` for `power_timeout`: expected seconds, without a unit. Did you mean `30`?',
  ],
  [
    fence('delay=2min'),
    '2min',
    'Invalid value `2min` for `delay`: expected seconds, without a unit. Did you mean `120`?',
  ],
] as const)
  test(`a value that the agent does not read as it is meant: ${message}`, () => {
    const found = open('crmsh', text).findings.filter((each) => each.message.en.startsWith('Invalid'));
    assert.deepEqual(
      found.map((each) => [text.slice(each.start, each.end), each.severity, each.message.en]),
      [[value, 'warning', message]],
    );
  });

for (const text of [
  ...['yes', 'true', 'True', 'ON', '1', 'no', 'No', 'FALSE', 'n', '0'].map((value) => ocf(`nodad=${value}`)),
  ...['Yes', 'ON', 'true', '1', 'Off', '0'].map((value) => fence(`lanplus=${value}`)),
  ...['delay=30', 'pcmk_delay_max=30s', 'pcmk_reboot_timeout=2min'].map(fence),
])
  test(`a value that the agent reads: ${/(\S+=\S+) op/.exec(text.trim().split('\n').at(-1)!)?.[1]}`, () => {
    const found = open('crmsh', text).findings.filter((each) => each.message.en.startsWith('Invalid'));
    assert.deepEqual(found, []);
  });

test('no default is made of a variable that was empty when the facts were gathered', () => {
  const odd: string[] = [];
  for (const { value } of agentNames())
    for (const [name, { default: shown }] of directives(agent(value)!.params))
      if (typeof shown === 'string' && (/^\/bin\/|[^ ]-$|\$|^\/logs\//.test(shown) || shown === '.'))
        odd.push(`${value} ${name}=${shown}`);
  assert.deepEqual(odd, []);
});
