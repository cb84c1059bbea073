import * as assert from 'node:assert/strict';
import { type CodeAction, commands, languages, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { codeOf, lab, show, until } from './editor.ts';
import type { Tests } from './runner.ts';

const disk = (port: number): string => `resource r9 {
  device /dev/drbd9; disk /dev/vg/r9; meta-disk internal;
  on left { address 10.0.9.1:7790; }
  on right { address 10.0.9.2:${port}; }
}
`;
const file = (node: string): string => `fleet/hosts/${node}/etc/drbd.d/r9.res`;

/** The two files of the diff editor that is in front. */
const compared = (): readonly string[] => {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
};

export const comparing: Tests = {
  async 'a file that differs between nodes is shown beside that of the other node'() {
    for (const [node, port] of [
      ['left', 7790],
      ['right', 7791],
    ] as const)
      await workspace.fs.writeFile(lab(file(node)), Buffer.from(disk(port)));
    try {
      await show(file('left'));
      const document = await show(file('right'));
      const found = await until('the difference', () =>
        languages.getDiagnostics(document.uri).find((each) => codeOf(each) === 'drbd/differs-between-nodes'),
      );
      const actions = await commands.executeCommand<readonly CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
      );
      const command = actions.find(({ title }) => /Compare with the file of .left/.test(title))?.command;
      assert.ok(command, actions.map(({ title }) => title).join('\n'));
      await commands.executeCommand(command.command, ...(command.arguments ?? []));
      const expected = [lab(file('left')), document.uri].map(String);
      await until('the diff editor', () => `${compared()}` === `${expected}`, compared);
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(Uri.joinPath(lab('fleet')), { recursive: true });
    }
  },
};
