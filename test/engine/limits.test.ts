import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { limits } from '../../server/src/syntax/limits.ts';
import type { Block } from '../../server/src/syntax/tree.ts';
import { open } from '../support/open.ts';
import { Service } from '../support/service.ts';

function depthOf({ statements }: Block): number {
  return 1 + Math.max(0, ...statements.map(({ body }) => (body ? depthOf(body) : 0)));
}

/** What nests in each language that nests at all, one level of it, and whether it is too deep: indentation may say where a brace is missing. */
const nests: Readonly<Record<string, readonly (readonly [level: string, deep: number])[]>> = {
  drbd: [
    ['a{', 1],
    ['{', 1],
    ['net{', 1],
    ['resource r {\n', 1],
    ['skip x {', 0],
  ],
  corosync: [
    ['a {\n', 1],
    ['{\n', 1],
    ['totem\n{\n', 1],
    ['totem {\n', 0],
    ['nodelist {\n node {\n', 0],
  ],
  libvirt: [
    ['<a>', 1],
    ['<domain>\n', 1],
  ],
};

for (const [id, levels] of Object.entries(nests))
  for (const [level, deep] of levels)
    test(`${id}: of ${JSON.stringify(level)} 5,000 times 100 levels are read, and the rest is reported once`, () => {
      const { service, uri, findings } = open(id, level.repeat(5000));
      assert.ok(depthOf(service.workspace.bound(uri)!.tree.root) <= limits.depth + 2);
      assert.equal(findings.filter(({ code }) => code.endsWith('/too-deep')).length, deep);
    });

test('what follows a block that is too deep is read', () => {
  const deep = `${'a{'.repeat(150)}${'}'.repeat(150)}\n`;
  assert.deepEqual(
    open('drbd', `${deep}unknown;`).codes.filter((code) => code.startsWith('2:')),
    ['2:unknown-directive'],
  );
  const lines = `${'a {\n'.repeat(150)}${'}\n'.repeat(150)}`;
  assert.ok(open('corosync', `${lines}unknown: 1\n`).codes.some((code) => code.startsWith('301:')));
});

for (const { id } of languages)
  test(`${id}: of a line of 30,000 words the first 10,000 are read`, () => {
    const first =
      {
        crmsh: 'group g',
        drbd: 'resource r { connection-mesh { hosts',
        corosync: '',
        'xend-sxp': '(node',
        'drbd-status': ' 0: cs:Connected',
        'crm-mon': 'Online: [',
        'guest-status': 'flags :',
        libvirt: '<node',
        'cib-xml': '<node',
      }[id] ?? 'node';
    const { findings } = open(id, `${first}${' a'.repeat(30_000)}`);
    const cut = findings.filter(({ code }) => code.endsWith('/too-many-words'));
    // A line of corosync.conf is a key and one value.
    assert.equal(cut.length, id === 'corosync' ? 0 : 1);
  });

test('a statement inside thousands of joined ones does not overflow the stack', () => {
  const { findings } = open('crmsh', 'primitive p \\\n'.repeat(8000));
  assert.ok(findings.length > 8000);
});

test('a file that is not open, and is not read to its end, is named in the log once', () => {
  const service = new Service();
  service.workspace.setRoots(['file:///lab']);
  const logged: string[] = [];
  service.log = (text) => logged.push(text);
  service.put('file:///lab/drbd.d/deep.res', 'a{'.repeat(200), 'drbd');
  service.put('file:///lab/wide.crm', `group g${' a'.repeat(11_000)}\n`, 'crmsh');
  service.put('file:///lab/drbd.d/r0.res', 'resource r0 { }\n', 'drbd');
  for (const text of ['resource r1 { }\n', 'resource r2 { }\n']) {
    service.put('file:///lab/drbd.d/r0.res', text, 'drbd');
    service.findings('file:///lab/drbd.d/r0.res');
  }
  assert.deepEqual(
    logged.map((line) => line.split(': ').slice(0, 2).join(' ')),
    ['file:///lab/drbd.d/deep.res too-deep', 'file:///lab/wide.crm too-many-words'],
  );
});
