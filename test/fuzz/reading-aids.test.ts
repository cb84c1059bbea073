import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, Range, SelectionRange } from 'vscode-languageserver';
import { edited } from '../../server/src/base/edited.ts';
import { linesOf, offsetAt, positionAt } from '../../server/src/base/lines.ts';
import { rename } from '../../server/src/features/rename.ts';
import { foldingRanges } from '../../server/src/lsp/handlers/folding-range.ts';
import { selectionRanges } from '../../server/src/lsp/handlers/selection-range.ts';
import { semanticTokens } from '../../server/src/lsp/handlers/semantic-tokens.ts';
import { definitionsOf } from '../../server/src/validation/names.ts';
import { type Source, sources } from '../support/corpus.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { Service } from '../support/service.ts';

const seed = seedOfRun();
console.log(`reading aids: seed ${seed}`);

/** Every file as it is, and as it is after some characters were taken out or doubled. */
function* mutants(): Iterable<Source> {
  const random = seeded(seed);
  for (const source of sources()) {
    yield source;
    const { text } = source;
    if (!text) continue;
    const at = Math.floor(random() * text.length);
    const part = text.slice(at, at + 1 + Math.floor(random() * 20));
    yield { ...source, name: `${source.name}, cut`, text: text.slice(0, at) + text.slice(at + part.length) };
    yield { ...source, name: `${source.name}, doubled`, text: text.slice(0, at) + part + part + text.slice(at) };
  }
}

function opened({ text, language }: Source): { readonly service: Service; readonly uri: string } {
  const service = new Service();
  const uri = 'file:///lab/file';
  service.put(uri, text, language.id);
  return { service, uri };
}

const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);

test('folds nest, and each has more lines than one', () => {
  let count = 0;
  for (const source of mutants()) {
    const { service, uri } = opened(source);
    const folds = foldingRanges(service, { textDocument: { uri } });
    const open: number[] = [];
    const last = linesOf(source.text).starts.length - 1;
    for (const { startLine, endLine, kind } of folds) {
      count++;
      assert.ok(startLine < endLine && endLine <= last, `${source.name}: ${startLine}-${endLine}`);
      if (kind === 'region') continue;
      while (open.length && open.at(-1)! < startLine) open.pop();
      assert.ok(!open.length || endLine <= open.at(-1)!, `${source.name}: ${startLine}-${endLine} overlaps`);
      open.push(endLine);
    }
  }
  assert.ok(count > 100, `only ${count} folds`);
});

test('selections grow, each round the one before and the cursor', () => {
  const random = seeded(seed);
  let count = 0;
  for (const source of mutants()) {
    const { service, uri } = opened(source);
    const lines = linesOf(source.text);
    const positions = Array.from({ length: 8 }, () => positionAt(lines, Math.floor(random() * source.text.length)));
    const found = selectionRanges(service, { textDocument: { uri }, positions });
    assert.equal(found.length, positions.length);
    found.forEach((first, i) => {
      let outermost = first;
      for (let each: SelectionRange = first; each.parent; each = each.parent) {
        assert.ok(holds(each.parent.range, each.range), source.name);
        assert.notDeepEqual(each.parent.range, each.range, source.name);
        outermost = each.parent;
        count++;
      }
      assert.ok(holds(first.range, { start: positions[i]!, end: positions[i]! }), source.name);
      assert.equal(offsetAt(lines, outermost.range.end), source.text.length, source.name);
    });
  }
  assert.ok(count > 1000, `only ${count} selections`);
});

test('semantic tokens are in order, within their lines, and do not overlap', () => {
  let count = 0;
  for (const source of mutants()) {
    const { service, uri } = opened(source);
    const { data } = semanticTokens(service, { textDocument: { uri } });
    const lengths = source.text.split(/\r\n?|\n/).map((line) => line.length);
    let line = 0;
    let character = 0;
    let end = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length] = data.slice(i, i + 3) as [number, number, number];
      assert.ok(down >= 0 && right >= 0 && length > 0, source.name);
      line += down;
      character = down ? right : character + right;
      assert.ok(down > 0 || character >= end, `${source.name}: line ${line + 1} overlaps`);
      end = character + length;
      assert.ok(end <= lengths[line]!, `${source.name}: line ${line + 1} is too short`);
      count++;
    }
  }
  assert.ok(count > 1000, `only ${count} tokens`);
});

test('the outline is a tree: a symbol holds its name and what is inside it', () => {
  let count = 0;
  const visit = (symbol: DocumentSymbol, name: string): void => {
    count++;
    assert.ok(holds(symbol.range, symbol.selectionRange), `${name}: ${symbol.name}`);
    for (const child of symbol.children ?? []) {
      assert.ok(holds(symbol.range, child.range), `${name}: ${child.name}`);
      visit(child, name);
    }
  };
  for (const source of mutants()) {
    const { service, uri } = opened(source);
    for (const symbol of service.symbols(uri)) visit(symbol, source.name);
  }
  assert.ok(count > 500, `only ${count} symbols`);
});

test('a name that is changed and changed back leaves the same bytes', () => {
  const random = seeded(seed);
  let done = 0;
  let refused = 0;
  for (const source of sources()) {
    const { service, uri } = opened(source);
    const names = definitionsOf(service.workspace.bound(uri)!).filter(({ name }) => name);
    for (let i = 0; i < 4 && names.length; i++) {
      const { kind, name, word } = pick(names, random);
      const to = name.startsWith('/dev/drbd') ? '/dev/drbd77' : /^\d+$/.test(name) ? '15' : 'zz-new';
      const there = rename(service.workspace, uri, { name, kinds: [kind], word }, to);
      if ('refused' in there) {
        refused++;
        continue;
      }
      assert.ok(there.edits.length > 0, source.name);
      const changed = edited(source.text, there.edits)!;
      const again = opened({ ...source, text: changed }).service;
      assert.equal(again.workspace.uses(uri, kind, name).definitions.length, 0, `${source.name}: ${name} is left`);
      const back = rename(again.workspace, uri, { name: to, kinds: [kind], word }, name);
      assert.ok('edits' in back, `${source.name}: ${name} cannot come back`);
      assert.equal(edited(changed, back.edits), source.text, `${source.name}: ${name}`);
      done++;
    }
  }
  console.log(`rename: ${done} there and back, ${refused} refused`);
  assert.ok(done > 20 && refused <= done / 50, `${done} renamed, ${refused} refused`);
});
