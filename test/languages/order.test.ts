import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offered } from '../support/accepting.ts';

const hosts =
  ' on alpha { address 192.168.11.201:7777; node-id 0; }\n on beta { address 192.168.11.202:7777; node-id 1; }\n';

/** What a learner types most comes in this order, whatever else stands between. */
for (const [language, marked, order] of [
  [
    'crmsh',
    '|',
    ['crm-seminar', 'primitive', 'crm-drbd', 'crm-ip', 'group', 'colocation', 'crm-property', 'crm-httpd'],
  ],
  ['crmsh', 'primitive p ocf:heartbeat:Dummy\n|', ['primitive', 'group', 'clone', 'colocation', 'property', 'crm-ip']],
  ['drbd', '|', ['drbd-conf', 'resource', 'include', 'global', 'common', 'skip']],
  ['drbd', 'resource r0 {\n |\n}\n', ['device', 'disk', 'on', 'protocol', 'net', 'options', 'connection', 'skip']],
  ['drbd', `resource r0 {\n${hosts} connection {\n  |\n }\n}\n`, ['host', 'net', 'path', 'disk', 'skip']],
  ['ha-cf', '|', ['ha-cf', 'logfacility', 'keepalive', 'ha-timing', 'deadtime', 'bcast', 'node', 'auto_failback']],
  ['corosync', '|', ['corosync-2node', 'totem', 'nodelist', 'quorum', 'logging', 'corosync-logging']],
] as const)
  test(`${language}: ${JSON.stringify(marked)} offers what is typed most first`, () => {
    const at = marked.indexOf('|');
    const labels = offered(language, marked.replace('|', ''), at).map(({ label }) => label);
    const places = order.map((label) => labels.indexOf(label));
    assert.ok(!places.includes(-1), labels.join(' '));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      labels.join(' '),
    );
  });

test('a snippet of a whole file is not found by the letters of a statement', () => {
  const text = 'primitive p ocf:heartbeat:Dummy\n';
  for (const { label, filterText } of offered('crmsh', text, text.length))
    if (/^crm-(?:seminar|web2)$/.test(label)) assert.doesNotMatch(filterText!, /\b(?:promotable|drbd|property|web)\b/);
});
