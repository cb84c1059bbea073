// Builds what the tests in VS Code need.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/paths.ts';

/** The suite as VS Code's extension host loads it. */
export const suite = path.join(root, 'dist', 'test', 'suite.js');

/** Bundles the suite. */
export async function buildSuite(): Promise<void> {
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

/** Builds the extension and its package. */
export function buildExtension(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--package'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** The extension's package; built if it is not there. */
export function extensionPackage(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, 'dist', `${name}-${version}.vsix`);
  if (!existsSync(file)) buildExtension();
  return file;
}
