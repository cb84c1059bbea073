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
  // Exactly what the lock file says. An npm that finds the lock file wanting, as for the packages of another platform that
  // its registry lacks, refuses that; then the same versions are installed, whose integrity the lock file holds as well.
  const common = ['--no-audit', '--no-fund'];
  if (!runNpm(npm, ['ci', ...common])) {
    console.error('`npm ci` refused the lock file (see above): trying `npm install`, which keeps to its versions ...');
    if (!runNpm(npm, ['install', '--no-save', ...common]))
      fail('npm install failed as well (see above). Is the npm registry reachable from here?');
  }
  const still = firstMissing();
  if (still) fail(`npm ended, but ${still} is still missing.`);
}
if (process.argv.length > 2) run(process.argv.slice(2));

/** Runs npm in the project's folder; false when it fails. */
function runNpm(npm, args) {
  const options = { cwd: root, stdio: 'inherit' };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** Runs a script with the project's own Node, hands the signals on, and ends as it ends. */
function run(args) {
  const own = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const child = spawn(existsSync(own) ? own : process.execPath, args, {
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
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = wanted[`node_modules/${name}`];
  if (node)
    return installed[`node_modules/${name}`]?.version === node.version || isNode(node.version)
      ? undefined
      : `${name} ${node.version}`;
  // npm has no such package for this platform: the Node at hand has to do.
  if (Number(process.versions.node.split('.')[0]) < 24)
    return `Node.js 24 (this is ${process.version}, and npm has none for ${name})`;
  return undefined;
}

/** Whether the Node among the packages is of a version; an older installation has it from another package. */
function isNode(version) {
  const { stdout } = spawnSync(path.join(modules, '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${version}`;
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
