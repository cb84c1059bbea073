import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseError } from 'vscode-languageserver';
import { LimitedSteps } from '../../server/src/base/failure.ts';
import { bind } from '../../server/src/binding/bind.ts';
import { catalogOf } from '../../server/src/documents/document.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { guardedConnection } from '../../server/src/lsp/guarded.ts';
import { features } from '../../server/src/lsp/handlers/index.ts';
import type { Session } from '../../server/src/lsp/session.ts';
import { fixtures } from '../support/fixtures.ts';
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
  'reading without end': {
    parse(text, steps) {
      while (text.includes('boom')) steps!.count += 1000;
      return toy.parse(text);
    },
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
    // Another node in sight would tell `b` to be undefined.
    service.put(bad, 'hue mauve # boom\nnode b\nthing x\n', 'toy');
    if (kind !== 'includes') {
      codes(bad);
      assert.deepEqual(codes(good), before);
      assert.deepEqual(service.workspace.uses(good, 'host', 'b').definitions, []);
    }
    const work = kind.endsWith('without end');
    // Files that a text takes in are asked for only where there is somebody to look for them.
    if (kind !== 'includes') assert.deepEqual(codes(bad), [work ? 'toy/too-much-work' : 'toy/internal-error']);
    codes(bad);
    if (kind !== 'includes') assert.equal(logged.filter((text) => text.startsWith(bad)).length, 1);
    service.hover(bad, { line: 0, character: 1 });
    service.completion(bad, { line: 0, character: 1 });
    service.symbols(bad);
    service.put(bad, 'hue mauve\nthing x\n', 'toy');
    assert.ok(!codes(bad).some((code) => /internal-error|too-much-work/.test(code)));
    service.put(bad, 'node b\n', 'toy');
    assert.deepEqual(codes(bad), []);
    assert.deepEqual(codes(good), []);
  });

test('a client is asked to ask anew when a document cannot be checked any more, and when it can again', () => {
  const service = new Service([{ ...toy, ...toys['a check'] }]);
  let changes = 0;
  service.neighboursChanged = () => changes++;
  service.put(good, 'use b\n', 'toy');
  service.put(bad, 'node b # boom\n', 'toy');
  const before = service.resultId(good);
  service.findings(good);
  assert.equal(changes, 0);
  service.findings(bad);
  service.findings(bad);
  assert.equal(changes, 1);
  assert.notEqual(service.resultId(good), before);
});

/** The handlers of all features by the name of their request, as the client calls them. */
function handlersOf(session: Session): ReadonlyMap<string, (params: unknown) => unknown> {
  const handlers = new Map<string, (params: unknown) => unknown>();
  const recorder = (path: string): object =>
    new Proxy(() => {}, {
      get: (_, name) => recorder(`${path}.${String(name)}`),
      apply(_, __, given: readonly unknown[]) {
        const handler = given.at(-1);
        if (typeof handler === 'function')
          handlers.set(given.length > 1 ? String(given[0]) : path.slice(1), handler as (params: unknown) => unknown);
      },
    });
  const parts = recorder('') as never;
  /** Namespaces are objects and methods are functions, as in the real connection. */
  const wrap = (value: object, name: string): unknown =>
    /^(?:on|send|show)/.test(name)
      ? value
      : new Proxy({}, { get: (_, inner) => wrap(Reflect.get(value, inner), String(inner)) });
  const connection = new Proxy({}, { get: (_, name) => wrap(Reflect.get(parts, name), String(name)) }) as never;
  for (const feature of features) feature.register(guardedConnection(connection, session), session);
  return handlers;
}

/** What any request may ask for of a document. */
function params(uri: string): object {
  const position = { line: 0, character: 6 };
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  return {
    uri,
    textDocument: { uri },
    position,
    positions: [position],
    range,
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    newName: 'c',
    query: '',
    data: { uri },
    label: 'node',
    item: { uri, range, selectionRange: range },
    id: 'none',
    text: '',
    outputs: [],
  };
}

/** A session that throws for one document whatever it is asked about it. */
function throwing(service: Service, uri: string): Service {
  const guard = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name, of);
        if (name === 'workspace') return guard(value as object);
        if (typeof value !== 'function') return value;
        return (...given: readonly unknown[]) => {
          if (given[0] === uri && name !== 'maskDetail') throw new Error(`boom in ${String(name)}`);
          return Reflect.apply(value, of, given);
        };
      },
      set: (of, name, value) => Reflect.set(of, name, value, of),
    });
  return guard(service);
}

