import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lifeCycle } from '../lsp/life-cycle.ts';
import { serve } from '../lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The server as a web worker. There is no file system: the client reads the files, and modes are not known. */
const writer = new BrowserMessageWriter(self);
serve(createConnection(new BrowserMessageReader(self), writer, lifeCycle(writer)), {});
