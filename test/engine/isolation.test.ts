import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LimitedSteps } from '../../server/src/base/failure.ts';
import type { Language } from '../../server/src/language.ts';
import { guardedConnection } from '../../server/src/lsp/guarded.ts';
import { features } from '../../server/src/lsp/handlers/index.ts';
import { Service } from '../support/service.ts';
import { toy } from '../support/toy.ts';

const good = 'file:///lab/toys/good.toy';
const bad = 'file:///lab/toys/bad.toy';

function thrower(text: string): void {
  if (text.includes('boom')) throw new Error('boom');
}

/** A toy whose function of that kind throws for a text with `boom` in it. */
const toys: Readonly<Record<string, Partial<Language>>> = {
  parse: {
    parse(text) {
      thrower(text);
      return toy.parse(text);
    },
  },
  markers: {
    markers(tree) {
      thrower(tree.text);
      return [];
    },
  },
  includes: {
    includes(bound) {
      thrower(bound.tree.text);
      return [];
    },
  },
  'a check': {
    checks: [
      (file) => {
        thrower(file.bound.tree.text);
        return [];
      },
    ],
  },
  'a check that looks at neighbours': {
    checks: [
      (file) => {
        for (const { bound } of [file, ...file.neighbours]) thrower(bound.tree.text);
        return [];
      },
    ],
  },
  'a statement check': {
    statementChecks: [
      ({ bound }) => {
        thrower(bound.tree.text);
        return [];
      },
    ],
  },
  'work without end': {
    checks: [
      (file) => {
        while (file.bound.tree.text.includes('boom')) file.steps!.count += 1000;
        return [];
      },
    ],
  },
};

for (const [kind, changes] of Object.entries(toys))
  test(`${kind}: what throws for one document harms no other`, () => {
    const service = new Service([{ ...toy, ...changes }]);
    const logged: string[] = [];
    service.log = (text) => logged.push(text);
    service.workspace.setRoots(['file:///lab']);
    service.put(good, 'node a\nuse b\n', 'toy');
    const codes = (uri: string) => service.findings(uri).map(({ code }) => code);
    const before = codes(good);
    assert.ok(before.length);
    service.put(bad, 'hue mauve # boom\nthing x\n', 'toy');
    assert.deepEqual(codes(good), before);
    const work = kind === 'work without end';
    // Files that a text takes in are asked for only where there is somebody to look for them.
    if (kind !== 'includes') assert.deepEqual(codes(bad), [work ? 'toy/too-much-work' : 'toy/internal-error']);
    codes(bad);
    if (kind !== 'includes') assert.equal(logged.filter((text) => text.startsWith(bad)).length, 1);
    service.hover(bad, { line: 0, character: 1 });
    service.completion(bad, { line: 0, character: 1 });
    service.symbols(bad);
    service.put(bad, 'hue mauve\nthing x\n', 'toy');
    assert.ok(!codes(bad).some((code) => /internal-error|too-much-work/.test(code)));
  });

test('every handler of a request that throws answers with nothing, and the log says why', () => {
  const service = new Service([toy]);
  const logged: string[] = [];
  service.log = (text) => logged.push(text);
  service.put(good, 'node a\n', 'toy');
  const answers = new Map<string, unknown>();
  const recorder = (path: string): object =>
    new Proxy(() => {}, {
      get: (_, name) => recorder(`${path}.${String(name)}`),
      apply(_, __, given: readonly unknown[]) {
        const handler = given.at(-1);
        if (typeof handler === 'function') answers.set(`${path} ${given.length > 1 ? String(given[0]) : ''}`, handler);
      },
    });
  const parts = recorder('') as never;
  const connection = new Proxy({}, { get: (_, name) => wrap(Reflect.get(parts, name), String(name)) }) as never;
  /** Namespaces are objects and methods are functions, as in the real connection. */
  function wrap(value: object, name: string): unknown {
    return /^on/.test(name)
      ? value
      : new Proxy({}, { get: (_, inner) => wrap(Reflect.get(value, inner), String(inner)) });
  }
  for (const feature of features) feature.register(guardedConnection(connection, service), service);
  assert.ok(answers.size >= features.length);
  for (const [name, handler] of answers) {
    const before = logged.length;
    // No parameters at all: reading from them throws.
    const answer = (handler as (params: unknown) => unknown)(undefined);
    if (!(answer instanceof Promise))
      assert.ok(answer === null || answer === undefined || name.includes('diagnostics'), name);
    assert.ok(logged.length >= before);
  }
  assert.ok(logged.length >= features.length - 2, logged.join('\n'));
});

test('steps are limited by the length of the text', () => {
  const steps = new LimitedSteps(10);
  steps.count += 1000;
  assert.equal(steps.count, 1000);
  assert.throws(() => {
    steps.count += 100_000_000;
  }, /steps/);
});
