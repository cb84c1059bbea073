import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import picomatch from 'picomatch';
import type { Extension } from 'vscode';
import { associationOf, isUnclaimed } from '../../client/src/association.ts';
import { fileGlobs, joinGlobs, languageIds, sharedIds, versionsOf } from '../../client/src/contributions.ts';
import { withPlainLabels } from '../../client/src/labels.ts';
import { associations } from '../../server/src/documents/associations.ts';
import { languages } from '../../server/src/languages/index.ts';
import { root } from '../support/paths.ts';

const extension = {
  packageJSON: JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')),
} as Extension<unknown>;

test('the client serves the languages of the registry, and those of others of which a part is ours', () => {
  const own = languages.filter(({ partOf }) => !partOf);
  assert.deepEqual([...languageIds(extension)].sort(), own.map(({ id }) => id).sort());
  const shared = languages.flatMap(({ partOf }) => partOf?.language ?? []);
  assert.deepEqual(sharedIds(extension), [...new Set(shared)]);
});

const watched = picomatch([...joinGlobs(fileGlobs(extension))], { dot: true });
const asked = picomatch([...joinGlobs(associations(languages).globs)], { dot: true });

for (const [path, is] of [
  ['drbd.conf', true],
  ['etc/drbd.d/r0.res', true],
  ['roles/drbd/templates/drbd.d/r0.res.j2', true],
  ['etc/ha.d/ha.cf', true],
  ['etc/ha.d/haresources', true],
  ['etc/ha.d/authkeys', true],
  ['cluster/web.crm', true],
  ['cluster/web.pcmk.erb', true],
  ['etc/corosync/corosync.conf', true],
  ['etc/libvirt/qemu/web1.xml', true],
  ['etc/libvirt/qemu/networks/default.xml', true],
  ['src/pom.xml', false],
  ['etc/nginx/nginx.conf', false],
  ['src/Main.res', false],
  ['app.cfg', false],
] as const) {
  test(`${path} is ${is ? '' : 'not '}watched, and ${is ? '' : 'not '}read for the server`, () => {
    assert.equal(watched(path), is);
    assert.equal(asked(path), is);
  });
}

test('globs with braces are not put within braces, where VS Code does not read them', () => {
  assert.deepEqual(joinGlobs(['**/a', '**/b', '**/*.{c,d}']), ['**/{a,b}', '**/*.{c,d}']);
  assert.deepEqual(joinGlobs(['**/a', '**/*.{c,d}']), ['**/a', '**/*.{c,d}']);
  assert.deepEqual(joinGlobs([]), []);
});

test('versions are offered for the products that have a setting', () => {
  assert.deepEqual(versionsOf(extension, 'drbd'), ['auto', '8.3', '8.4', '9', '9.0', '9.1', '9.2']);
  assert.deepEqual(versionsOf(extension, 'nonesuch'), []);
});

test('no label of a completion item becomes an icon, plain or with details', () => {
  const items = withPlainLabels([{ label: 'a$(zap)' }, { label: { label: 'b$(sync~spin)', description: 'host' } }]);
  assert.deepEqual(
    items.map(({ label }) => label),
    ['a\\$(zap)', { label: 'b\\$(sync~spin)', description: 'host' }],
  );
});

test('a file is looked at where VS Code has no language for it, or one of a shared ending', () => {
  const seen = ['plaintext', 'properties', 'ini', 'rescript', 'xml', 'yaml', 'shellscript', 'markdown', 'drbd'];
  assert.deepEqual(seen.filter(isUnclaimed), seen.slice(0, 4));
});

for (const [path, key] of [
  ['/w/cluster.txt', 'cluster.txt'],
  ['/etc/ha.d/ha.cf.cluster2', 'ha.cf.cluster2'],
  ['/etc/drbd.d/r0.res.bak', 'r0.res.bak'],
  ['/etc/xen/vm1', '**/xen/vm1'],
  ['/vm1', 'vm1'],
  ['/w/a[1]*.txt', 'a?1??.txt'],
] as const)
  test(`"Always" for ${path} associates ${key}`, () => {
    assert.equal(associationOf(path), key);
    assert.ok(picomatch(key.includes('/') ? key : `**/${key}`, { dot: true })(path.slice(1)));
  });
