import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Inclusions, uriOf } from '../../server/src/documents/includes.ts';
import { uriKey } from '../../server/src/documents/uri.ts';
import { Service } from '../support/service.ts';

const files = [
  'file:///etc/drbd.conf',
  'file:///etc/drbd.d/global_common.conf',
  'file:///etc/drbd.d/a.res',
  'file:///etc/drbd.d/b.res',
  'file:///etc/drbd.d/.hidden.res',
  'file:///etc/drbd.d/more/c.res',
  'file:///etc/odd%20%5Bnames%5D/d+e.res',
  'file:///etc/odd%20%5Bnames%5D/main.conf',
];
const known = new Map(files.map((uri) => [uriKey(uri), uri]));

for (const [name, from, pattern, found] of [
  ['a path', 'drbd.conf', 'drbd.d/a.res', ['drbd.d/a.res']],
  ['a path up and down', 'drbd.d/a.res', '../drbd.d/./b.res', ['drbd.d/b.res']],
  ['an absolute path', 'drbd.d/a.res', '/etc/drbd.conf', ['drbd.conf']],
  ['a glob', 'drbd.conf', 'drbd.d/*.res', ['drbd.d/a.res', 'drbd.d/b.res']],
  ['an absolute glob', 'drbd.conf', '/etc/drbd.d/[ab].res', ['drbd.d/a.res', 'drbd.d/b.res']],
  ['a glob in a folder', 'drbd.conf', 'drbd.*/more/?.res', ['drbd.d/more/c.res']],
  ['a glob next to a folder with brackets', 'odd%20%5Bnames%5D/main.conf', '*.res', ['odd%20%5Bnames%5D/d+e.res']],
  ['a file that is not there', 'drbd.conf', 'drbd.d/x.res', []],
  ['braces, which the tool does not know', 'drbd.conf', 'drbd.d/{a,b}*.res', []],
] as const)
  test(`includes ${name}`, () => {
    assert.deepEqual(
      new Inclusions(known).keysOf(`file:///etc/${from}`, pattern).map((key) => known.get(key)),
      found.map((each) => `file:///etc/${each}`),
    );
  });

test('a plain path makes a URI also where no such file is in sight', () => {
  assert.equal(uriOf('file:///etc/drbd.conf', 'x y/z.inc'), 'file:///etc/x%20y/z.inc');
  assert.equal(uriOf('file:///etc/drbd.conf', '*.inc'), undefined);
});

/** A DRBD configuration in the folder `/w/etc`, by file name; its resources have the same minor. */
function drbd(texts: Readonly<Record<string, string>>): Service {
  const service = new Service();
  service.workspace.setRoots(['file:///w']);
  for (const [name, text] of Object.entries(texts)) service.put(`file:///w/etc/${name}`, text, 'drbd');
  return service;
}

function resource(name: string, minor: number): string {
  const host = (at: string, ip: string): string => `  on ${at} { address ${ip}:7${minor}0${name.length}; }\n`;
  const ends = host('a', '192.0.2.1') + host('b', '192.0.2.2');
  return `resource ${name} {\n  device /dev/drbd${minor} minor ${minor};\n  disk /dev/${name};\n  meta-disk internal;\n${ends}}\n`;
}

test('definition and link of an include lead to its files', () => {
  const service = drbd({
    'drbd.conf': 'include "drbd.d/global_common.conf";\ninclude "drbd.d/*.res";\ninclude "none/*.res";\n',
    'drbd.d/global_common.conf': '',
    'drbd.d/r0.res': resource('r0', 1),
    'drbd.d/r00.res': resource('r00', 2),
  });
  const uri = 'file:///w/etc/drbd.conf';
  const at = (line: number) => service.definition(uri, { line, character: 12 }).map((each) => each.uri);
  assert.deepEqual(at(0), ['file:///w/etc/drbd.d/global_common.conf']);
  assert.deepEqual(at(1), ['file:///w/etc/drbd.d/r0.res', 'file:///w/etc/drbd.d/r00.res']);
  assert.deepEqual(at(2), []);
  assert.deepEqual(
    service.links(uri).map(({ range, target, tooltip }) => [range.start, target, tooltip !== undefined]),
    [
      [{ line: 0, character: 9 }, 'file:///w/etc/drbd.d/global_common.conf', false],
      [{ line: 1, character: 9 }, 'file:///w/etc/drbd.d/r0.res', true],
    ],
  );
});

for (const [name, main, severity] of [
  ['that one file takes in are read as one', 'include "one/*.res";\ninclude "two/*.res";\n', ['error']],
  ['that no file takes in together are not', 'include "one/*.res";\n', []],
] as const)
  test(`files of two folders ${name}`, () => {
    const service = drbd({ 'drbd.conf': main, 'one/r0.res': resource('r0', 1), 'two/r00.res': resource('r00', 1) });
    const found = service.findings('file:///w/etc/two/r00.res').filter(({ code }) => code === 'drbd/duplicate-minor');
    assert.deepEqual([...new Set(found.map((each) => each.severity))], severity);
  });

test('an include that a keystroke changes is resolved anew', () => {
  const service = drbd({ 'drbd.conf': 'include "a.res";\n', 'a.res': '', 'b.res': '' });
  const uri = 'file:///w/etc/drbd.conf';
  service.put(uri, 'include "b.res";\n', 'drbd');
  assert.deepEqual(
    service.definition(uri, { line: 0, character: 11 }).map((each) => each.uri),
    ['file:///w/etc/b.res'],
  );
});
