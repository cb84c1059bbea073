import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp } from '../../../server/src/binding/bind.ts';
import { sentences } from '../../../server/src/features/hover/blocks.ts';
import { catalog } from '../../../server/src/languages/corosync/catalog/index.ts';
import type { Catalog, Directive, ValueType } from '../../../server/src/schema/types.ts';
import { directives, elements, scopes } from '../../../server/src/schema/walk.ts';
import { completionAt, hoverAt, labelsAt, withCursor } from '../../support/cursor.ts';
import { factsFile } from '../../support/paths.ts';

interface Fact {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  readonly default?: unknown;
}
type Sections = Readonly<Record<string, { readonly keys: Readonly<Record<string, Fact>> }>>;

const { facts, skip } = factsFile<{ sections: Sections; version1: { sections: Sections } } | undefined>(
  'corosync.json',
  undefined,
);

function scopeAt(path: string): Catalog | undefined {
  let scope: Catalog | undefined = catalog;
  for (const step of path.split('.')) {
    const body: Directive['body'] = scope && lookUp(scope, step)?.body;
    scope = typeof body === 'function' ? undefined : body;
  }
  return scope;
}

function typeOf(directive: Directive): ValueType {
  for (const element of elements(directive.args)) if (element.kind === 'word') return element.type;
  return assert.fail('takes no value');
}

const keys: [path: string, key: string, fact: Fact][] = [];
for (const sections of facts ? [facts.sections, facts.version1.sections] : [])
  for (const [path, section] of Object.entries(sections))
    for (const [name, fact] of Object.entries(section.keys))
      keys.push([path, name === 'ringN_addr' ? 'ring0_addr' : name === 'exec_NAME' ? 'exec_ping' : name, fact]);

test('every key of the facts is in the catalogue, with its words and its default', { skip }, () => {
  assert.ok(keys.length >= 144, `${keys.length} keys`);
  const failures: string[] = [];
  for (const [path, key, fact] of keys) {
    const scope = scopeAt(path);
    const directive = scope && lookUp(scope, key);
    if (!directive) {
      failures.push(`${path}.${key}`);
      continue;
    }
    const words = new Set(typeOf(directive).choices?.map((choice) => choice.value));
    // corosync 3.1.7 refuses `none`, whatever its manual says: without the key nothing is compressed.
    for (const word of fact.values ?? [])
      if (!words.has(word) && !(key === 'knet_compression_model' && word === 'none'))
        failures.push(`${path}.${key}: ${word}`);
    if (fact.default !== undefined && directive.default === undefined) failures.push(`${path}.${key}: no default`);
    if (typeof fact.default === 'number' && typeof directive.default === 'string')
      assert.equal(directive.default, String(fact.default), `${path}.${key}`);
  }
  assert.deepEqual(failures, []);
});

test('numbers: the ends of the range are right, what is beyond them is an error', { skip }, () => {
  // These hold more than the parser looks at: sensible ends, with a warning.
  const narrower =
    /^(totem\.(version|token_warning)|totem\.interface\.ringnumber|quorum\.device\.(net|heuristics)\.|nozzle\.)/;
  for (const [path, key, fact] of keys) {
    if (fact.type !== 'int' || narrower.test(`${path}.${key}`) || path === 'pload') continue;
    const check = (value: number) => typeOf(lookUp(scopeAt(path)!, key)!).check?.(String(value), { corosync: '3' });
    const severe = (value: number) => {
      const issue = check(value);
      return issue && (issue.severity ?? 'error') === 'error';
    };
    assert.ok(!severe(fact.min!), `${path}.${key}: ${fact.min}`);
    assert.ok(!severe(fact.max!), `${path}.${key}: ${fact.max}`);
    assert.ok(severe(fact.max! + 1), `${path}.${key}: ${fact.max! + 1}`);
    if (fact.min! > 0) continue;
    assert.ok(severe(fact.min! - 1), `${path}.${key}: ${fact.min! - 1}`);
  }
});

/** A document with one statement in its place, and the offset of its key. */
function standing(path: readonly string[], line: string): { readonly text: string; readonly offset: number } {
  const head = path.map((name) => `${name} {\n`).join('');
  return { text: `${head}${line}\n${path.map(() => '}\n').join('')}`, offset: head.length };
}

const entries: { path: readonly string[]; key: string; directive: Directive }[] = [];
for (const { path, catalog: scope } of scopes(catalog))
  for (const [key, directive] of directives(scope)) if (!directive.hidden) entries.push({ path, key, directive });

for (const locale of ['en', 'ja'] as const)
  test(`the walk: hover shows every key and every value (${locale})`, () => {
    assert.ok(entries.length >= 150, `${entries.length}`);
    for (const { path, key, directive } of entries) {
      const name = key === 'exec_NAME' ? 'exec_x' : key;
      const { text, offset } = standing(path, directive.body ? `${name} {\n}` : `${name}: x`);
      const hover = (document: string, at: number): string =>
        JSON.stringify(hoverAt('corosync', withCursor(document, at), { locale }));
      const first = JSON.stringify(sentences(directive.doc[locale])[0]!.slice(0, 30).trim()).slice(1, -1);
      assert.ok(first && hover(text, offset + 1).includes(first), `${path.join('.')}.${key}`);
      if (directive.body) continue;
      for (const choice of typeOf(directive).choices ?? []) {
        const value = standing(path, `${name}: ${choice.value}`);
        const shown = hover(value.text, value.offset + name.length + 3);
        assert.ok(shown.includes(JSON.stringify(choice.doc[locale]).slice(1, -1)), `${key}: ${choice.value}`);
      }
    }
  });

for (const locale of ['en', 'ja'] as const)
  test(`the walk: completion offers every key and every value (${locale})`, () => {
    for (const { path, key, directive } of entries) {
      const labels = (document: string, at: number): readonly string[] =>
        labelsAt('corosync', withCursor(document, at), { locale });
      const empty = standing(path, ' ');
      assert.ok(labels(empty.text, empty.offset + 1).includes(key), `${path.join('.')}.${key}`);
      if (directive.body || key === 'exec_NAME') continue;
      const choices = (typeOf(directive).choices ?? []).filter((choice) => !choice.hidden);
      if (!choices.length) continue;
      const value = standing(path, `${key}: `);
      const offered = labels(value.text, value.offset + key.length + 2);
      for (const choice of choices) assert.ok(offered.includes(choice.value), `${key}: ${choice.value} of ${offered}`);
    }
  });

test('completion writes `key: ` and whole sections', () => {
  const { text, offset } = standing(['totem'], ' ');
  const items = completionAt('corosync', withCursor(text, offset + 1));
  const written = (label: string) => items.find((item) => item.label === label)?.textEdit?.newText;
  assert.match(written('token') ?? '', /^token: /);
  assert.match(written('interface') ?? '', /^interface \{\n/);
});
