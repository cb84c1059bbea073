// A complete VS Code server (workbench and extension host) from npm: how it is installed and started. It serves `npm start`
// where there is no desktop VS Code, and the tests. Plain JavaScript without dependencies, for Node 20 and later.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

/**
 * What is installed, with the integrity of every package: the npm package that carries the server, and the Node that runs
 * it and that its native modules are built for. After a new version in its package.json: `npm install --package-lock-only`.
 */
const lock = path.join(import.meta.dirname, 'server');
const codeServer = JSON.parse(readFileSync(path.join(lock, 'package.json'), 'utf8')).dependencies['code-server'];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const natives = ['node-pty', '@vscode/spdlog', '@parcel/watcher', '@vscode/native-watchdog'];

/** Where the server is kept unless the caller says otherwise: outside `node_modules`, which `npm ci` empties. */
export const serverFolder =
  process.env['HA_CONFIG_VSCODE_SERVER'] ?? path.join(import.meta.dirname, '..', '..', '.cache', 'vscode-server');

/**
 * Installs the VS Code server into `cacheDir` unless it is there: a minute or two, 600 MB. `log` hears one line a step.
 * Throws with the end of npm's output when a step fails.
 */
export async function installServer(cacheDir = serverFolder, log = console.log) {
  const home = homeOf(cacheDir);
  if (existsSync(home)) return;
  // Everything happens under another name, so that an installation that was broken off is never taken for one.
  const draft = `${home}.${process.pid}.partial`;
  await mkdir(draft, { recursive: true });
  const removeDraft = () =>
    spawn(process.execPath, ['-e', removal, draft], { detached: true, stdio: 'ignore' }).unref();
  process.once('exit', removeDraft);
  // A signal ends a process without its 'exit'; npm would go on alone.
  const end = () => process.exit(130);
  for (const signal of signals) process.once(signal, end);
  try {
    for (const name of ['package.json', 'package-lock.json'])
      await copyFile(path.join(lock, name), path.join(draft, name));
    const vscode = vscodeOf(draft);
    await step(1, 'downloading it', draft, ['ci', '--ignore-scripts']);
    // What it depends on is in its own shrinkwrap file, to which npm finds some packages missing: ours has them all.
    await copyFile(path.join(lock, 'npm-shrinkwrap.json'), path.join(vscode, 'npm-shrinkwrap.json'));
    await step(2, 'installing what it depends on', vscode, ['ci', '--ignore-scripts', '--omit=dev']);
    await step(3, 'compiling its native modules', vscode, ['rebuild', ...natives]);
    await rm(home, { recursive: true, force: true });
    await rename(draft, home).catch((error) => {
      // Another process was faster.
      if (!existsSync(home)) throw error;
    });
  } finally {
    process.removeListener('exit', removeDraft);
    for (const signal of signals) process.removeListener(signal, end);
    await rm(draft, { recursive: true, force: true });
  }

  async function step(number, what, folder, args) {
    const begin = Date.now();
    log(`VS Code server, step ${number} of 3: ${what} ...`);
    // A long step says now and then that it is alive.
    const alive = setInterval(() => log(`  ... ${seconds(begin)} s`), 15_000);
    try {
      await npm(args, folder, draft);
    } finally {
      clearInterval(alive);
    }
    log(`  done after ${seconds(begin)} s`);
  }
}

/** What removes a half-finished installation when the process is ended in the middle of it. */
const removal =
  "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })";

/** The folder of an extension that ships inside the installed server, such as `css-language-features`. */
export function builtinExtension(name, cacheDir = serverFolder) {
  return path.join(vscodeOf(homeOf(cacheDir)), 'extensions', name);
}

/** Whether `installServer` has nothing to do. */
export function isInstalled(cacheDir = serverFolder) {
  return existsSync(homeOf(cacheDir));
}

/**
 * Starts the server on a free port of 127.0.0.1 (or `port`) and waits until it answers.
 *
 * - `dataDir`: its settings, extensions and logs. Folders of a person keep what the person set.
 * - `folder`: what the workbench opens; part of the `url`.
 * - `extensionVsix`: a package to install first.
 * - `extensionDevelopmentPath`: an extension to run from its folder.
 * - `extensionTestsPath`: a module whose exported `run()` the extension host calls.
 * - `settings`: user settings, laid over those that appear there.
 * - `env`: variables for the extension host.
 * - `testing`: no question whether the folder is trusted, and the driver that smoke tests need.
 *
 * Only who has the address gets in: it holds a random token.
 *
 * The server ends with `stop()`, and in any case together with this process.
 */
