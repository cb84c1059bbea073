// The command line run once, with what it cost.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Milliseconds of `check PATH`, the start of the process included. Throws when it could not be run. */
export function timedCheck(cli: string, path: string): { readonly wall: number; readonly cpu: number } {
  const meter = join(import.meta.dirname, 'meter.cjs');
  const begin = performance.now();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--require', meter, cli, 'check', '--format', 'json', path],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  const wall = performance.now() - begin;
  if (status !== 0 && status !== 1) throw new Error(`${cli} check ${path} ended with ${status}: ${stderr}`);
  return { wall, cpu: Number(output[3]) };
}
