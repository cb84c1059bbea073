import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chown, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { visible } from '../../base/sinks.ts';
import type { Text } from '../../base/text.ts';
import { decode } from './encoding.ts';

/**
 * Writes a file in one step: whoever reads it sees the old text or the new one. Its mode stays, and its owner where that
 * is allowed; a symbolic link stays one. Nothing is written where the file is not what was read (`before`) any more, or may
 * not be written; then the reason comes back.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<Text | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    // A rename needs only the folder: a file that is protected stays so.
    await access(target, constants.W_OK);
    const now = decode(await readFile(target));
    if ('refused' in now || now.text !== before) return changedMeanwhile;
    const { mode, uid, gid } = await stat(target);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(after);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (process.platform !== 'win32') await chown(temporary, uid, gid).catch(() => undefined);
    await rename(temporary, target);
    return undefined;
  } catch {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return notWritten;
  }
}

/** Writes a file of our own: a report, a baseline. Nothing of what was there counts; false where it cannot be written. */
export async function writeOwn(path: string, text: string): Promise<boolean> {
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}

/** Writes files (path below a folder -> text), and the folders that are not there. */
export async function writeBelow(folder: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      if (!(await writeOwn(file, text))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** A unified diff for a terminal; `mask` takes secrets out of each line. Empty where the texts are the same. */
export function unifiedDiff(path: string, before: string, after: string, mask: (line: string) => string): string {
  if (before === after) return '';
  const name = path.replaceAll('\\', '/').replace(/^\/+/, '');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: 3 });
  return patch
    .replace(/^=+\n/, '')
    .split('\n')
    .map((line) => shownLine(line.slice(0, 1) + mask(line.slice(1))))
    .join('\n');
}

/** Tabs and line ends are what a layout is about; other marks that show nothing are shown. */
function shownLine(line: string): string {
  const [, text, lineEnd] = /^(.*?)(\r?)$/s.exec(line)!;
  return `${text!.split('\t').map(visible).join('\t')}${lineEnd}`;
}

/** Said of a file that could not be written. */
export const notWritten: Text = { en: 'cannot be written', ja: '書き込めません' };

const changedMeanwhile: Text = {
  en: 'not written: the file has changed since it was read',
  ja: '書き込みませんでした (読み込んだあとに変更されています)',
};
