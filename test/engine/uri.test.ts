import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uriKey } from '../../server/src/documents/uri.ts';
import { Service } from '../support/service.ts';

for (const [name, ...spellings] of [
  ['a plus sign', 'file:///w/a+b.res', 'file:///w/a%2Bb.res', 'file:///w/a%2bb.res'],
  ['a drive', 'file:///c:/w/a.res', 'file:///C:/w/a.res', 'file:///c%3A/w/a.res', 'file:///C%3a/w/a.res'],
  ['other letters', 'file:///w/設定.res', 'file:///w/%E8%A8%AD%E5%AE%9A.res', 'file:///w/%e8%a8%ad%e5%ae%9a.res'],
  ['the scheme and the host', 'FILE://HOST/w/a.res', 'file://host/w/a.res'],
  ['a blank', 'vscode-remote://wsl%2Bx/w/a b', 'vscode-remote://wsl+x/w/a%20b'],
] as const)
  test(`spellings of ${name} have one key`, () => {
    assert.deepEqual([...new Set(spellings.map(uriKey))], [uriKey(spellings[0])]);
  });

for (const [name, ...uris] of [
  ['an encoded slash', 'file:///w/a%2Fb', 'file:///w/a/b'],
  ['an encoded percent sign', 'file:///w/a%252Fb', 'file:///w/a%2Fb', 'file:///w/a%41b', 'file:///w/a%2541b'],
  ['an encoded question mark', 'x://w/a%3Fb', 'x://w/a?b'],
  ['upper and lower case of a path', 'file:///w/A', 'file:///w/a'],
  ['what is not UTF-8', 'file:///w/%E8', 'file:///w/%E9'],
] as const)
  test(`${name} makes another file`, () => {
    assert.equal(new Set(uris.map(uriKey)).size, uris.length);
  });

test('a document is found by any spelling, and answers have the one it came with', () => {
  const service = new Service();
  service.workspace.setRoots(['file:///c%3A/w']);
  service.put('file:///c%3A/w/a%2Bb.crm', 'primitive p ocf:pacemaker:Dummy\n', undefined);
  service.put('file:///C:/w/a+b.crm', 'primitive p ocf:pacemaker:Dummy\nlocation l p 1: a\n', 'crmsh');
  assert.deepEqual(service.workspace.uris, ['file:///C:/w/a+b.crm']);
  const at = { line: 1, character: 11 };
  assert.deepEqual(
    service.definition('file:///c%3a/w/a%2bb.crm', at).map(({ uri }) => uri),
    ['file:///C:/w/a+b.crm'],
  );
});

test('files of one folder see each other however its URI is spelt', () => {
  const service = new Service();
  service.workspace.setRoots(['file:///C%3A/w']);
  service.put('file:///c:/w/ha.cf', 'node alpha\n', undefined);
  service.put('file:///C:/w/a.crm', 'node alpha\n', undefined);
  const found = service.references('file:///c%3A/w/a.crm', { line: 0, character: 6 }, true);
  assert.deepEqual(found.map(({ uri }) => uri).sort(), ['file:///C:/w/a.crm', 'file:///c:/w/ha.cf']);
});
