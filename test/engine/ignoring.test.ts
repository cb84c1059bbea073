import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { edited } from '../../server/src/base/edited.ts';
import { readProject } from '../../server/src/documents/project.ts';
import { withSeverity } from '../../server/src/documents/project-edit.ts';
import { Service } from '../support/service.ts';
import { toy } from '../support/toy.ts';

const code = 'toy/bad-value';

for (const [text, after] of [
  ['', `{\n  "severity": {\n    "${code}": "off"\n  }\n}\n`],
  ['{}', `{\n  "severity": {\n    "${code}": "off"\n  }\n}`],
  ['{ "profile": "lab" }\n', `{ "profile": "lab", "severity": { "${code}": "off" } }\n`],
  ['{\n\t"profile": "lab"\n}\n', `{\n\t"profile": "lab",\n\t"severity": {\n\t\t"${code}": "off"\n\t}\n}\n`],
  ['{\n    "severity": {}\n}', `{\n    "severity": {\n      "${code}": "off"\n    }\n}`],
  ['{"severity":{"a":"off"},\n"ignore":[]}', `{"severity":{"a":"off", "${code}": "off"},\n"ignore":[]}`],
  [
    '{\n  "severity": {\n    "a": "hint"\n  },\n  "profile": "lab"\n}\n',
    `{\n  "severity": {\n    "a": "hint",\n    "${code}": "off"\n  },\n  "profile": "lab"\n}\n`,
  ],
  [`{ "severity": { "${code}": "hint" } }`, `{ "severity": { "${code}": "off" } }`],
  ['\ufeff{ "severity": { "a": "hint" } }', `\ufeff{ "severity": { "a": "hint", "${code}": "off" } }`],
  [
    '{ "severity": {}, "severity": { "a": "hint" } }',
    `{ "severity": {}, "severity": { "a": "hint", "${code}": "off" } }`,
  ],
] as const)
  test(`a code is switched off in ${JSON.stringify(text)}`, () => {
    const made = edited(text, [withSeverity(text, code, 'off')!]);
    assert.equal(made, after);
    assert.equal(readProject(made).project.severity[code], 'off');
  });

for (const text of ['{', '[]', '{ "severity": [] }', 'severity', '{ "a": 1, }'])
  test(`nothing is written into ${text}, which cannot be read`, () => {
    assert.equal(withSeverity(text, code, 'off'), undefined);
  });

const place = 'file:///lab/etc/x.toy';
const root = 'file:///lab/.ha-config.json';
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };

/** A session with a document that has a problem. */
function session(client: object = { documentChanges: true, resourceOperations: ['create'] }): Service {
  const service = new Service([toy]);
  service.client = { ...service.client, workspace: { workspaceEdit: client } };
  service.workspace.setRoots(['file:///lab']);
  service.projects.setRoots(['file:///lab']);
  service.put(place, 'hue rod', 'toy');
  return service;
}

const inFolder = (service: Service): CodeAction | undefined =>
  service.codeActions(place, range).find(({ title }) => title === `Ignore “${code}” in this folder`);

test('a new file of the project is made for the workspace folder', () => {
  assert.deepEqual(inFolder(session())?.edit?.documentChanges, [
    { kind: 'create', uri: root, options: { ignoreIfExists: true } },
    {
      textDocument: { uri: root, version: null },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: `{\n  "severity": {\n    "${code}": "off"\n  }\n}\n`,
        },
      ],
    },
  ]);
});

test('the file that counts is changed, as it is open, with its line ends', () => {
  const service = session();
  service.projects.set('file:///lab/etc/.ha-config.json', '{}');
  service.projects.setOpen('file:///lab/etc/.ha-config.json', '{\r\n  "profile": "lab"\r\n}\r\n');
  const edit = JSON.stringify(inFolder(service)?.edit);
  assert.match(edit, /lab\/etc\/\.ha-config\.json/);
  assert.ok(!edit.includes('create'));
  assert.ok(edit.includes(JSON.stringify(`,\r\n  "severity": {\r\n    "${code}": "off"\r\n  }`)), edit);
});

test('our own client is told of the same edit', () => {
  const service = session();
  service.reference.links = 'command';
  const asked = service.codeActions(place, range).find(({ title }) => title === 'Ignore...')!;
  const [[problem]] = asked.command!.arguments as [[{ readonly folder: unknown }]];
  assert.match(JSON.stringify(problem.folder), /"create".*bad-value/);
});

test('nothing is offered that the client cannot do, or that would not count', () => {
  assert.equal(inFolder(session({})), undefined);
  assert.equal(inFolder(session({ documentChanges: true })), undefined);
  const broken = session();
  broken.projects.set(root, '{');
  assert.equal(inFolder(broken), undefined);
  const untrusted = session();
  untrusted.projects.isTrusted = false;
  assert.equal(inFolder(untrusted), undefined);
});
