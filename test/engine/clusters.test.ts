import assert from 'node:assert/strict';
import { test } from 'node:test';
import { associations } from '../../server/src/documents/associations.ts';
import { clusterOf, foldersOf } from '../../server/src/documents/clusters.ts';
import { languages } from '../../server/src/languages/index.ts';
import { Service } from '../support/service.ts';

const root = 'file:///w';

for (const [name, files, from, seen] of [
  [
    'a whole workspace',
    ['drbd.conf', 'drbd.d/r0.res', 'ha.d/ha.cf'],
    'ha.d/ha.cf',
    ['drbd.conf', 'drbd.d/r0.res', 'ha.d/ha.cf'],
  ],
  [
    'one host of a fleet',
    ['a/ha.cf', 'a/drbd.d/r0.res', 'b/ha.cf', 'b/drbd.d/r0.res'],
    'a/ha.cf',
    ['a/drbd.d/r0.res', 'a/ha.cf'],
  ],
  [
    'what all hosts of a fleet share',
    ['a/ha.cf', 'b/ha.cf', 'common/lab.crm'],
    'b/ha.cf',
    ['b/ha.cf', 'common/lab.crm'],
  ],
  [
    'from what the hosts share none of them',
    ['a/ha.cf', 'b/ha.cf', 'common/lab.crm'],
    'common/lab.crm',
    ['common/lab.crm'],
  ],
  [
    'everything but a backup',
    ['ha.d/ha.cf', 'ha.d/authkeys', 'drbd.d/r0.res', 'old/ha.cf'],
    'drbd.d/r0.res',
    ['drbd.d/r0.res', 'ha.d/authkeys', 'ha.d/ha.cf'],
  ],
  [
    'a backup with what it does not replace',
    ['ha.d/ha.cf', 'drbd.d/r0.res', 'old/ha.cf'],
    'old/ha.cf',
    ['drbd.d/r0.res', 'old/ha.cf'],
  ],
  [
    'no copies of files',
    ['ha.d/ha.cf', 'ha.d/ha.cf.bak', 'ha.d/ha.cf~', 'drbd.d/r0.res', 'drbd.d/r0.res.rpmnew', 'drbd.d/r0.res.20240131'],
    'drbd.d/r0.res',
    ['drbd.d/r0.res', 'ha.d/ha.cf'],
  ],
  [
    'nothing where it is a copy itself',
    ['ha.d/ha.cf', 'ha.d/ha.cf.orig', 'ha.d/authkeys'],
    'ha.d/ha.cf.orig',
    ['ha.d/ha.cf.orig'],
  ],
  ['no folder that holds a fleet', ['lab.crm', 'fleet/a/ha.cf', 'fleet/b/ha.cf'], 'lab.crm', ['lab.crm']],
] as const)
  test(`a file sees ${name}`, () => {
    const folders = foldersOf(
      files.map((file) => `${root}/${file}`),
      [root],
    );
    const got = clusterOf(`${root}/${from}`, folders).map((uri) => uri.slice(root.length + 1));
    assert.deepEqual(got.sort(), [...seen].sort());
  });

test('a file outside the workspace sees its own folder only', () => {
  const folders = foldersOf(
    ['file:///etc/ha.d/ha.cf', 'file:///etc/ha.d/haresources', 'file:///etc/drbd.conf'],
    [root],
  );
  assert.deepEqual(clusterOf('file:///etc/ha.d/ha.cf', folders), [
    'file:///etc/ha.d/ha.cf',
    'file:///etc/ha.d/haresources',
  ]);
});

test('a folder that is opened by itself is searched for its own files', () => {
  const { globs, globsBelow } = associations(languages);
  assert.deepEqual(globsBelow([root]), globs);
  assert.ok(globsBelow(['file:///etc/drbd.d']).includes('*.{res,conf}'));
});

test('a copy is read alone, and nothing of it reaches the files beside it', () => {
  const service = new Service(languages);
  const { workspace } = service;
  workspace.setRoots([root]);
  service.put(`${root}/a.crm`, 'primitive p ocf:pacemaker:Dummy\n', 'crmsh');
  service.put(`${root}/b.crm`, 'primitive q ocf:pacemaker:Dummy\n', 'crmsh');
  service.put(`${root}/a.crm.bak`, 'primitive q ocf:pacemaker:Dummy\nprimitive r ocf:pacemaker:Dummy\n', 'crmsh');
  assert.deepEqual(workspace.members(`${root}/a.crm`), [`${root}/a.crm`, `${root}/b.crm`]);
  assert.deepEqual(workspace.members(`${root}/a.crm.bak`), [`${root}/a.crm.bak`]);
  assert.equal(workspace.checked(`${root}/a.crm.bak`)?.neighbours.length, 0);
  assert.equal(workspace.uses(`${root}/a.crm`, 'crm-resource', 'q').definitions.length, 1);
  assert.equal(workspace.uses(`${root}/a.crm`, 'crm-resource', 'r').definitions.length, 0);
});

test('two clusters in folders next to each other stay apart, whatever their files are called', () => {
  const service = new Service();
  service.workspace.setRoots([root]);
  const files = {
    'tokyo/a.crm': 'node t1\nnode t2\nprimitive ip Dummy\n',
    'tokyo/drbd.d/ra.res': 'resource ra { on t1 { } on t2 { } }\n',
    'osaka/b.crm': 'node o1\nnode o2\nprimitive ip Dummy\n',
    'osaka/drbd.d/rb.res': 'resource rb { on o1 { } on o2 { } }\n',
    hosts: '10.0.0.1 t1\n10.0.0.2 o1\n',
  };
  for (const [path, text] of Object.entries(files)) service.put(`${root}/${path}`, text, undefined);
  const seen = (path: string) => service.workspace.members(`${root}/${path}`).map((uri) => uri.slice(root.length + 1));
  assert.deepEqual(seen('tokyo/a.crm').sort(), ['hosts', 'tokyo/a.crm', 'tokyo/drbd.d/ra.res']);
  assert.deepEqual(seen('osaka/drbd.d/rb.res').sort(), ['hosts', 'osaka/b.crm', 'osaka/drbd.d/rb.res']);
  // A renaming in one leaves the other as it is.
  assert.deepEqual(
    service.workspace.uses(`${root}/tokyo/a.crm`, 'crm-resource', 'ip').definitions.map(({ uri }) => uri),
    [`${root}/tokyo/a.crm`],
  );
});
