import type { Connection } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from './library.ts';
import type { Session } from './session.ts';

type Handler = (...params: readonly unknown[]) => unknown;

/**
 * The connection as the handlers of requests see it: one that throws, or rejects, answers with nothing, and the log says
 * why, so that a client never sees an error for what one document holds. A `ResponseError` is an answer: why not.
 */
export function guardedConnection(connection: Connection, session: Session): Connection {
  return guarded(connection, '', session);
}

function guarded<T extends object>(part: T, path: string, session: Session): T {
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      const at = `${path}.${String(name)}`;
      if (typeof value === 'function')
        return (...given: readonly unknown[]) =>
          Reflect.apply(
            value,
            target,
            given.map((each) =>
              typeof each === 'function' && /\.on\w*$/.test(at)
                ? answering(each as Handler, at, typeof given[0] === 'string' ? given[0] : at.slice(1), session)
                : each,
            ),
          );
      return typeof value === 'object' && value !== null ? guarded(value, at, session) : value;
    },
  });
}

/** `name`: how the log calls the request. */
function answering(handler: Handler, at: string, name: string, session: Session): Handler {
  return (...params) => {
    const failed = (error: unknown): unknown => {
      if (error instanceof ResponseError) throw error;
      session.log(`${name}: ${session.maskDetail(detailOf(error))}`);
      return emptyAnswer(at, params[0]);
    };
    // Requests of the protocol; ours, and notifications, are asked by our own client.
    if (/\.on[A-Z](?!equest)\w*$|\.languages\./.test(at)) checkShape(params[0], at);
    try {
      const answer = handler(...params);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
}

/** The answer to a request that is not of the protocol's shape. `what`: what is wrong. */
export function malformed(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `Malformed: ${what}`);
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws where a request lacks what every answer begins with. */
function checkShape(params: unknown, at: string): void {
  if (!isRecord(params)) throw malformed('no parameters');
  for (const [handlers, field, fits] of needed) if (handlers.test(at) && !fits(params[field])) throw malformed(field);
}

/** What the parameters of a request hold, by the names of the handlers. */
const needed: readonly (readonly [handlers: RegExp, field: string, fits: (value: unknown) => boolean])[] = [
  [/(?<!Resolve|onWorkspaceSymbol|onExecuteCommand|Calls)$/, 'textDocument', (each) => hasText(each, 'uri')],
  [/Calls$/, 'item', (each) => hasText(each, 'uri') && isRange(each['selectionRange'])],
  [
    /\.on(?:Hover|Completion|SignatureHelp|Definition|References|DocumentHighlight|Prepare(?:Rename)?|RenameRequest|DocumentOnTypeFormatting)$/,
    'position',
    isPosition,
  ],
  [/\.(?:onCodeAction|onDocumentRangeFormatting|semanticTokens\.onRange|inlayHint\.on)$/, 'range', isRange],
  [/\.onDocument\w*Formatting$/, 'options', isRecord],
  [/\.onSelectionRanges$/, 'positions', (each) => Array.isArray(each) && each.every(isPosition)],
  [/\.onReferences$/, 'context', isRecord],
  [
    /\.onCodeAction$/,
    'context',
    (each) => isRecord(each) && (each['only'] === undefined || Array.isArray(each['only'])),
  ],
  [/\.onRenameRequest$/, 'newName', isText],
  [/\.onWorkspaceSymbol$/, 'query', isText],
  [/\.onExecuteCommand$/, 'command', isText],
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
function emptyAnswer(at: string, params: unknown): unknown {
  if (at.endsWith('.diagnostics.on')) return { kind: 'full', items: [] };
  if (at.endsWith('.textDocumentContent.on')) return { text: '' };
  return at.endsWith('Resolve') ? params : null;
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
