import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Steps } from '../../server/src/base/steps.ts';
import type { Checked } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { cluster } from '../../server/src/lsp/handlers/cluster.ts';
import { workspaceSymbols } from '../../server/src/lsp/handlers/workspace-symbol.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { diagnose } from '../../server/src/validation/validate.ts';
import { Executed } from '../support/executed.ts';
import { growthShapes } from '../support/growth-shapes.ts';
import { Service } from '../support/service.ts';

/** The steps of work for the problems of a text; a copy of it is in the same folder. */
function work(id: string, text: string): { readonly steps: number; readonly codes: ReadonlyMap<string, number> } {
  const language = languages.find((each) => each.id === id)!;
  const service = new Service();
  const uri = `file:///growth/a.${id}`;
  service.put(uri, text, id);
  // On other hosts: what is on the same ones and has another file is told once for each copy.
  const copy = text.replaceAll(/^resource r/gm, 'resource s').replaceAll(/\bon ([ab]) /g, 'on other-$1 ');
  service.put(`file:///growth/b.${id}`, copy, id);
  const file = service.workspace.checked(uri)!;
  const steps: Steps = { count: 0 };
  const counted = <A extends readonly unknown[], V>(find: (...given: A) => readonly V[]) => {
    return (...given: A): readonly V[] => {
      const found = find(...given);
      steps.count += 1 + found.length;
      return found;
    };
  };
  const { bound } = file;
  const checked: Checked = {
    ...file,
    bound: { ...bound, top: stepwise(bound.top, steps), all: stepwise(bound.all, steps) },
    steps,
    // Lists of all definitions are made once; to have one is a step, and so is each that is looked at.
    definitions: (kind) => {
      steps.count++;
      return stepwise(file.definitions(kind), steps);
    },
    defined: counted(file.defined),
  };
  const codes = new Map<string, number>();
  for (const { code, related = [] } of diagnose(checked, language)) {
    steps.count += 1 + related.length;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return { steps: steps.count, codes };
}

/** The same list; to look at one of its entries is a step. */
function stepwise<V>(list: readonly V[], steps: Steps): readonly V[] {
  return new Proxy(list, {
    get(all, key) {
      if (typeof key === 'string' && /^\d/.test(key)) steps.count++;
      return Reflect.get(all, key);
    },
  });
}

const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('');

const resource = (name: string, minor: number, disk: string, port: number): string =>
  `resource ${name} { device /dev/drbd${minor}; disk /dev/${disk}; meta-disk internal;
  on a { address 10.0.0.1:${port}; } on b { address 10.0.0.2:${port}; } }\n`;

/** Language, a code that every row brings, and a text of so many rows. */
const table: readonly (readonly [string, string, (count: number) => string])[] = [
  ['drbd', 'duplicate-minor', (n) => rows(n, (i) => resource(`r${i}`, 0, `sd${i}`, 7000 + i))],
  ['drbd', 'duplicate-disk', (n) => rows(n, (i) => resource(`r${i}`, i, 'sda', 7000 + i))],
  ['drbd', 'duplicate-address', (n) => rows(n, (i) => resource(`r${i}`, i, `sd${i}`, 7000))],
  ['drbd', 'duplicate-resource', (n) => rows(n, (i) => resource('r', i, `sd${i}`, 7000 + i))],
  ['drbd', 'unknown-directive', (n) => rows(n, (i) => `resorce r${i} { }\n`)],
  ['drbd', 'missing-argument', (n) => rows(n, (i) => `resource r${i} { on a { address 10.0.0.1; } }\n`)],
  ['drbd', 'duplicate-host', (n) => `resource r {\n${rows(n, () => 'on h { }\n')}}\n`],
  ['crmsh', 'duplicate-id', (n) => rows(n, () => 'primitive p Dummy\n')],
  ['crmsh', 'undefined-name', (n) => rows(n, () => 'group a b\n')],
  ['crmsh', 'undefined-name', (n) => rows(n, (i) => `primitive p${i} Dummy\norder o${i} inf: pp${i} qq${i}\n`)],
  ['crmsh', 'unknown-agent', (n) => rows(n, (i) => `primitive p${i} ocf:heartbeat:Dumy${i}\n`)],
  ['crmsh', 'unique-parameter', (n) => rows(n, (i) => `primitive p${i} IPaddr2 params ip=10.0.0.1\n`)],
  ['corosync', 'unknown-directive', (n) => `totem {\n${rows(n, (i) => `tokn${i}: 1\n`)}}\n`],
  [
    'corosync',
    'repeated-nodeid',
    (n) => `totem {\nversion: 2\n}\nnodelist {\n${rows(n, () => 'node {\nring0_addr: 10.0.0.1\nnodeid: 1\n}\n')}}\n`,
  ],
  ['ha-cf', 'repeated-node', (n) => rows(n, () => 'node a\n')],
  ['haresources', 'repeated-first-resource', (n) => rows(n, () => 'a 10.0.0.1\n')],
  ['ha-authkeys', 'repeated-key', (n) => rows(n, () => '1 sha1 abc\n')],
];

for (const [id, code, make] of table)
  test(`${id}: twice as many ${code} take at most 2.2 times the steps`, () => {
    const once = work(id, make(400));
    const duplicate = work(id, make(800));
    const found = (codes: ReadonlyMap<string, number>): number => codes.get(code) ?? 0;
    assert.ok(
      found(once.codes) >= 300 && found(duplicate.codes) >= 1.9 * found(once.codes),
      JSON.stringify([...once.codes]),
    );
    assert.ok(duplicate.steps <= 2.2 * once.steps, `${once.steps} -> ${duplicate.steps}`);
  });

test('what a fix needs to know is not worked out before somebody asks for the fix', () => {
  const executed = new Executed();
  const service = new Service();
  const uri = 'file:///growth/a.res';
  service.put(
    uri,
    rows(50, (i) => resource(`r${i}`, 0, `sd${i}`, 7000 + i)),
    'drbd',
  );
  const language = languages.find((each) => each.id === 'drbd')!;
  const found = diagnose(service.workspace.checked(uri)!, language).filter(({ code }) => code === 'duplicate-minor');
  executed.take();
  const [first, second] = found.map((each) => {
    each.fixes!();
    return executed.take();
  });
  executed.stop();
  assert.ok(first! > 5 * second!, `${first} and ${second}`);
});

/** Reads and checks a text that is alone in its folder. */
function check(id: string, text: string): void {
  const service = new Service();
  service.log = (line) => assert.match(line, /: too-(?:deep|many-words): /);
  const uri = `file:///growth/a.${id}`;
  service.put(uri, text, id);
  service.findings(uri);
}

/** Fewer than these count as these: what is done once for a document, whatever is in it, must not hide or make growth. */
const leastSteps = 500_000;

for (const language of languages)
  test(`${language.id}: in every shape, twice the text takes at most 2.2 times the steps, and nothing throws`, () => {
    const executed = new Executed();
    const shapes = growthShapes(language);
    // Whatever is made once for a language is made now.
    for (const [, make] of shapes) check(language.id, make(4));
    executed.take();
    const over = shapes.flatMap(([title, make, from = 8]) => {
      const steps = [from, 2 * from, 4 * from, 8 * from].map((size) => {
        check(language.id, make(size));
        return executed.take();
      });
      const isOver = steps.some((count, i) => i > 0 && count > 2.2 * Math.max(leastSteps, steps[i - 1]!));
      return isOver ? [`${title}: ${steps.join(' -> ')}`] : [];
    });
    executed.stop();
    assert.deepEqual(over, []);
  });

const primitive = (i: number): string => `primitive p${i} ocf:linbit:drbd params drbd_resource=r${i}\n`;
const drbd = (i: number): string => resource(`r${i}`, i, `sd${i}`, 7000 + i);

/** Files of one folder, by name, of so many names. */
const clusters: readonly (readonly [string, (count: number) => Readonly<Record<string, string>>])[] = [
  ['files', (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`r${i}.res`, drbd(i)]))],
  ['storage and what uses it', (n) => ({ 'r.res': rows(n, drbd), 'a.crm': rows(n, primitive) })],
  ['orders', (n) => ({ 'a.crm': rows(n, (i) => `${primitive(i)}order o${i} inf: p${i} p${i + 1}\n`) })],
  ['nodes', (n) => ({ 'ha.cf': rows(n, (i) => `node n${i}\n`) })],
  ['nodes of a line', (n) => ({ 'ha.cf': `node${rows(n, (i) => ` n${i}`)}\n` })],
  ['members', (n) => ({ 'a.crm': `${rows(n, primitive)}group g${rows(n, (i) => ` p${i}`)}\n` })],
  ['groups', (n) => ({ 'a.crm': rows(n, (i) => `${primitive(i)}group g${i} p${i}\n`) })],
  ['groups in each other', (n) => ({ 'a.crm': rows(n, (i) => `group g${i + 1} g${i} g${i}\n`) })],
  ['problems', (n) => ({ 'a.crm': rows(n, (i) => `group g${i} a${i}\n`) })],
];

