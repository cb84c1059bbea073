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
const lab = 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\ncolocation c inf: a b\n';
const everything = {
  textDocument: { diagnostic: {}, inlayHint: {} },
  workspace: { configuration: true, workspaceFolders: true },
};

async function start(t: TestContext, settings: object, options: object = {}): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio'], { 'workspace/configuration': [settings] });
  t.after(client.kill);
  await client.request('initialize', { processId: null, rootUri: null, capabilities: everything, ...options });
  client.notify('initialized', {});
  return client;
}

/** Asks until the answer fits; the server reads settings and folders while it already answers. */
async function until<T>(ask: () => Promise<unknown>, fits: (answer: T) => boolean): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const answer = (await ask()) as T;
    if (fits(answer)) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('the answer never came');
}

function inlayHints(client: Client): Promise<unknown> {
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  return client.request('textDocument/inlayHint', { textDocument: { uri }, range });
}

test('inlay hints appear after the statements that they explain, once they are switched on', async (t) => {
  const client = await start(t, { inlayHints: { enabled: true } });
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 1, text: lab } });
  const hints = await until<{ position: object; label: string }[]>(
    () => inlayHints(client),
    (found) => found.length > 0,
  );
  assert.deepEqual(hints.at(-1)!.position, { line: 2, character: 'colocation c inf: a b'.length });
  assert.match(hints.at(-1)!.label, /a.*b/);
  assert.equal(await client.stop(), 0);
});

test('there are no inlay hints unless a person wants them', async (t) => {
  const client = await start(t, {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 1, text: lab } });
  await client.hears((message) => message.method === 'workspace/configuration');
  assert.deepEqual(await inlayHints(client), []);
  assert.equal(await client.stop(), 0);
});

test('an agent’s metadata becomes an entry for the settings, other texts are refused with a reason', async (t) => {
  const client = await start(t, {});
  const xml = `<?xml version="1.0"?><resource-agent name="backup"><parameters>
<parameter name="target" required="1"><content type="string"/></parameter></parameters>
<actions><action name="monitor" timeout="20s" interval="10s"/></actions></resource-agent>`;
  const taken = (await client.request('haConfig/importAgent', { xml })) as { addition?: object; problem?: string };
  assert.match(JSON.stringify(taken.addition), /backup.*target/);
  const refused = (await client.request('haConfig/importAgent', { xml: '<a' })) as { problem?: string };
  assert.ok(refused.problem && refused.problem.length > 10);
  assert.equal(await client.stop(), 0);
});

test('files of a folder that is added are known, and forgotten when it goes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-'));
  writeFileSync(join(folder, 'ha.cf'), 'node alpha\n');
  const file = pathToFileURL(join(folder, 'ha.cf')).href;
  const client = await start(t, {}, { workspaceFolders: [] });
  const status = (): Promise<unknown> => client.request('haConfig/status', { uri: file });
  const change = (event: object): void =>
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [], ...event } });
  await client.hears((message) => message.method === 'workspace/configuration');
  assert.equal(await status(), null);
  const folders = [{ uri: pathToFileURL(folder).href, name: 'added' }];
  change({ added: folders });
  await until(status, (answer) => answer !== null);
  change({ removed: folders });
  await until(status, (answer) => answer === null);
  assert.equal(await client.stop(), 0);
});

test('a client may name the languages of its open documents, unknown ones among them', async (t) => {
  const client = await start(t, {}, { initializationOptions: { languages: ['crmsh', 'plaintext', 7] } });
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'crmsh', version: 1, text: 'primitive a ocf:pacemaker:Dumy\n' },
  });
  const { items } = (await client.request('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: readonly object[];
  };
  assert.ok(items.length > 0);
  assert.equal(await client.stop(), 0);
});

test('navigation and reading aids are announced and answered', async (t) => {
  const client = startServer([process.execPath, program, '--stdio'], {});
  t.after(client.kill);
  const rename = { prepareSupport: true };
  const started = await client.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { rename } },
  });
  const { capabilities } = started as { capabilities: Record<string, unknown> };
  assert.deepEqual(capabilities['renameProvider'], { prepareProvider: true });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 1, text: lab } });
  const textDocument = { uri };
  const position = { line: 0, character: 10 };
  const ask = (method: string, params: object = {}) =>
    client.request(method, { textDocument, position, ...params }) as Promise<unknown[]>;
  assert.equal((await ask('textDocument/documentHighlight')).length, 2);
  assert.equal((await ask('textDocument/selectionRange', { positions: [position] })).length, 1);
  assert.deepEqual(await ask('textDocument/foldingRange'), []);
  assert.equal(((await client.request('workspace/symbol', { query: 'a' })) as unknown[]).length, 1);
  assert.deepEqual(await ask('textDocument/rename', { newName: 'ab' }), {
    changes: {
      [uri]: [
        { range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } }, newText: 'ab' },
        { range: { start: { line: 2, character: 18 }, end: { line: 2, character: 19 } }, newText: 'ab' },
      ],
    },
  });
  await assert.rejects(ask('textDocument/rename', { newName: 'b' }), /Duplicate name “b”/);
  assert.equal(await client.stop(), 0);
});

test('the view of the cluster and the order of the start come over the wire', async (t) => {
  const client = await start(t, {});
  const text = 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\norder o inf: a b\n';
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 1, text } });
  const rows = (await client.request('haConfig/cluster', {})) as {
    label: string;
    children: { label: string; range: object }[];
  }[];
  assert.deepEqual(
    rows.map(({ label, children }) => [label, children.length]),
    [
      ['Resources in start order', 2],
      ['Constraints', 1],
      ['Files', 1],
    ],
  );
  const { range } = rows[0]!.children[1]!;
  assert.deepEqual(range, { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } });
  const position = { line: 1, character: 10 };
  const items = await client.request('textDocument/prepareCallHierarchy', { textDocument: { uri }, position });
  const [item] = items as [{ name: string }];
  const calls = await client.request('callHierarchy/incomingCalls', { item });
  assert.deepEqual(
    (calls as { from: { name: string } }[]).map(({ from }) => from.name),
    ['a'],
  );
  assert.equal(await client.stop(), 0);
});
