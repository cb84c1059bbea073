import { commands } from 'vscode';
import { associations } from './associations.ts';
import { comparing } from './comparing.ts';
import { converting } from './converting.ts';
import { explaining } from './explaining.ts';
import { commanding, starting, typing } from './lifecycle.ts';
import { offers } from './offers.ts';
import { problems } from './problems.ts';
import { reading } from './reading.ts';
import { realTool } from './real-tool.ts';
import { runTests } from './runner.ts';
import { writing } from './writing.ts';

/** The suite, for any VS Code: `@vscode/test-electron` and the VS Code server both call it inside the extension host. */
export async function run(): Promise<void> {
  const figures: Record<string, number> = {};
  await commands.executeCommand('workbench.action.closeAllEditors');
  const { tests } = await runTests(
    {
      ...starting(figures),
      ...associations,
      ...problems,
      ...reading,
      ...writing,
      ...typing(figures),
      ...converting,
      ...comparing,
      ...offers,
      ...explaining,
      ...realTool,
      ...commanding,
    },
    figures,
  );
  const failed = tests.filter((test) => test.error !== undefined);
  if (failed.length) throw new Error(failed.map(({ name, error }) => `${name}\n${error}`).join('\n\n'));
}
