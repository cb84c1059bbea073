// `npm start`: builds, and opens the seminar's lab with the extension in a VS Code: the desktop's where there is one,
// otherwise a VS Code server from npm, in the browser. `npm start -- --server` takes the server in any case.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installServer, isInstalled, startServer } from '../../test/vscode/server.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const cache = path.join(root, '.cache');

/** The lab as the person's own: a copy, so that what is tried there does not change the project. It stays as it was left. */
function lab(): string {
  const folder = path.join(cache, 'lab');
  for (const name of ['lab', 'lab-heartbeat']) {
    const to = path.join(cache, name);
    if (existsSync(to)) continue;
    cpSync(path.join(root, 'test', 'fixtures', name), to, { recursive: true });
    // Git does not keep this mode, and heartbeat insists on it.
    chmodSync(path.join(to, 'ha.d', 'authkeys'), 0o600);
  }
  // Asks the extension for the guide, which it opens the first time that the folder is opened.
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'first-ha-lab'), '');
  return folder;
}

function build(): void {
  console.log('Building the extension ...');
  const options = { cwd: root, stdio: 'inherit' } as const;
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--package'], options);
  if (status !== 0) fail('The build failed (see above).');
}

/** The desktop's `code`, unless it is missing or the person wants the server. */
function desktop(): string | undefined {
  if (process.argv.includes('--server')) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

async function openDesktop(code: string, folder: string): Promise<void> {
  console.log(`Opening ${folder} in VS Code (${code}), with its guide ...`);
  console.log(`Later: "HA Config: Your First HA Lab" in the command palette (F1) opens the guide again.`);
  const child = spawn(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const status = await new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
  if (status !== 0) fail('VS Code could not be started. Without it: npm start -- --server');
}

async function openServer(folder: string): Promise<void> {
  if (process.platform === 'win32') fail('There is no `code` on the PATH. Install VS Code, or run this under WSL.');
  const missing = isInstalled() ? [] : ['make', 'g++', 'python3'].filter((name) => !onPath(name));
  if (missing.length)
    fail(`There is no \`code\` on the PATH, and the VS Code server needs ${missing.join(', ')} to be built.`);
  console.log('There is no `code` on the PATH: a VS Code server from npm is used instead.');
  await installServer();
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const extensionVsix = path.join(root, 'dist', `${name}-${version}.vsix`);
  console.log('Starting the VS Code server ...');
  const server = await startServer({ dataDir: path.join(cache, 'vscode-data'), folder, extensionVsix });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stopping = true;
      void server.stop();
    });
  console.log(
    `\n  ${server.url}\n\nOpen this address in a browser: the lab opens with its guide.\n` +
      `It is in ${folder}; "HA Config: Your First HA Lab" in the command palette (F1) opens the guide again.\nCtrl-C ends the server.`,
  );
  openBrowser(server.url);
  await server.ended;
  if (!stopping) fail(`The VS Code server ended by itself:\n${server.output().slice(-2000)}`);
}

function onPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Where there is a screen; the address is printed in any case. */
function openBrowser(url: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (process.platform !== 'darwin' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  if (onPath(opener)) spawn(opener, [url], { stdio: 'ignore', detached: true }).unref();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

build();
const folder = lab();
const code = desktop();
await (code ? openDesktop(code, folder) : openServer(folder));
