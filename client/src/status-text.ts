import { l10n, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageOf } from './requests.ts';

/**
 * Reads what was pasted (or only the selection, as a new document) as what a program prints: the server says by its content
 * which language it is.
 */
export async function readStatusText(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  const isPart = selected.trim() !== '';
  const text = isPart ? selected : (editor?.document.getText() ?? '');
  const language = text.trim() ? (await languageOf(client, text, true))?.id : undefined;
  if (!editor || !language)
    void window.showInformationMessage(l10n.t('This is not a status text that HA Config can explain.'));
  else if (isPart) await window.showTextDocument(await workspace.openTextDocument({ content: text, language }));
  else await languages.setTextDocumentLanguage(editor.document, language);
}
