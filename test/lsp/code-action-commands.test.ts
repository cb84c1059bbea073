import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const program = join(root, 'server/src/entry/node.ts');
const uri = 'file:///nowhere/lab.crm';
const text =
  'primitive a ocf:pacemaker:Dummy op monitor interval=10s\nprimitive a ocf:pacemaker:Dummy\ngroup g a b\nms m a\n';

test('a client that takes no literals of code actions gets commands, and edits where it applies them', async (t) => {
  const of = { textDocument: { uri } };
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const request = { ...of, range, context: { diagnostics: [] } };
  for (const applyEdit of [true, false]) {
    const client = startServer([process.execPath, program, '--stdio'], { 'workspace/applyEdit': { applied: true } });
    t.after(client.kill);
    const { capabilities } = (await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { applyEdit } },
    })) as { capabilities: { codeActionProvider: unknown; executeCommandProvider: { commands: string[] } } };
    assert.equal(capabilities.codeActionProvider, true);
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'crmsh', version: 7, text } });
    const commands = (await client.request('textDocument/codeAction', request)) as {
      title: string;
      command: string;
      arguments: unknown[];
    }[];
    for (const { title, command } of commands) {
      assert.equal(typeof title, 'string');
      assert.ok(capabilities.executeCommandProvider.commands.includes(command), command);
    }
    const edits = commands.filter(({ command }) => command === 'haConfig.applyEdit');
    assert.equal(edits.length > 0, applyEdit);
    if (edits[0]) {
      await client.request('workspace/executeCommand', edits[0]);
      const { edit } = (await client.hears(({ method }) => method === 'workspace/applyEdit')) as { edit: object };
      assert.deepEqual(edit, edits[0].arguments[0]);
    }
    assert.equal(await client.stop(), 0);
  }
});
