import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { globMatcher } from '../base/glob.ts';

const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** One file read from disk: absolute or relative path as given, text, mode bits (`0o600`). */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** Absent where the system has no such bits (Windows). */
  readonly mode?: number;
}

/** The files below a folder that a glob matches, in order of their paths; unreadable ones are left out. */
export async function filesBelow(folder: string, globs: readonly string[]): Promise<readonly ReadFile[]> {
  const matches = globMatcher(globs);
  const found: ReadFile[] = [];
  const visit = async (at: string): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) await visit(path);
      } else if (entry.isFile() && matches(slashed(path))) {
        const file = await read(path).catch(() => undefined);
        if (file) found.push(file);
      }
    }
  };
  await visit(folder);
  return found;
}

/** The whole path, since a glob may select a file by its folder, and that may be the one asked for (`check drbd.d`). */
function slashed(path: string): string {
  return resolve(path).split(sep).join('/').replace(/^\/+/, '');
}

/** Reads one file; rejects when it cannot be read. */
export async function read(path: string): Promise<ReadFile> {
  const [text, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
  return { path, text, ...(process.platform !== 'win32' && { mode: mode & 0o777 }) };
}
