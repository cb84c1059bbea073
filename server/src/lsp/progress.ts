import type { Connection } from './connection.ts';

/** A progress that the client shows, where it shows such things and does not refuse. */
export async function createProgress(connection: Connection): Promise<Progress> {
  const token = `ha-config-${Math.random()}`;
  await connection.sendRequest('window/workDoneProgress/create', { token });
  return new Progress(connection, token);
}

/** How far some work has come, in a client. */
export class Progress {
  isCancelled = false;
  private readonly connection: Connection;
  private readonly token: string;
  private readonly forget: () => void;

  constructor(connection: Connection, token: string) {
    this.connection = connection;
    this.token = token;
    this.forget = connection.onNotification(
      'window/workDoneProgress/cancel',
      (params: { readonly token?: unknown }) => {
        if (params.token === token) this.isCancelled = true;
      },
    );
  }

  /** `part`: from 0 to 1, for work that can also be cancelled. */
  begin(title: string, part?: number): void {
    this.send({ kind: 'begin', title, ...(part !== undefined && { percentage: percentage(part), cancellable: true }) });
  }

  report(part: number): void {
    this.send({ kind: 'report', percentage: percentage(part) });
  }

  done(): void {
    this.forget();
    this.send({ kind: 'end' });
  }

  private send(value: object): void {
    this.connection.sendNotification('$/progress', { token: this.token, value }).catch(() => {});
  }
}

function percentage(part: number): number {
  return Math.round(100 * part);
}
