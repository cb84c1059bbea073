import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { languages } from '../../server/src/languages/index.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { type Client, startServer } from '../support/client.ts';
import { folder } from '../support/command.ts';
import { root } from '../support/paths.ts';

const program = join(root, 'server/src/entry/node.ts');
const bad = 'frobnicate\n';

/** A client that is sent problems, with the folder (or one below) as its workspace. */
async function start(t: TestContext, at: string, initializationOptions: object = {}): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio']);
  t.after(client.kill);
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  await client.request('initialize', { processId: null, rootUri: uriOf(at), capabilities, initializationOptions });
  client.notify('initialized', {});
  await client.hears(({ params }) => JSON.stringify(params).includes('files read'));
  return client;
}

function uriOf(...path: readonly string[]): string {
  return pathToFileURL(join(...path)).href;
}

function open(client: Client, uri: string, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } });
}

/** Waits until the codes of a document are such. */
async function shown(client: Client, uri: string, fits: (codes: readonly string[]) => boolean): Promise<void> {
  const from = client.heard.length;
  await client.hears((message) => {
    const sent = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
    if (message.method !== 'textDocument/publishDiagnostics' || sent.uri !== uri) return false;
    return (from === 0 || client.heard.indexOf(message) >= 0) && fits(sent.diagnostics.map(({ code }) => `${code}`));
  });
}

const has = (codes: readonly string[]): boolean => codes.includes('ha-cf/unknown-directive');

test('the server honours the file of a project from the first answer on, and what becomes of it', async (t) => {
  const off = JSON.stringify({ severity: { 'unknown-directive': 'off' } });
  const at = folder({ '.ha-config.json': off, 'deep/er/ha.cf': bad });
  const client = await start(t, at);
  const uri = uriOf(at, 'deep/er/ha.cf');
  open(client, uri, bad);
  await shown(client, uri, (codes) => codes.length > 0 && !has(codes));
  assert.ok(!client.heard.some(({ params }) => JSON.stringify(params).includes('ha-cf/unknown-directive')));
  writeFileSync(join(at, '.ha-config.json'), '{ "severty": {} }');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(at, '.ha-config.json'), type: 2 }] });
  await shown(client, uri, has);
  await shown(client, uriOf(at, '.ha-config.json'), (codes) => codes[0] === 'unknown-key');
  await client.hears(
    ({ method, params }) =>
      method === 'window/logMessage' && /:1:3: Unknown key “severty”/.test(JSON.stringify(params)),
  );
  rmSync(join(at, '.ha-config.json'));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(at, '.ha-config.json'), type: 3 }] });
  await shown(client, uriOf(at, '.ha-config.json'), (codes) => codes.length === 0);
  assert.equal(await client.stop(), 0);
});

test('no project above the workspace folder counts', async (t) => {
  const off = JSON.stringify({ severity: { 'unknown-directive': 'off' } });
  const at = folder({ '.ha-config.json': off, 'sub/ha.cf': bad });
  const client = await start(t, join(at, 'sub'));
  const uri = uriOf(at, 'sub/ha.cf');
  open(client, uri, bad);
  await shown(client, uri, has);
  assert.equal(await client.stop(), 0);
});

test('what nobody trusts hides nothing, until it is trusted', async (t) => {
  const at = folder({ '.ha-config.json': JSON.stringify({ ignore: ['*'] }), 'ha.cf': bad });
  const client = await start(t, at, { trusted: false });
  const uri = uriOf(at, 'ha.cf');
  open(client, uri, bad);
  await shown(client, uri, has);
  client.notify('haConfig/trusted', null);
  await shown(client, uri, (codes) => !codes.length);
  assert.equal(await client.stop(), 0);
});

test('a project file that is open is judged as it is shown, and counts as it is saved', async (t) => {
  const at = folder({ '.ha-config.json': '{}', 'ha.cf': bad });
  const client = await start(t, at);
  const uri = uriOf(at, '.ha-config.json');
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'json', version: 1, text: '{ "ignore": ["*"], ' },
  });
  await shown(client, uri, (codes) => codes[0] === 'invalid-json');
  open(client, uriOf(at, 'ha.cf'), bad);
  await shown(client, uriOf(at, 'ha.cf'), has);
  assert.equal(await client.stop(), 0);
});

/** A session as a server has it, with some files. */
function session(files: Readonly<Record<string, string>>, settings = {}): Session {
  const made = new Session(languages);
  made.workspace.setRoots(['file:///w']);
  made.projects.setRoots(['file:///w']);
  for (const [name, text] of Object.entries(files))
    if (name.endsWith('.json')) made.projects.set(`file:///w/${name}`, text);
    else made.put(`file:///w/${name}`, text, undefined);
  made.setSettings({ ...defaultSettings, ...settings });
  return made;
}

