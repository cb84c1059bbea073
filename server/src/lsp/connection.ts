import {
  type CancellationToken,
  createMessageConnection,
  type MessageReader,
  type MessageWriter,
  ResponseError,
} from 'vscode-jsonrpc';
import { LifeCycle } from './life-cycle.ts';
import type { ParamsOf, Protocol, ResultOf } from './protocol.ts';
import { Refusal } from './refusal.ts';

type Answer<R> = R | null | undefined | Promise<R | null | undefined>;

/** What is said with a client: requests and notifications by the names of their methods. */
export interface Connection {
  /** Answers a request; what throws a Refusal is answered with it. Those of our own client are called `haConfig/...`. */
  onRequest<M extends keyof Protocol>(
    method: M,
    handler: (params: ParamsOf<M>, token: CancellationToken) => Answer<ResultOf<M>>,
  ): void;
  onRequest<P>(method: `haConfig/${string}`, handler: (params: P, token: CancellationToken) => Answer<unknown>): void;
  /** Hears of a notification, until the function that is given back is called. */
  readonly onNotification: <P>(method: string, handler: (params: P) => unknown) => () => void;
  readonly sendRequest: <R = unknown>(method: string, params?: object) => Promise<R>;
  /** Rejects where the client is gone. */
  readonly sendNotification: (method: string, params: object) => Promise<void>;
  /** A line in the client's log. */
  readonly log: (type: MessageType, message: string) => void;
  /** A message that the client shows to the person. */
  readonly show: (type: MessageType, message: string) => void;
  /** Whether the client has taken its leave. */
  readonly isShutDown: () => boolean;
  /** Takes in messages from now on. */
  readonly listen: () => void;
}

/** The numbers of the protocol for how serious a message is. */
const types = { error: 1, warning: 2, info: 3 } as const;

type MessageType = keyof typeof types;

type AnyHandler = (params: unknown, token: CancellationToken) => unknown;

/** Speaks the protocol over a channel. `exit` ends the process, where there is one. */
export function createConnection(
  reader: MessageReader,
  writer: MessageWriter,
  exit: (code: number) => void = () => {},
): Connection {
  const requests = new Map<string, AnyHandler>();
  const notifications = new Map<string, Set<(params: never) => unknown>>();
  const say =
    (method: string) =>
    (type: MessageType, message: string): void =>
      void rpc.sendNotification(method, { type: types[type], message }).catch(() => {});
  const log = say('window/logMessage');
  const logger = {
    error: (message: string) => log('error', message),
    warn: (message: string) => log('warning', message),
    info: (message: string) => log('info', message),
    log: (message: string) => log('info', message),
  };
  const life = new LifeCycle(writer);
  const rpc = createMessageConnection(reader, writer, logger, life.options);
  rpc.onRequest(async (method, params, token) => {
    try {
      const handler = requests.get(method);
      if (!handler) throw new Refusal('unknownMethod', `Unhandled method ${method}`);
      return (await handler(params, token)) as object;
    } catch (error) {
      throw error instanceof Refusal ? new ResponseError(error.code, error.message) : error;
    }
  });
  rpc.onNotification(async (method, params) => {
    for (const handler of [...(notifications.get(method) ?? [])]) await handler(params as never);
  });
  const isShutDown = (): boolean => life.isShutDown;
  requests.set('shutdown', () => null);
  const onNotification: Connection['onNotification'] = (method, handler) => {
    const handlers = notifications.get(method) ?? new Set();
    notifications.set(method, handlers.add(handler));
    return () => handlers.delete(handler);
  };
  onNotification('exit', () => exit(isShutDown() ? 0 : 1));
  return {
    onRequest: (method: string, handler: unknown) => void requests.set(method, handler as AnyHandler),
    onNotification,
    sendRequest: (method, params) => rpc.sendRequest(method, params),
    sendNotification: (method, params) => rpc.sendNotification(method, params),
    log,
    show: say('window/showMessage'),
    isShutDown,
    listen: () => rpc.listen(),
  };
}
