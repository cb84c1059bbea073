import { commands, type ExtensionContext, env, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { importAgentMetadata } from './agents.ts';
import { showCluster } from './cluster.ts';
import { fileGlobs, joinGlobs, languageIds } from './contributions.ts';
import { convertActive, convertTo, importActive, showView } from './convert.ts';
import { type FilesRequest, readFiles } from './files.ts';
import { withPlainLabels } from './labels.ts';
import { lookUp, openReference } from './reference.ts';
import { selectTarget, showTargets } from './status.ts';

/** Starts the server through `makeClient`, which knows how that is done here, and everything that a person sees of it. */
export async function start(
  context: ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<BaseLanguageClient> {
  const { extension, subscriptions } = context;
  const watchers = joinGlobs(fileGlobs(extension)).map((glob) => workspace.createFileSystemWatcher(glob));
  const client = makeClient({
    documentSelector: languageIds(extension).map((language) => ({ language })),
    initializationOptions: {
      locale: env.language,
      files: 'client',
      links: 'command',
      suggests: true,
      languages: [...new Set(workspace.textDocuments.map((document) => document.languageId))],
    },
    synchronize: { fileEvents: watchers },
    // Links of our texts run one command: the one that opens a page of the reference.
    markdown: { isTrusted: { enabledCommands: ['haConfig.openReference'] }, supportHtml: false },
    middleware: {
      async provideCompletionItem(document, position, context, token, next) {
        const found = await next(document, position, context, token);
        withPlainLabels(Array.isArray(found) ? found : (found?.items ?? []));
        return found;
      },
    },
  });
  const cluster = showCluster(client, languageIds(extension), watchers);
  client.onRequest('haConfig/files', async (request: FilesRequest) => {
    const files = await readFiles(request, (what) => client.outputChannel.appendLine(what));
    cluster.later();
    return files;
  });
  const handlers: Readonly<Record<string, (given?: unknown) => unknown>> = {
    restartServer: () => restart(client),
    showOutput: () => client.outputChannel.show(),
    selectTarget: () => selectTarget(context, client),
    convert: () => convertActive(client),
    convertHaresources: () => convertTo(client, 'haresources-to-crm'),
    convertHaCf: () => convertTo(client, 'ha-cf-to-corosync'),
    convertCib: () => importActive(client, 'cib-to-crm'),
    showCib: () => showView(client, 'cib', '.xml'),
    openReference: (id?: unknown) => openReference(client, typeof id === 'string' ? id : 'index'),
    lookUp: () => lookUp(client),
    importAgentMetadata: () => importAgentMetadata(client),
  };
  subscriptions.push(...watchers, cluster, showTargets(context, client));
  for (const [name, handler] of Object.entries(handlers))
    subscriptions.push(commands.registerCommand(`haConfig.${name}`, handler));
  await client.start();
  return client;
}

async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that crashed too often is not running any more, and cannot be stopped.
  if (client.isRunning()) await client.stop();
  await client.start();
}
