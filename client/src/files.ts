import { CancellationTokenSource, FileSystemError, Uri, workspace } from 'vscode';
import { joinGlobs } from './contributions.ts';

/** What is read of the workspace at most, as by the server itself: a folder may be the root of a disk. */
const limits = {
  /** Bytes of a file: a larger one is none that a person wrote. */
  fileSize: 4 * 1024 * 1024,
  files: 2000,
  /** Characters of all files. */
  characters: 64 * 1024 * 1024,
  /** Milliseconds that the search takes. */
  search: 5000,
} as const;

/** How many files are read at once. */
const atOnce = 50;

interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

/** What the server wants read: the files of the workspace that match some globs, or certain files. */
export interface FilesRequest {
  readonly globs?: readonly string[];
  readonly uris?: readonly string[];
}

/**
 * The files that the server asks for; read through VS Code, so that remote and virtual workspaces serve as well. `cut`
 * is told, once for each kind, what a limit has left out.
 */
export async function readFiles(
  { globs = [], uris = [] }: FilesRequest,
  cut: (what: string) => void,
): Promise<readonly WorkspaceFile[]> {
  const found = [...uris.map((uri) => Uri.parse(uri)), ...(globs.length ? await search(globs, cut) : [])];
  const all = [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  if (all.length > limits.files) cut(`Only ${limits.files} files of the workspace are read.`);
  const files: WorkspaceFile[] = [];
  let characters = 0;
  let isLarge = false;
  for (let i = 0; i < Math.min(all.length, limits.files); i += atOnce) {
    if (characters >= limits.characters) {
      cut(`Only ${files.length} files of the workspace are read: they have ${characters} characters.`);
      break;
    }
    for (const file of await Promise.all(
      all.slice(i, Math.min(i + atOnce, limits.files)).map((uri) => read(uri, cut)),
    )) {
      if (file === 'large') {
        if (!isLarge) cut(`Files of more than ${limits.fileSize} bytes are not read.`);
        isLarge = true;
      } else if (file) {
        files.push(file);
        characters += file.text.length;
      }
    }
  }
  return files;
}

/** The URIs that match globs, as far as they are found in time. */
async function search(globs: readonly string[], cut: (what: string) => void): Promise<readonly Uri[]> {
  const late = new CancellationTokenSource();
  const timer = setTimeout(() => {
    cut(`The search for files of the workspace was ended after ${limits.search} ms.`);
    late.cancel();
  }, limits.search);
  try {
    // One more than are read, to know that there are more.
    const most = limits.files + 1;
    const found = await Promise.all(
      joinGlobs(globs).map((glob) => workspace.findFiles(glob, '**/{node_modules,.git,.hg,.svn}/**', most, late.token)),
    );
    return found.flat();
  } finally {
    clearTimeout(timer);
    late.dispose();
  }
}

async function read(uri: Uri, cut: (what: string) => void): Promise<WorkspaceFile | 'large' | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > limits.fileSize) return 'large';
    return { uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    // Gone in the meantime, or not ours to read (authkeys has mode 600): the server validates the others without it.
    if (!(error instanceof FileSystemError) || error.code !== 'FileNotFound') cut(`Not read: ${uri.fsPath}`);
    return undefined;
  }
}
