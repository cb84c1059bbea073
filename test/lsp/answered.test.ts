import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Client, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');
const uri = 'file:///nowhere/lab.crm';
const start = { line: 0, character: 0 };
const range = { start, end: start };
const textDocument = { uri };
const at = { textDocument, position: start };
const name = { textDocument, position: { line: 0, character: 10 } };

/** Where the answer to `initialize` announces a request, and what it is asked with. */
const requests: Readonly<Record<string, readonly [capability: string, params: object]>> = {
  'textDocument/completion': ['completionProvider', at],
  'completionItem/resolve': ['completionProvider.resolveProvider', { label: 'x' }],
  'textDocument/hover': ['hoverProvider', at],
  'textDocument/signatureHelp': ['signatureHelpProvider', at],
  'textDocument/definition': ['definitionProvider', at],
  'textDocument/declaration': ['declarationProvider', at],
  'textDocument/typeDefinition': ['typeDefinitionProvider', at],
  'textDocument/implementation': ['implementationProvider', at],
  'textDocument/references': ['referencesProvider', { ...at, context: { includeDeclaration: true } }],
  'textDocument/documentHighlight': ['documentHighlightProvider', at],
  'textDocument/documentSymbol': ['documentSymbolProvider', { textDocument }],
  'workspace/symbol': ['workspaceSymbolProvider', { query: 'a' }],
  'textDocument/prepareCallHierarchy': ['callHierarchyProvider', at],
  'textDocument/prepareTypeHierarchy': ['typeHierarchyProvider', at],
  'textDocument/rename': ['renameProvider', { ...name, newName: 'b' }],
  'textDocument/prepareRename': ['renameProvider.prepareProvider', name],
  'textDocument/codeAction': ['codeActionProvider', { textDocument, range, context: { diagnostics: [] } }],
  'textDocument/codeLens': ['codeLensProvider', { textDocument }],
  'textDocument/documentLink': ['documentLinkProvider', { textDocument }],
  'textDocument/documentColor': ['colorProvider', { textDocument }],
  'textDocument/formatting': [
    'documentFormattingProvider',
    { textDocument, options: { tabSize: 4, insertSpaces: true } },
  ],
  'textDocument/rangeFormatting': [
    'documentRangeFormattingProvider',
    { textDocument, range, options: { tabSize: 4, insertSpaces: true } },
  ],
  'textDocument/onTypeFormatting': [
    'documentOnTypeFormattingProvider',
    { ...at, ch: '\n', options: { tabSize: 4, insertSpaces: true } },
  ],
  'textDocument/foldingRange': ['foldingRangeProvider', { textDocument }],
  'textDocument/selectionRange': ['selectionRangeProvider', { textDocument, positions: [start] }],
  'textDocument/linkedEditingRange': ['linkedEditingRangeProvider', at],
  'textDocument/semanticTokens/full': ['semanticTokensProvider.full', { textDocument }],
  'textDocument/semanticTokens/range': ['semanticTokensProvider.range', { textDocument, range }],
  'textDocument/inlayHint': ['inlayHintProvider', { textDocument, range }],
  'textDocument/inlineValue': ['inlineValueProvider', { textDocument, range, context: {} }],
  'textDocument/moniker': ['monikerProvider', at],
  'textDocument/diagnostic': ['diagnosticProvider', { textDocument }],
  'workspace/diagnostic': ['diagnosticProvider.workspaceDiagnostics', { previousResultIds: [] }],
  'workspace/executeCommand': ['executeCommandProvider', { command: 'x' }],
  'workspace/textDocumentContent': ['workspace.textDocumentContent', { uri: 'ha-config:/en/index.md' }],
};

/** The first two columns of the table in a README. */
function rowsOf(readme: string): ReadonlyMap<string, string> {
  const rows = readFileSync(join(root, readme), 'utf8').matchAll(/^\| `(\w+\/[\w/]+)` *\| *(\S+) *\|/gm);
  return new Map([...rows].map(([, request, ours]) => [request!, ours!]));
}

async function open(t: TestContext): Promise<{ readonly client: Client; readonly capabilities: object }> {
  const client = startServer([process.execPath, program, '--stdio']);
  t.after(client.kill);
  const wanted = {
    textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
    workspace: { textDocumentContent: {} },
  };
  const started = await client.request('initialize', { processId: null, rootUri: null, capabilities: wanted });
  client.notify('initialized', {});
  const text = 'primitive a ocf:pacemaker:Dummy\n';
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 1, text } });
  return { client, capabilities: (started as { readonly capabilities: object }).capabilities };
}

function valueAt(of: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], of);
}

test('the tables of requests say what the server announces, and both say the same', async (t) => {
  const { client, capabilities } = await open(t);
  const announced = Object.entries(requests).map(([request, [path]]) => [
    request,
    valueAt(capabilities, path) ? '✓' : '–',
  ]);
  for (const readme of ['README.md', 'README.ja.md']) assert.deepEqual([...rowsOf(readme)], announced, readme);
  const listed = new Set(Object.values(requests).map(([path]) => path.split('.')[0]));
  const providers = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
  assert.deepEqual(
    providers.filter((name) => !listed.has(name)),
    [],
  );
  await client.stop();
});

test('a request that is announced is answered, any other is unknown', async (t) => {
  const { client } = await open(t);
  const ours = rowsOf('README.md');
  for (const [request, [, params]] of Object.entries(requests)) {
    const code = await client.request(request, params).then(
      () => undefined,
      (error: { readonly code: number }) => error.code,
    );
    if (ours.get(request) === '✓') assert.equal(code, undefined, request);
    else assert.equal(code, -32601, request);
  }
  await client.stop();
});
