import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriKey } from '../documents/uri.ts';
import { guardedConnection } from './guarded.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { features } from './handlers/index.ts';
import { outgoing } from './outgoing.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { after } from './timers.ts';
import { contentSchemes, viewRefresher } from './views.ts';
import { warmUp } from './warm-up.ts';
import { type Host, WorkspaceFiles } from './workspace-files.ts';

/** Keeps the session in step with the client: life cycle, documents, files, settings. What is asked about documents is in `handlers/`. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session();
  session.log = (text) => connection.console.error(text);
  const out = outgoing(connection, session);
  const documents = new TextDocuments(TextDocument);
  const open = new Set<string>();
  const files = new WorkspaceFiles({
    connection,
    session,
    host,
    outgoing: out,
    isOpen: (key) => open.has(key),
    refresh,
  });
  // After the answer that is on its way, and once for all documents of a moment.
  let isRefreshing = false;
  session.neighboursChanged = () => {
    if (isRefreshing) return;
    isRefreshing = true;
    after(() => {
      isRefreshing = false;
      refresh();
    }, 0);
  };
  const refreshViews = viewRefresher(connection, session, out);
  let client: Abilities | undefined;

  connection.onInitialize((params): InitializeResult => {
    client = abilities(params);
    const options = params.initializationOptions as InitializationOptions | undefined;
    session.setLocale(options?.locale ?? params.locale);
    session.client = params.capabilities;
    const { links } = options ?? {};
    if (links === 'command' || links === 'uri') session.reference.links = links;
    session.suggests = options?.suggests === true;
    if (Array.isArray(options?.languages)) warmUp(session, options.languages, () => open.size === 0);
    files.setRoots(
      (params.workspaceFolders ?? []).map((folder) => folder.uri),
      client.files,
    );
    return {
      serverInfo: { name: 'ha-config' },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            ...(client.views && { textDocumentContent: { schemes: [...contentSchemes] } }),
          },
        },
        ...features.map((feature) => feature.capability?.(params.capabilities)),
      ),
    };
  });

  connection.onInitialized(async () => {
    if (client?.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        files.changeRoots(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        void files.search();
      });
    if (client?.registersSettings)
      await out.ask('client/registerCapability', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'haConfig' }),
      );
    if (client?.configuration) await readConfiguration();
    if (client?.registersFiles && !client.files) await files.watch();
    await files.search();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client?.configuration) await readConfiguration();
    else session.setSettings(readSettings((settings as { readonly haConfig?: unknown } | undefined)?.haConfig));
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => files.changed(changes));

  documents.onDidOpen(({ document }) => {
    open.add(uriKey(document.uri));
    files.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    // A keystroke does not change the mode of the file: who does sends a file event.
    const isOpen = session.version(document.uri) !== undefined;
    put(document, isOpen ? session.workspace.source(document.uri)?.mode : files.mode(document.uri));
    publish();
    refreshViews();
  });
  documents.onDidSave(({ document }) => {
    files.saved(document.uri, document.getText());
    const mode = files.mode(document.uri);
    if (mode === session.workspace.source(document.uri)?.mode) return;
    put(document, mode);
    refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    open.delete(uriKey(uri));
    files.closed(uri);
    if (!client?.pulls) send(uri, []);
  });

  function put(document: TextDocument, mode: number | undefined): void {
    session.put(document.uri, document.getText(), document.languageId, mode, document.version);
  }

  async function readConfiguration(): Promise<void> {
    const sent = await out.ask('workspace/configuration', () => connection.workspace.getConfiguration('haConfig'));
    if (sent !== undefined) session.setSettings(readSettings(sent));
  }

  /** Everything may have changed: the client asks anew, or is sent all of it. */
  function refresh(): void {
    if (client?.pulls && client.refreshes)
      void out.ask('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
    publish();
  }

  /** For clients that cannot ask: the open documents depend on each other, so each is refreshed. */
  function publish(): void {
    if (client?.pulls) return;
    for (const { uri } of documents.all()) send(uri, diagnostics(session, uri));
  }

  function send(uri: string, items: Diagnostic[]): void {
    void out.ask('textDocument/publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics: items }));
  }

  const guarded = guardedConnection(connection, session);
  for (const feature of features) feature.register(guarded, session);
  documents.listen(connection);
  connection.listen();
}

/** What our own client sends along, and any other may. */
interface InitializationOptions {
  /** The language of messages, if the setting says `auto`. */
  readonly locale?: string;
  /** `client`: it reads the workspace's files for us. */
  readonly files?: string;
  /** The languages of the documents that are open. */
  readonly languages?: readonly unknown[];
  /** Which links of our texts it follows: `command` (`haConfig.openReference`), or `uri` (the pages' own). */
  readonly links?: string;
  /** True: it opens the next list of completion when an item's command (`editor.action.triggerSuggest`) says so. */
  readonly suggests?: boolean;
}

/** What the client can do. */
interface Abilities {
  readonly folders: boolean;
  readonly pulls: boolean;
  readonly configuration: boolean;
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  readonly refreshes: boolean;
  /** It reads the workspace's files for us. */
  readonly files: boolean;
  /** It shows documents whose content we give. */
  readonly views: boolean;
}

function abilities(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  return {
    folders: workspace?.workspaceFolders === true,
    pulls: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    files: (params.initializationOptions as InitializationOptions | undefined)?.files === 'client',
    views: workspace?.textDocumentContent !== undefined,
  };
}
