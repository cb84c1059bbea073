import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../server/src/lsp/handlers/code-action.ts';
import { counterparts } from '../../server/src/lsp/handlers/counterparts.ts';
import { Session } from '../../server/src/lsp/session.ts';

function sessionOf(files: Readonly<Record<string, string>>): Session {
  const session = new Session();
  session.workspace.setRoots(['file:///fleet']);
  for (const [path, text] of Object.entries(files)) session.put(`file:///fleet/${path}`, text, undefined);
  return session;
}

/** The problem of files that differ, as `path:text from there`. */
function differences(files: Readonly<Record<string, string>>): readonly string[] {
  const session = sessionOf(files);
  return Object.entries(files).flatMap(([path, text]) =>
    session
      .findings(`file:///fleet/${path}`)
      .filter(({ code }) => code.endsWith('/differs-between-nodes'))
      .map(({ start, end }) => `${path}:${text.slice(start, end)}`),
  );
}

const disk = (port = 7788): string => `resource r0 {
  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;
  on a { address 10.0.0.1:7788; }
  on b { address 10.0.0.2:${port}; }
}
`;
const path = (host: string, file = 'drbd.d/r0.res'): string => `hosts/${host}/etc/${file}`;

test('a file that differs on one of two nodes has one problem, at the first word, with the other place', () => {
  const files = { [path('a')]: disk(), [path('b')]: disk(7789) };
  assert.deepEqual(differences(files), [`${path('b')}:7789`]);
  const [found] = sessionOf(files)
    .findings(`file:///fleet/${path('b')}`)
    .filter(({ code }) => code === 'drbd/differs-between-nodes');
  assert.equal(found?.related?.[0]?.uri, `file:///fleet/${path('a')}`);
  assert.match(found?.message.en ?? '', /`b` conflicts with that of `a`/);
});

test('the copy that most nodes have is right, whichever comes first', () => {
  const third = disk().replace('on b', 'on c { address 10.0.0.3:7788; }\n  on b');
  const other = third.replace('/dev/sdb1', '/dev/sdc1');
  assert.deepEqual(differences({ [path('a')]: other, [path('b')]: third, [path('c')]: third }), [
    `${path('a')}:/dev/sdc1`,
  ]);
});

test('what one copy lacks at its end is a difference', () => {
  const more = `${disk()}resource r1 { }\n`;
  assert.deepEqual(differences({ [path('a')]: more, [path('b')]: disk() }).length, 1);
});

test('comments, layout and quotes are no difference', () => {
  const same = `# of b\n${disk().replaceAll('  ', '\t').replace('/dev/sdb1', '"/dev/sdb1"')}`;
  assert.deepEqual(differences({ [path('a')]: disk(), [path('b')]: same }), []);
});

test('folders that are not named after nodes of the file hold files of other clusters, or examples', () => {
  const other = disk(7789);
  for (const [one, two] of [
    ['tokyo', 'osaka'],
    ['a', 'osaka'],
    ['8.4', '9'],
  ] as const)
    assert.deepEqual(differences({ [path(one)]: disk(), [path(two)]: other }), [], `${one} ${two}`);
  assert.deepEqual(differences({ 'hosts/a/etc/drbd.d/r0.res': disk(), 'hosts/b/drbd.d/r0.res': other }), []);
});

test('a name with its domain is the node as well', () => {
  assert.equal(differences({ [path('a.example.org')]: disk(), [path('b.example.org')]: disk(7789) }).length, 1);
});

test('a file that each node has of its own, and a template, may differ', () => {
  const cf = (peer: string): string => `node a b\nucast eth0 ${peer}\nauto_failback off\n`;
  assert.deepEqual(
    differences({ [path('a', 'ha.d/ha.cf')]: cf('10.0.0.2'), [path('b', 'ha.d/ha.cf')]: cf('10.0.0.1') }),
    [],
  );
  const template = disk().replace('/dev/sdb1', '{{ disk }}');
  assert.deepEqual(differences({ [path('a')]: disk(), [path('b')]: template }), []);
});

test('haresources and authkeys must be the same, and no key is quoted', () => {
  const files = {
    [path('a', 'ha.d/ha.cf')]: 'node a b\n',
    [path('b', 'ha.d/ha.cf')]: 'node a b\n',
    [path('a', 'ha.d/authkeys')]: 'auth 1\n1 sha1 first-secret-key\n',
    [path('b', 'ha.d/authkeys')]: 'auth 1\n1 sha1 other-secret-key\n',
    [path('a', 'ha.d/haresources')]: 'a 10.0.0.9\n',
    [path('b', 'ha.d/haresources')]: 'b 10.0.0.9\n',
  };
  assert.deepEqual(differences(files), [
    `${path('b', 'ha.d/authkeys')}:other-secret-key`,
    `${path('b', 'ha.d/haresources')}:b`,
  ]);
  const messages = JSON.stringify(
    sessionOf(files)
      .findings(`file:///fleet/${path('b', 'ha.d/authkeys')}`)
      .map(({ message, related }) => [message, related]),
  );
  assert.ok(!messages.includes('secret-key'), messages);
});

test('our own client compares the two files; others have the related place', () => {
  const session = sessionOf({ [path('a')]: disk(), [path('b')]: disk(7789) });
  const [a, b] = [path('a'), path('b')].map((each) => `file:///fleet/${each}`);
  const titles = () =>
    codeActions(session, {
      textDocument: { uri: b! },
      range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } },
    }).filter(({ command }) => command?.command === 'haConfig.compare');
  assert.deepEqual(titles(), []);
  session.reference.links = 'command';
  const [action, ...more] = titles();
  assert.deepEqual(more, []);
  assert.equal(action?.title, 'Compare with the file of “a”');
  assert.deepEqual(action?.command?.arguments, [b, a]);
  session.setLocale('ja');
  assert.match(titles()[0]?.title ?? '', /^「a」のファイルと比較$|a.*のファイルと比較/);
  assert.deepEqual(counterparts(session, b!), [{ uri: a, folder: 'a' }]);
  assert.deepEqual(counterparts(session, 'file:///fleet/none'), []);
});

test('a change of one copy is a change for the others', () => {
  const session = sessionOf({ [path('a')]: disk(), [path('b')]: disk(7789) });
  const uri = `file:///fleet/${path('b')}`;
  const differs = (): boolean => session.findings(uri).some(({ code }) => code === 'drbd/differs-between-nodes');
  assert.ok(differs());
  const stamp = session.workspace.stampOf(uri);
  session.put(`file:///fleet/${path('a')}`, disk(7789), undefined);
  assert.ok(!differs());
  assert.notEqual(session.workspace.stampOf(uri), stamp);
});
