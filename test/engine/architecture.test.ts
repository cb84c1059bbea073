import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import type { Text } from '../../server/src/base/text.ts';
import { catalogOf } from '../../server/src/documents/document.ts';
import { languages, symbolsOf } from '../../server/src/languages/index.ts';
import { commonSymbols } from '../../server/src/schema/symbols.ts';
import { directives, elements, scopes } from '../../server/src/schema/walk.ts';
import { root } from '../support/paths.ts';

const source = join(root, 'server/src');

/** A file may import its own layer and those before it; type imports count. Those in one row do not know each other. */
const layers: readonly (readonly string[])[] = [
  ['base'],
  ['syntax'],
  ['schema'],
  ['binding'],
  ['language.ts'],
  ['languages', 'validation'],
  ['documents'],
  ['features'],
  ['lsp'],
  ['entry'],
];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm)].map((found) => ({
    from: file,
    to: found[2]!,
    typeOnly: found[1] !== undefined,
  }));
}

function layerOf(file: string): string {
  const path = relative(source, file);
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** How high a file appears; -1: it has no layer. */
function heightOf(file: string): number {
  return layers.findIndex((row) => row.includes(layerOf(file)));
}

const files = filesBelow(source);
const imports = files.flatMap(importsOf);
const local = imports
  .filter((each) => each.to.startsWith('.'))
  .map((each) => ({ ...each, to: resolve(dirname(each.from), each.to) }));

test('every file has a layer', () => {
  for (const file of files) assert.notEqual(heightOf(file), -1, relative(root, file));
});

test('imports go down the layers only', () => {
  const failures = local.filter(({ from, to }) =>
    layerOf(from) === layerOf(to) ? false : heightOf(to) >= heightOf(from),
  );
  assert.deepEqual(failures.map(shown), []);
});

test('languages do not import each other, and nobody but the registry imports one', () => {
  const family = (file: string): string | undefined => /^languages\/([^/]+)\//.exec(relative(source, file))?.[1];
  const failures = local.filter(
    (each) => family(each.to) && family(each.to) !== family(each.from) && !each.from.endsWith('languages/index.ts'),
  );
  assert.deepEqual(failures.map(shown), []);
});

test('of a module that is loaded late, only `load` is imported', () => {
  const isTooNew = local.filter(
    ({ from, to }) =>
      to.endsWith('/knowledge.ts') &&
      !/^import \{ load(?: as \w+)? \} from '[^']*\/knowledge\.ts'/m.test(readFileSync(from, 'utf8')),
  );
  assert.deepEqual(isTooNew.map(shown), []);
});

test('there are no cycles, type imports included', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].map((each) => relative(source, each)).join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const each of local) if (each.from === file) visit(each.to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(cycles, []);
});

test('folders do not import each other in a circle; one and those inside it may', () => {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of local) {
    const [a, b] = [dirname(from), dirname(to)];
    if (!isInside(a, b) && !isInside(b, a)) edges.set(a, (edges.get(a) ?? new Set()).add(b));
  }
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const each of edges.get(next) ?? []) if (!seen.has(each)) open.push(each) && seen.add(each);
    return seen;
  };
  const circles = [...edges.keys()].filter((folder) => reached(folder).has(folder));
  assert.deepEqual(
    circles.map((folder) => relative(source, folder)),
    [],
  );
});

