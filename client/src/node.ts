import { chmod } from 'node:fs/promises';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './activate.ts';
import { execArgv } from './memory.ts';
import { runTool } from './tool-runner.ts';

/** Called by VS Code when the first file of one of our languages is opened: the server runs as a process next to it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...execArgv] } };
  // The client's id is the section that `haConfig.trace.server` is read from.
  const client = await start(context, (options) => new LanguageClient('haConfig', 'HA Config', server, options), {
    protect: ({ fsPath }) => chmod(fsPath, 0o600),
    runTool: (plan) => runTool(plan),
  });
  context.subscriptions.push(client);
}
