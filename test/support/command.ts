import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/entry/cli.ts';

/** A folder that is gone when the tests end. */
const scratch = mkdtempSync(join(tmpdir(), 'ha-config-command-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** A new folder with some files (path -> content), mode 0600. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(scratch, 'f-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
  }
  return path;
}

/** Runs a command line, in English. */
export function command(...args: readonly string[]) {
  return run(args, {}, false);
}

/** Runs a command line with a text on standard input. */
export function piped(input: string | Uint8Array, ...args: readonly string[]) {
  return run(args, {}, false, undefined, async () => Buffer.from(input));
}

/** Runs a command line, in Japanese. */
export function japanese(...args: readonly string[]) {
  return run(args, { LANG: 'ja_JP.UTF-8' }, false);
}
