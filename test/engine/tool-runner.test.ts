import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import type { ToolPlan } from '../../client/src/requests.ts';
import { runTool, type ToolLimits } from '../../client/src/tool-runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'ha-config-programs-'));
const path = process.env['PATH'];
process.env['PATH'] = ['relative', folder, path].join(delimiter);
after(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true, force: true });
});

const limits: ToolLimits = { time: 20_000, size: 1_000_000 };

/** Runs a program made of JavaScript lines; `runs`: its arguments. */
function run(source: string, { runs, files = [], ...rest }: Partial<ToolPlan> = {}, given: Partial<ToolLimits> = {}) {
  const program = 'ha-config-fake-tool';
  writeFileSync(join(folder, program), `#!${process.execPath}\n${source}\n`);
  chmodSync(join(folder, program), 0o755);
  const plan: ToolPlan = { program, scratchFolder: '/SCRATCH', files, runs: runs ?? [{ args: [] }], ...rest };
  return runTool(plan, { ...limits, ...given });
}

function scratch(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('ha-config-check-'));
}

test('the files are in a private folder, which is gone afterwards; its path is not in the output', async () => {
  const files = [
    { path: 'a/b.conf', text: 'key: /SCRATCH/key\n' },
    { path: 'key', text: '$& secret' },
  ];
  const source = `const fs = require('fs');
    const mode = (p) => (fs.statSync(p).mode & 0o777).toString(8);
    const text = fs.readFileSync('a/b.conf', 'utf8');
    console.log([mode('.'), mode('a'), mode('a/b.conf'), mode('key'), text.trim() === 'key: ' + process.cwd() + '/key'].join(' '));
    console.error(process.cwd() + '/a/b.conf:1: no');
    process.exitCode = 3;`;
  const outputs = await run(source, { files });
  assert.deepEqual(outputs, [
    { status: 3, stdout: '700 700 600 600 true\n', stderr: 'a/b.conf:1: no\n', cut: undefined },
  ]);
  assert.deepEqual(scratch(), []);
});

test('arguments are not read by a shell, and the environment is what the plan says', async () => {
  process.env['HA_CONFIG_PRIVATE'] = 'x';
  const args = ['$(id)', '; touch x', '*', '`id`'];
  const outputs = await run(
    'console.log(JSON.stringify([process.argv.slice(2), Object.keys(process.env).sort(), process.env.LC_ALL]))',
    { runs: [{ args }, { args: [], env: { NODE: 'a' } }] },
  );
  assert.deepEqual(
    outputs?.map(({ stdout }) => JSON.parse(stdout)),
    [
      [args, ['HOME', 'LC_ALL', 'PATH'], 'C'],
      [[], ['HOME', 'LC_ALL', 'NODE', 'PATH'], 'C'],
    ],
  );
});

test('a program that takes too long is ended, with what it has started; no other run follows', async () => {
  const child = `require('child_process').spawn('sleep', ['30'], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
  const begin = performance.now();
  const outputs = await run(child, { runs: [{ args: [] }, { args: [] }] }, { time: 500 });
  assert.ok(performance.now() - begin < 10_000);
  assert.deepEqual(outputs, [{ status: undefined, stdout: '', stderr: '', cut: 'time' }]);
  assert.deepEqual(scratch(), []);
});

test('of a program that writes too much, so much is kept', async () => {
  const outputs = await run(`setInterval(() => process.stderr.write('x'.repeat(10000)), 1);`, {}, { size: 50_000 });
  assert.equal(outputs?.length, 1);
  assert.equal(outputs[0]!.cut, 'size');
  assert.equal(outputs[0]!.stderr.length, 50_000);
});

test('a program that is not installed, or that is named by a path, is not run', async () => {
  for (const program of ['ha-config-no-such-tool', '../ha-config-fake-tool', join(folder, 'ha-config-fake-tool')])
    assert.equal(await runTool({ program, scratchFolder: '/S', files: [], runs: [{ args: [] }] }), undefined);
});

test('no file is written outside of the folder, and the folder goes all the same', async () => {
  for (const path of ['../ha-config-escaped', join(tmpdir(), 'ha-config-escaped'), 'a/../../ha-config-escaped'])
    await assert.rejects(run('', { files: [{ path, text: 'x' }] }), /not below/);
  assert.ok(!existsSync(join(tmpdir(), 'ha-config-escaped')));
  assert.deepEqual(scratch(), []);
});
