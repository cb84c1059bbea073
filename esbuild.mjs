// Bundles everything into dist/: the extension, the language server, the command line; with --package also the VSIX and
// the package for npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildForBrowser, buildShared, common } from './server/scripts/bundles.mjs';
import { bundledPackages, notices } from './server/scripts/notices.mjs';
import { writeNpmPackage } from './server/scripts/npm-package.mjs';
import { addressesOf } from './server/scripts/repository.mjs';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/**
 * How large each part may grow (KB, gzipped, as people download it): what gets in unnoticed fails the build. Engine and
 * languages together were to stay within 450; the texts of all agents, which load when they are needed, take 105 of
 * today's 504. Content may raise `languages`, `npm` and `vsix` further, with the figures in the
 * commit; the packages were 977 and 790 KB when libvirt's files and what crm_mon prints came.
 */
const budgets = { browser: 1030, client: 112, engine: 188, languages: 810, npm: 970, vsix: 1210 };

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const [{ bundles, metafiles }, extension] = await Promise.all([
  buildShared({
    root,
    dist,
    entries: { server: 'server/src/entry/node.ts', cli: 'server/src/entry/cli.ts' },
    shebang: 'cli',
  }),
  build({
    ...common,
    absWorkingDir: root,
    entryPoints: ['client/src/node.ts'],
    outfile: path.join(dist, 'extension.js'),
    external: ['vscode'],
  }),
  // Not part of the package yet.
  buildForBrowser({
    root,
    entry: 'client/src/browser.ts',
    outfile: path.join(dist, 'browser/extension.js'),
    external: ['vscode'],
  }),
  buildForBrowser({
    root,
    entry: 'server/src/entry/browser.ts',
    outfile: path.join(dist, 'browser/server.js'),
  }),
]);
chmodSync(path.join(dist, 'cli.js'), 0o755);
// The root says "type": "module", for the tests; the bundles are not.
writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');

const packages = bundledPackages(root, [...metafiles, extension.metafile]);
writeFileSync(path.join(dist, 'THIRD_PARTY_NOTICES'), notices(packages));

const failures = [];
report('browser', ['browser/extension', 'browser/server']);
report('client', ['extension']);
report(
  'engine',
  bundles.filter((name) => !name.startsWith('languages/')),
);
report(
  'languages',
  bundles.filter((name) => name.startsWith('languages/')),
);
if (process.argv.includes('--package')) {
  packageVsix();
  packageForNpm();
}
if (failures.length) {
  console.error(`${failures.join('\n')}\nFind what came in, or raise the budget in esbuild.mjs on purpose.`);
  process.exit(1);
}

/** A table of the sizes of some bundles, whose sum has a budget. */
function report(budget, names) {
  let sum = 0;
  for (const name of names) {
    const content = readFileSync(path.join(dist, `${name}.js`));
    const size = gzipSync(content).length / 1024;
    sum += size;
    row(`dist/${name}.js`, content.length / 1024, size);
  }
  hold(budget, sum);
}

function row(what, plain, gzipped, limit = '') {
  const kilobytes = (size) => (size === undefined ? '' : `${size.toFixed(0)} KB`).padStart(8);
  console.log(`${what.padEnd(32)}${kilobytes(plain)}${kilobytes(gzipped)} gzipped${limit}`);
}

function hold(budget, size) {
  const limit = budgets[budget];
  row(budget, undefined, size, `, at most ${limit} KB`);
  if (size > limit) failures.push(`${budget}: ${size.toFixed(0)} KB are more than its budget, ${limit} KB.`);
}

function packageVsix() {
  const { name, version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join('dist', `${name}-${version}.vsix`);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { content, pictures } = addressesOf(repository);
  const addresses = ['--baseContentUrl', content, '--baseImagesUrl', pictures];
  run(process.execPath, [vsce, 'package', '--no-dependencies', ...addresses, '--out', file], root);
  console.log(file);
  hold('vsix', statSync(path.join(root, file)).size / 1024);
}

function packageForNpm() {
  const folder = writeNpmPackage(root, dist, bundles);
  // npm names its own program to the scripts that it runs; without it, npm from the PATH.
  const npm = process.env.npm_execpath;
  const args = ['pack', '--json', '--pack-destination', '..'];
  const out = npm ? run(process.execPath, [npm, ...args], folder) : run('npm', args, folder);
  const [{ filename, size }] = Object.values(JSON.parse(out));
  console.log(path.join('dist', filename));
  hold('npm', size / 1024);
}

/** Runs a program; its output. Ends with it when it fails. */
function run(program, args, cwd) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', shell });
  if (status === 0) return stdout;
  console.error(error ?? stdout + stderr);
  process.exit(1);
}
