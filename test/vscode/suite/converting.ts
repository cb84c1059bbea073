import * as assert from 'node:assert/strict';
import { commands, env, Position, Selection, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { assertClean, changed, show, showNew, until } from './editor.ts';
import type { Tests } from './runner.ts';

/** Runs a command that makes a new document out of the active one, and waits for that. */
async function made(command: string, language: string): Promise<TextDocument> {
  const before = window.activeTextEditor?.document;
  await commands.executeCommand(command);
  return until(`a document of ${language}`, () => {
    const document = window.activeTextEditor?.document;
    return document !== before && document?.languageId === language && document;
  });
}

/** Closes what a test left open; untitled documents without the question whether to save them. */
async function close(): Promise<void> {
  while (workspace.textDocuments.some(({ isUntitled, isClosed }) => isUntitled && !isClosed)) {
    const document = workspace.textDocuments.find(({ isUntitled, isClosed }) => isUntitled && !isClosed)!;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

const view = () => workspace.textDocuments.find((document) => document.uri.scheme === 'ha-config-view');

export const converting: Tests = {
  async 'a copy without secrets goes to the clipboard, of a selection as well'() {
    await show('ha.d/authkeys');
    await commands.executeCommand('haConfig.copyWithoutSecrets', false);
    assert.match(await env.clipboard.readText(), /^\d sha1 \*\*\*$/m);
    await show('ha.d/ha.cf');
    const editor = window.activeTextEditor!;
    const [line] = /^node.*$/m.exec(editor.document.getText())!;
    const start = editor.document.getText().indexOf(line);
    editor.selection = new Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(start + line.length),
    );
    await commands.executeCommand('haConfig.copyWithoutSecrets', true);
    assert.match(await env.clipboard.readText(), /^node\s+node\d( node\d)*$/);
    await close();
  },

  async 'ha.cf becomes corosync.conf, a new document that is valid'() {
    const source = await show('ha.d/ha.cf');
    const text = source.getText();
    const document = await made('haConfig.convertHaCf', 'corosync');
    assert.ok(document.isUntitled);
    assert.match(document.getText(), /name: cluster1/);
    assert.match(document.uri.path, /\/ha\.d\/corosync\.conf \(converted\)$/);
    assert.equal(source.getText(), text, 'the source is as it was');
    await assertClean(document);
    await close();
  },

  async 'a second conversion is shown where the first one was, and keeps what a person wrote'() {
    await show('ha.d/ha.cf');
    const first = await made('haConfig.convertHaCf', 'corosync');
    const column = window.activeTextEditor?.viewColumn;
    const source = await show('ha.d/ha.cf');
    assert.equal(window.activeTextEditor?.document, source);
    const second = await made('haConfig.convertHaCf', 'corosync');
    assert.equal(second.uri.toString(), first.uri.toString());
    assert.equal(window.tabGroups.all.length, 2);
    await window.activeTextEditor?.edit((edit) => edit.insert(new Position(0, 0), '# mine\n'));
    await window.showTextDocument(source, { viewColumn: ViewColumn.One });
    const third = await made('haConfig.convertHaCf', 'corosync');
    assert.notEqual(third.uri.toString(), first.uri.toString());
    assert.ok(first.getText().startsWith('# mine'));
    assert.equal(window.activeTextEditor?.viewColumn, column);
    assert.equal(window.tabGroups.all.length, 2);
    await close();
  },

  async 'haresources becomes crm, with its agents as primitives'() {
    await showNew('haresources', 'cluster1 IPaddr2::192.168.11.200/24/eth0 httpd\n');
    const document = await made('haConfig.convertHaresources', 'crmsh');
    assert.match(document.getText(), /primitive \S+ ocf:heartbeat:IPaddr2/);
    assert.match(document.getText(), /192\.168\.11\.200/);
    await close();
  },

  async 'the CIB of the crm file appears next to it, follows its changes, and becomes crm again'() {
    await changed('seminar.crm', 'node cluster2', 'node cluster2', async () => {
      await commands.executeCommand('haConfig.showCib');
      await until('the CIB', () => view()?.getText().includes('<primitive id="res_drbd0"'));
      assert.equal(view()?.languageId, 'xml');
      assert.match(view()?.uri.path ?? '', /\/CIB of seminar\.crm\.xml$/);
      await changed('seminar.crm', 'node cluster2', 'node cluster3', async () => {
        await until('the change in the CIB', () => view()?.getText().includes('uname="cluster3"'));
      });
      await until('the CIB as before', () => view()?.getText().includes('uname="cluster2"'));
    });
    await showNew('xml', view()!.getText());
    const document = await made('haConfig.convertCib', 'crmsh');
    assert.match(document.getText(), /colocation c_rg_http_on_drbd0 /);
    await close();
  },
};
