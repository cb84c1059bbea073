import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../../server/src/base/text.ts';
import { type ClusterRow, cluster } from '../../server/src/lsp/handlers/cluster.ts';
import { Session } from '../../server/src/lsp/session.ts';

/** A session with files by their paths below `/lab`. */
function sessionOf(files: Readonly<Record<string, string>>, locale: Locale = 'en'): Session {
  const session = new Session();
  session.setLocale(locale);
  session.workspace.setRoots(['file:///lab']);
  for (const [path, text] of Object.entries(files)) session.put(`file:///lab/${path}`, text, undefined);
  return session;
}

/** Rows as lines: the label, the detail after a bar, problems after a sign. */
function linesOf(rows: readonly ClusterRow[], indent = ''): readonly string[] {
  return rows.flatMap(({ label, detail, errors, warnings, children = [] }) => [
    `${indent}${label}${detail === undefined ? '' : ` | ${detail}`}${errors + warnings ? ` !${errors}+${warnings}` : ''}`,
    ...linesOf(children, `${indent}  `),
  ]);
}

function section(files: Readonly<Record<string, string>>, label: string, locale?: Locale): readonly string[] {
  const rows = cluster(sessionOf(files, locale));
  return linesOf(rows.find((row) => row.label === label)?.children ?? []);
}

const disk = `resource r0 {
  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;
  on a { address 10.0.0.1:7788; }
  on b { address 10.0.0.2:7788; }
}
`;
const dummy = (name: string): string => `primitive ${name} ocf:pacemaker:Dummy op monitor interval=10s timeout=20s\n`;

test('nodes have the addresses that any file gives them, and the files that name them', () => {
  const corosync =
    'nodelist {\n  node {\n    name: a\n    nodeid: 1\n    ring0_addr: fd00::1\n  }\n  node {\n    name: b\n    nodeid: 2\n    ring0_addr: fd00::2\n  }\n}\n';
  assert.deepEqual(section({ 'drbd.d/r0.res': disk, 'corosync.conf': corosync }, 'Nodes'), [
    'a | fd00::1, 10.0.0.1',
    '  name a | lab/corosync.conf',
    '  on a | drbd.d/r0.res',
    'b | fd00::2, 10.0.0.2',
    '  name b | lab/corosync.conf',
    '  on b | drbd.d/r0.res',
  ]);
});

test('an address of a line that names no node, or of a block with several, is no address of a node', () => {
  assert.deepEqual(section({ 'ha.cf': 'ucast eth0 10.0.0.9\nnode a b\n' }, 'Nodes'), [
    'a',
    '  node a | lab/ha.cf',
    'b',
    '  node a | lab/ha.cf',
  ]);
});

test('a hosts file gives nodes their addresses, and makes none of its other names', () => {
  const hosts = '127.0.0.1 localhost\n10.0.0.5 a.example.com A\n10.0.0.6 b # the second\n10.0.0.7 gateway\n';
  assert.deepEqual(section({ 'ha.cf': 'ucast eth0 10.0.0.9\nnode a b\n', 'etc/hosts': hosts }, 'Nodes'), [
    'a | 10.0.0.5',
    '  node a | lab/ha.cf',
    '  10.0.0.5 a.example.com | etc/hosts',
    'b | 10.0.0.6',
    '  node a | lab/ha.cf',
    '  10.0.0.6 b | etc/hosts',
  ]);
  assert.deepEqual(section({ 'etc/hosts': hosts }, 'Nodes'), []);
});

test('storage has its hosts, and who uses it', () => {
  const crm = 'primitive p ocf:linbit:drbd params drbd_resource=r0\n';
  assert.deepEqual(section({ 'drbd.d/r0.res': disk, 'web.crm': crm }, 'Replicated storage'), [
    'r0 | a, b',
    '  a | 10.0.0.1',
    '  b | 10.0.0.2',
    '  primitive p | lab/web.crm',
  ]);
});

