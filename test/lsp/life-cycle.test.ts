import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createMessageConnection, SocketMessageReader, SocketMessageWriter } from 'vscode-languageserver/node';
import { type Client, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const uri = 'file:///nowhere/ha.cf';

function started(t: TestContext): Client {
  const client = startServer([process.execPath, program, '--stdio']);
  t.after(client.kill);
  return client;
}

function initialize(client: Client, params: object = {}): Promise<unknown> {
  return client.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
}

test('requests before initialize, a second initialize and requests after shutdown are refused with their codes', async (t) => {
  const client = started(t);
  const hover = { textDocument: { uri }, position: { line: 0, character: 0 } };
  await assert.rejects(client.request('textDocument/hover', hover), { code: -32002 });
  await assert.rejects(client.request('shutdown', null), { code: -32002 });
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'ha-cf', version: 1, text: 'node a\n' } });
  await initialize(client);
  client.notify('initialized', {});
  await assert.rejects(initialize(client), { code: -32600 });
  // What was opened before is not here.
  assert.equal(await client.request('haConfig/status', { uri }), null);
  await client.request('shutdown', null);
  await assert.rejects(client.request('textDocument/hover', hover), { code: -32600 });
  await assert.rejects(client.request('shutdown', null), { code: -32600 });
  client.notify('exit', null);
});

for (const [title, place, option] of [
  ['a socket', 0, (port: string) => `--socket=${port}`],
  ['a socket, its port a word of its own', 0, (port: string) => ['--socket', port]],
  ['a pipe', join(tmpdir(), `ha-config-${process.pid}.sock`), (name: string) => `--pipe=${name}`],
] as const)
  test(`the same holds on ${title}, and the server ends with its client`, async (t) => {
    const server = createServer().listen(place);
    t.after(() => server.close());
    await once(server, 'listening');
    const address = server.address()!;
    const options = option(typeof address === 'string' ? address : `${address.port}`);
    const child = spawn(process.execPath, [program, ...[options].flat()], { stdio: ['ignore', 'inherit', 'inherit'] });
    t.after(() => child.kill());
    const [socket] = (await once(server, 'connection')) as [Socket];
    const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const hover = { textDocument: { uri }, position: { line: 0, character: 0 } };
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32002 });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32600 });
    const ended = once(child, 'exit');
    socket.destroy();
    assert.deepEqual(await ended, [0, null]);
  });

test('where nobody listens, or a port is none, the server says one line and ends', () => {
  for (const [option, status, words] of [
    ['--pipe=/nowhere/socket', 1, /^ha-config: .*ENOENT.*$/],
    ['--socket=x', 2, /^ha-config: .*--stdio.*$/],
    ['--socket=70000', 2, /^ha-config: .*--stdio.*$/],
    ['--socket', 2, /^ha-config: .*--stdio.*$/],
    ['--pipe', 2, /^ha-config: .*--stdio.*$/],
  ] as const) {
    const ended = spawnSync(process.execPath, [program, option], {
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
    });
    assert.match(ended.stderr.trim(), words, option);
    assert.equal(ended.status, status, option);
  }
});

test('the server names its version and counts columns in UTF-16', async (t) => {
  const client = started(t);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const answer = (await initialize(client)) as { serverInfo: object; capabilities: { positionEncoding: string } };
  assert.deepEqual(answer.serverInfo, { name: 'ha-config', version });
  assert.equal(answer.capabilities.positionEncoding, 'utf-16');
  assert.equal(await client.stop(), 0);
});

