// Bundles everything into dist/: the extension, the language server, the command line; with --package also the VSIX.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildForBrowser, buildShared, common } from './server/scripts/bundles.mjs';
import { bundledPackages, notices } from './server/scripts/notices.mjs';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/**
 * How large each part may grow (KB, gzipped, as people download it): what gets in unnoticed fails the build. Engine and
 * languages together were to stay within 450; the texts of all agents, which load when they are needed, take 105 of
 * today's 504. Content may raise `languages` and `vsix` further, with the figures in the commit.
 */
const budgets = { browser: 912, client: 110, engine: 153, languages: 714, vsix: 1284 };

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
if (process.argv.includes('--package')) packageVsix();
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
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join('dist', `${name}-${version}.vsix`);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  const run = spawnSync(process.execPath, [vsce, 'package', ...options], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    console.error(run.stdout + run.stderr);
    process.exit(1);
  }
  console.log(file);
  hold('vsix', statSync(path.join(root, file)).size / 1024);
}