export async function startServer(options) {
  const { cacheDir = serverFolder, dataDir, extensionVsix, env = {} } = options;
  await writeSettings(dataDir, options.settings ?? {});
  if (extensionVsix) await installExtension(cacheDir, dataDir, extensionVsix);
  const port = options.port ?? (await freePort());
  // In a file, since every user of the machine sees the arguments of a program.
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(dataDir, 'connection-token');
  await rm(tokenFile, { force: true });
  await writeFile(tokenFile, token, { mode: 0o600 });
  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile];
  if (options.testing) args.push('--disable-workspace-trust', '--enable-smoke-test-driver');
  const child = runServer(cacheDir, dataDir, args, env);
  const output = collect(child);
  let over = false;
  const ended = new Promise((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const kill = () => !over && killGroup(child, 'SIGKILL');
  process.once('exit', kill);
  await waitUntilItAnswers();
  return {
    port,
    url: address(port, token, options),
    ended,
    output,
    async stop() {
      process.removeListener('exit', kill);
      if (!over) killGroup(child, 'SIGTERM');
      const late = setTimeout(kill, 5000);
      await ended;
      clearTimeout(late);
      // Extension hosts that outlive their server.
      killGroup(child, 'SIGKILL');
    },
  };

  async function waitUntilItAnswers() {
    for (let tries = 0; tries < 1200; tries++) {
      if (over) throw new Error(`The VS Code server ended at its start:\n${output().slice(-4000)}`);
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/version`, { signal: AbortSignal.timeout(5000) });
        if (answer.ok) return;
      } catch {
        // Not yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    kill();
    throw new Error(`The VS Code server does not answer:\n${output().slice(-4000)}`);
  }
}

/** The address that opens `folder`, runs an extension from its folder, and its tests. */
function address(port, token, { folder, extensionDevelopmentPath, extensionTestsPath }) {
  const query = new URLSearchParams({ tkn: token });
  if (folder) query.set('folder', folder);
  const payload = Object.entries({ extensionDevelopmentPath, extensionTestsPath })
    .filter(([, place]) => place !== undefined)
    .map(([key, place]) => [key, `vscode-remote://127.0.0.1:${port}${place}`]);
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Installs an extension's package into a server's data folder. */
async function installExtension(cacheDir, dataDir, vsix) {
  const child = runServer(cacheDir, dataDir, ['--install-extension', vsix, '--force'], {});
  const output = collect(child);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Installing ${vsix} failed:\n${output().slice(-4000)}`);
}

function runServer(cacheDir, dataDir, args, env) {
  const common = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  const main = path.join(vscodeOf(homeOf(cacheDir)), 'out', 'server-main.js');
  return spawn(
    nodeOf(homeOf(cacheDir)),
    [main, ...common, '--server-data-dir', dataDir, ...args],
    // A process group of its own, so that the extension hosts that it starts can be ended together with it.
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
}

function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** What a child prints, as a function that gives it so far. */
function collect(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text = (text + data).slice(-100_000);
    });
  }
  return () => text;
}

/** Quiet settings for a server nobody has used before; what a person changed stays, what the caller asks for wins. */
async function writeSettings(dataDir, wanted) {
  const file = path.join(dataDir, 'data', 'User', 'settings.json');
  if (existsSync(file) && !Object.keys(wanted).length) return;
  await mkdir(path.dirname(file), { recursive: true });
  const settings = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    ...wanted,
  };
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function homeOf(cacheDir) {
  return path.resolve(cacheDir, codeServer);
}

function vscodeOf(home) {
  return path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** npm's package of the Node program with its headers; it exists for Linux, elsewhere the Node at hand has to do. */
const nodePackage =
  process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) && `node-linux-${process.arch}`;

function nodeOf(home) {
  return nodePackage ? path.join(home, 'node_modules', nodePackage, 'bin', 'node') : process.execPath;
}

/** Runs npm in a folder; its output is shown only when it fails. */
function npm(args, cwd, draft) {
  const all = [...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  // npm names its own program to the scripts that it runs; without it, npm from the PATH.
  const own = process.env['npm_execpath'];
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(program, [...first, ...all], {
    cwd,
    env: npmEnvironment(draft),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: first.length === 0 && process.platform === 'win32',
    detached: process.platform !== 'win32',
  });
  const output = collect(child);
  const kill = () => killGroup(child, 'SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed (${code}):\n${output().slice(-4000)}`));
    });
  }).finally(() => process.removeListener('exit', kill));
}

/**
 * Without what npm reports its scripts of the package around us, which would make the inner npm believe that it is
 * there; and with the Node that will run the server first in the PATH, and its headers, so that the natives are built
 * for it.
 */
function npmEnvironment(draft) {
  const foreign = /^(npm_(package|lifecycle|config_local_prefix|config_prefix|config_global)|INIT_CWD$)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const program = nodeOf(draft);
  env['PATH'] = `${path.dirname(program)}${path.delimiter}${env['PATH'] ?? ''}`;
  if (nodePackage) env['npm_config_nodedir'] = path.dirname(path.dirname(program));
  return env;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function seconds(begin) {
  return Math.round((Date.now() - begin) / 1000);
}
