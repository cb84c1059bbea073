import type { ConnectionOptions, Message, MessageWriter, RequestMessage } from 'vscode-jsonrpc';
import { malformed, Refusal } from './refusal.ts';

/**
 * The protocol's rules on when a request is answered: an error before `initialize`, after `shutdown`, and for a second
 * `initialize`; notifications at those times are dropped, `exit` excepted. A request that is cancelled before its turn is
 * answered so.
 */
export class LifeCycle {
  private phase: 'new' | 'running' | 'shut down' = 'new';
  private readonly writer: MessageWriter;

  constructor(writer: MessageWriter) {
    this.writer = writer;
  }

  get isShutDown(): boolean {
    return this.phase === 'shut down';
  }

  readonly options: ConnectionOptions = {
    messageStrategy: {
      handleMessage: async (message, next) => {
        const refused = this.refused(message);
        if (!refused) return next(message);
        if ('id' in message) await this.writer.write(answer(message as RequestMessage, refused));
      },
    },
    connectionStrategy: {
      cancelUndispatched: (message) =>
        answer(message as RequestMessage, new Refusal('cancelled', 'The request was cancelled')),
    },
  };

  /** Why a message is not taken. */
  private refused(message: Message): Refusal | undefined {
    const method = 'method' in message ? message.method : undefined;
    // Without a method: an answer to a request of ours.
    if (method === undefined || method === 'exit') return undefined;
    const isFirst = method === 'initialize';
    if (this.phase === 'new' && !isFirst)
      return new Refusal('notInitialized', `“${method}” was sent before “initialize”`);
    if (this.phase === 'running' && isFirst) return new Refusal('invalidRequest', 'The server is initialized already');
    if (this.phase === 'shut down') return new Refusal('invalidRequest', `“${method}” was sent after “shutdown”`);
    if (isFirst && 'id' in message && !hasCapabilities(message as RequestMessage)) return malformed('capabilities');
    if (isFirst) this.phase = 'running';
    if (method === 'shutdown') this.phase = 'shut down';
    return undefined;
  }
}

function answer({ id }: RequestMessage, { code, message }: Refusal) {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

/** The one part of `initialize` that nobody can do without. */
function hasCapabilities({ params }: RequestMessage): boolean {
  const capabilities = params && 'capabilities' in params ? params['capabilities'] : undefined;
  return typeof capabilities === 'object' && capabilities !== null;
}
