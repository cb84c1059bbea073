export interface ServerOptions {
  readonly cacheDir?: string;
  readonly dataDir: string;
  readonly folder?: string;
  readonly port?: number;
  readonly extensionVsix?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly testing?: boolean;
}

export interface RunningServer {
  /** With the token that lets its reader in. */
  readonly url: string;
  readonly port: number;
  /** What it printed so far. */
  readonly output: () => string;
  /** Settles when it has ended, by itself or not. */
  readonly ended: Promise<void>;
  /** Ends it and everything that it started. */
  readonly stop: () => Promise<void>;
}

export const serverFolder: string;
export function isInstalled(cacheDir?: string): boolean;
export function builtinExtension(name: string, cacheDir?: string): string;
export function installServer(cacheDir?: string, log?: (line: string) => void): Promise<void>;
export function startServer(options: ServerOptions): Promise<RunningServer>;
