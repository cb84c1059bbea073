import type { CancellationToken } from 'vscode-jsonrpc';
import type { Connection } from './connection.ts';
import { malformed, Refusal } from './refusal.ts';
import type { Session } from './session.ts';

type Handler = (params: unknown, token: CancellationToken) => unknown;

/**
 * The connection as the handlers of requests see it: one that throws, or rejects, answers with nothing, and the log says
 * why, so that a client never sees an error for what one document holds. A Refusal is an answer: why not.
 */
export function guardedConnection(connection: Connection, session: Session): Connection {
  const onRequest = (method: string, handler: unknown): void =>
    connection.onRequest(method as `haConfig/${string}`, answering(handler as Handler, method, session));
  return { ...connection, onRequest };
}

function answering(handler: Handler, method: string, session: Session): Handler {
  return (params, token) => {
    const failed = (error: unknown): unknown => {
      if (error instanceof Refusal) throw error;
      session.log(`${method}: ${session.maskDetail(detailOf(error))}`);
      return emptyAnswer(method, params);
    };
    // Requests of the protocol; ours are asked by our own client.
    if (!/^haConfig\/|Content$/.test(method)) checkShape(params, method);
    try {
      const answer = handler(params, token);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws where a request lacks what every answer begins with. */
function checkShape(params: unknown, method: string): void {
  if (!isRecord(params)) throw malformed('no parameters');
  for (const [methods, field, fits] of needed) if (methods.test(method) && !fits(params[field])) throw malformed(field);
}

/** What the parameters of a request hold, by the names of the methods. */
const needed: readonly (readonly [methods: RegExp, field: string, fits: (value: unknown) => boolean])[] = [
  [/^textDocument\//, 'textDocument', (each) => hasText(each, 'uri')],
  [/Calls$/, 'item', (each) => hasText(each, 'uri') && isRange(each['selectionRange'])],
  [
    /\/(?:hover|completion|signatureHelp|definition|references|documentHighlight|prepare\w+|rename|onTypeFormatting)$/,
    'position',
    isPosition,
  ],
  [/\/(?:codeAction|rangeFormatting|range|inlayHint)$/, 'range', isRange],
  [/ormatting$/, 'options', isRecord],
  [/\/selectionRange$/, 'positions', (each) => Array.isArray(each) && each.every(isPosition)],
  [/\/references$/, 'context', isRecord],
  [/\/codeAction$/, 'context', (each) => isRecord(each) && (each['only'] === undefined || Array.isArray(each['only']))],
  [/\/rename$/, 'newName', isText],
  [/\/symbol$/, 'query', isText],
  [/\/executeCommand$/, 'command', isText],
];

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function hasText(value: unknown, field: string): value is Fields {
  return isRecord(value) && isText(value[field]);
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return (
    isRecord(value) && [value['line'], value['character']].every((each) => Number.isInteger(each) && Number(each) >= 0)
  );
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing, in the shape that the protocol wants of a request. */
function emptyAnswer(method: string, params: unknown): unknown {
  if (method.endsWith('/diagnostic')) return { kind: 'full', items: [] };
  if (method.endsWith('Content')) return { text: '' };
  return method.endsWith('/resolve') ? params : null;
}

/** What some work on a document gives; undefined where it throws, which goes into the log. */
export function attempt<T>(session: Session, uri: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    session.log(`${uri}: ${session.maskDetail(detailOf(error))}`);
    return undefined;
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
