import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { documentSymbols } from '../../server/src/lsp/handlers/document-symbol.ts';
import { foldingRanges } from '../../server/src/lsp/handlers/folding-range.ts';
import { formatting } from '../../server/src/lsp/handlers/formatting.ts';
import { editingRules, entered, reindented } from '../support/editing.ts';
import { fixtures } from '../support/fixtures.ts';
import { type Opened, open } from '../support/open.ts';
import { grammarIds } from '../support/tokens.ts';

function formatted(opened: Opened): string {
  const options = { tabSize: 8, insertSpaces: false };
  const lines = linesOf(opened.text);
  const edits = formatting(opened.service, { textDocument: opened, options }, () => {});
  const spans = edits.map(({ range: { start, end }, newText }) => ({
    start: offsetAt(lines, start),
    end: offsetAt(lines, end),
    text: newText,
  }));
  return edited(opened.text, spans)!;
}

for (const [what, id, text, ...expected] of [
  ['an open brace', 'drbd', 'resource r0 {|', '\t'],
  ['an open brace before its pair', 'drbd', 'resource r0 {|}', '\t', ''],
  ['an open brace with a comment', 'drbd', '\tnet { # why|', '\t\t'],
  ['a statement after an open brace', 'drbd', '\tnet { protocol C;|', '\t\t'],
  ['a block of one line', 'drbd', '\tnet { protocol C; }|', '\t'],
  ['a brace in a comment', 'drbd', '\t# net {|', '\t'],
  ['an open brace', 'corosync', 'totem {|', '\t'],
  ['a key', 'corosync', '\ttoken: 1000|', '\t'],
  ['the first line of a statement', 'crmsh', 'primitive a b \\|', '\t'],
  ['a line in between', 'crmsh', 'primitive a b \\\n\tparams x=1 \\|', '\t'],
  ['the last line', 'crmsh', 'primitive a b \\\n\top monitor interval=10s|', ''],
  ['a last line of one letter', 'crmsh', 'group g a \\\n\tb|', ''],
  ['a statement of one line', 'crmsh', 'node n1\nnode n2|', ''],
  ['the first line of a node', 'haresources', 'n1 drbddisk::r0 \\|', '\t'],
  ['the last line of a node', 'haresources', 'n1 drbddisk::r0 \\\n\thttpd|', ''],
] as const)
  test(`${id}: Enter after ${what}`, () => {
    assert.deepEqual(entered(editingRules(id), text), expected);
  });

test('Reindent Lines keeps every file that was formatted', () => {
  const moved: string[] = [];
  let count = 0;
  for (const { path, text, language } of fixtures()) {
    if (language.isReadOnly || !grammarIds.includes(language.id) || /\{%|<%/.test(text)) continue;
    // Nothing formats what DRBD skips.
    if (/^skip/m.test(text)) continue;
    const lines = formatted(open(language.id, text)).split('\n');
    count++;
    const again = reindented(editingRules(language.id), lines.join('\n')).split('\n');
    // What belongs to a clause of crm is one level deeper, which no pattern can tell.
    const isDeeper = (line: string) => language.id === 'crmsh' && line.startsWith('\t\t');
    const at = lines.findIndex((line, row) => line !== again[row] && !isDeeper(line));
    if (at >= 0) moved.push(`${path}:${at + 1} ${lines[at]}`);
  }
  assert.ok(count > 20, String(count));
  assert.deepEqual(moved, []);
});

test('an `on` block folds to its line, and sticky scroll shows it by its name', () => {
  const text = 'resource r0 {\n\ton cluster1 {\n\t\taddress 10.0.0.1:7788;\n\t\tdisk /dev/sdb1;\n\t}\n}\n';
  const { service, uri } = open('drbd', text);
  const folds = foldingRanges(service, { textDocument: { uri } });
  assert.ok(folds.some(({ startLine, endLine }) => startLine === 1 && (endLine === 3 || endLine === 4)));
  const [resource] = documentSymbols(service, { textDocument: { uri } });
  const on = resource?.children?.find(({ name }) => name.includes('cluster1'));
  assert.deepEqual([on?.range.start.line, on?.range.end.line], [1, 4]);
});

for (const id of grammarIds)
  test(`${id}: comments, brackets and what is closed while typing`, () => {
    const { comments, brackets = [], autoClosingPairs = [] } = editingRules(id);
    // A status is no file that a person comments; `#` begins a comment in every other language.
    if (comments) assert.equal(comments.lineComment, '#');
    for (const [left] of brackets)
      assert.ok(!comments || autoClosingPairs.some(({ open }) => open === left), `${left} is not closed`);
    if (['drbd', 'crmsh', 'corosync', 'ha-cf', 'haresources', 'ha-authkeys'].includes(id))
      assert.ok(
        autoClosingPairs.some(({ open }) => open === '{' || open === '{{'),
        'a template tag is not closed',
      );
  });
