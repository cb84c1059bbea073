import { ConfigurationTarget, l10n, type QuickPickItem, QuickPickItemKind, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

/** A problem, and the edits that write the comment that silences it. */
interface Ignorable {
  readonly code: string;
  readonly here?: WorkspaceEdit;
  readonly file?: WorkspaceEdit;
  /** Of the project's file. */
  readonly folder?: WorkspaceEdit;
}

/** Asks where the problems of a place are to be ignored: there, in their file, or in the folder that is open. */
export async function ignoreProblems(client: BaseLanguageClient, problems: unknown): Promise<void> {
  const items = (Array.isArray(problems) ? (problems as readonly Ignorable[]) : []).flatMap(
    (problem): (QuickPickItem & { readonly ignore?: () => unknown })[] => [
      { label: problem.code, kind: QuickPickItemKind.Separator },
      { label: l10n.t('Ignore here'), ignore: () => apply(client, problem.here) },
      { label: l10n.t('Ignore in this file'), ignore: () => apply(client, problem.file) },
      ...(workspace.workspaceFolders?.length
        ? [{ label: l10n.t('Ignore in this folder'), ignore: () => inFolder(client, problem) }]
        : []),
    ],
  );
  const choice = await window.showQuickPick(items, { placeHolder: l10n.t('Where to ignore the problem') });
  await choice?.ignore?.();
}

async function apply(client: BaseLanguageClient, edit: WorkspaceEdit | undefined): Promise<void> {
  if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/** In the project's file, for everyone who works on the folder; where that cannot be, in the settings of the workspace. */
async function inFolder(client: BaseLanguageClient, { code, folder }: Ignorable): Promise<void> {
  if (!folder) return switchOff(code);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(folder);
  await workspace.applyEdit(edit);
  // What is saved counts.
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
}

async function switchOff(code: string): Promise<void> {
  const settings = workspace.getConfiguration('haConfig');
  const { workspaceValue } = settings.inspect<Readonly<Record<string, string>>>('severity') ?? {};
  await settings.update('severity', { ...workspaceValue, [code]: 'off' }, ConfigurationTarget.Workspace);
}
