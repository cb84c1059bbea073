import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CompletionItemKind } from 'vscode-languageserver';
import { type Client, literals, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const uri = 'file:///nowhere/lab.crm';
const lab =
  'primitive a ocf:pacemaker:Dummy op monitor interval=10s\nprimitive a ocf:pacemaker:Dummy\ngroup g a b\nms m a\n';
const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

async function start(t: TestContext, capabilities: object, options: object = {}): Promise<Client> {
  const client = startServer([process.execPath, program, '--stdio']);
  t.after(client.kill);
  await client.request('initialize', { processId: null, rootUri: null, capabilities, ...options });
  client.notify('initialized', {});
  return client;
}

function open(client: Client, text = lab, languageId = 'crmsh', where = uri): void {
  client.notify('textDocument/didOpen', { textDocument: { uri: where, languageId, version: 7, text } });
}

interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly codeDescription?: object;
    readonly relatedInformation?: readonly object[];
    readonly tags?: readonly number[];
  }[];
}

/** The first problems that are pushed of a document. */
async function pushed(client: Client, where = uri): Promise<Pushed> {
  return (await client.hears(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as Pushed).uri === where,
  )) as Pushed;
}

test('a problem has what the client shows of one and nothing else', async (t) => {
  const heartbeat = 'crm on\nauto_failback on\nnode a a\nnode a\n';
  const shown = { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } };
  const all = await start(
    t,
    { textDocument: { publishDiagnostics: { ...shown, codeDescriptionSupport: true } } },
    {
      initializationOptions: { links: 'uri' },
    },
  );
  open(all, heartbeat, 'ha-cf');
  const rich = await pushed(all);
  assert.equal(rich.version, 7);
  assert.ok(rich.diagnostics.some(({ relatedInformation }) => relatedInformation?.length));
  assert.ok(rich.diagnostics.some(({ tags }) => tags?.length));
  assert.ok(rich.diagnostics.some(({ codeDescription }) => codeDescription));
  const none = await start(t, {});
  open(none, heartbeat, 'ha-cf');
  const poor = await pushed(none);
  assert.equal('version' in poor, false);
  assert.deepEqual(
    poor.diagnostics.map(({ code }) => code),
    rich.diagnostics.map(({ code }) => code),
  );
  for (const each of poor.diagnostics)
    assert.deepEqual(
      Object.keys(each).filter((key) => ['relatedInformation', 'tags', 'codeDescription'].includes(key)),
      [],
    );
  for (const client of [all, none]) assert.equal(await client.stop(), 0);
});

test('documentation is in the first format that the client names, plain text without marks', async (t) => {
  for (const formats of [['plaintext', 'markdown'], ['plaintext'], []]) {
    const client = await start(t, {
      textDocument: {
        hover: { contentFormat: formats },
        completion: { completionItem: { documentationFormat: formats } },
        signatureHelp: { signatureInformation: { documentationFormat: formats } },
      },
    });
    open(client);
    const texts: { kind: string; value: string }[] = [];
    for (const [line, character] of [
      [0, 2],
      [0, 14],
      [0, 34],
      [0, 43],
      [2, 2],
      [2, 8],
    ] as const) {
      const hover = (await client.request('textDocument/hover', at(line, character))) as { contents: never } | null;
      if (hover) texts.push(hover.contents);
    }
    const items = (await client.request('textDocument/completion', at(4, 0))) as { kind: number }[];
    for (const item of items) {
      if (item.kind === CompletionItemKind.Snippet) continue; // Quoted as it is, comments too.
      const { documentation } = (await client.request('completionItem/resolve', item)) as { documentation?: never };
      if (documentation) texts.push(documentation);
    }
    const signature = (await client.request('textDocument/signatureHelp', at(2, 8))) as {
      signatures: { documentation: never; parameters: { documentation?: never }[] }[];
    };
    texts.push(signature.signatures[0]!.documentation);
    assert.ok(texts.length > 10);
    for (const { kind, value } of texts) {
      assert.equal(kind, 'plaintext');
      assert.doesNotMatch(value, /`|\*\*|\]\(|^#+ |^---$|\\[*_`<>[\]]|^ {0,3}\* /m);
    }
    assert.equal(await client.stop(), 0);
  }
  const client = await start(t, { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } });
  open(client);
  const hover = (await client.request('textDocument/hover', at(0, 2))) as { contents: { kind: string } };
  assert.equal(hover.contents.kind, 'markdown');
  assert.equal(await client.stop(), 0);
});

