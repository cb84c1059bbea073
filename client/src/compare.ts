import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { counterparts } from './requests.ts';

/** Shows a file of ours beside the same file of another node; of the active one a person is asked which. */
export async function compareNodes(client: BaseLanguageClient, given: readonly unknown[]): Promise<void> {
  const [own, other] = given;
  if (typeof own === 'string' && typeof other === 'string') return show(Uri.parse(own), Uri.parse(other));
  const uri = window.activeTextEditor?.document.uri;
  const known = uri ? await counterparts(client, uri.toString()) : [];
  if (!uri || !known.length) {
    void window.showInformationMessage(l10n.t('No other node has this file in the folders that are open.'));
    return;
  }
  const choices = known.map((each) => {
    const there = Uri.parse(each.uri);
    return { label: each.folder, description: workspace.asRelativePath(there), there };
  });
  const choice = await window.showQuickPick(choices, { placeHolder: l10n.t('Node to compare with') });
  if (choice) await show(uri, choice.there);
}

/** The file of the other node is on the left: what is on the right is to become like it. */
async function show(own: Uri, other: Uri): Promise<void> {
  const [left, right] = [other, own].map((uri) => workspace.asRelativePath(uri));
  await commands.executeCommand('vscode.diff', other, own, `${left} ↔ ${right}`);
}
