import type {
  ConnectionOptions,
  Message,
  MessageWriter,
  NotificationMessage,
  RequestMessage,
} from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes } from './library.ts';

type Phase = 'new' | 'running' | 'shut down';

/**
 * The protocol's rules on when a request is answered: an error before `initialize`, after `shutdown`, and for a second
 * `initialize`; notifications at those times are dropped, `exit` excepted. A request that is cancelled before its turn is
 * answered so.
 */
export function lifeCycle(writer: MessageWriter): ConnectionOptions {
  let phase: Phase = 'new';
  const refuse = (request: RequestMessage, code: number, message: string): Promise<void> =>
    writer.write({ jsonrpc: '2.0', id: request.id, error: { code, message } } as Message);
  return {
    messageStrategy: {
      async handleMessage(message, next) {
        const method = 'method' in message ? message.method : undefined;
        // An answer to a request of ours.
        if (method === undefined || method === 'exit') return next(message);
        const isRequest = 'id' in message;
        const isFirst = method === 'initialize';
        if (phase === 'new' && !isFirst) {
          if (isRequest)
            await refuse(
              message as RequestMessage,
              ErrorCodes.ServerNotInitialized,
              `“${method}” was sent before “initialize”`,
            );
          return;
        }
        if (phase === 'shut down' || (phase === 'running' && isFirst)) {
          if (isRequest)
            await refuse(
              message as RequestMessage,
              ErrorCodes.InvalidRequest,
              isFirst && phase === 'running'
                ? 'The server is initialized already'
                : `“${method}” was sent after “shutdown”`,
            );
          return;
        }
        if (!isRequest && String(method).startsWith('textDocument/did') && !hasUri(message as NotificationMessage)) {
          // The protocol's number of an error.
          const params = { type: 1, message: `${String(method)}: Malformed: textDocument` };
          await writer.write({ jsonrpc: '2.0', method: 'window/logMessage', params } as Message);
          return;
        }
        if (isFirst && isRequest && !hasCapabilities(message as RequestMessage)) {
          await refuse(message as RequestMessage, ErrorCodes.InvalidParams, 'Malformed: capabilities');
          return;
        }
        // The library looks into the parameters of every request that has some.
        if (isRequest && 'params' in message && message.params === null) delete message.params;
        if (isFirst) phase = 'running';
        if (method === 'shutdown') phase = 'shut down';
        return next(message);
      },
    },
    connectionStrategy: {
      cancelUndispatched: (message) => ({
        jsonrpc: '2.0',
        id: (message as RequestMessage).id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled' },
      }),
    },
  };
}

/** What every notification on a document says. */
function hasUri({ params }: NotificationMessage): boolean {
  const document: unknown = params && 'textDocument' in params ? params['textDocument'] : undefined;
  return typeof (document as { readonly uri?: unknown } | null | undefined)?.uri === 'string';
}

/** The one part of `initialize` that nobody can do without. */
function hasCapabilities({ params }: RequestMessage): boolean {
  const capabilities = params && 'capabilities' in params ? params['capabilities'] : undefined;
  return typeof capabilities === 'object' && capabilities !== null;
}
