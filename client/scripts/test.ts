// `npm test`: every kind of test, one step after the other; a step that fails does not keep the others from running.
// With names of steps as arguments, only those.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'ha-config-test-'));
const countsFile = path.join(scratch, 'counts');

interface Step {
  readonly name: string;
  /** The program of `node_modules/.bin`, or `node` itself, and its arguments. */
  readonly commands: readonly (readonly [string, ...string[]])[];
  /** Part of another step: runs only when it is named. */
  readonly part?: true;
  /** Tests that take a sample by default take everything, the corpus next to the repository too. */
  readonly everything?: true;
}

const steps: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'server'],
      ['tsc', '-p', 'tsconfig.browser.json'],
    ],
  },
  { name: 'lint', commands: [['biome', 'check', '.']] },
  { name: 'dead-code', commands: [['knip']] },
  { name: 'architecture', commands: [nodeTest(1, 'test/engine/architecture.test.ts')], part: true },
  { name: 'build', commands: [['node', 'esbuild.mjs', '--package']] },
  {
    name: 'unit',
    commands: [nodeTest(2, 'test/{engine,languages,hover,manifest,cli,lsp,editors,fuzz,style}/**/*.test.ts')],
  },
  { name: 'all', commands: [nodeTest(2, 'test/fuzz/**/*.test.ts')], part: true, everything: true },
  { name: 'grammar', commands: [['vscode-tmgrammar-test', ...globSync('test/grammar/*.test.*', { cwd: root })]] },
  { name: 'oracle', commands: [nodeTest(2, 'test/oracle/**/*.test.ts')] },
  { name: 'vscode', commands: [nodeTest(1, 'test/vscode/**/*.test.ts')] },
];

/** A run of node's test runner that is shown as it goes, and counted. */
function nodeTest(concurrency: number, ...globs: string[]): [string, ...string[]] {
  const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const counted = ['--test-reporter=./client/scripts/counts.ts', `--test-reporter-destination=${countsFile}.log`];
  // A test that waits for what never comes ends all the same.
  const timeout = '--test-timeout=600000';
  return ['node', '--test', timeout, `--test-concurrency=${concurrency}`, ...shown, ...counted, ...globs];
}

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

function run({ name, commands, everything }: Step): Outcome {
  console.log(`\n=== ${name}`);
  const begin = performance.now();
  const ok = commands.every(([program, ...args]) => {
    const file = program === 'node' ? process.execPath : path.join(root, 'node_modules', '.bin', program);
    const env = { ...process.env, HA_CONFIG_COUNTS: countsFile, ...(everything && { HA_CONFIG_ALL: '1' }) };
    const child = spawnSync(file, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
    if (child.error) console.error(String(child.error));
    return child.status === 0;
  });
  return { name, ok, seconds: (performance.now() - begin) / 1000 };
}

/** What node's test runner counted in all its runs. */
function counted(): { readonly passed: number; readonly failed: number; readonly skipped: number } {
  const lines = existsSync(countsFile) ? readFileSync(countsFile, 'utf8').trim().split('\n') : [];
  const runs = lines.map((line) => JSON.parse(line) as Readonly<Record<string, number>>);
  const sum = (...keys: readonly string[]) =>
    runs.flatMap((each) => keys.map((key) => each[key] ?? 0)).reduce((a, b) => a + b, 0);
  return { passed: sum('passed'), failed: sum('failed', 'cancelled'), skipped: sum('skipped', 'todo') };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const outcomes = steps.filter((step) => (wanted.length ? wanted.includes(step.name) : !step.part)).map(run);
const tests = counted();
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { name, ok, seconds } of outcomes)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
// A step that node's test runner does not count (types, lint, ...) counts as one test; so does a run that broke off.
const others = outcomes.filter(({ name }) => !['architecture', 'unit', 'all', 'oracle', 'vscode'].includes(name));
const passed = tests.passed + others.filter(({ ok }) => ok).length;
const failing = tests.failed + others.filter(({ ok }) => !ok).length;
const failed = Math.max(failing, outcomes.filter(({ ok }) => !ok).length);
console.log(`\n${passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exit(failed ? 1 : 0);
