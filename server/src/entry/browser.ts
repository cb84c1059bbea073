import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { createConnection } from '../lsp/connection.ts';
import { serve } from '../lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The server as a web worker. There is no file system: the client reads the files, and modes are not known. */
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {});
