import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One request of the protocol: what the server announces for it, and how it is answered. A file of `handlers/` each. */
export interface Feature {
  /** What is announced at `initialize`; requests of our own announce nothing. */
  readonly capability?: (client: ClientCapabilities) => ServerCapabilities;
  /** Connects the request with its answer; called once, before the connection listens. */
  readonly register: (connection: Connection, session: Session) => void;
}
