import * as assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticSeverity, workspace } from 'vscode';
import { assertClean, changed, codeOf, reported, serious, show, until } from './editor.ts';
import type { Tests } from './runner.ts';

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly correct: string;
  readonly broken: string;
  readonly code: string;
  /** What appears under the squiggle; nothing when it marks the place of something missing. */
  readonly under?: string;
  /** What the message must mention, for it to help. */
  readonly message: RegExp;
  /** The quick fix that fixes it, by title. */
  readonly fix?: RegExp;
  readonly severity?: DiagnosticSeverity;
}

/** What a beginner gets wrong; one mistake each must give one error or warning, and its fix must take it away. */
const mistakes: readonly Mistake[] = [
  {
    what: 'a forgotten `;`',
    file: 'drbd.d/r0.res',
    correct: 'meta-disk  internal;',
    broken: 'meta-disk  internal',
    code: 'drbd/missing-semicolon',
    message: /Missing “;”/,
    fix: /;/,
  },
  {
    what: 'a misspelt word',
    file: 'drbd.d/global_common.conf',
    correct: 'protocol C;',
    broken: 'prtocol C;',
    code: 'drbd/unknown-directive',
    under: 'prtocol',
    message: /Did you mean “protocol”/,
    fix: /protocol/,
  },
  {
    what: 'an address without a port',
    file: 'drbd.d/r0.res',
    correct: '192.168.11.201:7777;',
    broken: '192.168.11.201;',
    code: 'drbd/missing-argument',
    message: /address/,
  },
  {
    what: 'a unit that heartbeat does not know',
    file: 'ha.d/ha.cf',
    correct: 'keepalive 2\n',
    broken: 'keepalive 2s\n',
    code: 'ha-cf/bad-value',
    under: '2s',
    message: /“2”/,
    fix: /2/,
  },
  {
    what: 'a resource that is called otherwise',
    file: 'seminar.crm',
    correct: 'rg_http ms_drbd0:Master',
    broken: 'rg_http ms_drbd:Master',
    code: 'crmsh/undefined-name',
    under: 'ms_drbd',
    message: /“ms_drbd0”/,
    fix: /ms_drbd0/,
  },
  {
    what: 'a key that is not there',
    file: '../lab-heartbeat/ha.d/authkeys',
    correct: 'auth 1',
    broken: 'auth 2',
    code: 'ha-authkeys/undefined-name',
    under: '2',
    message: /“2”/,
  },
  {
    what: 'a node that ha.cf does not know',
    file: '../lab-heartbeat/ha.d/haresources',
    correct: 'cluster1 drbddisk',
    broken: 'cluste1 drbddisk',
    code: 'haresources/bad-node',
    under: 'cluste1',
    message: /“cluster1”/,
    fix: /cluster1/,
  },
  {
    what: 'a misspelt value',
    file: 'corosync/corosync.conf',
    correct: 'crypto_hash: sha256',
    broken: 'crypto_hash: sah256',
    code: 'corosync/bad-value',
    under: 'sah256',
    message: /“sha256”/,
    fix: /sha256/,
  },
];

const labFiles = [
  'drbd.conf',
  'drbd.d/global_common.conf',
  'drbd.d/r0.res',
  'seminar.crm',
  'ha.d/ha.cf',
  'ha.d/authkeys',
  '../lab-heartbeat/ha.d/ha.cf',
  '../lab-heartbeat/ha.d/authkeys',
  '../lab-heartbeat/ha.d/haresources',
  'corosync/corosync.conf',
];

export const problems: Tests = Object.fromEntries([
  [
    'The lab is sound: no errors, no warnings',
    async () => {
      const documents = [];
      for (const file of labFiles) documents.push(await show(file));
      for (const document of documents) {
        // The answer that there is nothing cannot be told from no answer; so there is something for a moment.
        const last = document.lineAt(document.lineCount - 1).range.end;
        assert.equal(last.character, 0, `${document.uri.path} ends with a line break`);
      }
      await changed('drbd.d/r0.res', 'resource r0 {', 'resorce r0 {', async (r0) => {
        await reported(r0, 'drbd/unknown-directive');
      });
      for (const document of documents) await assertClean(document);
    },
  ],
  ...mistakes.map((mistake) => [
    `${mistake.what} in ${mistake.file} is told and mended`,
    () => reportsAndFixes(mistake),
  ]),
  [
    '`# ha-ignore: CODE` silences a problem, and is offered',
    () =>
      changed('drbd.d/global_common.conf', 'protocol C;', 'prtocol C;', async (document) => {
        const problem = await reported(document, 'drbd/unknown-directive');
        const silence = await until('the action that silences', async () =>
          (await actionsAt(document.uri, problem.range)).find((each) => each.title.startsWith('Ignore')),
        );
        // It asks where; the first answer is chosen once the question is there.
        const { command, arguments: given = [] } = silence.command!;
        let isAnswered = false;
        void commands.executeCommand(command, ...given).then(() => {
          isAnswered = true;
        });
        await until('the answer', async () => {
          await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return isAnswered;
        });
        assert.match(document.getText(), /# ha-ignore: drbd\/unknown-directive|# ha-ignore: unknown-directive/);
        await assertClean(document);
      }),
  ],
  [
    'A severity of one’s own is kept, and `off` switches a problem off',
    () =>
      changed('drbd.d/global_common.conf', 'protocol C;', 'prtocol C;', async (document) => {
        const settings = workspace.getConfiguration('haConfig');
        await reported(document, 'drbd/unknown-directive');
        try {
          await settings.update('severity', { 'drbd/unknown-directive': 'warning' });
          await until(
            'the severity of the settings',
            () => serious(document)[0]?.severity === DiagnosticSeverity.Warning,
            () => serious(document),
          );
          await settings.update('severity', { 'drbd/unknown-directive': 'off' });
          await assertClean(document);
        } finally {
          await settings.update('severity', undefined);
        }
        await reported(document, 'drbd/unknown-directive');
      }),
  ],
] as [string, () => Promise<void>][]);

async function reportsAndFixes(mistake: Mistake): Promise<void> {
  await changed(mistake.file, mistake.correct, mistake.broken, async (document) => {
    const problem = await reported(document, mistake.code);
    assert.equal(problem.severity, mistake.severity ?? DiagnosticSeverity.Error);
    assert.equal(problem.source, 'ha-config');
    assert.match(problem.message, mistake.message);
    if (mistake.under !== undefined) assert.equal(document.getText(problem.range), mistake.under);
    assert.deepEqual(serious(document).map(codeOf), [mistake.code], 'one mistake gives one message');
    if (mistake.fix) {
      const { fix } = mistake;
      const action = await until('the quick fix', async () =>
        (await actionsAt(document.uri, problem.range)).find((each) => each.isPreferred),
      );
      assert.match(action.title, fix);
      assert.ok(action.edit && (await workspace.applyEdit(action.edit)), 'the fix is applied');
      assert.ok(document.getText().includes(mistake.correct.trim()), `mended: ${document.getText()}`);
    }
  });
  await assertClean(await show(mistake.file));
}

function actionsAt(...args: [uri: unknown, range: unknown]): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', ...args, 'quickfix');
}
