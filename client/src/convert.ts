import { l10n, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Conversion, conversions, convert, importText, type NewDocument } from './requests.ts';

/** Offers what the active document can be made into. */
export async function convertActive(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  if (!document || !offered.length) {
    void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
    return;
  }
  const choice = await window.showQuickPick(offered.map((conversion) => ({ label: conversion.title, conversion })));
  if (choice) await open(client, document, choice.conversion);
}

/** Makes the active document into another by the conversion of that id. */
export async function convertTo(client: BaseLanguageClient, id: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  const conversion = offered.find((each) => each.id === id);
  if (document && conversion) await open(client, document, conversion);
  else void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
}

async function open(client: BaseLanguageClient, document: TextDocument, { id }: Conversion): Promise<void> {
  const made = await convert(client, document.uri.toString(), id, true);
  if (made) await show(made);
  else void window.showWarningMessage(l10n.t('This document cannot be converted into another format.'));
}

/** Always a new document: nothing that exists is overwritten. */
async function show({ text, language }: NewDocument): Promise<void> {
  const document = await workspace.openTextDocument({ content: text, language });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}

/** Reads the active document's text (XML, say) into a new document of one of our languages. */
export async function importActive(client: BaseLanguageClient, id: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  const made = document && (await importText(client, id, document.getText()));
  if (!made) void window.showInformationMessage(l10n.t('First open the file to convert.'));
  else if ('problem' in made) void window.showErrorMessage(made.problem);
  else await show(made);
}

/**
 * Shows what the conversion makes of the active document, next to it: read-only, the server gives the text and follows
 * the changes. `ending` selects the language in VS Code.
 */
export async function showView(client: BaseLanguageClient, id: string, ending: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  if (!document || !offered.some((each) => each.id === id)) {
    void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
    return;
  }
  const query = JSON.stringify([document.uri.toString(), id]);
  const uri = Uri.from({ scheme: 'ha-config-view', path: `${document.uri.path}${ending}`, query });
  const view = await workspace.openTextDocument(uri);
  await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}
