import {
  commands,
  DiagnosticSeverity,
  type Disposable,
  type ExtensionContext,
  FileType,
  languages,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { languageIds } from './contributions.ts';
import { withPlainLabels } from './labels.ts';

/** Marks a folder whose person asked for the lab with its guide (`npm start`). */
const marker = '.vscode/first-ha-lab';

/** A step of the walkthrough whose completion VS Code cannot see by itself. */
type Step = 'opened' | 'hovered' | 'fixed' | 'completed' | 'explained' | 'converted';

/** Ticks a step off: package.json waits for this context. */
export function reach(step: Step): void {
  void commands.executeCommand('setContext', `haConfig.lab.${step}`, true);
}

export function openWalkthrough(context: ExtensionContext): Thenable<unknown> {
  return commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstLab`, false);
}

/** Notices what a person does in the files of ours, and ticks off the steps of the walkthrough. */
export function followSteps(context: ExtensionContext): Disposable & { readonly middleware: Middleware } {
  const ids = languageIds(context.extension);
  const isOurs = (document: TextDocument | undefined) => document !== undefined && ids.includes(document.languageId);
  const withErrors = new Set<string>();
  /** What completion offered last, in the document of that address. */
  let offered: { readonly uri: string; readonly words: readonly string[] } | undefined;
  const opened = (document: TextDocument | undefined) => {
    if (isOurs(document)) reach('opened');
  };
  const listeners = [
    window.onDidChangeActiveTextEditor((editor) => opened(editor?.document)),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
        if (!document || !isOurs(document)) continue;
        const hasErrors = languages.getDiagnostics(uri).some(({ severity }) => severity === DiagnosticSeverity.Error);
        if (hasErrors) withErrors.add(uri.toString());
        else if (withErrors.delete(uri.toString())) reach('fixed');
      }
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.toString() !== offered?.uri) return;
      const { words } = offered;
      // More than a key at once, and what the list offered: an item was accepted.
      if (contentChanges.some(({ text }) => text.length > 1 && words.some((word) => text.includes(word))))
        reach('completed');
    }),
  ];
  opened(window.activeTextEditor?.document);
  return {
    middleware: {
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        if (hover)
          reach(/^\s*(colocation|order|location)\s/.test(document.lineAt(position).text) ? 'explained' : 'hovered');
        return hover;
      },
      async provideCompletionItem(document, position, context, token, next) {
        const found = await next(document, position, context, token);
        const items = Array.isArray(found) ? found : (found?.items ?? []);
        withPlainLabels(items);
        // The first word of a label, since what stands around it may differ from what is inserted.
        const words = items.map(
          ({ label }) => (typeof label === 'string' ? label : label.label).split(/\s/, 1)[0] ?? '',
        );
        offered = { uri: document.uri.toString(), words: words.filter((word) => word.length > 1) };
        return found;
      },
    },
    dispose() {
      for (const each of listeners) each.dispose();
    },
  };
}

/** Where the lab is: a folder of the workspace that holds the file, otherwise a copy of ours that belongs to the person. */
async function labWith(context: ExtensionContext, file: string, protect: (uri: Uri) => Promise<void>): Promise<Uri> {
  for (const { uri } of workspace.workspaceFolders ?? []) if (await exists(Uri.joinPath(uri, file))) return uri;
  const copy = Uri.joinPath(context.globalStorageUri, 'lab');
  if (!(await exists(Uri.joinPath(copy, file)))) {
    await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'test/fixtures/lab'), copy, { overwrite: true });
    await protect(Uri.joinPath(copy, 'ha.d/authkeys'));
  }
  return copy;
}

/** Opens a file of the lab beside the walkthrough, and then runs a command on it. `protect` keeps others from reading a file. */
export async function openLab(
  context: ExtensionContext,
  protect: (uri: Uri) => Promise<void>,
  [file, command]: readonly unknown[],
): Promise<void> {
  const path = typeof file === 'string' && /^[\w.-]+(\/[\w.-]+)*$/.test(file) ? file : 'drbd.d/r0.res';
  const uri = Uri.joinPath(await labWith(context, path, protect), path);
  const viewColumn = window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside;
  await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn, preview: false });
  if (typeof command === 'string' && command.startsWith('haConfig.')) await commands.executeCommand(command);
}

/** Opens README and walkthrough once in a folder that was made for them; nobody else is asked. */
export async function showGuide(context: ExtensionContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const shown = 'firstLab.shown';
  if (!folder || context.workspaceState.get(shown) || !(await exists(Uri.joinPath(folder, marker)))) return;
  await context.workspaceState.update(shown, true);
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, 'README.md')).then(undefined, () => {});
  await openWalkthrough(context);
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => (type & FileType.Directory) === 0,
    () => false,
  );
}
