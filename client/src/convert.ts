import {
  type ExtensionContext,
  l10n,
  languages,
  Range,
  TabInputText,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { convertedName } from './contributions.ts';
import { reach } from './first-lab.ts';
import { type Conversion, conversions, convert, importText, type NewDocument } from './requests.ts';

/** Views of a document as the server shows it in another format. */
export const viewScheme = 'ha-config-view';

/** Offers what the active document can be made into. */
export async function convertActive(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  if (!document || !offered.length) {
    void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
    return;
  }
  const choice = await window.showQuickPick(offered.map((conversion) => ({ label: conversion.title, conversion })));
  if (choice) await open(client, context, document, choice.conversion);
}

/** Makes the active document into another by the conversion of that id. */
export async function convertTo(client: BaseLanguageClient, context: ExtensionContext, id: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  const conversion = offered.find((each) => each.id === id);
  if (document && conversion) await open(client, context, document, conversion);
  else void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
}

async function open(
  client: BaseLanguageClient,
  context: ExtensionContext,
  document: TextDocument,
  { id }: Conversion,
): Promise<void> {
  const made = await convert(client, document.uri.toString(), id, true);
  if (made) {
    await show(made, document, context);
    reach('converted');
  } else void window.showWarningMessage(l10n.t('This document cannot be converted into another format.'));
}

/** The texts of documents that conversions made, by address: one that nobody has changed since may be written anew. */
const converted = new Map<string, string>();

/** Always a new document, not yet saved: nothing that exists is overwritten, and nothing that a person has written. */
async function show({ text, language }: NewDocument, from: TextDocument, context: ExtensionContext): Promise<void> {
  const document = await newDocument(text, language, convertedName(context.extension, language, from.uri.path), from);
  converted.set(document.uri.toString(), document.getText());
  await window.showTextDocument(document, { viewColumn: column(), preview: false });
}

/** A document of that name beside the file that it was made from; without a name where that file has no place either. */
async function newDocument(
  content: string,
  language: string,
  name: string,
  { uri: from }: TextDocument,
): Promise<TextDocument> {
  const folder = from.scheme === 'file' || from.scheme === 'vscode-remote' ? Uri.joinPath(from, '..') : undefined;
  const uri = folder && Uri.joinPath(folder, name).with({ scheme: 'untitled', authority: '' });
  const open = uri && workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  // Where such a file exists, VS Code refuses to open a new one of its name.
  const document =
    uri && (!open || open.getText() === converted.get(uri.toString()))
      ? await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined)
      : undefined;
  if (!document) return workspace.openTextDocument({ content, language });
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
  await workspace.applyEdit(edit);
  return languages.setTextDocumentLanguage(document, language);
}

/** The column that shows what was made before, otherwise the one beside the active editor. */
function column(): ViewColumn {
  const made = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof TabInputText && (input.uri.scheme === viewScheme || converted.has(input.uri.toString())),
    ),
  );
  return made?.viewColumn ?? ViewColumn.Beside;
}

/** Reads the active document's text (XML, say) into a new document of one of our languages. */
export async function importActive(client: BaseLanguageClient, context: ExtensionContext, id: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  const made = document && (await importText(client, id, document.getText()));
  if (!document || !made) void window.showInformationMessage(l10n.t('First open the file to convert.'));
  else if ('problem' in made) void window.showErrorMessage(made.problem);
  else await show(made, document, context);
}

/**
 * Shows what the conversion makes of the active document, next to it: read-only, the server gives the text and follows
 * the changes. It is called `CIB of seminar.crm.xml`: the ending selects the language in VS Code.
 */
export async function showView(
  client: BaseLanguageClient,
  id: string,
  { title, ending }: { readonly title: string; readonly ending: string },
): Promise<void> {
  const document = window.activeTextEditor?.document;
  const offered = document ? await conversions(client, document.uri.toString()) : [];
  if (!document || !offered.some((each) => each.id === id)) {
    void window.showInformationMessage(l10n.t('This document cannot be converted into another format.'));
    return;
  }
  const query = JSON.stringify([document.uri.toString(), id]);
  const path = document.uri.path.replace(/[^/]*$/, (name) => `${title} ${name}${ending}`);
  const uri = Uri.from({ scheme: viewScheme, path, query });
  const view = await workspace.openTextDocument(uri);
  await window.showTextDocument(view, { viewColumn: column(), preserveFocus: true, preview: true });
}