test('completion items are in the shape that the client reads', async (t) => {
  const shapes = async (completionItem: object) => {
    const client = await start(t, { textDocument: { completion: { completionItem } } });
    // Where `ms` is deprecated.
    client.notify('workspace/didChangeConfiguration', { settings: { haConfig: { target: { pacemaker: '2.1' } } } });
    open(client, 'primitive x ocf:pacemaker:Dummy meta target-role=Started\n');
    const items = (await client.request('textDocument/completion', at(0, 52))) as Record<string, unknown>[];
    const top = (await client.request('textDocument/completion', at(1, 0))) as Record<string, unknown>[];
    assert.equal(await client.stop(), 0);
    const [item, old] = [items.find(({ label }) => label === 'Stopped'), top.find(({ label }) => label === 'ms')];
    assert.ok(item && old, 'not offered');
    return { item, old };
  };
  const rich = await shapes({
    insertReplaceSupport: true,
    labelDetailsSupport: true,
    tagSupport: { valueSet: [1] },
    snippetSupport: true,
  });
  assert.deepEqual(Object.keys(rich.item['textEdit'] as object).sort(), ['insert', 'newText', 'replace']);
  const { insert, replace } = rich.item['textEdit'] as Record<string, { start: object; end: object }>;
  assert.deepEqual(insert, { start: { line: 0, character: 49 }, end: { line: 0, character: 52 } });
  assert.deepEqual(replace, { start: { line: 0, character: 49 }, end: { line: 0, character: 56 } });
  assert.deepEqual(rich.item['labelDetails'], { description: rich.item['detail'] });
  assert.deepEqual([rich.old['tags'], rich.old['deprecated'], rich.item['tags']], [[1], undefined, undefined]);
  const poor = await shapes({});
  assert.deepEqual(Object.keys(poor.item['textEdit'] as object).sort(), ['newText', 'range']);
  for (const key of ['labelDetails', 'tags', 'deprecated'])
    assert.equal(key in poor.item || key in poor.old, false, key);
  const middle = await shapes({ deprecatedSupport: true });
  assert.deepEqual([middle.old['deprecated'], middle.item['deprecated']], [true, undefined]);
});

test('the outline is a tree for clients that show one, and rows with their containers for others', async (t) => {
  const text = 'resource r0 {\n  on alpha {\n    device /dev/drbd0;\n  }\n}\n';
  for (const isTree of [true, false]) {
    const client = await start(t, {
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: isTree } },
    });
    open(client, text, 'drbd');
    const symbols = (await client.request('textDocument/documentSymbol', { textDocument: { uri } })) as {
      name: string;
      children?: { name: string }[];
      containerName?: string;
      location?: { uri: string };
    }[];
    if (isTree) assert.deepEqual([symbols.length, symbols[0]!.children![0]!.name], [1, 'alpha']);
    else
      assert.deepEqual(
        symbols.slice(0, 2).map(({ name, containerName, location }) => [name, containerName, location?.uri]),
        [
          ['r0', undefined, uri],
          ['alpha', 'r0', uri],
        ],
      );
    assert.equal(await client.stop(), 0);
  }
});