const codesOf = (made: Session, name: string): readonly string[] =>
  made.findings(`file:///w/${name}`).map(({ code, severity }) => `${severity} ${code}`);

test('settings go before the project, and the project before the markers', () => {
  const project = JSON.stringify({ targets: { corosync: '1' }, severity: { 'ha-cf/unknown-directive': 'off' } });
  const files = { '.ha-config.json': project, 'corosync.conf': 'totem {\n  version: 2\n}\n', 'ha.cf': bad };
  const uri = 'file:///w/corosync.conf';
  assert.deepEqual(
    session(files)
      .workspace.targets(uri)
      .map(({ version, source }) => [version, source]),
    [['1', 'project']],
  );
  const target = { ...defaultSettings.target, corosync: '3' };
  assert.deepEqual(
    session(files, { target })
      .workspace.targets(uri)
      .map(({ version, source }) => [version, source]),
    [['3', 'setting']],
  );
  assert.ok(!codesOf(session(files), 'ha.cf').some((each) => each.endsWith('unknown-directive')));
  const severity = { 'ha-cf/unknown-directive': 'hint' as const };
  assert.ok(codesOf(session(files, { severity }), 'ha.cf').includes('hint ha-cf/unknown-directive'));
});

test('a profile decides what advice counts, and a severity goes before it', () => {
  const files = (project: object) => ({
    '.ha-config.json': JSON.stringify(project),
    authkeys: 'auth 1\n1 md5 Verw3gen\n',
  });
  const advice = (project: object): readonly string[] =>
    codesOf(session(files(project)), 'authkeys').filter((each) => each.endsWith('/md5-in-use'));
  assert.deepEqual(advice({}), ['information ha-authkeys/md5-in-use']);
  assert.deepEqual(advice({ profile: 'basic' }), ['information ha-authkeys/md5-in-use']);
  assert.deepEqual(advice({ profile: 'lab' }), []);
  assert.deepEqual(advice({ profile: 'production' }), ['warning ha-authkeys/md5-in-use']);
  assert.deepEqual(advice({ profile: 'lab', severity: { 'md5-in-use': 'hint' } }), ['hint ha-authkeys/md5-in-use']);
});

test('the advice that a profile is about has pages in the reference', () => {
  for (const language of languages)
    for (const code of language.practice ?? [])
      if (!language.meaning) assert.ok(Object.hasOwn(language.reference!().problems, code), `${language.id}/${code}`);
});

test('custom agents, the language of messages and files left out are those of the project', () => {
  const project = JSON.stringify({
    language: 'ja',
    ignore: ['old/'],
    customAgents: [{ id: 'ocf:acme:thing', params: { port: { required: true } } }],
  });
  const crm = 'primitive p ocf:acme:thing\n';
  const made = session({ 'a/.ha-config.json': project, 'a/x.crm': crm, 'b/x.crm': crm, 'a/old/ha.cf': bad });
  assert.equal(made.messageLocale, 'ja');
  assert.ok(
    codesOf(made, 'a/x.crm').some((each) => each.endsWith('/missing-parameter')),
    `${codesOf(made, 'a/x.crm')}`,
  );
  assert.ok(!codesOf(made, 'b/x.crm').some((each) => each.endsWith('/missing-parameter')));
  assert.deepEqual(codesOf(made, 'a/old/ha.cf'), []);
  const japanese = { '.ha-config.json': '{"language":"ja"}' };
  assert.equal(session(japanese, { docs: { language: 'en' } }).messageLocale, 'en');
  const chosen = session(japanese);
  chosen.setLocale('en-US');
  assert.equal(chosen.messageLocale, 'ja');
  chosen.setLocale('en-US', true);
  assert.equal(chosen.messageLocale, 'en');
});

test('folders that are clusters each do not see each other', () => {
  const files = { 'sites/a/ha.cf': bad, 'sites/a/deep/x.crm': '', 'sites/b/authkeys': '' };
  const of = (project: object): number => {
    const made = session({ ...files, '.ha-config.json': JSON.stringify(project) });
    return made.workspace.members('file:///w/sites/a/ha.cf').length;
  };
  assert.equal(of({}), 3);
  for (const glob of ['sites/*/', 'sites/a', '/sites/*', 'a/', '**/a']) assert.equal(of({ clusters: [glob] }), 2, glob);
});
