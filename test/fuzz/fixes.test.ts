import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FixCase, mutatedFiles, wholeFiles } from '../support/fix-cases.ts';
import { type Harm, tryFixes } from '../support/fix-effects.ts';
import { pick, seeded } from '../support/random.ts';

/** At least so many fixes: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;
const wanted = 20_000;
/** So many of them still harm, each kind once or a few times; the number may only get smaller. */
const known = 115;

/** Mistakes that hide what follows them: with one of these gone, the statements behind it are read, and judged, at last. */
const hiding: ReadonlySet<string> = new Set([
  'drbd/missing-brace',
  'drbd/missing-open-brace',
  'drbd/missing-semicolon',
  'drbd/stray-brace',
  'drbd/unterminated-string',
  'drbd/illegal-character',
  'crmsh/comment-swallows-line',
  'crmsh/missing-backslash',
  'crmsh/stray-backslash',
  'crmsh/trailing-comment',
  'crmsh/unbalanced-quote',
  'haresources/missing-backslash',
]);

/** What a fix may bring to light: the code of its problem, the code that then appears, and why. */
const allowed: readonly (readonly [fixed: string, appears: string, why: string])[] = [
  ['crmsh/missing-parameter', 'crmsh/missing-argument', 'the message announces names whose values a person fills in'],
  ['crmsh/no-fencing', 'crmsh/monitor-role', 'with a property, an excerpt is judged as a whole configuration'],
  ['crmsh/no-fencing', 'crmsh/quorum-freeze', 'with a property, an excerpt is judged as a whole configuration'],
  ['crmsh/not-promotable', 'crmsh/role-monitors', 'what is promotable needs a monitor for each role'],
  ['crmsh/undefined-name', 'crmsh/role-monitors', 'what is promotable needs a monitor for each role'],
  ['crmsh/bad-value', 'crmsh/short-timeout', 'a value is judged once it can be read'],
  ['corosync/bad-value', 'corosync/missing-multicast', 'the transport is known only now'],
];

function isAllowed({ kind, code, what }: Harm): boolean {
  if (hiding.has(code) && kind !== 'overlaps') return true;
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
  const seed = Number(process.env['HA_CONFIG_SEED'] ?? 20_261_130);
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
  const kinds = new Map<string, number>();
  for (const { kind, code, what } of failures) {
    const name = [kind, code, kind === 'adds' ? what.split(':')[0] : ''].join(' ');
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  for (const [name, times] of kinds) t.diagnostic(`${times} ${name}`);
  const told = failures
    .slice(0, 20)
    .map(
      ({ kind, code, title, what, name, before, after }) =>
        `${kind} ${code} (${title}) in ${name}: ${what}\n${before.replace(/^/gm, '  - ')}\n${after.replace(/^/gm, '  + ')}`,
    );
  const limit = everything ? known : 0;
  assert.ok(failures.length <= limit, `${failures.length} of ${count}\n${told.join('\n')}`);
});
