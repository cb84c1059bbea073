import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseError, type TextDocumentEdit } from 'vscode-languageserver';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { prepareRename, renameEdit } from '../../server/src/lsp/handlers/rename.ts';
import { atCursor } from '../support/cursor.ts';
import { Executed } from '../support/executed.ts';
import type { OpenOptions } from '../support/open.ts';
import { Service } from '../support/service.ts';

const lab = { 'drbd.d/r0.res': 'resource r0 {\n  on cluster1 { }\n  on cluster2 { }\n}\n' };

/** The text of every file that is changed, by the last part of its path. */
function renamed(language: string, marked: string, to: string, options?: OpenOptions): Record<string, string> {
  const { service, uri, position } = atCursor(language, marked, options);
  const { changes } = renameEdit(service, { textDocument: { uri }, position, newName: to });
  return Object.fromEntries(
    Object.entries(changes ?? {}).map(([changed, edits]) => [
      changed.slice(changed.lastIndexOf('/') + 1),
      edits
        .toSorted(
          (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
        )
        .reduce((text, { range, newText }) => {
          const lines = linesOf(text);
          return text.slice(0, offsetAt(lines, range.start)) + newText + text.slice(offsetAt(lines, range.end));
        }, service.workspace.source(changed)!.text),
    ]),
  );
}

function refused(language: string, marked: string, to: string, options?: OpenOptions): string {
  try {
    renamed(language, marked, to, options);
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    return error.message;
  }
  return 'not refused';
}

for (const [what, language, before, to, after] of [
  [
    'a resource where it is defined',
    'crmsh',
    'primitive i|p Dummy\ngroup g ip\norder o inf: ip:start g\n',
    'vip',
    'primitive vip Dummy\ngroup g vip\norder o inf: vip:start g\n',
  ],
  [
    'a resource where it is used',
    'crmsh',
    'primitive ip Dummy\nlocation l i|p 100: n1\n',
    'vip',
    'primitive vip Dummy\nlocation l vip 100: n1\n',
  ],
  [
    'a part of a word',
    'crmsh',
    'primitive d Stateful\nms m d\ncolocation c inf: a m|:Master\n',
    'ms_d',
    'primitive d Stateful\nms ms_d d\ncolocation c inf: a ms_d:Master\n',
  ],
  [
    'what stands between quotes, which stay',
    'crmsh',
    'primitive "i|p" Dummy\ngroup g ip\n',
    'vip',
    'primitive "vip" Dummy\ngroup g vip\n',
  ],
  [
    'a name over a joined line',
    'crmsh',
    'primitive ab Dummy\ngroup g a\\\nb|\n',
    'c',
    'primitive c Dummy\ngroup g c\n',
  ],
] as const)
  test(`renames ${what}`, () => {
    assert.equal(renamed(language, before, to)['under-test.crmsh'], after);
  });

test('reaches the files of the other languages, quoted or not', () => {
  const found = renamed('crmsh', 'node clu|ster1\nlocation l g 100: cluster1\n', 'alpha', {
    neighbours: {
      ...lab,
      'ha.cf': 'node cluster1 cluster2\n',
      haresources: 'cluster1 192.168.0.1\n',
      'drbd.d/two.res': 'resource r1 {\n  on "cluster1" { }\n}\n',
    },
  });
  assert.deepEqual(found, {
    'under-test.crmsh': 'node alpha\nlocation l g 100: alpha\n',
    'r0.res': 'resource r0 {\n  on alpha { }\n  on cluster2 { }\n}\n',
    'two.res': 'resource r1 {\n  on "alpha" { }\n}\n',
    'ha.cf': 'node alpha cluster2\n',
    haresources: 'alpha 192.168.0.1\n',
  });
});

for (const [why, marked, to, part] of [
  ['a name that is taken', 'primitive i|p Dummy\nprimitive web Dummy\n', 'web', 'Duplicate name `web`'],
  ['a name that is used and defined nowhere', 'primitive i|p Dummy\ngroup g ip web\n', 'web', 'Duplicate name `web`'],
  [
    'the name of a thing of another kind with which it shares its ids',
    'primitive i|p Dummy\nlocation l ip 100: n1\n',
    'l',
    'The name `l` is not allowed',
  ],
  ['no name', 'primitive i|p Dummy\n', ' ', 'Missing name'],
  ['two words', 'primitive i|p Dummy\ngroup g ip\n', 'a b', 'The name `a b` is not allowed'],
  ['what would begin a comment', 'primitive i|p Dummy\ngroup g ip\n', '#ip', 'The name `#ip` is not allowed'],
  [
    'what would split the word',
    'primitive i|p Dummy\ncolocation c inf: ip web\n',
    'ip:x',
    'The name `ip:x` is not allowed',
  ],
  ['a place without a name', 'primi|tive ip Dummy\n', 'x', 'Missing name: '],
  ['a secret', 'primitive st stonith:ssh params passwd=ge|heim\n', 'x', 'Missing name: '],
] as const)
  test(`refuses ${why}`, () => {
    assert.match(refused('crmsh', marked, to), new RegExp(part.replace(/[`]/g, '.?')));
  });

test('only the case of a node name may change', () => {
  assert.deepEqual(renamed('ha-cf', 'node clus|ter1 cluster2\n', 'Cluster1'), {
    'under-test.ha-cf': 'node Cluster1 cluster2\n',
  });
});

test('refuses in Japanese where Japanese is spoken', () => {
  assert.match(refused('crmsh', 'primitive i|p Dummy\n', '', { locale: 'ja' }), /新しい名前が空です/);
});

test('says which characters the new name replaces', () => {
  const { service, uri, position } = atCursor('crmsh', 'primitive "i|p" Dummy\n');
  assert.deepEqual(prepareRename(service, { textDocument: { uri }, position }), {
    range: { start: { line: 0, character: 11 }, end: { line: 0, character: 13 } },
    placeholder: 'ip',
  });
});

test('asks before it changes other files, where the client can show them', () => {
  const edit = (marked: string) => {
    const { service, uri, position } = atCursor('crmsh', marked, { neighbours: lab });
    annotating(service);
    return renameEdit(service, { textDocument: { uri }, position, newName: 'alpha' });
  };
  const several = edit('node clu|ster1\n');
  assert.deepEqual(several.changeAnnotations, {
    rename: { label: 'Rename the node “cluster1” to “alpha”', needsConfirmation: true },
  });
  const changes = several.documentChanges as TextDocumentEdit[];
  assert.equal(changes.length, 2);
  for (const { edits } of changes) for (const each of edits) assert.ok('annotationId' in each);
  const one = edit('primitive i|p Dummy\n');
  assert.equal(one.changeAnnotations, undefined);
});

function annotating(service: Service): void {
  service.client = { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };
}

test('to rename a host over twice the files takes at most 2.2 times the work', () => {
  const executed = new Executed();
  const steps = [50, 100, 200].map((count) => {
    const service = new Service();
    service.workspace.setRoots(['file:///growth']);
    const uri = (i: number): string => `file:///growth/drbd.d/r${i}.res`;
    for (let i = 0; i < count; i++)
      service.put(
        uri(i),
        `resource r${i} { device /dev/drbd${i}; disk /dev/sd${i}; meta-disk internal;
on alpha { address 10.0.0.1:${7000 + i}; } on beta { address 10.0.0.2:${7000 + i}; } }\n`,
        'drbd',
      );
    executed.take();
    const { changes } = renameEdit(service, {
      textDocument: { uri: uri(0) },
      position: { line: 1, character: 4 },
      newName: 'gamma',
    });
    assert.equal(Object.keys(changes!).length, count);
    return executed.take();
  });
  executed.stop();
  assert.ok(
    steps.slice(1).every((count, i) => count <= 2.2 * steps[i]!),
    steps.join(' -> '),
  );
});

test('names inside values are renamed with all others, and found there as well', () => {
  const beside = {
    neighbours: {
      'corosync/corosync.conf': 'nodelist {\n  node {\n    ring0_addr: alice\n    name: alice\n  }\n}\n',
      'drbd.d/r0.res': 'resource r0 {\n  handlers { quorum-lost "ssh alice reboot"; }\n  on alice { }\n}\n',
    },
  };
  const fence = (map: string, list: string, rule: string, topology: string): string =>
    `node alice\nnode bob\nprimitive f stonith:fence_xvm params pcmk_host_map="${map}:1;bob:2" pcmk_host_list="${list} bob"\nlocation l f rule 100: #uname eq ${rule} or #uname ne bob\nfencing_topology ${topology}: f\n`;
  const after = {
    'test.crmsh': fence('carol', 'carol', 'carol', 'carol').replace('node alice', 'node carol'),
    'corosync.conf': 'nodelist {\n  node {\n    ring0_addr: carol\n    name: carol\n  }\n}\n',
    'r0.res': 'resource r0 {\n  handlers { quorum-lost "ssh carol reboot"; }\n  on carol { }\n}\n',
  };
  for (const marked of [
    fence('ali|ce', 'alice', 'alice', 'alice'),
    fence('alice', 'ali|ce', 'alice', 'alice'),
    fence('alice', 'alice', 'ali|ce', 'alice'),
    fence('alice', 'alice', 'alice', 'ali|ce'),
  ]) {
    const [own, ...others] = Object.values(renamed('crmsh', marked, 'carol', beside));
    const texts = [own, ...others].sort();
    assert.deepEqual(texts, Object.values(after).sort(), marked);
  }
  const link = { neighbours: { 'drbd.d/r0.res': 'resource r0 { device /dev/drbd0; }\n' } };
  assert.deepEqual(
    Object.values(
      renamed(
        'crmsh',
        'primitive f Filesystem params device=/dev/drbd/by-res/r|0/0 directory=/a fstype=xfs\n',
        'web',
        link,
      ),
    ).sort(),
    [
      'primitive f Filesystem params device=/dev/drbd/by-res/web/0 directory=/a fstype=xfs\n',
      'resource web { device /dev/drbd0; }\n',
    ],
  );
  assert.deepEqual(
    Object.values(
      renamed('crmsh', `primitive i|p Dummy\nrole r write xpath:"//primitive[@id='ip']" read ref:ip\n`, 'vip'),
    ),
    [`primitive vip Dummy\nrole r write xpath:"//primitive[@id='vip']" read ref:vip\n`],
  );
});

test('a device that only its minor number names gets another number', () => {
  const beside = { neighbours: { 'drbd.d/r0.res': 'resource r0 {\n  device minor 7;\n}\n' } };
  const mount = (device: string): string => `primitive f Filesystem params device=${device} directory=/a fstype=xfs\n`;
  assert.deepEqual(renamed('crmsh', mount('/dev/dr|bd7'), '/dev/drbd9', beside), {
    'under-test.crmsh': mount('/dev/drbd9'),
    'r0.res': 'resource r0 {\n  device minor 9;\n}\n',
  });
});

test('a name that the tools take for something else is refused, or quoted where that helps', () => {
  const resource = 'resource r|0 {\n  device /dev/drbd0;\n}\n';
  assert.match(refused('drbd', resource, 'all'), /“all”/);
  assert.match(Object.values(renamed('drbd', resource, 'disk')).join(), /^resource "disk" \{/);
});
