import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './activate.ts';

/** Called by VS Code in a browser when the first file of one of our languages is opened: the server runs as a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true));
  const client = await start(context, (options) => new LanguageClient('haConfig', 'HA Config', worker, options));
  context.subscriptions.push(client, { dispose: () => worker.terminate() });
}
