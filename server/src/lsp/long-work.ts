import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Text } from '../base/text.ts';
import { LSPErrorCodes, ResponseError } from './library.ts';
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
  return inTurns(connection, session, title, token, each());
  function* each(): Generator<number, ReadonlyMap<string, T>> {
    for (const uri of uris) {
      done.set(uri, work(uri));
      yield done.size / uris.length;
    }
    return done;
  }
}

/** The same of work that goes on step by step, each of which tells what part is done. */
export async function inTurns<T>(
  connection: Connection,
  session: Session,
  title: Text,
  token: CancellationToken,
  work: Iterator<number, T>,
): Promise<T> {
  const progress = new LateProgress(connection, session, title);
  let last = Date.now();
  try {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      if (Date.now() - last < turn) continue;
      progress.report(value);
      await pause();
      if (token.isCancellationRequested || progress.isCancelled)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      last = Date.now();
    }
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
