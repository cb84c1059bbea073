import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/paths.ts';
import { adversarial, literalsOf, regexpsIn } from '../support/regexps.ts';

/** Milliseconds from which on a ratio says anything. */
const base = 5;

/** Milliseconds of CPU that a match takes; other programs lengthen the clock's time only. */
function cost(match: () => unknown): number {
  const before = process.cpuUsage();
  match();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function least(times: number, match: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => cost(match)));
}

/** The string on which twice the length takes more than 2.6 times as long; undefined where there is none. */
function worse(source: string, match: (text: string) => unknown, lengths = [500, 8_000]): string | undefined {
  const found = adversarial(source)
    .map((make) => ({
      make,
      length: lengths.find((length) => cost(() => match(make(length))) >= base),
    }))
    .find(({ make, length }) => {
      if (length === undefined) return false;
      const [once, twice] = [make(length), make(2 * length)];
      const time = least(3, () => match(once));
      return time >= base && least(3, () => match(twice)) > 2.6 * time;
    });
  return found && JSON.stringify(found.make(10));
}

test('every literal is found, wherever it is, and nothing else is', () => {
  const source = [
    'const A =',
    '  /^a$/;',
    'const text = `/no/ ${value.replace(/b/g, `/no/ ${/c/.exec(x)}`)} /no/`;',
    'return /[/"]d/.test(x) || // /no/',
    '/* /no/ */ /e/i.test(x) ? 4 / 2 / 1 : (4) / 2 / list[0] / 1;',
    "const url = 'file:///no/';",
  ].join('\n');
  const found = literalsOf(source).map(({ line, text }) => `${line} ${text}`);
  assert.deepEqual(found, ['2 /^a$/', '3 /b/g', '3 /c/', '4 /[/"]d/', '5 /e/i']);
});

for (const folder of ['server/src', 'client/src'])
  test(`${folder}: on no adversarial string does twice the length take any regular expression 2.6 times as long`, () => {
    const found = regexpsIn(join(root, folder));
    assert.ok(found.length > (folder === 'server/src' ? 800 : 5), `${found.length}`);
    const slow = found.flatMap(({ place, expression }) => {
      const text = worse(expression.source, (each) => expression.test(each));
      return text === undefined ? [] : [`${place} on ${text}`];
    });
    assert.deepEqual(slow, []);
  });

interface Scanner {
  findNextMatchSync(text: string, start: number): unknown;
}
interface Oniguruma {
  loadWASM(data: ArrayBuffer): Promise<void>;
  createOnigScanner(sources: readonly string[]): Scanner;
}

/** The patterns of a TextMate grammar. */
function patternsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && /^(?:match|begin|end|while)$/.test(key) ? [value] : patternsIn(value),
  );
}

test('grammars: on no adversarial line does twice the length take any pattern 2.6 times as long', async () => {
  const require = createRequire(createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/common/index.js'));
  const path = require.resolve('vscode-oniguruma');
  const onig = require(path) as Oniguruma;
  await onig.loadWASM(new Uint8Array(readFileSync(join(path, '../onig.wasm'))).buffer as ArrayBuffer);
  const folder = join(root, 'syntaxes');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.tmLanguage.json'))
    .flatMap((name) => patternsIn(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  assert.ok(sources.length > 50, `${sources.length}`);
  // VS Code colours lines of up to 20,000 characters.
  const slow = [...new Set(sources)].flatMap((source) => {
    const scanner = onig.createOnigScanner([source]);
    const text = worse(source, (each) => scanner.findNextMatchSync(each.replaceAll('\n', ' '), 0), [500, 5_000]);
    return text === undefined ? [] : [`${source} on ${text}`];
  });
  assert.deepEqual(slow, []);
});