test('ARCHITECTURE.md lists the layers in this order, and every file that it names is there', () => {
  const text = readFileSync(join(root, 'server/ARCHITECTURE.md'), 'utf8');
  const listed = [...text.matchAll(/^\| `src\/([\w.]+)\/?` /gm)].map(([, name]) => name!);
  assert.deepEqual(listed, layers.flat());
  const named = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|mjs|json|md))`/g)].map(([, path]) => path!);
  const missing = named.filter(
    (path) => ![source, join(root, 'server'), root].some((at) => existsSync(join(at, path))),
  );
  assert.ok(named.length > 40);
  assert.deepEqual(missing, []);
});

test('only the entries touch the system; the protocol is a type below the server', () => {
  for (const each of imports.filter((i) => !i.to.startsWith('.'))) {
    const layer = layerOf(each.from);
    if (each.to.startsWith('node:') || each.to.endsWith('/node') || each.to.endsWith('/browser'))
      assert.equal(layer, 'entry', shown(each));
    // Each module that ran something of it would copy all of its exports at the start.
    if (each.to === 'vscode-languageserver')
      assert.ok(each.typeOnly || each.from.endsWith(join('lsp', 'library.ts')), shown(each));
    assert.notEqual(each.to, 'vscode', shown(each));
  }
});

test('no feature names a language', () => {
  const ids = languages.map((language) => language.id);
  for (const file of files) {
    const layer = layerOf(file);
    if (layer === 'languages' || layer === 'schema' || file.endsWith('settings.ts') || layer === 'entry') continue;
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const id of ids) assert.ok(!code.includes(`'${id}'`), `${relative(root, file)} names ${id}`);
  }
});

test('files stay short', () => {
  const long = [...files, ...filesBelow(join(root, 'client/src')), ...filesBelow(join(root, 'test'))].flatMap(
    (file) => {
      const path = relative(root, file);
      if (/\/packed\.ts$/.test(path)) return [];
      const limit = /\/(catalog|values|texts)\//.test(path) && path.includes('/languages/') ? 500 : 300;
      const lines = readFileSync(file, 'utf8').split('\n').length - 1;
      return lines > limit ? [`${path}: ${lines} lines`] : [];
    },
  );
  assert.deepEqual(long, []);
});

test('no module keeps state', () => {
  const failures = files.filter((file) => /^(export )?(let|var) /m.test(readFileSync(file, 'utf8')));
  assert.deepEqual(
    failures.map((file) => relative(root, file)),
    [],
  );
});

test('a kind of name is declared once', () => {
  const kinds = [commonSymbols, ...languages.map((language) => language.symbols ?? {})].flatMap(Object.keys);
  assert.deepEqual(kinds, [...new Set(kinds)]);
});

for (const language of languages) {
  test(`${language.id}: every text is there in English and in Japanese`, () => {
    const poor: string[] = [];
    const hold = (where: string, text: Text | undefined): void => {
      if (!text) return;
      if (text.en.trim().length < 3) poor.push(`${where}: no English`);
      if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(text.ja)) poor.push(`${where}: no Japanese`);
      if (/\b(TODO|TBD|FIXME|lorem)\b/i.test(text.en)) poor.push(`${where}: a placeholder`);
    };
    hold(language.id, language.name.ja === language.name.en ? undefined : language.name);
    for (const { path, catalog } of scopes(catalogOf(language))) {
      for (const [keyword, directive] of directives(catalog)) {
        for (const form of [directive, directive.block]) {
          if (!form) continue;
          const where = [...path, keyword].join(' ');
          hold(where, form.doc);
          hold(`${where} (deprecated)`, form.deprecated?.doc);
          if (!(typeof form.source === 'string' ? form.source : form.source.en).trim())
            poor.push(`${where}: no source`);
          for (const element of elements(form.args)) {
            if (element.kind === 'literal') hold(`${where} ${element.text}`, element.doc);
            else for (const choice of element.type.choices ?? []) hold(`${where} ${choice.value}`, choice.doc);
          }
        }
      }
    }
    assert.deepEqual(poor, []);
  });

  test(`${language.id}: every kind of name is in the table of kinds`, () => {
    for (const { catalog } of scopes(catalogOf(language)))
      for (const [keyword, directive] of directives(catalog))
        for (const element of elements(directive.args)) {
          if (element.kind !== 'word') continue;
          for (const kind of [element.defines, element.refersTo].flat())
            assert.ok(!kind || typeof kind === 'function' || kind in symbolsOf(languages), `${keyword}: ${kind}`);
        }
  });
}

function isInside(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

function shown(each: Import): string {
  return `${relative(root, each.from)} -> ${relative(root, each.to)}`;
}

test('a value stands between backquotes through codeSpan(), so that it stays code', () => {
  const failures = files
    .filter((file) => !/base\/sinks\.ts$|\/agents\/texts\//.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          line.split('\\`').some((part, k) => k % 2 === 1 && part.includes('${'))
            ? [`${relative(root, file)}:${i + 1}`]
            : [],
        ),
    );
  assert.deepEqual(failures, []);
});
