import * as assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** A file of the opened folder, which is a copy of the lab. */
export function lab(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the lab and brings it to the front. */
export async function show(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(lab(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/**
 * Opens an untitled document with a text. VS Code may give it the address of one that was just closed unsaved, and with it
 * the backup of that one: then its text is replaced.
 */
export async function showNew(language: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { preview: false });
  if (document.getText() !== content) {
    console.log(`${document.uri} opened with another text than asked for`);
    await replaceAll(document, content);
  }
  return document;
}

/** Replaces the whole text of a document. */
async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  assert.ok(await workspace.applyEdit(edit), 'the edit is applied');
}

/** Waits until `look` gives something; fails with what `last` reports about the state after a minute. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  last: () => unknown = () => '',
): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}; at the end: ${JSON.stringify(last())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The position after (or, with `before`, at) the first occurrence of a text. */
export function at(document: TextDocument, text: string, before = 0): Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${JSON.stringify(text)} stands in ${document.uri.path}`);
  return document.positionAt(offset + before);
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Errors and warnings: what a valid file has none of. */
export function serious(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((each) => each.severity <= DiagnosticSeverity.Warning);
}

/** Waits until a problem with this code is reported. */
export function reported(document: TextDocument, code: string): Promise<Diagnostic> {
  return until(
    `${code} in ${document.uri.path}`,
    () => languages.getDiagnostics(document.uri).find((each) => codeOf(each) === code),
    () => languages.getDiagnostics(document.uri).map((each) => `${codeOf(each)}: ${each.message}`),
  );
}

/** Waits until nothing above information is reported. */
export async function assertClean(document: TextDocument): Promise<void> {
  await until(
    `${document.uri.path} without errors and warnings`,
    () => serious(document).length === 0,
    () => serious(document).map((each) => `${codeOf(each)}: ${each.message}`),
  );
}

/** Replaces the first occurrence of a text, as one edit that can be undone. */
export async function replace(document: TextDocument, before: string, after: string): Promise<void> {
  const start = at(document, before);
  const end = document.positionAt(document.offsetAt(start) + before.length);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start, end), after);
  assert.ok(await workspace.applyEdit(edit), 'the edit is applied');
}

/** Opens a file of the lab with a text replaced for as long as `body` takes; then it is as before. */
export async function changed(
  path: string,
  before: string,
  after: string,
  body: (document: TextDocument) => Promise<void>,
): Promise<void> {
  const document = await show(path);
  const original = document.getText();
  await replace(document, before, after);
  try {
    await body(document);
  } finally {
    await replaceAll(document, original);
    await document.save();
  }
}

/** The Markdown of the hover at a position. */
export async function hoverText(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap((hover) => hover.contents.map((each) => (each as MarkdownString).value)).join('\n\n');
}

/** What is offered at a position, the first `resolved` ones with their documentation. */
export async function offered(
  document: TextDocument,
  position: Position,
  resolved = 0,
): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    resolved,
  );
  return list.items;
}

export function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
