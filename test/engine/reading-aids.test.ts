import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { documentHighlights } from '../../server/src/lsp/handlers/document-highlight.ts';
import { foldingRanges } from '../../server/src/lsp/handlers/folding-range.ts';
import { selectionRanges } from '../../server/src/lsp/handlers/selection-range.ts';
import { workspaceSymbols } from '../../server/src/lsp/handlers/workspace-symbol.ts';
import { atCursor } from '../support/cursor.ts';
import { open } from '../support/open.ts';

/** `first-last kind`, 0-based lines. */
function foldsOf(language: string, text: string): string[] {
  const { service, uri } = open(language, text);
  return foldingRanges(service, { textDocument: { uri } }).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

for (const [what, language, text, expected] of [
  ['a block, its closing brace stays', 'drbd', 'resource r0 {\n  net {\n    protocol C;\n  }\n}\n', ['0-3', '1-2']],
  ['a block on one line: nothing', 'drbd', 'resource r0 { net { protocol C; } }\n', []],
  ['a block whose brace is missing', 'drbd', 'resource r0 {\n  protocol C;\n', ['0-1']],
  ['a section', 'corosync', 'totem {\n  version: 2\n}\n', ['0-1']],
  ['a statement on several lines', 'crmsh', 'primitive a Dummy \\\n  params x=1 \\\n  meta y=2\nnode n\n', ['0-2']],
  ['a resource set', 'crmsh', 'order o inf: \\\n ( a \\\n b \\\n ) \\\n c\n', ['0-4', '1-2']],
  ['comments', 'ha-cf', '# a\n# b\n# c\nkeepalive 2 # d\n# e\n', ['0-2 comment']],
  ['comments apart', 'ha-cf', '# a\n\n# b\n', []],
  ['a region', 'ha-cf', '#region nodes\nnode a\nnode b\n#endregion\nkeepalive 2\n', ['0-3 region']],
  [
    'regions in each other',
    'ha-cf',
    '# region a\n#region b\nnode a\n#endregion\n# endregion\n',
    ['0-4 region', '1-3 region'],
  ],
  ['a region without an end', 'ha-cf', '#region a\nnode a\n', []],
] as const)
  test(`folds ${what}`, () => assert.deepEqual(foldsOf(language, text), expected));

test('folds no more than the client takes', () => {
  const { service, uri } = open('ha-cf', '# a\n# b\nnode a\n# a\n# b\n');
  service.client = { textDocument: { foldingRange: { rangeLimit: 1 } } };
  assert.equal(foldingRanges(service, { textDocument: { uri } }).length, 1);
});

/** The texts that are selected step by step. */
function selectionsAt(language: string, marked: string): string[] {
  const { service, uri, text, position } = atCursor(language, marked);
  const lines = linesOf(text);
  const found: string[] = [];
  let next: SelectionRange | undefined = selectionRanges(service, { textDocument: { uri }, positions: [position] })[0];
  for (; next; next = next.parent)
    found.push(text.slice(offsetAt(lines, next.range.start), offsetAt(lines, next.range.end)));
  return found;
}

for (const [what, language, marked, expected] of [
  [
    'part of a word, word, arguments, statement, document',
    'crmsh',
    'colocation c inf: web m:Mas|ter\n',
    ['Master', 'm:Master', 'c inf: web m:Master', 'colocation c inf: web m:Master', 'colocation c inf: web m:Master\n'],
  ],
  [
    'the text between quotes, then the quotes',
    'drbd',
    'resource "r|0" { }\n',
    ['r0', '"r0"', 'resource "r0"', 'resource "r0" { }', 'resource "r0" { }\n'],
  ],
  [
    'value, pair, clause, statement',
    'crmsh',
    'primitive ip IPaddr2 params ip=1.2.3|.4 nic=eth0\n',
    [
      '1.2.3.4',
      'ip=1.2.3.4',
      'ip=1.2.3.4 nic=eth0',
      'params ip=1.2.3.4 nic=eth0',
      'primitive ip IPaddr2 params ip=1.2.3.4 nic=eth0',
      'primitive ip IPaddr2 params ip=1.2.3.4 nic=eth0\n',
    ],
  ],
  [
    'option, what is in the block, block, section',
    'drbd',
    'resource r {\n net {\n  protocol C|;\n  timeout 60;\n }\n}\n',
    [
      'C',
      'protocol C',
      'protocol C;',
      'protocol C;\n  timeout 60;',
      '{\n  protocol C;\n  timeout 60;\n }',
      'net {\n  protocol C;\n  timeout 60;\n }',
      '{\n net {\n  protocol C;\n  timeout 60;\n }\n}',
      'resource r {\n net {\n  protocol C;\n  timeout 60;\n }\n}',
      'resource r {\n net {\n  protocol C;\n  timeout 60;\n }\n}\n',
    ],
  ],
  ['the words of a comment', 'ha-cf', '# two wo|rds\n', ['two words', '# two words', '# two words\n']],
] as const)
  test(`selects ${what}`, () => assert.deepEqual(selectionsAt(language, marked), expected));

test('highlights where a name is written and where it is read', () => {
  const { service, uri, position } = atCursor('crmsh', 'primitive ip Dummy\ngroup g i|p\norder o inf: ip g\n');
  const found = documentHighlights(service, { textDocument: { uri }, position });
  assert.deepEqual(
    found.map(({ range, kind }) => [range.start.line, range.start.character, kind]),
    [
      [0, 10, 3],
      [1, 8, 2],
      [2, 13, 2],
    ],
  );
});

test('a file highlights its own places only', () => {
  const { service, uri, position } = atCursor('crmsh', 'node clu|ster1\n', {
    neighbours: { 'ha.cf': 'keepalive 2\nnode cluster1\n' },
  });
  assert.equal(documentHighlights(service, { textDocument: { uri }, position }).length, 1);
});

test('finds names in all files by some of their characters', () => {
  const { service } = open('crmsh', 'primitive res_web Dummy\nprimitive res_ip Dummy\n', {
    neighbours: { 'drbd.d/r0.res': 'resource web0 { }\n', 'ha.cf': 'node webster\n' },
  });
  const names = (query: string): string[] => workspaceSymbols(service, { query }).map(({ name }) => name);
  assert.deepEqual(names('WEB').sort(), ['res_web', 'web0', 'webster']);
  assert.deepEqual(names('rsip'), ['res_ip']);
  assert.equal(names('').length, 4);
  const [found] = workspaceSymbols(service, { query: 'web0' });
  assert.equal(found?.containerName, 'DRBD resource, drbd.d/r0.res');
});
