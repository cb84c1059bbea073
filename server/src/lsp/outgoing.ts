import type { Connection } from 'vscode-languageserver';
import { codeSpan } from '../base/sinks.ts';
import type { Text } from '../base/text.ts';
import type { Session } from './session.ts';

/** Sends what the server asks of the client. Whatever the client refuses is a line in its log and nothing more. */
export interface Outgoing {
  /** The answer; undefined when the client refuses. `what` names the request in the log. */
  readonly ask: <T>(what: string, request: () => Promise<T>) => Promise<T | undefined>;
  /** A line in the client's log. */
  readonly log: (line: Text) => void;
}

export function outgoing(connection: Connection, session: Session): Outgoing {
  const log = (line: Text): void => connection.console.warn(line[session.messageLocale]);
  return {
    log,
    async ask(what, request) {
      try {
        return await request();
      } catch (error) {
        log(refused(what, reasonOf(error)));
        return undefined;
      }
    },
  };
}

/** Why something failed, in one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

function refused(what: string, reason: string): Text {
  return {
    en: `The client rejected ${codeSpan(what)}: ${reason}`,
    ja: `クライアントが ${codeSpan(what)} を拒否しました: ${reason}`,
  };
}

/** Said of a workspace folder. */
export function unreadable(folder: string, reason: string): Text {
  return {
    en: `The folder ${folder} cannot be read: ${reason}`,
    ja: `フォルダ ${folder} を読み込めません: ${reason}`,
  };
}
