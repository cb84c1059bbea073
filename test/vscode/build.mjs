// Bundles the suite into dist/test/suite.js, which VS Code's extension host loads.
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './lab.mjs';

export const suite = path.join(root, 'dist', 'test', 'suite.js');

export async function buildSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
