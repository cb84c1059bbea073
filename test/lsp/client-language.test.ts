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
const uri = 'file:///nowhere/lab.crm';

async function start(
  t: TestContext,
  capabilities: object,
  options: object = {},
  answers: Readonly<Record<string, unknown>> = {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio'], answers, env);
  t.after(client.kill);
  await client.request('initialize', { processId: null, rootUri: null, capabilities, ...options });
  client.notify('initialized', {});
  return client;
}

function open(client: Client, text = 'primitive a\n', languageId = 'crmsh', where = uri): void {
  client.notify('textDocument/didOpen', { textDocument: { uri: where, languageId, version: 7, text } });
}

test('other editors’ names of languages are known', async (t) => {
  const client = await start(t, {});
  for (const [languageId, expected] of [
    ['pcmk', 'crmsh'],
    ['crm', 'crmsh'],
    ['drbd.conf', 'drbd'],
    ['ha.cf', 'ha-cf'],
    ['corosync.conf', 'corosync'],
    ['authkeys', 'ha-authkeys'],
  ] as const) {
    const each = `untitled:${languageId}`;
    open(client, '\n', languageId, each);
    const status = (await client.request('haConfig/status', { uri: each })) as { language: string } | null;
    assert.equal(status?.language, expected);
  }
  assert.equal(await client.stop(), 0);
});

test('the language of texts is that of the setting, else of the options, else of the client, else of the system', async (t) => {
  const japanese = /[\u3040-\u30ff]/;
  const ja = { LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP.UTF-8' };
  for (const [expected, options, settings, env] of [
    ['ja', {}, null, ja],
    ['ja', {}, null, { LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }],
    ['en', {}, null, { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }],
    ['en', { locale: 'en-US' }, null, ja],
    ['ja', { locale: 'ja' }, null, { LC_ALL: 'C' }],
    ['ja', { locale: 'en', initializationOptions: { locale: 'ja' } }, null, { LC_ALL: 'C' }],
    ['ja', { locale: 'en', initializationOptions: { language: 'ja' } }, null, { LC_ALL: 'C' }],
    ['en', { locale: 'en', initializationOptions: { language: 'auto', locale: 7 } }, null, ja],
    ['en', { locale: 'ja', initializationOptions: 'x' }, { docs: { language: 'en' } }, ja],
    ['ja', { initializationOptions: { locale: 'en' } }, { docs: { language: 'ja' } }, { LC_ALL: 'C' }],
  ] as const) {
    const client = await start(t, {}, options, {}, { ...process.env, ...env });
    if (settings) client.notify('workspace/didChangeConfiguration', { settings: { haConfig: settings } });
    open(client);
    const { diagnostics } = (await client.hears(({ method }) => method === 'textDocument/publishDiagnostics')) as {
      diagnostics: { message: string }[];
    };
    assert.equal(japanese.test(diagnostics[0]!.message), expected === 'ja', JSON.stringify([options, settings, env]));
    assert.equal(await client.stop(), 0);
  }
});

test('settings that were pushed survive a client that answers nothing when it is asked', async (t) => {
  for (const answer of [[null], null, [], ['x']]) {
    const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
    const client = await start(t, capabilities, { locale: 'en' }, { 'workspace/configuration': answer });
    client.notify('workspace/didChangeConfiguration', { settings: { haConfig: { docs: { language: 'ja' } } } });
    client.notify('workspace/didChangeConfiguration', { settings: null });
    client.notify('workspace/didChangeConfiguration', {});
    open(client);
    await client.request('haConfig/status', { uri });
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.match(JSON.stringify(report), /[\u3040-\u30ff]/);
    assert.equal(await client.stop(), 0);
  }
});

test('files are read in the encoding that the editor names', async (t) => {
  for (const [encoding, bytes] of [
    ['shiftjis', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67]],
    ['eucjp', [0xa5, 0xc6, 0xa5, 0xb9, 0xa5, 0xc8]],
    ['utf8', [0xe3, 0x83, 0x86, 0xe3, 0x82, 0xb9, 0xe3, 0x83, 0x88]],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'ha-config-'));
    const head = Buffer.from('primitive ');
    writeFileSync(
      join(folder, 'a.crm'),
      Buffer.concat([head, Buffer.from(bytes), Buffer.from(' ocf:pacemaker:Dummy\n')]),
    );
    const options = { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }] };
    const capabilities = { workspace: { configuration: true }, window: { workDoneProgress: true } };
    const client = await start(t, capabilities, options, { 'workspace/configuration': [{}, encoding] });
    await client.hears(
      ({ method, params }) => method === '$/progress' && (params as { value: { kind: string } }).value.kind === 'end',
    );
    const symbols = (await client.request('workspace/symbol', { query: '' })) as { name: string }[];
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['テスト'],
      encoding,
    );
    assert.equal(await client.stop(), 0);
  }
});
