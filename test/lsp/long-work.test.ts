import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Client, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

/** A cluster whose files take some seconds to check. */
const files = 1500;
const folder = mkdtempSync(join(tmpdir(), 'ha-config-long-'));
mkdirSync(join(folder, 'drbd.d'));
writeFileSync(join(folder, 'drbd.conf'), 'include "drbd.d/*.res";\n');
for (let i = 0; i < files; i++) {
  const hosts = ['a', 'b'].map((host, n) => `  on ${host} { address 10.0.0.${n + 1}:${7000 + i}; }\n`).join('');
  const disk = `  device /dev/drbd${i}; disk /dev/vg/lv${i}; meta-disk internal;\n`;
  writeFileSync(join(folder, `drbd.d/r${i}.res`), `resource r${i} {\n${disk}${hosts}}\n`);
}
after(() => rmSync(folder, { recursive: true, force: true }));

interface Progress {
  readonly token: string | number;
  readonly value: {
    readonly kind: string;
    readonly title?: string;
    readonly percentage?: number;
    readonly cancellable?: boolean;
  };
}

async function start(progress: boolean): Promise<Client> {
  const client = startServer([process.execPath, join(root, 'dist/server.js'), '--stdio']);
  await client.request('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: { window: { workDoneProgress: progress } },
  });
  client.notify('initialized', {});
  await client.hears(
    ({ method, params }) =>
      method === 'window/logMessage' && /files read/i.test((params as { message: string }).message),
  );
  return client;
}

const shown = (client: Client): readonly Progress[] =>
  client.heard.flatMap(({ method, params }) => (method === '$/progress' ? [params as Progress] : []));

const isChecking = ({ value }: Progress): boolean => value.title === 'Checking the files of the cluster';

/** The progress of the check of all files, without that of reading them. */
function checking(client: Client): readonly Progress['value'][] {
  const begun = shown(client).find(isChecking);
  return shown(client).flatMap(({ token, value }) => (token === begun?.token ? [value] : []));
}

test('a check of the whole cluster lets other requests through, and shows how far it has come', async (t) => {
  const client = await start(true);
  t.after(() => client.kill());
  let isDone = false;
  const rows = client.request('haConfig/cluster', {}).then((answer) => {
    isDone = true;
    return answer as readonly object[];
  });
  await client.hears(({ method, params }) => method === '$/progress' && isChecking(params as Progress));
  const status = await client.request('haConfig/status', { uri: pathToFileURL(join(folder, 'drbd.conf')).href });
  assert.notEqual(status, null);
  assert.ok(!isDone, 'the status is answered while the files are checked');
  assert.ok((await rows).length > 0);
  const values = checking(client);
  assert.equal(values[0]?.cancellable, true);
  const parts = values.flatMap(({ percentage }) => percentage ?? []);
  assert.deepEqual(
    parts,
    parts.toSorted((a, b) => a - b),
  );
  assert.ok(parts.every((part) => part >= 0 && part <= 100));
  assert.equal(values.at(-1)?.kind, 'end');
  assert.equal(await client.stop(), 0);
});

test('a check that is cancelled ends at once, with the answer of the protocol', async (t) => {
  const client = await start(false);
  t.after(() => client.kill());
  const first = client.lastId() + 1;
  const begin = performance.now();
  const rows = client.request('haConfig/cluster', {});
  const failed = assert.rejects(rows, { code: -32800 });
  await client.request('haConfig/status', { uri: pathToFileURL(join(folder, 'drbd.conf')).href });
  client.notify('$/cancelRequest', { id: first });
  await failed;
  assert.ok(performance.now() - begin < 3000);
  assert.deepEqual(shown(client), []);
  assert.equal(await client.stop(), 0);
});

test('checks that wait for each other can all be cancelled; the log has its levels', async (t) => {
  const client = await start(false);
  t.after(() => client.kill());
  const first = client.lastId() + 1;
  const failed = Array.from({ length: 5 }, () =>
    assert.rejects(client.request('haConfig/cluster', {}), { code: -32800 }),
  );
  for (let i = 0; i < failed.length; i++) client.notify('$/cancelRequest', { id: first + i });
  await Promise.all(failed);
  const [read] = client.heard.filter(({ params }) =>
    /files read/i.test((params as { message?: string }).message ?? ''),
  );
  assert.equal((read?.params as { type: number } | undefined)?.type, 3);
  assert.equal(await client.stop(), 0);
});

test('a check can be cancelled at its progress as well', async (t) => {
  const client = await start(true);
  t.after(() => client.kill());
  const failed = assert.rejects(client.request('haConfig/cluster', {}), { code: -32800 });
  const { token } = (await client.hears(
    ({ method, params }) => method === '$/progress' && isChecking(params as Progress),
  )) as Progress;
  client.notify('window/workDoneProgress/cancel', { token });
  await failed;
  assert.equal(checking(client).at(-1)?.kind, 'end');
  assert.equal(await client.stop(), 0);
});

test('a renaming over all files can be cancelled, and ends where one of them changes', async (t) => {
  const client = await start(false);
  t.after(() => client.kill());
  const uri = pathToFileURL(join(folder, 'drbd.d/r0.res')).href;
  const renaming = (): Promise<unknown> =>
    client.request('textDocument/rename', {
      textDocument: { uri },
      position: { line: 2, character: 6 },
      newName: 'alpha',
    });
  const cancelled = assert.rejects(renaming(), { code: -32800 });
  client.notify('$/cancelRequest', { id: client.lastId() });
  await cancelled;
  const changed = assert.rejects(renaming(), { code: -32801 });
  const textDocument = { uri: pathToFileURL(join(folder, 'drbd.d/r1.res')).href, languageId: 'drbd', version: 1 };
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: '# empty\n' } });
  await changed;
  const { changes } = (await renaming()) as { readonly changes: Readonly<Record<string, unknown>> };
  assert.equal(Object.keys(changes).length, files - 1);
  assert.equal(await client.stop(), 0);
});
