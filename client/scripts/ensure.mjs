// The first step of `npm start` and `npm test` on a fresh clone: installs the dependencies where they are missing or out of
// date, then runs the script that is named after it with the Node 24 among them. Plain JavaScript without any
// dependency,
// since nothing else is there yet; runs on Node 20 and later.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = path.join(root, 'node_modules');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or later is needed; this is ${process.version} (${process.execPath}).`);
}
const missing = firstMissing();
if (missing) {
  if (isLink(modules)) fail(`node_modules is a link and lacks ${missing}: install the packages where it points to.`);
  console.log(`Installing the development packages (${missing} is missing); this takes about a minute ...`);
  // npm names its own program to the scripts that it runs; without it, npm from the PATH.
  const npm = process.env['npm_execpath'];
  // Not `npm ci`: it refuses the lock file where a registry lacks the packages of some other platform. The versions are
  // those of the lock file all the same (see below), and --no-save leaves that file alone.
  const options = ['install', '--no-save', '--no-audit', '--no-fund'];
  const install = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (install.status !== 0) fail('npm install failed (see above). Is the npm registry reachable from here?');
  const still = firstMissing();
  if (still) fail(`npm install ended, but ${still} is still missing.`);
}
if (process.argv.length > 2) run(process.argv.slice(2));

/** Runs a script with the project's own Node, hands the signals on, and ends as it ends. */
function run(args) {
  const child = spawn(path.join(modules, '.bin', 'node'), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** The first package of the lock file that is not installed in that version; undefined when all are there. */
function firstMissing() {
  const installed = read(path.join(modules, '.package-lock.json'))?.packages;
  if (!installed) return 'node_modules';
  const wanted = read(path.join(root, 'package-lock.json')).packages;
  for (const [place, { version, optional, link }] of Object.entries(wanted)) {
    // Optional packages are those of other platforms.
    if (!place || optional || link) continue;
    if (installed[place]?.version !== version) return `${place.replace(/^.*node_modules\//, '')} ${version}`;
  }
  // The node package gets its program in an install script, which a setting of npm can forbid.
  const node = process.platform === 'win32' ? 'node.cmd' : 'node';
  if (!existsSync(path.join(modules, '.bin', node))) return 'node_modules/.bin/node (are install scripts forbidden?)';
  return undefined;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function isLink(file) {
  return existsSync(file) && lstatSync(file).isSymbolicLink();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
