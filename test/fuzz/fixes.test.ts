import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FixCase, mutatedFiles, wholeFiles } from '../support/fix-cases.ts';
import { type Harm, tryFixes } from '../support/fix-effects.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

/** At least so many fixes: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;
const wanted = 20_000;

/** What a fix may bring to light: the code of its problem, the code that then appears, and why. */
const allowed: readonly (readonly [fixed: string, appears: string, why: string])[] = [
  ['crmsh/missing-parameter', 'crmsh/missing-argument', 'the message announces names whose values a person fills in'],
  ['crmsh/trailing-comment', 'crmsh/no-monitor', 'a statement that the comment broke off is read to its end'],
  ['crmsh/unbalanced-quote', 'crmsh/no-monitor', 'a statement with an open quote is not judged'],
  ['crmsh/stray-backslash', 'crmsh/duplicate-id', 'the swallowed statement is read again'],
  ['crmsh/no-fencing', 'crmsh/monitor-role', 'with a property, an excerpt is judged as a whole configuration'],
  ['crmsh/no-fencing', 'crmsh/quorum-freeze', 'with a property, an excerpt is judged as a whole configuration'],
  ['crmsh/not-promotable', 'crmsh/role-monitors', 'what is promotable needs a monitor for each role'],
  ['crmsh/undefined-name', 'crmsh/role-monitors', 'what is promotable needs a monitor for each role'],
  ['drbd/missing-semicolon', 'drbd/missing-argument', 'a statement is judged once its end is known'],
  ['drbd/missing-semicolon', 'drbd/missing-address', 'a host is judged once its statements are read'],
  ['drbd/missing-semicolon', 'drbd/unknown-directive', 'a statement is judged once its end is known'],
  ['drbd/missing-brace', 'drbd/connection-ends', 'a section is judged once it is closed'],
  ['drbd/illegal-character', 'drbd/bad-value', 'a value is judged once it can be read'],
  ['crmsh/bad-value', 'crmsh/short-timeout', 'a value is judged once it can be read'],
  ['crmsh/unbalanced-quote', 'crmsh/bad-value', 'a value is judged once it can be read'],
  ['corosync/bad-value', 'corosync/missing-multicast', 'the transport is known only now'],
  ['haresources/missing-backslash', 'haresources/repeated-address', 'the line belongs to a group only now'],
  ['haresources/missing-backslash', 'haresources/service-before-mount', 'the line belongs to a group only now'],
];

function isAllowed({ kind, code, what }: Harm): boolean {
  return kind === 'adds' && allowed.some(([fixed, appears]) => code === fixed && what.startsWith(`${appears}:`));
}

/** Whole files and mutants: all, or a sample that takes some seconds. */
function* cases(seed: number): Iterable<FixCase> {
  const files = wholeFiles();
  const random = seeded(seed);
  if (everything) {
    yield* files;
    yield* mutatedFiles(Number.POSITIVE_INFINITY, seed);
  } else {
    for (let i = 0; i < 40; i++) yield pick(files, random);
    yield* mutatedFiles(160, seed);
  }
}

test('no fix leaves a new error or warning, or changes another statement', (t) => {
  const seed = Number(process.env['HA_CONFIG_SEED'] ?? (everything ? seedOfRun() : 20_261_130));
  let count = 0;
  let files = 0;
  const harms: Harm[] = [];
  for (const file of cases(seed)) {
    const tried = tryFixes(file);
    files++;
    count += tried.count;
    harms.push(...tried.harms);
    if (everything && count >= wanted) break;
  }
  const failures = harms.filter((each) => !isAllowed(each));
  t.diagnostic(
    `${count} fixes in ${files} files, ${failures.length} harm, ${harms.length - failures.length} allowed (seed ${seed})`,
  );
  assert.ok(count > 100, `${count} fixes`);
  const told = failures
    .slice(0, 20)
    .map(
      ({ kind, code, title, what, name, before, after }) =>
        `${kind} ${code} (${title}) in ${name}: ${what}\n${before.replace(/^/gm, '  - ')}\n${after.replace(/^/gm, '  + ')}`,
    );
  assert.equal(failures.length, 0, `${failures.length} of ${count}\n${told.join('\n')}`);
});
