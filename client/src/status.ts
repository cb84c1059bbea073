import {
  ConfigurationTarget,
  type Disposable,
  type ExtensionContext,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { languageIds, versionsOf } from './contributions.ts';
import { label } from './labels.ts';
import { status, type Target } from './requests.ts';

/** How long typing may pause before the status is asked for anew (ms): it is not worth a request per key. */
const pause = 400;

/** The item in the status bar that shows the versions aimed at; a click on it changes them. */
export function showTargets(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const ids = languageIds(context.extension);
  const item = languages.createLanguageStatusItem('haConfig.target', [...ids]);
  item.name = l10n.t('Target version');
  item.command = { command: 'haConfig.selectTarget', title: l10n.t('Change') };
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !ids.includes(document.languageId)) return;
    item.busy = client.state === State.Starting;
    if (client.state !== State.Running) {
      item.text = item.busy ? l10n.t('Starting') : l10n.t('The language server is not running');
      item.severity = item.busy ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
      return;
    }
    const answer = await status(client, document.uri.toString()).catch(() => null);
    if (document !== window.activeTextEditor?.document) return;
    const targets = answer?.targets ?? [];
    item.severity = LanguageStatusSeverity.Information;
    item.text = label(targets.map((each) => `${each.name} ${each.version ?? l10n.t('(version unknown)')}`).join(', '));
    item.detail = [...new Set(targets.map(reason))].join(', ');
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };
  const listeners = [
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === window.activeTextEditor?.document) later();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('haConfig.target')) later();
    }),
    client.onDidChangeState(update),
  ];
  void update();
  return {
    dispose() {
      clearTimeout(timer);
      for (const each of listeners) each.dispose();
    },
  };
}

function reason({ source }: Target): string {
  if (source === 'comment') return l10n.t('chosen in this file');
  if (source === 'setting') return l10n.t('chosen in the settings');
  if (source === 'project') return l10n.t('chosen in .ha-config.json');
  if (source === 'markers') return l10n.t('found in the files');
  return l10n.t('version cannot be inferred from the files');
}

/** Asks for the version of a product of the active document and writes it into the settings. */
export async function selectTarget(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const answer = document && (await status(client, document.uri.toString()));
  const choosable = (answer?.targets ?? []).filter((each) => versionsOf(context.extension, each.product).length);
  if (!choosable.length) {
    void window.showInformationMessage(l10n.t('First open the file whose target version you want to select.'));
    return;
  }
  const target =
    choosable.length === 1
      ? choosable[0]
      : (await window.showQuickPick(choosable.map((each) => ({ label: each.name, each }))))?.each;
  if (!target) return;
  if (target.source === 'comment') {
    // It counts more than any setting.
    void window.showInformationMessage(
      l10n.t('The comment “ha-target” in this file sets the version of {0}. Change it there.', target.name),
    );
    return;
  }
  const settings = workspace.getConfiguration('haConfig', document);
  const key = `target.${target.product}`;
  const current = settings.get<string>(key);
  const choice = await window.showQuickPick(
    versionsOf(context.extension, target.product).map((version) => ({
      label: version === 'auto' ? l10n.t('Automatic') : `${target.name} ${version}`,
      ...(version === 'auto' && { detail: l10n.t('inferred from the files') }),
      ...(version === current && { description: l10n.t('current') }),
      version,
    })),
    { placeHolder: l10n.t('The version of {0} that the files are written for', target.name) },
  );
  if (!choice) return;
  if (choice.version !== 'auto') {
    const place = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await settings.update(key, choice.version, place);
    return;
  }
  // Automatic is what holds where nothing is set: nothing stays in the settings, wherever it stands.
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect<string>(key) ?? {};
  if (workspaceFolderValue !== undefined) await settings.update(key, undefined, ConfigurationTarget.WorkspaceFolder);
  if (workspaceValue !== undefined) await settings.update(key, undefined, ConfigurationTarget.Workspace);
  if (globalValue !== undefined) await settings.update(key, undefined, ConfigurationTarget.Global);
}
