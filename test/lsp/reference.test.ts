import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Client, literals, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const drbd = 'file:///nowhere/r0.res';
const crm = 'file:///nowhere/lab.crm';
const text = 'common {\n  net {\n    protocol D;\n  }\n}\n';
const contents = {
  textDocument: { diagnostic: { codeDescriptionSupport: true }, ...literals },
  workspace: { textDocumentContent: {} },
  window: { showDocument: { support: true } },
};

interface Initialized {
  readonly capabilities: {
    readonly workspace: { readonly textDocumentContent?: object };
    readonly executeCommandProvider: { readonly commands: readonly string[] };
  };
}

async function start(t: TestContext, capabilities: object, options: object = {}): Promise<[Client, Initialized]> {
  const client = startServer([process.execPath, program, '--stdio'], {
    'window/showDocument': { success: true },
  });
  t.after(client.kill);
  const params = { processId: null, rootUri: null, capabilities, initializationOptions: options };
  const answer = (await client.request('initialize', params)) as Initialized;
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri: drbd, languageId: 'drbd', version: 1, text } });
  return [client, answer];
}

const at = { textDocument: { uri: drbd }, position: { line: 2, character: 6 } };

async function hover(client: Client): Promise<string> {
  const found = (await client.request('textDocument/hover', at)) as { readonly contents: { readonly value: string } };
  return found.contents.value;
}

async function content(client: Client, uri: string): Promise<string> {
  return ((await client.request('workspace/textDocumentContent', { uri })) as { readonly text: string }).text;
}

interface Action {
  readonly title: string;
  readonly command?: { readonly command: string; readonly arguments: readonly string[] };
}

async function explaining(client: Client): Promise<Action> {
  const range = { start: at.position, end: { line: 2, character: 14 } };
  const context = { diagnostics: [] };
  const actions = await client.request('textDocument/codeAction', { textDocument: { uri: drbd }, range, context });
  return (actions as readonly Action[]).find((action) => action.title === 'Explain This Problem')!;
}

test('pages are documents in the language of their address, for a client that asks for contents', async (t) => {
  const [client, { capabilities }] = await start(t, contents);
  assert.deepEqual(capabilities.workspace.textDocumentContent, { schemes: ['ha-config', 'ha-config-view'] });
  assert.match(await content(client, 'ha-config:/en/drbd/resource/net/protocol.md'), /^# `protocol`\n/);
  assert.match(await content(client, 'ha-config:/ja/terms/quorum.md'), /^# クォーラム\n/);
  assert.match(await content(client, 'ha-config:/en/nothing/of/the/kind.md'), /no such page/);
  await client.stop();
});

test('a code leads to its page, where codes are links and contents are asked for', async (t) => {
  const [client] = await start(t, contents);
  const report = (await client.request('textDocument/diagnostic', { textDocument: { uri: drbd } })) as {
    readonly items: readonly { readonly code: string; readonly codeDescription?: { readonly href: string } }[];
  };
  const found = report.items.find((each) => each.code === 'drbd/bad-value')!;
  assert.equal(found.codeDescription?.href, 'ha-config:/en/drbd/problems/bad-value.md');
  assert.match(await content(client, found.codeDescription!.href), /^# `drbd\/bad-value`\n/);
  await client.stop();
});

test('a client that has not said that it follows links gets the command line, and no URI', async (t) => {
  const [client, { capabilities }] = await start(t, { textDocument: { diagnostic: {}, ...literals } });
  assert.equal(capabilities.workspace.textDocumentContent, undefined);
  const shown = await hover(client);
  assert.match(shown, /`ha-config explain protocol`/);
  assert.doesNotMatch(shown, /command:|ha-config:\//);
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: drbd } });
  assert.doesNotMatch(JSON.stringify(report), /codeDescription/);
  await client.stop();
});

for (const [links, href] of [
  ['command', 'command:haConfig.openReference?%5B%22drbd%2Fresource%2Fnet%2Fprotocol%22%5D'],
  ['uri', 'ha-config:/en/drbd/resource/net/protocol.md'],
] as const)
  test(`a client that follows links by ${links} gets them`, async (t) => {
    const [client] = await start(t, contents, { links });
    assert.ok((await hover(client)).includes(`[Open Reference](${href})`));
    await client.stop();
  });

test('the explaining action opens the page: by the command of our client, or by the server', async (t) => {
  const [ours] = await start(t, contents, { links: 'command' });
  assert.equal((await explaining(ours)).command!.command, 'haConfig.openReference');
  await ours.stop();
  const [client, { capabilities }] = await start(t, contents);
  const { command } = await explaining(client);
  assert.ok(capabilities.executeCommandProvider.commands.includes(command!.command));
  await client.request('workspace/executeCommand', command);
  const shown = (await client.hears(({ method }) => method === 'window/showDocument')) as {
    readonly uri: string;
  };
  assert.equal(shown.uri, 'ha-config:/en/drbd/problems/bad-value.md');
  await client.stop();
});

test('a client without documents of ours is told why the problem matters', async (t) => {
  const [client] = await start(t, {});
  // It takes no literals: the action is a command.
  await client.request('workspace/executeCommand', await explaining(client));
  const told = (await client.hears(({ method }) => method === 'window/showMessage')) as {
    readonly message: string;
  };
  assert.match(told.message, /does not accept this value/);
  await client.stop();
});

test('the CIB of a crm file is a document that follows it, without secrets', async (t) => {
  const [client] = await start(t, contents);
  const open = (lines: string): string => `primitive a ocf:pacemaker:Dummy\n${lines}`;
  const document = { uri: crm, languageId: 'crmsh', version: 1, text: open('') };
  client.notify('textDocument/didOpen', { textDocument: document });
  const view = `ha-config-view:/nowhere/lab.crm.xml?${encodeURIComponent(JSON.stringify([crm, 'cib']))}`;
  assert.match(await content(client, view), /<primitive [^>]*id="a"/);
  const secret = 'primitive f stonith:fence_ipmilan params ip=192.168.12.9 username=admin password=hunter2\n';
  client.notify('textDocument/didChange', {
    textDocument: { uri: crm, version: 2 },
    contentChanges: [{ text: open(secret) }],
  });
  await client.hears(({ method }) => method === 'workspace/textDocumentContent/refresh');
  const changed = await content(client, view);
  assert.match(changed, /id="f"/);
  assert.doesNotMatch(changed, /hunter2/);
  const place = (at: { line: number; character: number }, isInView: boolean) =>
    client.request('haConfig/viewPlace', { view, position: at, isInView });
  const found = (await place({ line: 1, character: 12 }, false)) as { readonly start: { readonly line: number } };
  assert.match(changed.split('\n')[found.start.line]!, /<primitive id="f"/);
  assert.deepEqual(await place(found.start as { line: number; character: number }, true), {
    start: { line: 1, character: 0 },
    end: { line: 1, character: secret.length - 1 },
  });
  for (const other of ['ha-config-view:/x.xml?no', 'ha-config-view:/x.xml', 'file:///etc/passwd'])
    assert.match(await content(client, other), /cannot be converted/);
  await client.stop();
});
