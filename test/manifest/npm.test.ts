import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { publint } from 'publint';
import { version } from '../../server/src/lsp/version.ts';
import { startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';
import { extensionPackage } from '../vscode/build.ts';

/** The package for npm: made by the build beside the VSIX. */
extensionPackage();
const archive = join(root, 'dist', `ha-config-${version}.tgz`);
const folder = mkdtempSync(join(tmpdir(), 'ha-config-npm-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, NODE_TEST_CONTEXT: undefined, LC_ALL: 'C' };

/** Runs a program in the empty folder that the package is installed into. */
function run(program: string, args: readonly string[]) {
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd: folder, env: environment, encoding: 'utf8', shell });
}

const npm = process.env['npm_execpath'];
const install = ['install', '--no-audit', '--no-fund', '--offline', archive];
const installed = npm ? run(process.execPath, [npm, ...install]) : run('npm', install);
const program = join(folder, 'node_modules', '.bin', 'ha-config');
const ha = (...args: readonly string[]) => run(program, args);

test('it is installed into an empty folder, without any other package', () => {
  assert.equal(installed.status, 0, installed.stderr);
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['ha-config'],
  );
});

test('it holds the bundles and what belongs to them, and nothing else', () => {
  const files = readdirSync(join(folder, 'node_modules', 'ha-config'), { recursive: true, encoding: 'utf8' });
  assert.deepEqual(files.filter((name) => !/^languages[\\/][\w-]+\.js$/.test(name)).sort(), [
    'LICENSE',
    'README.md',
    'THIRD_PARTY_NOTICES',
    'cli.js',
    'core.js',
    'features.js',
    'ha-config.schema.json',
    'languages',
    'package.json',
    'server.js',
  ]);
  const built = readdirSync(join(root, 'dist', 'languages'));
  assert.deepEqual(
    files
      .filter((name) => name.startsWith('languages'))
      .map((name) => basename(name))
      .sort(),
    ['languages', ...built].sort(),
  );
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: join(root, 'dist', 'npm'), strict: true });
  assert.deepEqual(messages, []);
});

test('its README leads into the repository', () => {
  const text = readFileSync(join(root, 'dist', 'npm', 'README.md'), 'utf8');
  assert.match(text, /ha-config check/);
  for (const [link, target] of text.matchAll(/!?\[[^\][]*\]\(([^)\s]+)\)/g))
    assert.match(target!, /^(?:https:\/\/|#)/, link);
});

test('check, format and explain run', () => {
  writeFileSync(join(folder, 'ha.cf'), 'keepalive 2\ndeadtme 30\nnode a b\nucast eth0 10.0.0.1\n');
  const checked = ha('check', 'ha.cf');
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /^ha\.cf:2:1: error: .*deadtime/m);
  assert.equal(ha('format', '--check', 'ha.cf').status, 0);
  assert.match(ha('explain', 'keepalive').stdout, /heartbeat/);
  assert.equal(ha('--version').stdout, `ha-config ${version}\n`);
  assert.match(ha('lsp', '--help').stdout, /^Usage: ha-config lsp --stdio/);
});

test('lsp --stdio is the server', async () => {
  const client = startServer([program, 'lsp', '--stdio'], {}, environment);
  try {
    const { serverInfo } = (await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    })) as { readonly serverInfo: { readonly version: string } };
    assert.equal(serverInfo.version, version);
    assert.equal(await client.stop(), 0);
  } finally {
    client.kill();
  }
  const without = ha('lsp');
  assert.equal(without.status, 2);
  assert.match(without.stderr, /--stdio/);
});
