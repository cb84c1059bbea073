import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Client, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const uri = 'file:///nowhere/ha.cf';

/** A client that says it can do everything, and refuses whatever the server then asks of it. */
async function strict(t: TestContext, options: object, pulls = true): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio'], 'refuses');
  t.after(client.kill);
  const dynamic = { dynamicRegistration: true };
  const capabilities = {
    textDocument: pulls ? { diagnostic: dynamic } : {},
    workspace: {
      configuration: true,
      workspaceFolders: true,
      diagnostics: { refreshSupport: true },
      didChangeConfiguration: dynamic,
      didChangeWatchedFiles: dynamic,
    },
  };
  await client.request('initialize', { processId: null, rootUri: null, capabilities, ...options });
  client.notify('initialized', {});
  return client;
}

function open(client: Client): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'ha-cf', version: 1, text: 'nod a\n' } });
}

async function codes(client: Client): Promise<readonly string[]> {
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return (report as { items: { code: string }[] }).items.map(({ code }) => code).filter((code) => /unknown/.test(code));
}

/** Waits for a warning in the log. */
function logged(client: Client, part: string): Promise<unknown> {
  return client.hears(
    ({ method, params }) =>
      method === 'window/logMessage' &&
      (params as { type: number }).type === 2 &&
      (params as { message: string }).message.includes(part),
  );
}

test('a client that refuses every request is served, and its log names each refusal', async (t) => {
  const client = await strict(t, { workspaceFolders: [] });
  for (const method of ['client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh'])
    await logged(client, method);
  open(client);
  client.notify('workspace/didChangeConfiguration', { settings: null });
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
  assert.deepEqual(await codes(client), ['ha-cf/unknown-directive']);
  assert.equal(await client.stop(), 0);
});

test('a client that refuses to read files is served by the server’s own search', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-'));
  writeFileSync(join(folder, 'ha.cf'), 'node alpha\n');
  const client = await strict(t, {
    initializationOptions: { files: 'client' },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
  });
  await logged(client, 'haConfig/files');
  await client.hears(({ method }) => method === 'workspace/diagnostic/refresh');
  const status = await client.request('haConfig/status', { uri: pathToFileURL(join(folder, 'ha.cf')).href });
  assert.equal((status as { language: string } | null)?.language, 'ha-cf');
  assert.equal(await client.stop(), 0);
});

const badFolders = ['file://server/share', 'file:///a%2Fb', 'file:///%e6', 'file:///no/such/folder', 'untitled:x', 'x'];

test('folders that cannot be read do not keep the others from being read', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-'));
  writeFileSync(join(folder, 'ha.cf'), 'node alpha\n');
  const good = pathToFileURL(folder).href;
  const client = await strict(t, {
    workspaceFolders: [...badFolders, good].map((each) => ({ uri: each, name: each })),
  });
  for (const bad of badFolders.slice(0, 4)) await logged(client, bad);
  await client.hears(({ method }) => method === 'workspace/diagnostic/refresh');
  assert.notEqual(await client.request('haConfig/status', { uri: `${good}/ha.cf` }), null);
  assert.equal(await client.stop(), 0);
});

for (const bad of badFolders)
  test(`the folder ${bad} may be added later`, async (t) => {
    const client = await strict(t, { workspaceFolders: [] });
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: bad, name: bad }], removed: [] },
    });
    open(client);
    assert.deepEqual(await codes(client), ['ha-cf/unknown-directive']);
    assert.equal(await client.stop(), 0);
  });

test('a client without abilities that sends nonsense keeps its problems', async (t) => {
  const client = await strict(t, { workspaceFolders: null }, false);
  for (const [method, params] of [
    ['workspace/didChangeConfiguration', { settings: { haConfig: 'x' } }],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'file://server/x/ha.cf', type: 1 }] }],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never/opened' } }],
    ['textDocument/didSave', { textDocument: { uri: 'file:///never/opened' } }],
    ['no/such/notification', {}],
  ] as const)
    client.notify(method, params);
  open(client);
  const sent = await client.hears(({ method }) => method === 'textDocument/publishDiagnostics');
  assert.ok((sent as { diagnostics: object[] }).diagnostics.length);
  assert.equal(await client.stop(), 0);
});