test('malformed requests are answered with an error, and the server goes on', async (t) => {
  const client = started(t);
  await initialize(client);
  client.notify('initialized', {});
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  for (const params of [null, {}, { textDocument: {} }, { textDocument: { uri: 7 } }])
    for (const method of ['didOpen', 'didChange', 'didSave', 'didClose'])
      client.notify(`textDocument/${method}`, params);
  for (const params of [null, undefined, [], 'x', { id: {} }]) client.notify('$/cancelRequest', params);
  for (const [method, params] of [
    ['textDocument/hover', null],
    ['textDocument/codeAction', null],
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: 'x', position }],
    ['textDocument/hover', { textDocument, position: { line: -1, character: 'x' } }],
    ['textDocument/completion', { textDocument: { uri: 7 }, position }],
    ['textDocument/codeAction', { textDocument, range: { start: position } }],
    ['textDocument/diagnostic', {}],
    ['textDocument/hover', { textDocument }],
    ['textDocument/completion', { textDocument }],
    ['textDocument/prepareCallHierarchy', { textDocument }],
    ['textDocument/references', { textDocument, position }],
    ['textDocument/rename', { textDocument, position }],
    ['textDocument/rename', { textDocument, position, newName: 7 }],
    ['textDocument/codeAction', { textDocument, context: { diagnostics: [] } }],
    ['textDocument/codeAction', { textDocument, range: { start: position, end: position } }],
    ['textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { only: 'x' } }],
    ['textDocument/inlayHint', { textDocument }],
    ['textDocument/semanticTokens/range', { textDocument }],
    ['textDocument/formatting', { textDocument }],
    ['textDocument/rangeFormatting', { textDocument, options: {} }],
    ['textDocument/onTypeFormatting', { textDocument, ch: '}', options: {} }],
    ['textDocument/selectionRange', { textDocument }],
    ['textDocument/selectionRange', { textDocument, positions: [{ line: -1 }] }],
    ['workspace/symbol', {}],
    ['workspace/executeCommand', {}],
    ['workspace/textDocumentContent', {}],
    ['textDocument/semanticTokens/full', { textDocument: {} }],
    ['completionItem/resolve', {}],
    ['completionItem/resolve', { label: 7 }],
    ['completionItem/resolve', { label: 'x', data: 'y' }],
    ['completionItem/resolve', { label: 'x', data: [1] }],
  ] as const)
    await assert.rejects(client.request(method, params), { code: -32602 }, `${method} ${JSON.stringify(params)}`);
  for (const item of [{ label: 'x' }, { label: 'x', data: [99, 99] }, { label: 'x', data: [-1, -1] }])
    assert.deepEqual(await client.request('completionItem/resolve', item), item);
  assert.equal(await client.stop(), 0);
});

test('a malformed initialize is refused, and a proper one taken after it', async (t) => {
  const client = started(t);
  for (const params of [null, {}, { capabilities: null }, { capabilities: 7 }])
    await assert.rejects(client.request('initialize', params), { code: -32602 });
  await assert.rejects(client.request('haConfig/status', { uri }), { code: -32002 });
  await initialize(client, { workspaceFolders: 'file:///nowhere' });
  assert.equal(await client.request('haConfig/status', { uri }), null);
  assert.equal(await client.stop(), 0);
});

test('a document without a text, and an editor with the widest of tabs, harm nobody', async (t) => {
  const client = started(t);
  await initialize(client, { capabilities: { textDocument: { diagnostic: {} } } });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'ha-cf', version: 1 } });
  const other = { uri: 'file:///nowhere/a.crm' };
  const text = 'primitive a ocf:pacemaker:Dummy meta target-role=Started\n';
  client.notify('textDocument/didOpen', { textDocument: { ...other, languageId: 'crmsh', version: 1, text } });
  assert.equal(await client.request('haConfig/status', { uri }), null);
  const report = await client.request('textDocument/diagnostic', { textDocument: other });
  assert.ok(JSON.stringify(report).includes('crmsh/'));
  const options = { tabSize: 1e9, insertSpaces: true };
  const edits = await client.request('textDocument/formatting', { textDocument: other, options });
  assert.ok(Array.isArray(edits) && edits.length > 0);
  assert.equal(await client.stop(), 0);
});

test('an item of any list is resolved, of whatever document', async (t) => {
  const client = started(t);
  await initialize(client);
  client.notify('initialized', {});
  const lists: (readonly { label: string; data: unknown }[])[] = [];
  for (const [i, languageId] of ['ha-cf', 'drbd', 'crmsh', 'ha-cf', 'corosync'].entries()) {
    const each = `file:///nowhere/${i}`;
    client.notify('textDocument/didOpen', { textDocument: { uri: each, languageId, version: 1, text: '\n' } });
    const at = { textDocument: { uri: each }, position: { line: 0, character: 0 } };
    lists.push((await client.request('textDocument/completion', at)) as { label: string; data: unknown }[]);
  }
  for (const items of lists)
    for (const item of [items[0]!, items.at(-1)!]) {
      const { documentation } = (await client.request('completionItem/resolve', item)) as {
        documentation?: { value: string };
      };
      assert.ok(documentation && documentation.value.length > 10, item.label);
    }
  assert.equal(await client.stop(), 0);
});

test('a request that is cancelled before its turn is answered so', async (t) => {
  const client = started(t);
  await initialize(client);
  client.notify('initialized', {});
  const answers = Array.from({ length: 30 }, () => client.request('workspace/symbol', { query: '' }));
  client.notify('$/cancelRequest', { id: 31 });
  await assert.rejects(answers.at(-1)!, { code: -32800 });
  await Promise.all(answers.slice(0, -1));
  assert.equal(await client.stop(), 0);
});

test('without a way to speak to it, the server says one line and ends', () => {
  for (const [LC_ALL, words] of [
    ['C', /--stdio/],
    ['ja_JP.UTF-8', /起動/],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
      env: { ...process.env, LC_ALL },
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, words);
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});
