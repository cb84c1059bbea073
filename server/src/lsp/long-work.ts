import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Text } from '../base/text.ts';
import type { Session } from './session.ts';
import { pause } from './timers.ts';

/** Work goes on for so long before others have their turn (ms). */
const turn = 30;

/** Work that takes longer than this (ms) shows how far it has come. */
const patience = 500;

/**
 * Does a piece of work for each of many documents, and lets what has arrived be read in between: who does not want the
 * answer any more (`$/cancelRequest`, or a click on the progress) ends it.
 */
export async function longWork<T>(
  connection: Connection,
  session: Session,
  title: Text,
  uris: readonly string[],
  token: CancellationToken,
  work: (uri: string) => T,
): Promise<ReadonlyMap<string, T>> {
  const done = new Map<string, T>();
  const progress = new LateProgress(connection, session, title);
  let last = Date.now();
  try {
    for (const uri of uris) {
      done.set(uri, work(uri));
      if (Date.now() - last < turn) continue;
      progress.report(done.size / uris.length);
      await pause();
      if (token.isCancellationRequested || progress.isCancelled)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      last = Date.now();
    }
    return done;
  } finally {
    progress.end();
  }
}

/** Progress that a client is shown once the work turns out to be long, if it shows such things. Nobody waits for it. */
class LateProgress {
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly title: Text;
  private readonly start = Date.now();
  private isAsked = false;
  private hasEnded = false;
  private shown: WorkDoneProgressServerReporter | undefined;

  constructor(connection: Connection, session: Session, title: Text) {
    this.connection = connection;
    this.session = session;
    this.title = title;
  }

  get isCancelled(): boolean {
    return this.shown?.token.isCancellationRequested === true;
  }

  /** `part`: from 0 to 1. */
  report(part: number): void {
    this.shown?.report(100 * part);
    if (this.isAsked || Date.now() - this.start < patience || !this.session.client.window?.workDoneProgress) return;
    this.isAsked = true;
    this.connection.window.createWorkDoneProgress().then(
      (made) => {
        if (this.hasEnded) return;
        this.shown = made;
        made.begin(this.title[this.session.messageLocale], 100 * part, undefined, true);
      },
      () => {},
    );
  }

  end(): void {
    this.hasEnded = true;
    this.shown?.done();
  }
}
