// Bundles everything into dist/: the extension, the language server, the command line; with --package also the VSIX.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { packTexts } from './server/scripts/pack-texts.mjs';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/** What is built, and how large it may grow (KB): a dependency that slips in unnoticed fails the build. */
const bundles = [
  { entry: 'client/src/node.ts', out: 'extension.js', budget: 450, external: ['vscode'] },
  { entry: 'server/src/entry/node.ts', out: 'server.js', budget: 950, pack: true },
  { entry: 'server/src/entry/cli.ts', out: 'cli.js', budget: 750, shebang: true, pack: true },
];

mkdirSync(dist, { recursive: true });
await Promise.all(
  bundles.map(({ entry, out, external = [], shebang }) =>
    build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: path.join(dist, out),
      bundle: true,
      minify: true,
      // VS Code 1.91 loads CommonJS and carries Node 20.
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Packages that offer ES modules too are smaller that way: what is not used falls out.
      mainFields: ['module', 'main'],
      external,
      banner: shebang ? { js: '#!/usr/bin/env node' } : {},
      // Japanese stays readable and short instead of \u escapes.
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
    }),
  ),
);
// The root says "type": "module", for the tests; the bundles are not.
writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');

for (const { out } of bundles.filter((bundle) => bundle.pack)) {
  const file = path.join(dist, out);
  writeFileSync(file, packTexts(readFileSync(file, 'utf8')), { mode: 0o755 });
}

let tooLarge = false;
for (const { out, budget } of bundles) {
  const content = readFileSync(path.join(dist, out));
  const size = content.length / 1024;
  tooLarge ||= size > budget;
  console.log(
    `dist/${out.padEnd(14)} ${size.toFixed(0).padStart(5)} KB (${(gzipSync(content).length / 1024).toFixed(0)} KB gzipped), at most ${budget} KB`,
  );
}
if (tooLarge) {
  console.error(
    'A bundle is larger than its budget in esbuild.mjs. Find what came in, or raise the budget on purpose.',
  );
  process.exit(1);
}

if (process.argv.includes('--package')) packageVsix();

function packageVsix() {
  for (const old of readdirSync(dist).filter((name) => name.endsWith('.vsix'))) rmSync(path.join(dist, old));
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join('dist', `${name}-${version}.vsix`);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  const run = spawnSync(process.execPath, [vsce, 'package', ...options], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    console.error(run.stdout + run.stderr);
    process.exit(1);
  }
  console.log(`${file} ${(statSync(path.join(root, file)).size / 1024).toFixed(0)} KB`);
}
