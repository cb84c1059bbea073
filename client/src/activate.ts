import { commands, type ExtensionContext, env, l10n, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import { importAgentMetadata } from './agents.ts';
import { showCluster } from './cluster.ts';
import { compareNodes } from './compare.ts';
import { fileGlobs, joinGlobs, languageIds, sharedIds } from './contributions.ts';
import { convertActive, convertTo, importActive, showView, viewScheme } from './convert.ts';
import { copyWithoutSecrets } from './copying.ts';
import { showDocumentation, switchDocumentation } from './documentation.ts';
import { type FilesRequest, readFiles } from './files.ts';
import { followSteps, openLab, openWalkthrough, showGuide } from './first-lab.ts';
import { followViews } from './follow.ts';
import { ignoreProblems } from './ignoring.ts';
import { offerLanguage } from './offer.ts';
import { RealTool, type ToolRunner } from './real-tool.ts';
import { lookUp, openReference } from './reference.ts';
import { associateSchemas } from './schemas.ts';
import { showShellHovers } from './shell-hover.ts';
import { selectTarget, showTargets } from './status.ts';
import { readStatusText } from './status-text.ts';

/** What only a client that is a process can do. */
export interface Host {
  /** Keeps others from reading a file, where there are others. */
  readonly protect?: (uri: Uri) => Promise<void>;
  readonly runTool?: ToolRunner;
}

/** Starts the server through `makeClient`, which knows how that is done here, and everything that a person sees of it. */
export async function start(
  context: ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
  { protect = async () => {}, runTool }: Host = {},
): Promise<BaseLanguageClient> {
  const { extension, subscriptions } = context;
  const watchers = joinGlobs(fileGlobs(extension)).map((glob) => workspace.createFileSystemWatcher(glob));
  const steps = followSteps(context);
  const own = languageIds(extension).map((language) => ({ language }));
  const client = makeClient({
    documentSelector: [...own, ...sharedIds(extension).map((language) => ({ language }))],
    initializationOptions: {
      locale: env.language,
      files: 'client',
      links: 'command',
      suggests: true,
      trusted: workspace.isTrusted,
      languages: [...new Set(workspace.textDocuments.map((document) => document.languageId))],
    },
    synchronize: { fileEvents: watchers },
    // Links of our texts run one command: the one that opens a page of the reference.
    markdown: { isTrusted: { enabledCommands: ['haConfig.openReference'] }, supportHtml: false },
    middleware: steps.middleware,
  });
  keepToOwn(client, own);
  const realTool = new RealTool(client, languageIds(extension), runTool);
  const cluster = showCluster(client, [...languageIds(extension), ...sharedIds(extension)], watchers);
  client.onRequest('haConfig/files', async (request: FilesRequest) => {
    const files = await readFiles(request, (what) => client.outputChannel.appendLine(what));
    cluster.later();
    client.outputChannel.appendLine(l10n.t('Files read: {0}', files.length));
    return files;
  });
  const offer = offerLanguage(context, client);
  const handlers: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
    restartServer: () => restart(client),
    showOutput: () => client.outputChannel.show(),
    selectTarget: () => selectTarget(context, client),
    convert: () => convertActive(client, context),
    convertHaresources: () => convertTo(client, context, 'haresources-to-crm'),
    convertHaCf: () => convertTo(client, context, 'ha-cf-to-corosync'),
    convertCib: () => importActive(client, context, 'cib-to-crm'),
    showCib: () => showView(client, 'cib', { title: 'CIB of', ending: '.xml' }),
    copyWithoutSecrets: (hosts?: unknown) => copyWithoutSecrets(client, hosts),
    showCrm: () => showView(client, 'crm', { title: 'crm of', ending: '.crm' }),
    readStatusText: () => readStatusText(client),
    associateLibvirtSchemas: () => associateSchemas(),
    useForFile: () => offer.use(),
    openWalkthrough: () => openWalkthrough(context),
    openLab: (...given) => openLab(context, protect, given),
    switchDocumentation: () => switchDocumentation(),
    openReference: (id?: unknown) => openReference(client, typeof id === 'string' ? id : 'index'),
    compare: (...given) => compareNodes(client, given),
    ignore: (problems?: unknown) => ignoreProblems(client, problems),
    lookUp: () => lookUp(client),
    importAgentMetadata: () => importAgentMetadata(client),
    checkWithRealTool: () => realTool.checkActive(),
  };
  subscriptions.push(
    ...watchers,
    steps,
    realTool,
    cluster,
    workspace.onDidGrantWorkspaceTrust(() => client.sendNotification('haConfig/trusted')),
    followViews(client, viewScheme),
    offer,
    showTargets(context, client),
    showDocumentation(context),
    showShellHovers(client),
  );
  for (const [name, handler] of Object.entries(handlers))
    subscriptions.push(commands.registerCommand(`haConfig.${name}`, handler));
  const { version } = extension.packageJSON as { readonly version: string };
  client.outputChannel.appendLine(l10n.t('HA Config {0} for {1}', version, languageIds(extension).join(', ')));
  void showGuide(context);
  await client.start();
  return client;
}

/** A language that others bring has a formatter of theirs: a second one would make VS Code ask which. */
function keepToOwn(client: BaseLanguageClient, own: DocumentSelector): void {
  const formatters = [
    client.getFeature('textDocument/formatting'),
    client.getFeature('textDocument/rangeFormatting'),
    client.getFeature('textDocument/onTypeFormatting'),
  ];
  for (const feature of formatters) {
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities) => initialize(capabilities, own);
  }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that crashed too often is not running any more, and cannot be stopped.
  if (client.isRunning()) await client.stop();
  await client.start();
}
