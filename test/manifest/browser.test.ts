import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { languages } from '../../server/src/languages/index.ts';
import { root } from '../support/paths.ts';

const dist = join(root, 'dist');
const bundles = ['browser/extension.js', 'browser/server.js'];

for (const name of bundles)
  test(`${name} asks for no module of Node`, () => {
    const code = readFileSync(join(dist, name), 'utf8');
    const asked = [...code.matchAll(/\b(?:require|import)\s*\(\s*["']([^"']+)["']\s*\)/g)].map((found) => found[1]!);
    const modules = asked.filter((each) => each.startsWith('node:') || builtinModules.includes(each));
    assert.deepEqual(modules, []);
    assert.deepEqual(new Set(asked), new Set(name.includes('extension') ? ['vscode'] : []));
  });

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The server in a sandbox that has of a web worker what it needs, and nothing of Node. */
function startWorker() {
  const waiting = new Map<number, (result: unknown) => void>();
  const self = {
    onmessage: (_event: { readonly data: Message }): void => undefined,
    addEventListener: (): void => undefined,
    postMessage(message: Message): void {
      if (message.id === undefined) return;
      if (message.method === undefined) waiting.get(message.id)?.(message.result);
      else send({ id: message.id, result: null });
    },
  };
  const { setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder } = globalThis;
  const context = createContext({ self, console, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder });
  runInContext(readFileSync(join(dist, 'browser/server.js'), 'utf8'), context);
  function send(message: Message): void {
    // A worker gets a copy, made of its own kinds of objects.
    const data = runInContext(`(${JSON.stringify({ jsonrpc: '2.0', ...message })})`, context) as Message;
    self.onmessage({ data });
  }
  return {
    notify: (method: string, params: unknown): void => send({ method, params }),
    request: (id: number, method: string, params: unknown): Promise<unknown> =>
      new Promise((done) => {
        waiting.set(id, done);
        send({ id, method, params });
      }),
  };
}

/** What has a problem where not every line must be one that is known. */
const wrong: Readonly<Record<string, string>> = {
  'xend-sxp': '(',
  libvirt: '<domain>',
  'cib-xml': '<cib>',
  'drbd-status': ' 0: cs:StandAlone\n',
  'crm-mon': 'OFFLINE: [ a ]\n',
  'guest-status': ' 1 a crashed\n',
};

test('as a web worker, the server answers in every language', async () => {
  const { notify, request } = startWorker();
  const capabilities = { textDocument: { diagnostic: {} } };
  const started = await request(1, 'initialize', { processId: null, rootUri: null, capabilities });
  assert.equal((started as { readonly serverInfo: { readonly name: string } }).serverInfo.name, 'ha-config');
  notify('initialized', {});
  // No line of a hosts file is wrong.
  const judged = languages.filter(({ id }) => id !== 'hosts');
  for (const [index, { id: languageId }] of judged.entries()) {
    const uri = `file:///${languageId}`;
    notify('textDocument/didOpen', {
      textDocument: {
        uri,
        languageId,
        version: 1,
        text: wrong[languageId] ?? 'frobnicate 1\nfrobnicate 1\n',
      },
    });
    const report = await request(index + 2, 'textDocument/diagnostic', { textDocument: { uri } });
    const codes = (report as { readonly items: readonly { readonly code: string }[] }).items.map((item) => item.code);
    assert.ok(codes.length > 0 && codes.every((code) => code.startsWith(`${languageId}/`)), `${languageId}: ${codes}`);
  }
});
