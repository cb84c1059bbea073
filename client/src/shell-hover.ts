import { type Disposable, languages, Range, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commandHover } from './requests.ts';

/** So much of a script is sent for a hover (characters); longer ones have none. */
const MOST = 200_000;

/** Explains commands in shell scripts where `haConfig.shellHover` is on: a script itself never starts the extension. */
export function showShellHovers(client: BaseLanguageClient): Disposable {
  return languages.registerHoverProvider('shellscript', {
    async provideHover(document, { line, character }) {
      if (workspace.getConfiguration('haConfig', document).get('shellHover') !== true) return undefined;
      const text = document.getText(new Range(0, 0, line + 1, 0));
      const found =
        text.length <= MOST && client.isRunning() ? await commandHover(client, text, { line, character }) : null;
      return client.protocol2CodeConverter.asHover(found);
    },
  });
}
