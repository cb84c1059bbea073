// The builds that are measured: this one, and next to it the one that HA_CONFIG_BASE_SERVER and HA_CONFIG_BASE_CLI
// name.
import { join, resolve } from 'node:path';
import { root } from '../support/paths.ts';

export interface Build {
  readonly name: 'now' | 'base';
  readonly path: string;
}

function builds(file: string, variable: string): readonly Build[] {
  const base = process.env[variable];
  return [
    { name: 'now', path: join(root, 'dist', file) },
    ...(base ? [{ name: 'base', path: resolve(base) } as const] : []),
  ];
}

export const servers = builds('server.js', 'HA_CONFIG_BASE_SERVER');
export const commandLines = builds('cli.js', 'HA_CONFIG_BASE_CLI');
