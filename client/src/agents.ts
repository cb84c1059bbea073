import { ConfigurationTarget, env, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importAgent } from './requests.ts';

type Agent = { readonly id: string };

/** Adds agents to the settings from their metadata (XML): what is selected, the active document, the clipboard or files. */
export async function importAgentMetadata(client: BaseLanguageClient): Promise<void> {
  const texts = await chooseTexts();
  const agents: Agent[] = [];
  for (const text of texts ?? []) {
    const read = await importAgent(client, text);
    if ('problem' in read) void window.showErrorMessage(read.problem);
    else {
      const id = await confirmName(read.addition.id);
      if (id) agents.push({ ...read.addition, id });
    }
  }
  if (!agents.length) return;
  const settings = workspace.getConfiguration('haConfig');
  const names = new Set(agents.map((agent) => agent.id));
  const kept = settings.get<readonly Agent[]>('crm.customAgents', []).filter((agent) => !names.has(agent.id));
  const place = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('crm.customAgents', [...kept, ...agents], place);
  void window.showInformationMessage(l10n.t('Added to the settings: {0}', [...names].join(', ')));
}

/** The metadata does not say below which provider the agent is installed, so its full name is a guess. */
function confirmName(guess: string): Thenable<string | undefined> {
  return window.showInputBox({
    value: guess,
    prompt: l10n.t('The full name of the agent, as in the crm file'),
    validateInput: (value) =>
      /^\w+:[\w./@:-]+$/.test(value) ? undefined : l10n.t('Such as {0}', 'ocf:example:backup, stonith:fence_example'),
  });
}

async function chooseTexts(): Promise<readonly string[] | undefined> {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  const sources = [
    ...(selected ? [{ label: l10n.t('Selected text'), read: () => [selected] }] : []),
    ...(editor?.document.languageId === 'xml'
      ? [{ label: l10n.t('Active document'), read: () => [editor.document.getText()] }]
      : []),
    { label: l10n.t('Clipboard'), read: async () => [await env.clipboard.readText()] },
    { label: l10n.t('Files...'), read: readChosenFiles },
  ];
  const choice = await window.showQuickPick(sources, {
    placeHolder: l10n.t('Where is the metadata (XML) of the agent?'),
  });
  return choice?.read();
}

async function readChosenFiles(): Promise<readonly string[]> {
  const uris = await window.showOpenDialog({ canSelectMany: true, filters: { XML: ['xml'], '*': ['*'] } });
  return Promise.all((uris ?? []).map(async (uri) => new TextDecoder().decode(await workspace.fs.readFile(uri))));
}
