import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import type { Text } from '../base/text.ts';
import { lifeCycle } from '../lsp/life-cycle.ts';
import { reasonOf } from '../lsp/outgoing.ts';
import { serve } from '../lsp/server.ts';
import type { WorkspaceFile } from '../lsp/workspace-files.ts';
import { DiskReader } from './disk-reader.ts';
import { type FolderLimits, filesBelow, type ReadFile, searchedIn } from './files.ts';
import { WholeMessageWriter } from './message-writer.ts';

/** The language that the environment names, as every program takes it. */
const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name]).find(Boolean);

/** The server as a Node program: `--node-ipc` below an editor's extension, `--stdio` for any other client. */
const connection = connect();

function connect(): Connection {
  const notStarted: Text = {
    en: 'ha-config: This is a language server for editors. Start it with --stdio.',
    ja: 'ha-config: これはエディタ用の言語サーバーです。--stdio を付けて起動してください。',
  };
  if (process.argv.includes('--stdio')) return stdioConnection();
  if (process.argv.some((each) => /^--(?:socket|pipe)(?:=|$)/.test(each)))
    return createConnection(ProposedFeatures.all);
  if (!process.argv.includes('--node-ipc')) {
    process.stderr.write(`${notStarted[/^ja/i.test(locale ?? '') ? 'ja' : 'en']}\n`);
    process.exit(2);
  }
  const writer = new IPCMessageWriter(process);
  return createConnection(ProposedFeatures.all, new IPCMessageReader(process), writer, lifeCycle(writer));
}

/** The library would write the head and the body of a message one after the other: two turns of the event loop for each. */
function stdioConnection(): Connection {
  const { stdin, stdout } = process;
  const writer = new WholeMessageWriter(stdout);
  const made = createConnection(ProposedFeatures.all, new StreamMessageReader(stdin), writer, lifeCycle(writer));
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

const disk = new DiskReader(limits.cut);

serve(connection, {
  locale,
  encoding: (name) => disk.setEncoding(name),
  async files(roots, globs, failed) {
    const found = roots
      .filter((root) => root.startsWith('file:'))
      .map(async (root) => {
        try {
          const folder = fileURLToPath(root);
          const below = pathToFileURL(folder).href.replace(/\/$/, '').length;
          const [searched, milliseconds] = searchedIn(folder, homedir(), limits.milliseconds);
          if (searched !== resolve(folder)) limits.cut(`${folder}: only ${searched} is searched`);
          return (await filesBelow(searched, globs, { ...limits, milliseconds }, disk)).map((file) =>
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
      return workspaceFile(uri, await disk.file(fileURLToPath(uri)));
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