test('resources come after those that they wait for, members inside their groups and clones', () => {
  const crm = `${dummy('late')}${dummy('x')}${dummy('y')}${dummy('early')}group g y x\nclone c g\norder o inf: early c\norder p inf: c late\n`;
  assert.deepEqual(section({ 'web.crm': crm }, 'Resources in start order'), [
    'early | ocf:pacemaker:Dummy',
    'c | clone',
    '  g | group',
    '    y | ocf:pacemaker:Dummy',
    '    x | ocf:pacemaker:Dummy',
    'late | ocf:pacemaker:Dummy',
  ]);
});

test('orders in a circle, and a group in itself, end', () => {
  const crm = `${dummy('a')}${dummy('b')}order o inf: a b\norder p inf: b a\ngroup g g a\n`;
  assert.ok(section({ 'web.crm': crm }, 'Resources in start order').length > 0);
});

test('a resource is shown in the first of its groups, however often others name it, and a chain of any length ends', () => {
  const crm = `${dummy('a')}group g0 a\ngroup g1 a g0\n`;
  assert.deepEqual(section({ 'web.crm': crm }, 'Resources in start order'), [
    'g1 | group !2+0',
    '  a | ocf:pacemaker:Dummy',
    '  g0 | group',
  ]);
  const every = (count: number, row: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => row(i)).join('');
  const duplicated = `${dummy('g0')}${every(40, (i) => `group g${i + 1} g${i} g${i}\n`)}`;
  assert.equal(section({ 'web.crm': duplicated }, 'Resources in start order').length, 41);
  const long = every(20_000, (i) => `${dummy(`p${i}`)}order o${i} inf: p${i + 1} p${i}\n`);
  const shown = section({ 'web.crm': long }, 'Resources in start order');
  assert.deepEqual(
    [shown.length, shown[0], shown.at(-1)],
    [20_000, 'p19999 | ocf:pacemaker:Dummy', 'p0 | ocf:pacemaker:Dummy'],
  );
});

test('constraints are sentences in the language of messages', () => {
  const crm = `${dummy('a')}${dummy('b')}order o inf: a b\n`;
  assert.match(section({ 'web.crm': crm }, 'Constraints').join(), /^b is started only after a is started\..* \| o$/);
  assert.match(section({ 'web.crm': crm }, '制約', 'ja').join(), /^b の起動は.* \| o$/);
});

test('problems are counted on each line that they are in, once in each part', () => {
  const crm = `${dummy('a')}${dummy('b')}group g a b\norder o inf: g nowhere\n`;
  const rows = cluster(sessionOf({ 'web.crm': crm }));
  assert.deepEqual(
    rows.map(({ label, errors }) => `${label} ${errors}`),
    ['Resources in start order 0', 'Constraints 1', 'Files 1'],
  );
});

test('a line leads to the name in its file', () => {
  const rows = cluster(sessionOf({ 'web.crm': dummy('a') }));
  const { uri, range } = rows[0]!.children![0]!;
  assert.deepEqual(
    { uri, range },
    { uri: 'file:///lab/web.crm', range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } } },
  );
});

test('the folders of a fleet are clusters of their own, asked for one by one', () => {
  const session = sessionOf({ 'hosts/a/etc/r.crm': dummy('x'), 'hosts/b/etc/r.crm': dummy('y') });
  const rows = cluster(session);
  assert.deepEqual(linesOf(rows), ['a/etc | 1', 'b/etc | 1']);
  assert.ok(linesOf(cluster(session, rows[1]!.uri)).includes('  y | ocf:pacemaker:Dummy'));
});

test('a secret is not shown, and without files there is nothing', () => {
  assert.deepEqual(cluster(sessionOf({})), []);
  const shown = JSON.stringify(cluster(sessionOf({ authkeys: 'auth 1\n1 sha1 a-long-secret\n' })));
  assert.ok(!shown.includes('a-long-secret'));
});
