import { Uri, workspace } from 'vscode';
import { joinGlobs } from './contributions.ts';

/** A file larger than this (bytes) is none that a person wrote, and not worth the memory. */
const largest = 4 * 1024 * 1024;

interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

/** What the server wants read: the files of the workspace that match some globs, or certain files. */
export interface FilesRequest {
  readonly globs?: readonly string[];
  readonly uris?: readonly string[];
}

/** The files that the server asks for; read through VS Code, so that remote and virtual workspaces serve as well. */
export async function readFiles({ globs = [], uris = [] }: FilesRequest): Promise<readonly WorkspaceFile[]> {
  const found = await Promise.all(
    joinGlobs(globs).map((glob) => workspace.findFiles(glob, '**/{node_modules,.git}/**')),
  );
  const all = new Map([...uris.map((uri) => Uri.parse(uri)), ...found.flat()].map((uri) => [uri.toString(), uri]));
  const files = await Promise.all([...all.values()].map(read));
  return files.filter((file) => file !== undefined);
}

async function read(uri: Uri): Promise<WorkspaceFile | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return undefined;
    return { uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    // Gone in the meantime, or not ours to read (authkeys has mode 600): the server validates the others without it.
    return undefined;
  }
}
