import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/paths.ts';

const source = join(root, 'server/src');

interface Source {
  readonly path: string;
  readonly text: string;
}

const files: readonly Source[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => ({ path: relative(source, join(source, name)), text: readFileSync(join(source, name), 'utf8') }));

/** The head of each function of the top level that says what it gives: its form, its name, its parameters, its result. */
function functionsOf({ text }: Source) {
  const heads =
    /^(?:export )?(?:(function\*?) (\w+)|const (\w+) = )(?:<\w+>)?\(((?:(?!\n\}\n)[\s\S])*?)\): ([^\n]*?) (?:=> \{|\{|=>)$/gm;
  return [...text.matchAll(heads)].map(([, form = '=>', name, constant, parameters, result]) => ({
    form,
    name: name ?? constant!,
    parameters: parameters!,
    result: result!,
  }));
}

test('a problem is made by base/report.ts: nobody else writes one as a literal', () => {
  const made = files.filter(({ text }) =>
    [...text.matchAll(/\{([^{}]*)/g)].some(
      ([, inside]) =>
        !inside!.includes('readonly') &&
        ['code', 'severity', 'message'].every((key) =>
          new RegExp(`(?<![.\\w'"])${key}\\b\\s*(?:[:,]|$)`).test(inside!),
        ),
    ),
  );
  assert.deepEqual(
    made.map(({ path }) => path),
    // The last two write what leaves: LSP's form, and JSON for scripts.
    ['base/report.ts', 'entry/commands/reports.ts', 'lsp/convert.ts'],
  );
});

/** What messages/ exports besides functions that return a Problem, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'languages/corosync/messages/syntax.ts braceMessages': 'the problems of the shared parser, in a table',
  'languages/corosync/messages/values.ts commentInValue': 'why a value is refused; validation makes the problem',
  'languages/corosync/messages/values.ts unitInNumber': 'the same',
  'languages/corosync/messages/values.ts negative': 'the same',
  'languages/corosync/messages/values.ts notAnAddress': 'the same',
  'languages/corosync/messages/values.ts noSuchLink': 'the same',
  'languages/corosync/messages/values.ts valueOfOtherVersion': 'the same',
  'languages/drbd/messages/report.ts usedFirstHere': 'a text for related places',
  'languages/drbd/messages/resync.ts mostShown':
    'how many members of a cycle a message lists, so that no more are looked up',
  'languages/drbd/messages/report.ts syntax': 'the problems of the shared parser, in a table',
};

test('what messages/ exports are functions that return a Problem', () => {
  const others = files
    .filter(({ path }) => /^languages\/.*\/messages\//.test(path))
    .flatMap((file) => {
      const right = new Set(functionsOf(file).flatMap(({ name, result }) => (result === 'Problem' ? [name] : [])));
      const names = [...file.text.matchAll(/^export (?:const|function\*?|class) (\w+)/gm)].map(([, name]) => name!);
      return names.filter((name) => !right.has(name)).map((name) => `${file.path} ${name}`);
    });
  assert.deepEqual(others.toSorted(), Object.keys(exceptions).toSorted());
});

const checks = files.filter(({ path }) => /^languages\/.*\/checks\//.test(path));

test('rules are generators, and what finds at most one problem returns it', () => {
  const all = checks.flatMap((file) => functionsOf(file).map((each) => ({ ...each, path: file.path })));
  const giving = all.filter(({ result }) => /\bProblem\b/.test(result));
  assert.ok(giving.length > 150);
  const failures = giving.filter(({ form, result }) =>
    form === 'function*'
      ? !/^(?:Iterable|Generator)<Problem\b/.test(result)
      : !/^Problem(?: \| undefined)?$/.test(result),
  );
  assert.deepEqual(
    failures.map(({ path, name }) => `${path} ${name}`),
    [
      // Both collect, because each problem would otherwise pass through one generator more.
      'languages/drbd/checks/index.ts foundBy',
      'languages/drbd/checks/policies.ts once',
    ],
  );
});

test('no rule is handed something to report to', () => {
  const handed = checks.flatMap((file) =>
    functionsOf(file).flatMap(({ name, parameters }) =>
      /\breport\b|(?<!readonly )\bProblem\[\]/.test(parameters) ? [`${file.path} ${name}`] : [],
    ),
  );
  // Inner loops over every operation of a file: a generator for each would cost more than looking at it.
  assert.deepEqual(handed, [
    'languages/crm/checks/operations.ts checkTimeouts',
    'languages/crm/checks/operations.ts one',
  ]);
});
