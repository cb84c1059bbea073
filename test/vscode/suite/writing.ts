import * as assert from 'node:assert/strict';
import {
  CompletionItemKind,
  commands,
  DiagnosticSeverity,
  languages,
  MarkdownString,
  Position,
  Selection,
  SnippetString,
  window,
} from 'vscode';
import { at, changed, codeOf, labelOf, offered, reported, show, showNew, until } from './editor.ts';
import type { Tests } from './runner.ts';

interface CompletionCase {
  readonly what: string;
  readonly file: string;
  readonly before: string;
  /** What is typed instead; `|` is the cursor. */
  readonly typed: string;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

const completionCases: readonly CompletionCase[] = [
  {
    what: 'options of the section',
    file: 'drbd.d/r0.res',
    before: '        verify-alg     sha1;',
    typed: '        |',
    has: ['verify-alg', 'protocol', 'after-sb-0pri', 'max-buffers'],
    hasNot: ['resync-rate', 'on'],
  },
  {
    what: 'values, below a statement that is not finished',
    file: 'drbd.d/global_common.conf',
    before: 'protocol C;',
    typed: 'protocol |',
    has: ['A', 'B', 'C'],
    hasNot: ['protocol'],
  },
  {
    what: 'resources that a constraint may name',
    file: 'seminar.crm',
    before: 'inf: rg_http ms_drbd0:Master',
    typed: 'inf: rg_http |',
    has: ['ms_drbd0', 'res_ip'],
    hasNot: ['cluster1', 'primitive'],
  },
  {
    what: 'parameters of the agent',
    file: 'seminar.crm',
    before: 'params ip="192.168.11.200" cidr_netmask="24" nic="eth0"',
    typed: 'params ip="192.168.11.200" |',
    has: ['cidr_netmask', 'nic', 'broadcast'],
    hasNot: ['ip', 'fstype'],
  },
  {
    what: 'directives of ha.cf',
    file: 'ha.d/ha.cf',
    before: 'initdead 120',
    typed: 'initd|',
    has: ['initdead'],
    hasNot: ['protocol'],
  },
  {
    what: 'values of corosync.conf',
    file: 'corosync/corosync.conf',
    before: 'crypto_hash: sha256',
    typed: 'crypto_hash: |',
    has: ['sha256', 'sha512'],
    hasNot: ['aes256'],
  },
];

/** A snippet by its own word, and what must appear in the document when it is accepted. */
const snippets: readonly (readonly [language: string, word: string, text: string])[] = [
  ['drbd', 'drbd-res', 'meta-disk internal;'],
  ['drbd', 'drbd-global', 'usage-count no;'],
  ['crmsh', 'crm-seminar', 'colocation'],
  ['crmsh', 'crm-ip', 'ocf:heartbeat:IPaddr2'],
  ['ha-cf', 'ha-cf', 'deadtime'],
  ['corosync', 'corosync-2node', 'two_node'],
];

export const writing: Tests = Object.fromEntries([
  ...completionCases.map((place) => [`Completion: ${place.what}`, () => completes(place)]),
  [
    'Completion items carry documentation when they are looked at',
    () =>
      changed('drbd.d/global_common.conf', 'protocol C;', 'protoc', async (document) => {
        const position = at(document, 'protoc ', 6);
        const item = await until('protocol', async () =>
          (await offered(document, position, 500)).find((each) => labelOf(each) === 'protocol'),
        );
        assert.ok(item.documentation instanceof MarkdownString && item.documentation.value.length > 40);
      }),
  ],
  [
    'Reindent Lines keeps a file of the lab, Enter follows a backslash and a brace, a word is whole',
    async () => {
      for (const path of ['seminar.crm', 'drbd.d/r0.res']) {
        const document = await show(path);
        const before = document.getText();
        await commands.executeCommand('editor.action.reindentlines');
        // VS Code indents empty lines as well, in every language.
        assert.equal(document.getText().replace(/^ +$/gm, ''), before, path);
        await commands.executeCommand('workbench.action.files.revert');
      }
      for (const [language, text, expected] of [
        ['crmsh', 'primitive a ocf:heartbeat:IPaddr2 \\', /^\s+x/],
        ['crmsh', 'group g a \\\n    b', /^x/],
        ['drbd', 'resource r0 { protocol C;', /^\s+x/],
      ] as const) {
        const document = await showNew(language, text);
        const editor = window.activeTextEditor!;
        const end = document.lineAt(document.lineCount - 1).range.end;
        editor.selection = new Selection(end, end);
        await commands.executeCommand('type', { text: '\n' });
        await commands.executeCommand('type', { text: 'x' });
        assert.match(document.lineAt(document.lineCount - 1).text, expected, text);
        const agent = document.getWordRangeAtPosition(new Position(0, 16));
        if (text.includes('ocf')) assert.equal(agent && document.getText(agent), 'ocf:heartbeat:IPaddr2');
        await close();
      }
    },
  ],
  ...snippets.map(([language, word, text]) => [
    `The snippet ${word} is offered, accepted, and sound`,
    () => insertsSnippet(language, word, text),
  ]),
] as [string, () => Promise<void>][]);

async function completes(place: CompletionCase): Promise<void> {
  const cursor = place.typed.indexOf('|');
  await changed(place.file, place.before, place.typed.replace('|', ''), async (document) => {
    const start = document.offsetAt(at(document, place.typed.replace('|', '')));
    const position = document.positionAt(start + cursor);
    let labels: readonly string[] = [];
    await until(
      `${place.has.join(', ')} to be offered`,
      async () => {
        labels = (await offered(document, position))
          .filter((each) => each.kind !== CompletionItemKind.Snippet)
          .map(labelOf);
        return place.has.every((label) => labels.includes(label));
      },
      () => labels,
    );
    assert.deepEqual(
      place.hasNot.filter((label) => labels.includes(label)),
      [],
      'what does not belong there is not offered',
    );
  });
}

async function insertsSnippet(langId: string, word: string, text: string): Promise<void> {
  const document = await showNew(langId, '');
  const item = await until(`${word} in the list`, async () =>
    (await offered(document, new Position(0, 0))).find(
      (each) => labelOf(each) === word && each.kind === CompletionItemKind.Snippet,
    ),
  );
  const { insertText } = item;
  assert.ok(insertText instanceof SnippetString, 'it has stops');
  await window.activeTextEditor?.insertSnippet(insertText);
  await until(
    `the snippet ${word}`,
    () => document.getText().includes(text),
    () => document.getText(),
  );
  const errors = () =>
    languages.getDiagnostics(document.uri).filter((each) => each.severity === DiagnosticSeverity.Error);
  // A word that no language knows, to see that the rest has been looked at.
  const editor = window.activeTextEditor;
  assert.equal(editor?.document, document);
  const mark = langId === 'corosync' ? 'xyzzy {\n}\n' : langId === 'drbd' ? 'xyzzy { }\n' : 'xyzzy 1\n';
  await editor.edit((edit) => edit.insert(new Position(0, 0), mark));
  await reported(document, `${langId}/unknown-directive`);
  assert.deepEqual(
    errors()
      .map((each) => `${codeOf(each)}: ${each.message}`)
      .filter((each) => !each.includes('xyzzy')),
    [],
  );
  await close();
}

async function close(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
