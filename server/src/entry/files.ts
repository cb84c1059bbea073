import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, parse, resolve, sep } from 'node:path';
import { globMatcher } from '../base/glob.ts';

const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** One file read from disk: absolute or relative path as given, text, mode bits (`0o600`). */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** Absent where the system has no such bits (Windows). */
  readonly mode?: number;
  /** The path behind symbolic links, where it is another one. */
  readonly target?: string;
}

/** What is read of a folder at most; for a server, which may be given the root of a disk. */
export interface FolderLimits {
  /** Bytes of one file. */
  readonly fileSize: number;
  readonly files: number;
  /** Characters of all files. */
  readonly characters: number;
  readonly milliseconds: number;
  /** Called with what was cut. */
  readonly cut: (what: string) => void;
}

/** For whoever must answer for every file: how one is read, and what is told of those that are not. */
export interface FolderReader {
  /** Undefined: it cannot be read, and the reader has reported it. */
  readonly read: (path: string) => Promise<ReadFile | undefined>;
  /** A file that a glob matches, or a folder, and why it is passed over. */
  readonly skipped: (path: string, why: SkipReason) => void;
}

/** `special`: a FIFO, a socket, a device. */
export type SkipReason = 'unreadable' | 'brokenLink' | 'special';

/**
 * The files below a folder that a glob matches, in order of their paths; those that cannot be read are left out, and `reader` hears of them. Symbolic links are
 * followed once: what they lead to is not read a second time, nor what lies above the folder. Rejects when the folder
 * itself cannot be read.
 */
export async function filesBelow(
  folder: string,
  globs: readonly string[],
  limits?: FolderLimits,
  reader?: FolderReader,
): Promise<readonly ReadFile[]> {
  const matches = globMatcher(globs);
  const found: ReadFile[] = [];
  const top = await realpath(folder);
  /** The real paths of the folders and files that were met. */
  const seen = new Set<string>();
  const links: string[] = [];
  const until = limits ? Date.now() + limits.milliseconds : Number.POSITIVE_INFINITY;
  let characters = 0;
  let isCut = false;
  const isFull = (): boolean => {
    if (!limits || isCut) return isCut;
    isCut = found.length >= limits.files || characters >= limits.characters || Date.now() > until;
    if (isCut) limits.cut(`${folder}: only ${found.length} files are read`);
    return isCut;
  };
  const take = async (path: string, real: string): Promise<void> => {
    if (seen.has(real) || !matches(slashed(path)) || isFull()) return;
    seen.add(real);
    if (limits && ((await stat(path).catch(() => undefined))?.size ?? 0) > limits.fileSize) {
      limits.cut(`${path} is not read: it has more than ${limits.fileSize} bytes`);
      return;
    }
    const file = await (reader ? reader.read(path) : read(path).catch(() => undefined));
    if (!file) return;
    found.push(file);
    characters += file.text.length;
  };
  const skip = (path: string, why: SkipReason): void => {
    if (matches(slashed(path))) reader?.skipped(path, why);
  };
  const visit = async (at: string, real: string): Promise<void> => {
    if (seen.has(real) || SKIPPED.has(basename(real)) || isFull()) return;
    seen.add(real);
    const entries = await readdir(at, { withFileTypes: true }).catch(() => {
      reader?.skipped(at, 'unreadable');
      return [];
    });
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) await visit(path, join(real, entry.name));
      else if (entry.isFile()) await take(path, join(real, entry.name));
      else skip(path, 'special');
    }
  };
  await readdir(folder);
  await visit(folder, top);
  // The list grows while links are followed. A file is known by its own path rather than by a link's.
  for (const link of links) {
    const real = await realpath(link).catch(() => undefined);
    if (real === undefined) skip(link, 'brokenLink');
    if (real === undefined || isBelow(top, real)) continue;
    const info = await stat(real).catch(() => undefined);
    if (info?.isDirectory()) await visit(link, real);
    else if (info?.isFile()) await take(link, real);
    else skip(link, info ? 'special' : 'unreadable');
  }
  const order = new Map(found.map((file) => [file, file.path.replaceAll(sep, '\0')]));
  return found.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
}

/**
 * Where the files of a workspace folder are looked for, and how long (ms) at most: on a whole disk only in `etc`, where the
 * programs of a cluster have theirs; a home, and what holds homes, is not searched for as long as a project.
 */
export function searchedIn(folder: string, home: string, milliseconds: number): readonly [string, number] {
  const short = Math.min(milliseconds, 700);
  const real = resolve(folder);
  if (real === parse(real).root) return [join(real, 'etc'), short];
  return [real, isBelow(resolve(home), real) ? short : milliseconds];
}

/** Whether a folder is another one or lies below it; real paths. */
function isBelow(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other.endsWith(sep) ? other : other + sep);
}

/** The whole path, since a glob may select a file by its folder, and that may be the one asked for (`check drbd.d`). */
export function slashed(path: string): string {
  return resolve(path).split(sep).join('/').replace(/^\/+/, '');
}

/** Reads one file; rejects when it cannot be read. */
export async function read(path: string): Promise<ReadFile> {
  return { ...(await aboutFile(path)), text: await readFile(path, 'utf8') };
}

/** What is known of a file beside its text; rejects when there is none. */
export async function aboutFile(path: string): Promise<Omit<ReadFile, 'text'>> {
  const [{ mode }, target] = await Promise.all([stat(path), realpath(path)]);
  return {
    path,
    ...(process.platform !== 'win32' && { mode: mode & 0o777 }),
    ...(target !== resolve(path) && { target }),
  };
}
