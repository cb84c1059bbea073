import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { codeActions } from '../../server/src/lsp/handlers/code-action.ts';
import { open } from '../support/open.ts';

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** The kinds of what is offered for the whole document. */
function kindsOf(language: string, text: string, only?: readonly string[]): string[] {
  const { service, uri } = open(language, text);
  const context = { diagnostics: [], ...(only && { only: [...only] }) };
  const found = codeActions(service, { textDocument: { uri }, range: whole, context });
  return [...new Set(found.map(({ kind }) => kind!))].sort();
}

/** The text after the first action of a kind; undefined where there is none. */
function after(language: string, text: string, kind: string): string | undefined {
  const { service, uri } = open(language, text);
  const context = { diagnostics: [], only: [kind] };
  const [action] = codeActions(service, { textDocument: { uri }, range: whole, context });
  const lines = linesOf(text);
  const edits = action?.edit?.changes?.[uri];
  return edits
    ?.toReversed()
    .reduce(
      (done, { range, newText }) =>
        done.slice(0, offsetAt(lines, range.start)) + newText + done.slice(offsetAt(lines, range.end)),
      text,
    );
}

const mistakes = 'primitive a ocf:pacemaker:Dummy\nproprety stonith-enabled=false\nnode n1\n';

for (const [only, kinds] of [
  [undefined, ['quickfix']],
  [['quickfix'], ['quickfix']],
  [['source'], ['source.fixAll.haConfig']],
  [['source.fixAll'], ['source.fixAll.haConfig']],
  [['source.fixAll.other'], []],
  [['refactor'], []],
] as const)
  test(`offers what is wanted: ${only ?? 'anything'}`, () => {
    assert.deepEqual(kindsOf('drbd', 'resource r0 {\n  protocol C\n}\n', only), kinds);
  });

test('applies every safe fix at once, and no other', () => {
  const fixed = after(
    'drbd',
    'resource r0 {\n  protocol C\n  net {\n    pingtimeout 5;\n    timeout 60\n  }\n}\n',
    'source.fixAll',
  );
  assert.equal(fixed, 'resource r0 {\n  protocol C;\n  net {\n    pingtimeout 5;\n    timeout 60;\n  }\n}\n');
});

test('a document without mistakes has nothing to fix', () => {
  assert.equal(after('ha-cf', 'keepalive 2\n', 'source.fixAll'), undefined);
});

for (const [what, before, sorted] of [
  [
    'nodes, resources, constraints, properties, with their comments',
    '# The lab.\n\nproperty a=b\n# why\norder o inf: p g\ngroup g p\n\n# the address\nprimitive p Dummy \\\n  op monitor interval=10\nnode n1\n# end\n',
    '# The lab.\n\nnode n1\n\n# the address\nprimitive p Dummy \\\n  op monitor interval=10\ngroup g p\n# why\norder o inf: p g\nproperty a=b\n# end\n',
  ],
  ['nothing that is in order', 'node n1\nprimitive p Dummy\nproperty a=b\n', undefined],
  ['nothing around a command', 'property a=b\nprimitive p Dummy\ncommit\n', undefined],
  ['nothing in a file with an unknown statement', `${mistakes}`, undefined],
] as const)
  test(`sorts ${what}`, () => assert.equal(after('crmsh', before, 'source.organizeStatements'), sorted));

test('a language without an order is left alone', () => {
  assert.equal(after('drbd', 'resource r0 { }\nglobal { }\n', 'source.organizeStatements'), undefined);
});
