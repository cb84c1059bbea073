import * as assert from 'node:assert/strict';
import { commands, languages, type Uri, window, workspace } from 'vscode';
import { lab, showNew, until } from './editor.ts';
import type { Tests } from './runner.ts';

const crm = 'primitive p_ip ocf:heartbeat:IPaddr2 \\\n\tparams ip=192.0.2.1\nproperty stonith-enabled=false\n';

/** Writes a file into the lab, opens it, and deletes it after `body`. */
async function written(name: string, text: string, body: (uri: Uri) => Promise<void>): Promise<void> {
  const uri = lab(name);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  try {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
    await body(uri);
  } finally {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uri);
  }
}

/** Runs the command and accepts the choice of that number. */
async function choose(number: number): Promise<void> {
  const done = commands.executeCommand('haConfig.useForFile');
  // The list opens when the server has answered: nothing says when.
  const accepting = setInterval(async () => {
    for (let i = 0; i < number; i++) await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }, 1500);
  try {
    await done;
  } finally {
    clearInterval(accepting);
  }
}

const active = () => window.activeTextEditor?.document.languageId;
const associations = () => workspace.getConfiguration('files').inspect('associations')?.workspaceValue;

export const offers: Tests = {
  async 'a file without a telling name is not switched, and gets its language when a person says so'() {
    await written('cluster.txt', crm, async () => {
      assert.equal(active(), 'plaintext');
      await choose(0);
      await until('the language', () => active() === 'crmsh');
      assert.equal(associations(), undefined);
    });
  },

  async '"Always" is written into the settings of the workspace, and serves the next file of that name'() {
    const before = workspace.getConfiguration('files').inspect('associations')?.workspaceValue;
    try {
      await written('ha.cf.cluster2', 'keepalive 2\ndeadtime 30\nbcast eth1\n', async () => {
        assert.equal(active(), 'plaintext');
        await choose(1);
        await until('the language', () => active() === 'ha-cf');
        assert.deepEqual(associations(), { 'ha.cf.cluster2': 'ha-cf' });
      });
      await written('ha.cf.cluster2', 'keepalive 2\n', async () => {
        assert.equal(active(), 'ha-cf');
      });
    } finally {
      await workspace.getConfiguration('files').update('associations', before);
    }
  },

  async 'a first line that no other file has is enough where nobody claims the file'() {
    await written('r0.res', 'resource r0 {\n  protocol C;\n}\n', async () => {
      assert.match(active() ?? '', /^(drbd|rescript)$/);
    });
    await written('saved', 'node 1: cluster1\nnode 2: cluster2\n', async () => assert.equal(active(), 'crmsh'));
  },

  async 'a copy is no neighbour of what it was copied from'() {
    const text = new TextDecoder().decode(await workspace.fs.readFile(lab('seminar.crm')));
    await written('seminar.crm.bak', text, async (uri) => {
      await languages.setTextDocumentLanguage(window.activeTextEditor!.document, 'crmsh');
      await window.showTextDocument(await workspace.openTextDocument(lab('seminar.crm')));
      const place = window.activeTextEditor!.document;
      const at = place.positionAt(place.getText().indexOf('res_drbd0'));
      const found = await until('references', async () => {
        const all = await commands.executeCommand<readonly { uri: Uri }[]>(
          'vscode.executeReferenceProvider',
          lab('seminar.crm'),
          at,
        );
        return all.length > 1 && all;
      });
      assert.ok(!found.some((each) => each.uri.toString() === uri.toString()));
    });
  },

  async 'a text of another kind gets no offer'() {
    await showNew('plaintext', 'worker_processes 1;\n');
    await commands.executeCommand('haConfig.useForFile');
    assert.equal(active(), 'plaintext');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },
};
