import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriKey } from '../documents/uri.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { features } from './handlers/index.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';

/** A file of the workspace, as the host or the client reads it. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
  readonly mode?: number;
}

/** What the place where the server runs can do for it. */
export interface Host {
  /** The files below the folders that match the globs. */
  readonly files?: (roots: readonly string[], globs: readonly string[]) => Promise<readonly WorkspaceFile[]>;
  /** The mode bits of a file. */
  readonly mode?: (uri: string) => number | undefined;
}

/** Keeps the session in step with the client: life cycle, documents, files, settings. What is asked about documents is in `handlers/`. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session();
  const documents = new TextDocuments(TextDocument);
  /** By the canonical key of the URI. */
  const onDisk = new Map<string, WorkspaceFile>();
  let client: Abilities = {
    folders: false,
    pulls: false,
    configuration: false,
    refreshes: false,
    files: false,
  };
  let roots: readonly string[] = [];

  connection.onInitialize((params): InitializeResult => {
    client = abilities(params);
    const options = params.initializationOptions as { readonly locale?: string } | undefined;
    session.setLocale(options?.locale ?? params.locale);
    session.client = params.capabilities;
    roots = (params.workspaceFolders ?? []).map((folder) => folder.uri.replace(/\/$/, ''));
    session.workspace.setRoots(roots);
    return {
      serverInfo: { name: 'ha-config' },
      capabilities: Object.assign(
        {
          textDocumentSync: TextDocumentSyncKind.Incremental,
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...features.map((feature) => feature.capability?.(params.capabilities)),
      ),
    };
  });

  connection.onInitialized(async () => {
    if (client.configuration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'haConfig' });
      await readConfiguration();
    }
    if (client.folders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
    await readFiles();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.configuration) await readConfiguration();
    else session.setSettings(readSettings((settings as { readonly haConfig?: unknown } | undefined)?.haConfig));
    refresh();
  });
  connection.onDidChangeWatchedFiles(() => readFiles());

  documents.onDidChangeContent(({ document }) => {
    session.put(
      document.uri,
      document.getText(),
      document.languageId,
      host.mode?.(document.uri) ?? onDisk.get(uriKey(document.uri))?.mode,
    );
    publish();
  });
  documents.onDidSave(({ document }) => {
    const mode = host.mode?.(document.uri);
    if (mode !== session.workspace.source(document.uri)?.mode) {
      session.put(document.uri, document.getText(), document.languageId, mode);
      refresh();
    }
  });
  documents.onDidClose(({ document }) => {
    const file = onDisk.get(uriKey(document.uri));
    if (!file || !session.put(file.uri, file.text, undefined, file.mode)) session.remove(document.uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  async function readConfiguration(): Promise<void> {
    session.setSettings(readSettings(await connection.workspace.getConfiguration('haConfig')));
  }

  function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map((folder) => folder.uri.replace(/\/$/, '')));
    roots = [...roots.filter((root) => !gone.has(root)), ...added.map((folder) => folder.uri.replace(/\/$/, ''))];
    session.workspace.setRoots(roots);
    void readFiles();
  }

  async function readFiles(): Promise<void> {
    const globs = session.associations.globsBelow(roots);
    const files = client.files
      ? await connection.sendRequest<readonly WorkspaceFile[]>('haConfig/files', { globs })
      : await host.files?.(roots, globs);
    if (!files) return;
    const found = new Set(files.map((file) => uriKey(file.uri)));
    // The client may spell the URI of an open document otherwise than the search does.
    const open = new Set(documents.keys().map(uriKey));
    for (const [key, { uri }] of onDisk) if (!found.has(key) && !open.has(key)) session.remove(uri);
    onDisk.clear();
    for (const file of files) {
      const key = uriKey(file.uri);
      onDisk.set(key, file);
      if (!open.has(key)) session.put(file.uri, file.text, undefined, file.mode ?? host.mode?.(file.uri));
    }
    refresh();
  }

  /** Everything may have changed: the client asks anew, or is sent all of it. */
  function refresh(): void {
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
    publish();
  }

  /** For clients that cannot ask: the open documents depend on each other, so each is refreshed. */
  function publish(): void {
    if (client.pulls) return;
    for (const { uri } of documents.all())
      void connection.sendDiagnostics({ uri, diagnostics: diagnostics(session, uri) });
  }

  for (const feature of features) feature.register(connection, session);
  documents.listen(connection);
  connection.listen();
}

/** What the client can do. */
interface Abilities {
  readonly folders: boolean;
  readonly pulls: boolean;
  readonly configuration: boolean;
  readonly refreshes: boolean;
  /** It reads the workspace's files for us. */
  readonly files: boolean;
}

function abilities(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  return {
    folders: workspace?.workspaceFolders === true,
    pulls: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    files: (params.initializationOptions as { readonly files?: string } | undefined)?.files === 'client',
  };
}
