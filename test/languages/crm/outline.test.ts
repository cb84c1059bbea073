import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

const text = `primitive p Dummy params fake=a \\
  op monitor interval=10s role=Master timeout=20s op start timeout=20s interval=0 op stop timeout=20s
`;

test('the outline names operations by action and interval', () => {
  const { service, uri } = open('crmsh', text);
  const [resource] = service.symbols(uri);
  assert.deepEqual(
    resource?.children?.map(({ name, detail }) => [name, detail]),
    [
      ['params', ''],
      ['monitor 10s', 'op'],
      ['start 0', 'op'],
      ['stop', 'op'],
    ],
  );
});
