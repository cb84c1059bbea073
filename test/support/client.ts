import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A language client of the plainest sort: it starts a server over stdio, asks, and hears notifications. */
export interface Client {
  /** The process of the server. */
  readonly pid: number;
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The id of the request that was sent last. */
  readonly lastId: () => number;
  /** What was sent by the server without being asked, in order: notifications and requests. */
  readonly heard: readonly { readonly method: string; readonly params: unknown }[];
  /** Waits until `heard` holds a message that fits. */
  readonly hears: (
    fits: (message: { readonly method: string; readonly params: unknown }) => boolean,
  ) => Promise<unknown>;
  readonly stop: () => Promise<number | null>;
  /** Ends the server at once, however it is; for the end of a failed test. */
  readonly kill: () => void;
}

/** What a client says that takes code actions as literals. */
export const literals = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** `answers`: what the client says to the server's own requests, by method; or it refuses them all. `env`: the server's environment. */
export function startServer(
  command: readonly string[],
  answers: Readonly<Record<string, unknown>> | 'refuses' = {},
  env: NodeJS.ProcessEnv = process.env,
): Client {
  const [program, ...args] = command;
  const child: ChildProcess = spawn(program!, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  // An answer may come after the server has ended.
  child.stdin!.on('error', () => {});
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const heard: { method: string; params: unknown }[] = [];
  const listeners = new Set<() => void>();
  let next = 1;
  // A long answer comes in many chunks: they are joined once there are enough of them.
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 0;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message: Message): void => {
    if (message.method === undefined) {
      const waiter = waiting.get(message.id!);
      waiting.delete(message.id!);
      if (message.error) waiter?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else waiter?.resolve(message.result);
      return;
    }
    heard.push({ method: message.method, params: message.params });
    if (message.id !== undefined && answers === 'refuses')
      send({ id: message.id, error: { code: -32601, message: `no ${message.method} here` } });
    else if (message.id !== undefined && answers !== 'refuses')
      send({ id: message.id, result: answers[message.method] ?? null });
    for (const listener of listeners) listener();
  };
  child.stdout!.on('data', (data: Buffer) => {
    chunks.push(data);
    held += data.length;
    if (held < needed) return;
    let buffer = Buffer.concat(chunks);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = head < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(buffer.toString('utf8', 0, head))![1]);
      needed = head < 0 ? 0 : head + 4 + length;
      if (head < 0 || buffer.length < needed) break;
      const body = buffer.toString('utf8', head + 4, needed);
      buffer = buffer.subarray(needed);
      take(JSON.parse(body) as Message);
    }
    chunks = [buffer];
    held = buffer.length;
  });

  const request: Client['request'] = (method, params) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      send({ id, method, params });
    });
  return {
    pid: child.pid!,
    request,
    notify: (method, params) => send({ method, params }),
    lastId: () => next - 1,
    heard,
    hears: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(fits);
          if (!found) return;
          listeners.delete(look);
          resolve(found.params);
        };
        listeners.add(look);
        look();
      }),
    kill: () => child.kill(),
    async stop() {
      await request('shutdown', null);
      send({ method: 'exit' });
      if (child.exitCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}
