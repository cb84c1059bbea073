import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type Connection,
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { plain } from '../base/sinks.ts';
import type { Locale, Text } from '../base/text.ts';
import { lifeCycle } from '../lsp/life-cycle.ts';
import { reasonOf } from '../lsp/outgoing.ts';
import { serve } from '../lsp/server.ts';
import type { WorkspaceFile } from '../lsp/workspace-files.ts';
import { DiskReader, onceEach } from './disk-reader.ts';
import { type FolderLimits, filesBelow, type ReadFile, searchedIn } from './files.ts';
import { BrokenBody, BrokenHead, StrictMessageReader } from './message-reader.ts';
import { WholeMessageWriter } from './message-writer.ts';

/** The language that the environment names, as every program takes it. */
const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name]).find(Boolean);
const own: Locale = /^ja/i.test(locale ?? '') ? 'ja' : 'en';

/**
 * The server as a Node program: `--node-ipc` below an editor's extension, `--stdio` for any other client, `--socket=PORT` or
 * `--pipe=NAME` for one that listens there.
 */
const connection = connect();

function connect(): Connection {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ strict: false, options: { socket: string, pipe: string } });
  if (values['stdio']) return stdioConnection();
  const port = typeof values.socket === 'string' ? Number(values.socket) : 0;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return socketConnection(createServerSocketTransport(port));
  if (typeof values.pipe === 'string' && values.pipe) return socketConnection(createServerPipeTransport(values.pipe));
  if (values['node-ipc']) return connectionOf(new IPCMessageReader(process), new IPCMessageWriter(process));
  const notStarted: Text = {
    en: 'ha-config: This is a language server for editors. Start it with --stdio.',
    ja: 'ha-config: これはエディタ用の言語サーバーです。--stdio を付けて起動してください。',
  };
  process.stderr.write(`${notStarted[own]}\n`);
  process.exit(2);
}

function connectionOf(reader: MessageReader, writer: MessageWriter): Connection {
  return createConnection(ProposedFeatures.all, reader, writer, lifeCycle(writer));
}

/** The library would write the head and the body of a message one after the other: two turns of the event loop for each. */
function stdioConnection(): Connection {
  const { stdin, stdout } = process;
  const reader = new StrictMessageReader(stdin);
  const writer = new WholeMessageWriter(stdout);
  const made = connectionOf(reader, writer);
  const end = endOf(made);
  reader.onError((error) => {
    if (error instanceof BrokenBody)
      void writer.write({ jsonrpc: '2.0', id: null, error: { code: error.code, message: error.message } } as Message);
    else if (!(error instanceof BrokenHead)) made.console.error(reasonOf(error));
    if (!(error instanceof BrokenHead)) return;
    process.stderr.write(`ha-config: ${plain(error.reason[own], own)}\n`);
    process.exit(1);
  });
  for (const event of ['end', 'close']) stdin.on(event, end);
  return made;
}

function socketConnection([reader, writer]: readonly [MessageReader, MessageWriter]): Connection {
  const made = connectionOf(reader, writer);
  reader.onError(({ message }) => process.stderr.write(`ha-config: ${message}\n`));
  reader.onClose(endOf(made));
  return made;
}

/** Without a client there is nothing left to do. */
function endOf(made: Connection): () => void {
  let isShutDown = false;
  made.onShutdown(() => {
    isShutDown = true;
  });
  return () => process.exit(isShutDown ? 0 : 1);
}

const limits: FolderLimits = {
  fileSize: 4 * 1024 * 1024,
  files: 2000,
  characters: 64 * 1024 * 1024,
  milliseconds: 5000,
  cut: onceEach((line) => connection.console.warn(line)),
};

// The last resort: whatever is sent has a catch of its own.
process.on('unhandledRejection', (reason) => connection.console.error(reasonOf(reason)));

const disk = new DiskReader(limits.cut, limits.fileSize);

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
      const file = await disk.read(fileURLToPath(uri));
      return file && workspaceFile(uri, file);
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
  text(uri) {
    try {
      const path = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
      const info = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
      return info?.isFile() && info.size <= limits.fileSize ? readFileSync(path!, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  isFile(uri) {
    try {
      return uri.startsWith('file:') && statSync(fileURLToPath(uri)).isFile();
    } catch {
      return false;
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