test('each feature that throws for one document answers with nothing and is logged; for the others it goes on', () => {
  const make = (): { readonly service: Service; readonly logged: string[] } => {
    const service = new Service([toy]);
    service.setClient({});
    service.workspace.setRoots(['file:///lab']);
    service.put(good, 'node a\nuse b\n', 'toy');
    service.put(bad, 'node boom\nuse boom\n', 'toy');
    const logged: string[] = [];
    service.log = (text) => logged.push(text);
    return { service, logged };
  };
  const usual = make();
  const answers = (handlers: ReturnType<typeof handlersOf>, uri: string): ReadonlyMap<string, unknown> =>
    new Map(
      [...handlers].map(([name, handler]) => {
        try {
          return [name, handler(params(uri))];
        } catch (error) {
          // What a feature refuses with its reason is an answer.
          if (error instanceof ResponseError) return [name, error.message];
          throw error;
        }
      }),
    );
  const expected = answers(handlersOf(usual.service), good);
  assert.deepEqual(usual.logged, []);
  const { service, logged } = make();
  const handlers = handlersOf(throwing(service, bad));
  assert.ok(handlers.size >= features.length);
  const wrong = [...answers(handlers, bad)].flatMap(([name, answer]) => (isNothing(answer) ? [] : [name]));
  // These are not about a document, or about one they were given before.
  const free = [
    'haConfig/pages',
    'haConfig/pageUri',
    'haConfig/importAgent',
    'haConfig/import',
    'haConfig/languageOf',
    'haConfig/commandHover',
    'haConfig/viewPlace',
    'onExecuteCommand',
  ];
  assert.deepEqual(
    wrong.filter((name) => !free.includes(name) && !/Resolve$|onWorkspaceSymbol|textDocumentContent/.test(name)),
    [],
  );
  for (const name of handlers.keys())
    if (!wrong.includes(name) && !free.includes(name))
      assert.ok(
        logged.some((text) => text.startsWith(name) && text.includes('boom in')),
        `${name} is not in the log`,
      );
  for (const [name, answer] of answers(handlers, good))
    if (name === 'onWorkspaceSymbol') assert.equal((answer as readonly object[]).length, 1);
    // The view shows what the others hold.
    else if (name === 'haConfig/cluster') assert.match(unnumbered(answer), /"node a"/);
    else assert.equal(unnumbered(answer), unnumbered(expected.get(name)), name);
});

/** An answer without the number that it is given. */
function unnumbered(answer: unknown): string {
  return (JSON.stringify(answer) ?? '').replace(/"resultId":"[^"]*"/, '');
}

function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  return JSON.stringify(answer) === '{"kind":"full","items":[]}' || JSON.stringify(answer) === '{"text":""}';
}

for (const language of languages)
  test(`${language.id}: what the parser reads and what the catalogue is held against counts as steps`, () => {
    const { text } = fixtures().find((each) => each.language === language)!;
    const steps = { count: 0 };
    const tree = language.parse(text, steps);
    const read = steps.count;
    assert.ok(read >= tree.root.statements.length, `${read} steps`);
    const { all } = bind(tree, catalogOf(language), {}, steps);
    assert.ok(steps.count - read >= all.length);
    assert.ok(steps.count < 10 * text.length, `${steps.count} steps for ${text.length} characters`);
  });

test('every token of DRBD is a step, quoted, bracketed or unreadable', () => {
  const { parse } = languages.find(({ id }) => id === 'drbd')!;
  for (const token of ['word', '"quoted"', '[::1]', '%%', '{{ hole }}']) {
    const steps = { count: 0 };
    parse(`resource r { ${`${token} `.repeat(100)}; }`, steps);
    assert.ok(steps.count >= 100, `${token}: ${steps.count}`);
  }
});

test('steps are limited by the length of the text', () => {
  const steps = new LimitedSteps(10);
  steps.count += 1000;
  assert.equal(steps.count, 1000);
  assert.throws(() => {
    steps.count += 100_000_000;
  }, /steps/);
});
