// How long a person waits: the bundled server over stdio with the lab, as an editor drives it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { associations } from '../../server/src/documents/associations.ts';
import { languages } from '../../server/src/languages/index.ts';
import { type Client, startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const lab = join(root, 'test/fixtures/lab');
const { languageOf } = associations(languages);
const documents = readdirSync(lab, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
  const languageId = languageOf(join(lab, name))?.id;
  const path = join(lab, name);
  return languageId ? [{ uri: pathToFileURL(path).href, languageId, name, text: readFileSync(path, 'utf8') }] : [];
});

/** Starts a server and opens the whole lab; gives the time from the start of the process to the first file's diagnostics. */
async function begin(): Promise<{ readonly client: Client; readonly first: number; readonly all: number }> {
  const start = performance.now();
  const client = startServer([process.execPath, join(root, 'dist/server.js'), '--stdio'], {
    'workspace/configuration': [{}],
  });
  const folder = { uri: pathToFileURL(lab).href, name: 'lab' };
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };
  await client.request('initialize', { processId: null, rootUri: null, workspaceFolders: [folder], capabilities });
  client.notify('initialized', {});
  let first = 0;
  for (const { uri, languageId, text } of documents) {
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    first ||= performance.now() - start;
  }
  return { client, first, all: performance.now() - start };
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1]!;

const starts: { first: number; all: number }[] = [];
for (let i = 0; i < 5; i++) {
  const { client, first, all } = await begin();
  starts.push({ first, all });
  await client.stop();
}
console.log(`first diagnostics ${median(starts.map((each) => each.first)).toFixed(0)} ms after the server's start`);
console.log(
  `all ${documents.length} files of the lab ${median(starts.map((each) => each.all)).toFixed(0)} ms after it`,
);

const { client } = await begin();
for (const { uri, name, text } of documents) {
  const times: number[] = [];
  const lines = text.split('\n').length;
  for (let version = 2; version < 202; version++) {
    // A key pressed in the middle of the file, and taken back.
    const here = { line: lines >> 1, character: 0 };
    const change =
      version % 2 === 0
        ? { range: { start: here, end: here }, text: 'x' }
        : { range: { start: here, end: { ...here, character: 1 } }, text: '' };
    const start = performance.now();
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - start);
  }
  const late = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
  console.log(`keystroke to diagnostics ${median(times).toFixed(2)} ms (95%: ${late.toFixed(2)} ms) ${name}`);
}
await client.stop();
