import * as assert from 'node:assert/strict';
import { commands, languages, type TextDocument, window, workspace } from 'vscode';
import { at, hoverText, lab, showNew, until } from './editor.ts';
import type { Tests } from './runner.ts';

const DRBD = ' 0: cs:WFConnection ro:Primary/Unknown ds:UpToDate/DUnknown C r-----\n';
const SCRIPT = '#!/bin/sh\ndrbdadm create-md r0\necho drbdadm\n';

/** Opens a file of the lab with that text, and removes it after `body`. */
async function withFile(name: string, text: string, body: (document: TextDocument) => Promise<void>): Promise<void> {
  const uri = lab(name);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  try {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: false });
    await body(document);
  } finally {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uri);
  }
}

const codes = (document: TextDocument): readonly string[] =>
  languages.getDiagnostics(document.uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

export const explaining: Tests = {
  async 'what was pasted is read as a status text, on command'() {
    const document = await showNew('plaintext', `What is this?\n${DRBD}`);
    await commands.executeCommand('haConfig.readStatusText');
    const read = await until('the language', () =>
      [...workspace.textDocuments].find(
        ({ uri, languageId }) => languageId === 'drbd-status' && uri.toString() === document.uri.toString(),
      ),
    );
    await until('the alarm', () => codes(read).includes('drbd-status/no-peer'));
    await until('the hover', async () => /wait|待/.test(await hoverText(read, at(read, 'WFConnection', 2))));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },

  async 'a text that is no status keeps its language'() {
    await showNew('plaintext', 'Dear all,\nthe cluster is fine.\n');
    await commands.executeCommand('haConfig.readStatusText');
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },

  async 'commands of a shell script hover once the setting is on, at command position only'() {
    const settings = workspace.getConfiguration('haConfig');
    await withFile('setup.sh', SCRIPT, async (document) => {
      assert.equal(document.languageId, 'shellscript');
      const hover = () => hoverText(document, at(document, 'create-md', 2));
      assert.doesNotMatch(await hover(), /metadata|メタデータ/);
      try {
        await settings.update('shellHover', true);
        await until('the hover', async () => /metadata|メタデータ/i.test(await hover()));
        assert.equal(await hoverText(document, at(document, 'echo drbdadm', 8)), '');
      } finally {
        await settings.update('shellHover', undefined);
      }
    });
  },

  async 'schemas of libvirt are left alone where no XML extension is installed'() {
    const associations = () => workspace.getConfiguration('xml').get('fileAssociations');
    const before = associations();
    // The message waits for nobody.
    await commands.executeCommand('haConfig.associateLibvirtSchemas');
    assert.deepEqual(associations(), before);
  },
};