test('nothing is registered that the client does not let register', async (t) => {
  const static_ = { dynamicRegistration: false };
  for (const workspace of [
    {},
    { didChangeConfiguration: static_, didChangeWatchedFiles: static_, configuration: true, workspaceFolders: true },
    { didChangeConfiguration: static_, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
    { didChangeConfiguration: { dynamicRegistration: true }, configuration: true },
  ]) {
    const client = await start(t, { workspace });
    open(client);
    await pushed(client);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.request('haConfig/status', { uri });
    const registered = client.heard
      .filter(({ method }) => method === 'client/registerCapability')
      .flatMap(({ params }) => (params as { registrations: { method: string }[] }).registrations)
      .map(({ method }) => method);
    const allowed = Object.entries(workspace).flatMap(([name, each]) =>
      typeof each === 'object' && each.dynamicRegistration ? [`workspace/${name}`] : [],
    );
    assert.deepEqual(registered, allowed);
    assert.equal(await client.stop(), 0);
  }
});

for (const [name, rootsOf] of Object.entries({
  'workspace folders': (href: string) => ({ workspaceFolders: [{ uri: href, name: 'w' }], rootUri: 'file:///no' }),
  'the root’s URI': (href: string) => ({ workspaceFolders: null, rootUri: href, rootPath: '/no' }),
  'the root’s path': (_: string, path: string) => ({ rootUri: null, rootPath: path }),
}))
  test(`files are found below ${name}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'ha config %é-'));
    writeFileSync(join(folder, 'ha.cf'), 'node alpha\n');
    const client = await start(t, { window: { workDoneProgress: true } }, rootsOf(pathToFileURL(folder).href, folder));
    await client.hears(
      ({ method, params }) => method === '$/progress' && (params as { value: { kind: string } }).value.kind === 'end',
    );
    const file = pathToFileURL(join(folder, 'ha.cf')).href;
    assert.notEqual(await client.request('haConfig/status', { uri: file }), null);
    assert.equal(await client.stop(), 0);
  });

test('documents of every scheme and spelling are served under the client’s own URI', async (t) => {
  const client = await start(t, { textDocument: { diagnostic: {}, ...literals } });
  for (const each of [
    'file:///c%3A/etc/ha.d/ha.cf',
    'file:///C:/etc/ha.d/ha.cf',
    'file://server/share/ha.d/ha.cf',
    'vscode-remote://ssh-remote%2Bnode1/etc/ha.d/ha.cf',
    'vscode-remote://wsl+Debian/etc/ha.d/ha.cf',
    'vscode-vfs://github/someone/lab/ha.cf',
    'untitled:Untitled-1',
    'untitled:/home/me/ha.cf',
    'vscode-notebook-cell:/home/me/lab.ipynb#W0sZmlsZQ%3D%3D',
    'vscode-userdata:/x/ha.cf',
    'sftp://node1/etc/ha.d/ha.cf',
    'zipfile:///x.zip::ha.cf',
    'file:///%E8%A8%AD%E5%AE%9A/ha.cf',
    'file:///設定/ha.cf',
    'file:///a%2Bb%20c/ha.cf',
    'inmemory://model/1',
    'ha.cf',
    '',
  ]) {
    open(client, 'nod a\nnode b\n', 'ha-cf', each);
    const of = { textDocument: { uri: each } };
    const { items } = (await client.request('textDocument/diagnostic', of)) as { items: { code: string }[] };
    assert.ok(
      items.some(({ code }) => code === 'ha-cf/unknown-directive'),
      each,
    );
    const position = { line: 1, character: 1 };
    assert.ok(await client.request('textDocument/hover', { ...of, position }), each);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    const actions = (await client.request('textDocument/codeAction', {
      ...of,
      range,
      context: { diagnostics: [] },
    })) as { edit?: { changes: object } }[];
    assert.ok(
      actions.some(({ edit }) => edit && each in edit.changes),
      each,
    );
    const definition = await client.request('textDocument/references', {
      ...of,
      position: { line: 1, character: 6 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      (definition as { uri: string }[]).map((place) => place.uri),
      [each],
    );
    client.notify('textDocument/didClose', of);
  }
  assert.equal(await client.stop(), 0);
});

test('what is shown of settings and neighbours is asked for anew where the client takes that', async (t) => {
  const support = { refreshSupport: true };
  for (const [workspace, expected] of [
    [{ inlayHint: support, semanticTokens: support }, ['inlayHint', 'semanticTokens']],
    [{}, []],
  ] as const) {
    const client = await start(t, { workspace });
    await client.request('haConfig/status', { uri });
    const before = client.heard.length;
    client.notify('workspace/didChangeConfiguration', { settings: { haConfig: { inlayHints: { enabled: true } } } });
    open(client);
    await pushed(client);
    const asked = client.heard.slice(before).flatMap(({ method }) => /(\w+)\/refresh$/.exec(method)?.[1] ?? []);
    assert.deepEqual([...new Set(asked)], expected);
    assert.equal(await client.stop(), 0);
  }
});
