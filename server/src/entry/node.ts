import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { reasonOf } from '../lsp/outgoing.ts';
import { serve } from '../lsp/server.ts';
import type { WorkspaceFile } from '../lsp/workspace-files.ts';
import { type FolderLimits, filesBelow, type ReadFile, read, searchedIn } from './files.ts';
import { WholeMessageWriter } from './message-writer.ts';

/** The server as a Node program: `--node-ipc` below an editor's extension, `--stdio` for any other client. */
const connection = process.argv.includes('--stdio') ? stdioConnection() : createConnection(ProposedFeatures.all);

/** The library would write the head and the body of a message one after the other: two turns of the event loop for each. */
function stdioConnection(): Connection {
  const { stdin, stdout } = process;
  const made = createConnection(ProposedFeatures.all, new StreamMessageReader(stdin), new WholeMessageWriter(stdout));
  let isShutDown = false;
  made.onShutdown(() => {
    isShutDown = true;
  });
  // Without a client there is nothing left to do.
  for (const event of ['end', 'close']) stdin.on(event, () => process.exit(isShutDown ? 0 : 1));
  return made;
}

const limits: FolderLimits = {
  fileSize: 4 * 1024 * 1024,
  files: 2000,
  characters: 64 * 1024 * 1024,
  milliseconds: 5000,
  cut: (what) => connection.console.warn(what),
};

// The last resort: whatever is sent has a catch of its own.
process.on('unhandledRejection', (reason) => connection.console.error(reasonOf(reason)));

serve(connection, {
  async files(roots, globs, failed) {
    const found = roots
      .filter((root) => root.startsWith('file:'))
      .map(async (root) => {
        try {
          const folder = fileURLToPath(root);
          const below = pathToFileURL(folder).href.replace(/\/$/, '').length;
          const [searched, milliseconds] = searchedIn(folder, homedir(), limits.milliseconds);
          if (searched !== resolve(folder)) limits.cut(`${folder}: only ${searched} is searched`);
          return (await filesBelow(searched, globs, { ...limits, milliseconds })).map((file) =>
            // The folder is spelled as the client does.
            workspaceFile(`${root}${pathToFileURL(file.path).href.slice(below)}`, file),
          );
        } catch (error) {
          failed(root, error);
          return [];
        }
      });
    return (await Promise.all(found)).flat();
  },
  async file(uri) {
    try {
      return workspaceFile(uri, await read(fileURLToPath(uri)));
    } catch {
      return undefined;
    }
  },
  target(uri) {
    try {
      return uri.startsWith('file:') ? pathToFileURL(realpathSync(fileURLToPath(uri))).href : undefined;
    } catch {
      return undefined;
    }
  },
  mode(uri) {
    if (!uri.startsWith('file:') || process.platform === 'win32') return undefined;
    try {
      return statSync(fileURLToPath(uri)).mode & 0o777;
    } catch {
      return undefined;
    }
  },
});

function workspaceFile(uri: string, { text, mode, target }: ReadFile): WorkspaceFile {
  return {
    uri,
    text,
    ...(mode !== undefined && { mode }),
    ...(target !== undefined && { target: pathToFileURL(target).href }),
  };
}
