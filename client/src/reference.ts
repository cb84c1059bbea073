import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { label } from './labels.ts';
import { pages, pageUri } from './requests.ts';

/** Opens a page of the reference by its id, as a person reads it; as text where VS Code's Markdown preview is switched off. */
export async function openReference(client: BaseLanguageClient, id: string): Promise<void> {
  const uri = Uri.parse(await pageUri(client, id));
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}

/** Lets a person search the pages by title, place and first sentence, and opens the one that is chosen. */
export async function lookUp(client: BaseLanguageClient): Promise<void> {
  const items = pages(client).then((all) =>
    all.map(({ id, title, where, summary }) => ({
      label: label(title),
      description: label(where),
      detail: label(summary),
      id,
    })),
  );
  const choice = await window.showQuickPick(items, {
    placeHolder: l10n.t('A directive, agent, problem code or term'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice) await openReference(client, choice.id);
}
