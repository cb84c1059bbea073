import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languages } from '../../server/src/languages/index.ts';
import { type Client, literals, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const [language] = languages;
const name = language!.files.names[0]!;
const uri = `file:///nowhere/${name}`;
const nonsense = 'frobnicate 1;\n';

async function start(t: TestContext, capabilities: object, options: object = {}): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio'], { 'workspace/configuration': [{}] });
  t.after(client.kill);
  await client.request('initialize', { processId: null, rootUri: null, capabilities, ...options });
  client.notify('initialized', {});
  return client;
}

function open(client: Client, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: language!.id, version: 1, text } });
}

const pulling = { textDocument: { diagnostic: {}, ...literals } };

test('pulled diagnostics come, and come again only when something changed', async (t) => {
  const client = await start(t, pulling);
  open(client, nonsense);
  const first = (await client.request('textDocument/diagnostic', { textDocument: { uri } })) as {
    resultId: string;
    items: { code: string }[];
  };
  assert.ok(first.items.some((item) => item.code === `${language!.id}/unknown-directive`));
  const again = await client.request('textDocument/diagnostic', {
    textDocument: { uri },
    previousResultId: first.resultId,
  });
  assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '# nothing\n' },
    ],
  });
  const third = (await client.request('textDocument/diagnostic', {
    textDocument: { uri },
    previousResultId: first.resultId,
  })) as { kind: string };
  assert.equal(third.kind, 'full');
  assert.equal(await client.stop(), 0);
});

test('diagnostics are pushed to a client that cannot pull, in its language', async (t) => {
  const client = await start(t, {}, { locale: 'ja' });
  open(client, nonsense);
  const sent = (await client.hears((m) => m.method === 'textDocument/publishDiagnostics')) as {
    diagnostics: { message: string }[];
  };
  assert.match(sent.diagnostics[0]!.message, /[\u3040-\u30ff]/);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.hears(
    (m) =>
      m.method === 'textDocument/publishDiagnostics' &&
      (m.params as { diagnostics: unknown[] }).diagnostics.length === 0,
  );
  assert.equal(await client.stop(), 0);
});

test('messages are plain text unless the client reads Markdown in them', async (t) => {
  const kinds: string[] = [];
  for (const markupMessageSupport of [false, true]) {
    const client = await start(t, { textDocument: { diagnostic: { markupMessageSupport } } });
    open(client, nonsense);
    const { items } = (await client.request('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: { message: string | { kind: string } }[];
    };
    const { message } = items[0]!;
    kinds.push(typeof message === 'string' ? (message.includes('`') ? 'marked' : 'plain') : message.kind);
    assert.equal(await client.stop(), 0);
  }
  assert.deepEqual(kinds, ['plain', 'markdown']);
});

test('hover, completion, resolve, code actions and status answer over the wire', async (t) => {
  const client = await start(t, pulling);
  open(client, '');
  const position = { line: 0, character: 0 };
  const items = (await client.request('textDocument/completion', { textDocument: { uri }, position })) as {
    label: string;
  }[];
  assert.ok(items.length > 0);
  const resolved = (await client.request('completionItem/resolve', items[0])) as { documentation?: { value: string } };
  assert.ok(resolved.documentation!.value.length > 20);
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position }), null);
  const range = { start: position, end: position };
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: nonsense }] });
  const request = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = (await client.request('textDocument/codeAction', request)) as {
    title: string;
    edit: { changes: object };
  }[];
  assert.ok(actions.some((action) => action.title.includes('unknown-directive') && uri in action.edit.changes));
  const status = (await client.request('haConfig/status', { uri })) as { language: string };
  assert.equal(status.language, language!.id);
  assert.equal(await client.stop(), 0);
});

test('the files of the workspace are read without being opened', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-'));
  writeFileSync(join(folder, name), nonsense);
  const client = await start(t, pulling, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }] });
  const file = pathToFileURL(join(folder, name)).href;
  let status: unknown = null;
  for (let i = 0; i < 100 && !status; i++) {
    status = await client.request('haConfig/status', { uri: file });
    if (!status) await new Promise((done) => setTimeout(done, 20));
  }
  assert.equal((status as { language: string } | null)?.language, language!.id);
  assert.equal(await client.stop(), 0);
});

test('nonsense from a client does not end the server', async (t) => {
  const client = await start(t, pulling);
  const far = { line: 999, character: 999 };
  assert.equal(
    await client.request('textDocument/hover', { textDocument: { uri: 'file:///not/open' }, position: far }),
    null,
  );
  assert.deepEqual(
    await client.request('textDocument/completion', { textDocument: { uri: 'file:///not/open' }, position: far }),
    [],
  );
  open(client, '\u0000\uFFFC{{{ "" \\');
  assert.ok(await client.request('textDocument/diagnostic', { textDocument: { uri } }));
  assert.equal(await client.stop(), 0);
});
