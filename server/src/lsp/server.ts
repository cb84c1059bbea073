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
import { Service } from './service.ts';
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

/** Turns the events of a connection into calls of the service, and its answers into replies; nothing else. */
export function serve(connection: Connection, host: Host): void {
  const service = new Service();
  const documents = new TextDocuments(TextDocument);
  const onDisk = new Map<string, WorkspaceFile>();
  let client: Abilities = {
    folders: false,
    pulls: false,
    configuration: false,
    snippets: false,
    refreshes: false,
    files: false,
  };
  let roots: readonly string[] = [];

  connection.onInitialize((params): InitializeResult => {
    client = abilities(params);
    const options = params.initializationOptions as { readonly locale?: string } | undefined;
    service.setLocale(options?.locale ?? params.locale);
    service.setMarkup(params.capabilities.textDocument?.diagnostic?.markupMessageSupport === true);
    roots = (params.workspaceFolders ?? []).map((folder) => folder.uri.replace(/\/$/, ''));
    service.workspace.setRoots(roots);
    return {
      serverInfo: { name: 'ha-config' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { resolveProvider: true, triggerCharacters: [' ', '=', ':', '{'] },
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pulls && {
          diagnosticProvider: { identifier: 'ha-config', interFileDependencies: true, workspaceDiagnostics: false },
        }),
      },
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
    else service.setSettings(readSettings((settings as { readonly haConfig?: unknown } | undefined)?.haConfig));
    refresh();
  });
  connection.onDidChangeWatchedFiles(() => readFiles());

  documents.onDidChangeContent(({ document }) => {
    service.put(
      document.uri,
      document.getText(),
      document.languageId,
      host.mode?.(document.uri) ?? onDisk.get(document.uri)?.mode,
    );
    publish();
  });
  documents.onDidSave(({ document }) => {
    const mode = host.mode?.(document.uri);
    if (mode !== service.workspace.source(document.uri)?.mode) {
      service.put(document.uri, document.getText(), document.languageId, mode);
      refresh();
    }
  });
  documents.onDidClose(({ document }) => {
    const file = onDisk.get(document.uri);
    if (!file || !service.put(file.uri, file.text, undefined, file.mode)) service.remove(document.uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const resultId = service.resultId(textDocument.uri);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', ...service.diagnostics(textDocument.uri) };
  });
  connection.onHover(({ textDocument, position }) => service.hover(textDocument.uri, position));
  connection.onCompletion(({ textDocument, position }) =>
    service.completion(textDocument.uri, position, client.snippets),
  );
  connection.onCompletionResolve((item) => service.resolve(item));
  connection.onCodeAction(({ textDocument, range }) => service.codeActions(textDocument.uri, range));
  connection.onDefinition(({ textDocument, position }) => service.definition(textDocument.uri, position));
  connection.onReferences(({ textDocument, position, context }) =>
    service.references(textDocument.uri, position, context.includeDeclaration),
  );
  connection.onDocumentSymbol(({ textDocument }) => service.symbols(textDocument.uri));
  connection.languages.inlayHint.on(({ textDocument, range }) => service.inlayHints(textDocument.uri, range));
  connection.onRequest('haConfig/conversions', ({ uri }: { readonly uri: string }) => service.conversions(uri));
  connection.onRequest(
    'haConfig/convert',
    ({ uri, id }: { readonly uri: string; readonly id: string }) => service.convert(uri, id) ?? null,
  );
  connection.onRequest(
    'haConfig/import',
    ({ id, text }: { readonly id: string; readonly text: string }): object | null => service.import(id, text) ?? null,
  );
  connection.onRequest('haConfig/importAgent', ({ xml }: { readonly xml: string }): object =>
    service.readAddition(xml),
  );
  connection.onRequest('haConfig/status', ({ uri }: { readonly uri: string }) => service.status(uri) ?? null);

  async function readConfiguration(): Promise<void> {
    service.setSettings(readSettings(await connection.workspace.getConfiguration('haConfig')));
  }

  function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map((folder) => folder.uri.replace(/\/$/, '')));
    roots = [...roots.filter((root) => !gone.has(root)), ...added.map((folder) => folder.uri.replace(/\/$/, ''))];
    service.workspace.setRoots(roots);
    void readFiles();
  }

  async function readFiles(): Promise<void> {
    const globs = service.associations.globsBelow(roots);
    const files = client.files
      ? await connection.sendRequest<readonly WorkspaceFile[]>('haConfig/files', { globs })
      : await host.files?.(roots, globs);
    if (!files) return;
    const found = new Set(files.map((file) => file.uri));
    for (const uri of onDisk.keys()) if (!found.has(uri) && !documents.get(uri)) service.remove(uri);
    onDisk.clear();
    for (const file of files) {
      onDisk.set(file.uri, file);
      if (!documents.get(file.uri)) service.put(file.uri, file.text, undefined, file.mode ?? host.mode?.(file.uri));
    }
    refresh();
  }

  /** Everything may have changed: the client asks anew, or is sent all of it. */
  function refresh(): void {
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
    publish();
  }

  /** For clients that cannot ask: the open documents depend on each other, so each is told. */
  function publish(): void {
    if (client.pulls) return;
    for (const { uri } of documents.all())
      void connection.sendDiagnostics({ uri, diagnostics: service.diagnostics(uri).items });
  }

  documents.listen(connection);
  connection.listen();
}

/** What the client can do. */
interface Abilities {
  readonly folders: boolean;
  readonly pulls: boolean;
  readonly configuration: boolean;
  readonly snippets: boolean;
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
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    files: (params.initializationOptions as { readonly files?: string } | undefined)?.files === 'client',
  };
}
