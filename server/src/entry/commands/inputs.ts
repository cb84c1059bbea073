import { statSync } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Locale, Text } from '../../base/text.ts';
import { aboutFile, filesBelow, type ReadFile, type SkipReason, slashed } from '../files.ts';
import { decode } from './encoding.ts';

/** A path that was asked for, or lies in a folder that was, and why it is not read. */
interface Refused {
  readonly path: string;
  readonly reason: Text;
}

/** What the words of a command line name. */
export interface Inputs {
  /** In the order of the command line, each once. */
  readonly files: readonly ReadFile[];
  readonly refused: readonly Refused[];
  /** Folders without a file of ours, globs that name nothing. */
  readonly unmatched: readonly string[];
}

/** The standard input as a file: the path that it is called by. */
export interface StandardInput {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Reads what the words of a command line name: files, folders (those of their files that `globs` match), globs that the
 * shell has left alone, and `-` for standard input.
 */
export async function gather(
  paths: readonly string[],
  globs: readonly string[],
  standardInput: StandardInput,
): Promise<Inputs> {
  const files = new Map<string, ReadFile>();
  const refused: Refused[] = [];
  const unmatched: string[] = [];
  const take = (path: string, made: ReadFile | { readonly refused: Text }): ReadFile | undefined => {
    if (!('refused' in made)) return made;
    refused.push({ path, reason: made.refused });
    return undefined;
  };
  const below = async (folder: string, wanted: readonly string[]): Promise<readonly ReadFile[] | undefined> =>
    filesBelow(folder, wanted, undefined, {
      read: async (path) => take(path, await readInput(path)),
      skipped: (path, why) => refused.push({ path, reason: skipReasons[why] }),
    }).catch(() => undefined);
  for (const path of paths) {
    const before = refused.length;
    let found: readonly (ReadFile | undefined)[] | undefined;
    if (path === '') refused.push({ path: '""', reason: nothingThere });
    else if (path === '-') found = [take(standardInput.name, await readStandardInput(standardInput))];
    else if (isFolder(path)) found = await below(path, globs);
    else if (isGlob(path)) found = await below(globBase(path), [slashed(path)]);
    else found = [take(path, await readInput(path))];
    const isEmpty = path !== '' && !found?.length && refused.length === before;
    if (isEmpty && (found || isGlob(path))) unmatched.push(path);
    else if (isEmpty) refused.push({ path, reason: skipReasons.unreadable });
    for (const file of found ?? []) {
      const key = file && resolve(file.path);
      if (key !== undefined && !files.has(key)) files.set(key, file!);
    }
  }
  return { files: [...files.values()], refused, unmatched };
}

/** One file, or why it is not read: a FIFO or a device is not waited for. */
export async function readInput(path: string): Promise<ReadFile | { readonly refused: Text }> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return { refused: aFolder };
    if (!info.isFile()) return { refused: skipReasons.special };
    const decoded = decode(await readFile(path));
    return 'refused' in decoded ? decoded : { ...(await aboutFile(path)), text: decoded.text };
  } catch (error) {
    return { refused: await refusalOf(path, error as NodeJS.ErrnoException) };
  }
}

/** Why a path cannot be read. */
async function refusalOf(path: string, { code }: NodeJS.ErrnoException): Promise<Text> {
  if (code === 'EACCES' || code === 'EPERM') return noPermission;
  if (code !== 'ENOENT') return skipReasons.unreadable;
  return (await lstat(path).catch(() => undefined)) ? skipReasons.brokenLink : nothingThere;
}

async function readStandardInput({ name, read }: StandardInput): Promise<ReadFile | { readonly refused: Text }> {
  const decoded = decode(await read());
  return 'refused' in decoded ? decoded : { path: name, text: decoded.text };
}

/** What is said of folders and globs that name no file of ours. */
export function nothingFound(paths: readonly string[], locale: Locale): string {
  const list = paths.join(', ');
  return locale === 'ja' ? `${list}: 対象のファイルが見つかりません` : `${list}: no file of ours was found`;
}

/** Said of a file whose name does not tell its language. */
export const unknownLanguage: Text = {
  en: 'which language? (use --language, or --stdin-filename for standard input)',
  ja: '言語を判別できません (--language で指定してください。標準入力は --stdin-filename でも指定できます)',
};

/** True for a folder, through symbolic links. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folder of a path, or the path itself where it is one; absolute. */
export function folderOf(path: string): string {
  if (path === '-') return process.cwd();
  if (isFolder(path)) return resolve(path);
  return isGlob(path) ? resolve(globBase(path)) : resolve(path, '..');
}

function isGlob(path: string): boolean {
  return /[*?{]/.test(path) && !statSync(path, { throwIfNoEntry: false });
}

/** The folder that a glob is searched in. */
function globBase(path: string): string {
  const parts = path.split(sep === '\\' ? /[\\/]/ : '/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => /[*?{]/.test(part)),
  );
  return fixed.length ? fixed.join('/') || '/' : '.';
}

const skipReasons: Readonly<Record<SkipReason, Text>> = {
  unreadable: { en: 'cannot be read', ja: '読み込めません' },
  brokenLink: {
    en: 'cannot be read: a symbolic link that leads nowhere',
    ja: '読み込めません (リンク先のないシンボリックリンクです)',
  },
  special: {
    en: 'cannot be read: a FIFO, a socket or a device, not a file (standard input is -)',
    ja: '読み込めません (ファイルではなく FIFO、ソケット、またはデバイスです。標準入力は - で指定します)',
  },
};

const noPermission: Text = { en: 'cannot be read: permission denied', ja: '読み込めません (権限がありません)' };

const nothingThere: Text = {
  en: 'cannot be read: no such file or folder',
  ja: '読み込めません (そのようなファイルやフォルダはありません)',
};

const aFolder: Text = { en: 'cannot be read: a folder', ja: '読み込めません (フォルダです)' };
