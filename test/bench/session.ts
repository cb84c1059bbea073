// A server that an editor has started, with one document open in it.
import { performance } from 'node:perf_hooks';
import { type Client, startServer } from '../support/client.ts';
import { cpuTime, memory } from './processes.ts';

export interface Session {
  readonly pid: number;
  /** From the start of the process to the answer to `initialize`, and the CPU time up to then. */
  readonly start: number;
  readonly startCpu: number;
  readonly memory: () => ReturnType<typeof memory>;
  readonly open: (document: Opened) => Promise<number>;
  readonly close: (uri: string) => void;
  /** Types a character at an offset, or takes it back; milliseconds until the diagnostics are here. */
  readonly keystroke: (uri: string, offset: number, typed: string) => Promise<number>;
  readonly completionAfter: (uri: string, offset: number, typed: string) => Promise<number>;
  readonly ask: (method: string, uri: string, offset?: number) => Promise<Answer>;
  readonly diagnostics: (uri: string) => Promise<readonly unknown[]>;
  readonly stop: () => Promise<unknown>;
}

export interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

interface Answer {
  readonly ms: number;
  readonly result: unknown;
}

interface Report {
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

const capabilities = {
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Starts a server as an editor that pulls diagnostics does, with everything it needs to know sent already. */
export async function startSession(
  command: readonly string[],
  options: { readonly settings?: unknown; readonly initializationOptions?: unknown; readonly folder?: string } = {},
): Promise<Session> {
  const begin = performance.now();
  const client = startServer(command);
  const { initializationOptions, folder } = options;
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'bench' }];
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders,
  });
  const start = performance.now() - begin;
  const startCpu = cpuTime(client.pid);
  client.notify('initialized', {});
  if (options.settings) client.notify('workspace/didChangeConfiguration', { settings: options.settings });
  return { pid: client.pid, start, startCpu, ...documents(client) };
}

function documents(client: Client): Omit<Session, 'pid' | 'start' | 'startCpu'> {
  const opened = new Map<string, { text: string; starts: readonly number[]; version: number; resultId?: string }>();

  async function pull(uri: string): Promise<Report> {
    const document = opened.get(uri)!;
    const { resultId } = document;
    const params = { textDocument: { uri }, ...(resultId === undefined ? {} : { previousResultId: resultId }) };
    const answer = (await client.request('textDocument/diagnostic', params)) as Report;
    if (answer.resultId !== undefined) document.resultId = answer.resultId;
    return answer;
  }
  /** The texts have one character changed within a line, so the starts of lines before it stay. */
  function position(uri: string, offset: number): { readonly line: number; readonly character: number } {
    const { starts } = opened.get(uri)!;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - starts[low]! };
  }
  /** An empty `typed` takes the character at the offset back. */
  function change(uri: string, offset: number, typed: string): void {
    const start = position(uri, offset);
    const end = { ...start, character: start.character + (typed ? 0 : 1) };
    const document = opened.get(uri)!;
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: ++document.version },
      contentChanges: [{ range: { start, end }, text: typed }],
    });
  }

  async function ask(method: string, uri: string, offset?: number): Promise<Answer> {
    const params = {
      textDocument: { uri },
      ...(offset === undefined ? {} : { position: position(uri, offset) }),
      ...(method === 'references' && { context: { includeDeclaration: true } }),
    };
    const begin = performance.now();
    const result = await client.request(`textDocument/${method}`, params);
    return { ms: performance.now() - begin, result };
  }

  return {
    memory: () => memory(client.pid),
    async open({ uri, languageId, text }) {
      const starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
      opened.set(uri, { text, starts, version: 1 });
      const begin = performance.now();
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      await pull(uri);
      return performance.now() - begin;
    },
    close(uri) {
      opened.delete(uri);
      client.notify('textDocument/didClose', { textDocument: { uri } });
    },
    async keystroke(uri, offset, typed) {
      const begin = performance.now();
      change(uri, offset, typed);
      await pull(uri);
      return performance.now() - begin;
    },
    async completionAfter(uri, offset, typed) {
      const begin = performance.now();
      change(uri, offset, typed);
      await ask('completion', uri, offset + typed.length);
      return performance.now() - begin;
    },
    ask,
    async diagnostics(uri) {
      const { starts, version, text } = opened.get(uri)!;
      opened.set(uri, { starts, version, text });
      return (await pull(uri)).items ?? [];
    },
    stop: () => client.stop(),
  };
}
