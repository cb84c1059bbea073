import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const dist = join(root, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'ha-config-bundles-'));
after(() => rmSync(folder, { recursive: true }));

/** The bundles that a program of `dist/` has loaded when it ends. */
function loaded(program: string, ...args: readonly string[]): readonly string[] {
  const report = join(folder, 'report.cjs');
  writeFileSync(
    report,
    `process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require('node:module')._cache))));`,
  );
  const script = `"${process.execPath}" --require "${report}" "${join(dist, program)}" ${args.join(' ')} 2>&1 >/dev/null`;
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const files = JSON.parse(execFileSync('sh', ['-c', `${script} </dev/null`], { encoding: 'utf8', env })) as string[];
  return files
    .filter((file) => file.startsWith(dist))
    .map((file) => relative(dist, file))
    .sort();
}

test('the command line loads the languages of the files it is given, and no other', () => {
  const file = join(folder, 'ha.cf');
  writeFileSync(file, 'keepalive 2\ndeadtime 30\nnode a b\nucast eth0 10.0.0.1\n');
  assert.deepEqual(loaded('cli.js', 'check', '--quiet', file), [
    'cli.js',
    'core.js',
    'languages/heartbeat-ha-cf.js',
    'languages/shared.js',
  ]);
});

test('the server loads its features with the first request that needs one, not with the first problems', async () => {
  const report = join(folder, 'asked.cjs');
  const list = join(folder, 'loaded.txt');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(list)}, Object.keys(require.cache).join())`;
  writeFileSync(report, `process.on('exit', () => ${write});`);
  const uri = 'file:///lab/a.res';
  const textDocument = { uri, languageId: 'drbd', version: 1, text: 'resource r0 {\n  protokol C;\n}\n' };
  for (const method of ['diagnostic', 'hover'] as const) {
    const client = startServer([process.execPath, '--require', report, join(dist, 'server.js'), '--stdio']);
    const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: { codeDescriptionSupport: true } } };
    await client.request('initialize', { processId: null, rootUri: null, capabilities });
    client.notify('textDocument/didOpen', { textDocument });
    await client.request(`textDocument/${method}`, { textDocument: { uri }, position: { line: 0, character: 2 } });
    await client.stop();
    assert.equal(readFileSync(list, 'utf8').includes('features.js'), method === 'hover', method);
  }
});

test('texts of rare agents and of fence agents are loaded for a file that has such', () => {
  const file = join(folder, 'a.crm');
  const program = ['cli.js', 'core.js', 'languages/crm.js', 'languages/shared.js'];
  writeFileSync(file, 'primitive a ocf:heartbeat:IPaddr2 params ip=10.0.0.1\n');
  assert.deepEqual(loaded('cli.js', 'check', '--quiet', file), program);
  writeFileSync(file, 'primitive a stonith:fence_xvm\n');
  assert.deepEqual(
    loaded('cli.js', 'check', '--quiet', file),
    [...program, 'languages/crm-agents-texts-fencing.js'].sort(),
  );
});

test('the command line never holds the library of the protocol', () => {
  for (const name of ['cli.js', 'core.js'])
    assert.doesNotMatch(readFileSync(join(dist, name), 'utf8'), /jsonrpc/, name);
});
