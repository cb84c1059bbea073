import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withoutSecrets } from './requests.ts';

/**
 * Puts the active document, or what is selected of it, on the clipboard without its secrets. `hosts`: names of hosts and
 * addresses are replaced as well; a person is asked where nothing is said.
 */
export async function copyWithoutSecrets(client: BaseLanguageClient, hosts?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const choice = typeof hosts === 'boolean' ? { hosts } : await choose();
  if (!choice) return;
  const range = selection.isEmpty ? undefined : client.code2ProtocolConverter.asRange(selection);
  const made = await withoutSecrets(client, document.uri.toString(), choice.hosts, range);
  if (!made) {
    void window.showWarningMessage(l10n.t('HA Config cannot read this document, so nothing is copied.'));
    return;
  }
  await env.clipboard.writeText(made.text);
  void window.showInformationMessage(
    l10n.t('Copied. Secrets replaced: {0}. Check the text before you post it.', made.secrets),
  );
}

function choose(): Thenable<{ readonly hosts: boolean } | undefined> {
  return window.showQuickPick(
    [
      { label: l10n.t('Replace secrets'), hosts: false },
      { label: l10n.t('Replace secrets, host names and addresses'), hosts: true },
    ],
    { placeHolder: l10n.t('What to replace in the copy') },
  );
}