test('twice the names in sight take at most 2.2 times the steps for the view of a cluster and the symbols of a workspace', () => {
  const executed = new Executed();
  const over = clusters.flatMap(([title, make]) => {
    // Of more than 100 nodes each is a problem.
    const steps = [25, 50, 100].map((count) => {
      const session = new Session();
      session.log = (line) => assert.fail(line);
      session.workspace.setRoots(['file:///growth']);
      for (const [name, text] of Object.entries(make(count))) session.put(`file:///growth/${name}`, text, undefined);
      const check = (): void => {
        for (const uri of session.workspace.uris) session.findings(uri);
      };
      const costOf = (work: () => unknown): number => {
        executed.take();
        work();
        return executed.take();
      };
      // The view counts the problems: that they are found is not its own work.
      check();
      const checked = costOf(check);
      return [
        costOf(() => cluster(session)) - checked,
        costOf(() => workspaceSymbols(session, { query: '' })),
      ] as const;
    });
    const isOver = ([once, twice, fourTimes]: readonly number[]): boolean =>
      [twice! / once!, fourTimes! / twice!].some((growth) => growth > 2.2);
    return [steps.map(([view]) => view), steps.map(([, symbols]) => symbols)]
      .filter(isOver)
      .map((counts) => `${title}: ${counts.join(' -> ')}`);
  });
  executed.stop();
  assert.deepEqual(over, []);
});
