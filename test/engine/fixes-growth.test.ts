import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../server/src/lsp/handlers/code-action.ts';
import { renameEdit } from '../../server/src/lsp/handlers/rename.ts';
import { Executed } from '../support/executed.ts';
import { open } from '../support/open.ts';

const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('');

/** How many fixes a document is offered: all that touch it, or what may be applied unseen. */
function offered({ service, uri }: ReturnType<typeof open>, only: string): number {
  const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
  const found = codeActions(service, { textDocument: { uri }, range, context: { diagnostics: [], only: [only] } });
  if (only !== 'quickfix') return found[0]?.edit?.changes?.[uri]?.length ?? 0;
  return found.filter(({ title, edit }) => edit && !title.startsWith('Ignore')).length;
}

const noSemicolon = (i: number): string =>
  `resource r${i} { device /dev/drbd${i}; disk /dev/vg/r${i}; meta-disk internal; protocol C\n  on a { address 10.0.0.1:${7000 + i}; } on b { address 10.0.0.2:${7000 + i}; } }\n`;
const twice = (i: number): string => `group g${i} g${i} g${i}\n`;
/** The name that is nearest is a member of another group already: that fix does harm. */
const harmful = (i: number): string =>
  `primitive webx${i}x ocf:pacemaker:Dummy\ngroup g${i} webx${i}x\ngroup h${i} wevx${i}x\n`;

// Before work is counted: that makes everything slow.
test('fixes that do harm are tried until their steps are used up, and no further', () => {
  for (const count of [200, 400]) {
    const opened = open('crmsh', rows(count, harmful));
    const { workspace } = opened.service;
    let read = 0;
    const copy = workspace.with.bind(workspace);
    workspace.with = (texts) => {
      for (const text of texts.values()) read += text.length;
      return copy(texts);
    };
    offered(opened, 'quickfix');
    assert.ok(read > 100_000 && read < 550_000, `${count}: ${read} characters`);
  }
});

for (const [what, language, row, only, fixes] of [
  ['a safe fix each, all at once', 'drbd', noSemicolon, 'source.fixAll', 1],
  ['a safe fix each, for a range', 'drbd', noSemicolon, 'quickfix', 1],
  ['a suggestion each, all at once', 'crmsh', twice, 'source.fixAll', 0],
  ['a suggestion each, for a range', 'crmsh', twice, 'quickfix', 1],
] as const)
  test(`twice as many problems take at most 2.4 times the work to fix: ${what}`, () => {
    const executed = new Executed();
    const work = (count: number): number => {
      const opened = open(language, rows(count, row));
      executed.take();
      assert.equal(offered(opened, only), fixes * count);
      return executed.take();
    };
    work(8);
    const [once, double] = [work(100), work(200)];
    executed.stop();
    assert.ok(double <= 2.4 * once, `${once} -> ${double}`);
  });

test('of many fixes that are tried at once, the harmful one is left out', () => {
  const opened = open(
    'crmsh',
    `property stonith-enabled=false\n${rows(30, (i) => (i === 20 ? harmful(i) : twice(i)))}`,
  );
  const titles = opened.findings.flatMap((each) => each.fixes?.() ?? []).map(({ title }) => title.en);
  assert.equal(offered(opened, 'quickfix'), titles.length);
  assert.equal(titles.filter((title) => title === 'Remove the second one').length, 29);
});

test('twice as many errors take at most 2.4 times the work to rename', () => {
  const executed = new Executed();
  const work = (count: number): number => {
    const { service, uri } = open(
      'crmsh',
      rows(count, (i) => `group g${i + 1} g${i} g${i}\n`),
    );
    service.findings(uri);
    executed.take();
    const textDocument = { uri };
    assert.ok(renameEdit(service, { textDocument, position: { line: 3, character: 6 }, newName: 'other' }));
    return executed.take();
  };
  work(8);
  const [once, double] = [work(300), work(600)];
  executed.stop();
  assert.ok(double <= 2.4 * once, `${once} -> ${double}`);
});
