import {
  ConfigurationTarget,
  type Disposable,
  type ExtensionContext,
  type LanguageStatusItem,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { associationOf, isUnclaimed } from './association.ts';
import { label } from './labels.ts';
import { languageOf } from './requests.ts';

/** How long typing in a new document may pause before it is looked at anew (ms). */
const pause = 600;

/** What is kept of a person's "Never": keys as in files.associations. */
const refused = 'offer.refused';

interface Offer extends Disposable {
  /** Asks for how long the active document is to have the language that its content says, and gives it that. */
  readonly use: () => Promise<void>;
}

/**
 * Offers our language for the active document where its name does not say it and its content does: an item of the language
 * status, nothing that opens by itself. It is looked at as long as the extension runs for other reasons.
 */
export function offerLanguage(context: ExtensionContext, client: BaseLanguageClient): Offer {
  let item: LanguageStatusItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const document = window.activeTextEditor?.document;
    const found =
      document && client.state === State.Running && mayOffer(context, document)
        ? await languageOf(client, document.getText()).catch(() => null)
        : null;
    if (document !== window.activeTextEditor?.document) return;
    item?.dispose();
    item = undefined;
    // Meanwhile it may have got a language.
    if (!document || !found || !isUnclaimed(document.languageId)) return;
    item = languages.createLanguageStatusItem('haConfig.offer', { language: document.languageId });
    item.name = l10n.t('Recognized by its content');
    item.text = label(l10n.t('This looks like {0}', found.name));
    item.command = { command: 'haConfig.useForFile', title: l10n.t('Use HA Config...') };
  }
  const listeners = [
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) void look();
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (document === window.activeTextEditor?.document) void look();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!document.isUntitled || document !== window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    }),
    client.onDidChangeState(look),
  ];
  void look();
  return {
    async use() {
      await useForFile(context, client);
      await look();
    },
    dispose() {
      clearTimeout(timer);
      item?.dispose();
      for (const each of listeners) each.dispose();
    },
  };
}

function mayOffer(context: ExtensionContext, document: TextDocument): boolean {
  const { uri, isUntitled, languageId } = document;
  if (!isUnclaimed(languageId) || !(isUntitled || workspace.fs.isWritableFileSystem(uri.scheme))) return false;
  return !context.globalState.get<readonly string[]>(refused, []).includes(associationOf(uri.path));
}

async function useForFile(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const found = document && (await languageOf(client, document.getText()));
  if (!document || !found) {
    void window.showInformationMessage(l10n.t('HA Config does not recognize this file by its content.'));
    return;
  }
  const key = associationOf(document.uri.path);
  const place = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const choices = [
    { choice: 'once', label: l10n.t('Use HA Config'), detail: l10n.t('for this file, as long as it is open') },
    {
      choice: 'always',
      label: label(l10n.t('Always for {0}', key)),
      detail:
        place === ConfigurationTarget.Workspace
          ? l10n.t('adds it to files.associations in the settings of the workspace')
          : l10n.t('adds it to files.associations in your settings'),
    },
    { choice: 'never', label: label(l10n.t('Never for {0}', key)), detail: l10n.t('is not offered again') },
  ] as const;
  const picked = await window.showQuickPick(document.isUntitled ? choices.slice(0, 1) : choices, {
    placeHolder: l10n.t('This looks like {0}', found.name),
  });
  if (!picked) return;
  const others = context.globalState.get<readonly string[]>(refused, []).filter((each) => each !== key);
  await context.globalState.update(refused, picked.choice === 'never' ? [...others, key] : others);
  if (picked.choice === 'always') {
    const files = workspace.getConfiguration('files', document);
    const { workspaceValue, globalValue } = files.inspect<Readonly<Record<string, string>>>('associations') ?? {};
    const before = place === ConfigurationTarget.Workspace ? workspaceValue : globalValue;
    await files.update('associations', { ...before, [key]: found.id }, place);
  }
  if (picked.choice !== 'never') await languages.setTextDocumentLanguage(document, found.id);
}
