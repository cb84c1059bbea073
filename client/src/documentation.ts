import { ConfigurationTarget, type Disposable, type ExtensionContext, env, l10n, languages, workspace } from 'vscode';
import { languageIds } from './contributions.ts';

const key = 'docs.language';

/** The language that hovers and messages are in: the setting's, or VS Code's. */
function shown(): 'en' | 'ja' {
  const setting = workspace.getConfiguration('haConfig').get<string>(key);
  if (setting === 'en' || setting === 'ja') return setting;
  return displayed();
}

function displayed(): 'en' | 'ja' {
  return /^ja\b/.test(env.language) ? 'ja' : 'en';
}

/** Changes the documentation to the other language: for this person everywhere, or where the workspace has set one. */
export async function switchDocumentation(): Promise<void> {
  const settings = workspace.getConfiguration('haConfig');
  const other = shown() === 'ja' ? 'en' : 'ja';
  const inWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(key, other, target);
}

/** The item in the language status that says which language the documentation is in, and changes it by one click. */
export function showDocumentation(context: ExtensionContext): Disposable {
  const item = languages.createLanguageStatusItem('haConfig.documentation', [...languageIds(context.extension)]);
  item.name = l10n.t('Language of the documentation');
  const update = () => {
    const [language, other] = shown() === 'ja' ? ['日本語', 'English'] : ['English', '日本語'];
    item.text = l10n.t('Documentation: {0}', language);
    item.command = { command: 'haConfig.switchDocumentation', title: other };
  };
  update();
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`haConfig.${key}`)) update();
  });
  return {
    dispose() {
      item.dispose();
      listener.dispose();
    },
  };
}
