import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { commands, type Diagnostic, languages, type TextDocument, workspace } from 'vscode';
import { changed, replace, until } from './editor.ts';
import type { Tests } from './runner.ts';

const command = 'haConfig.checkWithRealTool';

function found(document: TextDocument, program: string): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === program);
}

/** The program's problems, once there are some. */
function reported(document: TextDocument, program: string): Promise<readonly Diagnostic[]> {
  return until(`problems of ${program}`, () => {
    const all = found(document, program);
    return all.length > 0 && all;
  });
}

/** Where a program is not installed, there is nothing to see. */
function where(program: string, body: () => Promise<void>): () => Promise<void> {
  return async () => {
    if (existsSync(`/usr/sbin/${program}`)) await body();
    else console.log(`${program} is not installed`);
  };
}

export const realTool: Tests = {
  'the real tool is asked about what is in the editor; its problems go with the next change': where('drbdadm', () =>
    changed('drbd.d/r0.res', 'device ', 'devce ', async (document) => {
      assert.ok(workspace.isTrusted);
      assert.ok(document.isDirty);
      assert.deepEqual(found(document, 'drbdadm'), []);
      await commands.executeCommand(command);
      const [problem] = await reported(document, 'drbdadm');
      assert.match(problem!.message, /Parse error: .* but got 'devce'/);
      assert.equal(document.lineAt(problem!.range.start.line).text.trim().split(/\s/)[0], 'devce');
      await replace(document, 'devce ', 'device ');
      await until('the problems to go', () => found(document, 'drbdadm').length === 0);
    }),
  ),

  'on save it is asked only where the setting says so; a second run replaces the first': where('crm_verify', () =>
    changed('seminar.crm', 'rg_http:start', 'rg_nowhere:start', async (document) => {
      const settings = workspace.getConfiguration('haConfig', document);
      assert.equal(settings.get('realTool.onSave'), false);
      await document.save();
      assert.deepEqual(found(document, 'crm_verify'), []);
      await settings.update('realTool.onSave', true);
      try {
        await replace(document, 'ms_drbd0:promote rg_nowhere', 'ms_drbd0:promote  rg_nowhere');
        await document.save();
        const [first] = await reported(document, 'crm_verify');
        assert.match(first!.message, /unknown ID "rg_nowhere"/);
        await commands.executeCommand(command);
        assert.equal(found(document, 'crm_verify').length, 1);
      } finally {
        await settings.update('realTool.onSave', undefined);
      }
    }),
  ),
};
