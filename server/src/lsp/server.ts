import type { Connection, Diagnostic, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Text } from '../base/text.ts';
import { uriKey, uriOfPath } from '../documents/uri.ts';
import { type Abilities, abilities, optionsOf } from './abilities.ts';
import { guardedConnection } from './guarded.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { features } from './handlers/index.ts';
import {
  DidChangeConfigurationNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from './library.ts';
import { outgoing } from './outgoing.ts';
import { ProjectFiles } from './project-files.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { after } from './timers.ts';
import { version } from './version.ts';
import { contentSchemes, viewRefresher } from './views.ts';
import { warmUp } from './warm-up.ts';
import { type Host, WorkspaceFiles } from './workspace-files.ts';

/** Keeps the session in step with the client: life cycle, documents, files, settings. What is asked about documents is in `handlers/`. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session();
  session.log = (text) => connection.console.error(text);
  session.isFile = (uri) => host.isFile?.(uri) ?? false;
  const out = outgoing(connection, session);
  const documents = new TextDocuments(TextDocument);
  const open = new Set<string>();
  const projects = new ProjectFiles({
    connection,
    session,
    outgoing: out,
    text: host.text,
    read: (uris) => files.read(uris),
    client: () => ({
      shows: session.client.textDocument?.publishDiagnostics !== undefined,
      pulls: client?.pulls === true,
    }),
    changed: () => {
      files.settled();
      refresh();
    },
  });
  const files: WorkspaceFiles = new WorkspaceFiles({
    connection,
    session,
    host,
    outgoing: out,
    isOpen: (key) => open.has(key),
    refresh,
    projects,
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
  let hasSearched = false;

  connection.onInitialize((params): InitializeResult => {
    client = abilities(params);
    const { language, locale, links, languages, suggests, trusted } = optionsOf(params.initializationOptions);
    session.projects.isTrusted = trusted !== false;
    session.setLocale([language, locale, params.locale, host.locale].find(isTag), isTag(language));
    session.client = params.capabilities;
    if (links === 'command' || links === 'uri') session.reference.links = links;
    session.suggests = suggests === true;
    if (Array.isArray(languages)) warmUp(session, languages, () => open.size === 0);
    files.setRoots(rootsOf(params), client.files);
    return {
      serverInfo: { name: 'ha-config', version },
      capabilities: Object.assign(
        {
          positionEncoding: PositionEncodingKind.UTF16,
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
        void search();
      });
    if (client?.registersSettings)
      await out.ask('client/registerCapability', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'haConfig' }),
      );
    if (client?.configuration) await readConfiguration();
    if (client?.registersFiles) await files.watch();
    await search();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    // What is pushed counts until the client gives something else: many answer what they are asked with nothing.
    const pushed = (settings as { readonly haConfig?: unknown } | null | undefined)?.haConfig;
    if (isRecord(pushed)) session.setSettings(readSettings(pushed));
    setEncoding((settings as { readonly files?: { readonly encoding?: unknown } } | null | undefined)?.files?.encoding);
    if (client?.configuration) await readConfiguration();
    refresh();
  });
  connection.onNotification('haConfig/trusted', () => {
    session.projects.trust();
    session.settle();
    files.settled();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => files.changed(changes));

  documents.onDidOpen(({ document }) => {
    open.add(uriKey(document.uri));
    void projects.near(document.uri);
    files.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    // A keystroke does not change the mode of the file: who does sends a file event.
    const isOpen = session.version(document.uri) !== undefined;
    // A client that sends no text has opened nothing.
    if (typeof document.getText() !== 'string') return;
    projects.shows(document.uri, document.getText());
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
    projects.shows(uri, undefined);
    files.closed(uri);
    if (!client?.pulls) send(uri, [], undefined);
  });

  /** Reads the files of the workspace, and shows that it does where the client shows such things. */
  async function search(): Promise<void> {
    hasSearched = true;
    const progress =
      client?.progress &&
      (await out.ask('window/workDoneProgress/create', () => connection.window.createWorkDoneProgress()));
    if (progress) progress.begin(indexing[session.messageLocale]);
    const count = await files.search();
    if (progress) progress.done();
    if (count !== undefined) connection.console.info(indexed(count)[session.messageLocale]);
  }

  function put(document: TextDocument, mode: number | undefined): void {
    session.put(document.uri, document.getText(), document.languageId, mode, document.version);
  }

  async function readConfiguration(): Promise<void> {
    const answer = await out.ask('workspace/configuration', () =>
      connection.workspace.getConfiguration([{ section: 'haConfig' }, { section: 'files.encoding' }]),
    );
    const [sent, encoding]: readonly unknown[] = Array.isArray(answer) ? answer : [];
    if (isRecord(sent)) session.setSettings(readSettings(sent));
    setEncoding(encoding);
  }

  /** Files are read anew once the first search has been made. */
  function setEncoding(name: unknown): void {
    if (typeof name === 'string' && host.encoding?.(name) && hasSearched) void search();
  }

  /** Everything may have changed: the client asks anew, or is sent all of it. */
  function refresh(): void {
    const { diagnostics: problems, inlayHint, semanticTokens } = connection.languages;
    if (client?.pulls && client.refreshes) void out.ask('workspace/diagnostic/refresh', () => problems.refresh());
    if (client?.refreshesHints) void out.ask('workspace/inlayHint/refresh', () => inlayHint.refresh());
    if (client?.refreshesTokens) void out.ask('workspace/semanticTokens/refresh', () => semanticTokens.refresh());
    publish();
  }

  /** For clients that cannot ask: the open documents depend on each other, so each is refreshed. */
  function publish(): void {
    if (client?.pulls) return;
    for (const { uri, version: number } of documents.all()) send(uri, diagnostics(session, uri), number);
  }

  /** `number`: the client's number of the text that the problems are of. */
  function send(uri: string, items: Diagnostic[], number: number | undefined): void {
    const sent = { uri, diagnostics: items, ...(client?.versions && number !== undefined && { version: number }) };
    void out.ask('textDocument/publishDiagnostics', () => connection.sendDiagnostics(sent));
  }

  const guarded = guardedConnection(connection, session);
  for (const feature of features) feature.register(guarded, session);
  documents.listen(connection);
  connection.listen();
}

const indexing: Text = { en: 'Reading configuration files', ja: '設定ファイルを読み込んでいます' };

function indexed(count: number): Text {
  return { en: `Configuration files read: ${count}`, ja: `読み込んだ設定ファイル: ${count}` };
}

/** The folders that are searched: an old client names one, by its URI or its path. */
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders) && workspaceFolders.length) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOfPath(rootPath)] : [];
}

/** A language that somebody has named: `auto` leaves it to others. */
function isTag(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'auto';
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
